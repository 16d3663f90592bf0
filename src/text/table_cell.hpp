// SPDX-License-Identifier: MIT
// The value that a cell of a table holds.
#pragma once

#include <optional>
#include <string_view>

#include "zhibiao/text/figure.hpp"

namespace zhibiao::text {

struct CellValue {
  Figure figure;  ///< spans are offsets into the cell; unsigned; `unit` empty where the cell gives none
  bool negative = false;  ///< "-3.2", "下降3.2%"
  bool changes = false;   ///< says by its words that it is a growth or change: "增长7.1%"
};

/// Reads "1021.6", "59,482", "-3.2%", "7%—8%", "≥7", "12家以上", "增长7.1%"; nothing for words, and for a
/// year
/// ("2016", "2016年") where `year_is_value` is not set.
std::optional<CellValue> read_cell(std::string_view cell, const Units& units = Units::standard(),
                                   bool year_is_value = false);

}  // namespace zhibiao::text
