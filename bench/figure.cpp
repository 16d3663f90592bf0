// SPDX-License-Identifier: MIT
// The figure grammar alone, on texts that are canonical already.
#include <benchmark/benchmark.h>

#include "bench/corpus.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"

namespace {

void scan(benchmark::State& state) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (const auto& input : zhibiao::bench::corpus().inputs) {
    texts.push_back(zhibiao::read_document(input.bytes).text);
    bytes += texts.back().size();
  }
  std::vector<zhibiao::Figure> figures;
  std::size_t found = 0;
  for (auto _ : state) {
    for (const auto& text : texts) {
      figures.clear();
      zhibiao::scan_figures(text, figures);
      found += figures.size();
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(found));
}
BENCHMARK(scan)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace

BENCHMARK_MAIN();
