// SPDX-License-Identifier: MIT
// The form that all tables of a user have: lines of fields parted by tabulators, the first line naming the
// columns.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/error.hpp"

namespace zhibiao {

/// "a|b" by '|' → a, b.
std::vector<std::string_view> split(std::string_view text, char by);

/// Reads one table and gathers what is wrong with it, so that all mistakes are told at once.
class UserTable {
 public:
  UserTable(std::string_view tsv, std::string_view file_name) : tsv_(tsv), file_(file_name) {}

  /// Calls `take` for every row under the first line, which must name `columns.begin()[0]` and may name the
  /// others. A mark at the begin, empty lines and lines with # are passed over; a row of another length is
  /// complained about.
  void each_row(std::initializer_list<std::string_view> columns, const std::function<void()>& take);

  /// The field of the present row in a column; empty where the table has no such column.
  std::string_view field(std::string_view column) const;
  /// The same as a year; 0 where it is empty, and with a complaint where it is none.
  int year(std::string_view column);

  struct Place {
    std::size_t line = 0, offset = 0;
  };
  /// Where the present row stands.
  Place place() const { return {line_, offset_}; }

  /// "file:line: what is wrong" of the present row, or of one that was.
  void complain(std::string_view what) { complain(what, place()); }
  void complain(std::string_view what, Place row);
  /// All complaints in the order of their lines, a line each, with the offset of the first bad row.
  std::optional<Error> error() const;

 private:
  std::string_view tsv_, file_;
  std::vector<std::string_view> columns_, fields_;
  std::size_t line_ = 0, offset_ = 0;
  std::vector<std::pair<Place, std::string>> complaints_;
};

}  // namespace zhibiao
