// SPDX-License-Identifier: MIT
// From a file of any kind to its observations.
#pragma once

#include <memory>

#include "zhibiao/readers/source.hpp"
#include "zhibiao/text/report.hpp"

namespace zhibiao::readers {

/// An Extractor for sources: figures and sentences come out as spans of the file (or of the text taken out of
/// it, see SourceText::base). Traditional text is read in simplified form; names, headings and other words
/// come out in the script of the text, measure words (units) in simplified form, so that series of both
/// scripts agree. Holds the tables and the working memory of one thread; use it for as many sources as you
/// like.
class ReportReader {
 public:
  explicit ReportReader(Vocabulary vocabulary = {});
  ~ReportReader();
  ReportReader(ReportReader&&) noexcept;
  ReportReader& operator=(ReportReader&&) noexcept;

  ReportInfo read(const SourceText& source, const ReportOptions& options, ReportSink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao::readers
