// SPDX-License-Identifier: MIT
// SQLite's handles as values, its errors as ours.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "zhibiao/core/error.hpp"

namespace zhibiao::sqlite {

/// A fault of the file or the disk on the way; Database turns it into a Result.
struct Fault {
  Error error;
};

[[noreturn]] inline void fail(sqlite3* connection, std::string_view doing) {
  throw Fault{{ErrorCode::unreadable, std::string(doing) + ": " + sqlite3_errmsg(connection)}};
}

inline void execute(sqlite3* connection, const char* sql) {
  if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(connection, "the database");
}

/// A prepared statement; parameters are bound one after another.
class Statement {
 public:
  Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
      fail(connection, "the query");
    statement_.reset(statement);
  }

  Statement& text(std::string_view value) {
    const char* const text = value.empty() ? "" : value.data();  // a null pointer would be NULL
    return check(sqlite3_bind_text64(get(), ++bound_, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  /// Empty is NULL.
  Statement& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
  Statement& integer(std::int64_t value) { return check(sqlite3_bind_int64(get(), ++bound_, value)); }
  Statement& real(double value) { return check(sqlite3_bind_double(get(), ++bound_, value)); }
  Statement& null() { return check(sqlite3_bind_null(get(), ++bound_)); }

  /// Is there another row?
  bool step() {
    const int state = sqlite3_step(get());
    if (state != SQLITE_ROW && state != SQLITE_DONE) fail(connection_, "the database");
    return state == SQLITE_ROW;
  }
  /// Runs it to its end, ready for other parameters.
  void run() {
    while (step()) {
    }
    reset();
  }
  void reset() {
    sqlite3_reset(get());
    bound_ = 0;
  }
  int columns() const { return sqlite3_column_count(get()); }
  std::string_view name(int column) const { return sqlite3_column_name(get(), column); }
  std::string_view column(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(get(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(get(), column)))
                 : "";
  }
  std::int64_t integer_column(int column) const { return sqlite3_column_int64(get(), column); }

 private:
  sqlite3_stmt* get() const { return statement_.get(); }
  Statement& check(int state) {
    if (state != SQLITE_OK) fail(connection_, "the database");
    return *this;
  }
  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

/// Rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* connection) : connection_(connection) {
    execute(connection, "BEGIN IMMEDIATE");
  }
  ~Transaction() {
    if (!done_) sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    execute(connection_, "COMMIT");
    done_ = true;
  }

 private:
  sqlite3* connection_;
  bool done_ = false;
};

}  // namespace zhibiao::sqlite
