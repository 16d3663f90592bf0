// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/consistency.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {

Finding only(const Dataset& d, Check check) {
  std::vector<Finding> found;
  for (const Finding& f : check_consistency(d))
    if (f.check == check) found.push_back(f);
  REQUIRE(found.size() == 1);
  return found.front();
}

Dataset of(std::vector<Observation> said) { return Dataset{}.add(std::move(said)); }

}  // namespace

TEST_CASE("rounding alone is never inconsistent") {
  // 5.3万 after 5.06万 computes to 4.7 %, but anything from 3.7 to 5.8 prints the same digits.
  const auto said = [](const char* growth) {
    return of({say("income", "53000", "CNY", 2016).step(3), say("income", "50600", "CNY", 2015).step(2),
               grew("income", growth, 2016)});
  };
  CHECK(only(said("5.8"), Check::level_and_growth).agreement == Agreement::consistent);
  CHECK(only(said("3.7"), Check::level_and_growth).agreement == Agreement::consistent);
  const Finding f = only(said("6.0"), Check::level_and_growth);
  CHECK(f.agreement == Agreement::inconsistent);
  CHECK(!f.soft);
  CHECK(f.computed.value == doctest::Approx(4.743083));
  CHECK(f.observations.size() == 3);
}

TEST_CASE("levels that are only bounds contradict, but do not confirm") {
  const auto said = [](const char* growth) {
    return of({say("income", "53000", "CNY", 2016).step(3).bounded(Bound::gt),
               say("income", "50000", "CNY", 2015).step(0), grew("income", growth, 2016)});
  };
  const Finding open = only(said("9.0"), Check::level_and_growth);
  CHECK(open.agreement == Agreement::undecided);
  CHECK(open.reason.find("only a bound") != std::string::npos);
  CHECK(only(said("4.0"), Check::level_and_growth).agreement == Agreement::inconsistent);
}

TEST_CASE("where the catalogue forbids it, levels are not held against growth, and the finding says why") {
  const Finding f =
      only(of({say("gdp", "1100", "CNY", 2016), say("gdp", "1000", "CNY", 2015), grew("gdp", "6.5", 2016)}),
           Check::level_and_growth);
  CHECK(f.agreement == Agreement::undecided);
  CHECK(f.reason.find("catalogue") != std::string::npos);
  CHECK(f.computed.value == doctest::Approx(10));
  const Finding real = only(of({say("income", "1100", "CNY", 2016), say("income", "1000", "CNY", 2015),
                                grew("income", "6.5", 2016).with_price(Price::real)}),
                            Check::level_and_growth);
  CHECK(real.agreement == Agreement::undecided);
  CHECK(real.reason.find("real") != std::string::npos);
}

TEST_CASE("growth of another scope is not held against the level") {
  const auto found = check_consistency(
      of({say("revenue_public", "1100", "CNY", 2016), say("revenue_public", "1000", "CNY", 2015),
          grew("revenue_public", "6.5", 2016).with_scope("同口径")}));
  CHECK(found.empty());
}

TEST_CASE("a base that another report restates is taken before anything is called inconsistent") {
  Dataset d;
  const RegionCode here{330211};
  d.add({"r16", "", here, {2016, 2, 1}, ""}, {say("revenue_public", "1000", "CNY", 2015)});
  d.add({"r17", "", here, {2017, 2, 1}, ""},
        {say("revenue_public", "1100", "CNY", 2016), say("revenue_public", "1050", "CNY", 2015),
         grew("revenue_public", "4.8", 2016)});
  const Finding f = only(d, Check::level_and_growth);
  CHECK(f.agreement == Agreement::consistent);
  CHECK(f.reason.find("another report") != std::string::npos);
  const Finding r = only(d, Check::restated);
  CHECK(r.agreement == Agreement::inconsistent);
  CHECK(r.soft);
}

TEST_CASE("a moved border leaves it open") {
  const Finding f =
      only(of({say("income", "1100", "CNY", 2017).in(330203), say("income", "1000", "CNY", 2016).in(330203),
               grew("income", "50", 2017).in(330203)}),
           Check::level_and_growth);
  CHECK(f.agreement == Agreement::undecided);
  CHECK(f.reason.find("territory") != std::string::npos);
}

TEST_CASE("a change in points against the two rates") {
  const auto said = [](const char* change) {
    return of({say("urbanization", "61.2", "%", 2016), say("urbanization", "60.0", "%", 2015),
               say("urbanization", change, "pp", 2016).as(Measure::change)});
  };
  CHECK(only(said("1.3"), Check::change_of_level).agreement == Agreement::consistent);
  CHECK(only(said("1.5"), Check::change_of_level).agreement == Agreement::inconsistent);
}

TEST_CASE("a share against part and whole") {
  const auto said = [](const char* share) {
    return of({say("va_tertiary", "500", "CNY", 2016), say("gdp", "1000", "CNY", 2016),
               say("va_tertiary", share, "%", 2016).as(Measure::share).on("地区生产总值")});
  };
  CHECK(only(said("50.0"), Check::share_of_whole).agreement == Agreement::consistent);
  CHECK(only(said("51.0"), Check::share_of_whole).agreement == Agreement::inconsistent);
}

