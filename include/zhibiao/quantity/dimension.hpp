// SPDX-License-Identifier: MIT
// What quantities measure.
#pragma once

#include <cstdint>

namespace zhibiao {

/// What can be added up. Currencies are dimensions of their own: no factor between them lasts. So are
/// standard coal (electricity converts to it by a rule that changes) and the times that no fixed number of
/// hours makes up.
enum class Dimension : std::uint8_t {
  cny,
  usd,
  eur,
  hkd,  // money
  percent,
  points,
  times,
  rank,  // numbers that compare
  area,
  length,
  volume,
  mass,
  energy,
  standard_coal,
  power,
  voltage,
  concentration,
  temperature,
  time,
  workdays,
  months,    // minutes to days; days that offices work; months and years
  quotient,  // CNY/mu, tce/CNY, CNY/m3: converts to nothing
  count,     // things, by their measure word: 家, 人次, 套
};

constexpr bool is_money(Dimension d) { return d <= Dimension::hkd; }

}  // namespace zhibiao
