// SPDX-License-Identifier: MIT
// A calendar date of which the day, or day and month, may be unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao {

/// 2017-02-08, or only 2017 (month and day 0). Checked against the calendar by Boost.Date_Time when parsed.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  /// Reads "2017-02-08", "2017-02" or "2017"; refuses dates that the calendar does not have.
  static Result<Date> parse(std::string_view text);
  std::string to_string() const;
  constexpr bool known() const { return year != 0; }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace zhibiao
