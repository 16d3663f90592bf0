// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "random_observation.hpp"
#include "same_observation.hpp"
#include "zhibiao/core/utf8.hpp"
#include "zhibiao/io/sdmx_csv.hpp"
#include "zhibiao/io/sdmx_json.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/region.hpp"

using namespace zhibiao;

namespace {

// Free text loses its control characters on the way; texts that become ids do not.
void blank_control_characters(std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = utf8::decode(text, i);
    const bool control = c.code < 0x20 || (0x7F <= c.code && c.code < 0xA0);
    out += control || c.code == 0x2028 || c.code == 0x2029 ? " " : text.substr(i, c.size);
    i += c.size;
  }
  text = out;
}

// Random observations that SDMX can hold.
std::vector<Observation> random_admissible(unsigned seed) {
  test::RandomObservations random(seed);
  std::mt19937 engine(seed);
  const auto pick = [&](const auto& all) -> decltype(auto) { return all[engine() % all.size()]; };
  sdmx::Flow flow;
  std::vector<Observation> found;
  while (found.size() < static_cast<std::size_t>(test::property_count())) {
    auto o = random.next();
    o.indicator = pick(Catalogue::standard().all()).id;
    o.region = pick(Divisions::standard().all()).code;
    o.area.clear();
    for (auto* field : {&o.path, &o.heading, &o.text, &o.name, &o.rule}) blank_control_characters(*field);
    if (flow.admit(view(o)) == sdmx::Admission::taken) found.push_back(std::move(o));
  }
  return found;
}

void check_all_same(const std::vector<Observation>& written, const Result<std::vector<Observation>>& read) {
  if (!read) FAIL(read.error().message);
  REQUIRE(read->size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) test::check_same(written[i], (*read)[i]);
}

}  // namespace

TEST_CASE("random observations read back the same from SDMX-CSV") {
  const auto written = random_admissible(3);
  std::string text;
  sdmx_csv::append_header(text);
  for (const auto& o : written) sdmx_csv::append(text, view(o));
  check_all_same(written, sdmx_csv::read(text));
}

TEST_CASE("random observations read back the same from SDMX-JSON") {
  const auto written = random_admissible(4);
  sdmx_json::Writer writer;
  for (const auto& o : written) CHECK(writer.add(view(o)) == sdmx::Admission::taken);
  std::string text;
  writer.write(text, "round trip", "2024-01-01T00:00:00Z");
  check_all_same(written, sdmx_json::read(text));
}
