// SPDX-License-Identifier: MIT
#include "zhibiao/series/any_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace zhibiao {
namespace {

bool earlier(const Release& a, const Release& b) { return a.period < b.period; }

std::string span_of(std::span<const Release> points) {
  if (points.empty()) return "none";
  if (points.size() == 1) return points.front().period.to_string();
  return fmt::format("{} to {} ({} values)", points.front().period.to_string(),
                     points.back().period.to_string(), points.size());
}

}  // namespace

AnySeries::AnySeries(SeriesKey key, std::vector<Release> points)
    : key_(std::move(key)), points_(std::move(points)) {
  std::stable_sort(points_.begin(), points_.end(), earlier);
  const auto same = [](const Release& a, const Release& b) { return a.period == b.period; };
  points_.erase(std::unique(points_.begin(), points_.end(), same), points_.end());
}

const Release* AnySeries::find(Period period) const {
  const auto it = std::lower_bound(points_.begin(), points_.end(), period,
                                   [](const Release& r, Period p) { return r.period < p; });
  return it != points_.end() && it->period == period ? &*it : nullptr;
}

Result<Release> AnySeries::at(Period period) const {
  if (const Release* found = find(period)) return *found;
  return Error{ErrorCode::missing, fmt::format("no value of {} for {}; there are values for {}",
                                               key_.to_string(), period.to_string(), span_of(points_))};
}

std::vector<Period> AnySeries::gaps() const {
  std::vector<Period> missing;
  if (points_.empty() || key_.grid == Grid::years || key_.grid == Grid::other) return missing;
  if (key_.grid != Grid::year_to_date) {
    for (Period p = points_.front().period; p < points_.back().period; p = p.next())
      if (!find(p)) missing.push_back(p);
    return missing;
  }
  std::map<int, std::pair<int, int>> years_by_months;  // months cumulated → first and last year
  for (const Release& r : points_) {
    const int year = r.period.first_year();
    auto [it, fresh] = years_by_months.try_emplace(r.period.count(), year, year);
    if (!fresh) it->second.second = std::max(it->second.second, year);
  }
  for (const auto& [months, years] : years_by_months)
    for (int y = years.first; y <= years.second; ++y)
      if (const Period p = Period::months(y, 1, months); !find(p)) missing.push_back(p);
  std::sort(missing.begin(), missing.end());
  return missing;
}

AnySeries AnySeries::between(int first_year, int last_year) const {
  AnySeries part;
  part.key_ = key_;
  std::copy_if(points_.begin(), points_.end(), std::back_inserter(part.points_), [&](const Release& r) {
    return r.period.first_year() >= first_year && r.period.last_year() <= last_year;
  });
  return part;
}

AnySeries AnySeries::lagged(int years) const {
  AnySeries moved = *this;
  for (Release& r : moved.points_) r.period = r.period.plus_years(years);
  return moved;
}

Alignment align(const AnySeries& left, const AnySeries& right) {
  Alignment result;
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() || r != right.end()) {
    if (r == right.end() || (l != left.end() && l->period < r->period))
      result.only_left.push_back((l++)->period);
    else if (l == left.end() || r->period < l->period)
      result.only_right.push_back((r++)->period);
    else
      result.both.emplace_back(*l++, *r++);
  }
  return result;
}

}  // namespace zhibiao
