// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/growth_series.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using zhibiao::testing::levels;

namespace {

AnySeries keyed(AnySeries s, auto change_key) {
  SeriesKey key = s.key();
  change_key(key);
  return AnySeries(key, {s.begin(), s.end()});
}

AnySeries cumulated(Grid grid, std::vector<std::pair<Period, const char*>> values) {
  SeriesKey key = levels({}).key();
  key.grid = grid;
  std::vector<Release> points;
  for (const auto& [period, digits] : values) {
    Release r;
    r.period = period;
    r.value = Decimal::parse(digits).value();
    points.push_back(r);
  }
  return AnySeries(key, points);
}

}  // namespace

TEST_CASE("growth goes by the calendar: a gap is missing, not skipped") {
  const auto points = growth(levels({{2011, "1000"}, {2012, "1100"}, {2014, "1300"}})).value();
  REQUIRE(points.size() == 3);
  CHECK(points[0].period == Period::year(2012));
  CHECK(points[0].result.value == doctest::Approx(10));
  CHECK(points[1].period == Period::year(2013));
  CHECK(points[1].cause == Cause::missing);
  CHECK(points[2].period == Period::year(2014));
  CHECK(points[2].base == Period::year(2013));
  CHECK(points[2].cause == Cause::missing);
}

TEST_CASE("points are refused with a cause each") {
  const auto points = growth(levels({{2010, "0"}, {2011, "10"}, {2012, "-5"}, {2013, "7"}})).value();
  REQUIRE(points.size() == 3);
  CHECK(points[0].cause == Cause::zero_base);
  CHECK(points[1].cause == Cause::sign_change);
  CHECK(points[2].cause == Cause::sign_change);
  CHECK(!points[2].result.known());
}

TEST_CASE("growth across a moved border is refused unless asked for") {
  // 330203 took in a part of its neighbour at the end of 2016.
  const AnySeries s =
      keyed(levels({{2014, "900"}, {2015, "1000"}, {2017, "1500"}, {2016, "1100"}, {2018, "1600"}}),
            [](SeriesKey& k) { k.region = RegionCode{330203}; });
  const auto points = growth(s).value();
  REQUIRE(points.size() == 4);
  CHECK(points[0].cause == Cause::none);
  CHECK(points[1].cause == Cause::territory);
  CHECK(points[2].cause == Cause::territory);
  CHECK(points[3].cause == Cause::none);
  CHECK(growth(s, {.across_breaks = true}).value()[1].result.value == doctest::Approx(10));
  CHECK(average_annual(s, 2014, 2018).error().message.starts_with("territory"));
  CHECK(average_annual(s, 2014, 2015).has_value());
  CHECK(average_annual(s, 2010, 2015).error().message.starts_with("missing"));
  CHECK(average_annual(s, 2014, 2019).error().message.starts_with("missing"));
}

TEST_CASE("what is not a level has no growth") {
  const auto as = [](Measure m) {
    return keyed(levels({{2011, "5"}, {2012, "6"}}), [m](SeriesKey& k) { k.measure = m; });
  };
  for (const Measure m : {Measure::growth, Measure::change, Measure::rank, Measure::share})
    CHECK(growth(as(m)).error().message.starts_with("measure"));
  CHECK(growth(levels({{2011, "5"}, {2012, "6"}}, "%")).error().message.starts_with("unit"));
  CHECK(change(as(Measure::rank)).error().message.starts_with("measure"));
}

TEST_CASE("rates change by percentage points") {
  const auto points = change(levels({{2011, "5.1"}, {2012, "4.8"}}, "%")).value();
  REQUIRE(points.size() == 1);
  CHECK(points[0].result.value == doctest::Approx(-0.3));
  CHECK(points[0].result.interval.width() == doctest::Approx(0.2));
}

TEST_CASE("quarters compare with the quarter before or with last year's") {
  const AnySeries q = cumulated(Grid::quarter, {{Period::quarter(2015, 4), "100"},
                                                {Period::quarter(2016, 1), "90"},
                                                {Period::quarter(2016, 4), "108"}});
  const auto before = growth(q, {.against = Against::previous}).value();
  CHECK(before.front().result.value == doctest::Approx(-10));
  const auto year = growth(q).value();
  CHECK(year.back().period == Period::quarter(2016, 4));
  CHECK(year.back().result.value == doctest::Approx(8));
}

