// SPDX-License-Identifier: MIT
// What makes two statements parts of one series.
#pragma once

#include <compare>
#include <optional>
#include <string>

#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/observation.hpp"

namespace zhibiao {

/// How the periods of a series are made: years, halves, quarters or months in a row, months cumulated from
/// January (前三季度), spans of several years (十三五), or any other run of months.
enum class Grid : std::uint8_t { year, half, quarter, month, year_to_date, years, other };

std::string_view to_string(Grid);
/// Reads what to_string writes: year half quarter month year_to_date years other.
std::optional<Grid> parse_grid(std::string_view);
Grid grid_of(Period period);

/// Statements that differ in one of these belong to different series: 市级 and 全市, real and nominal, the
/// base and the stretch of a target. Made by series_key, which writes what is understood without saying:
///   - a share of an indicator that is a rate itself (城镇化率 as 比重) is its level;
///   - a growth of which no price is stated has the one of the catalogue;
///   - a growth at constant prices by the catalogue is comparable as it is: 同口径增长 of GDP has no scope;
///   - a growth or change over one period without a basis, or with one that says 上年 or, of 2021, 2020年, is
///   on
///     the same period of last year (`yoy`);
///   - a target without a tier is the `base`.
struct SeriesKey {
  std::string indicator;  ///< id in the catalogue; empty where the stated thing has none
  std::string name;       ///< the stated name where there is no id, else empty
  RegionCode region;
  std::string area;  ///< words for a place without a code: its rows never enter the region's series
  Measure measure = Measure::level;
  std::string unit;
  std::string scope;
  std::optional<Price> price;
  Role role = Role::actual;
  std::optional<Tier> tier;
  Grid grid = Grid::year;
  std::string basis;

  /// "gdp growth of 330211, % yoy real": for messages.
  std::string to_string() const;
  friend auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
};

SeriesKey series_key(const Observation& observation, const Catalogue& catalogue);
/// The period under which a statement stands in its series: its own, but for growth on last year in a review
/// of several years, which can only be that of the last.
Period series_period(const Observation& observation);

/// The first field in which two keys differ, said for people ("unit: CNY and USD"); empty if they are the
/// same. Region and area are not compared: that is what one compares series by.
std::string difference(const SeriesKey& a, const SeriesKey& b);

/// Is the unit one in which things are counted one by one (家, 个, 项), so that a figure without 万 is exact?
bool counts_things(std::string_view unit);

}  // namespace zhibiao
