// SPDX-License-Identifier: MIT
// Whose figure it is: a phrase as subject, the subject of the clause before, the subjects of a list.
#include "text/sentence_reader.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {

Subject SentenceReader::subject_of(std::string_view phrase, const Mention& m, Measure measure) {
  Subject s;
  s.region = report.region;
  auto raw = phrase;
  place(raw, s);
  const auto lead = trimmed(raw);
  auto match = named(lead);
  if (match.indicator == nullptr) {
    const auto telling = stands_in_clause(raw, m) ? m.telling : Telling(raw);
    const auto name = clean(raw);
    if (const auto n = place_at_begin(lead, telling, s); n > 0)
      if (match = named(lead.substr(n)); match.indicator != nullptr) {
        match.name = lead;
        if (is_zone(s.area)) match.indicator = nullptr;
      }
    if (match.indicator == nullptr) match = named(trimmed(name));  // 为2007年⟨实现生产总值⟩
    // its share or total: 第二产业增加值比重, 财政总收入总量
    if (match.indicator == nullptr && measure != Measure::level)
      if (const auto aspect = aspect_at_end(raw); any_of(aspect, "比重", "占比", "总量", "规模", "总额")) {
        auto base = raw.substr(0, raw.size() - aspect.size());
        for (const std::string_view w : {"占", "在"})
          if (const auto at = base.rfind(w); at != std::string_view::npos && at > 0)
            base = base.substr(0, at);
        match = named(trimmed(base));
        if (match.indicator != nullptr) match.name = trimmed(raw);
      }
    s.name = compact(name, telling);
    if (match.indicator == nullptr && measure == Measure::growth) {
      if (any_of(s.name, "经济", "经济增长", "经济增速", "国民经济", "经济增长速度"))
        match = {named("地区生产总值").indicator, s.name, {}};
      // 其中第一产业增长3%: its value added
      else if (any_of(s.name, "第一产业", "第二产业", "第三产业", "一产", "二产", "三产"))
        match = {named(joined.join(s.name, "增加值")).indicator, s.name, {}};
    }
  }
  if (match.indicator != nullptr) {
    s.name = match.name;
    s.scope = match.scope;
    if (measure != Measure::level || same_kind(m.unit, match.indicator->unit)) s.indicator = match.indicator;
    // 培育高新技术企业: what is added to a stock is not the stock
    if (measure == Measure::level && match.indicator->flow == Flow::stock && is_count_unit(m.unit) &&
        doing_at_begin(match.name).empty()) {
      const auto verb = long_doing_at_begin(lead);
      if (!verb.empty() && !any_of(verb, "拥有", "达到")) s.indicator = nullptr;
    }
    if (!match.scope.empty()) s.name = joined.join(match.scope, match.name);
  }
  return s;
}

// 建成交付A、B等安置小区 → 建成交付安置小区; 为企业减免税费 → 减免税费: what a reader would name.
std::string_view SentenceReader::compact(std::string_view name, Telling telling) {
  if (const auto at = telling.may_have(Telling::and_so_on) && length(name) > 8 ? rfind_word(name, "等")
                                                                               : std::string_view::npos;
      at != std::string_view::npos && at + 9 <= name.size()) {
    const auto lead = name.substr(0, at);
    const auto behind = name.substr(at + 3);
    const bool word = any_of(last_char(lead), "高", "中", "初", "同", "平", "优", "头", "上", "均", "特",
                             "一", "二", "三", "四") ||
                      any_of(first_char(behind), "级", "级", "学", "院");
    if (!word && (has(lead, "、") || has(lead, "”"))) {
      const auto verb = long_doing_at_begin(name);
      return verb.empty() ? behind : joined.join(verb, behind);
    }
  }
  static constexpr Words prepositions({"为", "向", "对", "给", "与", "因", "在"});
  const bool preposition = prepositions.begin(name);
  if (preposition || (telling.may_have(Telling::total) && length(name) > 12)) {
    for (std::size_t i = width(name[0]); i < name.size(); i += width(name[i])) {
      const auto rest = name.substr(i);
      if (preposition && !long_doing_at_begin(rest).empty() && length(rest) >= 4) return rest;
      if (!preposition && rest.starts_with("共") && !long_doing_at_begin(rest.substr(3)).empty() &&
          length(rest) >= 6)
        return rest.substr(3);
    }
  }
  return name;
}

