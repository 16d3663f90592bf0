// SPDX-License-Identifier: MIT
#include "zhibiao/model/region.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

using zhibiao::Division;
using zhibiao::Divisions;
using zhibiao::ErrorCode;
using zhibiao::region;
using zhibiao::RegionCode;
using zhibiao::RegionLevel;

namespace {
const Divisions& divisions = Divisions::standard();
constexpr RegionCode code(std::uint32_t value) { return {value}; }
std::string short_of(std::uint32_t value) { return std::string(divisions.find(code(value))->short_name); }
}  // namespace

TEST_CASE("codes are six digits") {
  CHECK(RegionCode::parse("330211").value() == code(330211));
  CHECK(code(330211).to_string() == "330211");
  for (const char* text :
       {"", "33021", "3302111", "033021", "33021x", "３３０２１１", "999999999999999999999"}) {
    CAPTURE(text);
    CHECK(RegionCode::parse(text).error().code == ErrorCode::syntax);
  }
}

TEST_CASE("the tables are complete and in order") {
  const auto all = divisions.all();
  CHECK(std::count_if(all.begin(), all.end(), [](auto& d) { return d.in_use(); }) == 3214);
  CHECK(divisions.children(code(100000)).size() == 34);
  CHECK(Divisions::zones().size() == 133);
  CHECK(std::is_sorted(all.begin(), all.end(), [](auto& a, auto& b) {
    return std::pair(a.code, a.from) < std::pair(b.code, b.from);
  }));
  const auto names = divisions.names();
  CHECK(std::is_sorted(names.begin(), names.end(), [](auto& a, auto& b) { return a.text < b.text; }));
  for (const Division& d : all) {
    CAPTURE(std::string(d.name));
    CHECK(d.name.starts_with(d.short_name));
    CHECK(d.short_name.size() >= 6);  // two characters
    CHECK((d.until == 0 || d.from < d.until));
    CHECK(divisions.find(d.code, d.from) == &d);
    if (d.level != RegionLevel::nation) CHECK(Divisions::within(d.code, d.parent));
    CHECK((d.level == RegionLevel::nation || divisions.find(d.parent) != nullptr));
  }
}

TEST_CASE("a code stood for what its year says") {
  CHECK(divisions.find(code(330211))->name == "镇海区");
  CHECK(divisions.find(code(330211), 2017)->parent == code(330200));
  CHECK(divisions.find(code(330204), 2015)->name == "江东区");
  CHECK(divisions.find(code(330204), 2016) == nullptr);
  CHECK(divisions.find(code(330204))->until == 2016);
  CHECK(divisions.find(code(120110), 1990)->name == "东郊区");
  CHECK(divisions.find(code(120110), 2000)->name == "东丽区");
  CHECK(divisions.find(code(999999)) == nullptr);
  CHECK(divisions.full_name(code(330211)) == "浙江省宁波市镇海区");
  CHECK(divisions.full_name(code(429004)) == "湖北省仙桃市");
  CHECK(divisions.full_name(code(100000)) == "中国");
  CHECK(divisions.full_name(code(332221)) == "浙江省宁波地区慈溪县");
}

TEST_CASE("short names are what people say") {
  CHECK(short_of(330211) == "镇海");
  CHECK(short_of(150000) == "内蒙古");
  CHECK(short_of(650000) == "新疆");
  CHECK(short_of(810000) == "香港");
  CHECK(short_of(513200) == "阿坝");
  CHECK(short_of(513300) == "甘孜");
  CHECK(short_of(532600) == "文山");
  CHECK(short_of(621226) == "礼县");
  CHECK(short_of(533103) == "芒市");
  CHECK(short_of(310115) == "浦东");
  CHECK(short_of(150724) == "鄂温克");
  CHECK(short_of(152921) == "阿拉善左旗");
}

