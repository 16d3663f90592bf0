// SPDX-License-Identifier: MIT
#include "readers/page_layout.hpp"

#include <doctest/doctest.h>

#include "readers/running_heads.hpp"

using namespace zhibiao::readers;

namespace {
std::vector<std::string> texts(const std::vector<std::string>& lines) {
  std::vector<PageLine> pages;
  for (const auto& line : lines) pages.push_back({line, 1});
  std::vector<std::string> out;
  for (const auto& p : lay_out(pages)) out.push_back(p.text);
  return out;
}
using Lines = std::vector<std::string>;
}  // namespace

TEST_CASE("full lines are joined with what follows, drawn-in ones begin a paragraph") {
  CHECK(texts({"        工作报告（示例）", "  全市经济平稳增长，一般公共预算收入共二千亿元，比上年增长四点八",
               "个百分点。固定资产投资继续扩大，其中工业投资增长更快，社会消费品", "零售总额增长6%。",
               "  城镇居民收入提高，农村居民收入也提高，居民消费价格基本保持稳定。",
               "空气质量改善，优良天数增多，群众满意程度上升，社会保持和谐稳定。", "  二、目标"}) ==
        Lines{"工作报告（示例）",
              "全市经济平稳增长，一般公共预算收入共二千亿元，比上年增长四点八个百分点。固定资产投资继续扩大，"
              "其中工业"
              "投资增长更快，社会消费品零售总额增长6%。",
              "城镇居民收入提高，农村居民收入也提高，居民消费价格基本保持稳定。空气质量改善，优良天数增多，群"
              "众满意程"
              "度上升，社会保持和谐稳定。",
              "二、目标"});
}

TEST_CASE("parts that stand under one another are columns") {
  CHECK(texts({"   指标          2017年（亿元）   增长（%）", "   社会消费品零售总额   315.4       8.6",
               "   固定资产投资                  -3.1"}) ==
        Lines{"| 指标 | 2017年（亿元） | 增长（%） |", "|---|---|---|",
              "| 社会消费品零售总额 | 315.4 | 8.6 |", "| 固定资产投资 | | -3.1 |"});
}

TEST_CASE("a paragraph over two pages knows both") {
  const std::string full = "全市经济平稳增长，一般公共预算收入共二千亿元，比上年增长四点八个";
  const auto out = lay_out({{full, 1}, {full, 1}, {full, 2}, {"百分点。", 2}});
  REQUIRE(out.size() == 1);
  REQUIRE(out[0].pages.size() == 2);
  CHECK(out[0].pages[1].offset == 2 * full.size());
  CHECK(out[0].pages[1].page == 2);
}

TEST_CASE("running heads go, paragraphs beside them stay") {
  std::vector<std::vector<std::string>> pages;
  for (int i = 1; i <= 4; ++i)
    pages.push_back({"某公报 2018年第" + std::to_string(i) + "期", "第" + std::to_string(i) + "段的第一行",
                     "又一行",
                     "最后一行增长" + std::to_string(i) + "%" + std::string(static_cast<std::size_t>(i), 'x'),
                     "- " + std::to_string(i) + " -"});
  drop_running_heads(pages);
  for (const auto& page : pages) {
    CHECK(page[0].empty());
    CHECK(page[2] == "又一行");
    CHECK(page[3].starts_with("最后一行"));
    CHECK(page[4].empty());
  }
  CHECK(is_page_number("第 3 页 共 12 页"));
  CHECK_FALSE(is_page_number("3%"));
  CHECK_FALSE(is_page_number("——"));
}
