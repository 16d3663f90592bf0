// SPDX-License-Identifier: MIT
// Growth and ranks of large panels: 3,000 regions × 40 years, 100 indicators one after another, against a
// plain pass over the same memory.
#include <benchmark/benchmark.h>

#include <limits>
#include <random>

#include "zhibiao/analysis/panel_growth.hpp"

namespace {

using namespace zhibiao;

constexpr Eigen::Index kRegions = 3'000, kYears = 40;
constexpr std::size_t kIndicators = 100;

// One cell in twenty is missing.
const std::vector<Matrix>& panels() {
  static const std::vector<Matrix> all = [] {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> level(1, 1000);
    std::vector<Matrix> made(kIndicators, Matrix(kRegions, kYears));
    for (auto& m : made)
      for (double* p = m.data(); p != m.data() + m.size(); ++p)
        *p = random() % 20 == 0 ? std::numeric_limits<double>::quiet_NaN() : level(random);
    return made;
  }();
  return all;
}

void run(benchmark::State& state, auto&& calculate) {
  std::vector<Matrix> out(kIndicators, Matrix::Zero(kRegions, kYears));
  for (auto _ : state)
    for (std::size_t i = 0; i < kIndicators; ++i) {
      calculate(panels()[i], out[i]);
      benchmark::DoNotOptimize(out[i].data());
    }
  const auto cells = static_cast<std::int64_t>(kIndicators) * kRegions * kYears;
  state.SetItemsProcessed(state.iterations() * cells);
  state.SetBytesProcessed(state.iterations() * cells * 16);
}

void plain_pass(benchmark::State& state) {
  run(state, [](const Matrix& in, Matrix& out) { out = in * 1.5; });
}
void year_on_year(benchmark::State& state) {
  run(state, [](const Matrix& in, Matrix& out) { growth(in, 1, out); });
}
void ranks_by_year(benchmark::State& state) {
  run(state, [](const Matrix& in, Matrix& out) { ranks(in, Order::highest_first, Ties::average, out); });
}
BENCHMARK(plain_pass)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(year_on_year)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(ranks_by_year)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace

BENCHMARK_MAIN();
