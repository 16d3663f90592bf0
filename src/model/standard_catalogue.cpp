// SPDX-License-Identifier: MIT
// The catalogue that comes with the library, as data/compile_tables.cpp has written it.
#include "model/catalogue_table.hpp"

namespace zhibiao {
namespace {

#include "indicators.inc"

}  // namespace

const Catalogue& Catalogue::standard() {
  static constexpr Table table{standard_indicators,
                               {standard_ids, standard_id_slots},
                               {standard_names, standard_name_slots},
                               standard_owners};
  static const Catalogue catalogue(std::shared_ptr<const Table>(std::shared_ptr<const Table>(), &table));
  return catalogue;
}

}  // namespace zhibiao
