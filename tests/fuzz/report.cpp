// SPDX-License-Identifier: MIT
#include "zhibiao/text/report.hpp"

#include "fuzz.hpp"

using namespace zhibiao;

namespace {
struct Check : ReportSink {
  std::size_t size = 0;
  void observation(const ObservationView& o) override {
    require(o.figure.begin < o.figure.end && o.figure.end <= size, "a figure lies inside the text");
    require(o.sentence.begin <= o.sentence.end && o.sentence.end <= size, "a sentence lies inside the text");
    require(!o.name.empty() && !o.unit.empty(), "an observation has a name and a unit");
    require(o.bound != Bound::range || o.upper.has_value(), "a range has two ends");
  }
  void skipped(const SkippedView& s) override {
    require(s.span.end <= size, "a numeral lies inside the text");
  }
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Extractor extractor;
  Check check;
  check.size = size;
  extractor.extract(bytes_of(data, size),
                    {.region = {330211}, .delivered = {2017, 2, 8}, .doc = "d", .path = "d"}, check);
  return 0;
}
