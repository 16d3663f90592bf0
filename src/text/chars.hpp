// SPDX-License-Identifier: MIT
// Small questions about characters of UTF-8 text that the stages of this layer share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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
  return !c.empty() && set.find(c) != std::string_view::npos;
}
/// How many bytes of the text begin a character, and how many of these are ASCII.
struct Counted {
  std::size_t characters = 0, ascii = 0;
};
inline Counted count(std::string_view s) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  Counted n;
  const auto sum = [](std::uint64_t ones) { return static_cast<std::size_t>(ones * kOnes >> 56); };
  std::size_t i = 0;
  for (std::uint64_t eight; i + 8 <= s.size(); i += 8) {
    std::memcpy(&eight, s.data() + i, 8);
    const std::uint64_t high = eight >> 7 & kOnes, second = eight >> 6 & kOnes;
    n.ascii += 8 - sum(high);
    n.characters += 8 - sum(high & ~second);
  }
  for (; i < s.size(); ++i) {
    n.ascii += static_cast<unsigned char>(s[i]) < 0x80;
    n.characters += !is_continuation(s[i]);
  }
  return n;
}
/// CJK ideographs of the basic block and extension A, by their UTF-8 form.
inline bool is_han(std::string_view c) {
  return c.size() == 3 && ((c[0] >= '\xE4' && c[0] <= '\xE9') || (c[0] == '\xE3' && c[1] >= '\x90'));
}
inline bool contains(std::string_view s, std::string_view part) {
  return s.find(part) != std::string_view::npos;
}

}  // namespace zhibiao::text
