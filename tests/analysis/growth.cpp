// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/growth.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <functional>
#include <random>

using namespace zhibiao;

namespace {
Estimate figure(const char* digits) { return Estimate::printed(Decimal::parse(digits).value()); }
double near(double x) { return std::round(x * 1e9) / 1e9; }
Cause cause(const Result<Estimate>& r) {
  REQUIRE(!r);
  const std::string name = r.error().message.substr(0, r.error().message.find(':'));
  for (int c = 0; c <= static_cast<int>(Cause::periods); ++c)
    if (to_string(static_cast<Cause>(c)) == name) return static_cast<Cause>(c);
  FAIL("no cause in: ", r.error().message);
  return Cause::none;
}
}  // namespace

TEST_CASE("growth carries what the printed digits leave open") {
  const Estimate g = growth(figure("5.3"), figure("5.06")).value();
  CHECK(g.value == doctest::Approx(4.743083));
  CHECK(g.low() == doctest::Approx(100 * (5.25 / 5.065 - 1)));
  CHECK(g.high() == doctest::Approx(100 * (5.35 / 5.055 - 1)));
  CHECK(g.interval.contains(3.7));
  CHECK(g.interval.contains(5.8));
  CHECK(!g.interval.contains(5.9));
}

TEST_CASE("growth is refused with a cause") {
  CHECK(cause(growth(figure("5"), Estimate{})) == Cause::missing);
  CHECK(cause(growth(Estimate{}, figure("5"))) == Cause::missing);
  CHECK(cause(growth(figure("5"), Estimate::point(0))) == Cause::zero_base);
  CHECK(cause(growth(figure("5"), figure("0.0"))) == Cause::zero_base);
  CHECK(cause(growth(figure("5"), figure("-3"))) == Cause::sign_change);
  CHECK(cause(growth(figure("-5"), figure("3"))) == Cause::sign_change);
  CHECK(growth(figure("5"), Estimate::point(0)).error().code == ErrorCode::missing);
  CHECK(cause(growth(figure("5"), Estimate::printed(Decimal(3), Bound::lt))) == Cause::zero_base);
}

TEST_CASE("a base that is only known from below gives growth that is only known from above") {
  const Estimate g = growth(Estimate::point(1100), Estimate::printed(Decimal(1000), Bound::gt)).value();
  CHECK(g.value == doctest::Approx(10));
  CHECK(g.low() == -100);
  CHECK(g.high() == doctest::Approx(10));
}

TEST_CASE("average annual growth leaves the base year out of the count") {
  // 100 in 2015 and 146.41 in 2019: four years at 10 %.
  CHECK(near(average_annual(Estimate::point(146.41), Estimate::point(100), 4)->value) == 10);
  CHECK(cause(average_annual(Estimate::point(1), Estimate::point(1), 0)) == Cause::periods);
  CHECK(cause(average_annual(Estimate::point(1), Estimate::point(0), 3)) == Cause::zero_base);
}

TEST_CASE("the average of two years is geometric") {
  const std::array rates = {figure("2.2"), figure("8.4")};
  const Estimate mean = average_rate(rates).value();
  CHECK(mean.value == doctest::Approx(100 * (std::sqrt(1.022 * 1.084) - 1)));
  CHECK(mean.interval.width() == doctest::Approx(0.1).epsilon(0.01));
  CHECK(cause(average_rate({})) == Cause::missing);
  const std::array gone = {figure("-100"), figure("8.4")};
  CHECK(cause(average_rate(gone)) == Cause::zero_base);
}

TEST_CASE("log growth") {
  CHECK(log_growth(Estimate::point(2), Estimate::point(1))->value == doctest::Approx(100 * std::log(2.0)));
  CHECK(cause(log_growth(Estimate::point(0), Estimate::point(1))) == Cause::sign_change);
}

TEST_CASE("contributions of all parts add up to 100, pulls to the growth of the whole") {
  const double before[] = {30, 50, 20}, now[] = {33, 49, 28};
  const Estimate whole0 = Estimate::point(100), whole1 = Estimate::point(110);
  double contributions = 0, pulls = 0;
  for (int i = 0; i < 3; ++i) {
    const Estimate p0 = Estimate::point(before[i]), p1 = Estimate::point(now[i]);
    contributions += contribution(p1, p0, whole1, whole0)->value;
    pulls += pull(p1, p0, whole0)->value;
  }
  CHECK(contributions == doctest::Approx(100));
  CHECK(pulls == doctest::Approx(10));
  CHECK(pull(Estimate::point(49), Estimate::point(50), whole0)->value == doctest::Approx(-1));
  CHECK(cause(contribution(whole1, whole0, whole0, whole0)) == Cause::zero_base);
  CHECK(cause(contribution(figure("5"), figure("4"), figure("10.2"), figure("10.1"))) == Cause::zero_base);
  CHECK(cause(contribution(figure("5"), Estimate{}, whole1, whole0)) == Cause::missing);
  CHECK(cause(pull(figure("5"), figure("4"), Estimate::point(0))) == Cause::zero_base);
}

