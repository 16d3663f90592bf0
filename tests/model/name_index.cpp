// SPDX-License-Identifier: MIT
#include "model/name_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using zhibiao::NameIndex;

namespace {

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace

TEST_CASE("every name of a list is found at its place, and nothing else is") {
  std::vector<std::string> texts;
  for (std::size_t size = 0; size < 20; ++size) texts.emplace_back(size, 'x');
  for (int n = 0; n < 70'000; ++n) texts.push_back("name " + std::to_string(n));
  const auto names = views(texts);
  const auto slots = NameIndex::slots(names, [](auto, auto) { FAIL("no two are equal"); });
  const NameIndex index(names, slots);
  for (std::uint32_t n = 0; n < names.size(); ++n) REQUIRE(index.find(texts[n]) == n);
  CHECK(index.find("name 70000") == NameIndex::none);
  CHECK(index.find("names") == NameIndex::none);
  CHECK(NameIndex().find("name 1") == NameIndex::none);
}

TEST_CASE("of equal names the first is found, and the others are told") {
  const std::vector<std::string_view> names = {"a", "b", "a", "c", "a"};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> told;
  const auto slots = NameIndex::slots(names, [&](auto n, auto first) { told.emplace_back(n, first); });
  CHECK(told == decltype(told){{2, 0}, {4, 0}});
  CHECK(NameIndex(names, slots).find("a") == 0);
}
