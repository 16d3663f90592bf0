// SPDX-License-Identifier: MIT
// Places of regions in an order, and the places that reports claim.
#pragma once

#include <vector>

#include "zhibiao/analysis/panel_growth.hpp"
#include "zhibiao/analysis/verdict.hpp"
#include "zhibiao/series/panel.hpp"

namespace zhibiao {

/// `rank` follows the printed values, equal ones share a place (1 2 2 4). `best` and `worst` are the places
/// that the digits allow: 7.5 % and 7.5 % may be either way round, 7.54 and 7.46 are printed alike.
struct Place {
  RegionCode region;
  Estimate value;
  int rank = 0, best = 0, worst = 0;
  bool tied = false;  ///< with another region of the same printed value
};

/// The regions that have a value in that year, first to last. Refuses a year outside the panel.
Result<std::vector<Place>> ranking(const Panel& panel, int year, Order order = Order::highest_first);

/// A place that a report claims for its region, held against the values that the data set has of the regions
/// it is counted among.
struct RankClaim {
  std::uint32_t observation = 0;
  RegionCode among;  ///< the region whose parts are ranked
  int claimed = 0;
  int best = 0, worst = 0;     ///< what the values allow; regions without a value may stand anywhere
  int with_value = 0, of = 0;  ///< regions that have a value, and how many there are
  Agreement agreement = Agreement::undecided;
  std::string reason;
};
/// All statements of rank of an indicator with an id whose basis names a division above (全市, 全省, 全国).
/// They are about levels; the rank of a growth has no id.
std::vector<RankClaim> check_ranks(const Dataset& data, Vintage vintage = {});

}  // namespace zhibiao
