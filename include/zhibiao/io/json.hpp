// SPDX-License-Identifier: MIT
// JSON text piece by piece, appended to a string that grows.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "zhibiao/core/decimal.hpp"

namespace zhibiao::json {

/// Appends `text` in quotes. What JSON must escape is escaped, and so are U+2028 and U+2029, at which some
/// readers break lines: a record stays one line whatever it holds. `text` is UTF-8.
void append_string(std::string& out, std::string_view text);

/// The same, or null for an empty text.
inline void append_string_or_null(std::string& out, std::string_view text) {
  if (text.empty())
    out += "null";
  else
    append_string(out, text);
}

template <std::integral Integer>
void append_integer(std::string& out, Integer number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

/// Appends the decimal in plain digits without superfluous zeros, as Decimal::to_string has it: 102160000000,
/// -3.3, 7.5.
void append_decimal(std::string& out, Decimal number);

/// Appends the digits as they were printed: 5.0 stays 5.0.
void append_printed(std::string& out, Decimal number);

}  // namespace zhibiao::json
