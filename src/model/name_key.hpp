// SPDX-License-Identifier: MIT
// Names are compared without quotes and blanks.
#pragma once

#include <cstddef>
#include <string_view>

namespace zhibiao {

/// How many bytes does the quote or blank have that `name`, which is not empty, begins with? 0 where it
/// begins with none.
inline std::size_t ignored_prefix(std::string_view name) {
  const auto begins = [&](std::string_view mark) { return name.starts_with(mark) ? mark.size() : 0; };
  switch (name.front()) {
    case ' ':
    case '\t':
    case '\r':
    case '"':
      return 1;
    case '\xC2':
      return begins("\u00A0");
    case '\xE2':
      return begins("“") | begins("”") | begins("‘") | begins("’");
    case '\xE3':
      return begins("\u3000");
    default:
      return 0;
  }
}

/// Does `name` have none?
inline bool is_key(std::string_view name) {
  for (; !name.empty(); name.remove_prefix(1))
    if (ignored_prefix(name) != 0) return false;
  return true;
}

/// Appends `name` without them.
template <class String>
void append_key(String& key, std::string_view name) {
  while (!name.empty()) {
    const std::size_t ignored = ignored_prefix(name);
    if (ignored == 0) key += name.front();
    name.remove_prefix(ignored == 0 ? 1 : ignored);
  }
}

}  // namespace zhibiao
