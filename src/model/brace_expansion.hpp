// SPDX-License-Identifier: MIT
// Spellings written as one: 固定资产投资{,额,总额} stands for three names, as in a shell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

/// Appends every spelling of the pattern to `out`, in order; what is wrong with it is the answer: a brace
/// without its partner, or more than `limit` spellings.
std::optional<std::string> expand_braces(std::string_view pattern, std::size_t limit,
                                         std::vector<std::string>& out);

}  // namespace zhibiao
