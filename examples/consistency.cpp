// SPDX-License-Identifier: MIT
// Does a report agree with itself? Rounding raises no alarm, and what cannot be decided says why.
#include <fmt/core.h>

#include "zhibiao/analysis/consistency.hpp"
#include "zhibiao/text/report.hpp"

namespace zb = zhibiao;

int main() {
  const zb::RegionCode here = zb::region("慈溪市").value();
  zb::Dataset data;
  const auto add = [&](int year, const char* text) {
    auto report = zb::read_report(text, {.region = here, .delivered = {year, 2, 1}});
    data.add({std::to_string(year), "", here, {year}, ""}, std::move(report.observations));
  };
  add(2017, "一、2016年工作回顾\n居民人均可支配收入5.06万元。地区生产总值1209.4亿元。");
  add(2018,
      "一、2017年工作回顾\n居民人均可支配收入5.3万元，增长5.8%。地区生产总值1490亿元，增长8%。"
      "外贸进出口总额100.4亿元，其中出口总额70.3亿元，进口总额36.1亿元。");
  for (const zb::Finding& f : zb::check_consistency(data)) {
    fmt::print("{} {}: {}", f.period.to_string(), f.key.indicator, to_string(f.agreement));
    for (const auto i : f.observations) fmt::print(" · {}", data.observations()[i].text);
    fmt::print("\n  {}\n", f.reason.empty() ? std::string(to_string(f.check)) : f.reason);
  }
}
