// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/growth_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "zhibiao/model/region.hpp"

namespace zhibiao {
namespace {

Period base_of(Period p, Against against) {
  return against == Against::last_year ? p.plus_years(-1) : p.next(-1);
}

std::optional<Error> unfit_for_growth(const SeriesKey& key) {
  if (key.measure != Measure::level)
    return refusal(Cause::measure, fmt::format("growth is computed from levels, and this is {}; rates are "
                                               "compared by their difference in percentage points",
                                               key.to_string()));
  if (key.unit == "%" || key.unit == "permille")
    return refusal(Cause::unit, fmt::format("{} is a rate; its change is in percentage points: use change()",
                                            key.to_string()));
  return std::nullopt;
}

std::optional<Error> unfit_periods(const SeriesKey& key, Against against) {
  if (against == Against::previous && key.grid == Grid::year_to_date)
    return refusal(Cause::periods,
                   "cumulated values overlap: compare with last year, or take single_periods");
  return std::nullopt;
}

using PairRule = std::function<Result<Estimate>(const Estimate& now, const Estimate& before)>;

GrowthPoint point(const AnySeries& series, Period period, const GrowthOptions& options,
                  const PairRule& rule) {
  GrowthPoint p;
  p.period = period;
  p.base = base_of(period, options.against);
  const Release* now = series.find(p.period);
  const Release* before = series.find(p.base);
  if (now) p.now = now->observation;
  if (before) p.before = before->observation;
  if (!now || !before) {
    p.cause = Cause::missing;
  } else if (!options.across_breaks &&
             territory_changed(series.key().region, p.base.first_year(), p.period.last_year())) {
    p.cause = Cause::territory;
  } else if (const auto result = rule(now->estimate(), before->estimate())) {
    p.result = *result;
  } else {
    p.cause = growth_refused(now->estimate(), before->estimate());
    if (p.cause == Cause::none) p.cause = Cause::sign_change;  // only the logarithm refuses more
  }
  return p;
}

std::vector<GrowthPoint> along(const AnySeries& series, const GrowthOptions& options, const PairRule& rule) {
  std::vector<Period> periods = series.gaps();
  std::erase_if(periods, [&](Period p) { return !series.find(base_of(p, options.against)); });
  for (const Release& r : series)
    if (r.period != series.points().front().period || series.find(base_of(r.period, options.against)))
      periods.push_back(r.period);
  std::sort(periods.begin(), periods.end());
  std::vector<GrowthPoint> points;
  for (const Period p : periods) points.push_back(point(series, p, options, rule));
  return points;
}

std::optional<Error> differ(const SeriesKey& a, const SeriesKey& b) {
  Cause cause = Cause::none;
  if (a.region != b.region || a.area != b.area)
    return refusal(Cause::territory, "part and whole belong to different regions");
  if (a.measure != b.measure)
    cause = Cause::measure;
  else if (a.unit != b.unit)
    cause = Cause::unit;
  else if (a.scope != b.scope)
    cause = Cause::scope;
  else if (a.price != b.price)
    cause = Cause::price;
  else if (a.role != b.role)
    cause = Cause::role;
  else if (a.grid != b.grid)
    cause = Cause::periods;
  if (cause == Cause::none) return std::nullopt;
  SeriesKey like = b;
  like.indicator = a.indicator;
  like.name = a.name;
  return refusal(cause, difference(a, like));
}

template <class Rule>
Result<std::vector<GrowthPoint>> parts(const AnySeries& part, const AnySeries& whole, Rule rule) {
  if (const auto error = differ(part.key(), whole.key())) return *error;
  if (const auto error = unfit_for_growth(part.key())) return *error;
  std::vector<GrowthPoint> points;
  for (const auto& [p, w] : align(part, whole).both) {
    GrowthPoint g;
    g.period = p.period;
    g.base = p.period.plus_years(-1);
    const Release* part_before = part.find(g.base);
    const Release* whole_before = whole.find(g.base);
    g.now = p.observation;
    if (part_before) g.before = part_before->observation;
    if (!part_before || !whole_before) {
      g.cause = Cause::missing;
    } else if (territory_changed(part.key().region, g.base.first_year(), g.period.last_year())) {
      g.cause = Cause::territory;
    } else if (const auto result =
                   rule(p.estimate(), part_before->estimate(), w.estimate(), whole_before->estimate())) {
      g.result = *result;
    } else {
      g.cause = Cause::zero_base;
    }
    if (g.cause != Cause::missing || p.period != part.points().front().period) points.push_back(g);
  }
  return points;
}

}  // namespace

bool territory_changed(RegionCode region, int first, int last) {
  return region.known() && !Divisions::changes(region, first, last).empty();
}

Result<std::vector<GrowthPoint>> growth(const AnySeries& series, GrowthOptions options) {
  if (const auto error = unfit_for_growth(series.key())) return *error;
  if (const auto error = unfit_periods(series.key(), options.against)) return *error;
  return along(series, options, [&](const Estimate& now, const Estimate& before) {
    return options.logarithmic ? log_growth(now, before) : growth(now, before);
  });
}

Result<std::vector<GrowthPoint>> change(const AnySeries& series, GrowthOptions options) {
  if (series.key().measure == Measure::rank)
    return refusal(Cause::measure, "places in an order have no difference in a unit");
  if (const auto error = unfit_periods(series.key(), options.against)) return *error;
  return along(series, options, [](const Estimate& now, const Estimate& before) {
    return Result<Estimate>(Estimate{now.value - before.value, now.interval - before.interval});
  });
}

Result<Estimate> average_annual(const AnySeries& series, int base, int last, GrowthOptions options) {
  if (const auto error = unfit_for_growth(series.key())) return *error;
  const auto before = series.at(Period::year(base));
  if (!before) return refusal(Cause::missing, before.error().message);
  const auto now = series.at(Period::year(last));
  if (!now) return refusal(Cause::missing, now.error().message);
  if (!options.across_breaks && territory_changed(series.key().region, base, last))
    return refusal(Cause::territory, fmt::format("the territory of {} changed between {} and {}",
                                                 series.key().region.to_string(), base, last));
  return average_annual(now->estimate(), before->estimate(), last - base);
}

Result<std::vector<GrowthPoint>> contribution(const AnySeries& part, const AnySeries& whole) {
  return parts(part, whole,
               [](const Estimate& p1, const Estimate& p0, const Estimate& w1, const Estimate& w0) {
                 return contribution(p1, p0, w1, w0);
               });
}

Result<std::vector<GrowthPoint>> pull(const AnySeries& part, const AnySeries& whole) {
  return parts(part, whole, [](const Estimate& p1, const Estimate& p0, const Estimate&, const Estimate& w0) {
    return pull(p1, p0, w0);
  });
}

Result<std::vector<GrowthPoint>> implied_deflator(const AnySeries& levels, const AnySeries& real_growth) {
  if (const auto error = unfit_for_growth(levels.key())) return *error;
  const SeriesKey &l = levels.key(), &g = real_growth.key();
  if (g.measure != Measure::growth || g.basis != "yoy")
    return refusal(Cause::measure, "a deflator needs growth on last year, and this is " + g.to_string());
  if (l.indicator != g.indicator || l.name != g.name)
    return refusal(Cause::subject, "level and growth are of two indicators: " + difference(l, g));
  if (l.region != g.region || l.area != g.area)
    return refusal(Cause::territory, "level and growth are of two regions");
  if (l.scope != g.scope) return refusal(Cause::scope, fmt::format("'{}' and '{}'", l.scope, g.scope));
  if (g.price != Price::real)
    return refusal(Cause::price,
                   "the growth is not at constant prices, so there is nothing between it and "
                   "the levels");
  std::vector<GrowthPoint> points;
  for (const auto& pair : align(levels, real_growth).both) {
    const Release &level = pair.first, &rate = pair.second;
    GrowthPoint p = point(levels, level.period, {}, [&](const Estimate& now, const Estimate& before) {
      return implied_deflator(now, before, rate.estimate());
    });
    if (p.cause != Cause::missing) points.push_back(p);
  }
  return points;
}

Result<std::vector<GrowthPoint>> single_periods(const std::vector<AnySeries>& cumulated) {
  std::map<std::pair<int, int>, Release> by_year_and_months;
  for (const AnySeries& s : cumulated) {
    if (s.key().measure != Measure::level)
      return refusal(Cause::measure,
                     "only levels can be told apart by subtraction, not " + s.key().to_string());
    SeriesKey like = s.key();
    like.grid = cumulated.front().key().grid;
    if (const auto other = difference(cumulated.front().key(), like); !other.empty())
      return refusal(Cause::subject, other);
    for (const Release& r : s) {
      const Period p = r.period;
      if (p.first_year() != p.last_year()) continue;
      const int months_each = 12 / p.per_year();
      if (p.first() % p.per_year() != 0) continue;  // not cumulated from January
      by_year_and_months.emplace(std::pair(p.first_year(), p.count() * months_each), r);
    }
  }
  std::vector<GrowthPoint> points;
  const std::pair<const std::pair<int, int>, Release>* before = nullptr;
  for (const auto& entry : by_year_and_months) {
    const auto& [year, months] = entry.first;
    if (before && before->first.first == year) {
      const int from = before->first.second + 1;
      GrowthPoint p;
      const int length = months - from + 1;
      if (length == 3 && months % 3 == 0)
        p.period = Period::quarter(year, months / 3);
      else if (length == 6 && months == 12)
        p.period = Period::half(year, 2);
      else
        p.period = Period::months(year, from, months);
      p.base = before->second.period;
      p.now = entry.second.observation;
      p.before = before->second.observation;
      if (const auto result = single_period(entry.second.estimate(), before->second.estimate()))
        p.result = *result;
      else
        p.cause = Cause::zero_base;
      points.push_back(p);
    }
    before = &entry;
  }
  return points;
}

}  // namespace zhibiao
