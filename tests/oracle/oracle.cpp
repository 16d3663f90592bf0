// SPDX-License-Identifier: MIT
// Reads a panel (one row a region, values by blanks, "nan" for missing; then weights and groups) and prints
// what the library computes from it, to be compared with another implementation: see oracle.py.
#include <cstdio>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "zhibiao/analysis/comparison.hpp"
#include "zhibiao/analysis/growth.hpp"
#include "zhibiao/analysis/index.hpp"
#include "zhibiao/analysis/inequality.hpp"
#include "zhibiao/analysis/panel_growth.hpp"

using namespace zhibiao;

namespace {

void print(const char* name, const Matrix& m) {
  for (Eigen::Index i = 0; i < m.rows(); ++i) {
    std::printf("%s", name);
    for (Eigen::Index t = 0; t < m.cols(); ++t) std::printf(" %.17g", m(i, t));
    std::printf("\n");
  }
}
void print(const char* name, std::initializer_list<double> values) {
  std::printf("%s", name);
  for (const double v : values) std::printf(" %.17g", v);
  std::printf("\n");
}
double value(const Result<Estimate>& e) { return e ? e->value : std::numeric_limits<double>::quiet_NaN(); }

std::vector<double> numbers(const std::string& line) {
  std::istringstream in(line);
  std::vector<double> values;
  for (std::string word; in >> word;) values.push_back(std::stod(word));
  return values;
}

AnySeries series(const Matrix& m, Eigen::Index row) {
  SeriesKey key;
  key.unit = "CNY";
  std::vector<Release> points;
  for (Eigen::Index t = 0; t < m.cols(); ++t) {
    Release r;
    r.period = Period::year(2000 + static_cast<int>(t));
    r.value = Decimal::parse(std::to_string(static_cast<long long>(m(row, t)))).value();
    points.push_back(r);
  }
  return AnySeries(key, points);
}

}  // namespace

int main() {
  std::string line;
  std::getline(std::cin, line);
  const auto size = numbers(line);
  const auto n = static_cast<Eigen::Index>(size.at(0)), years = static_cast<Eigen::Index>(size.at(1));
  Matrix values(n, years);
  for (Eigen::Index i = 0; i < n; ++i) {
    std::getline(std::cin, line);
    const auto row = numbers(line);
    for (Eigen::Index t = 0; t < years; ++t) values(i, t) = row.at(static_cast<std::size_t>(t));
  }
  std::getline(std::cin, line);
  const auto weight = numbers(line);
  std::getline(std::cin, line);
  const auto group = numbers(line);

  Matrix out(n, years);
  growth(values, 1, out);
  print("growth", out);
  growth(values, 3, out);
  print("growth3", out);
  for (const Order order : {Order::highest_first, Order::lowest_first}) {
    const bool high = order == Order::highest_first;
    print(high ? "rank_min_desc" : "rank_min_asc", ranks(values, order, Ties::competition));
    print(high ? "rank_dense_desc" : "rank_dense_asc", ranks(values, order, Ties::dense));
    print(high ? "rank_average_desc" : "rank_average_asc", ranks(values, order, Ties::average));
  }
  for (Eigen::Index i = 0; i < n; ++i) {
    const Estimate first = Estimate::point(values(i, 0)), last = Estimate::point(values(i, years - 1));
    print("cagr",
          {value(average_annual(last, first, static_cast<int>(years) - 1)), value(log_growth(last, first))});
  }

  // Row 0 is complete: an index of it, rebased; a chain of its growth; two halves spliced.
  const AnySeries levels = series(values, 0);
  const Index index = rebase(levels, 2003).value();
  const Index again = rebase(index, 2001).value();
  const int last_year = 2000 + static_cast<int>(years) - 1;
  for (const IndexPoint& p : again.points) print("rebase", {p.value.value});
  const Index early = rebase(levels.between(2000, 2004), 2000).value(),
              late = rebase(levels.between(2004, last_year), 2004).value();
  const Index spliced = splice(early, late, 2004).value();
  for (const IndexPoint& p : spliced.points) print("splice", {p.value.value});

  Eigen::VectorXd amounts(n), weights(n);
  std::vector<RegionCode> groups;
  for (Eigen::Index i = 0; i < n; ++i) {
    amounts[i] = weight.at(static_cast<std::size_t>(i)) * 1.5 + static_cast<double>(i % 5);
    weights[i] = weight.at(static_cast<std::size_t>(i));
    groups.push_back({static_cast<std::uint32_t>(group.at(static_cast<std::size_t>(i)))});
  }
  const Theil t = theil(amounts, weights, groups).value();
  print("theil", {t.total, t.between, t.within});
  print("williamson", {williamson(amounts.array() / weights.array(), weights).value()});
  print("lq", {value(location_quotient(Estimate::point(amounts[0]), Estimate::point(weights[0]),
                                       Estimate::point(amounts.sum()), Estimate::point(weights.sum())))});
  const ShiftShare s =
      shift_share(weights, amounts, weights.array() * 3 + 1, amounts.array() * 4 + 2).value();
  print("shift_share", {s.national.sum(), s.mix.sum(), s.regional.sum(), s.change()});
  const Line l = fit_line(weights, amounts).value();
  print("line", {l.intercept, l.slope, l.slope_error, l.r_squared});

  const Panel p = panel({}, std::vector<RegionCode>(static_cast<std::size_t>(n), {330211}), 2000, values);
  for (const Spread& spread : sigma_convergence(p))
    print("sigma", {spread.log_deviation, spread.variation, static_cast<double>(spread.count)});
  const BetaConvergence b = beta_convergence(p, 2000, last_year).value();
  print("beta", {b.line.slope, b.line.intercept, b.line.slope_error, static_cast<double>(b.line.count)});
  return 0;
}
