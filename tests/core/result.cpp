// SPDX-License-Identifier: MIT
#include "zhibiao/core/result.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using zhibiao::Error;
using zhibiao::ErrorCode;
using zhibiao::Exception;
using zhibiao::Result;

TEST_CASE("a result holds a value") {
  Result<std::string> r = std::string("7.5");
  REQUIRE(r.has_value());
  CHECK(static_cast<bool>(r));
  CHECK(*r == "7.5");
  CHECK(r->size() == 3);
  CHECK(r.value() == "7.5");
  CHECK(r.value_or("none") == "7.5");
  r->push_back('%');
  CHECK(*r == "7.5%");
}

TEST_CASE("or the error in its place, which value() throws") {
  const Result<std::string> r = Error{ErrorCode::unknown, "no such name", 3};
  CHECK(!r);
  CHECK(r.error().code == ErrorCode::unknown);
  CHECK(r.error().offset == 3);
  CHECK(r.value_or("none") == "none");
  CHECK_THROWS_AS(static_cast<void>(r.value()), Exception);
  CHECK_THROWS_WITH(static_cast<void>(r.value()), "no such name");
}

TEST_CASE("a value that only moves is moved out") {
  Result<std::unique_ptr<int>> r = std::make_unique<int>(4);
  const std::unique_ptr<int> taken = std::move(r).value();
  CHECK(*taken == 4);
}
