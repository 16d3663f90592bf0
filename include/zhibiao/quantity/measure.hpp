// SPDX-License-Identifier: MIT
// What kind of statement a figure makes about its indicator.
#pragma once

namespace zhibiao {

enum class Measure {
  level,     ///< an amount, a stock or a flow, or a rate named as one (失业率1.36%)
  growth,    ///< a relative change in per cent, signed (下降17.5% → -17.5)
  change,    ///< an absolute change, signed (提高1.2个百分点 → 1.2 pp)
  share,     ///< a part of a whole (占81.6%)
  rank,      ///< a place in an order (居全市第二 → 2)
  multiple,  ///< a factor on a base (翻一番 → 2)
};

}  // namespace zhibiao
