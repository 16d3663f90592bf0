// SPDX-License-Identifier: MIT
// Lines that a printer puts on every page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao::readers {

/// Empties the first and last lines of pages that stand on at least three of them with nothing but digits
/// changed, and page numbers.
void drop_running_heads(std::vector<std::vector<std::string>>& pages);

/// "- 12 -", "第12页 共30页", "12/30", "12".
bool is_page_number(std::string_view line);

}  // namespace zhibiao::readers
