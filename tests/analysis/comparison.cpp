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
  CHECK(share(b, Estimate::point(0)).error().message.starts_with("zero_base"));
  CHECK(share(Estimate{}, b).error().message.starts_with("missing"));
}

TEST_CASE("location quotient") {
  // 30 of 100 here, 20 of 100 there: half as much again.
  const auto q = location_quotient(Estimate::point(30), Estimate::point(100), Estimate::point(200),
                                   Estimate::point(1000));
  CHECK(q->value == doctest::Approx(1.5));
  const auto refused = [](double part_here, double whole_here, double part_there, double whole_there) {
    return location_quotient(Estimate::point(part_here), Estimate::point(whole_here),
                             Estimate::point(part_there), Estimate::point(whole_there))
        .error()
        .message;
  };
  CHECK(refused(30, 100, 0, 1).starts_with("zero_base"));
  CHECK(refused(30, 0, 1, 1).starts_with("zero_base"));
  CHECK(refused(30, 100, 1, 0).starts_with("zero_base"));
}

TEST_CASE("the region above, by the divisions of the year") {
  CHECK(Divisions::standard().parent_of(RegionCode{330211}) == RegionCode{330200});
  CHECK(Divisions::standard().parent_of(RegionCode{330200}) == RegionCode{330000});
  CHECK(Divisions::standard().parent_of(RegionCode{330000}) == RegionCode{100000});
  CHECK(!Divisions::standard().parent_of(RegionCode{100000}).known());
  CHECK(!Divisions::standard().parent_of(RegionCode{999999}).known());
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

TEST_CASE("a region is not held beside one whose figure is of another year, unit or scope") {
  const auto refused = [](Observation above) {
    Dataset d;
    d.add({"a", "", RegionCode{330211}, {2017}, ""}, {say("gdp", "10", "CNY", 2016).in(330211)});
    d.add({"b", "", RegionCode{330200}, {2017}, ""}, {std::move(above)});
    return compare_with_parent(d, {.indicator = "gdp", .region = RegionCode{330211}}).error();
  };
  CHECK(refused(say("gdp", "80", "CNY", 2015).in(330200)).code == ErrorCode::missing);
  CHECK(refused(say("gdp", "80", "CNY", 2015).in(330200)).message.find("share no period") !=
        std::string::npos);
  CHECK(refused(say("gdp", "80", "USD", 2016).in(330200)).code == ErrorCode::missing);
  CHECK(refused(say("gdp", "80", "CNY", 2016).in(330200).with_scope("市级")).code == ErrorCode::missing);
}
