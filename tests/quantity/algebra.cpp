// SPDX-License-Identifier: MIT
// The table of algebra.hpp: what it allows with its value, what it forbids as a concept that is false.
#include "zhibiao/quantity/algebra.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

namespace {
template <class A, class B>
concept adds = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept subtracts = requires(A a, B b) {
  a - b;
};
template <class A, class B>
concept multiplies = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept divides = requires(A a, B b) {
  a / b;
};
template <class A, class B>
concept compares = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept equates = requires(A a, B b) {
  a == b;
};

// Level
static_assert(std::is_same_v<decltype(Money() + Money()), Money>);
static_assert(!adds<Money, Growth> && !adds<Money, Share> && !adds<Money, Percent>);
static_assert(!adds<Money, Points>);
static_assert(std::is_same_v<decltype(Money() - Money()), Money>);
static_assert(!subtracts<Money, Growth> && !subtracts<Money, Points>);
static_assert(std::is_same_v<decltype(Money() / Money()), Ratio>);
static_assert(std::is_same_v<decltype(Money() * Ratio()), Money>);
static_assert(!multiplies<Money, Growth> && !multiplies<Share, Money> && !multiplies<Money, Money>);
// Rate
static_assert(!adds<Growth, Money> && !adds<Growth, Growth> && !adds<Share, Share> && !adds<Growth, Percent>);
static_assert(std::is_same_v<decltype(Growth() + Points()), Growth>);
static_assert(!subtracts<Growth, Money>);
static_assert(std::is_same_v<decltype(Growth() - Growth()), Points>);
static_assert(std::is_same_v<decltype(Growth() - Points()), Growth>);
static_assert(!divides<Growth, Money> && !multiplies<Growth, Ratio> && !multiplies<Ratio, Growth>);
// Points
static_assert(!adds<Points, Money> && !subtracts<Points, Money> && !subtracts<Points, Growth> &&
              !divides<Points, Money>);
static_assert(std::is_same_v<decltype(Points() + Growth()), Growth>);
static_assert(std::is_same_v<decltype(Points() + Points()), Points>);
static_assert(std::is_same_v<decltype(Points() - Points()), Points>);
static_assert(std::is_same_v<decltype(Points() * Ratio()), Points>);
// Two kinds of rate, two dimensions, plain numbers, places
static_assert(!adds<Growth, Share> && !subtracts<Growth, Share> && !subtracts<Share, Growth>);
static_assert(!compares<Growth, Share> && !equates<Growth, Share>);
static_assert(!adds<Money, Dollars> && !subtracts<Money, Area> && !divides<Money, Count>);
static_assert(!compares<Money, Dollars> && !equates<Money, Dollars>);
static_assert(!adds<Money, double> && !adds<double, Money> && !subtracts<Money, int> &&
              !multiplies<Money, int>);
static_assert(!adds<Growth, double> && !subtracts<Growth, double> && !adds<Points, double>);
static_assert(!adds<Rank, Rank> && !subtracts<Rank, Rank> && !compares<Rank, Rank>);
static_assert(!std::is_constructible_v<Money, double> && !std::is_constructible_v<Growth, double>);
static_assert(!std::is_constructible_v<Points, double> && !std::is_constructible_v<Ratio, double>);
static_assert(!std::is_convertible_v<Money, double> && !std::is_convertible_v<Growth, Share>);
static_assert(!std::is_convertible_v<Percent, Points>);
}  // namespace

TEST_CASE("growth makes a level of a level") {
  CHECK(grow(yi_yuan(100), percent(7)).in(yi_yuan) == doctest::Approx(107));
  CHECK(grow(yi_yuan(100), percent(-17.5)).in(yi_yuan) == doctest::Approx(82.5));
  static_assert(grow(yuan(100), percent(100)) == yuan(200));
  static_assert(factor(percent(100)) == times(2) && growth(times(2)) == Growth(percent(100)));
}

TEST_CASE("growth after growth is compound") {
  CHECK(compound(percent(10), percent(10)).in(percent) == doctest::Approx(21));
  CHECK(compound(percent(10), 3).in(percent) == doctest::Approx(33.1));
  static_assert(compound(percent(50), 0) == Growth(percent(0)));
  static_assert(compound(percent(100), percent(-50)) == Growth(percent(0)));
}

TEST_CASE("growth of levels, where there is one") {
  static_assert(*growth(yi_yuan(4), yi_yuan(5)) == Growth(percent(25)));
  static_assert(*growth(yi_yuan(4), yi_yuan(0)) == Growth(percent(-100)));
  static_assert(!growth(yi_yuan(0), yi_yuan(5)));
  static_assert(!growth(yi_yuan(-1), yi_yuan(5)) && !growth(yi_yuan(1), yi_yuan(-5)));
}

TEST_CASE("shares of levels, where there is a whole") {
  static_assert(*share(yi_yuan(1), yi_yuan(4)) == Share(percent(25)));
  static_assert(!share(yi_yuan(1), yi_yuan(0)));
  static_assert(part(yi_yuan(4), percent(25)) == yi_yuan(1));
}
