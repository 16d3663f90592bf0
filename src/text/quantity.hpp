// SPDX-License-Identifier: MIT
// One numeral with multiplier and unit, as the grammar reads it at a place where one begins.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/units.hpp"
#include "zhibiao/core/decimal.hpp"
#include "zhibiao/text/units.hpp"

namespace zhibiao::text {

enum class NumeralForm : std::uint8_t {
  plain,     ///< 1021.6亿元, 三千二百户
  share,     ///< 百分之七点五, 七成, 一半: of a hundred
  fraction,  ///< 三分之一: of one, rounded to 0.01 %
  permille,  ///< 千分之三
  doubling,  ///< 翻一番
};

struct Quantity {
  NumeralForm form = NumeralForm::plain;
  Decimal printed;  ///< the number before its multiplier
  int power = 0;    ///< of ten, by 万, 亿, and by the denominator of a ratio (/万元: -4)
  const UnitWord* unit = nullptr;
  std::string_view unit_name;  ///< as the observation model writes it
  std::uint32_t size = 0;      ///< bytes of it all
  std::uint8_t digits = 0;     ///< Arabic digits, or Chinese digits read one by one
  bool chinese = false;
  bool implicit = false;    ///< 百, 千万: no digit before the multiplier
  bool hedged = false;      ///< 多, 余
  bool positional = false;  ///< 二〇二〇
  bool vague = false;       ///< 七八个, 二三十家
  bool overflow = false;    ///< more than 18 digits

  Decimal value() const { return printed.scaled(power); }
};

/// Reads the longest quantity at the head of `text`; size 0 where there is none. Its unit views `units`.
Quantity parse_quantity(std::string_view text, const Units& units = Units::standard());
/// The same by the grammar alone, which defines what is read.
Quantity parse_by_grammar(std::string_view text, const Units& units = Units::standard());

}  // namespace zhibiao::text
