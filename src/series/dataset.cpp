// SPDX-License-Identifier: MIT
#include "zhibiao/series/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace zhibiao {
namespace {

// Dates of which month or day are not known are compared by what both know.
bool not_after(Date published, Date limit) {
  if (published.year != limit.year) return published.year < limit.year;
  if (published.month == 0 || limit.month == 0 || published.month == limit.month)
    return published.day == 0 || limit.day == 0 || published.month != limit.month ||
           published.day <= limit.day;
  return published.month < limit.month;
}

auto subject(const SeriesKey& k) { return std::tie(k.indicator, k.name, k.region, k.area); }

std::string short_form(const SeriesKey& k) {
  std::string text = fmt::format("{} in {}", to_string(k.measure), k.unit);
  if (!k.scope.empty()) text += fmt::format(" ({})", k.scope);
  if (!k.basis.empty()) text += fmt::format(" {}", k.basis);
  if (k.price) text += fmt::format(" {}", to_string(*k.price));
  if (k.role == Role::target) text += " target";
  if (k.grid != Grid::year) text += fmt::format(" by {}", to_string(k.grid));
  return text;
}

// Without a date of its own a report counts as one of the year after the last that it reviews: reviews are
// delivered at the beginning of the next year.
Date guess_date(std::span<const Observation* const> observations) {
  int last = 0;
  for (const Observation* o : observations)
    if (o->role == Role::actual && o->period.known()) last = std::max(last, o->period.last_year());
  return {last == 0 ? 0 : last + 1, 0, 0};
}

RegionCode most_frequent_region(std::span<const Observation* const> observations) {
  std::map<RegionCode, int> counts;
  for (const Observation* o : observations)
    if (o->region.known()) ++counts[o->region];
  const auto it = std::max_element(counts.begin(), counts.end(),
                                   [](const auto& a, const auto& b) { return a.second < b.second; });
  return it == counts.end() ? RegionCode{} : it->first;
}

bool finer(const Release& a, const Release& b) {
  if ((a.bound == Bound::eq) != (b.bound == Bound::eq)) return a.bound == Bound::eq;
  return a.bound == Bound::eq && a.value.exponent() < b.value.exponent();
}

}  // namespace

std::uint32_t Dataset::report_index(const SourceReport& report) {
  const auto [it, fresh] =
      report_by_doc_.try_emplace(report.doc, static_cast<std::uint32_t>(reports_.size()));
  if (fresh) {
    reports_.push_back(report);
    return it->second;
  }
  SourceReport& known = reports_[it->second];
  if (report.region.known()) known.region = report.region;
  if (report.published.known()) known.published = report.published;
  if (!report.path.empty()) known.path = report.path;
  if (!report.trouble.empty()) known.trouble = report.trouble;
  return it->second;
}

Dataset& Dataset::add(SourceReport report, std::vector<Observation> observations) {
  std::vector<const Observation*> views;
  for (const Observation& o : observations) views.push_back(&o);
  if (!report.region.known()) report.region = most_frequent_region(views);
  if (!report.published.known()) report.published = guess_date(views);
  if (report.path.empty() && !observations.empty()) report.path = observations.front().path;
  const std::uint32_t r = report_index(report);
  for (Observation& o : observations) {
    o.doc = report.doc;
    observations_.push_back(std::move(o));
    index(static_cast<std::uint32_t>(observations_.size() - 1), r);
  }
  return *this;
}

Dataset& Dataset::add(std::vector<Observation> observations) {
  std::stable_sort(observations.begin(), observations.end(),
                   [](const Observation& a, const Observation& b) { return a.doc < b.doc; });
  for (auto first = observations.begin(); first != observations.end();) {
    const auto last =
        std::find_if(first, observations.end(), [&](const Observation& o) { return o.doc != first->doc; });
    SourceReport report;
    report.doc = first->doc;
    add(std::move(report), {std::move_iterator(first), std::move_iterator(last)});
    first = last;
  }
  return *this;
}

void Dataset::index(std::uint32_t i, std::uint32_t report) {
  const Observation& o = observations_[i];
  if (!o.period.known() || (o.indicator.empty() && o.name.empty())) return;
  Release r;
  r.period = series_period(o);
  r.value = o.value;
  r.upper = o.upper;
  r.bound = o.bound;
  r.status = o.status;
  r.exact =
      o.role == Role::target || o.measure == Measure::rank ||
      (o.measure == Measure::level && o.multiplier == 0 && o.value.exponent() >= 0 && counts_things(o.unit));
  r.report = report;
  r.observation = i;
  std::vector<Release>& all = series_[series_key(o, *catalogue_)];
  const auto same = [&](const Release& other) {
    return other.report == report && other.period == r.period && other.value == r.value &&
           observations_[other.observation].figure == o.figure;
  };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back(r);
}

const SourceReport& Dataset::report_of(const Observation& o) const {
  return reports_[report_by_doc_.find(o.doc)->second];
}

std::vector<SeriesKey> Dataset::keys() const {
  std::vector<SeriesKey> result;
  for (const auto& [key, releases] : series_) result.push_back(key);
  return result;
}

