// SPDX-License-Identifier: MIT
#include "text/counting.hpp"

#include "text/figure_bounds.hpp"
#include "text/figure_words.hpp"

namespace zhibiao::text {
namespace {

using std::size_t;
using std::string_view;

// A unit of one character as a number; 0 where it is longer or there is none.
std::uint32_t sign_of(const Quantity& q) {
  return q.unit && q.unit->spelling.size() == 3 ? key(q.unit->spelling.data()) : 0;
}

// 15分钟生活圈
bool before_circle(const Neighbourhood& text, size_t pos) {
  for (int i = 0; i < 12 && text.han_at(pos); ++i, pos += 3) {
    if (text.at(pos, "圈")) return true;
  }
  return false;
}

NumeralKind year_kind(const Neighbourhood& text, size_t begin, size_t end, const Quantity& q) {
  if (text.before(begin, words::kDurations)) return NumeralKind::amount;  // 连续三年, 提前2年
  const bool span = q.chinese || text.before(begin, words::kSpanBefore) || text.at(end, words::kSpanAfter);
  return span ? NumeralKind::date : NumeralKind::amount;
}

NumeralKind chinese_kind(const Neighbourhood& text, size_t begin, size_t end, const Quantity& q,
                         UnitKind kind) {
  const bool several = q.printed.mantissa() == 1 && (text.before(begin, "数") || text.before(begin, "几"));
  if (q.vague || several || text.before(begin, "番")) {
    return NumeralKind::idiom;  // 数十家, 三番五次
  }
  const bool noun = kind == UnitKind::counted || kind == UnitKind::loose;
  if (q.implicit && !q.hedged && (!text.before(begin, words::kReaches) || text.before(begin, "以上"))) {
    return noun ? NumeralKind::idiom : NumeralKind::name;  // 千方百计, 亿元以上项目
  }
  if (q.positional || (noun && text.at(end, words::kMeetings))) return NumeralKind::ordinal;
  if (!q.implicit && q.value() == Decimal(1) &&
      !(kind == UnitKind::measured && text.before(begin, words::kGrows)))
    return NumeralKind::idiom;  // 一批, 一个; but 增加一公顷
  const std::uint32_t word = sign_of(q);
  const bool digit = q.power == 0 && !q.hedged && q.printed.exponent() == 0 && q.printed < Decimal(10);
  if (kind == UnitKind::loose && word != key("位")) {
    if (word == key("大") && q.value() >= Decimal(12)) return NumeralKind::ordinal;  // 十九大
    return word == key("分") ? NumeralKind::idiom : NumeralKind::programme;          // 十分, 四大
  }
  if (word == key("度") && q.power < 4) return NumeralKind::idiom;
  if (kind == UnitKind::money) return digit ? NumeralKind::name : NumeralKind::amount;  // 二元结构
  if (kind != UnitKind::counted) return NumeralKind::amount;
  // 二 before a measure word numbers, 两 counts: 二次招商, 二类水质.
  if (digit && text.before(end - q.unit->spelling.size(), "二")) return NumeralKind::ordinal;
  if (word == key("次") && text.at(end, "、")) return NumeralKind::ordinal;    // 五次、六次全会
  if (word == key("个") && text.digit_at(end)) return NumeralKind::programme;  // 六个100%
  if (word == key("次")) return text.at(end, "产业") ? NumeralKind::name : NumeralKind::amount;
  if (word == key("门") || word == key("台"))
    return digit ? NumeralKind::name : NumeralKind::amount;  // 三门, 五台
  if (word == key("类") && digit && text.at(end, words::kClasses)) return NumeralKind::ordinal;
  if (word == key("届") && q.printed > Decimal(2)) return NumeralKind::ordinal;
  if (!q.hedged && !q.implicit && text.at(end, words::kHeadings)) return NumeralKind::programme;
  if (digit && (text.at(end, "，") || text.at(end, "、"))) return NumeralKind::programme;
  return NumeralKind::amount;
}

}  // namespace

NumeralKind counted_kind(const Neighbourhood& text, size_t begin, size_t end, const Quantity& q,
                         bool quoted) {
  const UnitKind kind = q.unit ? q.unit->kind : UnitKind::measured;
  const string_view spelling = q.unit ? q.unit->spelling : string_view{};
  const std::uint32_t word = sign_of(q);
  const bool money = kind == UnitKind::money && !q.chinese;
  if (quoted && !money && !spelling.starts_with("连")) return NumeralKind::programme;  // “六连冠” counts
  if (word == key("年")) return year_kind(text, begin, end, q);
  if (word == key("位")) {
    if (text.before(begin, words::kMoves)) return NumeralKind::rank;  // 前移1位
    if (!q.chinese && text.before(begin, words::kPlaces)) return NumeralKind::rank;
    if (text.before(begin, "后")) return NumeralKind::ordinal;
  }
  if (spelling == "小时" && text.before(begin, "×")) return NumeralKind::name;  // 7×24小时
  if (text.before(begin, "每")) return NumeralKind::name;  // 每50公斤提高5元: the figure is the 5
  if (text.before(begin, "前") && kind != UnitKind::money && kind != UnitKind::measured)
    return NumeralKind::ordinal;
  if (spelling == "分钟" && before_circle(text, end)) return NumeralKind::name;
  if (q.chinese) return chinese_kind(text, begin, end, q, kind);
  const bool aspects = kind == UnitKind::counted && q.power == 0 && q.printed <= Decimal(10);
  return aspects && text.at(end, words::kAspects) ? NumeralKind::programme : NumeralKind::amount;
}

string_view counted_noun(const Neighbourhood& text, size_t pos, const Quantity& q) {
  pos = skip_bound(text, pos);
  const int most = q.power > 0 || q.hedged ? 10 : 1;
  string_view whose;  // 277万企业退休人员, 33万困难家庭学生 are people
  for (int i = 0; i < most && text.han_at(pos); ++i, pos += 3) {
    for (const auto& [noun, unit] : words::kNouns) {
      if (!text.from(pos).starts_with(noun)) continue;
      const bool firms = unit == "家", families = noun.ends_with("家庭");
      if (!firms && !families) return unit;
      if (families || (i == 0 && q.power < 8)) whose = unit;
    }
  }
  return whose;
}

}  // namespace zhibiao::text
