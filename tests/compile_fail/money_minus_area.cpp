// SPDX-License-Identifier: MIT
// expect: amounts of different dimensions do not add up: convert one of them first
#include "zhibiao/quantity/units.hpp"

using namespace zhibiao;

constexpr Money a = yi_yuan(7);
constexpr Area b = wan_mu(1);

#ifdef MISUSE
constexpr auto result = a - b;
#else
constexpr auto result = a * (b / b);
#endif
