// SPDX-License-Identifier: MIT
// Percentages that measure something, and the percentage points between them.
// Does not compile: rate plus rate, growth and share in one expression (algebra.hpp).
#pragma once

#include <cstdint>

#include "zhibiao/quantity/level.hpp"

namespace zhibiao {

/// Growth (增速) and share (占比) both print "%", but no sum or difference of the two means anything.
enum class RateKind : std::uint8_t { growth, share };

/// A number of per cent before it is known of what: `Growth g = percent(7.1); Share s = percent(81.6);`
struct Percent {
  double number;
};
struct PercentUnit {
  double scale;
  constexpr Percent operator()(double number) const { return {number * scale}; }
  friend constexpr Percent operator*(double number, PercentUnit u) { return u(number); }
};
inline constexpr PercentUnit percent{1};     ///< %
inline constexpr PercentUnit permille{0.1};  ///< ‰

/// The difference of two rates of one kind: 个百分点. Moves a rate up or down.
class Points {
 public:
  constexpr Points() = default;
  constexpr double in(Unit<Points> unit) const { return value_ / unit.scale; }

  friend constexpr Points operator+(Points a, Points b) { return Points(a.value_ + b.value_); }
  friend constexpr Points operator-(Points a, Points b) { return Points(a.value_ - b.value_); }
  friend constexpr Points operator-(Points a) { return Points(-a.value_); }
  friend constexpr Points operator*(Points a, Ratio r) { return Points(a.value_ * detail::Raw::of(r)); }
  friend constexpr Points operator*(Ratio r, Points a) { return a * r; }
  constexpr Points& operator+=(Points b) { return *this = *this + b; }
  constexpr Points& operator-=(Points b) { return *this = *this - b; }
  friend constexpr auto operator<=>(Points, Points) = default;

 private:
  friend struct detail::Raw;
  constexpr explicit Points(double value) : value_(value) {}
  double value_ = 0;
};

/// A percentage that measures something. Rate − Rate = Points, Rate ± Points = Rate.
template <RateKind K>
class Rate {
 public:
  static constexpr RateKind kind = K;

  constexpr Rate() = default;
  constexpr Rate(Percent p) : value_(p.number) {}
  constexpr double in(PercentUnit unit) const { return value_ / unit.scale; }

  friend constexpr Points operator-(Rate a, Rate b) { return detail::Raw::make<Points>(a.value_ - b.value_); }
  friend constexpr Rate operator+(Rate a, Points p) { return Rate(a.value_ + detail::Raw::of(p)); }
  friend constexpr Rate operator+(Points p, Rate a) { return a + p; }
  friend constexpr Rate operator-(Rate a, Points p) { return Rate(a.value_ - detail::Raw::of(p)); }
  constexpr Rate& operator+=(Points p) { return *this = *this + p; }
  constexpr Rate& operator-=(Points p) { return *this = *this - p; }
  friend constexpr auto operator<=>(Rate, Rate) = default;

 private:
  friend struct detail::Raw;
  constexpr explicit Rate(double value) : value_(value) {}
  double value_ = 0;  // in per cent
};

using Growth = Rate<RateKind::growth>;  ///< 增长7.1%
using Share = Rate<RateKind::share>;    ///< 占81.6%, and rates named as levels: 失业率1.36%

}  // namespace zhibiao
