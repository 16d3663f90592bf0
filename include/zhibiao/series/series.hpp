// SPDX-License-Identifier: MIT
// A series with its quantity in its type.
#pragma once

#include <fmt/core.h>

#include <optional>
#include <utility>

#include "zhibiao/quantity/any.hpp"
#include "zhibiao/series/any_series.hpp"
#include "zhibiao/series/cause.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

/// Series<Money>, Series<Growth>: what is printed in 亿元 and what in per cent can no longer be mixed up, and
/// growth of growth does not compile. All values were checked to be a Q when it was made.
template <class Q>
class Series {
 public:
  struct Point {
    Period period;
    Reported<Q> reported;
    Q value() const { return reported.value; }
  };

  /// Refuses a series of another measure (Cause::measure) or in a unit that measures something else
  /// (Cause::unit).
  static Result<Series> make(AnySeries series) {
    const SeriesKey& key = series.key();
    const AnyQuantity like(Decimal(1), key.unit, key.measure);
    if (!reported<Q>(Decimal(1), key.unit))
      return refusal(Cause::unit,
                     fmt::format("{} is not in a unit of the quantity asked for", key.to_string()));
    if (!like.template as<Q>())
      return refusal(Cause::measure, fmt::format("{} is not the quantity asked for", key.to_string()));
    return Series(std::move(series));
  }

  const AnySeries& any() const { return series_; }
  const SeriesKey& key() const { return series_.key(); }
  std::size_t size() const { return series_.size(); }
  bool empty() const { return series_.empty(); }

  Point operator[](std::size_t i) const { return point(series_.points()[i]); }
  std::optional<Point> find(Period period) const {
    const Release* r = series_.find(period);
    return r ? std::optional(point(*r)) : std::nullopt;
  }
  /// ErrorCode::missing names the periods that there are.
  Result<Point> at(Period period) const {
    const auto r = series_.at(period);
    if (!r) return r.error();
    return point(*r);
  }
  std::vector<Period> gaps() const { return series_.gaps(); }
  Series between(int first_year, int last_year) const {
    return Series(series_.between(first_year, last_year));
  }
  Series lagged(int years) const { return Series(series_.lagged(years)); }

 private:
  explicit Series(AnySeries series) : series_(std::move(series)) {}
  Point point(const Release& r) const {
    return {r.period, *reported<Q>(r.value, series_.key().unit, r.bound, r.upper)};
  }
  AnySeries series_;
};

/// The measure in which reports state a quantity.
template <class Q>
inline constexpr Measure measure_of = Measure::level;
template <>
inline constexpr Measure measure_of<Growth> = Measure::growth;
template <>
inline constexpr Measure measure_of<Points> = Measure::change;
template <>
inline constexpr Measure measure_of<Ratio> = Measure::multiple;
template <>
inline constexpr Measure measure_of<Rank> = Measure::rank;

template <class Q>
Result<Series<Q>> Dataset::series(SeriesQuery query, Vintage vintage) const {
  if (query.measure == Measure::level) query.measure = measure_of<Q>;
  auto found = series(query, vintage);
  if (!found) return found.error();
  return Series<Q>::make(std::move(*found));
}

}  // namespace zhibiao
