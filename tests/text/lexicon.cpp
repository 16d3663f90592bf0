// SPDX-License-Identifier: MIT
#include "text/lexicon.hpp"

#include <doctest/doctest.h>

using namespace zhibiao::text;

TEST_CASE("a verb is found at the begin of a phrase") {
  CHECK(doing_at_begin("建公园") == "建");
  CHECK(long_doing_at_begin("建公园").empty());
  CHECK(doing_at_begin("新建公园") == "新建");
  CHECK(long_doing_at_begin("新建公园") == "新建");
  CHECK(long_doing_at_begin("建").empty());
  CHECK(long_doing_at_begin("").empty());
}

TEST_CASE("a verb is found near the begin of a phrase") {
  const auto found = [](std::string_view text, std::string_view word, std::size_t at) {
    const auto verb = doing_near_begin(text);
    CHECK(verb.word == word);
    CHECK(verb.at == at);
  };
  found("新建公园", "新建", 0);
  found("新建", "新建", 0);
  found("获奖项目", "获", 0);
  found("获得奖项", "获得", 0);
  found("共新建公园", "新建", 3);
  found("公园建设", "", 0);  // the noun at the end
  found("城乡居民养老保险新建公园", "", 0);
  found("公园", "", 0);
  found("", "", 0);
}
