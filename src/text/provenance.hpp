// SPDX-License-Identifier: MIT
// Whose report it is and when it was delivered, as its own words say.
#pragma once

#include <cstdint>

#include "text/time_expression.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

/// What to look for; a region is looked for in the light of the date.
enum class Wanted : std::uint8_t { date, date_and_region };

/// Fills the date and the region, one of `divisions`, of a document whose blocks are known; leaves open what
/// the text does not say or says of several divisions alike.
void find_provenance(Document& document, const Divisions& divisions, Wanted wanted);

/// The years that a document delivered on that day speaks of. A communiqué (统计公报) tells of the year in
/// its title, or where that names none, of the one before its date.
ReportYear year_reported(const Document& document, Date delivered);

}  // namespace zhibiao::text
