// SPDX-License-Identifier: MIT
#include "zhibiao/text/document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace zhibiao;

namespace {
// "H1 一、回顾": kind, depth of headings, text.
std::vector<std::string> blocks(std::string_view bytes) {
  const Document document = read_document(bytes);
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    std::string s(1, "THPNF|"[static_cast<int>(block.kind)]);
    if (block.kind == BlockKind::heading) s += std::to_string(block.depth);
    out.push_back(s + " " + std::string(block.span.of(document.text)));
  }
  return out;
}
using Lines = std::vector<std::string>;

// A paragraph long enough to be seen as running text.
const std::string filler =
    "全年坚持稳字当头，稳住工业、农业和服务业三大块，办成了一批群众盼望多年的好事实事，城乡面貌有了可喜的变化"
    "。";
}  // namespace

TEST_CASE("title, headings and paragraphs of a report") {
  CHECK(blocks("---\ntitle: "
               "某县政府工作报告\n---\n\n（2017年2月8日在某县第五十九届人民代表大会第十三次会议上）\n\n县长 "
               "王 某\n\n各位代表：\n\n"
               "一、2016年工作回顾\n\n（一）经济平稳。投资增长8%。\n\n1. 农业\n\n" +
               filler + "\n\n二、2017年工作安排\n\n" + filler) ==
        Lines{"T 某县政府工作报告", "T （2017年2月8日在某县第五十九届人民代表大会第十三次会议上）",
              "T 县长王某", "P 各位代表：", "H1 一、2016年工作回顾", "H2 （一）经济平稳。", "P 投资增长8%。",
              "H3 1.农业", "P " + filler, "H1 二、2017年工作安排", "P " + filler});
}

TEST_CASE("a phrase is a paragraph") {
  CHECK(blocks("市政府新建公园10个") == Lines{"P 市政府新建公园10个"});
  CHECK(blocks("").empty());
  CHECK(blocks("\n \n").empty());
}

TEST_CASE("page breaks are mended and page numbers dropped") {
  const std::string head = "今年以来全县上下攻坚克难、真抓实干，经济运行总体平稳。全年完成新建道路";
  CHECK(blocks(head + "\n\n— 3 —\n\n20公里，改造农房300户。\n") ==
        Lines{"P " + head + "20公里，改造农房300户。"});
  CHECK(blocks(head + "\n\n（二）民生改善\n\n" + filler) ==
        Lines{"P " + head, "H2 （二）民生改善", "P " + filler});
  // Also in the first sentence of a paragraph, and inside a number with its unit.
  CHECK(blocks("全年财政总收入稳步增长，达到310.5\n\n— 3 —\n\n亿元，好于预期。\n") ==
        Lines{"P 全年财政总收入稳步增长，达到310.5亿元，好于预期。"});
  CHECK(blocks("全年财政总收入稳步增长，居民人均\n\n- 12 -\n\n可支配收入59482元。\n") ==
        Lines{"P 全年财政总收入稳步增长，居民人均可支配收入59482元。"});
}

TEST_CASE("every block is one line and the map leads back to it") {
  const std::string text =
      "一、回顾\r\n\r\n" + filler + "\r\n二、2018年\r\n\r\n目标任务\r\n\r\n" + filler + "\r\n";
  const Document document = read_document(text);
  std::size_t at = 0;
  for (const Block& block : document.blocks) {
    CHECK(block.span.begin == at);
    CHECK(document.text[block.span.end] == '\n');
    at = block.span.end + 1;
    const Span original = document.map.to_original(block.span);
    OffsetMap map;
    CHECK(canonical(original.of(text), map) == block.span.of(document.text));
  }
  CHECK(at == document.text.size());
}

