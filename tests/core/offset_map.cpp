// SPDX-License-Identifier: MIT
#include "zhibiao/core/offset_map.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using zhibiao::OffsetMap;
using zhibiao::Span;

TEST_CASE("an empty map is the identity") {
  const OffsetMap map;
  CHECK(map.identity());
  CHECK(map.to_original({3, 9}) == Span{3, 9});
}

TEST_CASE("goes back over dropped, replaced and inserted bytes") {
  // original "a b１c" → derived "ab1.c": the blank dropped, the full-width digit folded, a stop put in
  OffsetMap map;
  map.add(0, 0, 1);
  map.add(1, 2, 1);
  map.add(2, 3, 1, 3);
  map.add(4, 6, 1);
  CHECK(map.to_original({0, 1}) == Span{0, 1});
  CHECK(map.to_original({0, 2}) == Span{0, 3});  // what was dropped inside belongs to it
  CHECK(map.to_original({1, 2}) == Span{2, 3});
  CHECK(map.to_original({2, 3}) == Span{3, 6});
  CHECK(map.to_original({3, 4}) == Span{6, 6});  // nothing stood there
  CHECK(map.to_original({0, 5}) == Span{0, 7});
  CHECK(map.to_original({1, 1}) == Span{2, 2});
}

TEST_CASE("copies in a row are one stretch") {
  OffsetMap map;
  for (std::uint64_t i = 0; i < 100; ++i) map.add(i, i + 5, 1);
  CHECK(map.to_original({0, 100}) == Span{5, 105});
}

TEST_CASE("a run of characters converted from another encoding goes back character by character") {
  // "ab中国12" from GB18030: two bytes became three
  OffsetMap map;
  map.add(0, 0, 1);
  map.add(1, 1, 1);
  for (std::uint64_t k = 0; k < 3; ++k) map.add(2 + 3 * k, 2 + 2 * k, 3, 2);
  map.add(11, 8, 2);
  CHECK(map.to_original({2, 5}) == Span{2, 4});
  CHECK(map.to_original({5, 8}) == Span{4, 6});
  CHECK(map.to_original({6, 9}) == Span{4, 8});
  CHECK(map.to_original({0, 13}) == Span{0, 10});
  // A later stage keeps "b中" and the last two bytes of "国" as if they were one.
  OffsetMap later;
  later.add(0, 1, 4);
  later.add(4, 6, 2);
  const OffsetMap both = later.after(map);
  CHECK(both.to_original({0, 1}) == Span{1, 2});
  CHECK(both.to_original({1, 4}) == Span{2, 4});
  CHECK(both.to_original({4, 6}) == Span{4, 6});
}

namespace {
struct Derived {
  std::string text;
  OffsetMap map;
};

// Drops blanks and folds the three bytes of "１" into '1'.
Derived fold(std::string_view from) {
  Derived d;
  for (std::size_t i = 0; i < from.size();) {
    if (from[i] == ' ') {
      ++i;
    } else if (from.substr(i, 3) == "１") {
      d.map.add(d.text.size(), i, 1, 3);
      d.text += '1';
      i += 3;
    } else {
      d.map.add(d.text.size(), i, 1);
      d.text += from[i++];
    }
  }
  return d;
}
// Drops every 'x' and doubles every 'z'.
Derived edit(std::string_view from) {
  Derived d;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i] == 'x') continue;
    const std::string put = from[i] == 'z' ? "zz" : std::string(1, from[i]);
    d.map.add(d.text.size(), i, put.size(), 1);
    d.text += put;
  }
  return d;
}
}  // namespace

TEST_CASE("composed maps lead where one after the other leads") {
  std::mt19937 random(7);
  const std::string pieces[] = {"a", " ", "１", "x", "z", "b"};
  for (int round = 0; round < 300; ++round) {
    std::string original;
    for (int i = 0; i < 12; ++i) original += pieces[random() % 6];
    const Derived first = fold(original), second = edit(first.text);
    if (second.text.empty() || first.map.identity()) continue;
    const OffsetMap direct = second.map.after(first.map);
    for (std::uint64_t b = 0; b < second.text.size(); ++b)
      for (std::uint64_t e = b + 1; e <= second.text.size(); ++e) {
        CAPTURE(original);
        CHECK(direct.to_original({b, e}) == first.map.to_original(second.map.to_original({b, e})));
      }
  }
}

TEST_CASE("gaps are the parts of the original that have no image") {
  OffsetMap map;  // original "ab[2]cd?" → derived "abcd"
  map.add(0, 0, 2);
  map.add(2, 5, 2);
  std::vector<Span> gaps;
  map.for_each_gap(8, [&](Span gap) { gaps.push_back(gap); });
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0] == Span{2, 5});
  CHECK(gaps[1] == Span{7, 8});
  gaps.clear();
  OffsetMap().for_each_gap(8, [&](Span gap) { gaps.push_back(gap); });
  CHECK(gaps.empty());
}
