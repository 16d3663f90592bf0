// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/relation.hpp"

#include <fmt/format.h>

#include <array>

#include "zhibiao/analysis/comparison.hpp"

namespace zhibiao {
namespace {

using To = Relation::To;

constexpr std::array<std::pair<std::string_view, To>, 12> references = {{{"全国", To::nation},
                                                                         {"全省", To::province},
                                                                         {"全区平均", To::province},
                                                                         {"自治区", To::province},
                                                                         {"全市", To::parent},
                                                                         {"全州", To::parent},
                                                                         {"上级", To::parent},
                                                                         {"经济增长", To::own_gdp},
                                                                         {"经济增速", To::own_gdp},
                                                                         {"经济发展", To::own_gdp},
                                                                         {"生产总值", To::own_gdp},
                                                                         {"GDP", To::own_gdp}}};

// Longer words first: 不低于 holds 低于.
constexpr std::array<std::pair<std::string_view, Bound>, 11> manners = {{{"不低于", Bound::ge},
                                                                         {"不慢于", Bound::ge},
                                                                         {"同步", Bound::approx},
                                                                         {"持平", Bound::approx},
                                                                         {"高于", Bound::gt},
                                                                         {"快于", Bound::gt},
                                                                         {"超过", Bound::gt},
                                                                         {"跑赢", Bound::gt},
                                                                         {"高出", Bound::gt},
                                                                         {"领先", Bound::gt},
                                                                         {"好于", Bound::gt}}};

template <class Table>
auto look_up(const Table& table, std::string_view words)
    -> std::optional<typename Table::value_type::second_type> {
  for (const auto& [word, meaning] : table)
    if (words.find(word) != std::string_view::npos) return meaning;
  return std::nullopt;
}

Result<RegionCode> region_of(const Divisions& divisions, const Relation& relation, RegionCode own) {
  if (relation.to == To::own_gdp) return own;
  if (relation.to == To::nation) return RegionCode{100000};
  RegionCode up = divisions.parent_of(own);
  if (relation.to == To::province)
    while (up.known() && up.value % 10000 != 0) up = divisions.parent_of(up);
  if (!up.known() || up == own)
    return refusal(Cause::missing, fmt::format("there is no such region above {}", own.to_string()));
  return up;
}

}  // namespace

Result<Relation> parse_relation(std::string_view words) {
  const auto to = look_up(references, words);
  if (!to)
    return Error{ErrorCode::syntax,
                 fmt::format("'{}' names no series; say 经济增长, 全市, 全省 or 全国", words)};
  const auto bound = look_up(manners, words);
  if (!bound)
    return Error{ErrorCode::syntax, fmt::format("'{}' does not say how; say 同步, 不低于 or 高于", words)};
  return Relation{*to, *bound, {}};
}

Result<AnySeries> reference(const Dataset& data, const Relation& relation, RegionCode region,
                            const std::string& indicator, Role role, Vintage vintage) {
  const auto where = region_of(data.divisions(), relation, region);
  if (!where) return where.error();
  return data.series(SeriesQuery{.indicator = relation.to == To::own_gdp ? "gdp" : indicator,
                                 .region = *where,
                                 .measure = Measure::growth,
                                 .role = role},
                     vintage);
}

Result<Judgement> judge(const Dataset& data, const Relation& relation, RegionCode region,
                        const std::string& indicator, int year, std::optional<Decimal> tolerance) {
  const auto own =
      data.series(SeriesQuery{.indicator = indicator, .region = region, .measure = Measure::growth});
  if (!own) return own.error();
  const auto outcome = own->at(Period::year(year));
  if (!outcome) return outcome.error();
  const auto other = reference(data, relation, region, indicator, Role::actual);
  if (!other) return other.error();
  const auto limit = other->at(Period::year(year));
  if (!limit) return limit.error();
  if (limit->bound != Bound::eq)
    return refusal(Cause::missing, fmt::format("{} for {} is only a bound", other->key().to_string(), year));
  Release target = *limit;
  const auto raised = add(limit->value, relation.margin);
  if (!raised) return raised.error();
  target.value = *raised;
  // A margin of its own includes itself: 高于全省1.5个百分点 is met at 1.5.
  target.bound = relation.bound == Bound::gt && !relation.margin.zero() ? Bound::ge : relation.bound;
  Judgement j = judge(target, *outcome, Direction::up, tolerance);
  // Both sides are printed here: the doubt of the reference counts, too.
  const Estimate gap = difference(outcome->estimate(), limit->estimate());
  j.margin = Estimate::result(j.margin.value, gap.interval - Estimate::exact(relation.margin).interval);
  if (j.within_digits != Verdict::undecided && j.margin.interval.contains(0))
    j.within_digits = Verdict::undecided;
  return j;
}

std::vector<StatedRelation> stated_relations(const Dataset& data) {
  std::vector<StatedRelation> found;
  const auto all = data.observations();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Observation& o = all[i];
    if (o.role != Role::target || o.measure != Measure::change || o.unit != "pp" || !o.area.empty()) continue;
    const auto to = look_up(references, o.basis);
    if (!to) continue;
    found.push_back({i, {*to, o.bound == Bound::eq ? Bound::ge : o.bound, o.value}});
  }
  return found;
}

}  // namespace zhibiao
