// SPDX-License-Identifier: MIT
#include "zhibiao/core/interval.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using zhibiao::Bound;
using zhibiao::Decimal;
using zhibiao::Interval;

TEST_CASE("printed digits allow half a step either way") {
  const auto gdp = Interval::printed(Decimal(10216, 7));  // 1021.6亿
  CHECK(gdp == Interval(102155000000.0, 102165000000.0, false, true));
  CHECK(gdp.contains(102155000000.0));
  CHECK(!gdp.contains(102165000000.0));
  const auto fall = Interval::printed(Decimal(-35, -1));
  CHECK(fall.low_open());
  CHECK(!fall.high_open());
  CHECK(fall.contains(-3.45));
  const auto zero = Interval::printed(Decimal(0));
  CHECK(zero == Interval(-0.5, 0.5, true, true));
}

TEST_CASE("a bound is an interval to infinity") {
  CHECK(Interval::printed(Decimal(75, -1), Bound::ge) == Interval(7.5, Interval::infinity));
  CHECK(!Interval::printed(Decimal(75, -1), Bound::gt).contains(7.5));
  CHECK(Interval::printed(Decimal(75, -1), Bound::lt) == Interval(-Interval::infinity, 7.5, true, true));
  CHECK(Interval::printed(Decimal(75, -1), Bound::le).contains(7.5));
  CHECK(Interval::printed(Decimal(6), Bound::range, Decimal(65, -1)) == Interval(6, 6.5));
}

TEST_CASE("about is nothing known, and says so") {
  const auto about = Interval::printed(Decimal(5), Bound::approx);
  CHECK(!about.known());
  CHECK(about.contains(1e300));
  CHECK(Interval::exact(Decimal(5)).known());
}

TEST_CASE("an end that is no double moves outward, one that is stays") {
  CHECK(Interval::exact(Decimal(75, -1)) == Interval(7.5));
  CHECK(Interval::exact(Decimal(5, 20)) == Interval(5e20));
  const auto tenth = Interval::exact(Decimal(1, -1));
  CHECK(tenth.low() < 0.1);
  CHECK(tenth.high() > 0.1);
}

TEST_CASE("exact sums stay points, inexact ones widen by one step of a double") {
  CHECK(Interval(0.5) + Interval(0.25) == Interval(0.75));
  const auto s = Interval(1e16) + Interval(1.0);
  CHECK(s.low() == 1e16);
  CHECK(s.high() == std::nextafter(1e16, Interval::infinity));
  CHECK(Interval(6) / Interval(3) == Interval(2));
  const auto third = Interval(1) / Interval(3);
  CHECK(std::nextafter(third.low(), 1.0) == third.high());
  CHECK(Interval(-1) / Interval(3) == -third);
}

TEST_CASE("open ends and infinity go through the arithmetic") {
  const Interval over7(7, Interval::infinity, true);
  CHECK((over7 + Interval(1)) == Interval(8, Interval::infinity, true));
  CHECK((over7 - over7) == Interval());
  CHECK((Interval(2) * over7) == Interval(14, Interval::infinity, true));
  CHECK((Interval(0) * over7) == Interval(0));
  CHECK((Interval(14) / over7) == Interval(0, 2, true, true));
  CHECK((Interval(1) / Interval(-1, 1)) == Interval());
  CHECK((Interval(1) / Interval(0, 1)) == Interval());
  CHECK((Interval(-2, 3, true) * Interval(-1, 4)) == Interval(-8, 12, true, false));
}

TEST_CASE("at the limits of doubles an end moves rather than lie") {
  const Interval third = Interval(1e-322) / Interval(0.03);
  CHECK(third.low() < third.high());
  const Interval huge = Interval(1e300) * Interval(1e300);
  CHECK(huge.low() == std::numeric_limits<double>::max());
  CHECK(huge.high() == Interval::infinity);
  CHECK((Interval(1e-200) * Interval(1e-200)).low() < 0);
  CHECK((Interval(1e-200) * Interval(1e-200)).high() > 0);
}

TEST_CASE("order and overlap respect open ends") {
  const Interval a(1, 2, false, true), b(2, 3);
  CHECK(a.below(b));
  CHECK(!a.intersects(b));
  CHECK(Interval(1, 2).intersects(b));
  CHECK(Interval(1, 3).contains(a));
  CHECK(!a.contains(Interval(1, 2)));
}

TEST_CASE("results of members never leave the interval of the results") {
  std::mt19937_64 random(3);
  const auto number = [&] {
    return std::ldexp(static_cast<double>(random() % 2000001) - 1000000, -int(random() % 40));
  };
  for (int i = 0; i < 20000; ++i) {
    const double p[] = {number(), number(), number(), number()};
    const Interval a(std::min(p[0], p[1]), std::max(p[0], p[1])),
        b(std::min(p[2], p[3]), std::max(p[2], p[3]));
    const double t = static_cast<double>(random() % 1001) / 1000;
    const long double x = a.low() + t * (a.high() - a.low()), y = b.low() + (1 - t) * (b.high() - b.low());
    if (!a.contains(static_cast<double>(x)) || !b.contains(static_cast<double>(y))) continue;
    const auto inside = [](Interval whole, long double v) { return whole.low() <= v && v <= whole.high(); };
    CHECK(inside(a + b, x + y));
    CHECK(inside(a - b, x - y));
    CHECK(inside(a * b, x * y));
    if (!b.contains(0)) CHECK(inside(a / b, x / y));
  }
}
