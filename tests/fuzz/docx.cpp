// SPDX-License-Identifier: MIT
#include "source_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_source(bytes_of(data, size), {.format = zhibiao::readers::Format::docx, .max_text = 1 << 22});
  return 0;
}
