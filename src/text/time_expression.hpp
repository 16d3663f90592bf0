// SPDX-License-Identifier: MIT
// Expressions of time in running text, resolved against the year of the report.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "zhibiao/core/span.hpp"
#include "zhibiao/model/date.hpp"
#include "zhibiao/model/period.hpp"

namespace zhibiao::text {

/// The years that a report speaks of: 今年 is the year of delivery, but a report delivered in November or
/// December plans for the next one.
struct ReportYear {
  int now = 0;     ///< 今年
  int plan = 0;    ///< the year whose targets it sets
  int review = 0;  ///< the year it looks back on
  bool known() const { return now != 0; }
  static ReportYear of(Date delivered);
  /// Of a communiqué, which tells of one year as 今年, whenever it is published.
  static ReportYear about(int year) { return {year, year + 1, year}; }
};

struct TimeExpression {
  enum class Use : std::uint8_t {
    period,  ///< the time of what is stated: 2017年, 前三季度, 五年来
    basis,   ///< what it is compared with: 比上年, 较2011年, “十二五”末的
    from,    ///< where a span begins: 2017年以来, 由2010年的
  };
  Span span;
  Use use = Use::period;
  Period period;
  bool end_only = false;     ///< a point in time: 到2025年, 2016年末, 目前
  bool several = false;      ///< a span of years in words: 五年来, “十三五”期间
  bool ahead = false;        ///< 到, 力争到, 未来五年: what is still to come
  bool yearless = false;     ///< 9月底, 上半年, 五年: of the part of the report that it stands in
  bool year_before = false;  ///< 上年: of the year that the part speaks of, here the one reviewed
  bool plan_year = false;    ///< 今年 of a report that is delivered early in the year it plans for
};

/// False where what stands beside the character at `at`, one of kTimeSigns, shows that it tells of no time.
bool may_tell_time(std::string_view text, std::size_t at);

/// Appends the expressions of `text` from `begin` to `end` in order of place.
void find_times(std::string_view text, std::size_t begin, std::size_t end, const ReportYear& year,
                std::vector<TimeExpression>& out);

/// The same, where the places are known at which an expression may have its telling character
/// (Landmarks::times, or those of them that may_tell_time).
void find_times(std::string_view text, Span where, std::span<const std::size_t> places,
                const ReportYear& year, std::vector<TimeExpression>& out);

/// The same of a heading, where the name of a plan (“十三五”规划的主要目标) is a time as well.
void find_heading_times(std::string_view text, const ReportYear& year, std::vector<TimeExpression>& out);

}  // namespace zhibiao::text
