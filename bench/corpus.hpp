// SPDX-License-Identifier: MIT
// The texts that the benchmarks read, all in memory before the clock starts.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "bench/phrases.hpp"
#include "zhibiao/model/date.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao::bench {

struct Input {
  std::string name, bytes;
  RegionCode region;
  Date delivered;
};

struct Corpus {
  std::vector<Input> inputs;
  std::size_t bytes = 0;
};

inline std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The reports in `folder` with what its manifest.tsv (file, region, date) says of them.
inline Corpus read_folder(const std::filesystem::path& folder) {
  Corpus corpus;
  std::istringstream manifest(read_all(folder / "manifest.tsv"));
  for (std::string line; std::getline(manifest, line);) {
    std::istringstream fields(line);
    std::string file, region, date;
    if (!std::getline(fields, file, '\t') || !std::getline(fields, region, '\t') ||
        !std::getline(fields, date, '\t') || file == "file")
      continue;
    Input input{file, read_all(folder / file), {}, {}};
    if (const auto code = RegionCode::parse(region)) input.region = *code;
    if (const auto day = Date::parse(date)) input.delivered = *day;
    corpus.bytes += input.bytes.size();
    corpus.inputs.push_back(std::move(input));
  }
  return corpus;
}

/// The folder that ZHIBIAO_CORPUS names; without it 8 MB made of phrases of ours.
inline const Corpus& corpus() {
  static const Corpus all = [] {
    if (const char* folder = std::getenv("ZHIBIAO_CORPUS")) return read_folder(folder);
    Corpus made;
    ReportMaker maker;
    while (made.bytes < 8'000'000) {
      Input input{"made-" + std::to_string(made.inputs.size()), maker.make(50'000), RegionCode{330200}, {}};
      made.bytes += input.bytes.size();
      made.inputs.push_back(std::move(input));
    }
    return made;
  }();
  return all;
}

}  // namespace zhibiao::bench
