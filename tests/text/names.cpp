// SPDX-License-Identifier: MIT
#include "text/names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

const NameTable& table() {
  static const NameTable names(Catalogue::standard());
  return names;
}

std::string id(const NameMatch& m) { return std::string(m.indicator == nullptr ? "-" : m.indicator->id); }

std::vector<std::string> split(std::string_view phrase, Cut cut) {
  std::vector<std::string_view> parts;
  split_list(phrase, cut, parts);
  return {parts.begin(), parts.end()};
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("every name and synonym of the catalogue is found, whatever its quotes") {
  for (const auto& i : Catalogue::standard().all()) {
    CAPTURE(i.name);
    CHECK(table().match(i.name).indicator == &i);
    for (const auto& s : i.synonyms) {
      CAPTURE(s);
      CHECK(table().match(s).indicator == &i);
    }
  }
  CHECK(id(table().match("三改")) == "renewal_three");
}

TEST_CASE("words before a name that leave it what it is") {
  CHECK(id(table().match("全市地区生产总值")) == "gdp");
  CHECK(id(table().match("其中工业投资")) == "investment_industry");
  CHECK(id(table().match("500万元以上项目固定资产投资")) == "investment_fixed");
  CHECK(id(table().match("规模以上工业增加值（现价）")) == "va_industry");
  CHECK(table().match("全市地区生产总值").name == "地区生产总值");
}

TEST_CASE("a word of accounting inside a name leaves it what it is, wherever it stands") {
  const std::string_view name = "城镇登记失业率";
  for (const std::string_view word : {"累计", "实现", "完成", "全年", "年末"})
    for (std::size_t at = 3; at < name.size(); at += 3) {
      const std::string phrase = std::string(name.substr(0, at)).append(word).append(name.substr(at));
      CAPTURE(phrase);
      CHECK(id(table().match(phrase)) == "unemployment_registered");
    }
  CHECK(id(table().match("PM累计2.5平均浓度")) == "pm25");
}

TEST_CASE("a scope narrows a figure and is kept") {
  const auto m = table().match("市级一般公共预算收入");
  CHECK(id(m) == "revenue_public");
  CHECK(m.scope == "市级");
  CHECK(m.name == "一般公共预算收入");
}

TEST_CASE("a narrower or wider thing is not the indicator") {
  for (const std::string_view phrase :
       {"", "中央财政赤字", "县域地区生产总值", "地区生产总值完成率", "民营固定资产投资项目", "绿地"}) {
    CAPTURE(phrase);
    CHECK(id(table().match(phrase)) == "-");
  }
}

TEST_CASE("names at the begin of a text and the last inside it, longest at their place") {
  const std::string_view text = "农村居民人均可支配收入和粮食产量稳步提高";
  CHECK(id(table().find_at_begin(text)) == "income_rural");
  CHECK(id(table().find_last(text)) == "grain_output");
  CHECK(id(table().find_at_begin("推动粮食产量稳步提高")) == "-");
  CHECK(id(table().find_last("")) == "-");
}

TEST_CASE("words that do not belong to a name are taken from its begin") {
  struct Row {
    std::string_view phrase, left;
  };
  for (const auto& [phrase, left] : std::vector<Row>{
           {"其中工业投资", "工业投资"},
           {"，全年新增就业", "新增就业"},
           {"二是新建公园", "新建公园"},
           {"1.新建公园", "新建公园"},
           {"完成了危房改造", "危房改造"},
           {"要着力培育龙头企业", "培育龙头企业"},
           {"（下同）全年实现生产总值", "生产总值"},
           {"下同）全市生产总值", "生产总值"},
           {"区）财政收入", "区）财政收入"},  // of 县（市、区）, not of the whole
           {"今年要新建公园", "新建公园"},
           // such a character by chance
           {"从业人员", "从业人员"},
           {"并网装机", "并网装机"},
           {"重点项目", "重点项目"},
           {"要素成本", "要素成本"},
           {"", ""},
       }) {
    CAPTURE(phrase);
    CHECK(trim_lead(phrase) == left);
  }
}

TEST_CASE("lists are cut at their marks, at their conjunctions, or at both") {
  const std::string_view list = "化学需氧量、二氧化硫和氨氮";
  CHECK(split(list, Cut::both) == Parts{"化学需氧量", "二氧化硫", "氨氮"});
  CHECK(split(list, Cut::enumeration) == Parts{"化学需氧量", "二氧化硫和氨氮"});
  CHECK(split(list, Cut::conjunction) == Parts{"化学需氧量、二氧化硫", "氨氮"});
  CHECK(split("进口以及出口", Cut::both) == Parts{"进口", "出口"});
  CHECK(split("“水、电、气”改造和绿化", Cut::both) == Parts{"“水、电、气”改造", "绿化"});
  CHECK(split("研究与试验发展经费支出", Cut::both) == Parts{"研究与试验发展经费支出"});
  CHECK(split("公共预算支出", Cut::both) == Parts{"公共预算支出"});
  CHECK(split("", Cut::both).empty());
}

TEST_CASE("units of one kind") {
  CHECK(same_kind("CNY", "USD"));
  CHECK(same_kind("mu", "m2"));
  CHECK(same_kind("户", "套"));
  CHECK(same_kind("permille", "%"));
  CHECK(same_kind("CNY/mu", "CNY/person"));
  CHECK_FALSE(same_kind("户", "m2"));
  CHECK_FALSE(same_kind("%", "CNY"));
}
