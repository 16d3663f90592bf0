// SPDX-License-Identifier: MIT
// A sentence from its figures to statements.
#include "text/sentence_reader.hpp"

#include <algorithm>
#include <utility>

#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/marks.hpp"
#include "text/neighbourhood.hpp"
#include "text/pairs.hpp"

namespace zhibiao::text {
namespace {

std::string_view opening_of_basis(std::string_view words) {
  return any_at_begin(words, "相比", "相较", "相当于", "等于", "比", "较", "超", "高于", "低于", "与", "同",
                      "是", "为");
}

// 比上年 → yoy, 较2011年 → 2011, 是“十二五”末的 → “十二五”末.
std::string_view time_as_basis(std::string_view words) {
  if (has_any(words, "上年", "去年")) return "yoy";
  for (auto w = opening_of_basis(words); !w.empty(); w = opening_of_basis(words))
    words.remove_prefix(w.size());
  while (words.ends_with("的") || words.ends_with("，")) words.remove_suffix(3);
  const auto digits = words.find_first_not_of("0123456789");
  return digits == 4 && words.substr(digits).starts_with("年") ? words.substr(0, 4) : words;
}

/// Has a name neither a letter nor a Chinese character that could be a noun?
bool names_nothing(std::string_view name) {
  if (any_of(name, "以", "和", "在", "把", "或", "于", "就", "第", "当", "比", "从", "为", "将", "只", "一",
             "二", "不", "达", "到", "被", "及", "与", "要", "使", "成"))
    return true;
  for (std::size_t i = 0; i < name.size(); i += width(name[i]))
    if (is_han(name.substr(i, width(name[i]))) || (name[i] | 0x20) >= 'a') return false;
  return true;
}

// What a share that its name spells out is of: 服务业增加值占⟨地区生产总值⟩的比重, 对⟨经济增长⟩的贡献率.
std::string_view whole_of(std::string_view name) {
  struct Frame {
    std::string_view before, behind;
  };
  for (const auto& [before, behind] : {Frame{"占", "的比重"}, Frame{"占", "的比例"}, Frame{"占", "比重"},
                                       Frame{"占", "比例"}, Frame{"对", "的贡献率"}, Frame{"对", "贡献率"}}) {
    if (!name.ends_with(behind)) continue;
    const auto at = rfind_word(name, before);
    if (at != std::string_view::npos && name.size() > at + 3 + behind.size())
      return name.substr(at + 3, name.size() - at - 3 - behind.size());
  }
  return {};
}

constexpr std::string_view kSigns[] = {
    "确保",         "保证",         "必须",     "力争",     "争取",     "努力",  "预期",   "计划",
    "建议",         "预计",         "初步核算", "初步统计", "初步测算", "快报",  "可比价", "不变价",
    "扣除价格因素", "剔除价格因素", "按现价",   "按当年价", "至少",     "不少于"};
constexpr Sign kMeaning[] = {
    Sign::ensure,      Sign::ensure,      Sign::ensure,   Sign::strive,  Sign::strive,      Sign::strive,
    Sign::expect,      Sign::expect,      Sign::expect,   Sign::foresee, Sign::provisional, Sign::provisional,
    Sign::provisional, Sign::provisional, Sign::real,     Sign::real,    Sign::real,        Sign::real,
    Sign::nominal,     Sign::nominal,     Sign::at_least, Sign::at_least};
static_assert(std::size(kSigns) == std::size(kMeaning));
static_assert(std::all_of(std::begin(kSigns), std::end(kSigns), [](std::string_view word) {
  return kSignBegins.find(word.substr(0, 3)) != std::string_view::npos;
}));

/// False where the two characters at `at` begin none of these words.
bool may_be_sign(std::string_view text, std::size_t at) {
  static constexpr PairScan pairs(kSigns);
  return at + 6 <= text.size() && pairs.may_have(key(text.data() + at), key(text.data() + at + 3));
}

}  // namespace

std::string_view to_string(Link link) {
  constexpr std::string_view kNames[] = {"start", "comma", "semicolon", "colon", "bracket", "list", "joined"};
  return kNames[static_cast<std::size_t>(link)];
}

bool is_boundary(std::string_view c) { return c.size() == 3 && is_boundary(mark_at(c, 0)); }

void SentenceReader::begin_report(std::string_view document, const Landmarks& places,
                                  const ReportContext& context) {
  text = document;
  time_places.take(places.times.all(), [&](std::size_t at) { return may_tell_time(text, at); });
  sign_places.take(places.signs.all(), [&](std::size_t at) { return may_be_sign(text, at); });
  report = context;
  topic = standing = announced = {};
  heading = -2;
  carried = {};
  province = prefecture = {};
  level = RegionLevel::nation;
  own_city = false;
  if (report.region != parts_of) parts.reset();
  if (const auto names_of_areas = report.vocabulary->divisions.areas(); !areas && !names_of_areas.empty()) {
    std::vector<WordTable<RegionCode>::Entry> entries;
    for (const auto name : names_of_areas) entries.push_back({name, {}});
    areas.emplace(std::move(entries), WordTable<RegionCode>::End::front);
  }
  if (!report.region.known()) return;
  const Divisions& divisions = report.vocabulary->divisions;
  if (const auto* d = divisions.find(report.region); d != nullptr) {
    level = d->level;
    own_city = d->name.ends_with("市");
    for (const auto* up = divisions.find(d->parent); up != nullptr; up = divisions.find(up->parent)) {
      if (up->level == RegionLevel::prefecture) prefecture = up->code;
      if (up->level == RegionLevel::province) province = up->code;
      if (up->level == RegionLevel::nation || !up->parent.known()) break;
    }
    if (level != RegionLevel::nation && !parts) {
      parts_of = report.region;
      std::vector<WordTable<RegionCode>::Entry> entries;
      // its own name, in full or short: 海口市生产总值, 西藏生产总值
      for (const auto own : {d->name, d->short_name})
        if (!own.empty()) entries.push_back({own, d->code});
      for (const auto* c : divisions.children(report.region)) {
        entries.push_back({c->name, c->code});
        if (level == RegionLevel::province)
          for (const auto* g : divisions.children(c->code)) entries.push_back({g->name, g->code});
      }
      parts.emplace(std::move(entries), WordTable<RegionCode>::End::front);
    }
  }
}

void SentenceReader::begin_block(const Block& block, int depth, const Section& part,
                                 StatementSink& statements) {
  // a topic holds until a heading of the same or a higher level
  const bool aims =
      part.role == Role::target && part.period.single_year();  // aims of years before the tasks of one
  if ((block.heading != heading && (depth <= standing_depth || aims)) || part.role != stated.role ||
      part.period != stated.period)
    standing = {};
  // a paragraph that leads over ends with the span that the next ones speak of
  else if (announced.known() &&
           (announced.last_year() <= report.year.review) == (part.role == Role::actual)) {
    standing = announced;
    standing_depth = depth;
  }
  announced = {};
  heading_depth = depth;
  stated = part;
  heading = block.heading;
  section = part;
  // a glossary explains what is; what it plans it dates
  if (block.kind == BlockKind::note && report.year.known())
    section = {Role::actual, Period::year(report.year.review), false};
  kind = block.kind;
  sink = &statements;
  topic = standing;
  stretch = {};
  carried = {};
  joined.forget();
  leads_known.forget();
  names_known.forget();
}

void SentenceReader::find_signs() {
  static constexpr Words words(kSigns);
  signs.clear();
  for (const auto at : sign_places.within(sentence.begin, sentence.end))
    if (const auto word = words.which(between(at, sentence.end)); word < words.size())
      signs.push_back({kMeaning[word], {at, at + kSigns[word].size()}});
}

bool SentenceReader::has_sign(Sign sign, Span where) const {
  for (const auto& s : signs)
    if (s.sign == sign && where.contains(s.span)) return true;
  return false;
}

// How a target is put: by the word that stands with it, else by the one that opened the list of targets.
Stance SentenceReader::stance_of(const Mention& m) const {
  if (m.predicate.stance) return *m.predicate.stance;
  for (auto s = signs.rbegin(); s != signs.rend(); ++s) {
    if (s->span.end > m.figure->outer.begin) continue;
    if (s->sign == Sign::ensure) return Stance::ensure;
    if (s->sign == Sign::strive) return Stance::strive;
    if (s->sign == Sign::expect || s->sign == Sign::foresee) return Stance::expect;
  }
  return Stance::plain;
}

// Does this figure raise the one before it (增长7%、力争8%)?
bool SentenceReader::raises(std::size_t index) const {
  if (index == 0 || index >= mentions.size()) return false;
  const auto& m = mentions[index];
  const auto& base = mentions[index - 1];
  return m.predicate.stance == Stance::strive && trim_lead(m.predicate.phrase).empty() &&
         m.unit == base.unit && (m.link == Link::list || m.link == Link::comma);
}

std::optional<Tier> SentenceReader::tier_of(const Mention& m) const {
  const auto index = static_cast<std::size_t>(&m - mentions.data());
  if (raises(index)) return Tier::stretch;
  if (raises(index + 1)) return m.predicate.stance == Stance::ensure ? Tier::floor : Tier::base;
  return std::nullopt;
}

// The prices that a growth is stated in, where not by its verb: 按可比价计算，…增长7.6%.
std::optional<Price> SentenceReader::price_of(const Mention& m) const {
  if (m.measure != Measure::growth || !(has_sign(Sign::real, sentence) || has_sign(Sign::nominal, sentence)))
    return std::nullopt;
  auto around = between(sentence.begin, m.figure->outer.begin);
  if (const auto at = around.rfind("；"); at != std::string_view::npos) around.remove_prefix(at);
  auto behind = text.substr(m.figure->outer.end, sentence.end - m.figure->outer.end);
  behind = behind.starts_with("（") ? behind.substr(0, behind.find("）")) : std::string_view();
  for (const auto where : {around, behind}) {
    if (where.empty()) continue;
    const auto begin = offset_of(where);
    const Span span{begin, begin + where.size()};
    if (has_sign(Sign::real, span)) return Price::real;
    if (has_sign(Sign::nominal, span)) return Price::nominal;
  }
  return std::nullopt;
}

// The subject's indicator, where the figure is one of it.
const Indicator* SentenceReader::indicator_of(const Mention& m, const Indicator* named) const {
  if (named == nullptr) return nullptr;
  if (m.measure == Measure::level && !same_kind(m.unit, named->unit)) return nullptr;
  // how far a growth lies above another's is no figure of the indicator itself
  if (m.predicate.distance && m.unit == "pp" && named->unit != "%") return nullptr;
  // nor is a place in the order of growths
  if (m.measure == Measure::rank && !m.predicate.aspect.empty()) return nullptr;
  static constexpr Words areas({"每平方公里", "每亩", "每公顷"});
  if (m.telling.may_have(Telling::each) && areas.in(between(m.left_begin, m.figure->outer.begin)))
    return nullptr;
  return named;
}

// What a growth, place or share is measured from or within.
std::string_view SentenceReader::basis_of(const Mention& m, std::string_view name) const {
  const auto& p = m.predicate;
  switch (m.measure) {
    case Measure::growth:
    case Measure::change:
    case Measure::multiple:
      if (!p.basis.empty()) return p.basis;
      if (p.average) return "annual_average";
      if (p.year_start) return "year_start";
      if (p.basis_time != nullptr && !on_last_year(p)) return time_as_basis(p.basis_time->span.of(text));
      if (p.yoy || (m.measure != Measure::multiple && (m.period.count() == 1 || m.period.year_to_date())))
        return "yoy";
      return {};
    case Measure::rank: {
      // 由全市第六上升至第三: of the same places
      const auto index = static_cast<std::size_t>(&m - mentions.data());
      return p.basis.empty() && ends_from_to(index) ? mentions[index - 1].predicate.basis : p.basis;
    }
    case Measure::share:
      return p.basis.empty() ? whole_of(name) : p.basis;
    default:
      return {};
  }
}

void SentenceReader::emit(Mention& m, const Subject& subject) {
  if (names_nothing(subject.name)) return sink->left(*m.figure, "nothing says what it measures");
  const auto& p = m.predicate;
  auto name = subject.name;
  if (m.measure == Measure::rank && !name.ends_with(p.aspect)) name = joined.join(name, p.aspect);
  if (!name.ends_with(p.per)) name = joined.join(name, p.per);
  const auto clause = between(m.left_begin, m.figure->outer.begin);
  const bool ranged = m.figure->ranged;
  const auto& low = m.negative && ranged ? m.upper : m.value;
  const auto& high = m.negative ? m.value : m.upper;
  const Role role = role_of(m);
  const bool target = role == Role::target;
  const Span before_it{sentence.begin, m.figure->outer.begin};
  const bool provisional =
      !target && (has_sign(Sign::provisional, before_it) || has_sign(Sign::foresee, before_it));
  sink->statement({
      .figure = m.figure,
      .sentence = sentence,
      .name = name,
      .indicator = indicator_of(m, subject.indicator),
      .scope = !p.comparable             ? subject.scope
               : has(clause, "自然口径") ? "自然口径"
                                         : "同口径",
      .price = p.price ? p.price : price_of(m),
      .measure = m.measure,
      .value = m.negative ? -low : low,
      .upper = !ranged ? std::nullopt : std::optional(m.negative ? -high : high),
      .unit = m.unit,
      .multiplier = m.multiplier,
      .bound = m.negative ? mirrored(m.bound) : m.bound,
      .role = role,
      .stance = target ? std::optional(stance_of(m)) : std::nullopt,
      .tier = target ? tier_of(m) : std::nullopt,
      .status = provisional ? Status::P : Status::A,
      .period = m.period,
      .basis = basis_of(m, name),
      .region = subject.region.known() ? subject.region : report.region,
      .area = subject.area,
      .rule = m.rule,
  });
}

// The stages of one figure, for those who ask.
void SentenceReader::tell(const Mention& m) const {
  const auto& p = m.predicate;
  ReadingView r;
  r.figure = m.figure->outer.of(text);
  r.part = section.role;
  r.part_period = section.period;
  r.topic = topic;
  r.link = to_string(m.link);
  r.clause = between(m.left_begin, m.figure->outer.begin);
  const bool own_words = inside(p.phrase) && p.phrase.data() >= r.clause.data();
  r.subject = p.phrase;
  r.predicate = own_words ? between(offset_of(p.phrase) + p.phrase.size(), m.figure->outer.begin) : r.clause;
  if (p.cue) r.cue = to_string(*p.cue);
  if (m.time != nullptr) r.time = m.time->span.of(text);
  r.basis = p.basis.empty() && p.basis_time != nullptr ? p.basis_time->span.of(text) : p.basis;
  r.rule = m.rule;
  sink->reading(r);
}

void SentenceReader::read_run(std::size_t a, std::size_t b) {
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
    const auto lead = between(m.left_begin, m.figure->outer.begin);
    m.telling = Telling(lead);
    if ((m.unit == "ug" || m.unit == "mg") && has(between(sentence.begin, m.figure->outer.begin), "每立方米"))
      m.unit = m.unit == "ug" ? "ug/m3" : "mg/m3";
    if (m.unit.empty() &&
        (has_any(lead, "收入比", "倍差") ||
         (k == a && a > 0 && mentions[a - 1].unit == "x" && lead.size() < 20 && ends_from_to(a))))
      m.unit = "x";  // 城乡收入比由1.73缩小到1.63
    // 居民消费价格指数103.5: of the year before as 100
    if (m.unit.empty() && has(lead, "价格") && has(lead, "指数") && Decimal(50) < m.value &&
        m.value < Decimal(200))
      m.unit = "%";
    // 日活跃用户260万: a bare number of people; 产值500亿食品产业: of money
    if (m.unit.empty() && m.multiplier >= 4)
      m.unit = m.multiplier >= 8 && has_any(between(m.left_begin, m.right_end), "产值", "收入", "产业",
                                            "投资", "规模", "销售", "资产", "生物", "能源")
                   ? "CNY"
               : has(lead, "人次") ? "人次"
                                   : "人";
    if (m.unit.empty()) {
      sink->left(*m.figure, "a number without a unit");
      m.skipped = true;
      continue;
    }
    if (m.predicate.bound && m.bound == Bound::eq) m.bound = *m.predicate.bound;
    if (m.bound == Bound::eq && has_sign(Sign::at_least, {m.left_begin, m.figure->outer.begin}))
      m.bound = Bound::ge;
    if (const auto why = no_observation(m); !why.empty()) {
      sink->left(*m.figure, why);
      m.skipped = true;
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

  subjects.clear();
  const auto phrase = clean(first.predicate.phrase);
  if (n > 1 && wanted == n) {
    subjects_of_list(first, n, subjects);
  } else if (first.predicate.each && n == 1) {
    if (!phrase.empty()) {
      split_list(phrase, Cut::both, items);
      const auto count = items.size();
      if (count > 1)
        subjects_of_list(first, count, subjects);
      else if (has(phrase, "城乡居民"))
        subjects_of_list(first, 2, subjects);
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
    split_list(phrase, Cut::both, items);
    subjects_of_list(first, items.size(), subjects);
  } else if (n == 1 && first.predicate.respectively && !phrase.empty()) {
    split_list(phrase, Cut::both, items);
    const auto count = items.size();
    pending.clear();
    if (count > 1) subjects_of_list(first, count, pending);
    if (pending.empty() && has(first.predicate.phrase, "城乡")) subjects_of_list(first, 2, pending);
    pending_at = 0;
    pending_unit = first.unit;
    const bool goes_on = b < mentions.size() && mentions[b].unit == first.unit &&
                         mentions[b].link != Link::semicolon && clean(mentions[b].predicate.phrase).empty();
    if (!pending.empty() && goes_on)
      subjects.push_back(pending[0]);
    else
      subjects.swap(pending);  // 覆盖率、绿地率分别提高1个百分点: each of them
  } else if (n == 1 && !pending.empty() && phrase.empty() && first.link != Link::semicolon) {
    if (first.unit == pending_unit && pending_at + 1 < pending.size()) ++pending_at;
    subjects.push_back(pending[pending_at]);
  }
  if (n > 1 || (!phrase.empty() && !first.predicate.respectively)) pending.clear();

  if (subjects.size() == n && n > 1) {
    for (std::size_t k = 0; k < n; ++k) {
      auto& m = mentions[a + k];
      m.rule = "list";
      m.subject = subjects[k];
      m.own_name = !phrase.empty();
      m.doing = first.predicate.cue == Cue::achieve ||
                (!doing_at_begin(phrase).empty() && first.predicate.cue != Cue::reach);
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
    first.rule = "shared";
    decide_time(first, previous);
    // 分别增长9%、7%，均居全省⟨第一⟩: the places of the growths
    if (first.measure == Measure::rank && previous != nullptr && previous->measure != Measure::level)
      for (auto& s : subjects)
        if (s.indicator != nullptr && s.indicator->unit != "%") {
          s.indicator = nullptr;
          if (!s.name.ends_with("增速")) s.name = joined.join(s.name, "增速");
        }
    for (const auto& s : subjects) emit(first, s);
    last_list = subjects;
    last_list_end = b;
    return;
  }
  for (std::size_t k = a; k < b; ++k) {
    auto& m = mentions[k];
    if (m.skipped) {
      if (k > 0) m.subject = mentions[k - 1].subject;
      continue;
    }
    if (subjects.size() == 1) {
      m.subject = subjects[0];
      m.rule = "list";
      m.own_name = first.predicate.respectively;
    } else if (k > a) {
      m.subject = mentions[a].subject;
      m.rule = "carried";
      m.own_name = false;
    } else {
      name_mention(m, k);
    }
    if (names_nothing(m.subject.name)) m.subject = {};
    decide_time(m, previous);
    emit(m, m.subject);
    if (m.own_name && !m.subject.name.empty()) own.push_back(k);
  }
}

void SentenceReader::read_mentions() {
  if (mentions.empty()) return;
  find_signs();
  own.clear();
  last_list.clear();
  pending.clear();
  each_from = 0;
  // predicates first: run_end asks for 分别
  for (auto& m : mentions) {
    const auto left = between(m.left_begin, m.figure->outer.begin);
    m.predicate = m.figure->kind == NumeralKind::rank    ? read_rank_predicate(left, m.left_begin, times)
                  : m.figure->kind == NumeralKind::times ? read_times_predicate(left, m.left_begin, times)
                                                         : read_predicate(left, m.left_begin, times);
    if (m.link == Link::joined) {
      // 资金实施⟨158个⟩: only the verb before the figure is its own
      auto& phrase = m.predicate.phrase;
      if (const auto verb = doing_at_end(phrase); !verb.empty())
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
  if (sink->explains())
    for (const auto& m : mentions) tell(m);
  carried = mentions.back().subject;
  announced = {};
}

std::size_t SentenceReader::read_sentence(Span where, std::span<const Figure> figures, bool opens_block) {
  const auto places = time_places.within(where.begin, where.end);
  if (places.empty() && (figures.empty() || figures[0].span.begin >= where.end)) return 0;
  sentence = where;
  cleaned.forget();
  times.clear();
  has_title = std::any_of(places.begin(), places.end(),
                          [&](std::size_t at) { return text.substr(at).starts_with("《"); });
  find_times(text, sentence, places, report.year, times);
  place_times();
  const auto after = topic_after(opens_block);
  const auto n = collect(figures);
  read_mentions();
  topic = after;
  return n;
}

}  // namespace zhibiao::text
