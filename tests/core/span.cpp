// SPDX-License-Identifier: MIT
#include "zhibiao/core/span.hpp"

#include <doctest/doctest.h>

using zhibiao::Span;

TEST_CASE("spans are half open") {
  constexpr Span s{3, 6};
  static_assert(s.size() == 3 && !s.empty() && Span{4, 4}.empty());
  CHECK(s.of("abcdefgh") == "def");
  CHECK(Span{0, 3}.of("增长") == "增");
}

TEST_CASE("containing and overlapping") {
  constexpr Span s{3, 6};
  static_assert(s.contains({3, 6}) && s.contains({4, 5}) && !s.contains({2, 4}) && !s.contains({5, 7}));
  static_assert(s.overlaps({5, 9}) && s.overlaps({0, 4}) && !s.overlaps({6, 9}) && !s.overlaps({0, 3}));
  static_assert(s == Span{3, 6} && s != Span{3, 7});
}
