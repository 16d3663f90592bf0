// SPDX-License-Identifier: MIT
#include "readers/fragment.hpp"

#include <algorithm>

namespace zhibiao::readers {
namespace {

constexpr std::size_t most_columns = 64;  // of a table; wider ones are cut into what the cells say themselves
constexpr std::size_t longest_head = 120;  // bytes of a cell that is repeated

std::size_t blank_in_front(std::string_view s) {
  if (s.empty()) return 0;
  if (s[0] == ' ' || s[0] == '\t' || s[0] == '\n' || s[0] == '\r') return 1;
  if (s.starts_with("\u00A0")) return 2;
  return s.starts_with("\u3000") ? 3 : 0;
}
std::size_t blank_at_end(std::string_view s) {
  if (s.empty()) return 0;
  if (s.back() == ' ' || s.back() == '\t' || s.back() == '\n' || s.back() == '\r') return 1;
  if (s.ends_with("\u00A0")) return 2;
  return s.ends_with("\u3000") ? 3 : 0;
}

// "12.3", "-0.5%", "1,234": what stands in the body of a table.
bool is_number(std::string_view s) {
  return s.find_first_of("0123456789") != s.npos && s.find_first_not_of("0123456789.,%+- ") == s.npos;
}

}  // namespace

void Fragment::trim(bool indent) {
  std::size_t end = text_.size();
  while (const std::size_t n = blank_at_end(std::string_view(text_).substr(0, end))) end -= n;
  std::size_t begin = 0;
  if (!indent)
    while (const std::size_t n = blank_in_front(std::string_view(text_).substr(begin, end - begin)))
      begin += n;
  if (begin == 0 && end == text_.size()) return;
  std::vector<Part> parts;
  for (Part p : parts_) {
    const std::size_t from = std::max(p.derived, begin), to = std::min(p.derived + p.size, end);
    if (from >= to) continue;
    if (p.size == p.original_size) {
      p.original += from - p.derived;
      p.original_size = to - from;
    }
    parts.push_back({from - begin, to - from, p.original, p.original_size});
  }
  parts_ = std::move(parts);
  text_ = text_.substr(begin, end - begin);
}

void Grid::append_to(std::string& text, OffsetMap& map) {
  struct Hanging {  // a head of a row above that reaches down to here
    const Cell* cell = nullptr;
    std::size_t rows = 0;
  };
  std::vector<Hanging> hanging;
  std::size_t repeated = 0, own = 0;
  for (auto& row : rows_)
    for (auto& cell : row) {
      cell.text.trim();
      own += cell.text.text().size();
    }
  const auto put = [&](const Cell* cell, bool again) {
    text += "| ";
    if (cell != nullptr) {
      const std::string& s = cell->text.text();
      if (!again || (!is_number(s) && s.size() <= longest_head && repeated < 4096 + 4 * own)) {
        cell->text.append_to(text, map);
        repeated += again ? s.size() : 0;
      }
    }
    text += ' ';
  };
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    std::size_t column = 0, next = 0;
    const auto& row = rows_[r];
    while (next < row.size() || (column < hanging.size() && hanging[column].rows > 0)) {
      if (column < hanging.size() && hanging[column].rows > 0) {
        put(hanging[column].cell, true);
        --hanging[column++].rows;
        continue;
      }
      const Cell& cell = row[next++];
      const std::size_t columns = std::clamp<std::size_t>(cell.columns, 1, most_columns);
      for (std::size_t i = 0; i < columns && (i == 0 || column < most_columns); ++i, ++column) {
        put(&cell, i > 0);
        if (cell.rows < 2) continue;
        if (hanging.size() <= column) hanging.resize(column + 1);
        hanging[column] = {&cell, std::min(cell.rows, rows_.size() - r) - 1};
      }
    }
    if (column == 0) continue;
    text += "|\n";
    if (r == 0) {
      for (std::size_t i = 0; i < column; ++i) text += "|---";
      text += "|\n";
    }
  }
}

}  // namespace zhibiao::readers
