// SPDX-License-Identifier: MIT
// Phrases and how they are read, one a line: tests/corpus/figure/NAME.input against NAME.expect.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"

using namespace zhibiao;

namespace {

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// amount 超过{1021.6亿元} = 102160000000 CNY gt | (date 2016年); "-" where there is no numeral.
std::string described(const std::string& phrase, std::size_t& figures) {
  OffsetMap map;
  const std::string text = canonical(phrase, map);
  std::vector<Figure> found;
  scan_figures(text, found);
  std::string out;
  for (const Figure& f : found) {
    if (!out.empty()) out += " | ";
    if (!is_figure(f.kind)) {
      out += fmt::format("({} {})", to_string(f.kind), f.span.of(text));
      continue;
    }
    ++figures;
    out += fmt::format("{} {}{{{}}}{} = {}{} {} {}", to_string(f.kind),
                       text.substr(f.outer.begin, f.span.begin - f.outer.begin), f.span.of(text),
                       text.substr(f.span.end, f.outer.end - f.span.end), f.value.to_string(),
                       f.ranged ? ".." + f.upper.to_string() : "", f.unit.empty() ? "?" : f.unit,
                       to_string(f.bound));
  }
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("phrases are read as their corpus says") {
  std::size_t silent = 0, files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ZHIBIAO_SOURCE_DIR "/tests/corpus/figure")) {
    if (entry.path().extension() != ".input") continue;
    ++files;
    const auto phrases = lines_of(entry.path());
    const auto expected = lines_of(std::filesystem::path(entry.path()).replace_extension(".expect"));
    CAPTURE(entry.path().filename().string());
    REQUIRE(phrases.size() == expected.size());
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      CAPTURE(phrases[i]);
      std::size_t figures = 0;
      CHECK(described(phrases[i], figures) == expected[i]);
      const auto parsed = parse_figures(phrases[i]);
      if (parsed) CHECK(parsed->size() == figures);
      if (figures == 0) ++silent;
    }
  }
  CHECK(files >= 18);
  CHECK(silent >= 150);
}
