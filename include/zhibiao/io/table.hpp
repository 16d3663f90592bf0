// SPDX-License-Identifier: MIT
// Tables for people: columns that line up in a terminal, and the same in Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/model/observation.hpp"

namespace zhibiao {

/// Columns that a text takes in a terminal: two for a Chinese character or a full-width sign, none for a
/// combining mark. display_width("GDP增长") is 7.
std::size_t display_width(std::string_view text);

/// Rows under column names. Cells hold one line each; line ends in them become blanks.
class Table {
 public:
  enum class Style { plain, markdown };
  enum class Align { left, right };
  struct Column {
    std::string name;
    Align align = Align::left;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// Takes as many cells as there are columns.
  void row(std::vector<std::string> cells);
  bool empty() const { return rows_.empty(); }
  /// Forgets the rows and keeps the columns.
  void clear() { rows_.clear(); }
  /// Appends the header and all rows.
  void write(std::string& out, Style style = Style::plain) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

namespace table {

/// A table of observations: what, how much, achieved or promised, when. Add each with append().
Table observations();
void append(Table& table, const ObservationView& observation);

/// A value as people write it: "1021.6亿元" with its bound in front where it has one, "≥ 7.5%", "6%—6.5%".
std::string figure(const ObservationView& observation);

}  // namespace table
}  // namespace zhibiao
