// SPDX-License-Identifier: MIT
// What a subcommand is. To add one: write src/cli/NAME.cpp with a function of type AddCommand, declare it
// below and put it in the list in main.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stdexcept>
#include <string>

namespace zhibiao::cli {

/// The exit codes of the whole program.
enum class Exit {
  done = 0,         ///< all done; in a stream also with error records in it
  partial = 1,      ///< done, but some inputs could not be read or lack their region or date
  usage = 2,        ///< the command line cannot be understood
  undecodable = 3,  ///< the stream is not one of JSON records at all
  io = 4,           ///< reading or writing failed; a closed pipe ends quietly with 0
  internal = 5,     ///< a fault of the program
  too_many = 6,     ///< more bad records than --max-errors
};

/// Ends the program with a message on stderr.
class Failure : public std::runtime_error {
 public:
  Failure(Exit code, const std::string& message) : std::runtime_error(message), code_(code) {}
  Exit code() const { return code_; }

 private:
  Exit code_;
};

/// What main() calls once the command line has been read and named the subcommand.
using Run = std::function<Exit()>;
/// Adds a subcommand and its options to the program.
using AddCommand = Run (*)(CLI::App& program);

Run add_extract(CLI::App& program);
Run add_explain(CLI::App& program);
Run add_targets(CLI::App& program);
Run add_growth(CLI::App& program);
Run add_compare(CLI::App& program);
Run add_audit(CLI::App& program);
Run add_load(CLI::App& program);

}  // namespace zhibiao::cli
