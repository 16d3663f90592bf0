// SPDX-License-Identifier: MIT
// The spellings of bounds in records: eq ge gt le lt approx range.
#pragma once

#include <optional>
#include <string_view>

#include "zhibiao/core/bound.hpp"

namespace zhibiao {

std::string_view to_string(Bound);
std::optional<Bound> parse_bound(std::string_view);

}  // namespace zhibiao
