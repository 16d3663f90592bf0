// SPDX-License-Identifier: MIT
// expect: a plain number has no unit: name one, as in yi_yuan(5)
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Money a = yi_yuan(7);
constexpr int b = 5;

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = a - yi_yuan(b);
#endif
