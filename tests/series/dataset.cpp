// SPDX-License-Identifier: MIT
#include "zhibiao/series/dataset.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "series/make.hpp"

using namespace zhibiao;
using namespace zhibiao::testing;

namespace {

Dataset revised() {
  Dataset d;
  d.add({"r2017", "", RegionCode{330211}, {2017, 2, 8}, ""},
        {say("income", "51000", "CNY", 2016), say("income", "47500", "CNY", 2015)});
  d.add({"r2016", "", RegionCode{330211}, {2016, 2, 1}, ""}, {say("income", "47000", "CNY", 2015)});
  d.add({"r2018", "", RegionCode{330211}, {2018, 2, 1}, ""}, {say("income", "51200", "CNY", 2016)});
  return d;
}

std::string message(const Result<AnySeries>& r) { return r ? "" : r.error().message; }

}  // namespace

TEST_CASE("a series shows the first release unless asked otherwise, and keeps all") {
  const Dataset d = revised();
  const SeriesQuery q{.indicator = "income", .region = RegionCode{330211}};
  const Period y2015 = Period::year(2015), y2016 = Period::year(2016);
  CHECK(d.series(q).value().at(y2015).value().value == Decimal(47000));
  CHECK(d.series(q, Vintage::latest()).value().at(y2015).value().value == Decimal(47500));
  CHECK(d.series(q, Vintage::latest()).value().at(y2016).value().value == Decimal(51200));
  const AnySeries then = d.series(q, Vintage::as_of({2017, 12, 31})).value();
  CHECK(then.at(y2015).value().value == Decimal(47500));
  CHECK(then.at(y2016).value().value == Decimal(51000));
  CHECK(d.series(q, Vintage::as_of({2016, 0, 0})).value().size() == 1);
  const auto all = d.releases(d.resolve(q).value(), y2015);
  REQUIRE(all.size() == 2);
  CHECK(all[0].published == Date{2016, 2, 1});
  CHECK(all[1].published == Date{2017, 2, 8});
}

TEST_CASE("the order in which reports are added does not matter") {
  std::vector<Observation> all;
  for (int doc = 0; doc < 6; ++doc)
    for (int year = 2010; year < 2016; ++year)
      all.push_back(say("income", std::to_string(40000 + 100 * doc + year).c_str(), "CNY", year)
                        .of_doc("doc" + std::to_string(doc), static_cast<std::uint64_t>(year)));
  const SeriesQuery q{.indicator = "income", .region = RegionCode{330211}};
  Dataset in_order;
  in_order.add(all);
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(all.begin(), all.end(), random);
    Dataset shuffled;
    shuffled.add(all);
    for (const Vintage v : {Vintage::first(), Vintage::latest()}) {
      const AnySeries a = in_order.series(q, v).value(), b = shuffled.series(q, v).value();
      REQUIRE(a.size() == b.size());
      for (std::size_t k = 0; k < a.size(); ++k) CHECK(a.points()[k].value == b.points()[k].value);
    }
  }
}

TEST_CASE("a report that was added twice counts once") {
  Dataset d;
  d.add({say("income", "100", "CNY", 2016)}).add({say("income", "100", "CNY", 2016)});
  CHECK(d.reports().size() == 1);
  CHECK(d.releases(d.keys().front(), Period::year(2016)).size() == 1);
}

TEST_CASE("what one report says twice and differently is reported, and the first stays") {
  Dataset d;
  d.add({say("income", "47000", "CNY", 2015).of_doc("r", 10),
         say("income", "48000", "CNY", 2015).of_doc("r", 90)});
  const auto conflicts = d.conflicts();
  REQUIRE(conflicts.size() == 1);
  CHECK(d.observations()[conflicts[0].kept].figure.begin == 10);
  CHECK(d.observations()[conflicts[0].other].figure.begin == 90);
  const Release kept = d.series_of(d.keys().front()).at(Period::year(2015)).value();
  CHECK(kept.value == Decimal(47000));
  CHECK(kept.conflicted);
}

TEST_CASE("a coarse figure and a finer one that agrees are no conflict, and the finer one is taken") {
  Dataset d;
  d.add({say("gdp", "100000000000", "CNY", 2015).step(8).bounded(Bound::gt).of_doc("r", 10),
         say("gdp", "102160000000", "CNY", 2015).step(7).of_doc("r", 90)});
  CHECK(d.conflicts().empty());
  CHECK(d.series_of(d.keys().front()).at(Period::year(2015)).value().value.exponent() == 7);
}

