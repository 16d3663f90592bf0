// SPDX-License-Identifier: MIT
#include "zhibiao/series/cause.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using zhibiao::Cause;
using zhibiao::ErrorCode;
using zhibiao::refusal;

TEST_CASE("every cause has a word of its own") {
  std::set<std::string> words;
  for (int i = 0; i <= static_cast<int>(Cause::periods); ++i)
    CHECK(words.emplace(to_string(static_cast<Cause>(i))).second);
  CHECK(to_string(Cause::none) == "none");
  CHECK(to_string(Cause::zero_base) == "zero_base");
  CHECK(to_string(Cause::periods) == "periods");
}

TEST_CASE("a refusal is an error of the right kind that begins with the cause") {
  CHECK(refusal(Cause::missing, "").code == ErrorCode::missing);
  CHECK(refusal(Cause::zero_base, "").code == ErrorCode::missing);
  CHECK(refusal(Cause::sign_change, "").code == ErrorCode::range);
  for (const Cause c :
       {Cause::territory, Cause::unit, Cause::scope, Cause::price, Cause::role, Cause::periods})
    CHECK(refusal(c, "").code == ErrorCode::mismatch);
  CHECK(refusal(Cause::unit, "CNY against USD").message == "unit: CNY against USD");
}
