// SPDX-License-Identifier: MIT
// A reader that has read before takes no memory for a figure.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

#include "text/joined_names.hpp"
#include "zhibiao/text/report.hpp"

namespace {

std::atomic<std::size_t> allocations{0};

void* take(std::size_t size) {
  ++allocations;
  return std::malloc(size > 0 ? size : 1);
}
void* take_or_throw(std::size_t size) {
  if (void* p = take(size)) return p;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return take_or_throw(size); }
void* operator new[](std::size_t size) { return take_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }

using namespace zhibiao;

namespace {

struct Counter : ReportSink {
  void observation(const ObservationView&) override { ++observations; }
  void skipped(const SkippedView&) override {}
  std::size_t observations = 0;
};

/// A review whose one paragraph says the same `times` times.
std::string report(std::size_t times) {
  std::string text = "一、2016年工作回顾\n";
  for (std::size_t i = 0; i < times; ++i)
    text +=
        "全区生产总值740.5亿元，增长7.6%；第一、第二、第三产业增加值分别增长3%、6.5%和9.1%。"
        "新建农村公路12公里、桥梁3座，投入资金2.4亿元实施15个项目，其中开工11个。"
        "有27家企业上市，农村居民人均可支配收入由1.8万元增加到2.1万元，外贸出口额居全市第二。"
        "“新增”城镇就业1.2万人，城镇累计新增就业3万人，“四上”企业累计达到120家。"
        "财政支出的81%用于民生，服务业占经济总量的比重提高1.2个百分点，培育科技型企业38家。";
  return text + "\n";
}

}  // namespace

TEST_CASE("a reader that has read before takes no memory for a figure") {
  const ReportOptions options{.region = RegionCode{330211}, .delivered = {2017, 2, 8}, .doc = {}, .path = {}};
  Extractor extractor;
  const auto measured = [&](const std::string& text) {
    Counter sink;
    extractor.extract(text, options, sink);
    const std::size_t before = allocations;
    extractor.extract(text, options, sink);
    const std::size_t after = allocations;
    return std::pair{sink.observations, after - before};
  };
  const std::string many = report(64), few = report(16);
  const auto [more, for_more] = measured(many);
  const auto [less, for_less] = measured(few);
  REQUIRE(more == 4 * less);
  CHECK(less > 16 * 15);
  // what grows with a report's length doubles a few times
  CHECK(for_more <= for_less + 12);
}

TEST_CASE("joined names stay where they are until they are forgotten") {
  text::JoinedNames names;
  const auto first = names.join("人均", "收入");
  const std::string long_name(40'000, 'x');
  for (int i = 0; i < 3'000; ++i) names.join("地区", "生产", "总值");
  const auto second = names.join(long_name, "收入");
  CHECK(first == "人均收入");
  CHECK(second == long_name + "收入");
  CHECK(names.join("", "").empty());
  names.forget();
  const auto again = names.join("人均", "收入");
  CHECK(again.data() == first.data());
  const std::size_t before = allocations;
  for (int i = 0; i < 3'000; ++i) names.join("地区", "生产", "总值");
  names.join(long_name, "收入");
  CHECK(allocations == before);
}
