// SPDX-License-Identifier: MIT
// Lines into blocks: title, headings, paragraphs mended where a page or a wrap cut them, notes, furniture.
#pragma once

#include <string_view>
#include <vector>

#include "text/lines.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

/// Fills document.text and document.blocks from the lines of canonical text `lined`; returns the map from
/// document.text to `lined`.
OffsetMap build_blocks(std::string_view lined, const std::vector<Line>& lines, Document& document);

/// A document whose region and date nobody has looked for: its text, blocks and map.
Document read_structure(std::string_view bytes);

}  // namespace zhibiao::text
