// SPDX-License-Identifier: MIT
#include "zhibiao/series/panel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zhibiao {

std::optional<Eigen::Index> Panel::row(RegionCode region) const {
  const auto it = std::find(regions.begin(), regions.end(), region);
  if (it == regions.end()) return std::nullopt;
  return static_cast<Eigen::Index>(it - regions.begin());
}

std::optional<Eigen::Index> Panel::column(int year) const {
  const Eigen::Index c = year - first_year;
  if (c < 0 || c >= years()) return std::nullopt;
  return c;
}

std::size_t Panel::count() const { return static_cast<std::size_t>((causes == Cause::none).count()); }

Panel panel(SeriesKey key, std::vector<RegionCode> regions, int first_year, Matrix values) {
  Panel p;
  p.key = std::move(key);
  p.regions = std::move(regions);
  p.first_year = first_year;
  p.causes = values.unaryExpr([](double x) { return std::isnan(x) ? Cause::missing : Cause::none; });
  p.low = values;
  p.high = values;
  p.values = std::move(values);
  return p;
}

Result<Panel> panel(const Dataset& data, SeriesQuery query, std::vector<RegionCode> regions,
                    Vintage vintage) {
  if (regions.empty())
    for (const SeriesKey& key : data.keys())
      if (key.indicator == query.indicator && (!query.indicator.empty() || key.name == query.name) &&
          key.area.empty() && key.region.known() && key.role == query.role)
        regions.push_back(key.region);
  std::sort(regions.begin(), regions.end());
  regions.erase(std::unique(regions.begin(), regions.end()), regions.end());

  std::vector<AnySeries> rows;
  std::optional<Error> first_error;
  std::optional<SeriesKey> key;
  int first = std::numeric_limits<int>::max(), last = std::numeric_limits<int>::min();
  for (const RegionCode region : regions) {
    query.region = region;
    auto found = data.series(query, vintage);
    if (!found) {
      if (!first_error) first_error = found.error();
      rows.emplace_back();
      continue;
    }
    // The unit of the first region holds for all, so that one panel is in one unit.
    if (!key) {
      key = found->key();
      query.unit = key->unit;
    }
    rows.push_back(std::move(*found));
    first = std::min(first, rows.back().points().front().period.first_year());
    last = std::max(last, rows.back().points().back().period.last_year());
  }
  if (!key) {
    if (first_error) return *first_error;
    return Error{ErrorCode::missing,
                 "no report states " + (query.indicator.empty() ? query.name : query.indicator)};
  }
  if (query.grid != Grid::year)
    return refusal(Cause::periods, "a panel has years in its columns; ask for series by year");

  Panel p;
  p.key = *key;
  p.key.region = {};
  p.regions = regions;
  p.first_year = first;
  const auto n = static_cast<Eigen::Index>(regions.size());
  const double nan = std::numeric_limits<double>::quiet_NaN();
  p.values = p.low = p.high = Matrix::Constant(n, last - first + 1, nan);
  p.causes = CauseMatrix::Constant(n, last - first + 1, Cause::missing);
  for (Eigen::Index i = 0; i < n; ++i)
    for (const Release& r : rows[static_cast<std::size_t>(i)]) {
      const Eigen::Index t = r.period.first_year() - first;
      const Estimate e = r.estimate();
      p.values(i, t) = e.value;
      p.low(i, t) = e.low();
      p.high(i, t) = e.high();
      p.causes(i, t) = Cause::none;
    }
  return p;
}

}  // namespace zhibiao
