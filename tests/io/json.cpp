// SPDX-License-Identifier: MIT
#include "zhibiao/io/json.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace json = zhibiao::json;
using zhibiao::Decimal;

namespace {
std::string quoted(std::string_view text) {
  std::string out;
  json::append_string(out, text);
  return out;
}
}  // namespace

TEST_CASE("what JSON must escape is escaped, Chinese is not") {
  CHECK(quoted("增长7.5%") == "\"增长7.5%\"");
  CHECK(quoted("a\"b\\c") == R"("a\"b\\c")");
  CHECK(quoted("a\tb\nc\rd") == R"("a\tb\nc\rd")");
  CHECK(quoted(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("a record stays on one line for readers that break at U+2028, and only that is touched") {
  CHECK(quoted("a\u2028b\u2029") == R"("a\u2028b\u2029")");
  CHECK(quoted("“a”—b") == "\"“a”—b\"");  // begin with the same byte
}

TEST_CASE("a string of any length is copied whole, and what must be escaped is seen at any place") {
  for (std::size_t size = 1; size <= 70; ++size) {
    const std::string plain(size, 'x');
    CHECK(quoted(plain) == '"' + plain + '"');
    for (std::size_t at = 0; at < size; ++at) {
      std::string text = plain;
      text[at] = '\n';
      CHECK(quoted(text) == '"' + plain.substr(0, at) + "\\n" + plain.substr(at + 1) + '"');
      text.replace(at, 1, "\u2029");
      CHECK(quoted(text) == '"' + plain.substr(0, at) + "\\u2029" + plain.substr(at + 1) + '"');
    }
  }
  const std::string cut = "a\xE2\x80";  // is no separator
  CHECK(quoted(cut) == '"' + cut + '"');
  CHECK(quoted(std::string(9999, '"')).size() == 2 * 9999 + 2);
}

TEST_CASE("numbers and null are appended to what is there") {
  std::string out = "[";
  json::append_integer(out, std::numeric_limits<std::int64_t>::min());
  out += ',';
  json::append_integer(out, 7u);
  out += ',';
  json::append_decimal(out, Decimal(10216, 7));
  out += ',';
  json::append_decimal(out, Decimal(-330, -2));
  out += ',';
  json::append_printed(out, Decimal(50, -1));
  out += ',';
  json::append_string_or_null(out, "");
  out += ',';
  json::append_string_or_null(out, "x");
  CHECK(out == "[-9223372036854775808,7,102160000000,-3.3,5.0,null,\"x\"");
}
