// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/judgement.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace zhibiao;

namespace {

Release figure(const char* digits, Bound bound = Bound::eq, const char* upper = nullptr) {
  Release r;
  r.value = Decimal::parse(digits).value();
  r.bound = bound;
  if (upper) r.upper = Decimal::parse(upper).value();
  return r;
}
Release target(const char* digits, Bound bound = Bound::eq, const char* upper = nullptr) {
  Release r = figure(digits, bound, upper);
  r.exact = true;
  return r;
}

constexpr Verdict met = Verdict::met, missed = Verdict::missed, open = Verdict::undecided;
constexpr Direction up = Direction::up, down = Direction::down, band = Direction::band,
                    none = Direction::none;

Verdict verdict(const Release& t, const Release& o, Direction d, const char* tolerance = nullptr) {
  return judge(t, o, d, tolerance ? std::optional(Decimal::parse(tolerance).value()) : std::nullopt).verdict;
}

}  // namespace

TEST_CASE("a bare target asks for what the direction says, exactly as printed") {
  CHECK(verdict(target("7.5"), figure("7.5"), up) == met);
  CHECK(verdict(target("7.5"), figure("7.50"), up) == met);
  CHECK(verdict(target("7.5"), figure("7.6"), up) == met);
  CHECK(verdict(target("7.5"), figure("7.4"), up) == missed);
  CHECK(verdict(target("4.5"), figure("4.4"), down) == met);
  CHECK(verdict(target("4.5"), figure("4.6"), down) == missed);
  CHECK(verdict(target("-3"), figure("-3.4"), down) == met);  // intensity to fall by 3 %
  CHECK(verdict(target("3"), figure("3.0"), band) == met);
  CHECK(verdict(target("3"), figure("2.6"), band) == open);
  CHECK(verdict(target("3"), figure("2.6"), band, "0.5") == met);
  CHECK(verdict(target("3"), figure("2.4"), band, "0.5") == missed);
  CHECK(verdict(target("3"), figure("2.6"), none) == open);
}

TEST_CASE("words of bound go before the direction") {
  CHECK(verdict(target("7", Bound::ge), figure("7.0"), up) == met);
  CHECK(verdict(target("7", Bound::gt), figure("7.0"), up) == missed);
  CHECK(verdict(target("7", Bound::gt), figure("7.1"), up) == met);
  CHECK(verdict(target("5", Bound::le), figure("5.0"), up) == met);
  CHECK(verdict(target("5", Bound::le), figure("5.1"), up) == missed);
  CHECK(verdict(target("5", Bound::le), figure("5.1"), down) == missed);
  CHECK(verdict(target("5", Bound::lt), figure("5.0"), down) == missed);
  CHECK(verdict(target("5", Bound::ge), figure("4.9"), down) == missed);
  // 接近1000: nobody minds more, and how near is near is not said.
  CHECK(verdict(target("1000", Bound::lt), figure("1010"), up) == met);
  CHECK(verdict(target("1000", Bound::lt), figure("990"), up) == open);
}

TEST_CASE("a range is met inside, and beyond in the indicator's direction") {
  const Release t = target("6", Bound::range, "6.5");
  CHECK(verdict(t, figure("6.2"), up) == met);
  CHECK(verdict(t, figure("6.0"), up) == met);
  CHECK(verdict(t, figure("7.0"), up) == met);
  CHECK(verdict(t, figure("5.9"), up) == missed);
  CHECK(verdict(t, figure("5.0"), down) == met);
  CHECK(verdict(t, figure("6.6"), down) == missed);
  CHECK(verdict(t, figure("6.6"), band) == missed);
  CHECK(verdict(t, figure("6.2"), none) == met);
  CHECK(judge(t, figure("7.0"), up).exceeded);
  CHECK(!judge(t, figure("6.3"), up).exceeded);
  CHECK(judge(t, figure("7.0"), up).margin.value == 1);
  CHECK(judge(t, figure("7.0"), down).margin.value == 0.5);
}

