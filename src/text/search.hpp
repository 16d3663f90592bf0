// SPDX-License-Identifier: MIT
// Looking for words in Chinese text, where the first byte of nearly every character is one of six: std::find
// stops at all of them.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>

namespace zhibiao::text {
namespace detail {

inline constexpr std::size_t kLanes = 16;
// A vector type of GCC and Clang, on any processor.
using Lanes = unsigned char __attribute__((vector_size(kLanes)));

/// A word with the two of its bytes that tell most: the last of its first character and the last of all.
class Needle {
 public:
  explicit Needle(std::string_view word)
      : word_(word),
        first_(word.size() < 3 ? 0 : 2),
        firsts_(spread(word[first_])),
        lasts_(spread(word.back())) {}

  bool at(const char* place) const {
    return place[first_] == word_[first_] && std::memcmp(place, word_.data(), word_.size()) == 0;
  }
  /// May the word stand at one of the sixteen places from `place` on? All their bytes must be there.
  bool near(const char* place) const {
    Lanes a, b;
    std::memcpy(&a, place + first_, kLanes);
    std::memcpy(&b, place + word_.size() - 1, kLanes);
    const auto hits = (a == firsts_) & (b == lasts_);
    unsigned long long halves[2];
    static_assert(sizeof halves == sizeof hits);
    std::memcpy(halves, &hits, sizeof hits);
    return (halves[0] | halves[1]) != 0;
  }

 private:
  static Lanes spread(char c) { return Lanes{} + static_cast<unsigned char>(c); }

  std::string_view word_;
  std::size_t first_;
  Lanes firsts_, lasts_;
};

}  // namespace detail

/// text.find(word, from), sixteen places at a time; `word` is not empty.
inline std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from > text.size() || text.size() - from < word.size()) return std::string_view::npos;
  const detail::Needle needle(word);
  const std::size_t places = text.size() - word.size() + 1;
  for (std::size_t i = from; i < places;) {
    const std::size_t stop = i + detail::kLanes <= places ? i + detail::kLanes : places;
    if (stop - i < detail::kLanes || needle.near(text.data() + i))
      for (; i < stop; ++i)
        if (needle.at(text.data() + i)) return i;
    i = stop;
  }
  return std::string_view::npos;
}

/// text.rfind(word), likewise.
inline std::size_t rfind_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return std::string_view::npos;
  const detail::Needle needle(word);
  for (std::size_t end = text.size() - word.size() + 1; end > 0;) {
    const std::size_t stop = end >= detail::kLanes ? end - detail::kLanes : 0;
    if (end - stop < detail::kLanes || needle.near(text.data() + stop))
      for (; end > stop; --end)
        if (needle.at(text.data() + end - 1)) return end - 1;
    end = stop;
  }
  return std::string_view::npos;
}

}  // namespace zhibiao::text
