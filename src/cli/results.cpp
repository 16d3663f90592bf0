// SPDX-License-Identifier: MIT
#include "cli/results.hpp"

#include <fmt/format.h>

#include <cmath>

#include "zhibiao/io/csv.hpp"
#include "zhibiao/io/json.hpp"

namespace zhibiao::cli {

Cell cell(std::string_view text) { return {std::string(text), false}; }
Cell cell(const std::optional<Decimal>& number) {
  return {number ? number->to_string() : std::string(), true};
}
Cell cell(int number) { return {std::to_string(number), true}; }
Cell cell(double number) { return {std::isfinite(number) ? fmt::format("{}", number) : std::string(), true}; }

std::string rounded(double number, int digits) {
  if (std::isnan(number)) return {};
  if (std::isinf(number)) return number > 0 ? "∞" : "-∞";
  std::string text = fmt::format("{:.{}f}", number, digits);
  return text.find_first_not_of("-0.") == text.npos && text.front() == '-' ? text.substr(1) : text;
}

void Results::row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }

std::string Results::text(Format format) const {
  const bool people = format == Format::table || format == Format::markdown;
  std::vector<std::size_t> shown;
  for (std::size_t c = 0; c < columns_.size(); ++c)
    if (columns_[c].whom == For::all || (columns_[c].whom == For::people) == people) shown.push_back(c);
  std::string out;
  if (people) {
    std::vector<Table::Column> columns;
    for (const std::size_t c : shown) columns.push_back({columns_[c].name, columns_[c].align});
    Table table(std::move(columns));
    for (const auto& row : rows_) {
      std::vector<std::string> cells;
      for (const std::size_t c : shown) cells.push_back(row[c].text);
      table.row(std::move(cells));
    }
    table.write(out, format == Format::markdown ? Table::Style::markdown : Table::Style::plain);
    return out;
  }
  if (format == Format::csv) {
    for (const std::size_t c : shown) {
      if (c != shown.front()) out += ',';
      csv::append_cell(out, columns_[c].name);
    }
    out += '\n';
  }
  for (const auto& row : rows_) {
    if (format == Format::ndjson) {
      out += "{\"kind\":";
      json::append_string(out, kind_);
    }
    for (const std::size_t c : shown) {
      if (format == Format::csv) {
        if (c != shown.front()) out += ',';
        csv::append_cell(out, row[c].text);
        continue;
      }
      out += ',';
      json::append_string(out, columns_[c].name);
      out += ':';
      if (row[c].number)
        out += row[c].text.empty() ? "null" : row[c].text;
      else
        json::append_string_or_null(out, row[c].text);
    }
    out += format == Format::ndjson ? "}\n" : "\n";
  }
  return out;
}

Format parse_format(const std::string& word) {
  if (word == "csv") return Format::csv;
  if (word == "ndjson") return Format::ndjson;
  return word == "markdown" ? Format::markdown : Format::table;
}

std::string region_name(const Dataset& data, RegionCode region, int year) {
  std::string name = data.divisions().full_name(region, year);
  if (name.empty()) name = data.divisions().full_name(region);
  return name.empty() ? region.to_string() : name;
}

std::string figure_text(const Dataset& data, const std::optional<Release>& release) {
  if (!release || release->observation == Release::none) return {};
  return table::figure(view(data.observations()[release->observation]));
}

std::string place_text(const Dataset& data, std::uint32_t observation) {
  if (observation == Release::none) return {};
  const Observation& o = data.observations()[observation];
  return fmt::format("{}:{}-{}", o.path.empty() ? o.doc : o.path, o.figure.begin, o.figure.end);
}

void add_source_columns(std::vector<Results::Column>& columns, const std::string& name) {
  for (const char* field : {"value", "upper", "bound", "unit", "text", "doc", "path", "begin", "end"})
    columns.push_back({name + "_" + field, Results::For::programs});
}

void add_source_cells(std::vector<Cell>& cells, const Dataset& data, const std::optional<Release>& release) {
  if (!release || release->observation == Release::none) {
    cells.insert(cells.end(), 9, Cell{{}, true});
    return;
  }
  const Observation& o = data.observations()[release->observation];
  cells.push_back(cell(std::optional(o.value)));
  cells.push_back(cell(o.upper));
  cells.push_back(cell(to_string(o.bound)));
  cells.push_back(cell(o.unit));
  cells.push_back(cell(o.text));
  cells.push_back(cell(o.doc));
  cells.push_back(cell(o.path));
  cells.push_back({std::to_string(o.figure.begin), true});
  cells.push_back({std::to_string(o.figure.end), true});
}

}  // namespace zhibiao::cli
