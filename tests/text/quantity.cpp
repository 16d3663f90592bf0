// SPDX-License-Identifier: MIT
// The plain way to read a quantity, against the grammar that defines what is read.
#include "text/quantity.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "text/plain_quantity.hpp"
#include "text/units.hpp"

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

class Source {
 public:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
  template <std::size_t N>
  std::string one_of(const std::string_view (&words)[N]) {
    return std::string(words[below(N)]);
  }
  std::string unit() { return std::string(all_units()[below(all_units().size())].spelling); }

 private:
  std::mt19937 engine_{19};
};

// A quantity of many shapes, mostly plain ones, with something behind it.
std::string phrase(Source& source) {
  static constexpr std::string_view kDigits[] = {"0", "1", "2", "5", "9", "7", "4", ".", ","};
  static constexpr std::string_view kSigns[] = {"一", "二", "两", "三", "九", "十", "百", "千", "零", "〇"};
  static constexpr std::string_view kMultipliers[] = {"万", "亿", "万亿", "百万", "千",
                                                      "多", "余", "几",   "来"};
  static constexpr std::string_view kRest[] = {"，",    "的学校", "目标",   "/亩", "/万人",
                                               "多",    "成",     "分之一", "半",  "点五",
                                               "2千万", "-5",     "%",      "",    "个百分点以上"};
  std::string text;
  const bool arabic = source.below(2) == 0;
  for (std::size_t n = 1 + source.below(arabic ? 9 : 4); n-- > 0;)
    text += arabic ? source.one_of(kDigits) : source.one_of(kSigns);
  for (std::size_t n = source.below(3); n > 1; --n) text += source.one_of(kMultipliers);
  if (source.below(4) > 0) text += source.unit();
  return text + source.one_of(kRest) + (source.below(2) == 0 ? "，比上年增长" : "");
}

bool same(const Quantity& a, const Quantity& b) {
  return a.form == b.form && a.printed.mantissa() == b.printed.mantissa() &&
         a.printed.exponent() == b.printed.exponent() && a.power == b.power && a.unit == b.unit &&
         a.unit_name == b.unit_name && a.size == b.size && a.digits == b.digits && a.chinese == b.chinese &&
         a.implicit == b.implicit && a.hedged == b.hedged && a.positional == b.positional &&
         a.vague == b.vague && a.overflow == b.overflow;
}

}  // namespace

TEST_CASE("a plain quantity is what the grammar reads") {
  Source source;
  int plain = 0;
  for (int round = 0; round < 200'000; ++round) {
    const std::string text = phrase(source);
    const auto quantity = plain_quantity(text, Units::standard());
    if (quantity.size == 0) continue;
    ++plain;
    CAPTURE(text);
    CHECK(same(quantity, parse_by_grammar(text)));
  }
  CHECK(plain > 30'000);
}

TEST_CASE("the usual ways to write a quantity are plain") {
  for (const std::string_view text :
       {"7.5%，增幅居前", "1021.6亿元，增长", "41项改革任务", "48万千瓦，其中", "3.3个百分点，好于",
        "三个方面的工作", "十条举措，惠及", "二十大精神"}) {
    CAPTURE(text);
    CHECK(plain_quantity(text, Units::standard()).size > 0);
  }
}
