// SPDX-License-Identifier: MIT
#include "zhibiao/core/bound.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using zhibiao::Bound;
using zhibiao::mirrored;

TEST_CASE("a bound turns round with the sign") {
  static_assert(mirrored(Bound::ge) == Bound::le && mirrored(Bound::lt) == Bound::gt);
  for (auto b : {Bound::eq, Bound::ge, Bound::gt, Bound::le, Bound::lt, Bound::approx, Bound::range})
    CHECK(mirrored(mirrored(b)) == b);
  for (auto b : {Bound::eq, Bound::approx, Bound::range}) CHECK(mirrored(b) == b);
}
