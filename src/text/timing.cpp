// SPDX-License-Identifier: MIT
// When: the time that a figure measures, and whether it is achieved or promised.
#include "text/sentence_reader.hpp"

#include "text/characters.hpp"

namespace zhibiao::text {

// Gives the expressions that name no year the one of the part they stand in.
void SentenceReader::place_times() {
  // what names no year belongs to the part that it stands in
  if (section.role == Role::target && report.year.known()) {
    for (auto& t : times) {
      // 今年 in the plan of a report delivered in December is the year to come
      if (!t.yearless && t.period == Period::year(report.year.now) && report.year.now < report.year.plan &&
          has_any(t.span.of(text), "今年", "本年")) {
        t.period = Period::year(report.year.plan);
        t.plan_year = true;
      }
      if (t.year_before) t.period = t.period.plus_years(report.year.plan - report.year.review);
      if (!t.yearless) continue;
      if (!t.several)
        t.period = t.period.plus_years(report.year.plan - report.year.review);
      else if (section.period.count() > 1)
        t.period = section.period;
      else
        t.period = Period::years(report.year.plan, report.year.plan + 4);
      t.ahead = true;
    }
  }
}

namespace {

/// 稳定在, 始终保持在: a state of the whole span, not what was reached at its end
bool holds_throughout(std::string_view reached) {
  return any_of(reached, "稳定在", "保持在", "维持在", "保持");
}

/// What opens a sentence without dashes, numbers and addresses: ——这五年, 各位代表，这五年, 一是2020年.
std::string_view opening_words(std::string_view lead) {
  static constexpr std::string_view skipped[] = {"——", "—",    "－",   "各位代表", "同志们", "，", "！",
                                                 "：", "一是", "二是", "三是",     "\u3000", " "};
  for (bool moved = true; moved;) {
    moved = false;
    for (const auto w : skipped)
      if (lead.starts_with(w)) {
        lead.remove_prefix(w.size());
        moved = true;
      }
  }
  return lead;
}

/// The words before a time in its own clause.
std::string_view in_clause(std::string_view lead) {
  const auto mark = lead.rfind("，");
  return mark == std::string_view::npos ? lead : lead.substr(mark + std::string_view("，").size());
}

/// Are these few words before a time that the sentence is about: 在⟨过去的一年⟩,
/// 特别需要指出的是，刚刚过去的⟨2015年⟩?
bool leads_in(std::string_view lead) { return length(lead) <= 24 && length(in_clause(lead)) <= 12; }

}  // namespace

// A time that opens the sentence is the topic of what follows. Sets it, and returns what it is to be after
// the sentence: within a review of several years a single one holds for its own sentence only.
Period SentenceReader::topic_after(bool opens_block) {
  std::optional<Period> restore;
  for (const auto& t : times) {
    if (t.use != TimeExpression::Use::period || !t.period.known() || t.end_only ||
        t.period.frequency() != Frequency::year)
      continue;
    const auto lead = opening_words(between(sentence.begin, t.span.begin));
    const auto behind = text.substr(t.span.end, std::min<std::size_t>(3, sentence.end - t.span.end));
    // 在刚刚过去的一年里, 特别是过去的2015年: the last year of the span, from here on
    const bool passed = leads_in(lead) && lead.ends_with("过去的");
    const bool closing = t.period.single_year() && t.period.last_year() == report.year.review &&
                         (passed || (leads_in(lead) && has_any(t.span.of(text), "过去的一年", "过去一年")));
    const bool opens = lead.empty() || passed || closing ||
                       any_of(lead, "回顾", "回首", "回望", "特别是", "过去的") || lead.ends_with("。") ||
                       lead.ends_with("特别是") || (lead.ends_with("，") && behind == "，");
    const bool first_words = closing || (lead.empty() && t.period.count() == 1);
    if (opens && (behind == "，" || t.several || first_words)) {
      if (closing && opens_block && standing.count() > 1) standing = {};
      // within a review of several years a single one holds for its own sentence only
      const bool aside = !opens_block && !first_words && standing.count() > 1 &&
                         (t.period.count() == 1 || t.period.first_year() > standing.first_year());
      if (aside && !restore) restore = topic;
      topic = t.period;
      announced = opens_block || t.period.count() == 1 ? Period() : t.period;
      const bool past = t.period.last_year() <= report.year.review;
      if (opens_block && past == (section.role == Role::actual)) {
        standing = topic;
        standing_depth = heading_depth;
      }
    }
  }
  return restore.value_or(topic);
}

// A time inside brackets that closed before `at` is of what they explain: 规划（2021—2035年）.
bool SentenceReader::set_aside(const TimeExpression& t, std::size_t at) const {
  const auto rest = between(t.span.end, at);
  const auto close = rest.find("）");
  return close != std::string_view::npos && close < rest.find("（");
}

// 同比, 比上年: measured from the year before.
bool SentenceReader::on_last_year(const Predicate& p) const {
  if (p.basis_time == nullptr) return p.yoy && p.basis.empty();
  return has_any(p.basis_time->span.of(text), "上年", "去年", "前一年", "上一年");
}

void SentenceReader::decide_time(Mention& m, const Mention* previous) {
  auto& p = m.predicate;
  const auto at = m.figure->outer.begin;
  const TimeExpression* time = p.time;
  if (time == nullptr) {
    // the last one in the sentence before the figure, unless 全年 has taken it back
    for (auto t = times.rbegin(); t != times.rend() && time == nullptr; ++t)
      if (t->span.end <= at && t->use == TimeExpression::Use::period && !set_aside(*t, at)) time = &*t;
    if (time != nullptr && time->period.frequency() != Frequency::year &&
        has(between(time->span.end, at), "全年"))
      time = nullptr;
  }
  // 2010年达到300亿元，共资助2100万名: what is summed up has the span, not the time of the clause before
  if (time != nullptr && time->end_only && time->span.end < m.left_begin && p.cumulative) time = nullptr;
  m.time = time;
  const bool timed = time != nullptr && time->period.known();
  const bool cannot_be_told = time != nullptr && !timed && !report.year.known();  // 今年, and no date
  Period period = timed ? time->period : cannot_be_told ? Period() : topic.known() ? topic : section.period;
  const auto years = [](const Period& x) { return x.known() && x.frequency() == Frequency::year; };
  if (previous != nullptr && previous->first_of_from_to && !timed && years(previous->span))
    period = previous->span;
  const bool several = years(period) && period.count() > 1;
  // how far something lies above another is so at a time, like a level
  const bool growth = !p.distance && (m.measure == Measure::growth || m.measure == Measure::change ||
                                      m.measure == Measure::multiple);
  m.span = period;

  // 实现一般公共预算收入100亿元 among years: of the last of them, unless it is summed up
  const auto yearly = [&] {
    return is_money(m.unit) && !p.cumulative &&
           (section.role == Role::target
                ? p.cue == Cue::reach || p.word == "实现"
                : (p.word == "实现" || m.verb == "实现") && m.subject.indicator != nullptr &&
                      m.subject.indicator->flow == Flow::flow);
  };

  // the first figure of a from–to stands before the span begins
  if (p.from && m.link != Link::bracket &&
      (m.measure == Measure::level || m.measure == Measure::rank || m.measure == Measure::share)) {
    const bool dated = timed && p.time == time;
    m.first_of_from_to = true;
    if (!dated && stretch.known() && !(several && period != stretch) &&
        (topic.count() <= 1 || topic == stretch)) {
      m.span = stretch;
      m.period = Period::year(stretch.first_year() - 1);
      return;
    }
    if (!dated && years(period)) {
      const int base = several                              ? period.first_year() - 1
                       : topic.known() && topic.count() > 1 ? topic.first_year() - 1
                       : section.period.count() > 1 && period.last_year() == section.period.last_year()
                           ? section.period.first_year() - 1
                           : period.first_year() - 1;
      m.span = several ? period : Period::year(period.last_year());
      period = Period::year(base);
    } else if (dated) {
      m.span = topic.known() ? topic : section.period;
    }
    m.period = period;
    return;
  }
  if (several) {
    const bool in_clause = timed && time->several && time->span.begin >= m.left_begin;
    // 稳定在95%以上, 每年净增40万个: in each year of the span
    const bool throughout = holds_throughout(p.word) || has(between(m.left_begin, at), "每年");
    const bool over =
        p.cumulative || throughout || (in_clause && p.cue != Cue::reach) || (with_verb(m).doing && !yearly());
    const bool reached =
        m.measure == Measure::rank || m.measure == Measure::share || m.unit == "%" || m.unit == "permille"
            ? m.measure != Measure::growth && m.measure != Measure::change && !throughout
            : !over;
    if (!growth && reached) period = Period::year(period.last_year());
  }
  if (previous != nullptr && previous->first_of_from_to && m.link == Link::joined && timed &&
      period.single_year() && previous->period.single_year() &&
      previous->period.last_year() < period.last_year())
    stretch = Period::years(previous->period.last_year() + 1, period.last_year());
  if (p.average && period.single_year()) {
    // 是2007年的1.7倍，年均增长13.5%
    if (previous != nullptr && m.link == Link::comma && years(previous->span) && previous->span.count() > 1 &&
        previous->predicate.basis_time != nullptr && previous->span.last_year() == period.last_year())
      period = previous->span;
    else if (stretch.known())
      period = stretch;
    else if (topic.known() && topic.count() > 1)
      period = topic;
    else if (section.period.count() > 1)
      period = section.period;
    else if (previous != nullptr && years(previous->span) && previous->span.count() > 1)
      period = previous->span;
  }
  // a growth of the goals for the year, among aims of more years: those are put as 年均
  if (m.measure == Measure::growth && !p.average && !m.negative && !p.cumulative &&
      section.role == Role::target && years(period) && period.count() > 1 && !(timed && time->several) &&
      p.basis_time == nullptr && period.first_year() == report.year.plan) {
    bool averaged = false;
    for (const auto& other : mentions) averaged |= other.predicate.average;
    if (!averaged && m.subject.indicator != nullptr && m.subject.indicator->flow == Flow::flow)
      period = Period::year(report.year.plan);
  }
  // in a review of several years, what is counted from their beginning, or over them, has them all
  const bool in_sentence = timed && time->use == TimeExpression::Use::period;
  if (standing.count() > 1 && !in_sentence && period.single_year() &&
      period.last_year() == standing.last_year()) {
    const bool from_their_base = growth && p.basis_time != nullptr && years(p.basis_time->period) &&
                                 p.basis_time->period.last_year() == standing.first_year() - 1;
    if (from_their_base || (m.measure == Measure::level && p.cumulative && p.cue != Cue::reach))
      period = standing;
  }
  // 预计比上年增长6%: in a review of several years this can only be their last
  if ((m.measure == Measure::growth || m.measure == Measure::change) && !p.average && years(period) &&
      period.count() > 1 && on_last_year(p))
    period = Period::year(period.last_year());
  // 从2005年的526亿元增加到2010年的1122亿元，增长1.1倍: from the one to the other
  if (growth && p.time == nullptr && p.basis_time == nullptr && !p.yoy && !p.average && previous != nullptr &&
      m.link == Link::comma && ends_from_to(static_cast<std::size_t>(previous - mentions.data())) &&
      stretch.known() && period == Period::year(stretch.last_year()))
    period = stretch;
  // 比2011年下降70%, 是“十二五”末的1.6倍: the change runs from there
  const bool aimed = m.measure == Measure::multiple && section.role == Role::target;
  if (growth && !aimed && p.basis_time != nullptr && years(p.basis_time->period) && period.single_year() &&
      p.basis_time->period.last_year() < period.last_year() - 1) {
    period = Period::years(p.basis_time->period.last_year() + 1, period.last_year());
    m.span = period;
  }
  // 生产总值增长215倍, and nothing says since when: not within a year
  if (m.figure->kind == NumeralKind::times && m.measure == Measure::growth && m.value >= Decimal(1000) &&
      period.single_year() && p.time == nullptr && p.basis_time == nullptr && !p.yoy)
    period = {};
  // 在2020年基础上翻一番 as an aim is reached at the end
  if (m.measure == Measure::multiple && section.role == Role::target && years(period) && period.count() > 1 &&
      period.last_year() > report.year.review)
    period = Period::year(period.last_year());
  m.period = period;
}

// Achieved or promised: by the time that is stated, else by the part of the report.
Role SentenceReader::role_of(const Mention& m) const {
  const auto& year = report.year;
  if (!year.known()) return section.role;
  if (m.first_of_from_to && m.period.known())
    return m.period.last_year() <= year.review ? Role::actual : section.role;
  if (m.time != nullptr && m.time->period.known()) {
    const auto& t = *m.time;
    const int last = t.period.last_year();
    if (last <= year.review) return Role::actual;
    if (t.ahead || t.plan_year || last > year.now) return Role::target;
    // what a whole year brings that has only begun, wherever it stands: 2013年计划招引20个
    if (t.period.single_year() && !t.end_only && last >= year.plan) return Role::target;
    if (kind == BlockKind::note && last >= year.plan) return Role::target;
    if (t.end_only && last == year.now && section.role == Role::target) return Role::actual;  // 今年以来
    return section.role;
  }
  if (topic.known()) return topic.last_year() <= year.review ? Role::actual : Role::target;
  return section.role;
}

}  // namespace zhibiao::text
