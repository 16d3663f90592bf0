// SPDX-License-Identifier: MIT
#include "zhibiao/core/utf8.hpp"

#include <doctest/doctest.h>

namespace utf8 = zhibiao::utf8;

TEST_CASE("decodes characters of every length") {
  static_assert(utf8::decode("亿").code == U'亿' && utf8::decode("亿").size == 3);
  CHECK(utf8::decode("a").code == U'a');
  CHECK(utf8::decode("é").size == 2);
  CHECK(utf8::decode("𠮷").code == U'𠮷');
}

TEST_CASE("what is not UTF-8 is one replacement a byte") {
  for (const char* bad : {"\x80", "\xC0\x80", "\xE4\xBA", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE0\x80\x80",
                          "\xF4\x90\x80\x80"}) {
    const auto c = utf8::decode(bad);
    CHECK(!c.valid);
    CHECK(c.code == utf8::replacement);
    CHECK(c.size == 1);
    CHECK(!utf8::valid(bad));
  }
  CHECK(utf8::valid("增长7.5%"));
}

TEST_CASE("walks both ways") {
  const std::string_view text = "增长7\x80亿";
  std::size_t forward[] = {0, 3, 6, 7, 8, 11};
  for (int i = 0; i < 5; ++i) {
    CHECK(utf8::next(text, forward[i]) == forward[i + 1]);
    CHECK(utf8::previous(text, forward[i + 1]) == forward[i]);
  }
  CHECK(utf8::previous(text, 0) == 0);
  CHECK(utf8::next(text, 11) == 11);
  CHECK(utf8::length(text) == 5);
  CHECK(utf8::is_boundary(text, 3));
  CHECK(!utf8::is_boundary(text, 4));
}

TEST_CASE("knows Chinese characters") {
  for (char32_t c : U"亿〇龥㐀𠮷")
    if (c) CHECK(utf8::is_han(c));
  for (char32_t c : U"a1，。（％１ ")
    if (c) CHECK(!utf8::is_han(c));
}

TEST_CASE("append and decode are inverses") {
  for (char32_t c : {U'a', U'é', U'亿', U'𠮷'}) {
    std::string s;
    utf8::append(s, c);
    CHECK(utf8::decode(s).code == c);
    CHECK(utf8::decode(s).size == s.size());
  }
}
