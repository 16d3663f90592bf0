// SPDX-License-Identifier: MIT
// That the sentence reaches the user is tested by tests/compile_fail; here, that the macro deletes.
#include "zhibiao/quantity/forbid.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace {
struct Both {
  Both() ZHIBIAO_DELETE("make one of the two");
  explicit Both(int v) : value(v) {}
  int value;
};
}  // namespace

TEST_CASE("what is forbidden is deleted") {
  static_assert(!std::is_default_constructible_v<Both>);
  CHECK(Both(3).value == 3);
}
