// SPDX-License-Identifier: MIT
// expect: percentage points have no ratio to an amount: compare points with points
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Points a = percentage_points(1);
constexpr Money b = yi_yuan(100);

#ifdef MISUSE
constexpr auto result = a / b;
#else
constexpr auto result = a * (b / b);
#endif
