// SPDX-License-Identifier: MIT
// Loops over rows of doubles, compiled so that they are vectorised.
#pragma once

#include <cstddef>

namespace zhibiao::columns {

/// Per cent over `lag` columns; NaN for what is missing or has no rate. Strides are in doubles.
void growth(const double* values, std::ptrdiff_t rows, std::ptrdiff_t columns, std::ptrdiff_t stride,
            std::ptrdiff_t lag, double* out, std::ptrdiff_t out_stride);

}  // namespace zhibiao::columns
