// SPDX-License-Identifier: MIT
// An upper estimate of what it costs to parse a page.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace zhibiao::readers {

/// A parser of HTML looks through the elements that are open at each tag, and through the attributes of a tag
/// at each attribute, so a page of some kilobytes can be made to take hours. Returns the byte at which that
/// work passes `factor` times the size of the page, or nothing.
std::optional<std::size_t> too_costly(std::string_view html, std::size_t factor = 400);

}  // namespace zhibiao::readers
