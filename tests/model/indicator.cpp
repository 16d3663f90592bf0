// SPDX-License-Identifier: MIT
#include "zhibiao/model/indicator.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <tuple>

using zhibiao::Catalogue;
using zhibiao::Direction;
using zhibiao::ErrorCode;
using zhibiao::Flow;
using zhibiao::PriceBasis;
using zhibiao::RatioCheck;

TEST_CASE("the built-in catalogue") {
  const Catalogue& c = Catalogue::standard();
  CHECK(c.all().size() == 95);
  const auto* gdp = c.find("gdp");
  REQUIRE(gdp);
  CHECK(gdp->name == "地区生产总值");
  CHECK(gdp->unit == "CNY");
  CHECK(gdp->growth_basis == PriceBasis::constant);
  CHECK(gdp->direction == Direction::up);
  CHECK(gdp->ratio_check == RatioCheck::never);
  CHECK(c.find("income")->ratio_check == RatioCheck::hard);
  CHECK(c.find("retail_sales")->ratio_check == RatioCheck::warning);
  CHECK(c.find("deposits")->flow == Flow::stock);
  CHECK(c.find("urbanization")->flow == Flow::rate);
  CHECK(c.find("cpi")->direction == Direction::band);
  CHECK(c.find("GDP") == nullptr);
}

TEST_CASE("names and synonyms, without regard to quotes and blanks") {
  const Catalogue& c = Catalogue::standard();
  for (const auto& i : c.all()) {
    CHECK(c.named(i.name) == &i);
    for (const auto& s : i.synonyms) CHECK(c.named(s) == &i);
  }
  CHECK(c.named("浙商回归资金") == c.find("capital_zheshang"));
  CHECK(c.named(" “浙商回归”　资金") == c.find("capital_zheshang"));
  CHECK(c.named("\"三改\"") == c.find("renewal_three"));
  CHECK(c.named("规模以上工业企业增加值") == c.find("va_industry"));
  CHECK(c.named("县域地区生产总值") == nullptr);
  CHECK(c.named("") == nullptr);
}

TEST_CASE("rates are never held against a growth, ids are words") {
  std::set<std::string_view> ids;
  for (const auto& i : Catalogue::standard().all()) {
    CAPTURE(i.id);
    CHECK(ids.insert(i.id).second);
    CHECK(i.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    CHECK(!i.unit.empty());
    CHECK(!i.english.empty());
    if (i.unit == "%") CHECK(i.ratio_check == RatioCheck::never);
    if (i.growth_basis == PriceBasis::constant) CHECK(i.ratio_check == RatioCheck::never);
  }
}

TEST_CASE("a user's table adds and amends") {
  const auto c = Catalogue::standard().with(
      "# mine\r\n"
      "id\tname\tsynonyms\tunit\tdirection\r\n"
      "tea\t茶叶产量\t干茶产量|毛茶产量\tt\tup\r\n"
      "gdp\t\t地区总产出\t\t\r\n"
      "cpi\t物价\t-\t\tdown\r\n",
      "mine.tsv");
  REQUIRE(c.has_value());
  CHECK(c->all().size() == 96);
  CHECK(c->named("毛茶产量") == c->find("tea"));
  CHECK(c->named("地区总产出") == c->find("gdp"));
  CHECK(c->find("gdp")->name == "地区生产总值");
  CHECK(c->named("物价") == c->find("cpi"));
  CHECK(c->named("居民消费价格指数") == c->find("cpi"));
  CHECK(c->find("cpi")->direction == Direction::down);
  CHECK(Catalogue::standard().find("tea") == nullptr);
}

TEST_CASE("what comes with the library is what its table read as a user's table gives") {
  std::ifstream in(ZHIBIAO_SOURCE_DIR "/src/model/data/indicators.tsv");
  const std::string tsv(std::istreambuf_iterator<char>(in), {});
  const auto read = Catalogue().with(tsv, "indicators.tsv").value();
  const Catalogue& c = Catalogue::standard();
  REQUIRE(read.all().size() == c.all().size());
  for (std::size_t n = 0; n < c.all().size(); ++n) {
    const auto &a = read.all()[n], &b = c.all()[n];
    CAPTURE(a.id);
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(std::equal(a.synonyms.begin(), a.synonyms.end(), b.synonyms.begin(), b.synonyms.end()));
    CHECK(a.unit == b.unit);
    CHECK(a.english == b.english);
    CHECK(std::tuple(a.growth_basis, a.direction, a.flow, a.ratio_check) ==
          std::tuple(b.growth_basis, b.direction, b.flow, b.ratio_check));
    for (const auto s : a.synonyms) CHECK(read.named(s) == &a);
  }
}

TEST_CASE("tables follow one another, and what came before may go") {
  auto c = Catalogue::standard().with("id\tname\tsynonyms\ntea\t茶叶产量\t“干茶”产量\n", "a.tsv").value();
  c = c.with("id\tname\tsynonyms\ntea\t\t毛茶{,总}产量\n", "b.tsv").value();
  const auto* tea = c.find("tea");
  REQUIRE(tea != nullptr);
  for (const auto name : {"茶叶产量", "干茶产量", "“干茶”产量", "‘干茶’ 产量", "毛茶产量", "毛茶总产量"})
    CHECK(c.named(name) == tea);
  CHECK(tea->synonyms.size() == 3);
  CHECK(c.named("国内生产总值") == c.find("gdp"));
}

TEST_CASE("every bad line is named") {
  const auto c = Catalogue::standard().with(
      "id\tname\tunit\tdirection\n"
      "tea\t茶叶产量\tt\tupwards\n"
      "silk\t\tt\tup\n"
      "too\tfew\n"
      "other\tGDP\tCNY\tup\n"
      "\t蚕茧产量\tt\tup\n",
      "mine.tsv");
  REQUIRE(!c);
  CHECK(c.error().code == ErrorCode::syntax);
  CHECK(c.error().message ==
        "mine.tsv:2: 'upwards' is none of none, up, down, band\n"
        "mine.tsv:3: 'silk' has no name\n"
        "mine.tsv:4: 2 columns where the first line names 4\n"
        "mine.tsv:5: the name 'GDP' already belongs to 'gdp'\n"
        "mine.tsv:6: the id is empty");
  CHECK(c.error().offset == 23);
  const auto headless = Catalogue::standard().with("tea\t茶叶产量\n", "mine.tsv");
  REQUIRE(!headless);
  CHECK(headless.error().message.starts_with("mine.tsv:1: the first line must name the columns"));
  CHECK(Catalogue::standard().with("id\tname\na\t“GDP”\nb\t“GDP”\n", "m").error().message ==
        "m:2: the name 'GDP' already belongs to 'gdp'\n"
        "m:3: the name 'GDP' already belongs to 'gdp'");
  CHECK(Catalogue::standard()
            .with("id\tcolour\nx\tred\n", "m")
            .error()
            .message.starts_with("m:1: there is no column"));
}
