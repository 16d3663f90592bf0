// SPDX-License-Identifier: MIT
// The tables of the user beside the built-in ones.
#pragma once

#include <memory>
#include <string>

#include "cli/command.hpp"
#include "zhibiao/text/vocabulary.hpp"

namespace zhibiao::cli {

/// --indicators, --regions and --units.
struct OwnTables {
  std::string indicators, regions, units;

  void add(CLI::App& command, const std::string& group);
  /// The built-in tables with these on top. Throws Failure: with Exit::io where a file cannot be read, and
  /// with Exit::usage, the option and a line for every bad row.
  std::shared_ptr<const Vocabulary> read() const;
};

}  // namespace zhibiao::cli
