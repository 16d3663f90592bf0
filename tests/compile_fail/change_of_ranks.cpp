// SPDX-License-Identifier: MIT
// expect: places in an order do not add up: compare them with ahead_of()
#include "zhibiao/analysis/typed_growth.hpp"

using namespace zhibiao;

auto result(const Series<Rank>& places, const Series<Share>& shares) {
#ifdef MISUSE
  static_cast<void>(shares);
  return change(places);
#else
  static_cast<void>(places);
  return change(shares);
#endif
}
