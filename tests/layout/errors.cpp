// SPDX-License-Identifier: MIT
// Every error that a user can meet has its heading in docs/errors.md, and every forbidden operation its file.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path source_dir = ZHIBIAO_SOURCE_DIR;

std::string read(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What stands between `open` and `close`, each time.
std::set<std::string> between(const std::string& text, const std::string& open, const std::string& close) {
  std::set<std::string> found;
  for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const auto begin = at + open.size();
    found.insert(text.substr(begin, text.find(close, begin) - begin));
  }
  return found;
}

const std::string docs = read(source_dir / "docs/errors.md");

}  // namespace

TEST_CASE("every sentence of a forbidden operation has a heading and a file that shows it") {
  std::set<std::string> shown;
  for (const auto& entry : fs::directory_iterator(source_dir / "tests/compile_fail"))
    if (entry.path().extension() == ".cpp") shown.merge(between(read(entry.path()), "// expect: ", "\n"));
  std::set<std::string> sentences;
  for (const char* header : {"quantity/algebra.hpp", "analysis/typed_growth.hpp"})
    sentences.merge(between(read(source_dir / "include/zhibiao" / header), "ZHIBIAO_DELETE(\"", "\")"));
  CHECK(sentences.size() > 10);
  CHECK(sentences == shown);
  for (const auto& sentence : sentences) {
    CAPTURE(sentence);
    CHECK(docs.find("\n### " + sentence + "\n") != std::string::npos);
  }
}

TEST_CASE("every code has a heading") {
  const auto codes = between(read(source_dir / "include/zhibiao/core/error.hpp"), "\n  ", ",");
  std::size_t seen = 0;
  for (const auto& code : codes) {
    if (code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) continue;
    CAPTURE(code);
    CHECK(docs.find("\n### " + code + "\n") != std::string::npos);
    ++seen;
  }
  CHECK(seen == 8);
}
