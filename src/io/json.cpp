// SPDX-License-Identifier: MIT
#include "zhibiao/io/json.hpp"

#include <array>

namespace zhibiao::json {
namespace {

// Bytes at which a string cannot simply be copied; 0xE2 begins U+2028 and U+2029 among others.
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  for (const std::size_t c : {std::size_t{'"'}, std::size_t{'\\'}, std::size_t{0x7F}, std::size_t{0xE2}})
    table[c] = true;
  return table;
}();

// Appends what stands for the special byte at `i`; returns how many bytes of the text that was.
std::size_t append_escaped(std::string& out, std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  switch (c) {
    case '"':
      out += "\\\"";
      return 1;
    case '\\':
      out += "\\\\";
      return 1;
    case '\n':
      out += "\\n";
      return 1;
    case '\r':
      out += "\\r";
      return 1;
    case '\t':
      out += "\\t";
      return 1;
    case 0xE2:
      if (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029") {
        out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
        return 3;
      }
      out += '\xE2';
      return 1;
    default:
      constexpr char hex[] = "0123456789abcdef";
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
      return 1;
  }
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!special[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    out.append(text, copied, i - copied);
    i += append_escaped(out, text, i);
    copied = i;
  }
  out.append(text, copied);
  out += '"';
}

void append_decimal(std::string& out, Decimal number) {
  char text[Decimal::max_text];
  out.append(text, number.write(text));
}

void append_printed(std::string& out, Decimal number) {
  char text[Decimal::max_text];
  const auto size = static_cast<std::size_t>(number.write(text) - text);
  out.append(text, size);
  if (number.exponent() >= 0 || number.exponent() < -Decimal::max_exponent) return;
  const auto point = std::string_view(text, size).find('.');
  const auto places = static_cast<std::size_t>(-number.exponent());
  const std::size_t written = point == std::string_view::npos ? 0 : size - point - 1;
  if (written == 0) out += '.';
  out.append(places - written, '0');
}

}  // namespace zhibiao::json
