// SPDX-License-Identifier: MIT
#include "zhibiao/text/report.hpp"

#include "text/blocks.hpp"
#include "text/chars.hpp"
#include "text/context.hpp"
#include "text/provenance.hpp"
#include "text/table_reader.hpp"

namespace zhibiao {
namespace {

using namespace text;

/// Turns statements into views on the original and hands them on.
class Translator : public StatementSink {
 public:
  Translator(const Document& document, std::string_view original, const ReportOptions& options,
             ReportSink& sink)
      : document_(document), original_(original), options_(options), sink_(sink) {}

  void set_heading(std::string_view heading) { heading_ = heading; }
  std::size_t count() const { return count_; }

  void statement(const Statement& s) override {
    if (s.sentence != sentence_) {
      sentence_ = s.sentence;
      original_sentence_ = document_.map.to_original(s.sentence, sentence_place_);
    }
    const Span figure = document_.map.to_original(s.figure->span, figure_place_);
    sink_.observation({.doc = options_.doc,
                       .path = options_.path,
                       .figure = figure,
                       .sentence = original_sentence_,
                       .heading = heading_,
                       .text = figure.of(original_),
                       .name = s.name,
                       .indicator = s.indicator ? s.indicator->id : std::string_view(),
                       .scope = s.scope,
                       .price = s.price,
                       .measure = s.measure,
                       .value = s.value,
                       .upper = s.upper,
                       .unit = s.unit,
                       .printed = s.figure->printed,
                       .multiplier = s.multiplier,
                       .bound = s.bound,
                       .role = s.role,
                       .stance = s.stance,
                       .tier = s.tier,
                       .status = s.status,
                       .period = s.period,
                       .basis = s.basis,
                       .region = s.region,
                       .area = s.area,
                       .rule = s.rule});
    ++count_;
  }

  void left(const Figure& f, std::string_view reason) override {
    const auto span = document_.map.to_original(f.span, figure_place_);
    if (f.kind == NumeralKind::misread) reason = "a letter stands in the number; correct the text";
    sink_.skipped({span, span.of(original_), f.kind, reason});
  }

  void reading(const ReadingView& r) override { sink_.reading(r); }
  bool explains() const override { return sink_.explains(); }

 private:
  const Document& document_;
  std::string_view original_;
  const ReportOptions& options_;
  ReportSink& sink_;
  std::string_view heading_;
  std::size_t count_ = 0;
  OffsetMap::Place figure_place_, sentence_place_;
  Span sentence_, original_sentence_;
};

/// Keeps the statements of a paragraph until it has been read. Written one by one, each would drive the code
/// that reads sentences out of the processor's cache, and be driven out by it.
class Paragraph : public StatementSink {
 public:
  explicit Paragraph(StatementSink& next) : next_(next) {}

  void statement(const Statement& s) override { statements_.push_back(s); }
  void left(const Figure& f, std::string_view reason) override {
    flush();
    next_.left(f, reason);
  }
  void reading(const ReadingView& r) override {
    flush();
    next_.reading(r);
  }
  bool explains() const override { return next_.explains(); }

  void flush() {
    for (const auto& s : statements_) next_.statement(s);
    statements_.clear();
  }

