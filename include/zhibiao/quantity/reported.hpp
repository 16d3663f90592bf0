// SPDX-License-Identifier: MIT
// A quantity as it was printed: with its bound, its digits and the interval that they leave open.
#pragma once

#include <concepts>
#include <optional>

#include "zhibiao/quantity/unit_code.hpp"
#include "zhibiao/quantity/units.hpp"

namespace zhibiao {

/// The unit code in which a quantity holds its number: code_of<Money> is "CNY"; empty for Count, which takes
/// every measure word.
template <class Q>
inline constexpr std::string_view code_of = "";
template <Dimension D>
requires(D != Dimension::count) inline constexpr std::string_view code_of<Level<D>> = [] {
  for (const UnitCode& u : unit_codes)
    if (u.dimension == D) return u.code;
  return std::string_view();
}();
template <RateKind K>
inline constexpr std::string_view code_of<Rate<K>> = "%";
template <>
inline constexpr std::string_view code_of<Points> = "pp";
template <>
inline constexpr std::string_view code_of<Ratio> = "x";
template <>
inline constexpr std::string_view code_of<Rank> = "rank";

/// "1021.6亿元以上" as Money: the value as printed, at least, in [1021.6亿, ∞).
template <class Q>
struct Reported {
  Q value;                 ///< of a range, its lower end
  std::optional<Q> upper;  ///< of a range
  Bound bound = Bound::eq;
  Decimal digits;  ///< exactly as given, in the unit of the record; its step is the place of the last digit
  Interval interval;  ///< of values in code_of<Q> that the print allows; nothing known where it says 左右

  /// The ends of the interval as quantities; none at infinity.
  constexpr std::optional<Q> low() const { return end(interval.low()); }
  constexpr std::optional<Q> high() const { return end(interval.high()); }

 private:
  static constexpr std::optional<Q> end(double at) {
    if (at == Interval::infinity || at == -Interval::infinity) return std::nullopt;
    return detail::Raw::make<Q>(at);
  }
};

/// Reads value and unit of a record as the quantity Q; none where the unit measures something else:
/// reported<Area>(Decimal(30), "mu") holds 20000 m². Things counted one by one and ranks are exact.
template <class Q>
std::optional<Reported<Q>> reported(Decimal value, std::string_view unit, Bound bound = Bound::eq,
                                    std::optional<Decimal> upper = std::nullopt) {
  std::optional<Factor> factor = Factor{};
  if constexpr (std::same_as<Q, Count>) {
    if (unit.empty() || dimension_of(unit) != Dimension::count) factor.reset();
  } else {
    factor = conversion(unit, code_of<Q>);
  }
  if (!factor) return std::nullopt;
  const auto quantity = [&](Decimal d) { return detail::Raw::make<Q>(d.to_double() * factor->to_double()); };
  constexpr bool discrete = std::same_as<Q, Count> || std::same_as<Q, Rank>;
  const bool exact = discrete && value.exponent() <= 0;
  Reported<Q> r;
  r.value = quantity(value);
  if (upper) r.upper = quantity(*upper);
  r.bound = bound;
  r.digits = value;
  r.interval =
      (*factor)(exact ? Interval::exact(value, bound, upper) : Interval::printed(value, bound, upper));
  return r;
}

}  // namespace zhibiao
