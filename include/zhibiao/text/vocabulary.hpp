// SPDX-License-Identifier: MIT
// What a report is read with.
#pragma once

#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/text/units.hpp"

namespace zhibiao {

/// The names that texts are searched for: the built-in ones, or these with tables of the user, as in
/// `Extractor({.units = Units::standard().with(tsv, "my.tsv").value()})`.
struct Vocabulary {
  Catalogue catalogue = Catalogue::standard();
  Divisions divisions = Divisions::standard();
  Units units = Units::standard();
};

}  // namespace zhibiao
