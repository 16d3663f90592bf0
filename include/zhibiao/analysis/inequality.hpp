// SPDX-License-Identifier: MIT
// How unequal regions are, and whether they converge.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/series/cause.hpp"
#include "zhibiao/series/panel.hpp"

namespace zhibiao {

/// Theil's T: Σ sᵢ ln(sᵢ ÷ wᵢ) over shares s of the amount and w of the people; 0 where all have the same a
/// head. It splits without a rest: `between` groups, and `within` them, weighted by the groups' amounts.
struct Theil {
  double total = 0, between = 0, within = 0;
  struct Group {
    RegionCode code;
    double share = 0;  ///< of the amount
    double value = 0;  ///< Theil's T inside the group
  };
  std::vector<Group> groups;
};
/// Amounts (GDP) and weights (people; all 1 for an unweighted index) of regions, and the group that each
/// belongs to. Refuses different lengths and no regions (missing), and amounts or weights that are not above
/// zero (sign_change).
Result<Theil> theil(const Eigen::VectorXd& amounts, const Eigen::VectorXd& weights,
                    const std::vector<RegionCode>& groups);
/// The same along the divisions: groups are what the regions have above them.
Result<Theil> theil(const Panel& amounts, const Panel& weights, int year,
                    const Divisions& divisions = Divisions::standard());

/// Change of a region's industries, split into what the country's growth, the mix of industries and the
/// region itself account for. For each industry, and in sum: national + mix + regional = change.
struct ShiftShare {
  Eigen::VectorXd national, mix, regional;
  double change() const { return national.sum() + mix.sum() + regional.sum(); }
};
/// Refuses different lengths (missing) and an industry that the country had nothing of (zero_base).
Result<ShiftShare> shift_share(const Eigen::VectorXd& here_before, const Eigen::VectorXd& here_now,
                               const Eigen::VectorXd& there_before, const Eigen::VectorXd& there_now);

/// Ordinary least squares of y on x with an intercept.
struct Line {
  double intercept = 0, slope = 0, slope_error = 0, r_squared = 0;
  int count = 0;
};
/// Refuses fewer than three points (missing) and an x that does not vary (zero_base).
Result<Line> fit_line(const Eigen::VectorXd& x, const Eigen::VectorXd& y);

/// β-convergence: average annual log growth on the log of the first level. Where poorer regions grow faster,
/// the slope is negative, λ = −ln(1 + slope × years) ÷ years is the speed a year, ln 2 ÷ λ the half-life.
struct BetaConvergence {
  Line line;
  double speed = 0, half_life = 0;  ///< NaN where the slope is not negative
};
/// Over regions with a value above zero in both years; others are left out (see line.count).
Result<BetaConvergence> beta_convergence(const Panel& panel, int first_year, int last_year);

/// σ-convergence: the spread of each year, over the regions that have a value above zero.
struct Spread {
  int year = 0, count = 0;
  double log_deviation = 0;  ///< standard deviation of logs (n − 1)
  double variation = 0;      ///< coefficient of variation (n)
};
std::vector<Spread> sigma_convergence(const Panel& panel);

/// Williamson's coefficient of variation, each region weighted by its people.
Result<double> williamson(const Eigen::VectorXd& per_head, const Eigen::VectorXd& people);

}  // namespace zhibiao
