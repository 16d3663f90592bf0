// SPDX-License-Identifier: MIT
// Two characters side by side, which tell more than one does.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {

/// May two characters be one of a set of pairs? A byte for each hash says no to nearly all others.
class PairScan {
 public:
  /// Of pairs one behind the other: PairScan("今年去年").
  consteval explicit PairScan(std::string_view pairs) {
    for (std::size_t i = 0; i < pairs.size(); i += 6) add(pairs.substr(i));
  }
  /// Of the first two characters of words.
  consteval explicit PairScan(std::span<const std::string_view> words) {
    for (const auto word : words) add(word);
  }
  constexpr bool may_have(std::uint32_t first, std::uint32_t second) const {
    return set_[hash(first, second)];
  }

 private:
  static constexpr std::uint32_t hash(std::uint32_t first, std::uint32_t second) {
    return (first ^ second << 8) * 2654435761u >> 20;
  }
  constexpr void add(std::string_view pair) { set_[hash(key(pair.data()), key(pair.data() + 3))] = true; }

  std::array<bool, 4096> set_{};
};

}  // namespace zhibiao::text
