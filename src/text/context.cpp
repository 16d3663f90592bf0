// SPDX-License-Identifier: MIT
#include "text/context.hpp"

#include <charconv>
#include <deque>
#include <string>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/predicate.hpp"

namespace zhibiao::text {
namespace {

/// How a figure follows the one before it, or what stands before it in its clause.
enum class Link : std::uint8_t {
  start,      ///< first of the sentence
  comma,      ///< behind ，
  semicolon,  ///< behind ；
  colon,      ///< behind ：
  bracket,    ///< inside a bracket that opened after the figure before
  list,       ///< directly behind 、 after the figure before
  joined,     ///< no mark between: 投入28.3亿元资金实施158个项目
};

struct Subject {
  std::string_view name;
  const Indicator* indicator = nullptr;
  std::string_view scope;
  RegionCode region;
  std::string_view area;
};

/// A figure with what was found out about it.
struct Mention {
  const Figure* figure = nullptr;
  std::size_t left_begin = 0;  ///< where its clause begins
  std::size_t right_end = 0;   ///< where the words behind it end
  Link link = Link::start;
  Predicate predicate;
  Subject subject;
  bool own_name = false;  ///< its subject stands with it
  bool doing = false;     ///< done over the period, not reached at its end
  Measure measure = Measure::level;
  bool negative = false;
  Period period;
  Period span;  ///< the time of the statement before level or growth narrowed it
  const TimeExpression* time = nullptr;
  bool first_of_from_to = false;
  std::string_view verb;  ///< the verb that a list keeps: 新建A 3家、B 5家
  bool emitted = false;
  bool skipped = false;  ///< no observation came of it
  std::string_view unit;
  int multiplier = 0;
  Decimal value, upper;
  Bound bound = Bound::eq;
};

bool is_count_unit(std::string_view u) {
  return !any_of(u, "CNY", "USD", "EUR", "HKD", "JPY", "GBP", "%", "permille", "pp", "x", "rank", "m2", "km2",
                 "ha", "mu", "mm", "m", "km", "m3", "t", "kg", "jin", "kWh", "kW", "MW", "kV", "tce", "ug/m3",
                 "mg/m3", "year", "month", "day", "workday", "hour", "minute", "℃") &&
         u.find('/') == std::string_view::npos;
}
bool is_money(std::string_view u) { return any_of(u, "CNY", "USD", "EUR", "HKD", "JPY", "GBP"); }

bool is_boundary(std::string_view c) { return any_of(c, "，", "；", "：", "。", "！", "？"); }

}  // namespace

struct ContextReader::State {
  explicit State(const NameTable& n) : names(n) {}

  const NameTable& names;
  std::string_view text;
  ReportContext report;
  RegionLevel level = RegionLevel::nation;
  RegionCode nation{100000}, province, prefecture;
  std::vector<std::pair<std::string_view, RegionCode>> parts;  // divisions below the report's own

  Period topic;     // the time that the paragraph speaks of, until it names another
  Period standing;  // the topic that a paragraph under this heading opened with
  std::int32_t heading = -2;
  Subject carried;  // last subject of the sentence before
  std::vector<TimeExpression> times;
  std::vector<Mention> mentions;
  std::vector<std::string_view> items;
  std::deque<std::string> memory;  // composed names of the block

  // The sentence at hand.
  Span sentence;
  Section section;
  BlockKind kind = BlockKind::paragraph;
  StatementSink* sink = nullptr;
  std::vector<std::size_t> own;    // mentions with a name of their own, in order
  std::size_t last_list_end = 0;   // …which ended before this mention
  std::vector<Subject> last_list;  // the subjects that a list of figures was paired with last
  std::vector<Subject> pending;    // subjects of a 分别 whose figures come one by one
  std::size_t pending_at = 0;
  std::string_view pending_unit;
  std::size_t each_from = 0;  // own[each_from…] have not been summed up by 均 yet

  std::string_view keep(std::string s) { return memory.emplace_back(std::move(s)); }

  std::string_view between(std::size_t a, std::size_t b) const {
    return a < b ? text.substr(a, b - a) : std::string_view();
  }

  // ---- finding the clause of each figure
  // -------------------------------------------------------------------

  /// Begin of the clause that ends at `end`, not before `floor`; tells how it links to what is before.
  std::size_t clause_begin(std::size_t floor, std::size_t end, bool first, Link& link) const {
    const auto gap = between(floor, end);
    int closed = 0, quoted = 0;
    for (std::size_t p = gap.size(); p > 0;) {
      const auto q = before(gap, p);
      const auto c = gap.substr(q, p - q);
      if (c == "）") ++closed;
      if (c == "”" || c == "》") ++quoted;
      if ((c == "“" || c == "《") && quoted > 0) --quoted;
      if (c == "（") {
        if (closed == 0) {
          link = Link::bracket;
          return floor + p;
        }
        --closed;
      }
      if (closed == 0 && quoted == 0 && is_boundary(c)) {
        link = c == "，" ? Link::comma : c == "；" ? Link::semicolon : c == "：" ? Link::colon : Link::start;
        return floor + p;
      }
      p = q;
    }
    if (first) {
      link = Link::start;
      return floor;
    }
    std::size_t p = floor;
    // a bracket that closed behind the figure before
    while (p < end && (text.substr(p).starts_with("）") || text.substr(p).starts_with("”"))) p += 3;
    if (text.substr(p).starts_with("、")) {
      link = Link::list;
      return p + 3;
    }
    link = Link::joined;
    return p;
  }

  /// End of the words behind a figure: the next mark or figure.
  std::size_t clause_end(std::size_t from, std::size_t limit) const {
    int depth = 0, quoted = 0;
    for (std::size_t p = from; p < limit;) {
      const auto c = text.substr(p, width(text[p]));
      if (c == "（") ++depth;
      if (c == "“" || c == "《") ++quoted;
      if ((c == "”" || c == "》") && quoted > 0) --quoted;
      if (c == "）") {
        if (depth == 0) return p;
        --depth;
      }
      if (depth == 0 && quoted == 0 && (is_boundary(c) || c == "\n")) return p;
      p += c.size();
    }
    return limit;
  }

  // ---- what is no observation
  // ------------------------------------------------------------------------------

  /// A size or an age that delimits a group: 500万元以上项目, 70岁以上老年人, 投资上亿元的项目.
  std::string_view delimits(const Figure& f) const {
    const auto right = between(f.outer.end, clause_end(f.outer.end, sentence.end));
    const bool bound_behind = f.outer.end > f.span.end;
    if (f.kind != NumeralKind::amount) return {};
    if (between(sentence.begin, f.outer.begin).ends_with("每") && !is_money(f.unit))
      return "the base of a ratio";
    if (f.unit == "kV" && is_han(first_char(right)) && !begins_predicate(right)) return "a rating in a name";
    if (is_money(f.unit) || any_of(f.unit, "m2", "mu", "km2", "kW", "t", "km", "m", "ha", "kV", "MW")) {
      if (bound_behind && !right.empty() && !begins_predicate(right) && !right.starts_with("的资金") &&
          is_han(first_char(right)) && !(right.starts_with("的") && length(right) < 3))
        return "a threshold that delimits a group";
      if (is_money(f.unit))
        for (const std::string_view w : {"企业", "项目", "产业", "园区", "级", "强", "镇", "村"})
          if (right.starts_with(w)) return "a size class in a name";
      if (is_money(f.unit) && right.starts_with("的") && f.bound != Bound::eq && f.bound != Bound::approx &&
          !right.starts_with("的目标") && length(right) > 2 && !right.starts_with("的历史"))
        return "a threshold that delimits a group";
    }
    if (f.unit == "year" && f.span.of(text).ends_with("岁")) {
      const auto left = between(sentence.begin, f.outer.begin);
      if (!has_any(left.substr(left.size() > 45 ? left.size() - 45 : 0), "寿命", "年龄"))
        return "an age that delimits a group";
    }
    return {};
  }

