// SPDX-License-Identifier: MIT
#include "cli/manifest.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/command.hpp"
#include "cli/diagnostic.hpp"
#include "cli/extraction.hpp"
#include "cli/output.hpp"

namespace zhibiao::cli {
namespace {

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

std::string file_name(std::string_view path) { return std::filesystem::path(path).filename().string(); }

}  // namespace

Manifest::Manifest(const std::string& path, const Divisions& divisions)
    : folder_(std::filesystem::path(path).parent_path().string()) {
  const auto text = read_file(path);
  if (!text) throw Failure(Exit::io, path + ": " + text.error().message);
  read(path, *text, divisions);
}

void Manifest::read(const std::string& path, std::string_view text, const Divisions& divisions) {
  const auto refuse = [&](std::string_view at, std::string_view message) {
    return Failure(Exit::usage,
                   "the manifest cannot be understood\n" +
                       diagnostic(path, text, static_cast<std::size_t>(at.data() - text.data()), message));
  };
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  std::vector<std::string_view> columns;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const auto cells = split(line);
    if (columns.empty()) {
      columns = cells;
      if (std::find(columns.begin(), columns.end(), "file") == columns.end())
        throw refuse(line, "no column is named 'file'; the first line names the columns, tabs between them");
      continue;
    }
    std::string file;
    std::string_view region_cell;
    Entry entry;
    for (std::size_t c = 0; c < std::min(cells.size(), columns.size()); ++c) {
      if (columns[c] == "file") file = std::filesystem::path(cells[c]).lexically_normal().string();
      if (columns[c] == "region") region_cell = cells[c];
      if (columns[c] == "date" && !cells[c].empty()) {
        const auto date = Date::parse(cells[c]);
        if (!date) throw refuse(cells[c], date.error().message);
        entry.date = *date;
      }
    }
    if (!region_cell.empty()) {
      const auto code = parse_region(divisions, region_cell, entry.date);
      if (!code) throw refuse(region_cell, code.error().message);
      entry.region = *code;
    }
    entries_[file] = entry;
  }
}

Manifest::Entry Manifest::find(std::string_view path) const {
  namespace fs = std::filesystem;
  for (const std::string& key :
       {fs::path(path).lexically_normal().string(),
        fs::path(path).lexically_relative(folder_.empty() ? fs::path(".") : fs::path(folder_)).string(),
        file_name(path)})
    if (const auto found = entries_.find(key); found != entries_.end()) return found->second;
  return {};
}

std::vector<std::string> Manifest::files() const {
  std::vector<std::string> paths;
  for (const auto& [file, entry] : entries_)
    paths.push_back((std::filesystem::path(folder_) / file).string());
  return paths;
}

}  // namespace zhibiao::cli
