// SPDX-License-Identifier: MIT
// What rates do to levels and to one another, and what must not be done with them.
//
//              + Level   + Rate        + Points   − Level   − Rate   − Points   ÷ Level   × Ratio
//   Level      Level     grow()        ✗          Level     ✗        ✗          Ratio     Level
//   Rate       ✗         compound()    Rate       ✗         Points   Rate       ✗         ✗
//   Points     ✗         Rate          Points     ✗         ✗        Points     ✗         Points
//
// Does not compile: every ✗, and levels of different dimensions, rates of different kinds, plain numbers.
#pragma once

#include <concepts>
#include <optional>

#include "zhibiao/quantity/forbid.hpp"
#include "zhibiao/quantity/level.hpp"
#include "zhibiao/quantity/rate.hpp"

namespace zhibiao {

/// The level after that growth: grow(yi_yuan(100), percent(7)) is 107 亿元.
template <Dimension D>
constexpr Level<D> grow(Level<D> level, Growth growth) {
  return level * detail::Raw::make<Ratio>(1 + growth.in(percent) / 100);
}

/// The factor of a growth and the growth of a factor: 翻一番 is times(2) and so percent(100).
constexpr Ratio factor(Growth growth) { return detail::Raw::make<Ratio>(1 + growth.in(percent) / 100); }
constexpr Growth growth(Ratio factor) { return percent((detail::Raw::of(factor) - 1) * 100); }

/// One growth after another: 10% and then 10% are 21%.
constexpr Growth compound(Growth first, Growth second) { return growth(factor(first) * factor(second)); }
/// The same growth in each of `years` years.
constexpr Growth compound(Growth yearly, int years) {
  Ratio all = factor(percent(0));
  for (int i = 0; i < years; ++i) all = all * factor(yearly);
  return growth(all);
}

/// The growth from one level to another; none from a level that is not above zero, and none to one below:
/// a profit that turns into a loss is a turn, not a percentage.
template <Dimension D>
constexpr std::optional<Growth> growth(Level<D> from, Level<D> to) {
  const double a = detail::Raw::of(from), b = detail::Raw::of(to);
  if (!(a > 0) || b < 0) return std::nullopt;
  return percent((b - a) / a * 100);
}

/// The share of a part in a whole; none of an empty whole.
template <Dimension D>
constexpr std::optional<Share> share(Level<D> part, Level<D> whole) {
  if (whole == Level<D>()) return std::nullopt;
  return percent(detail::Raw::of(part / whole) * 100);
}
/// The part that has that share in the whole.
template <Dimension D>
constexpr Level<D> part(Level<D> whole, Share share) {
  return whole * detail::Raw::make<Ratio>(share.in(percent) / 100);
}

namespace detail {
template <class T>
struct Kind;
template <Dimension D>
struct Kind<Level<D>> {
  static constexpr bool level = true, rate = false, points = false;
};
template <RateKind K>
struct Kind<Rate<K>> {
  static constexpr bool level = false, rate = true, points = false;
};
template <>
struct Kind<Percent> {
  static constexpr bool level = false, rate = true, points = false;
};
template <>
struct Kind<Points> {
  static constexpr bool level = false, rate = false, points = true;
};
}  // namespace detail

template <class T>
concept AnyLevel = detail::Kind<T>::level;
template <class T>
concept AnyRate = detail::Kind<T>::rate;
template <class T>
concept AnyQuotient = std::same_as<T, Ratio>;
template <class T>
concept PlainNumber = std::floating_point<T> || std::integral<T>;

// The ✗ of the table. Each sentence stands on the line that a compiler prints.
// clang-format off
template <AnyLevel L, AnyRate R> void operator+(L, R) ZHIBIAO_DELETE("a percentage is not an amount: use grow(level, growth)");
template <AnyLevel L, AnyRate R> void operator-(L, R) ZHIBIAO_DELETE("a percentage is not an amount: use grow(level, growth) with a negative growth");
template <AnyLevel L, AnyRate R> void operator*(L, R) ZHIBIAO_DELETE("say what the percentage is: use grow(level, growth) or part(whole, share)");
template <AnyRate R, AnyLevel L> void operator+(R, L) ZHIBIAO_DELETE("a percentage is not an amount: use grow(level, growth)");
template <AnyRate R, AnyLevel L> void operator-(R, L) ZHIBIAO_DELETE("an amount cannot be taken from a percentage: compare levels with levels");
template <AnyRate R, AnyLevel L> void operator*(R, L) ZHIBIAO_DELETE("say what the percentage is: use grow(level, growth) or part(whole, share)");
template <AnyRate R, AnyLevel L> void operator/(R, L) ZHIBIAO_DELETE("a percentage has no ratio to an amount: compare rates with rates");
template <AnyLevel L> void operator+(L, Points) ZHIBIAO_DELETE("percentage points move a rate, not an amount: add them to the growth or share");
template <AnyLevel L> void operator-(L, Points) ZHIBIAO_DELETE("percentage points move a rate, not an amount: add them to the growth or share");
template <AnyLevel L> void operator+(Points, L) ZHIBIAO_DELETE("percentage points move a rate, not an amount: add them to the growth or share");
template <AnyLevel L> void operator-(Points, L) ZHIBIAO_DELETE("percentage points move a rate, not an amount: add them to the growth or share");
template <AnyLevel L> void operator/(Points, L) ZHIBIAO_DELETE("percentage points have no ratio to an amount: compare points with points");
template <RateKind K> void operator+(Rate<K>, Rate<K>) ZHIBIAO_DELETE("rates do not add up: use compound(growth, growth), or share(part, whole) of the summed parts");
template <RateKind K> void operator+(Rate<K>, Percent) ZHIBIAO_DELETE("a rate moves by percentage points: use percentage_points(n) or compound(growth, growth)");
template <RateKind K> void operator-(Points, Rate<K>) ZHIBIAO_DELETE("points minus a rate is nothing: subtract the points from the rate");
template <RateKind K, AnyQuotient Q> void operator*(Rate<K>, Q) ZHIBIAO_DELETE("a rate is not multiplied: multiply the points between two rates, or the level");
template <RateKind K, AnyQuotient Q> void operator*(Q, Rate<K>) ZHIBIAO_DELETE("a rate is not multiplied: multiply the points between two rates, or the level");
template <RateKind J, RateKind K> requires(J != K) void operator+(Rate<J>, Rate<K>) ZHIBIAO_DELETE("a growth and a share are different kinds of rate: they never mix");
template <RateKind J, RateKind K> requires(J != K) void operator-(Rate<J>, Rate<K>) ZHIBIAO_DELETE("a growth and a share are different kinds of rate: they never mix");
template <Dimension D, Dimension E> requires(D != E) void operator+(Level<D>, Level<E>) ZHIBIAO_DELETE("amounts of different dimensions do not add up: convert one of them first");
template <Dimension D, Dimension E> requires(D != E) void operator-(Level<D>, Level<E>) ZHIBIAO_DELETE("amounts of different dimensions do not add up: convert one of them first");
template <Dimension D, Dimension E> requires(D != E) void operator/(Level<D>, Level<E>) ZHIBIAO_DELETE("amounts of different dimensions have no plain ratio: divide numbers in named units");
template <AnyLevel L, PlainNumber N> void operator+(L, N) ZHIBIAO_DELETE("a plain number has no unit: name one, as in yi_yuan(5)");
template <AnyLevel L, PlainNumber N> void operator-(L, N) ZHIBIAO_DELETE("a plain number has no unit: name one, as in yi_yuan(5)");
template <AnyLevel L, PlainNumber N> void operator*(L, N) ZHIBIAO_DELETE("a plain number has no unit: multiply by times(n)");
template <RateKind K, PlainNumber N> void operator+(Rate<K>, N) ZHIBIAO_DELETE("a plain number has no unit: name one, as in percentage_points(0.5)");
template <RateKind K, PlainNumber N> void operator-(Rate<K>, N) ZHIBIAO_DELETE("a plain number has no unit: name one, as in percentage_points(0.5)");
void operator+(Rank, Rank) ZHIBIAO_DELETE("places in an order do not add up: compare them with ahead_of()");
void operator-(Rank, Rank) ZHIBIAO_DELETE("places in an order do not add up: compare them with ahead_of()");
// clang-format on

}  // namespace zhibiao
