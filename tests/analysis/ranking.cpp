// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/ranking.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {
constexpr double missing = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("equal values share a place, each in the way that was asked for") {
  Matrix m(5, 1);
  m << 3, 5, missing, 5, 1;
  const Matrix competition = ranks(m), dense = ranks(m, Order::highest_first, Ties::dense),
               average = ranks(m, Order::highest_first, Ties::average), low = ranks(m, Order::lowest_first);
  CHECK(competition(1, 0) == 1);
  CHECK(competition(3, 0) == 1);
  CHECK(competition(0, 0) == 3);
  CHECK(dense(0, 0) == 2);
  CHECK(average(1, 0) == 1.5);
  CHECK(low(4, 0) == 1);
  CHECK(std::isnan(competition(2, 0)));
}

TEST_CASE("many rows are ranked as few are") {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> value(-700, 700);
  Matrix m(2000, 11);
  for (Eigen::Index i = 0; i < m.size(); ++i) {
    const int v = value(random);
    m.data()[i] = v == 13 ? missing : v == 0 ? -0.0 : v / 7.0;
  }
  const Matrix r = ranks(m);
  for (const Eigen::Index c : {0, 7, 10})
    for (Eigen::Index i = 0; i < m.rows(); i += 37) {
      if (std::isnan(m(i, c))) {
        CHECK(std::isnan(r(i, c)));
        continue;
      }
      CHECK(r(i, c) == 1 + static_cast<double>((m.col(c) > m(i, c)).count()));
    }
}

TEST_CASE("growth of a matrix is that of its cells") {
  Matrix m(2, 4), g(2, 4);
  m << 100, 110, missing, 121, 0, 5, -5, 7;
  growth(m, 1, g);
  CHECK(std::isnan(g(0, 0)));
  CHECK(g(0, 1) == doctest::Approx(10));
  CHECK(std::isnan(g(0, 2)));
  CHECK(std::isnan(g(0, 3)));
  for (int t = 1; t < 4; ++t) CHECK(std::isnan(g(1, t)));
  growth(m, 2, g);
  CHECK(std::isnan(g(0, 2)));
  CHECK(g(0, 3) == doctest::Approx(10));
}

TEST_CASE("a map over memory of somebody else is read where it lies") {
  double memory[] = {1, 2, 0, 0, 3, 6, 0, 0};
  const Eigen::Map<const Matrix, 0, Eigen::OuterStride<>> view(memory, 2, 2, Eigen::OuterStride<>(4));
  Matrix g(2, 2);
  growth(view, 1, g);
  CHECK(g(0, 1) == 100);
  CHECK(g(1, 1) == 100);
}

TEST_CASE("growth of a panel says why a cell is empty") {
  Matrix m(2, 3);
  m << 100, 110, 120, 0, 5, missing;
  SeriesKey key;
  key.unit = "CNY";
  const Panel p = panel(key, {{330203}, {330211}}, 2014, m);
  const Panel g = growth(p).value();
  CHECK(g.causes(0, 0) == Cause::missing);
  CHECK(g.values(0, 1) == doctest::Approx(10));
  CHECK(g.causes(0, 2) == Cause::territory);
  CHECK(g.causes(1, 1) == Cause::zero_base);
  CHECK(g.causes(1, 2) == Cause::missing);
  CHECK(growth(p, 1, {.across_breaks = true})->causes(0, 2) == Cause::none);
  SeriesKey rate = key;
  rate.unit = "%";
  CHECK(growth(panel(rate, {{330203}, {330211}}, 2014, m)).error().message.starts_with("unit"));
}

TEST_CASE("a ranking shows the places that rounding leaves open") {
  Dataset d;
  d.add({grew("gdp", "8.1", 2016).in(330203), grew("gdp", "8.0", 2016).in(330211),
         grew("gdp", "8", 2016).in(330282), grew("gdp", "7.0", 2016).in(330212)});
  const Panel p = panel(d, {.indicator = "gdp", .measure = Measure::growth}).value();
  const auto places = ranking(p, 2016).value();
  REQUIRE(places.size() == 4);
  CHECK(places[0].region == RegionCode{330203});
  CHECK(places[0].best == 1);
  CHECK(places[0].worst == 3);  // 8 may be 8.4, and 8.1 and 8.0 touch at 8.05
  CHECK(places[1].rank == 2);
  CHECK(places[2].rank == 2);
  CHECK(places[1].tied);
  CHECK(places[2].best == 1);
  CHECK(places[3].rank == 4);
  CHECK(places[3].best == 4);
  CHECK(ranking(p, 2016, Order::lowest_first)->front().region == RegionCode{330212});
  CHECK(ranking(p, 2010).error().message.starts_with("missing"));
}

TEST_CASE("claimed places are held against the values of all who are ranked") {
  // The eleven prefectures of 330000.
  Dataset d;
  std::vector<Observation> levels;
  const auto cities = Divisions::standard().children(RegionCode{330000}, 2016);
  REQUIRE(cities.size() == 11);
  int value = 100;
  for (const Division* city : cities)
    levels.push_back(say("gdp", std::to_string(value -= 5).c_str(), "CNY", 2016).in(city->code.value));
  const auto claim = [&](std::uint32_t region, const char* place, const char* among) {
    return say("gdp", place, "rank", 2016).in(region).as(Measure::rank).on(among);
  };
  Dataset all;
  all.add(levels).add({claim(330100, "1", "全省").of_doc("x", 1), claim(330200, "4", "全省").of_doc("x", 2),
                       claim(330300, "3", "某处").of_doc("x", 3), claim(330211, "2", "全市").of_doc("x", 4)});
  const auto claims = check_ranks(all);
  REQUIRE(claims.size() == 4);
  CHECK(claims[0].agreement == Agreement::consistent);
  CHECK(claims[0].of == 11);
  CHECK(claims[1].agreement == Agreement::inconsistent);
  CHECK(claims[2].agreement == Agreement::undecided);
  CHECK(claims[2].reason.find("某处") != std::string::npos);
  CHECK(claims[3].reason.find("no report states") != std::string::npos);

  levels.pop_back();
  Dataset some;
  some.add(levels).add(
      {claim(330100, "1", "全省").of_doc("x", 1), claim(330300, "1", "全省").of_doc("x", 2)});
  const auto partly = check_ranks(some);
  CHECK(partly[0].agreement == Agreement::undecided);  // the eleventh may be above
  CHECK(partly[0].reason == "1 of 11 regions have no value");
  CHECK(partly[1].agreement == Agreement::inconsistent);
}
