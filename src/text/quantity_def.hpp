// SPDX-License-Identifier: MIT
// The grammar of quantities. Bytes are matched with lit and symbols only: a Chinese character is three of
// them, which a char_ set would tear apart.
#pragma once

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>

#include "text/neighbourhood.hpp"
#include "text/quantity.hpp"
#include "text/unit_table.hpp"

namespace zhibiao::text::grammar {

namespace x3 = boost::spirit::x3;

// 1021.6, -2.3, 1,510; at most 18 digits count.
struct Arabic {
  Decimal number;
  int digits = 0;
  bool overflow = false;
};

struct ArabicParser : x3::parser<ArabicParser> {
  using attribute_type = Arabic;
  static constexpr bool has_attribute = true;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute& out) const {
    const auto digit = [&](Iterator at) { return at != last && *at >= '0' && *at <= '9'; };
    Iterator at = first;
    const bool minus = at != last && *at == '-';
    if (minus) ++at;
    if (!digit(at)) return false;
    std::int64_t mantissa = 0;
    int places = 0, significant = 0, digits = 0;
    bool point = false;
    for (; at != last; ++at) {
      if (digit(at)) {
        ++digits;
        if (mantissa != 0 || *at != '0') ++significant;
        if (significant <= 18) mantissa = mantissa * 10 + (*at - '0');
        if (point) ++places;
      } else if (!point && *at == '.' && digit(at + 1)) {
        point = true;
      } else if (point || *at != ',' || digits > 15 || !thousands(at, last)) {
        break;
      }
    }
    if constexpr (std::is_same_v<Attribute, Arabic>) {
      out = {Decimal(minus ? -mantissa : mantissa, -places), digits, significant > 18};
    }
    first = at;
    return true;
  }

 private:
  template <class Iterator>
  static bool thousands(Iterator comma, Iterator last) {
    const auto digit = [&](std::ptrdiff_t i) {
      return last - comma > i && comma[i] >= '0' && comma[i] <= '9';
    };
    return digit(1) && digit(2) && digit(3) && !digit(4);
  }
};
const ArabicParser arabic;

// Chinese digits and places below 万.
struct Section {
  std::int64_t total = 0;
  std::int64_t run = 0;  // digits since the last place, read one by one
  std::int64_t fraction = 0;
  int run_length = 0;
  int decimals = 0;
  int place = 0;  // of the last place sign, 0: none yet
  bool places = false, implicit = false, zero = false, vague = false;
};

// One of a few single characters, each with its number.
template <std::size_t N>
struct SignParser : x3::parser<SignParser<N>> {
  using attribute_type = int;
  static constexpr bool has_attribute = true;