  std::string_view no_observation(const Mention& m) const {
    const auto& f = *m.figure;
    const auto right = between(f.outer.end, m.right_end);
    const auto unit = m.unit;
    const auto left = between(m.left_begin, f.outer.begin);
    if (unit == "year" && f.kind == NumeralKind::amount) {
      const auto wide = between(sentence.begin, f.outer.begin);
      const bool age = has_any(wide.substr(wide.size() > 60 ? wide.size() - 60 : 0), "寿命", "年龄");
      const bool streak = left.ends_with("连续") || has(left, "年限");
      if (!age && !streak) return "a duration";
    }
    if (any_of(unit, "month", "day", "hour", "minute", "workday")) {
      const bool measured =
          has_any(left, "时限", "时间", "周期", "天数", "压缩", "压减", "缩短", "提速", "达", "优良", "连续",
                  "耗时", "期限", "日数", "时长", "平均", "减少", "增加", "控制在", "跑", "最多", "超过");
      if (!measured && f.value < Decimal(1000)) return "a duration";
    }
    if (is_count_unit(unit) && f.kind == NumeralKind::amount) {
      const auto words = f.span.of(text);
      const bool chinese = !is_digit(words[0]);
      if (chinese && begins_abstraction(right)) return "counts aspects of a speech";
      if (words.starts_with("一") && length(words) == 2) return "an indefinite article";
      if (chinese &&
          (unit == "大" || unit == "个" || unit == "项" || unit == "类" || unit == "条" || unit == "次") &&
          f.value <= Decimal(20) && right.starts_with("“")) {
        // 三个“百分之百”
      }
    }
    return {};
  }

  // ---- names
  // -----------------------------------------------------------------------------------------------

  Subject subject_of(std::string_view phrase, std::string_view unit, Measure measure) {
    Subject s;
    s.region = report.region;
    auto raw = phrase;
    place(raw, s);
    auto match = names.match(trim_lead(raw));
    // its share or total: 第二产业增加值比重, 财政总收入总量
    if (match.indicator == nullptr && measure != Measure::level)
      if (const auto aspect = aspect_at_end(raw); any_of(aspect, "比重", "占比", "总量", "规模", "总额")) {
        auto base = raw.substr(0, raw.size() - aspect.size());
        for (const std::string_view w : {"占", "在"})
          if (const auto at = base.rfind(w); at != std::string_view::npos && at > 0)
            base = base.substr(0, at);
        match = names.match(trim_lead(base));
        if (match.indicator != nullptr) match.name = trim_lead(raw);
      }
    s.name = compact(clean(raw));
    if (measure == Measure::growth && match.indicator == nullptr &&
        any_of(s.name, "经济", "经济增长", "经济增速", "国民经济", "经济增长速度"))
      match = {names.match("地区生产总值").indicator, s.name, {}};
    if (match.indicator != nullptr) {
      s.name = match.name;
      s.scope = match.scope;
      if (measure != Measure::level || same_kind(unit, match.indicator->unit)) s.indicator = match.indicator;
      // 培育高新技术企业: what is added to a stock is not the stock
      if (measure == Measure::level && match.indicator->flow == Flow::stock && is_count_unit(unit) &&
          doing_at_begin(match.name).empty()) {
        const auto verb = doing_at_begin(trim_lead(raw));
        if (length(verb) >= 2 && !any_of(verb, "拥有", "达到")) s.indicator = nullptr;
      }
      if (!match.scope.empty()) s.name = keep(std::string(match.scope) + std::string(match.name));
    }
    return s;
  }

  /// 建成交付A、B等安置小区 → 建成交付安置小区; 为企业减免税费 → 减免税费: what a reader would name.
  std::string_view compact(std::string_view name) {
    if (const auto at = name.rfind("等");
        at != std::string_view::npos && at + 9 <= name.size() && length(name) > 8) {
      const auto lead = name.substr(0, at);
      const auto behind = name.substr(at + 3);
      const bool word = any_of(last_char(lead), "高", "中", "初", "同", "平", "优", "头", "上", "均", "特",
                               "一", "二", "三", "四") ||
                        any_of(first_char(behind), "级", "级", "学", "院");
      if (!word && (has(lead, "、") || has(lead, "”"))) {
        const auto verb = doing_at_begin(name);
        return length(verb) >= 2 ? keep(std::string(verb) + std::string(behind)) : behind;
      }
    }
    const auto first = first_char(name);
    if (any_of(first, "为", "向", "对", "给", "与", "因", "在") || length(name) > 12) {
      const bool preposition = any_of(first, "为", "向", "对", "给", "与", "因", "在");
      for (std::size_t i = width(name[0]); i < name.size(); i += width(name[i])) {
        const auto rest = name.substr(i);
        const auto verb = doing_at_begin(rest);
        if (preposition && length(verb) >= 2 && length(rest) >= 4) return rest;
        if (!preposition && rest.starts_with("共") && length(doing_at_begin(rest.substr(3))) >= 2 &&
            length(rest) >= 6)
          return rest.substr(3);
      }
    }
    return name;
  }

  /// 全省, 全国 or a division's name before the name: the figure is theirs.
  void place(std::string_view& phrase, Subject& s) const {
    if (!report.region.known()) return;
    auto p = phrase;
    while (p.starts_with("，") || p.starts_with("使") || p.starts_with("其中"))
      p = p.substr(p.starts_with("其中") ? 6 : 3);
    const auto behind = [&](std::string_view w) {
      return p.starts_with(w) ? p.substr(w.size()) : std::string_view();
    };
    if (const auto r = behind("全国"); !r.empty() && level != RegionLevel::nation) {
      if (names.match(r).indicator != nullptr) {
        s.region = nation;
        phrase = r;
      }
    } else if (const auto a = behind("全省");
               !a.empty() && level > RegionLevel::province && province.known()) {
      if (names.match(a).indicator != nullptr) {
        s.region = province;
        phrase = a;
      }
    } else if (const auto c = behind("全市");
               !c.empty() && level == RegionLevel::county && prefecture.known() && !own_city) {
      if (names.match(c).indicator != nullptr) {
        s.region = prefecture;
        phrase = c;
      }
    } else {
      const auto verb = doing_at_begin(p);
      for (const auto& [name, code] : parts)
        if (p.starts_with(name) || (!verb.empty() && p.substr(verb.size()).starts_with(name))) {
          s.region = code;
          break;
        }
    }
  }
  bool own_city = false;

  /// A phrase as a name: without words before and behind it that are no part of it.
  std::string_view clean(std::string_view phrase) {
    auto p = trim_lead(phrase);
    bool again = true;
    while (again && !p.empty()) {
      again = false;
      for (const auto& t : times)
        if (t.span.begin == static_cast<std::size_t>(p.data() - text.data()) && inside(p) &&
            t.span.end < static_cast<std::size_t>(p.data() - text.data()) + p.size()) {
          p.remove_prefix(t.span.end - t.span.begin);
          p = trim_lead(p);
          again = true;
        }
      for (const std::string_view w :
           {"，", "、", "的", "等", "连续跨越", "跨越", "首次突破", "突破", "跃上", "迈上", "再上", "跃"})
        if (p.ends_with(w) && p.size() > w.size()) {
          p.remove_suffix(w.size());
          again = true;
        }
    }
    return p;
  }
  bool inside(std::string_view p) const {
    return p.data() >= text.data() && p.data() < text.data() + text.size();
  }

  // ---- reading a sentence
  // ----------------------------------------------------------------------------------

