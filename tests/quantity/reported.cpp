// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/reported.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("money keeps its digits and what they leave open") {
  const auto gdp = reported<Money>(Decimal(10216, 7), "CNY").value();
  CHECK(gdp.value == yuan(102160000000));
  CHECK(gdp.digits.step() == Decimal(10000000));
  CHECK(gdp.low() == yuan(102155000000));
  CHECK(gdp.high() == yuan(102165000000));
  CHECK(gdp.interval.high_open());
  CHECK(!gdp.upper);
}

TEST_CASE("bounds open an end") {
  const auto target = reported<Growth>(Decimal(75, -1), "%", Bound::ge).value();
  CHECK(target.low() == Growth(percent(7.5)));
  CHECK(!target.high());
  const auto range = reported<Growth>(Decimal(6), "%", Bound::range, Decimal(65, -1)).value();
  CHECK(range.value == Growth(percent(6)));
  CHECK(range.upper == Growth(percent(6.5)));
  CHECK(range.interval == Interval(6, 6.5));
  CHECK(!reported<Growth>(Decimal(5), "%", Bound::approx)->interval.known());
}

TEST_CASE("units of the dimension are converted, others are refused") {
  CHECK(reported<Area>(Decimal(30), "mu")->value.in(square_metres) == doctest::Approx(20000));
  CHECK(reported<Area>(Decimal(30), "mu")->interval.contains(20000));
  CHECK(reported<Share>(Decimal(58, -1), "permille")->value.in(permille) == doctest::Approx(5.8));
  CHECK(reported<Mass>(Decimal(2), "t")->value == kilograms(2000));
  CHECK(reported<Points>(Decimal(33, -1), "pp")->value == percentage_points(3.3));
  CHECK(reported<Ratio>(Decimal(23, -1), "x")->value == times(2.3));
  CHECK(reported<Count>(Decimal(16), "个")->value == ones(16));
  CHECK(!reported<Money>(Decimal(1), "USD"));
  CHECK(!reported<Growth>(Decimal(1), "pp"));
  CHECK(!reported<Count>(Decimal(1), "CNY"));
  CHECK(!reported<Count>(Decimal(1), "CNY/mu"));
  CHECK(!reported<Count>(Decimal(1), ""));
  CHECK(!reported<Money>(Decimal(1), ""));
}

TEST_CASE("what is counted one by one is exact, what is rounded to 万 is not") {
  CHECK(reported<Count>(Decimal(41), "项")->interval == Interval(41));
  CHECK(reported<Count>(Decimal(12, 3), "家")->interval == Interval(11500, 12500, false, true));
  CHECK(reported<Rank>(Decimal(2), "rank")->interval == Interval(2));
  CHECK(reported<Money>(Decimal(41), "CNY")->interval == Interval(40.5, 41.5, false, true));
}
