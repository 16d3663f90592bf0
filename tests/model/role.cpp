// SPDX-License-Identifier: MIT
#include "zhibiao/model/role.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("roles, stances, tiers, statuses and prices are spelled as in records") {
  CHECK(to_string(Role::target) == "target");
  CHECK(parse_role("actual") == Role::actual);
  CHECK(to_string(Stance::strive) == "strive");
  CHECK(parse_stance("plain") == Stance::plain);
  CHECK(to_string(Tier::floor) == "floor");
  CHECK(parse_tier("stretch") == Tier::stretch);
  CHECK(to_string(Status::P) == "P");
  CHECK(parse_status("A") == Status::A);
  CHECK(to_string(Price::real) == "real");
  CHECK(parse_price("nominal") == Price::nominal);
}

TEST_CASE("other words are none of them") {
  CHECK(!parse_role("promise"));
  CHECK(!parse_stance("确保"));
  CHECK(!parse_tier(""));
  CHECK(!parse_status("F"));
  CHECK(!parse_price("constant"));
}
