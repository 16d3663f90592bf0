// SPDX-License-Identifier: MIT
// expect: a rate has no growth: use change(series), which is in percentage points
#include "zhibiao/analysis/typed_growth.hpp"

using namespace zhibiao;

auto result(const Series<Growth>& rates) {
#ifdef MISUSE
  return growth(rates);
#else
  return change(rates);
#endif
}
