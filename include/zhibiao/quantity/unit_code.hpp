// SPDX-License-Identifier: MIT
// The unit codes of records: what each measures, and how codes that measure the same convert.
#pragma once

#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/core/interval.hpp"
#include "zhibiao/quantity/dimension.hpp"

namespace zhibiao {

/// One unit code: its value times numerator ÷ denominator is in the first unit of its dimension in the table.
struct UnitCode {
  std::string_view code;
  Dimension dimension;
  std::int64_t numerator = 1, denominator = 1;
};

/// All codes that are not measure words. The first of a dimension is the unit that quantities hold.
inline constexpr UnitCode unit_codes[] = {
    {"CNY", Dimension::cny},
    {"USD", Dimension::usd},
    {"EUR", Dimension::eur},
    {"HKD", Dimension::hkd},
    {"%", Dimension::percent},
    {"permille", Dimension::percent, 1, 10},
    {"pp", Dimension::points},
    {"x", Dimension::times},
    {"rank", Dimension::rank},
    {"m2", Dimension::area},
    {"km2", Dimension::area, 1000000},
    {"ha", Dimension::area, 10000},
    {"mu", Dimension::area, 2000, 3},  // 15 亩 are one hectare
    {"m", Dimension::length},
    {"mm", Dimension::length, 1, 1000},
    {"km", Dimension::length, 1000},
    {"m3", Dimension::volume},
    {"kg", Dimension::mass},
    {"t", Dimension::mass, 1000},
    {"jin", Dimension::mass, 1, 2},
    {"kWh", Dimension::energy},
    {"tce", Dimension::standard_coal},
    {"kW", Dimension::power},
    {"MW", Dimension::power, 1000},
    {"kV", Dimension::voltage},
    {"ug/m3", Dimension::concentration},
    {"mg/m3", Dimension::concentration, 1000},
    {"℃", Dimension::temperature},
    {"minute", Dimension::time},
    {"hour", Dimension::time, 60},
    {"day", Dimension::time, 1440},
    {"workday", Dimension::workdays},
    {"month", Dimension::months},
    {"year", Dimension::months, 12},
};

/// The entry of a code; none for measure words and quotients. (A pointer would not be constant where the
/// undefined-behaviour sanitizer looks at it.)
constexpr std::optional<UnitCode> find_unit(std::string_view code) {
  for (const UnitCode& u : unit_codes)
    if (u.code == code) return u;
  return std::nullopt;
}

/// dimension_of("mu") is area, of "家" count, of "CNY/mu" quotient.
constexpr Dimension dimension_of(std::string_view code) {
  if (const auto u = find_unit(code)) return u->dimension;
  return code.find('/') == std::string_view::npos ? Dimension::count : Dimension::quotient;
}

/// An exact factor, numerator ÷ denominator in lowest terms.
struct Factor {
  std::int64_t numerator = 1, denominator = 1;
  constexpr bool one() const { return numerator == denominator; }
  constexpr double to_double() const {
    return static_cast<double>(numerator) / static_cast<double>(denominator);
  }
  /// The interval times the factor, rounded outward.
  Interval operator()(Interval i) const {
    if (numerator != 1) i = i * Interval(static_cast<double>(numerator));
    return denominator == 1 ? i : i / Interval(static_cast<double>(denominator));
  }
  friend constexpr bool operator==(Factor, Factor) = default;
};

/// What a value in `from` is multiplied by to be in `to`: conversion("mu", "ha") is 1/15. None where the two
/// measure different things; measure words and quotients convert to themselves only.
constexpr std::optional<Factor> conversion(std::string_view from, std::string_view to) {
  if (from == to) return Factor{};
  const auto a = find_unit(from), b = find_unit(to);
  if (!a || !b || a->dimension != b->dimension) return std::nullopt;
  const std::int64_t n = a->numerator * b->denominator, d = a->denominator * b->numerator;
  const std::int64_t g = std::gcd(n, d);
  return Factor{n / g, d / g};
}

/// The value in another unit, exactly; its step is not that of the print (convert the interval for that).
/// Refuses units that measure different things (ErrorCode::mismatch) and a result that no decimal of 18
/// digits holds (ErrorCode::range), such as 1 亩 in square metres.
inline Result<Decimal> convert(Decimal value, std::string_view from, std::string_view to) {
  const auto quoted = [](std::string_view code) { return "'" + std::string(code) + "'"; };
  const auto factor = conversion(from, to);
  if (!factor) return Error{ErrorCode::mismatch, quoted(from) + " does not convert to " + quoted(to)};
  detail::Wide mantissa = detail::Wide(value.mantissa()) * factor->numerator;
  int exponent = value.exponent();
  for (; mantissa % factor->denominator != 0 && value.exponent() - exponent < 6; --exponent) mantissa *= 10;
  const detail::Wide quotient = mantissa / factor->denominator;
  constexpr detail::Wide limit = detail::power_of_ten(Decimal::max_digits);
  if (mantissa % factor->denominator != 0 || quotient >= limit || quotient <= -limit)
    return Error{ErrorCode::range, value.to_string() + " " + std::string(from) + " is no exact decimal in " +
                                       quoted(to) + "; convert its interval instead"};
  return Decimal(static_cast<std::int64_t>(quotient), exponent);
}

}  // namespace zhibiao
