// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace zhibiao {
namespace {

// Numbers of ends strictly beyond a bound.
int above(const std::vector<double>& sorted, double x) {
  return static_cast<int>(sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), x));
}
int below(const std::vector<double>& sorted, double x) {
  return static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), x) - sorted.begin());
}

// The division that 全市, 全省 and the like mean in the mouth of a region.
RegionCode meant(const Divisions& divisions, std::string_view basis, RegionCode region, int year) {
  RegionLevel wanted{};
  if (basis.starts_with("全国") || basis.starts_with("各省"))
    wanted = RegionLevel::nation;
  else if (basis.starts_with("全省") || basis.starts_with("全区") || basis.starts_with("自治区"))
    wanted = RegionLevel::province;
  else if (basis.starts_with("全市") || basis.starts_with("全州"))
    wanted = RegionLevel::prefecture;
  else
    return {};
  for (RegionCode up = divisions.parent_of(region, year); up.known(); up = divisions.parent_of(up, year)) {
    const Division* d = divisions.find(up, year);
    if (!d) d = divisions.find(up);
    // The districts of 北京 and its like have the municipality for their 市.
    const bool city =
        wanted == RegionLevel::prefecture && d->level == RegionLevel::province && d->name.ends_with("市");
    // 全区 means an autonomous region here: a district's own 全区 is not above it.
    if (d->level == wanted && basis.starts_with("全区") && !d->name.ends_with("自治区")) return {};
    if (d->level == wanted || city) return up;
  }
  return {};
}

}  // namespace

Result<std::vector<Place>> ranking(const Panel& panel, int year, Order order) {
  const auto column = panel.column(year);
  if (!column)
    return refusal(Cause::missing,
                   fmt::format("the panel has no year {}; it runs from {} to {}", year, panel.first_year,
                               panel.first_year + static_cast<int>(panel.years()) - 1));
  const Eigen::Index c = *column;
  std::vector<Place> places;
  std::vector<double> lows, highs, values;
  for (Eigen::Index i = 0; i < panel.rows(); ++i) {
    if (!panel.present(i, c)) continue;
    Place p;
    p.region = panel.regions[static_cast<std::size_t>(i)];
    p.value = {panel.values(i, c), {panel.low(i, c), panel.high(i, c)}};
    places.push_back(p);
    values.push_back(p.value.value);
    lows.push_back(p.value.low());
    highs.push_back(p.value.high());
  }
  for (auto* v : {&values, &lows, &highs}) std::sort(v->begin(), v->end());
  const int n = static_cast<int>(places.size());
  for (Place& p : places) {
    const double x = p.value.value;
    const bool high = order == Order::highest_first;
    p.rank = 1 + (high ? above(values, x) : below(values, x));
    p.best = 1 + (high ? above(lows, p.value.high()) : below(highs, p.value.low()));
    p.worst = n - (high ? below(highs, p.value.low()) : above(lows, p.value.high()));
    p.tied = above(values, x) + below(values, x) < n - 1;
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.rank, a.region) < std::tie(b.rank, b.region);
  });
  return places;
}

std::vector<RankClaim> check_ranks(const Dataset& data, Vintage vintage) {
  std::vector<RankClaim> claims;
  const auto observations = data.observations();
  for (std::uint32_t i = 0; i < observations.size(); ++i) {
    const Observation& o = observations[i];
    if (o.measure != Measure::rank || o.role != Role::actual || o.indicator.empty() || !o.area.empty() ||
        !o.period.single_year())
      continue;
    const int year = o.period.first_year();
    RankClaim claim;
    claim.observation = i;
    claim.claimed = static_cast<int>(o.value.to_double());
    claim.among = meant(data.divisions(), o.basis, o.region, year);
    if (!claim.among.known()) {
      claim.reason = fmt::format("'{}' does not say among which regions", o.basis);
      claims.push_back(claim);
      continue;
    }
    std::vector<RegionCode> peers;
    const Division* own = data.divisions().find(o.region, year);
    for (const Division* d : data.divisions().children(claim.among, year)) {
      // A county that claims a place in its province is counted among counties, of which we have no list.
      if (own && d->level == own->level) peers.push_back(d->code);
    }
    claim.of = static_cast<int>(peers.size());
    if (std::find(peers.begin(), peers.end(), o.region) == peers.end()) {
      claim.reason =
          fmt::format("{} is not directly below {}", o.region.to_string(), claim.among.to_string());
      claims.push_back(claim);
      continue;
    }
    const auto values = panel(data, {.indicator = o.indicator, .scope = o.scope}, peers, vintage);
    const auto places = values ? ranking(*values, year) : Result<std::vector<Place>>(values.error());
    const Place* place = nullptr;
    if (places)
      for (const Place& p : *places)
        if (p.region == o.region) place = &p;
    if (!place) {
      claim.reason = places ? "the region's own level is not stated" : places.error().message;
      claims.push_back(claim);
      continue;
    }
    claim.with_value = static_cast<int>(places->size());
    claim.best = place->best;
    claim.worst = place->worst + claim.of - claim.with_value;
    if (claim.claimed < claim.best || claim.claimed > claim.worst)
      claim.agreement = Agreement::inconsistent;
    else if (claim.with_value == claim.of)
      claim.agreement = Agreement::consistent;
    else
      claim.reason = fmt::format("{} of {} regions have no value", claim.of - claim.with_value, claim.of);
    claims.push_back(claim);
  }
  return claims;
}

}  // namespace zhibiao
