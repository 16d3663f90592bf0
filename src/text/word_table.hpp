// SPDX-License-Identifier: MIT
// Longest match of a fixed set of words at the beginning or the end of a text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace zhibiao::text {

/// Words keyed by their first (or last) two Chinese characters, those of one by it, and longest first, so
/// that a look-up compares with the few words that share them. `Payload` is what a word means.
template <class Payload>
class WordTable {
 public:
  struct Entry {
    std::string_view word;
    Payload payload;
  };
  enum class End { front, back };
  static constexpr std::size_t kTwo = 6;  ///< bytes of two Chinese characters

  WordTable(std::vector<Entry> entries, End end) : entries_(std::move(entries)), end_(end) {
    const auto key = [this](std::string_view word) {
      return word.size() < kTwo ? one(word).value : two(word).value;
    };
    std::stable_sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
      const auto ka = key(a.word), kb = key(b.word);
      return ka != kb ? ka < kb : a.word.size() > b.word.size();
    });
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const auto k = key(entries_[i].word);
      if (groups_.empty() || groups_.back().key != k) groups_.push_back({k, i, i});
      groups_.back().end = i + 1;
    }
    slots_.resize(std::bit_ceil(2 * groups_.size() + 2));
    shift_ = 32 - std::countr_zero(slots_.size());
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      const auto h = hash(groups_[i].key);
      filter_[h >> 26] |= std::uint64_t{1} << (h >> 20 & 63);
      auto slot = home(h);
      while (slots_[slot].group != 0) slot = behind(slot);
      slots_[slot] = {h, i + 1};
    }
  }

  /// The longest word that `text` begins (ends) with, or null.
  const Entry* match(std::string_view text) const {
    if (const auto* e = match_two(text); e != nullptr) return e;
    if (text.empty()) return nullptr;
    const auto first = one(text);
    return may_have(hash(first.value)) ? longest(first, text) : nullptr;
  }
  /// The same of words of at least two Chinese characters.
  const Entry* match_two(std::string_view text) const {
    if (text.size() < kTwo) return nullptr;
    const auto both = two(text);
    return may_have(hash(both.value)) ? longest(both, text) : nullptr;
  }
  /// False where no word begins with these two Chinese characters, or is the first of them; of kTwo bytes,
  /// and of a table from the front.
  bool may_begin(std::string_view two_characters) const {
    const auto known = [this](Key key) { return may_have(hash(key.value)) && group(key.value) != nullptr; };
    return known(two(two_characters)) || known(one(two_characters));
  }

 private:
  struct Key {
    std::uint64_t value;
    std::size_t size;  // the bytes that it writes in full
  };
  struct Group {  // the words with one key
    std::uint64_t key;
    std::uint32_t begin, end;
  };
  struct Slot {
    std::uint32_t hash = 0, group = 0;  // number of the group + 1; 0 where the slot is free
  };

  Key two(std::string_view text) const {
    const char* p = text.data() + (end_ == End::front ? 0 : text.size() - kTwo);
    std::uint32_t front, back;
    std::memcpy(&front, p, 4);
    std::memcpy(&back, p + 2, 4);
    return {std::uint64_t{front} << 32 | back, kTwo};
  }
  /// First or last character: three bytes (ASCII alone).
  Key one(std::string_view text) const {
    const auto byte = [](char c) { return std::uint64_t{static_cast<unsigned char>(c)}; };
    const char* p = end_ == End::front ? text.data() : text.data() + text.size() - 1;
    if (byte(*p) < 0x80 || text.size() < 3) return {byte(*p), 1};
    if (end_ == End::back) p -= 2;
    return {byte(p[0]) << 16 | byte(p[1]) << 8 | byte(p[2]), 3};
  }
  static std::uint32_t hash(std::uint64_t key) {
    return static_cast<std::uint32_t>(key * 0x9E3779B97F4A7C15u >> 32);
  }
  bool may_have(std::uint32_t hash) const { return filter_[hash >> 26] >> (hash >> 20 & 63) & 1; }
  std::size_t home(std::uint32_t hash) const { return hash >> shift_; }
  std::size_t behind(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  const Group* group(std::uint64_t key) const {
    const auto h = hash(key);
    for (auto slot = home(h); slots_[slot].group != 0; slot = behind(slot))
      if (slots_[slot].hash == h && groups_[slots_[slot].group - 1].key == key)
        return &groups_[slots_[slot].group - 1];
    return nullptr;
  }
  [[gnu::noinline]] const Entry* longest(Key key, std::string_view text) const {
    const auto* g = group(key.value);
    if (g == nullptr) return nullptr;
    for (auto i = g->begin; i < g->end; ++i) {
      const auto word = entries_[i].word;
      if (word.size() == key.size || (end_ == End::front ? text.starts_with(word) : text.ends_with(word)))
        return &entries_[i];
    }
    return nullptr;
  }

  std::vector<Entry> entries_;
  std::vector<Group> groups_;
  std::array<std::uint64_t, 64> filter_{};  // of the hashes of keys: most texts stop here
  std::vector<Slot> slots_;                 // a power of two of them, half of them free at least
  int shift_;                               // of a hash to its slot
  End end_;
};

}  // namespace zhibiao::text
