// SPDX-License-Identifier: MIT
// What the unit of a figure says of it, found by one look-up.
#pragma once

#include <cstdint>
#include <string_view>

namespace zhibiao::text {

/// Bits of what holds of a unit.
enum UnitTrait : std::uint16_t {
  kCounted = 1,    ///< a measure word: 家, 项, 人次
  kMoney = 2,      ///< CNY, USD
  kPhysical = 4,   ///< of length, area, volume, mass or power
  kSized = 8,      ///< besides money, of how large the things of a group are: 30亩以上地块
  kCapacity = 16,  ///< of what a plant makes: t, kW
  kDuration = 32,  ///< shorter than a year
  kPeople = 64,    ///< 人, 户
  kSumming = 128,  ///< may count what is listed before it: 两项, 三大
};
using UnitTraits = std::uint16_t;

UnitTraits traits_of(std::string_view unit);

inline bool is_count_unit(std::string_view unit) { return (traits_of(unit) & kCounted) != 0; }
inline bool is_money(std::string_view unit) { return (traits_of(unit) & kMoney) != 0; }
inline bool is_physical(std::string_view unit) { return (traits_of(unit) & kPhysical) != 0; }

}  // namespace zhibiao::text
