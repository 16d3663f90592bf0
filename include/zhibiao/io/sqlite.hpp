// SPDX-License-Identifier: MIT
// Observations in an SQLite database, one file. Component `sqlite`; docs/database.md has the tables and
// queries.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/io/ndjson.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/observation.hpp"
#include "zhibiao/model/region.hpp"

namespace zhibiao::sqlite {

/// Raised when a table or view changes; a database of another version is refused.
inline constexpr int layout_version = 1;

/// One connection. Errors of the file or the disk are ErrorCode::unreadable with SQLite's words.
class Database {
 public:
  /// Opens the file, or makes it with its tables, views and the rows of `catalogue` and `divisions`.
  static Result<Database> open(const std::string& path, const Catalogue& catalogue = Catalogue::standard(),
                               const Divisions& divisions = Divisions::standard());
  /// Opens a file that is there, for reading only. Refuses what is no such database (ErrorCode::mismatch).
  static Result<Database> open_to_read(const std::string& path);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// Stores a document and its observations in one transaction: all of it or nothing. A document of the same
  /// `doc` and `path` is replaced, so that a load may be repeated from its start. A connection writes from
  /// one thread; other processes wait for it up to a minute.
  std::optional<Error> put(const ndjson::Document& document, std::span<const Observation> observations);

  /// All documents in the order of loading.
  Result<std::vector<ndjson::Document>> documents() const;
  /// All observations, by document in the order of loading; `condition` is SQL on the columns of the table
  /// observations: "indicator = 'gdp' AND role = 'target'".
  Result<std::vector<Observation>> observations(std::string_view condition = {}) const;

  /// The rows of a query as text, the names of its columns first; NULL is empty.
  Result<std::vector<std::vector<std::string>>> query(std::string_view sql) const;

 private:
  struct State;
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace zhibiao::sqlite