TEST_CASE("the three industries' shares add up to 100, rounding aside") {
  const auto said = [](const char* third) {
    return of({say("va_primary", "3.3", "%", 2016).as(Measure::share),
               say("va_secondary", "45.3", "%", 2016).as(Measure::share),
               say("va_tertiary", third, "%", 2016).as(Measure::share)});
  };
  CHECK(only(said("51.5"), Check::shares_of_gdp).agreement == Agreement::consistent);
  CHECK(only(said("52.4"), Check::shares_of_gdp).agreement == Agreement::inconsistent);
}

TEST_CASE("parts that two reports state are of two vintages and are not added up") {
  const auto share = [](const char* id, const char* percent) {
    return say(id, percent, "%", 2016).as(Measure::share);
  };
  Dataset d;
  const RegionCode here{330211};
  d.add({"a", "", here, {2017, 2, 1}, ""}, {share("va_primary", "3.3"), share("va_secondary", "45.3")});
  d.add({"b", "", here, {2018, 2, 1}, ""}, {share("va_tertiary", "60.0")});
  for (const Finding& f : check_consistency(d)) CHECK(f.check != Check::shares_of_gdp);
}

TEST_CASE("parts make up the total, and a part does not exceed it") {
  const auto trade = [](const char* imports) {
    return check_consistency(of({say("trade_total", "100", "CNY", 2016), say("exports", "70", "CNY", 2016),
                                 say("imports", imports, "CNY", 2016)}));
  };
  for (const Finding& f : trade("31")) CHECK(f.agreement == Agreement::consistent);
  int inconsistent = 0;
  for (const Finding& f : trade("40")) inconsistent += f.agreement == Agreement::inconsistent;
  CHECK(inconsistent == 1);
  const Finding f =
      only(of({say("loans_manufacturing", "120", "CNY", 2016), say("loans", "100", "CNY", 2016)}),
           Check::parts_and_total);
  CHECK(f.agreement == Agreement::inconsistent);
}

TEST_CASE("an average against the growth of its years, and against its end points where that is allowed") {
  std::vector<Observation> said = {
      grew("gdp", "8.0", 2014), grew("gdp", "7.0", 2015), grew("gdp", "6.0", 2016),
      grew("gdp", "7.0", 2016).over(Period::years(2014, 2016)).on("annual_average")};
  CHECK(only(of(said), Check::average_growth).agreement == Agreement::consistent);
  said.back().value = Decimal(74, -1);
  CHECK(only(of(said), Check::average_growth).agreement == Agreement::inconsistent);
  const auto ends = [](const char* average) {
    return of({say("income", "10000", "CNY", 2010), say("income", "16105", "CNY", 2015),
               grew("income", average, 2015).over(Period::years(2011, 2015)).on("annual_average")});
  };
  CHECK(only(ends("10.0"), Check::average_growth).agreement == Agreement::consistent);
  CHECK(only(ends("10.3"), Check::average_growth).agreement == Agreement::inconsistent);
}

TEST_CASE("the whole lies between town and country, and their ratio is what is stated") {
  const auto said = [](const char* whole) {
    return of({say("income", whole, "CNY", 2016), say("income_urban", "50000", "CNY", 2016),
               say("income_rural", "25000", "CNY", 2016)});
  };
  CHECK(only(said("42000"), Check::urban_and_rural).agreement == Agreement::consistent);
  CHECK(only(said("52000"), Check::urban_and_rural).agreement == Agreement::inconsistent);
  const auto ratio = [](const char* stated) {
    return of({say("income_ratio", stated, "x", 2016), say("income_urban", "50000", "CNY", 2016),
               say("income_rural", "25000", "CNY", 2016)});
  };
  CHECK(only(ratio("2.00"), Check::urban_and_rural).agreement == Agreement::consistent);
  CHECK(only(ratio("2.10"), Check::urban_and_rural).agreement == Agreement::inconsistent);
}

TEST_CASE("two figures in one report") {
  const Finding f =
      only(of({grew("gdp", "7.9", 2016).of_doc("r", 1), grew("gdp", "8.2", 2016).of_doc("r", 50)}),
           Check::said_twice);
  CHECK(f.agreement == Agreement::inconsistent);
  CHECK(f.observations.size() == 2);
}

TEST_CASE("true numbers, printed with few digits, never raise an alarm") {
  std::mt19937_64 random(23);
  std::uniform_real_distribution<double> level(20000, 60000), rate(-5, 15);
  std::uniform_int_distribution<int> digits(0, 3);
  const auto printed = [](double x, int power) {
    return Decimal(std::llround(x / std::pow(10.0, power)), power);
  };
  for (int i = 0; i < 2000; ++i) {
    const double before = level(random), g = rate(random), now = before * (1 + g / 100);
    Statement now_said = say("income", "1", "CNY", 2016), before_said = say("income", "1", "CNY", 2015),
              growth_said = grew("income", "1", 2016);
    now_said.value = printed(now, digits(random));
    now_said.multiplier = now_said.value.exponent();
    before_said.value = printed(before, digits(random));
    growth_said.value = printed(g, -1);
    CHECK(only(of({now_said, before_said, growth_said}), Check::level_and_growth).agreement ==
          Agreement::consistent);
  }
}
