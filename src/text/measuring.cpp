// SPDX-License-Identifier: MIT
// What kind of statement a figure makes: level, growth, change, share, rank or multiple, and its sign.
#include "text/sentence_reader.hpp"

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {

std::string_view goal_met(std::string_view words) {
  if (!words.ends_with("的")) return {};
  words.remove_suffix(std::string_view("的").size());
  const auto at = rfind_word(words, "完成");
  if (at == std::string_view::npos) return {};
  const auto goal = words.substr(at + std::string_view("完成").size());
  const bool is_goal = any_at_end(goal, "目标", "计划", "任务", "预算").size() > 0;
  return is_goal && length(goal) <= 12 ? goal : std::string_view();
}

void SentenceReader::decide_measure(Mention& m, const Mention* previous) {
  const auto& f = *m.figure;
  auto& p = m.predicate;
  const auto left = between(m.left_begin, f.outer.begin);
  const auto right = between(f.outer.end, m.right_end);
  m.negative = p.falling;
  switch (f.kind) {
    case NumeralKind::rank:
      m.measure = Measure::rank;
      m.negative = false;
      return;
    case NumeralKind::doubling:
      m.measure = Measure::multiple;
      m.negative = false;
      return;
    case NumeralKind::times:
      m.measure = Measure::multiple;
      if (p.cue == Cue::rise || p.cue == Cue::rise_noun || p.cue == Cue::fall) {
        m.measure = Measure::growth;
        m.unit = "%";
        m.value = m.value.scaled(2);
        if (f.ranged) m.upper = m.upper.scaled(2);
      } else {
        m.negative = false;
      }
      return;
    case NumeralKind::points:
      m.measure = Measure::change;
      return;
    default:
      break;
  }
  const bool percent = m.unit == "%" || m.unit == "permille";
  const bool plain = p.phrase.empty() && !p.cue;
  if (percent) {
    const auto name = p.phrase;
    if (p.cue == Cue::share || !goal_met(left).empty() ||
        (m.telling.may_have(Telling::part) && has(left, "占") &&
         !has_any(left, "占比", "占地", "占用", "抢占", "侵占", "占领"))) {
      m.measure = Measure::share;
      m.negative = false;
      return;
    }
    if (p.cue == Cue::rise || p.cue == Cue::fall || p.cue == Cue::rise_noun || p.cue == Cue::fall_noun) {
      m.measure = Measure::growth;
      return;
    }
    if (right.starts_with("的增长") || right.starts_with("的增速") || right.starts_with("的速度") ||
        right.starts_with("增长") || right.starts_with("的年均")) {
      m.measure = Measure::growth;
      return;
    }
    m.negative = false;
    if (p.yoy && !p.cue) {
      m.measure = Measure::growth;  // 同比-5.3%
      return;
    }
    if (!p.cue && left.ends_with("的") && is_han(first_char(right)) &&
        (!begins_predicate(right) || right.starts_with("用于"))) {
      m.measure = Measure::share;  // 财政支出的81%用于民生
      return;
    }
    if (!p.cue || (p.cue == Cue::reach && any_of(p.word, "达", "达到"))) {
      // 压减一般性支出15%, 压减规划面积达45.8%: a verb before the noun, a per-cent figure behind
      const auto plain_name = trimmed(name);
      for (const std::string_view w : {"压减", "压缩", "削减", "减少", "降低", "下调", "精简", "缩减"})
        if (plain_name.starts_with(w) && plain_name.size() > w.size()) {
          m.measure = Measure::growth;
          m.negative = true;
          p.phrase = plain_name.substr(w.size());
          return;
        }
    }
    if (!p.cue) {
      const auto c = first_char(right);
      if ((name.empty() || trimmed(name).empty()) && (is_han(c) || c == "“") && !begins_predicate(right)) {
        m.measure = Measure::share;
        return;
      }
    }
    if (p.cue == Cue::reach && any_of(p.word, "有", "已有") && !right.empty() && !right.starts_with("，")) {
      m.measure = Measure::share;
      return;
    }
    // 占经济总量比重上升1.2个百分点，达到48.3%
    if (name.empty() && p.cue == Cue::reach && previous != nullptr && previous->unit == "pp" &&
        has(previous->subject.name, "占") &&
        has_any(tail(previous->subject.name, 6), "比重", "占比", "比例")) {
      m.measure = Measure::share;
      return;
    }
    if (name.empty() && previous != nullptr && (previous->unit == "%" || previous->unit == "permille") &&
        !right.starts_with("的")) {
      m.measure = previous->measure;
      m.negative = previous->negative;
      return;
    }
    // a rate of the catalogue is a level, whatever it is called: 空气优良天数比例
    if (const auto match = named(trimmed(name));
        match.indicator != nullptr && match.indicator->unit == "%" && !has_any(name, "占比", "比重")) {
      m.measure = Measure::level;
      return;
    }
    static constexpr Words parts_of_whole({"占比", "比重", "比例", "贡献率"});
    if (parts_of_whole.in(tail(name, 6))) {
      m.measure = Measure::share;
      return;
    }
    static constexpr Words growths({"增速", "增幅", "涨幅", "增长"});
    if (growths.in(tail(name, 4)) && !name.ends_with("自然增长率")) {
      m.measure = Measure::growth;
      return;
    }
    if (right.starts_with("的") && length(right) > 2 && !right.starts_with("的目标") &&
        !right.starts_with("的水平") && !right.starts_with("的任务")) {
      m.measure = Measure::share;
      return;
    }
    const auto end = last_char(name);
    if (any_of(end, "率", "度", "面", "数", "平", "值", "感") || name.ends_with("存比") ||
        name.ends_with("贷比") || name.empty() || has(tail(name, 8), "率")) {
      m.measure = Measure::level;
      return;
    }
    if (const auto match = named(trimmed(name)); match.indicator != nullptr) {
      // 民生支出达到86%: of a whole that goes without saying
      m.measure = match.indicator->unit == "%"                                             ? Measure::level
                  : p.cue == Cue::reach && match.indicator->id == "expenditure_livelihood" ? Measure::share
                                                                                           : Measure::growth;
      return;
    }
    m.measure = Measure::share;
    return;
  }
  m.measure = Measure::level;
  // 实施森林质量精准提升4000亩, 出台促进经济增长13条: the word belongs to the noun
  if ((p.cue == Cue::rise || p.cue == Cue::fall) && !p.yoy && !p.year_start && p.basis_time == nullptr &&
      p.basis.empty() && inside(p.word)) {
    const auto phrase = trimmed(p.phrase);
    const bool plain_verb =
        any_of(p.word, "增加", "减少", "增长", "下降", "净增", "净减", "新增", "增产", "减产");
    if (!phrase.empty() && !p.word.starts_with("新增") && !p.word.starts_with("净") &&
        (!plain_verb || is_count_unit(m.unit)) && !long_doing_at_begin(phrase).empty() &&
        long_doing_at_begin(phrase) != phrase) {
      p.phrase = text.substr(offset_of(phrase),
                             static_cast<std::size_t>(p.word.data() + p.word.size() - phrase.data()));
      p.cue.reset();
      m.negative = false;
      return;
    }
  }
  if (p.distance) {
    m.measure = Measure::change;
    return;
  }
  if ((p.cue == Cue::rise || p.cue == Cue::fall) && !plain) {
    const bool noun_before =
        !p.phrase.empty() && !(ends_with_doing(p.phrase) && doing_at_end(p.phrase) == trimmed(p.phrase));
    const auto* stated = previous != nullptr ? previous->subject.indicator : nullptr;
    const bool net = (p.word.starts_with("净") || any_of(p.word, "增产", "减产", "增收")) &&
                     stated != nullptr && same_kind(m.unit, stated->unit);
    const bool carries =
        p.phrase.empty() && previous != nullptr &&
        (net || previous->unit == m.unit || p.yoy || p.year_start || p.basis_time != nullptr);
    if (p.word == "新增" && (p.phrase.empty() || trimmed(p.phrase).empty())) {
      m.negative = false;
      return;
    }
    if (noun_before && trimmed(p.phrase).ends_with("财政")) {
      m.negative = false;  // 省财政新增3000万元: what it gives
      return;
    }
    if (noun_before ? !trimmed(p.phrase).empty() : carries) {
      const auto object = object_behind(m);
      if (!object.empty() && !begins_predicate(object) && is_count_unit(m.unit) && !p.yoy && !p.basis_time) {
        m.negative = false;  // 全市新增200个车位: the flow, not a change
        return;
      }
      m.measure = Measure::change;
      return;
    }
  }
  m.negative = false;
}

}  // namespace zhibiao::text
