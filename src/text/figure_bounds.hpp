// SPDX-License-Identifier: MIT
// The words of bound before and after a figure.
#pragma once

#include "text/neighbourhood.hpp"
#include "text/quantity.hpp"
#include "zhibiao/text/figure.hpp"

namespace zhibiao::text {

/// Sets `bound` and `outer` of a figure whose kind, span, unit and values are known.
void read_bounds(const Neighbourhood& text, const Quantity& quantity, Figure& figure);

/// Where the word of bound ends that stands at `pos` (以上, 左右); `pos` where there is none.
std::size_t skip_bound(const Neighbourhood& text, std::size_t pos);

}  // namespace zhibiao::text
