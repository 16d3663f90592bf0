// SPDX-License-Identifier: MIT
#include "zhibiao/io/ndjson_input.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace zhibiao;

namespace {

// A line with the room behind it that the reader wants.
struct Padded {
  explicit Padded(std::string line) : bytes(line + std::string(ndjson::InputReader::padding, '\0')) {
    size = line.size();
  }
  operator std::string_view() const { return std::string_view(bytes).substr(0, size); }
  std::string bytes;
  std::size_t size;
};

}  // namespace

TEST_CASE("a record has an id, a text, perhaps region and date, and more that is passed through") {
  ndjson::InputReader reader;
  const Padded line(
      R"({"url":"http://x/\u4e00","id":"a1","text":"增长\n7%","region":330211,"date":"2017-02-08",)"
      R"("tags":["a",{"b":null}],"n":7,"odd\u2028":"x)"
      "\u2028\"}");
  const auto read = reader.read(line);
  REQUIRE(read);
  const auto& record = **read;
  CHECK(record.id == "a1");
  CHECK(record.text == "增长\n7%");
  CHECK(record.region == "330211");
  CHECK(record.date == "2017-02-08");
  CHECK(record.passthrough.find("\u2028") == std::string::npos);
  const auto rest = nlohmann::json::parse("{" + record.passthrough + "}");
  CHECK(rest["url"] == "http://x/一");
  CHECK(rest["tags"] == nlohmann::json::parse(R"(["a",{"b":null}])"));
  CHECK(rest["odd\u2028"] == "x\u2028");
  CHECK(rest["input_n"] == 7);
  CHECK(rest.size() == 4);
}

TEST_CASE("an integer is an id, too") {
  ndjson::InputReader reader;
  const Padded line(R"({"id":18446744073709551615,"text":"","region":null,"date":2017})");
  const auto read = reader.read(line);
  REQUIRE(read);
  CHECK((*read)->id == "18446744073709551615");
  CHECK((*read)->region.empty());
  CHECK((*read)->date == "2017");
}

TEST_CASE("what is no record is refused, with its id where that can be read") {
  ndjson::InputReader reader;
  for (const char* line : {"x", "[1]", "\"a\"", R"({"id":"a","text":"b")", R"({"id":"a","text":"b"} {})",
                           R"({"text":"b"})", R"({"id":null,"text":"b"})", R"({"id":1.5,"text":"b"})",
                           "{\"id\":\"a\",\"text\":\"\xFF\"}", "{\"id\":\"a\",\"text\":\"a\nb\"}"}) {
    CAPTURE(line);
    CHECK(!reader.read(Padded(line)));
    CHECK(reader.id().empty());
  }
  for (const char* line : {R"({"id":"a"})", R"({"id":"a","text":null})",
                           R"({"id":"a","text":"","region":[]})", R"({"id":"a","text":"","date":true})"}) {
    CAPTURE(line);
    CHECK(!reader.read(Padded(line)));
    CHECK(reader.id() == "a");
  }
}
