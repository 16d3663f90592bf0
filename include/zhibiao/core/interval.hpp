// SPDX-License-Identifier: MIT
// Intervals of doubles that never lose the true value: every end is rounded outward.
#pragma once

#include <cmath>
#include <limits>
#include <optional>

#include "zhibiao/core/bound.hpp"
#include "zhibiao/core/decimal.hpp"

namespace zhibiao {

/// What a figure leaves open: 1021.6亿 is [1021.55亿, 1021.65亿), 7.5%以上 is [7.5, ∞). An end may be open;
/// an end at infinity is. Sums, differences, products and quotients contain every result that members can
/// give.
class Interval {
 public:
  static constexpr double infinity = std::numeric_limits<double>::infinity();

  /// All numbers: nothing is known.
  constexpr Interval() = default;
  constexpr explicit Interval(double point)
      : low_(point), high_(point), low_open_(false), high_open_(false) {}
  constexpr Interval(double low, double high, bool low_open = false, bool high_open = false)
      : low_(low),
        high_(high),
        low_open_(low_open || low == -infinity),
        high_open_(high_open || high == infinity) {}

  /// The number itself, without regard to its step: for targets, ranks and things counted one by one.
  static Interval exact(Decimal value, Bound bound = Bound::eq, std::optional<Decimal> upper = {}) {
    switch (bound) {
      case Bound::ge:
      case Bound::gt:
        return {down(value), infinity, bound == Bound::gt, true};
      case Bound::le:
      case Bound::lt:
        return {-infinity, up(value), true, bound == Bound::lt};
      case Bound::approx:
        return {};  // 左右 states no tolerance; whoever knows one gives it
      case Bound::range:
        return {down(value), up(upper.value_or(value))};
      case Bound::eq:
        break;
    }
    return {down(value), up(value)};
  }

  /// What the printed digits allow: half a step around a bare number (halves round away from zero, so the
  /// end next to zero is closed and the other open). With a bound, the same as exact(). A mantissa of 18
  /// digits has no room for the half and counts as exact.
  static Interval printed(Decimal value, Bound bound = Bound::eq, std::optional<Decimal> upper = {}) {
    constexpr std::int64_t room = std::numeric_limits<std::int64_t>::max() / 10 - 1;
    const std::int64_t m = value.mantissa();
    if (bound != Bound::eq || m > room || m < -room) return exact(value, bound, upper);
    const Decimal low(m * 10 - 5, value.exponent() - 1), high(m * 10 + 5, value.exponent() - 1);
    return {down(low), up(high), m <= 0, m >= 0};
  }

  constexpr double low() const { return low_; }
  constexpr double high() const { return high_; }
  constexpr bool low_open() const { return low_open_; }
  constexpr bool high_open() const { return high_open_; }
  /// Is anything known at all?
  constexpr bool known() const { return low_ != -infinity || high_ != infinity; }
  constexpr bool bounded() const { return low_ != -infinity && high_ != infinity; }
  constexpr double width() const { return high_ - low_; }

  constexpr bool contains(double x) const {
    return (low_ < x || (low_ == x && !low_open_)) && (x < high_ || (x == high_ && !high_open_));
  }
  constexpr bool contains(Interval o) const {
    return (low_ < o.low_ || (low_ == o.low_ && (!low_open_ || o.low_open_))) &&
           (o.high_ < high_ || (o.high_ == high_ && (!high_open_ || o.high_open_)));
  }
  /// Every member of this one below every member of the other?
  constexpr bool below(Interval o) const {
    return high_ < o.low_ || (high_ == o.low_ && (high_open_ || o.low_open_));
  }
  constexpr bool intersects(Interval o) const { return !below(o) && !o.below(*this); }

  friend constexpr bool operator==(Interval, Interval) = default;

