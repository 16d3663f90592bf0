// SPDX-License-Identifier: MIT
#include "text/plain_quantity.hpp"

#include "text/neighbourhood.hpp"
#include "text/unit_table.hpp"

namespace zhibiao::text {
namespace {

using std::size_t;
using std::string_view;

// Characters that carry a number on in ways which the grammar knows.
constexpr CharScan kHedges("多余几来"), kMultipliers("十百千");
constexpr CharScan kBehindChinese("零〇○一二两三四五六七八九十百千万亿点分成半多余几来");

bool goes_on(string_view rest, const CharScan& characters) {
  return rest.size() >= 3 && characters.may_have(key(rest.data()));
}

// Takes the unit that `text` has at q.size; false where a ratio may follow: 元/亩.
bool read_unit(string_view text, const Units& units, Quantity& q) {
  const string_view rest = text.substr(q.size);
  if (const auto* const found = units.table().words.match(rest)) {
    q.unit = found->payload;
    q.unit_name = q.unit->unit;
    q.power += q.unit->power;
    q.hedged = q.unit->hedged;
    q.size += static_cast<std::uint32_t>(found->word.size());
  }
  return q.size == text.size() || text[q.size] != '/';
}

// 41, 1021.6: fewer than eight bytes, with what ends them.
bool read_arabic(string_view text, Quantity& q) {
  if (!kDigitsByEight || text.size() < 8) return false;
  std::uint64_t eight;
  std::memcpy(&eight, text.data(), sizeof eight);
  const size_t whole = leading_digits(eight);
  if (whole == 0 || whole == 8 || text[whole] == ',') return false;
  const std::uint64_t behind = eight >> 8 * whole;
  const bool point = (behind & 0xFF) == '.';
  const size_t places = point ? leading_digits(behind >> 8) : 0;
  if (whole + 1 + places >= 8) return false;
  const std::uint64_t digits = (eight & ((std::uint64_t{1} << 8 * whole) - 1)) | behind >> 8 << 8 * whole;
  q.printed = Decimal(number_of_digits(digits, whole + places), -static_cast<int>(places));
  q.digits = static_cast<std::uint8_t>(whole + places);
  q.size = static_cast<std::uint32_t>(whole + (places > 0) + places);
  return true;
}

// Takes 万 or 亿; false where more of the number may follow: 1亿2千万.
bool read_multiplier(string_view text, Quantity& q) {
  string_view rest = text.substr(q.size);
  if (goes_on(rest, kHedges) || goes_on(rest, kMultipliers)) return false;
  const bool myriad = rest.starts_with("万");
  if (!myriad && !rest.starts_with("亿")) return true;
  q.power = myriad ? 4 : 8;
  q.size += 3;
  rest.remove_prefix(3);
  const bool more = !rest.empty() && (is_digit(rest[0]) || rest[0] == '-');
  return !more && !goes_on(rest, kHedges) && !(myriad && rest.starts_with("亿"));
}

bool plain_arabic(string_view text, const Units& units, Quantity& q) {
  if (!read_arabic(text, q) || !read_unit(text, units, q)) return false;
  if (q.unit) return true;
  return read_multiplier(text, q) && (q.power == 0 || read_unit(text, units, q));
}

// The digit at the head of `text`, which is no 零; 0 where none stands there.
int digit_of(string_view text) {
  constexpr Chars kDigits("一二三四五六七八九两");
  if (text.size() < 3) return 0;
  const size_t place = kDigits.place(key(text.data()));
  return place < 9 ? static_cast<int>(place) + 1 : place == 9 ? 2 : 0;
}

// 三, 十, 十九, 二十
bool read_digits(string_view text, Quantity& q) {
  int number = digit_of(text), last = number;
  q.size = number > 0 ? 3 : 0;
  if (text.substr(q.size).starts_with("十")) {
    last = digit_of(text.substr(q.size + 3));
    number = 10 * (number > 0 ? number : 1) + last;
    q.size += last > 0 ? 6 : 3;
  }
  q.printed = last > 0 ? Decimal(number) : Decimal(number / 10, 1);
  q.digits = last > 0;
  return q.size > 0;
}

// 百, 千, 万, 亿 with no digit before them
bool read_implicit(string_view text, Quantity& q) {
  const auto begins = [&](string_view sign) { return text.starts_with(sign); };
  const int zeros = begins("百") ? 2 : begins("千") ? 3 : begins("万") ? 4 : begins("亿") ? 8 : 0;
  q.printed = Decimal(1, zeros < 4 ? zeros : 0);
  q.power = zeros < 4 ? 0 : zeros;
  q.size = 3;
  q.implicit = true;
  return zeros > 0;
}

bool plain_chinese(string_view text, const Units& units, Quantity& q) {
  q.chinese = true;
  return (read_digits(text, q) || read_implicit(text, q)) && !goes_on(text.substr(q.size), kBehindChinese) &&
         read_unit(text, units, q);
}

}  // namespace

Quantity plain_quantity(string_view text, const Units& units) {
  Quantity q;
  if (text.empty() || !(is_digit(text[0]) ? plain_arabic(text, units, q) : plain_chinese(text, units, q)))
    q = {};
  return q;
}

}  // namespace zhibiao::text
