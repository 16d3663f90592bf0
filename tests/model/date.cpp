// SPDX-License-Identifier: MIT
#include "zhibiao/model/date.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using zhibiao::Date;
using zhibiao::ErrorCode;

TEST_CASE("a date may be known to the day, the month or the year") {
  CHECK(Date::parse("2017-02-08").value() == Date{2017, 2, 8});
  CHECK(Date::parse("2017-02").value() == Date{2017, 2, 0});
  CHECK(Date::parse("2017").value() == Date{2017, 0, 0});
  for (const char* text : {"2017-02-08", "2017-12", "1998"})
    CHECK(Date::parse(text).value().to_string() == text);
  CHECK(!Date{}.known());
  CHECK(Date{2016, 12, 31} < Date{2017, 2, 0});
}

TEST_CASE("days that the calendar does not have are refused") {
  CHECK(Date::parse("2016-02-29").has_value());
  for (const char* text : {"2017-02-29", "1900-02-29", "2017-13-01", "2017-00-01", "2017-04-31", "2017-04-00",
                           "0000", "1399-01-01"}) {
    CAPTURE(text);
    const auto d = Date::parse(text);
    REQUIRE(!d);
    CHECK(d.error().code == ErrorCode::range);
  }
}

TEST_CASE("other forms are refused, with the place") {
  for (const char* text :
       {"", "17", "2017-2-8", "2017/02/08", "2017-02-08 ", "20170208", "2017年", "-2017"}) {
    CAPTURE(text);
    const auto d = Date::parse(text);
    REQUIRE(!d);
    CHECK(d.error().code == ErrorCode::syntax);
  }
  CHECK(Date::parse("2017/02").error().offset == 4);
}
