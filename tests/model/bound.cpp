// SPDX-License-Identifier: MIT
#include "zhibiao/model/bound.hpp"

#include <doctest/doctest.h>

#include <string>

using zhibiao::Bound;

TEST_CASE("bounds are spelled as in records") {
  const char* const words[] = {"eq", "ge", "gt", "le", "lt", "approx", "range"};
  for (int i = 0; i < 7; ++i) {
    CHECK(to_string(static_cast<Bound>(i)) == words[i]);
    CHECK(zhibiao::parse_bound(words[i]) == static_cast<Bound>(i));
  }
  CHECK(!zhibiao::parse_bound(">="));
  CHECK(!zhibiao::parse_bound(""));
}
