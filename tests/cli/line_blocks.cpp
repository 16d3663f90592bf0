// SPDX-License-Identifier: MIT
#include "cli/line_blocks.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/command.hpp"

using namespace zhibiao::cli;

namespace {

struct Read {
  std::string text;  ///< all blocks, a cut line as "[…]"
  std::size_t cut = 0;
};

Read read(const std::string& text, std::size_t longest) {
  const auto path = (std::filesystem::temp_directory_path() / "zhibiao-line-blocks-test").string();
  std::ofstream(path, std::ios::binary) << text;
  LineReader reader(path, longest, 64);
  Read result;
  std::size_t line = 1;
  for (LineBlock block; reader.next(block);) {
    CHECK(block.first_line == line);
    CHECK(block.bytes.size() == block.size + 64);
    const auto lines = block.lines();
    if (block.cut) {
      ++result.cut;
      ++line;
      result.text += "[" + std::string(lines.substr(0, 3)) + "]";
      continue;
    }
    line += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    result.text += lines;
  }
  std::filesystem::remove(path);
  return result;
}

}  // namespace

TEST_CASE("blocks are whole lines and together the whole input") {
  CHECK(read("", 100).text.empty());
  CHECK(read("a", 100).text == "a");
  CHECK(read("a\n\nb\n", 100).text == "a\n\nb\n");
  std::string text;
  for (int i = 0; i < 100000; ++i) text += std::string(static_cast<std::size_t>(i % 37), 'x') + "\n";
  const auto all = read(text, 1000);
  CHECK(all.cut == 0);
  CHECK((all.text == text));
}

TEST_CASE("a line that is too long is cut, wherever it stands and however long it is") {
  const std::string ten(10, 'y'), eleven(11, 'z'), million(1'000'000, 'w');
  CHECK(read(ten, 10).cut == 0);
  CHECK(read(ten + "\n", 10).cut == 0);
  CHECK(read("a\n" + eleven + "\nb\n", 10).text == "a\n[zzz]b\n");
  CHECK(read(eleven + "\nb\n" + eleven, 10).text == "[zzz]b\n[zzz]");
  CHECK(read("a\n" + million + "\nb", 10).text == "a\n[www]b");
  CHECK(read(million + "\n" + million, 10).text == "[www][www]");
}

TEST_CASE("a file that is not there") { CHECK_THROWS_AS(LineReader("/nonexistent/x", 10, 64), Failure); }
