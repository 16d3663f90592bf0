// SPDX-License-Identifier: MIT
// Targets that name no figure of their own but another series: 与经济增长基本同步, 高于全省平均.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/analysis/judgement.hpp"
#include "zhibiao/series/dataset.hpp"

namespace zhibiao {

/// What the growth of an indicator is tied to, and how.
struct Relation {
  enum class To : std::uint8_t { own_gdp, parent, province, nation };
  To to = To::own_gdp;
  Bound bound = Bound::approx;  ///< 同步: approx; 不低于: ge; 高于, 快于: gt
  Decimal margin;               ///< points above it: 高于全省平均1.5个百分点
  friend bool operator==(const Relation&, const Relation&) = default;
};

/// Reads the words of a relation: what it is tied to (经济增长, GDP, 全市, 全省, 全国) and how (同步, 持平,
/// 不低于, 高于, 快于, 跑赢). Refuses words that lack one of the two (syntax).
Result<Relation> parse_relation(std::string_view words);

/// The series that a relation names for a region, growth of `indicator`: its own GDP, or the same indicator
/// of a region above. Refuses what has no region above (missing).
Result<AnySeries> reference(const Dataset& data, const Relation& relation, RegionCode region,
                            const std::string& indicator, Role role, Vintage vintage = {});

/// Was it met in a year? Both outcomes are taken as printed; 同步 names no band and needs a tolerance, in
/// points, unless the region is ahead: to grow faster is not worse. Refuses with what is missing.
Result<Judgement> judge(const Dataset& data, const Relation& relation, RegionCode region,
                        const std::string& indicator, int year, std::optional<Decimal> tolerance = {});

/// The relations that observations carry: a target for the distance of a growth to another one, whose basis
/// names it (change, pp, 全省平均).
struct StatedRelation {
  std::uint32_t observation = 0;
  Relation relation;
};
std::vector<StatedRelation> stated_relations(const Dataset& data);

}  // namespace zhibiao
