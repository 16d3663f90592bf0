// SPDX-License-Identifier: MIT
#include "cli/diagnostic.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "zhibiao/core/utf8.hpp"
#include "zhibiao/io/table.hpp"

namespace zhibiao::cli {
namespace {

constexpr std::size_t context = 40;  // characters before and after the caret

std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at > 0 && characters > 0; --characters) at = utf8::previous(text, at);
  return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at < text.size() && characters > 0; --characters) at = utf8::next(text, at);
  return at;
}

}  // namespace

std::string diagnostic(std::string_view file, std::string_view text, std::size_t offset,
                       std::string_view message) {
  offset = std::min(offset, text.size());
  while (offset > 0 && !utf8::is_boundary(text, offset)) --offset;
  const auto before = text.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  std::string_view line = text.substr(line_begin);
  line = line.substr(0, line.find_first_of("\r\n"));
  const std::size_t caret = std::min(offset - line_begin, line.size());

  const std::size_t begin = back(line, caret, context);
  const std::size_t end = forward(line, caret, context);
  std::string shown = (begin > 0 ? "…" : "") + std::string(line.substr(begin, caret - begin));
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return fmt::format("{}:{}:{}: {}\n  {}{}{}\n  {:>{}}\n", file,
                     std::count(before.begin(), before.end(), '\n') + 1,
                     utf8::length(line.substr(0, caret)) + 1, message, shown, line.substr(caret, end - caret),
                     end < line.size() ? "…" : "", "^", display_width(shown) + 1);
}

}  // namespace zhibiao::cli
