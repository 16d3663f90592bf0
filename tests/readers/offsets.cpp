// SPDX-License-Identifier: MIT
#include "zhibiao/readers/offsets.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "convert.hpp"
#include "zhibiao/core/utf8.hpp"

using namespace zhibiao;
using readers::Encoding;
using readers::Offsets;
using readers::OffsetUnit;

namespace {

const std::string text = "全区𠮷店增长7.5%。\n" + [] {
  std::string long_text;
  for (int i = 0; i < 3000; ++i) long_text += i % 7 == 0 ? "𠮷a" : "产";
  return long_text;
}() + "达到1021.6亿元。\n";

// Every character of `bytes` is where counting says.
void check(const std::string& bytes, Encoding encoding) {
  const auto source = readers::read_source(bytes, {.encoding = encoding}).value();
  const Offsets bytes_as_they_are(bytes, source, OffsetUnit::bytes),
      characters(bytes, source, OffsetUnit::characters), utf16(bytes, source, OffsetUnit::utf16);
  const std::string_view decoded = source.text();
  std::uint64_t n = 0, units = 0;
  for (std::size_t i = 0; i < decoded.size();) {
    const auto c = utf8::decode(decoded, i);
    const Span span = source.map.to_original({i, i + c.size});
    CAPTURE(i);
    REQUIRE(bytes_as_they_are(span) == span);
    REQUIRE(characters(span) == Span{n, n + 1});
    const std::uint64_t width = c.code > 0xFFFF ? 2 : 1;
    REQUIRE(utf16(span) == Span{units, units + width});
    ++n;
    units += width;
    i += c.size;
  }
  CHECK(n > 2000);
}

}  // namespace

TEST_CASE("characters and units of UTF-16 are counted in every encoding, a mark is none") {
  check(text, Encoding::utf8);
  check("\xEF\xBB\xBF" + text, Encoding::utf8);
  check(convert(text, "UTF-16LE"), Encoding::utf16le);
  check("\xFF\xFE" + convert(text, "UTF-16LE"), Encoding::utf16le);
  check(convert(text, "UTF-16BE"), Encoding::utf16be);
  check(convert(text, "GB18030"), Encoding::gb18030);
}

TEST_CASE("what is no character of the encoding counts as what stands for it") {
  const std::string broken = "增长\xFF\xFE" + std::string("7.5%。");
  const auto source = readers::read_source(broken, {.encoding = Encoding::utf8}).value();
  const Offsets characters(broken, source, OffsetUnit::characters);
  CHECK(characters({8, 12}) == Span{4, 8});
}

TEST_CASE("of text taken out of something the text is counted") {
  const auto source = readers::source_of_text("增长7.5%");
  CHECK(Offsets({}, source, OffsetUnit::characters)({6, 10}) == Span{2, 6});
}
