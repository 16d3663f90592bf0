// SPDX-License-Identifier: MIT
#include "text/predicate.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/names.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

bool is_main(Cue c) { return c <= Cue::below; }

/// 高于全省平均, 比全国快, 超“十三五”目标: phrase, basis and sign of a distance.
bool read_distance(std::string_view text, Predicate& p) {
  struct Word {
    std::string_view word;
    bool down;
  };
  static constexpr Word words[] = {{"高于", false}, {"快于", false}, {"高出", false}, {"超出", false},
                                   {"领先", false}, {"低于", true},  {"慢于", true},  {"好于", false}};
  static constexpr Words any_distance({"高于", "快于", "高出", "超出", "领先", "低于", "慢于", "好于"});
  static constexpr Chars seconds("于出先");  // the second characters of these words
  const bool distant = text.size() > 6 && seconds.may_stand_in(text) && any_distance.in(text);
  for (const auto& w : std::span(words).first(distant ? std::size(words) : 0)) {
    const auto at = rfind_word(text, w.word);
    if (at == std::string_view::npos) continue;
    auto behind = text.substr(at + w.word.size());
    if (behind.empty() || length(behind) > 16) continue;
    // 供应量⟨不低于⟩总量的70%: a bound
    if (text.substr(0, at).ends_with("不") && behind.ends_with("的")) {
      behind.remove_suffix(3);
      p.phrase = text.substr(0, at - 3);
      p.phrase = without_cues_at_end(p.phrase, {Cue::reach});
      p.basis = behind;
      p.bound = w.down ? Bound::ge : Bound::le;
      p.cue = Cue::share;
      p.word = w.word;
      return true;
    }
    // 好于二级以上天数达到: reached, not how far above
    if (const auto* cue = cue_at_end(behind); cue != nullptr && cue->payload == Cue::reach) continue;
    p.phrase = text.substr(0, at);
    p.basis = behind;
    p.word = w.word;
    p.cue = w.down ? Cue::below : Cue::above;
    p.falling = w.down;
    p.distance = true;
    return true;
  }
  // 比全国高, 比全省平均水平快
  static constexpr Word after[] = {{"高出", false}, {"高", false},   {"快", false},
                                   {"多", false},   {"低", true},    {"慢", true},
                                   {"少", true},    {"高了", false}, {"低了", true}};
  static constexpr Words any_after({"出", "高", "快", "多", "低", "慢", "少", "了"});
  if (!any_after.end(text)) return false;
  for (const auto& w : after) {
    if (!text.ends_with(w.word)) continue;
    const auto rest = text.substr(0, text.size() - w.word.size());
    auto at = rfind_word(rest, "比");
    if (at == std::string_view::npos) at = rfind_word(rest, "较");
    if (at == std::string_view::npos) continue;
    const auto behind = rest.substr(at + 3);
    if (behind.empty() || length(behind) > 14 ||
        any_of(last_char(behind), "提", "减", "增", "压", "降", "缩"))
      continue;
    p.phrase = rest.substr(0, at);
    p.basis = behind;
    p.word = w.word;
    p.cue = w.down ? Cue::below : Cue::above;
    p.falling = w.down;
    p.distance = !any_of(behind, "上年", "去年", "上年同期", "年初", "上年末");
    if (!p.distance) {
      p.yoy = !any_of(behind, "年初", "上年末");
      p.year_start = !p.yoy;
      p.cue = w.down ? Cue::fall : Cue::rise;
    }
    return true;
  }
  return false;
}

/// 超“十三五”目标, 超计划: only with a goal behind.
bool read_over_goal(std::string_view text, Predicate& p) {
  static constexpr Words any_goal({"目标", "计划", "任务", "预算", "进度"});
  if (!any_goal.end(text)) return false;
  for (const std::string_view w : {"超额完成", "超过", "超"}) {
    const auto at = rfind_word(text, w);
    if (at == std::string_view::npos || length(text.substr(at)) > 14) continue;
    p.phrase = text.substr(0, at);
    p.basis = text.substr(at + w.size());
    p.word = w;
    p.cue = Cue::above;
    p.distance = true;
    return true;
  }
  return false;
}

/// Is the cue at the end of a text part of a longer word there, as in 需要, 存在, 认可, 人均? `rest` is the
/// text before it.
bool is_part_of_word(std::string_view cue, std::string_view rest) {
  struct Part {
    std::string_view cue, behind;  // …these characters
  };
  static constexpr Part parts[] = {
      {"要", "需主重纲摘必概只首"}, {"在", "存现正潜所旨内外好实"}, {"可", "许认"}, {"均", "人年户亩日月平"}};
  for (const auto& part : parts)
    if (part.cue == cue)
      return rest.empty() ? cue == "在" : part.behind.find(last_char(rest)) != std::string_view::npos;
  return false;
}

/// 居民, 居住, 排放, 系列: does the verb of a rank, at the end of `lead`, belong to another word?
bool is_other_word(std::string_view verb, std::string_view lead, std::string_view behind) {
  if (verb == "居") return !any_at_begin(behind, "民", "住", "家").empty();
  if (verb == "排") return !any_at_begin(behind, "放", "污", "查").empty();
  return verb == "列" && (behind.starts_with("入") || lead.ends_with("系列"));
}

}  // namespace

