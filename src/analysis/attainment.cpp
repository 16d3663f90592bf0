// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/attainment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "zhibiao/analysis/comparison.hpp"

namespace zhibiao {
namespace {

// The last own target set before the period is over; else what others say.
std::optional<Release> chosen_target(const Dataset& data, SeriesKey key, Tier tier, Period period) {
  key.tier = tier;
  std::optional<Release> best;
  for (const Release& r : data.releases(key, period))
    if (r.published.year <= period.last_year() && (!best || best->own == r.own)) best = r;
  return best;
}

// The first release after the period is over; a report of December may state it before.
std::optional<Release> chosen_outcome(const Dataset& data, const SeriesKey& key, Period period,
                                      Vintage vintage) {
  if (vintage.kind != Vintage::Kind::first) {
    const AnySeries series = data.series_of(key, vintage);
    const Release* r = series.find(period);
    return r ? std::optional(*r) : std::nullopt;
  }
  const auto all = data.releases(key, period);
  if (all.empty()) return std::nullopt;
  for (const Release& r : all)
    if (r.own == all.front().own && r.published.year > period.last_year()) return r;
  return all.front();
}

// What is looked up again and again.
struct Context {
  explicit Context(const Dataset& d) : data(d), keys(d.keys()) {
    for (const SourceReport& r : d.reports()) {
      if (!r.trouble.empty() || !r.published.known()) continue;
      reports.emplace(r.region, r.published.year + (r.published.month == 12));
      reports.emplace(r.region, r.published.year);
    }
  }
  const Dataset& data;
  std::vector<SeriesKey> keys;
  std::set<std::pair<RegionCode, int>> reports;

  std::string why_absent(RegionCode region, int year, std::string_view what) const {
    return reports.contains({region, year})
               ? fmt::format("the report of {} states no {}", year, what)
               : fmt::format("no report of {} by {} is in the data", year, region.to_string());
  }

