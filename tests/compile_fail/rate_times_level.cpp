// SPDX-License-Identifier: MIT
// expect: say what the percentage is: use grow(level, growth) or part(whole, share)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Share a = Share(percent(7));
constexpr Money b = yi_yuan(100);

#ifdef MISUSE
constexpr auto result = a * b;
#else
constexpr auto result = part(b, a);
#endif
