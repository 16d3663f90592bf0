// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/index.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "zhibiao/analysis/growth_series.hpp"

namespace zhibiao {
namespace {

Error no_year(int year, const std::string& of_what) {
  return refusal(Cause::missing, fmt::format("no value of {} for {}", of_what, year));
}

Estimate over(const Estimate& x, const Estimate& base) {
  return Estimate::result(x.value / base.value * 100, x.interval / base.interval * Interval(100.0));
}

}  // namespace

const Estimate* Index::find(int year) const {
  const auto it =
      std::find_if(points.begin(), points.end(), [&](const IndexPoint& p) { return p.year == year; });
  return it == points.end() ? nullptr : &it->value;
}

Result<Index> chain(const AnySeries& growth, int base_year, int last_year) {
  const SeriesKey& key = growth.key();
  if (key.measure != Measure::growth || key.basis != "yoy" || key.grid != Grid::year)
    return refusal(Cause::measure,
                   "a chain needs growth on last year by year, and this is " + key.to_string());
  Index index;
  index.base_year = base_year;
  Estimate level = Estimate::point(100);
  index.points.push_back({base_year, level});
  for (int year = base_year + 1; year <= last_year; ++year) {
    const Release* rate = growth.find(Period::year(year));
    if (!rate) return no_year(year, key.to_string());
    const Estimate r = rate->estimate();
    const Estimate f{1 + r.value / 100, Interval(1.0) + r.interval / Interval(100.0)};
    if (f.value <= 0)
      return refusal(Cause::zero_base, fmt::format("growth of {} % in {} leaves nothing", r.value, year));
    level = Estimate::result(level.value * f.value, level.interval * f.interval);
    index.points.push_back({year, level});
  }
  return index;
}

Result<Index> rebase(const Index& index, int base_year) {
  const Estimate* found = index.find(base_year);
  if (!found) return no_year(base_year, fmt::format("the index with base {}", index.base_year));
  const Estimate base = *found;
  if (const Cause c = growth_refused(base, base); c != Cause::none)
    return refusal(c, fmt::format("the value of {} is {}", base_year, base.value));
  Index result;
  result.base_year = base_year;
  for (const IndexPoint& p : index.points)
    result.points.push_back({p.year, p.year == base_year ? Estimate::point(100) : over(p.value, base)});
  return result;
}

Result<Index> rebase(const AnySeries& levels, int base_year) {
  const SeriesKey& key = levels.key();
  if (key.measure != Measure::level || key.grid != Grid::year)
    return refusal(Cause::measure, "an index needs levels by year, and this is " + key.to_string());
  if (const auto gaps = levels.gaps(); !gaps.empty())
    return no_year(gaps.front().first_year(), key.to_string());
  if (!levels.empty() && territory_changed(key.region, levels.points().front().period.first_year(),
                                           levels.points().back().period.last_year()))
    return refusal(
        Cause::territory,
        fmt::format("the territory of {} changed; take the years before or after", key.region.to_string()));
  Index index;
  for (const Release& r : levels) index.points.push_back({r.period.first_year(), r.estimate()});
  return rebase(index, base_year);
}

Result<Index> splice(const Index& earlier, const Index& later, int at) {
  const Estimate* old_value = earlier.find(at);
  const Estimate* new_value = later.find(at);
  if (!old_value || !new_value) return no_year(at, old_value ? "the later index" : "the earlier index");
  if (const Cause c = growth_refused(*new_value, *old_value); c != Cause::none)
    return refusal(c, fmt::format("the value of {} to splice at is {}", at, old_value->value));
  Index result;
  result.base_year = later.base_year;
  for (const IndexPoint& p : earlier.points)
    if (p.year < at)
      result.points.push_back(
          {p.year, Estimate::result(p.value.value / old_value->value * new_value->value,
                                    p.value.interval / old_value->interval * new_value->interval)});
  for (const IndexPoint& p : later.points)
    if (p.year >= at) result.points.push_back(p);
  return result;
}

}  // namespace zhibiao
