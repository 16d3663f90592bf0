// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/attainment.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {

// A district, its city and the province, three reports each.
Dataset promises() {
  Dataset d;
  const auto report = [&](std::uint32_t region, int year, std::vector<Observation> said) {
    for (Observation& o : said) o.region = RegionCode{region};
    d.add({std::to_string(region) + "-" + std::to_string(year), "", RegionCode{region}, {year, 2, 1}, ""},
          std::move(said));
  };
  report(330211, 2016, {grew("gdp", "8", 2016).target(), grew("gdp", "8.2", 2015)});
  report(330211, 2017,
         {grew("gdp", "7.9", 2016), grew("gdp", "8", 2017).target().bounded(Bound::ge),
          grew("gdp", "9", 2017).target().with_tier(Tier::stretch).with_stance(Stance::strive)});
  report(330211, 2018, {grew("gdp", "8.4", 2017), grew("gdp", "7.5", 2018).target().bounded(Bound::approx)});
  report(330200, 2017, {grew("gdp", "7.5", 2017).target(), grew("gdp", "7.1", 2016)});
  report(330000, 2017, {grew("gdp", "7", 2017).target().bounded(Bound::ge)});
  return d;
}

const AttainmentRow& row(const std::vector<AttainmentRow>& rows, std::uint32_t region, int year) {
  for (const AttainmentRow& r : rows)
    if (r.key.region.value == region && r.period == Period::year(year)) return r;
  FAIL("no row");
  return rows.front();
}

}  // namespace

TEST_CASE("a target meets the outcome that the next report states") {
  const Dataset d = promises();
  const auto rows = attainment(d, {.indicator = "gdp", .measure = Measure::growth}).value();
  const AttainmentRow& missed = row(rows, 330211, 2016);
  CHECK(missed.verdict() == Verdict::missed);
  CHECK(missed.judgement.margin.value == -0.1);
  CHECK(missed.margin_unit == "pp");
  CHECK(d.observations()[missed.outcome->observation].doc == "330211-2017");
  CHECK(missed.prior_outcome->value == Decimal(82, -1));

  const AttainmentRow& met = row(rows, 330211, 2017);
  CHECK(met.verdict() == Verdict::met);
  CHECK(met.judgement.exceeded);
  CHECK(met.target->bound == Bound::ge);
  REQUIRE(met.stretch_judgement);
  CHECK(met.stretch_judgement->verdict == Verdict::missed);
}

TEST_CASE("the level above is the parent's target of the same year") {
  const auto rows = attainment(promises(), {.indicator = "gdp", .measure = Measure::growth}).value();
  CHECK(row(rows, 330211, 2017).parent == RegionCode{330200});
  CHECK(row(rows, 330211, 2017).layering == Decimal(5, -1));
  CHECK(row(rows, 330200, 2017).layering == Decimal(5, -1));
  CHECK(!row(rows, 330000, 2017).layering);
}

TEST_CASE("a side that is missing says whether its report is there") {
  const auto rows = attainment(promises(), {.indicator = "gdp", .measure = Measure::growth}).value();
  const AttainmentRow& last = row(rows, 330211, 2018);
  CHECK(last.verdict() == Verdict::no_outcome);
  CHECK(last.judgement.reason == "no report of 2019 by 330211 is in the data");
  const AttainmentRow& first = row(rows, 330211, 2015);
  CHECK(first.verdict() == Verdict::no_target);
  CHECK(first.judgement.reason.find("no report of 2015") != std::string::npos);
  CHECK(attainment(promises(), {.indicator = "nothing"}).error().code == ErrorCode::unknown);
  CHECK(attainment(promises(), {.indicator = "cpi"}).error().code == ErrorCode::missing);
}

TEST_CASE("an outcome of another scope is no outcome, and is named") {
  Dataset d;
  const RegionCode here{330211};
  d.add({"a", "", here, {2016, 2, 1}, ""}, {grew("revenue_public", "8", 2016).target()});
  d.add({"b", "", here, {2017, 2, 1}, ""}, {grew("revenue_public", "9", 2016).with_scope("同口径")});
  const auto rows = attainment(d, {.indicator = "revenue_public", .measure = Measure::growth}).value();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].verdict() == Verdict::no_outcome);
  CHECK(rows[0].judgement.reason ==
        "the report of 2017 states no outcome; stated with another scope: none and 同口径");
}

TEST_CASE("the target that counts is the last one set before the period is over") {
  Dataset d;
  const RegionCode here{330211};
  d.add({"plan", "", here, {2016, 2, 1}, ""}, {say("income", "60000", "CNY", 2020).target()});
  d.add({"year", "", here, {2020, 2, 1}, ""}, {say("income", "62000", "CNY", 2020).target()});
  d.add(
      {"next", "", here, {2021, 2, 1}, ""},
      {say("income", "61000", "CNY", 2020), say("income", "59000", "CNY", 2020).target().of_doc("next", 90)});
  const auto rows = attainment(d, {.indicator = "income"}).value();
  CHECK(rows[0].target->value == Decimal(62000));
  CHECK(rows[0].verdict() == Verdict::missed);
  CHECK(rows[0].margin_unit == "CNY");
}

TEST_CASE("hardness is a recipe over bound and stance") {
  const auto t = [](Bound b, Stance s) { return grew("gdp", "7", 2017).target().bounded(b).with_stance(s); };
  using R = HardnessRecipe;
  CHECK(hard(t(Bound::ge, Stance::plain), R::yu2019) == true);
  CHECK(hard(t(Bound::eq, Stance::ensure), R::yu2019) == true);
  CHECK(hard(t(Bound::approx, Stance::plain), R::yu2019) == false);
  CHECK(hard(t(Bound::range, Stance::plain), R::yu2019) == false);
  CHECK(hard(t(Bound::ge, Stance::strive), R::yu2019) == false);
  CHECK(hard(t(Bound::eq, Stance::plain), R::yu2019) == std::nullopt);
  CHECK(hard(t(Bound::eq, Stance::plain), R::bare_is_hard) == true);
  CHECK(hard(t(Bound::ge, Stance::plain), R::strict_only_ensure) == false);
  CHECK(hard(t(Bound::eq, Stance::ensure), R::strict_only_ensure) == true);
}

TEST_CASE("a summary counts verdicts and gives the share met with its interval") {
  const auto rows =
      attainment(promises(), {.indicator = "gdp", .region = RegionCode{330211}, .measure = Measure::growth})
          .value();
  const AttainmentSummary s = summarize(rows);
  CHECK(s.met == 1);
  CHECK(s.missed == 1);
  CHECK(s.no_outcome == 1);
  CHECK(s.no_target == 1);
  CHECK(s.share_met() == 0.5);
  // Wilson's interval for 1 of 2, by hand: centre 0.5, half width z·sqrt(1/8 + z²/16)/(1 + z²/2).
  const auto [low, high] = s.wilson95();
  CHECK(low == doctest::Approx(0.0945).epsilon(0.01));
  CHECK(high == doctest::Approx(0.9055).epsilon(0.01));
  CHECK(s.mean_margin == doctest::Approx(0.15));
  CHECK(std::isnan(summarize({}).share_met()));
}
