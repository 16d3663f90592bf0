// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace zhibiao::cli {

Progress::Progress(bool wanted, std::size_t total)
    : wanted_(wanted && ::isatty(STDERR_FILENO) == 1), total_(total) {}

void Progress::add(std::size_t documents, std::size_t bytes, std::size_t errors) {
  documents_ += documents;
  bytes_ += bytes;
  errors_ += errors;
  if (!wanted_) return;
  const auto now = Clock::now();
  if (now >= next_) show(now);
}

void Progress::show(Clock::time_point now) {
  next_ = now + std::chrono::milliseconds(200);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::string line;
  if (total_ > 0) {
    constexpr std::size_t width = 30;
    const std::size_t full = std::min(width, documents_ * width / total_);
    line = fmt::format("[{:#<{}}{:.<{}}] {}/{}", "", full, "", width - full, documents_, total_);
  } else {
    line = fmt::format("{} documents", documents_);
  }
  line += fmt::format("  {:.1f} MB/s", static_cast<double>(bytes_) / 1e6 / seconds);
  if (errors_ > 0) line += fmt::format("  {} could not be read", errors_);
  fmt::print(stderr, "\r\033[K{}", line);
  shown_ = true;
}

void Progress::clear() {
  if (shown_) fmt::print(stderr, "\r\033[K");
  shown_ = false;
}

}  // namespace zhibiao::cli
