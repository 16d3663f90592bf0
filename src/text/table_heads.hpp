// SPDX-License-Identifier: MIT
// What the head of a row or column says: a name, a unit, a time, a place, a measure, target or outcome.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/names.hpp"
#include "text/statement.hpp"
#include "zhibiao/text/table.hpp"

namespace zhibiao::text {

struct TableHead {
  std::string name;  ///< what is left when all else is taken away
  std::optional<TableUnit> unit;
  std::optional<Measure> measure;
  std::optional<Role> role;
  Period period;
  bool yoy = false;  ///< 同比, 比上年
  RegionCode region;

  /// Adds what an inner head says to this one: it has the last word, and names follow one another.
  void add(const TableHead& inner);
};

/// Reads one head: "地区生产总值（亿元）", "2016年增长（%）", "2017年预期目标", "镇海区".
TableHead read_head(std::string_view head, const ReportContext& report, const NameTable& names);

/// The units that a line over a table gives: "单位：亿元、%".
struct CaptionUnits {
  std::optional<TableUnit> unit;  ///< the first that is no per cent
  bool percent = false;
};
CaptionUnits caption_units(std::string_view line, const Units& known);

}  // namespace zhibiao::text