std::vector<Release> Dataset::ordered(const SeriesKey& key, const std::vector<Release>& unordered) const {
  std::vector<Release> all = unordered;
  for (Release& r : all) {
    r.published = reports_[r.report].published;
    r.own = reports_[r.report].region == key.region;
  }
  std::sort(all.begin(), all.end(), [&](const Release& a, const Release& b) {
    const Observation &x = observations_[a.observation], &y = observations_[b.observation];
    return std::tie(a.period, b.own, a.published, x.doc, x.figure.begin, x.figure.end) <
           std::tie(b.period, a.own, b.published, y.doc, y.figure.begin, y.figure.end);
  });
  return all;
}

// One release for each report: the first statement, or a finer one that agrees with it.
std::vector<Release> Dataset::merged(const SeriesKey& key, const std::vector<Release>& unordered,
                                     std::vector<Conflict>* conflicts) const {
  std::vector<Release> result;
  for (const Release& r : ordered(key, unordered)) {
    if (result.empty() || result.back().period != r.period || result.back().report != r.report) {
      result.push_back(r);
      continue;
    }
    Release& kept = result.back();
    if (!kept.estimate().interval.intersects(r.estimate().interval)) {
      kept.conflicted = true;
      if (conflicts) conflicts->push_back({key, r.period, kept.observation, r.observation});
    } else if (key.role == Role::actual && finer(r, kept)) {
      const bool conflicted = kept.conflicted;
      kept = r;
      kept.conflicted = conflicted;
    }
  }
  return result;
}

std::vector<Release> Dataset::releases(const SeriesKey& key, Period period) const {
  const auto it = series_.find(key);
  if (it == series_.end()) return {};
  std::vector<Release> of_period;
  std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(of_period),
               [&](const Release& r) { return r.period == period; });
  return merged(key, of_period, nullptr);
}

std::vector<Conflict> Dataset::conflicts() const {
  std::vector<Conflict> result;
  for (const auto& [key, releases] : series_) merged(key, releases, &result);
  return result;
}

AnySeries Dataset::series_of(const SeriesKey& key, Vintage vintage) const {
  const auto it = series_.find(key);
  if (it == series_.end()) return AnySeries(key, {});
  std::vector<Release> points;
  for (const Release& r : merged(key, it->second, nullptr)) {
    if (vintage.kind == Vintage::Kind::as_of && !not_after(r.published, vintage.date)) continue;
    const bool same_period = !points.empty() && points.back().period == r.period;
    if (!same_period)
      points.push_back(r);
    else if (vintage.kind != Vintage::Kind::first && points.back().own == r.own)
      points.back() = r;
  }
  return AnySeries(key, std::move(points));
}

Result<SeriesKey> Dataset::resolve(const SeriesQuery& query) const {
  const Indicator* known = query.indicator.empty() ? nullptr : catalogue_->find(query.indicator);
  if (!query.indicator.empty() && !known)
    return Error{
        ErrorCode::unknown,
        fmt::format("the catalogue has no indicator '{}'; ask by name for what has no id", query.indicator)};
  Observation like;
  like.indicator = query.indicator;
  like.name = query.name;
  like.region = query.region;
  like.area = query.area;
  like.measure = query.measure;
  like.unit = query.unit;
  like.scope = query.scope;
  like.price = query.price;
  like.role = query.role;
  like.tier = query.tier;
  like.basis = query.basis;
  like.period = query.grid == Grid::years ? Period::years(0, 1) : Period::year(0);
  SeriesKey wanted = series_key(like, *catalogue_);
  wanted.grid = query.grid;

  SeriesKey first;
  std::tie(first.indicator, first.name, first.region, first.area) = subject(wanted);
  std::vector<const SeriesKey*> units, others;
  for (auto it = series_.lower_bound(first); it != series_.end() && subject(it->first) == subject(wanted);
       ++it) {
    SeriesKey key = it->first;
    if (wanted.unit.empty()) key.unit.clear();
    (key == wanted ? units : others).push_back(&it->first);
  }
  if (units.size() > 1 && known)
    for (const SeriesKey* key : units)
      if (key->measure == Measure::level && key->unit == known->unit) return *key;
  if (units.size() == 1) return *units.front();

  const std::string who =
      fmt::format("{} of {}", query.indicator.empty() ? query.name : query.indicator,
                  query.region.known() ? query.region.to_string() : std::string("no region"));
  const bool many = units.size() > 1;
  std::string list;
  for (const SeriesKey* key : many ? units : others) {
    if (list.size() > 400) {
      list += ", …";
      break;
    }
    list += (list.empty() ? "" : ", ") + short_form(*key);
  }
  if (many)
    return Error{ErrorCode::ambiguous,
                 fmt::format("{} is stated in more than one unit; name one: {}", who, list)};
  if (others.empty()) return Error{ErrorCode::missing, fmt::format("no report states {}", who)};
  return Error{ErrorCode::missing,
               fmt::format("{} is not stated as {}, only as: {}", who, short_form(wanted), list)};
}

Result<AnySeries> Dataset::series(const SeriesQuery& query, Vintage vintage) const {
  const auto key = resolve(query);
  if (!key) return key.error();
  AnySeries found = series_of(*key, vintage);
  if (found.empty())
    return Error{ErrorCode::missing,
                 fmt::format("{} was not yet published on {}", key->to_string(), vintage.date.to_string())};
  return found;
}

}  // namespace zhibiao
