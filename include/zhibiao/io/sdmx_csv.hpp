// SPDX-License-Identifier: MIT
// Observations as SDMX-CSV 2.0: a row each, with the columns of the data structure and ACTION I.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/io/sdmx.hpp"

namespace zhibiao::sdmx_csv {

/// Appends the row of column names: STRUCTURE,STRUCTURE_ID,ACTION, then the components.
void append_header(std::string& out);
/// Appends a row for an observation that sdmx::Flow has admitted. A cell never holds an end of line or
/// another control character (readers break lines before they look for quotes): blanks stand for them.
void append(std::string& out, const ObservationView& observation);

/// All observations of such a text. An error's message begins with the number of the row.
Result<std::vector<Observation>> read(std::string_view text);

}  // namespace zhibiao::sdmx_csv
