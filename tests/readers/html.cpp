// SPDX-License-Identifier: MIT
#include "readers/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "convert.hpp"

using namespace zhibiao;
using namespace zhibiao::readers;

namespace {

std::string text_of(std::string_view html) { return std::string(read_source(html).value().text()); }
std::string page(std::string_view body) {
  return "<!DOCTYPE html><html><body>" + std::string(body) + "</body></html>";
}

const std::string article =
    "<p>　　全区经济平稳增长，地区生产总值达到1021.6亿元，增长7.1%。</p>\n"
    "<p>　　居民收入继续提高，城镇居民人均可支配收入为59482元，与上年相比增加3.2%。</p>\n"
    "<p>　　新建公园12个，修缮老旧房屋3.5万平方米，群众更加满意。</p>\n";
const std::string menu =
    "<ul><li><a href='/'>首页</a></li><li><a href='/a'>政务公开</a></li><li><a href='/b'>新闻中心</a></li>"
    "<li><a href='/c'>办事服务</a></li></ul>";

}  // namespace

TEST_CASE("headings, paragraphs and line breaks") {
  CHECK(text_of(page("<h1>政府工作报告</h1><h2>一、过去一年</h2><p>增长7.1%。<br>新建公园12个。</p>"
                     "<p><b>二、今年</b></p><div>目标\n 7%</div>")) ==
        "# 政府工作报告\n\n## 一、过去一年\n\n增长7.1%。\n新建公园12个。\n\n**二、今年**\n\n目标 7%\n\n");
}

TEST_CASE("the article is found among menus, and what is left out of prose is reported") {
  std::string body;
  for (int i = 0; i < 12; ++i) body += article;
  const std::string html =
      page("<nav>导航</nav><div id=top>" + menu + "</div><h1>政府工作报告</h1><div id=body>" + body +
           "</div><div class=side><p>另一条消息说，有人来访，大家都很高兴。</p></div>"
           "<footer>版权所有，2017年</footer>");
  const auto source = read_source(html).value();
  const std::string text(source.text());
  CHECK(source.format == Format::html);
  CHECK(text.starts_with("# 政府工作报告\n\n　　全区经济"));
  for (const char* gone : {"首页", "导航", "版权", "另一条"}) CHECK(text.find(gone) == std::string::npos);
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(html.compare(source.diagnostics[0].offset, 18, "<div class=side><p") == 0);
}

TEST_CASE("a short article keeps all that is no menu") {
  const std::string text =
      text_of(page(menu + "<div>" + article + "</div><p>附：建成道路3公里，完成绿化5亩。</p>"));
  CHECK(text.find("1021.6亿元") != std::string::npos);
  CHECK(text.find("3公里") != std::string::npos);
  CHECK(text.find("首页") == std::string::npos);
}

TEST_CASE("entities, blanks and unknown tags are mapped") {
  const std::string html =
      page("<p>增长&nbsp;7.1&#37;，比&lt;上年&gt;高&amp;好，</o:p>达到&#x31;2\r\n  个&nbsp3家</p>");
  const auto source = read_source(html).value();
  CHECK(source.text() == "增长\u00A07.1%，比<上年>高&好，达到12 个\u00A03家\n\n");
  const auto back = [&](std::string_view phrase) {
    const std::size_t at = source.text().find(phrase);
    REQUIRE(at != std::string_view::npos);
    return std::string(source.map.to_original({at, at + phrase.size()}).of(html));
  };
  CHECK(back("7.1%") == "7.1&#37;");
  CHECK(back("上年") == "上年");
  CHECK(back("高&好") == "高&amp;好");
  CHECK(back("12 个") == "&#x31;2\r\n  个");
  CHECK(back("\u00A03家") == "&nbsp3家");
}

