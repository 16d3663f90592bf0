// SPDX-License-Identifier: MIT
// Which part of a report a block stands in: looking back or planning, and over which years.
#pragma once

#include <string_view>
#include <vector>

#include "text/time_expression.hpp"
#include "zhibiao/model/period.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

struct Section {
  Role role = Role::actual;
  Period period;        ///< what a figure measures here that names no time of its own
  bool stated = false;  ///< a heading or opening sentence says so; else it is what was before
};

/// One for every block of `document`, in order. A heading decides for what stands under it; where there are
/// none, or they say nothing, the sentences by which reports turn from review to plan do.
std::vector<Section> read_sections(const Document& document, const ReportYear& year);

}  // namespace zhibiao::text
