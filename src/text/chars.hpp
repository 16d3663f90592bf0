// SPDX-License-Identifier: MIT
// Small questions about characters of UTF-8 text that the stages of this layer share.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/search.hpp"
#include "zhibiao/core/utf8.hpp"

namespace zhibiao::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
using utf8::is_continuation;

/// The character at `p`; `size` is 0 where there is none or its bytes are not UTF-8.
struct Decoded {
  char32_t c = 0;
  std::size_t size = 0;
};
inline Decoded decode(const char* p, const char* end) {
  if (p >= end) return {};
  const utf8::Character c = utf8::decode(std::string_view(p, static_cast<std::size_t>(end - p)));
  return c.valid ? Decoded{c.code, c.size} : Decoded{};
}

/// Do the bytes at `p` write the word? Of up to sixteen bytes as two numbers that may overlap: one branch.
template <std::size_t N>
inline bool same(const char* p, const char (&word)[N]) {
  constexpr std::size_t size = N - 1;
  const auto differ = [&]<class Number>(Number, std::size_t at) {
    Number a, b;
    std::memcpy(&a, p + at, sizeof a);
    std::memcpy(&b, word + at, sizeof b);
    return static_cast<std::uint64_t>(a ^ b);
  };
  if constexpr (size < 2 || size > 16)
    return std::memcmp(p, word, size) == 0;
  else if constexpr (size < 4)
    return (differ(std::uint16_t{}, 0) | differ(std::uint16_t{}, size - 2)) == 0;
  else if constexpr (size < 8)
    return (differ(std::uint32_t{}, 0) | differ(std::uint32_t{}, size - 4)) == 0;
  else
    return (differ(std::uint64_t{}, 0) | differ(std::uint64_t{}, size - 8)) == 0;
}

/// The last character of valid UTF-8, empty where there is none.
inline std::string_view last_char(std::string_view s) {
  if (s.empty()) return s;
  std::size_t i = s.size() - 1;
  while (i > 0 && is_continuation(s[i])) --i;
  return s.substr(i);
}
/// The first character of valid UTF-8, empty where there is none.
inline std::string_view first_char(std::string_view s) {
  if (s.empty()) return s;
  std::size_t i = 1;
  while (i < s.size() && is_continuation(s[i])) ++i;
  return s.substr(0, i);
}
/// Is `c`, one character, one of those in `set`?
inline bool one_of(std::string_view c, std::string_view set) {
  if (c.size() != 3) return !c.empty() && set.find(c) != std::string_view::npos;
  for (std::size_t i = 0; i + 3 <= set.size(); i += static_cast<unsigned char>(set[i]) < 0xE0 ? 1 : 3)
    if (std::memcmp(set.data() + i, c.data(), 3) == 0) return true;
  return false;
}
/// Fewer than eight bytes as one number, in whatever order.
inline std::uint64_t load_some(const char* p, std::size_t size) {
  if (size >= 4) {
    std::uint32_t front, back;
    std::memcpy(&front, p, 4);
    std::memcpy(&back, p + size - 4, 4);
    back = size == 4                                    ? 0
           : std::endian::native == std::endian::little ? back >> 8 * (8 - size)
                                                        : back << 8 * (8 - size);
    return std::uint64_t{front} << 32 | back;
  }
  std::uint64_t bytes = 0;
  for (; size > 0; --size) bytes = bytes << 8 | static_cast<unsigned char>(p[size - 1]);
  return bytes;
}
/// Digits as a little-endian processor loads eight bytes: how many of them are digits before another comes.
constexpr std::size_t leading_digits(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHigh = kOnes * 0xF0, kThree = kOnes * 0x30;
  const std::uint64_t other = ((eight & kHigh) ^ kThree) | (((eight + kOnes * 6) & kHigh) ^ kThree);
  return static_cast<std::size_t>(std::countr_zero(other)) / 8;
}
/// The number that the first `n` of them write, at least one.
constexpr std::uint32_t number_of_digits(std::uint64_t eight, std::size_t n) {
  const std::uint64_t digits = eight << 8 * (8 - n) & 0x0F0F0F0F0F0F0F0Fu;  // zeros go before
  const std::uint64_t pairs = digits * (10 << 8 | 1) >> 8 & 0x00FF00FF00FF00FFu;
  const std::uint64_t fours = pairs * (100 << 16 | 1) >> 16 & 0x0000FFFF0000FFFFu;
  return static_cast<std::uint32_t>(fours * (std::uint64_t{10000} << 32 | 1) >> 32);
}
/// Can digits be read eight at a time?
inline constexpr bool kDigitsByEight = std::endian::native == std::endian::little;

/// How many bytes of the text begin a character, and how many of these are ASCII.
struct Counted {
  std::size_t characters = 0, ascii = 0;
};
inline Counted count(std::string_view s) {
  Counted n;
  const auto add = [&](std::uint64_t bytes, std::size_t size) {
    constexpr std::uint64_t kOnes = 0x0101010101010101u;
    const auto sum = [](std::uint64_t ones) { return static_cast<std::size_t>(ones * kOnes >> 56); };
    const std::uint64_t high = bytes >> 7 & kOnes, second = bytes >> 6 & kOnes;
    n.ascii += size - sum(high);
    n.characters += size - sum(high & ~second);
  };
  std::size_t i = 0;
  for (std::uint64_t eight; i + 8 <= s.size(); i += 8) {
    std::memcpy(&eight, s.data() + i, 8);
    add(eight, 8);
  }
  add(load_some(s.data() + i, s.size() - i), s.size() - i);
  return n;
}
/// CJK ideographs of the basic block and extension A, by their UTF-8 form.
inline bool is_han(std::string_view c) {
  return c.size() == 3 && ((c[0] >= '\xE4' && c[0] <= '\xE9') || (c[0] == '\xE3' && c[1] >= '\x90'));
}
/// Does `word`, which is not empty, stand in `text`?
inline bool has(std::string_view text, std::string_view word) {
  return find_word(text, word) != std::string_view::npos;
}

}  // namespace zhibiao::text
