// SPDX-License-Identifier: MIT
// A report as paragraphs under headings, in one canonical form, with the way back to the original bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/offset_map.hpp"
#include "zhibiao/core/span.hpp"
#include "zhibiao/model/date.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao {

enum class BlockKind : std::uint8_t {
  title,      ///< 政府工作报告, with the line under it that says when, where and by whom
  heading,    ///< 一、… （一）… 1.… ## …
  paragraph,  ///< running text, mended where a page break or a hard wrap cut it
  note,       ///< glossary, appendix, footnotes: 名词解释, 注释, 附件
  furniture,  ///< navigation, page numbers, "来源: …", "责任编辑", link lists
  table,      ///< one row of a table, "|地区生产总值|1021.6|7.1|"; see table.hpp
};
std::string_view to_string(BlockKind);

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t depth = 0;  ///< of a heading: 1 for 一、, 2 for （一）, 3 for 1. …; of a table's head row: 1
  Span span;               ///< into Document::text
  std::int32_t heading = -1;  ///< index of the innermost heading above, -1: none
};

/// Where a region or date came from.
enum class Source : std::uint8_t { none, given, title, heading, text };
std::string_view to_string(Source);

/// Canonical form of `text`: UTF-8; digits, Latin letters, '.', '%', '+', '-', '/' in ASCII; “，” “。” “；”
/// “：” “（” “）” “、” “！” “？” full-width (a comma inside a number stays ASCII and is a thousands
/// separator); ％ is %, “~” “～” “－” “–” between numbers are "—"; no blanks but single ones between Latin
/// words; straight double quotes are “ ”; no Markdown marks, no footnote marks ([2], ①, *), no pinyin in
/// brackets. Every block is one line, ended by '\n'.
struct Document {
  std::string text;
  OffsetMap map;  ///< text → original bytes
  std::vector<Block> blocks;
  RegionCode region;  ///< the division whose government reports
  Source region_source = Source::none;
  Date delivered;
  Source date_source = Source::none;
};

/// Reads UTF-8 plain text or Markdown. Never fails: invalid bytes become U+FFFD and stay mapped. Its region
/// is one of `divisions`.
Document read_document(std::string_view bytes, const Divisions& divisions = Divisions::standard());

/// The document as a person wants to see how it was read: where region and date came from, then a line for
/// each block, headings by their depth.
std::string outline(const Document&);

/// The canonical form of one phrase and its map, as read_document makes it.
std::string canonical(std::string_view phrase, OffsetMap& map);

}  // namespace zhibiao
