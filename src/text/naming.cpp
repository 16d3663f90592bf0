// SPDX-License-Identifier: MIT
// The name of a figure, by how its clause is built.
#include "text/sentence_reader.hpp"

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

constexpr std::size_t kFour = 16;  // bytes that four characters have at most

}  // namespace

// `m` with its verb, found by now, and those before it, which it may take over.
const Mention& SentenceReader::with_verb(Mention& m) {
  Mention* open = &m;
  while (open != mentions.data() && open[-1].verb_open) --open;
  for (; open <= &m; ++open)
    if (open->verb_open) note_verb(*open);
  return m;
}

// The verb that a list keeps, and whether what is stated was done over the period. Few rules ask for them.
void SentenceReader::note_verb(Mention& m) {
  m.verb_open = false;
  const auto& p = m.predicate;
  const auto raw = between(m.left_begin, m.figure->outer.begin);
  const auto phrase = trimmed(p.phrase);
  if (const auto verb = doing_near_begin(p.phrase); !verb.word.empty()) {
    // the 生产 of 生产总值 and the 上市 of 上市公司 are no verbs
    const bool noun = verb.at > 0 && verb.word != "新增" &&
                      (named(phrase).indicator != nullptr ||
                       !any_at_begin(p.phrase.substr(verb.at), "上市公司", "上市企业").empty());
    if (!noun) m.verb = verb.word;
  }
  const bool own_verb =
      !m.verb.empty() || p.cue == Cue::achieve || (p.cue == Cue::rise && p.word == "新增" && phrase.empty());
  m.doing = own_verb && !any_of(m.verb, "拥有", "达到", "有", "共有", "现有", "已有", "突破", "超过");
  const bool goes_on =
      m.link == Link::list || m.link == Link::joined || raw.starts_with("其中") || raw.starts_with("和");
  const Mention* const previous = &m == mentions.data() ? nullptr : &m - 1;
  if (!own_verb && previous != nullptr &&
      (goes_on ||
       (m.link == Link::comma && !p.cue && previous->unit == m.unit && m.measure == Measure::level))) {
    m.doing = previous->doing || (previous->predicate.cumulative && m.link == Link::comma);
    if (goes_on && !p.cue) m.verb = previous->verb;
  }
  static constexpr Words stocks({"里程", "余额", "总量", "总数", "规模"});
  static constexpr Words added({"累计", "新增", "新建"});
  if (stocks.end(phrase) && !added.in(raw)) m.doing = false;
  if (p.cue == Cue::reach && !any_of(p.word, "超过", "超", "近", "过")) m.doing = false;
}

