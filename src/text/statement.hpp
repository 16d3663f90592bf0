// SPDX-License-Identifier: MIT
// What the context stage makes of a figure, before it leaves the text.
#pragma once

#include <optional>
#include <string_view>

#include "text/time_expression.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/measure.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/text/figure.hpp"
#include "zhibiao/text/reading.hpp"
#include "zhibiao/text/vocabulary.hpp"

namespace zhibiao::text {

/// An observation as views into the document or the reader's memory, with spans in the document.
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

/// Receives statements, the figures that none came of with the reason, and how a sentence was read.
class StatementSink {
 public:
  virtual ~StatementSink() = default;
  /// Its views live until this returns; those of running text, until the block that is read ends.
  virtual void statement(const Statement&) = 0;
  virtual void left(const Figure&, std::string_view reason) = 0;
  virtual void reading(const ReadingView&) = 0;
  virtual bool explains() const = 0;  ///< are readings wanted?
};

/// What the whole report says of itself.
struct ReportContext {
  ReportYear year;
  RegionCode region;
  const Vocabulary* vocabulary = nullptr;  ///< that it is read with; never null while it is read
};

}  // namespace zhibiao::text
