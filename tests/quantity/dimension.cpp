// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/dimension.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using zhibiao::Dimension;

TEST_CASE("currencies are money, each a dimension of its own") {
  static_assert(Dimension::cny != Dimension::usd);
  for (const Dimension d : {Dimension::cny, Dimension::usd, Dimension::eur, Dimension::hkd})
    CHECK(is_money(d));
  for (const Dimension d : {Dimension::percent, Dimension::area, Dimension::count}) CHECK(!is_money(d));
}
