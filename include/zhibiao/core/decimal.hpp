// SPDX-License-Identifier: MIT
// An exact decimal that remembers the place of its last printed digit.
#pragma once

#include <charconv>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "zhibiao/core/digits.hpp"
#include "zhibiao/core/result.hpp"

namespace zhibiao {

namespace detail {
__extension__ using Wide = __int128;

/// 10^n for n in [0, 18]. With a mantissa of 18 digits the product stays below 10^37 and so inside Wide.
constexpr std::int64_t power_of_ten(int n) {
  std::int64_t p = 1;
  for (; n > 0; --n) p *= 10;
  return p;
}
}  // namespace detail

/// mantissa × 10^exponent, exactly: 1021.6亿 is 10216 × 10^7, and its last printed digit stands for 10^7.
/// "7.50" and "7.5" compare equal but have different steps. Decimals are added, compared and scaled by powers
/// of ten; they never divide. The mantissa has at most 18 digits; what does not fit is refused with
/// ErrorCode::range. Exponents lie in [-40, 40], which no figure of a report leaves; beyond that the value is
/// still exact but write() falls back to "10216e50".
class Decimal {
 public:
  static constexpr int max_digits = 18;
  static constexpr int max_exponent = 40;
  /// What write() needs at most: a sign, 18 digits and 40 zeros, with room to spare.
  static constexpr std::size_t max_text = 80;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t mantissa, int exponent = 0)
      : mantissa_(mantissa), exponent_(exponent) {}

  /// Reads "-1021.60"; refuses blanks, signs other than a leading '-' or '+', and more than 18 digits
  /// (zeros in front do not count).
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
  friend Result<Decimal> add(Decimal a, Decimal b) {
    const int finer = a.exponent_ < b.exponent_ ? a.exponent_ : b.exponent_;
    if (a.reaches(finer) && b.reaches(finer)) {
      const detail::Wide sum = a.at(finer) + b.at(finer);
      constexpr detail::Wide limit = detail::power_of_ten(max_digits);
      if (-limit < sum && sum < limit) return Decimal(static_cast<std::int64_t>(sum), finer);
    }
    return Error{ErrorCode::range, "the sum of " + a.to_string() + " and " + b.to_string() +
                                       " needs more than 18 digits; round one of them first"};
  }
  friend Result<Decimal> subtract(Decimal a, Decimal b) { return add(a, -b); }

  friend constexpr bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    if (a.sign() != b.sign() || a.zero()) return a.sign() <=> b.sign();
    const int finer = a.exponent_ < b.exponent_ ? a.exponent_ : b.exponent_;
    // A shift by 19 places or more outweighs any mantissa; only one of the two can need it.
    if (!a.reaches(finer)) return a.sign() <=> 0;
    if (!b.reaches(finer)) return 0 <=> b.sign();
    return a.at(finer) <=> b.at(finer);
  }

  /// The nearest double.
  double to_double() const;
  /// Plain digits without exponent or superfluous zeros: "102160000000", "-3.3", "7.5".
  std::string to_string() const;
  /// Appends what to_string() gives at `out`, without allocating, and returns the end. At most max_text
  /// bytes.
  char* write(char* out) const;
  /// The same with the zeros that were printed behind the point: 7.50 stays "7.50".
  char* write_printed(char* out) const;

 private:
  char* spell(char* out, bool with_zeros) const;
  constexpr int sign() const { return (mantissa_ > 0) - (mantissa_ < 0); }
  constexpr bool reaches(int exponent) const { return zero() || exponent_ - exponent <= max_digits; }
  constexpr detail::Wide at(int exponent) const {
    return zero() ? 0 : detail::Wide(mantissa_) * detail::power_of_ten(exponent_ - exponent);
  }

  std::int64_t mantissa_ = 0;
  int exponent_ = 0;
};

inline Result<Decimal> Decimal::parse(std::string_view text) {
  const auto refuse = [&](std::size_t at) {
    return Error{ErrorCode::syntax,
                 "'" + std::string(text) + "' is not a decimal number; write it like -1021.60", at};
  };
  std::size_t i = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t first = i;
  std::int64_t mantissa = 0;
  int exponent = 0;
  int digits = 0;
  bool point = false;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && !point && i > first && i + 1 < text.size()) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return refuse(i);
    exponent -= point;
    if (mantissa != 0 || c != '0') ++digits;
    if (digits > max_digits || exponent < -max_exponent)
      return Error{ErrorCode::range,
                   "'" + std::string(text) + "' has more digits than the 18 that a decimal holds", i};
    mantissa = mantissa * 10 + (c - '0');
  }
  if (i == first) return refuse(i);
  return Decimal(text[0] == '-' ? -mantissa : mantissa, exponent);
}

inline char* Decimal::write(char* out) const {
  if (zero()) {
    *out = '0';
    return out + 1;
  }
  return spell(out, false);
}

inline char* Decimal::write_printed(char* out) const {
  return exponent_ < 0 && exponent_ >= -max_exponent ? spell(out, true) : write(out);
}

inline char* Decimal::spell(char* out, bool with_zeros) const {
  if (exponent_ > max_exponent || exponent_ < -max_exponent) {
    out = std::to_chars(out, out + 24, mantissa_).ptr;
    *out++ = 'e';
    return std::to_chars(out, out + 12, exponent_).ptr;
  }
  const auto bits = static_cast<std::uint64_t>(mantissa_);
  *out = '-';
  out += negative();
  char* end = detail::write_digits(out, negative() ? 0 - bits : bits);
  // Pieces are copied with room to spare: what is too much is overwritten or lies before max_text.
  if (exponent_ >= 0) {
    std::memset(end, '0', max_exponent);
    return end + exponent_;
  }
  int behind = -exponent_;  // digits behind the point
  if (!with_zeros)
    for (; behind > 0 && end[-1] == '0'; --behind) --end;  // 7.50 → 7.5
  if (behind == 0) return end;
  constexpr std::size_t room = 20;  // digits of 64 bits
  char digits[room];
  const std::ptrdiff_t whole = end - out - behind;  // digits before the point
  if (whole > 0) {
    char* const point = out + whole;
    std::memcpy(digits, point, room);
    std::memcpy(point + 1, digits, room);
    *point = '.';
    return end + 1;
  }
  const std::ptrdiff_t zeros = 2 - whole;  // before the digits, with the point: 0.005
  std::memcpy(digits, out, room);
  std::memset(out, '0', max_exponent + 2);
  out[1] = '.';
  std::memcpy(out + zeros, digits, room);
  return end + zeros;
}

inline std::string Decimal::to_string() const {
  char text[max_text];
  return {text, write(text)};
}

inline double Decimal::to_double() const {
  // A mantissa below 2^53 and a power of ten up to 10^22 are exact doubles, so one operation rounds once.
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (-exact <= mantissa_ && mantissa_ <= exact && -max_digits <= exponent_ && exponent_ <= max_digits) {
    const auto m = static_cast<double>(mantissa_);
    return exponent_ < 0 ? m / static_cast<double>(detail::power_of_ten(-exponent_))
                         : m * static_cast<double>(detail::power_of_ten(exponent_));
  }
  char text[48];
  char* end = std::to_chars(text, text + 24, mantissa_).ptr;
  *end++ = 'e';
  end = std::to_chars(end, text + sizeof text, exponent_).ptr;
  double value = 0;
  std::from_chars(text, end, value);
  return value;
}

}  // namespace zhibiao
