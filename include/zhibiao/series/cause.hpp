// SPDX-License-Identifier: MIT
// Why a calculation gives no number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "zhibiao/core/error.hpp"

namespace zhibiao {

/// `none` stands where there is a number. docs/growth.md has a line on each.
enum class Cause : std::uint8_t {
  none,
  missing,      ///< a value that is needed is not there
  zero_base,    ///< growth from zero, or a base whose printed digits may be zero
  sign_change,  ///< from below zero to above or back: a turn, not a percentage; or from below zero to there
  territory,    ///< the region's border moved between the two periods
  subject,      ///< two different indicators
  measure,      ///< a growth against a level, and the like
  unit,
  scope,    ///< 市级 and 全市, 同口径 and not
  price,    ///< real and nominal, or a level at current prices against a growth at constant ones
  role,     ///< an outcome against a promise
  periods,  ///< years against months, spans that do not meet
};

std::string_view to_string(Cause);

/// The error that a refusal with this cause is: missing and zero_base → ErrorCode::missing, sign_change →
/// range, the others → mismatch. `detail` says what and where.
Error refusal(Cause cause, std::string detail);

}  // namespace zhibiao