Predicate read_predicate(std::string_view text, std::size_t offset, std::span<const TimeExpression> times) {
  Predicate p;
  p.phrase = text;
  if (read_distance(text, p) || read_over_goal(text, p)) {
    // the phrase may still end in times and adverbs
    text = p.phrase;
  }
  static constexpr std::string_view shares[] = {"每人每月", "每人每年", "每人每天", "每人",
                                                "每月",     "人月均",   "月人均",   "年人均"};
  static constexpr Words any_share(shares);
  if (any_share.end(text))
    for (const auto w : shares) {
      if (!text.ends_with(w)) continue;
      const auto rest = text.substr(0, text.size() - w.size());
      const auto* cue = cue_at_end(rest);
      if (!w.starts_with("每") && (cue == nullptr || cue->payload != Cue::reach)) break;
      p.per = text.substr(rest.size());
      p.phrase = text = rest;
      break;
    }
  bool moved = true;
  bool towards = false;  // 增加到2020年的: the time has taken the 到
  while (moved && !text.empty()) {
    moved = false;
    const auto end = offset + text.size();
    for (auto t = times.rbegin(); t != times.rend(); ++t) {
      if (t->span.end != end || t->span.begin < offset) continue;
      if (t->use == TimeExpression::Use::basis) {
        p.basis_time = &*t;
      } else {
        if (t->use == TimeExpression::Use::from) p.from = true;
        if (p.time == nullptr) p.time = &*t;
      }
      towards = text.substr(t->span.begin - offset).starts_with("到") ||
                text.substr(t->span.begin - offset).starts_with("至");
      text = text.substr(0, t->span.begin - offset);
      moved = true;
      break;
    }
    if (moved) continue;
    const auto* cue = cue_at_end(text);
    if (cue == nullptr) {
      if (p.cue != Cue::rise && p.cue != Cue::fall) break;
      // 较整治前下降, 比五年前增加: any words may be the base
      auto at = rfind_word(text, "比");
      if (const auto other = rfind_word(text, "较");
          other != std::string_view::npos && (at == std::string_view::npos || other > at))
        at = other;
      if (at == std::string_view::npos || text.size() - at > 36 || text.size() - at <= 3) break;
      const auto lead = text.substr(0, at);
      if (lead.ends_with("对") || lead.ends_with("占") || text.substr(at).starts_with("比例") ||
          text.substr(at).starts_with("比重") || text.substr(at).starts_with("比率"))
        break;
      p.basis = text.substr(at);
      text = lead;
      moved = true;
      continue;
    }
    const auto rest = text.substr(0, text.size() - cue->word.size());
    const auto kind = cue->payload;
    if (is_part_of_word(cue->word, rest)) break;
    if (kind == Cue::rise_noun && rest.ends_with("自然")) break;  // 自然增长率 is a level
    if (kind == Cue::average && cue->word.starts_with("年") &&
        any_of(last_char(rest), "两", "三", "四", "五", "六", "七", "八", "九", "十")) {
      p.average |= cue->word != "年";
      text = rest.substr(0, before(rest, rest.size()));  // 五年增加, 两年平均: over them
      moved = true;
      continue;
    }
    if (is_main(kind)) {
      if (!p.cue) {
        p.cue = kind;
        p.word = text.substr(rest.size());
        if (p.word.starts_with("累计")) p.cumulative = true;
        p.falling = kind == Cue::fall || kind == Cue::fall_noun || kind == Cue::below;
        if (kind == Cue::rise_noun || kind == Cue::fall_noun) p.aspect = cue->word;
        if (towards && (kind == Cue::rise || kind == Cue::fall)) {
          p.cue = Cue::reach;
          p.falling = false;
        }
      } else if (p.distance) {
        break;
      } else if ((kind == Cue::rise_noun || kind == Cue::fall_noun) &&
                 (p.cue == Cue::reach || p.cue == Cue::achieve)) {
        p.cue = kind;
        p.aspect = cue->word;
        p.falling = kind == Cue::fall_noun;
      } else if ((kind == Cue::rise || kind == Cue::fall) && p.cue == Cue::reach && cue->word.size() > 3 &&
                 p.word != "到" && !p.word.ends_with("至") &&
                 any_at_begin(p.word, "调整", "合并", "整合").empty()) {
        p.cue = kind;
        p.word = cue->word;
        p.falling = kind == Cue::fall;
      } else if ((p.cue == Cue::reach || p.cue == Cue::achieve) &&
                 (kind == Cue::reach || kind == Cue::achieve)) {
        // 实现达到, 完成超过: the same said twice
      } else {
        break;
      }
    } else {
      switch (kind) {
        case Cue::respectively:
          p.respectively = true;
          break;
        case Cue::each:
          p.each = true;
          break;
        case Cue::yoy:
          p.yoy = true;
          break;
        case Cue::average:
          p.average = true;
          break;
        case Cue::year_start:
          p.year_start = true;
          break;
        case Cue::cumulative:
          p.cumulative = true;
          break;
        case Cue::expect:
          p.stance = Stance::expect;
          break;
        case Cue::strive:
          p.stance = Stance::strive;
          break;
        case Cue::ensure:
          p.stance = Stance::ensure;
          break;
        case Cue::real:
          p.price = Price::real;
          break;
        case Cue::nominal:
          p.price = Price::nominal;
          break;
        case Cue::comparable:
          p.comparable = true;
          break;
        case Cue::from:
          p.from = true;
          break;
        default:
          break;
      }
    }
    text = rest;
    moved = true;
  }
  // a quotation that opens right before the figure: 突破“10亿元”
  while (text.ends_with("“")) text.remove_suffix(3);
  p.phrase = text;
  return p;
}

