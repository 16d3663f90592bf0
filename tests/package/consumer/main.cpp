// SPDX-License-Identifier: MIT
// What a user of the library writes: built against the package in each way that it can be had.
#include <cstdio>
#include <string>

#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/period.hpp"
#include "zhibiao/model/region.hpp"

namespace zb = zhibiao;

int main() {
  const auto code = zb::region("镇海区").value();
  const auto* gdp = zb::Catalogue::standard().named("国内生产总值");
  std::printf("%s %s %s\n", code.to_string().c_str(), std::string(gdp->id).c_str(),
              zb::plan_period(13).value().to_string().c_str());
}
