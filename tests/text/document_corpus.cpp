// SPDX-License-Identifier: MIT
// Each tests/corpus/document/NAME.input is read as NAME.expect shows.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "zhibiao/text/document.hpp"

using namespace zhibiao;

namespace {
std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}
}  // namespace

TEST_CASE("the documents of the corpus") {
  std::vector<std::filesystem::path> inputs;
  for (const auto& entry : std::filesystem::directory_iterator(ZHIBIAO_SOURCE_DIR "/tests/corpus/document"))
    if (entry.path().extension() == ".input") inputs.push_back(entry.path());
  std::sort(inputs.begin(), inputs.end());
  REQUIRE(inputs.size() >= 7);
  for (const auto& input : inputs) {
    CAPTURE(input.filename().string());
    std::filesystem::path expect = input;
    CHECK(outline(read_document(content(input))) == content(expect.replace_extension(".expect")));
  }
}
