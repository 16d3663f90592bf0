// SPDX-License-Identifier: MIT
// expect: a percentage has no ratio to an amount: compare rates with rates
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Growth a = Growth(percent(7));
constexpr Money b = yi_yuan(100);

#ifdef MISUSE
constexpr auto result = a / b;
#else
constexpr auto result = grow(b, a);
#endif
