// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/unit_code.hpp"

#include <doctest/doctest.h>

using zhibiao::conversion;
using zhibiao::convert;
using zhibiao::Decimal;
using zhibiao::Dimension;
using zhibiao::dimension_of;
using zhibiao::ErrorCode;
using zhibiao::Factor;
using zhibiao::Interval;

TEST_CASE("every code has a dimension") {
  static_assert(dimension_of("CNY") == Dimension::cny && is_money(dimension_of("HKD")));
  static_assert(dimension_of("permille") == Dimension::percent);
  static_assert(dimension_of("家") == Dimension::count && dimension_of("人次") == Dimension::count);
  static_assert(dimension_of("CNY/mu") == Dimension::quotient);
  static_assert(dimension_of("ug/m3") == Dimension::concentration);
  static_assert(!is_money(dimension_of("%")));
  for (const auto& u : zhibiao::unit_codes) {
    const auto found = zhibiao::find_unit(u.code);
    REQUIRE(found);
    CHECK(found->dimension == u.dimension);
    CHECK(found->numerator == u.numerator);
    CHECK(conversion(u.code, u.code)->one());
  }
}

TEST_CASE("codes of one dimension convert by exact factors, others do not") {
  static_assert(conversion("mu", "ha") == Factor{1, 15});
  static_assert(conversion("km2", "m2") == Factor{1000000, 1});
  static_assert(conversion("jin", "t") == Factor{1, 2000});
  static_assert(conversion("year", "month") == Factor{12, 1});
  static_assert(conversion("permille", "%") == Factor{1, 10});
  static_assert(!conversion("CNY", "USD") && !conversion("kWh", "tce") && !conversion("day", "workday"));
  static_assert(!conversion("%", "pp") && !conversion("家", "户") && !conversion("year", "day"));
  static_assert(conversion("家", "家")->one() && conversion("CNY/mu", "CNY/mu")->one());
}

TEST_CASE("decimals convert exactly or not at all") {
  CHECK(convert(Decimal(30), "mu", "m2").value() == Decimal(20000));
  CHECK(convert(Decimal(15), "mu", "ha").value() == Decimal(1));
  CHECK(convert(Decimal(8), "permille", "%").value() == Decimal(8, -1));
  CHECK(convert(Decimal(43, 8), "jin", "t").value() == Decimal(215, 4));
  CHECK(convert(Decimal(-5, -1), "km", "m").value() == Decimal(-500));
  CHECK(convert(Decimal(0), "mu", "m2").value().zero());
  CHECK(convert(Decimal(1), "mu", "m2").error().code == ErrorCode::range);
  CHECK(convert(Decimal(999999999999999999), "km2", "m2").error().code == ErrorCode::range);
  CHECK(convert(Decimal(1), "CNY", "USD").error().code == ErrorCode::mismatch);
}

TEST_CASE("intervals convert outward") {
  const Interval one_mu = (*conversion("mu", "m2"))(Interval(1));
  CHECK(one_mu.low() < one_mu.high());
  CHECK(one_mu.contains(2000.0 / 3));
  CHECK((*conversion("km", "m"))(Interval(1, 2, false, true)) == Interval(1000, 2000, false, true));
}
