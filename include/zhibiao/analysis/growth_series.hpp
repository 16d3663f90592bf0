// SPDX-License-Identifier: MIT
// Growth along a series, by the calendar and never by row.
#pragma once

#include <vector>

#include "zhibiao/analysis/growth.hpp"
#include "zhibiao/series/any_series.hpp"

namespace zhibiao {

/// What a period is compared with: the same period of last year (同比), or the one just before (环比).
enum class Against : std::uint8_t { last_year, previous };

struct GrowthOptions {
  Against against = Against::last_year;
  bool logarithmic = false;
  bool across_breaks = false;  ///< compute also where the region's territory changed
};

/// A result, or the cause why there is none; with the observations that it was made from.
struct GrowthPoint {
  Period period, base;
  Estimate result;
  Cause cause = Cause::none;
  std::uint32_t now = Release::none, before = Release::none;
  bool known() const { return cause == Cause::none; }
};

/// One point for each value but the first, and for each gap whose base is there (Cause::missing).
/// Refuses as a whole: a series that is growth, change or rank already (Cause::measure), rates in per cent,
/// whose differences are percentage points: use `change` (Cause::unit), cumulated values against the previous
/// cumulation (Cause::periods). Refuses a point: missing, zero_base, sign_change, territory.
Result<std::vector<GrowthPoint>> growth(const AnySeries& series, GrowthOptions options = {});

/// The difference to the base, in the unit of the series, or in percentage points for rates. Any measure but
/// rank. Zero and negative values are no trouble here.
Result<std::vector<GrowthPoint>> change(const AnySeries& series, GrowthOptions options = {});

/// Average annual growth from the value of the year `base` to that of `last`.
Result<Estimate> average_annual(const AnySeries& series, int base, int last, GrowthOptions options = {});

/// 贡献率 and 拉动 of a part in a whole, on last year. The two must be in one unit, region, scope and price.
/// At current prices they are approximations of the official ones, which are at constant prices.
Result<std::vector<GrowthPoint>> contribution(const AnySeries& part, const AnySeries& whole);
Result<std::vector<GrowthPoint>> pull(const AnySeries& part, const AnySeries& whole);

/// Prices behind a series of levels at current prices and one of growth at constant prices. Refuses growth
/// that is nominal itself (Cause::price).
Result<std::vector<GrowthPoint>> implied_deflator(const AnySeries& levels, const AnySeries& real_growth);

/// Single quarters and months out of values cumulated from January (Q1, H1, 1—9月, year). A month or quarter
/// before which nothing is cumulated is missing, not guessed.
Result<std::vector<GrowthPoint>> single_periods(const std::vector<AnySeries>& cumulated);

/// Did territory pass to or from the region in the years [first, last]? Lists are as of 31 December and the
/// figures of a year of change may stand on either side of it, so that year counts at both ends.
bool territory_changed(RegionCode region, int first, int last);

}  // namespace zhibiao
