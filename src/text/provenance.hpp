// SPDX-License-Identifier: MIT
// Whose report it is and when it was delivered, as its own words say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "zhibiao/model/date.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

/// Fills the region and the date of a document whose blocks are known; leaves open what the text does not
/// say or says of several divisions alike.
void find_provenance(Document& document);

/// A date in canonical text and where it stands.
struct DatedSpan {
  Date date;
  std::size_t begin = 0, end = 0;
};
/// The first date from `from` on: 2017年2月8日, 二〇一七年二月八日, 2018-02-04, 2023年1月; none without a
/// year of four digits and a month.
std::optional<DatedSpan> find_date(std::string_view text, std::size_t from = 0);

/// The divisions in use in `year` (0: today) that a phrase names at its end: 浙江省宁波市镇海区 is one,
/// 鼓楼区 several, a phrase that ends in no name none.
std::vector<const Division*> places(std::string_view phrase, int year);

}  // namespace zhibiao::text
