// SPDX-License-Identifier: MIT
// Sixteen bytes at a time, on any processor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace zhibiao::detail {

inline constexpr std::size_t kLanes = 16;
// A vector type of GCC and Clang.
using Lanes = unsigned char __attribute__((vector_size(kLanes)));

/// Is one of the bytes of such a vector not 0?
template <class Vector>
bool any(const Vector& bytes) {
  std::uint64_t halves[2];
  static_assert(sizeof halves == sizeof bytes);
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace zhibiao::detail
