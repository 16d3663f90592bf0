// SPDX-License-Identifier: MIT
// How a figure limits the true value.
#pragma once

namespace zhibiao {

/// 以上、以下、以内 include the number itself, 超过、不足 exclude it (Civil Code of the PRC, art. 1259).
/// The bound is on the signed value: 下降3%以上 is -3 and below, so `le`.
enum class Bound { eq, ge, gt, le, lt, approx, range };

/// The bound of the negated value: ge ↔ le, gt ↔ lt.
constexpr Bound mirrored(Bound b) {
  switch (b) {
    case Bound::ge:
      return Bound::le;
    case Bound::gt:
      return Bound::lt;
    case Bound::le:
      return Bound::ge;
    case Bound::lt:
      return Bound::gt;
    default:
      return b;
  }
}

}  // namespace zhibiao