namespace {
// `text` in lines of `width` characters, as a PDF gives it.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent = "") {
  std::string out(indent);
  std::size_t n = indent.size() / 3;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t size = 1;
    while (i + size < text.size() && (static_cast<unsigned char>(text[i + size]) & 0xC0) == 0x80) ++size;
    if (n == width) {
      out += '\n';
      n = 0;
    }
    out += text.substr(i, size);
    i += size;
    ++n;
  }
  return out + "\n";
}
const std::string long_text =
    "全年新建道路120公里、改造农房3500户，新增城镇就业8600人，完成投资45.6亿元；财政收入达到12.5亿元，增长8."
    "3%，居民收入增长7.9%，"
    "各项指标都好于年初的预计。我们一手抓项目、一手抓服务，把难题一个一个解开，把实事一件一件办成，群众看在眼"
    "里、记在心上。";
}  // namespace

TEST_CASE("hard-wrapped lines are joined whatever sets the paragraphs off") {
  for (const std::size_t width : {24u, 30u, 40u}) {
    std::string blank_lines = "一、回顾\n\n", drawn_in = "一、回顾\n";
    Lines expected = {"H1 一、回顾"};
    for (int i = 0; i < 6; ++i) {
      blank_lines += wrapped(long_text, width) + "\n";
      drawn_in += wrapped(long_text, width, "　　");
      expected.push_back("P " + long_text);
    }
    CHECK(blocks(blank_lines) == expected);
    CHECK(blocks(drawn_in) == expected);
  }
}

TEST_CASE("page numbers and running heads between the halves of a sentence are dropped, figures are not") {
  std::string text = "一、回顾\n\n";
  for (int page = 1; page <= 4; ++page)
    text += "年初的计划都已落实，全县上下一条心。全年新建改建农村公路\n\n- " + std::to_string(page) +
            " -\n\n某县政府工作报告汇编\n\n120公里，改造农房3500户。\n\n";
  const Document document = read_document(text);
  CHECK(document.text.find("汇编") == std::string::npos);
  CHECK(blocks(text) ==
        Lines{"H1 一、回顾",
              "P 年初的计划都已落实，全县上下一条心。全年新建改建农村公路120公里，改造农房3500户。",
              "P 年初的计划都已落实，全县上下一条心。全年新建改建农村公路120公里，改造农房3500户。",
              "P 年初的计划都已落实，全县上下一条心。全年新建改建农村公路120公里，改造农房3500户。",
              "P 年初的计划都已落实，全县上下一条心。全年新建改建农村公路120公里，改造农房3500户。"});
  CHECK(blocks("年初的计划都已落实，全县上下一条心。全年改造农房\n1510\n户，群众满意。\n") ==
        Lines{"P 年初的计划都已落实，全县上下一条心。全年改造农房1510户，群众满意。"});
}

TEST_CASE("a heading in two lines and headings of unnumbered parts") {
  CHECK(blocks("2016年工作回顾\n\n一、经济平稳\n\n" + filler +
               "\n\n2017年工作安排\n\n一、稳增长\n\n（一）工业\n\n" + filler) ==
        Lines{"H1 2016年工作回顾", "H2 一、经济平稳", "P " + filler, "H1 2017年工作安排", "H2 一、稳增长",
              "H3 （一）工业", "P " + filler});
  CHECK(blocks("一、2016年工作回顾\n\n" + filler + "\n\n二、2017年工作安排\n\n一、稳增长。\n\n" + filler +
               "\n\n二、促改革。\n\n" + filler + "\n\n三、自身建设\n\n" + filler) ==
        Lines{"H1 一、2016年工作回顾", "P " + filler, "H1 二、2017年工作安排", "H2 一、稳增长。",
              "P " + filler, "H2 二、促改革。", "P " + filler, "H1 三、自身建设", "P " + filler});
}

TEST_CASE("what looks like a heading and is text") {
  CHECK(blocks("一、回顾\n\n1.新建公园10个。\n2.改造农房300户。\n") ==
        Lines{"H1 一、回顾", "P 1.新建公园10个。", "P 2.改造农房300户。"});
  CHECK(blocks("一是稳增长，工业增加值增长8%。\n") == Lines{"P 一是稳增长，工业增加值增长8%。"});
  CHECK(blocks("1.5亿元用于农村公路建设。\n") == Lines{"P 1.5亿元用于农村公路建设。"});
}

