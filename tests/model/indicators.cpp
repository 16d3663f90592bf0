// SPDX-License-Identifier: MIT
#include "zhibiao/model/indicators.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

#include "zhibiao/model/indicator.hpp"

namespace indicators = zhibiao::indicators;

TEST_CASE("constants and catalogue are the same list") {
  std::ifstream in(ZHIBIAO_SOURCE_DIR "/include/zhibiao/model/indicators.hpp");
  std::set<std::string> constants;
  for (std::string word, name, equals, value; in >> word;)
    if (word == "std::string_view" && in >> name >> equals >> value) {
      CHECK(value == '"' + name + "\";");
      constants.insert(name);
    }
  std::set<std::string> ids;
  for (const auto& i : zhibiao::Catalogue::standard().all()) ids.emplace(i.id);
  CHECK(constants == ids);
  CHECK(zhibiao::Catalogue::standard().find(indicators::revenue_public)->name == "一般公共预算收入");
}
