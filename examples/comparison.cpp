// SPDX-License-Identifier: MIT
// Regions beside each other: places that rounding leaves open, shares, inequality and its parts.
#include <fmt/core.h>

#include "zhibiao/analysis/comparison.hpp"
#include "zhibiao/analysis/inequality.hpp"
#include "zhibiao/analysis/ranking.hpp"
#include "zhibiao/text/report.hpp"

namespace zb = zhibiao;

int main() {
  zb::Dataset data;
  const auto add = [&](const char* region, const char* text) {
    const zb::RegionCode code = zb::region(region).value();
    auto report = zb::read_report(std::string("一、2019年工作回顾\n") + text,
                                  {.region = code, .delivered = {2020, 1, 1}});
    data.add({region, "", code, {2020}, ""}, std::move(report.observations));
  };
  add("浙江省", "地区生产总值达到62352亿元，增长6.8%。常住人口5850万人。");
  add("杭州市", "地区生产总值达到15373亿元，增长6.8%。常住人口1036万人。");
  add("宁波市", "地区生产总值达到11985亿元，增长6.8%。常住人口854.2万人。");
  add("温州市", "地区生产总值达到6606亿元，增长8.2%。常住人口930万人。");
  add("苏州市", "地区生产总值达到1.92万亿元，增长6%左右。常住人口1075万人。");
  add("无锡市", "地区生产总值达到1.2万亿元，增长6.7%。常住人口659.2万人。");

  const std::vector<zb::RegionCode> cities = {{330100}, {330200}, {330300}, {320500}, {320200}};
  const zb::Panel gdp = zb::panel(data, {.indicator = "gdp"}, cities).value();
  fmt::print("GDP of 2019\n");
  for (const zb::Place& p : zb::ranking(gdp, 2019).value())
    fmt::print(
        "  {} {}{}\n", p.rank, zb::Divisions::standard().find(p.region)->name,
        p.best == p.worst ? "" : fmt::format(" (place {} to {}: the digits leave it open)", p.best, p.worst));

  const auto above =
      zb::compare_with_parent(data, {.indicator = "gdp", .region = zb::RegionCode{330200}}).value();
  fmt::print("宁波 in 浙江: {:.1f} % of its GDP\n", above[0].share.value);

  const zb::Panel people = zb::panel(data, {.indicator = "population"}, cities).value();
  const zb::Theil t = zb::theil(gdp, people, 2019).value();
  fmt::print("Theil index of GDP a head: {:.4f} = {:.4f} between provinces + {:.4f} within\n", t.total,
             t.between, t.within);
}
