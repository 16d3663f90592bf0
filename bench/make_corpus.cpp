// SPDX-License-Identifier: MIT
// make_corpus FOLDER MEGABYTES [SEED]: a folder of made-up reports and their manifest.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "phrases.hpp"

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: make_corpus FOLDER MEGABYTES [SEED]\n");
    return 2;
  }
  const std::filesystem::path folder = words[1];
  const double wanted = std::strtod(words[2], nullptr) * 1e6;
  const auto seed = count > 3 ? static_cast<std::uint32_t>(std::strtoul(words[3], nullptr, 10)) : 1u;
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::ofstream manifest(folder / "manifest.tsv");
  manifest << "file\tregion\tdate\n";
  zhibiao::bench::ReportMaker maker(seed);
  double written = 0;
  for (int n = 0; written < wanted; ++n) {
    const std::string report = maker.make(50'000);
    char name[32];
    std::snprintf(name, sizeof name, "made-%06d.md", n);
    std::ofstream(folder / name, std::ios::binary) << report;
    manifest << name << "\t330200\t" << report.substr(report.find("——") + 6, 4) << "-01-20\n";
    written += static_cast<double>(report.size());
  }
  if (!manifest.flush()) {
    std::fprintf(stderr, "make_corpus: %s cannot be written\n", words[1]);
    return 1;
  }
}
