// SPDX-License-Identifier: MIT
#include "zhibiao/readers/source.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "convert.hpp"
#include "zhibiao/core/utf8.hpp"

using namespace zhibiao;
using namespace zhibiao::readers;

namespace {

// Our own words.
const std::string simplified =
    "# 政府工作报告\n\n一、过去一年的工作\n\n全区经济平稳增长，地区生产总值达到1021.6亿元，增长7.1%。"
    "居民收入提高，城镇居民人均可支配收入为59482元，与上年相比增加3.2%，新建公园12个。\n";
const std::string traditional =
    "# 政府工作報告\n\n一、過去一年的工作\n\n全區經濟平穩增長，地區生產總值達到1021.6億元，增長7.1%。"
    "居民收入提高，城鎮居民人均可支配收入為59482元，與上年相比增加3.2%，新建公園12個。\n";

std::string back(const SourceText& source, std::string_view bytes, std::string_view phrase) {
  const std::size_t at = source.text().find(phrase);
  REQUIRE(at != std::string_view::npos);
  return std::string(source.map.to_original({at, at + phrase.size()}).of(bytes));
}

}  // namespace

TEST_CASE("UTF-8 is not copied") {
  const auto source = read_source(simplified).value();
  CHECK(source.text().data() == simplified.data());
  CHECK(source.map.identity());
  CHECK(source.encoding == Encoding::utf8);
  CHECK(source.format == Format::text);
  CHECK(source.base == OffsetBase::bytes);
}

TEST_CASE("a byte order mark is no text") {
  const std::string bytes = "\uFEFF" + simplified;
  const auto source = read_source(bytes).value();
  CHECK(source.text() == simplified);
  CHECK(back(source, bytes, "1021.6亿元") == "1021.6亿元");
  CHECK(source.map.to_original({0, 1}) == Span{3, 4});
}

TEST_CASE("every encoding is recognised, and every character goes back to its bytes") {
  struct Case {
    const char* iconv_name;
    std::string_view mark;
    Encoding encoding;
    const std::string* text;
  };
  using namespace std::string_view_literals;
  for (const Case& c :
       {Case{"GB18030", "", Encoding::gb18030, &simplified}, Case{"GBK", "", Encoding::gb18030, &simplified},
        Case{"GB18030", "", Encoding::gb18030, &traditional},
        Case{"GB18030", "\x84\x31\x95\x33", Encoding::gb18030, &simplified},
        Case{"BIG5", "", Encoding::big5, &traditional}, Case{"UTF-16LE", "", Encoding::utf16le, &simplified},
        Case{"UTF-16LE", "\xFF\xFE", Encoding::utf16le, &simplified},
        Case{"UTF-16BE", "", Encoding::utf16be, &traditional},
        Case{"UTF-16BE", "\xFE\xFF", Encoding::utf16be, &simplified}}) {
    CAPTURE(c.iconv_name);
    const std::string bytes = std::string(c.mark) + convert(*c.text, c.iconv_name);
    const auto source = read_source(bytes).value();
    CHECK(source.encoding == c.encoding);
    REQUIRE(source.text() == *c.text);
    CHECK(source.diagnostics.empty());
    for (std::size_t i = 0; i < c.text->size();) {
      const std::size_t next = utf8::next(*c.text, i);
      const auto span = source.map.to_original({i, next});
      REQUIRE(span.of(bytes) == convert(c.text->substr(i, next - i), c.iconv_name));
      i = next;
    }
    CHECK(back(source, bytes, "1021.6") == convert("1021.6", c.iconv_name));
  }
}

TEST_CASE("an encoding that is given is taken") {
  const std::string bytes = convert("增长", "GB18030");
  CHECK(read_source(bytes, {.encoding = Encoding::gb18030}).value().text() == "增长");
}

TEST_CASE("invalid bytes are reported by offset and the rest is read") {
  std::string bytes = convert(simplified, "GB18030");
  const std::size_t at = bytes.find("1021.6");
  bytes.insert(at, "\xFF\xFF");
  const auto source = read_source(bytes).value();
  CHECK(source.encoding == Encoding::gb18030);
  CHECK(back(source, bytes, "1021.6亿元") == convert("1021.6亿元", "GB18030"));
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].offset == at);
  CHECK(source.diagnostics[0].message == "2 bytes that are not gb18030 (FF FF), read as U+FFFD");

  std::string broken = simplified;
  broken.insert(broken.find("7.1%"), "\xE4\xB8");
  const auto mended = read_source(broken).value();
  CHECK(mended.encoding == Encoding::utf8);
  CHECK(back(mended, broken, "7.1%") == "7.1%");
  REQUIRE(mended.diagnostics.size() == 1);
  CHECK(mended.diagnostics[0].offset == broken.find("\xE4\xB8"
                                                    "7.1%"));
}

TEST_CASE("a file of nothing but invalid bytes has few diagnostics") {
  std::string bytes;
  for (int i = 0; i < 100000; ++i) bytes += "\xE4 ";
  const auto source = read_source(bytes, {.encoding = Encoding::utf8}).value();
  REQUIRE(source.diagnostics.size() == 20);
  CHECK(source.diagnostics.back().message.find("and 99980 more of the kind") != std::string::npos);
}

TEST_CASE("any bytes in any encoding stay inside the file") {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (auto n = random() % 40; n > 0; --n) bytes += static_cast<char>(random() % 3 ? random() % 256 : 'a');
    for (const Encoding e :
         {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030, Encoding::big5}) {
      const auto source = read_source(bytes, {.encoding = e, .format = Format::text}).value();
      REQUIRE(utf8::valid(source.text()));
      std::uint64_t last = 0;
      for (std::size_t i = 0; i < source.text().size(); i = utf8::next(source.text(), i)) {
        const auto span = source.map.to_original({i, utf8::next(source.text(), i)});
        REQUIRE(span.begin >= last);
        REQUIRE(span.end > span.begin);
        REQUIRE(span.end <= bytes.size());
        last = span.begin;
      }
    }
  }
}

TEST_CASE("zeros and nothing at all are text") {
  CHECK(read_source("").value().text().empty());
  using namespace std::string_view_literals;
  CHECK(read_source("增长\0 7.1%"sv).value().text() == "增长\0 7.1%"sv);
}

TEST_CASE("kinds of file without text are refused with what to do") {
  const auto error = read_source("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest").error();
  CHECK(error.code == ErrorCode::unsupported);
  CHECK(error.message == "this is an old Office file (.doc, .wps, .xls); save it as .docx or as text");
}

TEST_CASE("names of encodings") {
  CHECK(parse_encoding("GBK").value() == Encoding::gb18030);
  CHECK(parse_encoding("Big5-HKSCS").value() == Encoding::big5);
  CHECK(parse_encoding("koi8-r").error().code == ErrorCode::unknown);
}

TEST_CASE("the build names its libraries with versions") {
  for (const auto& library : built_with()) {
    CAPTURE(library);
    CHECK(library.find_first_of("0123456789") != std::string::npos);
  }
}
