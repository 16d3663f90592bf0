// SPDX-License-Identifier: MIT
#include "analysis/columns.hpp"

#include <algorithm>
#include <limits>

namespace zhibiao::columns {

void growth(const double* values, std::ptrdiff_t rows, std::ptrdiff_t columns, std::ptrdiff_t stride,
            std::ptrdiff_t lag, double* out, std::ptrdiff_t out_stride) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  lag = std::min(lag, columns);
  for (std::ptrdiff_t i = 0; i < rows; ++i) {
    const double* const x = values + i * stride;
    double* __restrict const y = out + i * out_stride;
    for (std::ptrdiff_t t = 0; t < lag; ++t) y[t] = nan;
    for (std::ptrdiff_t t = lag; t < columns; ++t) {
      const double rate = (x[t] / x[t - lag] - 1) * 100;
      const bool fit = (x[t - lag] > 0) & (x[t] >= 0);  // false for NaN, too
      y[t] = fit ? rate : nan;
    }
  }
}

}  // namespace zhibiao::columns