Predicate read_times_predicate(std::string_view text, std::size_t offset,
                               std::span<const TimeExpression> times) {
  // 是前十年总面积的⟨4倍⟩: the words between are what it is a multiple of
  if (text.ends_with("的"))
    for (const std::string_view w : {"相当于", "等于", "是", "为"})
      if (const auto at = rfind_word(text, w);
          at != std::string_view::npos && length(text.substr(at)) <= 22) {
        auto p = read_predicate(text.substr(0, at), offset, times);
        const auto of = text.substr(at + w.size(), text.size() - at - w.size() - 3);
        for (const auto& t : times)
          if (t.span.begin >= offset + at && t.span.end <= offset + text.size()) p.basis_time = &t;
        if (p.basis_time == nullptr) p.basis = of;
        p.cue = Cue::reach;
        p.word = w;
        return p;
      }
  return read_predicate(text, offset, times);
}

Predicate read_rank_predicate(std::string_view text, std::size_t offset,
                              std::span<const TimeExpression> times) {
  Predicate p;
  static constexpr std::string_view verbs[] = {"跃居", "位居", "稳居",   "高居",   "居于",  "排名", "位列",
                                               "名列", "排在", "列在",   "居",     "列",    "排",   "位次",
                                               "升至", "跃至", "前移至", "上升至", "跃升至"};
  // the verb that ends last, at most sixteen characters before the rank; of several there, the longest: 跃居,
  // not 居
  static constexpr Words any_verb(verbs);
  std::size_t end = text.size(), size = 0;
  std::uint32_t seen = 0;  // of each verb its last place counts
  for (std::size_t behind = 0; behind <= 16 && end > 0; ++behind, end = before(text, end)) {
    const auto lead = text.substr(0, end);
    if (!any_verb.end(lead)) continue;
    for (std::size_t i = 0; i < std::size(verbs); ++i) {
      if ((seen >> i & 1) != 0 || !lead.ends_with(verbs[i])) continue;
      seen |= 1u << i;
      if (!is_other_word(verbs[i], lead, text.substr(end))) size = std::max(size, verbs[i].size());
    }
    if (size > 0) break;
  }
  if (const auto at = end - size; size > 0) {
    p = read_predicate(text.substr(0, at), offset, times);
    p.basis = text.substr(end);
  } else {
    // 增速全省第一: the place stands right before
    auto rest = text;
    for (const std::string_view w : {"由", "从", "的", "升至", "到", "至", "为", "保持", "连续"})
      if (rest.ends_with(w)) {
        if (w == "由" || w == "从") p.from = true;
        rest.remove_suffix(w.size());
      }
    std::string_view place;
    for (const std::string_view w :
         {"全国", "中部地区", "经济大省中", "长江中上游", "全省",       "全市",        "全区",
          "全州", "全球",     "世界",       "同类城市",   "西部",       "中部",        "副省级城市",
          "全县", "亚洲",     "省内",       "国内",       "计划单列市", "各区县（市）"})
      if (rest.ends_with(w)) place = w;
    if (!place.empty()) rest.remove_suffix(place.size());
    const bool from = p.from;
    p = read_predicate(rest, offset, times);
    p.from |= from;
    p.basis = place;
  }
  // 增速⟨在全市⟩排, 信用指数⟨在261个城市中⟩位居
  if (const auto at = rfind_word(p.phrase, "在");
      p.basis.empty() && at != std::string_view::npos && length(p.phrase.substr(at)) <= 22 &&
      !any_of(last_char(p.phrase.substr(0, at)), "存", "现", "所")) {
    p.basis = p.phrase.substr(at + 3);
    if (p.basis.ends_with("中")) p.basis.remove_suffix(3);
    p.phrase = p.phrase.substr(0, at);
  }
  for (const std::string_view w : {"均", "都"})
    if (p.phrase.ends_with(w)) {
      p.each = true;
      p.phrase.remove_suffix(w.size());
    }
  while (!p.basis.empty() &&
         (p.basis.ends_with("的") || p.basis.ends_with("同类") || p.basis.starts_with("在")))
    p.basis = p.basis.starts_with("在") ? p.basis.substr(3) : p.basis.substr(0, p.basis.size() - 3);
  p.cue = Cue::rank;
  return p;
}

}  // namespace zhibiao::text
