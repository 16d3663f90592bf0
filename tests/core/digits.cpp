// SPDX-License-Identifier: MIT
#include "zhibiao/core/digits.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

using namespace zhibiao::detail;

namespace {
std::string written(std::uint64_t number) {
  char text[24];
  return {text, write_digits(text, number)};
}
std::string padded(std::uint32_t number, int width) {
  char text[8];
  return {text, write_padded(text, number, width)};
}
}  // namespace

TEST_CASE("numbers of every length are written as std::to_string has them") {
  for (std::uint64_t power = 1;; power *= 10) {
    for (const std::uint64_t number : {power - 1, power, power + 1, power / 7 * 5})
      CHECK(written(number) == std::to_string(number));
    if (power > std::numeric_limits<std::uint64_t>::max() / 10) break;
  }
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  for (std::uint64_t number = 0; number < 20000; ++number) CHECK(written(number) == std::to_string(number));
}

TEST_CASE("a number is filled up with zeros, and one that is too wide is written in full") {
  CHECK(padded(7, 2) == "07");
  CHECK(padded(0, 4) == "0000");
  CHECK(padded(2019, 4) == "2019");
  CHECK(padded(12019, 4) == "12019");
  CHECK(padded(99999999, 8) == "99999999");
}
