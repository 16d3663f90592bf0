// SPDX-License-Identifier: MIT
#include "zhibiao/model/indicator.hpp"

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/brace_expansion.hpp"
#include "model/catalogue_table.hpp"
#include "model/name_key.hpp"
#include "model/user_table.hpp"

namespace zhibiao {
namespace {

std::string key_of(std::string_view name) {
  std::string key;
  append_key(key, name);
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

// An indicator to which rows are added, with its own list of synonyms.
struct Draft : Indicator {
  explicit Draft(const Indicator& indicator)
      : Indicator(indicator), more(indicator.synonyms.begin(), indicator.synonyms.end()) {}
  std::vector<std::string_view> more;
};

// Fills the fields of an indicator from a row; what it cannot hold is complained about.
template <class Keep>
void fill(Draft& i, UserTable& row, Keep keep) {
  if (const auto name = row.field("name"); !name.empty()) {
    if (!i.name.empty() && i.name != name) i.more.push_back(i.name);
    i.name = keep(name);
  }
  if (const auto unit = row.field("unit"); !unit.empty()) i.unit = keep(unit);
  if (const auto english = row.field("english"); !english.empty()) i.english = keep(english);
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
  std::vector<std::string> synonyms;
  for (const auto s : split(row.field("synonyms"), '|'))
    if (!s.empty())
      if (const auto bad = expand_braces(s, kMostSpellings, synonyms)) row.complain(*bad);
  for (const auto& s : synonyms) i.more.push_back(keep(s));
}

// A table with rows of a user.
struct Own : Catalogue::Table {
  explicit Own(std::shared_ptr<const Catalogue::Table> table) : before(std::move(table)) {}

  // Lists the indicators, the name and the synonyms of each in a row, and behind all of them the keys of
  // those that have quotes or blanks.
  void list(const std::vector<Draft>& drafts) {
    for (const auto& d : drafts) {
      const auto owner = static_cast<std::uint32_t>(own_indicators.size());
      own_indicators.push_back(d);
      own_ids.push_back(d.id);
      own_names.push_back(d.name);
      own_names.insert(own_names.end(), d.more.begin(), d.more.end());
      own_owners.resize(own_names.size(), owner);
    }
    for (std::size_t n = 0, spelled = own_names.size(); n < spelled; ++n)
      if (!is_key(own_names[n])) {
        own_names.push_back(words.emplace_back(key_of(own_names[n])));
        own_owners.push_back(own_owners[n]);
      }
    std::size_t at = 0;
    for (std::size_t i = 0; i < drafts.size(); at += 1 + drafts[i++].more.size())
      own_indicators[i].synonyms = std::span(own_names).subspan(at + 1, drafts[i].more.size());
  }
  // Indexes what was listed; `again` hears of names that are in the list twice.
  template <class Again>
  void index(Again again) {
    own_id_slots = NameIndex::slots(own_ids, [](auto, auto) {});
    own_name_slots = NameIndex::slots(own_names, again);
    indicators = own_indicators;
    ids = {own_ids, own_id_slots};
    names = {own_names, own_name_slots};
    owners = own_owners;
  }

  std::vector<Indicator> own_indicators;
  std::vector<std::string_view> own_ids, own_names;
  std::vector<std::uint32_t> own_id_slots, own_name_slots, own_owners;
  std::deque<std::string> words;                   // of this table…
  std::shared_ptr<const Catalogue::Table> before;  // …and of those before it
};

}  // namespace

Catalogue::Catalogue() : table_(std::make_shared<const Table>()) {}

Result<Catalogue> Catalogue::with(std::string_view tsv, std::string_view file_name) const {
  const auto own = std::make_shared<Own>(table_);
  const auto keep = [&](std::string_view word) -> std::string_view { return own->words.emplace_back(word); };
  std::vector<Draft> drafts(all().begin(), all().end());
  std::vector<std::optional<UserTable::Place>> rows(drafts.size());  // of each indicator, if it has one
  std::map<std::string_view, std::size_t> ids;
  for (const auto& d : drafts) ids.emplace(d.id, ids.size());
  UserTable table(tsv, file_name);
  table.each_row(
      {"id", "name", "synonyms", "unit", "growth_basis", "direction", "flow", "ratio_check", "english"}, [&] {
        const auto id = table.field("id");
        if (id.empty()) return table.complain("the id is empty");
        const auto [entry, added] = ids.emplace(id, drafts.size());
        if (added) {
          drafts.emplace_back(Indicator{}).id = keep(id);
          rows.emplace_back();
        }
        rows[entry->second] = table.place();
        fill(drafts[entry->second], table, keep);
        if (drafts[entry->second].name.empty()) table.complain("'" + std::string(id) + "' has no name");
      });
  own->list(drafts);
  own->index([&](std::uint32_t number, std::uint32_t first) {
    const auto name = own->own_names[number];
    const auto owner = own->own_owners[number], other = own->own_owners[first];
    if (owner == other || name.empty() || !is_key(name)) return;  // its key comes as well
    const bool newer = rows[owner].has_value();  // of the two, a row of this table is at fault
    table.complain("the name '" + std::string(name) + "' already belongs to '" +
                       std::string(drafts[newer ? other : owner].id) + "'",
                   newer ? *rows[owner] : rows[other].value_or(UserTable::Place()));
  });
  if (auto error = table.error()) return *std::move(error);
  return Catalogue(own);
}

std::span<const Indicator> Catalogue::all() const { return table_->indicators; }

const Indicator* Catalogue::find(std::string_view id) const {
  const auto number = table_->ids.find(id);
  return number == NameIndex::none ? nullptr : &table_->indicators[number];
}

const Indicator* Catalogue::named(std::string_view name) const {
  return table_->spelled(is_key(name) ? name : key_of(name));
}

}  // namespace zhibiao
