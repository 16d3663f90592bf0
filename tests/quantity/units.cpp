// SPDX-License-Identifier: MIT
#include "zhibiao/quantity/units.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("numbers enter and leave by the same name") {
  static_assert(yi_yuan(1021.6) == 1021.6 * yi_yuan);
  CHECK(yi_yuan(1021.6).in(yi_yuan) == doctest::Approx(1021.6).epsilon(1e-15));
  CHECK(wan_yi_yuan(5.3).in(yi_yuan) == doctest::Approx(53000));
  CHECK(yi_yuan(1).in(yuan) == 1e8);
  CHECK(wan_yuan(1).in(yuan) == 1e4);
  CHECK(yi_dollars(2).in(wan_dollars) == 2e4);
  CHECK(dollars(3).in(dollars) == 3);
  CHECK(euros(3).in(euros) == 3);
  CHECK(hong_kong_dollars(3).in(hong_kong_dollars) == 3);
}

TEST_CASE("units of one dimension agree") {
  CHECK(mu(15).in(hectares) == doctest::Approx(1));
  CHECK(wan_mu(15).in(square_kilometres) == doctest::Approx(100));
  CHECK(hectares(1).in(square_metres) == 1e4);
  CHECK(kilometres(1).in(millimetres) == doctest::Approx(1e6));
  CHECK(metres(1).in(kilometres) == doctest::Approx(1e-3));
  CHECK(yi_cubic_metres(1).in(cubic_metres) == 1e8);
  CHECK(yi_jin(2).in(wan_tonnes) == 10);
  CHECK(jin(2).in(kilograms) == 1);
  CHECK(tonnes(1).in(kilograms) == 1000);
  CHECK(yi_kilowatt_hours(1).in(kilowatt_hours) == 1e8);
  CHECK(megawatts(1).in(kilowatts) == 1000);
  CHECK(tonnes_of_coal(2).in(tonnes_of_coal) == 2);
  CHECK(yi(1).in(wan) == 1e4);
  CHECK(wan(1).in(ones) == 1e4);
}
