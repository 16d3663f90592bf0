// SPDX-License-Identifier: MIT
#include "zhibiao/io/table.hpp"

#include <algorithm>
#include <array>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao {
namespace {

struct Range {
  char32_t first, last;
};

// East Asian Wide and Fullwidth of Unicode Standard Annex 11, in coarse blocks.
constexpr auto wide = std::to_array<Range>({{0x1100, 0x115F},
                                            {0x2E80, 0x303E},
                                            {0x3041, 0xA4CF},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0xFFE0, 0xFFE6},
                                            {0x1F300, 0x1FAFF},
                                            {0x20000, 0x3FFFD}});
constexpr auto combining = std::to_array<Range>(
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}});

constexpr bool among(auto& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [&](Range r) { return r.first <= c && c <= r.last; });
}

void append_padded(std::string& out, std::string_view cell, std::size_t width, Table::Align align) {
  const std::size_t blanks = width - std::min(width, display_width(cell));
  if (align == Table::Align::right) out.append(blanks, ' ');
  out += cell;
  if (align == Table::Align::left) out.append(blanks, ' ');
}

std::string escaped(std::string_view cell, Table::Style style) {
  std::string text;
  for (const char c : cell) {
    if (style == Table::Style::markdown && c == '|') text += '\\';
    text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return text;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = utf8::decode(text, i);
    width += among(wide, c.code) ? 2 : among(combining, c.code) || c.code < 0x20 ? 0 : 1;
    i += c.size;
  }
  return width;
}

void Table::row(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

void Table::write(std::string& out, Style style) const {
  const bool markdown = style == Style::markdown;
  std::vector<std::vector<std::string>> rows(1);
  for (const auto& column : columns_) rows[0].push_back(column.name);
  for (const auto& row : rows_) {
    auto& copy = rows.emplace_back();
    for (const auto& cell : row) copy.push_back(escaped(cell, style));
  }
  std::vector<std::size_t> widths(columns_.size(), 3);  // Markdown's rule under a name takes three dashes
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));

  const auto rule = [&] {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      out += markdown ? "| " : c == 0 ? "" : "  ";
      const bool right = columns_[c].align == Align::right;
      out.append(widths[c] - (markdown && right ? 1 : 0), '-');
      if (markdown) out += right ? ": " : " ";
    }
    out += markdown ? "|\n" : "\n";
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      out += markdown ? "| " : c == 0 ? "" : "  ";
      append_padded(out, rows[r][c], widths[c], columns_[c].align);
      if (markdown) out += ' ';
    }
    if (markdown)
      out += '|';
    else
      out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
    if (r == 0) rule();
  }
}

namespace table {
namespace {

// Signed as its measure means it: a growth of -3 % is not a level of -3 %.
std::string signed_number(const ObservationView& o, Decimal number) {
  const bool difference = o.measure == Measure::growth || o.measure == Measure::change;
  return (difference && !number.negative() && !number.zero() ? "+" : "") + number.to_string();
}

// Values of a unit that 万 and 亿 were multiplied into, in the multiple that was printed.
std::string scaled(const ObservationView& o, Decimal number) {
  const char* multiple = o.multiplier == 8    ? "亿"
                         : o.multiplier == 4  ? "万"
                         : o.multiplier == 12 ? "万亿"
                                              : "";
  return signed_number(o, *multiple ? number.scaled(-o.multiplier) : number) + multiple;
}

std::string unit_word(std::string_view unit) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {{"CNY", "元"},
                                                                            {"USD", "美元"},
                                                                            {"EUR", "欧元"},
                                                                            {"HKD", "港元"},
                                                                            {"pp", "个百分点"},
                                                                            {"permille", "‰"},
                                                                            {"x", "倍"},
                                                                            {"m2", "平方米"},
                                                                            {"km2", "平方公里"},
                                                                            {"ha", "公顷"},
                                                                            {"mu", "亩"},
                                                                            {"mm", "毫米"},
                                                                            {"m", "米"},
                                                                            {"km", "公里"},
                                                                            {"m3", "立方米"},
                                                                            {"t", "吨"},
                                                                            {"kg", "公斤"},
                                                                            {"jin", "斤"},
                                                                            {"kWh", "千瓦时"},
                                                                            {"kW", "千瓦"},
                                                                            {"MW", "兆瓦"},
                                                                            {"kV", "千伏"},
                                                                            {"tce", "吨标准煤"},
                                                                            {"ug/m3", "微克/立方米"},
                                                                            {"mg/m3", "毫克/立方米"},
                                                                            {"year", "年"},
                                                                            {"month", "个月"},
                                                                            {"day", "天"},
                                                                            {"workday", "个工作日"},
                                                                            {"hour", "小时"},
                                                                            {"minute", "分钟"},
                                                                            {"CNY/mu", "元/亩"},
                                                                            {"CNY/person", "元/人"},
                                                                            {"CNY/m3", "元/立方米"},
                                                                            {"tce/CNY", "吨标准煤/元"}};
  for (const auto& [code, word] : words)
    if (code == unit) return std::string(word);
  return std::string(unit);
}

std::string_view sign(Bound bound) {
  switch (bound) {
    case Bound::ge:
      return "≥ ";
    case Bound::gt:
      return "> ";
    case Bound::le:
      return "≤ ";
    case Bound::lt:
      return "< ";
    case Bound::approx:
      return "≈ ";
    default:
      return "";
  }
}

}  // namespace

std::string figure(const ObservationView& o) {
  if (o.measure == Measure::rank) return std::string(sign(o.bound)) + "第" + o.value.to_string();
  std::string text = std::string(sign(o.bound)) + scaled(o, o.value);
  if (o.upper) text += "—" + scaled(o, *o.upper);
  return text + unit_word(o.unit);
}

Table observations() {
  return Table({{"period"},
                {"role"},
                {"indicator"},
                {"id"},
                {"measure"},
                {"figure", Table::Align::right},
                {"value", Table::Align::right},
                {"unit"}});
}

void append(Table& table, const ObservationView& o) {
  std::string role(to_string(o.role));
  if (o.stance && *o.stance != Stance::plain) role += ", " + std::string(to_string(*o.stance));
  if (o.tier && *o.tier != Tier::base) role += ", " + std::string(to_string(*o.tier));
  if (o.status == Status::P) role += ", provisional";
  std::string name(o.name);
  if (!o.scope.empty()) name += "（" + std::string(o.scope) + "）";
  if (!o.area.empty()) name += " @" + std::string(o.area);
  table.row({o.period.known() ? o.period.to_string() : "?", std::move(role), std::move(name),
             std::string(o.indicator), std::string(to_string(o.measure)), figure(o),
             o.value.to_string() + (o.upper ? "—" + o.upper->to_string() : ""), std::string(o.unit)});
}

}  // namespace table
}  // namespace zhibiao
