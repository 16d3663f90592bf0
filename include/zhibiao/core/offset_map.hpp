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
  /// `original_size` of the original. Stretches of one kind that continue one another become one: copies, and
  /// runs of replacements of the same lengths, so that text converted from another encoding takes little
  /// room.
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size, std::uint64_t original_size) {
    if (size == 0) return;
    const bool copy = size == original_size;
    const std::uint64_t unit = copy ? 1 : size, original_unit = copy ? 1 : original_size;
    push({derived, original, size / unit, unit, original_unit});
  }
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size) {
    add(derived, original, size, size);
  }

  bool identity() const { return stretches_.empty(); }

  /// The original span whose derived image is `span`: begins where its first byte came from, ends where its
  /// last byte came from. A byte that was put in came from whatever stood between its neighbours.
  Span to_original(Span span) const {
    Place place;
    return to_original(span, place);
  }
  /// The same; `place` remembers where the look-up ended, from where the next one goes on. Look-ups in about
  /// the order of the text cost next to nothing so.
  struct Place {
    std::size_t stretch = 0;
  };
  Span to_original(Span span, Place& place) const {
    if (identity()) return span;
    const std::uint64_t begin = begin_of(span.begin, place);
    return {begin, span.empty() ? begin : std::max(begin, end_of(span.end - 1, place))};
  }

  /// Calls `visit` with every span of the original, of `original_size` bytes, that has no image: what was
  /// left out.
  template <class Visit>
  void for_each_gap(std::uint64_t original_size, Visit visit) const {
    if (identity()) return;
    std::uint64_t from = 0;
    for (const Stretch& s : stretches_) {
      if (s.original > from) visit(Span{from, s.original});
      from = std::max(from, s.original_end());
    }
    if (original_size > from) visit(Span{from, original_size});
  }

  /// The map derived → first original, when this one is derived → middle and `before` is middle → original.
  OffsetMap after(const OffsetMap& before) const {
    if (identity()) return before;
    if (before.identity()) return *this;
    OffsetMap composed;
    composed.stretches_.reserve(stretches_.size() + before.stretches_.size());
    Place place;
    for (const Stretch& s : stretches_) {
      if (!s.copy()) {
        for (std::uint64_t k = 0; k < s.units; ++k) {
          const Span o = before.to_original({s.original_at(k), s.original_at(k + 1)}, place);
          composed.add(s.derived_at(k), o.begin, s.unit, o.size());
        }
        continue;
      }
      for (auto b = before.first_ending_after(s.original, place);
           b != before.stretches_.end() && b->derived < s.original_end(); ++b)
        composed.add_part(*b, std::max(b->derived, s.original), std::min(b->derived_end(), s.original_end()),
                          s.derived - s.original);
    }
    return composed;
  }

 private:
  /// `units` pieces of `unit` derived bytes, each from `original_unit` original ones; a copy has units of 1.
  struct Stretch {
    std::uint64_t derived, original, units, unit, original_unit;
    bool copy() const { return unit == original_unit; }
    std::uint64_t derived_at(std::uint64_t k) const { return derived + k * unit; }
    std::uint64_t original_at(std::uint64_t k) const { return original + k * original_unit; }
    std::uint64_t derived_end() const { return derived_at(units); }
    std::uint64_t original_end() const { return original_at(units); }
  };
  using Iterator = std::vector<Stretch>::const_iterator;

  Iterator first_ending_after(std::uint64_t offset) const {
    return std::partition_point(stretches_.begin(), stretches_.end(),
                                [&](const Stretch& s) { return s.derived_end() <= offset; });
  }
  Iterator first_ending_after(std::uint64_t offset, Place& place) const {
    constexpr std::size_t near = 8;
    const std::size_t size = stretches_.size();
    std::size_t at = std::min(place.stretch, size);
    if (at > 0 && stretches_[at - 1].derived_end() > offset) at = size;  // behind the last look-up
    for (std::size_t stop = std::min(size, at + near); at < stop && stretches_[at].derived_end() <= offset;)
      ++at;
    const auto found = at < size && stretches_[at].derived_end() > offset
                           ? stretches_.begin() + static_cast<std::ptrdiff_t>(at)
                           : first_ending_after(offset);
    place.stretch = static_cast<std::size_t>(found - stretches_.begin());
    return found;
  }
  std::uint64_t begin_of(std::uint64_t byte, Place& place) const {
    const auto s = first_ending_after(byte, place);
    if (s == stretches_.end() || s->derived > byte)
      return s == stretches_.begin() ? 0 : std::prev(s)->original_end();
    return s->original_at((byte - s->derived) / s->unit);
  }
  std::uint64_t end_of(std::uint64_t byte, Place& place) const {
    const auto s = first_ending_after(byte, place);
    if (s == stretches_.end()) return std::prev(s)->original_end();
    if (s->derived > byte) return s->original;
    return s->original_at((byte - s->derived) / s->unit + 1);
  }
  // The part [from, to) of a stretch of another map, its derived bytes moved by `shift` (modulo 2^64). A unit
  // that the part cuts is a stretch of its own that leads to all of the unit.
  void add_part(const Stretch& s, std::uint64_t from, std::uint64_t to, std::uint64_t shift) {
    while (from < to) {
      const std::uint64_t k = (from - s.derived) / s.unit;
      const std::uint64_t whole = from == s.derived_at(k) ? (to - from) / s.unit : 0;
      if (whole > 0) {
        push({from + shift, s.original_at(k), whole, s.unit, s.original_unit});
        from += whole * s.unit;
      } else {
        const std::uint64_t end = std::min(s.derived_at(k + 1), to);
        add(from + shift, s.original_at(k), end - from, s.original_unit);
        from = end;
      }
    }
  }
  void push(const Stretch& s) {
    if (!stretches_.empty()) {
      Stretch& last = stretches_.back();
      if (last.unit == s.unit && last.original_unit == s.original_unit && last.derived_end() == s.derived &&
          last.original_end() == s.original) {
        last.units += s.units;
        return;
      }
    }
    stretches_.push_back(s);
  }

  std::vector<Stretch> stretches_;
};

}  // namespace zhibiao