TEST_CASE("a page in GBK goes back to its own bytes") {
  const std::string html =
      convert("<html><head><meta charset=gbk></head><body>" + article + "</body></html>", "GBK");
  const auto source = read_source(html).value();
  CHECK(source.encoding == Encoding::gb18030);
  const std::string_view phrase = "1021.6亿元";
  const std::size_t at = source.text().find(phrase);
  REQUIRE(at != std::string_view::npos);
  CHECK(source.map.to_original({at, at + phrase.size()}).of(html) == convert(phrase, "GBK"));
}

TEST_CASE("footnote numbers are told from powers") {
  CHECK(text_of(page("<p>空气优良率85%<sup>1</sup>，面积3km<sup>2</sup></p>")) ==
        "空气优良率85%[1]，面积3km2\n\n");
}

TEST_CASE("tables stay tables") {
  CHECK(text_of(page(
            "<table><caption>单位：亿元</caption><tr><th rowspan=2>指标</th><th colspan=2>产值</th></tr>"
            "<tr><th>2016年</th><th>增长<br>（%）</th></tr><tr><td>工业</td><td>12.5</td><td>3|4</td></tr>"
            "<tr><td>合计</td><td colspan=2>20</td></tr></table>")) ==
        "单位：亿元\n\n| 指标 | 产值 | 产值 |\n|---|---|---|\n| 指标 | 2016年 | 增长 （%） |\n| 工业 | 12.5 "
        "| 3/4 |\n"
        "| 合计 | 20 |  |\n\n");
}

TEST_CASE("a table that lays out the page is none") {
  const std::string text = text_of(page("<table><tr><td>" + menu + "</td><td><table><tr><td>" + article +
                                        article + article + "</td></tr></table></td></tr></table>"));
  CHECK(text.find("|") == std::string::npos);
  CHECK(text.starts_with("　　全区经济"));
}

TEST_CASE("deep nesting is read where it is cheap and refused where it is not") {
  std::string fair, absurd;
  for (int i = 0; i < 400; ++i) fair += "<div>";
  CHECK(text_of(fair + "增长7.1%").find("7.1%") != std::string::npos);
  for (int i = 0; i < 200000; ++i) absurd += "<div>";
  CHECK(read_source(absurd + "增长7.1%").error().code == ErrorCode::range);
  std::string hidden_depth = "<body>";
  for (int i = 0; i < 100000; ++i) hidden_depth += "<div><table></div></table>";
  CHECK(read_source(hidden_depth).error().code == ErrorCode::range);
  std::string attributes = "<body><p";
  for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i);
  CHECK(read_source(attributes + ">x").error().code == ErrorCode::range);
}

TEST_CASE("unclosed bold does not multiply") {
  std::string html = "<body>";
  for (int i = 0; i < 3000; ++i) html += "<b id=" + std::to_string(i) + "><p>增长7.1%。";
  const auto source = read_source(html);
  if (!source) CHECK(source.error().code == ErrorCode::range);
}

TEST_CASE("characters that HTML does not allow stay mapped") {
  const std::string html = page(
      "<p>增长\x1A"
      "7.1%</p>");
  const auto source = read_source(html).value();
  const std::size_t at = source.text().find("7.1%");
  REQUIRE(at != std::string_view::npos);
  CHECK(source.map.to_original({at, at + 4}).of(html) == "7.1%");
  CHECK(read_source("\x1A", {.format = Format::html}).value().text().size() < 8);
}

TEST_CASE("a large table does not drive out the words beside it") {
  std::string rows;
  for (int i = 0; i < 500; ++i) rows += "<tr><td>工业增加值</td><td>12.5</td></tr>";
  for (const std::string& table : {"<table>" + rows + "</table>", "<div><table>" + rows + "</table></div>"}) {
    const std::string text = text_of(page("<div>" + article + "</div>" + table));
    CHECK(text.find("1021.6亿元") != std::string::npos);
    CHECK(text.find("| 工业增加值 | 12.5 |") != std::string::npos);
  }
}
