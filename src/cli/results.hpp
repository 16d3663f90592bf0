// SPDX-License-Identifier: MIT
// Rows of results in every format, each with its way back to the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/records.hpp"
#include "zhibiao/io/table.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao::cli {

/// One value of a row: a text, or a number; empty is null.
struct Cell {
  std::string text{};
  bool number = false;
};
Cell cell(std::string_view text);
Cell cell(const std::optional<Decimal>& number);
Cell cell(int number);
/// With as many digits as tell the double apart; nothing for NaN and infinity.
Cell cell(double number);
/// For people: rounded to that many digits behind the point.
std::string rounded(double number, int digits);

/// Columns of two kinds: those of tables for people, and those of CSV and NDJSON.
class Results {
 public:
  enum class For : std::uint8_t { people, programs, all };
  struct Column {
    std::string name;
    For whom = For::all;
    Table::Align align = Table::Align::left;
  };

  Results(std::string kind, std::vector<Column> columns)
      : kind_(std::move(kind)), columns_(std::move(columns)) {}
  /// One cell for each column.
  void row(std::vector<Cell> cells);
  std::size_t size() const { return rows_.size(); }
  /// NDJSON rows begin with their kind.
  std::string text(Format format) const;

 private:
  std::string kind_;
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

Format parse_format(const std::string& word);

/// "浙江省宁波市镇海区" by the divisions of the year, or the code.
std::string region_name(const Dataset& data, RegionCode region, int year = 0);
/// A figure as people write it, with its bound: "≥ 7.5%". Empty for none.
std::string figure_text(const Dataset& data, const std::optional<Release>& release);
/// Where a figure stands: "reports/ningbo-2019.txt:123-130".
std::string place_text(const Dataset& data, std::uint32_t observation);

/// Columns NAME_value, NAME_upper, NAME_bound, NAME_text, NAME_doc, NAME_path, NAME_begin, NAME_end for
/// programs, and their cells.
void add_source_columns(std::vector<Results::Column>& columns, const std::string& name);
void add_source_cells(std::vector<Cell>& cells, const Dataset& data, const std::optional<Release>& release);

}  // namespace zhibiao::cli
