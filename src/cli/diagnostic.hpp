// SPDX-License-Identifier: MIT
// Where in a text something is wrong, shown as compilers show it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zhibiao::cli {

/// Lines for stderr: "FILE:LINE:COLUMN: MESSAGE", the line of `text` that holds byte `offset`, and a caret
/// under it, in its place also where characters are two columns wide. Columns count characters, from 1. Of
/// a long line the part around the caret is shown.
std::string diagnostic(std::string_view file, std::string_view text, std::size_t offset,
                       std::string_view message);

}  // namespace zhibiao::cli