TEST_CASE("a region's own report is heard before what others say of it") {
  Dataset d;
  d.add({"province", "", RegionCode{330000}, {2016, 1, 20}, ""},
        {say("income", "46000", "CNY", 2015), say("income", "40000", "CNY", 2015).in(330000)});
  d.add({"own", "", RegionCode{330211}, {2016, 2, 20}, ""}, {say("income", "47000", "CNY", 2015)});
  const SeriesQuery q{.indicator = "income", .region = RegionCode{330211}};
  CHECK(d.series(q).value().at(Period::year(2015)).value().value == Decimal(47000));
  CHECK(d.releases(d.resolve(q).value(), Period::year(2015)).size() == 2);
}

TEST_CASE("rows of an area without a code stay out of the region's series") {
  Dataset d;
  d.add({say("gdp", "5", "CNY", 2015).at("开发区"), say("gdp", "90", "CNY", 2014)});
  CHECK(d.series(SeriesQuery{.indicator = "gdp", .region = RegionCode{330211}}).value().size() == 1);
}

TEST_CASE("an empty series says why it is empty") {
  Dataset d;
  d.add({"r", "", RegionCode{330211}, {2016, 2, 1}, ""},
        {grew("gdp", "7.5", 2015), say("fdi_actual", "9", "USD", 2015).with_scope("市级")});
  const RegionCode here{330211};
  CHECK(d.series(SeriesQuery{.indicator = "no_such", .region = here}).error().code == ErrorCode::unknown);
  CHECK(message(d.series(SeriesQuery{.indicator = "gdp", .region = RegionCode{110000}})) ==
        "no report states gdp of 110000");
  const auto level = d.series(SeriesQuery{.indicator = "gdp", .region = here});
  REQUIRE(!level);
  CHECK(level.error().code == ErrorCode::missing);
  CHECK(level.error().message.find("only as: growth in % yoy real") != std::string::npos);
  CHECK(message(d.series(SeriesQuery{.indicator = "fdi_actual", .region = here})).find("(市级)") !=
        std::string::npos);
  const SeriesQuery rate{.indicator = "gdp", .region = here, .measure = Measure::growth};
  CHECK(d.series(rate).value().size() == 1);
  const auto early = d.series(rate, Vintage::as_of({2015, 12, 31}));
  REQUIRE(!early);
  CHECK(early.error().message.find("not yet published") != std::string::npos);
}

TEST_CASE("two units: the catalogue's is taken, or the caller has to say") {
  Dataset d;
  d.add({say("fdi_actual", "9", "USD", 2015), say("fdi_actual", "60", "CNY", 2015), grew("gdp", "1", 2015)});
  const SeriesQuery q{.indicator = "fdi_actual", .region = RegionCode{330211}};
  CHECK(d.series(q).value().key().unit == "USD");
  Statement a = say("", "9", "t", 2015), b = say("", "9", "kg", 2015);
  a.name = b.name = "茶叶产量";
  d.add({a, b});
  const auto both = d.series(SeriesQuery{.name = "茶叶产量", .region = RegionCode{330211}});
  REQUIRE(!both);
  CHECK(both.error().code == ErrorCode::ambiguous);
}

TEST_CASE("without a date a report counts as one of the year after the last that it reviews") {
  Dataset d;
  d.add({say("income", "1", "CNY", 2015), say("income", "2", "CNY", 2016),
         say("income", "3", "CNY", 2017).target()});
  CHECK(d.reports().front().published == Date{2017, 0, 0});
}

TEST_CASE("targets, ranks and counts are exact, amounts are rounded") {
  Dataset d;
  Statement firms = say("firms_hightech", "41", "家", 2016),
            many = say("firms_hightech", "12000", "家", 2015);
  many.step(3);
  d.add({firms, many, grew("gdp", "7", 2017).target(), grew("gdp", "7.0", 2016)});
  const auto width = [&](const SeriesQuery& q, int year) {
    return d.series(q).value().at(Period::year(year)).value().estimate().interval.width();
  };
  const RegionCode here{330211};
  CHECK(width({.indicator = "firms_hightech", .region = here}, 2016) == 0);
  CHECK(width({.indicator = "firms_hightech", .region = here}, 2015) == 1000);
  CHECK(width({.indicator = "gdp", .region = here, .measure = Measure::growth, .role = Role::target}, 2017) ==
        0);
  CHECK(width({.indicator = "gdp", .region = here, .measure = Measure::growth}, 2016) ==
        doctest::Approx(0.1));
}
