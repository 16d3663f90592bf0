// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "zhibiao/core/offset_map.hpp"
#include "zhibiao/text/document.hpp"

using namespace zhibiao;

namespace {
std::string canon(std::string_view phrase) {
  OffsetMap map;
  return canonical(phrase, map);
}
// The original bytes of the first occurrence of `part` in the canonical form of `phrase`.
std::string original(std::string_view phrase, std::string_view part) {
  OffsetMap map;
  const std::string text = canonical(phrase, map);
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return std::string(map.to_original({at, at + part.size()}).of(phrase));
}
}  // namespace

TEST_CASE("a text in canonical form stands as it is") {
  for (const std::string_view text :
       {"全区财政收入12.5亿元，增长7.1%；其中税收“双百”任务完成。", "（一）稳增长", "1,021,600元", "A股", "",
        "6%—6.5%", "GDP per capita", "每立方米3.48元/吨", "PM2.5浓度降至30微克/立方米", "国发〔2016〕5号"}) {
    OffsetMap map;
    CHECK(canonical(text, map) == text);
    CHECK(map.to_original({0, text.size()}).of(text) == text);
  }
}

TEST_CASE("blanks in and around numbers and between Han characters go, between Latin words one stays") {
  CHECK(canon("新开工37. 06 万平方米") == "新开工37.06万平方米");
  CHECK(original("新开工37. 06 万平方米", "37.06万平方米") == "37. 06 万平方米");
  CHECK(canon("达 120 亿元") == "达120亿元");
  CHECK(canon("政 府　工\u00A0作\u200B报 告") == "政府工作报告");
  CHECK(canon("增长1 3.5%") == "增长13.5%");
  CHECK(canon("产值 1021.6 7.1 亿元") == "产值1021.6 7.1亿元");
  CHECK(canon("2016 2017年") == "2016 2017年");
  CHECK(canon("Belt  and\u00A0Road 倡议") == "Belt and Road倡议");
  CHECK(canon("1. 2017年完成") == "1. 2017年完成");
  CHECK(canon("收入&nbsp;9&nbsp;亿元") == "收入9亿元");
  CHECK(canon("收入????9亿元？") == "收入9亿元？");
  CHECK(canon("收入59 482 元") == "收入59482元");
  CHECK(canon("收入2016 482 元") == "收入2016 482元");
}

TEST_CASE("full-width and ASCII forms") {
  CHECK(canon("增长１２．５％") == "增长12.5%");
  CHECK(original("增长１２．５％，", "12.5%") == "１２．５％");
  CHECK(canon("收入12.5亿元,增长8%;支出(含债券)9亿元:好!") ==
        "收入12.5亿元，增长8%；支出（含债券）9亿元：好！");
  CHECK(canon("ＧＤＰ＋") == "GDP+");
  CHECK(canon("一．回顾") == "一.回顾");
  CHECK(canon("完成投资．新开工") == "完成投资。新开工");
  CHECK(canon("投资比重29.5∶30.1") == "投资比重29.5：30.1");
}

TEST_CASE("a comma between a number and a group of three separates thousands") {
  CHECK(canon("9，000万元") == "9,000万元");
  CHECK(original("共9，000万元", "9,000万元") == "9，000万元");
  CHECK(canon("1,021,600元") == "1,021,600元");
  CHECK(canon("1，021，600元") == "1,021,600元");
  CHECK(canon("增长8,9%") == "增长8，9%");
  CHECK(canon("2017，100个") == "2017，100个");
  CHECK(canon("0,500个") == "0，500个");
  CHECK(canon("3,2345") == "3，2345");
}

TEST_CASE("dashes") {
  CHECK(canon("6%～6.5%") == "6%—6.5%");
  CHECK(canon("20~30个") == "20—30个");
  CHECK(canon("2006－2010年") == "2006—2010年");
  CHECK(canon("1月–11月") == "1月—11月");
  CHECK(canon("4.5-5%") == "4.5-5%");
  CHECK(canon("增长－3.5%") == "增长-3.5%");
  CHECK(canon("──经济平稳") == "——经济平稳");
  CHECK(canon("--经济平稳") == "——经济平稳");
}

