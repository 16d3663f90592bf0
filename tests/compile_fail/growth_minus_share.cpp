// SPDX-License-Identifier: MIT
// expect: a growth and a share are different kinds of rate: they never mix
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Share b = Share(percent(7));

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = a - (b - b);
#endif