// 占一般公共预算支出的81.6%, 95%的政务服务事项.
bool SentenceReader::name_share(Mention& m, std::size_t index, std::string_view phrase) {
  if (m.measure != Measure::share) return false;
  m.rule = "share";
  auto& p = m.predicate;
  const auto left = between(m.left_begin, m.figure->outer.begin);
  // 完成年度计划的102%
  if (const auto goal = goal_met(left); !goal.empty()) {
    p.basis = goal;
    m.subject = subject_before(m, index);
    const auto own_words = clean(between(m.left_begin, offset_of(goal) - std::string_view("完成").size()));
    if (!own_words.empty()) m.subject = subject_of(own_words, m);
    m.own_name = !own_words.empty();
    m.onward = m.subject;
    m.subject.indicator = nullptr;
    m.subject.name = joined.join(m.subject.name, "完成", p.basis);
    return true;
  }
  const auto at = rfind_word(left, "占");
  if (at != std::string_view::npos && !left.substr(at).starts_with("占比") &&
      !(left.substr(at) == "占地" || left.substr(at).starts_with("占地面积"))) {
    auto of = left.substr(at + 3);
    for (const std::string_view w :
         {"的比重由", "的比重从", "比重由", "比重从", "的比重达到", "的比重达", "的比重为", "的比重提高到",
          "的比重上升到", "比重达到", "比重达", "比重为", "的比重", "比重", "的", "达到", "达", "到", "比"})
      if (of.ends_with(w)) of.remove_suffix(w.size());
    if (p.basis.empty()) p.basis = of;
    phrase = clean(left.substr(0, at));
    if (phrase.empty() || any_of(phrase, "分别", "约", "共")) {
      m.subject = subject_before(m, index);
      m.own_name = false;
    } else {
      m.subject = subject_of(phrase, m);
    }
    for (const std::string_view w : {"比重", "的比重"})
      if (const auto whole = named(trimmed(joined.join(phrase, "占", of, w))); whole.indicator != nullptr)
        m.subject.indicator = whole.indicator;
    // the share of these in their whole is an indicator of its own
    if (m.subject.indicator != nullptr && m.subject.indicator->id == "rd_expenditure" &&
        has_any(p.basis, "生产总值", "GDP"))
      m.subject.indicator = named("研发投入强度").indicator;
    return true;
  }
  const auto right = between(m.figure->outer.end, m.right_end);
  auto object = object_behind(m);
  const bool direct = phrase.empty() && !object.empty() && !begins_predicate(object);
  if ((!right.starts_with("的") && !direct) || right.starts_with("的目标")) return false;
  if (object.starts_with("的")) object.remove_prefix(3);
  if (left.ends_with("的") && p.basis.empty()) p.basis = phrase;  // 财政支出的⟨81%⟩用于民生
  if (phrase.empty() && m.link == Link::joined && index > 0)
    phrase = mentions[index - 1].subject.name;  // 2440户企业有97.6%恢复生产
  const bool alone = phrase.empty() || doing_at_end(phrase) == phrase || length(phrase) > 18;
  m.subject = subject_of(alone ? object : joined.join(phrase, object), m);
  return true;
}

