// SPDX-License-Identifier: MIT
// What stands before a figure, taken apart from the right: predicate, adverbs, times, and the phrase that
// they are of.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "text/lexicon.hpp"
#include "text/time_expression.hpp"
#include "zhibiao/core/bound.hpp"
#include "zhibiao/model/role.hpp"

namespace zhibiao::text {

struct Predicate {
  Predicate() {}  // member by member: to clear it as a whole takes longer

  std::string_view phrase;  ///< what is left: the subject, or a verb whose object follows the figure
  std::string_view word;    ///< the main word: 增长, 下降到, 占
  std::optional<Cue> cue;   ///< …and its class
  std::string_view aspect;  ///< 增速, 涨幅 where the growth is a noun of the subject
  std::string_view per;     ///< for whom and how long, behind the verb: 提高到⟨每人每月⟩300元
  std::string_view basis;  ///< words that it is measured from or within: 全省平均, 一般公共预算支出
  const TimeExpression* time = nullptr;        ///< when
  const TimeExpression* basis_time = nullptr;  ///< since when
  std::optional<Stance> stance;
  std::optional<Price> price;
  std::optional<Bound> bound;  ///< of the figure, where words stand between: 不低于总量的70%
  bool falling = false;        ///< the sign of a growth or change is minus
  bool distance = false;       ///< a distance from another figure: 高于全省平均
  bool respectively = false;   ///< 分别
  bool each = false;           ///< 均
  bool yoy = false, average = false, year_start = false, cumulative = false, comparable = false, from = false;
};

/// `text` is what stands between the clause's begin and the figure (within the document from `offset` on),
/// `times` the sentence's expressions of time with spans into the document.
Predicate read_predicate(std::string_view text, std::size_t offset, std::span<const TimeExpression> times);

/// For a multiple: 是2015年的 → basis 2015.
Predicate read_times_predicate(std::string_view text, std::size_t offset,
                               std::span<const TimeExpression> times);

/// For a rank: 地区生产总值增速居全省 → phrase 地区生产总值增速, basis 全省.
Predicate read_rank_predicate(std::string_view text, std::size_t offset,
                              std::span<const TimeExpression> times);

}  // namespace zhibiao::text
