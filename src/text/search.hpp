// SPDX-License-Identifier: MIT
// Looking for words in Chinese text, where the first byte of nearly every character is one of six: std::find
// stops at all of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "zhibiao/core/lanes.hpp"

namespace zhibiao::text {
namespace detail {

using zhibiao::detail::any, zhibiao::detail::kLanes, zhibiao::detail::Lanes;

/// A word with the two of its bytes that tell most: the last of its first character and the last of all.
class Needle {
 public:
  explicit Needle(std::string_view word)
      : word_(word),
        first_(word.size() < 3 ? 0 : 2),
        firsts_(spread(word[first_])),
        lasts_(spread(word.back())) {}

  bool at(const char* place) const {
    return place[first_] == word_[first_] && place[word_.size() - 1] == word_.back() &&
           std::memcmp(place, word_.data(), word_.size()) == 0;
  }
  /// The first of the sixteen places from `place` on at which the word stands, kLanes where at none. All
  /// their bytes must be there.
  std::size_t first_near(const char* place) const {
    const auto [low, high] = hits(place);
    if ((low | high) == 0) return kLanes;
    std::size_t i = 0;
    if constexpr (std::endian::native == std::endian::little)
      i = low != 0 ? lane(std::countr_zero(low)) : kLanes / 2 + lane(std::countr_zero(high));
    while (i < kLanes && !at(place + i)) ++i;
    return i;
  }
  /// May it stand at one of them?
  bool near(const char* place) const {
    const auto [low, high] = hits(place);
    return (low | high) != 0;
  }

 private:
  struct Hits {
    std::uint64_t low, high;  // a byte for each place
  };
  Hits hits(const char* place) const {
    Lanes a, b;
    std::memcpy(&a, place + first_, kLanes);
    std::memcpy(&b, place + word_.size() - 1, kLanes);
    const auto both = (a == firsts_) & (b == lasts_);
    Hits halves;
    static_assert(sizeof halves == sizeof both);
    std::memcpy(&halves, &both, sizeof both);
    return halves;
  }
  static std::size_t lane(int bit) { return static_cast<std::size_t>(bit) / 8; }
  static Lanes spread(char c) { return Lanes{} + static_cast<unsigned char>(c); }

  std::string_view word_;
  std::size_t first_;
  Lanes firsts_, lasts_;
};

}  // namespace detail

/// text.find(word, from), sixteen places at a time; `word` is not empty.
[[gnu::noinline]] inline std::size_t find_word(std::string_view text, std::string_view word,
                                               std::size_t from = 0) {
  if (from > text.size() || text.size() - from < word.size()) return std::string_view::npos;
  const detail::Needle needle(word);
  const std::size_t places = text.size() - word.size() + 1;
  if (places - from < detail::kLanes) {
    while (from < places && !needle.at(text.data() + from)) ++from;
    return from < places ? from : std::string_view::npos;
  }
  for (std::size_t i = from; i < places; i += detail::kLanes) {
    // the last sixteen overlap those before
    const std::size_t first = i + detail::kLanes <= places ? i : places - detail::kLanes;
    if (const auto found = needle.first_near(text.data() + first); found < detail::kLanes)
      return first + found;
  }
  return std::string_view::npos;
}

/// text.rfind(word), likewise.
[[gnu::noinline]] inline std::size_t rfind_word(std::string_view text, std::string_view word) {
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

/// The offset behind the first 。！ or ？ in `text` from `from` on; npos where there is none.
inline std::size_t sentence_end(std::string_view text, std::size_t from) {
  using detail::Lanes, detail::kLanes;
  constexpr std::size_t kSize = 3;
  std::size_t i = from;
  const auto ends = [&](std::size_t at) {
    const char* const mark = text.data() + at;
    return std::memcmp(mark, "。", 3) == 0 || std::memcmp(mark, "！", 3) == 0 ||
           std::memcmp(mark, "？", 3) == 0;
  };
  for (; i + kLanes + kSize - 1 <= text.size(); i += kLanes) {
    Lanes a, b, c;
    std::memcpy(&a, text.data() + i, kLanes);
    std::memcpy(&b, text.data() + i + 1, kLanes);
    std::memcpy(&c, text.data() + i + 2, kLanes);
    const auto hits =
        ((a == 0xE3) & (b == 0x80) & (c == 0x82)) | ((a == 0xEF) & (b == 0xBC) & ((c == 0x81) | (c == 0x9F)));
    if (!detail::any(hits)) continue;
    while (!ends(i)) ++i;
    return i + kSize;
  }
  for (; i + kSize <= text.size(); ++i)
    if (ends(i)) return i + kSize;
  return std::string_view::npos;
}

}  // namespace zhibiao::text