// Verb before, object behind: 完成⟨41项⟩实事工程; or only the object: 有⟨2家⟩企业上榜.
bool SentenceReader::name_object(Mention& m, std::size_t index, std::string_view phrase) {
  const auto& f = *m.figure;
  const auto& p = m.predicate;
  m.rule = "object";
  if (m.measure != Measure::level ||
      (f.kind != NumeralKind::amount && f.kind != NumeralKind::bare && f.kind != NumeralKind::percent) ||
      p.from)
    return false;
  const auto object = object_behind(m);
  if (object.empty() || (!is_han(first_char(object)) && first_char(object) != "“" && is_digit(object[0])))
    return false;
  if (any_of(phrase, "对", "为", "向", "给", "在", "赴", "让", "与", "使", "把", "将")) phrase = {};
  // 投资⟨33亿元⟩的风帆工业园项目: the investment of what stands behind
  if (is_money(m.unit) && phrase.ends_with("投资") && length(phrase) <= 6 &&
      text.substr(f.outer.end).starts_with("的")) {
    auto of = object.starts_with("的") ? object.substr(3) : object;
    for (const std::string_view w : {"项目", "工程"})
      if (const auto at = find_word(of, w); at != std::string_view::npos && at > 0)
        of = of.substr(0, at + w.size());
    set_doing(m, true);
    const auto what = tail(phrase, phrase.ends_with("总投资") ? 3 : 2);
    m.subject = subject_of(joined.join(shortened(of), what), m);
    return true;
  }
  const bool having = p.cue == Cue::reach && any_of(p.word, "有", "拥有", "共有", "现有", "已有");
  const bool counted = is_count_unit(m.unit);
  const bool marked = m.telling.may_have(Telling::listing) && has(phrase, "、");
  // 104个乡镇污水处理厂投入运行: what became of them was done over the period
  if (counted && !having && p.cue != Cue::reach) {
    auto end = index;  // 5个县、699个村全部退出: the last of the list tells it
    while (object_behind(mentions[end]).size() > 0 && end + 1 < mentions.size() &&
           mentions[end + 1].link == Link::list && clean(mentions[end + 1].predicate.phrase).empty())
      ++end;
    if (tells_what_became(object_behind(mentions[end]))) set_doing(m, true);
  }
  // 完成⟨77个⟩被撤并乡镇整治: behind a verb it is the noun of its object
  const bool of_verb = (p.cue == Cue::achieve || (!phrase.empty() && doing_at_end(phrase) == phrase)) &&
                       length(object) >= 4 &&
                       any_at_begin(object, "被", "在", "对", "整治", "标准").size() > 0;
  if (begins_predicate(object) && !of_verb) {
    // 有⟨2个⟩达到一级标准, ⟨21个⟩达到二级标准
    static constexpr Words attained(
        {"达到", "通过", "入选", "获", "被", "实现", "完成", "进入", "跻身", "上市", "挂牌", "列", "评为"});
    const bool tells =
        counted && (phrase.empty() || having || marked) && length(object) >= 4 && attained.begin(object);
    // 20个贫困村退出、⟨11000人⟩脱贫: other things than before
    const bool others = any_of(m.unit, "人", "名", "户") && phrase.empty() && !p.cue && index > 0 &&
                        length(object) >= 2 && mentions[index - 1].unit != m.unit &&
                        tells_what_became(object);
    if (!others && (!tells || (p.cue && !having))) return false;
    const auto lead = length(phrase) <= 8 && !marked ? phrase : std::string_view();
    m.subject = subject_of(joined.join(lead, shortened(object)), m);
    return true;
  }
  const auto before_figure = between(m.left_begin, f.outer.begin);
  const bool verb_at_end = !phrase.empty() && ends_with_doing(phrase) && !before_figure.ends_with("等") &&
                           !(marked && length(doing_at_end(phrase)) < 2);
  const bool achieved = p.cue == Cue::achieve || having;
  const auto raw = between(m.left_begin, f.outer.begin);
  const bool listed = raw.ends_with("等") || marked;
  std::string_view lead;
  if (phrase.empty()) {
    if (p.cue == Cue::achieve || p.cue == Cue::rise || p.cue == Cue::fall)
      lead = p.word;
    else if (p.cue && !having && !(p.cue == Cue::reach && any_of(p.word, "为")))
      return false;
    else if ((m.link == Link::list || m.link == Link::joined) && !with_verb(m).verb.empty())
      lead = m.verb;
    else if (!counted && f.kind != NumeralKind::bare && !is_money(m.unit) && f.kind != NumeralKind::amount)
      return false;
  } else if (verb_at_end || achieved) {
    lead = length(phrase) <= 8 ? phrase : verb_at_end ? doing_at_end(phrase) : std::string_view();
  } else if (p.cue && !raw.ends_with("等") && !raw.ends_with("的")) {
    return false;
  } else if (!counted && !(is_physical(m.unit) && length(object) >= 2)) {
    return false;
  } else if (listed) {
    lead = with_verb(m).verb;
  } else if (length(phrase) + length(object) <= 18) {
    lead = phrase;
  }
  m.subject = subject_of(joined.join(lead, shortened(object)), m);
  if (m.subject.indicator == nullptr) {
    // ⟨103座⟩公厕完成改造提升: the counted thing, then what became of it
    const auto found = names.find_at_begin(object);
    if (found.indicator != nullptr && found.indicator->flow != Flow::stock &&
        begins_predicate(object.substr(found.name.size())) && same_kind(m.unit, found.indicator->unit))
      m.subject.indicator = found.indicator;
  }
  return true;
}

// At most so much of a long object: to its first mark, so that a name can be read.
std::string_view SentenceReader::shortened(std::string_view object) {
  // 抓好⟨100个⟩重大项目、民生项目、投资项目: the first of them says what is counted
  if (length(object) > 10 && has(object, "、")) {
    split_list(object, Cut::enumeration, objects);
    if (objects.size() > 1 && length(objects[0]) >= 4 && doing_at_begin(objects[0]).empty())
      object = objects[0];
  }
  if (length(object) <= 20) return object;
  const auto part = head(object, 20);
  // to the end of a quotation or bracket, else to the last 的, so that no word is cut
  for (const std::string_view w : {"”", "）", "》"})
    if (const auto at = part.rfind(w); at != std::string_view::npos && at > 24)
      return part.substr(0, at + w.size());
  if (const auto at = part.rfind("的"); at != std::string_view::npos && at > 18) return part.substr(0, at);
  return part;
}

