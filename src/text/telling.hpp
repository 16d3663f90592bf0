// SPDX-License-Identifier: MIT
// Characters that few phrases have and many rules ask for, found in one pass.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {

/// Which of them may stand in a phrase. A rule that asks for words with one of them first asks here.
class Telling {
 public:
  enum Kind : unsigned char {
    listing = 1,    ///< 、和以及与或: of a list
    and_so_on = 2,  ///< 等
    total = 4,      ///< 共计
    part = 8,       ///< 占
    zone = 16,      ///< 区
    each = 32,      ///< 每
  };

  explicit Telling(std::string_view phrase) {
    unsigned char kinds = 0;
    const auto note = [&kinds](std::uint32_t character) {
      kinds |= kKinds[CharFilter::hash(character)];
      return is_wide(character) ? 3u : 1u;
    };
    std::size_t i = 0;
    while (i + 4 <= phrase.size()) i += note(load_key(phrase.data() + i));
    if (i + 3 == phrase.size()) note(key(phrase.data() + i));
    kinds_ = kinds;
  }
  Telling() = default;
  bool may_have(Kind kind) const { return (kinds_ & kind) != 0; }

 private:
  // By a hash of the character, all kinds that one with this hash may be of.
  static constexpr auto kKinds = [] {
    std::array<unsigned char, CharFilter::kHashes> kinds{};
    const auto add = [&](std::string_view characters, Kind kind) {
      for (std::size_t i = 0; i < characters.size(); i += 3)
        kinds[CharFilter::hash(key(characters.data() + i))] |= kind;
    };
    add("、和以及与或", listing);
    add("等", and_so_on);
    add("共计", total);
    add("占", part);
    add("区", zone);
    add("每", each);
    return kinds;
  }();

  unsigned char kinds_ = 0;
};

}  // namespace zhibiao::text
