// SPDX-License-Identifier: MIT
#include "cli/line_blocks.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/command.hpp"

namespace zhibiao::cli {
namespace {

constexpr std::size_t chunk = 256 * 1024;
constexpr std::size_t shown_of_long_line = 200;

Failure unreadable(const std::string& name) {
  return Failure(Exit::io, name + ": cannot be read: " + std::generic_category().message(errno));
}

}  // namespace

LineReader::LineReader(const std::string& path, std::size_t longest, std::size_t padding)
    : name_(path == "-" ? "standard input" : path),
      longest_(longest),
      padding_(padding),
      descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) throw unreadable(name_);
}

LineReader::~LineReader() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

bool LineReader::fill() {
  const std::size_t size = buffer_.size();
  buffer_.resize(size + chunk);
  ssize_t n = 0;
  do {
    n = ::read(descriptor_, buffer_.data() + size, chunk);
  } while (n < 0 && errno == EINTR);
  buffer_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
  if (n < 0) throw unreadable(name_);
  ended_ = n == 0;
  return !ended_;
}

bool LineReader::hand_over(LineBlock& block, std::size_t size, bool cut) {
  block.size = cut ? std::min(size, shown_of_long_line) : size;
  block.first_line = line_;
  block.cut = cut;
  for (std::size_t at = buffer_.find('\n'); at < size; at = buffer_.find('\n', at + 1)) ++line_;
  if (cut) {
    block.bytes.assign(buffer_, 0, block.size);
    buffer_.erase(0, size);
  } else {  // the block takes the buffer; what stands behind its lines begins the next
    block.bytes.swap(buffer_);
    buffer_.assign(block.bytes, size);
    block.bytes.resize(size);
  }
  block.bytes.append(padding_, '\0');
  searched_ = 0;
  return true;
}

void LineReader::skip_line() {
  while (buffer_.find('\n') == buffer_.npos) {
    buffer_.clear();
    if (!fill()) return;
  }
  buffer_.erase(0, buffer_.find('\n') + 1);
  ++line_;
}

bool LineReader::next(LineBlock& block) {
  while (!ended_ || !buffer_.empty()) {
    const std::size_t last = buffer_.rfind('\n');
    if (last != buffer_.npos && last >= searched_) {
      // A line that is too long stands alone.
      for (std::size_t begin = 0; begin <= last;) {
        const std::size_t end = buffer_.find('\n', begin);
        if (end - begin > longest_) return hand_over(block, begin > 0 ? begin : end + 1, begin == 0);
        begin = end + 1;
      }
      return hand_over(block, last + 1, false);
    }
    searched_ = buffer_.size();
    if (searched_ > longest_) {
      hand_over(block, searched_, true);
      skip_line();
      return true;
    }
    if (ended_ || !fill()) {
      if (buffer_.empty()) return false;
      return hand_over(block, buffer_.size(), false);
    }
  }
  return false;
}

}  // namespace zhibiao::cli
