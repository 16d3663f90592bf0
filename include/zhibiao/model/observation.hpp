// SPDX-License-Identifier: MIT
// One statistical statement that a report makes with a figure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/core/decimal.hpp"
#include "zhibiao/core/span.hpp"
#include "zhibiao/model/bound.hpp"
#include "zhibiao/model/measure.hpp"
#include "zhibiao/model/period.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/quantity/any.hpp"

namespace zhibiao {

/// The fields are those of docs/data-model.md, in its order. `Text` is std::string in an Observation, which
/// outlives the report, and std::string_view in an ObservationView, which a writer consumes on the spot.
/// An empty text stands for "none".
template <class Text>
struct BasicObservation {
  Text doc, path;              ///< input's name without folder and extension, or its id; its path
  Span figure;                 ///< bytes of number and unit in the original, without the words of bound
  Span sentence;               ///< bytes of the sentence around it
  Text heading;                ///< headings above, outermost first, joined by " / "
  Text text;                   ///< the figure's bytes, decoded: "1021.6亿元"
  Text name;                   ///< the indicator as stated
  Text indicator;              ///< id in the catalogue, or empty
  Text scope;                  ///< a qualifier that narrows the figure: 市级, 同口径
  std::optional<Price> price;  ///< of a growth, where stated
  Measure measure = Measure::level;
  Decimal value;                 ///< signed, in `unit`; its step is the place of the last printed digit
  std::optional<Decimal> upper;  ///< upper end of a range
  Text unit;                     ///< CNY, %, pp, 家 …
  Decimal printed;               ///< the number as printed: 1021.6
  int multiplier = 0;            ///< power of ten that 万/亿 gave it: 8
  Bound bound = Bound::eq;
  Role role = Role::actual;
  std::optional<Stance> stance;  ///< of a target
  std::optional<Tier> tier;      ///< of a target with more than one value
  Status status = Status::A;
  Period period;      ///< not known(): null
  Text basis;         ///< yoy, annual_average, year_start, a year, or the words themselves
  RegionCode region;  ///< not known(): null
  Text area;          ///< words for a place without a code of its own
  Text rule;          ///< which mechanism made it
};

using Observation = BasicObservation<std::string>;
using ObservationView = BasicObservation<std::string_view>;

/// An Observation with copies of all texts of a view.
Observation own(const ObservationView& view);
/// A view into an Observation that must outlive it.
ObservationView view(const Observation& observation);

/// The figure as a typed quantity: quantity(o).as<Money>() has value, digits and interval where it is money.
template <class Text>
AnyQuantity quantity(const BasicObservation<Text>& o) {
  return {o.value, o.unit, o.measure, o.bound, o.upper};
}

}  // namespace zhibiao
