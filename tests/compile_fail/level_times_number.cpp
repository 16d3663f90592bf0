// SPDX-License-Identifier: MIT
// expect: a plain number has no unit: multiply by times(n)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Money a = yi_yuan(7);
constexpr int b = 5;

#ifdef MISUSE
constexpr auto result = a * b;
#else
constexpr auto result = a * times(b);
#endif
