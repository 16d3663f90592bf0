// SPDX-License-Identifier: MIT
// Administrative divisions of China by their GB/T 2260 code.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/result.hpp"

namespace zhibiao {

/// Six digits PPCCDD: province, prefecture, county. 100000 is the whole country. 0 is "not known".
struct RegionCode {
  std::uint32_t value = 0;

  constexpr bool known() const { return value != 0; }
  static Result<RegionCode> parse(std::string_view digits);
  std::string to_string() const;
  friend constexpr auto operator<=>(RegionCode, RegionCode) = default;
};

enum class RegionLevel : std::uint8_t { nation, province, prefecture, county };

/// One division as it was in [from, until): the code, its full name, the division above it.
struct Division {
  RegionCode code;
  std::string_view name;        ///< 镇海区, 内蒙古自治区
  std::string_view short_name;  ///< 镇海, 内蒙古; equal to `name` where nothing can be cut
  RegionCode parent;
  RegionLevel level;
  int from = 0;   ///< first year in which the code stood for this name
  int until = 0;  ///< first year in which it no longer did; 0: still in use
  bool in_use() const { return until == 0; }
};

/// All divisions since 1981, compiled in; names and codes of today and of the past. Lists are as of 31
/// December: a division that was dissolved in 2016 is no longer in use in 2016.
namespace divisions {

/// Sorted by code and year.
std::span<const Division> all();

/// Development zones and the like: they have a code in statistics but none in GB/T 2260, so they are not in
/// all(), and a figure of theirs is one of an `area`.
std::span<const Division> zones();

/// A full name, a short one, or one like 甘孜州 (for 甘孜藏族自治州), and the division in all() that bears
/// it.
struct Name {
  std::string_view text;
  std::uint16_t index = 0;
  const Division& division() const { return all()[index]; }
};
/// All of them, sorted by text; and those with one text. Neither allocates.
std::span<const Name> names();
std::span<const Name> names(std::string_view text);

/// The division of a code, the one in use in `year` (0: the latest that there was); null where there is none.
const Division* find(RegionCode code, int year = 0);

/// All divisions with that full or short name, in use in `year` (0: today; none today: the past ones).
std::vector<const Division*> named(std::string_view name, int year = 0);

/// 浙江省宁波市镇海区; empty for a code that no division had in `year`.
std::string full_name(RegionCode code, int year = 0);

/// Is `part` below `whole` in the tree, or the same? Decided by the digits, for codes of any year.
bool within(RegionCode part, RegionCode whole);

/// Divisions directly below, in order of code.
std::vector<const Division*> children(RegionCode code, int year = 0);

/// Territory passed from one code to another; all of it, or (partial) a part.
struct Succession {
  RegionCode from, to;
  int year = 0;
  bool partial = false;
};
/// What left or joined the territory under `code` in the years [from, until], in order of year: 鄞州区 gave a
/// part to 海曙区 and took in 江东区 in 2016. Moves inside the territory (江东区 to 鄞州区 within 宁波市) are
/// no change of it.
std::vector<Succession> changes(RegionCode code, int from, int until);
/// Did the code stand for the same territory at the end of both years? If not, its series has a break.
bool same_territory(RegionCode code, int year, int later_year);

}  // namespace divisions

/// The one division of that name, in use in `year`: region("镇海区"), also with those above it in front:
/// region("宁波市镇海区"). `within` narrows a name that several share. A full name goes before a short one,
/// and a province before others of its short name (吉林, 海南). Refuses an unknown name (ErrorCode::unknown)
/// and a shared one (ErrorCode::ambiguous, listing the candidates).
Result<RegionCode> region(std::string_view name, RegionCode within = {}, int year = 0);

}  // namespace zhibiao
