// SPDX-License-Identifier: MIT
// A rising function of the C library over an interval.
#pragma once

#include <cmath>

#include "zhibiao/core/interval.hpp"

namespace zhibiao {

// log, exp and pow are right to about one unit in the last place; four leave room.
template <class F>
Interval rising(Interval x, F f) {
  const auto moved = [](double y, double towards) {
    for (int i = 0; i < 4 && std::isfinite(y); ++i) y = std::nextafter(y, towards);
    return y;
  };
  return {moved(f(x.low()), -Interval::infinity), moved(f(x.high()), Interval::infinity), x.low_open(),
          x.high_open()};
}

}  // namespace zhibiao
