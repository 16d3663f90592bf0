// SPDX-License-Identifier: MIT
// expect: percentage points move a rate, not an amount: add them to the growth or share
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Points a = percentage_points(1);
constexpr Money b = yi_yuan(100);

#ifdef MISUSE
constexpr auto result = a + b;
#else
constexpr auto result = b;
#endif
