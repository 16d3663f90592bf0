// SPDX-License-Identifier: MIT
// Amounts of one dimension, the quotient of two, and places in an order.
// Does not compile: a level plus a plain number, a level of another dimension, a rate or points
// (algebra.hpp).
#pragma once

#include <compare>
#include <limits>

#include "zhibiao/quantity/dimension.hpp"

namespace zhibiao {

namespace detail {
/// The only door for raw numbers into quantities; units and algebra use it, users name a unit.
struct Raw {
  template <class Q>
  static constexpr Q make(double value) {
    return Q(value);
  }
  template <class Q>
  static constexpr double of(Q q) {
    return q.value_;
  }
};
}  // namespace detail

/// A named unit of the quantity Q: `yi_yuan(1021.6)` and `1021.6 * yi_yuan` make one, `q.in(yi_yuan)` reads
/// it.
template <class Q>
struct Unit {
  double scale;  ///< in the unit that Q holds
  constexpr Q operator()(double number) const { return detail::Raw::make<Q>(number * scale); }
  friend constexpr Q operator*(double number, Unit u) { return u(number); }
};

/// A plain quotient: how many times. Multiplies levels and points.
class Ratio {
 public:
  constexpr Ratio() = default;
  constexpr double in(Unit<Ratio> unit) const { return value_ / unit.scale; }
  /// Not where something was divided by a level of zero.
  constexpr bool finite() const {
    constexpr double most = std::numeric_limits<double>::max();
    return -most <= value_ && value_ <= most;
  }
  friend constexpr Ratio operator*(Ratio a, Ratio b) { return Ratio(a.value_ * b.value_); }
  friend constexpr Ratio operator/(Ratio a, Ratio b) { return Ratio(a.value_ / b.value_); }
  friend constexpr auto operator<=>(Ratio, Ratio) = default;

 private:
  friend struct detail::Raw;
  constexpr explicit Ratio(double value) : value_(value) {}
  double value_ = 0;
};

/// An amount, a stock or a flow: Money, Area, Count. The difference of two is a level again, their quotient a
/// Ratio. Held as a double in the first unit of its dimension; exact digits stay with Reported.
template <Dimension D>
class Level {
 public:
  static constexpr Dimension dimension = D;

  constexpr Level() = default;
  constexpr double in(Unit<Level> unit) const { return value_ / unit.scale; }

  friend constexpr Level operator+(Level a, Level b) { return Level(a.value_ + b.value_); }
  friend constexpr Level operator-(Level a, Level b) { return Level(a.value_ - b.value_); }
  friend constexpr Level operator-(Level a) { return Level(-a.value_); }
  friend constexpr Ratio operator/(Level a, Level b) {
    if (b.value_ == 0) return detail::Raw::make<Ratio>(std::numeric_limits<double>::infinity());
    return detail::Raw::make<Ratio>(a.value_ / b.value_);
  }
  friend constexpr Level operator*(Level a, Ratio r) { return Level(a.value_ * detail::Raw::of(r)); }
  friend constexpr Level operator*(Ratio r, Level a) { return a * r; }
  friend constexpr Level operator/(Level a, Ratio r) { return Level(a.value_ / detail::Raw::of(r)); }
  constexpr Level& operator+=(Level b) { return *this = *this + b; }
  constexpr Level& operator-=(Level b) { return *this = *this - b; }
  friend constexpr auto operator<=>(Level, Level) = default;

 private:
  friend struct detail::Raw;
  constexpr explicit Level(double value) : value_(value) {}
  double value_ = 0;
};

using Money = Level<Dimension::cny>;  ///< 人民币
using Dollars = Level<Dimension::usd>;
using Euros = Level<Dimension::eur>;
using HongKongDollars = Level<Dimension::hkd>;
using Area = Level<Dimension::area>;
using Length = Level<Dimension::length>;
using Volume = Level<Dimension::volume>;
using Mass = Level<Dimension::mass>;
using Energy = Level<Dimension::energy>;
using StandardCoal = Level<Dimension::standard_coal>;
using Power = Level<Dimension::power>;
using Count = Level<Dimension::count>;

/// A place in an order: 1 is the first. Places are compared; they do not add up.
class Rank {
 public:
  constexpr Rank() = default;
  constexpr double in(Unit<Rank> unit) const { return value_ / unit.scale; }
  /// Nearer to the front?
  constexpr bool ahead_of(Rank other) const { return value_ < other.value_; }
  friend constexpr bool operator==(Rank, Rank) = default;

 private:
  friend struct detail::Raw;
  constexpr explicit Rank(double value) : value_(value) {}
  double value_ = 0;
};

}  // namespace zhibiao
