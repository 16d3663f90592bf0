// SPDX-License-Identifier: MIT
// The program's two ways of reading, with options by the first byte.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "cli/extract.hpp"
#include "cli/output.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zhibiao::cli;
  if (size == 0) return 0;
  const int file = memfd_create("input", 0);
  require(file >= 0 && write(file, data + 1, size - 1) == static_cast<ssize_t>(size - 1),
          "the input can be given");
  Settings settings;
  static const auto vocabulary = std::make_shared<zhibiao::Vocabulary>();
  settings.vocabulary = vocabulary;
  settings.format = static_cast<Format>(data[0] & 3);
  settings.skipped = settings.all_numerals = (data[0] & 4) != 0;
  settings.quiet = true;
  settings.out = "/dev/null";
  if (settings.skipped) settings.skipped_out = "/dev/null";
  settings.paths = {"/proc/self/fd/" + std::to_string(file)};
  try {
    if ((data[0] & 8) != 0)
      extract_stream(settings);
    else
      extract_files(settings);
  } catch (const Failure& failure) {
    require(failure.code() != Exit::internal, "no input is an internal error");
  }
  close(file);
  return 0;
}
