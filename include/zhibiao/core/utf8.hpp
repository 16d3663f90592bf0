// SPDX-License-Identifier: MIT
// Walking over UTF-8 text by characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao::utf8 {

/// What stands in place of a byte that is not UTF-8.
inline constexpr char32_t replacement = 0xFFFD;

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// A character and the bytes it takes; a byte that begins none is `replacement`, one byte long and not valid.
struct Character {
  char32_t code = replacement;
  std::size_t size = 1;
  bool valid = false;
};

/// The character at byte `at`, which must lie inside `text`. Refuses overlong forms, surrogates and what
/// lies above U+10FFFF.
constexpr Character decode(std::string_view text, std::size_t at = 0) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < size) return {};
  char32_t code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(text[at + i])) return {};
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code < least[size] || code > 0x10FFFF || (0xD800 <= code && code < 0xE000)) return {};
  return {code, size, true};
}

/// The byte where the next character begins, and where the one before `at` does.
constexpr std::size_t next(std::string_view text, std::size_t at) {
  return at < text.size() ? at + decode(text, at).size : text.size();
}
constexpr std::size_t previous(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  // Stray continuation bytes are characters of their own.
  return decode(text, begin).size == at - begin ? begin : at - 1;
}

/// May text be cut at this byte?
constexpr bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_continuation(text[at]);
}

/// Number of characters: length("镇海区") is 3.
constexpr std::size_t length(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); i = next(text, i)) ++n;
  return n;
}

constexpr bool valid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (!c.valid) return false;
    i += c.size;
  }
  return true;
}

/// Chinese characters, 〇 among them; no punctuation and no full-width forms.
constexpr bool is_han(char32_t c) {
  return (0x4E00 <= c && c <= 0x9FFF) || (0x3400 <= c && c <= 0x4DBF) || c == 0x3007 ||
         (0xF900 <= c && c <= 0xFAFF) || (0x20000 <= c && c <= 0x3FFFF);
}

constexpr void append(std::string& out, char32_t c) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

}  // namespace zhibiao::utf8
