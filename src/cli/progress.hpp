// SPDX-License-Identifier: MIT
// One line on a terminal that says how far long work has come.
#pragma once

#include <chrono>
#include <cstddef>

namespace zhibiao::cli {

/// Shown on stderr from one second on, five times a second at most, and wiped at the end; nothing where
/// stderr is no terminal.
class Progress {
 public:
  /// `total` inputs, 0 where their number is not known.
  Progress(bool wanted, std::size_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::size_t documents, std::size_t bytes, std::size_t errors);
  /// Wipes the line, so that another can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  const bool wanted_;
  const std::size_t total_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_ + std::chrono::seconds(1);
  std::size_t documents_ = 0, bytes_ = 0, errors_ = 0;
  bool shown_ = false;
};

}  // namespace zhibiao::cli
