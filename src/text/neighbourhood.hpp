// SPDX-License-Identifier: MIT
// Looking at the characters before and after a place of the text, fast enough to be asked at every numeral.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/chars.hpp"

namespace zhibiao::text {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A Chinese character as one number: its bytes as a little-endian processor loads them.
constexpr std::uint32_t key(const char* three) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(three[2])) << 16 |
         static_cast<std::uint32_t>(static_cast<unsigned char>(three[1])) << 8 |
         static_cast<unsigned char>(three[0]);
}

/// The same where four bytes can be read; what stands above the three does not matter.
inline std::uint32_t load_four(const char* four) {
  if constexpr (std::endian::native != std::endian::little) return key(four);
  std::uint32_t character;
  std::memcpy(&character, four, sizeof character);
  return character;
}
/// The same without it.
inline std::uint32_t load_key(const char* four) { return load_four(four) & 0xFFFFFF; }
/// Are these the bytes of a character of three?
constexpr bool is_wide(std::uint32_t key) { return (key & 0xC0C0F0) == 0x8080E0; }

/// May a character be one of a set? A hash of few bits says no to nearly all others.
class CharFilter {
 public:
  static constexpr std::size_t kHashes = 1024;
  static constexpr std::uint32_t hash(std::uint32_t character) { return character * 2654435761u >> 22; }

  constexpr void add(std::uint32_t character) {
    const auto h = hash(character);
    bits_[h / 64] |= std::uint64_t{1} << h % 64;
  }
  constexpr bool may_have(std::uint32_t character) const {
    const auto h = hash(character);
    return bits_[h / 64] >> h % 64 & 1;
  }

 private:
  std::array<std::uint64_t, kHashes / 64> bits_{};
};

/// The same for a scan of a whole text: a byte for each hash, asked in fewer steps.
class CharScan {
 public:
  /// Of characters of three bytes each: CharScan("年月").
  consteval explicit CharScan(std::string_view characters) {
    for (std::size_t i = 0; i < characters.size(); i += 3)
      set_[CharFilter::hash(key(characters.data() + i))] = true;
  }
  constexpr bool may_have(std::uint32_t character) const { return set_[CharFilter::hash(character)]; }

 private:
  std::array<bool, CharFilter::kHashes> set_{};
};

/// Do five characters of three bytes each stand at `p`? Sixteen bytes must be there.
inline bool five_wide(const char* p) {
  using detail::Lanes;
  constexpr unsigned char L = 0xE0, C = 0x80, l = 0x0F, c = 0x3F;
  constexpr Lanes low = {L, C, C, L, C, C, L, C, C, L, C, C, L, C, C, 0};
  constexpr Lanes room = {l, c, c, l, c, c, l, c, c, l, c, c, l, c, c, 0xFF};
  Lanes bytes;
  std::memcpy(&bytes, p, sizeof bytes);
  return !detail::any(bytes - low > room);
}

/// The next place from `pos` on that begins no character of three bytes, or one that `filter` lets pass, or
/// lies less than four bytes before `end`.
template <class Filter>
std::size_t skip(const char* text, std::size_t pos, std::size_t end, const Filter& filter) {
  for (; pos + 16 <= end && five_wide(text + pos); pos += 15)
    for (std::size_t i = 0; i < 15; i += 3)
      if (filter.may_have(load_key(text + pos + i))) return pos + i;
  for (; pos + 4 <= end; pos += 3) {
    const std::uint32_t k = load_key(text + pos);
    if (!is_wide(k) || filter.may_have(k)) break;
  }
  return pos;
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
  /// Its place among them, N where it is none of them.
  constexpr std::size_t place(std::uint32_t character) const {
    std::size_t at = N;
    for (std::size_t i = 0; i < N; ++i) at = keys_[i] == character ? i : at;
    return at;
  }
  /// May one of them stand in `text`? Sixteen places at a time, by the last two bytes of each; of a short
  /// text it is not asked.
  bool may_stand_in(std::string_view text) const {
    using detail::Lanes, detail::kLanes;
    if (text.size() < kLanes + 2) return true;
    const std::size_t last = text.size() - kLanes - 2;
    for (std::size_t i = 0;; i = std::min(i + kLanes, last)) {
      Lanes second, third;
      std::memcpy(&second, text.data() + i + 1, kLanes);
      std::memcpy(&third, text.data() + i + 2, kLanes);
      const auto stands = [&](std::uint32_t k) {
        return (second == static_cast<unsigned char>(k >> 8)) &
               (third == static_cast<unsigned char>(k >> 16));
      };
      auto found = stands(keys_[0]);
      for (std::size_t k = 1; k < N; ++k) found |= stands(keys_[k]);
      if (detail::any(found)) return true;
      if (i == last) return false;
    }
  }

 private:
  std::array<std::uint32_t, N> keys_{};
};
template <std::size_t M>
Chars(const char (&)[M]) -> Chars<(M - 1) / 3>;

