// SPDX-License-Identifier: MIT
#include "zhibiao/text/document.hpp"

#include <doctest/doctest.h>

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
    std::string s(1, "THPNF"[static_cast<int>(block.kind)]);
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
  CHECK(
      blocks(
          "---\ntitle: 某县政府工作报告\n---\n\n（2017年2月8日在某县第九届人民代表大会第一次会议上）\n\n县长 "
          "王 某\n\n各位代表：\n\n"
          "一、2016年工作回顾\n\n（一）经济平稳。投资增长8%。\n\n1. 农业\n\n" +
          filler + "\n\n二、2017年工作安排\n\n" + filler) ==
      Lines{"T 某县政府工作报告", "T （2017年2月8日在某县第九届人民代表大会第一次会议上）", "T 县长王某",
            "P 各位代表：", "H1 一、2016年工作回顾", "H2 （一）经济平稳。", "P 投资增长8%。", "H3 1.农业",
            "P " + filler, "H1 二、2017年工作安排", "P " + filler});
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
