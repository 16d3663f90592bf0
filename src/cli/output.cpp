// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace zhibiao::cli {
namespace {

std::string reason() { return std::generic_category().message(errno); }

}  // namespace

Output::Output(const std::string& path)
    : name_(path == "-" ? "standard output" : path),
      descriptor_(path == "-" ? STDOUT_FILENO
                              : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw Failure(Exit::io, name_ + ": cannot be written: " + reason());
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void Output::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(descriptor_, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EPIPE) throw PipeClosed();
    if (n < 0) throw Failure(Exit::io, name_ + ": cannot be written: " + reason());
    text.remove_prefix(static_cast<std::size_t>(n));
  }
}

void Output::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor > STDERR_FILENO && ::close(descriptor) != 0)
    throw Failure(Exit::io, name_ + ": cannot be written: " + reason());
}

bool Output::terminal() const { return ::isatty(descriptor_) == 1; }

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const auto refuse = [](std::string why) { return Error{ErrorCode::unreadable, std::move(why)}; };
  const bool standard = path == "-";
  const int descriptor = standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refuse("cannot be read: " + reason());
  struct stat status {};
  std::string bytes;
  // One byte more than the size, so that the end is seen without growing.
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    const auto size = static_cast<std::size_t>(status.st_size);
    bytes.resize((limit == 0 ? size : std::min(size, limit)) + 1);
  }
  std::size_t size = 0;
  std::string failure;
  while (failure.empty()) {
    if (limit != 0 && size > limit) {
      failure = "is larger than --max-bytes " + std::to_string(limit);
      break;
    }
    if (size == bytes.size()) bytes.resize(std::max<std::size_t>(64 * 1024, size * 2));
    const ssize_t n = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (n == 0) break;
    if (n < 0 && errno != EINTR) failure = "cannot be read: " + reason();
    if (n > 0) size += static_cast<std::size_t>(n);
  }
  if (!standard) ::close(descriptor);
  if (!failure.empty()) return refuse(std::move(failure));
  bytes.resize(size);
  return bytes;
}

}  // namespace zhibiao::cli