  consteval SignParser(const char (&signs)[3 * N + 1], const int (&numbers)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      signs_[i] = key(signs + 3 * i);
      numbers_[i] = numbers[i];
    }
  }

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&, Attribute& out) const {
    if (last - first < 3) return false;
    const std::uint32_t sign = key(first);
    for (std::size_t i = 0; i < N; ++i) {
      if (signs_[i] != sign) continue;
      first += 3;
      if constexpr (std::is_same_v<Attribute, int>) out = numbers_[i];
      return true;
    }
    return false;
  }

 private:
  std::array<std::uint32_t, N> signs_{};
  std::array<int, N> numbers_{};
};
// After Arabic digits; 千 is tried after the units, for 35千伏 is 35 kV.
struct MultiplierSigns : x3::symbols<int> {
  MultiplierSigns() {
    add("百", 2)("千", 3)("万", 4)("十万", 5)("百万", 6)("千万", 7)("亿", 8)("十亿", 9)("百亿", 10);
    add("千亿", 11)("万亿", 12)("十万亿", 13)("百万亿", 14);
  }
};
struct MyriadSigns : x3::symbols<int> {
  MyriadSigns() { add("万", 4)("亿", 8)("万亿", 12); }
};
// Looks up the table that the parse was started with.
struct UnitsInUse;
struct UnitParser : x3::parser<UnitParser> {
  using attribute_type = const UnitWord*;
  static constexpr bool has_attribute = true;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
             Attribute& out) const {
    const Units::Table& units = x3::get<UnitsInUse>(context);
    const auto* found = units.words.match({first, static_cast<std::size_t>(last - first)});
    if (found == nullptr) return false;
    first += static_cast<std::ptrdiff_t>(found->word.size());
    if constexpr (std::is_same_v<Attribute, attribute_type>) out = found->payload;
    return true;
  }
};
struct Denominator {
  std::string_view unit;
  int power;
};
struct DenominatorSigns : x3::symbols<Denominator> {
  DenominatorSigns() {
    add("亩", {"mu", 0})("人", {"人", 0})("平方米", {"m2", 0})("㎡", {"m2", 0})("平方公里", {"km2", 0});
    add("立方米", {"m3", 0})("吨", {"t", 0})("公斤", {"kg", 0})("千克", {"kg", 0})("斤", {"jin", 0});
    add("公顷", {"ha", 0})("户", {"户", 0})("月", {"月", 0})("年", {"year", 0})("天", {"day", 0});
    add("日", {"日", 0})("小时", {"hour", 0})("升", {"L", 0})("元", {"CNY", 0})("万元", {"CNY", 4});
    add("亿元", {"CNY", 8})("千瓦时", {"kWh", 0})("度", {"kWh", 0})("万人", {"人", 4})("千人", {"人", 3});
  }
};
// Rates per 100 000 people and the like, a unit by themselves.
struct PerSigns : x3::symbols<std::string_view> {
  PerSigns() { add("/10万", "/10万")("/万", "/万")("/10万人", "/10万")("/万人", "/万"); }
};

constexpr SignParser<13> digit_sign("零〇○一二两三四五六七八九", {0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9});
constexpr SignParser<3> place_sign("十百千", {1, 2, 3});
const MultiplierSigns multiplier_sign;
const MyriadSigns myriad_sign;
const UnitParser unit_sign;
const DenominatorSigns denominator_sign;
const PerSigns per_sign;

// Actions: each moves what was read into the value of its rule.
const auto on_digit = [](auto& ctx) {
  Section& s = x3::_val(ctx);
  const int digit = x3::_attr(ctx);
  if (digit == 0 && s.places) {  // 三千零五
    if (s.zero || s.run_length > 0) x3::_pass(ctx) = false;
    s.zero = true;
    return;
  }
  if (s.run_length >= 17 || (s.places && s.run_length > 0)) {
    x3::_pass(ctx) = false;
    return;
  }
  s.run = s.run * 10 + digit;
  ++s.run_length;
};
const auto on_place = [](auto& ctx) {
  Section& s = x3::_val(ctx);
  const int place = x3::_attr(ctx);
  if ((s.places && (place >= s.place || s.run_length == 0)) || s.run_length > 2) {
    x3::_pass(ctx) = false;
    return;
  }
  s.vague = s.vague || s.run_length == 2;  // 二三十
  s.implicit = s.run_length == 0 && place > 1;
  const std::int64_t power[] = {1, 10, 100, 1000};
  s.total += (s.run_length == 0 ? 1 : s.run) * power[place];
  s.place = place;
  s.places = true;
  s.run = s.run_length = 0;
  s.zero = false;
};
const auto on_decimal = [](auto& ctx) {
  Section& s = x3::_val(ctx);
  if (s.decimals >= 9) x3::_pass(ctx) = false;
  s.fraction = s.fraction * 10 + x3::_attr(ctx);
  ++s.decimals;
};

const x3::rule<struct SectionId, Section> section = "section";
// 三千二百, 十五, 二〇二〇, 七点五
const auto section_def = +(digit_sign[on_digit] | place_sign[on_place]) >>
                         -("点" >> &digit_sign >> +digit_sign[on_decimal]);
BOOST_SPIRIT_DEFINE(section)

inline Decimal number_of(const Section& s) {
  std::int64_t whole = s.total + s.run;
  int exponent = 0;
  if (s.decimals > 0) {
    for (int i = 0; i < s.decimals; ++i) whole *= 10;
    return Decimal(whole + s.fraction, -s.decimals);
  }
  if (s.places && s.run_length == 0) {
    for (; exponent < s.place; ++exponent) whole /= 10;
  }
  return Decimal(whole, exponent);
}