// 全省, 全国 or a division's name before the name: the figure is theirs.
void SentenceReader::place(std::string_view& phrase, Subject& s) {
  if (!report.region.known()) return;
  auto p = phrase;
  static constexpr Words passed({"，", "使", "其中"});
  while (passed.begin(p)) p.remove_prefix(p.starts_with("其中") ? 6 : 3);
  static constexpr Words alls({"全国", "全省", "全市"});
  const auto all = p.substr(0, alls.begin(p) ? 6 : 0);
  RegionCode wider;
  if (all == "全国" && level != RegionLevel::nation) wider = nation;
  if (all == "全省" && level > RegionLevel::province) wider = province;
  if (all == "全市" && level == RegionLevel::county && !own_city) wider = prefecture;
  if (const auto name = p.substr(all.size()); wider.known() && !name.empty()) {
    if (named(name).indicator != nullptr) {
      s.region = wider;
      phrase = name;
    }
  } else if (parts) {
    const auto* part = parts->match(p);
    if (part == nullptr)
      if (const auto verb = doing_at_begin(p); !verb.empty()) part = parts->match(p.substr(verb.size()));
    if (part != nullptr) s.region = part->payload;
  }
}

// The length of a place that the phrase begins with: ⟨南昌县⟩财政总收入, and of one without a code, which is
// the subject's area: ⟨长三角⟩进出口总额, ⟨甘孜新区⟩开工项目.
std::size_t SentenceReader::place_at_begin(std::string_view phrase, Telling telling, Subject& s) const {
  if (parts)
    if (const auto* part = parts->match(phrase); part != nullptr) {
      s.region = part->payload;
      return part->word.size();
    }
  static constexpr std::string_view wide[] = {"长三角地区", "长三角", "珠三角地区",  "珠三角",
                                              "京津冀地区", "京津冀", "粤港澳大湾区"};
  static constexpr std::string_view zones[] = {"开发区",   "高新区", "经开区", "新区",
                                               "工业园区", "保税区", "自贸区"};
  std::size_t n = 0;
  static constexpr Words any_wide({"长三角", "珠三角", "京津冀", "粤港澳大湾区"});
  if (any_wide.begin(phrase))
    for (const auto w : wide)
      if (n == 0 && phrase.starts_with(w)) n = w.size();
  if (areas)
    if (const auto* area = areas->match(phrase); area != nullptr) n = area->word.size();
  if (n == 0 && telling.may_have(Telling::zone) && doing_at_begin(phrase).empty()) {
    const auto front = head(phrase, 12);
    for (const auto w : zones)
      if (const auto at = front.find(w);
          at != std::string_view::npos && (at >= 6 || w == "高新区" || w == "经开区"))
        n = std::max(n, at + w.size());
    if (has_any(phrase.substr(0, n), "、", "和", "“", "级", "新增", "的", "（")) n = 0;
  }
  if (n == 0 || length(phrase.substr(n)) < 2 || begins_predicate(phrase.substr(n)) ||
      phrase.substr(n).starts_with("一体化"))
    return 0;
  s.area = phrase.substr(0, n);
  return n;
}

// A development zone is a part of its division without a code: what it measures is narrower than the
// catalogue's indicator. An area that the user has named is wanted with it.
bool SentenceReader::is_zone(std::string_view area) const {
  return area.ends_with("区") && !area.ends_with("地区") && area != "粤港澳大湾区" &&
         !(areas && areas->match(area) != nullptr && areas->match(area)->word == area);
}

