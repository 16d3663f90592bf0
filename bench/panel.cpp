// SPDX-License-Identifier: MIT
// Calculations on a panel of 3,000 regions × 40 years × 100 indicators, beside a plain pass over the memory.
#include <benchmark/benchmark.h>

#include <random>

#include "zhibiao/analysis/panel_growth.hpp"

using namespace zhibiao;

namespace {

constexpr Eigen::Index regions = 3000, years = 40, indicators = 100;

// One wide frame: the regions of all indicators below each other.
const Matrix& frame() {
  static const Matrix m = [] {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> value(1, 100);
    Matrix x(regions * indicators, years);
    for (Eigen::Index i = 0; i < x.size(); ++i) x.data()[i] = value(random);
    return x;
  }();
  return m;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * frame().size() * static_cast<std::int64_t>(sizeof(double)));
}

void plain_pass(benchmark::State& state) {
  Matrix out = Matrix::Zero(frame().rows(), frame().cols());
  for (auto _ : state) {
    out = frame() * 1.0001;
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state);
}

void year_on_year(benchmark::State& state) {
  Matrix out = Matrix::Zero(frame().rows(), frame().cols());
  for (auto _ : state) {
    growth(MatrixRef(frame()), 1, out);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state);
}

void ranks_of_frame(benchmark::State& state) {
  Matrix out = Matrix::Zero(frame().rows(), frame().cols());
  for (auto _ : state) {
    ranks(MatrixRef(frame()), Order::lowest_first, Ties::average, out);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state);
}

void ranks_by_indicator(benchmark::State& state) {
  Matrix out = Matrix::Zero(regions, years);
  for (auto _ : state)
    for (Eigen::Index k = 0; k < indicators; ++k) {
      ranks(MatrixRef(frame().middleRows(k * regions, regions)), Order::lowest_first, Ties::average, out);
      benchmark::DoNotOptimize(out.data());
    }
  count_bytes(state);
}

BENCHMARK(plain_pass)->Unit(benchmark::kMillisecond);
BENCHMARK(year_on_year)->Unit(benchmark::kMillisecond);
BENCHMARK(ranks_of_frame)->Unit(benchmark::kMillisecond);
BENCHMARK(ranks_by_indicator)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