TEST_CASE("a level and its growth give last year's level as an interval") {
  const Estimate base = implied_base(figure("1021.6"), figure("7.1")).value();
  CHECK(base.value == doctest::Approx(953.8749));
  CHECK(base.low() == doctest::Approx(1021.55 / 1.0715));
  CHECK(base.high() == doctest::Approx(1021.65 / 1.0705));
  CHECK(cause(implied_base(figure("5"), figure("-100"))) == Cause::zero_base);
  CHECK(cause(implied_base(Estimate{}, figure("5"))) == Cause::missing);
}

TEST_CASE("what is left between nominal levels and real growth is prices") {
  // 10 % nominal over 6 % real: prices rose by 3.77 %.
  const Estimate d = implied_deflator(Estimate::point(110), Estimate::point(100), Estimate::point(6)).value();
  CHECK(d.value == doctest::Approx(100 * (1.10 / 1.06 - 1)));
  CHECK(cause(implied_deflator(Estimate::point(110), Estimate::point(0), Estimate::point(6))) ==
        Cause::zero_base);
}

TEST_CASE("doubling in ten years takes 7.18 % a year, and 7.18 % takes ten years") {
  const Estimate g = required_growth(Estimate::point(2), Estimate::point(1), 10).value();
  CHECK(g.value == doctest::Approx(7.17734625));
  CHECK(doubling_time(g)->value == doctest::Approx(10));
  CHECK(cause(doubling_time(Estimate::point(0))) == Cause::sign_change);
  CHECK(cause(required_growth(Estimate::point(2), Estimate::point(1), 0)) == Cause::periods);
}

TEST_CASE("a quarter out of cumulated figures, unless it is mostly rounding") {
  const Estimate q = single_period(figure("760.2"), figure("500.1")).value();
  CHECK(q.value == doctest::Approx(260.1));
  CHECK(q.interval.width() == doctest::Approx(0.2));
  CHECK(cause(single_period(figure("760"), figure("760"))) == Cause::zero_base);
  CHECK(cause(single_period(figure("760"), Estimate{})) == Cause::missing);
}

TEST_CASE("draws inside the printed digits never leave the interval, and the value is inside") {
  std::mt19937_64 random(20170208);
  std::uniform_int_distribution<int> mantissa(5, 99999), exponent(-2, 9), rate(-300, 900);
  const auto level = [&] { return Estimate::printed(Decimal(mantissa(random), exponent(random))); };
  const auto percent = [&] { return Estimate::printed(Decimal(rate(random), -1)); };
  const auto draw = [&](const Estimate& e) {
    return std::uniform_real_distribution<double>(e.low(), e.high())(random);
  };
  using Inputs = std::array<Estimate, 4>;
  const auto try_all = [&](const Inputs& in, auto rule, const std::string& name) {
    const Result<Estimate> all = rule(in);
    if (!all) return;
    CAPTURE(name);
    CHECK(all->interval.contains(all->value));
    for (int k = 0; k < 20; ++k) {
      Inputs drawn;
      for (std::size_t i = 0; i < in.size(); ++i) drawn[i] = Estimate::point(draw(in[i]));
      const Result<Estimate> one = rule(drawn);
      if (one && !all->interval.contains(one->value)) CHECK(all->interval.contains(one->value));
    }
  };
  for (int i = 0; i < 3000; ++i) {
    const Inputs l = {level(), level(), level(), level()};
    const Inputs p = {level(), percent(), level(), percent()};
    const int years = 1 + i % 12;
    try_all(
        l, [](const Inputs& x) { return growth(x[0], x[1]); }, "growth");
    try_all(
        l, [](const Inputs& x) { return log_growth(x[0], x[1]); }, "log_growth");
    try_all(
        l, [&](const Inputs& x) { return average_annual(x[0], x[1], years); }, "average_annual");
    try_all(
        l, [](const Inputs& x) { return contribution(x[0], x[1], x[2], x[3]); }, "contribution");
    try_all(
        l, [](const Inputs& x) { return pull(x[0], x[1], x[2]); }, "pull");
    try_all(
        l, [](const Inputs& x) { return single_period(x[0], x[1]); }, "single_period");
    try_all(
        p, [](const Inputs& x) { return implied_base(x[0], x[1]); }, "implied_base");
    try_all(
        p, [](const Inputs& x) { return implied_deflator(x[0], x[2], x[1]); }, "implied_deflator");
    try_all(
        p, [](const Inputs& x) { return doubling_time(x[1]); }, "doubling_time");
    try_all(
        p,
        [](const Inputs& x) {
          return average_rate(std::array{x[1], x[3]});
        },
        "average_rate");
  }
}
