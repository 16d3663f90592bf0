// SPDX-License-Identifier: MIT
// Looking at the characters before and after a place of the text, fast enough to be asked at every numeral.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/chars.hpp"

namespace zhibiao::text {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A Chinese character as one number.
constexpr std::uint32_t key(const char* three) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(three[0])) << 16 |
         static_cast<std::uint32_t>(static_cast<unsigned char>(three[1])) << 8 |
         static_cast<unsigned char>(three[2]);
}

/// A set of Chinese characters: Chars("居列位").
template <std::size_t N>
class Chars {
 public:
  consteval Chars(const char (&set)[3 * N + 1]) {
    for (std::size_t i = 0; i < N; ++i) keys_[i] = key(set + 3 * i);
  }
  constexpr bool has(std::uint32_t character) const {
    bool found = false;
    for (const std::uint32_t k : keys_) found |= k == character;
    return found;
  }

 private:
  std::array<std::uint32_t, N> keys_{};
};
template <std::size_t M>
Chars(const char (&)[M]) -> Chars<(M - 1) / 3>;

/// A list of Chinese words: Words({"过去", "未来"}). Their first or last characters are compared as numbers
/// before anything else is.
template <std::size_t N>
class Words {
 public:
  consteval Words(const std::string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      words_[i] = words[i];
      first_[i] = key(words[i].data());
      last_[i] = key(words[i].data() + words[i].size() - 3);
    }
  }
  bool begin(std::string_view rest) const {
    if (rest.size() < 3) return false;
    const std::uint32_t k = key(rest.data());
    for (std::size_t i = 0; i < N; ++i) {
      if (first_[i] == k && rest.starts_with(words_[i])) return true;
    }
    return false;
  }
  bool end(std::string_view head) const {
    if (head.size() < 3) return false;
    const std::uint32_t k = key(head.data() + head.size() - 3);
    for (std::size_t i = 0; i < N; ++i) {
      if (last_[i] == k && head.ends_with(words_[i])) return true;
    }
    return false;
  }

 private:
  std::array<std::string_view, N> words_{};
  std::array<std::uint32_t, N> first_{}, last_{};
};

/// A text seen from its places. Offsets past the end are allowed and have nothing after them.
class Neighbourhood {
 public:
  explicit Neighbourhood(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  std::size_t size() const { return text_.size(); }
  char operator[](std::size_t pos) const { return text_[pos]; }
  std::string_view from(std::size_t pos) const { return text_.substr(pos < size() ? pos : size()); }
  std::string_view until(std::size_t pos) const { return text_.substr(0, pos); }

  template <std::size_t M>
  [[gnu::always_inline]] bool at(std::size_t pos, const char (&word)[M]) const {
    return pos + (M - 1) <= size() && std::memcmp(text_.data() + pos, word, M - 1) == 0;
  }
  template <std::size_t M>
  [[gnu::always_inline]] bool before(std::size_t pos, const char (&word)[M]) const {
    return pos >= M - 1 && std::memcmp(text_.data() + pos - (M - 1), word, M - 1) == 0;
  }
  template <std::size_t N>
  bool at(std::size_t pos, const Words<N>& words) const {
    return words.begin(from(pos));
  }
  template <std::size_t N>
  bool before(std::size_t pos, const Words<N>& words) const {
    return words.end(until(pos));
  }
  template <std::size_t N>
  bool at(std::size_t pos, const Chars<N>& set) const {
    return pos + 3 <= size() && set.has(key(text_.data() + pos));
  }
  template <std::size_t N>
  bool before(std::size_t pos, const Chars<N>& set) const {
    return pos >= 3 && set.has(key(text_.data() + pos - 3));
  }
  bool digit_at(std::size_t pos) const { return pos < size() && is_digit(text_[pos]); }
  bool letter_at(std::size_t pos) const { return pos < size() && is_letter(text_[pos]); }
  bool han_at(std::size_t pos) const {
    return pos + 3 <= size() && text_[pos] >= '\xE4' && text_[pos] <= '\xE9';
  }
  bool han_before(std::size_t pos) const { return pos >= 3 && han_at(pos - 3); }
  /// Size of the character at `pos`, 0 at the end.
  std::size_t step(std::size_t pos) const {
    if (pos >= size()) return 0;
    const auto c = static_cast<unsigned char>(text_[pos]);
    return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  }
  std::string_view char_at(std::size_t pos) const { return from(pos).substr(0, step(pos)); }

  bool line_start(std::size_t pos) const {
    while (pos > 0 && (text_[pos - 1] == ' ' || text_[pos - 1] == '#' || text_[pos - 1] == '*')) --pos;
    return pos == 0 || text_[pos - 1] == '\n' || before(pos, "　");
  }
  std::size_t digits_end(std::size_t pos) const {
    while (digit_at(pos)) ++pos;
    return pos;
  }
  /// The number that the digits [begin, end) write, of its first six.
  int number(std::size_t begin, std::size_t end) const {
    int value = 0;
    for (std::size_t i = begin; i < end && i < begin + 6; ++i) value = value * 10 + (text_[i] - '0');
    return value;
  }
  /// Where the sign of a range ends that stands at `pos`: 4—5家, 4至5家; kNone where there is none.
  std::size_t dash(std::size_t pos) const {
    if (pos >= size()) return kNone;
    switch (text_[pos]) {
      case '-':
      case '~':
        return pos + 1;
      case '\xE2':
        return at(pos, "——") ? pos + 6 : at(pos, "—") || at(pos, "–") ? pos + 3 : kNone;
      case '\xE8':
        return at(pos, "至") ? pos + 3 : kNone;
      case '\xE5':
        return at(pos, "到") ? pos + 3 : kNone;
      case '\xEF':
        return at(pos, "～") || at(pos, "－") ? pos + 3 : kNone;
      default:
        return kNone;
    }
  }

 private:
  std::string_view text_;
};

}  // namespace zhibiao::text