// A figure whose clause names nothing: 同比增长7.1%, 其中完工77%, 净增2000公里.
void SentenceReader::name_carried(Mention& m, std::size_t index) {
  const auto& p = m.predicate;
  m.subject = subject_before(m, index);
  if (m.measure == Measure::share && index > 0 && mentions[index - 1].measure == Measure::change)
    m.subject = subject_of(m.subject.name, m);
  // 贷款余额1000亿元，新增130亿元: how the stock changed
  if (p.word == "新增" && m.measure == Measure::level && m.link == Link::comma && index > 0 &&
      is_money(m.unit) && m.subject.indicator != nullptr && m.subject.indicator->flow == Flow::stock)
    m.measure = Measure::change;
  const bool word_names = (p.cue == Cue::rise || p.cue == Cue::fall) && m.measure == Measure::level;
  m.rule = "carried";
  m.own_name = false;
  if (word_names) {
    const auto base = m.subject.name;
    m.subject.indicator = nullptr;
    m.subject.name = joined.join(p.word, length(base) <= 12 ? base : tail(base, 8));
    if (const auto match = named(m.subject.name);
        match.indicator != nullptr && same_kind(m.unit, match.indicator->unit))
      m.subject.indicator = match.indicator;
    m.own_name = true;
  }
  // 新增上市企业42家，累计达到70家: the stock, not what was added
  if (p.cue == Cue::reach && (p.cumulative || !p.aspect.empty()) && m.measure == Measure::level)
    for (const std::string_view w : {"新增", "净增", "新建", "新认定"})
      if (m.subject.name.starts_with(w) && m.subject.name.size() > w.size()) {
        m.subject = subject_of(m.subject.name.substr(w.size()), m);
        set_doing(m, false);
      }
  if (m.measure == Measure::rank && index > 0 &&
      (!p.aspect.empty() || !mentions[index - 1].predicate.aspect.empty() ||
       m.subject.name.ends_with("增速") || m.subject.name.ends_with("增幅")))
    m.subject.indicator = nullptr;
  // 外贸出口增长18.7%、全省⟨第一⟩: the place of its growth
  if (m.measure == Measure::rank && index > 0 && mentions[index - 1].measure == Measure::growth &&
      m.subject.indicator != nullptr && p.aspect.empty() && m.subject.indicator->unit != "%") {
    m.subject.indicator = nullptr;
    if (!m.subject.name.ends_with("增速")) m.subject.name = joined.join(m.subject.name, "增速");
  }
}

// An aspect or a state of what was named before: 增速居全省第一, 总量翻番, 开工2831个.
bool SentenceReader::name_aspect(Mention& m, std::size_t index, std::string_view phrase) {
  if (index == 0) {
    // 建筑业提升发展，总产值居全市第三: the two make a name of the catalogue
    return phrase.size() <= kFour && length(phrase) <= 4 && named(phrase).indicator == nullptr &&
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
    base.name = joined.join(base.name, phrase);
    if (m.measure == Measure::level && base.indicator != nullptr && !same_kind(m.unit, base.indicator->unit))
      base.indicator = nullptr;
    m.subject = base;
    m.own_name = false;
    return true;
  }
  if (aspect_at_end(phrase) != phrase) return false;
  if (named(phrase).indicator != nullptr) return false;
  if (phrase == "人均") {
    const auto base = subject_before(m, index);
    m.subject = subject_of(joined.join("人均", base.name), m);
    return true;
  }
  if (join_with_clause_before(m, phrase)) return true;
  if (any_of(phrase, "总量", "总数", "总规模") && m.measure == Measure::level) {
    auto stock = subject_before(m, index);
    for (const std::string_view w : {"新增", "净增", "新建", "新认定", "新登记", "新发展"})
      if (stock.name.starts_with(w) && stock.name.size() > w.size()) {
        m.subject = subject_of(stock.name.substr(w.size()), m);
        set_doing(m, false);
        m.own_name = false;
        return true;
      }
  }
  // 实施水利项目88个，⟨完成投资⟩40亿元
  if (phrase == "投资" && has(between(m.left_begin, m.figure->outer.begin), "完成投资")) {
    auto base = subject_before(m, index);
    if (const auto verb = long_doing_at_begin(base.name); verb.size() < base.name.size())
      base.name.remove_prefix(verb.size());
    base.indicator = nullptr;
    base.name = joined.join(base.name, "完成投资");
    m.subject = base;
    return true;
  }
  const bool of_growth = any_of(phrase, "增速", "增幅", "涨幅", "降幅", "增长率", "增长速度");
  auto base = subject_before(m, index);
  if (base.name.empty()) return false;
  const bool whole = any_of(phrase, "总量", "规模", "总额", "总数", "总值");
  if (((m.measure == Measure::rank || m.measure == Measure::change) && of_growth) ||
      (m.measure == Measure::level && !whole) || any_of(phrase, "总投资", "资金", "投资", "收入", "面积"))
    base.indicator = nullptr;
  base.name = joined.join(base.name, phrase);
  m.subject = base;
  m.own_name = !of_growth && !whole;
  return true;
}

