// SPDX-License-Identifier: MIT
// A data set from what a user names: reports, or records that `extract` wrote.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/extraction.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao::cli {

/// The options that all commands on data sets share.
struct DataOptions {
  std::vector<std::string> paths, indicators, regions;
  std::string manifest, period, format = "table", out = "-", vintage = "first", level;
  unsigned threads = 0;
  bool quiet = false;
};
void add_data_options(CLI::App& command, DataOptions& options);

/// What those options mean, looked up.
struct Selection {
  std::vector<std::string> indicators;  ///< empty: all
  std::vector<RegionCode> regions;      ///< empty: all
  std::optional<RegionLevel> level;
  int first_year = 0, last_year = 9999;
  Vintage vintage;

  bool admits(RegionCode region) const;
  bool admits(Period period) const;
};
Selection selection(const DataOptions& options);

struct Loaded {
  Dataset data;
  Exit exit = Exit::done;  ///< partial where a report could not be read or lacks its region or date
};
/// Files ending in .ndjson or .jsonl, and standard input, hold records of `extract`; all others and what lies
/// in folders are reports. `indicators` limits what is kept of them, to save memory; empty: all.
Loaded load(const DataOptions& options, const std::vector<std::string>& indicators);

}  // namespace zhibiao::cli
