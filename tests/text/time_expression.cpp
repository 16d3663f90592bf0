// SPDX-License-Identifier: MIT
#include "text/time_expression.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/landmarks.hpp"

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

std::string described(const std::string& text, const std::vector<TimeExpression>& found) {
  constexpr const char* uses[] = {"", "basis ", "from "};
  std::string out;
  for (const auto& t : found) {
    if (!out.empty()) out += " | ";
    out += std::string(t.span.of(text)) + " = " + uses[static_cast<int>(t.use)] +
           (t.period.known() ? t.period.to_string() : "?");
    if (t.end_only) out += " end";
    if (t.several) out += " several";
    if (t.ahead) out += " ahead";
    if (t.yearless) out += " yearless";
    if (t.plan_year) out += " plan";
  }
  return out;
}

// Every way to find them finds the same: from character to character, and from landmark to landmark.
std::string times_of(const std::string& text, Date delivered = {2017, 2, 8}) {
  const auto year = ReportYear::of(delivered);
  std::vector<TimeExpression> found, from_places;
  find_times(text, 0, text.size(), year, found);
  Landmarks landmarks;
  landmarks.find(text);
  Places telling;
  telling.take(landmarks.times.all(), [&](std::size_t at) { return may_tell_time(text, at); });
  find_times(text, Span{0, text.size()}, telling.all(), year, from_places);
  CHECK(described(text, from_places) == described(text, found));
  return described(text, found);
}

std::string heading_times(const std::string& text, Date delivered = {2017, 2, 8}) {
  std::vector<TimeExpression> found;
  find_heading_times(text, ReportYear::of(delivered), found);
  return described(text, found);
}

struct Row {
  std::string text, expected;
};

}  // namespace

TEST_CASE("a report of November or December plans for the year to come") {
  const auto early = ReportYear::of({2017, 2, 8}), late = ReportYear::of({2016, 12, 20}),
             bare = ReportYear::of({2017, 0, 0});
  CHECK(early.now == 2017);
  CHECK(early.plan == 2017);
  CHECK(early.review == 2016);
  CHECK(late.now == 2016);
  CHECK(late.plan == 2017);
  CHECK(late.review == 2016);
  CHECK(bare.plan == 2017);
  CHECK_FALSE(ReportYear::of({}).known());
  CHECK(ReportYear::about(2011).review == 2011);
}

TEST_CASE("years, and the words for them") {
  for (const auto& [text, expected] : std::vector<Row>{
           {"2016年", "2016年 = 2016"},
           {"二〇一六年", "二〇一六年 = 2016"},
           {"今年", "今年 = 2017 plan"},
           {"去年", "去年 = 2016"},
           {"明年", "明年 = 2018"},
           {"2016年末", "2016年末 = 2016 end"},
           {"到2020年", "到2020年 = 2020 end ahead"},
           {"今年以来", "今年以来 = 2017 end"},
           {"2012—2016年", "2012—2016年 = 2012/2016 several"},
           {"2013年以来", "2013年以来 = 2013/2016 several"},
       }) {
    CAPTURE(text);
    CHECK(times_of(text) == expected);
  }
}

TEST_CASE("spans of years in words count from the year reviewed or planned") {
  for (const auto& [text, expected] : std::vector<Row>{
           {"五年来", "五年来 = 2012/2016 several"},
           {"过去五年", "过去五年 = 2012/2016 several"},
           {"近三年", "近三年 = 2014/2016 several"},
           {"今后五年", "今后五年 = 2017/2021 several ahead"},
           {"未来三年", "未来三年 = 2017/2019 several ahead"},
           {"“十二五”期间", "“十二五”期间 = 2011/2015 several"},
           {"十四五时期", "十四五时期 = 2021/2025 several ahead"},
           {"“十二五”末", "“十二五”末 = 2015 end"},
       }) {
    CAPTURE(text);
    CHECK(times_of(text) == expected);
  }
}

TEST_CASE("parts of a year") {
  for (const auto& [text, expected] : std::vector<Row>{
           {"2016年上半年", "2016年上半年 = 2016-H1"},
           {"2016年一季度", "2016年一季度 = 2016-Q1"},
           {"2016年前三季度", "2016年前三季度 = 2016-01/2016-09"},
           {"2016年1—11月", "2016年1—11月 = 2016-01/2016-11"},
           {"2016年9月", "2016年9月 = 2016-09"},
           {"上半年", "上半年 = 2016-H1 yearless"},
           {"前三季度", "前三季度 = 2016-01/2016-09 yearless"},
           {"1—11月", "1—11月 = 2016-01/2016-11 yearless"},
           {"9月底", "9月底 = 2016-09 end yearless"},
       }) {
    CAPTURE(text);
    CHECK(times_of(text) == expected);
  }
}

TEST_CASE("what is compared with, and where a span begins") {
  for (const auto& [text, expected] : std::vector<Row>{
           {"比2011年增长", "比2011年 = basis 2011"},
           {"较2011年下降", "较2011年 = basis 2011"},
           {"与2010年相比", "与2010年 = basis 2010"},
           {"是2011年的2.3倍", "是2011年 = basis 2011"},
           {"在2010年基础上", "在2010年基础上 = basis 2010"},
           {"由2010年的4家", "由2010年 = from 2010"},
       }) {
    CAPTURE(text);
    CHECK(times_of(text) == expected);
  }
}

TEST_CASE("numbers and names that are no time") {
  for (const std::string text : {"", "三年级", "2010年不变价", "《2016年发展纲要》", "“十三五”重点项目",
                                 "十五年免费教育", "每年底", "一百年"}) {
    CAPTURE(text);
    CHECK(times_of(text) == "");
  }
}

TEST_CASE("in a heading the name of a plan is a time") {
  CHECK(heading_times("“十三五”规划的主要目标") == "“十三五” = 2016/2020 several");
  CHECK(times_of("“十三五”规划的主要目标") == "");
  CHECK(heading_times("2016年工作回顾和2017年工作安排") == "2016年 = 2016 | 2017年 = 2017");
}

TEST_CASE("only the range that is asked for is searched, with offsets into the whole") {
  const std::string text = "2015年，到2020年。";
  std::vector<TimeExpression> found;
  const std::string first = "2015年，";
  find_times(text, first.size(), text.size(), ReportYear::of({2017, 2, 8}), found);
  CHECK(described(text, found) == "到2020年 = 2020 end ahead");
}

TEST_CASE("without the year of the report, years in figures are still read") {
  CHECK(times_of("2016年", {}) == "2016年 = 2016");
  CHECK(times_of("上半年", {}) == "");
}
