// SPDX-License-Identifier: MIT
// Kinds of file that hold their text in packed form; the offsets of these count in the text taken out.
#pragma once

#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// Word 2007 and later. Paragraphs are lines with a blank line between, headings "#" lines, tables pipe rows.
Result<SourceText> read_docx(std::string_view bytes, const ReadOptions& options);

/// PDF with a text layer, line by line; running heads, running feet and page numbers are dropped.
Result<SourceText> read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace zhibiao::readers
