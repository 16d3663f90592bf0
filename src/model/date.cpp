// SPDX-License-Identifier: MIT
#include "zhibiao/model/date.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "digits.hpp"

namespace zhibiao {
namespace {

// Boost.Date_Time knows the years 1400 to 9999.
bool in_calendar(const Date& d) {
  if (d.year < 1400 || d.year > 9999 || d.month < 0 || d.month > 12) return false;
  if (d.month == 0) return d.day == 0;
  using Calendar = boost::gregorian::gregorian_calendar;
  return d.day >= 0 && d.day <= Calendar::end_of_month_day(static_cast<unsigned short>(d.year),
                                                           static_cast<unsigned short>(d.month));
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
  Date d;
  Digits in(text);
  bool form = in.number(4, d.year);
  bool given = true;  // a part that is written is not zero
  if (form && !in.done()) {
    form = in.skip('-') && in.number(2, d.month);
    given = d.month != 0;
    if (form && !in.done()) {
      form = in.skip('-') && in.number(2, d.day) && in.done();
      given = given && d.day != 0;
    }
  }
  const std::string quoted = "'" + std::string(text) + "'";
  if (!form)
    return Error{ErrorCode::syntax, quoted + " is not a date; write 2017-02-08, 2017-02 or 2017", in.at()};
  if (!given || !in_calendar(d))
    return Error{ErrorCode::range, quoted + " is not in the calendar (years 1400 to 9999)"};
  return d;
}

std::string Date::to_string() const {
  std::string text = padded(year, 4);
  if (month != 0) text += '-' + padded(month, 2);
  if (day != 0) text += '-' + padded(day, 2);
  return text;
}

}  // namespace zhibiao
