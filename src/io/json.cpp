// SPDX-License-Identifier: MIT
#include "zhibiao/io/json.hpp"

#include <array>
#include <cstdint>

#include "io/json_record.hpp"

namespace zhibiao::json {
namespace {

// Bytes at which a string cannot simply be copied; 0xE2 begins U+2028 and U+2029 among others.
constexpr bool is_special(unsigned char c) {
  return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xE2;
}
constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) table[c] = is_special(static_cast<unsigned char>(c));
  return table;
}();

constexpr std::size_t kLanes = 16;
// A vector type of GCC and Clang, on any processor.
using Lanes = unsigned char __attribute__((vector_size(kLanes)));

bool any_special(Lanes c) {
  const auto hits = (c < 0x20) | (c == '"') | (c == '\\') | (c == 0x7F) | (c == 0xE2);
  std::uint64_t halves[2];
  static_assert(sizeof halves == sizeof hits);
  std::memcpy(halves, &hits, sizeof hits);
  return (halves[0] | halves[1]) != 0;
}

bool any_special(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  // the top bit of each byte that is zero, or (falsely, and rarely) of one above such a byte
  const auto zero = [](std::uint64_t bytes) { return (bytes - kOnes) & ~bytes & kHigh; };
  const auto is = [&](unsigned char c) { return zero(eight ^ c * kOnes); };
  return (zero(eight & 0xE0 * kOnes) | is('"') | is('\\') | is(0x7F) | is(0xE2)) != 0;
}

template <class Block>
bool copy_plain(char* out, const char* text, std::size_t at) {
  Block block;
  std::memcpy(&block, text + at, sizeof block);
  std::memcpy(out + at, &block, sizeof block);
  return !any_special(block);
}

// Copies a text in blocks, of which the last overlaps the one before; false where a byte must be escaped.
template <class Block>
bool copy_in_blocks(char* out, std::string_view text) {
  constexpr std::size_t size = sizeof(Block);
  for (std::size_t i = 0; i + size < text.size(); i += size)
    if (!copy_plain<Block>(out, text.data(), i)) return false;
  return copy_plain<Block>(out, text.data(), text.size() - size);
}

// The length of a text up to its first special byte.
std::size_t plain_run(std::string_view text) {
  std::size_t i = 0;
  for (Lanes lanes; i + kLanes <= text.size(); i += kLanes) {
    std::memcpy(&lanes, text.data() + i, kLanes);
    if (any_special(lanes)) break;
  }
  while (i < text.size() && !special[static_cast<unsigned char>(text[i])]) ++i;
  return i;
}

bool copy_plain(char* out, std::string_view text) {
  if (text.size() >= kLanes) return copy_in_blocks<Lanes>(out, text);
  if (text.size() >= 8) return copy_in_blocks<std::uint64_t>(out, text);
  for (const char c : text) {
    if (special[static_cast<unsigned char>(c)]) return false;
    *out++ = c;
  }
  return true;
}

// The most bytes that one byte becomes: \u001f.
constexpr std::size_t kLongest = 6;

// Writes what stands for the special byte at `i` and moves both on.
char* escape(char* out, std::string_view text, std::size_t& i) {
  const auto put = [&](std::string_view escaped) {
    std::memcpy(out, escaped.data(), escaped.size());
    return out + escaped.size();
  };
  const auto c = static_cast<unsigned char>(text[i++]);
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
    case 0xE2: {
      const auto rest = text.substr(i, 2);
      if (rest != "\x80\xA8" && rest != "\x80\xA9") return put("\xE2");
      i += 2;
      return put(rest[1] == '\xA8' ? "\\u2028" : "\\u2029");
    }
    default: {
      constexpr char hex[] = "0123456789abcdef";
      out = put("\\u00");
      *out++ = hex[c >> 4];
      *out++ = hex[c & 15];
      return out;
    }
  }
}

}  // namespace

void Record::string(std::string_view text) {
  want(text.size() + 2);
  if (text.size() + 2 <= room() && copy_plain(at_ + 1, text)) {
    *at_ = '"';
    at_ += text.size() + 2;
    at_[-1] = '"';
    return;
  }
  raw("\"");
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = plain_run(text.substr(i));
    raw(text.substr(i, plain));
    i += plain;
    if (i == text.size()) break;
    want(kLongest);
    at_ = escape(at_, text, i);
  }
  raw("\"");
}

void Record::printed(Decimal number) {
  want(2 * Decimal::max_text);
  const char* const begin = at_;
  at_ = number.write(at_);
  if (number.exponent() >= 0 || number.exponent() < -Decimal::max_exponent) return;
  const std::string_view text(begin, static_cast<std::size_t>(at_ - begin));
  const auto point = text.find('.');
  auto missing = static_cast<std::size_t>(-number.exponent());
  if (point == std::string_view::npos)
    *at_++ = '.';
  else
    missing -= text.size() - point - 1;
  for (; missing > 0; --missing) *at_++ = '0';
}

void append_string(std::string& out, std::string_view text) { Record(out).string(text); }
void append_decimal(std::string& out, Decimal number) { Record(out).decimal(number); }
void append_printed(std::string& out, Decimal number) { Record(out).printed(number); }

}  // namespace zhibiao::json
