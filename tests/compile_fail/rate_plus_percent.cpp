// SPDX-License-Identifier: MIT
// expect: a rate moves by percentage points: use percentage_points(n) or compound(growth, growth)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Percent b = percent(8);

#ifdef MISUSE
constexpr auto result = a + b;
#else
constexpr auto result = compound(a, b);
#endif
