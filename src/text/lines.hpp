// SPDX-License-Identifier: MIT
// The lines of a source in canonical form, with what their marks and blanks said before these were dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/offset_map.hpp"

namespace zhibiao::text {

/// One line that is not blank; [begin, end) of the canonical text, without the line feed.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t indent = 0;    ///< columns of blanks before it
  std::uint8_t hashes = 0;    ///< of a Markdown heading
  bool bold = false;          ///< all of it stood between ** and **
  bool bold_lead = false;     ///< began with **
  bool item = false;          ///< behind a list mark
  bool blank_before = false;  ///< blank lines, a rule or the end of the front matter stood before it
  bool front = false;         ///< of the front matter: "source: …"
  bool front_title = false;   ///< the value of its "title: …"

  bool ruled = false;  ///< a row of a table with a rule (|---|) under it: its head

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Appends the canonical form of `bytes` to `text`, a line feed behind each line, and returns the lines.
std::vector<Line> scan_lines(std::string_view bytes, std::string& text, OffsetMap& map);

}  // namespace zhibiao::text
