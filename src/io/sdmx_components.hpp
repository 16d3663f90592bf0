// SPDX-License-Identifier: MIT
// The components of the data structure, each with how it is taken from an observation and put back.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/observation.hpp"

namespace zhibiao::sdmx {

/// An observation of which the cells are read one by one; what depends on several of them waits here.
struct Draft {
  Observation o;
  std::optional<Decimal> value, upper;
  int decimals = 0;
};

enum class Kind { dimension, time, measure, attribute };

struct Component {
  std::string_view id, name;
  Kind kind;
  std::string_view codelist;  ///< empty: not coded
  std::string_view type;      ///< of SDMX-ML and SDMX-JSON: String, Integer, Decimal, ObservationalTimePeriod
  void (*write)(std::string& out, const ObservationView& o);
  bool (*read)(Draft& draft, std::string_view cell);
};

/// Dimensions first, then the measure, then attributes.
std::span<const Component> components();
/// How many of them are dimensions, time included.
std::size_t dimensions();

/// The cell of a component; an attribute without a value is empty.
std::string cell(const Component& component, const ObservationView& o);
/// The observation of a draft whose cells have all been read.
Result<Observation> finish(Draft&& draft);
/// "column 'FREQ' cannot be 'X'".
Error refuse(const Component& component, std::string_view cell);

}  // namespace zhibiao::sdmx
