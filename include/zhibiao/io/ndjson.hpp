// SPDX-License-Identifier: MIT
// Observations as newline-delimited JSON: one object a line, the fields of docs/data-model.md in its order.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao/core/result.hpp"
#include "zhibiao/model/observation.hpp"

namespace zhibiao::ndjson {

/// Raised when a field changes its meaning or goes; new fields alone do not raise it.
inline constexpr int schema_version = 1;

/// The version of this copy of the library: "0.1.0". Both stand in every doc record.
std::string_view tool_version();

/// Appends one observation record and '\n'. `offset_base` names what the offsets count in where that is not
/// the file as stored ("text": the UTF-8 text taken out of a PDF or of a field of JSON); the page or
/// paragraph that the figure stands on, counted from 1, stands beside it where it is not 0. `offset_unit`
/// names what is counted where it is not bytes ("characters", "utf16"): for readers in other languages;
/// Reader refuses such records.
void append(std::string& out, const ObservationView& observation, std::string_view offset_base = {},
            std::int32_t page = 0, std::int32_t paragraph = 0, std::string_view offset_unit = {});

/// The one record that ends the records of an input, so that a driver can count: {"kind":"doc","doc":…,
/// "status":"ok","n":62,…}.
struct DocRecord {
  std::string_view doc{}, path{};  ///< empty: null
  std::size_t observations = 0;
  RegionCode region{};
  std::string_view region_source{};  ///< given, title, heading, text, none
  Date delivered{};
  std::string_view date_source{};
  std::optional<Error> error{};    ///< there: status is "error"
  std::string_view input{};        ///< of a record that could not be read: how it begins
  std::string_view passthrough{};  ///< further members, as JSON text without braces
};
void append(std::string& out, const DocRecord& record);

/// A doc record read back.
struct Document {
  std::string doc{}, path{}, status{}, region_source{}, date_source{}, error{};
  std::size_t observations = 0;
  RegionCode region{};
  Date delivered{};
};

/// A numeral of a report that gave no observation. `kind` is "skipped" where it is a figure that was not
/// resolved, and "numeral" where it was recognised as something else: a date, an ordinal, a name.
struct NumeralRecord {
  std::string_view kind, doc, path;
  Span span;
  std::string_view text, numeral, reason;
};
void append(std::string& out, const NumeralRecord& record);

/// Reads records back. One reader holds the working memory for as many lines as you like.
class Reader {
 public:
  Reader();
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// The observation of one line; nothing for a record of another kind. Unknown fields are passed over.
  /// Refuses what is no JSON object (ErrorCode::syntax) and a field whose value is not one
  /// of its values (the message names the field).
  Result<std::optional<Observation>> read(std::string_view line);
  /// The doc record of one line; nothing for a record of another kind.
  Result<std::optional<Document>> document(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// All observations of a text of many lines; an error's message begins with its line number.
Result<std::vector<Observation>> read(std::string_view text);

}  // namespace zhibiao::ndjson
