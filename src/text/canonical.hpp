// SPDX-License-Identifier: MIT
// The characters of a report in one spelling, appended line by line with the map back to the source.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "zhibiao/core/offset_map.hpp"

namespace zhibiao::text {

/// Appends canonical text (see Document) made from stretches of one source and records where it came from.
/// Plain stretches are copied whole; only the characters between them are looked at one by one.
class Canonicaliser {
 public:
  /// What ended a call of append().
  enum class Stop : unsigned char { end, line_break, past_end };

  Canonicaliser(std::string_view source, std::string& out, OffsetMap& map);

  /// From here on the output is a new line: "1. 2017年" is an enumeration, "[1]" a note's own mark.
  /// `continued`: the line before was cut, so an open straight quote stays open.
  void start_line(bool continued);

  /// Appends the canonical form of source [begin, end) and returns where it stopped: at `end`, behind a
  /// character that breaks lines (form feed, U+2028, <br>), or past `end` behind a comment that ran on.
  std::size_t append(std::size_t begin, std::size_t end, Stop& stop);

  /// Appends bytes that no source has: a line feed.
  void newline();

 private:
  void keep(const char* from, const char* to);
  void put(std::string_view replacement, const char* from, const char* to);
  std::string_view line() const { return std::string_view(*out_).substr(line_begin_); }

  const char* special(const char* p, const char* end, Stop& stop);
  const char* blanks(const char* p, const char* end);
  const char* comma(const char* p, const char* after, const char* end);
  const char* dash(const char* p, const char* after, const char* end, char32_t c);
  const char* circled(const char* p, const char* after, char32_t c);
  const char* bracket(const char* p, const char* after, const char* end);
  const char* parenthesis(const char* p, const char* after, const char* end);
  const char* angle(const char* p, const char* end, Stop& stop);
  const char* entity(const char* p, const char* end);
  const char* wide(const char* p, const char* end, char32_t c, Stop& stop);
  const char* quote(const char* p, const char* after);
  bool joins_digits(const char* next, const char* end, int width) const;
  bool starts_group(const char* p, const char* end) const;

  const char* source_;
  const char* source_end_;
  std::string* out_;
  OffsetMap* map_;
  std::size_t line_begin_ = 0;
  std::size_t last_blank_ = std::string::npos;  // output offset at which a blank was dropped last
  bool quoting_ = false;
  bool pinyin_seen_ = false;
  bool comments_close_ = true;  // no "<!--" has been seen that runs to the end
};

/// Length of the blank character at `p` (space, tab, NBSP, U+3000, zero-width, control, &nbsp;), 0: none.
/// `width` is the number of columns that it shows as: 0 for zero-width ones.
std::size_t blank_at(const char* p, const char* end, int& width);

}  // namespace zhibiao::text
