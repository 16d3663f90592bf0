// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/relation.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {
const RegionCode here{330211};
Decimal points(const char* digits) { return Decimal::parse(digits).value(); }
}  // namespace

TEST_CASE("words of a relation say what it is tied to and how") {
  using To = Relation::To;
  CHECK(parse_relation("与经济增长基本同步").value() == Relation{To::own_gdp, Bound::approx, {}});
  CHECK(parse_relation("高于全省平均").value() == Relation{To::province, Bound::gt, {}});
  CHECK(parse_relation("不低于全国水平").value() == Relation{To::nation, Bound::ge, {}});
  CHECK(parse_relation("快于全市").value() == Relation{To::parent, Bound::gt, {}});
  CHECK(parse_relation("稳步提高").error().code == ErrorCode::syntax);
  CHECK(parse_relation("全省平均").error().code == ErrorCode::syntax);
}

TEST_CASE("a relation is judged against the series that it names") {
  Dataset d;
  d.add({grew("gdp", "8.0", 2016), grew("income", "8.4", 2016), grew("income", "7.5", 2015),
         grew("gdp", "7.9", 2015), grew("income", "8.1", 2016).in(330000)});
  const Relation with_gdp = parse_relation("与经济增长同步").value(),
                 province = parse_relation("高于全省").value();
  CHECK(judge(d, with_gdp, here, "income", 2016)->verdict == Verdict::met);
  CHECK(judge(d, with_gdp, here, "income", 2015)->verdict == Verdict::undecided);
  CHECK(judge(d, with_gdp, here, "income", 2015, points("0.5"))->verdict == Verdict::met);
  CHECK(judge(d, with_gdp, here, "income", 2015, points("0.3"))->verdict == Verdict::missed);
  const Judgement above = judge(d, province, here, "income", 2016).value();
  CHECK(above.verdict == Verdict::met);
  CHECK(above.within_digits == Verdict::met);
  CHECK(above.margin.value == 0.3);
  CHECK(above.margin.interval.width() == doctest::Approx(0.2));
  CHECK(judge(d, province, here, "income", 2015).error().code == ErrorCode::missing);
  CHECK(judge(d, province, RegionCode{100000}, "income", 2016).error().code == ErrorCode::missing);
}

TEST_CASE("a distance that a report promises is a relation with a margin") {
  Dataset d;
  d.add({grew("gdp", "8.0", 2016), grew("gdp", "7.6", 2016).in(330000),
         say("gdp", "0.5", "pp", 2016).as(Measure::change).target().on("全省平均")});
  const auto stated = stated_relations(d);
  REQUIRE(stated.size() == 1);
  CHECK(stated[0].relation == Relation{Relation::To::province, Bound::ge, Decimal(5, -1)});
  CHECK(judge(d, stated[0].relation, here, "gdp", 2016)->verdict == Verdict::missed);
  CHECK(judge(d, {Relation::To::province, Bound::ge, Decimal(4, -1)}, here, "gdp", 2016)->verdict ==
        Verdict::met);
}