TEST_CASE("quotation marks") {
  CHECK(canon("推进\"双百\"和\"两化\"") == "推进“双百”和“两化”");
  CHECK(canon("推進「雙百」") == "推進“雙百”");
  CHECK(canon("用‘老办法’") == "用‘老办法’");
}

TEST_CASE("marks of Markdown, footnotes and pinyin are dropped and stay mapped") {
  CHECK(canon("**投资**增长8%") == "投资增长8%");
  CHECK(canon("生产总值[2]519亿元") == "生产总值519亿元");
  CHECK(original("生产总值[2]519亿元", "总值519亿元") == "总值[2]519亿元");
  CHECK(canon("生产总值［12］519亿元") == "生产总值519亿元");
  CHECK(canon("生产总值[^3]") == "生产总值");
  CHECK(canon("财政收入①9亿元") == "财政收入9亿元");
  CHECK(canon("重点是：①修路；②架桥") == "重点是：①修路；②架桥");
  CHECK(canon("经(jīng)济(jì)的(de)增长") == "经济的增长");
  CHECK(canon("人工智能（ai）") == "人工智能（ai）");
  CHECK(canon("见[官网](http://a.cn/b)说明") == "见官网说明");
  CHECK(canon("前<!-- 图 -->后<b>粗</b>") == "前后粗");
  CHECK(canon("5*8米") == "5×8米");
  CHECK(canon("20 m²和3 km²") == "20m²和3km²");
  CHECK(canon("面积²为9") == "面积为9");
  CHECK(canon("㈠稳增长⑵扩内需") == "（一）稳增长（2）扩内需");
  CHECK(canon("降至25‰") == "降至25‰");
  CHECK(canon("降至25&permil;") == "降至25‰");
  CHECK(canon("二○○九年") == "二〇〇九年");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD and stay mapped") {
  CHECK(canon("增长\xFF"
              "8%") ==
        "增长\uFFFD"
        "8%");
  CHECK(original("增长\xFF"
                 "8%",
                 "8%") == "8%");
  CHECK(canon("增长\xE5\xA2") == "增长\uFFFD\uFFFD");
  CHECK(canon("\xC0\x80") == "\uFFFD\uFFFD");
}

TEST_CASE("what needs mending is mended wherever it stands in a long text") {
  const std::string plain = "全市经济稳中有进，就业好于预期、物价平稳。新增“专精特新”企业12.5家，全年增长8%";
  for (const std::string_view odd :
       {";",  ":", "!", "(",  ")",  "&",  "\u3000", "\u00A0",   "＋",   "％",       "１",   "！",
        "；", "·", "é", "㎡", "ａ", "𠮷", "\xE5",   "\xE5\xA2", "\x80", "\xF0\x9F", "\xC3", "\xEF\xBC"}) {
    // between Chinese characters, and in a text too short to be looked at in blocks
    const std::string alone = canon("城" + std::string(odd) + "乡");
    const std::string mended = alone.substr(3, alone.size() - 6);
    for (std::size_t size = 0; size < 72; ++size) {
      CAPTURE(odd);
      CAPTURE(size);
      const std::string front = plain + std::string(size, '9') + "城", back = "乡" + plain;
      CHECK(canon(front + std::string(odd) + back) == front + mended + back);
    }
  }
}

TEST_CASE("every run of digits leads back to bytes that read the same") {
  const std::string_view text =
      "一、回顾\r\n\r\n收入１２．５亿元,增长8. 5 %;人均9，000元(含[3]补贴1 "
      "200元),\"十二五\"末达　3～4　倍；\t覆盖95 %。";
  OffsetMap map;
  const std::string form = canonical(text, map);
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] < '0' || form[i] > '9') continue;
    std::size_t end = i;
    while (end < form.size() &&
           ((form[end] >= '0' && form[end] <= '9') || form[end] == '.' || form[end] == ','))
      ++end;
    const Span span = map.to_original({i, end});
    // Inside a sentence, that is: at the head of a line "8. 5" would be an item.
    CHECK(canon("共" + std::string(span.of(text)) + "元") == "共" + form.substr(i, end - i) + "元");
    i = end;
  }
}
