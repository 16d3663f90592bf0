// SPDX-License-Identifier: MIT
// expect: points minus a rate is nothing: subtract the points from the rate
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Points a = percentage_points(1);
constexpr Growth b = Growth(percent(7));

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = b - a;
#endif