  void read_sentence(std::span<const Figure> figures, bool opens_block);
  void read_mentions();
  void collect(std::span<const Figure> figures);
  void share_units(std::size_t a, std::size_t b);
  std::size_t run_end(std::size_t i) const;
  void read_run(std::size_t a, std::size_t b);
  void decide_measure(Mention& m, const Mention* previous);
  void name_mention(Mention& m, std::size_t index);
  void note_verb(Mention& m, const Mention* previous);
  bool name_share(Mention& m, std::size_t index);
  bool name_object(Mention& m, std::size_t index);
  bool name_aspect(Mention& m, std::size_t index, std::string_view phrase);
  void name_carried(Mention& m, std::size_t index);
  bool join_with_clause_before(Mention& m, std::string_view phrase);
  std::string_view shortened(std::string_view object) const;
  std::string_view object_behind(const Mention& m) const;
  Subject subject_before(const Mention& m, std::size_t index);
  std::vector<Subject> subjects_of_list(const Mention& first, std::size_t n);
  void decide_time(Mention& m, const Mention* previous);
  Role role_of(const Mention& m) const;
  bool names_several(const Mention& m);
  void emit(Mention& m, const Subject& subject);
};

// Figures of the sentence with their clauses. What only delimits a group is text to the others.
void ContextReader::State::collect(std::span<const Figure> figures) {
  mentions.clear();
  std::size_t floor = sentence.begin;
  for (const auto& f : figures) {
    if (!is_figure(f.kind)) continue;
    Mention m;
    m.figure = &f;
    m.unit = f.unit;
    m.multiplier = f.multiplier;
    m.value = f.value;
    m.upper = f.upper;
    m.bound = f.ranged ? Bound::range : f.bound;
    if (const auto why = delimits(f); !why.empty()) {
      sink->left(f, why);
      continue;
    }
    m.left_begin = clause_begin(floor, f.outer.begin, mentions.empty(), m.link);
    floor = f.outer.end;
    mentions.push_back(m);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i)
    mentions[i].right_end =
        clause_end(mentions[i].figure->outer.end,
                   i + 1 < mentions.size() ? mentions[i + 1].figure->outer.begin : sentence.end);
}

/// The mentions a, a+1, … b-1 stand in a bare list: 17.9%和13.7%, 4.8%、9%.
std::size_t ContextReader::State::run_end(std::size_t i) const {
  auto j = i + 1;
  for (; j < mentions.size(); ++j) {
    const auto gap = between(mentions[j - 1].figure->outer.end, mentions[j].figure->outer.begin);
    if (!any_of(gap, "∶", "、", "和", "及", "与", "以及", "，", "和约", "和近", "、约")) break;
    const auto& a = mentions[j - 1];
    const auto& b = mentions[j];
    const bool alike = a.unit == b.unit || (is_money(a.unit) && is_money(b.unit)) ||
                       (a.unit == "个" && b.unit == "pp") || a.figure->kind == NumeralKind::bare ||
                       b.figure->kind == NumeralKind::bare;
    if (!alike) break;
    if (gap == "，" && a.figure->kind != NumeralKind::bare && !mentions[i].predicate.respectively) break;
  }
  return j;
}

void ContextReader::State::share_units(std::size_t a, std::size_t b) {
  for (std::size_t k = b - 1; k-- > a;) {
    auto& m = mentions[k];
    const auto& next = mentions[k + 1];
    if (m.unit == "个" && next.unit == "pp") m.unit = "pp";  // 2个和19个百分点
    if (m.figure->kind != NumeralKind::bare || next.unit.empty()) continue;
    m.unit = next.unit;
    if (m.multiplier != 0) continue;
    m.multiplier = next.multiplier;
    m.value = m.value.scaled(next.multiplier);
    if (m.figure->ranged) m.upper = m.upper.scaled(next.multiplier);
  }
  for (std::size_t k = a + 1; k < b; ++k) {
    auto& m = mentions[k];
    if (m.unit.empty() && !mentions[k - 1].unit.empty() && mentions[k - 1].multiplier == 0)
      m.unit = mentions[k - 1].unit;
  }
  // a bound at either end of a bare list covers all of it
  if (b - a > 1) {
    const auto behind = mentions[b - 1].figure->outer.end > mentions[b - 1].figure->span.end;
    const auto last = mentions[b - 1].bound;
    const auto lead = mentions[a].bound;
    for (std::size_t k = a; k < b; ++k)
      if (mentions[k].bound == Bound::eq) {
        if (behind && last != Bound::range)
          mentions[k].bound = last;
        else if (!behind && lead != Bound::range &&
                 mentions[a].figure->outer.begin < mentions[a].figure->span.begin)
          mentions[k].bound = lead;
      }
  }
}

/// The noun behind a figure that it counts: 41项⟨实事工程⟩.
std::string_view ContextReader::State::object_behind(const Mention& m) const {
  auto right = between(m.figure->outer.end, m.right_end);
  // what leads over to the next figure is not part of it
  const auto limit = m.right_end;
  const bool before_figure = limit < sentence.end && !is_boundary(first_char(text.substr(limit))) &&
                             !text.substr(limit).starts_with("）");
  if (before_figure) {
    std::size_t cut = std::string_view::npos;
    for (const std::string_view w : {"、", "和", "及", "与", "以及"}) {
      const auto at = right.rfind(w);
      if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) cut = at;
    }
    if (cut != std::string_view::npos)
      right = right.substr(0, cut);
    else if (const auto verb = doing_at_end(right); !verb.empty())
      right.remove_suffix(verb.size());
  }
  while (right.ends_with("，") || right.ends_with("的")) right.remove_suffix(3);
  return right;
}

