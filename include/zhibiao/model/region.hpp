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

/// All divisions since 1981, compiled in; names and codes of today and of the past.
namespace divisions {

std::span<const Division> all();

/// The division of a code, the one in use in `year` (0: the latest that there was).
const Division* find(RegionCode code, int year = 0);

/// All divisions with that full or short name, in use in `year` (0: today; none today: the past ones).
std::vector<const Division*> named(std::string_view name, int year = 0);

/// Is `part` below `whole` in the tree, or the same?
bool within(RegionCode part, RegionCode whole);

/// Divisions directly below, in order of code.
std::vector<const Division*> children(RegionCode code, int year = 0);

/// Codes that took over all or part of the territory of `code` in [from, until]: a break in its series.
struct Succession {
  RegionCode from, to;
  int year = 0;
  bool partial = false;
};
std::vector<Succession> changes(RegionCode code, int from, int until);

}  // namespace divisions

/// The one division of that name, in use in `year`: region("镇海区"). `within` narrows a name that several
/// share. Refuses an unknown name (ErrorCode::unknown) and a shared one (ErrorCode::ambiguous, listing the
/// candidates).
Result<RegionCode> region(std::string_view name, RegionCode within = {}, int year = 0);

}  // namespace zhibiao
