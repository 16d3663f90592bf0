// SPDX-License-Identifier: MIT
// Years and dates in canonical text, in Arabic and Chinese numerals.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "zhibiao/model/date.hpp"

namespace zhibiao::text {

/// A date and where it stands.
struct DatedSpan {
  Date date;
  std::size_t begin = 0, end = 0;
};
/// The first date from `from` on: 2017年2月8日, 二〇一七年二月八日, 2018-02-04, 2023年1月; none without a
/// year of four digits and a month. The day may be one that the month does not have.
std::optional<DatedSpan> find_date(std::string_view text, std::size_t from = 0);

/// Four digits, Arabic or Chinese, at `i` that can be the year of a report, 1949 to 2099; 0: none. Moves `i`
/// behind them.
int year_at(std::string_view text, std::size_t& i);

/// The last year that a heading names: 2017 of "2016年及2017年工作回顾"; 0: none.
int last_year_in(std::string_view text);

/// A month or day at `i`: "2", "12", "二", "十二", "二十一"; -1 where there is none. Moves `i` behind it.
int small_number(std::string_view text, std::size_t& i);

}  // namespace zhibiao::text