/// Is the last character of `text` one of these?
template <std::size_t N>
bool ends_in(std::string_view text, const Chars<N>& set) {
  return text.size() >= 3 && set.has(key(text.data() + text.size() - 3));
}
/// Where the last of these characters stands in `text`; npos where none does.
template <std::size_t N>
std::size_t rfind_any(std::string_view text, const Chars<N>& set) {
  for (std::size_t end = text.size(); end >= 3;) {
    if (set.has(key(text.data() + end - 3))) return end - 3;
    end -= is_wide(key(text.data() + end - 3)) ? 3 : last_char(text.substr(0, end)).size();
  }
  return std::string_view::npos;
}

/// A list of Chinese words: Words({"过去", "未来"}). Their first or last characters are looked at as numbers
/// before anything else is.
template <std::size_t N>
class Words {
 public:
  consteval Words(const std::string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      words_[i] = words[i];
      first_[i] = key(words[i].data());
      last_[i] = key(words[i].data() + words[i].size() - 3);
      firsts_.add(first_[i]);
      lasts_.add(last_[i]);
    }
  }
  bool begin(std::string_view rest) const {
    return rest.size() >= 3 && firsts_.may_have(key(rest.data())) && which(rest) < N;
  }
  bool end(std::string_view head) const {
    if (head.size() < 3) return false;
    const std::uint32_t k = key(head.data() + head.size() - 3);
    if (!lasts_.may_have(k)) return false;
    for (std::size_t i = 0; i < N; ++i) {
      if (last_[i] == k && (words_[i].size() == 3 || head.ends_with(words_[i]))) return true;
    }
    return false;
  }
  /// Where the first of them from `from` on begins in `text`; npos where none does.
  std::size_t find(std::string_view text, std::size_t from = 0) const {
    for (std::size_t i = from; i + 3 <= text.size();) {
      i = skip(text.data(), i, text.size(), firsts_);
      if (begin(text.substr(i))) return i;
      i += i < text.size() && static_cast<unsigned char>(text[i]) >= 0xE0 ? 3 : 1;
    }
    return std::string_view::npos;
  }
  /// Does one of them stand in `text`?
  bool in(std::string_view text) const { return find(text) != std::string_view::npos; }
  /// Which of the list `rest` begins with; size() where with none.
  std::size_t which(std::string_view rest) const {
    const std::uint32_t k = rest.size() < 3 ? 0 : key(rest.data());
    std::size_t i = 0;
    while (i < N && !(first_[i] == k && (words_[i].size() == 3 || rest.starts_with(words_[i])))) ++i;
    return i;
  }
  static constexpr std::size_t size() { return N; }

 private:
  std::array<std::string_view, N> words_{};
  std::array<std::uint32_t, N> first_{}, last_{};
  CharFilter firsts_, lasts_;
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
    return pos + (M - 1) <= size() && same(text_.data() + pos, word);
  }
  template <std::size_t M>
  [[gnu::always_inline]] bool before(std::size_t pos, const char (&word)[M]) const {
    return pos >= M - 1 && same(text_.data() + pos - (M - 1), word);
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
    while (kDigitsByEight && pos + 8 <= size()) {
      const std::size_t n = leading_digits(eight_at(pos));
      pos += n;
      if (n < 8) return pos;
    }
    while (digit_at(pos)) ++pos;
    return pos;
  }
  /// The number that the digits [begin, end) write, of its first six.
  int number(std::size_t begin, std::size_t end) const {
    const std::size_t n = end < begin + 6 ? end - begin : 6;
    if (kDigitsByEight && n > 0 && begin + 8 <= size())
      return static_cast<int>(number_of_digits(eight_at(begin), n));
    int value = 0;
    for (std::size_t i = begin; i < begin + n; ++i) value = value * 10 + (text_[i] - '0');
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
  std::uint64_t eight_at(std::size_t pos) const {
    std::uint64_t eight;
    std::memcpy(&eight, text_.data() + pos, sizeof eight);
    return eight;
  }

  std::string_view text_;
};

}  // namespace zhibiao::text
