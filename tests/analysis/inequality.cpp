// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/inequality.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace zhibiao;

TEST_CASE("Theil by hand, and its parts") {
  const Eigen::VectorXd equal = Eigen::VectorXd::Ones(4);
  const std::vector<RegionCode> groups = {{330000}, {330000}, {320000}, {320000}};
  CHECK(theil(equal, equal, groups)->total == doctest::Approx(0));
  Eigen::VectorXd amounts(2);
  amounts << 3, 1;
  // ¾ ln(¾ ÷ ½) + ¼ ln(¼ ÷ ½)
  const Theil t = theil(amounts, Eigen::VectorXd::Ones(2), {{330000}, {320000}}).value();
  CHECK(t.total == doctest::Approx(0.75 * std::log(1.5) + 0.25 * std::log(0.5)));
  CHECK(t.between == doctest::Approx(t.total));
  CHECK(t.within == 0);
}

TEST_CASE("between and within add up to the total on random regions") {
  std::mt19937_64 random(5);
  std::lognormal_distribution<double> amount(3, 1);
  for (int round = 0; round < 50; ++round) {
    const Eigen::Index n = 30;
    Eigen::VectorXd y(n), w(n);
    std::vector<RegionCode> groups;
    for (Eigen::Index i = 0; i < n; ++i) {
      y[i] = amount(random);
      w[i] = amount(random);
      groups.push_back({static_cast<std::uint32_t>(110000 + 10000 * (i % 7))});
    }
    const Theil t = theil(y, w, groups).value();
    CHECK(t.between + t.within == doctest::Approx(t.total).epsilon(1e-12));
    CHECK(t.groups.size() == 7);
  }
}

TEST_CASE("Theil along the divisions, and what it refuses") {
  Matrix gdp(3, 1), people(3, 1);
  gdp << 10, 20, 30;
  people << 1, 1, 2;
  const std::vector<RegionCode> regions = {{330100}, {330200}, {320100}};
  const Theil t = theil(panel({}, regions, 2016, gdp), panel({}, regions, 2016, people), 2016).value();
  REQUIRE(t.groups.size() == 2);
  CHECK(t.groups[0].code == RegionCode{320000});
  CHECK(t.groups[0].share == 0.5);
  CHECK(theil(panel({}, regions, 2016, gdp), panel({}, regions, 2015, people), 2016)
            .error()
            .message.starts_with("missing"));
  Eigen::VectorXd one = Eigen::VectorXd::Ones(1), zero = Eigen::VectorXd::Zero(1);
  CHECK(theil(one, zero, {{330000}}).error().message.starts_with("sign_change"));
  CHECK(theil(one, one, {}).error().message.starts_with("missing"));
  CHECK(theil(one, Eigen::VectorXd::Ones(2), {{330000}}).error().message.starts_with("missing"));
  CHECK(theil(Eigen::VectorXd(), Eigen::VectorXd(), {}).error().message.starts_with("missing"));
}

TEST_CASE("shift and share add up to the change, industry by industry") {
  Eigen::VectorXd b0(3), b1(3), r0(3), r1(3);
  b0 << 100, 50, 0;
  b1 << 120, 40, 5;
  r0 << 1000, 1000, 500;
  r1 << 1100, 900, 800;
  const ShiftShare s = shift_share(b0, b1, r0, r1).value();
  CHECK(s.national[0] == doctest::Approx(100 * (2800.0 / 2500 - 1)));
  CHECK(s.mix[0] == doctest::Approx(100 * (1.1 - 1.12)));
  CHECK(s.regional[0] == doctest::Approx(120 - 110));
  for (Eigen::Index i = 0; i < 3; ++i)
    CHECK(s.national[i] + s.mix[i] + s.regional[i] == doctest::Approx(b1[i] - b0[i]));
  CHECK(s.change() == doctest::Approx(15));
  r0[2] = 0;
  CHECK(shift_share(b0, b1, r0, r1).error().message.starts_with("zero_base"));
  CHECK(shift_share(b0, b1, r0, Eigen::VectorXd::Ones(2)).error().message.starts_with("missing"));
}

TEST_CASE("a line through points that lie on one") {
  Eigen::VectorXd x(4), y(4);
  x << 1, 2, 3, 4;
  y << 5, 7, 9, 11;
  const Line l = fit_line(x, y).value();
  CHECK(l.slope == doctest::Approx(2));
  CHECK(l.intercept == doctest::Approx(3));
  CHECK(l.r_squared == doctest::Approx(1));
  CHECK(l.slope_error == doctest::Approx(0));
  CHECK(fit_line(x.head(2), y.head(2)).error().message.starts_with("missing"));
  CHECK(fit_line(Eigen::VectorXd::Ones(4), y).error().message.starts_with("zero_base"));
}

TEST_CASE("regions that halve their distance in ten years converge with that half-life") {
  // ln y moves to 5 by the factor ½ in ten years: slope (½ − 1) ÷ 10, speed ln 2 ÷ 10.
  Matrix m(4, 11);
  for (Eigen::Index i = 0; i < 4; ++i)
    for (Eigen::Index t = 0; t < 11; ++t)
      m(i, t) = std::exp(5 + (static_cast<double>(i) - 1.5) * std::pow(0.5, static_cast<double>(t) / 10));
  const Panel p = panel({}, {{110000}, {120000}, {130000}, {140000}}, 2000, m);
  const BetaConvergence b = beta_convergence(p, 2000, 2010).value();
  CHECK(b.line.slope == doctest::Approx(-0.05));
  CHECK(b.speed == doctest::Approx(std::log(2.0) / 10));
  CHECK(b.half_life == doctest::Approx(10));
  const auto spread = sigma_convergence(p);
  CHECK(spread.front().log_deviation / spread.back().log_deviation == doctest::Approx(2));
  CHECK(beta_convergence(p, 2000, 2011).error().message.starts_with("periods"));
  CHECK(beta_convergence(p, 2005, 2005).error().message.starts_with("periods"));
}

TEST_CASE("Williamson weighs by people") {
  Eigen::VectorXd x(2), n(2);
  x << 1, 3;
  n << 1, 1;
  CHECK(williamson(x, n).value() == doctest::Approx(0.5));
  n << 1, 0;
  CHECK(williamson(x, n).value() == doctest::Approx(0));
  n << 0, 0;
  CHECK(!williamson(x, n));
  n << 1, -1;
  CHECK(williamson(x, n).error().message.starts_with("sign_change"));
}
