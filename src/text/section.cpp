// SPDX-License-Identifier: MIT
#include "text/section.hpp"

#include "text/characters.hpp"
#include "text/line_words.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

bool says_plan(std::string_view s) {
  static constexpr LineWords words({"目标",     "任务",     "安排",     "打算",     "部署",     "今后",
                                    "未来",     "总体要求", "展望",     "工作要求", "工作重点", "重点工作",
                                    "工作思路", "总体思路", "指导思想", "基本要求", "工作建议", "工作意见",
                                    "计划",     "主要工作", "奋斗",     "新一年",   "建议"});
  return words.in(s);
}
bool says_review(std::string_view s) {
  static constexpr LineWords words({"回顾", "总结", "过去", "工作情况", "完成情况", "执行情况", "成就",
                                    "成绩", "走过", "以来的工作", "五年来", "一年来", "三年来", "进展"});
  return words.in(s);
}

/// What a heading or an opening sentence says of the part that it opens. Of two times (2015年及“十二五”时期)
/// the one named first is what the part begins with; the text names the other again.
bool classify(std::string_view s, const ReportYear& year, Section& section) {
  std::vector<TimeExpression> times;
  find_heading_times(s, year, times);
  const TimeExpression* time = nullptr;
  for (const auto& t : times)
    if (time == nullptr && t.use == TimeExpression::Use::period && t.period.known() &&
        t.period.frequency() == Frequency::year)
      time = &t;
  const bool review = says_review(s);
  if (time != nullptr) {
    const bool past = time->period.last_year() <= year.review;
    const bool under_way = !past && time->period.first_year() <= year.review;
    if (past || (review && under_way)) {
      section = {Role::actual, time->period, true};
      if (under_way) section.period = Period::years(time->period.first_year(), year.review);
      return true;
    }
    section = {Role::target, time->period, true};
    return true;
  }
  if (review) {
    section = {Role::actual, Period::year(year.review), true};
    return true;
  }
  if (says_plan(s)) {
    section = {Role::target, Period::year(year.plan), true};
    return true;
  }
  return false;
}

/// Does a stretch of text that no heading explains speak of what is to come? Counted by the words of either
/// voice.
bool sounds_like_plan(const Document& document, std::size_t from, std::size_t to) {
  constexpr std::size_t plans = 13;  // of these words; the others speak of results
  static constexpr Words words({"力争",   "确保", "争取",   "要",     "努力", "全力", "加快", "着力", "大力",
                                "深入",   "加强", "推动",   "支持",   "了",   "同比", "荣获", "获评", "成功",
                                "被评为", "累计", "比上年", "一年来", "圆满", "取得", "明显", "显著"});
  std::size_t ahead = 0, back = 0;
  for (auto i = from; i < to; ++i) {
    const auto& b = document.blocks[i];
    if (b.kind != BlockKind::paragraph) continue;
    const auto s = b.span.of(document.text);
    for (auto at = words.find(s); at != std::string_view::npos; at = words.find(s, at + 3))
      ++(words.which(s.substr(at)) < plans ? ahead : back);
  }
  return ahead > 3 * back;
}

/// The sentence by which a report without telling headings turns to its plan.
bool turns_to_plan(std::string_view s, const ReportYear& year) {
  char now[16];
  const auto n = static_cast<std::size_t>(year.plan);
  if (n < 1000 || n > 9999) return false;
  now[0] = static_cast<char>('0' + n / 1000);
  now[1] = static_cast<char>('0' + n / 100 % 10);
  now[2] = static_cast<char>('0' + n / 10 % 10);
  now[3] = static_cast<char>('0' + n % 10);
  const std::string_view plan_year(now, 4);
  const bool about = has_any(s, "今年", "明年", "新的一年") || has(s, plan_year);
  return about && !has_any(s, "完成了", "圆满完成", "已经完成") &&
         has_any(s, "预期目标", "预期调控目标", "目标建议", "总体要求", "工作的总体", "奋斗目标", "工作思路",
                 "主要目标", "重点抓好", "主要任务", "工作的指导思想", "工作总体思路", "政府工作的", "要着力",
                 "要重点", "重点做好");
}

