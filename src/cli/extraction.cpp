// SPDX-License-Identifier: MIT
#include "cli/extraction.hpp"

#include <algorithm>

#include "cli/diagnostic.hpp"

namespace zhibiao::cli {
namespace {

constexpr std::size_t most_misread = 20;  // messages a document

// Where in the text byte `offset` of the file went.
std::size_t in_text(const readers::SourceText& source, std::uint64_t offset) {
  std::size_t low = 0, high = source.text().size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (source.map.to_original({middle, middle + 1}).begin < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// Passes on to the records what the settings admit.
class Sink final : public ReportSink {
 public:
  Sink(const Settings& settings, Records& records, const Input& input, Outcome& outcome)
      : settings_(settings),
        records_(records),
        input_(input),
        outcome_(outcome),
        offsets_(input.bytes, *input.source, settings.offsets) {}

  void observation(const ObservationView& found) override {
    if (!settings_.admits(found)) return;
    ++written;
    const bool in_text = input_.source->base == readers::OffsetBase::text;
    const bool in_bytes = settings_.offsets == readers::OffsetUnit::bytes;
    ObservationView o = found;
    o.figure = offsets_(found.figure);
    o.sentence = offsets_(found.sentence);
    records_.observation(outcome_.records, o, in_text ? "text" : "",
                         in_bytes ? "" : to_string(settings_.offsets),
                         in_text ? input_.source->place(found.figure.begin) : readers::Place{});
  }
  void skipped(const SkippedView& s) override {
    const bool misread = s.kind == NumeralKind::misread;
    if (misread && !input_.path.empty() && ++misread_ <= most_misread)
      outcome_.messages +=
          located(input_, s.span.begin, "'" + std::string(s.text) + "': " + std::string(s.reason));
    if (!settings_.skipped || (!settings_.all_numerals && !misread && !is_figure(s.kind))) return;
    ndjson::append(outcome_.skipped, {.kind = misread || is_figure(s.kind) ? "skipped" : "numeral",
                                      .doc = input_.doc,
                                      .path = input_.path,
                                      .span = offsets_(s.span),
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
  readers::Offsets offsets_;
  std::size_t misread_ = 0;
};

}  // namespace

void clear(std::string& used) {
  constexpr std::size_t most_kept = 1 << 20;
  used.clear();
  if (used.capacity() > most_kept) used.shrink_to_fit();
}

void Outcome::clear() {
  for (auto* text : {&records, &skipped, &messages}) cli::clear(*text);
  error_ends.clear();
  documents = observations = incomplete = bytes = 0;
}

std::string located(const Input& input, std::uint64_t offset, const std::string& message) {
  const readers::SourceText& source = *input.source;
  if (source.base == readers::OffsetBase::text) return diagnostic(input.path, source.text(), offset, message);
  if (source.encoding == readers::Encoding::utf8) return diagnostic(input.path, input.bytes, offset, message);
  if (source.format == readers::Format::text)
    return diagnostic(input.path, source.text(), in_text(source, offset), message);
  return std::string(input.path) + ": byte " + std::to_string(offset) + ": " + message + '\n';
}

bool Settings::admits(const ObservationView& o) const {
  if (role && o.role != *role) return false;
  if (measure && o.measure != *measure) return false;
  return indicators.empty() ||
         std::find(indicators.begin(), indicators.end(), o.indicator) != indicators.end();
}

Extraction::Extraction(const Settings& settings)
    : settings_(settings),
      reader_(*settings.vocabulary),
      records_(make_records(settings.format, settings.vocabulary->divisions)) {}

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

Result<RegionCode> parse_region(const Divisions& divisions, std::string_view text, Date date) {
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  return digits ? RegionCode::parse(text) : divisions.region(text, {}, date.year);
}

}  // namespace zhibiao::cli
