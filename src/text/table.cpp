// SPDX-License-Identifier: MIT
#include "zhibiao/text/table.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/quantity.hpp"
#include "text/table_cell.hpp"
#include "zhibiao/core/utf8.hpp"

namespace zhibiao {

std::optional<TableUnit> table_unit(std::string_view words, const Units& units) {
  if (words.empty() || words.size() > 40 || (words[0] >= '0' && words[0] <= '9')) return std::nullopt;
  const std::string one = "1" + std::string(words);
  const auto q = text::parse_quantity(one, units);
  if (q.size != one.size() || q.unit_name.empty() || q.form != text::NumeralForm::plain) return std::nullopt;
  return TableUnit{q.unit_name, q.power};
}

bool is_value(std::string_view cell, const Units& units) { return text::read_cell(cell, units).has_value(); }

Table read_table(std::string_view text, std::span<const Block> blocks, const Units& units) {
  Table table;
  for (const Block& block : blocks) {
    auto& row = table.rows.emplace_back();
    std::size_t from = block.span.begin + 1;
    for (std::size_t i = from; i < block.span.end; ++i) {
      if (text[i] != '|') continue;
      row.push_back({from, i});
      from = i + 1;
    }
    if (from < block.span.end && text[from] != '\n') row.push_back({from, block.span.end});
  }
  // Values in the first column are numbers of rows, where there is a second one.
  const auto has_value = [&](const std::vector<Span>& row) {
    return std::any_of(row.begin() + !row.empty(), row.end(),
                       [&](Span s) { return is_value(s.of(text), units); });
  };
  const bool marked = !blocks.empty() && blocks.front().depth > 0;
  const auto first = std::find_if(table.rows.begin() + marked, table.rows.end(), has_value);
  table.head_rows = static_cast<std::size_t>(first - table.rows.begin());
  if (first == table.rows.end()) {
    table.head_rows = marked;
    return table;
  }
  // The first column in which most rows have values ends the heads.
  std::size_t columns = 0;
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  std::vector<std::size_t> values(columns), words(columns);
  for (auto row = first; row != table.rows.end(); ++row)
    for (std::size_t c = 0; c < row->size(); ++c) {
      const std::string_view cell = (*row)[c].of(text);
      if (!cell.empty()) ++(is_value(cell, units) ? values : words)[c];
    }
  std::size_t c = 1;
  while (c < columns && values[c] <= words[c]) ++c;
  table.head_columns = c;
  return table;
}

std::vector<Span> Table::column_heads(std::size_t row, std::size_t column, std::string_view text) const {
  std::vector<Span> heads;
  for (std::size_t r = 0; r < std::min(head_rows, row); ++r) {
    if (column >= rows[r].size()) continue;
    const Span s = rows[r][column];
    if (!s.empty() && (heads.empty() || heads.back().of(text) != s.of(text))) heads.push_back(s);
  }
  return heads;
}
std::vector<Span> Table::row_heads(std::size_t row, std::string_view text) const {
  std::vector<Span> heads;
  for (std::size_t c = 0; c < std::min(head_columns, rows[row].size()); ++c) {
    const Span s = rows[row][c];
    if (!s.empty() && (heads.empty() || heads.back().of(text) != s.of(text))) heads.push_back(s);
  }
  return heads;
}

}  // namespace zhibiao