/// Does the heading name the year of the plan beside the one reviewed (2003年工作回顾和2004年工作总体要求)?
bool names_plan_year(std::string_view s, const ReportYear& year) {
  std::vector<TimeExpression> times;
  find_heading_times(s, year, times);
  for (const auto& t : times)
    if (t.period.known() && t.period.last_year() >= year.plan) return true;
  return false;
}

bool names_time(std::string_view s, const ReportYear& year) {
  std::vector<TimeExpression> times;
  find_times(s, 0, s.size(), year, times);
  for (const auto& t : times)
    if (t.use == TimeExpression::Use::period && t.period.known() && t.period.frequency() == Frequency::year)
      return true;
  return false;
}

/// Does the part under heading `i` begin with the year reviewed (2014年是…的一年, 2014年，我们…)?
bool begins_with_review(const Document& document, std::size_t i, const ReportYear& year) {
  for (++i; i < document.blocks.size(); ++i) {
    const auto& block = document.blocks[i];
    if (block.kind == BlockKind::heading && block.depth <= 1) return false;
    if (block.kind != BlockKind::paragraph) continue;
    const auto s = head(block.span.of(document.text), 30);
    std::vector<TimeExpression> times;
    find_times(s, 0, s.size(), year, times);
    return !times.empty() && times[0].span.begin == 0 && !times[0].yearless &&
           times[0].use == TimeExpression::Use::period && times[0].period == Period::year(year.review);
  }
  return false;
}

/// The block after `i` at which the next heading of depth 1 stands.
std::size_t next_part(const Document& document, std::size_t i) {
  for (++i; i < document.blocks.size(); ++i)
    if (document.blocks[i].kind == BlockKind::heading && document.blocks[i].depth <= 1) return i;
  return document.blocks.size();
}

}  // namespace

std::vector<Section> read_sections(const Document& document, const ReportYear& year) {
  std::vector<Section> sections(document.blocks.size());
  if (!year.known()) return sections;
  const Section review{Role::actual, Period::year(year.review), false};
  const Section plan{Role::target, Period::year(year.plan), false};
  const auto text_of = [&](std::size_t i) { return document.blocks[i].span.of(document.text); };

  // a text that begins in the middle of a report: its voice tells what it is
  Section now = review;
  std::size_t unstated = 0;
  for (; unstated < document.blocks.size(); ++unstated) {
    const auto& b = document.blocks[unstated];
    Section s = now;
    if (b.kind == BlockKind::heading && b.depth <= 1 && classify(text_of(unstated), year, s)) break;
    if (b.kind == BlockKind::paragraph && turns_to_plan(head(text_of(unstated), 120), year)) break;
  }
  if (sounds_like_plan(document, 0, unstated)) now = plan;

  Section part = now;  // what the heading of depth 1 says
  bool turns = true;   // may a sentence turn this part to the plan?
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const auto& block = document.blocks[i];
    const auto s = text_of(i);
    if (block.kind == BlockKind::heading && block.depth <= 1) {
      Section mine = part;
      if (classify(s, year, mine)) {
        // “十二五”发展开局良好, 团结奋斗，开局之年成效显著: praise of the year before in words of the plan
        const bool unsaid = mine.period.count() > 1 ? !says_plan(s) : !names_time(s, year);
        if (mine.role == Role::target && unsaid && begins_with_review(document, i, year)) mine = review;
        part = mine;
        turns = part.role == Role::actual &&
                (names_plan_year(s, year) || next_part(document, i) == document.blocks.size());
      } else {
        // a heading that says nothing of time: a review that goes on, or the plan, as it sounds
        const auto end = next_part(document, i);
        if (begins_with_review(document, i, year))
          part = review;
        else if (part.role == Role::actual && sounds_like_plan(document, i, end))
          part = plan;
        turns = part.role == Role::actual;
      }
      now = part;
    } else if (block.kind == BlockKind::heading) {
      Section mine = part;
      now = names_time(s, year) && classify(s, year, mine) ? mine : part;
      if (now.role == Role::target && part.role == Role::target && now.period.single_year()) now = part;
    } else if (block.kind == BlockKind::paragraph && turns && now.role == Role::actual &&
               turns_to_plan(head(s, 120), year)) {
      now = part = {Role::target, Period::year(year.plan), true};
    }
    sections[i] = now;
  }
  return sections;
}

}  // namespace zhibiao::text