void ContextReader::State::decide_measure(Mention& m, const Mention* previous) {
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
    if (p.cue == Cue::share ||
        (has(left, "占") && !has_any(left, "占比", "占地", "占用", "抢占", "侵占", "占领"))) {
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
    if (!p.cue) {
      // 压减一般性支出15%: a verb before the noun, a per-cent figure behind
      const auto plain_name = trim_lead(name);
      for (const std::string_view w : {"压减", "压缩", "削减", "减少", "降低", "下调", "精简", "缩减"})
        if (plain_name.starts_with(w) && plain_name.size() > w.size()) {
          m.measure = Measure::growth;
          m.negative = true;
          p.phrase = plain_name.substr(w.size());
          return;
        }
      const auto c = first_char(right);
      if ((name.empty() || trim_lead(name).empty()) && (is_han(c) || c == "“") && !begins_predicate(right)) {
        m.measure = Measure::share;
        return;
      }
    }
    if (p.cue == Cue::reach && any_of(p.word, "有", "已有") && !right.empty() && !right.starts_with("，")) {
      m.measure = Measure::share;
      return;
    }
    if (name.empty() && previous != nullptr && (previous->unit == "%" || previous->unit == "permille") &&
        !right.starts_with("的")) {
      m.measure = previous->measure;
      m.negative = previous->negative;
      return;
    }
    if (has_any(tail(name, 6), "占比", "比重", "比例")) {
      m.measure = Measure::share;
      return;
    }
    if (has_any(tail(name, 4), "增速", "增幅", "涨幅", "增长") && !name.ends_with("自然增长率")) {
      m.measure = Measure::growth;
      return;
    }
    if (right.starts_with("的") && length(right) > 2 && !right.starts_with("的目标") &&
        !right.starts_with("的水平") && !right.starts_with("的任务")) {
      m.measure = Measure::share;
      return;
    }
    const auto end = last_char(name);
    if (any_of(end, "率", "度", "面", "数", "平", "值") || name.empty() || has(tail(name, 8), "率")) {
      m.measure = Measure::level;
      return;
    }
    if (const auto match = names.match(trim_lead(name)); match.indicator != nullptr) {
      m.measure = match.indicator->unit == "%" ? Measure::level : Measure::growth;
      return;
    }
    m.measure = Measure::share;
    return;
  }
  m.measure = Measure::level;
  // 实施森林质量精准提升4000亩, 出台促进经济增长13条: the word belongs to the noun
  if ((p.cue == Cue::rise || p.cue == Cue::fall) && !p.yoy && !p.year_start && p.basis_time == nullptr &&
      p.basis.empty() && inside(p.word)) {
    const auto phrase = trim_lead(p.phrase);
    const bool plain_verb =
        any_of(p.word, "增加", "减少", "增长", "下降", "净增", "净减", "新增", "增产", "减产");
    if (!phrase.empty() && (!plain_verb || is_count_unit(m.unit)) && length(doing_at_begin(phrase)) >= 2 &&
        doing_at_begin(phrase) != phrase) {
      p.phrase = text.substr(static_cast<std::size_t>(phrase.data() - text.data()),
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
        !p.phrase.empty() && !(ends_with_doing(p.phrase) && doing_at_end(p.phrase) == trim_lead(p.phrase));
    const bool carries = p.phrase.empty() && previous != nullptr &&
                         (previous->unit == m.unit || p.yoy || p.year_start || p.basis_time != nullptr);
    if (p.word == "新增" && (p.phrase.empty() || trim_lead(p.phrase).empty())) {
      m.negative = false;
      return;
    }
    if (noun_before ? !trim_lead(p.phrase).empty() : carries) {
      const auto object = object_behind(m);
      if (noun_before && !object.empty() && !begins_predicate(object) && is_count_unit(m.unit) && !p.yoy &&
          !p.basis_time) {
        m.negative = false;  // 全市新增200个车位: the flow, not a change
        return;
      }
      m.measure = Measure::change;
      return;
    }
  }
  m.negative = false;
}

/// The subject of a figure whose clause has none: the one before, or a name in a clause without figures
/// between.
Subject ContextReader::State::subject_before(const Mention& m, std::size_t index) {
  std::size_t stated = index;
  while (stated > 0 && mentions[stated - 1].skipped) --stated;
  const std::size_t floor = stated > 0 ? mentions[stated - 1].figure->outer.end : sentence.begin;
  const auto gap = between(floor, m.left_begin);
  const bool has_clause = length(gap) > 3;
  if (has_clause && m.link != Link::bracket) {
    if (const auto found = names.find_last(gap); found.indicator != nullptr) {
      Subject s;
      s.name = found.name;
      s.region = report.region;
      const bool fits = m.measure != Measure::level || same_kind(m.unit, found.indicator->unit);
      if (fits) s.indicator = found.indicator;
      return s;
    }
  }
  const bool growth = m.measure != Measure::level;
  if (index > 0 && (growth || !has_clause) && !mentions[index - 1].subject.name.empty())
    return mentions[index - 1].subject;
  if (has_clause) {
    // the clause right before, to its first mark
    auto clause = gap;
    while (!clause.empty() && is_boundary(last_char(clause))) clause.remove_suffix(3);
    for (std::size_t p = clause.size(); p > 0;) {
      const auto q = before(clause, p);
      if (is_boundary(clause.substr(q, p - q))) {
        clause = clause.substr(p);
        break;
      }
      p = q;
    }
    clause = clean(clause);
    if (!clause.empty()) {
      Subject s;
      s.name = head(clause, 14);
      s.region = report.region;
      return s;
    }
  }
  if (index > 0) return mentions[index - 1].subject;
  return carried;
}

/// One subject for each of the `n` figures of a list: the parts of the phrase before it, or what was named
/// last.
std::vector<Subject> ContextReader::State::subjects_of_list(const Mention& first, std::size_t n) {
  std::vector<Subject> out;
    auto phrase = clean(first.predicate.phrase);
  const auto index = static_cast<std::size_t>(&first - mentions.data());
  if (n == 3 && index + 1 < mentions.size() && between(first.figure->outer.end, mentions[index + 1].figure->outer.begin) == "∶") {
    // 三次产业比重由12.8∶54.2∶33.0调整为…
    for (const std::string_view name : {"第一产业增加值", "第二产业增加值", "第三产业增加值"}) {
      Subject s;
      s.region = report.region;
      s.indicator = names.match(name).indicator;
      s.name = keep(std::string(head(name, 4)) + "比重");
      out.push_back(s);
    }
    return out;
  }
  const auto make = [&](std::string_view item) { return subject_of(item, first.unit, first.measure); };
  if (!phrase.empty()) {
    if (n == 2 && phrase.find("城乡") != std::string_view::npos) {
      const auto at = phrase.find("城乡");
      auto rest = phrase.substr(at + 6);
      if (rest.starts_with("常住")) rest = rest.substr(6);
      for (const std::string_view w : {"城镇", "农村"})
        out.push_back(make(keep(std::string(w) + std::string(rest))));
      return out;
    }
    for (const auto cut : {Cut::both, Cut::conjunction, Cut::enumeration}) {
      split_list(phrase, cut, items);
      if (items.size() == n) break;
    }
    if (items.size() != n) {
      split_list(phrase, Cut::both, items);
      if (items.size() > n && n > 1) items.erase(items.begin(), items.end() - static_cast<std::ptrdiff_t>(n));
    }
    if (items.size() == n && n > 1) {
      // 城镇、农村居民人均可支配收入: the parts before the last lack what they share with it
      const auto last = items.back();
      const auto last_match = names.match(trim_lead(last));
      for (std::size_t k = 0; k < n; ++k) {
        auto item = items[k];
        if (k + 1 < n && names.match(trim_lead(item)).indicator == nullptr) {
          std::string_view shared;
          // the longest ending of the last part that makes the item a name of the catalogue
          for (std::size_t p = width(last[0]); p < last.size(); p += width(last[p])) {
            const auto joined = std::string(item) + std::string(last.substr(p));
            if (names.match(trim_lead(joined)).indicator != nullptr) {
              shared = last.substr(p);
              break;
            }
          }
          if (shared.empty() && length(item) <= 4 && length(last) > length(item) + 1) {
            // same kind of word in front: 国家和省级重点项目
            const auto skip = std::min(length(last) - 1, length(item));
            shared = last.substr(head(last, skip).size());
            if (item.ends_with("级") != last.substr(0, last.size() - shared.size()).ends_with("级") &&
                last.find("级") != std::string_view::npos) {
              const auto at = last.find("级");
              shared = last.substr(at);
            }
          }
          if (!shared.empty()) item = keep(std::string(item) + std::string(shared));
        }
        (void)last_match;
        out.push_back(make(item));
      }
      return out;
    }
    // an aspect of what was named before: 增速分别为…
    out.clear();
  }
  const auto distinct_recent = [&] {
    std::vector<Subject> recent;
    for (auto k = own.size(); k-- > 0 && recent.size() < n;) {
      const auto& s = mentions[own[k]].subject;
      if (s.name.empty()) continue;
      bool seen = false;
      for (const auto& r : recent) seen |= r.name == s.name;
      if (!seen) recent.insert(recent.begin(), s);
    }
    return recent;
  };
  if (phrase.empty() || length(phrase) <= 3) {
    if (last_list.size() == n) return last_list;
    if (auto recent = distinct_recent(); recent.size() == n) return recent;
  }
  return out;
}

// The verb that a list keeps, and whether what is stated was done over the period.
void ContextReader::State::note_verb(Mention& m, const Mention* previous) {
  const auto& p = m.predicate;
  const auto raw = between(m.left_begin, m.figure->outer.begin);
  const auto phrase = trim_lead(p.phrase);
  auto at = p.phrase;
  for (int n = 0; n < 7 && !at.empty() && m.verb.empty(); ++n) {
    if (const auto v = doing_at_begin(at); length(v) >= 2 && !(n > 0 && v == at)) m.verb = v;
    at.remove_prefix(width(at[0]));
  }
    if (phrase.size() < p.phrase.size() && has_any(head(p.phrase, 4), "累计", "共计")) m.predicate.cumulative = true;
  const bool own_verb = !m.verb.empty() || p.cue == Cue::achieve || (p.cue == Cue::rise && p.word == "新增" && phrase.empty());
  m.doing = own_verb && !any_of(m.verb, "拥有", "达到", "有", "共有", "现有", "已有", "突破", "超过");
  const bool goes_on =
      m.link == Link::list || m.link == Link::joined || raw.starts_with("其中") || raw.starts_with("和");
  if (!own_verb && previous != nullptr &&
      (goes_on ||
       (m.link == Link::comma && !p.cue && previous->unit == m.unit && m.measure == Measure::level))) {
    m.doing = previous->doing;
    if (goes_on && !p.cue) m.verb = previous->verb;
  }
  if (p.cue == Cue::reach && !any_of(p.word, "超过", "超", "近", "过")) m.doing = false;
}

/// 占一般公共预算支出的81.6%, 95%的政务服务事项.
bool ContextReader::State::name_share(Mention& m, std::size_t index) {
  if (m.measure != Measure::share) return false;
  auto& p = m.predicate;
  const auto left = between(m.left_begin, m.figure->outer.begin);
  const auto at = left.rfind("占");
  if (at != std::string_view::npos && !left.substr(at).starts_with("占比") &&
      !left.substr(at).starts_with("占地")) {
    auto of = left.substr(at + 3);
    for (const std::string_view w :
         {"的比重达到", "的比重达", "的比重为", "的比重提高到", "的比重上升到", "比重达到", "比重达",
          "比重为", "的比重", "比重", "的", "达到", "达", "到", "比"})
      if (of.ends_with(w)) of.remove_suffix(w.size());
    if (p.basis.empty()) p.basis = of;
    const auto phrase = clean(left.substr(0, at));
    if (phrase.empty() || any_of(phrase, "分别", "约", "共")) {
      m.subject = subject_before(m, index);
      m.own_name = false;
    } else {
      m.subject = subject_of(phrase, m.unit, m.measure);
    }
    // the share of these in their whole is an indicator of its own
    if (m.subject.indicator != nullptr && m.subject.indicator->id == "rd_expenditure")
      m.subject.indicator = names.match("研发投入强度").indicator;
    return true;
  }
  const auto right = between(m.figure->outer.end, m.right_end);
  auto object = object_behind(m);
  const bool direct = clean(p.phrase).empty() && !object.empty() && !begins_predicate(object);
  if ((!right.starts_with("的") && !direct) || right.starts_with("的目标")) return false;
  if (object.starts_with("的")) object.remove_prefix(3);
  const auto phrase = clean(p.phrase);
  const bool alone = phrase.empty() || doing_at_end(phrase) == phrase || length(phrase) > 18;
  m.subject = subject_of(alone ? object : keep(std::string(phrase) + std::string(object)), m.unit, m.measure);
  return true;
}

/// Verb before, object behind: 完成⟨41项⟩实事工程; or only the object: 有⟨2家⟩企业上榜.
bool ContextReader::State::name_object(Mention& m, std::size_t index) {
  const auto& f = *m.figure;
  const auto& p = m.predicate;
  if (m.measure != Measure::level ||
      (f.kind != NumeralKind::amount && f.kind != NumeralKind::bare && f.kind != NumeralKind::percent))
    return false;
  const auto object = object_behind(m);
  if (object.empty() || (!is_han(first_char(object)) && first_char(object) != "“" && is_digit(object[0])))
    return false;
  const auto phrase = clean(p.phrase);
  const bool having = p.cue == Cue::reach && any_of(p.word, "有", "拥有", "共有", "现有", "已有");
  const bool counted = is_count_unit(m.unit);
  if (begins_predicate(object)) {
    // 有⟨2个⟩达到一级标准, ⟨21个⟩达到二级标准
    const bool tells =
        counted && (phrase.empty() || having) && length(object) >= 4 &&
        (object.starts_with("达到") || object.starts_with("通过") || object.starts_with("入选") ||
         object.starts_with("获") || object.starts_with("被") || object.starts_with("实现") ||
         object.starts_with("完成") || object.starts_with("进入") || object.starts_with("跻身") ||
         object.starts_with("上市") || object.starts_with("挂牌"));
    if (!tells || (p.cue && !having)) return false;
    m.subject = subject_of(
        keep(std::string(length(phrase) <= 8 ? phrase : std::string_view()) + std::string(shortened(object))),
        m.unit, m.measure);
    return true;
  }
  const bool verb_at_end = !phrase.empty() && ends_with_doing(phrase);
  const bool achieved = p.cue == Cue::achieve || having;
  const auto raw = between(m.left_begin, f.outer.begin);
  const bool listed = raw.ends_with("等") || has(phrase, "、");
  std::string name;
  if (phrase.empty()) {
    if (p.cue == Cue::achieve || p.cue == Cue::rise || p.cue == Cue::fall)
      name = p.word;
    else if (p.cue && !having && !(p.cue == Cue::reach && any_of(p.word, "为")))
      return false;
    else if ((m.link == Link::list || m.link == Link::joined) && !m.verb.empty())
      name = m.verb;
    else if (!counted && f.kind != NumeralKind::bare && !is_money(m.unit) && f.kind != NumeralKind::amount)
      return false;
  } else if (verb_at_end || achieved) {
    name = length(phrase) <= 8 ? phrase : verb_at_end ? doing_at_end(phrase) : std::string_view();
  } else if (p.cue && !raw.ends_with("等") && !raw.ends_with("的")) {
    return false;
  } else if (!counted) {
    return false;
  } else if (listed) {
    name = m.verb;
  } else if (length(phrase) + length(object) <= 18) {
    name = phrase;
  }
  name += shortened(object);
  m.subject = subject_of(keep(std::move(name)), m.unit, m.measure);
  if (m.subject.indicator == nullptr) {
    // ⟨103座⟩公厕完成改造提升: the counted thing, then what became of it
    const auto found = names.find_first(object);
    if (found.indicator != nullptr && object.starts_with(found.name) &&
        begins_predicate(object.substr(found.name.size())) && same_kind(m.unit, found.indicator->unit))
      m.subject.indicator = found.indicator;
  }
  (void)index;
  return true;
}

/// At most so much of a long object: to its first mark, so that a name can be read.
std::string_view ContextReader::State::shortened(std::string_view object) const {
  if (length(object) <= 20) return object;
  for (std::size_t i = 0, n = 0; i < object.size(); i += width(object[i]), ++n)
    if (n >= 4 && object.substr(i).starts_with("、")) return object.substr(0, i);
  return head(object, 20);
}

/// A figure whose clause names nothing: 同比增长7.1%, 其中完工77%, 净增2000公里.
void ContextReader::State::name_carried(Mention& m, std::size_t index) {
  const auto& p = m.predicate;
  const bool word_names = (p.cue == Cue::rise || p.cue == Cue::fall) && m.measure == Measure::level;
  m.subject = subject_before(m, index);
  m.own_name = false;
  if (word_names) {
    const auto base = m.subject.name;
    m.subject.indicator = nullptr;
    m.subject.name = keep(std::string(p.word) + std::string(length(base) <= 12 ? base : tail(base, 8)));
    if (const auto match = names.match(m.subject.name);
        match.indicator != nullptr && same_kind(m.unit, match.indicator->unit))
      m.subject.indicator = match.indicator;
    m.own_name = true;
  }
  if (m.measure == Measure::rank && index > 0 && (!p.aspect.empty() || !mentions[index - 1].predicate.aspect.empty() || m.subject.name.ends_with("增速") ||
       m.subject.name.ends_with("增幅")))
    m.subject.indicator = nullptr;
}

/// An aspect or a state of what was named before: 增速居全省第一, 总量翻番, 开工2831个.
bool ContextReader::State::name_aspect(Mention& m, std::size_t index, std::string_view phrase) {
  if (index == 0) {
    // 建筑业提升发展，总产值居全市第三: the two make a name of the catalogue
    return length(phrase) <= 4 && names.match(phrase).indicator == nullptr &&
           join_with_clause_before(m, phrase);
  }
  const auto& previous = mentions[index - 1];
  if (state_at_end(phrase) == phrase) {
    const auto raw = between(m.left_begin, m.figure->outer.begin);
    if (m.link == Link::comma && !raw.starts_with("其中") && previous.unit != m.unit && phrase != "到位")
      return false;
    auto base = previous.subject;
    for (auto k = index; k-- > 0;)
      if (mentions[k].unit == m.unit && !mentions[k].subject.name.empty()) {
        base = mentions[k].subject;
        break;
      }
    if (const auto old = state_at_end(base.name); !old.empty() && old.size() < base.name.size())
      base.name.remove_suffix(old.size());
    base.name = keep(std::string(base.name) + std::string(phrase));
    if (m.measure == Measure::level && base.indicator != nullptr && !same_kind(m.unit, base.indicator->unit))
      base.indicator = nullptr;
    m.subject = base;
    m.own_name = false;
    return true;
  }
  if (aspect_at_end(phrase) != phrase) return false;
  if (names.match(phrase).indicator != nullptr) return false;
  if (join_with_clause_before(m, phrase)) return true;
  const bool of_growth = any_of(phrase, "增速", "增幅", "涨幅", "降幅", "增长率", "增长速度");
  auto base = subject_before(m, index);
  if (base.name.empty()) return false;
  const bool whole = any_of(phrase, "总量", "规模", "总额", "总数", "总值");
  if ((m.measure == Measure::rank && of_growth) || (m.measure == Measure::level && !whole) ||
      any_of(phrase, "总投资", "资金", "投资", "收入", "面积"))
    base.indicator = nullptr;
  base.name = keep(std::string(base.name) + std::string(phrase));
  m.subject = base;
  m.own_name = !of_growth && !whole;
  return true;
}

/// Is there a word in the clauses before with which the phrase makes a name of the catalogue?
bool ContextReader::State::join_with_clause_before(Mention& m, std::string_view phrase) {
  const auto before_it = between(sentence.begin, m.left_begin);
  const auto near = before_it.size() > 150 ? tail(before_it, 50) : before_it;
  for (std::size_t i = near.size(); i > 0;) {
    i = before(near, i);
    for (std::size_t n = 2; n <= 5; ++n) {
      const auto word = head(near.substr(i), n);
      if (length(word) < n) break;
      const auto joined = std::string(word) + std::string(phrase);
      const auto match = names.match(joined);
      if (match.indicator == nullptr || match.name.size() != joined.size()) continue;
      m.subject = subject_of(keep(joined), m.unit, m.measure);
      return true;
    }
  }
  return false;
}

void ContextReader::State::name_mention(Mention& m, std::size_t index) {
  auto& p = m.predicate;
  const Mention* previous = index > 0 ? &mentions[index - 1] : nullptr;
  m.own_name = true;
  while (p.phrase.ends_with("连续")) p.phrase.remove_suffix(6);
  note_verb(m, previous);
  if (previous != nullptr && previous->first_of_from_to && m.link == Link::joined &&
      !previous->subject.name.empty()) {
    m.subject = previous->subject;  // 由4个⟨增加到10个⟩
    m.own_name = false;
    return;
  }
  if (name_share(m, index) || name_object(m, index)) return;
  auto phrase = clean(p.phrase);
  if (phrase.starts_with("在") && any_of(aspect_at_end(phrase), "占比", "比重")) {
    // 服务业快速发展，在国内生产总值中占比提高…
    p.basis = phrase;
    phrase = {};
  }
  if (phrase.empty()) return name_carried(m, index);
  if (name_aspect(m, index, phrase)) return;
  if (m.measure == Measure::rank) {
    // the rank of a growth has no id of the catalogue
    for (const std::string_view w : {"增速", "增幅", "总量", "规模", "涨幅"})
      if (phrase.ends_with(w) && phrase.size() > w.size()) {
        m.subject = subject_of(phrase.substr(0, phrase.size() - w.size()), m.unit, m.measure);
        if (w != "总量" && w != "规模") m.subject.indicator = nullptr;
        m.subject.name = keep(std::string(m.subject.name) + std::string(w));
        return;
      }
  }
  // a scope alone in brackets: （市级增长7.5%）
  if (m.link == Link::bracket && previous != nullptr &&
      any_of(phrase, "市级", "区级", "县级", "本级", "市本级", "区本级", "县本级", "全口径", "州本级", "省级",
             "市区", "城区")) {
    m.subject = previous->subject;
    m.subject.scope = phrase;
    m.subject.name = keep(std::string(phrase) + std::string(previous->subject.name));
    m.own_name = false;
    return;
  }
  // a list that goes on keeps the verb that began it: 新建A 3家、B 5家
  const bool keeps_verb = !m.verb.empty() && !p.cue && previous != nullptr &&
                          m.verb.data() == previous->verb.data() && !phrase.starts_with(m.verb);
  if (keeps_verb) {
    const auto joined = keep(std::string(m.verb) + std::string(phrase));
    m.subject = subject_of(joined, m.unit, m.measure);
    if (m.subject.indicator == nullptr) {
      const auto alone = subject_of(phrase, m.unit, m.measure);
      if (alone.indicator != nullptr && alone.indicator->flow != Flow::stock) m.subject = alone;
    }
    return;
  }
  m.subject = subject_of(phrase, m.unit, m.measure);
}

void ContextReader::State::decide_time(Mention& m, const Mention* previous) {
  auto& p = m.predicate;
  const auto at = m.figure->outer.begin;
  const TimeExpression* time = p.time;
  if (time == nullptr) {
    // the last one in the sentence before the figure, unless 全年 has taken it back
    for (const auto& t : times)
      if (t.span.end <= at && t.use == TimeExpression::Use::period) time = &t;
    if (time != nullptr && time->period.frequency() != Frequency::year &&
        has(between(time->span.end, at), "全年"))
      time = nullptr;
  }
  m.time = time;
  const bool timed = time != nullptr && time->period.known();
  Period period = timed ? time->period : topic.known() ? topic : section.period;
  const auto years = [](const Period& x) { return x.known() && x.frequency() == Frequency::year; };
  if (previous != nullptr && previous->first_of_from_to && !timed && years(previous->span))
    period = previous->span;
  const bool several = years(period) && period.count() > 1;
  const bool growth =
      m.measure == Measure::growth || m.measure == Measure::change || m.measure == Measure::multiple;
  m.span = period;

  // the first figure of a from–to stands before the span begins
  if (p.from && m.link != Link::bracket &&
      (m.measure == Measure::level || m.measure == Measure::rank || m.measure == Measure::share)) {
    const bool dated = timed && p.time == time;
    m.first_of_from_to = true;
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
    const bool over = m.doing || p.cumulative || (in_clause && p.cue != Cue::reach);
    const bool reached =
        m.measure == Measure::rank || m.measure == Measure::share || m.unit == "%" || m.unit == "permille"
            ? m.measure != Measure::growth && m.measure != Measure::change
            : !over;
    if (!growth && reached) period = Period::year(period.last_year());
  }
  if (p.average && period.single_year()) {
    if (topic.known() && topic.count() > 1)
      period = topic;
    else if (section.period.count() > 1)
      period = section.period;
    else if (previous != nullptr && years(previous->span) && previous->span.count() > 1)
      period = previous->span;
  }
  // 比2011年下降70%, 是“十二五”末的1.6倍: the change runs from there
  if (growth && p.basis_time != nullptr && years(p.basis_time->period) && period.single_year() &&
      !(timed && time->end_only) && p.basis_time->period.last_year() < period.last_year() - 1)
    period = Period::years(p.basis_time->period.last_year() + 1, period.last_year());
  m.period = period;
}

/// Achieved or promised: by the time that is stated, else by the part of the report.
Role ContextReader::State::role_of(const Mention& m) const {
  const auto& year = report.year;
  if (!year.known()) return section.role;
  if (m.first_of_from_to && m.period.known())
    return m.period.last_year() <= year.review ? Role::actual : section.role;
  if (m.time != nullptr && m.time->period.known()) {
    const auto& t = *m.time;
    const int last = t.period.last_year();
    if (last <= year.review) return Role::actual;
    if (t.ahead || t.plan_year || last > year.now) return Role::target;
    if (t.end_only && last == year.now && section.role == Role::target) return Role::actual;  // 今年以来
    return section.role;
  }
  if (topic.known()) return topic.last_year() <= year.review ? Role::actual : Role::target;
  return section.role;
}

void ContextReader::State::emit(Mention& m, const Subject& subject) {
  const auto& p = m.predicate;
  Statement s;
  s.figure = m.figure;
  s.sentence = sentence;
  s.name = subject.name;
  s.indicator = subject.indicator;
  s.scope = p.comparable ? "同口径" : subject.scope;
  s.price = p.price;
  s.measure = m.measure;
  s.unit = m.unit;
  s.multiplier = m.multiplier;
  s.value = m.negative ? -m.value : m.value;
  s.bound = m.negative ? mirrored(m.bound) : m.bound;
  if (m.figure->ranged) {
    s.upper = m.negative ? -m.value : m.upper;
    if (m.negative) s.value = -m.upper;
  }
  s.period = m.period;
  s.region = subject.region.known() ? subject.region : report.region;
  s.area = subject.area;
  s.role = role_of(m);
  if (s.role == Role::target) {
    s.stance = p.stance.value_or(Stance::plain);
  }
  if (m.measure == Measure::growth || m.measure == Measure::change || m.measure == Measure::multiple) {
    if (!p.basis.empty())
      s.basis = p.basis;
    else if (p.average)
      s.basis = "annual_average";
    else if (p.year_start)
      s.basis = "year_start";
    else if (p.basis_time != nullptr)
      s.basis = p.basis_time->span.of(text);
    else if (p.yoy || (s.period.known() && s.period.count() == 1 && m.measure != Measure::multiple))
      s.basis = "yoy";
  } else if (m.measure == Measure::rank || m.measure == Measure::share) {
    s.basis = p.basis;
  }
  s.rule = m.own_name ? "named" : "carried";
  sink->statement(s);
}

/// 城镇居民人均可支配收入和农村居民人均纯收入年均增长7%: two names of the catalogue, one figure that both
/// have; and rates of a list 人大代表建议、政协委员提案办复率100%.
bool ContextReader::State::names_several(const Mention& m) {
  if (m.predicate.respectively || m.measure == Measure::rank) return false;
  const auto phrase = clean(m.predicate.phrase);
  if (phrase.empty() || has(phrase, "等")) return false;
  split_list(phrase, Cut::both, items);
  if (items.size() < 2 || items.size() > 6) return false;
  bool all = true;
  for (const auto item : items) all = all && names.match(trim_lead(item)).indicator != nullptr;
  if (all) return true;
  if (m.measure != Measure::growth && m.measure != Measure::multiple &&
      !(m.measure == Measure::level && m.unit == "%"))
    return false;
  split_list(phrase, Cut::enumeration, items);
  return items.size() == 2 && length(items[0]) >= 4 && doing_at_begin(items[0]).empty();
}

void ContextReader::State::read_run(std::size_t a, std::size_t b) {
  auto& first = mentions[a];
  const Mention* previous = a > 0 ? &mentions[a - 1] : nullptr;
  share_units(a, b);
  const auto n = b - a;
  std::size_t wanted = 0;
  for (std::size_t k = a; k < b; ++k) {
    auto& m = mentions[k];
    if (k > a) {
      m.predicate = first.predicate;
      m.left_begin = first.left_begin;
    }
    if (m.unit.empty() && m.multiplier >= 4) m.unit = "人";  // 日活跃用户260万: a bare number of people
    if (m.unit.empty()) {
      sink->left(*m.figure, "a number without a unit");
      m.emitted = m.skipped = true;
      continue;
    }
    if (m.bound == Bound::eq && has_any(between(m.left_begin, m.figure->outer.begin), "至少", "不少于"))
      m.bound = Bound::ge;
    if (const auto why = no_observation(m); !why.empty()) {
      sink->left(*m.figure, why);
      m.emitted = m.skipped = true;
      continue;
    }
    ++wanted;
  }
  if (wanted == 0) {
    if (a > 0) first.subject = mentions[a - 1].subject;
    for (std::size_t k = a; k < b; ++k) mentions[k].subject = first.subject;
    return;
  }
  for (std::size_t k = a; k < b; ++k) decide_measure(mentions[k], previous);

  std::vector<Subject> subjects;
  const bool shared = first.predicate.each && n == 1;
  if (n > 1 && wanted == n) {
    subjects = subjects_of_list(first, n);
  } else if (shared) {
    auto phrase = clean(first.predicate.phrase);
    if (!phrase.empty()) {
      split_list(phrase, Cut::both, items);
      const auto count = items.size();
      if (count > 1)
        subjects = subjects_of_list(first, count);
      else if (has(phrase, "城乡居民"))
        subjects = subjects_of_list(first, 2);
    } else if (last_list.size() > 1 && last_list_end == a) {
      subjects = last_list;
    } else {
      for (auto k = each_from; k < own.size(); ++k) {
        bool seen = false;
        for (const auto& s : subjects) seen |= s.name == mentions[own[k]].subject.name;
        if (!seen) subjects.push_back(mentions[own[k]].subject);
      }
            if (subjects.empty()) subjects = last_list;
      if (first.measure == Measure::rank && previous != nullptr && !previous->predicate.aspect.empty())
        for (auto& s : subjects) s.indicator = nullptr;
    }
    each_from = own.size();
  } else if (n == 1 && names_several(first)) {
    split_list(clean(first.predicate.phrase), Cut::both, items);
    subjects = subjects_of_list(first, items.size());
  } else if (n == 1 && first.predicate.respectively && !clean(first.predicate.phrase).empty()) {
    split_list(clean(first.predicate.phrase), Cut::both, items);
    const auto count = items.size();
    pending = count > 1 ? subjects_of_list(first, count) : std::vector<Subject>();
    if (pending.empty() && has(first.predicate.phrase, "城乡")) pending = subjects_of_list(first, 2);
    pending_at = 0;
    pending_unit = first.unit;
    if (!pending.empty()) subjects = {pending[0]};
  } else if (n == 1 && !pending.empty() && clean(first.predicate.phrase).empty() &&
             first.link != Link::semicolon) {
    if (first.unit == pending_unit && pending_at + 1 < pending.size()) ++pending_at;
    subjects = {pending[pending_at]};
  }
  if (!(n == 1 && clean(first.predicate.phrase).empty())) {
    if (!(n == 1 && first.predicate.respectively)) pending.clear();
  }

  if (subjects.size() == n && n > 1) {
    for (std::size_t k = 0; k < n; ++k) {
      auto& m = mentions[a + k];
      m.subject = subjects[k];
      m.own_name = !clean(first.predicate.phrase).empty();
      m.doing = !doing_at_begin(clean(first.predicate.phrase)).empty() && first.predicate.cue != Cue::reach;
      decide_time(m, previous);
      emit(m, m.subject);
      if (m.own_name) own.push_back(a + k);
    }
    last_list = subjects;
    last_list_end = b;
    return;
  }
  if (n == 1 && subjects.size() > 1) {
    first.subject = subjects.back();
    decide_time(first, previous);
    for (const auto& s : subjects) emit(first, s);
    last_list = subjects;
    last_list_end = b;
    return;
  }
  for (std::size_t k = a; k < b; ++k) {
    auto& m = mentions[k];
    if (m.emitted) {
      if (k > 0) m.subject = mentions[k - 1].subject;
      continue;
    }
    if (subjects.size() == 1) {
      m.subject = subjects[0];
      m.own_name = first.predicate.respectively;
    } else if (k > a) {
      m.subject = mentions[a].subject;
      m.own_name = false;
    } else {
      name_mention(m, k);
    }
    if (m.subject.name.empty()) {
      sink->left(*m.figure, "nothing says what it measures");
      continue;
    }
    decide_time(m, previous);
    emit(m, m.subject);
    if (m.own_name) own.push_back(k);
  }
}

void ContextReader::State::read_sentence(std::span<const Figure> figures, bool opens_block) {
  times.clear();
  find_times(text, sentence.begin, sentence.end, report.year, times);
  // what names no year belongs to the part that it stands in
  if (section.role == Role::target && report.year.known()) {
        for (auto& t : times) {
      // 今年 in the plan of a report delivered in December is the year to come
      if (!t.yearless && t.period == Period::year(report.year.now) && report.year.now < report.year.plan && has_any(t.span.of(text), "今年", "本年")) {
        t.period = Period::year(report.year.plan);
        t.plan_year = true;
      }
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
  std::optional<Period> restore;
  // a time that opens the sentence is the topic of what follows
  for (const auto& t : times) {
    if (t.use != TimeExpression::Use::period || !t.period.known()) continue;
    const auto lead = between(sentence.begin, t.span.begin);
    const auto behind = text.substr(t.span.end, std::min<std::size_t>(3, sentence.end - t.span.end));
    const bool opens =
        lead.empty() || any_of(lead, "回顾", "特别是", "一是", "过去的", "各位代表，", "各位代表！") ||
        lead.ends_with("。") || lead.ends_with("特别是") || (lead.ends_with("，") && behind == "，");
    const bool first_words = lead.empty() && t.period.count() == 1 && (opens_block || (section.role == Role::target && topic.count() > 1));
    if (opens && (behind == "，" || t.several || first_words) && t.period.frequency() == Frequency::year && !t.end_only) {
      // within a review of several years a single one holds for its own sentence only
      const bool aside = !opens_block && !first_words && standing.count() > 1 &&
                         (t.period.count() == 1 || t.period.first_year() > standing.first_year());
      if (aside && !restore) restore = topic;
      topic = t.period;
      const bool past = t.period.last_year() <= report.year.review;
      if (opens_block && past == (section.role == Role::actual)) standing = topic;
    }
  }
  collect(figures);
  read_mentions();
  if (restore) topic = *restore;
}

void ContextReader::State::read_mentions() {
  if (mentions.empty()) return;
  own.clear();
  last_list.clear();
  pending.clear();
  each_from = 0;
  // predicates first: run_end asks for 分别
  for (auto& m : mentions) {
    const auto left = between(m.left_begin, m.figure->outer.begin);
    m.predicate = m.figure->kind == NumeralKind::rank ? read_rank_predicate(left, m.left_begin, times)
                                                      : read_predicate(left, m.left_begin, times);
    if (m.link == Link::joined) {
      // the words since the figure before belong to it up to the connection: 5家企业和⟨30家⟩…,
      // 资金实施⟨158个⟩
      auto& phrase = m.predicate.phrase;
      std::size_t cut = std::string_view::npos, size = 0;
      for (const std::string_view w : {"和", "、", "及", "与", "以及", "到", "至"}) {
        const auto at = phrase.rfind(w);
        if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
          cut = at;
          size = w.size();
        }
      }
      if (cut != std::string_view::npos)
        phrase = phrase.substr(cut + size);
      else if (const auto verb = doing_at_end(phrase); !verb.empty())
        phrase = phrase.substr(phrase.size() - verb.size());
      else if (m.predicate.cue)
        phrase = {};
    }
  }
  for (std::size_t i = 0; i < mentions.size();) {
    const auto j = run_end(i);
    read_run(i, j);
    i = j;
  }
  carried = mentions.back().subject;
}

ContextReader::ContextReader(const NameTable& names) : state_(std::make_unique<State>(names)) {}
ContextReader::~ContextReader() = default;

void ContextReader::begin(std::string_view text, const ReportContext& report) {
  auto& s = *state_;
  s.text = text;
  s.report = report;
  s.topic = s.standing = {};
  s.heading = -2;
  s.carried = {};
  s.parts.clear();
  s.province = s.prefecture = {};
  s.level = RegionLevel::nation;
  s.own_city = false;
  if (!report.region.known()) return;
  if (const auto* d = divisions::find(report.region); d != nullptr) {
    s.level = d->level;
    s.own_city = d->name.ends_with("市");
    for (const auto* up = divisions::find(d->parent); up != nullptr; up = divisions::find(up->parent)) {
      if (up->level == RegionLevel::prefecture) s.prefecture = up->code;
      if (up->level == RegionLevel::province) s.province = up->code;
      if (up->level == RegionLevel::nation || !up->parent.known()) break;
    }
    if (s.level != RegionLevel::nation) {
      for (const auto* c : divisions::children(report.region)) {
        s.parts.emplace_back(c->name, c->code);
        if (s.level == RegionLevel::province)
          for (const auto* g : divisions::children(c->code)) s.parts.emplace_back(g->name, g->code);
      }
    }
  }
}

void ContextReader::read(const Block& block, const Section& section, std::span<const Figure> figures,
                         StatementSink& sink) {
  auto& s = *state_;
  if (block.heading != s.heading || section.role != s.section.role || section.period != s.section.period)
    s.standing = {};
  s.heading = block.heading;
  s.section = section;
  s.kind = block.kind;
  s.sink = &sink;
  s.topic = s.standing;
  s.carried = {};
  s.memory.clear();
  std::size_t i = 0;
  std::size_t from = block.span.begin;
  if (block.kind == BlockKind::note) {
    // 3.“4+6”体系：… the term that an entry explains states nothing
    const auto entry = block.span.of(s.text);
    const auto colon = entry.find("：");
    if (colon != std::string_view::npos && colon <= 90)
      while (i < figures.size() && figures[i].span.begin < block.span.begin + colon) {
        if (is_figure(figures[i].kind)) sink.left(figures[i], "part of the term that a note explains");
        ++i;
      }
    if (colon != std::string_view::npos && colon <= 90) from += colon + 3;
  }
  const auto finish = [&](std::size_t to) {
    auto j = i;
    while (j < figures.size() && figures[j].span.begin < to) ++j;
    s.sentence = {from, to};
    s.read_sentence(figures.subspan(i, j - i), from == block.span.begin);
    i = j;
    from = to;
  };
  for (std::size_t p = from; p < block.span.end;) {
    const auto c = s.text.substr(p, width(s.text[p]));
    p += c.size();
    if (any_of(c, "。", "！", "？")) finish(std::min<std::size_t>(p, block.span.end));
  }
  if (from < block.span.end) finish(block.span.end);
}

}  // namespace zhibiao::text
