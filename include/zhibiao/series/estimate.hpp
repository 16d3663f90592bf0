// SPDX-License-Identifier: MIT
// A number computed from printed figures, with all that their digits leave open.
#pragma once

#include <limits>

#include "zhibiao/core/interval.hpp"

namespace zhibiao {

/// `value` is computed from the digits as if they were exact, `interval` holds every result that the printed
/// digits allow; the value is always inside.
struct Estimate {
  double value = std::numeric_limits<double>::quiet_NaN();
  Interval interval;

  constexpr double low() const { return interval.low(); }
  constexpr double high() const { return interval.high(); }
  constexpr bool known() const { return value == value; }

  /// A number without any doubt.
  static constexpr Estimate point(double value) { return {value, Interval(value)}; }
  /// A figure whose digits are all there is: a target, a rank, a count.
  static Estimate exact(Decimal value, Bound bound = Bound::eq, std::optional<Decimal> upper = {}) {
    return {value.to_double(), closed(Interval::exact(value, bound, upper), bound)};
  }
  /// A figure that was rounded to the digits printed: 1021.6亿元 lies in [1021.55, 1021.65) 亿元.
  static Estimate printed(Decimal value, Bound bound = Bound::eq, std::optional<Decimal> upper = {}) {
    return {value.to_double(), closed(Interval::printed(value, bound, upper), bound)};
  }
  /// The result of a calculation. Its ends are closed: a double cannot tell an open end from the number next
  /// to it, and the value, rounded to a double, may fall on it.
  static constexpr Estimate result(double value, Interval i) { return {value, {i.low(), i.high()}}; }

 private:
  // 超过1000亿 excludes 1000亿 itself; the value is computed from 1000亿 all the same, so close the end.
  static constexpr Interval closed(Interval i, Bound bound) {
    return bound == Bound::gt || bound == Bound::lt ? Interval(i.low(), i.high()) : i;
  }
};

}  // namespace zhibiao
