// SPDX-License-Identifier: MIT
// The divisions that a phrase names.
#pragma once

#include <string_view>
#include <vector>

#include "zhibiao/model/region.hpp"

namespace zhibiao::text {

/// The `divisions` in use in `year` (0: today) that a phrase names at its end: 浙江省宁波市镇海区 is one,
/// 鼓楼区 several, a phrase that ends in no name none.
std::vector<const Division*> places(const Divisions& divisions, std::string_view phrase, int year);

}  // namespace zhibiao::text
