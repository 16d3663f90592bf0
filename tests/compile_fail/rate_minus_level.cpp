// SPDX-License-Identifier: MIT
// expect: an amount cannot be taken from a percentage: compare levels with levels
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Money b = yi_yuan(100);

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = grow(b, a);
#endif
