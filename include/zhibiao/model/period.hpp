// SPDX-License-Identifier: MIT
// The time that a figure measures: a year, half, quarter or month, or several of them in a row.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/date.hpp"

namespace zhibiao {

enum class Frequency : std::uint8_t { year, half, quarter, month };

/// `count` periods of one frequency starting with ordinal `first` (years since 0, quarters since year 0, …),
/// so that a lag is a subtraction. Spelled 2019 · 2012/2016 (both ends in) · 2019-Q1 · 2019-H1 · 2019-11 ·
/// 2019-01/2019-11.
class Period {
 public:
  constexpr Period() = default;
  static constexpr Period year(int y) { return {Frequency::year, y, 1}; }
  static constexpr Period years(int first, int last) { return {Frequency::year, first, last - first + 1}; }
  static constexpr Period half(int y, int h) { return {Frequency::half, y * 2 + h - 1, 1}; }
  static constexpr Period quarter(int y, int q) { return {Frequency::quarter, y * 4 + q - 1, 1}; }
  static constexpr Period month(int y, int m) { return {Frequency::month, y * 12 + m - 1, 1}; }
  /// Months `first` to `last` of year y: 前三季度 is months(y, 1, 9).
  static constexpr Period months(int y, int first, int last) {
    return {Frequency::month, y * 12 + first - 1, last - first + 1};
  }

  constexpr Frequency frequency() const { return frequency_; }
  constexpr int first() const { return first_; }
  constexpr int count() const { return count_; }
  constexpr int per_year() const {
    constexpr int n[] = {1, 2, 4, 12};
    return n[static_cast<int>(frequency_)];
  }
  constexpr int first_year() const { return first_ / per_year(); }
  constexpr int last_year() const { return (first_ + count_ - 1) / per_year(); }
  constexpr bool known() const { return count_ != 0; }
  constexpr bool single_year() const { return frequency_ == Frequency::year && count_ == 1; }
  /// Cumulated from January over more than one month of one year (1—11月, 前三季度).
  constexpr bool year_to_date() const {
    return frequency_ == Frequency::month && count_ > 1 && first_ % 12 == 0 && first_year() == last_year();
  }
  /// The same period n years later (or earlier).
  constexpr Period plus_years(int n) const { return {frequency_, first_ + n * per_year(), count_}; }
  /// The period that follows or precedes by n times its own length.
  constexpr Period next(int n = 1) const { return {frequency_, first_ + n * count_, count_}; }

  /// First and last day, in the calendar of Boost.Date_Time (years 1400 to 9999); of no period, no date.
  Date begin_date() const;
  Date end_date() const;

  /// Reads what to_string writes; refuses anything else with ErrorCode::syntax.
  static Result<Period> parse(std::string_view text);
  std::string to_string() const;
  /// Appends what to_string() gives at `out`, without allocating, and returns the end. At most max_text
  /// bytes.
  char* write(char* out) const;
  static constexpr std::size_t max_text = 48;
  /// ISO 8601 / SDMX, where two quarters are P6M: 2019 · 2019-S1 · 2019-Q3 · 2019-09 · 2012-01-01/P5Y ·
  /// 2019-01-01/P9M.
  static Result<Period> parse_iso(std::string_view text);
  std::string to_iso() const;

  friend constexpr auto operator<=>(const Period&, const Period&) = default;

 private:
  constexpr Period(Frequency frequency, int first, int count)
      : frequency_(frequency), first_(first), count_(count) {}

  Frequency frequency_ = Frequency::year;
  std::int32_t first_ = 0;
  std::int32_t count_ = 0;
};

/// The span of a five-year plan: 十三五 (13) is 2016/2020. The 1st ran 1953–1957; 1963–1965 had none.
/// Refuses plans before the first with ErrorCode::range.
Result<Period> plan_period(int number);

}  // namespace zhibiao
