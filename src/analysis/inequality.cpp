// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/inequality.hpp"

#include <fmt/format.h>

#include <Eigen/QR>
#include <cmath>
#include <limits>
#include <map>

#include "zhibiao/analysis/comparison.hpp"

namespace zhibiao {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Error lengths(Eigen::Index a, Eigen::Index b) {
  return refusal(Cause::missing,
                 fmt::format("{} and {} numbers; there must be as many of each, and some", a, b));
}

double term(double share, double weight) { return share * std::log(share / weight); }

}  // namespace

Result<Theil> theil(const Eigen::VectorXd& amounts, const Eigen::VectorXd& weights,
                    const std::vector<RegionCode>& groups) {
  if (amounts.size() == 0 || amounts.size() != weights.size() ||
      amounts.size() != static_cast<Eigen::Index>(groups.size()))
    return lengths(amounts.size(), weights.size());
  if (!(amounts.array() > 0).all() || !(weights.array() > 0).all())
    return refusal(Cause::sign_change,
                   "shares of amounts or weights that are not above zero have no logarithm");
  struct Sum {
    double amount = 0, weight = 0;
    std::vector<Eigen::Index> members;
  };
  std::map<RegionCode, Sum> sums;
  for (Eigen::Index i = 0; i < amounts.size(); ++i) {
    Sum& s = sums[groups[static_cast<std::size_t>(i)]];
    s.amount += amounts[i];
    s.weight += weights[i];
    s.members.push_back(i);
  }
  const double amount = amounts.sum(), weight = weights.sum();
  Theil t;
  for (Eigen::Index i = 0; i < amounts.size(); ++i) t.total += term(amounts[i] / amount, weights[i] / weight);
  for (const auto& [code, s] : sums) {
    Theil::Group g{code, s.amount / amount, 0};
    for (const Eigen::Index i : s.members) g.value += term(amounts[i] / s.amount, weights[i] / s.weight);
    t.between += term(s.amount / amount, s.weight / weight);
    t.within += g.share * g.value;
    t.groups.push_back(g);
  }
  return t;
}

Result<Theil> theil(const Panel& amounts, const Panel& weights, int year, const Divisions& divisions) {
  const auto ca = amounts.column(year), cw = weights.column(year);
  if (!ca || !cw) return refusal(Cause::missing, fmt::format("one of the panels has no year {}", year));
  std::vector<double> a, w;
  std::vector<RegionCode> groups;
  for (Eigen::Index i = 0; i < amounts.rows(); ++i) {
    const RegionCode region = amounts.regions[static_cast<std::size_t>(i)];
    const auto j = weights.row(region);
    if (!j || !amounts.present(i, *ca) || !weights.present(*j, *cw)) continue;
    a.push_back(amounts.values(i, *ca));
    w.push_back(weights.values(*j, *cw));
    groups.push_back(divisions.parent_of(region, year));
  }
  const auto vector = [](const std::vector<double>& v) {
    return Eigen::VectorXd(Eigen::Map<const Eigen::VectorXd>(v.data(), static_cast<Eigen::Index>(v.size())));
  };
  return theil(vector(a), vector(w), groups);
}

Result<ShiftShare> shift_share(const Eigen::VectorXd& here_before, const Eigen::VectorXd& here_now,
                               const Eigen::VectorXd& there_before, const Eigen::VectorXd& there_now) {
  const Eigen::Index n = here_before.size();
  if (n == 0 || here_now.size() != n || there_before.size() != n || there_now.size() != n)
    return lengths(n, std::min({here_now.size(), there_before.size(), there_now.size()}));
  if (!(there_before.array() > 0).all())
    return refusal(Cause::zero_base, "an industry of which the country had nothing has no growth there");
  const double all = there_now.sum() / there_before.sum();
  const Eigen::ArrayXd each = there_now.array() / there_before.array();
  ShiftShare s;
  s.national = here_before.array() * (all - 1);
  s.mix = here_before.array() * (each - all);
  // As a difference, not as a rate of its own: industries new to the region have no rate.
  s.regional = here_now.array() - here_before.array() * each;
  return s;
}

