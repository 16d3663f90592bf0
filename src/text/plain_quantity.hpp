// SPDX-License-Identifier: MIT
// Most quantities are written in the plainest way, which needs no grammar to be read.
#pragma once

#include <string_view>

#include "text/quantity.hpp"

namespace zhibiao::text {

/// The quantity at the head of `text`, exactly as the grammar reads it, where it is a number of a few digits
/// with at most 万 or 亿 and a unit: 7.5%, 1021.6亿元, 41项, 三个, 二十大, 亿元. Its size is 0 where anything
/// else may stand there: 500余名, 元/亩, 1,510, 三成, 千亿元.
Quantity plain_quantity(std::string_view text, const Units& units);

}  // namespace zhibiao::text