// 高新区生产总值、⟨财政收入⟩: what a list goes on with is of the zone that the one before it is of.
bool SentenceReader::takes_zone(Subject& s, const Subject& before_it) {
  if (!is_zone(before_it.area) || !s.area.empty() || s.region != report.region) return false;
  s.area = before_it.area;
  s.indicator = nullptr;
  s.name = joined.join(s.area, s.name);
  return true;
}

// A phrase as a name: without words before and behind it that are no part of it.
std::string_view SentenceReader::cleaned_up(std::string_view phrase) {
  static constexpr std::string_view behind[] = {
      "，",       "、",     "的",         "等",       "由",
      "从",       "由法定", "从每人每月", "每人每月", "下降到每立方米",
      "连续跨越", "跨越",   "首次突破",   "突破",     "跃上",
      "迈上",     "再上",   "跃",         "迈",       "确定",
      "设定"};
  static constexpr Words ends(behind);
  auto p = trimmed(phrase);
  // 经济总量⟨连跨两个百亿元台阶⟩、达到…
  static constexpr Words marks({"、", "，"});
  static constexpr Words levels({"台阶", "大关", "关口"});
  while (marks.end(p)) p.remove_suffix(3);
  if (levels.end(p))
    for (const std::string_view w : {"连跨", "连续跨", "连续迈", "再上", "连上", "跨上", "跨越", "迈上",
                                     "跃上", "登上", "站上", "突破", "跨过", "迈过"})
      if (const auto at = rfind_word(p, w); at != std::string_view::npos && at >= 6) {
        p = p.substr(0, at);
        break;
      }
  // 经初步预计，某县⟨2012年⟩全年实现生产总值: what stands before a time leads over to it
  for (const auto& t : times) {
    if (t.use != TimeExpression::Use::period || !inside(p)) continue;
    const auto begin = offset_of(p), end = begin + p.size();
    if (t.span.begin <= begin || t.span.end >= end) continue;
    if (const auto rest = trimmed(between(t.span.end, end)); length(rest) >= 2) p = rest;
  }
  bool again = true;
  while (again && !p.empty()) {
    again = false;
    for (const auto& t : times)
      if (t.span.begin == offset_of(p) && inside(p) && t.span.end < offset_of(p) + p.size()) {
        p.remove_prefix(t.span.end - t.span.begin);
        p = trimmed(p);
        again = true;
      }
    if (!ends.end(p)) continue;
    for (const auto w : behind)
      if (p.ends_with(w) && p.size() > w.size()) {
        p.remove_suffix(w.size());
        again = true;
      }
  }
  return p;
}

// The subject of a figure whose clause has none: the one before, or a name in a clause without figures
// between.
Subject SentenceReader::subject_before(const Mention& m, std::size_t index) {
  std::size_t stated = index;
  while (stated > 0 && mentions[stated - 1].skipped) --stated;
  const std::size_t floor = stated > 0 ? mentions[stated - 1].figure->outer.end : sentence.begin;
  auto gap = between(floor, m.left_begin);
  // a bracket supplies no subject
  while (!gap.empty() && is_boundary(last_char(gap)) && gap.size() > 3 &&
         gap.substr(0, gap.size() - 3).ends_with("）")) {
    const auto open = gap.rfind("（");
    gap = open == std::string_view::npos ? std::string_view() : gap.substr(0, open);
  }
  // what follows the figure before up to the first mark still belongs to it
  if (stated > 0) {
    std::size_t p = 0;
    while (p < gap.size() && !is_boundary(gap.substr(p, width(gap[p])))) p += width(gap[p]);
    gap = p < gap.size() ? gap.substr(p + 3) : std::string_view();
  }
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
    return subject_going_on(m, mentions[index - 1]);
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
      s.name = head_noun(clause);
      s.region = report.region;
      return s;
    }
  }
  if (index > 0) return subject_going_on(m, mentions[index - 1]);
  return carried;
}

