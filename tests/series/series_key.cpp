// SPDX-License-Identifier: MIT
#include "zhibiao/series/series_key.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {
SeriesKey key(const Observation& o) { return series_key(o, Catalogue::standard()); }
}  // namespace

TEST_CASE("statements that differ in one of the fields are different series") {
  const auto base = [] { return grew("gdp", "7.5", 2016); };
  const SeriesKey k = key(base());
  CHECK(key(base().in(330000)) != k);
  CHECK(key(base().at("高新区")) != k);
  CHECK(key(base().with_scope("市级")) != k);
  CHECK(key(base().with_price(Price::nominal)) != k);
  CHECK(key(base().target()) != k);
  CHECK(key(base().target()) != key(base().target().with_tier(Tier::stretch)));
  CHECK(key(base().on("year_start")) != k);
  CHECK(key(base().over(Period::quarter(2016, 1))) != k);
  CHECK(key(say("gdp", "7.5", "CNY", 2016)) != k);
  CHECK(key(say("gdp", "7.5", "USD", 2016)) != key(say("gdp", "7.5", "CNY", 2016)));
  CHECK(key(grew("income_rural", "7.5", 2016)) != key(grew("income_rural_net", "7.5", 2016)));
}

TEST_CASE("what is understood without saying is the same series") {
  CHECK(key(grew("gdp", "7.5", 2016)) == key(grew("gdp", "7.5", 2015).with_price(Price::real)));
  CHECK(key(grew("gdp", "7.5", 2016)) == key(grew("gdp", "7.5", 2015).on("yoy")));
  for (const char* words : {"比上年", "较去年", "上年同期", "同比"})
    CHECK(key(grew("gdp", "7.5", 2016)) == key(grew("gdp", "7.5", 2015).on(words)));
  CHECK(key(grew("gdp", "7.5", 2016)) != key(grew("gdp", "7.5", 2016).on("比2010年")));
  CHECK(key(grew("gdp", "7.5", 2016)) == key(grew("gdp", "7.5", 2016).on("比2015年")));
  CHECK(key(grew("gdp", "7.5", 2016).over(Period::years(2011, 2015))).basis.empty());
  CHECK(key(grew("gdp", "7", 2016).target()) == key(grew("gdp", "7", 2015).target().with_tier(Tier::base)));
  CHECK(key(grew("revenue_public", "7.5", 2016)) ==
        key(grew("revenue_public", "7.5", 2016).with_price(Price::nominal)));
  // growth at constant prices is comparable as it is; that of revenue is not
  CHECK(key(grew("gdp", "7.5", 2016)) == key(grew("gdp", "7.5", 2016).with_scope("同口径")));
  CHECK(key(grew("revenue_public", "7.5", 2016)) !=
        key(grew("revenue_public", "7.5", 2016).with_scope("同口径")));
}

TEST_CASE("the share of an indicator that is a rate itself is its level, other shares are not") {
  const auto share = say("urbanization", "60.1", "%", 2016).as(Measure::share).on("常住人口");
  CHECK(key(share) == key(say("urbanization", "60.1", "%", 2016)));
  const auto part = say("expenditure_livelihood", "81.6", "%", 2016).as(Measure::share);
  CHECK(key(part).measure == Measure::share);
}

TEST_CASE("a thing without an id is known by its name") {
  Statement lots = say("", "1510", "个", 2016);
  lots.name = "公共停车位";
  CHECK(key(lots).name == "公共停车位");
  CHECK(key(say("gdp", "1", "CNY", 2016)).name.empty());
}

TEST_CASE("grids tell single periods, cumulated ones and spans apart") {
  CHECK(grid_of(Period::year(2016)) == Grid::year);
  CHECK(grid_of(Period::months(2016, 1, 9)) == Grid::year_to_date);
  CHECK(grid_of(Period::years(2011, 2015)) == Grid::years);
  CHECK(grid_of(Period::month(2016, 1)) == Grid::month);
  CHECK(grid_of(Period::months(2016, 4, 6)) == Grid::other);
  for (const auto word : {"year", "half", "quarter", "month", "year_to_date", "years", "other"})
    CHECK(to_string(*parse_grid(word)) == word);
  CHECK(!parse_grid("decade"));
}

TEST_CASE("difference says the first field in which two keys differ, regions aside") {
  CHECK(difference(key(grew("gdp", "7", 2016)), key(grew("gdp", "7", 2016).in(330000))).empty());
  CHECK(difference(key(say("gdp", "7", "CNY", 2016)), key(say("gdp", "7", "USD", 2016))) ==
        "unit: CNY and USD");
  CHECK(difference(key(grew("gdp", "7", 2016)), key(grew("gdp", "7", 2016).with_price(Price::nominal))) ==
        "price basis: real and nominal");
  CHECK(difference(key(say("gdp", "7", "CNY", 2016)), key(say("gdp", "7", "CNY", 2016).with_scope("市级"))) ==
        "scope: none and 市级");
}

TEST_CASE("things are counted, amounts are measured") {
  CHECK(counts_things("家"));
  CHECK(counts_things("项"));
  CHECK(!counts_things("CNY"));
  CHECK(!counts_things("CNY/m3"));
  CHECK(!counts_things("%"));
}

TEST_CASE("growth on last year in a review of several years is that of the last") {
  const auto over = [](const char* basis) {
    return grew("gdp", "7.5", 2016).over(Period::years(2012, 2016)).on(basis);
  };
  CHECK(series_period(over("比上年")) == Period::year(2016));
  CHECK(key(over("yoy")) == key(grew("gdp", "7.5", 2016)));
  CHECK(series_period(over("annual_average")) == Period::years(2012, 2016));
  CHECK(series_period(over("")) == Period::years(2012, 2016));
}
