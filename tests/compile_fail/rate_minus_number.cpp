// SPDX-License-Identifier: MIT
// expect: a plain number has no unit: name one, as in percentage_points(0.5)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr double b = 0.5;

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = a - percentage_points(b);
#endif
