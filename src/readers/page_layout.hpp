// SPDX-License-Identifier: MIT
// Lines as they stand on printed pages, into paragraphs and table rows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::readers {

/// A line of a page as a printer set it, blanks kept: "  指标      2017年      增长（%）".
struct PageLine {
  std::string text;
  std::size_t page = 0;
};

/// One paragraph, heading or table row.
struct PageText {
  struct Start {
    std::size_t offset, page;
  };
  std::string text;
  std::vector<Start> pages;  ///< the page that it begins on, and where another one begins inside it
};

/// Joins lines that reach the right edge with the line that follows, where that is not drawn in; lines whose
/// parts stand in columns under one another, numbers among them, become pipe rows with a rule under the
/// first.
std::vector<PageText> lay_out(const std::vector<PageLine>& lines);

}  // namespace zhibiao::readers