// Is there a word in the clauses before with which the phrase makes a name of the catalogue?
bool SentenceReader::join_with_clause_before(Mention& m, std::string_view phrase) {
  const auto before_it = between(sentence.begin, m.left_begin);
  if (any_of(phrase, "投资", "资金", "收入", "面积", "人数", "规模"))
    return false;  // too general to be whose they seem
  if (!names.may_end_with(phrase)) return false;
  const auto near = before_it.size() > 150 ? tail(before_it, 50) : before_it;
  for (std::size_t i = near.size(); i > 0;) {
    i = before(near, i);
    auto end = i + width(near[i]);
    for (int n = 2; n <= 5 && end < near.size(); ++n) {
      end += width(near[end]);
      const auto word = near.substr(i, end - i);
      if (n == 2 && !names.may_begin_with(word)) break;
      whole_name.assign(word).append(phrase);
      if (!names.is_name(whole_name)) continue;
      const auto behind = near.substr(end);
      if (behind.starts_with("、") || behind.starts_with("等") || near.substr(0, i).ends_with("、")) continue;
      m.subject = subject_of(joined.join(word, phrase), m);
      return true;
    }
  }
  return false;
}

// A verb or a preposition alone names nothing: the words behind the figure do, or behind the next of its
// list.
void SentenceReader::complete_name(Mention& m, std::size_t index) {
  const auto name = m.subject.name;
  if (m.measure != Measure::level || name.size() > kFour || m.figure->kind == NumeralKind::rank) return;
  const bool bare = length(name) <= 1 || (doing_at_begin(name) == name && length(name) <= 4);
  if (!bare || !is_count_unit(m.unit)) return;
  auto object = between(m.figure->outer.end, m.right_end);
  if (object.starts_with("的")) object.remove_prefix(3);
  if (object.empty() && index + 1 < mentions.size() && text.substr(m.figure->outer.end).starts_with("、"))
    object = object_behind(mentions[index + 1]);
  const bool verb = length(name) >= 2;
  if (object.starts_with(name) && verb) return;
  if (object.empty() || first_char(object) == "，") {
    // 清理行政审批事项，取消130项: the clause before has the object
    if (!verb || m.link != Link::comma || any_of(name, "投入", "安排", "拨付", "投资", "新增")) return;
    auto clause = clean(clause_before(m, index));
    for (std::size_t i = 0, n = 0; i < clause.size() && n < 6; i += width(clause[i]), ++n)
      if (const auto v = long_doing_at_begin(clause.substr(i)); !v.empty()) {
        clause = clause.substr(i + v.size());
        break;
      }
    if (length(clause) >= 2) m.subject = subject_of(joined.join(name, shortened(clause)), m);
    return;
  }
  m.subject = subject_of(joined.join(verb ? name : std::string_view(), shortened(object)), m);
}

void SentenceReader::name_mention(Mention& m, std::size_t index) {
  give_name(m, index);
  complete_name(m, index);
}

