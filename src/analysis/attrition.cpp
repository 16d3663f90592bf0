// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/attrition.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace zhibiao {

std::string_view to_string(Attrition a) {
  constexpr std::string_view names[] = {"found", "absent", "ambiguous", "unreadable"};
  return names[static_cast<int>(a)];
}

std::vector<AttritionRow> attrition(const Dataset& data, const std::vector<Wanted>& wanted) {
  const auto observations = data.observations();
  std::map<std::string_view, std::vector<std::uint32_t>> by_doc;
  for (std::uint32_t i = 0; i < observations.size(); ++i) by_doc[observations[i].doc].push_back(i);
  std::set<std::uint32_t> disputed;
  for (const Conflict& c : data.conflicts()) {
    disputed.insert(c.kept);
    disputed.insert(c.other);
  }
  std::vector<AttritionRow> rows;
  for (std::uint32_t r = 0; r < data.reports().size(); ++r) {
    const SourceReport& report = data.reports()[r];
    for (const Wanted& w : wanted) {
      AttritionRow row{r, w, Attrition::absent, {}};
      if (!report.trouble.empty()) {
        row.status = Attrition::unreadable;
      } else {
        for (const std::uint32_t i : by_doc[report.doc]) {
          const Observation& o = observations[i];
          if (o.indicator != w.indicator || o.role != w.role || o.region != report.region ||
              !o.area.empty() || series_key(o, data.catalogue()).measure != w.measure)
            continue;
          row.observations.push_back(i);
        }
        const bool doubt = std::any_of(row.observations.begin(), row.observations.end(),
                                       [&](std::uint32_t i) { return disputed.contains(i); });
        if (!row.observations.empty()) row.status = doubt ? Attrition::ambiguous : Attrition::found;
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace zhibiao
