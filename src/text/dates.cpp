// SPDX-License-Identifier: MIT
#include "text/dates.hpp"

namespace zhibiao::text {
namespace {

using std::size_t;

size_t month_tail(const Neighbourhood& text, size_t pos) {
  static constexpr Chars kTails("份底末初");
  if (text.at(pos, kTails)) return pos + 3;
  const size_t day_end = text.digits_end(pos);
  if (day_end == pos || day_end - pos > 2) return pos;
  if (text.at(day_end, "日") || text.at(day_end, "号")) return day_end + 3;
  const size_t mark = text.dash(day_end);
  if (mark == kNone) return pos;
  const size_t second_end = text.digits_end(mark);
  return second_end > mark && text.at(second_end, "日") ? second_end + 3 : pos;
}

// After 2016年: 底, 2月8日, 1—11月, —2020年.
size_t year_tail(const Neighbourhood& text, size_t pos) {
  static constexpr Chars kTails("代度份底末初");
  if (text.at(pos, kTails)) return pos + 3;
  const size_t month_end = text.digits_end(pos);
  if (month_end > pos && month_end - pos <= 2) {
    if (text.at(month_end, "月")) return month_tail(text, month_end + 3);
    const size_t mark = text.dash(month_end);
    if (mark != kNone) {
      const size_t second_end = text.digits_end(mark);
      if (second_end > mark && text.at(second_end, "月")) return month_tail(text, second_end + 3);
    }
  }
  const size_t mark = text.dash(pos);
  if (mark != kNone && !text.at(pos, "到")) {
    const size_t second_end = text.digits_end(mark);
    if (second_end - mark == 4 && is_year(text.number(mark, second_end)) && text.at(second_end, "年")) {
      return year_tail(text, second_end + 3);
    }
  }
  return pos;
}

// 2016年, 2016—2020年, 2016、2017年, 2018-02-04
size_t from_year(const Neighbourhood& text, size_t end) {
  if (text.at(end, "年")) return year_tail(text, end + 3);
  const size_t mark = text.dash(end);
  const bool point = text.at(end, "/") || text.at(end, ".");
  if (mark == kNone && !point && !text.at(end, "、") && !text.at(end, "和")) return 0;
  const size_t second = mark != kNone ? mark : end + text.step(end);
  const size_t second_end = text.digits_end(second);
  if (second_end - second == 4 && is_year(text.number(second, second_end))) {
    if (text.at(second_end, "年")) return year_tail(text, second_end + 3);
    if (mark != kNone && !text.at(second_end, ".")) return second_end;
  }
  if (second_end > second && second_end - second <= 2 && (point || text.at(end, "-")) &&
      second_end < text.size() && text[end] == text[second_end]) {
    const size_t third_end = text.digits_end(second_end + 1);
    if (third_end > second_end + 1 && third_end - second_end <= 3) return third_end;
  }
  return 0;
}

}  // namespace

size_t date_end(const Neighbourhood& text, size_t begin, size_t end) {
  static constexpr Words kSpans({"周年", "世纪", "年代", "季度"});
  const size_t count = end - begin;
  if (count > 4) return 0;
  const int value = text.number(begin, end);
  if (count == 4) return is_year(value) ? from_year(text, end) : 0;
  if (text.at(end, kSpans)) return end + 6;
  if (count > 2) return 0;
  static constexpr Chars kYearTails("底末初");
  if (count == 2 && text.at(end, "年") && (text[begin] == '0' || text.at(end + 3, kYearTails))) {
    return year_tail(text, end + 3);
  }
  if (value >= 1 && value <= 12 && text.at(end, "月")) return month_tail(text, end + 3);
  const auto day = [&](size_t pos) {  // 3日, but not 3日内, 3日游
    return text.at(pos, "日") && !text.at(pos + 3, "内") && !text.at(pos + 3, "游");
  };
  if (value < 1 || value > 31) return 0;
  if (day(end)) return end + 3;
  const size_t mark = text.at(end, "、") ? end + 3 : text.dash(end);
  if (mark == kNone) return 0;
  const size_t second_end = text.digits_end(mark);
  if (second_end == mark || second_end - mark > 2) return 0;
  const int second = text.number(mark, second_end);
  if (value <= 12 && second >= 1 && second <= 12 && text.at(second_end, "月")) {
    return month_tail(text, second_end + 3);
  }
  if (second >= 1 && second <= 31 && day(second_end)) return second_end + 3;
  if (text.at(second_end, "年代")) return second_end + 6;
  return 0;
}

size_t chinese_day_end(const Neighbourhood& text, size_t pos) {
  static constexpr Chars kDigits("〇零一二三四五六七八九十");
  const size_t first = pos;
  while (text.at(pos, kDigits)) pos += 3;
  if (pos == first) return first;
  if (text.at(pos, "日")) return pos + 3;
  if (text.at(pos, "月份")) return pos + 6;
  return text.at(pos, "月") ? chinese_day_end(text, pos + 3) : first;
}

size_t plan_end(const Neighbourhood& text, size_t pos) {
  static constexpr Words kPlans({"十一五", "十二五", "十三五", "十四五", "十五五"});
  static constexpr Words kOldPlans({"六五”", "七五”", "八五”", "九五”"});
  if (text.at(pos, kPlans)) return pos + 9;
  if (!text.before(pos, "“")) return 0;
  return text.at(pos, kOldPlans) || text.at(pos, "十五”") ? pos + 6 : 0;
}

}  // namespace zhibiao::text
