// SPDX-License-Identifier: MIT
#include "zhibiao/text/units.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "zhibiao/text/figure.hpp"
#include "zhibiao/text/table.hpp"

using namespace zhibiao;

namespace {

std::string read(const std::string& phrase, const Units& units) {
  std::string out;
  for (const Figure& f : parse_figures(phrase, units).value())
    out += std::string(to_string(f.kind)) + " " + f.value.to_string() + " " + std::string(f.unit) + "\n";
  return out;
}

Units mine() {
  return Units::standard()
      .with(
          "spelling\tunit\tpower\tnot_before\n"
          "公担\tkg\t2\t\n"
          "ｋｔ\tt\t3\t\n"
          "箩\t\t\t筐\n"
          "百元\tCNY\t2\t\n"
          "成活率点\tpp\t\t\n",
          "mine.tsv")
      .value();
}

}  // namespace

TEST_CASE("a user's units are read beside the built-in ones") {
  const Units units = mine();
  CHECK(read("产茶36公担", units) == "amount 3600 kg\n");
  CHECK(read("产茶3.6万公担", units) == "amount 3600000 kg\n");
  CHECK(read("发电用煤12.5 kt", units) == "amount 12500 t\n");
  CHECK(read("收茶八箩", units) == "amount 8 箩\n");
  CHECK(read("收茶36箩", units) == "amount 36 箩\n");
  CHECK(read("收茶36箩筐", units).empty());  // another word, so no figure
  CHECK(read("收费5百元", units) == "amount 500 CNY\n");
  CHECK(read("提高3成活率点", units) == "points 3 pp\n");
  CHECK(read("财政收入5.3亿元", units) == "amount 530000000 CNY\n");
  // What is printed times its multiplier is the value.
  const Figure f = parse_figures("3.6万公担", units).value().front();
  CHECK(f.printed.scaled(f.multiplier) == f.value);
  CHECK(f.multiplier == 6);
}

TEST_CASE("the built-in units are what they were") {
  mine();
  CHECK(read("产茶36公担", Units::standard()).find("kg") == std::string::npos);
  CHECK(read("收茶36箩", Units::standard()).empty());
}

TEST_CASE("a table on top of a table keeps both, and replaces what it spells anew") {
  std::optional<Units> first = mine();
  const Units both = first->with("spelling\tunit\tpower\n公担\tt\t-1\n筐\t\t\n", "second.tsv").value();
  first.reset();
  CHECK(read("36公担", both) == "amount 3.6 t\n");
  CHECK(read("收茶八箩", both) == "amount 8 箩\n");
  CHECK(read("收茶九筐", both) == "amount 9 筐\n");
}

TEST_CASE("heads and cells of tables know them") {
  const Units units = mine();
  REQUIRE(table_unit("万公担", units));
  CHECK(table_unit("万公担", units)->unit == "kg");
  CHECK(table_unit("万公担", units)->power == 6);
  CHECK(!table_unit("万公担"));
  CHECK(is_value("36箩", units));
  CHECK(!is_value("36箩"));
}

TEST_CASE("every bad line of a table of units is named") {
  const auto bad = Units::standard().with(
      "spelling\tunit\tpower\n"
      "\tkg\t\n"
      "3斤\tkg\t\n"
      "名次\trank\t\n"
      "公担\tkg\thundred\n"
      "公担\tkg\t99\n"
      "箩\n"
      "Ω\t\t\n",
      "mine.tsv");
  REQUIRE(!bad);
  CHECK(bad.error().code == ErrorCode::syntax);
  CHECK(bad.error().message ==
        "mine.tsv:2: the spelling is empty\n"
        "mine.tsv:3: '3斤' cannot stand behind a number as one word\n"
        "mine.tsv:4: 'rank' is no unit\n"
        "mine.tsv:5: the power of ten 'hundred' is no number from -12 to 12\n"
        "mine.tsv:6: the power of ten '99' is no number from -12 to 12\n"
        "mine.tsv:7: 1 columns where the first line names 3\n"
        "mine.tsv:8: 'Ω' is too short to be told apart");
}
