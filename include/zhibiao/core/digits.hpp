// SPDX-License-Identifier: MIT
// Integers written eight digits at once, without a branch or a division for each digit.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace zhibiao::detail {

/// Numbers side by side, each divided: its quotient, and `bits` above that the remainder.
constexpr std::uint64_t parted(std::uint64_t numbers, std::uint64_t quotients, std::uint64_t divisor,
                               int bits) {
  return (numbers << bits) - quotients * ((divisor << bits) - 1);
}

/// The digits of a number below 10^8, the first one in the lowest byte, with zeros in front: values, not yet
/// characters. x * 10486 >> 20 is x / 100 below 10^4, and x * 103 >> 10 is x / 10 below 100.
constexpr std::uint64_t eight_digits(std::uint32_t number) {
  const std::uint64_t fours = parted(number, number / 10000, 10000, 32);
  const std::uint64_t twos = parted(fours, (fours * 10486 >> 20) & 0x7F'0000'007F, 100, 16);
  return parted(twos, (twos * 103 >> 10) & 0x0F'000F'000F'000F, 10, 8);
}

/// Writes the characters of eight such digits.
inline void put_digits(char* out, std::uint64_t digits) {
  digits |= 0x3030303030303030;
  if constexpr (std::endian::native == std::endian::big) digits = __builtin_bswap64(digits);
  std::memcpy(out, &digits, sizeof digits);
}

/// Writes a number below 10^8 with zeros before it up to `width`, from 1 to 8, and returns the end.
/// Overwrites eight bytes whatever the width.
inline char* write_padded(char* out, std::uint32_t number, int width) {
  const std::uint64_t digits = eight_digits(number);
  const std::uint64_t kept = digits | std::uint64_t{1} << 8 * (8 - width);
  const int zeros = std::countr_zero(kept) / 8;
  put_digits(out, digits >> 8 * zeros);
  return out + 8 - zeros;
}

/// Writes a number and returns the end, at most 20 bytes on; may overwrite some behind the end, in all 24.
inline char* write_digits(char* out, std::uint64_t number) {
  constexpr std::uint64_t kEight = 100'000'000;
  if (number < kEight) return write_padded(out, static_cast<std::uint32_t>(number), 1);
  out = write_digits(out, number / kEight);
  put_digits(out, eight_digits(static_cast<std::uint32_t>(number % kEight)));
  return out + 8;
}

}  // namespace zhibiao::detail
