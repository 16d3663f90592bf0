// SPDX-License-Identifier: MIT
#include "model/terms.hpp"

#include "zhibiao/model/bound.hpp"
#include "zhibiao/model/measure.hpp"
#include "zhibiao/model/role.hpp"

namespace zhibiao {
namespace {

using namespace terms;

template <class E, std::size_t N>
std::optional<E> find(const std::array<std::string_view, N>& names, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == word) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Measure m) { return measures[static_cast<std::size_t>(m)]; }
std::string_view to_string(Bound b) { return bounds[static_cast<std::size_t>(b)]; }
std::string_view to_string(Role r) { return roles[static_cast<std::size_t>(r)]; }
std::string_view to_string(Stance s) { return stances[static_cast<std::size_t>(s)]; }
std::string_view to_string(Tier t) { return tiers[static_cast<std::size_t>(t)]; }
std::string_view to_string(Status s) { return statuses[static_cast<std::size_t>(s)]; }
std::string_view to_string(Price p) { return prices[static_cast<std::size_t>(p)]; }
std::optional<Measure> parse_measure(std::string_view w) { return find<Measure>(measures, w); }
std::optional<Bound> parse_bound(std::string_view w) { return find<Bound>(bounds, w); }
std::optional<Role> parse_role(std::string_view w) { return find<Role>(roles, w); }
std::optional<Stance> parse_stance(std::string_view w) { return find<Stance>(stances, w); }
std::optional<Tier> parse_tier(std::string_view w) { return find<Tier>(tiers, w); }
std::optional<Status> parse_status(std::string_view w) { return find<Status>(statuses, w); }
std::optional<Price> parse_price(std::string_view w) { return find<Price>(prices, w); }

}  // namespace zhibiao
