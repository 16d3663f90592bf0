// SPDX-License-Identifier: MIT
// The cells of a table as statements: name, unit, time and place come from its heads and from the line above
// it.
#pragma once

#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "text/names.hpp"
#include "text/section.hpp"
#include "text/statement.hpp"
#include "zhibiao/text/table.hpp"

namespace zhibiao::text {

class TableReader {
 public:
  explicit TableReader(const NameTable& names) : names_(names) {}

  /// What a run of text inside a cell states, read as a paragraph.
  using ReadWords = std::function<void(Span cell, std::span<const Figure> figures)>;

  /// The statements of the table that `blocks` are, in order. `above` is the text over it, with title and
  /// unit
  /// ("单位：亿元"); `figures` are the numerals inside it. A value without name or unit is left with the
  /// reason.
  void read(std::string_view text, std::span<const Block> blocks, std::string_view above,
            const Section& section, const ReportContext& report, std::span<const Figure> figures,
            const ReadWords& words, StatementSink& sink);

 private:
  const NameTable& names_;
};

}  // namespace zhibiao::text
