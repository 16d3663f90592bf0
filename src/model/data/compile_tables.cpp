// SPDX-License-Identifier: MIT
// Runs while the library is built: turns the tables of this folder into C++ arrays, so that the library reads
// nothing and sorts nothing when it runs. Usage: compile_tables FOLDER OUTPUT
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "model/catalogue_table.hpp"

namespace {

using namespace zhibiao;
using Row = std::vector<std::string>;

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "compile_tables: %s\n", message.c_str());
  std::exit(1);
}

Row split(const std::string& line, char by) {
  Row fields(1);
  for (const char c : line)
    if (c == by)
      fields.emplace_back();
    else
      fields.back() += c;
  return fields;
}

// The rows under the line of column names; lines with # are comments.
std::vector<Row> read(const std::string& file, std::size_t columns) {
  std::ifstream in(file);
  if (!in) fail("cannot open " + file);
  std::vector<Row> rows;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    rows.push_back(split(line, '\t'));
    if (rows.back().size() != columns)
      fail(file + ":" + std::to_string(number) + ": " + std::to_string(rows.back().size()) +
           " columns instead of " + std::to_string(columns));
  }
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

std::string year(const std::string& field) { return field.empty() ? "0" : field; }
std::string quoted(std::string_view text) {
  std::string literal;
  for (const char c : text) literal.append(c == '"' || c == '\\' ? "\\" : "") += c;
  return "{\"" + literal + "\", " + std::to_string(text.size()) + "}";
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

void write_divisions(std::ostream& out, const std::vector<Row>& rows) {
  out << "constexpr Division table[] = {\n";
  for (const Row& r : rows)
    out << "{{" << r[0] << "}, " << quoted(r[1]) << ", " << quoted(r[2]) << ", {"
        << (r[4].empty() ? "0" : r[4]) << "}, RegionLevel::" << r[3] << ", " << year(r[5]) << ", "
        << year(r[6]) << "},\n";
  out << "};\n\n";
}

void write_names(std::ostream& out, const std::vector<Row>& rows) {
  std::vector<std::tuple<std::string, std::size_t>> names;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string &full = rows[i][1], &brief = rows[i][2];
    names.emplace_back(full, i);
    names.emplace_back(brief, i);
    // 甘孜藏族自治州 is called 甘孜州 as well, 景宁畲族自治县 景宁县.
    for (const char* kind : {"州", "县", "旗"})
      if (ends_with(full, std::string("自治") + kind)) names.emplace_back(brief + kind, i);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  out << "constexpr Divisions::Name name_index[] = {\n";
  for (const auto& [text, i] : names) out << "{" << quoted(text) << ", " << i << "},\n";
  out << "};\n\n";
}

void write_transfers(std::ostream& out, const std::vector<Row>& rows) {
  out << "constexpr Succession transfers[] = {\n";
  for (const Row& r : rows) {
    if (r[7].empty()) continue;
    const Row successors = split(r[7], ';');
    for (const std::string& s : successors) {
      const bool dated = s.size() > 6;  // 330203[2016]: a part, in that year
      out << "{{" << r[0] << "}, {" << s.substr(0, 6) << "}, " << (dated ? s.substr(7, 4) : year(r[6]))
          << ", " << (dated || successors.size() > 1 ? "true" : "false") << "},\n";
    }
  }
  out << "};\n\n";
}

void write_zones(std::ostream& out, const std::vector<Row>& rows) {
  out << "constexpr Division zone_table[] = {\n";
  for (const Row& r : rows)
    out << "{{" << r[0] << "}, " << quoted(r[1]) << ", " << quoted(r[1]) << ", {" << r[2]
        << "}, RegionLevel::county, 0, 0},\n";
  out << "};\n\n";
}

std::string text_of(const std::string& file) {
  std::ifstream in(file);
  if (!in) fail("cannot open " + file);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_list(std::ostream& out, const char* name, std::span<const std::string_view> texts) {
  out << "constexpr std::string_view " << name << "[] = {\n";
  for (const auto text : texts) out << quoted(text) << ",\n";
  out << "};\n\n";
}

void write_list(std::ostream& out, const char* name, std::span<const std::uint32_t> numbers) {
  out << "constexpr std::uint32_t " << name << "[] = {\n";
  for (const auto n : numbers) out << n << ",\n";
  out << "};\n\n";
}

void write_catalogue(std::ostream& out, const Catalogue::Table& table) {
  const auto names = table.names.names();
  write_list(out, "standard_ids", table.ids.names());
  write_list(out, "standard_id_slots", table.ids.slots());
  write_list(out, "standard_names", names);
  write_list(out, "standard_name_slots", table.names.slots());
  write_list(out, "standard_owners", table.owners);
  out << "constexpr Indicator standard_indicators[] = {\n";
  for (const Indicator& i : table.indicators)
    out << "{" << quoted(i.id) << ", " << quoted(i.name) << ", {standard_names + "
        << i.synonyms.data() - names.data() << ", " << i.synonyms.size() << "}, " << quoted(i.unit)
        << ", PriceBasis{" << static_cast<int>(i.growth_basis) << "}, Direction{"
        << static_cast<int>(i.direction) << "}, Flow{" << static_cast<int>(i.flow) << "}, RatioCheck{"
        << static_cast<int>(i.ratio_check) << "}, " << quoted(i.english) << "},\n";
  out << "};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: compile_tables FOLDER OUTPUT-FOLDER");
  const std::string folder = argv[1], target = argv[2];
  const auto rows = read(folder + "/divisions.tsv", 8);
  {
    std::ofstream out(target + "/divisions.inc");
    write_divisions(out, rows);
    write_names(out, rows);
    write_transfers(out, rows);
    write_zones(out, read(folder + "/zones.tsv", 3));
    if (!out.flush()) fail("cannot write divisions.inc");
  }
  std::ofstream out(target + "/indicators.inc");
  const auto catalogue = Catalogue().with(text_of(folder + "/indicators.tsv"), "indicators.tsv");
  if (!catalogue) fail(catalogue.error().message);
  write_catalogue(out, catalogue->table());
  if (!out.flush()) fail("cannot write indicators.inc");
}
