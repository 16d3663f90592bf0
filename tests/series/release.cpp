// SPDX-License-Identifier: MIT
#include "zhibiao/series/release.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("what was counted is exact, what was rounded is not") {
  Release r;
  r.value = Decimal(41);
  CHECK(r.estimate().interval == Interval(40.5, 41.5, false, true));
  r.exact = true;
  CHECK(r.estimate().interval == Interval(41));
  r.bound = Bound::range;
  r.upper = Decimal(45);
  CHECK(r.estimate().interval == Interval(41, 45));
}

TEST_CASE("a release knows where it came from, or that it was given") {
  const Release r;
  CHECK(r.report == Release::none);
  CHECK(r.observation == Release::none);
  CHECK(r.own);
  CHECK(!r.conflicted);
}

TEST_CASE("the first release is what a series shows unless told otherwise") {
  CHECK(Vintage{}.kind == Vintage::first().kind);
  CHECK(Vintage::latest().kind == Vintage::Kind::latest);
  const Vintage then = Vintage::as_of({2017, 2, 8});
  CHECK(then.kind == Vintage::Kind::as_of);
  CHECK(then.date == Date{2017, 2, 8});
}
