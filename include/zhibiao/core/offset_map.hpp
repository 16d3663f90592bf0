// SPDX-License-Identifier: MIT
// From byte offsets of a derived text back to those of the text it was made from.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "zhibiao/core/span.hpp"

namespace zhibiao {

/// Piecewise copy: stretches of the derived text that stand unchanged in the original, in order; what lies
/// between two stretches was replaced or dropped. An empty map is the identity. Every stage that changes text
/// records its own map and composes it with the one before; no stage keeps offsets in another way.
class OffsetMap {
 public:
  /// Derived bytes [derived, derived + size) are a copy of original bytes from `original` on. In order.
  /// A replacement of unequal length (１ → 1) is a stretch of its own with `size` of the derived text and
  /// `original_size` of the original. Copies that continue one another become one stretch.
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size, std::uint64_t original_size) {
    if (size == 0) return;
    if (size == original_size && !stretches_.empty()) {
      Stretch& last = stretches_.back();
      if (last.copy() && last.derived_end() == derived && last.original_end() == original) {
        last.size += size;
        last.original_size += size;
        return;
      }
    }
    stretches_.push_back({derived, original, size, original_size});
  }
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size) {
    add(derived, original, size, size);
  }

  bool identity() const { return stretches_.empty(); }

  /// The original span whose derived image is `span`: begins where its first byte came from, ends where its
  /// last byte came from. A byte that was put in came from whatever stood between its neighbours.
  Span to_original(Span span) const {
    if (identity()) return span;
    const std::uint64_t begin = begin_of(span.begin);
    return {begin, span.empty() ? begin : std::max(begin, end_of(span.end - 1))};
  }

  /// The map derived → first original, when this one is derived → middle and `before` is middle → original.
  OffsetMap after(const OffsetMap& before) const {
    if (identity()) return before;
    if (before.identity()) return *this;
    OffsetMap composed;
    composed.stretches_.reserve(stretches_.size() + before.stretches_.size());
    for (const Stretch& s : stretches_) {
      if (!s.copy()) {
        const Span o = before.to_original({s.original, s.original_end()});
        composed.add(s.derived, o.begin, s.size, o.size());
        continue;
      }
      for (auto b = before.first_ending_after(s.original);
           b != before.stretches_.end() && b->derived < s.original_end(); ++b) {
        const std::uint64_t from = std::max(b->derived, s.original);
        const std::uint64_t to = std::min(b->derived_end(), s.original_end());
        const std::uint64_t derived = s.derived + (from - s.original);
        if (b->copy())
          composed.add(derived, b->original + (from - b->derived), to - from);
        else
          composed.add(derived, b->original, to - from, b->original_size);
      }
    }
    return composed;
  }

 private:
  struct Stretch {
    std::uint64_t derived, original, size, original_size;
    bool copy() const { return size == original_size; }
    std::uint64_t derived_end() const { return derived + size; }
    std::uint64_t original_end() const { return original + original_size; }
  };
  using Iterator = std::vector<Stretch>::const_iterator;

  Iterator first_ending_after(std::uint64_t offset) const {
    return std::partition_point(stretches_.begin(), stretches_.end(),
                                [&](const Stretch& s) { return s.derived_end() <= offset; });
  }
  std::uint64_t begin_of(std::uint64_t byte) const {
    const auto s = first_ending_after(byte);
    if (s == stretches_.end() || s->derived > byte)
      return s == stretches_.begin() ? 0 : std::prev(s)->original_end();
    return s->copy() ? s->original + (byte - s->derived) : s->original;
  }
  std::uint64_t end_of(std::uint64_t byte) const {
    const auto s = first_ending_after(byte);
    if (s == stretches_.end()) return std::prev(s)->original_end();
    if (s->derived > byte) return s->original;
    return s->copy() ? s->original + (byte - s->derived) + 1 : s->original_end();
  }

  std::vector<Stretch> stretches_;
};

}  // namespace zhibiao