const auto on_arabic = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  const Arabic& a = x3::_attr(ctx);
  q.printed = a.number;
  q.digits = static_cast<std::uint8_t>(std::min(a.digits, 255));
  q.overflow = a.overflow;
};
const auto on_section = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  const Section& s = x3::_attr(ctx);
  q.printed = number_of(s);
  q.chinese = true;
  q.implicit = s.implicit && s.run_length == 0;
  q.positional = !s.places && s.run_length > 1;
  q.digits = static_cast<std::uint8_t>(s.run_length);
  q.vague = s.vague || (q.positional && s.run_length < 4);
};
const auto on_implicit = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  q.printed = Decimal(1);
  q.power = x3::_attr(ctx);
  q.chinese = q.implicit = true;
};
const auto on_multiplier = [](auto& ctx) { x3::_val(ctx).power = x3::_attr(ctx); };
const auto on_hedge = [](auto& ctx) { x3::_val(ctx).hedged = true; };
const auto on_unit = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  q.unit = x3::_attr(ctx);
  q.unit_name = q.unit->unit;
  q.power += q.unit->power;
  if (q.unit->hedged) q.hedged = true;
};
const auto on_denominator = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  const Denominator& below = x3::_attr(ctx);
  for (const RatioWord& ratio : all_ratios()) {
    if (ratio.numerator == q.unit_name && ratio.denominator == below.unit) {
      q.unit_name = ratio.unit;
      q.power -= below.power;
      return;
    }
  }
  x3::_pass(ctx) = false;
};
const auto on_per = [](auto& ctx) { x3::_val(ctx).unit_name = x3::_attr(ctx); };
// Digits before the decimal point.
inline int magnitude(Decimal d) {
  int digits = d.exponent();
  for (std::int64_t m = d.mantissa(); m > 0; m /= 10) ++digits;
  return digits;
}

// 1亿2千万: 1.2 × 10^8 becomes 12 × 10^7; 一万七千四百亿 is 17400 × 10^8.
struct Rest {
  Decimal number;
  int power = 0;
};
const auto on_rest = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  const Rest& rest = x3::_attr(ctx);
  const bool whole = rest.power > q.power;  // the last sign multiplies both
  const Decimal low = rest.number.scaled(whole ? 0 : rest.power);
  const int gap = q.power + q.printed.exponent() - low.exponent();
  std::int64_t high = q.printed.mantissa();
  if (gap < 0 || gap > 15 || rest.number.mantissa() <= 0 || magnitude(low) > q.power) {
    x3::_pass(ctx) = false;
    return;
  }
  for (int i = 0; i < gap; ++i) {
    if (high > 99'999'999'999'999'999) {
      x3::_pass(ctx) = false;
      return;
    }
    high *= 10;
  }
  q.printed = Decimal(high + low.mantissa(), low.exponent() - (whole ? 0 : rest.power));
  q.power = rest.power;
};
const auto on_rest_arabic = [](auto& ctx) { x3::_val(ctx).number = x3::_attr(ctx).number; };
const auto on_rest_section = [](auto& ctx) {
  x3::_val(ctx).number = number_of(x3::_attr(ctx));
  if (x3::_attr(ctx).vague) x3::_pass(ctx) = false;
};

const x3::rule<struct RestId, Rest> rest_arabic = "rest";
const x3::rule<struct RestChineseId, Rest> rest_chinese = "rest";
const auto rest_arabic_def = arabic[on_rest_arabic] >> multiplier_sign[on_multiplier];
const auto rest_chinese_def = -x3::lit("零") >> section[on_rest_section] >> -myriad_sign[on_multiplier];
BOOST_SPIRIT_DEFINE(rest_arabic, rest_chinese)

const x3::rule<struct QuantityId, Quantity> quantity = "quantity";

