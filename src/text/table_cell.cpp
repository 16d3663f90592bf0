// SPDX-License-Identifier: MIT
#include "text/table_cell.hpp"

#include <string>

#include "text/quantity.hpp"

namespace zhibiao::text {
namespace {

struct Prefix {
  std::string_view word;
  Bound bound = Bound::eq;
  bool negative = false, changes = false;
};
constexpr Prefix prefixes[] = {
    {"≥", Bound::ge},
    {"≤", Bound::le},
    {">=", Bound::ge},
    {"<=", Bound::le},
    {">", Bound::gt},
    {"<", Bound::lt},
    {"不低于", Bound::ge},
    {"不少于", Bound::ge},
    {"不高于", Bound::le},
    {"不超过", Bound::le},
    {"超过", Bound::gt},
    {"超", Bound::gt},
    {"低于", Bound::lt},
    {"约", Bound::approx},
    {"+", Bound::eq, false},
    {"-", Bound::eq, true},
    {"—", Bound::eq, true},
    {"−", Bound::eq, true},
    {"↑", Bound::eq, false},
    {"↓", Bound::eq, true},
    {"增长", Bound::eq, false, true},
    {"上升", Bound::eq, false, true},
    {"提高", Bound::eq, false, true},
    {"下降", Bound::eq, true, true},
    {"减少", Bound::eq, true, true},
    {"降低", Bound::eq, true, true},
    {"回落", Bound::eq, true, true},
    {"负增长", Bound::eq, true, true},
};
struct Suffix {
  std::string_view word;
  Bound bound;
};
constexpr Suffix suffixes[] = {{"以上", Bound::ge}, {"及以上", Bound::ge},   {"以内", Bound::le},
                               {"以下", Bound::le}, {"左右", Bound::approx}, {"多", Bound::gt},
                               {"余", Bound::gt}};

NumeralKind kind_of(const Quantity& q) {
  if (q.unit == nullptr) return NumeralKind::bare;
  switch (q.unit->kind) {
    case UnitKind::percent:
      return NumeralKind::percent;
    case UnitKind::permille:
      return NumeralKind::permille;
    case UnitKind::points:
      return NumeralKind::points;
    case UnitKind::times:
      return NumeralKind::times;
    default:
      return NumeralKind::amount;
  }
}

bool is_year(const Quantity& q) {
  const Decimal n = q.printed;
  const bool four = n.exponent() == 0 && n.mantissa() >= 1900 && n.mantissa() <= 2100 && q.power == 0;
  return four && (q.unit == nullptr || q.unit->kind == UnitKind::time);
}

bool begins_number(std::string_view s) { return !s.empty() && s[0] >= '0' && s[0] <= '9'; }

}  // namespace

std::optional<CellValue> read_cell(std::string_view cell, const Units& units, bool year_is_value) {
  if (cell.size() > 120) return std::nullopt;
  CellValue value;
  Figure& f = value.figure;
  std::size_t at = 0;
  for (bool more = true; more && !begins_number(cell.substr(at));) {
    more = false;
    for (const Prefix& p : prefixes)
      if (cell.substr(at).starts_with(p.word)) {
        at += p.word.size();
        if (p.bound != Bound::eq) f.bound = p.bound;
        value.negative = value.negative || p.negative;
        value.changes = value.changes || p.changes;
        more = true;
        break;
      }
  }
  if (!begins_number(cell.substr(at))) return std::nullopt;
  Quantity q = parse_quantity(cell.substr(at), units);
  if (q.size == 0 || q.overflow || q.vague || q.form != NumeralForm::plain) return std::nullopt;
  f.span = {at, at + q.size};
  at += q.size;
  // "7%—8%": the lower end has the unit of the upper one where it gives none.
  for (const std::string_view dash : {"—", "-", "~", "～", "至"}) {
    if (!cell.substr(at).starts_with(dash) || !begins_number(cell.substr(at + dash.size()))) continue;
    const Quantity upper = parse_quantity(cell.substr(at + dash.size()), units);
    if (upper.size == 0 || upper.overflow || is_year(upper)) return std::nullopt;
    if (q.unit == nullptr) q.unit = upper.unit, q.unit_name = upper.unit_name, q.power = upper.power;
    if (q.unit_name != upper.unit_name) return std::nullopt;
    f.upper = upper.value();
    f.ranged = true;
    f.bound = Bound::range;
    at += dash.size() + upper.size;
    f.span.end = at;
    break;
  }
  for (const Suffix& s : suffixes)
    if (cell.substr(at).starts_with(s.word)) {
      f.bound = s.bound;
      at += s.word.size();
      break;
    }
  if (at != cell.size() || (!year_is_value && !f.ranged && is_year(q))) return std::nullopt;
  if (q.hedged && f.bound == Bound::eq) f.bound = Bound::gt;
  f.kind = kind_of(q);
  f.outer = {0, cell.size()};
  f.printed = q.printed;
  f.multiplier = q.power;
  f.value = q.value();
  f.unit = q.unit_name;
  return value;
}

}  // namespace zhibiao::text
