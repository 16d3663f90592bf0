// SPDX-License-Identifier: MIT
// What went wrong, where in the input, and what to do about it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace zhibiao {

/// The kinds of failure that the library reports as values. docs/errors.md has a section on each.
enum class ErrorCode {
  syntax,       ///< the text is not of the form asked for
  range,        ///< a number does not fit, or lies outside what the field allows
  unknown,      ///< a name or code that no table has
  ambiguous,    ///< a name that several things share
  mismatch,     ///< two things that cannot be combined: units, price bases, scopes
  missing,      ///< a value that the calculation needs is not there
  unreadable,   ///< a file or stream that could not be read or decoded
  unsupported,  ///< a kind of input that this build has no reader for
};

struct Error {
  ErrorCode code;
  std::string message;     ///< one sentence that says what is wrong and what to do
  std::size_t offset = 0;  ///< byte offset into the text that was given, where there is one
};

/// Thrown by Result::value() when there is none.
class Exception : public std::runtime_error {
 public:
  explicit Exception(Error error) : std::runtime_error(error.message), error_(std::move(error)) {}
  const Error& error() const noexcept { return error_; }

 private:
  Error error_;
};

}  // namespace zhibiao