// 元/亩, 吨标准煤/万元
const auto unit = unit_sign[on_unit] >> -('/' >> denominator_sign[on_denominator]);
const auto hedge = (x3::lit("多") | "余" | "几" | ("来" >> &(unit_sign | multiplier_sign)))[on_hedge];

// 1021.6亿元, 3万多人, 500余名, 1亿2千万
const auto arabic_quantity = arabic[on_arabic] >>
                             (per_sign[on_per] | unit |
                              (-hedge >> -(multiplier_sign[on_multiplier] >> -rest_arabic[on_rest]) >>
                               -hedge >> -unit));
// 三千二百户, 两万五千里, 十几个, 千亿元
const auto chinese_quantity = ((section[on_section] >> -hedge >>
                                -(myriad_sign[on_multiplier] >> -(!unit_sign >> rest_chinese[on_rest]) >>
                                  -(!unit_sign >> rest_chinese[on_rest]))) |
                               myriad_sign[on_implicit]) >>
                              -hedge >> -unit;
const auto as = [](NumeralForm form) {
  return x3::eps[([form](auto& ctx) {
    x3::_val(ctx).form = form;
    x3::_val(ctx).chinese = true;
  })];
};
const auto as_digits = [](std::int64_t number) {
  return x3::eps[([number](auto& ctx) { x3::_val(ctx).printed = Decimal(number); })];
};
const auto as_power = [](int power) {
  return x3::eps[([power](auto& ctx) { x3::_val(ctx).power = power; })];
};
// 七成, 三成五
const auto on_tenths = [](auto& ctx) { x3::_val(ctx).printed = Decimal(10 * x3::_attr(ctx)); };
const auto on_tenths_half = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  q.printed = Decimal(q.printed.mantissa() + x3::_attr(ctx));
};
const auto on_below = [](auto& ctx) { x3::_val(ctx).printed = number_of(x3::_attr(ctx)); };
const auto on_above = [](auto& ctx) {
  Quantity& q = x3::_val(ctx);
  const auto whole = [](Decimal d) {
    std::int64_t value = d.mantissa();
    for (int i = 0; i < d.exponent(); ++i) value *= 10;
    return value;
  };
  const Decimal top = number_of(x3::_attr(ctx));
  const std::int64_t below = whole(q.printed), above = whole(top);
  if (top.exponent() < 0 || below <= above || below > 100) {
    x3::_pass(ctx) = false;
    return;
  }
  const std::int64_t hundredths = (above * 10000 + below / 2) / below;
  q.printed = hundredths % 100 == 0 ? Decimal(hundredths / 100) : Decimal(hundredths, -2);
};
const auto on_doublings = [](auto& ctx) {
  const std::int64_t times = x3::_attr(ctx);
  if (times < 1) x3::_pass(ctx) = false;
  x3::_val(ctx).printed = Decimal(std::int64_t{1} << times);
};
const auto number = arabic[on_arabic] | section[on_section];

// 百分之七点五, 百分之百, 百分百, 一半, 七成五, 千分之三, 翻番, 翻了一番, 三分之二
const auto special = ("百分之" >> (("百" >> as_digits(100)) | number) >> as(NumeralForm::share)) |
                     ("百分百" >> as_digits(100) >> as(NumeralForm::share)) |
                     ("一半" >> as_digits(50) >> as(NumeralForm::share)) |
                     (digit_sign[on_tenths] >> "成" >>
                      -(digit_sign[on_tenths_half] >> !(unit_sign | myriad_sign)) >> as(NumeralForm::share)) |
                     ("万分之" >> number >> as_power(-2) >> as(NumeralForm::share)) |
                     ("千分之" >> number >> as(NumeralForm::permille)) |
                     ("翻" >> -x3::lit("了") >> (digit_sign[on_doublings] | as_digits(2)) >> "番" >>
                      as(NumeralForm::doubling)) |
                     (section[on_below] >> "分之" >> section[on_above] >> as(NumeralForm::fraction));

const auto quantity_def = arabic_quantity | special | chinese_quantity;
BOOST_SPIRIT_DEFINE(quantity)

}  // namespace zhibiao::text::grammar
