// SPDX-License-Identifier: MIT
// Whether a number counts something: what a measure word or a noun after it makes of it.
#pragma once

#include <string_view>

#include "text/neighbourhood.hpp"
#include "text/quantity.hpp"
#include "zhibiao/text/figure.hpp"

namespace zhibiao::text {

/// What the number with a measure word at [begin, end) is: an amount (九所学校), a rank (前移1位), or no
/// figure at all: 三年行动计划 is a date, 五个方面 a programme, 一批 an idiom. `quoted`: it stands in a short
/// quotation.
NumeralKind counted_kind(const Neighbourhood& text, std::size_t begin, std::size_t end,
                         const Quantity& quantity, bool quoted);

/// What the noun after a number without measure word takes: 3400万农村人口 → 人; empty where none says so.
/// Only after 万, 亿 and 余 may the noun stand some characters away.
std::string_view counted_noun(const Neighbourhood& text, std::size_t pos, const Quantity& quantity);

}  // namespace zhibiao::text
