// SPDX-License-Identifier: MIT
// A value or the error that stands in its place (C++23's std::expected is not in the compilers we support).
#pragma once

#include <utility>
#include <variant>

#include "zhibiao/core/error.hpp"

namespace zhibiao {

/// `auto d = Decimal::parse("7.5"); if (!d) report(d.error()); else use(*d);`
/// `value()` throws Exception where there is an error; `*r` and `r->` require that there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  T& operator*() & noexcept { return *std::get_if<0>(&state_); }
  const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
  T* operator->() noexcept { return std::get_if<0>(&state_); }
  const T* operator->() const noexcept { return std::get_if<0>(&state_); }

  const T& value() const& { return has_value() ? **this : throw Exception(error()); }
  T value() && { return has_value() ? std::move(**this) : throw Exception(error()); }
  T value_or(T other) const& { return has_value() ? **this : std::move(other); }
  const Error& error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace zhibiao
