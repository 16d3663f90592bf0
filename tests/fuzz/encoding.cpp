// SPDX-License-Identifier: MIT
#include "source_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zhibiao::readers;
  if (size == 0) return 0;
  check_source(bytes_of(data + 1, size - 1),
               {.encoding = static_cast<Encoding>(data[0] % 5), .format = Format::text});
  return 0;
}
