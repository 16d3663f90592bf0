// SPDX-License-Identifier: MIT
// Observations made by hand, for tests of what is computed from them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zhibiao/model/observation.hpp"
#include "zhibiao/series/any_series.hpp"

namespace zhibiao::testing {

/// One statement, changed word by word: say("gdp", "102160000000", "CNY", 2016).in(330211).from("a", 2017).
struct Statement : Observation {
  Statement& in(std::uint32_t code) { return region = RegionCode{code}, *this; }
  Statement& of_doc(std::string name, std::uint64_t begin = 0) {
    doc = std::move(name);
    figure = {begin, begin + 5};
    return *this;
  }
  Statement& as(Measure m) { return measure = m, *this; }
  Statement& target() { return role = Role::target, *this; }
  Statement& bounded(Bound b) { return bound = b, *this; }
  Statement& up_to(const char* digits) {
    upper = Decimal::parse(digits).value();
    bound = Bound::range;
    return *this;
  }
  Statement& with_tier(Tier t) { return tier = t, *this; }
  Statement& with_stance(Stance s) { return stance = s, *this; }
  Statement& with_scope(std::string s) { return scope = std::move(s), *this; }
  Statement& with_price(Price p) { return price = p, *this; }
  Statement& on(std::string words) { return basis = std::move(words), *this; }
  Statement& over(Period p) { return period = p, *this; }
  Statement& at(std::string place) { return area = std::move(place), *this; }
  /// The place of the last printed digit, as a power of ten: 1021.6亿 has 7.
  Statement& step(int power) {
    std::int64_t m = value.mantissa();
    int e = value.exponent();
    for (; e < power; ++e) m /= 10;
    for (; e > power; --e) m *= 10;
    value = Decimal(m, e);
    multiplier = power;
    return *this;
  }
};

inline Statement say(std::string indicator, const char* digits, std::string unit, int year) {
  Statement s;
  s.doc = "report";
  s.indicator = indicator;
  s.name = std::move(indicator);
  s.value = Decimal::parse(digits).value();
  s.unit = std::move(unit);
  s.period = Period::year(year);
  s.region = RegionCode{330211};
  return s;
}

/// A growth of an indicator in per cent.
inline Statement grew(std::string indicator, const char* percent, int year) {
  return say(std::move(indicator), percent, "%", year).as(Measure::growth);
}

inline AnySeries levels(const std::vector<std::pair<int, const char*>>& by_year, std::string unit = "CNY") {
  SeriesKey key;
  key.indicator = "income";
  key.region = RegionCode{330211};
  key.unit = std::move(unit);
  std::vector<Release> points;
  for (const auto& [year, digits] : by_year) {
    Release r;
    r.period = Period::year(year);
    r.value = Decimal::parse(digits).value();
    points.push_back(r);
  }
  return AnySeries(std::move(key), std::move(points));
}

}  // namespace zhibiao::testing
