// SPDX-License-Identifier: MIT
#include "zhibiao/model/indicator.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "model/brace_expansion.hpp"

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

using Index = std::vector<std::pair<std::string, std::uint32_t>>;

Index::const_iterator lower_bound(const Index& index, std::string_view key) {
  return std::lower_bound(index.begin(), index.end(), key,
                          [](const auto& entry, std::string_view k) { return entry.first < k; });
}

using Row = std::vector<std::string_view>;

Row split(std::string_view text, char by) {
  Row fields;
  for (;;) {
    const std::size_t end = text.find(by);
    fields.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return fields;
    text.remove_prefix(end + 1);
  }
}

std::size_t position(const Row& columns, std::string_view name) {
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
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

// Fills one field of an indicator from its column; an unknown column, or what it cannot hold, is the answer.
std::optional<std::string> fill(Indicator& i, std::string_view column, std::string_view field) {
  if (column == "id") return {};
  if (column == "name") {
    if (!i.name.empty() && i.name != field) i.synonyms.push_back(i.name);
    i.name = field;
    return {};
  }
  if (column == "unit") return i.unit = field, std::nullopt;
  if (column == "english") return i.english = field, std::nullopt;
  if (column == "growth_basis") return assign(i.growth_basis, price_bases, field);
  if (column == "direction") return assign(i.direction, directions, field);
  if (column == "flow") return assign(i.flow, flows, field);
  if (column == "ratio_check") return assign(i.ratio_check, ratio_checks, field);
  if (column != "synonyms") return "there is no column '" + std::string(column) + "'";
  if (field != "-")
    for (const auto s : split(field, '|'))
      if (auto bad = expand_braces(s, kMostSpellings, i.synonyms)) return bad;
  return {};
}

}  // namespace

const Catalogue& Catalogue::standard() {
  static const Catalogue catalogue = Catalogue().with(indicators_tsv, "indicators.tsv").value();
  return catalogue;
}

Result<Catalogue> Catalogue::with(std::string_view tsv, std::string_view file_name) const {
  Catalogue result = *this;
  std::map<std::string, std::uint32_t> ids(by_id_.begin(), by_id_.end()),
      names(by_name_.begin(), by_name_.end());
  std::string errors;
  std::size_t number = 0, offset = 0, first_bad = 0;
  const auto complain = [&](const std::string& what) {
    if (errors.empty()) first_bad = offset;
    errors.append(errors.empty() ? "" : "\n").append(file_name).append(":");
    errors.append(std::to_string(number)).append(": ").append(what);
  };
  const auto add_name = [&](const std::string& name, std::uint32_t owner) {
    const auto [entry, added] = names.emplace(key_of(name), owner);
    if (!added && entry->second != owner)
      complain("the name '" + name + "' already belongs to '" + result.indicators_[entry->second].id + "'");
  };
  const auto add_row = [&](const Row& columns, const Row& fields) {
    if (fields.size() != columns.size())
      return complain(std::to_string(fields.size()) + " columns where the first line names " +
                      std::to_string(columns.size()));
    const std::string id(fields[position(columns, "id")]);
    if (id.empty()) return complain("the id is empty");
    const auto [entry, added] = ids.emplace(id, static_cast<std::uint32_t>(result.indicators_.size()));
    if (added) result.indicators_.emplace_back().id = id;
    Indicator& indicator = result.indicators_[entry->second];
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (const auto bad = fields[c].empty() ? std::nullopt : fill(indicator, columns[c], fields[c]))
        complain(*bad);
    if (indicator.name.empty()) return complain("'" + id + "' has no name");
    std::set<std::string_view> seen = {indicator.name};
    std::vector<std::string> synonyms;
    for (auto& s : indicator.synonyms)
      if (seen.insert(s).second) synonyms.push_back(s);
    indicator.synonyms = std::move(synonyms);
    add_name(indicator.name, entry->second);
    for (const std::string& synonym : indicator.synonyms) add_name(synonym, entry->second);
  };

  Row columns;
  for (auto line : split(tsv, '\n')) {
    ++number;
    const std::size_t size = line.size() + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') {
    } else if (!columns.empty()) {
      add_row(columns, split(line, '\t'));
    } else if (columns = split(line, '\t'); position(columns, "id") == columns.size()) {
      complain("the first line must name the columns, parted by tabulators, and 'id' among them");
      break;
    }
    offset += size;
  }
  if (!errors.empty()) return Error{ErrorCode::syntax, errors, first_bad};
  result.by_id_.assign(ids.begin(), ids.end());
  result.by_name_.assign(names.begin(), names.end());
  return result;
}

const Indicator* Catalogue::find(std::string_view id) const {
  const auto entry = lower_bound(by_id_, id);
  return entry == by_id_.end() || entry->first != id ? nullptr : &indicators_[entry->second];
}

const Indicator* Catalogue::named(std::string_view name) const {
  if (!is_key(name)) return named(key_of(name));
  const auto entry = lower_bound(by_name_, name);
  return entry == by_name_.end() || entry->first != name ? nullptr : &indicators_[entry->second];
}

}  // namespace zhibiao
