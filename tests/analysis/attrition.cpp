// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/attrition.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

TEST_CASE("every report and every thing wanted has a row") {
  const RegionCode here{330211};
  Dataset d;
  d.add({"has", "", here, {2016, 2, 1}, ""},
        {grew("gdp", "8", 2016).target(), grew("cpi", "3", 2016).target().in(330200)});
  d.add({"twice", "", here, {2017, 2, 1}, ""},
        {grew("gdp", "8", 2017).target().of_doc("", 1), grew("gdp", "7", 2017).target().of_doc("", 50)});
  d.add({"broken", "", here, {2018, 2, 1}, "not UTF-8"}, {});
  const auto rows = attrition(d, {{"gdp"}, {"cpi"}});
  REQUIRE(rows.size() == 6);
  CHECK(rows[0].status == Attrition::found);
  CHECK(rows[0].observations.size() == 1);
  CHECK(rows[1].status == Attrition::absent);  // another region's
  CHECK(rows[2].status == Attrition::ambiguous);
  CHECK(rows[3].status == Attrition::absent);
  CHECK(rows[4].status == Attrition::unreadable);
  CHECK(to_string(rows[5].status) == "unreadable");
}
