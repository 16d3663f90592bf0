// SPDX-License-Identifier: MIT
#include "zhibiao/series/panel.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

TEST_CASE("a panel has a row a region and a column a year, and knows what is missing") {
  Dataset d;
  d.add({"a", "", RegionCode{330211}, {}, ""},
        {say("income", "100", "CNY", 2014), say("income", "121", "CNY", 2016)});
  d.add({"b", "", RegionCode{330282}, {}, ""}, {say("income", "90", "CNY", 2015).in(330282)});
  const Panel p = panel(d, {.indicator = "income"}).value();
  CHECK(p.regions == std::vector<RegionCode>{{330211}, {330282}});
  CHECK(p.first_year == 2014);
  CHECK(p.years() == 3);
  CHECK(p.count() == 3);
  CHECK(p.values(0, 2) == 121);
  CHECK(p.low(0, 2) == 120.5);
  CHECK(p.high(0, 2) == 121.5);
  CHECK(p.causes(0, 1) == Cause::missing);
  CHECK(std::isnan(p.values(0, 1)));
  CHECK(p.row(RegionCode{330282}) == 1);
  CHECK(p.column(2017) == std::nullopt);
}

TEST_CASE("a region that was asked for and has nothing has an empty row; nobody having it is an error") {
  Dataset d;
  d.add({say("income", "100", "CNY", 2014)});
  const Panel p = panel(d, {.indicator = "income"}, {{330211}, {110000}}).value();
  CHECK(p.rows() == 2);
  CHECK(p.count() == 1);
  CHECK(!panel(d, {.indicator = "gdp"}));
  CHECK(panel(d, {.indicator = "income", .grid = Grid::month}).error().code == ErrorCode::missing);
}

TEST_CASE("given numbers become a panel; NaN is missing") {
  Matrix m(1, 2);
  m << 1, std::numeric_limits<double>::quiet_NaN();
  const Panel p = panel(SeriesKey{}, {{330211}}, 2000, m);
  CHECK(p.present(0, 0));
  CHECK(!p.present(0, 1));
}
