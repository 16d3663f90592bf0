// SPDX-License-Identifier: MIT
#include "text/section.hpp"

#include "text/characters.hpp"

namespace zhibiao::text {
namespace {

bool says_plan(std::string_view s) {
  return has_any(s, "目标", "任务", "安排", "打算", "部署", "今后", "未来", "总体要求", "展望", "工作要求",
                 "工作重点", "重点工作", "工作思路", "总体思路", "指导思想", "基本要求", "工作建议",
                 "工作意见", "计划", "主要工作", "奋斗", "新一年", "建议", "总体部署");
}
bool says_review(std::string_view s) {
  return has_any(s, "回顾", "总结", "过去", "工作情况", "完成情况", "执行情况", "成就", "成绩", "走过",
                 "以来的工作", "工作的回顾", "五年来", "一年来", "三年来", "进展");
}

/// What a heading or an opening sentence says of the part that it opens. Of two times (2015年及“十二五”时期)
/// the one named first is what the part begins with; the text names the other again.
bool classify(std::string_view s, const ReportYear& year, Section& section) {
  std::vector<TimeExpression> times;
  find_times(s, 0, s.size(), year, times);
  const TimeExpression* time = nullptr;
  for (const auto& t : times)
    if (time == nullptr && t.use == TimeExpression::Use::period && t.period.known() &&
        t.period.frequency() == Frequency::year)
      time = &t;
  const bool plan = says_plan(s), review = says_review(s);
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
  if (plan) {
    section = {Role::target, Period::year(year.plan), true};
    return true;
  }
  return false;
}

/// Does a stretch of text that no heading explains speak of what is to come? Counted by the words of either
/// voice.
bool sounds_like_plan(const Document& document, std::size_t from, std::size_t to) {
  const auto count = [](std::string_view s, std::initializer_list<std::string_view> words) {
    std::size_t n = 0;
    for (const auto w : words)
      for (auto at = s.find(w); at != std::string_view::npos; at = s.find(w, at + w.size())) ++n;
    return n;
  };
  std::size_t ahead = 0, back = 0;
  for (auto i = from; i < to; ++i) {
    const auto& b = document.blocks[i];
    if (b.kind != BlockKind::paragraph) continue;
    const auto s = b.span.of(document.text);
    ahead += count(s, {"力争", "确保", "争取", "要", "努力", "全力", "加快", "着力", "大力", "深入", "加强",
                       "推动", "支持"});
    back += 3 * count(s, {"了", "同比", "荣获", "获评", "成功", "被评为", "累计", "比上年", "一年来", "圆满",
                          "取得", "明显", "显著"});
  }
  return ahead > back;
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
  const bool about = has_any(s, "今年", "明年", "新的一年", plan_year);
  return about &&
         has_any(s, "预期目标", "总体要求", "工作的总体", "奋斗目标", "工作思路", "主要目标", "重点抓好",
                 "主要任务", "工作的指导思想", "工作总体思路", "政府工作的", "要着力", "要重点", "重点做好");
}

}  // namespace

std::vector<Section> read_sections(const Document& document, const ReportYear& year) {
  std::vector<Section> sections(document.blocks.size());
  Section now{Role::actual, year.known() ? Period::year(year.review) : Period(), false};
  if (!year.known()) return sections;
  std::vector<Section> by_depth(16, now);  // what each depth of heading has set
  std::uint8_t decided_at = 0;             // depth of the heading that decided last
  bool headings_decide = false;
  for (const auto& b : document.blocks)
    if (b.kind == BlockKind::heading && b.depth <= 1) {
      Section s = now;
      if (classify(b.span.of(document.text), year, s) && s.role == Role::target) headings_decide = true;
    }
  // a text that begins in the middle of a report: its voice tells what it is
  std::size_t unstated = 0;
  for (; unstated < document.blocks.size(); ++unstated) {
    const auto& b = document.blocks[unstated];
    Section s = now;
    if (b.kind == BlockKind::heading && classify(b.span.of(document.text), year, s) && b.depth <= 1) break;
    if (b.kind == BlockKind::paragraph && turns_to_plan(head(b.span.of(document.text), 120), year)) break;
  }
  if (sounds_like_plan(document, 0, unstated)) {
    now = {Role::target, Period::year(year.plan), false};
    for (auto& d : by_depth) d = now;
  }
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const auto& block = document.blocks[i];
    const auto s = block.span.of(document.text);
    if (block.kind == BlockKind::heading) {
      const auto depth = std::min<std::size_t>(block.depth, by_depth.size() - 1);
      Section mine = depth > 0 && decided_at > 0 ? by_depth[std::max<std::size_t>(depth, 1) - 1] : now;
      if (depth <= 1) mine = now;
      const bool told = classify(s, year, mine);
      if (told && (depth <= 1 || mine.period.count() > 0)) {
        // deeper headings may turn to another time, and to a plan only where they name one
        if (depth > 1 && mine.role != by_depth[depth - 1].role &&
            !has_any(s, "年", "今后", "未来", "目标", "回顾", "过去")) {
          mine = by_depth[depth - 1];
        } else {
          decided_at = static_cast<std::uint8_t>(depth);
        }
        now = mine;
      } else if (depth > 1) {
        now = by_depth[depth - 1];
      }
      for (auto d = depth; d < by_depth.size(); ++d) by_depth[d] = now;
    } else if (block.kind == BlockKind::paragraph && !headings_decide && now.role == Role::actual &&
               turns_to_plan(head(s, 120), year)) {
      now = {Role::target, Period::year(year.plan), true};
      for (auto& d : by_depth) d = now;
    }
    sections[i] = now;
  }
  return sections;
}

}  // namespace zhibiao::text
