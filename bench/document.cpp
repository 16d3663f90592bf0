// SPDX-License-Identifier: MIT
// The document stage: lines mended and joined, headings, blocks, provenance; and its first step alone.
#include <benchmark/benchmark.h>

#include "bench/corpus.hpp"
#include "text/lines.hpp"
#include "zhibiao/text/document.hpp"

namespace {

void for_each_report(benchmark::State& state, auto&& read) {
  const auto& corpus = zhibiao::bench::corpus();
  for (auto _ : state)
    for (const auto& input : corpus.inputs) read(input.bytes);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus.bytes));
}

void lines(benchmark::State& state) {
  for_each_report(state, [](std::string_view bytes) {
    std::string lined;
    zhibiao::OffsetMap map;
    benchmark::DoNotOptimize(zhibiao::text::scan_lines(bytes, lined, map));
  });
}
BENCHMARK(lines)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void document(benchmark::State& state) {
  for_each_report(state,
                  [](std::string_view bytes) { benchmark::DoNotOptimize(zhibiao::read_document(bytes)); });
}
BENCHMARK(document)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace

BENCHMARK_MAIN();
