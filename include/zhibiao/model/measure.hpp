// SPDX-License-Identifier: MIT
// The spellings of measures in records: level growth change share rank multiple.
#pragma once

#include <optional>
#include <string_view>

#include "zhibiao/quantity/measure.hpp"

namespace zhibiao {

std::string_view to_string(Measure);
std::optional<Measure> parse_measure(std::string_view);

}  // namespace zhibiao
