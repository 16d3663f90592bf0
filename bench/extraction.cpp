// SPDX-License-Identifier: MIT
// Whole extraction as the program does it, from bytes of an unknown encoding to NDJSON in memory, against RE2
// counting numbers with a unit in the same bytes, in turns; both in user plus system time. The last line is
// the ratio of their speeds.
#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include <cstdio>
#include <map>

#include "bench/corpus.hpp"
#include "zhibiao/io/ndjson.hpp"
#include "zhibiao/readers/report_reader.hpp"

namespace {

using namespace zhibiao;

void set_rates(benchmark::State& state, std::size_t items) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::corpus().bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(items));
}

void reference(benchmark::State& state) {
  const RE2 pattern(
      "[0-9]+(?:[.][0-9]+)?(?:%|％|个百分点|万亿元|亿元|万元|亿美元|万美元|元|亿|万|平方米|平方公里|公里|亩|"
      "吨|人|户|家|个|项|件|名|条|座|台|套|倍|年|月|日)");
  std::size_t matches = 0;
  for (auto _ : state)
    for (const auto& input : bench::corpus().inputs) {
      const re2::StringPiece text(input.bytes);
      re2::StringPiece match;
      for (std::size_t at = 0; pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1); ++matches)
        at = static_cast<std::size_t>(match.data() - text.data()) + match.size();
    }
  set_rates(state, matches);
}

struct Writer : ReportSink {
  void observation(const ObservationView& o) override {
    ndjson::append(out, o);
    ++observations;
  }
  std::string out;
  std::size_t observations = 0;
};

void extraction(benchmark::State& state) {
  readers::ReportReader reader;
  Writer writer;
  for (auto _ : state) {
    for (const auto& input : bench::corpus().inputs) {
      writer.out.clear();
      const auto source = readers::read_source(input.bytes);
      if (!source) return state.SkipWithError(source.error().message.c_str());
      reader.read(*source,
                  {.region = input.region, .delivered = input.delivered, .doc = input.name, .path = {}},
                  writer);
      benchmark::DoNotOptimize(writer.out.data());
    }
  }
  set_rates(state, writer.observations);
}

BENCHMARK(reference)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(extraction)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// Prints as usual and keeps the best run of each.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
      const Speed speed{run.counters.at("bytes_per_second") / 1e6, run.counters.at("items_per_second")};
      auto& best = best_[run.run_name.function_name];
      if (speed.megabytes > best.megabytes) best = speed;
    }
  }
  void print_ratio() const {
    if (best_.count("reference") == 0 || best_.count("extraction") == 0) return;
    const auto &theirs = best_.at("reference"), &ours = best_.at("extraction");
    std::printf("RE2 %.0f MB/s; extraction %.1f MB/s, %.0f observations/s, %.2f us each; ratio %.3f\n",
                theirs.megabytes, ours.megabytes, ours.items, 1e6 / ours.items,
                ours.megabytes / theirs.megabytes);
  }

 private:
  struct Speed {
    double megabytes = 0, items = 0;
  };
  std::map<std::string, Speed> best_;
};

}  // namespace

int main(int count, char** words) {
  std::vector<char*> arguments(words, words + count);
  char repeat[] = "--benchmark_repetitions=3", in_turns[] = "--benchmark_enable_random_interleaving=true";
  arguments.insert(arguments.begin() + 1, {repeat, in_turns});
  int n = static_cast<int>(arguments.size());
  benchmark::Initialize(&n, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(n, arguments.data())) return 2;
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratio();
}
