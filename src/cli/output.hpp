// SPDX-License-Identifier: MIT
// Files and pipes by their descriptors: what is read and written, and how it fails.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "zhibiao/core/result.hpp"

namespace zhibiao::cli {

/// The reader of our output has gone: the program ends quietly.
struct PipeClosed {};

/// A file opened for writing, or standard output for "-".
class Output {
 public:
  /// Throws Failure with Exit::io where the file cannot be made.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes all of it at once; throws Failure with Exit::io, or PipeClosed.
  void write(std::string_view text);
  /// Closes the file, so that a full disk is an error and not a surprise.
  void close();
  bool terminal() const;

 private:
  std::string name_;
  int descriptor_;
};

/// The bytes of a file, or of standard input for "-". `limit` bytes at most, 0: no limit. The error says why
/// in words for people.
Result<std::string> read_file(const std::string& path, std::size_t limit = 0);

}  // namespace zhibiao::cli
