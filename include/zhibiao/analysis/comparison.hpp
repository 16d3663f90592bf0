// SPDX-License-Identifier: MIT
// One region beside others: difference, ratio, share of the whole, concentration.
#pragma once

#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/cause.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

/// a − b: in the unit of both, in percentage points for rates.
Estimate difference(const Estimate& a, const Estimate& b);
/// a ÷ b. Refuses a divisor that is zero or may be (zero_base).
Result<Estimate> ratio(const Estimate& a, const Estimate& b);
/// Part as a percentage of the whole; refuses as ratio does.
Result<Estimate> share(const Estimate& part, const Estimate& whole);

/// (part ÷ whole here) ÷ (part ÷ whole there): above 1 where the region has more of the industry than the
/// country has.
Result<Estimate> location_quotient(const Estimate& part_here, const Estimate& whole_here,
                                   const Estimate& part_there, const Estimate& whole_there);

/// A region and the one above it in one period.
struct ParentPoint {
  Period period;
  RegionCode parent;
  Release own, above;
  Estimate gap;    ///< own − above
  Estimate share;  ///< own in per cent of above; only of levels that add up: not of rates
};
/// Along the series that is asked for, in the periods in which both have a value. Refuses with the reason why
/// one of the two is empty.
Result<std::vector<ParentPoint>> compare_with_parent(const Dataset& data, SeriesQuery query,
                                                     Vintage vintage = {});

}  // namespace zhibiao