void SentenceReader::give_name(Mention& m, std::size_t index) {
  auto& p = m.predicate;
  const Mention* previous = index > 0 ? &mentions[index - 1] : nullptr;
  m.own_name = true;
  m.rule = "subject";
  while (p.phrase.ends_with("连续")) p.phrase.remove_suffix(6);
  m.verb_open = true;
  if (m.telling.may_have(Telling::total) &&
      (has_any(head(p.phrase, 4), "累计", "共计") || has(tail(p.phrase, 7), "累计")))
    p.cumulative = true;
  if (previous != nullptr && previous->first_of_from_to && m.link == Link::joined &&
      !previous->subject.name.empty()) {
    m.rule = "from-to";
    m.subject = previous->subject;  // 由4个⟨增加到10个⟩
    m.own_name = false;
    return;
  }
  auto phrase = clean(p.phrase);
  if (name_share(m, index, phrase) || name_object(m, index, phrase)) return;
  m.rule = "subject";
  if (phrase.starts_with("在") && any_of(aspect_at_end(phrase), "占比", "比重")) {
    // 服务业加快发展，在地区生产总值中占比提高…
    p.basis = phrase;
    phrase = {};
  }
  if (phrase.empty()) return name_carried(m, index);
  // 海洋产业产值50亿元，⟨占经济总量比重⟩提高0.6个百分点
  if (m.measure == Measure::change && phrase.starts_with("占") && m.link == Link::comma && index > 0) {
    const auto base = subject_before(m, index);
    m.subject = subject_of(joined.join(base.name, phrase), m);
    return;
  }
  if (name_aspect(m, index, phrase)) {
    m.rule = "aspect";
    return;
  }
  if (m.measure == Measure::rank) {
    // the rank of a growth has no id of the catalogue
    for (const std::string_view w : {"增速", "增幅", "总量", "规模", "涨幅"})
      if (phrase.ends_with(w) && phrase.size() > w.size()) {
        m.subject = subject_of(phrase.substr(0, phrase.size() - w.size()), m);
        if (w != "总量" && w != "规模") m.subject.indicator = nullptr;
        m.subject.name = joined.join(m.subject.name, w);
        return;
      }
  }
  // a scope alone in brackets: （市级增长7.5%）
  if (m.link == Link::bracket && previous != nullptr &&
      any_of(phrase, "市级", "区级", "县级", "本级", "市本级", "区本级", "县本级", "全口径", "州本级", "省级",
             "市区", "城区")) {
    m.subject = previous->subject;
    m.subject.scope = phrase;
    m.subject.name = joined.join(phrase, previous->subject.name);
    m.own_name = false;
    return;
  }
  // 竣工住宅面积721万平方米，其中⟨市区⟩419万平方米
  if (previous != nullptr && !previous->subject.name.empty() && !p.cue &&
      any_of(phrase, "市区", "城区", "城镇", "农村", "城市", "县城", "主城区", "中心城区")) {
    m.subject = previous->subject;
    m.subject.indicator = nullptr;
    m.subject.name = joined.join(phrase, previous->subject.name);
    m.own_name = false;
    return;
  }
  // a list that goes on keeps the verb that began it: 新建A 3家、B 5家
  const bool keeps_verb = !p.cue && index > 0 && !with_verb(m).verb.empty() &&
                          m.verb.data() == with_verb(mentions[index - 1]).verb.data() &&
                          !phrase.starts_with(m.verb);
  if (keeps_verb) {
    m.subject = subject_of(joined.join(m.verb, phrase), m);
    if (m.subject.indicator == nullptr) {
      const auto alone = subject_of(phrase, m);
      if (alone.indicator != nullptr && alone.indicator->flow != Flow::stock) m.subject = alone;
    }
    return;
  }
  m.subject = subject_of(phrase, m);
  // 某开发区完成投资100亿元、⟨税收⟩10亿元: of the zone, too
  if (m.link == Link::list && previous != nullptr && takes_zone(m.subject, previous->subject)) return;
  // the 全市 that opens the phrase, which its cleaning took away
  if (phrase.data() == p.phrase.data()) return;
  Subject stated;
  stated.region = report.region;
  auto raw = p.phrase;
  place(raw, stated);
  if (stated.region != report.region) m.subject.region = stated.region;
}

}  // namespace zhibiao::text
