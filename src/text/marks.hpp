// SPDX-License-Identifier: MIT
// The marks that part a sentence into clauses. All but the line feed begin with one of three bytes that begin
// few ideographs.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {

enum class Mark : std::uint8_t {
  none,  ///< any other character: 、 —
  comma,
  semicolon,
  colon,
  stop,  ///< 。！？
  line,  ///< a line feed
  open_bracket,
  close_bracket,
  open_quote,  ///< “ or 《
  close_quote,
};
constexpr bool is_boundary(Mark mark) { return mark >= Mark::comma && mark <= Mark::stop; }

namespace detail {

constexpr bool may_be_mark(char lead) {
  return lead == '\xE2' || lead == '\xE3' || lead == '\xEF' || lead == '\n';
}

/// Which of the sixteen bytes at `p` may begin a mark: a bit for each.
inline std::uint32_t mark_bits(const char* p) {
  Lanes bytes;
  std::memcpy(&bytes, p, kLanes);
  constexpr Lanes bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const auto found = (((bytes & 0xFE) == 0xE2) | (bytes == 0xEF) | (bytes == '\n')) & bits;
  std::uint64_t halves[2];
  std::memcpy(halves, &found, sizeof halves);
  if ((halves[0] | halves[1]) == 0) return 0;
  const auto sum = [](std::uint64_t half) {  // of its bytes
    return static_cast<std::uint32_t>(half * 0x0101010101010101u >> 56);
  };
  return sum(halves[0]) | sum(halves[1]) << 8;
}

constexpr std::uint32_t mark_hash(std::uint32_t character) { return character * 2654435761u >> 24; }
/// By its hash, a character with its mark in the byte that characters leave free.
constexpr auto kMarks = [] {
  std::array<std::uint32_t, 256> table{};
  const auto add = [&](std::string_view characters, Mark mark) {
    for (std::size_t i = 0; i < characters.size(); i += 3) {
      const std::uint32_t k = key(characters.data() + i);
      auto& place = table[mark_hash(k)];
      if (place != 0) throw "two marks have one hash";
      place = k | static_cast<std::uint32_t>(mark) << 24;
    }
  };
  add("，", Mark::comma);
  add("；", Mark::semicolon);
  add("：", Mark::colon);
  add("。！？", Mark::stop);
  add("（", Mark::open_bracket);
  add("）", Mark::close_bracket);
  add("“《", Mark::open_quote);
  add("”》", Mark::close_quote);
  return table;
}();

}  // namespace detail

/// The mark that begins at `pos`, before the end of `text`.
inline Mark mark_at(std::string_view text, std::size_t pos) {
  if (text[pos] == '\n') return Mark::line;
  if (pos + 3 > text.size()) return Mark::none;
  const std::uint32_t k = key(text.data() + pos), entry = detail::kMarks[detail::mark_hash(k)];
  return (entry & 0xFFFFFF) == k ? static_cast<Mark>(entry >> 24) : Mark::none;
}

/// The first place in [from, end) at which a mark may begin; `end` where there is none.
inline std::size_t next_mark(std::string_view text, std::size_t from, std::size_t end) {
  for (; from < end; from += detail::kLanes) {
    if (from + detail::kLanes > text.size()) {
      while (from < end && !detail::may_be_mark(text[from])) ++from;
      return from;
    }
    if (const auto bits = detail::mark_bits(text.data() + from); bits != 0)
      return std::min(end, from + static_cast<std::size_t>(std::countr_zero(bits)));
  }
  return end;
}

/// The last place in [floor, end) at which a mark may begin; kNone where there is none.
inline std::size_t last_mark(std::string_view text, std::size_t floor, std::size_t end) {
  for (; end > floor; end -= detail::kLanes) {
    if (end < detail::kLanes) {
      while (end > floor && !detail::may_be_mark(text[end - 1])) --end;
      return end > floor ? end - 1 : kNone;
    }
    if (const auto bits = detail::mark_bits(text.data() + end - detail::kLanes); bits != 0) {
      const auto at = end - detail::kLanes + static_cast<std::size_t>(std::bit_width(bits)) - 1;
      return at >= floor ? at : kNone;
    }
  }
  return kNone;
}

}  // namespace zhibiao::text
