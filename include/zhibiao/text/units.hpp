// SPDX-License-Identifier: MIT
// The words that stand behind a numeral as its unit.
#pragma once

#include <memory>
#include <string_view>

#include "zhibiao/core/result.hpp"

namespace zhibiao {

/// Units and measure words: 元, 公顷, 家, 人次. An immutable value: the built-in ones are standard(), a
/// user's table is added to them by with(). Units of figures view it: it lives as long as any copy.
class Units {
 public:
  static const Units& standard();

  /// These and the rows of a TSV. Its first line names the columns: spelling (as it stands in texts), and any
  /// of unit (the code of records that it comes out as; itself where empty), power (of ten, from the spelling
  /// to the unit: 公担 is kg and 2) and not_before (characters before which it only begins another word). A
  /// known spelling is replaced. Refuses the table with ErrorCode::syntax and a line "file:line: what is
  /// wrong" for every bad row.
  Result<Units> with(std::string_view tsv, std::string_view file_name) const;

  struct Table;  ///< for the grammar
  const Table& table() const { return *table_; }

 private:
  explicit Units(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
  std::shared_ptr<const Table> table_;
};

}  // namespace zhibiao
