// SPDX-License-Identifier: MIT
#include "readers/page_layout.hpp"

#include <algorithm>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao::readers {
namespace {

/// A part of a line between wide gaps; places count characters.
struct Part {
  std::string_view text;
  std::size_t begin = 0, end = 0;
};

// Columns of a terminal: two for what is as wide as a Han character.
std::size_t columns_of(char32_t c) { return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2027) ? 2 : 1; }

struct Measure {
  std::size_t indent = 0;  ///< blanks before the text
  std::size_t columns = 0;
  std::string_view text;  ///< without blanks at either end
};

Measure measure(std::string_view line) {
  Measure m;
  std::size_t i = 0;
  for (; i < line.size();) {
    const auto c = utf8::decode(line, i);
    if (c.code != ' ' && c.code != 0x3000 && c.code != 0xA0) break;
    m.indent += columns_of(c.code);
    i += c.size;
  }
  std::size_t end = line.size();
  while (end > i && (line[end - 1] == ' ' || line[end - 1] == '\r')) --end;
  m.text = line.substr(i, end - i);
  m.columns = m.indent;
  for (std::size_t k = i; k < end;) {
    const auto c = utf8::decode(line, k);
    m.columns += columns_of(c.code);
    k += c.size;
  }
  return m;
}

std::vector<Part> parts_of(std::string_view line) {
  std::vector<Part> parts;
  std::size_t column = 0, blanks = 2;
  for (std::size_t i = 0; i < line.size(); ++column) {
    const auto c = utf8::decode(line, i);
    if (c.code == ' ' || c.code == '\r') {
      ++blanks;
    } else {
      if (blanks >= 2)
        parts.push_back({line.substr(i, c.size), column, column + 1});
      else
        parts.back() = {
            line.substr(static_cast<std::size_t>(parts.back().text.data() - line.data()),
                        static_cast<std::size_t>(line.data() + i + c.size - parts.back().text.data())),
            parts.back().begin, column + 1};
      blanks = 0;
    }
    i += c.size;
  }
  return parts;
}

// "315.4", "-3.1%", "12"
bool is_number(std::string_view s) {
  return s.find_first_of("0123456789") != s.npos && s.find_first_not_of("0123456789.,%+-") == s.npos;
}

bool ends_sentence(std::string_view s) {
  for (const std::string_view mark : {"。", "！", "？", "；", "：", "”", "）"})
    if (s.ends_with(mark)) return true;
  return false;
}

class Layout {
 public:
  explicit Layout(const std::vector<PageLine>& lines) : lines_(lines) {
    std::vector<std::size_t> widths;
    for (const PageLine& line : lines) {
      measures_.push_back(measure(line.text));
      if (measures_.back().columns > 30) widths.push_back(measures_.back().columns);
    }
    find_rows();
    if (widths.size() < 3) return;
    const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::nth_element(widths.begin(), high, widths.end());
    edge_ = *high;
    margin_ = 1000;
    for (const Measure& m : measures_)
      if (full(m)) margin_ = std::min(margin_, m.indent);
    std::size_t drawn_in = 0;
    for (const Measure& m : measures_) drawn_in += full(m) && m.indent > margin_;
    indented_ = drawn_in >= 2;
  }

  std::vector<PageText> run() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (measures_[i].text.empty()) {
        ++i;
      } else if (const std::size_t end = table_end(i); end > i) {
        table(i, end);
        i = end;
      } else {
        i = paragraph(i);
      }
    }
    return std::move(out_);
  }

 private:
  // A line may end two characters early for the marks that must not begin one.
  bool full(const Measure& m) const { return edge_ > 0 && m.columns + 6 >= edge_; }

  std::size_t paragraph(std::size_t i) {
    PageText p{std::string(measures_[i].text), {{0, lines_[i].page}}};
    while (i + 1 < lines_.size() && joins(i)) {
      const std::string_view next = measures_[++i].text;
      const auto latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
      if (latin(p.text.back()) && latin(next.front())) p.text += ' ';
      if (lines_[i].page != p.pages.back().page) p.pages.push_back({p.text.size(), lines_[i].page});
      p.text += next;
    }
    out_.push_back(std::move(p));
    return i + 1;
  }
  bool joins(std::size_t i) const {
    const Measure &m = measures_[i], &next = measures_[i + 1];
    if (!full(m) || next.text.empty() || next.indent > margin_ + 1 || table_end(i + 1) > i + 1) return false;
    return indented_ || !ends_sentence(m.text);
  }

  // Behind the last of the lines from i on that are rows of one table; i where there are fewer than two.
  std::size_t table_end(std::size_t i) const {
    const std::size_t end = row_end_[i];
    return end >= i + 2 && numbers_[end] > numbers_[i] ? end : i;
  }
  void find_rows() {
    numbers_.assign(lines_.size() + 1, 0);
    row_end_.assign(lines_.size() + 1, lines_.size());
    std::vector<bool> row(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto parts = parts_of(lines_[i].text);
      row[i] = parts.size() >= 2 && !measures_[i].text.ends_with("。");
      numbers_[i + 1] = numbers_[i];
      for (std::size_t k = 1; row[i] && k < parts.size(); ++k) numbers_[i + 1] += is_number(parts[k].text);
    }
    for (std::size_t i = lines_.size(); i-- > 0;) row_end_[i] = row[i] ? row_end_[i + 1] : i;
  }

  void table(std::size_t begin, std::size_t end) {
    std::vector<std::vector<Part>> rows;
    std::vector<Part> columns;  // where any row has something
    for (std::size_t i = begin; i < end; ++i) {
      rows.push_back(parts_of(lines_[i].text));
      columns.insert(columns.end(), rows.back().begin(), rows.back().end());
    }
    std::sort(columns.begin(), columns.end(), [](const Part& a, const Part& b) { return a.begin < b.begin; });
    std::vector<Part> merged;
    for (const Part& p : columns) {
      if (!merged.empty() && p.begin < merged.back().end)
        merged.back().end = std::max(merged.back().end, p.end);
      else
        merged.push_back(p);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::string row;
      std::size_t next = 0;
      for (const Part& column : merged) {
        row += "| ";
        for (; next < rows[r].size() && rows[r][next].begin < column.end; ++next) {
          for (const char c : rows[r][next].text) row += c == '|' ? '/' : c;
          row += ' ';
        }
      }
      out_.push_back({row + "|", {{0, lines_[begin + r].page}}});
      if (r > 0) continue;
      std::string rule;
      for (std::size_t k = 0; k < merged.size(); ++k) rule += "|---";
      out_.push_back({rule + "|", {{0, lines_[begin].page}}});
    }
  }

  const std::vector<PageLine>& lines_;
  std::vector<Measure> measures_;
  std::vector<PageText> out_;
  std::size_t edge_ = 0, margin_ = 0;
  bool indented_ = false;
  std::vector<std::size_t> row_end_;  // behind the run of rows that a line stands in
  std::vector<std::size_t> numbers_;  // numbers in the rows before a line
};

}  // namespace

std::vector<PageText> lay_out(const std::vector<PageLine>& lines) { return Layout(lines).run(); }

}  // namespace zhibiao::readers
