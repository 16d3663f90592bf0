// SPDX-License-Identifier: MIT
// Where outcomes go: records to their file, messages to stderr, counts to the exit code.
#pragma once

#include <cstddef>
#include <memory>

#include "cli/destination.hpp"
#include "cli/extraction.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

namespace zhibiao::cli {

/// Takes the outcomes of a run one at a time.
class Delivery {
 public:
  /// Opens the outputs. No more than `most_messages` lines go to stderr (0: no limit): a parent that does not
  /// read it must not block us.
  Delivery(const Settings& settings, std::size_t total, std::size_t most_messages);

  /// Writes it out and empties it; false when there are more errors than the settings allow: then the record
  /// of the one too many was the last.
  bool take(Outcome& outcome);
  /// Closes the outputs and says what was left unsaid. `error` is the exit code that an error has.
  Exit finish(Exit error);

 private:
  void say(std::string_view messages);

  const Settings& settings_;
  const std::size_t most_messages_;
  std::unique_ptr<Destination> out_;
  std::unique_ptr<Output> skipped_;
  Progress progress_;
  std::size_t errors_ = 0, incomplete_ = 0, messages_ = 0;
  bool too_many_ = false;
};

}  // namespace zhibiao::cli
