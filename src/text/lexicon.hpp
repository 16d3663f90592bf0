// SPDX-License-Identifier: MIT
// The words by which a clause says what its figure means, by class. The words themselves stand in
// lexicon.cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "text/word_table.hpp"

namespace zhibiao::text {

/// What a word right before a figure (or right before another such word) does.
enum class Cue : std::uint8_t {
  rise,          ///< 增长 提高 增加: growth of a per-cent figure, change of an amount
  fall,          ///< 下降 减少 压减
  rise_noun,     ///< 增速 涨幅: the subject's growth as a noun
  fall_noun,     ///< 降幅
  reach,         ///< 达到 增至 控制在 为: what follows is a level
  achieve,       ///< 完成 实现: a level of what stands before or after
  share,         ///< 占
  rank,          ///< 居 列
  above,         ///< 高于 快于: distance up from something
  below,         ///< 低于
  respectively,  ///< 分别
  each,          ///< 均 都 各
  yoy,           ///< 同比 比上年
  average,       ///< 年均
  year_start,    ///< 比年初 较上年末
  cumulative,    ///< 累计 共
  expect,        ///< 预期 预计 计划
  strive,        ///< 力争 争取
  ensure,        ///< 确保
  real,          ///< 实际 按可比价格
  nominal,       ///< 名义
  comparable,    ///< 同口径 可比口径
  from,          ///< 由 从: the first figure of a from–to
  minor,         ///< words that change nothing: 将 已 则 了 约
};

std::string_view to_string(Cue cue);

/// Longest cue at the end of a text.
const WordTable<Cue>::Entry* cue_at_end(std::string_view text);

/// `text` without cues of these classes at its end; of a text that is nothing else, the first stays.
std::string_view without_cues_at_end(std::string_view text, std::initializer_list<Cue> classes);

/// Verbs that take the counted thing after the figure: 完成41项实事工程, 新建10所学校.
bool ends_with_doing(std::string_view text);
/// The longest such verb at the end, empty if none.
std::string_view doing_at_end(std::string_view text);
/// Does the text begin with such a verb?
std::string_view doing_at_begin(std::string_view text);
/// …of two characters or more? 建 and 新 alone begin nouns, too.
std::string_view long_doing_at_begin(std::string_view text);
/// The first of those, or 获, that begins with one of the first characters of a text. What ends a longer text
/// is a noun.
struct Verb {
  std::string_view word;  ///< empty where there is none
  std::size_t at = 0;
};
Verb doing_near_begin(std::string_view text);

/// Words that begin a predicate after a figure, so that it is no noun the figure counts: 全部 已 达到 居.
bool begins_predicate(std::string_view text);

/// Do the words behind a count tell what became of the things counted (乡镇污水处理厂投入运行,
/// 贫困村全部退出)?
bool tells_what_became(std::string_view object);

/// Words before a name that do not belong to it: 其中 全市 全年 并 同时. Longest at the begin, empty if none.
std::string_view lead_at_begin(std::string_view text);

/// Nouns that say an aspect of the subject before: 增速 总量 占比 比重 规模.
std::string_view aspect_at_end(std::string_view text);

/// States that part of a counted whole has reached: 其中完工555个, 开工97.1%.
std::string_view state_at_end(std::string_view text);

/// Nouns of headings and abstractions, counted to structure a speech, not to measure: 方面 原则 坚持.
bool begins_abstraction(std::string_view text);

}  // namespace zhibiao::text
