// SPDX-License-Identifier: MIT
#include "zhibiao/readers/report_reader.hpp"

#include <optional>

#include "readers/script.hpp"

namespace zhibiao::readers {
namespace {

/// Moves what comes out of the text to where it stands in the file, and its words into the script of the
/// text.
class BackToFile final : public ReportSink {
 public:
  BackToFile(const SourceText& source, const OwnScript* script, ReportSink& next)
      : source_(source), script_(script), next_(next) {}

  void observation(const ObservationView& o) override {
    ObservationView moved = o;
    moved.figure = source_.map.to_original(o.figure);
    moved.sentence = source_.map.to_original(o.sentence);
    if (script_ == nullptr) return next_.observation(moved);
    const std::string heading = script_->restore(o.heading), name = script_->restore(o.name),
                      scope = script_->restore(o.scope), basis = script_->restore(o.basis),
                      area = script_->restore(o.area);
    moved.heading = heading;
    moved.name = name;
    moved.scope = scope;
    moved.basis = basis;
    moved.area = area;
    next_.observation(moved);
  }
  void skipped(const SkippedView& s) override {
    SkippedView moved = s;
    moved.span = source_.map.to_original(s.span);
    next_.skipped(moved);
  }

 private:
  const SourceText& source_;
  const OwnScript* script_;
  ReportSink& next_;
};

}  // namespace

struct ReportReader::State {
  explicit State(Vocabulary vocabulary) : extractor(std::move(vocabulary)) {}
  Extractor extractor;
  std::optional<Simplifier> simplifier;  // its tables are loaded for the first text that needs them
};

ReportReader::ReportReader(Vocabulary vocabulary) : state_(std::make_unique<State>(std::move(vocabulary))) {}
ReportReader::~ReportReader() = default;
ReportReader::ReportReader(ReportReader&&) noexcept = default;
ReportReader& ReportReader::operator=(ReportReader&&) noexcept = default;

ReportInfo ReportReader::read(const SourceText& source, const ReportOptions& options, ReportSink& sink) {
  const std::string_view text = source.text();
  if (!source.traditional) {
    if (source.map.identity()) return state_->extractor.extract(text, options, sink);
    BackToFile back(source, nullptr, sink);
    return state_->extractor.extract(text, options, back);
  }
  if (!state_->simplifier) state_->simplifier.emplace();
  OffsetMap to_text;
  const std::string simplified = state_->simplifier->simplify(text, to_text);
  const OwnScript script(simplified, to_text, text);
  Document document = read_document(simplified, state_->extractor.vocabulary().divisions);
  document.map = document.map.after(to_text);
  BackToFile back(source, &script, sink);
  return state_->extractor.extract(document, text, options, back);
}

}  // namespace zhibiao::readers
