// SPDX-License-Identifier: MIT
#include "text/quantity.hpp"

#include "text/plain_quantity.hpp"
#include "text/quantity_def.hpp"

namespace zhibiao::text {

Quantity parse_quantity(std::string_view text, const Units& units) {
  Quantity quantity = plain_quantity(text, units);
  if (quantity.size == 0) quantity = parse_by_grammar(text, units);
  return quantity;
}

Quantity parse_by_grammar(std::string_view text, const Units& units) {
  Quantity quantity;
  const char* at = text.data();
  const char* const end = at + text.size();
  if (!boost::spirit::x3::parse(
          at, end, boost::spirit::x3::with<grammar::UnitsInUse>(units.table())[grammar::quantity], quantity))
    return {};
  quantity.size = static_cast<std::uint32_t>(at - text.data());
  return quantity;
}

}  // namespace zhibiao::text
