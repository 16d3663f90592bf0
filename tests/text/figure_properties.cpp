// SPDX-License-Identifier: MIT
// What holds for every text: figures read back what was printed, and no digit is left out.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <random>
#include <string>
#include <vector>

#include "zhibiao/text/figure.hpp"

using namespace zhibiao;

namespace {

using Random = std::mt19937_64;
std::int64_t pick(Random& random, std::int64_t low, std::int64_t high) {
  return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

// 20305 → 两万零三百零五: the way numerals are written out, independent of the grammar.
std::string below_myriad(std::int64_t n) {
  static const char* const kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static const char* const kPlaces[] = {"", "十", "百", "千"};
  std::string out;
  bool gap = false;
  for (int place = 3; place >= 0; --place) {
    std::int64_t power = 1;
    for (int i = 0; i < place; ++i) power *= 10;
    const auto digit = static_cast<std::size_t>(n / power % 10);
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += "零";
    gap = false;
    out += kDigits[digit];
    out += kPlaces[place];
  }
  return out;
}
std::string written_out(std::int64_t n) {
  std::string out;
  bool any = false;
  const std::pair<std::int64_t, const char*> groups[] = {{100'000'000, "亿"}, {10'000, "万"}, {1, ""}};
  for (const auto& [power, sign] : groups) {
    const std::int64_t group = n / power % 10'000;
    if (group == 0) continue;
    if (any && group < 1000) out += "零";
    out += below_myriad(group) + sign;
    any = true;
  }
  return out;
}

}  // namespace

TEST_CASE("property: a printed amount reads back as the same value with the same step") {
  const std::pair<const char*, int> multipliers[] = {
      {"", 0}, {"万", 4}, {"亿", 8}, {"万亿", 12}, {"百万", 6}};
  const std::pair<const char*, const char*> units[] = {{"元", "CNY"},  {"亩", "mu"}, {"人次", "人次"},
                                                       {"吨", "t"},    {"%", "%"},   {"公里", "km"},
                                                       {"千瓦", "kW"}, {"家", "家"}};
  Random random(20160208);
  for (int i = 0; i < 4000; ++i) {
    const auto& [sign, power] = multipliers[pick(random, 0, 4)];
    const auto& [spelling, unit] = units[pick(random, 0, 7)];
    const int places = static_cast<int>(pick(random, 0, 3));
    const Decimal number(pick(random, 1, 9'999'999), -places);
    std::string digits = number.to_string();
    if (const auto point = digits.find('.'); places > 0) {  // to_string drops zeros that were printed
      if (point == std::string::npos) digits += '.';
      while (digits.size() - digits.find('.') - 1 < static_cast<std::size_t>(places)) digits += '0';
    }
    const std::string phrase = fmt::format("为{}{}{}。", digits, sign, spelling);
    CAPTURE(phrase);
    const auto figures = parse_figures(phrase).value();
    REQUIRE(figures.size() == 1);
    const Figure& f = figures[0];
    CHECK(f.value == number.scaled(power));
    CHECK(f.value.step() == Decimal(1, power - places));
    CHECK(f.printed == number);
    CHECK(f.multiplier == power);
    CHECK(f.unit == unit);
    CHECK(f.span.of(phrase) == digits + sign + spelling);
  }
}

TEST_CASE("property: numerals that are written out read back") {
  Random random(19490101);
  for (int i = 0; i < 4000; ++i) {
    std::int64_t most = 10;
    for (std::int64_t places = pick(random, 1, 12); places > 0; --places) most *= 10;
    const std::int64_t n = pick(random, 2, most - 1) % 999'999'999'999 + 2;
    const std::string phrase = "共" + written_out(n) + "公斤";
    CAPTURE(phrase);
    const auto figures = parse_figures(phrase).value();
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].value == Decimal(n));
    CHECK(figures[0].unit == "kg");
  }
}

TEST_CASE("property: every digit of any text lies in exactly one numeral, in order") {
  const char* const pieces[] = {"1",  "2016", "0",    ".",  ",",      "-",  "—",    "至",   "%",    "‰",
                                "年", "月",   "日",   "个", "百分点", "万", "亿",   "元",   "/",    "+",
                                ":",  "：",   "（",   "）", "“",      "”",  "第",   "二",   "一",   "千",
                                "百", "号",   "级",   "翻", "番",     "超", "以上", "近",   "增长", "、",
                                "，", "\n",   "G",    "kV", "A",      "∶",  "首位", "·",    "×",    "十",
                                "零", "点",   "分之", "〔", "〕",     " ",  "\xE4", "\xB8", "🙂", "é"};
  Random random(7);
  std::vector<Figure> figures;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::int64_t i = pick(random, 1, 24); i > 0; --i)
      text += pieces[pick(random, 0, std::size(pieces) - 1)];
    figures.clear();
    scan_figures(text, figures);
    CAPTURE(text);
    std::size_t next = 0, last = 0;
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
      while (next < figures.size() && figures[next].span.end <= pos) ++next;
      if (text[pos] < '0' || text[pos] > '9') continue;
      const bool covered = next < figures.size() && figures[next].span.begin <= pos;
      REQUIRE(covered);
    }
    for (const Figure& f : figures) {
      REQUIRE(f.span.begin >= last);
      REQUIRE(f.span.begin < f.span.end);
      REQUIRE(f.span.end <= text.size());
      REQUIRE(f.outer.contains(f.span));
      REQUIRE(f.outer.end <= text.size());
      last = f.span.end;
    }
  }
}