  friend constexpr Interval operator-(Interval a) { return {-a.high_, -a.low_, a.high_open_, a.low_open_}; }
  friend Interval operator+(Interval a, Interval b) {
    return {sum(a.low_, b.low_, -1), sum(a.high_, b.high_, +1), a.low_open_ || b.low_open_,
            a.high_open_ || b.high_open_};
  }
  friend Interval operator-(Interval a, Interval b) { return a + -b; }
  friend Interval operator*(Interval a, Interval b) {
    const auto ends = [&](int way) { return extreme(a, b, way, product); };
    const End low = ends(-1), high = ends(+1);
    return {low.at, high.at, low.open, high.open};
  }
  /// A divisor that contains or touches zero leaves nothing known.
  friend Interval operator/(Interval a, Interval b) {
    if (b.low_ <= 0 && b.high_ >= 0) return {};
    const auto ends = [&](int way) { return extreme(a, b, way, quotient); };
    const End low = ends(-1), high = ends(+1);
    return {low.at, high.at, low.open, high.open};
  }

 private:
  struct End {
    double at;
    bool open;
  };

  // The nearest double and its exact error tell on which side the true result lies, so that the end moves
  // only where it must.
  static double outward(double nearest, double error, int way) {
    if (std::isfinite(nearest) && error * way <= 0) return nearest;
    if (std::isinf(nearest) && (nearest > 0) == (way > 0)) return nearest;
    return std::nextafter(nearest, way * infinity);
  }
  // Near the smallest doubles the error of a product underflows and says nothing: then the end moves always.
  static double unless_tiny(double error, double a, double b) {
    constexpr double tiny = 1e-250;
    return std::abs(a) > tiny && std::abs(b) > tiny ? error : std::numeric_limits<double>::quiet_NaN();
  }
  static double sum(double x, double y, int way) {
    const double s = x + y;
    if (std::isinf(x) || std::isinf(y)) return s;
    const double back = s - x;
    return outward(s, (x - (s - back)) + (y - back), way);
  }
  static double product(double x, double y, int way) {
    if (x == 0 || y == 0) return 0;  // also at infinity: the limit of 0 × anything is 0
    if (std::isinf(x) || std::isinf(y)) return x * y;
    const double p = x * y;
    return outward(p, unless_tiny(std::fma(x, y, -p), p, p), way);
  }
  static double quotient(double x, double y, int way) {
    if (x == 0 || (std::isinf(y) && !std::isinf(x))) return 0;
    if (std::isinf(x)) return std::isinf(y) ? std::copysign(infinity, x) * std::copysign(1.0, y) : x / y;
    const double q = x / y;
    return outward(q, unless_tiny(std::fma(q, y, -x) * (y < 0 ? 1 : -1), q, x), way);
  }
  template <class Op>
  static End extreme(Interval a, Interval b, int way, Op op) {
    const End xs[] = {{a.low_, a.low_open_}, {a.high_, a.high_open_}};
    const End ys[] = {{b.low_, b.low_open_}, {b.high_, b.high_open_}};
    End best{-way * infinity, true};
    for (const End& x : xs)
      for (const End& y : ys) {
        const double at = op(x.at, y.at, way);
        // A closed zero gives zero with whatever it meets, also with an open end.
        const bool open = (x.open || y.open) && !((x.at == 0 && !x.open) || (y.at == 0 && !y.open));
        if (at * way > best.at * way)
          best = {at, open};
        else if (at == best.at)
          best.open = best.open && open;
      }
    return best;
  }

  static bool is_double(Decimal d) {
    std::int64_t m = d.mantissa();
    int e = d.exponent();
    for (; e < 0 && m % 5 == 0; ++e) m /= 5;  // what is left of 10^e is a power of two
    for (; e > 0 && m < (std::int64_t{1} << 56) && m > -(std::int64_t{1} << 56); --e) m *= 5;
    return (e == 0 || m == 0) && m <= (std::int64_t{1} << 53) && m >= -(std::int64_t{1} << 53);
  }
  static double down(Decimal d) {
    return is_double(d) ? d.to_double() : std::nextafter(d.to_double(), -infinity);
  }
  static double up(Decimal d) {
    return is_double(d) ? d.to_double() : std::nextafter(d.to_double(), infinity);
  }

  double low_ = -infinity;
  double high_ = infinity;
  bool low_open_ = true;
  bool high_open_ = true;
};

}  // namespace zhibiao
