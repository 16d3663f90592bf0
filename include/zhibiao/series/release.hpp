// SPDX-License-Identifier: MIT
// One value of a series as one report gave it, and which of several releases a series shows.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "zhibiao/core/bound.hpp"
#include "zhibiao/core/decimal.hpp"
#include "zhibiao/model/date.hpp"
#include "zhibiao/model/period.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/series/estimate.hpp"

namespace zhibiao {

/// `observation` and `report` are places in the Dataset that the value came from; `none` for given data.
struct Release {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  Period period;
  Decimal value;
  std::optional<Decimal> upper;
  Bound bound = Bound::eq;
  Status status = Status::A;
  bool exact = false;       ///< a target, a rank or a count: its digits are not rounded
  bool own = true;          ///< said by the region's own report
  bool conflicted = false;  ///< the same report says something else, too: see Dataset::conflicts
  Date published;
  std::uint32_t report = none;
  std::uint32_t observation = none;

  Estimate estimate() const {
    return exact ? Estimate::exact(value, bound, upper) : Estimate::printed(value, bound, upper);
  }
};

/// Which release a series shows where a value was published more than once. What a region's own reports say
/// goes before what others say of it.
struct Vintage {
  enum class Kind : std::uint8_t { first, latest, as_of } kind = Kind::first;
  Date date;  ///< of as_of: what was known by then; a date without month or day means its end

  static constexpr Vintage first() { return {}; }
  static constexpr Vintage latest() { return {Kind::latest, {}}; }
  static constexpr Vintage as_of(Date date) { return {Kind::as_of, date}; }
};

}  // namespace zhibiao
