// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/verdict.hpp"

#include <doctest/doctest.h>

using zhibiao::Agreement;
using zhibiao::Verdict;

TEST_CASE("verdicts and agreements are spelled for tables") {
  static_assert(to_string(Verdict::met) == "met" && to_string(Verdict::missed) == "missed");
  static_assert(to_string(Verdict::undecided) == "undecided");
  CHECK(to_string(Verdict::no_target) == "no_target");
  CHECK(to_string(Verdict::no_outcome) == "no_outcome");
  CHECK(to_string(Agreement::consistent) == "consistent");
  CHECK(to_string(Agreement::inconsistent) == "inconsistent");
  CHECK(to_string(Agreement::undecided) == "cannot be decided");
}
