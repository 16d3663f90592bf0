// SPDX-License-Identifier: MIT
#include "text/unit_traits.hpp"

#include <array>
#include <cstddef>

namespace zhibiao::text {
namespace {

struct Row {
  std::string_view unit;
  UnitTraits traits = kCounted;
};

constexpr Row kRows[] = {
    {"CNY", kMoney},
    {"USD", kMoney},
    {"EUR", kMoney},
    {"HKD", kMoney},
    {"JPY", kMoney},
    {"GBP", kMoney},
    {"%", 0},
    {"permille", 0},
    {"pp", 0},
    {"x", 0},
    {"rank", 0},
    {"m2", kPhysical | kSized},
    {"km2", kPhysical | kSized},
    {"ha", kPhysical | kSized},
    {"mu", kPhysical | kSized},
    {"mm", 0},
    {"m", kPhysical | kSized},
    {"km", kPhysical | kSized},
    {"m3", kPhysical | kCapacity},
    {"t", kPhysical | kSized | kCapacity},
    {"kg", 0},
    {"jin", 0},
    {"kWh", kCapacity},
    {"kW", kPhysical | kSized | kCapacity},
    {"MW", kPhysical | kSized | kCapacity},
    {"kV", kSized},
    {"tce", 0},
    {"year", 0},
    {"month", kDuration},
    {"day", kDuration},
    {"workday", kDuration},
    {"hour", kDuration},
    {"minute", kDuration},
    {"℃", 0},
    {"蒸吨", kCounted | kSized},
    {"户", kCounted | kPeople},
    {"人", kCounted | kPeople},
    {"个", kCounted | kSumming},
    {"项", kCounted | kSumming},
    {"大", kCounted | kSumming},
    {"类", kCounted | kSumming},
    {"种", kCounted | kSumming},
    {"条", kCounted | kSumming},
};

/// The bytes of a unit of at most eight in one number.
constexpr std::uint64_t packed(std::string_view unit) {
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(unit[i])}; };
  const auto four = [&](std::size_t i) {
    return byte(i) | byte(i + 1) << 8 | byte(i + 2) << 16 | byte(i + 3) << 24;
  };
  const auto n = unit.size();
  return n < 4 ? byte(0) | byte(n / 2) << 8 | byte(n - 1) << 16 | n << 24 : four(0) | four(n - 4) << 32;
}

constexpr bool has_byte(std::uint64_t bytes, char c) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  const auto differ = bytes ^ kOnes * static_cast<unsigned char>(c);
  return ((differ - kOnes) & ~differ & kOnes << 7) != 0;
}

struct Packed {
  std::uint64_t unit = 0;
  std::uint8_t size = 0;
  UnitTraits traits = 0;
};

constexpr std::size_t hash(std::uint64_t packed) { return packed * 0xE8A8529F035EFA25u >> 56; }

constexpr auto kTable = [] {
  std::array<Packed, 256> table{};
  for (const Row& row : kRows) {
    const auto unit = packed(row.unit);
    auto& place = table[hash(unit)];
    if (place.size != 0) throw "two units have one hash";
    place = {unit, static_cast<std::uint8_t>(row.unit.size()), row.traits};
  }
  return table;
}();

}  // namespace

UnitTraits traits_of(std::string_view unit) {
  const auto of_unknown = [](bool ratio) { return static_cast<UnitTraits>(ratio ? 0 : kCounted); };  // CNY/m2
  if (unit.empty() || unit.size() > 8) return of_unknown(unit.find('/') != std::string_view::npos);
  const auto number = packed(unit);
  const auto& known = kTable[hash(number)];
  const bool found = (known.unit == number) & (known.size == unit.size());
  return found ? known.traits : of_unknown(has_byte(number, '/'));
}

}  // namespace zhibiao::text
