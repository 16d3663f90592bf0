// SPDX-License-Identifier: MIT
// Longest match of a fixed set of words at the beginning or the end of a text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao::text {

/// Words keyed by their first (or last) character, longest first, so that a look-up compares with the few
/// words that share it. `Payload` is what a word means.
template <class Payload>
class WordTable {
 public:
  struct Entry {
    std::string_view word;
    Payload payload;
  };
  enum class End { front, back };

  WordTable(std::vector<Entry> entries, End end) : entries_(std::move(entries)), end_(end) {
    std::stable_sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
      const auto ka = key(a.word), kb = key(b.word);
      return ka != kb ? ka < kb : a.word.size() > b.word.size();
    });
    std::uint32_t groups = 0;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      second_.push_back(second(entries_[i].word));
      const auto h = hash(key(entries_[i].word) ^ second_.back());
      filter_[h / 64] |= std::uint64_t{1} << h % 64;
      const bool last = i + 1 == entries_.size() || key(entries_[i + 1].word) != key(entries_[i].word);
      if (last) second_.back() |= kLast;
      groups += last;
    }
    slots_.resize(std::bit_ceil(2 * groups + 1));
    bool first = true;  // of its group
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      if (first) {
        auto slot = home(hash(key(entries_[i].word)));
        while (slots_[slot].group != 0) slot = home(slot + 1);
        slots_[slot] = {key(entries_[i].word), i + 1};
      }
      first = (second_[i] & kLast) != 0;
    }
  }

  /// False where no word begins with these two Chinese characters, or is the first of them; of a table from
  /// the front.
  bool may_begin(std::string_view two) const {
    return may_have(key(two) ^ second(two)) || may_have(key(two) ^ kNoSecond);
  }
  /// The longest word that `text` begins (ends) with, or null.
  const Entry* match(std::string_view text) const {
    if (text.empty()) return nullptr;
    const auto k = key(text);
    const auto next = second(text);
    if (!may_have(k ^ next) && !may_have(k ^ kNoSecond)) return nullptr;
    for (auto slot = home(hash(k)); slots_[slot].group != 0; slot = home(slot + 1)) {
      if (slots_[slot].key != k) continue;
      for (auto i = slots_[slot].group - 1;; ++i) {
        const auto own = second_[i] & ~kLast;
        const auto word = entries_[i].word;
        if ((own == next || own == kNoSecond) &&
            (two_tell(word) || (end_ == End::front ? text.starts_with(word) : text.ends_with(word))))
          return &entries_[i];
        if ((second_[i] & kLast) != 0) return nullptr;
      }
    }
    return nullptr;
  }

 private:
  struct Slot {
    std::uint32_t key = 0, group = 0;  // the first of the words with this key, + 1; 0 where the slot is free
  };

  /// First or last character: up to three bytes (ASCII alone).
  std::uint32_t key(std::string_view text) const {
    const auto byte = [](char c) { return static_cast<std::uint32_t>(static_cast<unsigned char>(c)); };
    if (end_ == End::front) {
      if (byte(text[0]) < 0x80 || text.size() < 3) return byte(text[0]);
      return byte(text[0]) << 16 | byte(text[1]) << 8 | byte(text[2]);
    }
    const auto n = text.size();
    if (byte(text[n - 1]) < 0x80 || n < 3) return byte(text[n - 1]);
    return byte(text[n - 3]) << 16 | byte(text[n - 2]) << 8 | byte(text[n - 1]);
  }
  /// The three bytes next to the first (last) three; kNoSecond where a text is shorter.
  static constexpr std::uint32_t kNoSecond = 0;
  static constexpr std::uint32_t kLast = 1;  // set with the last word of a key
  std::uint32_t second(std::string_view text) const {
    if (text.size() < 6) return kNoSecond;
    const char* p = text.data() + (end_ == End::front ? 3 : text.size() - 6);
    const auto byte = [](char c) { return static_cast<std::uint32_t>(static_cast<unsigned char>(c)); };
    return 1u << 31 | byte(p[0]) << 23 | byte(p[1]) << 15 | byte(p[2]) << 7;
  }
  /// Is a word of one or two Chinese characters, which its key and `second` write in full?
  static bool two_tell(std::string_view word) {
    return (word.size() == 3 || word.size() == 6) && static_cast<unsigned char>(word.front()) >= 0xE0 &&
           static_cast<unsigned char>(word.back()) >= 0x80;
  }
  static std::size_t hash(std::uint32_t k) { return (k * 2654435761u) >> 20; }
  bool may_have(std::uint32_t pair) const {
    const auto h = hash(pair);
    return filter_[h / 64] >> h % 64 & 1;
  }
  std::size_t home(std::size_t hash) const { return hash & (slots_.size() - 1); }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> second_;  // of each entry, compared before the words are
  End end_;
  std::array<std::uint64_t, 64> filter_{};  // hashes of the two characters of words: most texts stop here
  std::vector<Slot> slots_;                 // a power of two of them, half of them free at least
};

}  // namespace zhibiao::text
