// SPDX-License-Identifier: MIT
// Spellings of the enumerations, as they stand in records, in the order of their enumerators.
#pragma once

#include <array>
#include <string_view>

namespace zhibiao::terms {

inline constexpr std::array<std::string_view, 6> measures = {"level", "growth", "change",
                                                             "share", "rank",   "multiple"};
inline constexpr std::array<std::string_view, 7> bounds = {"eq", "ge", "gt", "le", "lt", "approx", "range"};
inline constexpr std::array<std::string_view, 2> roles = {"actual", "target"};
inline constexpr std::array<std::string_view, 4> stances = {"ensure", "strive", "expect", "plain"};
inline constexpr std::array<std::string_view, 3> tiers = {"base", "stretch", "floor"};
inline constexpr std::array<std::string_view, 2> statuses = {"A", "P"};
inline constexpr std::array<std::string_view, 2> prices = {"real", "nominal"};

}  // namespace zhibiao::terms
