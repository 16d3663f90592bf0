// SPDX-License-Identifier: MIT
// A data set from what a user names: reports, records that `extract` wrote, a database that `load` made.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/extraction.hpp"
#include "cli/own_tables.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao::cli {

/// The options that all commands on data sets share.
struct DataOptions {
  std::vector<std::string> paths, indicators, regions;
  std::string manifest, period, format = "table", out = "-", vintage = "first", level;
  OwnTables tables;
  unsigned threads = 0;
  bool quiet = false;
};
void add_data_options(CLI::App& command, DataOptions& options);

/// What those options mean, looked up.
struct Selection {
  std::shared_ptr<const Vocabulary> vocabulary;  ///< the data set refers to it
  std::vector<std::string> indicators;           ///< empty: all
  std::vector<RegionCode> regions;               ///< empty: all
  std::optional<RegionLevel> level;
  int first_year = 0, last_year = 9999;
  Vintage vintage;

  bool admits(RegionCode region) const;
  bool admits(Period period) const;
};
Selection selection(const DataOptions& options);

struct Loaded {
  Dataset data;            ///< refers to the catalogue of the selection
  Exit exit = Exit::done;  ///< partial where a report could not be read or lacks its region or date
};
/// Files ending in .ndjson or .jsonl, and standard input, hold records of `extract`; a file that ends in
/// .sqlite or .db, or begins like one, is a database; all others and what lies in folders are reports. The
/// three give the same. `indicators` limits what is kept, to save memory; empty: all.
Loaded load(const DataOptions& options, const Selection& wanted, const std::vector<std::string>& indicators);

}  // namespace zhibiao::cli
