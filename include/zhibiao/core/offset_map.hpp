// SPDX-License-Identifier: MIT
// From byte offsets of a derived text back to those of the text it was made from.
#pragma once

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
  /// `original_size` of the original.
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size, std::uint64_t original_size);
  void add(std::uint64_t derived, std::uint64_t original, std::uint64_t size) {
    add(derived, original, size, size);
  }

  bool identity() const { return stretches_.empty(); }
  /// The original span whose derived image is `span`: begins where its first byte came from, ends where its
  /// last byte came from.
  Span to_original(Span span) const;
  /// The map derived → first original, when this one is derived → middle and `before` is middle → original.
  OffsetMap after(const OffsetMap& before) const;

 private:
  struct Stretch {
    std::uint64_t derived, original, size, original_size;
  };
  std::vector<Stretch> stretches_;
};

}  // namespace zhibiao