// What the figure before measures. Where only its unit did not fit the name (连续3个季度居前，增长3%), that
// of the next may.
Subject SentenceReader::subject_going_on(const Mention& m, const Mention& previous) const {
  if (!previous.onward.name.empty()) return previous.onward;
  Subject s = previous.subject;
  if (s.indicator != nullptr || s.name.empty() || previous.measure != Measure::level) return s;
  const auto* named = names.match(s.name).indicator;
  if (named != nullptr && !same_kind(previous.unit, named->unit) &&
      (m.measure == Measure::growth || (m.measure == Measure::level && same_kind(m.unit, named->unit))))
    s.indicator = named;
  return s;
}

// The noun that a clause without figures speaks of: 民营经济⟨加快发展⟩, 城镇化⟨稳步推进⟩.
std::string_view SentenceReader::head_noun(std::string_view clause) const {
  std::size_t cut = clause.size();
  for (const std::string_view w :
       {"加快", "加速", "快速", "蓬勃", "稳步", "持续", "进一步", "不断", "取得", "实现",
        "成效", "扎实", "深入", "全面", "有力", "有序", "明显",   "显著", "势头", "健康",
        "平稳", "突飞", "再创", "再上", "大幅", "较快", "增长",   "发展"})
    if (const auto at = find_word(clause, w); at != std::string_view::npos && at >= 6 && at < cut) cut = at;
  return head(clause.substr(0, cut), 14);
}

namespace {

/// The noun at the end of a name that says what kind of figure it is: ⟨排放量⟩, ⟨增加值⟩.
std::string_view general_noun_at_end(std::string_view name) {
  static constexpr std::string_view heads[] = {
      "产值占比",   "增加值占比",   "占比",     "处置能力",       "年处置能力",     "保险覆盖率",
      "保险参保率", "保险参保人数", "参保人数", "排放总量",       "排放量",         "排放强度",
      "精简比例",   "比例",         "覆盖面",   "综合人口覆盖率", "人口综合覆盖率", "综合覆盖率",
      "产业产值",   "产业增加值",   "产品出口", "死亡人数",       "排放",           "主营业务收入",
      "营业收入",   "销售收入",     "销售额",   "增加值",         "总产值",         "产值",
      "产量",       "投资",         "指标",     "贷款余额",       "存款余额",       "余额",
      "人数",       "面积",         "里程",     "总额",           "贷款",           "存款",
      "标准",       "出口",         "进口",     "收入",           "能力",           "户籍人口",
      "常住人口",   "装机容量",     "装机",     "用户",           "价格",           "浓度",
      "项目",       "企业"};
  for (const auto h : heads)
    if (name.ends_with(h)) return name.substr(name.size() - h.size());
  return {};
}

/// 甲、乙、丙⟨三大主导⟩产业产值, 甲、乙⟨两项主要污染物⟩排放量: what sums a list up is no part of its last
/// name. Begin and end of those words; the same where there are none.
Span summing_up(std::string_view phrase) {
  const auto first_mark = phrase.find("、");
  if (first_mark == std::string_view::npos) return {phrase.size(), phrase.size()};
  static constexpr Chars kUnits("大项个类种");
  static constexpr Chars kNumbers("两三四五六七八九");
  for (auto at = phrase.size(); at > first_mark;) {
    at = before(phrase, at);
    const bool number = (phrase[at] >= '2' && phrase[at] <= '9') ||
                        (width(phrase[at]) == 3 && kNumbers.has(key(phrase.data() + at)));
    if (!number) continue;
    const auto unit = phrase.substr(at + width(phrase[at]));
    if (unit.size() < 6 || !kUnits.has(key(unit.data()))) continue;
    const auto industry = unit.starts_with("大") ? phrase.find("产业", at) : std::string_view::npos;
    if (industry != std::string_view::npos && industry - at <= 18) return {at, industry};
    if (const auto noun = general_noun_at_end(unit.substr(3)); !noun.empty())
      return {at, phrase.size() - noun.size()};
  }
  return {phrase.size(), phrase.size()};
}

}  // namespace

