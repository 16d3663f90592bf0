// SPDX-License-Identifier: MIT
#include "zhibiao/text/document.hpp"

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

Document read_document(std::string_view bytes) {
  std::string lined;
  lined.reserve(bytes.size() + bytes.size() / 16 + 16);
  OffsetMap to_bytes;
  const std::vector<text::Line> lines = text::scan_lines(bytes, lined, to_bytes);
  Document document;
  const OffsetMap to_lined = text::build_blocks(lined, lines, document);
  document.map = to_lined.after(to_bytes);
  text::find_provenance(document);
  return document;
}

}  // namespace zhibiao
