// SPDX-License-Identifier: MIT
// The text of one node of a page and where each of its characters stands in the source.
#pragma once

#include <gumbo.h>

#include <string_view>

#include "readers/fragment.hpp"

namespace zhibiao::readers {

/// What becomes of blanks, line ends and the bar that parts the cells of a table.
enum class TextMode {
  flow,  ///< runs of blanks and line ends become one blank
  cell,  ///< as in flow, and "|" becomes "/"
  lines  ///< kept as they are: <pre>
};

/// Appends a text node, entities decoded.
void append_text(const GumboText& node, std::string_view source, TextMode mode, Fragment& out);

}  // namespace zhibiao::readers
