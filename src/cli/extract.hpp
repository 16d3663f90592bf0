// SPDX-License-Identifier: MIT
// The two kinds of input that `extract` reads.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/extraction.hpp"
#include "cli/manifest.hpp"

namespace zhibiao::cli {

/// Files and folders of reports, in order of name.
Exit extract_files(const Settings& settings);
/// Streams of one JSON object a line.
Exit extract_stream(const Settings& settings);

/// The files that the settings name, folders opened, in order of name; without paths those of the manifest.
std::vector<std::string> report_files(const Settings& settings, const Manifest& manifest);
/// Extracts file by file, on the threads of the settings; `consume` gets the outcomes as in a Pipeline.
void each_file(const Settings& settings, const Manifest& manifest, const std::vector<std::string>& files,
               const std::function<bool(Outcome&)>& consume);

}  // namespace zhibiao::cli
