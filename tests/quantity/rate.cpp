// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/rate.hpp"

#include <doctest/doctest.h>

#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

TEST_CASE("the difference of rates is points, and points move a rate") {
  constexpr Growth last = percent(7.5), now = percent(6);
  static_assert(now - last == percentage_points(-1.5));
  static_assert(last + (now - last) == now && (now - last) + last == now);
  static_assert(last - percentage_points(1.5) == now);
  static_assert(last > now);
  Growth g = last;
  g += percentage_points(0.5);
  CHECK(g == Growth(percent(8)));
  g -= percentage_points(2);
  CHECK(g.in(percent) == 6);
}

TEST_CASE("points are a vector") {
  static_assert(percentage_points(1) + percentage_points(2) == percentage_points(3));
  static_assert(percentage_points(1) - percentage_points(2) == -percentage_points(1));
  static_assert(percentage_points(1) * times(3) == times(3) * percentage_points(1));
  Points p = percentage_points(1);
  p += percentage_points(2);
  p -= percentage_points(0.5);
  CHECK(p.in(percentage_points) == 2.5);
}

TEST_CASE("per mille is a tenth of per cent") {
  constexpr Share s = permille(8);
  static_assert(s.in(permille) == 8);
  CHECK(s.in(percent) == doctest::Approx(0.8));
  CHECK(Share(8 * permille) == s);
}
