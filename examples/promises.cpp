// SPDX-License-Identifier: MIT
// What was promised, and what came of it: the reports of a folder, two regions and what stands above them.
#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "zhibiao/analysis/attainment.hpp"
#include "zhibiao/io/table.hpp"
#include "zhibiao/text/report.hpp"

namespace zb = zhibiao;

int main(int argc, char** argv) {
  if (argc < 3) return fmt::print(stderr, "usage: promises INDICATOR REPORT…\n"), 2;
  zb::Dataset data;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    zb::Report report = zb::read_report(text, {.doc = argv[i]});  // region and date are found in the text
    data.add({argv[i], argv[i], report.region, report.delivered, ""}, std::move(report.observations));
  }
  const auto rows = zb::attainment(data, {.indicator = argv[1], .measure = zb::Measure::growth});
  if (!rows) return fmt::print(stderr, "{}\n", rows.error().message), 1;
  for (const zb::AttainmentRow& row : *rows) {
    const auto said = [&](const std::optional<zb::Release>& r) {
      return r ? zb::table::figure(view(data.observations()[r->observation])) : std::string("nothing");
    };
    fmt::print("{} {}: promised {}, came to {}: {}", zb::Divisions::standard().full_name(row.key.region),
               row.period.to_string(), said(row.target), said(row.outcome), to_string(row.verdict()));
    if (row.target && row.outcome) fmt::print(" by {:+.1f} points", row.judgement.margin.value);
    if (row.layering) fmt::print("; {} points on top of the level above", row.layering->to_string());
    if (!row.judgement.reason.empty()) fmt::print(" ({})", row.judgement.reason);
    fmt::print("\n");
  }
}
