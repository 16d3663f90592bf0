// SPDX-License-Identifier: MIT
#include "zhibiao/text/document.hpp"

#include <fmt/core.h>

#include "text/blocks.hpp"
#include "text/lines.hpp"
#include "text/provenance.hpp"

namespace zhibiao {

std::string_view to_string(Source source) {
  switch (source) {
    case Source::none:
      return "none";
    case Source::given:
      return "given";
    case Source::title:
      return "title";
    case Source::heading:
      return "heading";
    case Source::text:
      return "text";
  }
  return "none";
}

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return "title";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::note:
      return "note";
    case BlockKind::table:
      return "table";
    case BlockKind::furniture:
      return "furniture";
  }
  return "";
}

std::string outline(const Document& document) {
  const auto known = [](bool is, const std::string& value, Source source) {
    return is ? fmt::format("{} (from the {})", value, to_string(source)) : std::string("not found");
  };
  std::string out =
      fmt::format("region: {}\ndelivered: {}\n",
                  known(document.region.known(), document.region.to_string(), document.region_source),
                  known(document.delivered.known(), document.delivered.to_string(), document.date_source));
  for (const Block& block : document.blocks) {
    const bool heading = block.kind == BlockKind::heading;
    out += fmt::format("{:<9} {} {}\n", to_string(block.kind), heading ? std::to_string(block.depth) : "-",
                       block.span.of(document.text));
  }
  return out;
}

Document text::read_structure(std::string_view bytes) {
  std::string lined;
  lined.reserve(bytes.size() + bytes.size() / 16 + 16);
  OffsetMap to_bytes;
  const std::vector<Line> lines = scan_lines(bytes, lined, to_bytes);
  Document document;
  const OffsetMap to_lined = build_blocks(lined, lines, document);
  document.map = to_lined.after(to_bytes);
  return document;
}

Document read_document(std::string_view bytes, const Divisions& divisions) {
  Document document = text::read_structure(bytes);
  text::find_provenance(document, divisions, text::Wanted::date_and_region);
  return document;
}

}  // namespace zhibiao
