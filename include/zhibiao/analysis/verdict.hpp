// SPDX-License-Identifier: MIT
// The words in which checks and comparisons end.
#pragma once

#include <cstdint>
#include <string_view>

namespace zhibiao {

/// What became of a target.
enum class Verdict : std::uint8_t { met, missed, undecided, no_target, no_outcome };
/// Do two statements agree?
enum class Agreement : std::uint8_t { consistent, inconsistent, undecided };

constexpr std::string_view to_string(Verdict v) {
  constexpr std::string_view names[] = {"met", "missed", "undecided", "no_target", "no_outcome"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view to_string(Agreement a) {
  constexpr std::string_view names[] = {"consistent", "inconsistent", "cannot be decided"};
  return names[static_cast<int>(a)];
}

}  // namespace zhibiao
