// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/typed_growth.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

TEST_CASE("a typed series holds quantities, and growth of amounts compiles") {
  Dataset d;
  d.add({say("gdp", "100000000000", "CNY", 2015).step(8), say("gdp", "110000000000", "CNY", 2016).step(8),
         grew("gdp", "6.0", 2016)});
  const RegionCode here{330211};
  const Series<Money> gdp = d.series<Money>({.indicator = "gdp", .region = here}).value();
  CHECK(gdp.at(Period::year(2015)).value().value().in(yi_yuan) == doctest::Approx(1000));
  CHECK(gdp.find(Period::year(2014)) == std::nullopt);
  CHECK(growth(gdp).value().front().result.value == doctest::Approx(10));
  const Series<Growth> rate = d.series<Growth>({.indicator = "gdp", .region = here}).value();
  CHECK(rate[0].value().in(percent) == doctest::Approx(6));
  CHECK(implied_deflator(gdp, rate).value().front().result.value == doctest::Approx(3.77358));
}

TEST_CASE("a series of something else is refused when it is made") {
  Dataset d;
  d.add({say("gdp", "1000", "CNY", 2015), grew("gdp", "6.0", 2015)});
  const AnySeries levels = d.series({.indicator = "gdp", .region = RegionCode{330211}}).value();
  const AnySeries rates =
      d.series({.indicator = "gdp", .region = RegionCode{330211}, .measure = Measure::growth}).value();
  CHECK(Series<Area>::make(levels).error().message.starts_with("unit"));
  CHECK(Series<Share>::make(rates).error().message.starts_with("measure"));
  CHECK(Series<Growth>::make(rates).has_value());
}
