// SPDX-License-Identifier: MIT
#include "text/context.hpp"

#include "text/marks.hpp"
#include "text/sentence_reader.hpp"

namespace zhibiao::text {

ContextReader::ContextReader(const NameTable& names) : reader_(std::make_unique<SentenceReader>(names)) {}
ContextReader::~ContextReader() = default;

void ContextReader::begin(const Document& document, Landmarks& landmarks, const ReportContext& report) {
  document_ = &document;
  landmarks_ = &landmarks;
  reader_->begin_report(document.text, landmarks, report);
}

void ContextReader::read(const Block& block, const Section& section, std::span<const Figure> figures,
                         StatementSink& sink) {
  const std::string_view text = document_->text;
  const int depth = block.heading < 0 ? 0 : document_->blocks[static_cast<std::size_t>(block.heading)].depth;
  reader_->begin_block(block, depth, section, sink);
  std::size_t i = 0;
  auto from = block.span.begin;
  if (block.kind == BlockKind::note) {
    // 3.“4+6”体系：… the term that an entry explains states nothing
    const auto colon = block.span.of(text).find("：");
    if (colon != std::string_view::npos && colon <= 90) {
      for (; i < figures.size() && figures[i].span.begin < block.span.begin + colon; ++i)
        if (is_figure(figures[i].kind)) sink.left(figures[i], "part of the term that a note explains");
      from += colon + 3;
    }
  }
  bool opens = true;  // an address (各位代表！) opens nothing: the sentence behind it does
  const auto finish = [&](std::size_t to) {
    i += reader_->read_sentence({from, to}, figures.subspan(i), opens);
    const auto words = text.substr(from, to - from);
    opens = opens && to - from <= 24 && (words.starts_with("各位") || words.starts_with("同志们"));
    from = to;
  };
  for (const auto end : landmarks_->ends.within(from, block.span.end))
    if (mark_at(text, end) == Mark::stop) finish(end + 3);
  if (from < block.span.end) finish(block.span.end);
}

}  // namespace zhibiao::text
