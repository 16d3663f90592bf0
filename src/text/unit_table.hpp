// SPDX-License-Identifier: MIT
// The table behind Units, as the grammar looks it up.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "text/units.hpp"
#include "text/word_table.hpp"
#include "zhibiao/text/units.hpp"

namespace zhibiao {

/// The rows of a user, with their texts.
struct OwnUnits {
  std::deque<text::UnitWord> words;
  std::deque<std::string> texts;
};

/// Hundreds of units begin with few characters, which a table of words tells by one look.
struct Units::Table {
  explicit Table(std::vector<const text::UnitWord*> rows, std::vector<std::shared_ptr<const OwnUnits>> kept)
      : words(entries(rows), text::WordTable<const text::UnitWord*>::End::front),
        own(std::move(rows)),
        owners(std::move(kept)) {}

  text::WordTable<const text::UnitWord*> words;
  std::vector<const text::UnitWord*> own;  // of all the user's tables, the last first
  std::vector<std::shared_ptr<const OwnUnits>> owners;

 private:
  // Of one spelling the first entry is found.
  static std::vector<text::WordTable<const text::UnitWord*>::Entry> entries(
      const std::vector<const text::UnitWord*>& rows) {
    std::vector<text::WordTable<const text::UnitWord*>::Entry> all;
    for (const text::UnitWord* word : rows) all.push_back({word->spelling, word});
    for (const text::UnitWord& word : text::all_units()) all.push_back({word.spelling, &word});
    return all;
  }
};

}  // namespace zhibiao
