// SPDX-License-Identifier: MIT
// Characters of canonical text, as the context stage asks for them.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/chars.hpp"

namespace zhibiao::text {

/// Offset of the character before `pos` (pos > 0).
constexpr std::size_t before(std::string_view text, std::size_t pos) {
  do --pos;
  while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80);
  return pos;
}

/// Bytes of the character that begins with this byte.
constexpr std::size_t width(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
}

inline std::size_t length(std::string_view text) { return count(text).characters; }

/// Does a Chinese character of the basic block begin here, and no mark?
constexpr bool is_ideograph(char lead) { return lead >= '\xE4' && lead <= '\xE9'; }

/// The last `n` characters.
constexpr std::string_view tail(std::string_view text, std::size_t n) {
  auto pos = text.size();
  while (n-- > 0 && pos > 0) pos = before(text, pos);
  return text.substr(pos);
}
constexpr std::string_view head(std::string_view text, std::size_t n) {
  std::size_t pos = 0;
  while (n-- > 0 && pos < text.size()) pos += width(text[pos]);
  return text.substr(0, pos);
}

/// Is `text` one of these? The words are literals, so that their lengths are known to the compiler.
template <std::size_t... N>
bool any_of(std::string_view text, const char (&... words)[N]) {
  if constexpr (((N == 4) && ...))  // all of one Chinese character: compared at once
    return text.size() == 3 && (0 + ... + same(text.data(), words)) > 0;
  else
    return ((text.size() == N - 1 && same(text.data(), words)) || ...);
}
/// The first of these that `text` begins with (ends with); empty if none.
template <std::size_t... N>
std::string_view any_at_begin(std::string_view text, const char (&... words)[N]) {
  std::string_view found;
  (void)((text.size() >= N - 1 && same(text.data(), words) && (found = {words, N - 1}, true)) || ...);
  return found;
}
template <std::size_t... N>
std::string_view any_at_end(std::string_view text, const char (&... words)[N]) {
  std::string_view found;
  (void)((text.size() >= N - 1 && same(text.data() + text.size() - (N - 1), words) &&
          (found = {words, N - 1}, true)) ||
         ...);
  return found;
}
template <std::size_t... N>
bool has_any(std::string_view text, const char (&... words)[N]) {
  return (has(text, std::string_view(words, N - 1)) || ...);
}

}  // namespace zhibiao::text
