// SPDX-License-Identifier: MIT
// Tables of a document: which cells are heads, and what the heads say of a cell.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/span.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/units.hpp"

namespace zhibiao {

/// A unit as a head or caption gives it: （万亩） is mu and 4, "单位：亿元" CNY and 8.
struct TableUnit {
  std::string_view unit;  ///< as the observation model writes it; views the table of units
  int power = 0;          ///< of ten
};

/// The unit that `words` are, to the last character: "亿元", "%", "元/平方米"; none where they are something
/// else.
std::optional<TableUnit> table_unit(std::string_view words, const Units& units = Units::standard());

/// A run of table rows. A row is "|地区生产总值|1021.6|7.1|" in the canonical text; a cell's span is without
/// the bars. The first rows and columns that hold no values are heads.
struct Table {
  std::vector<std::vector<Span>> rows;
  std::size_t head_rows = 0;
  std::size_t head_columns = 0;

  /// The heads above and to the left of a cell, outermost first, without repetitions and empty ones.
  std::vector<Span> column_heads(std::size_t row, std::size_t column, std::string_view text) const;
  std::vector<Span> row_heads(std::size_t row, std::string_view text) const;
};

/// The table of consecutive blocks of kind BlockKind::table; linear in their text.
Table read_table(std::string_view text, std::span<const Block> blocks,
                 const Units& units = Units::standard());

/// Is the cell a value, "1021.6", "-3.2%", "增长7.1%", "≥7", rather than words? A year is words.
bool is_value(std::string_view cell, const Units& units = Units::standard());

}  // namespace zhibiao
