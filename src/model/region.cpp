// SPDX-License-Identifier: MIT
#include "zhibiao/model/region.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>

#include "model/user_table.hpp"
#include "zhibiao/core/utf8.hpp"

namespace zhibiao {
namespace {

#include "divisions.inc"

bool in_use(const Division& d, int year) { return d.from <= year && (d.until == 0 || year < d.until); }

const Division* rows_from(std::span<const Division> table, RegionCode code) {
  return std::lower_bound(table.data(), table.data() + table.size(), code,
                          [](const Division& d, RegionCode c) { return d.code < c; });
}

std::span<const Division> rows_of(std::span<const Division> table, RegionCode code) {
  const auto first = rows_from(table, code), end = table.data() + table.size();
  const auto last = std::find_if(first, end, [&](const Division& d) { return d.code != code; });
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

// The divisions that bear the whole name: a full name goes before a short one, a province before others.
std::vector<const Division*> bearers(const Divisions& divisions, std::string_view name, RegionCode within,
                                     int year) {
  std::vector<const Division*> found = divisions.named(name, year);
  if (within.known()) std::erase_if(found, [&](auto* d) { return !Divisions::within(d->code, within); });
  prefer(found, [&](auto* d) { return d->name == name; });
  prefer(found, [](auto* d) { return d->level <= RegionLevel::province; });
  keep_latest_of_each_code(found);
  return found;
}

// The same, or 浙江省宁波市镇海区: the part before the last name is where to look, `above` levels at most.
std::vector<const Division*> candidates(const Divisions& divisions, std::string_view name, RegionCode within,
                                        int year, int above = 3) {
  std::vector<const Division*> found = bearers(divisions, name, within, year);
  if (!found.empty() || above == 0) return found;
  for (std::size_t cut = utf8::previous(name, name.size()); cut > 0; cut = utf8::previous(name, cut)) {
    const std::string_view last = name.substr(cut);
    if (divisions.names(last).empty()) continue;
    for (const Division* d : candidates(divisions, name.substr(0, cut), within, year, above - 1))
      for (const Division* part : bearers(divisions, last, d->code, year)) found.push_back(part);
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

struct Divisions::Own {
  std::vector<Division> all;
  std::vector<Name> names;
  std::vector<std::string_view> areas;
  std::deque<std::string> words;      // of this table
  std::shared_ptr<const Own> before;  // the tables before it, whose words are in use
};

const Divisions& Divisions::standard() {
  static const Divisions divisions(table, name_index, nullptr);
  return divisions;
}

std::span<const Division> Divisions::zones() { return zone_table; }

std::span<const Divisions::Name> Divisions::names(std::string_view text) const {
  const auto [first, last] = std::equal_range(names_.begin(), names_.end(), Name{text, 0},
                                              [](const Name& a, const Name& b) { return a.text < b.text; });
  return {first, last};
}

std::span<const std::string_view> Divisions::areas() const {
  return own_ ? std::span<const std::string_view>(own_->areas) : std::span<const std::string_view>();
}

const Division* Divisions::find(RegionCode code, int year) const {
  const auto rows = rows_of(all_, code);
  if (year == 0) return rows.empty() ? nullptr : &rows.back();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Division& d) { return in_use(d, year); });
  return row == rows.end() ? nullptr : &*row;
}

std::vector<const Division*> Divisions::named(std::string_view name, int year) const {
  std::vector<const Division*> found;
  for (const Name& n : names(name)) {
    const Division& d = bearer(n);
    if (year == 0 ? d.in_use() : in_use(d, year)) found.push_back(&d);
  }
  if (found.empty() && year == 0)
    for (const Name& n : names(name)) found.push_back(&bearer(n));
  return found;
}

std::string Divisions::full_name(RegionCode code, int year) const {
  const Division* d = find(code, year);
  if (!d) return {};
  const bool under_nation = d->level <= RegionLevel::province;
  return under_nation ? std::string(d->name)
                      : full_name(d->parent, year == 0 ? d->from : year).append(d->name);
}

RegionCode Divisions::parent_of(RegionCode code, int year) const {
  const Division* d = find(code, year);
  if (!d) d = find(code);
  return d && d->level != RegionLevel::nation ? d->parent : RegionCode{};
}

std::vector<const Division*> Divisions::children(RegionCode code, int year) const {
  std::vector<const Division*> found;
  // all that lie below share its first digits
  const Division* const end = all_.data() + all_.size();
  for (auto d = rows_from(all_, code); d != end && within(d->code, code); ++d)
    if (d->parent == code && (year == 0 ? d->in_use() : in_use(*d, year))) found.push_back(d);
  return found;
}

bool Divisions::within(RegionCode part, RegionCode whole) {
  if (whole.value == 100000) return part.known();
  const std::uint32_t below = whole.value % 10000 == 0 ? 10000 : whole.value % 100 == 0 ? 100 : 1;
  return part.known() && part.value / below == whole.value / below;
}

std::vector<Succession> Divisions::changes(RegionCode code, int from, int until) {
  std::vector<Succession> found;
  for (const Succession& s : transfers)
    if (from <= s.year && s.year <= until && within(s.from, code) != within(s.to, code)) found.push_back(s);
  std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.year < b.year; });
  return found;
}

bool Divisions::same_territory(RegionCode code, int year, int later_year) {
  if (year > later_year) std::swap(year, later_year);
  return changes(code, year + 1, later_year).empty();
}

namespace {

// The level and the code above, as the six digits say; the district of a municipality has no prefecture
// above.
RegionLevel level_of(RegionCode code) {
  if (code.value == 100000) return RegionLevel::nation;
  return code.value % 10000 == 0 ? RegionLevel::province
         : code.value % 100 == 0 ? RegionLevel::prefecture
                                 : RegionLevel::county;
}

RegionCode parent_by_digits(RegionCode code, const std::map<std::uint32_t, std::uint32_t>& latest) {
  const std::uint32_t prefecture = code.value / 100 * 100, province = code.value / 10000 * 10000;
  for (const std::uint32_t above : {prefecture, province})
    if (above != code.value && latest.contains(above)) return {above};
  return code.value == province ? RegionCode{100000} : RegionCode{};
}

}  // namespace

Result<Divisions> Divisions::with(std::string_view tsv, std::string_view file_name) const {
  auto own = std::make_shared<Own>();
  own->before = own_;
  const auto known_areas = areas();
  own->areas.assign(known_areas.begin(), known_areas.end());
  const auto keep = [&](std::string_view word) -> std::string_view { return own->words.emplace_back(word); };
  std::vector<Division> rows(all_.begin(), all_.end());
  std::vector<Name> named(names_.begin(), names_.end());
  std::map<std::uint32_t, std::uint32_t> latest;  // the last row of each code
  for (std::uint32_t i = 0; i < rows.size(); ++i) latest[rows[i].code.value] = i;

  UserTable user(tsv, file_name);
  user.each_row({"code", "name", "short", "synonyms", "from", "until"}, [&] {
    const std::string_view name = user.field("name");
    const int from = user.year("from"), until = user.year("until");
    std::vector<std::string_view> others = split(user.field("synonyms"), '|');
    others.push_back(user.field("short"));
    std::erase(others, std::string_view());
    if (user.field("code").empty()) {
      if (name.empty()) return user.complain("a row has a code, or the name of an area");
      own->areas.push_back(keep(name));
      for (const auto word : others) own->areas.push_back(keep(word));
      return;
    }
    const auto code = RegionCode::parse(user.field("code"));
    if (!code) return user.complain(code.error().message);
    const auto known = latest.find(code->value);
    if (known == latest.end() && name.empty()) return user.complain(code->to_string() + " has no name");
    if (known == latest.end() || (from != 0 && !name.empty())) {
      const RegionCode parent = parent_by_digits(*code, latest);
      if (!parent.known())
        return user.complain("no province has the first two digits of " + code->to_string());
      Division d{*code, keep(name), {}, parent, level_of(*code), from, until};
      d.short_name = user.field("short").empty() ? d.name : keep(user.field("short"));
      if (known != latest.end()) {
        Division& former = rows[known->second];
        if (from <= former.from)
          return user.complain(code->to_string() + " stands for " + std::string(former.name) + " since " +
                               std::to_string(former.from));
        if (former.in_use() || former.until > from) former.until = from;
        d.level = former.level;
        d.parent = former.parent;
      }
      latest[code->value] = static_cast<std::uint32_t>(rows.size());
      rows.push_back(d);
    } else if (until != 0) {
      rows[known->second].until = until;
    }
    const std::uint32_t row = latest[code->value];
    if (!name.empty()) named.push_back({keep(name), row});
    for (const auto word : others) named.push_back({keep(word), row});
  });
  if (auto error = user.error()) return *std::move(error);

  // By code and year; the names follow the rows to their new places.
  std::vector<std::uint32_t> order(rows.size()), place(rows.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) {
    return std::pair(rows[a].code, rows[a].from) < std::pair(rows[b].code, rows[b].from);
  });
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    own->all.push_back(rows[order[i]]);
    place[order[i]] = i;
  }
  for (Name& n : named) n.index = place[n.index];
  const auto key = [](const Name& n) { return std::pair(n.text, n.index); };
  std::sort(named.begin(), named.end(), [&](auto& a, auto& b) { return key(a) < key(b); });
  named.erase(std::unique(named.begin(), named.end(), [&](auto& a, auto& b) { return key(a) == key(b); }),
              named.end());
  own->names = std::move(named);
  return Divisions(own->all, own->names, own);
}

Result<RegionCode> region(std::string_view name, RegionCode within, int year) {
  return Divisions::standard().region(name, within, year);
}

Result<RegionCode> Divisions::region(std::string_view name, RegionCode within, int year) const {
  const auto found = candidates(*this, name, within, year);
  if (found.size() == 1) return found.front()->code;
  const std::string quoted = "'" + std::string(name) + "'";
  if (found.empty())
    return Error{ErrorCode::unknown, "no division is called " + quoted +
                                         (year ? " in " + std::to_string(year) : "") +
                                         "; give its full name or its six-digit code"};
  std::string list;
  for (const Division* d : found) {
    list += list.empty() ? "" : ", ";
    list += d->code.to_string() + " " + full_name(d->code, d->from);
  }
  return Error{ErrorCode::ambiguous, quoted + " is the name of " + std::to_string(found.size()) +
                                         " divisions (" + list + "); give the code or the division above"};
}

}  // namespace zhibiao
