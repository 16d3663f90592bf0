// SPDX-License-Identifier: MIT
// Numbers of a fixed width, as dates and periods have them.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include "zhibiao/core/digits.hpp"

namespace zhibiao {

/// Reads a text from the front. Every function moves on only where it succeeds.
class Digits {
 public:
  explicit Digits(std::string_view text) : text_(text) {}

  bool number(std::size_t width, int& value) {
    if (text_.size() - at_ < width) return false;
    int n = 0;
    for (const char c : text_.substr(at_, width)) {
      if (c < '0' || c > '9') return false;
      n = n * 10 + (c - '0');
    }
    value = n;
    at_ += width;
    return true;
  }
  /// One to four digits, as in P12M.
  bool any_number(int& value) {
    std::size_t width = 0;
    while (width < 4 && at_ + width < text_.size() && '0' <= text_[at_ + width] && text_[at_ + width] <= '9')
      ++width;
    return width > 0 && number(width, value);
  }
  bool skip(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool done() const { return at_ == text_.size(); }
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Writes `value` with zeros before it up to `width` and returns the end; overwrites at most 12 bytes.
inline char* write_padded(char* out, int value, int width) {
  if (value < 0 || value >= 100'000'000) return std::to_chars(out, out + 12, value).ptr;
  return detail::write_padded(out, static_cast<std::uint32_t>(value), width);
}
inline std::string padded(int value, int width) {
  char text[16];
  return {text, write_padded(text, value, width)};
}

}  // namespace zhibiao
