// SPDX-License-Identifier: MIT
// HTML into Markdown-like text: the article among the menus, headings, paragraphs, tables.
#pragma once

#include "zhibiao/readers/source.hpp"

namespace zhibiao::readers {

/// Reads a decoded page; `page.map` leads on to the bytes of the file, and so does that of the result.
/// Headings become "#" lines, tables pipe rows; scripts, menus, forms and footers are left out, and what is
/// left out of running text beside the main part is reported. Refuses a page nested so deeply that it would
/// take more than time linear in its size (ErrorCode::range).
Result<SourceText> read_html(SourceText page, const ReadOptions& options);

}  // namespace zhibiao::readers
