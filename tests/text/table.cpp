// SPDX-License-Identifier: MIT
#include "zhibiao/text/table.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/table_cell.hpp"
#include "zhibiao/text/report.hpp"

using namespace zhibiao;

namespace {

// A report around a table; our own words.
std::string report(const std::string& table) {
  return "# 2018年宁波市镇海区政府工作报告\n\n各位代表：\n\n## 一、2017年工作回顾\n\n"
         "过去一年，全区经济平稳增长，各项任务顺利完成，群众生活继续改善。\n\n" +
         table + "\n";
}

// "name|measure|value unit|role|period|region" of each observation.
std::vector<std::string> rows(const std::string& table) {
  std::vector<std::string> out;
  const auto text = report(table);
  for (const auto& o : read_report(text).observations) {
    std::string row = o.name + "|" + std::string(to_string(o.measure)) + "|" + o.value.to_string();
    if (o.upper) row += ".." + o.upper->to_string();
    row += " " + o.unit + "|" + std::string(to_string(o.role)) + "|" + o.period.to_string() + "|" +
           o.region.to_string();
    out.push_back(row);
    CHECK(o.figure.of(text) == o.text);
    CHECK(o.rule == "table");
  }
  return out;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("units in the caption, in heads of columns and in heads of rows") {
  CHECK(rows("2017年主要经济指标\n\n单位：亿元、%\n\n| 指标 | 完成数 | 比上年增长 |\n|---|---|---|\n"
             "| 地区生产总值 | 1021.6 | 7.1 |\n| 其中：工业增加值 | 520.35 | -3.2 |\n") ==
        Rows{"地区生产总值|level|102160000000 CNY|actual|2017|330211",
             "地区生产总值|growth|7.1 %|actual|2017|330211",
             "工业增加值|level|52035000000 CNY|actual|2017|330211",
             "工业增加值|growth|-3.2 %|actual|2017|330211"});
  CHECK(rows("| 指标 | 2017年（亿元） | 增长（%） |\n|---|---|---|\n| 财政总收入 | 290.1 | 13.7 |\n") ==
        Rows{"财政总收入|level|29010000000 CNY|actual|2017|330211",
             "财政总收入|growth|13.7 %|actual|2017|330211"});
  CHECK(rows("| 指标 | 2017年 |\n|---|---|\n| 城镇居民人均可支配收入（元） | 59,482 |\n| 新建公园（个） | 12 "
             "|\n") == Rows{"城镇居民人均可支配收入|level|59482 CNY|actual|2017|330211",
                            "新建公园|level|12 个|actual|2017|330211"});
}

TEST_CASE("a column of units, numbers of rows, targets and bounds") {
  CHECK(rows("| 序号 | 项目 | 单位 | 2018年目标 |\n|---|---|---|---|\n| 1 | 新增城镇就业 | 万人 | 1.2以上 |\n"
             "| 2 | 一般公共预算收入增长 | % | 6—6.5 |\n| 3 | 城镇登记失业率 | % | ≤3.5 |\n") ==
        Rows{"新增城镇就业|level|12000 人|target|2018|330211",
             "一般公共预算收入|growth|6..6.5 %|target|2018|330211",
             "城镇登记失业率|level|3.5 %|target|2018|330211"});
}

TEST_CASE("years and regions as heads") {
  CHECK(rows("| 指标 | 2015 | 2016 | 2017 |\n|---|---|---|---|\n| 粮食产量（万吨） | 3.1 | 3.2 | 2017 |\n") ==
        Rows{"粮食产量|level|31000 t|actual|2015|330211", "粮食产量|level|32000 t|actual|2016|330211",
             "粮食产量|level|20170000 t|actual|2017|330211"});
  CHECK(rows("地区生产总值\n\n| 地区 | 总量（亿元） | 增长 |\n|---|---|---|\n| 杭州市 | 12556 | 8.0% |\n"
             "| 全区 | 1021.6 | 下降0.5% |\n") ==
        Rows{"地区生产总值|level|1255600000000 CNY|actual|2017|330100",
             "地区生产总值|growth|8 %|actual|2017|330100",
             "地区生产总值|level|102160000000 CNY|actual|2017|330211",
             "地区生产总值|growth|-0.5 %|actual|2017|330211"});
}

TEST_CASE("heads in two rows; two tables one after the other") {
  CHECK(rows("| 指标 | 产值 | 产值 |\n|---|---|---|\n| 指标 | 2017年（亿元） | 增长（%） |\n| 工业 | 12.5 | "
             "3 |\n\n"
             "| 项目 | 数量（家） |\n|---|---|\n| 新增企业 | 35 |\n") ==
        Rows{"工业产值|level|1250000000 CNY|actual|2017|330211", "工业产值|growth|3 %|actual|2017|330211",
             "新增企业|level|35 家|actual|2017|330211"});
}

TEST_CASE("cells of running text are read as such") {
  const auto found =
      read_report(report("| 事项 | 进度 |\n|---|---|\n| 一、道路 | 新建道路15公里，改造管网3.5公里。 |\n"))
          .observations;
  REQUIRE(found.size() == 2);
  CHECK(found[0].name == "新建道路");
  CHECK(found[1].value.to_string() == "3.5");
  CHECK(found[1].unit == "km");
}

TEST_CASE("a value without a unit is left with the reason") {
  const auto skipped = read_report(report("| 指标 | 数值 |\n|---|---|\n| 综合得分 | 93.5 |\n")).skipped;
  REQUIRE(!skipped.empty());
  CHECK(skipped.back().text == "93.5");
  CHECK(skipped.back().reason == "no unit in the heads of the table");
}

TEST_CASE("cells") {
  using text::read_cell;
  CHECK(read_cell("1021.6")->figure.value == Decimal(10216, -1));
  CHECK(read_cell("-3.2%")->negative);
  CHECK(read_cell("增长7.1%")->changes);
  CHECK(read_cell("≥7")->figure.bound == Bound::ge);
  CHECK(read_cell("7%—8%")->figure.upper == Decimal(8));
  CHECK(read_cell("7—8%")->figure.unit == "%");
  CHECK(read_cell("12家以上")->figure.bound == Bound::ge);
  for (const char* words : {"", "-", "2016", "2016年", "1—12月", "12.5（预计）", "工业", "12/30"})
    CHECK_FALSE(read_cell(words));
  CHECK(read_cell("2016", Units::standard(), true));
}

TEST_CASE("units") {
  CHECK(table_unit("亿元")->unit == "CNY");
  CHECK(table_unit("亿元")->power == 8);
  CHECK(table_unit("%")->unit == "%");
  CHECK(table_unit("万亩")->unit == "mu");
  for (const char* words : {"", "同口径", "亿元以上", "3亿元", "2015年"}) CHECK_FALSE(table_unit(words));
}