Result<Line> fit_line(const Eigen::VectorXd& x, const Eigen::VectorXd& y) {
  const Eigen::Index n = x.size();
  if (n != y.size() || n < 3)
    return refusal(Cause::missing, fmt::format("a line through {} points needs at least three", n));
  if (x.maxCoeff() == x.minCoeff()) return refusal(Cause::zero_base, "all regions start from the same value");
  Eigen::MatrixXd design(n, 2);
  const double middle = x.mean();
  design.col(0).setOnes();
  design.col(1) = x.array() - middle;
  const Eigen::VectorXd b = design.colPivHouseholderQr().solve(y);
  const double residual = (y - design * b).squaredNorm();
  const double spread = (x.array() - middle).square().sum();
  Line line;
  line.slope = b[1];
  line.intercept = b[0] - b[1] * middle;
  line.slope_error = std::sqrt(residual / static_cast<double>(n - 2) / spread);
  line.r_squared = 1 - residual / (y.array() - y.mean()).square().sum();
  line.count = static_cast<int>(n);
  return line;
}

Result<BetaConvergence> beta_convergence(const Panel& panel, int first_year, int last_year) {
  const auto first = panel.column(first_year), last = panel.column(last_year);
  if (!first || !last || first_year >= last_year)
    return refusal(Cause::periods,
                   fmt::format("the panel cannot be followed from {} to {}", first_year, last_year));
  const double years = last_year - first_year;
  std::vector<double> x, y;
  for (Eigen::Index i = 0; i < panel.rows(); ++i) {
    const double before = panel.values(i, *first), now = panel.values(i, *last);
    if (!(before > 0) || !(now > 0)) continue;
    x.push_back(std::log(before));
    y.push_back(std::log(now / before) / years);
  }
  const auto n = static_cast<Eigen::Index>(x.size());
  const auto line = fit_line(Eigen::Map<const Eigen::VectorXd>(x.data(), n),
                             Eigen::Map<const Eigen::VectorXd>(y.data(), n));
  if (!line) return line.error();
  BetaConvergence b{*line, nan, nan};
  if (const double left = 1 + line->slope * years; line->slope < 0 && left > 0) {
    b.speed = -std::log(left) / years;
    b.half_life = std::log(2.0) / b.speed;
  }
  return b;
}

std::vector<Spread> sigma_convergence(const Panel& panel) {
  std::vector<Spread> spreads;
  for (Eigen::Index t = 0; t < panel.years(); ++t) {
    std::vector<double> kept;
    for (Eigen::Index i = 0; i < panel.rows(); ++i)
      if (panel.values(i, t) > 0) kept.push_back(panel.values(i, t));
    Spread s{panel.first_year + static_cast<int>(t), static_cast<int>(kept.size()), nan, nan};
    if (!kept.empty()) {
      const Eigen::Map<const Eigen::ArrayXd> x(kept.data(), static_cast<Eigen::Index>(kept.size()));
      const Eigen::ArrayXd logs = x.log();
      const double n = static_cast<double>(kept.size());
      if (kept.size() > 1) s.log_deviation = std::sqrt((logs - logs.mean()).square().sum() / (n - 1));
      s.variation = std::sqrt((x - x.mean()).square().mean()) / x.mean();
    }
    spreads.push_back(s);
  }
  return spreads;
}

Result<double> williamson(const Eigen::VectorXd& per_head, const Eigen::VectorXd& people) {
  if (per_head.size() == 0 || per_head.size() != people.size())
    return lengths(per_head.size(), people.size());
  if (!(people.array() >= 0).all() || people.sum() <= 0)
    return refusal(Cause::sign_change, "people must be counted from zero up");
  const Eigen::ArrayXd share = people.array() / people.sum();
  const double mean = (share * per_head.array()).sum();
  if (mean == 0) return refusal(Cause::zero_base, "the mean is zero");
  return std::sqrt((share * (per_head.array() - mean).square()).sum()) / mean;
}

}  // namespace zhibiao
