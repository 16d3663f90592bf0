// SPDX-License-Identifier: MIT
// How a figure in running text was read, stage by stage, for those whom a result surprises.
#pragma once

#include <string_view>

#include "zhibiao/model/period.hpp"
#include "zhibiao/model/role.hpp"

namespace zhibiao {

/// The stages behind an observation. The words are those of the text as it is read (canonical()), valid
/// during the call that hands them out: for 五年来，城镇居民人均可支配收入年均增长7.5%以上 the clause is
/// 城镇居民人均可支配收入年均增长, its subject 城镇居民人均可支配收入, its predicate 年均增长 of class
/// "rise", its time 五年来.
struct ReadingView {
  std::string_view figure;     ///< with the words of its bound: 7.5%以上
  Role part = Role::actual;    ///< what the part of the report says of its figures…
  Period part_period;          ///< …and of when
  Period topic;                ///< the time that the paragraph speaks of, where it opened with one
  std::string_view link;       ///< how it follows the figure before: "start", "comma", "list", …
  std::string_view clause;     ///< what stands before it in its clause
  std::string_view subject;    ///< …without predicate and times; empty where that is carried on
  std::string_view predicate;  ///< the words between subject and figure
  std::string_view cue;        ///< what these do: "rise", "reach", "share", …; empty: nothing known
  std::string_view time;       ///< the expression of time it was given; empty: that of topic or part
  std::string_view basis;      ///< what it is compared with or a share of, as stated
  std::string_view rule;       ///< the mechanism that named it
};

}  // namespace zhibiao
