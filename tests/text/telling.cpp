// SPDX-License-Identifier: MIT
#include "text/telling.hpp"

#include <doctest/doctest.h>

using namespace zhibiao::text;

TEST_CASE("a phrase tells which of the characters that rules ask for may stand in it") {
  const auto has = [](std::string_view phrase, Telling::Kind kind) { return Telling(phrase).may_have(kind); };
  for (const std::string_view phrase : {"粮食和油料", "甲、乙", "收入以及支出", "进口与出口", "及", "ab或"})
    CHECK(has(phrase, Telling::listing));
  CHECK(has("学校等", Telling::and_so_on));
  CHECK(has("累计完成", Telling::total));
  CHECK(has("共有", Telling::total));
  CHECK(has("工业占", Telling::part));
  CHECK(has("高新区GDP", Telling::zone));
  CHECK(has("每亩", Telling::each));
  for (const std::string_view phrase : {"", "a", "GDP", "é", "地区", "生产总值", "固定资产投资"})
    for (const auto kind :
         {Telling::listing, Telling::and_so_on, Telling::total, Telling::part, Telling::each})
      CHECK_FALSE(has(phrase, kind));
  CHECK_FALSE(Telling().may_have(Telling::listing));
}
