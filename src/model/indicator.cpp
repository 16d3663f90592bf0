// SPDX-License-Identifier: MIT
#include "zhibiao/model/indicator.hpp"

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

#include "model/brace_expansion.hpp"
#include "model/user_table.hpp"

namespace zhibiao {
namespace {

#include "indicators.inc"

// Names are compared without quotes and blanks: how many bytes of one stand in front?
std::size_t ignored_prefix(std::string_view name) {
  switch (name.front()) {
    case ' ':
    case '\t':
    case '\r':
    case '"':
      return 1;
    case '\xC2':
      return name.starts_with("\u00A0") ? 2 : 0;
    case '\xE2':
      return name.starts_with("“") || name.starts_with("”") ? 3 : 0;
    case '\xE3':
      return name.starts_with("\u3000") ? 3 : 0;
    default:
      return 0;
  }
}

bool is_key(std::string_view name) {
  for (; !name.empty(); name.remove_prefix(1))
    if (ignored_prefix(name) != 0) return false;
  return true;
}

std::string key_of(std::string_view name) {
  std::string key;
  while (!name.empty()) {
    const std::size_t skip = ignored_prefix(name);
    if (skip == 0) key += name.front();
    name.remove_prefix(skip == 0 ? 1 : skip);
  }
  return key;
}

constexpr std::size_t kMostSpellings = 10'000;  // of one synonym with braces
constexpr std::array<std::string_view, 4> price_bases = {"-", "constant", "current", "nominal"};
constexpr std::array<std::string_view, 4> directions = {"none", "up", "down", "band"};
constexpr std::array<std::string_view, 3> flows = {"stock", "flow", "rate"};
constexpr std::array<std::string_view, 3> ratio_checks = {"never", "warning", "hard"};

// Puts the word into the enumerator; says what words there are where it is none of them.
template <class E, std::size_t N>
std::optional<std::string> assign(E& target, const std::array<std::string_view, N>& words,
                                  std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (words[i] == word) {
      target = static_cast<E>(i);
      return {};
    }
  std::string choice;
  for (const auto w : words) choice.append(choice.empty() ? "" : ", ").append(w);
  return "'" + std::string(word) + "' is none of " + choice;
}

// Fills the fields of an indicator from a row; what it cannot hold is complained about.
void fill(Indicator& i, UserTable& row) {
  if (const auto name = row.field("name"); !name.empty()) {
    if (!i.name.empty() && i.name != name) i.synonyms.push_back(i.name);
    i.name = name;
  }
  if (const auto unit = row.field("unit"); !unit.empty()) i.unit = unit;
  if (const auto english = row.field("english"); !english.empty()) i.english = english;
  const auto choose = [&](auto& target, const auto& words, std::string_view column) {
    const auto word = row.field(column);
    if (word.empty()) return;
    if (const auto bad = assign(target, words, word)) row.complain(*bad);
  };
  choose(i.growth_basis, price_bases, "growth_basis");
  choose(i.direction, directions, "direction");
  choose(i.flow, flows, "flow");
  choose(i.ratio_check, ratio_checks, "ratio_check");
  if (row.field("synonyms") == "-") return;
  for (const auto s : split(row.field("synonyms"), '|'))
    if (!s.empty())
      if (const auto bad = expand_braces(s, kMostSpellings, i.synonyms)) row.complain(*bad);
}

}  // namespace

struct Catalogue::Table {
  std::vector<Indicator> indicators;
  std::unordered_map<std::string_view, std::uint32_t> by_id, by_name;  // views of the indicators…
  std::deque<std::string> keys;  // …and of these, where names have quotes or blanks
};

Catalogue::Catalogue() : table_(std::make_shared<const Table>()) {}

const Catalogue& Catalogue::standard() {
  static const Catalogue catalogue = Catalogue().with(indicators_tsv, "indicators.tsv").value();
  return catalogue;
}

Result<Catalogue> Catalogue::with(std::string_view tsv, std::string_view file_name) const {
  const auto result = std::make_shared<Table>();
  auto& indicators = result->indicators;
  indicators = table_->indicators;
  std::vector<std::optional<UserTable::Place>> rows(indicators.size());  // of each indicator, if it has one
  std::map<std::string, std::size_t, std::less<>> ids;
  for (const auto& i : indicators) ids.emplace(i.id, ids.size());
  UserTable table(tsv, file_name);
  table.each_row(
      {"id", "name", "synonyms", "unit", "growth_basis", "direction", "flow", "ratio_check", "english"}, [&] {
        const auto id = table.field("id");
        if (id.empty()) return table.complain("the id is empty");
        const auto [entry, added] = ids.emplace(id, indicators.size());
        if (added) {
          indicators.emplace_back().id = id;
          rows.emplace_back();
        }
        rows[entry->second] = table.place();
        fill(indicators[entry->second], table);
        if (indicators[entry->second].name.empty()) table.complain("'" + std::string(id) + "' has no name");
      });
  const auto add_name = [&](const std::string& name, std::uint32_t owner) {
    const std::string_view key = is_key(name) ? name : result->keys.emplace_back(key_of(name));
    const auto [entry, added] = result->by_name.emplace(key, owner);
    if (added || entry->second == owner) return;
    const bool newer = rows[owner].has_value();  // of the two, a row of this table is at fault
    table.complain(
        "the name '" + name + "' already belongs to '" + indicators[newer ? entry->second : owner].id + "'",
        newer ? *rows[owner] : rows[entry->second].value_or(UserTable::Place()));
  };
  for (std::uint32_t i = 0; i < indicators.size(); ++i) {
    result->by_id.emplace(indicators[i].id, i);
    if (indicators[i].name.empty()) continue;
    add_name(indicators[i].name, i);
    for (const std::string& synonym : indicators[i].synonyms) add_name(synonym, i);
  }
  if (auto error = table.error()) return *std::move(error);
  return Catalogue(result);
}

std::span<const Indicator> Catalogue::all() const { return table_->indicators; }

const Indicator* Catalogue::find(std::string_view id) const {
  const auto entry = table_->by_id.find(id);
  return entry == table_->by_id.end() ? nullptr : &table_->indicators[entry->second];
}

const Indicator* Catalogue::named(std::string_view name) const {
  if (!is_key(name)) return named(key_of(name));
  const auto entry = table_->by_name.find(name);
  return entry == table_->by_name.end() ? nullptr : &table_->indicators[entry->second];
}

}  // namespace zhibiao
