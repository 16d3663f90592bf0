// SPDX-License-Identifier: MIT
// What a catalogue is made of.
#pragma once

#include <cstdint>
#include <span>

#include "model/name_index.hpp"
#include "zhibiao/model/indicator.hpp"

namespace zhibiao {

/// The built-in one lies in the library as it is; one with rows of a user views what it owns.
struct Catalogue::Table {
  std::span<const Indicator> indicators;
  NameIndex ids;    ///< in the order of the indicators
  NameIndex names;  ///< of all of them, and without quotes and blanks those that have some
  std::span<const std::uint32_t> owners;  ///< of each name the number of its indicator

  /// The indicator with this name, to the letter.
  const Indicator* spelled(std::string_view name) const {
    const auto number = names.find(name);
    return number == NameIndex::none ? nullptr : &indicators[owners[number]];
  }
};

}  // namespace zhibiao
