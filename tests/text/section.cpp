// SPDX-License-Identifier: MIT
#include "text/section.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

/// "actual 2016" for each paragraph, in order.
std::vector<std::string> sections(const std::string& text, Date delivered = {2017, 2, 8}) {
  const auto document = read_document(text);
  const auto found = read_sections(document, ReportYear::of(delivered));
  CHECK(found.size() == document.blocks.size());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (document.blocks[i].kind == BlockKind::paragraph)
      out.push_back(std::string(to_string(found[i].role)) + " " +
                    (found[i].period.known() ? found[i].period.to_string() : "-"));
  return out;
}

using Sections = std::vector<std::string>;
const std::string body = "\n各项工作有序推进，群众生活继续改善，社会保持和谐稳定。\n";

}  // namespace

TEST_CASE("a heading decides for what stands under it") {
  struct Row {
    std::string heading, expected;
    Date delivered{2017, 2, 8};
  };
  for (const auto& row : std::vector<Row>{
           {"一、2016年工作回顾", "actual 2016"},
           {"一、工作回顾", "actual 2016"},
           {"一、过去五年的工作", "actual 2012/2016"},
           {"一、“十二五”时期工作回顾", "actual 2011/2015", {2016, 2, 25}},
           {"二、2017年工作安排", "target 2017"},
           {"二、今年的主要任务", "target 2017"},
           {"二、今后五年的奋斗目标", "target 2017/2021"},
           {"二、“十三五”时期的主要目标", "target 2016/2020", {2016, 2, 25}},
           {"二、明年工作打算", "target 2017", {2016, 12, 20}},
           {"一、2016年工作回顾", "actual 2016", {2016, 12, 20}},
       }) {
    CAPTURE(row.heading);
    CHECK(sections(row.heading + body, row.delivered) == Sections{row.expected});
  }
}

TEST_CASE("headings below keep the part of the one above") {
  CHECK(sections("一、2016年工作回顾\n（一）改革取得突破" + body + "二、2017年工作安排\n（一）扩大有效投资" +
                 body) == Sections{"actual 2016", "target 2017"});
}

TEST_CASE("a report without telling headings turns to its plan by a sentence") {
  CHECK(sections("过去一年，我们攻坚克难，取得了新的成绩，圆满完成了各项任务。\n\n"
                 "今年发展的主要预期目标是：经济平稳增长，就业保持稳定。\n\n"
                 "要着力扩大投资，加快建设步伐，努力改善民生。\n") ==
        Sections{"actual 2016", "target 2017", "target 2017"});
}

TEST_CASE("a text from the middle of a report is known by its voice") {
  CHECK(sections("要加快推进项目建设，着力优化环境，努力增加收入，确保安全稳定。\n") ==
        Sections{"target 2017"});
  CHECK(sections("项目建设成功推进，取得了明显成效，区域地位显著提升，荣获多项称号。\n") ==
        Sections{"actual 2016"});
}

TEST_CASE("without a date every block is there, and nothing is known of its time") {
  CHECK(sections("一、2016年工作回顾" + body, {}) == Sections{"actual -"});
}
