// SPDX-License-Identifier: MIT
#include "zhibiao/text/figure.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;

TEST_CASE("a phrase yields its figures with exact values and spans in the phrase as given") {
  const std::string phrase = "地区生产总值5.3万亿元、增长 5.5％";
  const auto figures = parse_figures(phrase).value();
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].kind == NumeralKind::amount);
  CHECK(figures[0].value == Decimal(5'300'000'000'000));
  CHECK(figures[0].value.step() == Decimal(100'000'000'000));
  CHECK(figures[0].unit == "CNY");
  CHECK(figures[0].span.of(phrase) == "5.3万亿元");
  CHECK(figures[1].kind == NumeralKind::percent);
  CHECK(figures[1].span.of(phrase) == "5.5％");
}

TEST_CASE("a figure becomes the quantity that is asked for, where its unit allows") {
  const auto figures = parse_figures("地区生产总值5.3万亿元、增长5.5%").value();
  const Money gdp = figures[0].as<Money>()->value;
  const Growth rate = figures[1].as<Growth>()->value;
  CHECK(gdp == wan_yi_yuan(5.3));
  CHECK(rate == Growth(percent(5.5)));
  CHECK(!figures[0].as<Growth>());
  CHECK(!figures[1].as<Money>());
}
