// SPDX-License-Identifier: MIT
#include "text/places.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace zhibiao::text {

std::vector<const Division*> places(const Divisions& divisions, std::string_view phrase, int year) {
  const auto lookup = [&](std::string_view name) {
    std::vector<const Division*> found = divisions.named(name, year);
    // A division that was renamed or merged in the course of the year, or before the tables begin.
    if (found.empty() && year != 0) found = divisions.named(name, year - 1);
    if (found.empty() && year != 0) found = divisions.named(name, year + 1);
    if (found.empty() && year != 0) found = divisions.named(name, 0);
    return found;
  };
  for (std::size_t i = 0; i + 6 <= phrase.size(); i += first_char(phrase.substr(i)).size()) {
    const std::string_view name = phrase.substr(i);
    std::vector<const Division*> found = lookup(name);
    if (found.empty()) continue;
    const auto prefer = [&](auto better) {
      if (std::any_of(found.begin(), found.end(), better))
        std::erase_if(found, [&](auto* d) { return !better(d); });
    };
    prefer([&](auto* d) { return d->name == name; });
    if (i == 0) {
      prefer([](auto* d) { return d->level <= RegionLevel::province; });
    } else {
      const std::vector<const Division*> above = places(divisions, phrase.substr(0, i), year);
      if (!above.empty()) {
        std::erase_if(found, [&](auto* d) {
          return std::none_of(above.begin(), above.end(),
                              [&](auto* a) { return Divisions::within(d->code, a->code); });
        });
      } else if (std::any_of(found.begin(), found.end(), [&](auto* d) { return d->name != name; })) {
        // Behind other words only a full name is one: 鼓励海南 ends in no place for certain.
        continue;
      }
    }
    std::sort(found.begin(), found.end(), [](auto* a, auto* b) { return a->code < b->code; });
    found.erase(std::unique(found.begin(), found.end(), [](auto* a, auto* b) { return a->code == b->code; }),
                found.end());
    return found;
  }
  return {};
}

}  // namespace zhibiao::text
