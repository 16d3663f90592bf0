// SPDX-License-Identifier: MIT
// The order of the layers, checked by reading the #include lines of the tree.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// What the files of a folder may include besides their own folder.
const std::map<std::string, std::vector<std::string>> below = {
    {"core", {}},
    {"quantity", {"core"}},
    {"model", {"core", "quantity"}},
    {"text", {"core", "quantity", "model"}},
    {"readers", {"core", "quantity", "model", "text"}},
    {"series", {"core", "quantity", "model"}},
    {"analysis", {"core", "quantity", "model", "text", "series"}},
    {"io", {"core", "quantity", "model", "text", "series", "analysis"}},
    {"cli", {"core", "quantity", "model", "text", "readers", "series", "analysis", "io"}},
};

bool may_include(const std::string& folder, const std::string& other) {
  if (folder == other) return true;
  const auto rule = below.find(folder);
  return rule != below.end() &&
         std::find(rule->second.begin(), rule->second.end(), other) != rule->second.end();
}

struct Include {
  fs::path file;
  std::string name;
  bool quoted;
};

std::vector<Include> includes_under(const fs::path& root) {
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (extension != ".hpp" && extension != ".cpp") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ") || line.size() < 11) continue;
      const auto end = line.find_first_of("\">", 10);
      found.push_back({fs::relative(entry.path(), root), line.substr(10, end - 10), line[9] == '"'});
    }
  }
  return found;
}

// "zhibiao/text/figure.hpp" and "text/words.hpp" lie in text, "digits.hpp" in the folder of the file.
std::string folder_of(const std::string& name) {
  const std::string prefix = "zhibiao/";
  const auto path = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
  const auto slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

const fs::path source_dir = ZHIBIAO_SOURCE_DIR;

}  // namespace

TEST_CASE("no file includes a layer above its own") {
  std::size_t seen = 0;
  for (const fs::path& root : {source_dir / "include/zhibiao", source_dir / "src"})
    for (const Include& i : includes_under(root)) {
      const std::string own = folder_of(i.file.generic_string());
      // The umbrella header and files beside the layers belong to none.
      if (!i.quoted || own.empty()) continue;
      const std::string other = folder_of(i.name);
      if (!i.name.starts_with("zhibiao/") && !below.contains(other)) continue;  // a file beside it
      CAPTURE(i.file.string());
      CAPTURE(i.name);
      CHECK(below.contains(own));
      CHECK(may_include(own, other));
      ++seen;
    }
  CHECK(seen > 50);
}

TEST_CASE("public headers ask for the standard library, fmt and Eigen only") {
  for (const Include& i : includes_under(source_dir / "include")) {
    CAPTURE(i.file.string());
    CAPTURE(i.name);
    if (i.quoted)
      CHECK(i.name.starts_with("zhibiao/"));
    else
      CHECK((i.name.find('/') == std::string::npos || i.name.starts_with("fmt/") ||
             i.name.starts_with("Eigen/")));
  }
}
