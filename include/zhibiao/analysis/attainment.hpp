// SPDX-License-Identifier: MIT
// What was promised, what came of it, and what the level above had promised.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "zhibiao/analysis/judgement.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

struct AttainmentOptions {
  Vintage outcome;                   ///< which release of the outcome counts: the first
  std::optional<Decimal> tolerance;  ///< how far 左右 reaches, in the unit or in percentage points
  int first_year = 0, last_year = 9999;
};

/// One region and period. The target is the base, or the floor, or the stretch where nothing else is stated;
/// it is the last that the region's own reports set for the period before its end.
struct AttainmentRow {
  SeriesKey key;  ///< of the outcome
  Period period;
  std::optional<Release> target, floor, stretch, outcome;
  Judgement judgement;
  std::optional<Judgement> stretch_judgement;
  Verdict verdict() const { return judgement.verdict; }

  std::optional<Release> parent_target;
  RegionCode parent;
  std::optional<Decimal> layering;       ///< own target − the parent's of the same period (层层加码)
  std::optional<Release> prior_outcome;  ///< of the period before, known when the target was set
  std::string margin_unit;               ///< pp, or the unit
};

/// Targets of an indicator against outcomes. Without a region in the query: of all regions that have either.
/// Rows stand in order of region and period; a row without target or without outcome says in
/// judgement.reason whether the report that should state it is there at all. Scope, price and unit of both
/// must be the same: an outcome of another scope is no outcome, and the reason names it.
/// Errors: an id that the catalogue does not have (unknown), nothing stated at all (missing).
Result<std::vector<AttainmentRow>> attainment(const Dataset& data, const SeriesQuery& query,
                                              const AttainmentOptions& options = {});

/// How firmly a target is put, by rules that papers use. Wording of both kinds counts as soft.
enum class HardnessRecipe : std::uint8_t {
  yu2019,        ///< hard: 以上, 不低于, 超过, 确保; soft: 左右, a range, 力争; bare: unknown
  bare_is_hard,  ///< the same, bare: hard
  strict_only_ensure,  ///< hard: 确保 and its like; all else soft
};
std::optional<bool> hard(const Observation& target, HardnessRecipe recipe);

/// How often targets were met, and how far outcomes lay from them.
struct AttainmentSummary {
  int met = 0, missed = 0, undecided = 0, no_target = 0, no_outcome = 0, exceeded = 0;
  double mean_margin = 0, mean_absolute_margin = 0;  ///< over rows with both sides; NaN where there are none
  int judged() const { return met + missed; }
  double share_met() const;                    ///< of the judged; NaN where there are none
  std::pair<double, double> wilson95() const;  ///< its confidence interval
};
AttainmentSummary summarize(const std::vector<AttainmentRow>& rows);

}  // namespace zhibiao
