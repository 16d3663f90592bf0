// SPDX-License-Identifier: MIT
// expect: a part and its whole are amounts of one dimension: convert one of them first
#include "zhibiao/analysis/typed_growth.hpp"

using namespace zhibiao;

auto result(const Series<Money>& whole, const Series<Dollars>& part, const Series<Money>& other) {
#ifdef MISUSE
  static_cast<void>(other);
  return contribution(part, whole);
#else
  static_cast<void>(part);
  return contribution(other, whole);
#endif
}
