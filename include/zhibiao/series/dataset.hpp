// SPDX-License-Identifier: MIT
// Observations of many reports, sorted into series with all their releases.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/observation.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/series/any_series.hpp"

namespace zhibiao {

template <class Q>
class Series;

/// A report that was read, whether or not anything was found in it.
struct SourceReport {
  std::string doc, path;
  RegionCode region;
  Date published;       ///< not known: the year after the last that it reviews
  std::string trouble;  ///< why it could not be read; empty if it could
};

/// What one asks a data set for. Empty fields mean what is usual: the catalogue's unit (or the only one there
/// is) and price, growth on last year, the base of a target.
struct SeriesQuery {
  std::string indicator = {}, name = {};
  RegionCode region = {};
  std::string area = {};
  Measure measure = Measure::level;
  std::string unit = {}, scope = {};
  std::optional<Price> price = {};
  Role role = Role::actual;
  std::optional<Tier> tier = {};
  Grid grid = Grid::year;
  std::string basis = {};
};

/// Two statements of one report on the same thing that cannot both be true. The first stays in the series.
struct Conflict {
  SeriesKey key;
  Period period;
  std::uint32_t kept = 0, other = 0;  ///< observations
};

/// Grows by `add`, in any order: the same reports give the same series. Nothing is overwritten: every release
/// of a value is kept, and what one report says twice and differently is a conflict.
class Dataset {
 public:
  /// The catalogue is to outlive it.
  explicit Dataset(const Catalogue& catalogue = Catalogue::standard(),
                   Divisions divisions = Divisions::standard())
      : catalogue_(&catalogue), divisions_(std::move(divisions)) {}

  /// A report and what was read in it. A report with the same doc is the same report.
  Dataset& add(SourceReport report, std::vector<Observation> observations);
  /// Observations of any number of reports, told apart by `doc`; their region is the one most often stated.
  Dataset& add(std::vector<Observation> observations);

  const Catalogue& catalogue() const { return *catalogue_; }
  const Divisions& divisions() const { return divisions_; }
  std::span<const Observation> observations() const { return observations_; }
  std::span<const SourceReport> reports() const { return reports_; }
  const SourceReport& report_of(const Observation& observation) const;

  /// All keys, in order.
  std::vector<SeriesKey> keys() const;
  /// All releases of a period, first to last: a row of the revision triangle.
  std::vector<Release> releases(const SeriesKey& key, Period period) const;
  std::vector<Conflict> conflicts() const;

  /// The series of a key; empty if there is none.
  AnySeries series_of(const SeriesKey& key, Vintage vintage = {}) const;
  /// The series that is asked for. An error says why it is empty: an id that the catalogue does not have
  /// (unknown), a thing that no report states, or states only with another measure, unit or scope (missing,
  /// naming them), or not yet at that date; two units that both fit (ambiguous).
  Result<AnySeries> series(const SeriesQuery& query, Vintage vintage = {}) const;
  /// The same with its quantity in its type: series<Money>({.indicator = "revenue_public", .region = code}),
  /// once series.hpp is included. The measure is that of Q; of a Share it may be share or level.
  template <class Q>
  Result<Series<Q>> series(SeriesQuery query, Vintage vintage = {}) const;
  /// The key that a query means.
  Result<SeriesKey> resolve(const SeriesQuery& query) const;

 private:
  std::uint32_t report_index(const SourceReport& report);
  void index(std::uint32_t observation, std::uint32_t report);
  std::vector<Release> ordered(const SeriesKey& key, const std::vector<Release>& unordered) const;
  std::vector<Release> merged(const SeriesKey& key, const std::vector<Release>& unordered,
                              std::vector<Conflict>* conflicts) const;

  const Catalogue* catalogue_;
  Divisions divisions_;
  std::vector<Observation> observations_;
  std::vector<SourceReport> reports_;
  std::map<std::string, std::uint32_t, std::less<>> report_by_doc_;
  std::map<SeriesKey, std::vector<Release>> series_;
};

}  // namespace zhibiao
