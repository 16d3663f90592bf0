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
