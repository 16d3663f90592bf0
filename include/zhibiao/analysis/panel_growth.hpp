// SPDX-License-Identifier: MIT
// Growth and ranks of whole panels at the speed of memory.
#pragma once

#include "zhibiao/analysis/growth_series.hpp"
#include "zhibiao/series/panel.hpp"

namespace zhibiao {

/// A matrix that somebody else owns and a calculation writes to.
using MatrixOut = Eigen::Ref<Matrix, 0, Eigen::OuterStride<>>;

/// Growth in per cent over `lag` columns, cell by cell; NaN where a value is missing, the base is zero or one
/// of the two is below zero. `out` has the size of `values` and may not overlap it; nothing is allocated.
void growth(const MatrixRef& values, Eigen::Index lag, MatrixOut out);

/// The same of a panel, with causes, intervals, and Cause::territory where a border moved. Refuses panels
/// that are no levels, or rates, as growth of a series does.
Result<Panel> growth(const Panel& panel, int lag = 1, GrowthOptions options = {});

/// Who comes first: the highest value or the lowest.
enum class Order : std::uint8_t { highest_first, lowest_first };
/// How equal values share places: 1 2 2 4, 1 2 2 3, or the mean 1 2.5 2.5 4.
enum class Ties : std::uint8_t { competition, dense, average };

/// The place of each value in its column; NaN has none, and is passed over in the count.
void ranks(const MatrixRef& values, Order order, Ties ties, MatrixOut out);
Matrix ranks(const MatrixRef& values, Order order = Order::highest_first, Ties ties = Ties::competition);

}  // namespace zhibiao
