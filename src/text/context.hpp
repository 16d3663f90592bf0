// SPDX-License-Identifier: MIT
// From the figures of a sentence to statements: what each measures, for whom, when, achieved or promised.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/names.hpp"
#include "text/section.hpp"
#include "text/time_expression.hpp"
#include "zhibiao/model/measure.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"

namespace zhibiao::text {

/// An observation before it leaves the text: views into the document or the reader's memory, spans in the
/// document.
struct Statement {
  const Figure* figure = nullptr;
  Span sentence;
  std::string_view name;
  const Indicator* indicator = nullptr;
  std::string_view scope;
  std::optional<Price> price;
  Measure measure = Measure::level;
  Decimal value;
  std::optional<Decimal> upper;
  std::string_view unit;
  int multiplier = 0;
  Bound bound = Bound::eq;
  Role role = Role::actual;
  std::optional<Stance> stance;
  std::optional<Tier> tier;
  Status status = Status::A;
  Period period;
  std::string_view basis;
  RegionCode region;
  std::string_view area;
  std::string_view rule;
};

class StatementSink {
 public:
  virtual ~StatementSink() = default;
  virtual void statement(const Statement&) = 0;
  virtual void left(const Figure&, std::string_view reason) = 0;
};

/// What the whole report says of itself.
struct ReportContext {
  ReportYear year;
  RegionCode region;
};

/// Reads the sentences of one report after another; keeps its working memory between them.
class ContextReader {
 public:
  explicit ContextReader(const NameTable& names);
  ~ContextReader();

  void begin(std::string_view text, const ReportContext& report);
  /// All sentences of a block. `figures` are the numerals inside it, in order.
  void read(const Block& block, const Section& section, std::span<const Figure> figures, StatementSink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao::text