TEST_CASE("names lead to divisions, full, short and as people abbreviate") {
  CHECK(region("镇海区").value() == code(330211));
  CHECK(region("镇海").value() == code(330211));
  CHECK(region("甘孜州").value() == code(513300));
  CHECK(region("景宁县").value() == code(331127));
  CHECK(region("全国").error().code == ErrorCode::unknown);
  CHECK(region("中国").value() == code(100000));
  CHECK(region("江东区", {}, 2010).value() == code(330204));
  CHECK(divisions.named("鼓楼区").size() == 4);
  CHECK(divisions.named("江东区").size() == 2);  // none today: the past ones
  CHECK(divisions.named("没有的").empty());
  CHECK(divisions.names("甘孜州").size() == 1);
}

TEST_CASE("a province goes before others of its short name, a full name before a short one") {
  CHECK(region("吉林").value() == code(220000));
  CHECK(region("吉林市").value() == code(220200));
  CHECK(region("海南").value() == code(460000));
  CHECK(region("海南区").value() == code(150303));
  CHECK(region("河南").value() == code(410000));
}

TEST_CASE("a shared name is narrowed by what is above, or refused with the candidates") {
  const auto shared = region("鼓楼区");
  REQUIRE(!shared);
  CHECK(shared.error().code == ErrorCode::ambiguous);
  CHECK(shared.error().message.find("320106 江苏省南京市鼓楼区") != std::string::npos);
  CHECK(region("鼓楼区", code(350000)).value() == code(350102));
  CHECK(region("福州市鼓楼区").value() == code(350102));
  CHECK(region("江苏南京鼓楼").value() == code(320106));
  CHECK(region("浙江省宁波市镇海区").value() == code(330211));
  CHECK(region("镇海区", code(320000)).error().code == ErrorCode::unknown);
  CHECK(region("").error().code == ErrorCode::unknown);
}

TEST_CASE("the tree") {
  CHECK(Divisions::within(code(330211), code(330200)));
  CHECK(Divisions::within(code(330211), code(330000)));
  CHECK(Divisions::within(code(330211), code(100000)));
  CHECK(Divisions::within(code(330211), code(330211)));
  CHECK(!Divisions::within(code(330200), code(330211)));
  CHECK(!Divisions::within(code(330211), code(320000)));
  CHECK(!Divisions::within(RegionCode{}, code(100000)));
  const auto ningbo = divisions.children(code(330200), 2015);
  CHECK(std::any_of(ningbo.begin(), ningbo.end(), [](auto* d) { return d->name == "江东区"; }));
  CHECK(std::is_sorted(ningbo.begin(), ningbo.end(), [](auto* a, auto* b) { return a->code < b->code; }));
  CHECK(divisions.children(code(441900)).empty());
}

TEST_CASE("territory that moved is a break, inside the border it is none") {
  const auto yinzhou = Divisions::changes(code(330212), 2016, 2016);
  REQUIRE(yinzhou.size() == 2);
  CHECK(std::any_of(yinzhou.begin(), yinzhou.end(),
                    [](auto& s) { return s.from == code(330204) && s.to == code(330212) && !s.partial; }));
  CHECK(std::any_of(yinzhou.begin(), yinzhou.end(),
                    [](auto& s) { return s.from == code(330212) && s.to == code(330203) && s.partial; }));
  CHECK(!Divisions::same_territory(code(330212), 2015, 2016));
  CHECK(!Divisions::same_territory(code(330203), 2017, 2015));
  CHECK(Divisions::same_territory(code(330212), 2016, 2024));
  CHECK(Divisions::same_territory(code(330200), 2015, 2016));
  CHECK(Divisions::same_territory(code(330211), 2000, 2024));
  CHECK(!Divisions::same_territory(code(510000), 1996, 1997));  // 重庆
}

TEST_CASE("a name of very many names is refused in no time") {
  std::string name;
  for (int i = 0; i < 10000; ++i) name += "吉林市";
  CHECK(region(name).error().code == ErrorCode::unknown);
  CHECK(region("吉林省吉林市吉林市吉林市吉林市吉林市吉林市吉林市吉林市昌邑区").error().code ==
        ErrorCode::unknown);
  CHECK(region("中国浙江省宁波市镇海区").value() == code(330211));
}

