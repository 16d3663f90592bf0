// SPDX-License-Identifier: MIT
// The context stage: blocks of a document with their figures in, statements out.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "text/landmarks.hpp"
#include "text/names.hpp"
#include "text/section.hpp"
#include "text/statement.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {

class SentenceReader;

/// Reads the blocks of one report after another; keeps its working memory between them.
class ContextReader {
 public:
  explicit ContextReader(const NameTable& names);
  ~ContextReader();

  /// `landmarks` are those of the document's text, and live as long as it is read.
  void begin(const Document& document, Landmarks& landmarks, const ReportContext& report);
  /// All sentences of a block. `figures` are the numerals inside it, in order.
  void read(const Block& block, const Section& section, std::span<const Figure> figures, StatementSink& sink);

 private:
  const Document* document_ = nullptr;
  Landmarks* landmarks_ = nullptr;
  std::unique_ptr<SentenceReader> reader_;
};

}  // namespace zhibiao::text