// What the last part of a list says for all: 化学需氧量、二氧化硫⟨排放量⟩. Empty where the item has an ending
// of its own.
std::string_view SentenceReader::shared_head(std::string_view item, std::string_view last) const {
  // 城区、农村⟨生活垃圾分类覆盖率⟩, 国家和省级传统村落: a qualifier alone takes all but the qualifier of the
  // last
  const bool qualifier =
      any_of(item, "城镇", "农村", "城区", "城市", "乡村", "省", "市", "县", "区", "乡", "城", "国家", "省级",
             "市级", "县级", "区级", "州级", "国内", "境外", "境内", "国际", "男", "女", "东部", "西部",
             "中部", "国家级", "全省", "全市", "中央", "地方", "新增", "存量", "第一", "第二");
  if (qualifier) {
    const auto own = last.starts_with("“") && last.find("”") != std::string_view::npos
                         ? last.substr(0, last.find("”") + 3)
                         : head(last, item.ends_with("级") ? 2 : length(item));
    if (item == "国家" && last.find("级") <= 6) return last.substr(last.find("级"));
    if (own.size() < last.size()) return last.substr(own.size());
  }
  for (const std::string_view own : {"起数", "人数", "率", "额", "次数", "件数"})
    if (item.ends_with(own)) return {};
  if (const auto h = general_noun_at_end(last); !h.empty() && last.size() > h.size())
    return item.ends_with(h) || item.ends_with(tail(h, 2)) ? std::string_view() : h;
  if (last.ends_with("率") && !item.ends_with("率") && length(last) > 4) {
    // 二本⟨上线率⟩, 生活垃圾⟨无害化处理率⟩: the rate with the verb that it is of
    return tail(last, length(last) > 6 && has(last, "化") ? 6 : 3);
  }
  return {};
}

// The words between the last mark and the clause of the figure, where no figure stands in them.
std::string_view SentenceReader::clause_before(const Mention& m, std::size_t index) const {
  auto gap = between(index > 0 ? mentions[index - 1].figure->outer.end : sentence.begin, m.left_begin);
  while (!gap.empty() && is_boundary(last_char(gap))) gap.remove_suffix(3);
  for (auto p = gap.size(); p > 0;) {
    const auto q = before(gap, p);
    if (is_boundary(gap.substr(q, p - q))) return gap.substr(p);
    p = q;
  }
  return index > 0 ? std::string_view() : gap;
}

// `phrase` with other words in the place of some.
std::string_view SentenceReader::replaced(std::string_view phrase, Span words, std::string_view by) {
  return joined.join(phrase.substr(0, words.begin), by, phrase.substr(words.end));
}

// Is it a name of the catalogue, of a place or not?
bool SentenceReader::is_named(std::string_view item) const {
  Subject of_place;
  return names.match(item).indicator != nullptr ||
         names.match(item.substr(place_at_begin(item, Telling(item), of_place))).indicator != nullptr;
}

// The last `n` subjects that were named, each once; none where they are fewer.
void SentenceReader::recent_subjects(std::size_t n, std::vector<Subject>& out) const {
  out.clear();
  for (auto k = own.size(); k-- > 0 && out.size() < n;) {
    const auto& s = mentions[own[k]].subject;
    const auto same = [&](const Subject& other) { return other.name == s.name; };
    if (!s.name.empty() && std::none_of(out.begin(), out.end(), same)) out.push_back(s);
  }
  std::reverse(out.begin(), out.end());
  if (out.size() < n) out.clear();
}

