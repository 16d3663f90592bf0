// SPDX-License-Identifier: MIT
// expect: a percentage is not an amount: use grow(level, growth)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Money a = yi_yuan(100);
constexpr Percent b = percent(7);

#ifdef MISUSE
constexpr auto result = a + b;
#else
constexpr auto result = grow(a, b);
#endif
