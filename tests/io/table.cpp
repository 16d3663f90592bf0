// SPDX-License-Identifier: MIT
#include "zhibiao/io/table.hpp"

#include <doctest/doctest.h>

using namespace zhibiao;

TEST_CASE("Chinese characters and full-width signs are two columns wide") {
  CHECK(display_width("") == 0);
  CHECK(display_width("GDP增长") == 7);
  CHECK(display_width("（％）") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("𠮷≥") == 3);
}

TEST_CASE("columns line up whatever the width of the characters") {
  Table table({{"name"}, {"value", Table::Align::right}});
  table.row({"收入", "7.5"});
  table.row({"a\nb", "120"});
  std::string text;
  table.write(text);
  CHECK(text ==
        "name  value\n"
        "----  -----\n"
        "收入    7.5\n"
        "a b     120\n");
  text.clear();
  table.write(text, Table::Style::markdown);
  CHECK(text ==
        "| name | value |\n"
        "| ---- | ----: |\n"
        "| 收入 |   7.5 |\n"
        "| a b  |   120 |\n");
}

TEST_CASE("a bar inside a Markdown cell is escaped") {
  Table table({{"a"}});
  table.row({"x|y"});
  std::string text;
  table.write(text, Table::Style::markdown);
  CHECK(text == "| a    |\n| ---- |\n| x\\|y |\n");
}

TEST_CASE("a figure is shown as people write it") {
  Observation o;
  o.value = Decimal(10216, 7);
  o.unit = "CNY";
  o.multiplier = 8;
  CHECK(table::figure(view(o)) == "1021.6亿元");
  o.bound = Bound::gt;
  CHECK(table::figure(view(o)) == "> 1021.6亿元");
  o = {};
  o.measure = Measure::growth;
  o.value = Decimal(75, -1);
  o.unit = "%";
  o.bound = Bound::ge;
  CHECK(table::figure(view(o)) == "≥ +7.5%");
  o.bound = Bound::range;
  o.upper = Decimal(8);
  CHECK(table::figure(view(o)) == "+7.5—+8%");
  o = {};
  o.measure = Measure::change;
  o.value = Decimal(-33, -1);
  o.unit = "pp";
  CHECK(table::figure(view(o)) == "-3.3个百分点");
  o = {};
  o.measure = Measure::rank;
  o.value = Decimal(2);
  o.unit = "rank";
  CHECK(table::figure(view(o)) == "第2");
}
