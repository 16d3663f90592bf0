// SPDX-License-Identifier: MIT
// Administrative divisions of China by their GB/T 2260 code.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// What left or joined the territory under a code: all of it, or (partial) a part.
struct Succession {
  RegionCode from, to;
  int year = 0;
  bool partial = false;
};

/// Divisions since 1981, with names and codes of today and of the past. Lists are as of 31 December: a
/// division that was dissolved in 2016 is no longer in use in 2016. An immutable value: the built-in one is
/// standard(), a user's table is added to it by with(). Pointers into it last as long as any copy of it.
class Divisions {
 public:
  static const Divisions& standard();

  /// These and the rows of a TSV. Its first line names the columns: code, and any of name, short, synonyms
  /// (parted by |), from, until (years, as in Division). A new code is a new division, below the one that its
  /// digits say; a known code gets the name and synonyms as further ones, or, with `from`, stands for the new
  /// name from that year on. A row without a code is an area: a place such as 长三角 that statistics have no
  /// code for. Refuses the table with ErrorCode::syntax and a line "file:line: what is wrong" for every bad
  /// row.
  Result<Divisions> with(std::string_view tsv, std::string_view file_name) const;

  /// Sorted by code and year.
  std::span<const Division> all() const { return all_; }

  /// A full name, a short one, or one like 甘孜州 (for 甘孜藏族自治州), and the number of the division in
  /// all() that bears it.
  struct Name {
    std::string_view text;
    std::uint32_t index = 0;
  };
  /// All of them, sorted by text; and those with one text. Neither allocates.
  std::span<const Name> names() const { return names_; }
  std::span<const Name> names(std::string_view text) const;
  const Division& bearer(const Name& name) const { return all_[name.index]; }

  /// Names of places without a code, from tables of the user.
  std::span<const std::string_view> areas() const;

  /// The division of a code, the one in use in `year` (0: the latest that there was); null where there is
  /// none.
  const Division* find(RegionCode code, int year = 0) const;

  /// All divisions with that full or short name, in use in `year` (0: today; none today: the past ones).
  std::vector<const Division*> named(std::string_view name, int year = 0) const;

  /// 浙江省宁波市镇海区; empty for a code that no division had in `year`.
  std::string full_name(RegionCode code, int year = 0) const;

  /// The division above a code in a year: the province of a city, the country of a province. 0 for the
  /// country and for codes that no division had.
  RegionCode parent_of(RegionCode code, int year = 0) const;

  /// Divisions directly below, in order of code.
  std::vector<const Division*> children(RegionCode code, int year = 0) const;

  /// The one division of that name, in use in `year`; see zhibiao::region().
  Result<RegionCode> region(std::string_view name, RegionCode within = {}, int year = 0) const;

  /// Development zones and the like: they have a code in statistics but none in GB/T 2260, so they are not in
  /// all(), and a figure of theirs is one of an `area`.
  static std::span<const Division> zones();

  /// Is `part` below `whole` in the tree, or the same? Decided by the digits, for codes of any year.
  static bool within(RegionCode part, RegionCode whole);

  /// What left or joined the territory under `code` in the years [from, until], in order of year: 鄞州区 gave
  /// a part to 海曙区 and took in 江东区 in 2016. Moves inside the territory (江东区 to 鄞州区 within 宁波市)
  /// are no change of it.
  static std::vector<Succession> changes(RegionCode code, int from, int until);
  /// Did the code stand for the same territory at the end of both years? If not, its series has a break.
  static bool same_territory(RegionCode code, int year, int later_year);

 private:
  struct Own;  // the rows of a user, and the built-in ones among them
  Divisions(std::span<const Division> all, std::span<const Name> names, std::shared_ptr<const Own> own)
      : all_(all), names_(names), own_(std::move(own)) {}

  std::span<const Division> all_;
  std::span<const Name> names_;
  std::shared_ptr<const Own> own_;
};

/// The one built-in division of that name, in use in `year`: region("镇海区"), also with those above it in
/// front: region("宁波市镇海区"). `within` narrows a name that several share. A full name goes before a short
/// one, and a province before others of its short name (吉林, 海南). Refuses an unknown name
/// (ErrorCode::unknown) and a shared one (ErrorCode::ambiguous, listing the candidates).
Result<RegionCode> region(std::string_view name, RegionCode within = {}, int year = 0);

}  // namespace zhibiao
