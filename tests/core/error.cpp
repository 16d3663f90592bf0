// SPDX-License-Identifier: MIT
#include "zhibiao/core/error.hpp"

#include <doctest/doctest.h>

#include <string>

using zhibiao::Error;
using zhibiao::ErrorCode;
using zhibiao::Exception;

TEST_CASE("an exception carries the whole error") {
  try {
    throw Exception(Error{ErrorCode::ambiguous, "say which", 7});
  } catch (const std::runtime_error& e) {
    CHECK(std::string(e.what()) == "say which");
    const auto* full = dynamic_cast<const Exception*>(&e);
    REQUIRE(full);
    CHECK(full->error().code == ErrorCode::ambiguous);
    CHECK(full->error().offset == 7);
  }
  CHECK(Error{ErrorCode::syntax, ""}.offset == 0);
}
