// SPDX-License-Identifier: MIT
// Reads a sentence: its figures, their clauses, what each measures, for whom and when.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/joined_names.hpp"
#include "text/landmarks.hpp"
#include "text/names.hpp"
#include "text/predicate.hpp"
#include "text/remembered.hpp"
#include "text/section.hpp"
#include "text/statement.hpp"
#include "text/telling.hpp"
#include "text/unit_traits.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

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

std::string_view to_string(Link link);

/// What a word says of every figure behind it in its sentence.
enum class Sign : std::uint8_t {
  ensure,       ///< 确保
  strive,       ///< 力争
  expect,       ///< 预期
  foresee,      ///< 预计: of a target expected, of the past provisional
  provisional,  ///< 初步核算
  real,         ///< 可比价
  nominal,      ///< 按现价
  at_least,     ///< 至少: of the figures of its clause
};

struct Subject {
  std::string_view name;
  const Indicator* indicator = nullptr;
  std::string_view scope;
  RegionCode region;
  std::string_view area;
};

/// A figure with what was found out about it, stage by stage.
struct Mention {
  Mention() {}  // member by member, as its predicate is

  const Figure* figure = nullptr;
  // clauses
  std::size_t left_begin = 0;  ///< where its clause begins
  std::size_t right_end = 0;   ///< where the words behind it end
  Telling telling;             ///< of its clause
  Link link = Link::start;
  std::string_view unit;
  int multiplier = 0;
  Decimal value, upper;
  Bound bound = Bound::eq;
  // predicate and measure
  Predicate predicate;
  Measure measure = Measure::level;
  bool negative = false;
  // naming
  Subject subject;
  Subject onward;          ///< what a figure behind it carries on, where that is not its own subject
  std::string_view rule;   ///< the mechanism that named it
  bool own_name = false;   ///< its subject stands with it
  bool verb_open = false;  ///< the next two are to be found when they are asked for
  std::string_view verb;   ///< the verb that a list keeps: 新建A 3家、B 5家
  bool doing = false;      ///< done over the period, not reached at its end
  // timing
  Period period;
  Period span;  ///< the time of the statement before level or growth narrowed it
  const TimeExpression* time = nullptr;
  bool first_of_from_to = false;
  bool skipped = false;  ///< no observation came of it
};

/// Keeps what sentences of a paragraph hand on: the topic's time, the last subject.
class SentenceReader {
 public:
  explicit SentenceReader(const NameTable& names) : names(names) {}

  void begin_report(std::string_view document, const Landmarks& places, const ReportContext& context);
  void begin_block(const Block& block, int depth, const Section& part, StatementSink& statements);
  /// `figures` are those of the block from here on; gives how many of them are the sentence's.
  std::size_t read_sentence(Span where, std::span<const Figure> figures, bool opens_block);

 private:
  // sentence_reader.cpp
  void read_mentions();
  void read_run(std::size_t a, std::size_t b);
  void find_signs();
  bool has_sign(Sign sign, Span where) const;
  void emit(Mention& m, const Subject& subject);
  const Indicator* indicator_of(const Mention& m, const Indicator* named) const;
  std::string_view basis_of(const Mention& m, std::string_view name) const;
  void tell(const Mention& m) const;
  Stance stance_of(const Mention& m) const;
  std::optional<Tier> tier_of(const Mention& m) const;
  std::optional<Price> price_of(const Mention& m) const;
  bool raises(std::size_t index) const;
  std::string_view between(std::size_t a, std::size_t b) const {
    return a < b ? text.substr(a, b - a) : std::string_view();
  }
  bool inside(std::string_view p) const {
    return p.data() >= text.data() && p.data() < text.data() + text.size();
  }

  bool stands_in_clause(std::string_view p, const Mention& m) const {
    return p.data() >= text.data() + m.left_begin &&
           p.data() + p.size() <= text.data() + m.figure->outer.begin;
  }

  // Of phrases that stay where they are: in the text, among the joined names or in the program.
  std::string_view trimmed(std::string_view phrase) { return leads_known.of(phrase, trim_lead); }
  const NameMatch& named(std::string_view phrase) {
    return names_known.of(phrase, [this](std::string_view p) { return names.match(p); });
  }
  std::string_view clean(std::string_view phrase) {
    return cleaned.of(phrase, [this](std::string_view p) { return cleaned_up(p); });
  }
  std::size_t offset_of(std::string_view p) const { return static_cast<std::size_t>(p.data() - text.data()); }

  // clauses.cpp
  std::size_t clause_begin(std::size_t floor, std::size_t end, bool first, Link& link) const;
  std::size_t clause_end(std::size_t from, std::size_t limit) const;
  std::string_view delimits(const Figure& f, std::string_view right) const;
  std::string_view no_observation(const Mention& m) const;
  std::size_t collect(std::span<const Figure> figures);
  bool ends_from_to(std::size_t i) const;
  std::size_t run_end(std::size_t i) const;
  void share_units(std::size_t a, std::size_t b);
  std::string_view object_behind(const Mention& m) const;
  std::string_view clause_before(const Mention& m, std::size_t index) const;

