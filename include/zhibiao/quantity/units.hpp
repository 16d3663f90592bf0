// SPDX-License-Identifier: MIT
// The named units through which numbers enter and leave quantities: yi_yuan(1021.6), q.in(yi_yuan).
// Pinyin where English has no word. `percent` and `permille` are in rate.hpp.
#pragma once

#include "zhibiao/quantity/algebra.hpp"

namespace zhibiao {

// Money
inline constexpr Unit<Money> yuan{1};            ///< 元
inline constexpr Unit<Money> wan_yuan{1e4};      ///< 万元
inline constexpr Unit<Money> yi_yuan{1e8};       ///< 亿元
inline constexpr Unit<Money> wan_yi_yuan{1e12};  ///< 万亿元
inline constexpr Unit<Dollars> dollars{1};       ///< 美元
inline constexpr Unit<Dollars> wan_dollars{1e4};
inline constexpr Unit<Dollars> yi_dollars{1e8};  ///< 亿美元
inline constexpr Unit<Euros> euros{1};
inline constexpr Unit<HongKongDollars> hong_kong_dollars{1};

// Numbers that compare
inline constexpr Unit<Points> percentage_points{1};  ///< 个百分点
inline constexpr Unit<Ratio> times{1};               ///< 倍, as in 是…的2倍
inline constexpr Unit<Rank> place{1};                ///< 第…位

// Area: 15 亩 are one hectare
inline constexpr Unit<Area> square_metres{1};
inline constexpr Unit<Area> square_kilometres{1e6};
inline constexpr Unit<Area> hectares{1e4};
inline constexpr Unit<Area> mu{2000.0 / 3};        ///< 亩
inline constexpr Unit<Area> wan_mu{2000.0e4 / 3};  ///< 万亩

// Length, volume
inline constexpr Unit<Length> metres{1};
inline constexpr Unit<Length> millimetres{1e-3};
inline constexpr Unit<Length> kilometres{1e3};
inline constexpr Unit<Volume> cubic_metres{1};
inline constexpr Unit<Volume> yi_cubic_metres{1e8};  ///< 亿立方米

// Mass
inline constexpr Unit<Mass> kilograms{1};
inline constexpr Unit<Mass> tonnes{1e3};
inline constexpr Unit<Mass> wan_tonnes{1e7};  ///< 万吨
inline constexpr Unit<Mass> jin{0.5};         ///< 斤
inline constexpr Unit<Mass> yi_jin{0.5e8};    ///< 亿斤

// Energy and power
inline constexpr Unit<Energy> kilowatt_hours{1};
inline constexpr Unit<Energy> yi_kilowatt_hours{1e8};   ///< 亿千瓦时
inline constexpr Unit<StandardCoal> tonnes_of_coal{1};  ///< 吨标准煤
inline constexpr Unit<Power> kilowatts{1};
inline constexpr Unit<Power> megawatts{1e3};

// Things counted, whatever their measure word
inline constexpr Unit<Count> ones{1};   ///< 个, 家, 人, 项 …
inline constexpr Unit<Count> wan{1e4};  ///< 万
inline constexpr Unit<Count> yi{1e8};   ///< 亿

}  // namespace zhibiao
