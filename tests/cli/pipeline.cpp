// SPDX-License-Identifier: MIT
#include "cli/pipeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>

using zhibiao::cli::Pipeline;
using IntPipeline = Pipeline<int, int>;

namespace {

void pause(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

// What comes out for 0 … 199, each squared, some slower than others.
std::vector<int> squares(unsigned threads, bool ordered) {
  std::vector<int> out;
  IntPipeline pipeline(
      threads, ordered,
      [] {
        return [](int& job, int& outcome) {
          if (job % 17 == 0) pause(2);
          outcome = job * job;
        };
      },
      [&](int& outcome) { return out.push_back(outcome), true; });
  for (int i = 0; i < 200; ++i) CHECK(pipeline.push(i));
  pipeline.finish();
  return out;
}

}  // namespace

TEST_CASE("outcomes come in order of the jobs, whatever the number of threads") {
  const auto one = squares(1, true);
  CHECK(one.size() == 200);
  CHECK(one[7] == 49);
  for (const unsigned threads : {2u, 3u, 8u}) CHECK(squares(threads, true) == one);
  auto unordered = squares(4, false);
  std::sort(unordered.begin(), unordered.end());
  CHECK(unordered == one);
}

TEST_CASE("an outcome comes without waiting for another job") {
  std::atomic<int> seen = 0;
  IntPipeline pipeline(
      2, true, [] { return [](int& job, int& outcome) { outcome = job; }; },
      [&](int& outcome) { return seen = outcome, true; });
  CHECK(pipeline.push(5));
  for (int i = 0; i < 1000 && seen != 5; ++i) pause(1);
  CHECK(seen == 5);
}

TEST_CASE("no more jobs are under way than the window has room for") {
  std::atomic<int> started = 0;
  std::atomic<bool> blocked = true;
  IntPipeline pipeline(
      2, true,
      [&] {
        return [&](int& job, int&) {
          ++started;
          while (job == 0 && blocked) pause(1);
        };
      },
      [](int&) { return true; });
  std::thread release([&] {
    pause(100);
    CHECK(started <= 8);
    blocked = false;
  });
  for (int i = 0; i < 100; ++i) CHECK(pipeline.push(i));
  pipeline.finish();
  release.join();
  CHECK(started == 100);
}

TEST_CASE("a consumer that has enough ends the run") {
  for (const unsigned threads : {1u, 4u}) {
    int consumed = 0;
    IntPipeline pipeline(
        threads, true, [] { return [](int& job, int& outcome) { outcome = job; }; },
        [&](int& outcome) { return ++consumed, outcome < 10; });
    int pushed = 0;
    while (pushed < 1000 && pipeline.push(pushed)) ++pushed;
    pipeline.finish();
    CHECK(consumed == 11);
    CHECK(pushed < 1000);
  }
}

TEST_CASE("what a worker or the consumer throws comes out") {
  for (const unsigned threads : {1u, 4u})
    for (const bool in_worker : {true, false}) {
      CAPTURE(threads);
      CAPTURE(in_worker);
      const auto run = [&] {
        IntPipeline pipeline(
            threads, true,
            [&] {
              return [&](int& job, int& outcome) {
                outcome = job;
                if (in_worker && job == 20) throw std::runtime_error("worker");
              };
            },
            [&](int& outcome) -> bool {
              if (!in_worker && outcome == 20) throw std::runtime_error("consumer");
              return true;
            });
        for (int i = 0; i < 1000 && pipeline.push(i);) ++i;
        pipeline.finish();
      };
      CHECK_THROWS_AS(run(), std::runtime_error);
    }
}