  // measuring.cpp
  void decide_measure(Mention& m, const Mention* previous);

  // subjects.cpp
  Subject subject_of(std::string_view phrase, const Mention& m) { return subject_of(phrase, m, m.measure); }
  Subject subject_of(std::string_view phrase, const Mention& m, Measure measure);
  std::string_view compact(std::string_view name, Telling telling);
  void place(std::string_view& phrase, Subject& s);
  std::size_t place_at_begin(std::string_view phrase, Telling telling, Subject& s) const;
  bool is_zone(std::string_view area) const;
  bool takes_zone(Subject& s, const Subject& before_it);
  std::string_view replaced(std::string_view phrase, Span words, std::string_view by);
  bool is_named(std::string_view item) const;
  std::string_view cleaned_up(std::string_view phrase);
  Subject subject_before(const Mention& m, std::size_t index);
  Subject subject_going_on(const Mention& m, const Mention& previous) const;
  void subjects_of_list(const Mention& first, std::size_t n, std::vector<Subject>& out);
  void recent_subjects(std::size_t n, std::vector<Subject>& out) const;
  bool names_several(const Mention& m);
  std::string_view shared_head(std::string_view item, std::string_view last) const;
  std::string_view head_noun(std::string_view clause) const;

  // naming.cpp
  void name_mention(Mention& m, std::size_t index);
  void give_name(Mention& m, std::size_t index);
  void complete_name(Mention& m, std::size_t index);
  void note_verb(Mention& m);
  const Mention& with_verb(Mention& m);
  void set_doing(Mention& m, bool doing) {
    with_verb(m);
    m.doing = doing;
  }
  bool name_share(Mention& m, std::size_t index, std::string_view phrase);
  bool name_object(Mention& m, std::size_t index, std::string_view phrase);
  bool name_aspect(Mention& m, std::size_t index, std::string_view phrase);
  void name_carried(Mention& m, std::size_t index);
  bool join_with_clause_before(Mention& m, std::string_view phrase);
  std::string_view shortened(std::string_view object);

  // timing.cpp
  void place_times();
  Period topic_after(bool opens_block);
  bool set_aside(const TimeExpression& t, std::size_t at) const;
  bool on_last_year(const Predicate& p) const;
  void decide_time(Mention& m, const Mention* previous);
  Role role_of(const Mention& m) const;

  const NameTable& names;
  // the report
  std::string_view text;
  Places time_places, sign_places;  // of the landmarks, those that may be what they look like
  ReportContext report;
  RegionLevel level = RegionLevel::nation;
  RegionCode nation{100000}, province, prefecture;
  bool own_city = false;                       // 全市 in its report is itself
  std::optional<WordTable<RegionCode>> parts;  // divisions below the report's own
  RegionCode parts_of;                         // whose they are
  std::optional<WordTable<RegionCode>> areas;  // of the user: places without a code
  // the paragraph
  Section section;
  Section stated;  // the part as its heading says it
  BlockKind kind = BlockKind::paragraph;
  StatementSink* sink = nullptr;
  std::int32_t heading = -2;
  int heading_depth = 0;   // of the heading above the block
  int standing_depth = 0;  // of the heading above the block that set `standing`
  Period topic;            // the time that the paragraph speaks of, until it names another
  Period stretch;          // the years that the paragraph's last 由2010年的…到2015年的… ran over
  Period announced;        // a span that a sentence inside a paragraph spoke of, with no figure since
  Period standing;         // the topic that a paragraph under this heading opened with
  Subject carried;         // last subject of the sentence before
  JoinedNames joined;
  std::string whole_name;  // that is looked up
  // the sentence
  Span sentence;
  bool has_title = false;  // 《…》 stands in it
  std::vector<TimeExpression> times;
  struct SignPlace {
    Sign sign;
    Span span;
  };
  std::vector<SignPlace> signs;                       // in order
  Remembered<std::string_view> leads_known, cleaned;  // what trimmed(), clean() …
  Remembered<NameMatch> names_known;                  // … and named() were asked for
  std::vector<Mention> mentions;
  std::vector<std::string_view> items;
  std::vector<std::string_view> objects;  // of a list behind a figure
  std::vector<Subject> subjects;          // of the figures that are read
  std::vector<std::size_t> own;           // mentions with a name of their own, in order
  std::vector<Subject> last_list;         // the subjects that a list of figures was paired with last
  std::size_t last_list_end = 0;          // …which ended before this mention
  std::vector<Subject> pending;           // subjects of a 分别 whose figures come one by one
  std::size_t pending_at = 0;
  std::string_view pending_unit;
  std::size_t each_from = 0;  // own[each_from…] have not been summed up by 均 yet
};

bool is_boundary(std::string_view c);
/// The goal at the end of words that say which part of it was met: 完成⟨年度计划⟩的; empty where there is
/// none.
std::string_view goal_met(std::string_view words);

}  // namespace zhibiao::text
