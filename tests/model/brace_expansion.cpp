// SPDX-License-Identifier: MIT
#include "model/brace_expansion.hpp"

#include <doctest/doctest.h>

namespace {

using Names = std::vector<std::string>;

Names expanded(std::string_view pattern) {
  Names out;
  CHECK_FALSE(zhibiao::expand_braces(pattern, 100, out).has_value());
  return out;
}

}  // namespace

TEST_CASE("braces hold alternatives, the empty one among them") {
  CHECK(expanded("出口{,额,总额}") == Names{"出口", "出口额", "出口总额"});
  CHECK(expanded("{外贸,}进口{额}") == Names{"外贸进口额", "进口额"});
  CHECK(expanded("税收") == Names{"税收"});
  CHECK(expanded("{,}").empty());
}

TEST_CASE("a brace without its partner and too many spellings are refused by name") {
  Names out;
  for (const auto bad : {"出口{额", "出口}额", "出口{额,{总额}}"})
    CHECK(zhibiao::expand_braces(bad, 100, out).value().find("no partner") != std::string::npos);
  CHECK(zhibiao::expand_braces("{a,b,c}{a,b,c}", 8, out).value().find("more than 8") != std::string::npos);
  CHECK(out.empty());
}
