// SPDX-License-Identifier: MIT
#include "zhibiao/series/cause.hpp"

#include <array>
#include <utility>

namespace zhibiao {

std::string_view to_string(Cause c) {
  constexpr std::array<std::string_view, 12> names = {"none",      "missing", "zero_base", "sign_change",
                                                      "territory", "subject", "measure",   "unit",
                                                      "scope",     "price",   "role",      "periods"};
  return names[static_cast<std::size_t>(c)];
}

Error refusal(Cause cause, std::string detail) {
  ErrorCode code = ErrorCode::mismatch;
  if (cause == Cause::missing || cause == Cause::zero_base) code = ErrorCode::missing;
  if (cause == Cause::sign_change) code = ErrorCode::range;
  return {code, std::string(to_string(cause)) + ": " + std::move(detail)};
}

}  // namespace zhibiao
