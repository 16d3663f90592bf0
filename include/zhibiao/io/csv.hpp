// SPDX-License-Identifier: MIT
// Observations as comma-separated values (RFC 4180), one row each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/observation.hpp"

namespace zhibiao::csv {

/// Excel takes a file without it for one in the local code page.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Appends a cell; in quotes where it holds a comma, a quote or an end of line.
void append_cell(std::string& out, std::string_view cell);

/// Appends the row of column names: the fields of docs/data-model.md in its order, `sentence` as two columns.
void append_header(std::string& out);
/// Appends one observation; null is an empty cell. Rows end with '\n'.
void append(std::string& out, const ObservationView& observation);

/// The rows of a table in CSV as lists of cells; a byte-order mark and '\r' before '\n' are passed over.
/// Refuses a quote that is never closed and text after a closing quote (ErrorCode::syntax with its offset).
Result<std::vector<std::vector<std::string>>> parse(std::string_view text);

/// All observations of a CSV with a header; columns may stand in any order, unknown ones are passed over.
/// An error's message begins with the number of the row.
Result<std::vector<Observation>> read(std::string_view text);

}  // namespace zhibiao::csv
