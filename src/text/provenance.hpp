// SPDX-License-Identifier: MIT
// Whose report it is and when it was delivered, as its own words say.
#pragma once

#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

/// Fills the region, one of `divisions`, and the date of a document whose blocks are known; leaves open what
/// the text does not say or says of several divisions alike.
void find_provenance(Document& document, const Divisions& divisions);

}  // namespace zhibiao::text
