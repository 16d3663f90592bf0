// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/index.hpp"

#include <doctest/doctest.h>

#include "series/make.hpp"

using namespace zhibiao;
using zhibiao::testing::levels;

namespace {
AnySeries rates(const std::vector<std::pair<int, const char*>>& by_year) {
  const AnySeries s = levels(by_year, "%");
  SeriesKey key = s.key();
  key.measure = Measure::growth;
  key.basis = "yoy";
  return AnySeries(key, {s.begin(), s.end()});
}
}  // namespace

TEST_CASE("a chain multiplies stated growth, and the doubts of the digits add up") {
  const Index i = chain(rates({{2011, "10.0"}, {2012, "20.0"}}), 2010, 2012).value();
  CHECK(i.find(2010)->interval.width() == 0);
  CHECK(i.find(2012)->value == doctest::Approx(132));
  CHECK(i.find(2011)->interval.width() == doctest::Approx(0.1));
  CHECK(i.find(2012)->interval.width() > 0.2);
  CHECK(i.find(2013) == nullptr);
}

TEST_CASE("a chain does not jump over a year, nor run over anything but yearly growth") {
  CHECK(chain(rates({{2011, "10"}, {2013, "20"}}), 2010, 2013).error().code == ErrorCode::missing);
  CHECK(chain(levels({{2011, "10"}}), 2010, 2011).error().message.starts_with("measure"));
  CHECK(chain(rates({{2011, "-100"}}), 2010, 2011).error().message.starts_with("zero_base"));
}

TEST_CASE("rebasing keeps every ratio and makes the base year 100 exactly") {
  const Index i = rebase(levels({{2014, "80"}, {2015, "100"}, {2016, "130"}}), 2015).value();
  const Index j = rebase(i, 2016).value();
  CHECK(j.find(2016)->value == 100);
  CHECK(j.find(2016)->interval.width() == 0);
  CHECK(j.find(2014)->value / j.find(2015)->value == doctest::Approx(0.8));
  CHECK(j.find(2014)->interval.contains(j.find(2014)->value));
  CHECK(rebase(i, 2010).error().code == ErrorCode::missing);
  CHECK(rebase(levels({{2014, "0"}, {2015, "1"}}), 2014).error().message.starts_with("zero_base"));
  CHECK(rebase(levels({{2014, "1"}, {2016, "1"}}), 2014).error().message.starts_with("missing"));
  CHECK(rebase(levels({{2014, "-2"}, {2015, "1"}}), 2014).error().message.starts_with("sign_change"));
  CHECK(rebase(rates({{2014, "2"}, {2015, "1"}}), 2014).error().message.starts_with("measure"));
}

TEST_CASE("splicing scales the earlier index to the later in the year that both have") {
  const Index early = rebase(levels({{2010, "50"}, {2011, "60"}, {2012, "66"}}), 2010).value();
  const Index late = rebase(levels({{2012, "200"}, {2013, "220"}}), 2012).value();
  const Index all = splice(early, late, 2012).value();
  CHECK(all.base_year == 2012);
  CHECK(all.points.size() == 4);
  CHECK(all.find(2013)->value == doctest::Approx(110));
  CHECK(all.find(2010)->value == doctest::Approx(100 * 50.0 / 66));
  CHECK(splice(early, late, 2011).error().code == ErrorCode::missing);
}
