// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "zhibiao/io/sdmx.hpp"
#include "zhibiao/io/sdmx_csv.hpp"
#include "zhibiao/io/sdmx_json.hpp"

using namespace zhibiao;

namespace {

Observation gdp() {
  Observation o;
  o.doc = "镇海 2017";
  o.name = "地区生产总值";
  o.indicator = "gdp";
  o.text = "1021.60亿元";
  o.printed = Decimal(102160, -2);
  o.multiplier = 8;
  o.value = Decimal(102160, 6);
  o.unit = "CNY";
  o.period = Period::years(2012, 2016);
  o.region = {330211};
  return o;
}

}  // namespace

TEST_CASE("A text becomes an id that SDMX allows, and comes back") {
  CHECK(sdmx::code("") == "_Z");
  CHECK(sdmx::code("yoy") == "yoy");
  CHECK(sdmx::code("镇海 2017") == "$9547$6D77$00202017");
  CHECK(sdmx::code("_Z") == "$005FZ");
  CHECK(sdmx::code("𠮷") == "@020BB7");
  for (const std::string text : {"", "_Z", "镇海 2017", "𠮷", "a$b@c", "市级"})
    CHECK(sdmx::text(sdmx::code(text)).value() == text);
  CHECK(sdmx::text("$95").error().code == ErrorCode::syntax);
  CHECK(sdmx::text("a b").error().code == ErrorCode::syntax);
  CHECK(sdmx::text("").error().code == ErrorCode::syntax);
}

TEST_CASE("Units have ids of their own; a unit that happens to be spelled like an id is another") {
  CHECK(sdmx::unit_code("%") == "PT");
  CHECK(sdmx::unit_code("人") == "PS");
  CHECK(sdmx::unit_code("PT") == "U-PT");
  CHECK(sdmx::unit_code("艘") == "U-$8258");
  for (const std::string unit : {"%", "pp", "人", "家", "CNY/mu", "艘", "PT", "CNY/t"})
    CHECK(sdmx::unit(sdmx::unit_code(unit)).value() == unit);
  CHECK(sdmx::unit("WHAT").error().code == ErrorCode::syntax);
}

TEST_CASE("A row has the value as printed, its power of ten, and an interval of time") {
  std::string out;
  sdmx_csv::append_header(out);
  sdmx_csv::append(out, view(gdp()));
  CHECK(
      out.starts_with("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,UNIT_MEASURE,ROLE,TIER,"
                      "PRICE,SCOPE,BASIS,VINTAGE,TIME_PERIOD,OBS_VALUE,UNIT_MULT,DECIMALS,OBS_STATUS"));
  CHECK(out.find("\ndataflow,ZHIBIAO:OBSERVATIONS(1.0),I,A,330211,gdp,LEVEL,CNY,ACTUAL,_Z,_Z,_Z,_Z,"
                 "R-$9547$6D77$00202017,2012-01-01/P5Y,1021.60,8,2,A,EQ,") != out.npos);
}

TEST_CASE("No cell holds a character at which some reader breaks a line") {
  auto o = gdp();
  o.name =
      "a\nb\r\nc\vd\fe\x1C"
      "f\u0085g\u2028h\u2029i";
  std::string out;
  sdmx_csv::append(out, view(o));
  CHECK(out.find("a b  c d e f g h i") != out.npos);
  CHECK(std::count(out.begin(), out.end(), '\n') == 1);
}

TEST_CASE("What has no complete and unique key is left out, with the reason") {
  sdmx::Flow flow;
  CHECK(flow.admit(view(gdp())) == sdmx::Admission::taken);
  CHECK(flow.admit(view(gdp())) == sdmx::Admission::repeated);
  auto other = gdp();
  other.value = Decimal(1, 9);
  CHECK(flow.admit(view(other)) == sdmx::Admission::contradicted);
  other = gdp();
  other.unit = "USD";
  CHECK(flow.admit(view(other)) == sdmx::Admission::taken);
  other = gdp();
  other.indicator = "";
  CHECK(flow.admit(view(other)) == sdmx::Admission::no_indicator);
  other.indicator = "no_such_indicator";
  CHECK(flow.admit(view(other)) == sdmx::Admission::no_indicator);
  other = gdp();
  other.region = {};
  CHECK(flow.admit(view(other)) == sdmx::Admission::no_region);
  other = gdp();
  other.area = "长三角";
  CHECK(flow.admit(view(other)) == sdmx::Admission::no_region);
  other = gdp();
  other.period = {};
  CHECK(flow.admit(view(other)) == sdmx::Admission::no_period);
  CHECK(flow.counts() == std::array<std::size_t, 6>{2, 2, 2, 1, 1, 1});
}

TEST_CASE("The structure names every code in use, in escaped XML") {
  sdmx::Flow flow;
  auto o = gdp();
  o.basis = "<A&B>";
  flow.admit(view(o));
  std::string out;
  flow.append_structure(out, "2024-01-01T00:00:00Z");
  CHECK(out.find(R"(<str:Code id="330211"><com:Name xml:lang="en">浙江省宁波市镇海区</com:Name>)") !=
        out.npos);
  CHECK(out.find(R"(<str:Code id="$003CA$0026B$003E"><com:Name xml:lang="en">&lt;A&amp;B&gt;</com:Name>)") !=
        out.npos);
}

TEST_CASE("Readers refuse what is not theirs and say where") {
  CHECK(sdmx_csv::read("STRUCTURE,STRUCTURE_ID,ACTION\n").error().message == "row 1: no column 'FREQ'");
  std::string out;
  sdmx_csv::append_header(out);
  sdmx_csv::append(out, view(gdp()));
  out.replace(out.find(",LEVEL,"), 7, ",HEIGHT,");
  CHECK(sdmx_csv::read(out).error().message.starts_with("row 2: component 'MEASURE' cannot be 'HEIGHT'"));

  sdmx_json::Writer writer;
  writer.add(view(gdp()));
  std::string message;
  writer.write(message, "m", "2024-01-01T00:00:00Z");
  REQUIRE(sdmx_json::read(message).value().size() == 1);
  message.replace(message.find("\"0:0:"), 5, "\"7:0:");
  CHECK(sdmx_json::read(message).error().message.find("index '7' points at no value") != std::string::npos);
  CHECK(sdmx_json::read("[]").error().code == ErrorCode::syntax);
}
