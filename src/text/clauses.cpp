// SPDX-License-Identifier: MIT
// Where the clause of each figure begins and ends, which figures make a list, and what delimits a group only.
#include "text/sentence_reader.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/marks.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

constexpr Chars kConnections("、和及与");

Link link_behind(Mark boundary) {
  switch (boundary) {
    case Mark::comma:
      return Link::comma;
    case Mark::semicolon:
      return Link::semicolon;
    case Mark::colon:
      return Link::colon;
    default:
      return Link::start;
  }
}

}  // namespace

// Begin of the clause that ends at `end`, not before `floor`; tells how it links to what is before.
std::size_t SentenceReader::clause_begin(std::size_t floor, std::size_t end, bool first, Link& link) const {
  int closed = 0, quoted = 0;
  for (auto p = end; (p = last_mark(text, floor, p)) != kNone;) {
    switch (const Mark mark = mark_at(text, p); mark) {
      case Mark::close_bracket:
        ++closed;
        break;
      case Mark::close_quote:
        ++quoted;
        break;
      case Mark::open_quote:
        quoted -= quoted > 0;
        break;
      case Mark::open_bracket:
        if (closed == 0) {
          link = Link::bracket;
          return p + 3;
        }
        --closed;
        break;
      default:
        if (closed == 0 && quoted == 0 && is_boundary(mark)) {
          link = link_behind(mark);
          return p + 3;
        }
    }
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

// End of the words behind a figure that ends at `from`: the next mark, else `limit`. No clause is so long
// that a list without end need be read to its end for each of its figures.
std::size_t SentenceReader::clause_end(std::size_t from, std::size_t limit) const {
  constexpr std::size_t kLongest = 3000;  // bytes
  if (limit > from + kLongest) {
    limit = from + kLongest;
    while (is_continuation(text[limit])) --limit;
  }
  int depth = 0, quoted = 0;
  for (std::size_t p = from; (p = next_mark(text, p, limit)) < limit; ++p) {
    switch (const Mark mark = mark_at(text, p); mark) {
      case Mark::open_bracket:
        ++depth;
        break;
      case Mark::close_bracket:
        if (depth == 0) return p;
        --depth;
        break;
      case Mark::open_quote:
        ++quoted;
        break;
      case Mark::close_quote:
        quoted -= quoted > 0;
        break;
      default:
        if (depth == 0 && quoted == 0 && (is_boundary(mark) || mark == Mark::line)) return p;
    }
  }
  return limit;
}

namespace {

/// How many things are listed at the end of `lead`: 化学需氧量、氨氮⟨两项⟩主要污染物, “甲”“乙”⟨两个⟩片区.
std::int64_t listed(std::string_view lead) {
  std::int64_t n = 1;
  for (auto p = lead.size(); p > 0;) {
    const auto q = before(lead, p);
    const auto c = lead.substr(q, p - q);
    if (is_boundary(c)) break;
    const bool adjoins = c == "“" && lead.substr(0, q).ends_with("”");
    n += adjoins || any_of(c, "、", "和", "及", "与");
    p = q;
  }
  return n;
}

bool any_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

}  // namespace

// A size or an age that delimits a group: 500万元以上项目, 70岁以上老年人, 投资上亿元的项目. `right` are the
// words behind the figure. Most rules are of few units, which are asked for first.
std::string_view SentenceReader::delimits(const Figure& f, std::string_view right) const {
  constexpr std::string_view kThreshold = "a threshold that delimits a group";
  if (f.kind != NumeralKind::amount) return {};
  const auto traits = traits_of(f.unit);
  const bool money = (traits & kMoney) != 0;
  const auto lead = between(sentence.begin, f.outer.begin);
  const bool bound_behind = f.outer.end > f.span.end;
  if (!money && lead.ends_with("每")) return "the base of a ratio";
  if ((traits & kCounted) != 0) {
    // 20户以上的自然村, 50万人以上的城市; but 解决20万人以上的饮水问题
    if ((traits & kPeople) != 0 && bound_behind) {
      const bool town = any_at_begin(right, "城", "中小城", "大城", "的城", "镇").size() > 0;
      const bool village = any_at_begin(right, "的", "自然", "村", "屯").size() > 0;
      if ((town || (village && f.value < Decimal(100'000))) && length(right) > 2) return kThreshold;
    }
    // 在全国⟨30个⟩自治州中排名第11: among which a place is taken
    static constexpr Words taken({"中排", "中位", "中列", "中居", "中名列"});
    if (has(right, "中") && taken.in(head(right, 14))) return "what a place is taken among";
    // 两项主要污染物排放量分别下降2%和3%: words of the subject of what follows
    const bool few = (traits & kSumming) != 0 && Decimal(2) <= f.value && f.value <= Decimal(9);
    if (few && is_han(first_char(right)) && (!is_digit(f.span.of(text)[0]) || has(head(right, 10), "指标")) &&
        Decimal(listed(lead)) == f.value && any_digit(right) && !begins_predicate(right))
      return "sums up the list before it";
  } else if (!money) {
    if (any_of(f.unit, "km", "m") && any_at_begin(right, "范围", "半径").size() > 0)
      return "a distance that delimits an area";
    if (f.unit.ends_with("/year") && any_at_end(lead, "产能", "能力", "规模").empty())
      return "a capacity in a project's name";
    if ((traits & kCapacity) != 0 && !right.empty()) {
      const bool of_firm = any_at_end(lead, "集团", "公司", "年产", "厂").size() > 0;
      if (of_firm && has_any(between(f.outer.end, sentence.end), "项目", "工程", "生产线", "基地"))
        return "a capacity in a project's name";
    }
    if (any_of(f.unit, "kV") && is_han(first_char(right)) && !begins_predicate(right))
      return "a rating in a name";
  }
  // 《我的两万个朋友》
  if (const auto open = has_title ? rfind_word(lead, "《") : std::string_view::npos;
      open != std::string_view::npos && lead.find("》", open) == std::string_view::npos &&
      between(f.outer.end, sentence.end).find("》") != std::string_view::npos)
    return "part of a title";
  // 落地100亿元以上2个、20~50亿元8个: how large the things counted are
  if (money && (bound_behind || f.ranged) && !right.empty() && is_digit(right[0])) return kThreshold;
  if ((traits & (kMoney | kSized)) != 0 && !right.empty()) {
    const bool of = right.starts_with("的");
    const bool thing = length(right) > 2;
    if (of && f.bound == Bound::lt && thing) return kThreshold;
    if (bound_behind && f.bound != Bound::approx && is_han(first_char(right)) && (!of || thing) &&
        !right.starts_with("的资金") && !begins_predicate(right))
      return kThreshold;
    // 安排5000万元产业发展专项资金: what the money is, not how large the things are
    static constexpr Words classes({"企业", "项目", "产业", "集群", "园区", "市场", "级", "强", "镇", "村"});
    if (money && classes.begin(right) && !has_any(right, "资金", "基金", "经费", "补助", "贷款"))
      return "a size class in a name";
    if (money && of && thing && f.bound != Bound::eq && f.bound != Bound::approx &&
        any_at_begin(right, "的目标", "的历史").empty() &&
        !(is_digit(right[3]) && has(tail(lead, 6), "投资")) &&  // 总投资超过1000亿元的228项
        !has_any(f.span.of(text), "多", "余"))  // 投资70多亿元的高速公路 is the amount
      return kThreshold;
  }
  if (any_of(f.unit, "year") && f.span.of(text).ends_with("岁") &&
      !has_any(lead.substr(lead.size() > 45 ? lead.size() - 45 : 0), "寿命", "年龄"))
    return "an age that delimits a group";
  return {};
}

std::string_view SentenceReader::no_observation(const Mention& m) const {
  const auto& f = *m.figure;
  const auto traits = traits_of(m.unit);
  const auto left = between(m.left_begin, f.outer.begin);
  const auto right = between(f.outer.end, m.right_end);
  if (any_of(m.unit, "%", "permille") && has(right, "抽样") && has(head(right, 10), "抽样"))
    return "a rate of sampling";
  if (f.kind == NumeralKind::amount && any_of(m.unit, "year")) {
    const auto wide = between(sentence.begin, f.outer.begin);
    const bool age = has_any(wide.substr(wide.size() > 60 ? wide.size() - 60 : 0), "寿命", "年龄");
    const bool streak = has(left, "年限");
    if (!age && !streak) return "a duration";
  }
  if ((traits & kDuration) != 0) {
    const bool measured = has_any(left, "时限", "时间", "周期", "天数", "压缩", "压减", "缩短", "提速", "达",
                                  "优良", "连续", "耗时", "期限", "日数", "时长", "平均", "减少", "增加",
                                  "控制在", "跑", "最多", "净增", "不少于", "超过");
    if (!measured && f.value < Decimal(1000)) return "a duration";
  }
  if ((traits & kCounted) != 0 && f.kind == NumeralKind::amount) {
    const auto words = f.span.of(text);
    if (right.starts_with("方面") || (!is_digit(words[0]) && begins_abstraction(right)))
      return "counts aspects of a speech";
    if (words.starts_with("一") && length(words) == 2) return "an indefinite article";
  }
  return {};
}

// Figures of the sentence with their clauses; gives how many numerals it has. What only delimits a group is
// text to the others.
std::size_t SentenceReader::collect(std::span<const Figure> figures) {
  mentions.clear();
  std::size_t floor = sentence.begin, n = 0;
  for (; n < figures.size() && figures[n].span.begin < sentence.end; ++n) {
    const auto& f = figures[n];
    if (!is_figure(f.kind)) continue;
    const auto behind = clause_end(f.outer.end, sentence.end);
    auto why = delimits(f, between(f.outer.end, behind));
    // 培育年产值⟨8亿元⟩、税收2000万元以上的企业: both sizes delimit
    const bool last = n + 1 == figures.size() || figures[n + 1].span.begin >= sentence.end;
    const auto* next = last ? nullptr : &f + 1;
    if (why.empty() && next != nullptr && next->bound != Bound::eq && is_money(f.unit) &&
        is_money(next->unit)) {
      const auto gap = between(f.outer.end, next->outer.begin);
      if (gap.starts_with("、") && length(gap) <= 7 && gap.find("、", 3) == std::string_view::npos)
        why = delimits(*next, between(next->outer.end, clause_end(next->outer.end, sentence.end)));
    }
    if (!why.empty() &&
        !(has_any(between(f.outer.begin > 12 ? f.outer.begin - 12 : 0, f.outer.begin), "总投资") &&
          !mentions.empty())) {
      sink->left(f, why);
      continue;
    }
    // the words behind a figure end before the next at the latest
    if (!mentions.empty() && mentions.back().right_end > f.outer.begin)
      mentions.back().right_end = f.outer.begin;
    const bool first = mentions.empty();
    Mention& m = mentions.emplace_back();
    m.figure = &f;
    m.right_end = behind;
    m.unit = f.unit;
    m.multiplier = f.multiplier;
    m.value = f.value;
    m.upper = f.upper;
    m.bound = f.ranged ? Bound::range : f.bound;
    m.left_begin = clause_begin(floor, f.outer.begin, first, m.link);
    if (m.link == Link::joined) {
      // 7500台机械设备、⟨5500辆⟩抢险车: the words up to the connection belong to the figure before
      const auto gap = between(m.left_begin, f.outer.begin);
      if (const auto at = rfind_any(gap, kConnections); at != std::string_view::npos) {
        m.left_begin += at + 3;
        m.link = Link::list;
      }
    }
    floor = f.outer.end;
  }
  return n;
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
