// SPDX-License-Identifier: MIT
// What a line of canonical text looks like by itself: a heading, a page number, a line of a title or a menu.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::text {

/// The ways to number a heading or an item, outermost first.
enum class Style : std::uint8_t {
  none,
  part,             ///< 第一部分, 第二章
  chinese,          ///< 一、
  chinese_bracket,  ///< （一）
  arabic,           ///< 1. 1、
  arabic_bracket,   ///< （1） 1）
  circled,          ///< ①
};

/// The number at the head of a line; `size` are its bytes, the mark behind it included.
struct Enumerator {
  Style style = Style::none;
  std::size_t size = 0;
  int number = 0;  ///< 1 for 一、 and 1.
};
Enumerator enumerator(std::string_view line);

/// Columns that the text shows as: two for a Han character or full-width mark, one for ASCII.
std::size_t columns(std::string_view text);
/// Is it wider than so many columns? Tells long lines by their bytes alone.
bool wider(std::string_view text, std::size_t limit);
/// Characters of the text.
std::size_t characters(std::string_view text);

/// Ends like a whole sentence or clause: 。！？；： and what closes after them.
bool ends_sentence(std::string_view line);
/// Has a 。！？；inside, before its last character.
bool has_sentence_inside(std::string_view line);
/// A digit that is no year, ordinal or plan: "新建公园10个" but not "2017年工作回顾".
bool has_figure(std::string_view line);

/// "—3—", "-12-", "第3页", "3", "3/12".
bool is_page_number(std::string_view line);
/// 政府工作报告, 2012年国民经济和社会发展统计公报, with what stands around these words.
bool is_title(std::string_view line);
/// （2017年2月8日在镇海区第五十五届人民代表大会第十三次会议上）, or a part of such a line.
bool is_delivery(std::string_view line);
/// 区长褚孟彤, 国务院总理温家宝, 国家统计局.
bool is_speaker(std::string_view line);
/// Menus, "来源：…", "责任编辑", addresses, rights.
bool is_furniture(std::string_view line);

/// 【某某文库网】: what a collection of documents puts between the lines, also in the midst of a report.
bool is_watermark(std::string_view line);
/// 名词解释, 注释, 《政府工作报告》有关名词解释.
bool is_glossary_title(std::string_view line);
/// 附件1, 附：, 附表.
bool is_appendix_title(std::string_view line);
/// Words that name a part of a report: 工作回顾, 主要目标任务, 重点工作 …
bool names_part(std::string_view line);

/// Does the line name a year (2014年)?
bool names_year(std::string_view line);

}  // namespace zhibiao::text
