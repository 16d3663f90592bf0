// SPDX-License-Identifier: MIT
// The refusal of a kind of file whose library was not there at build time.
#pragma once

#include <fmt/format.h>

#include "zhibiao/core/error.hpp"

namespace zhibiao::readers {

inline Error missing_library(std::string_view kind, std::string_view packages) {
  return {ErrorCode::unsupported,
          fmt::format("this build has no reader for {}; install {} and build again, or give the text of it",
                      kind, packages)};
}

}  // namespace zhibiao::readers
