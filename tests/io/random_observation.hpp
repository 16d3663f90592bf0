// SPDX-License-Identifier: MIT
// Observations that a report could hardly state, for what must hold of all of them.
#pragma once

#include <cstdlib>
#include <random>
#include <string>

#include "zhibiao/model/observation.hpp"

namespace zhibiao::test {

/// How many random cases to try: few by default, ZHIBIAO_PROPERTY_COUNT for a long run.
inline int property_count() {
  const char* wanted = std::getenv("ZHIBIAO_PROPERTY_COUNT");
  return wanted ? std::atoi(wanted) : 2000;
}

class RandomObservations {
 public:
  explicit RandomObservations(unsigned seed) : engine_(seed) {}

  Observation next() {
    Observation o;
    for (auto* field : {&o.doc, &o.path, &o.heading, &o.text, &o.name, &o.indicator, &o.scope, &o.unit,
                        &o.basis, &o.area, &o.rule})
      *field = text();
    o.figure.begin = number(0, 1'000'000'000'000);
    o.figure.end = o.figure.begin + number(0, 100);
    o.sentence = {o.figure.begin, o.figure.end + number(0, 1000)};
    o.price = maybe<Price>(2);
    o.measure = one_of<Measure>(6);
    o.multiplier = static_cast<int>(number(0, 12));
    o.value = decimal(o.multiplier);
    if (coin()) o.upper = Decimal(mantissa() % 1'000'000, o.value.exponent());
    o.printed = Decimal(o.value.mantissa(), o.value.exponent() - o.multiplier);
    if (o.printed.exponent() > 0) o.printed = Decimal(o.value.mantissa());
    o.bound = one_of<Bound>(7);
    o.role = one_of<Role>(2);
    o.stance = maybe<Stance>(4);
    o.tier = maybe<Tier>(3);
    o.status = one_of<Status>(2);
    o.period = period();
    if (coin()) o.region = RegionCode{static_cast<std::uint32_t>(number(110000, 829999))};
    return o;
  }

 private:
  std::uint64_t number(std::uint64_t least, std::uint64_t most) {
    return std::uniform_int_distribution(least, most)(engine_);
  }
  bool coin() { return number(0, 1) == 1; }
  template <class E>
  E one_of(std::uint64_t count) {
    return static_cast<E>(number(0, count - 1));
  }
  template <class E>
  std::optional<E> maybe(std::uint64_t count) {
    return coin() ? std::optional(one_of<E>(count)) : std::nullopt;
  }
  std::int64_t mantissa() {
    const std::uint64_t most[] = {9, 9999, 99'999'999'999'999};
    const auto m = static_cast<std::int64_t>(number(0, most[number(0, 2)]));
    return coin() ? m : -m;
  }
  // No more than the 18 digits that a decimal is read from.
  Decimal decimal(int multiplier) {
    const std::int64_t m = multiplier > 4 ? mantissa() % 1'000'000 : mantissa();
    return Decimal(m, multiplier - static_cast<int>(number(0, 4)));
  }
  Period period() {
    const int y = static_cast<int>(number(1949, 2060));
    switch (number(0, 6)) {
      case 0:
        return {};
      case 1:
        return Period::years(y, y + static_cast<int>(number(1, 9)));
      case 2:
        return Period::half(y, static_cast<int>(number(1, 2)));
      case 3:
        return Period::quarter(y, static_cast<int>(number(1, 4)));
      case 4:
        return Period::month(y, static_cast<int>(number(1, 12)));
      case 5:
        return Period::months(y, 1, static_cast<int>(number(2, 12)));
      default:
        return Period::year(y);
    }
  }
  // Pieces with all that a format could stumble on.
  std::string text() {
    static const std::string pieces[] = {"增长", "7.5%", "\"", ",",      "\n",     "\r\n", "\\",   "“",
                                         "a",    " ",    "\t", "\u2028", "\u2029", "\x01", "\x7F", "𠮷",
                                         "null", "é",    "'",  ";",      "=1+1",   "|",    "/",    "€"};
    std::string out;
    for (auto n = number(0, 5); n > 0; --n) out += pieces[number(0, std::size(pieces) - 1)];
    return out;
  }

  std::mt19937_64 engine_;
};

}  // namespace zhibiao::test
