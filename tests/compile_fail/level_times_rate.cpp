// SPDX-License-Identifier: MIT
// expect: say what the percentage is: use grow(level, growth) or part(whole, share)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Money a = yi_yuan(100);
constexpr Share b = Share(percent(7));

#ifdef MISUSE
constexpr auto result = a * b;
#else
constexpr auto result = part(a, b);
#endif