TEST_CASE("a user's table adds divisions, names, changes of later years, and areas") {
  const auto own = divisions.with(
      "\xEF\xBB\xBF# mine\r\n"
      "code\tname\tshort\tsynonyms\tfrom\tuntil\r\n"
      "330290\t南湾新区\t南湾\t南湾开发区|南湾园区\t2019\t\r\n"
      "330211\t\t\t蛟川\t\t\r\n"
      "330225\t象山市\t象山\t\t2030\t\r\n"
      "330226\t\t\t\t\t2030\r\n"
      "\t海峡两岸\t\t两岸地区\t\t\r\n",
      "mine.tsv");
  REQUIRE(own.has_value());
  CHECK(own->region("宁波市南湾新区").value() == code(330290));
  CHECK(own->region("南湾园区").value() == code(330290));
  CHECK(own->find(code(330290))->level == RegionLevel::county);
  CHECK(own->find(code(330290), 2018) == nullptr);
  CHECK(own->full_name(code(330290)) == "浙江省宁波市南湾新区");
  CHECK(own->parent_of(code(330290)) == code(330200));
  const auto parts = own->children(code(330200));
  CHECK(std::count_if(parts.begin(), parts.end(), [](auto* d) { return d->name == "南湾新区"; }) == 1);
  CHECK(own->region("蛟川").value() == code(330211));
  CHECK(own->region("镇海区").value() == code(330211));
  CHECK(own->find(code(330225), 2029)->name == "象山县");
  CHECK(own->find(code(330225), 2030)->name == "象山市");
  CHECK(own->find(code(330226), 2030) == nullptr);
  REQUIRE(own->areas().size() == 2);
  CHECK(own->areas()[1] == "两岸地区");
  CHECK(std::is_sorted(own->all().begin(), own->all().end(), [](auto& a, auto& b) {
    return std::pair(a.code, a.from) < std::pair(b.code, b.from);
  }));
  for (const auto& n : own->names()) CHECK(!own->bearer(n).name.empty());
  // The built-in ones are what they were, and a table on top of a table keeps both.
  CHECK(!region("南湾新区"));
  CHECK(Divisions::standard().areas().empty());
  const auto twice = own->with("code\tname\n330291\t北湾新区\n\t环湾\n", "second.tsv");
  REQUIRE(twice.has_value());
  CHECK(twice->region("南湾新区").value() == code(330290));
  CHECK(twice->region("北湾新区").value() == code(330291));
  CHECK(twice->areas().size() == 3);
}

TEST_CASE("every bad line of a table of regions is named") {
  const auto own = divisions.with(
      "code\tname\tfrom\n"
      "3302\t南湾新区\t\n"
      "330290\t\t\n"
      "990101\t某区\t\n"
      "330291\t北湾新区\t二〇一九\n"
      "330211\t镇海市\t1970\n"
      "\t\t\n"
      "330292\n",
      "mine.tsv");
  REQUIRE(!own);
  CHECK(own.error().code == ErrorCode::syntax);
  CHECK(own.error().message ==
        "mine.tsv:2: '3302' is not a code of a division; give six digits such as 330211\n"
        "mine.tsv:3: 330290 has no name\n"
        "mine.tsv:4: no province has the first two digits of 990101\n"
        "mine.tsv:5: '二〇一九' is not a year\n"
        "mine.tsv:6: 330211 stands for 镇海区 since 1985\n"
        "mine.tsv:7: a row has a code, or the name of an area\n"
        "mine.tsv:8: 1 columns where the first line names 3");
  CHECK(divisions.with("name\n某区\n", "m").error().message.starts_with("m:1: the first line must name"));
  CHECK(divisions.with("code\tcolour\n", "m").error().message == "m:1: there is no column 'colour'");
}

TEST_CASE("a long text that is no name is refused in time that grows with its length, not with its cuts") {
  std::string name;
  for (int i = 0; i < 40; ++i) name += "市县区海";
  CHECK(region(name).error().code == ErrorCode::unknown);
  CHECK(region(name + "镇海区").error().code == ErrorCode::unknown);
  std::string names;
  for (int i = 0; i < 40; ++i) names += "海南";
  CHECK(region(names).error().code == ErrorCode::unknown);
}
