// SPDX-License-Identifier: MIT
#include "zhibiao/io/sdmx_csv.hpp"

#include <algorithm>

#include "sdmx_components.hpp"
#include "zhibiao/io/csv.hpp"

namespace zhibiao::sdmx_csv {
namespace {

std::string dataflow() {
  return std::string(sdmx::agency) + ":" + std::string(sdmx::structure_id) + "(" +
         std::string(sdmx::version) + ")";
}

const sdmx::Component* find(std::string_view id) {
  for (const auto& component : sdmx::components())
    if (component.id == id) return &component;
  return nullptr;
}

}  // namespace

void append_header(std::string& out) {
  out += "STRUCTURE,STRUCTURE_ID,ACTION";
  for (const auto& component : sdmx::components()) out += ',', out += component.id;
  out += '\n';
}

void append(std::string& out, const ObservationView& o) {
  static const std::string begin = "dataflow," + dataflow() + ",I";
  out += begin;
  for (const auto& component : sdmx::components()) {
    out += ',';
    csv::append_cell(out, sdmx::cell(component, o));
  }
  out += '\n';
}

Result<std::vector<Observation>> read(std::string_view text) {
  const auto rows = csv::parse(text);
  if (!rows) return rows.error();
  std::vector<Observation> found;
  std::vector<const sdmx::Component*> columns;
  for (std::size_t r = 0; r < rows->size(); ++r) {
    const auto& cells = (*rows)[r];
    const auto in_row = [&](Error error) {
      error.message = "row " + std::to_string(r + 1) + ": " + error.message;
      return error;
    };
    if (r == 0) {
      for (const auto& name : cells) columns.push_back(find(name));
      for (const auto& component : sdmx::components().first(sdmx::dimensions()))
        if (std::find(columns.begin(), columns.end(), &component) == columns.end())
          return in_row({ErrorCode::missing, "no column '" + std::string(component.id) + "'"});
      continue;
    }
    if (cells.size() != columns.size())
      return in_row({ErrorCode::syntax, std::to_string(cells.size()) + " cells under " +
                                            std::to_string(columns.size()) + " column names"});
    sdmx::Draft draft;
    for (std::size_t c = 0; c < cells.size(); ++c)
      if (columns[c] && !columns[c]->read(draft, cells[c]))
        return in_row(sdmx::refuse(*columns[c], cells[c]));
    auto observation = sdmx::finish(std::move(draft));
    if (!observation) return in_row(observation.error());
    found.push_back(std::move(*observation));
  }
  return found;
}

}  // namespace zhibiao::sdmx_csv