TEST_CASE("左右 names no band: below it a verdict needs a tolerance") {
  const Release t = target("7", Bound::approx);
  CHECK(verdict(t, figure("7.2"), up) == met);
  CHECK(verdict(t, figure("6.9"), up) == open);
  CHECK(verdict(t, figure("6.9"), up, "0.2") == met);
  CHECK(verdict(t, figure("6.7"), up, "0.2") == missed);
  CHECK(verdict(t, figure("6.7"), down) == met);
  CHECK(verdict(t, figure("7.1"), down) == open);
  CHECK(verdict(t, figure("7.1"), band) == open);
  CHECK(judge(t, figure("6.9"), up).reason.find("tolerance") != std::string::npos);
  CHECK(verdict(target("7"), figure("7", Bound::approx), up) == open);
  CHECK(verdict(target("7"), figure("7.5", Bound::approx), up, "0.2") == met);
}

TEST_CASE("an outcome that is a bound is judged by all that it may be") {
  CHECK(verdict(target("7"), figure("7", Bound::gt), up) == met);
  CHECK(verdict(target("8"), figure("7", Bound::gt), up) == open);
  CHECK(verdict(target("8"), figure("8", Bound::lt), up) == missed);
  CHECK(verdict(target("8"), figure("8", Bound::le), up) == open);
  CHECK(verdict(target("8", Bound::gt), figure("8", Bound::gt), up) == met);
  CHECK(verdict(target("6"), figure("6", Bound::range, "6.5"), up) == met);
}

TEST_CASE("the second verdict allows for the outcome's digits") {
  const auto digits = [](const Release& t, const Release& o, Direction d) {
    return judge(t, o, d).within_digits;
  };
  CHECK(digits(target("7.5"), figure("7.5"), up) == open);  // 7.45 is printed so
  CHECK(digits(target("7.5"), figure("7.6"), up) == met);
  CHECK(digits(target("7.45"), figure("7.5"), up) == met);
  CHECK(digits(target("7.5"), figure("7.4"), up) == missed);
  CHECK(digits(target("7.55"), figure("7.5"), up) == missed);  // the end is open
  CHECK(digits(target("7.45", Bound::gt), figure("7.5"), up) == open);
  CHECK(digits(target("-3"), figure("-3.0"), down) == open);
  CHECK(digits(target("-2.95"), figure("-3.0"), down) == met);
  Release count = figure("41");
  count.exact = true;
  CHECK(digits(target("41"), count, up) == met);
}

TEST_CASE("margins are exact differences, and the interval holds them") {
  const Judgement j = judge(target("7.0"), figure("7.1"), up);
  CHECK(j.margin.value == 0.1);
  CHECK(j.margin.interval.contains(0.1));
  CHECK(j.margin.low() == doctest::Approx(0.05));
  CHECK(judge(target("4.5"), figure("4.2"), down).margin.value == -0.3);
  CHECK(judge(target("4.5"), figure("4.2"), down).exceeded);
}

TEST_CASE("a certain second verdict is the first, and draws inside the digits never contradict it") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> tenths(-60, 120), bound(0, 6), direction(0, 3), shift(-49, 49);
  for (int i = 0; i < 20000; ++i) {
    Release t, o;
    t.exact = true;
    t.value = Decimal(tenths(random), -1);
    t.bound = static_cast<Bound>(bound(random));
    if (t.bound == Bound::range) t.upper = Decimal(t.value.mantissa() + 5, -1);
    o.value = Decimal(tenths(random), -1);
    const auto d = static_cast<Direction>(direction(random));
    const Judgement j = judge(t, o, d);
    if (j.within_digits != Verdict::undecided) CHECK(j.within_digits == j.verdict);
    Release drawn = o;
    drawn.exact = true;
    drawn.value = Decimal(o.value.mantissa() * 100 + shift(random), -3);
    if (j.within_digits != Verdict::undecided) CHECK(judge(t, drawn, d).verdict == j.within_digits);
  }
}
