// SPDX-License-Identifier: MIT
// The two kinds of input that `extract` reads.
#pragma once

#include "cli/command.hpp"
#include "cli/extraction.hpp"

namespace zhibiao::cli {

/// Files and folders of reports, in order of name.
Exit extract_files(const Settings& settings);
/// Streams of one JSON object a line.
Exit extract_stream(const Settings& settings);

}  // namespace zhibiao::cli
