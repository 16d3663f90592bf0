// SPDX-License-Identifier: MIT
// Where the clause of each figure begins and ends, which figures make a list, and what delimits a group only.
#include "text/sentence_reader.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

constexpr Chars kConnections("、和及与");

}  // namespace

// Begin of the clause that ends at `end`, not before `floor`; tells how it links to what is before.
std::size_t SentenceReader::clause_begin(std::size_t floor, std::size_t end, bool first, Link& link) const {
  const auto gap = between(floor, end);
  int closed = 0, quoted = 0;
  for (std::size_t p = gap.size(); p > 0;) {
    const auto q = before(gap, p);
    if (is_ideograph(gap[q])) {
      p = q;
      continue;
    }
    switch (p - q == 3 ? key(gap.data() + q) : 0) {
      case key("）"):
        ++closed;
        break;
      case key("”"):
      case key("》"):
        ++quoted;
        break;
      case key("“"):
      case key("《"):
        quoted -= quoted > 0;
        break;
      case key("（"):
        if (closed == 0) {
          link = Link::bracket;
          return floor + p;
        }
        --closed;
        break;
      default:
        if (const auto c = gap.substr(q, p - q); closed == 0 && quoted == 0 && is_boundary(c)) {
          link = c == "，"   ? Link::comma
                 : c == "；" ? Link::semicolon
                 : c == "：" ? Link::colon
                             : Link::start;
          return floor + p;
        }
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

// End of the words behind a figure: the next mark or figure.
std::size_t SentenceReader::clause_end(std::size_t from, std::size_t limit) const {
  int depth = 0, quoted = 0;
  static constexpr CharScan marks("（）“”《》，；：。！？");
  for (std::size_t p = from; (p = skip(text.data(), p, limit, marks)) < limit;) {
    const auto size = width(text[p]);
    switch (size == 3 ? key(text.data() + p) : 0) {
      case key("（"):
        ++depth;
        break;
      case key("）"):
        if (depth == 0) return p;
        --depth;
        break;
      case key("“"):
      case key("《"):
        ++quoted;
        break;
      case key("”"):
      case key("》"):
        quoted -= quoted > 0;
        break;
      default:
        if (depth == 0 && quoted == 0 && (text[p] == '\n' || is_boundary(text.substr(p, size)))) return p;
    }
    p += size;
  }
  return limit;
}

namespace {

/// 化学需氧量、氨氮⟨两项⟩主要污染物, “甲”“乙”⟨两个⟩片区: does the number count what is listed right before
/// it?
bool sums_up(std::string_view lead, const Figure& f) {
  if (f.kind != NumeralKind::amount || !any_of(f.unit, "个", "项", "大", "类", "种", "条") ||
      f.value < Decimal(2) || Decimal(9) < f.value)
    return false;
  std::int64_t listed = 1;
  for (auto p = lead.size(); p > 0;) {
    const auto q = before(lead, p);
    const auto c = lead.substr(q, p - q);
    if (is_boundary(c)) break;
    const bool adjoins = c == "“" && lead.substr(0, q).ends_with("”");
    listed += adjoins || any_of(c, "、", "和", "及", "与");
    p = q;
  }
  return Decimal(listed) == f.value;
}

}  // namespace

// A size or an age that delimits a group: 500万元以上项目, 70岁以上老年人, 投资上亿元的项目.
std::string_view SentenceReader::delimits(const Figure& f) const {
  if (f.kind != NumeralKind::amount) return {};
  const auto right = between(f.outer.end, clause_end(f.outer.end, sentence.end));
  const auto lead = between(sentence.begin, f.outer.begin);
  const bool bound_behind = f.outer.end > f.span.end;
  if (lead.ends_with("每") && !is_money(f.unit)) return "the base of a ratio";
  // 20户以上的自然村, 50万人以上的城市; but 解决20万人以上的饮水问题
  const bool town = any_at_begin(right, "城", "中小城", "大城", "的城", "镇").size() > 0;
  const bool village = any_at_begin(right, "的", "自然", "村", "屯").size() > 0;
  if (any_of(f.unit, "户", "人") && bound_behind && (town || (village && f.value < Decimal(100'000))) &&
      length(right) > 2)
    return "a threshold that delimits a group";
  if (any_of(f.unit, "km", "m") && (right.starts_with("范围") || right.starts_with("半径")))
    return "a distance that delimits an area";
  // 在全国⟨30个⟩自治州中排名第11: among which a place is taken
  static constexpr Words taken({"中排", "中位", "中列", "中居", "中名列"});
  if (taken.in(head(right, 14)) && is_count_unit(f.unit)) return "what a place is taken among";
  // 两项主要污染物排放量分别下降2%和3%: words of the subject of what follows
  const auto leads_on = [&] {
    return std::any_of(right.begin(), right.end(), [](char c) { return is_digit(c); });
  };
  const bool digits = is_digit(f.span.of(text)[0]) && !has(head(right, 10), "指标");
  if (!digits && is_han(first_char(right)) && sums_up(lead, f) && leads_on() && !begins_predicate(right))
    return "sums up the list before it";
  if (f.unit.ends_with("/year") && !lead.ends_with("产能") && !lead.ends_with("能力") &&
      !lead.ends_with("规模"))
    return "a capacity in a project's name";
  if (any_of(f.unit, "t", "kW", "MW", "m3", "kWh")) {
    const bool of_firm = any_at_end(lead, "集团", "公司", "年产", "厂").size() > 0;
    if (of_firm && !right.empty() &&
        has_any(between(f.outer.end, sentence.end), "项目", "工程", "生产线", "基地"))
      return "a capacity in a project's name";
  }
  if (f.unit == "kV" && is_han(first_char(right)) && !begins_predicate(right)) return "a rating in a name";
  // 《我的两万个朋友》
  if (const auto open = has_title ? rfind_word(lead, "《") : std::string_view::npos;
      open != std::string_view::npos && lead.find("》", open) == std::string_view::npos &&
      between(f.outer.end, sentence.end).find("》") != std::string_view::npos)
    return "part of a title";
  // 落地100亿元以上2个、20~50亿元8个: how large the things counted are
  if (is_money(f.unit) && (bound_behind || f.ranged) && !right.empty() && is_digit(right[0]))
    return "a threshold that delimits a group";
  if (is_money(f.unit) || any_of(f.unit, "m2", "mu", "km2", "kW", "t", "km", "m", "ha", "kV", "MW", "蒸吨")) {
    if (right.starts_with("的") && f.bound == Bound::lt && length(right) > 2)
      return "a threshold that delimits a group";
    if (bound_behind && f.bound != Bound::approx && !right.empty() && !begins_predicate(right) &&
        !right.starts_with("的资金") && is_han(first_char(right)) &&
        !(right.starts_with("的") && length(right) < 3))
      return "a threshold that delimits a group";
    // 安排5000万元产业发展专项资金: what the money is, not how large the things are
    const bool fund = has_any(right, "资金", "基金", "经费", "补助", "贷款");
    if (is_money(f.unit) && !fund)
      for (const std::string_view w :
           {"企业", "项目", "产业", "集群", "园区", "市场", "级", "强", "镇", "村"})
        if (right.starts_with(w)) return "a size class in a name";
    const bool loose = has_any(f.span.of(text), "多", "余");  // 投资70多亿元的高速公路 is the amount
    if (is_money(f.unit) && !loose && right.starts_with("的") && f.bound != Bound::eq &&
        f.bound != Bound::approx && !right.starts_with("的目标") && length(right) > 2 &&
        !(right.size() > 3 && is_digit(right[3]) &&
          has(tail(lead, 6), "投资")) &&  // 总投资超过1000亿元的228项
        !right.starts_with("的历史"))
      return "a threshold that delimits a group";
  }
  if (f.unit == "year" && f.span.of(text).ends_with("岁")) {
    if (!has_any(lead.substr(lead.size() > 45 ? lead.size() - 45 : 0), "寿命", "年龄"))
      return "an age that delimits a group";
  }
  return {};
}

std::string_view SentenceReader::no_observation(const Mention& m) const {
  const auto& f = *m.figure;
  const auto right = between(f.outer.end, m.right_end);
  const auto unit = m.unit;
  const auto left = between(m.left_begin, f.outer.begin);
  if ((unit == "%" || unit == "permille") && has(head(right, 10), "抽样")) return "a rate of sampling";
  if (unit == "year" && f.kind == NumeralKind::amount) {
    const auto wide = between(sentence.begin, f.outer.begin);
    const bool age = has_any(wide.substr(wide.size() > 60 ? wide.size() - 60 : 0), "寿命", "年龄");
    const bool streak = has(left, "年限");
    if (!age && !streak) return "a duration";
  }
  if (any_of(unit, "month", "day", "hour", "minute", "workday")) {
    const bool measured = has_any(left, "时限", "时间", "周期", "天数", "压缩", "压减", "缩短", "提速", "达",
                                  "优良", "连续", "耗时", "期限", "日数", "时长", "平均", "减少", "增加",
                                  "控制在", "跑", "最多", "净增", "不少于", "超过");
    if (!measured && f.value < Decimal(1000)) return "a duration";
  }
  if (is_count_unit(unit) && f.kind == NumeralKind::amount) {
    const auto words = f.span.of(text);
    const bool chinese = !is_digit(words[0]);
    if (right.starts_with("方面") || (chinese && begins_abstraction(right)))
      return "counts aspects of a speech";
    if (words.starts_with("一") && length(words) == 2) return "an indefinite article";
    if (chinese &&
        (unit == "大" || unit == "个" || unit == "项" || unit == "类" || unit == "条" || unit == "次") &&
        f.value <= Decimal(20) && right.starts_with("“")) {
      // 三个“百分之百”
    }
  }
  return {};
}

// Figures of the sentence with their clauses. What only delimits a group is text to the others.
void SentenceReader::collect(std::span<const Figure> figures) {
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
    auto why = delimits(f);
    // 培育年产值⟨8亿元⟩、税收2000万元以上的企业: both sizes delimit
    const auto* next = &f == &figures.back() ? nullptr : &f + 1;
    if (why.empty() && next != nullptr && is_money(f.unit) && is_money(next->unit)) {
      const auto gap = between(f.outer.end, next->outer.begin);
      if (gap.starts_with("、") && length(gap) <= 7 && gap.find("、", 3) == std::string_view::npos &&
          next->bound != Bound::eq)
        why = delimits(*next);
    }
    if (!why.empty() &&
        !(has_any(between(f.outer.begin > 12 ? f.outer.begin - 12 : 0, f.outer.begin), "总投资") &&
          !mentions.empty())) {
      sink->left(f, why);
      continue;
    }
    m.left_begin = clause_begin(floor, f.outer.begin, mentions.empty(), m.link);
    if (m.link == Link::joined) {
      // 7500台机械设备、⟨5500辆⟩抢险车: the words up to the connection belong to the figure before
      const auto gap = between(m.left_begin, f.outer.begin);
      if (const auto at = rfind_any(gap, kConnections); at != std::string_view::npos) {
        m.left_begin += at + 3;
        m.link = Link::list;
      }
    }
    floor = f.outer.end;
    mentions.push_back(m);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i)
    mentions[i].right_end =
        clause_end(mentions[i].figure->outer.end,
                   i + 1 < mentions.size() ? mentions[i + 1].figure->outer.begin : sentence.end);
}

// Is it where a from–to arrives: 由4家⟨增加到11家⟩?
bool SentenceReader::ends_from_to(std::size_t i) const {
  return i > 0 && mentions[i - 1].first_of_from_to && mentions[i].link == Link::joined;
}

// The mentions a, a+1, … b-1 stand in a bare list: 17.9%和13.7%, 4.8%、9%.
std::size_t SentenceReader::run_end(std::size_t i) const {
  auto j = i + 1;
  for (; j < mentions.size(); ++j) {
    const auto gap = between(mentions[j - 1].figure->outer.end, mentions[j].figure->outer.begin);
    // 14.5:41.8:43.7, and what it changed to
    const bool parts = (gap == "：" || gap == ":") &&
                       (has_any(mentions[i].predicate.phrase, "产业", "结构") || ends_from_to(i));
    if (!parts && !any_of(gap, "∶", "、", "和", "及", "与", "以及", "，", "和约", "和近", "、约")) break;
    const auto& a = mentions[j - 1];
    const auto& b = mentions[j];
    const bool alike = a.unit == b.unit || (is_money(a.unit) && is_money(b.unit)) ||
                       (a.unit == "个" && b.unit == "pp") || mentions[i].predicate.respectively ||
                       a.figure->kind == NumeralKind::bare || b.figure->kind == NumeralKind::bare;
    if (!alike) break;
    if (gap == "，" && a.figure->kind != NumeralKind::bare && !mentions[i].predicate.respectively) break;
  }
  return j;
}

void SentenceReader::share_units(std::size_t a, std::size_t b) {
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

// The noun behind a figure that it counts: 41项⟨实事工程⟩.
std::string_view SentenceReader::object_behind(const Mention& m) const {
  auto right = between(m.figure->outer.end, m.right_end);
  // what leads over to the next figure is not part of it
  const auto limit = m.right_end;
  const bool before_figure = limit < sentence.end && !is_boundary(first_char(text.substr(limit))) &&
                             !text.substr(limit).starts_with("）");
  if (before_figure) {
    if (const auto at = rfind_any(right, kConnections); at != std::string_view::npos)
      right = right.substr(0, at);
    else if (const auto verb = doing_at_end(right); !verb.empty())
      right.remove_suffix(verb.size());
    else  // ⟨203个⟩国考断面水质优良率达99%
      right = without_cues_at_end(right, {Cue::reach, Cue::each, Cue::respectively});
  }
  while (right.ends_with("，") || right.ends_with("的")) right.remove_suffix(3);
  // ⟨2903户⟩8331人贫困人口: the noun of both
  if (const auto* next = &m + 1; right.empty() && next < mentions.data() + mentions.size() &&
                                 next->figure->outer.begin == m.figure->outer.end && is_count_unit(m.unit) &&
                                 is_count_unit(next->unit))
    return object_behind(*next);
  return right;
}

}  // namespace zhibiao::text
