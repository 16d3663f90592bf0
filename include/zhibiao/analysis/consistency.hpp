// SPDX-License-Identifier: MIT
// Do reports agree with themselves and with each other?
#pragma once

#include <string>
#include <vector>

#include "zhibiao/analysis/verdict.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

enum class Check : std::uint8_t {
  level_and_growth,  ///< this year's level over last year's against the stated growth
  change_of_level,   ///< this year's level less last year's against the stated change
  share_of_whole,    ///< part over whole against the stated share
  shares_of_gdp,     ///< the three industries' shares add up to 100
  parts_and_total,   ///< parts that make up a total, and a part (其中) that cannot exceed it
  average_growth,    ///< 年均 against its end points, or against the growth of the years
  urban_and_rural,   ///< the whole between the two, and their ratio
  said_twice,        ///< one report, two figures
  restated,          ///< a later report, another figure
};
std::string_view to_string(Check);

/// What was held against what. `stated` is in the unit of the first observation, `computed` is what the
/// others give. All intervals are those of the printed digits, so that rounding alone is never inconsistent.
struct Finding {
  Check check = Check::level_and_growth;
  SeriesKey key;  ///< of the first observation
  Period period;
  std::vector<std::uint32_t> observations;  ///< the stated figure first, then those it was held against
  Estimate stated, computed;
  Agreement agreement = Agreement::undecided;
  bool soft = false;   ///< an inconsistency that revisions or adjusted bases often explain
  std::string reason;  ///< why it cannot be decided, or what may explain it
};

struct ConsistencyOptions {
  std::string indicator;  ///< only findings about this one; empty: all
  RegionCode region;      ///< only this region; unknown: all
};

/// All checks that the data allow, in order of region, period and check. Only what reports state of the past;
/// targets are no facts. Where the catalogue says that levels and stated growth do not belong together (value
/// added at constant prices, investment after its revisions) the finding cannot be decided and says so. A
/// figure that is only a bound (超过1000亿元) can contradict, but not confirm.
std::vector<Finding> check_consistency(const Dataset& data, const ConsistencyOptions& options = {});

}  // namespace zhibiao
