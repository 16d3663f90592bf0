// SPDX-License-Identifier: MIT
#include "zhibiao/io/ndjson.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "random_observation.hpp"
#include "same_observation.hpp"

using namespace zhibiao;

namespace {

Observation revenue() {
  Observation o;
  o.doc = "a-2017";
  o.path = "in/a-2017.txt";
  o.figure = {18, 30};
  o.sentence = {0, 60};
  o.heading = "一、回顾 / （一）经济";
  o.text = "157.30亿元";
  o.name = "一般公共预算收入";
  o.indicator = "revenue_public";
  o.value = Decimal(15730, 6);
  o.unit = "CNY";
  o.printed = Decimal(15730, -2);
  o.multiplier = 8;
  o.period = Period::year(2016);
  o.region = RegionCode{330211};
  o.rule = "level";
  return o;
}

}  // namespace

TEST_CASE("a record has all fields of the model in its order, null where there is none") {
  std::string line;
  ndjson::append(line, view(revenue()));
  CHECK(
      line ==
      R"({"kind":"observation","doc":"a-2017","path":"in/a-2017.txt","begin":18,"end":30,"sentence":[0,60],)"
      R"("heading":"一、回顾 / （一）经济","text":"157.30亿元","name":"一般公共预算收入",)"
      R"("indicator":"revenue_public","scope":null,"price":null,"measure":"level","value":"15730000000",)"
      R"("upper":null,"unit":"CNY","printed":"157.30","multiplier":8,"bound":"eq","step":"1000000",)"
      R"("role":"actual","stance":null,"tier":null,"status":"A","period":"2016","basis":null,)"
      R"("region":"330211","area":null,"rule":"level"})"
      "\n");
}

TEST_CASE("a record says what its offsets count in where that is not the file") {
  std::string line;
  ndjson::append(line, view(revenue()), "text");
  CHECK(nlohmann::json::parse(line)["offset_base"] == "text");
}

TEST_CASE("records of random observations are one line of JSON each and read back the same") {
  test::RandomObservations random(20170208);
  ndjson::Reader reader;
  std::string line;
  for (int i = 0; i < test::property_count(); ++i) {
    const Observation written = random.next();
    line.clear();
    ndjson::append(line, view(written));
    REQUIRE(line.find('\n') == line.size() - 1);
    REQUIRE(line.find("\u2028") == line.npos);
    REQUIRE(line.find("\u2029") == line.npos);
    // Another library agrees that it is JSON, and on a field that holds all kinds of signs.
    const auto parsed = nlohmann::json::parse(line);
    REQUIRE(parsed["heading"].get<std::string>() == written.heading);
    const auto read = reader.read(line);
    REQUIRE_MESSAGE(read, line << read.error().message);
    REQUIRE(*read);
    test::check_same(**read, written);
  }
}

TEST_CASE("records of other kinds are passed over, and lines are counted in errors") {
  std::string text = "{\"kind\":\"doc\",\"doc\":\"a\",\"n\":1}\n\n";
  ndjson::append(text, view(revenue()));
  const auto read = ndjson::read(text);
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  test::check_same(read->front(), revenue());

  text += "{\"kind\":\"observation\",\"value\":\"seven\"}\n";
  const auto refused = ndjson::read(text);
  REQUIRE(!refused);
  CHECK(refused.error().message ==
        "line 4: field 'value' cannot be 'seven'; docs/data-model.md lists its values");
}

TEST_CASE("what is no record is refused") {
  ndjson::Reader reader;
  for (const char* line :
       {"", "nothing", "[]", "{\"kind\":\"observation\"}", "{\"value\":\"1\",\"bound\":\"over\"}",
        "{\"value\":\"1\",\"sentence\":[1]}", "{\"value\":\"1\",\"region\":\"33\"}",
        "{\"value\":\"1\",\"period\":\"2019-13\"}", "{\"value\":\"1\",\"begin\":-1}"}) {
    CAPTURE(line);
    CHECK(!reader.read(line));
  }
}

TEST_CASE("a doc record ends an input") {
  std::string line;
  ndjson::append(line, ndjson::DocRecord{.doc = "a",
                                         .observations = 2,
                                         .region = RegionCode{330211},
                                         .region_source = "title",
                                         .delivered = {2017, 2, 8},
                                         .date_source = "given",
                                         .passthrough = R"("url":"u")"});
  const auto doc = nlohmann::json::parse(line);
  CHECK(doc["kind"] == "doc");
  CHECK(doc["path"].is_null());
  CHECK(doc["status"] == "ok");
  CHECK(doc["n"] == 2);
  CHECK(doc["region"] == "330211");
  CHECK(doc["region_source"] == "title");
  CHECK(doc["date"] == "2017-02-08");
  CHECK(doc["schema_version"] == 1);
  CHECK(doc["tool_version"] == std::string(ndjson::tool_version()));
  CHECK(doc["url"] == "u");

  line.clear();
  ndjson::append(line, ndjson::DocRecord{.doc = "a"});
  CHECK(nlohmann::json::parse(line)["status"] == "empty");

  line.clear();
  ndjson::append(line,
                 ndjson::DocRecord{.error = Error{ErrorCode::syntax, "no \"text\""}, .input = "{\"id\":1}"});
  const auto error = nlohmann::json::parse(line);
  CHECK(error["doc"].is_null());
  CHECK(error["status"] == "error");
  CHECK(error["error"] == "no \"text\"");
  CHECK(error["input"] == "{\"id\":1}");
}

TEST_CASE("a doc record reads back what is known of the report") {
  std::string line;
  ndjson::append(line, {.doc = "a-2017",
                        .path = "in/a-2017.txt",
                        .observations = 3,
                        .region = RegionCode{330211},
                        .delivered = {2017, 2, 0}});
  ndjson::Reader reader;
  const auto doc = reader.document(line).value();
  REQUIRE(doc);
  CHECK(doc->doc == "a-2017");
  CHECK(doc->path == "in/a-2017.txt");
  CHECK(doc->region == RegionCode{330211});
  CHECK(doc->delivered == Date{2017, 2, 0});
  CHECK(doc->observations == 3);
  CHECK(doc->error.empty());
  line.clear();
  ndjson::append(line, {.doc = "b", .error = Error{ErrorCode::unreadable, "not UTF-8"}});
  CHECK(reader.document(line).value()->error == "not UTF-8");
  line.clear();
  ndjson::append(line, view(revenue()));
  CHECK(!reader.document(line).value());
  CHECK(!reader.document("no json"));
}
