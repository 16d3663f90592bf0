// SPDX-License-Identifier: MIT
// Offsets in what other languages count in.
#pragma once

#include <string_view>
#include <vector>

#include "zhibiao/core/span.hpp"
#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// Bytes; characters (code points), as Python counts; units of UTF-16, as JavaScript, Java and C# count.
enum class OffsetUnit : std::uint8_t { bytes, characters, utf16 };
std::string_view to_string(OffsetUnit);

/// Turns spans of the bytes that `source` was read from (of its text, where `source.base` is text) into spans
/// of its characters. A byte-order mark counts as none, bytes that the
/// encoding does not have as the U+FFFD that stand for them. Views `bytes`, and the text of the source.
class Offsets {
 public:
  Offsets(std::string_view bytes, const SourceText& source, OffsetUnit unit);

  OffsetUnit unit() const { return unit_; }
  Span operator()(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }

 private:
  std::uint64_t at(std::uint64_t byte) const;
  std::uint64_t count(std::string_view bytes) const;

  struct Mark {
    std::uint64_t byte = 0, count = 0;
  };
  std::string_view bytes_;
  Encoding encoding_;
  OffsetUnit unit_;
  std::vector<Mark> marks_;  // every few hundred characters, so that little is counted again
};

}  // namespace zhibiao::readers
