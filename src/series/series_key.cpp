// SPDX-License-Identifier: MIT
#include "zhibiao/series/series_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "zhibiao/quantity/unit_code.hpp"

namespace zhibiao {
namespace {

constexpr std::array<std::string_view, 7> grids = {"year",         "half",  "quarter", "month",
                                                   "year_to_date", "years", "other"};

bool rate_unit(std::string_view unit) { return unit == "%" || unit == "permille"; }

std::optional<Price> usual_price(const Indicator* indicator) {
  if (!indicator) return std::nullopt;
  switch (indicator->growth_basis) {
    case PriceBasis::constant:
      return Price::real;
    case PriceBasis::current:
    case PriceBasis::nominal:
      return Price::nominal;
    case PriceBasis::none:
      break;
  }
  return std::nullopt;
}

bool comparable_scope(std::string_view scope) { return scope == "同口径" || scope == "可比口径"; }

template <class E>
std::string_view or_unstated(const std::optional<E>& value) {
  return value ? to_string(*value) : std::string_view("not stated");
}

// 比上年, 较去年同期, of 2021 also 比2020年: the words that mean the year before, however they are put.
bool says_last_year(std::string_view basis, Period period) {
  for (const std::string_view lead : {"比", "较", "同比"})
    if (basis.starts_with(lead)) basis.remove_prefix(lead.size());
  constexpr std::array<std::string_view, 8> words = {"",       "yoy",      "上年",     "去年",
                                                     "上一年", "上年同期", "去年同期", "上年度"};
  if (std::find(words.begin(), words.end(), basis) != words.end()) return true;
  if (basis.ends_with("年")) basis.remove_suffix(std::string_view("年").size());
  return period.single_year() && basis == std::to_string(period.first_year() - 1);
}

std::string_view or_none(std::string_view text) { return text.empty() ? "none" : text; }

}  // namespace

std::string_view to_string(Grid g) { return grids[static_cast<std::size_t>(g)]; }

std::optional<Grid> parse_grid(std::string_view word) {
  const auto it = std::find(grids.begin(), grids.end(), word);
  if (it == grids.end()) return std::nullopt;
  return static_cast<Grid>(it - grids.begin());
}

Grid grid_of(Period p) {
  if (p.year_to_date()) return Grid::year_to_date;
  if (p.count() != 1) return p.frequency() == Frequency::year ? Grid::years : Grid::other;
  switch (p.frequency()) {
    case Frequency::year:
      return Grid::year;
    case Frequency::half:
      return Grid::half;
    case Frequency::quarter:
      return Grid::quarter;
    case Frequency::month:
      break;
  }
  return Grid::month;
}

Period series_period(const Observation& o) {
  const bool over_years = o.period.frequency() == Frequency::year && o.period.count() > 1;
  const bool on_last_year = !o.basis.empty() && says_last_year(o.basis, o.period);
  if (over_years && on_last_year && (o.measure == Measure::growth || o.measure == Measure::change))
    return Period::year(o.period.last_year());
  return o.period;
}

SeriesKey series_key(const Observation& o, const Catalogue& catalogue) {
  const Period period = series_period(o);
  const Indicator* known = o.indicator.empty() ? nullptr : catalogue.find(o.indicator);
  SeriesKey key;
  key.indicator = o.indicator;
  if (o.indicator.empty()) key.name = o.name;
  key.region = o.region;
  key.area = o.area;
  key.measure = o.measure;
  key.unit = o.unit;
  key.scope = o.scope;
  key.role = o.role;
  key.grid = grid_of(period);
  key.basis = o.basis;
  if (o.role == Role::target) key.tier = o.tier.value_or(Tier::base);
  switch (o.measure) {
    case Measure::level:
      key.basis.clear();
      break;
    case Measure::share:
      if (known && rate_unit(known->unit)) {
        key.measure = Measure::level;
        key.basis.clear();
      }
      break;
    case Measure::growth:
      key.price = o.price ? o.price : usual_price(known);
      // at constant prices a growth is on a comparable basis as it is
      if (known && known->growth_basis == PriceBasis::constant && comparable_scope(key.scope))
        key.scope.clear();
      [[fallthrough]];
    case Measure::change:
      if (key.grid != Grid::years && says_last_year(key.basis, period)) key.basis = "yoy";
      break;
    case Measure::rank:
    case Measure::multiple:
      break;
  }
  return key;
}

std::string SeriesKey::to_string() const {
  std::string text = fmt::format("{} {}", indicator.empty() ? name : indicator, zhibiao::to_string(measure));
  if (role == Role::target) text += fmt::format(" target ({})", or_unstated(tier));
  text += fmt::format(" of {}", region.known() ? region.to_string() : std::string("no region"));
  if (!area.empty()) text += fmt::format(" ({})", area);
  text += fmt::format(", {}", unit);
  if (!scope.empty()) text += fmt::format(", {}", scope);
  if (!basis.empty()) text += fmt::format(", {}", basis);
  if (price) text += fmt::format(", {}", zhibiao::to_string(*price));
  if (grid != Grid::year) text += fmt::format(", by {}", zhibiao::to_string(grid));
  return text;
}

std::string difference(const SeriesKey& a, const SeriesKey& b) {
  if (a.indicator != b.indicator || a.name != b.name)
    return fmt::format("indicator: {} and {}", a.indicator.empty() ? a.name : a.indicator,
                       b.indicator.empty() ? b.name : b.indicator);
  if (a.measure != b.measure)
    return fmt::format("measure: {} and {}", to_string(a.measure), to_string(b.measure));
  if (a.unit != b.unit) return fmt::format("unit: {} and {}", a.unit, b.unit);
  if (a.scope != b.scope) return fmt::format("scope: {} and {}", or_none(a.scope), or_none(b.scope));
  if (a.price != b.price)
    return fmt::format("price basis: {} and {}", or_unstated(a.price), or_unstated(b.price));
  if (a.role != b.role) return fmt::format("role: {} and {}", to_string(a.role), to_string(b.role));
  if (a.tier != b.tier) return fmt::format("tier: {} and {}", or_unstated(a.tier), or_unstated(b.tier));
  if (a.grid != b.grid) return fmt::format("periods: {} and {}", to_string(a.grid), to_string(b.grid));
  if (a.basis != b.basis) return fmt::format("basis: {} and {}", or_none(a.basis), or_none(b.basis));
  return {};
}

bool counts_things(std::string_view unit) { return !unit.empty() && dimension_of(unit) == Dimension::count; }

}  // namespace zhibiao