  // Outcomes with another scope, unit or price, so that the reason can name them.
  std::string others(const SeriesKey& wanted, Period period) const {
    SeriesKey first;
    first.indicator = wanted.indicator;
    first.name = wanted.name;
    first.region = wanted.region;
    for (auto k = std::lower_bound(keys.begin(), keys.end(), first);
         k != keys.end() && k->indicator == wanted.indicator && k->name == wanted.name &&
         k->region == wanted.region;
         ++k)
      if (k->area == wanted.area && k->measure == wanted.measure && k->role == Role::actual &&
          k->grid == wanted.grid && *k != wanted && !data.releases(*k, period).empty())
        return "; stated with another " + difference(wanted, *k);
    return {};
  }
};

// The keys of all outcomes that a query can mean, without role and tier.
std::set<SeriesKey> outcome_keys(const std::vector<SeriesKey>& keys, const SeriesQuery& q,
                                 const Catalogue& catalogue) {
  Observation like;
  like.indicator = q.indicator;
  like.name = q.name;
  like.measure = q.measure;
  like.price = q.price;
  like.scope = q.scope;
  like.basis = q.basis;
  like.period = q.grid == Grid::years ? Period::years(0, 1) : Period::year(0);
  const SeriesKey wanted = series_key(like, catalogue);
  std::set<SeriesKey> result;
  for (SeriesKey k : keys) {
    if (k.indicator != wanted.indicator || k.name != wanted.name || k.measure != wanted.measure ||
        k.area != q.area || k.scope != wanted.scope || k.price != wanted.price || k.basis != wanted.basis ||
        k.grid != q.grid || !k.region.known())
      continue;
    if (q.region.known() && k.region != q.region) continue;
    if (!q.unit.empty() && k.unit != q.unit) continue;
    k.role = Role::actual;
    k.tier.reset();
    result.insert(std::move(k));
  }
  return result;
}

}  // namespace

Result<std::vector<AttainmentRow>> attainment(const Dataset& data, const SeriesQuery& query,
                                              const AttainmentOptions& options) {
  const Indicator* indicator = query.indicator.empty() ? nullptr : data.catalogue().find(query.indicator);
  if (!query.indicator.empty() && !indicator)
    return Error{ErrorCode::unknown, fmt::format("the catalogue has no indicator '{}'", query.indicator)};
  const Direction direction = indicator ? indicator->direction : Direction::none;
  const Context context(data);
  const auto keys = outcome_keys(context.keys, query, data.catalogue());
  if (keys.empty())
    return Error{
        ErrorCode::missing,
        fmt::format("no report states {} of {} as {}", query.indicator.empty() ? query.name : query.indicator,
                    query.region.known() ? query.region.to_string() : std::string("any region"),
                    to_string(query.measure))};
  std::vector<AttainmentRow> rows;
  for (const SeriesKey& key : keys) {
    SeriesKey target_key = key;
    target_key.role = Role::target;
    std::set<Period> periods;
    for (const Tier tier : {Tier::base, Tier::floor, Tier::stretch}) {
      target_key.tier = tier;
      for (const Release& r : data.series_of(target_key)) periods.insert(r.period);
    }
    for (const Release& r : data.series_of(key)) periods.insert(r.period);
    for (const Period period : periods) {
      if (period.first_year() < options.first_year || period.last_year() > options.last_year) continue;
      AttainmentRow row;
      row.key = key;
      row.period = period;
      row.margin_unit = key.unit == "%" ? "pp" : key.unit;
      row.target = chosen_target(data, target_key, Tier::base, period);
      row.floor = chosen_target(data, target_key, Tier::floor, period);
      row.stretch = chosen_target(data, target_key, Tier::stretch, period);
      if (!row.target) row.target = row.floor ? row.floor : row.stretch;
      row.outcome = chosen_outcome(data, key, period, options.outcome);
      const Period before = period.plus_years(-period.count() / period.per_year());
      row.prior_outcome = chosen_outcome(data, key, before, options.outcome);
      const int year = period.last_year();
      if (!row.target) {
        row.judgement.verdict = row.judgement.within_digits = Verdict::no_target;
        row.judgement.reason = context.why_absent(key.region, period.first_year(), "target");
      } else if (!row.outcome) {
        row.judgement.verdict = row.judgement.within_digits = Verdict::no_outcome;
        row.judgement.reason =
            context.why_absent(key.region, year + 1, "outcome") + context.others(key, period);
      } else {
        row.judgement = judge(*row.target, *row.outcome, direction, options.tolerance);
        if (row.stretch)
          row.stretch_judgement = judge(*row.stretch, *row.outcome, direction, options.tolerance);
      }
      if (row.target) {
        row.parent = data.divisions().parent_of(key.region, period.first_year());
        SeriesKey above = target_key;
        above.region = row.parent;
        row.parent_target = chosen_target(data, above, Tier::base, period);
        if (!row.parent_target) row.parent_target = chosen_target(data, above, Tier::floor, period);
        if (row.parent_target)
          if (const auto gap = subtract(row.target->value, row.parent_target->value)) row.layering = *gap;
      }
      rows.push_back(std::move(row));
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const AttainmentRow& a, const AttainmentRow& b) {
    return std::tie(a.key.region, a.period) < std::tie(b.key.region, b.period);
  });
  return rows;
}

std::optional<bool> hard(const Observation& t, HardnessRecipe recipe) {
  const bool ensured = t.stance == Stance::ensure;
  if (recipe == HardnessRecipe::strict_only_ensure) return ensured;
  if (t.bound == Bound::approx || t.bound == Bound::range || t.stance == Stance::strive) return false;
  if (t.bound != Bound::eq || ensured) return true;
  if (recipe == HardnessRecipe::bare_is_hard) return true;
  return std::nullopt;
}

double AttainmentSummary::share_met() const {
  return judged() == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(met) / judged();
}

std::pair<double, double> AttainmentSummary::wilson95() const {
  const double z = 1.959963984540054, n = judged(), p = share_met();
  const double middle = p + z * z / (2 * n), half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {(middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)};
}

AttainmentSummary summarize(const std::vector<AttainmentRow>& rows) {
  AttainmentSummary s;
  double sum = 0, absolute = 0;
  int both = 0;
  for (const AttainmentRow& row : rows) {
    switch (row.verdict()) {
      case Verdict::met:
        ++s.met;
        break;
      case Verdict::missed:
        ++s.missed;
        break;
      case Verdict::undecided:
        ++s.undecided;
        break;
      case Verdict::no_target:
        ++s.no_target;
        break;
      case Verdict::no_outcome:
        ++s.no_outcome;
        break;
    }
    s.exceeded += row.judgement.exceeded;
    if (!row.target || !row.outcome) continue;
    ++both;
    sum += row.judgement.margin.value;
    absolute += std::abs(row.judgement.margin.value);
  }
  const double nan = std::numeric_limits<double>::quiet_NaN();
  s.mean_margin = both ? sum / both : nan;
  s.mean_absolute_margin = both ? absolute / both : nan;
  return s;
}

}  // namespace zhibiao
