// SPDX-License-Identifier: MIT
// The catalogue of indicators: what a figure can measure, with its unit, price basis and direction.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao {

enum class PriceBasis { none, constant, current, nominal };  ///< prices behind a stated growth rate
enum class Direction { none, up, down, band };               ///< what a bare target asks for
enum class Flow { stock, flow, rate };           ///< at a point in time, over a period, or a ratio
enum class RatioCheck { never, warning, hard };  ///< may level over level be held against the growth?

/// Views texts of its catalogue: it and copies of it are good as long as that catalogue lives, a copy of that
/// or one that with() made of it; those of Catalogue::standard() always.
struct Indicator {
  std::string_view id;                         ///< gdp, revenue_public
  std::string_view name;                       ///< 地区生产总值
  std::span<const std::string_view> synonyms;  ///< 国内生产总值, GDP, …
  std::string_view unit;                       ///< canonical unit of its level: CNY, %, 人
  PriceBasis growth_basis = PriceBasis::none;
  Direction direction = Direction::none;
  Flow flow = Flow::flow;
  RatioCheck ratio_check = RatioCheck::never;
  std::string_view english;
};

/// An immutable list of indicators. The built-in one is Catalogue::standard(); a user's table is added to it
/// by Catalogue::with. Copies share the list, and indicators live as long as one of them.
class Catalogue {
 public:
  Catalogue();  ///< without indicators
  static const Catalogue& standard();

  /// This catalogue and the rows of a TSV. Its first line names the columns: id, and any of name, synonyms
  /// (parted by |; braces hold alternatives, 出口{,额,总额} is three names), unit, growth_basis (constant,
  /// current, nominal, -), direction (up, down, band, none), flow (stock, flow, rate), ratio_check (never,
  /// warning, hard), english. A row whose id is known adds its synonyms and replaces the fields that it
  /// fills; its former name becomes a synonym. Lines with # are comments. Refuses the table with
  /// ErrorCode::syntax; the message has a line "file:line: what is wrong" for every bad row, also for a name
  /// that belongs to another indicator.
  Result<Catalogue> with(std::string_view tsv, std::string_view file_name) const;

  /// Views, as all that follows returns.
  std::span<const Indicator> all() const;
  const Indicator* find(std::string_view id) const;
  /// The indicator that has this name or synonym, to the letter but for quotes and blanks.
  const Indicator* named(std::string_view name) const;

  struct Table;
  const Table& table() const { return *table_; }  ///< for the library itself

 private:
  explicit Catalogue(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
  std::shared_ptr<const Table> table_;
};

}  // namespace zhibiao
