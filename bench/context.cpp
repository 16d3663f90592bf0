// SPDX-License-Identifier: MIT
// From documents that are read already to observations: figures, sections, context.
#include <benchmark/benchmark.h>

#include "bench/corpus.hpp"
#include "text/section.hpp"
#include "zhibiao/text/report.hpp"

namespace {

using namespace zhibiao;

struct Count : ReportSink {
  void observation(const ObservationView&) override { ++observations; }
  std::size_t observations = 0;
};

const std::vector<Document>& documents() {
  static const std::vector<Document> all = [] {
    std::vector<Document> read;
    for (const auto& input : bench::corpus().inputs) read.push_back(read_document(input.bytes));
    return read;
  }();
  return all;
}

void sections(benchmark::State& state) {
  for (auto _ : state)
    for (const auto& document : documents())
      benchmark::DoNotOptimize(text::read_sections(document, text::ReportYear::of(document.delivered)));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::corpus().bytes));
}
BENCHMARK(sections)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void context(benchmark::State& state) {
  const auto& inputs = bench::corpus().inputs;
  Extractor extractor;
  Count count;
  for (auto _ : state)
    for (std::size_t i = 0; i < inputs.size(); ++i)
      extractor.extract(documents()[i], inputs[i].bytes,
                        {.region = inputs[i].region, .delivered = inputs[i].delivered, .doc = {}, .path = {}},
                        count);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::corpus().bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(count.observations));
}
BENCHMARK(context)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace

BENCHMARK_MAIN();
