// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/any.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;

TEST_CASE("a record becomes the quantity that it is, and no other") {
  const AnyQuantity gdp(Decimal(10216, 7), "CNY", Measure::level);
  CHECK(gdp.as<Money>()->value == yuan(102160000000));
  CHECK(!gdp.as<Dollars>());
  CHECK(!gdp.as<Growth>());
  CHECK(!gdp.as<Count>());
  CHECK(gdp.dimension() == Dimension::cny);
  CHECK(gdp.value() == Decimal(10216, 7));
}

TEST_CASE("the measure tells growth from share") {
  const AnyQuantity growth(Decimal(71, -1), "%", Measure::growth),
      share(Decimal(816, -1), "%", Measure::share), level(Decimal(136, -2), "%", Measure::level),
      unknown(Decimal(5), "%");
  CHECK(growth.as<Growth>());
  CHECK(!growth.as<Share>());
  CHECK(share.as<Share>());
  CHECK(!share.as<Growth>());
  CHECK(level.as<Share>());
  CHECK(unknown.as<Growth>());
  CHECK(unknown.as<Share>());
  CHECK(!unknown.as<Points>());
}

TEST_CASE("bound and upper end go along, the unit is kept") {
  std::string unit = "%";
  const AnyQuantity q(Decimal(6), unit, Measure::growth, Bound::range, Decimal(65, -1));
  unit = "CNY";
  CHECK(q.as<Growth>()->interval == Interval(6, 6.5));
  CHECK(q.unit() == "%");
  CHECK(AnyQuantity(Decimal(2), "rank", Measure::rank).as<Rank>()->value == place(2));
  CHECK(AnyQuantity(Decimal(33, -1), "pp", Measure::change).as<Points>());
}
