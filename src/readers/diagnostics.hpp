// SPDX-License-Identifier: MIT
// Diagnostics up to a limit.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// Keeps the first `limit` diagnostics and counts the rest, so that a broken file of any size stays small.
class DiagnosticList {
 public:
  explicit DiagnosticList(std::size_t limit) : limit_(limit) {}

  void add(std::uint64_t offset, std::string message) {
    if (++count_ <= limit_) list_.push_back({offset, std::move(message)});
  }
  std::size_t count() const { return count_; }
  /// The list; where more were added than kept the last one says how many.
  std::vector<Diagnostic> take() {
    if (count_ > list_.size() && !list_.empty())
      list_.back().message += fmt::format("; and {} more of the kind", count_ - list_.size());
    return std::move(list_);
  }

 private:
  std::size_t limit_;
  std::size_t count_ = 0;
  std::vector<Diagnostic> list_;
};

}  // namespace zhibiao::readers