// One subject for each of the `n` figures of a list: the parts of the phrase before it, or what was named
// last.
void SentenceReader::subjects_of_list(const Mention& first, std::size_t n, std::vector<Subject>& out) {
  out.clear();
  auto phrase = clean(first.predicate.phrase);
  // A、B和C三大主导产业分别实现产值: the words that sum the list up, and the verb in it, name nothing
  for (const std::string_view w : {"分别实现", "分别完成"})
    if (const auto at = find_word(phrase, w); at != std::string_view::npos && at + w.size() < phrase.size())
      phrase = replaced(phrase, {at, at + w.size()}, "");
  if (const auto sum = summing_up(phrase); sum.size() > 0) phrase = replaced(phrase, sum, "");
  const auto index = static_cast<std::size_t>(&first - mentions.data());
  if (n == 3 && index + 1 < mentions.size() &&
      any_of(between(first.figure->outer.end, mentions[index + 1].figure->outer.begin), "∶", "：", ":")) {
    // 三次产业比重由12.8∶54.2∶33.0调整为…
    for (const std::string_view name : {"第一产业增加值", "第二产业增加值", "第三产业增加值"}) {
      Subject s;
      s.region = report.region;
      s.indicator = named(name).indicator;
      s.name = joined.join(head(name, 4), "比重");
      out.push_back(s);
    }
    return;
  }
  // 一、二、三产业分别增长…
  for (const std::string_view all :
       {"一、二、三产业", "一二三产业", "一、二、三产", "一二三产", "一、二、三次产业"})
    if (const auto at = n == 3 ? find_word(phrase, all) : std::string_view::npos;
        at != std::string_view::npos && !phrase.substr(0, at).ends_with("第")) {
      phrase = replaced(phrase, {at, at + all.size()}, "三次产业");
      break;
    }
  if (const auto at = n == 3 ? phrase.find("三次产业") : std::string_view::npos;
      at != std::string_view::npos) {
    const auto rest = phrase.substr(at + 12);  // 三次产业增加值分别增长…
    for (std::size_t k = 0; k < 3; ++k) {
      static constexpr std::string_view industries[] = {"第一产业", "第二产业", "第三产业"};
      out.push_back(subject_of(joined.join(industries[k], rest), first));
    }
    return;
  }
  const auto make = [&](std::string_view item) {
    const auto& m = mentions[std::min(index + out.size(), mentions.size() - 1)];
    return subject_of(item, m, first.measure);
  };
  if (!phrase.empty()) {
    // 城乡居民… and 城、乡居民… before two figures
    split_list(phrase, Cut::conjunction, items);
    const bool one = n == 2 && items.size() == 1;
    const auto joint = one ? phrase.find("城乡") : std::string_view::npos;
    const auto listed = one ? phrase.find("城、乡") : std::string_view::npos;
    if (joint != std::string_view::npos || listed != std::string_view::npos) {
      auto rest = joint != std::string_view::npos ? phrase.substr(joint + 6) : phrase.substr(listed + 9);
      if (rest.starts_with("常住")) rest = rest.substr(6);
      for (const std::string_view w : {"城镇", "农村"}) out.push_back(make(joined.join(w, rest)));
      return;
    }
    // 存贷款余额, 广播电视覆盖率: two in one word
    if (n == 2) {
      struct Fused {
        std::string_view word, first, second;
      };
      static constexpr Fused fused[] = {{"存、贷款", "存款", "贷款"},
                                        {"存贷款", "存款", "贷款"},
                                        {"广播电视", "广播", "电视"},
                                        {"广播、电视", "广播", "电视"},
                                        {"引进和培育", "引进", "培育"}};
      for (const auto& w : fused)
        if (const auto at = find_word(phrase, w.word); at != std::string_view::npos) {
          for (const auto part : {w.first, w.second})
            out.push_back(make(replaced(phrase, {at, at + w.word.size()}, part)));
          return;
        }
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
      // 规模以上工业总产值、增加值; 发明专利申请和授权量: the last may lack what stands before the first
      // 城镇、农村居民人均可支配收入: the parts before the last lack what they share with it
      if (items[0].starts_with("第一") || items[0].starts_with("第二"))
        for (std::size_t k = 1; k < n; ++k)
          if (any_of(first_char(items[k]), "二", "三"))
            items[k] = joined.join("第", items[k]);  // 第一、⟨二⟩、⟨三⟩产业增加值
      const auto last = items.back();

      for (std::size_t k = 0; k < n; ++k) {
        auto item = items[k];
        if (k + 1 < n && !is_named(trimmed(item))) {
          std::string_view shared;
          // the longest ending of the last part that makes the item a name of the catalogue
          for (std::size_t p = width(last[0]); p < last.size(); p += width(last[p])) {
            if (named(trimmed(joined.join(item, last.substr(p)))).indicator != nullptr) {
              shared = last.substr(p);
              break;
            }
          }
          if (shared.empty()) shared = shared_head(item, last);
          if (!shared.empty()) item = joined.join(item, shared);
        }
        if (k > 0 && length(item) <= 4 && named(trimmed(item)).indicator == nullptr) {
          const auto head_item = items[0];
          for (std::size_t p = width(head_item[0]); p < head_item.size(); p += width(head_item[p]))
            if (const auto whole = joined.join(head_item.substr(0, p), item);
                named(trimmed(whole)).indicator != nullptr) {
              item = whole;
              break;
            }
        }
        out.push_back(make(item));
        if (k > 0) takes_zone(out.back(), out[0]);
      }
      return;
    }
    // an aspect of what was named before: 增速分别为…
    out.clear();
  }
  if (phrase.empty() || length(phrase) <= 3) {
    // the nearest levels that were named; a list before them only where there are none
    std::size_t since = 0;
    for (const auto k : own) since += k >= last_list_end;
    if (last_list.size() == n && since < n) {
      out = last_list;
      return;
    }
    recent_subjects(n, out);
    if (!out.empty()) return;
  }
  // 推进了经济适用房建设和危旧房改造，⟨分别竣工⟩…: what the clause before lists, and what became of each
  if (first.predicate.respectively && n > 1 &&
      (phrase.empty() || phrase == "平均" || doing_at_end(phrase) == phrase ||
       state_at_end(phrase) == phrase)) {
    auto clause = clean(clause_before(first, index));
    if (const auto verb = doing_at_begin(clause); !verb.empty()) clause.remove_prefix(verb.size());
    if (clause.starts_with("了")) clause.remove_prefix(3);
    split_list(clause, Cut::both, items);
    if (items.size() == n)
      for (std::size_t k = 0; k < n; ++k)
        out.push_back(make(joined.join(items[k], phrase == "平均" ? std::string_view() : phrase)));
  }
}

