// SPDX-License-Identifier: MIT
// Names by hash: the table is compiled in, or built by the same code where a user's names are added.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace zhibiao {

/// Finds a name in a list; views the list and the slots that slots() made of it.
class NameIndex {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  constexpr NameIndex() = default;
  constexpr NameIndex(std::span<const std::string_view> names, std::span<const std::uint32_t> slots)
      : names_(names), slots_(slots) {}

  std::span<const std::string_view> names() const { return names_; }
  std::span<const std::uint32_t> slots() const { return slots_; }

  /// The place of the name in the list, the first of equal ones; or none.
  std::uint32_t find(std::string_view name) const {
    if (slots_.empty()) return none;
    const std::uint64_t h = hash(name);
    const std::uint32_t numbers = number_bits(names_.size());
    const std::size_t last = slots_.size() - 1;
    for (std::size_t slot = h & last; slots_[slot] != 0; slot = (slot + 1) & last) {
      if (((slots_[slot] ^ tag(h)) & ~numbers) != 0) continue;
      const std::uint32_t number = (slots_[slot] & numbers) - 1;
      if (names_[number] == name) return number;
    }
    return none;
  }

  /// A power of two of slots, free ones among them: by hash, the number of a name + 1 and above that upper
  /// bits of its hash. Calls `again` with the number of every name that is in the list before, and with that
  /// place.
  template <class Again>
  static std::vector<std::uint32_t> slots(std::span<const std::string_view> names, Again again) {
    std::vector<std::uint32_t> slots(std::bit_ceil(names.size() + names.size() / 2 + 16));
    const std::uint32_t numbers = number_bits(names.size());
    const NameIndex index(names, slots);
    for (std::uint32_t number = 0; number < names.size(); ++number) {
      if (const auto first = index.find(names[number]); first != none) {
        again(number, first);
        continue;
      }
      const std::uint64_t h = hash(names[number]);
      std::size_t slot = h & (slots.size() - 1);
      while (slots[slot] != 0) slot = (slot + 1) & (slots.size() - 1);
      slots[slot] = (tag(h) & ~numbers) | (number + 1);
    }
    return slots;
  }

 private:
  /// Of both ends and the length of a text, in which names differ. The same on every processor, since tables
  /// are made on the one that builds.
  static std::uint64_t hash(std::string_view s) {
    const auto load = [](const char* p, std::size_t n) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, p, n);
      return std::endian::native == std::endian::big ? __builtin_bswap64(bits) : bits;
    };
    const char* const end = s.data() + s.size();
    std::uint64_t a = s.size(), b = 0;
    if (s.size() >= 8) {
      a = load(s.data(), 8);
      b = load(end - 8, 8);
    } else if (s.size() >= 4) {
      a = load(s.data(), 4);
      b = load(end - 4, 4);
    } else if (!s.empty()) {
      b = load(s.data(), 1) << 16 | load(end - 1, 1);
    }
    const std::uint64_t mixed = ((a ^ s.size()) * 0x9E3779B97F4A7C15u ^ b) * 0xC2B2AE3D27D4EB4Fu;
    return mixed ^ mixed >> 32;
  }
  static std::uint32_t tag(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  /// The lower bits of a slot, which hold numbers up to `size`.
  static std::uint32_t number_bits(std::size_t size) {
    return static_cast<std::uint32_t>(std::bit_ceil(size + 1) - 1);
  }

  std::span<const std::string_view> names_;
  std::span<const std::uint32_t> slots_;
};

}  // namespace zhibiao
