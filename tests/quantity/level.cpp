// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/level.hpp"

#include <doctest/doctest.h>

#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

TEST_CASE("levels of one dimension add and divide") {
  static_assert(yi_yuan(3) + yi_yuan(4) == yi_yuan(7));
  static_assert(yi_yuan(3) - yi_yuan(4) == -yi_yuan(1));
  static_assert((yi_yuan(6) / yi_yuan(4)).in(times) == 1.5);
  static_assert(yi_yuan(6) * times(2) == yi_yuan(12) && times(2) * yi_yuan(6) == yi_yuan(12));
  static_assert(yi_yuan(6) / times(2) == yi_yuan(3));
  static_assert(yi_yuan(6) > wan_yuan(6) && yi_yuan(1) == wan_yuan(10000));
  Money sum = yuan(1);
  sum += yuan(2);
  sum -= yuan(5);
  CHECK(sum == yuan(-2));
  CHECK(Money() == yuan(0));
}

TEST_CASE("a quotient by nothing is not finite") {
  static_assert(!(yuan(1) / yuan(0)).finite());
  static_assert(!(yuan(0) / yuan(0)).finite());
  static_assert((yuan(1) / yuan(4)).finite());
  static_assert(times(3) * times(2) == times(6) && times(3) / times(2) == times(1.5));
}

TEST_CASE("places are compared") {
  static_assert(place(1).ahead_of(place(2)) && !place(2).ahead_of(place(2)));
  static_assert(place(2) == place(2) && place(2).in(place) == 2);
}
