// SPDX-License-Identifier: MIT
// Whether a figure was achieved or promised, and how firmly.
#pragma once

#include <optional>
#include <string_view>

namespace zhibiao {

enum class Role { actual, target };

/// How a target is put: 确保 保证 必须 · 力争 争取 努力 · 预期 预计 计划 建议 · none of these.
enum class Stance { ensure, strive, expect, plain };

/// The place of a target among several for one thing: 增长7%、力争8% is a base and a stretch.
enum class Tier { base, stretch, floor };

/// Observation status of SDMX: A normal, P provisional (初步核算, 快报, 预计 in a review).
enum class Status { A, P };

/// The prices behind a growth rate, as stated: 实际, 可比价 · 名义, 现价.
enum class Price { real, nominal };

std::string_view to_string(Role);
std::string_view to_string(Stance);
std::string_view to_string(Tier);
std::string_view to_string(Status);
std::string_view to_string(Price);
std::optional<Role> parse_role(std::string_view);
std::optional<Stance> parse_stance(std::string_view);
std::optional<Tier> parse_tier(std::string_view);
std::optional<Status> parse_status(std::string_view);
std::optional<Price> parse_price(std::string_view);

}  // namespace zhibiao
