// SPDX-License-Identifier: MIT
#include "zhibiao/io/csv.hpp"

#include <doctest/doctest.h>

#include "random_observation.hpp"
#include "same_observation.hpp"

using namespace zhibiao;

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("random observations read back the same from CSV") {
  test::RandomObservations random(20180207);
  std::vector<Observation> written;
  std::string text;
  csv::append_header(text);
  for (int i = 0; i < test::property_count(); ++i) {
    written.push_back(random.next());
    csv::append(text, view(written.back()));
  }
  const auto read = csv::read(text);
  REQUIRE_MESSAGE(read, read.error().message);
  REQUIRE(read->size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) test::check_same((*read)[i], written[i]);
}

TEST_CASE("cells of RFC 4180") {
  CHECK(csv::parse("").value().empty());
  CHECK(csv::parse("a,b\n1,\n").value() == Rows{{"a", "b"}, {"1", ""}});
  CHECK(csv::parse("a,b\r\n1,2\r\n").value() == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(csv::parse("\"a,\"\"b\"\"\r\nc\",d").value() == Rows{{"a,\"b\"\r\nc", "d"}});
  CHECK(csv::parse("\"a\"\r\n\"b\"\r\n").value() == Rows{{"a"}, {"b"}});
  CHECK(csv::parse("\xEF\xBB\xBF"
                   "a\n")
            .value() == Rows{{"a"}});
  CHECK(csv::parse("a\n\nb").value() == Rows{{"a"}, {""}, {"b"}});
  CHECK(csv::parse("a,\"b").error().offset == 2);
  CHECK(csv::parse("\"a\"b").error().offset == 3);
}

TEST_CASE("columns may stand in any order, and errors name their row") {
  const auto read = csv::read("note,unit,value,step\nx,CNY,5700000000,100000000\n");
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front().value == Decimal(57, 8));
  CHECK(read->front().value.step() == Decimal(1, 8));
  CHECK(csv::read("value\n1\nx\n").error().message ==
        "row 3: field 'value' cannot be 'x'; docs/data-model.md lists its values");
  CHECK(csv::read("value,unit\n1\n").error().message == "row 2: 1 cells under 2 column names");
}
