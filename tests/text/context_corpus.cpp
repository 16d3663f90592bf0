// SPDX-License-Identifier: MIT
// Small reports and what is observed in them: tests/corpus/context/NAME.input against NAME.expect.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "zhibiao/text/report.hpp"

using namespace zhibiao;

namespace {

const std::filesystem::path corpus = ZHIBIAO_SOURCE_DIR "/tests/corpus/context";

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The first line of an input: region=330211 date=2017-02-08, "-" where it is not given.
ReportOptions options_of(const std::string& line) {
  ReportOptions options;
  const auto value = [&](const std::string& key) {
    const auto begin = line.find(key + "=") + key.size() + 1;
    return line.substr(begin, line.find(' ', begin) - begin);
  };
  if (value("region") != "-") options.region = RegionCode::parse(value("region")).value();
  if (value("date") != "-") options.delivered = Date::parse(value("date")).value();
  return options;
}

// Text, name, indicator, measure, value[..upper], unit, bound, role, period, region, basis; what else is set.
std::string described(const Observation& o) {
  const auto or_dash = [](std::string_view s) { return s.empty() ? std::string_view("-") : s; };
  std::string line = fmt::format("{}\t{}\t{}\t{}\t{}{}\t{}\t{}\t{}\t{}\t{}\t{}", o.text, o.name,
                                 or_dash(o.indicator), to_string(o.measure), o.value.to_string(),
                                 o.upper ? ".." + o.upper->to_string() : "", o.unit, to_string(o.bound),
                                 to_string(o.role), o.period.known() ? o.period.to_string() : "-",
                                 o.region.known() ? o.region.to_string() : "-", or_dash(o.basis));
  if (o.stance && *o.stance != Stance::plain) line += fmt::format("\tstance={}", to_string(*o.stance));
  if (o.tier) line += fmt::format("\ttier={}", to_string(*o.tier));
  if (o.status != Status::A) line += fmt::format("\tstatus={}", to_string(o.status));
  if (!o.scope.empty()) line += fmt::format("\tscope={}", o.scope);
  if (o.price) line += fmt::format("\tprice={}", to_string(*o.price));
  if (!o.area.empty()) line += fmt::format("\tarea={}", o.area);
  return line;
}

/// What holds of any observation of any report.
void check_places(const Observation& o, const std::string& text) {
  CHECK(o.figure.of(text) == o.text);
  CHECK(o.sentence.begin <= o.figure.begin);
  CHECK(o.figure.end <= o.sentence.end);
  CHECK(o.sentence.end <= text.size());
  CHECK(o.stance.has_value() == (o.role == Role::target));
  CHECK(o.upper.has_value() == (o.bound == Bound::range));
  CHECK_FALSE(o.rule.empty());
}

}  // namespace

TEST_CASE("small reports give the observations of their corpus") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    const auto name = entry.path().stem().string();
    if (entry.path().extension() != ".input" || name.starts_with("nothing")) continue;
    ++files;
    CAPTURE(name);
    const auto input = lines_of(entry.path());
    REQUIRE(input.size() >= 2);
    std::string text;
    for (std::size_t i = 1; i < input.size(); ++i) text += input[i] + "\n";
    const auto report = read_report(text, options_of(input[0]));
    std::string found, expected;
    for (const auto& line : lines_of(std::filesystem::path(entry.path()).replace_extension(".expect")))
      expected += line + "\n";
    for (const auto& o : report.observations) {
      found += described(o) + "\n";
      check_places(o, text);
    }
    // for a new pair: write what is found, and read it before it is believed
    if (std::getenv("ZHIBIAO_WRITE_EXPECTED") != nullptr && expected.empty())
      std::ofstream(std::filesystem::path(entry.path()).replace_extension(".expect")) << found;
    CHECK(found == expected);
  }
  CHECK(files >= 150);
}

// Here each line is a report of its own; its figures are left with the reason that NAME.expect gives.
TEST_CASE("sentences whose numerals state nothing yield nothing") {
  std::size_t silent = 0;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    const auto name = entry.path().stem().string();
    if (entry.path().extension() != ".input" || !name.starts_with("nothing")) continue;
    CAPTURE(name);
    const auto input = lines_of(entry.path());
    const auto expected = lines_of(std::filesystem::path(entry.path()).replace_extension(".expect"));
    REQUIRE(input.size() == expected.size() + 1);
    for (std::size_t i = 1; i < input.size(); ++i) {
      CAPTURE(input[i]);
      const auto report = read_report(input[i] + "\n", options_of(input[0]));
      std::string left;
      for (const auto& s : report.skipped) {
        if (!left.empty()) left += " | ";
        left += fmt::format("{} ({})", s.text, s.reason.empty() ? to_string(s.kind) : s.reason);
      }
      CHECK(report.observations.empty());
      CHECK(left == expected[i - 1]);
      ++silent;
    }
  }
  CHECK(silent >= 100);
}
