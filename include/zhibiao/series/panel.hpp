// SPDX-License-Identifier: MIT
// The values of many regions over consecutive years, as matrices for fast calculation.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/cause.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

/// Regions in rows, years in columns; the years of one region lie side by side in memory.
using Matrix = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using CauseMatrix = Eigen::Array<Cause, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
/// What the calculations read: a Matrix, a part of one, or an Eigen::Map over memory that somebody else owns.
using MatrixRef = Eigen::Ref<const Matrix, 0, Eigen::OuterStride<>>;

/// A cell without a number holds NaN in `values` and says why in `causes`; `low` and `high` are what the
/// printed digits allow (equal to the value for given data).
struct Panel {
  SeriesKey key;  ///< of every row but for the region
  std::vector<RegionCode> regions;
  int first_year = 0;
  Matrix values, low, high;
  CauseMatrix causes;

  Eigen::Index rows() const { return values.rows(); }
  Eigen::Index years() const { return values.cols(); }
  std::optional<Eigen::Index> row(RegionCode region) const;
  std::optional<Eigen::Index> column(int year) const;
  bool present(Eigen::Index row, Eigen::Index column) const { return causes(row, column) == Cause::none; }
  std::size_t count() const;  ///< cells with a number
};

/// The series of a query in each of the regions, from the first to the last year in which any has a value; a
/// region without such a series has a row of missing cells. Refuses what no region has, with the error of the
/// first. Regions named twice are taken once; none named: all that have the series.
Result<Panel> panel(const Dataset& data, SeriesQuery query, std::vector<RegionCode> regions = {},
                    Vintage vintage = {});

/// Given numbers, NaN for missing: row i is regions[i].
Panel panel(SeriesKey key, std::vector<RegionCode> regions, int first_year, Matrix values);

}  // namespace zhibiao
