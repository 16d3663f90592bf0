// SPDX-License-Identifier: MIT
// The fields of an observation set by name from text: what the readers of NDJSON and CSV share.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/observation.hpp"

namespace zhibiao::io {

/// Collects the fields of one record. `step` can only be applied once `value` and `upper` are known, so
/// the observation is taken at the end.
class FieldSetter {
 public:
  /// Sets the field of that name; an empty text is null. Unknown names are passed over. The error names the
  /// field and shows the value.
  std::optional<Error> set(std::string_view field, std::string_view text);
  /// The observation, or the field that is missing or contradicts another.
  Result<Observation> take();

 private:
  Observation o_;
  std::optional<Decimal> value_, upper_, printed_, step_;
};

}  // namespace zhibiao::io