 private:
  StatementSink& next_;
  std::vector<Statement> statements_;
};

std::string heading_path(const Document& document, std::int32_t index) {
  std::string path;
  for (; index >= 0; index = document.blocks[static_cast<std::size_t>(index)].heading) {
    const auto own = document.blocks[static_cast<std::size_t>(index)].span.of(document.text);
    path = path.empty() ? std::string(own) : std::string(own) + " / " + path;
  }
  return path;
}

/// The short lines right above a table: its title, "单位：亿元".
std::string_view text_above(const Document& document, std::size_t table) {
  std::size_t first = table;
  while (first > 0 && table - first < 2) {
    const Block& b = document.blocks[first - 1];
    if (b.kind == BlockKind::table || b.span.size() > 150 ||
        b.span.of(document.text).find("。") != std::string::npos)
      break;
    --first;
  }
  if (first == table) return {};
  return Span{document.blocks[first].span.begin, document.blocks[table - 1].span.end}.of(document.text);
}

}  // namespace

struct Extractor::State {
  explicit State(Vocabulary known)
      : vocabulary(std::move(known)), names(vocabulary.catalogue), context(names), tables(names) {}
  const Vocabulary vocabulary;
  NameTable names;
  ContextReader context;
  TableReader tables;
  Landmarks landmarks;
  std::vector<Figure> figures;
};

Extractor::Extractor(Vocabulary vocabulary) : state_(std::make_unique<State>(std::move(vocabulary))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
const Vocabulary& Extractor::vocabulary() const { return state_->vocabulary; }

ReportInfo Extractor::extract(std::string_view bytes, const ReportOptions& options, ReportSink& sink) {
  // what the caller knows need not be looked for
  Document document = read_structure(bytes);
  if (!options.region.known())
    find_provenance(document, vocabulary().divisions, Wanted::date_and_region);
  else if (!options.delivered.known())
    find_provenance(document, vocabulary().divisions, Wanted::date);
  return extract(document, bytes, options, sink);
}

ReportInfo Extractor::extract(const Document& document, std::string_view original,
                              const ReportOptions& options, ReportSink& sink) {
  ReportInfo info{.region = options.region.known() ? options.region : document.region,
                  .region_source = options.region.known() ? Source::given : document.region_source,
                  .delivered = options.delivered.known() ? options.delivered : document.delivered,
                  .date_source = options.delivered.known() ? Source::given : document.date_source,
                  .observations = 0};
  const auto year = year_reported(document, info.delivered);
  const auto sections = read_sections(document, year);
  auto& figures = state_->figures;
  figures.clear();
  state_->landmarks.find(document.text);
  scan_figures(document.text, state_->landmarks, figures, vocabulary().units);
  const ReportContext context{year, info.region, &vocabulary()};
  state_->context.begin(document, state_->landmarks, context);
  Translator translator(document, original, options, sink);
  Paragraph paragraph(translator);
  const auto read_words = [&](const Block& block, const Section& section, std::span<const Figure> inside) {
    state_->context.read(block, section, inside, paragraph);
    paragraph.flush();
  };
  std::string heading;
  std::int32_t heading_of = -2;
  std::size_t i = 0;
  const auto table_end = [&](std::size_t b) {
    const auto first = b;
    while (b < document.blocks.size() && document.blocks[b].kind == BlockKind::table &&
           (b == first || document.blocks[b].depth == 0))
      ++b;
    return b;
  };
  for (std::size_t b = 0, next = 0; b < document.blocks.size(); b = next) {
    const std::size_t rows_end = table_end(b);
    next = std::max(rows_end, b + 1);
    const auto& block = document.blocks[b];
    while (i < figures.size() && figures[i].span.begin < block.span.begin) translator.left(figures[i++], "");
    auto j = i;
    while (j < figures.size() && figures[j].span.begin < document.blocks[next - 1].span.end) ++j;
    const auto here = std::span<const Figure>(figures).subspan(i, j - i);
    i = j;
    if (here.empty()) continue;
    if (block.heading != heading_of) {
      heading = heading_path(document, block.heading);
      heading_of = block.heading;
    }
    translator.set_heading(heading);
    if (block.kind == BlockKind::table) {
      const auto words = [&](Span cell, std::span<const Figure> inside) {
        for (const auto& f : inside)
          if (!is_figure(f.kind)) translator.left(f, "");
        Block part = block;
        part.kind = BlockKind::paragraph;
        part.span = cell;
        read_words(part, sections[b], inside);
      };
      state_->tables.read(document.text, std::span(document.blocks).subspan(b, next - b),
                          text_above(document, b), sections[b], context, here, words, translator);
      continue;
    }
    const bool read = block.kind == BlockKind::paragraph || block.kind == BlockKind::note;
    for (const auto& f : here)
      if (!read || !is_figure(f.kind))
        translator.left(f, is_figure(f.kind) ? "stands outside the running text" : "");
    if (!read) continue;
    read_words(block, sections[b], here);
  }
  while (i < figures.size()) translator.left(figures[i++], "");
  // numbers of footnote marks, comments and page numbers, which the text leaves out
  document.map.for_each_gap(original.size(), [&](Span gap) {
    for (auto p = gap.begin; p < gap.end;) {
      if (!is_digit(original[p])) {
        ++p;
        continue;
      }
      auto end = p;
      while (end < gap.end && is_digit(original[end])) ++end;
      sink.skipped({{p, end},
                    original.substr(p, end - p),
                    NumeralKind::number,
                    "a mark or comment that is no part of the text"});
      p = end;
    }
  });
  info.observations = translator.count();
  return info;
}

Report read_report(std::string_view bytes, const ReportOptions& options, Vocabulary vocabulary) {
  struct Collect : ReportSink {
    Report report;
    void observation(const ObservationView& o) override { report.observations.push_back(own(o)); }
    void skipped(const SkippedView& s) override {
      report.skipped.push_back({s.span, std::string(s.text), s.kind, std::string(s.reason)});
    }
  } collect;
  Extractor extractor(std::move(vocabulary));
  static_cast<ReportInfo&>(collect.report) = extractor.extract(bytes, options, collect);
  return std::move(collect.report);
}

}  // namespace zhibiao
