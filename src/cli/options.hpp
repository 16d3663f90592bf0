// SPDX-License-Identifier: MIT
// The options that subcommands over reports share.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "cli/extraction.hpp"
#include "cli/own_tables.hpp"

namespace zhibiao::cli {

/// The command line as text, before its words are looked up.
struct ReportCommand {
  Settings settings;
  std::string region, date, role, measure, encoding, in = "files", format = "ndjson", offsets = "bytes";
  OwnTables tables;
  std::size_t max_errors = 0;
  bool strict = false, unordered = false;

  /// PATH…, --manifest, --region, --date, --encoding, --indicators, --regions, --units.
  void add_known(CLI::App& command);
  /// --in, --threads, --max-bytes, --max-errors, --strict, --quiet.
  void add_running(CLI::App& command);
  /// Looks up what the options name; throws Failure with Exit::usage and the option.
  void resolve(const CLI::App& command);
  /// Extracts from files or a stream, as --in says.
  Exit run();
};

}  // namespace zhibiao::cli
