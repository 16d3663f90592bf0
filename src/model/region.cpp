// SPDX-License-Identifier: MIT
#include "zhibiao/model/region.hpp"

#include <algorithm>

#include "zhibiao/core/utf8.hpp"

namespace zhibiao {
namespace {

#include "divisions.inc"

bool in_use(const Division& d, int year) { return d.from <= year && (d.until == 0 || year < d.until); }

const Division* rows_from(RegionCode code) {
  return std::lower_bound(std::begin(table), std::end(table), code,
                          [](const Division& d, RegionCode c) { return d.code < c; });
}

std::span<const Division> rows_of(RegionCode code) {
  const auto first = rows_from(code);
  const auto last = std::find_if(first, std::end(table), [&](const Division& d) { return d.code != code; });
  return {first, last};
}

// One division of each code: the same code may have had several names or ranks.
void keep_latest_of_each_code(std::vector<const Division*>& found) {
  std::stable_sort(found.begin(), found.end(), [](auto* a, auto* b) { return a->code < b->code; });
  const auto last =
      std::unique(found.rbegin(), found.rend(), [](auto* a, auto* b) { return a->code == b->code; });
  found.erase(found.begin(), last.base());
}

template <class Predicate>
void prefer(std::vector<const Division*>& found, Predicate better) {
  if (std::any_of(found.begin(), found.end(), better))
    std::erase_if(found, [&](auto* d) { return !better(d); });
}

std::vector<const Division*> candidates(std::string_view name, RegionCode within, int year,
                                        int above_it = 3) {
  std::vector<const Division*> found = divisions::named(name, year);
  if (within.known()) std::erase_if(found, [&](auto* d) { return !divisions::within(d->code, within); });
  prefer(found, [&](auto* d) { return d->name == name; });
  prefer(found, [](auto* d) { return d->level <= RegionLevel::province; });
  keep_latest_of_each_code(found);
  if (!found.empty()) return found;
  if (above_it == 0) return found;
  // 浙江省宁波市镇海区: what stands before a name is where to look. The name is looked up first, so that
  // words that end in no name cost a look at each of their characters and no more.
  for (std::size_t cut = utf8::previous(name, name.size()); cut > 0; cut = utf8::previous(name, cut)) {
    const std::string_view last = name.substr(cut);
    std::vector<const Division*> parts = divisions::named(last, year);
    if (parts.empty()) continue;
    prefer(parts, [&](auto* d) { return d->name == last; });
    for (const Division* above : candidates(name.substr(0, cut), within, year, above_it - 1))
      for (const Division* d : parts)
        if (divisions::within(d->code, above->code)) found.push_back(d);
  }
  keep_latest_of_each_code(found);
  return found;
}

}  // namespace

Result<RegionCode> RegionCode::parse(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || value > 99999) {
      value = 0;
      break;
    }
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (value < 100000)
    return Error{ErrorCode::syntax,
                 "'" + std::string(digits) + "' is not a code of a division; give six digits such as 330211"};
  return RegionCode{value};
}

std::string RegionCode::to_string() const { return std::to_string(value); }

namespace divisions {

std::span<const Division> all() { return table; }
std::span<const Division> zones() { return zone_table; }
std::span<const Name> names() { return name_index; }

std::span<const Name> names(std::string_view text) {
  const auto [first, last] = std::equal_range(std::begin(name_index), std::end(name_index), Name{text, 0},
                                              [](const Name& a, const Name& b) { return a.text < b.text; });
  return {first, last};
}

const Division* find(RegionCode code, int year) {
  const auto rows = rows_of(code);
  if (year == 0) return rows.empty() ? nullptr : &rows.back();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Division& d) { return in_use(d, year); });
  return row == rows.end() ? nullptr : &*row;
}

std::vector<const Division*> named(std::string_view name, int year) {
  std::vector<const Division*> found;
  for (const Name& n : names(name)) {
    const Division& d = n.division();
    if (year == 0 ? d.in_use() : in_use(d, year)) found.push_back(&d);
  }
  if (found.empty() && year == 0)
    for (const Name& n : names(name)) found.push_back(&n.division());
  return found;
}

std::string full_name(RegionCode code, int year) {
  const Division* d = find(code, year);
  if (!d) return {};
  const bool under_nation = d->level <= RegionLevel::province;
  return under_nation ? std::string(d->name)
                      : full_name(d->parent, year == 0 ? d->from : year).append(d->name);
}

bool within(RegionCode part, RegionCode whole) {
  if (whole.value == 100000) return part.known();
  const std::uint32_t below = whole.value % 10000 == 0 ? 10000 : whole.value % 100 == 0 ? 100 : 1;
  return part.known() && part.value / below == whole.value / below;
}

std::vector<const Division*> children(RegionCode code, int year) {
  std::vector<const Division*> found;
  // all that lie below share its first digits
  for (auto d = rows_from(code); d != std::end(table) && within(d->code, code); ++d)
    if (d->parent == code && (year == 0 ? d->in_use() : in_use(*d, year))) found.push_back(d);
  return found;
}

std::vector<Succession> changes(RegionCode code, int from, int until) {
  std::vector<Succession> found;
  for (const Succession& s : transfers)
    if (from <= s.year && s.year <= until && within(s.from, code) != within(s.to, code)) found.push_back(s);
  std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.year < b.year; });
  return found;
}

bool same_territory(RegionCode code, int year, int later_year) {
  if (year > later_year) std::swap(year, later_year);
  return changes(code, year + 1, later_year).empty();
}

}  // namespace divisions

Result<RegionCode> region(std::string_view name, RegionCode within, int year) {
  const auto found = candidates(name, within, year);
  if (found.size() == 1) return found.front()->code;
  const std::string quoted = "'" + std::string(name) + "'";
  if (found.empty())
    return Error{ErrorCode::unknown, "no division is called " + quoted +
                                         (year ? " in " + std::to_string(year) : "") +
                                         "; give its full name or its six-digit code"};
  std::string list;
  for (const Division* d : found) {
    list += list.empty() ? "" : ", ";
    list += d->code.to_string() + " " + divisions::full_name(d->code, d->from);
  }
  return Error{ErrorCode::ambiguous, quoted + " is the name of " + std::to_string(found.size()) +
                                         " divisions (" + list + "); give the code or the division above"};
}

}  // namespace zhibiao
