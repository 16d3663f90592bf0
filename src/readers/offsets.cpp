// SPDX-License-Identifier: MIT
#include "zhibiao/readers/offsets.hpp"

#include <algorithm>

#include "readers/encoding.hpp"
#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {
namespace {

constexpr std::uint64_t between_marks = 256;  // characters

std::uint64_t width(char32_t c, OffsetUnit unit) { return unit == OffsetUnit::utf16 && c > 0xFFFF ? 2 : 1; }

}  // namespace

std::string_view to_string(OffsetUnit unit) {
  constexpr std::string_view names[] = {"bytes", "characters", "utf16"};
  return names[static_cast<std::size_t>(unit)];
}

Offsets::Offsets(std::string_view bytes, const SourceText& source, OffsetUnit unit)
    : bytes_(source.base == OffsetBase::text ? source.text() : bytes),
      encoding_(source.base == OffsetBase::text ? Encoding::utf8 : source.encoding),
      unit_(unit) {
  if (unit == OffsetUnit::bytes) return;
  const SourceText decoded = decode(bytes_, encoding_, 0);
  const std::string_view text = decoded.text();
  std::uint64_t total = 0, characters = 0;
  for (std::size_t i = 0; i < text.size(); ++characters) {
    if (characters % between_marks == 0) marks_.push_back({decoded.map.to_original({i, i}).begin, total});
    const auto c = utf8::decode(text, i);
    total += width(c.code, unit);
    i += c.size;
  }
}

std::uint64_t Offsets::count(std::string_view bytes) const {
  const SourceText decoded = decode(bytes, encoding_, 0);
  const std::string_view text = decoded.text();
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = utf8::decode(text, i);
    total += width(c.code, unit_);
    i += c.size;
  }
  return total;
}

std::uint64_t Offsets::at(std::uint64_t byte) const {
  if (unit_ == OffsetUnit::bytes) return byte;
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), byte,
                                      [](std::uint64_t b, const Mark& mark) { return b < mark.byte; });
  if (after == marks_.begin()) return 0;
  const Mark& before = *std::prev(after);
  return before.count + count(bytes_.substr(before.byte, byte - before.byte));
}

}  // namespace zhibiao::readers
