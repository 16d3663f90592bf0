// SPDX-License-Identifier: MIT
// Dates, periods and plan periods as they are printed, which are never figures.
#pragma once

#include "text/neighbourhood.hpp"

namespace zhibiao::text {

/// The end of the date that begins with the Arabic digits [begin, end): 2016年, 2016—2020年, 2月8日, 1-11月,
/// 2018-02-04, 20世纪90年代. 0 where they begin none.
std::size_t date_end(const Neighbourhood& text, std::size_t begin, std::size_t end);

/// The end of month and day in Chinese numerals that stand at `pos`: 二月八日; `pos` where there is none.
std::size_t chinese_day_end(const Neighbourhood& text, std::size_t pos);

/// The end of a five-year plan's number at `pos`: 十四五, and in quotes “九五”; 0 where there is none.
std::size_t plan_end(const Neighbourhood& text, std::size_t pos);

constexpr bool is_year(int value) { return value >= 1800 && value <= 2100; }

}  // namespace zhibiao::text
