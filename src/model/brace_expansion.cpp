// SPDX-License-Identifier: MIT
#include "model/brace_expansion.hpp"

#include <algorithm>

namespace zhibiao {

std::optional<std::string> expand_braces(std::string_view pattern, std::size_t limit,
                                         std::vector<std::string>& out) {
  std::vector<std::string> spellings(1);
  while (!pattern.empty()) {
    const std::size_t open = pattern.find_first_of("{}");
    for (auto& s : spellings) s += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open + 1);
    const std::size_t close = pattern.find_first_of("{}");
    if (pattern.data()[-1] == '}' || close == std::string_view::npos || pattern[close] == '{')
      return "a brace in '" + std::string(pattern) + "' has no partner; they do not nest";
    std::vector<std::string> longer;
    for (const auto& s : spellings)
      for (std::size_t from = 0; from <= close;) {
        const std::size_t to = std::min(pattern.find(',', from), close);
        longer.push_back(s + std::string(pattern.substr(from, to - from)));
        from = to + 1;
      }
    if (longer.size() > limit) return "the braces stand for more than " + std::to_string(limit) + " names";
    spellings = std::move(longer);
    pattern.remove_prefix(close + 1);
  }
  for (auto& s : spellings)
    if (!s.empty()) out.push_back(std::move(s));
  return {};
}

}  // namespace zhibiao
