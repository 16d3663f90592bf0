// SPDX-License-Identifier: MIT
#include "cli/diagnostic.hpp"

#include <doctest/doctest.h>

using zhibiao::cli::diagnostic;

TEST_CASE("the caret stands under its character, two columns for each Chinese one before it") {
  const std::string_view text = "第一行\n增长7.5.5%以上\n";
  const auto at = text.find(".5%");
  CHECK(diagnostic("a.txt", text, at, "two points in a number") ==
        "a.txt:2:6: two points in a number\n"
        "  增长7.5.5%以上\n"
        "         ^\n");
}

TEST_CASE("places at the ends, inside a character and beyond the text") {
  CHECK(diagnostic("a", "增", 0, "m") == "a:1:1: m\n  增\n  ^\n");
  CHECK(diagnostic("a", "增", 2, "m") == "a:1:1: m\n  增\n  ^\n");
  CHECK(diagnostic("a", "增", 3, "m") == "a:1:2: m\n  增\n    ^\n");
  CHECK(diagnostic("a", "", 9, "m") == "a:1:1: m\n  \n  ^\n");
  CHECK(diagnostic("a", "x\r\ny", 1, "m") == "a:1:2: m\n  x\n   ^\n");
  CHECK(diagnostic("a", "x\ty", 2, "m") == "a:1:3: m\n  x y\n    ^\n");
}

TEST_CASE("of a long line the part around the place is shown") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "长";
  const std::string shown = diagnostic("a", text, 150, "m");
  CHECK(shown.starts_with("a:1:51: m\n  …长"));
  CHECK(shown.ends_with("长…\n" + std::string(2 + 1 + 80, ' ') + "^\n"));
}
