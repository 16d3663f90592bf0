// SPDX-License-Identifier: MIT
// Region and date of delivery, and the small readers of dates and places below them.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/places.hpp"
#include "text/written_date.hpp"
#include "zhibiao/text/document.hpp"

using namespace zhibiao;

namespace {
// "330211 title 2017-02-08 title"
std::string provenance(std::string_view bytes) {
  const Document d = read_document(bytes);
  return (d.region.known() ? d.region.to_string() : "-") + " " + std::string(to_string(d.region_source)) +
         " " + (d.delivered.known() ? d.delivered.to_string() : "-") + " " +
         std::string(to_string(d.date_source));
}
std::string date(std::string_view text) {
  const auto found = text::find_date(text);
  return found ? found->date.to_string() : "";
}
const std::string speech = "\n\n各位代表：\n\n今天由我代表区政府报告全年工作，请各位审阅。\n\n";
}  // namespace

TEST_CASE("dates in Arabic and Chinese numerals") {
  CHECK(date("（2017年2月8日在某区）") == "2017-02-08");
  CHECK(date("二〇一七年二月八日") == "2017-02-08");
  CHECK(date("二○○九年十二月二十一日") == "2009-12-21");
  CHECK(date("2018-02-04 10：25") == "2018-02-04");
  CHECK(date("2023年1月在某市") == "2023-01");
  CHECK(date("2023年全年") == "");
  CHECK(date("12017年2月8日") == "");
}

TEST_CASE("the line that names the session says where and when") {
  CHECK(provenance("政府工作报告\n\n（2017年2月8日在镇海区第五十五届人民代表大会第十三次会议上）" + speech) ==
        "330211 title 2017-02-08 title");
  CHECK(provenance(
            "政 府 工 作 报 告\n\n2018年2月7日在海曙区\n第五十一届人民代表大会第十三次会议上\n\n区长 某某" +
            speech) == "330203 title 2018-02-07 title");
  CHECK(
      provenance(
          "**政府工作报告**"
          "\n——2011年3月5日在第五十一届全国人民代表大会第十三次会议上\n\n国务院总理　某某\n\n各位代表：\n") ==
      "100000 title 2011-03-05 title");
  CHECK(provenance("二〇〇六年一月二十日在甘孜藏族自治州第五十九届人民代表大会第十三次会议上\n\n州长 "
                   "某某\n\n各位代表：\n") == "513300 title 2006-01-20 title");
}

TEST_CASE("speaker, opening words and title stand in for it") {
  CHECK(provenance("政府工作报告\n\n嘉峪关市市长 某某" + speech + "一、2013年工作回顾\n")
            .starts_with("620200 title 2014 heading"));
  CHECK(provenance("政府工作报告\n\n各位代表：\n\n我代表宁波市海曙区人民政府报告工作。\n\n二、201"
                   "8年工作安排\n") == "330203 text 2018 heading");
  CHECK(provenance("---\ntitle: 江苏省2005年政府工作报告\n---\n\n各位代表：\n") == "320000 title 2005 title");
  CHECK(provenance("政府工作报告\n来源：某网 发布日期：2018年2月9日\n\n各位代表：\n\n一、2017年工作回顾\n") ==
        "- none 2018-02-09 text");
  CHECK(provenance("某市2011年国民经济和社会发展统计公报\n\n各位代表：\n") == "- none 2012 title");
}

TEST_CASE("a name that several divisions share needs one above it") {
  CHECK(provenance("政府工作报告\n\n（2017年2月8日在鼓楼区第五十九届人民代表大会第十三次会议上）" + speech) ==
        "- none 2017-02-08 title");
  CHECK(provenance("政府工作报告\n\n（2017年2月8日在南京市鼓楼区第五十九届人民代表大会第十三次会议上）" +
                   speech) == "320106 title 2017-02-08 title");
  CHECK(provenance("政府工作报告\n\n（2017年2月8日在鼓楼区第五十九届人民代表大会第十三次会议上）" + speech +
                   "一年来，对接南京市重点项目，服务江苏省发展大局。\n") == "320106 title 2017-02-08 title");
}

TEST_CASE("divisions are those of the year") {
  CHECK(provenance("政府工作报告\n\n（2012年2月16日在徐水县第五十九届人民代表大会第十三次会议上）" + speech)
            .starts_with("130625 "));
  CHECK(text::places(Divisions::standard(), "浙江省宁波市镇海区", 0).size() == 1);
  CHECK(text::places(Divisions::standard(), "鼓楼区", 0).size() > 1);
  CHECK(text::places(Divisions::standard(), "努力建设", 0).empty());
}

TEST_CASE("a report without a title is known by the name that it gives itself") {
  std::string text = "各位代表：\n\n一年来，在市委、市政府和区委的领导下，全区人民奋发有为。\n\n";
  for (int i = 0; i < 6; ++i) text += "美丽定海建设深入推进，城乡环境焕然一新。\n\n";
  CHECK(provenance(text) == "330902 text - none");
  CHECK(provenance("各位代表：\n\n一年来，在市委和区委的领导下，全区人民奋发有为。\n") == "- none - none");
}
