// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/panel_growth.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace zhibiao;

namespace {
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

SeriesKey income() {
  SeriesKey key;
  key.indicator = "income";
  key.unit = "CNY";
  return key;
}
}  // namespace

TEST_CASE("growth cell by cell, NaN where there is none") {
  Matrix values(2, 4);
  values << 100, 110, 0, 50,  //
      no_value, 80, -80, 40;
  Matrix out(2, 4);
  growth(values, 1, out);
  CHECK(std::isnan(out(0, 0)));
  CHECK(out(0, 1) == doctest::Approx(10));
  CHECK(out(0, 2) == doctest::Approx(-100));
  CHECK(std::isnan(out(0, 3)));  // from zero
  CHECK(std::isnan(out(1, 1)));  // from nothing
  CHECK(std::isnan(out(1, 2)));  // to below zero
  CHECK(std::isnan(out(1, 3)));
  growth(values, 2, out);
  CHECK(std::isnan(out(0, 1)));
  CHECK(out(0, 3) == doctest::Approx((50.0 / 110 - 1) * 100));
}

TEST_CASE("growth of a panel gives the cause with every gap") {
  Matrix values(1, 4);
  values << 100, no_value, 121, 133.1;
  const Panel levels = panel(income(), {{330211}}, 2017, values);
  const auto grown = growth(levels);
  REQUIRE(grown.has_value());
  CHECK(grown->causes(0, 2) == Cause::missing);
  CHECK(grown->present(0, 3));
  CHECK(grown->values(0, 3) == doctest::Approx(10));
  const auto two = growth(levels, 2);
  REQUIRE(two.has_value());
  CHECK(two->values(0, 2) == doctest::Approx(21));
}

TEST_CASE("a border that moved is no growth") {
  Matrix values(2, 2);
  values << 100, 110, 100, 110;
  const auto grown = growth(panel(income(), {{330203}, {330211}}, 2015, values));
  REQUIRE(grown.has_value());
  CHECK(grown->causes(0, 1) == Cause::territory);
  CHECK(grown->present(1, 1));
}

TEST_CASE("equal values share places in three ways") {
  Matrix column(5, 1);
  column << 30, 20, no_value, 20, 10;
  const auto places = [&](Order order, Ties ties) { return ranks(column, order, ties); };
  const Matrix competition = places(Order::highest_first, Ties::competition);
  CHECK(competition(0, 0) == 1);
  CHECK(competition(1, 0) == 2);
  CHECK(competition(3, 0) == 2);
  CHECK(competition(4, 0) == 4);
  CHECK(std::isnan(competition(2, 0)));
  CHECK(places(Order::highest_first, Ties::dense)(4, 0) == 3);
  CHECK(places(Order::highest_first, Ties::average)(1, 0) == 2.5);
  CHECK(places(Order::lowest_first, Ties::competition)(4, 0) == 1);
}

TEST_CASE("the rank of a value is one more than those ahead of it, in columns short and long") {
  std::mt19937 random(5);
  for (const int n : {7, 2000}) {
    Matrix column(n, 1);
    for (int i = 0; i < n; ++i) column(i, 0) = static_cast<double>(random() % 600) - 300;
    const Matrix places = ranks(column);
    for (int i = 0; i < n; i += 13) CHECK(places(i, 0) == 1 + (column > column(i, 0)).count());
  }
}
