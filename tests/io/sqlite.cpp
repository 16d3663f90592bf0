// SPDX-License-Identifier: MIT
#ifdef ZHIBIAO_HAS_SQLITE
#include "zhibiao/io/sqlite.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "random_observation.hpp"
#include "same_observation.hpp"

using namespace zhibiao;

namespace {

// A database in a file of its own, gone at the end.
class Scratch {
 public:
  Scratch() : path_((std::filesystem::temp_directory_path() / "zhibiao_test_XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  std::string file() const { return path_ + "/observations.sqlite"; }

 private:
  std::string path_;
};

Observation gdp_growth(int year, Role role, const char* value) {
  Observation o;
  o.name = "地区生产总值";
  o.indicator = "gdp";
  o.text = std::string(value) + "%";
  o.measure = Measure::growth;
  o.value = o.printed = Decimal::parse(value).value();
  o.unit = "%";
  o.role = role;
  o.period = Period::year(year);
  o.region = {330211};
  return o;
}

}  // namespace

TEST_CASE("regions and indicators of one's own are rows of their tables") {
  const Scratch scratch;
  const auto catalogue = Catalogue::standard().with("id\tname\ntea\t茶叶产量\n", "i.tsv").value();
  const auto divisions = Divisions::standard().with("code\tname\n330290\t南湾新区\n", "r.tsv").value();
  const char* names =
      "SELECT (SELECT full_name FROM regions WHERE code = '330290'), (SELECT name FROM indicators WHERE id = "
      "'tea')";
  {
    // A database that was made without them learns them.
    auto plain = sqlite::Database::open(scratch.file()).value();
    CHECK(plain.query(names).value().at(1) == std::vector<std::string>{"", ""});
  }
  auto own = sqlite::Database::open(scratch.file(), catalogue, divisions).value();
  CHECK(own.query(names).value().at(1) == std::vector<std::string>{"浙江省宁波市南湾新区", "茶叶产量"});
}

TEST_CASE("random observations read back the same from the database") {
  const Scratch scratch;
  test::RandomObservations random(5);
  std::vector<Observation> written;
  auto database = sqlite::Database::open(scratch.file()).value();
  for (int d = 0; static_cast<int>(written.size()) < test::property_count(); ++d) {
    const ndjson::Document document{.doc = "d" + std::to_string(d), .path = "p", .status = "ok"};
    std::vector<Observation> some;
    for (int i = 0; i < 1000; ++i) {
      some.push_back(random.next());
      some.back().doc = document.doc;
      some.back().path = document.path;
    }
    REQUIRE(!database.put(document, some));
    written.insert(written.end(), some.begin(), some.end());
  }
  const auto read = database.observations();
  if (!read) FAIL(read.error().message);
  REQUIRE(read->size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) test::check_same(written[i], (*read)[i]);
}

TEST_CASE("documents read back, and a database that is open for reading only takes none") {
  const Scratch scratch;
  const ndjson::Document a{.doc = "a",
                           .path = "in/a.txt",
                           .status = "ok",
                           .region_source = "given",
                           .date_source = "text",
                           .region = {330211},
                           .delivered = {2020, 1, 0}};
  const ndjson::Document bad{.doc = "bad", .path = "", .status = "error", .error = "not UTF-8"};
  const std::vector<Observation> one = {gdp_growth(2019, Role::actual, "6.1")};
  {
    auto database = sqlite::Database::open(scratch.file()).value();
    REQUIRE(!database.put(a, one));
    REQUIRE(!database.put(bad, {}));
  }
  auto database = sqlite::Database::open_to_read(scratch.file()).value();
  const auto documents = database.documents().value();
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].doc == "a");
  CHECK(documents[0].path == "in/a.txt");
  CHECK(documents[0].region == RegionCode{330211});
  CHECK(documents[0].region_source == "given");
  CHECK(documents[0].delivered == Date{2020, 1, 0});
  CHECK(documents[0].observations == 1);
  CHECK(!documents[1].region.known());
  CHECK(documents[1].error == "not UTF-8");
  CHECK(database.observations()->size() == 1);
  CHECK(database.put(a, one)->code == ErrorCode::unsupported);
  CHECK(sqlite::Database::open_to_read(scratch.file() + ".none").error().code == ErrorCode::unreadable);
}