TEST_CASE("cumulated values compare with the same months of last year only") {
  const AnySeries c = cumulated(Grid::year_to_date,
                                {{Period::months(2015, 1, 9), "100"}, {Period::months(2016, 1, 9), "104"}});
  CHECK(growth(c).value().back().result.value == doctest::Approx(4));
  CHECK(growth(c, {.against = Against::previous}).error().message.starts_with("periods"));
}

TEST_CASE("single periods out of cumulated ones") {
  const auto points =
      single_periods({cumulated(Grid::quarter, {{Period::quarter(2016, 1), "20"}}),
                      cumulated(Grid::half, {{Period::half(2016, 1), "45"}, {Period::half(2016, 2), "99"}}),
                      cumulated(Grid::year_to_date, {{Period::months(2016, 1, 9), "75"}}),
                      cumulated(Grid::year, {{Period::year(2016), "110"}})})
          .value();
  REQUIRE(points.size() == 3);
  CHECK(points[0].period == Period::quarter(2016, 2));
  CHECK(points[0].result.value == 25);
  CHECK(points[1].period == Period::quarter(2016, 3));
  CHECK(points[2].period == Period::quarter(2016, 4));
  CHECK(points[2].result.value == 35);
  CHECK(single_periods({cumulated(Grid::year, {}),
                        keyed(cumulated(Grid::half, {}), [](SeriesKey& k) { k.unit = "USD"; })})
            .error()
            .message.find("unit") != std::string::npos);
}

TEST_CASE("contribution and pull along two series, refused where they do not belong together") {
  const AnySeries part = levels({{2014, "30"}, {2015, "33"}, {2017, "40"}});
  const AnySeries whole =
      keyed(levels({{2014, "100"}, {2015, "110"}, {2017, "140"}}), [](SeriesKey& k) { k.indicator = "gdp"; });
  const auto c = contribution(part, whole).value();
  REQUIRE(c.size() == 2);
  CHECK(c[0].result.value == doctest::Approx(30));
  CHECK(c[1].cause == Cause::missing);
  CHECK(pull(part, whole).value()[0].result.value == doctest::Approx(3));
  const AnySeries none =
      keyed(levels({{2014, "0"}, {2015, "110"}}), [](SeriesKey& k) { k.indicator = "gdp"; });
  CHECK(pull(part, none).value()[0].cause == Cause::zero_base);
  const auto refused = [&](auto change_key) {
    return contribution(part, keyed(whole, change_key)).error().message;
  };
  CHECK(refused([](SeriesKey& k) { k.unit = "USD"; }).starts_with("unit"));
  CHECK(refused([](SeriesKey& k) { k.scope = "市级"; }).starts_with("scope"));
  CHECK(refused([](SeriesKey& k) { k.price = Price::real; }).starts_with("price"));
  CHECK(refused([](SeriesKey& k) { k.role = Role::target; }).starts_with("role"));
  CHECK(refused([](SeriesKey& k) { k.grid = Grid::month; }).starts_with("periods"));
  CHECK(refused([](SeriesKey& k) { k.measure = Measure::growth; }).starts_with("measure"));
  CHECK(refused([](SeriesKey& k) { k.region = RegionCode{330000}; }).starts_with("territory"));
}

TEST_CASE("a deflator needs levels and growth at constant prices of one indicator") {
  const AnySeries gdp =
      keyed(levels({{2014, "1000"}, {2015, "1100"}}), [](SeriesKey& k) { k.indicator = "gdp"; });
  const AnySeries rate = keyed(levels({{2015, "6.0"}}, "%"), [](SeriesKey& k) {
    k.indicator = "gdp";
    k.measure = Measure::growth;
    k.basis = "yoy";
    k.price = Price::real;
  });
  const auto points = implied_deflator(gdp, rate).value();
  REQUIRE(points.size() == 1);
  CHECK(points[0].result.value == doctest::Approx(3.77358));
  const auto refused = [&](auto change_key) {
    return implied_deflator(gdp, keyed(rate, change_key)).error().message;
  };
  CHECK(refused([](SeriesKey& k) { k.price = Price::nominal; }).starts_with("price"));
  CHECK(refused([](SeriesKey& k) { k.indicator = "income"; }).starts_with("subject"));
  CHECK(refused([](SeriesKey& k) { k.scope = "市级"; }).starts_with("scope"));
  CHECK(refused([](SeriesKey& k) { k.basis = "year_start"; }).starts_with("measure"));
  CHECK(refused([](SeriesKey& k) { k.region = RegionCode{330000}; }).starts_with("territory"));
}
