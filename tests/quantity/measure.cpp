// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/measure.hpp"

#include <doctest/doctest.h>

TEST_CASE("the order of measures is that of their spellings in records") {
  using zhibiao::Measure;
  const Measure all[] = {Measure::level, Measure::growth, Measure::change,
                         Measure::share, Measure::rank,   Measure::multiple};
  int i = 0;
  for (const Measure m : all) CHECK(static_cast<int>(m) == i++);
}
