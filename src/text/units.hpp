// SPDX-License-Identifier: MIT
// The units and measure words that follow a numeral, and what the observation model calls them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace zhibiao::text {

enum class UnitKind : std::uint8_t {
  money,     ///< 元, 美元
  percent,   ///< %
  permille,  ///< ‰
  points,    ///< 个百分点
  times,     ///< 倍
  measured,  ///< 亩, 公里, 吨, 千瓦时
  time,      ///< 年, 天, 小时
  counted,   ///< 个, 家, 人次: the word itself is the unit
  loose,     ///< counts after Arabic digits; after Chinese ones mostly part of a name: 三方, 四大, 二级
  serial,    ///< numbers a thing instead of counting it: 号, 期, 级, 届
};

struct UnitWord {
  std::string_view spelling;  ///< as it stands in the text: "万元" is not one, 万 is a multiplier
  std::string_view unit;      ///< as the observation model writes it: "CNY", "mu", "家"
  UnitKind kind;
  /// Characters before which it only begins another word: 六项|目, 115人|才, 千亿台|阶.
  std::string_view not_before = {};
  int power = 0;                                                ///< of ten, from the spelling to the unit
  bool hedged = spelling.find("多") != std::string_view::npos;  ///< 个多百分点: more than the number says
};

/// The built-in ones, sorted by nothing in particular; the grammar looks up the longest.
std::span<const UnitWord> all_units();

/// A ratio of two units: 吨标准煤/万元 is tce/CNY, and 万 moves into the value.
struct RatioWord {
  std::string_view numerator, denominator;  ///< as in UnitWord::unit
  std::string_view unit;
};
std::span<const RatioWord> all_ratios();

}  // namespace zhibiao::text