// 税收收入和外贸出口年均增长7%: two names of the catalogue, one figure that both
// have; and rates of a list 人大代表建议、政协委员提案办复率100%.
bool SentenceReader::names_several(const Mention& m) {
  if (m.measure == Measure::rank || !m.telling.may_have(Telling::listing)) return false;
  const auto phrase = clean(m.predicate.phrase);
  if (phrase.empty() || has(phrase, "等")) return false;
  split_list(phrase, Cut::both, items);
  if (items.size() < 2 || items.size() > 6) return false;
  bool all = true;
  for (const auto item : items) all = all && named(trimmed(item)).indicator != nullptr;
  if (all) return true;
  // 工业和技改投资: the first lacks what it shares with the last
  if (items.size() == 2 && length(items[0]) <= 4)
    if (const auto whole = joined.join(items[0], tail(items[1], 2));
        named(whole).indicator != nullptr && named(trimmed(items[1])).indicator != nullptr) {
      items[0] = whole;
      return true;
    }
  if (m.predicate.respectively) return false;
  if (m.measure != Measure::growth && m.measure != Measure::multiple &&
      !(m.measure == Measure::level && m.unit == "%"))
    return false;
  split_list(phrase, Cut::enumeration, items);
  return items.size() == 2 && length(items[0]) >= 4 && doing_at_begin(items[0]).empty();
}

}  // namespace zhibiao::text
