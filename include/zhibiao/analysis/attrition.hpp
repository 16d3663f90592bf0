// SPDX-License-Identifier: MIT
// What became of each report on the way to a table of results.
#pragma once

#include <string>
#include <vector>

#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

enum class Attrition : std::uint8_t {
  found,
  absent,
  ambiguous,   ///< the report gives two figures that cannot both be true
  unreadable,  ///< the report could not be read
};
std::string_view to_string(Attrition);

/// What one looks for in every report.
struct Wanted {
  std::string indicator;
  Measure measure = Measure::growth;
  Role role = Role::target;
};

struct AttritionRow {
  std::uint32_t report = 0;
  Wanted wanted;
  Attrition status = Attrition::absent;
  std::vector<std::uint32_t> observations;  ///< those found
};

/// For each report and each thing wanted, in order: does the report state it of its own region? Targets and
/// outcomes of other periods than the report is about count as well: they are listed, and the caller looks.
std::vector<AttritionRow> attrition(const Dataset& data, const std::vector<Wanted>& wanted);

}  // namespace zhibiao
