// SPDX-License-Identifier: MIT
// An exact decimal that remembers the place of its last printed digit.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao {

/// mantissa × 10^exponent, exactly: 1021.6亿 is 10216 × 10^7, and its last printed digit stands for 10^7.
/// "7.50" and "7.5" compare equal but have different steps. Decimals are added, compared and scaled by powers
/// of ten; they never divide. What does not fit 18 digits is refused with ErrorCode::range.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t mantissa, int exponent = 0)
      : mantissa_(mantissa), exponent_(exponent) {}

  /// Reads "-1021.60"; refuses blanks, signs other than a leading '-' or '+', and more than 18 digits.
  static Result<Decimal> parse(std::string_view text);

  constexpr std::int64_t mantissa() const { return mantissa_; }
  constexpr int exponent() const { return exponent_; }
  constexpr bool negative() const { return mantissa_ < 0; }
  constexpr bool zero() const { return mantissa_ == 0; }

  /// The place value of the last printed digit: 1021.6亿 → 10^7.
  constexpr Decimal step() const { return Decimal(1, exponent_); }
  /// The same digits moved by a power of ten: exact.
  constexpr Decimal scaled(int power) const { return Decimal(mantissa_, exponent_ + power); }
  constexpr Decimal operator-() const { return Decimal(-mantissa_, exponent_); }

  /// Sum and difference have the finer step of the two; overflow is ErrorCode::range.
  friend Result<Decimal> add(Decimal a, Decimal b);
  friend Result<Decimal> subtract(Decimal a, Decimal b);

  friend bool operator==(Decimal a, Decimal b);
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

  double to_double() const;
  /// Plain digits without exponent or superfluous zeros: "102160000000", "-3.3", "7.5".
  std::string to_string() const;

 private:
  std::int64_t mantissa_ = 0;
  int exponent_ = 0;
};

}  // namespace zhibiao