TEST_CASE("glossaries are notes, lists of projects are not") {
  const std::string close =
      "各位代表，让我们同心同德、埋头苦干，为建设富裕文明和谐美丽的新家园而努力奋斗，以优异成绩迎接新的一年"
      "！";
  const std::string body = "一、回顾\n\n" + filler + "\n\n" + filler + "\n\n" + close + "\n\n";
  CHECK(blocks(body + "名词解释\n\n1.两化：新型工业化和城镇化。\n") ==
        Lines{"H1 一、回顾", "P " + filler, "P " + filler, "P " + close, "N 名词解释",
              "N 1.两化：新型工业化和城镇化。"});
  CHECK(blocks(body + "1.两化：新型工业化和城镇化。\n\n2.三湖是指城中三个湖。\n").back() ==
        "N 2.三湖是指城中三个湖。");
  CHECK(blocks(body + "附件：2017年十件实事\n\n1.新建公园10个。（牵头单位：某局）\n").back() ==
        "P 1.新建公园10个。（牵头单位：某局）");
  CHECK(blocks("生产总值[1]增长8%。\n\n[1]本文数据为初步核算数。\n") ==
        Lines{"P 生产总值增长8%。", "N [1]本文数据为初步核算数。"});
}

TEST_CASE("what surrounds a report on its page is furniture") {
  const auto found = blocks(
      "首页 | 新闻 | 专题 | 视频 |\n责任编辑:某某\n\n某县政府工作报告\n2018-02-04 10:25 "
      "稿源:某报\n\n一、回顾\n\n" +
      filler + "\n\n责任编辑 某某\n[打印该文] [关闭窗口]\n今日最新新闻...\n");
  CHECK(found == Lines{"F 首页|新闻|专题|视频|", "F 责任编辑：某某", "T 某县政府工作报告",
                       "F 2018-02-04 10：25稿源：某报", "H1 一、回顾", "P " + filler, "F 责任编辑某某",
                       "F [打印该文][关闭窗口]", "F 今日最新新闻..."});
}

TEST_CASE("a figure below a title is text") {
  CHECK(blocks("政府工作报告\n地区生产总值增长8%。\n").back() == "P 地区生产总值增长8%。");
}

TEST_CASE("no bytes are too odd to read") {
  std::string bytes;
  std::uint32_t seed = 7;
  for (int round = 0; round < 400; ++round) {
    bytes.clear();
    static constexpr std::string_view parts[] = {
        "一、",     "（一）",       "8.5", "%",      "。",     "\n",     "\r",     "\f",      " ",
        "\xE4\xB8", "\xFF",         "**",  "<!--",   "-->",    "[1]",    "[a](b)", "<br>",    "#",
        ">",        "- ",           "|",   "&nbsp;", "，",     "9，000", "　",     "“",       "\"",
        "～",       "政府工作报告", "年",  "①",      "(jīng)", "经",     "---\n",  "title: a"};
    for (int k = 0; k < 60; ++k) {
      seed = seed * 1664525u + 1013904223u;
      bytes += parts[(seed >> 8) % std::size(parts)];
    }
    const Document document = read_document(bytes);
    std::size_t at = 0;
    for (const Block& block : document.blocks) {
      CHECK(block.span.begin == at);
      at = block.span.end + 1;
      CHECK(block.heading < static_cast<std::int32_t>(document.blocks.size()));
      const Span original = document.map.to_original(block.span);
      CHECK(original.end <= bytes.size());
    }
    CHECK(at == document.text.size());
    CHECK(std::count(document.text.begin(), document.text.end(), '\n') ==
          static_cast<long>(document.blocks.size()));
  }
}