TEST_CASE("A document that is loaded again takes the place of its former self") {
  const Scratch scratch;
  auto database = sqlite::Database::open(scratch.file()).value();
  const ndjson::Document a{.doc = "a", .path = "", .status = "ok"};
  const ndjson::Document b{.doc = "b", .path = "", .status = "ok"};
  const std::vector<Observation> two = {gdp_growth(2019, Role::actual, "6.1"),
                                        gdp_growth(2020, Role::target, "6.0")};
  CHECK(!database.put(a, two));
  CHECK(!database.put(b, two));
  CHECK(!database.put(a, std::span(two).first(1)));
  CHECK(database.query("SELECT id, doc, n FROM documents ORDER BY id").value() ==
        std::vector<std::vector<std::string>>{{"id", "doc", "n"}, {"1", "a", "1"}, {"2", "b", "2"}});
  CHECK(database.observations().value().size() == 3);
  CHECK(database.observations("role = 'target'").value().size() == 1);
  CHECK(database.observations("rolle = 'target'").error().code == ErrorCode::unreadable);
}

TEST_CASE("Targets stand beside their outcomes") {
  const Scratch scratch;
  auto database = sqlite::Database::open(scratch.file()).value();
  ndjson::Document d{
      .doc = "2019", .path = "", .status = "ok", .region = {330211}, .delivered = {2019, 2, 1}};
  auto firm = gdp_growth(2019, Role::target, "6.5");
  auto about = gdp_growth(2020, Role::target, "6");
  about.bound = Bound::approx;
  CHECK(!database.put(d, std::vector{firm, gdp_growth(2018, Role::actual, "7.0")}));
  d = {.doc = "2020", .path = "", .status = "ok", .region = {330211}, .delivered = {2020, 2, 1}};
  CHECK(!database.put(d, std::vector{gdp_growth(2019, Role::actual, "6.8"), about}));
  d = {.doc = "2021", .path = "", .status = "ok", .region = {330211}, .delivered = {2021, 2, 1}};
  CHECK(!database.put(
      d, std::vector{gdp_growth(2020, Role::actual, "3.3"), gdp_growth(2021, Role::target, "7")}));
  using Rows = std::vector<std::vector<std::string>>;
  CHECK(database
            .query("SELECT period, target, outcome, margin, verdict, target_doc, outcome_doc FROM "
                   "targets_and_outcomes ORDER BY period")
            .value() ==
        Rows{{"period", "target", "outcome", "margin", "verdict", "target_doc", "outcome_doc"},
             {"2019", "6.5", "6.8", "0.3", "met", "2019", "2020"},
             {"2020", "6.0", "3.3", "-2.7", "undecided", "2020", "2021"},
             {"2021", "7.0", "", "", "no outcome", "2021", ""}});
  CHECK(database.query("SELECT name, year, gdp_growth FROM headline ORDER BY year").value() ==
        Rows{{"name", "year", "gdp_growth"},
             {"浙江省宁波市镇海区", "2018", "7.0"},
             {"浙江省宁波市镇海区", "2019", "6.8"},
             {"浙江省宁波市镇海区", "2020", "3.3"}});
}

TEST_CASE("A file that is no database of ours is refused") {
  const Scratch scratch;
  std::ofstream(scratch.file())
      << "this is a text, and long enough to be read as one by anybody at all......";
  CHECK(sqlite::Database::open(scratch.file()).error().code == ErrorCode::unreadable);
  std::filesystem::remove(scratch.file());
  {
    auto database = sqlite::Database::open(scratch.file()).value();
    CHECK(database.query("PRAGMA user_version = 99"));
  }
  CHECK(sqlite::Database::open(scratch.file()).error().code == ErrorCode::mismatch);
  CHECK(sqlite::Database::open("/no/such/folder/x.sqlite").error().code == ErrorCode::unreadable);
}
#endif
