// SPDX-License-Identifier: MIT
#include "zhibiao/series/any_series.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using zhibiao::testing::levels;

TEST_CASE("points stand in order of time and are found by period") {
  const AnySeries s = levels({{2016, "120"}, {2014, "100"}, {2015, "110"}});
  REQUIRE(s.size() == 3);
  CHECK(s.points().front().period == Period::year(2014));
  CHECK(s.find(Period::year(2015))->value == Decimal(110));
  CHECK(s.find(Period::year(2017)) == nullptr);
  const auto missing = s.at(Period::year(2017));
  REQUIRE(!missing);
  CHECK(missing.error().code == ErrorCode::missing);
  CHECK(missing.error().message.find("2014 to 2016") != std::string::npos);
}

TEST_CASE("gaps lie between the first and the last value") {
  const AnySeries s = levels({{2012, "1"}, {2013, "2"}, {2016, "3"}});
  CHECK(s.gaps() == std::vector<Period>{Period::year(2014), Period::year(2015)});
  CHECK(levels({}).gaps().empty());
}

TEST_CASE("a cumulated series has its gaps per cumulation") {
  SeriesKey key;
  key.grid = Grid::year_to_date;
  std::vector<Release> points(3);
  points[0].period = Period::months(2014, 1, 9);
  points[1].period = Period::months(2016, 1, 9);
  points[2].period = Period::months(2016, 1, 11);
  CHECK(AnySeries(key, points).gaps() == std::vector<Period>{Period::months(2015, 1, 9)});
}

TEST_CASE("a lag goes by the calendar, over gaps, too") {
  const AnySeries s = levels({{2012, "1"}, {2015, "2"}}).lagged(1);
  CHECK(s.find(Period::year(2013))->value == Decimal(1));
  CHECK(s.find(Period::year(2015)) == nullptr);
}

TEST_CASE("between keeps what lies within the years") {
  CHECK(levels({{2012, "1"}, {2013, "2"}, {2016, "3"}}).between(2013, 2016).size() == 2);
}

TEST_CASE("alignment pairs what both have and names what only one has") {
  const auto a = align(levels({{2012, "1"}, {2013, "2"}}), levels({{2013, "3"}, {2014, "4"}}));
  REQUIRE(a.both.size() == 1);
  CHECK(a.both[0].first.value == Decimal(2));
  CHECK(a.both[0].second.value == Decimal(3));
  CHECK(a.only_left == std::vector<Period>{Period::year(2012)});
  CHECK(a.only_right == std::vector<Period>{Period::year(2014)});
}
