// SPDX-License-Identifier: MIT
// expect: a rate is not multiplied: multiply the points between two rates, or the level
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Ratio b = times(2);

#ifdef MISUSE
constexpr auto result = a * b;
#else
constexpr auto result = (a - Growth(percent(5))) * b;
#endif
