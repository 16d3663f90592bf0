// SPDX-License-Identifier: MIT
#include "text/line_words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/neighbourhood.hpp"

using namespace zhibiao::text;

TEST_CASE("words of a list are found wherever they stand in a line") {
  static constexpr LineWords words({"工作回顾", "工作", "www.", "@", "回报", "的工作"});
  for (const std::string_view word : {"工作回顾", "工作", "www.", "@", "回报", "的工作"})
    for (const std::string_view around : {"", "二", "年度", "w", "ww", "（𠮷）", "回", "—"}) {
      CAPTURE(word);
      CAPTURE(around);
      CHECK(words.in(std::string(around) + std::string(word) + std::string(around)));
    }
}

TEST_CASE("what is none of the words is not found") {
  static constexpr LineWords words({"工作回顾", "www.", "回报"});
  for (const std::string_view line :
       {"", "工作", "回顾", "工作回", "www", "w.", "加强工作，回顾成绩", "𠮷"}) {
    CAPTURE(line);
    CHECK_FALSE(words.in(line));
  }
}

TEST_CASE("characters of a set at the end of a text") {
  static constexpr Chars set("。！？");
  CHECK(ends_in("增长8%。", set));
  CHECK(ends_in("！", set));
  CHECK_FALSE(ends_in("增长8%", set));
  CHECK_FALSE(ends_in("。”", set));
  CHECK_FALSE(ends_in("", set));
  CHECK(set.place(key("！")) == 1);
  CHECK(set.place(key("，")) == 3);
}
