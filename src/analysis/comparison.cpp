// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/comparison.hpp"

#include <fmt/format.h>

#include "zhibiao/analysis/growth.hpp"

namespace zhibiao {

Estimate difference(const Estimate& a, const Estimate& b) {
  return Estimate::result(a.value - b.value, a.interval - b.interval);
}

Result<Estimate> ratio(const Estimate& a, const Estimate& b) {
  if (!a.known() || !b.known()) return refusal(Cause::missing, "a ratio needs both numbers");
  if (b.value == 0 || (b.interval.known() && b.interval.contains(0)))
    return refusal(Cause::zero_base, fmt::format("{} ÷ {}: the divisor is zero or may be", a.value, b.value));
  return Estimate::result(a.value / b.value, a.interval / b.interval);
}

Result<Estimate> share(const Estimate& part, const Estimate& whole) {
  const auto r = ratio(part, whole);
  if (!r) return r;
  return Estimate::result(part.value / whole.value * 100, r->interval * Interval(100.0));
}

Result<Estimate> location_quotient(const Estimate& part_here, const Estimate& whole_here,
                                   const Estimate& part_there, const Estimate& whole_there) {
  const auto here = ratio(part_here, whole_here);
  if (!here) return here;
  const auto there = ratio(part_there, whole_there);
  if (!there) return there;
  return ratio(*here, *there);
}

Result<std::vector<ParentPoint>> compare_with_parent(const Dataset& data, SeriesQuery query,
                                                     Vintage vintage) {
  const auto own = data.series(query, vintage);
  if (!own) return own.error();
  query.unit = own->key().unit;
  std::vector<ParentPoint> points;
  std::optional<Error> why;
  for (const Release& r : *own) {
    query.region = data.divisions().parent_of(own->key().region, r.period.last_year());
    const auto above = data.series(query, vintage);
    if (!above) {
      why = above.error();
      continue;
    }
    const Release* there = above->find(r.period);
    if (!there) continue;
    ParentPoint p{r.period, query.region, r, *there, difference(r.estimate(), there->estimate()), {}};
    const bool adds_up = own->key().measure == Measure::level && own->key().unit != "%" &&
                         own->key().unit != "permille" && own->key().unit.find('/') == std::string::npos;
    if (adds_up)
      if (const auto s = share(r.estimate(), there->estimate())) p.share = *s;
    points.push_back(p);
  }
  if (points.empty())
    return why ? *why
               : refusal(Cause::missing, own->key().to_string() + " and the region above it share no period");
  return points;
}

}  // namespace zhibiao
