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
    const bool in_text = input_.source->base == readers::OffsetBase::text;
    records_.observation(outcome_.records, o, in_text ? "text" : "",
                         in_text ? input_.source->place(o.figure.begin) : readers::Place{});
  }
  void skipped(const SkippedView& s) override {
    if (!settings_.skipped || (!settings_.all_numerals && !is_figure(s.kind))) return;
    ndjson::append(outcome_.skipped, {.kind = is_figure(s.kind) ? "skipped" : "numeral",
                                      .doc = input_.doc,
                                      .path = input_.path,
                                      .span = s.span,
                                      .text = s.text,
                                      .numeral = to_string(s.kind),
                                      .reason = s.reason});
  }

  std::size_t written = 0;

 private:
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

Extraction::Extraction(const Settings& settings)
    : settings_(settings), reader_(settings.catalogue()), records_(make_records(settings.format)) {}

ReportInfo Extraction::document(const Input& input, Outcome& outcome) {
  Sink sink(settings_, *records_, input, outcome);
  const ReportOptions options{
      .region = input.region, .delivered = input.date, .doc = input.doc, .path = input.path};
  const ReportInfo info = reader_.read(*input.source, options, sink);
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
  outcome.bytes += input.source->text().size();
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
