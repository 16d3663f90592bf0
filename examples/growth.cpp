// SPDX-License-Identifier: MIT
// How fast did it grow, and what do the printed digits leave open?
#include <fmt/core.h>

#include "zhibiao/analysis/growth_series.hpp"
#include "zhibiao/series/dataset.hpp"
#include "zhibiao/text/report.hpp"

namespace zb = zhibiao;

int main() {
  // Three years of one city; each report states last year's level and growth.
  const zb::RegionCode city = zb::region("宁波市").value();
  const auto read = [&](int year, const char* text) {
    return zb::read_report(text, {.region = city, .delivered = {year, 2, 1}}).observations;
  };
  zb::Dataset data;
  data.add(
      {"2018", "", city, {2018}, ""},
      read(2018, "一、2017年工作回顾\n地区生产总值达到9846.9亿元，增长7.8%。居民人均可支配收入48233元。"));
  data.add(
      {"2019", "", city, {2019}, ""},
      read(2019,
           "一、2018年工作回顾\n地区生产总值达到1.07万亿元，增长7%。居民人均可支配收入52402元，增长8.6%。"));
  data.add(
      {"2020", "", city, {2020}, ""},
      read(2020,
           "一、2019年工作回顾\n地区生产总值达到11985亿元，增长6.8%。居民人均可支配收入56982元，增长8.7%。"));

  const auto print = [](const char* what, const std::vector<zb::GrowthPoint>& points) {
    fmt::print("{}\n", what);
    for (const auto& g : points)
      if (g.known())
        fmt::print("  {}  {:5.2f} %  in [{:.2f}, {:.2f}]\n", g.period.to_string(), g.result.value,
                   g.result.low(), g.result.high());
      else
        fmt::print("  {}  none: {}\n", g.period.to_string(), to_string(g.cause));
  };
  const zb::AnySeries income = data.series({.indicator = "income", .region = city}).value();
  print("Income, level over level: the growth that reports state", zb::growth(income).value());

  // For GDP the levels are at current prices and the stated growth at constant ones: between them are prices.
  const zb::AnySeries gdp = data.series({.indicator = "gdp", .region = city}).value();
  const zb::AnySeries real =
      data.series({.indicator = "gdp", .region = city, .measure = zb::Measure::growth}).value();
  print("GDP, level over level: prices and growth together", zb::growth(gdp).value());
  print("GDP, prices alone", zb::implied_deflator(gdp, real).value());

  const auto base = zb::implied_base(gdp.at(zb::Period::year(2019)).value().estimate(),
                                     real.at(zb::Period::year(2019)).value().estimate());
  fmt::print("2018 at the prices of 2019: {:.0f} to {:.0f} 亿元\n", base->low() / 1e8, base->high() / 1e8);

  const auto refused = zb::growth(real);
  fmt::print("Growth of growth: {}\n", refused.error().message);
}
