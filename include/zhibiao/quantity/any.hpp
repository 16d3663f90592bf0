// SPDX-License-Identifier: MIT
// A quantity of which only the running program knows the type: the door from records to typed quantities.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/quantity/measure.hpp"
#include "zhibiao/quantity/reported.hpp"

namespace zhibiao {

/// Value, unit and bound of a record, and what kind of statement it makes, where that is known.
/// `AnyQuantity(Decimal(71, -1), "%", Measure::growth).as<Growth>()->value`
class AnyQuantity {
 public:
  AnyQuantity(Decimal value, std::string_view unit, std::optional<Measure> measure = std::nullopt,
              Bound bound = Bound::eq, std::optional<Decimal> upper = std::nullopt)
      : value_(value), upper_(upper), unit_(unit), measure_(measure), bound_(bound) {}

  Decimal value() const { return value_; }
  const std::string& unit() const { return unit_; }
  Dimension dimension() const { return dimension_of(unit_); }

  /// The quantity as a Q; none where unit or measure say that it is no Q. A percentage of which the measure
  /// is not known is a Growth to who asks for one, and a Share to who asks for that; one that is known to be
  /// a level (失业率) is a Share.
  template <class Q>
  std::optional<Reported<Q>> as() const {
    if (!suits<Q>()) return std::nullopt;
    return reported<Q>(value_, unit_, bound_, upper_);
  }

 private:
  template <class Q>
  bool suits() const {
    if (!measure_) return true;
    if constexpr (std::same_as<Q, Growth>) return *measure_ == Measure::growth;
    if constexpr (std::same_as<Q, Share>) return *measure_ == Measure::share || *measure_ == Measure::level;
    return true;
  }

  Decimal value_;
  std::optional<Decimal> upper_;
  std::string unit_;
  std::optional<Measure> measure_;
  Bound bound_;
};

}  // namespace zhibiao
