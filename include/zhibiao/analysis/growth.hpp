// SPDX-License-Identifier: MIT
// Growth between two numbers, and what follows from it. Rates are in per cent, as printed in reports.
#pragma once

#include <span>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/cause.hpp"
#include "zhibiao/series/estimate.hpp"

namespace zhibiao {

/// Why growth from `before` to `now` is no percentage: zero_base (zero, or digits that may be zero),
/// sign_change (one of them is below zero, or may be: a turn from loss to profit is not a rate), or none.
Cause growth_refused(const Estimate& now, const Estimate& before);

/// 100 × (now ÷ before − 1): 5.3 after 5.06 is 4.7 %, and the digits leave [3.7, 5.8] open.
Result<Estimate> growth(const Estimate& now, const Estimate& before);
/// 100 × ln(now ÷ before).
Result<Estimate> log_growth(const Estimate& now, const Estimate& before);
/// Average annual growth over `years` years, geometric; the base year is not counted (2016/2020 年均 has the
/// base 2015 and five years). Refuses years < 1 with Cause::periods.
Result<Estimate> average_annual(const Estimate& last, const Estimate& base, int years);
/// Geometric mean of growth rates in per cent: the 两年平均 of 2020 and 2021. Refuses rates of −100 and
/// below.
Result<Estimate> average_rate(std::span<const Estimate> rates);

/// 贡献率: the part's increase as a percentage of the whole's; at constant prices the contributions of all
/// parts add up to 100. Refuses a whole that does not change, or whose digits leave that open (zero_base).
Result<Estimate> contribution(const Estimate& part_now, const Estimate& part_before,
                              const Estimate& whole_now, const Estimate& whole_before);
/// 拉动: the part's increase in percentage points of the whole's growth; those of all parts add up to it.
Result<Estimate> pull(const Estimate& part_now, const Estimate& part_before, const Estimate& whole_before);

/// Last year's level behind "1021.6亿元，增长7.1%": level ÷ (1 + growth). Refuses growth of −100 and below.
Result<Estimate> implied_base(const Estimate& level, const Estimate& growth);
/// The rise of prices behind two levels at current prices and the growth at constant ones, in per cent:
/// (now ÷ before) ÷ (1 + real growth) − 1.
Result<Estimate> implied_deflator(const Estimate& now, const Estimate& before, const Estimate& real_growth);

/// The growth a year that takes `now` to `target` in `years` years: 翻一番 in ten is 7.18 %.
Result<Estimate> required_growth(const Estimate& target, const Estimate& now, int years);
/// Years to double at a rate in per cent: 10 at 7.18. Refuses a rate of zero and below.
Result<Estimate> doubling_time(const Estimate& rate);

/// The single period behind two cumulated ones: 1—9月 less 1—6月 is the third quarter. Refuses a result
/// whose digits leave its sign open (zero_base): the difference would be mostly rounding.
Result<Estimate> single_period(const Estimate& cumulated, const Estimate& before);

}  // namespace zhibiao
