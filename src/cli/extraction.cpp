// SPDX-License-Identifier: MIT
#include "cli/extraction.hpp"

#include <algorithm>

namespace zhibiao::cli {
namespace {

// Passes on to the records what the settings admit.
class Sink final : public ReportSink {
 public:
  Sink(const Settings& settings, Records& records, const Input& input, Outcome& outcome)
      : settings_(settings), records_(records), input_(input), outcome_(outcome) {}

  void observation(const ObservationView& o) override {
    if (!settings_.admits(o)) return;
    ++written;
    if (!input_.to_bytes) return records_.observation(outcome_.records, o, input_.offset_base);
    ObservationView moved = o;
    moved.figure = in_file(o.figure);
    moved.sentence = in_file(o.sentence);
    records_.observation(outcome_.records, moved, input_.offset_base);
  }
  void skipped(const SkippedView& s) override {
    if (!settings_.skipped || (!settings_.all_numerals && !is_figure(s.kind))) return;
    ndjson::append(outcome_.skipped, {.kind = is_figure(s.kind) ? "skipped" : "numeral",
                                      .doc = input_.doc,
                                      .path = input_.path,
                                      .span = in_file(s.span),
                                      .text = s.text,
                                      .numeral = to_string(s.kind),
                                      .reason = s.reason});
  }

  std::size_t written = 0;

 private:
  Span in_file(Span span) const { return input_.to_bytes ? input_.to_bytes->to_original(span) : span; }

  const Settings& settings_;
  Records& records_;
  const Input& input_;
  Outcome& outcome_;
};

}  // namespace

bool Settings::admits(const ObservationView& o) const {
  if (role && o.role != *role) return false;
  if (measure && o.measure != *measure) return false;
  return indicators.empty() ||
         std::find(indicators.begin(), indicators.end(), o.indicator) != indicators.end();
}

void Outcome::clear() {
  records.clear();
  skipped.clear();
  messages.clear();
  error_ends.clear();
  documents = observations = incomplete = bytes = 0;
}

Extraction::Extraction(const Settings& settings)
    : settings_(settings), records_(make_records(settings.format)) {}

ReportInfo Extraction::document(const Input& input, Outcome& outcome) {
  Sink sink(settings_, *records_, input, outcome);
  const ReportOptions options{
      .region = input.region, .delivered = input.date, .doc = input.doc, .path = input.path};
  const ReportInfo info = extractor_.extract(input.text, options, sink);
  records_->document(outcome.records, {.doc = input.doc,
                                       .path = input.path,
                                       .observations = sink.written,
                                       .region = info.region,
                                       .region_source = to_string(info.region_source),
                                       .delivered = info.delivered,
                                       .date_source = to_string(info.date_source),
                                       .passthrough = input.passthrough});
  ++outcome.documents;
  outcome.observations += sink.written;
  outcome.bytes += input.text.size();
  return info;
}

void Extraction::failure(const ndjson::DocRecord& record, Outcome& outcome) {
  records_->document(outcome.records, record);
  outcome.error_ends.push_back(outcome.records.size());
  ++outcome.documents;
}

Result<RegionCode> parse_region(std::string_view text, Date date) {
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  return digits ? RegionCode::parse(text) : region(text, {}, date.year);
}

}  // namespace zhibiao::cli
