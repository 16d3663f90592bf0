// SPDX-License-Identifier: MIT
// A report in, its observations out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/model/observation.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"
#include "zhibiao/text/reading.hpp"
#include "zhibiao/text/vocabulary.hpp"

namespace zhibiao {

/// What the caller knows of a report; what is left open is looked for in the text, and null where it is not
/// there.
struct ReportOptions {
  RegionCode region{};
  Date delivered{};
  std::string_view doc{};
  std::string_view path{};
};

/// A numeral that did not become an observation. `kind` says what it was taken for; where it is a figure all
/// the same, `reason` says why nothing came of it ("no name for the figure").
template <class Text>
struct BasicSkipped {
  Span span;  ///< in the original bytes
  Text text;
  NumeralKind kind = NumeralKind::bare;
  Text reason;
};
using Skipped = BasicSkipped<std::string>;
using SkippedView = BasicSkipped<std::string_view>;

/// Receives what an extraction finds, in document order; views are valid during the call only.
class ReportSink {
 public:
  virtual ~ReportSink() = default;
  virtual void observation(const ObservationView&) = 0;
  virtual void skipped(const SkippedView&) {}
  /// The stages behind a sentence's figures, after their observations: what `zhibiao explain` shows. Called
  /// where explains() is true.
  virtual void reading(const ReadingView&) {}
  virtual bool explains() const { return false; }
};

/// What is known of the report itself after reading it.
struct ReportInfo {
  RegionCode region;
  Source region_source = Source::none;
  Date delivered;
  Source date_source = Source::none;
  std::size_t observations = 0;
};

/// Holds a vocabulary and the working memory of one thread; extract() as often as you like.
class Extractor {
 public:
  explicit Extractor(Vocabulary vocabulary = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  ReportInfo extract(std::string_view bytes, const ReportOptions& options, ReportSink& sink);
  /// The same of a document that a reader has made; `original` are the bytes its map leads to.
  ReportInfo extract(const Document& document, std::string_view original, const ReportOptions& options,
                     ReportSink& sink);

  const Vocabulary& vocabulary() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct Report : ReportInfo {
  std::vector<Observation> observations;
  std::vector<Skipped> skipped;
};

/// The observations of one report, owned: read_report(text, {.region = region("镇海区").value(),
/// .delivered = {2017, 2, 8}}).
Report read_report(std::string_view bytes, const ReportOptions& options = {}, Vocabulary vocabulary = {});

}  // namespace zhibiao
