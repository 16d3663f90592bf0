// SPDX-License-Identifier: MIT
// Growth along series whose quantity is in their type: of amounts only.
#pragma once

#include "zhibiao/analysis/growth_series.hpp"
#include "zhibiao/quantity/forbid.hpp"
#include "zhibiao/series/series.hpp"

namespace zhibiao {

template <Dimension D>
Result<std::vector<GrowthPoint>> growth(const Series<Level<D>>& levels, GrowthOptions options = {}) {
  return growth(levels.any(), options);
}
template <class Q>
Result<std::vector<GrowthPoint>> change(const Series<Q>& series, GrowthOptions options = {}) {
  return change(series.any(), options);
}
template <Dimension D>
Result<std::vector<GrowthPoint>> contribution(const Series<Level<D>>& part, const Series<Level<D>>& whole) {
  return contribution(part.any(), whole.any());
}
template <Dimension D>
Result<std::vector<GrowthPoint>> implied_deflator(const Series<Level<D>>& levels,
                                                  const Series<Growth>& real_growth) {
  return implied_deflator(levels.any(), real_growth.any());
}

// clang-format off
template <RateKind K> void growth(const Series<Rate<K>>&, GrowthOptions = {}) ZHIBIAO_DELETE("a rate has no growth: use change(series), which is in percentage points");
template <Dimension D, Dimension E> requires(D != E) void contribution(const Series<Level<D>>&, const Series<Level<E>>&) ZHIBIAO_DELETE("a part and its whole are amounts of one dimension: convert one of them first");
void change(const Series<Rank>&, GrowthOptions = {}) ZHIBIAO_DELETE("places in an order do not add up: compare them with ahead_of()");
// clang-format on

}  // namespace zhibiao
