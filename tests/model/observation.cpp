// SPDX-License-Identifier: MIT
#include "zhibiao/model/observation.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zhibiao;

TEST_CASE("an owned observation outlives what it was seen in, with every field") {
  Observation copy;
  {
    const std::string text = "7.5%", name = "出口总额", heading = "一、回顾 / （一）外贸";
    ObservationView seen;
    seen.doc = "d";
    seen.path = "a/d.txt";
    seen.figure = {10, 14};
    seen.sentence = {0, 20};
    seen.heading = heading;
    seen.text = text;
    seen.name = name;
    seen.indicator = "exports";
    seen.scope = "市级";
    seen.price = Price::nominal;
    seen.measure = Measure::growth;
    seen.value = Decimal(75, -1);
    seen.upper = Decimal(8);
    seen.unit = "%";
    seen.printed = Decimal(75, -1);
    seen.multiplier = 4;
    seen.bound = Bound::range;
    seen.role = Role::target;
    seen.stance = Stance::strive;
    seen.tier = Tier::stretch;
    seen.status = Status::P;
    seen.period = Period::year(2019);
    seen.basis = "yoy";
    seen.region = {330211};
    seen.area = "开发区";
    seen.rule = "r";
    copy = own(seen);
  }
  const ObservationView back = view(copy);
  CHECK(back.doc == "d");
  CHECK(back.path == "a/d.txt");
  CHECK(back.figure == Span{10, 14});
  CHECK(back.sentence == Span{0, 20});
  CHECK(back.heading == "一、回顾 / （一）外贸");
  CHECK(back.text == "7.5%");
  CHECK(back.name == "出口总额");
  CHECK(back.indicator == "exports");
  CHECK(back.scope == "市级");
  CHECK(back.price == Price::nominal);
  CHECK(back.measure == Measure::growth);
  CHECK(back.value == Decimal(75, -1));
  CHECK(back.upper == Decimal(8));
  CHECK(back.unit == "%");
  CHECK(back.printed == Decimal(75, -1));
  CHECK(back.multiplier == 4);
  CHECK(back.bound == Bound::range);
  CHECK(back.role == Role::target);
  CHECK(back.stance == Stance::strive);
  CHECK(back.tier == Tier::stretch);
  CHECK(back.status == Status::P);
  CHECK(back.period == Period::year(2019));
  CHECK(back.basis == "yoy");
  CHECK(back.region == RegionCode{330211});
  CHECK(back.area == "开发区");
  CHECK(back.rule == "r");
  CHECK(back.text.data() == copy.text.data());
}

TEST_CASE("the figure of an observation as a typed quantity") {
  Observation o;
  o.value = Decimal(10216, 7);
  o.unit = "CNY";
  CHECK(quantity(o).as<Money>()->low() == yuan(102155000000));
  o.value = Decimal(75, -1);
  o.unit = "%";
  o.measure = Measure::growth;
  o.bound = Bound::ge;
  CHECK(quantity(view(o)).as<Growth>()->value == Growth(percent(7.5)));
  CHECK(!quantity(o).as<Growth>()->high());
  CHECK(!quantity(o).as<Share>());
}
