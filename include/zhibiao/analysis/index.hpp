// SPDX-License-Identifier: MIT
// Indices with a base year: chained from growth rates, rebased, spliced where two overlap.
#pragma once

#include <optional>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/any_series.hpp"
#include "zhibiao/series/cause.hpp"

namespace zhibiao {

struct IndexPoint {
  int year = 0;
  Estimate value;
};

/// Values by year without gaps; the value of the base year is 100 exactly.
struct Index {
  int base_year = 0;
  std::vector<IndexPoint> points;
  const Estimate* find(int year) const;
};

/// From stated growth on last year (one price basis, one scope): the base year is 100, each year after it
/// that × (1 + growth). A year without a rate ends the chain with Cause::missing, for an index must not jump
/// over it; a rate of −100 and below is refused. The intervals grow along the chain as the digits' doubts add
/// up. Indices of parts at constant prices do not add up to that of the whole.
Result<Index> chain(const AnySeries& growth, int base_year, int last_year);

/// Values in per cent of that of the base year. Ratios between years do not change. The digits' doubt about
/// the new base year enters every other year. Refuses a year that is not there, and a base that is zero.
Result<Index> rebase(const Index& index, int base_year);
/// The levels of a series as an index. Refuses gaps, and a base that is zero or below.
Result<Index> rebase(const AnySeries& levels, int base_year);

/// One index out of two that overlap in the year `at`: `later` from there on, and `earlier` before, scaled so
/// that both agree in that year. Base year is that of `later`. Refuses a year that one of them does not have.
Result<Index> splice(const Index& earlier, const Index& later, int at);

}  // namespace zhibiao
