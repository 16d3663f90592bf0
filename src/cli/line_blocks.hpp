// SPDX-License-Identifier: MIT
// A stream of lines in blocks that one worker takes at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::cli {

/// Whole lines, readable for `padding` bytes beyond their end.
struct LineBlock {
  std::string bytes;     ///< the lines and the padding
  std::size_t size = 0;  ///< of the lines alone
  std::size_t first_line = 1;
  bool cut = false;  ///< a single line that is too long: its beginning

  std::string_view lines() const { return std::string_view(bytes).substr(0, size); }
};

/// Reads a file or standard input ("-"). What has arrived is handed on at once, so that whoever writes a line
/// and waits for its records gets them.
class LineReader {
 public:
  /// `longest`: bytes that a line may have. Throws Failure with Exit::io.
  LineReader(const std::string& path, std::size_t longest, std::size_t padding);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// False at the end. Never holds more than one block and the longest line. Memory that `block` has is used
  /// again.
  bool next(LineBlock& block);

 private:
  bool fill();
  bool hand_over(LineBlock& block, std::size_t size, bool cut);
  void skip_line();

  const std::string name_;
  const std::size_t longest_, padding_;
  int descriptor_;
  std::string buffer_;
  std::size_t searched_ = 0;  // bytes of the buffer that hold no end of line
  std::size_t line_ = 1;
  bool ended_ = false;
};

}  // namespace zhibiao::cli
