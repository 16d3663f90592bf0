// SPDX-License-Identifier: MIT
// expect: a rate is not multiplied: multiply the points between two rates, or the level
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Ratio a = times(2);
constexpr Growth b = Growth(percent(7));

#ifdef MISUSE
constexpr auto result = a * b;
#else
constexpr auto result = (b - Growth(percent(5))) * a;
#endif
