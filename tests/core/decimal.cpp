// SPDX-License-Identifier: MIT
#include "zhibiao/core/decimal.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <random>

using zhibiao::Decimal;
using zhibiao::ErrorCode;

TEST_CASE("reads digits as printed") {
  const auto d = Decimal::parse("-1021.60").value();
  CHECK(d.mantissa() == -102160);
  CHECK(d.exponent() == -2);
  CHECK(d.step() == Decimal(1, -2));
  CHECK(Decimal::parse("+7.5").value() == Decimal(75, -1));
  CHECK(Decimal::parse("000000000000000000000.5").value() == Decimal(5, -1));
  CHECK(Decimal::parse("999999999999999999").value().mantissa() == 999999999999999999);
}

TEST_CASE("refuses what is no decimal, with the place") {
  for (const char* text : {"", "-", "+", ".", "5.", ".5", "1.2.3", " 1", "1 ", "--1", "1,000", "1e5", "七"}) {
    CAPTURE(text);
    const auto d = Decimal::parse(text);
    REQUIRE(!d);
    CHECK(d.error().code == ErrorCode::syntax);
  }
  CHECK(Decimal::parse("12x4").error().offset == 2);
  CHECK(Decimal::parse("1000000000000000000").error().code == ErrorCode::range);
  CHECK(Decimal::parse("0.0000000000000000000000000000000000000000001").error().code == ErrorCode::range);
}

TEST_CASE("compares by value whatever the step") {
  static_assert(Decimal(750, -2) == Decimal(75, -1));
  static_assert(Decimal(1, 40) > Decimal(999999999999999999, 0));
  static_assert(Decimal(-1, 40) < Decimal(-999999999999999999, -40));
  static_assert(Decimal(0, 40) == Decimal(0, -40));
  static_assert(Decimal(0, 30) < Decimal(1, -40));
  static_assert(Decimal(10216, 7) == Decimal(102160000000));
  static_assert(Decimal(-3) < Decimal(2) && Decimal(-33, -1) < Decimal(-32, -1));
}

TEST_CASE("adds exactly or refuses") {
  CHECK(add(Decimal(53, 11), Decimal(-506, 10)).value().to_string() == "240000000000");
  CHECK(add(Decimal(1, -1), Decimal(2, -1)).value() == Decimal(3, -1));
  CHECK(subtract(Decimal(75, -1), Decimal(712, -2)).value().to_string() == "0.38");
  CHECK(add(Decimal(0, 40), Decimal(1, -40)).value() == Decimal(1, -40));
  CHECK(add(Decimal(999999999999999999), Decimal(1)).error().code == ErrorCode::range);
  CHECK(add(Decimal(1, 40), Decimal(1, -40)).error().code == ErrorCode::range);
}

TEST_CASE("prints plain digits") {
  CHECK(Decimal(10216, 7).to_string() == "102160000000");
  CHECK(Decimal(-33, -1).to_string() == "-3.3");
  CHECK(Decimal(750, -2).to_string() == "7.5");
  CHECK(Decimal(700, -2).to_string() == "7");
  CHECK(Decimal(0, -2).to_string() == "0");
  CHECK(Decimal(5, -3).to_string() == "0.005");
  CHECK(Decimal(1, -40).to_string().size() == 42);
  CHECK(Decimal(-999999999999999999, 40).to_string().size() == 59);
  CHECK(Decimal(7, 41).to_string() == "7e41");
  CHECK(Decimal(-5, -1).to_string() == "-0.5");
  CHECK(Decimal(123456789012345678, -9).to_string() == "123456789.012345678");
  CHECK(Decimal(100000000, -3).to_string() == "100000");
  char buffer[Decimal::max_text];
  const auto printed = [&](Decimal d) { return std::string(buffer, d.write_printed(buffer)); };
  CHECK(printed(Decimal(750, -2)) == "7.50");
  CHECK(printed(Decimal(-700, -2)) == "-7.00");
  CHECK(printed(Decimal(0, -2)) == "0.00");
  CHECK(printed(Decimal(10216, 7)) == "102160000000");
  const Decimal widest(std::numeric_limits<std::int64_t>::min() + 1, std::numeric_limits<int>::min());
  CHECK(widest.write(buffer) - buffer <= static_cast<long>(Decimal::max_text));
}

TEST_CASE("becomes the nearest double") {
  CHECK(Decimal(10216, 7).to_double() == 102160000000.0);
  CHECK(Decimal(71, -1).to_double() == 7.1);
  CHECK(Decimal(1, -40).to_double() == 1e-40);
  CHECK(Decimal(123456789012345678, 5).to_double() == 123456789012345678e5);
}

TEST_CASE("printing and reading are inverses") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20000; ++i) {
    const auto m = static_cast<std::int64_t>(random() % 2000000000) - 1000000000;
    const Decimal d(m, static_cast<int>(random() % 19) - 9);
    const auto back = Decimal::parse(d.to_string());
    REQUIRE(back.has_value());
    CHECK(*back == d);
    CHECK(d.to_double() == std::stod(d.to_string()));
  }
}
