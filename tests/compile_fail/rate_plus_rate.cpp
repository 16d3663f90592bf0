// SPDX-License-Identifier: MIT
// expect: rates do not add up: use compound(growth, growth), or share(part, whole) of the summed parts
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Growth b = Growth(percent(8));

#ifdef MISUSE
constexpr auto result = a + b;
#else
constexpr auto result = compound(a, b);
#endif
