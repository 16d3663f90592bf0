// SPDX-License-Identifier: MIT
#include "zhibiao/text/figure.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;

namespace {

// The only figure of a phrase.
Figure only(const std::string& phrase) {
  INFO(phrase);
  const auto figures = parse_figures(phrase).value();
  REQUIRE(figures.size() == 1);
  return figures.front();
}

}  // namespace

TEST_CASE("a phrase yields its figures with exact values and spans in the phrase as given") {
  const std::string phrase = "地区生产总值5.3万亿元、增长 5.5％";
  const auto figures = parse_figures(phrase).value();
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].kind == NumeralKind::amount);
  CHECK(figures[0].value == Decimal(5'300'000'000'000));
  CHECK(figures[0].unit == "CNY");
  CHECK(figures[0].span.of(phrase) == "5.3万亿元");
  CHECK(figures[1].kind == NumeralKind::percent);
  CHECK(figures[1].span.of(phrase) == "5.5％");
}

TEST_CASE("a figure becomes the quantity that is asked for, where its unit allows") {
  const auto figures = parse_figures("地区生产总值5.3万亿元、增长5.5%").value();
  const Money gdp = figures[0].as<Money>()->value;
  const Growth rate = figures[1].as<Growth>()->value;
  CHECK(gdp == wan_yi_yuan(5.3));
  CHECK(rate == Growth(percent(5.5)));
  CHECK(!figures[0].as<Growth>());
  CHECK(!figures[1].as<Money>());
}

TEST_CASE("a value has many spellings") {
  struct Spellings {
    Decimal value;
    std::string_view unit;
    std::vector<std::string> phrases;
  };
  const Spellings table[] = {
      {Decimal(102'160'000'000),
       "CNY",
       {"1021.6亿元", "1,021.6亿元", "10216000万元", "１０２１．６亿元", "1021. 6 亿元", "1021亿6千万元",
        "一千零二十一亿六千万元", "1021.6亿人民币", "1021.6亿元人民币"}},
      {Decimal(75, -1), "%", {"7.5%", "7.5％", "７.５%", "百分之七点五", "百分之7.5", "7. 5%"}},
      {Decimal(100), "%", {"100%", "百分之百", "百分之一百", "百分百"}},
      {Decimal(50), "%", {"50%", "一半", "五成", "百分之五十", "1/2", "二分之一"}},
      {Decimal(35), "%", {"35%", "三成五", "百分之三十五"}},
      {Decimal(3), "permille", {"3‰", "千分之三", "千分之3"}},
      {Decimal(2), "pp", {"2个百分点", "两个百分点", "2百分点", "二个百分点", "2个点"}},
      {Decimal(2), "x", {"2倍", "两倍", "翻番", "翻一番", "翻了一番"}},
      {Decimal(32'000), "户", {"32000户", "3.2万户", "3万2千户", "三万二千户", "32,000户", "3.2 万 户"}},
      {Decimal(20'050'000), "t", {"2005万吨", "两千零五万吨", "二千零五万吨", "20050000吨"}},
      {Decimal(5'300), "m", {"5300米", "五千三百米", "5300公尺"}},
      {Decimal(5'300), "km", {"5300公里", "5300千米", "五千三百公里", "5300km"}},
      {Decimal(120), "mu", {"120亩", "一百二十亩", "１２０亩"}},
      {Decimal(60'000), "kWh", {"6万千瓦时", "6万度", "六万度", "6万kWh"}},
      {Decimal(5, -5), "tce/CNY", {"0.5吨标准煤/万元", "0.5吨标煤/万元", "0.00005吨标准煤/元"}},
      {Decimal(26), "ug/m3", {"26微克/立方米", "每立方米26微克"}},
  };
  for (const auto& [value, unit, phrases] : table) {
    for (const std::string& phrase : phrases) {
      CAPTURE(phrase);
      const Figure f = only("为" + phrase);
      CHECK(f.value == value);
      CHECK(f.unit == unit);
      CHECK(f.bound == Bound::eq);
    }
  }
}

TEST_CASE("a figure keeps the digits as printed and the place of the last one") {
  const Figure gdp = only("达到1021.60亿元");
  CHECK(gdp.printed.to_string() == "1021.6");
  CHECK(gdp.printed.step() == Decimal(1, -2));
  CHECK(gdp.multiplier == 8);
  CHECK(gdp.value.step() == Decimal(1'000'000));

  CHECK(only("增长7.0%").value.step() == Decimal(1, -1));
  CHECK(only("修路三千二百公里").value.step() == Decimal(100));
  CHECK(only("恢复1亿2千万亩").value.step() == Decimal(10'000'000));
  CHECK(only("能耗0.50吨标准煤/万元").value.step() == Decimal(1, -6));

  const Figure range = only("补贴3—5万元");
  CHECK(range.ranged);
  CHECK(range.printed == Decimal(3));
  CHECK(range.multiplier == 4);
  CHECK(range.value == Decimal(30'000));
  CHECK(range.upper == Decimal(50'000));
}

TEST_CASE("the span is number and unit, the outer span has the words of bound too") {
  const auto check = [](const std::string& phrase, std::string_view span, std::string_view outer) {
    CAPTURE(phrase);
    const Figure f = only(phrase);
    CHECK(f.span.of(phrase) == span);
    CHECK(f.outer.of(phrase) == outer);
  };
  check("总量超过1021.6亿元。", "1021.6亿元", "超过1021.6亿元");
  check("客流 20 万人次以上", "20 万人次", "20 万人次以上");
  check("选派700余名干部", "700余名", "700余名");
  check("成交额破千亿元", "千亿元", "破千亿元");
  check("公房3000套（户）", "3000套（户）", "3000套（户）");
  check("建设30个项目以上。", "30个", "30个项目以上");
}

TEST_CASE("a word of bound is only one where it stands by itself") {
  CHECK(only("超800人").bound == Bound::gt);
  CHECK(only("赶超800人").bound == Bound::eq);
  CHECK(only("过10亿元").bound == Bound::gt);
  CHECK(only("通过10亿元").bound == Bound::eq);
  CHECK(only("约30个").bound == Bound::approx);
  CHECK(only("签约30个").bound == Bound::eq);
  CHECK(only("近30家").bound == Bound::lt);
  CHECK(only("附近30家").bound == Bound::eq);
  CHECK(only("3个市级以上园区").bound == Bound::eq);
}

TEST_CASE("a number of more than 18 digits is refused with its place") {
  const auto result = parse_figures("编号之外，共1234567890123456789个");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::range);
  CHECK(result.error().offset == std::string_view("编号之外，共").size());
  CHECK(parse_figures("共123456789012345678个").has_value());
}

TEST_CASE("kinds have names") {
  CHECK(to_string(NumeralKind::amount) == "amount");
  CHECK(to_string(NumeralKind::bare) == "bare");
  CHECK(to_string(NumeralKind::date) == "date");
  CHECK(to_string(NumeralKind::idiom) == "idiom");
  CHECK(is_figure(NumeralKind::bare));
  CHECK_FALSE(is_figure(NumeralKind::date));
}
