// SPDX-License-Identifier: MIT
// Are two observations the same in every field, down to the place of the last digit?
#pragma once

#include <doctest/doctest.h>

#include "zhibiao/model/observation.hpp"

namespace zhibiao::test {

inline void check_same(const Observation& a, const Observation& b) {
  CHECK(a.doc == b.doc);
  CHECK(a.path == b.path);
  CHECK(a.figure == b.figure);
  CHECK(a.sentence == b.sentence);
  CHECK(a.heading == b.heading);
  CHECK(a.text == b.text);
  CHECK(a.name == b.name);
  CHECK(a.indicator == b.indicator);
  CHECK(a.scope == b.scope);
  CHECK(a.price == b.price);
  CHECK(a.measure == b.measure);
  CHECK(a.value == b.value);
  CHECK(a.value.step() == b.value.step());
  CHECK(a.upper == b.upper);
  CHECK(a.unit == b.unit);
  CHECK(a.printed == b.printed);
  CHECK(a.printed.step() == b.printed.step());
  CHECK(a.multiplier == b.multiplier);
  CHECK(a.bound == b.bound);
  CHECK(a.role == b.role);
  CHECK(a.stance == b.stance);
  CHECK(a.tier == b.tier);
  CHECK(a.status == b.status);
  CHECK(a.period == b.period);
  CHECK(a.basis == b.basis);
  CHECK(a.region == b.region);
  CHECK(a.area == b.area);
  CHECK(a.rule == b.rule);
}

}  // namespace zhibiao::test
