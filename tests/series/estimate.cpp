// SPDX-License-Identifier: MIT
#include "zhibiao/series/estimate.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("a printed figure leaves its last digit open, an exact one does not") {
  const Estimate printed = Estimate::printed(Decimal(10216, 7));
  CHECK(printed.value == 102160000000.0);
  CHECK(printed.low() == 102155000000.0);
  CHECK(printed.high() == 102165000000.0);
  const Estimate exact = Estimate::exact(Decimal(75, -1));
  CHECK(exact.low() == 7.5);
  CHECK(exact.high() == 7.5);
  CHECK(Estimate::point(3).interval == Interval(3));
}

TEST_CASE("the value lies in its interval, whatever the bound") {
  for (const Bound b : {Bound::eq, Bound::ge, Bound::gt, Bound::le, Bound::lt, Bound::approx, Bound::range}) {
    CAPTURE(static_cast<int>(b));
    for (const Decimal d : {Decimal(75, -1), Decimal(0), Decimal(-1, -1)}) {
      const Estimate printed = Estimate::printed(d, b, Decimal(8)), exact = Estimate::exact(d, b, Decimal(8));
      CHECK(printed.interval.contains(printed.value));
      CHECK(exact.interval.contains(exact.value));
    }
  }
}

TEST_CASE("nothing is known before something is said") {
  CHECK(!Estimate{}.known());
  CHECK(!Estimate{}.interval.known());
  CHECK(Estimate::point(0).known());
  const Estimate r = Estimate::result(2, Interval(1, 2, true, true));
  CHECK(r.interval == Interval(1, 2));
}
