// SPDX-License-Identifier: MIT
// The values of one series by period, the unit known at run time.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/release.hpp"
#include "zhibiao/series/series_key.hpp"

namespace zhibiao {

/// One value a period, in order of time. What is missing is missing: nothing is filled in, and every look
/// backwards goes by the calendar, never by row. Series<Q> is the same with the unit in its type.
class AnySeries {
 public:
  AnySeries() = default;
  /// Of two points for one period the first stays.
  AnySeries(SeriesKey key, std::vector<Release> points);

  const SeriesKey& key() const { return key_; }
  std::span<const Release> points() const { return points_; }
  auto begin() const { return points_.begin(); }
  auto end() const { return points_.end(); }
  std::size_t size() const { return points_.size(); }
  bool empty() const { return points_.empty(); }

  /// The point of a period, or nullptr.
  const Release* find(Period period) const;
  /// The same; ErrorCode::missing names the series and the periods that it has.
  Result<Release> at(Period period) const;

  /// Periods without a value between the first and the last. A year-to-date series has a gap where one of its
  /// cumulations (1—9月) is missing in a year; spans of years have none.
  std::vector<Period> gaps() const;
  /// The points whose period lies within the years, both ends in.
  AnySeries between(int first_year, int last_year) const;
  /// The value of a year earlier at each period: the point of 2016 stands at 2017. By the calendar.
  AnySeries lagged(int years) const;

 private:
  SeriesKey key_;
  std::vector<Release> points_;
};

/// Two series side by side: the periods that both have, and those that only one has.
struct Alignment {
  std::vector<std::pair<Release, Release>> both;
  std::vector<Period> only_left, only_right;
};
Alignment align(const AnySeries& left, const AnySeries& right);

}  // namespace zhibiao
