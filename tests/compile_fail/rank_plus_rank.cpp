// SPDX-License-Identifier: MIT
// expect: places in an order do not add up: compare them with ahead_of()
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Rank a = place(1);
constexpr Rank b = place(2);

#ifdef MISUSE
constexpr auto result = a + b;
#else
constexpr auto result = a.ahead_of(b);
#endif
