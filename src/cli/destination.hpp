// SPDX-License-Identifier: MIT
// Where the records of a run end: a file as they are, SDMX, a database.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "cli/extraction.hpp"

namespace zhibiao::cli {

/// Takes the records of whole documents, in the order in which they are to stand.
class Destination {
 public:
  virtual ~Destination() = default;
  virtual void take(std::string_view records) = 0;
  /// Completes and closes it; what there is to tell the user.
  virtual std::string finish() = 0;
  virtual bool terminal() const { return false; }
};

/// The destination that the format asks for.
std::unique_ptr<Destination> make_destination(const Settings& settings);
/// One that puts the records into a database, or a refusal where the program was built without SQLite.
std::unique_ptr<Destination> make_database(const std::string& path, const Vocabulary& vocabulary);

/// Calls `observation` and, at the end of each document, `document` for NDJSON that we wrote ourselves.
/// Throws Failure with Exit::undecodable and the line where it is not such.
void for_each_record(std::string_view records, const std::function<void(Observation&&)>& observation,
                     const std::function<void(const ndjson::Document&)>& document);

/// Now in ISO 8601, or the moment that SOURCE_DATE_EPOCH asks for, so that a build can be repeated.
std::string timestamp();

}  // namespace zhibiao::cli
