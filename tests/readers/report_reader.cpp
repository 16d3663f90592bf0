// SPDX-License-Identifier: MIT
#include "zhibiao/readers/report_reader.hpp"

#include <doctest/doctest.h>

#include "convert.hpp"
#include "readers/script.hpp"

using namespace zhibiao;
using namespace zhibiao::readers;

namespace {

// Our own words.
const std::string text =
    "政府工作报告\n\n一、过去一年工作\n\n2017年，地区生产总值达到1021.6亿元，增长7.1%，新建公园12个。\n";
const std::string traditional =
    "政府工作報告\n\n一、過去一年工作\n\n2017年，地區生產總值達到1021.6億元，增長7.1%，新建公園12個。\n";

struct Collect : ReportSink {
  std::vector<Observation> found;
  void observation(const ObservationView& o) override { found.push_back(own(o)); }
};

std::vector<Observation> observations(std::string_view bytes) {
  ReportReader reader;
  Collect collect;
  const auto source = read_source(bytes).value();
  reader.read(source, {.region = {330211}, .delivered = {2018, 1, 10}, .doc = "d", .path = "d.txt"}, collect);
  return collect.found;
}

}  // namespace

TEST_CASE("figures are spans of the file in any encoding, and their text is UTF-8") {
  const auto plain = observations(text);
  REQUIRE(plain.size() == 3);
  for (const char* encoding : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    const std::string bytes = convert(text, encoding);
    const auto found = observations(bytes);
    REQUIRE(found.size() == plain.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].figure.of(bytes) == convert(plain[i].text, encoding));
      CHECK(found[i].text == plain[i].text);
      CHECK(found[i].name == plain[i].name);
      CHECK(found[i].sentence.of(bytes) == convert(plain[i].sentence.of(text), encoding));
    }
  }
}

TEST_CASE("Traditional text gives the same figures, named in its own script") {
  if (!Simplifier::available()) return;
  const auto plain = observations(text), found = observations(traditional);
  REQUIRE(found.size() == plain.size());
  CHECK(found[0].name == "地區生產總值");
  CHECK(found[0].indicator == "gdp");
  CHECK(found[0].text == "1021.6億元");
  CHECK(found[0].figure.of(traditional) == "1021.6億元");
  CHECK(found[0].heading == "一、過去一年工作");
  CHECK(found[2].unit == "个");
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].value == plain[i].value);
}

TEST_CASE("text that quotes a few old characters is not Traditional") {
  CHECK_FALSE(is_traditional(text));
  CHECK(is_traditional(traditional));
  std::string quoting = "“發展”";
  for (int i = 0; i < 40; ++i) quoting += text;
  CHECK_FALSE(is_traditional(quoting));
}

TEST_CASE("a character that stands for two is put back by the one before it") {
  if (!Simplifier::available()) return;
  const std::string own = "發展理髮店";
  OffsetMap map;
  const std::string simple = Simplifier().simplify(own, map);
  CHECK(simple == "发展理发店");
  const OwnScript script(simple, map, own);
  CHECK(script.restore("理发") == "理髮");
  CHECK(script.restore("发展 12%") == "發展 12%");
}
