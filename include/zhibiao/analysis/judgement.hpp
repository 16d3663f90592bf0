// SPDX-License-Identifier: MIT
// Was a target met? Figures are compared as they are printed, digit by digit.
#pragma once

#include <optional>
#include <string>

#include "zhibiao/analysis/verdict.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/series/release.hpp"

namespace zhibiao {

/// What a target asks for.
enum class Demand : std::uint8_t {
  at_least,
  above,
  at_most,
  below,
  within,         ///< the whole range
  about_or_more,  ///< 7%左右 of what should rise: 7 and more is met, less is open
  about_or_less,
  about,  ///< near, on either side
};

/// The words of bound go before the direction: 5%以内 is at most 5, whatever the indicator. A bare number and
/// a range ask for what the direction says, and exceeding a range in its direction is meeting it. A bare
/// number of an indicator without a direction asks for that number. 接近1000亿 of what should rise names no
/// limit above.
Demand demand_of(Bound bound, Direction direction);

struct Judgement {
  Verdict verdict = Verdict::undecided;        ///< of the figures as printed
  Verdict within_digits = Verdict::undecided;  ///< of all that the outcome's digits allow: 7.5 may be 7.45
  Estimate margin;  ///< outcome − target, in the unit or in points; of a range, from the end that counts
  bool exceeded = false;  ///< met, and better than asked for
  std::string reason;     ///< why undecided
};

/// Compares an outcome with a target. Targets are exact; an outcome above a number (超过7%) is judged by all
/// that it may be. 左右 names no band: what falls short of it is undecided unless `tolerance`, in the unit or
/// in points, says how far it reaches.
Judgement judge(const Release& target, const Release& outcome, Direction direction,
                std::optional<Decimal> tolerance = {});

}  // namespace zhibiao
