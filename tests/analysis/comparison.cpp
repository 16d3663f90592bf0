// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/comparison.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

TEST_CASE("difference, ratio and share carry the digits") {
  const Estimate a = Estimate::printed(Decimal(75, -1)), b = Estimate::printed(Decimal(50, -1));
  CHECK(difference(a, b).value == 2.5);
  CHECK(difference(a, b).interval.width() == doctest::Approx(0.2));
  CHECK(ratio(a, b)->value == 1.5);
  CHECK(share(b, a)->value == doctest::Approx(66.6667));
  CHECK(ratio(a, Estimate::point(0)).error().message.starts_with("zero_base"));
  CHECK(ratio(a, Estimate::printed(Decimal(0, -1))).error().message.starts_with("zero_base"));
  CHECK(ratio(a, Estimate{}).error().message.starts_with("missing"));
}

TEST_CASE("location quotient") {
  // 30 of 100 here, 20 of 100 there: half as much again.
  const auto q = location_quotient(Estimate::point(30), Estimate::point(100), Estimate::point(200),
                                   Estimate::point(1000));
  CHECK(q->value == doctest::Approx(1.5));
  CHECK(
      !location_quotient(Estimate::point(30), Estimate::point(100), Estimate::point(0), Estimate::point(1)));
}

TEST_CASE("the region above, by the divisions of the year") {
  CHECK(parent_of(RegionCode{330211}) == RegionCode{330200});
  CHECK(parent_of(RegionCode{330200}) == RegionCode{330000});
  CHECK(parent_of(RegionCode{330000}) == RegionCode{100000});
  CHECK(!parent_of(RegionCode{100000}).known());
  CHECK(!parent_of(RegionCode{999999}).known());
}

TEST_CASE("a region beside the one above it: the gap of rates, the share of amounts") {
  Dataset d;
  d.add({"a", "", RegionCode{330211}, {2017}, ""},
        {say("gdp", "10", "CNY", 2016).in(330211), grew("gdp", "8.0", 2016).in(330211)});
  d.add({"b", "", RegionCode{330200}, {2017}, ""},
        {say("gdp", "80", "CNY", 2016).in(330200), grew("gdp", "7.1", 2016).in(330200)});
  const auto levels = compare_with_parent(d, {.indicator = "gdp", .region = RegionCode{330211}}).value();
  REQUIRE(levels.size() == 1);
  CHECK(levels[0].share.value == 12.5);
  CHECK(levels[0].parent == RegionCode{330200});
  const auto rates =
      compare_with_parent(d, {.indicator = "gdp", .region = RegionCode{330211}, .measure = Measure::growth})
          .value();
  CHECK(rates[0].gap.value == doctest::Approx(0.9));
  CHECK(!rates[0].share.known());
  CHECK(compare_with_parent(d, {.indicator = "gdp", .region = RegionCode{330200}}).error().code ==
        ErrorCode::missing);
}
