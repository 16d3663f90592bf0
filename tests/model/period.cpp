// SPDX-License-Identifier: MIT
#include "zhibiao/model/period.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using zhibiao::Date;
using zhibiao::ErrorCode;
using zhibiao::Frequency;
using zhibiao::Period;
using zhibiao::plan_period;

namespace {
struct Spelling {
  Period period;
  const char *text, *iso;
  Date begin, end;
};
const Spelling spellings[] = {
    {Period::year(2019), "2019", "2019", {2019, 1, 1}, {2019, 12, 31}},
    {Period::years(2012, 2016), "2012/2016", "2012-01-01/P5Y", {2012, 1, 1}, {2016, 12, 31}},
    {Period::half(2019, 1), "2019-H1", "2019-S1", {2019, 1, 1}, {2019, 6, 30}},
    {Period::quarter(2019, 3), "2019-Q3", "2019-Q3", {2019, 7, 1}, {2019, 9, 30}},
    {Period::month(2020, 2), "2020-02", "2020-02", {2020, 2, 1}, {2020, 2, 29}},
    {Period::months(2019, 1, 11), "2019-01/2019-11", "2019-01-01/P11M", {2019, 1, 1}, {2019, 11, 30}},
    {Period::year(9999), "9999", "9999", {9999, 1, 1}, {9999, 12, 31}},
};
}  // namespace

TEST_CASE("periods are spelled, read and placed in the calendar") {
  for (const auto& s : spellings) {
    CAPTURE(s.text);
    CHECK(s.period.to_string() == s.text);
    CHECK(Period::parse(s.text).value() == s.period);
    CHECK(s.period.to_iso() == s.iso);
    CHECK(Period::parse_iso(s.iso).value() == s.period);
    CHECK(s.period.begin_date() == s.begin);
    CHECK(s.period.end_date() == s.end);
  }
  CHECK(Period().to_string().empty());
  CHECK(!Period().begin_date().known());
}

TEST_CASE("several quarters are written as months in ISO") {
  const auto p = Period::parse("2019-Q1/2019-Q3").value();
  CHECK(p.count() == 3);
  CHECK(p.to_iso() == "2019-01-01/P9M");
  CHECK(p.to_string() == "2019-Q1/2019-Q3");
}

TEST_CASE("what is no period is refused") {
  for (const char* text :
       {"", "19", "2019-", "2019-Q5", "2019-Q0", "2019-H3", "2019-13", "2019-1", "2016/2012",
        "2019-Q1/2019-02", "2012/2016/2020", "2019年", "2019-S1", "0001", "2012-2016"}) {
    CAPTURE(text);
    const auto p = Period::parse(text);
    REQUIRE(!p);
    CHECK(p.error().code == ErrorCode::syntax);
  }
  for (const char* text : {"2019-H1", "2012/2016", "2019-01-01/P0M", "2019-01-02/P1M", "2019-02-01/P1Y",
                           "2019-01-01/P", "2019-01-01/P1D", "2019-01-01/P1Y1M", "2019-13-01/P1M"}) {
    CAPTURE(text);
    CHECK(!Period::parse_iso(text));
  }
  CHECK(Period::parse("2016/2012").error().offset == 5);
}

TEST_CASE("a lag is a subtraction") {
  CHECK(Period::months(2019, 1, 9).plus_years(-1) == Period::months(2018, 1, 9));
  CHECK(Period::quarter(2019, 1).next(-1) == Period::quarter(2018, 4));
  CHECK(Period::years(2016, 2020).next() == Period::years(2021, 2025));
  CHECK(Period::quarter(2019, 2).first() - Period::quarter(2018, 2).first() == 4);
}

TEST_CASE("cumulated from January is its own kind") {
  CHECK(Period::months(2019, 1, 9).year_to_date());
  CHECK(!Period::month(2019, 1).year_to_date());
  CHECK(!Period::months(2019, 2, 9).year_to_date());
  CHECK(!Period::year(2019).year_to_date());
  CHECK(Period::years(2012, 2016).first_year() == 2012);
  CHECK(Period::years(2012, 2016).last_year() == 2016);
  CHECK(!Period::years(2012, 2016).single_year());
  CHECK(Period::half(2019, 2).frequency() == Frequency::half);
}

TEST_CASE("plan periods, with the gap of 1963 to 1965") {
  const std::pair<int, Period> plans[] = {
      {1, Period::years(1953, 1957)},  {2, Period::years(1958, 1962)},  {3, Period::years(1966, 1970)},
      {8, Period::years(1991, 1995)},  {9, Period::years(1996, 2000)},  {13, Period::years(2016, 2020)},
      {14, Period::years(2021, 2025)}, {15, Period::years(2026, 2030)},
  };
  for (const auto& [number, period] : plans) CHECK(plan_period(number).value() == period);
  CHECK(plan_period(0).error().code == ErrorCode::range);
}
