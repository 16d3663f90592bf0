// SPDX-License-Identifier: MIT
// Many words looked for in one short line at once.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::text {

/// LineWords({"工作回顾", "www."}): a character of the line that begins none of the words costs one look.
template <std::size_t N>
class LineWords {
 public:
  consteval explicit LineWords(const std::string_view (&words)[N]) {
    static_assert(N < 256);
    std::copy(words, words + N, words_.begin());
    std::sort(words_.begin(), words_.end(), [](auto a, auto b) { return slot(a) < slot(b); });
    for (std::size_t i = N; i > 0; --i) first_[slot(words_[i - 1])] = static_cast<std::uint8_t>(i);
  }
  /// Does one of them stand in `line`?
  constexpr bool in(std::string_view line) const {
    while (!line.empty()) {
      const std::size_t start = slot(line);
      if (std::size_t i = first_[start]; i != 0)
        for (; i <= N && slot(words_[i - 1]) == start; ++i)
          if (line.starts_with(words_[i - 1])) return true;
      line.remove_prefix(begins_wide(line) ? 3 : 1);
    }
    return false;
  }

 private:
  // by the first character
  static constexpr std::size_t slot(std::string_view s) {
    const auto byte = [&](std::size_t i) -> std::size_t { return static_cast<unsigned char>(s[i]); };
    return (byte(0) * 67 + (begins_wide(s) ? byte(1) * 5 + byte(2) : 0)) % 1024;
  }
  static constexpr bool begins_wide(std::string_view s) {
    return s.size() >= 3 && static_cast<unsigned char>(s[0]) >= 0xE0;
  }

  std::array<std::string_view, N> words_{};
  std::array<std::uint8_t, 1024> first_{};  // the place + 1 of the first word of each slot, 0: no word
};
template <std::size_t N>
LineWords(const std::string_view (&)[N]) -> LineWords<N>;

}  // namespace zhibiao::text
