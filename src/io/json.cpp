// SPDX-License-Identifier: MIT
#include "zhibiao/io/json.hpp"

#include <cstring>

#include "io/json_record.hpp"
#include "zhibiao/core/lanes.hpp"

namespace zhibiao::json {
namespace {

using detail::any, detail::Lanes;

// U+2028 and U+2029 begin with a byte that quotes and dashes begin with as well.
constexpr char kSeparator = '\xE2';
bool is_separator(std::string_view three) { return three == "\u2028" || three == "\u2029"; }
bool has_separator(std::string_view text) {
  for (auto at = text.find(kSeparator); at != std::string_view::npos; at = text.find(kSeparator, at + 1))
    if (is_separator(text.substr(at, 3))) return true;
  return false;
}

// Copies fewer than 16 bytes in pieces that may overlap.
void copy_short(char* out, std::string_view text) {
  const auto ends = [&](std::size_t size) {
    std::memcpy(out, text.data(), size);
    std::memcpy(out + text.size() - size, text.data() + text.size() - size, size);
  };
  if (text.size() >= 8) return ends(8);
  if (text.size() >= 4) return ends(4);
  for (const char c : text) *out++ = c;
}

// Copies a text whole; false where a byte of it must be escaped, which is asked once. Overwrites at least 16
// bytes.
bool copy_plain(char* out, std::string_view text) {
  Lanes special{}, separator{};
  const auto look = [&](const char* at) {
    Lanes c;
    std::memcpy(&c, at, sizeof c);
    special |= Lanes((c < 0x20) | (c == '"') | (c == '\\') | (c == 0x7F));
    separator |= Lanes(c == static_cast<unsigned char>(kSeparator));
  };
  const auto copy = [&](std::size_t at) {
    std::memcpy(out + at, text.data() + at, sizeof(Lanes));
    look(text.data() + at);
  };
  if (text.size() >= sizeof(Lanes)) {
    const std::size_t last = text.size() - sizeof(Lanes);  // overlaps the one before
    for (std::size_t at = 0; at < last; at += sizeof(Lanes)) copy(at);
    copy(last);
  } else {
    std::memset(out, ' ', sizeof(Lanes));
    copy_short(out, text);
    look(out);
  }
  return !any(special) && (!any(separator) || !has_separator(text));
}

// Writes the character at `i`, or what stands for it, and moves `i` on.
char* escape(char* out, std::string_view text, std::size_t& i) {
  const auto put = [&](std::string_view escaped) {
    std::memcpy(out, escaped.data(), escaped.size());
    return out + escaped.size();
  };
  const char c = text[i++];
  switch (c) {
    case '"':
      return put("\\\"");
    case '\\':
      return put("\\\\");
    case '\n':
      return put("\\n");
    case '\r':
      return put("\\r");
    case '\t':
      return put("\\t");
    case kSeparator:
      if (!is_separator(text.substr(i - 1, 3))) break;
      i += 2;
      return put(text[i - 1] == '\xA8' ? "\\u2028" : "\\u2029");
    default:
      if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) break;
      constexpr char hex[] = "0123456789abcdef";
      out = put("\\u00");
      *out++ = hex[c >> 4];
      *out++ = hex[c & 15];
      return out;
  }
  *out = c;
  return out + 1;
}

}  // namespace

char* write_string(char* out, std::string_view text) {
  *out++ = '"';
  if (copy_plain(out, text))
    out += text.size();
  else
    for (std::size_t i = 0; i < text.size();) out = escape(out, text, i);
  *out++ = '"';
  return out;
}

void append_string(std::string& out, std::string_view text) {
  append_record(out, room_for_string(text.size()), [&](Record& record) { record.string(text); });
}
void append_decimal(std::string& out, Decimal number) {
  append_record(out, Decimal::max_text, [&](Record& record) { record.write(number); });
}
void append_printed(std::string& out, Decimal number) {
  append_record(out, Decimal::max_text, [&](Record& record) { record.printed(number); });
}

}  // namespace zhibiao::json
