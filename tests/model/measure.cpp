// SPDX-License-Identifier: MIT
#include "zhibiao/model/measure.hpp"

#include <doctest/doctest.h>

#include <string>

using zhibiao::Measure;

TEST_CASE("measures are spelled as in records") {
  const char* const words[] = {"level", "growth", "change", "share", "rank", "multiple"};
  for (int i = 0; i < 6; ++i) {
    CHECK(to_string(static_cast<Measure>(i)) == words[i]);
    CHECK(zhibiao::parse_measure(words[i]) == static_cast<Measure>(i));
  }
  CHECK(!zhibiao::parse_measure("Level"));
}
