// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/panel_growth.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "analysis/columns.hpp"

namespace zhibiao {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Keyed {
  std::uint64_t key;
  std::uint32_t row;
};

// Unsigned integers in the order of the doubles.
std::uint64_t ordered_bits(double x, Order order) {
  const auto bits = std::bit_cast<std::uint64_t>(x + 0.0);  // -0 and 0 are one value
  const std::uint64_t sign = std::uint64_t{1} << 63;
  const std::uint64_t rising = (bits & sign) ? ~bits : bits | sign;
  return order == Order::lowest_first ? rising : ~rising;
}

bool by_key(const Keyed& a, const Keyed& b) { return a.key < b.key; }

// Sorts by key: the upper half of the bits by radix, least digit first, where there are enough values to pay
// for the counts; what shares that half is few, and sorted by comparison.
class Sorter {
 public:
  void sort(std::vector<Keyed>& items) {
    if (items.size() < 512) {
      std::sort(items.begin(), items.end(), by_key);
      return;
    }
    spare_.resize(items.size());
    for (auto& c : counts_) c.fill(0);
    for (const Keyed& i : items)
      for (std::size_t d = 0; d < digits; ++d) ++counts_[d][digit(i.key, d)];
    for (std::size_t d = 0; d < digits; ++d) {
      auto& count = counts_[d];
      if (count[digit(items.front().key, d)] == items.size()) continue;  // all share this digit
      std::uint32_t sum = 0;
      for (auto& c : count) sum += std::exchange(c, sum);
      for (const Keyed& i : items) spare_[count[digit(i.key, d)]++] = i;
      items.swap(spare_);
    }
    for (auto first = items.begin(); first != items.end();) {
      auto last = first + 1;
      while (last != items.end() && last->key >> 32 == first->key >> 32) ++last;
      if (last - first > 1) std::sort(first, last, by_key);
      first = last;
    }
  }

 private:
  static constexpr std::size_t digits = 3, bits = 11;
  static std::size_t digit(std::uint64_t key, std::size_t d) {
    return static_cast<std::size_t>(key >> (64 - bits * (digits - d))) & ((1u << bits) - 1);
  }
  std::array<std::array<std::uint32_t, 1u << bits>, digits> counts_;
  std::vector<Keyed> spare_;
};

void rank_column(const double* column, std::size_t n, Order order, Ties ties, Sorter& sorter,
                 std::vector<Keyed>& items, double* places) {
  items.clear();
  for (std::size_t i = 0; i < n; ++i) {
    places[i] = nan;
    if (!std::isnan(column[i]))
      items.push_back({ordered_bits(column[i], order), static_cast<std::uint32_t>(i)});
  }
  if (items.empty()) return;
  sorter.sort(items);
  double dense = 0;
  for (std::size_t first = 0; first < items.size();) {
    std::size_t last = first + 1;
    while (last < items.size() && items[last].key == items[first].key) ++last;
    dense += 1;
    const double place = ties == Ties::dense         ? dense
                         : ties == Ties::competition ? static_cast<double>(first + 1)
                                                     : static_cast<double>(first + 1 + last) / 2;
    for (; first < last; ++first) places[items[first].row] = place;
  }
}

}  // namespace

void growth(const MatrixRef& values, Eigen::Index lag, MatrixOut out) {
  columns::growth(values.data(), values.rows(), values.cols(), values.outerStride(), lag, out.data(),
                  out.outerStride());
}

Result<Panel> growth(const Panel& panel, int lag, GrowthOptions options) {
  // The series' own rules decide what may be computed at all.
  if (auto refused = growth(AnySeries(panel.key, {}), options); !refused) return refused.error();
  Panel g = panel;
  g.key.measure = Measure::growth;
  g.key.unit = std::string("%");
  g.key.basis = lag == 1 ? std::string("yoy") : std::to_string(lag) + " years";
  for (Eigen::Index i = 0; i < panel.rows(); ++i)
    for (Eigen::Index t = 0; t < panel.years(); ++t) {
      g.values(i, t) = g.low(i, t) = g.high(i, t) = nan;
      Cause& cause = g.causes(i, t);
      const Eigen::Index b = t - lag;
      if (b < 0 || !panel.present(i, t) || !panel.present(i, b)) {
        cause = Cause::missing;
        continue;
      }
      const auto cell = [&](Eigen::Index c) {
        return Estimate{panel.values(i, c), {panel.low(i, c), panel.high(i, c)}};
      };
      const int year = panel.first_year + static_cast<int>(t);
      if (!options.across_breaks &&
          territory_changed(panel.regions[static_cast<std::size_t>(i)], year - lag, year)) {
        cause = Cause::territory;
        continue;
      }
      cause = growth_refused(cell(t), cell(b));
      if (cause != Cause::none) continue;
      const auto result = options.logarithmic ? log_growth(cell(t), cell(b)) : growth(cell(t), cell(b));
      if (!result) {
        cause = Cause::sign_change;
        continue;
      }
      g.values(i, t) = result->value;
      g.low(i, t) = result->low();
      g.high(i, t) = result->high();
    }
  return g;
}

void ranks(const MatrixRef& values, Order order, Ties ties, MatrixOut out) {
  // Eight columns at a time: what the memory hands over at once.
  constexpr Eigen::Index block = 8;
  const auto n = static_cast<std::size_t>(values.rows());
  std::vector<double> column(n * block), places(n * block);
  std::vector<Keyed> items;
  items.reserve(n);
  Sorter sorter;
  for (Eigen::Index first = 0; first < values.cols(); first += block) {
    const Eigen::Index width = std::min(block, values.cols() - first);
    for (std::size_t i = 0; i < n; ++i) {
      const double* row = values.data() + static_cast<Eigen::Index>(i) * values.outerStride() + first;
      for (Eigen::Index c = 0; c < width; ++c) column[static_cast<std::size_t>(c) * n + i] = row[c];
    }
    for (Eigen::Index c = 0; c < width; ++c)
      rank_column(column.data() + static_cast<std::size_t>(c) * n, n, order, ties, sorter, items,
                  places.data() + static_cast<std::size_t>(c) * n);
    for (std::size_t i = 0; i < n; ++i) {
      double* row = out.data() + static_cast<Eigen::Index>(i) * out.outerStride() + first;
      for (Eigen::Index c = 0; c < width; ++c) row[c] = places[static_cast<std::size_t>(c) * n + i];
    }
  }
}

Matrix ranks(const MatrixRef& values, Order order, Ties ties) {
  Matrix out(values.rows(), values.cols());
  ranks(values, order, ties, out);
  return out;
}

}  // namespace zhibiao
