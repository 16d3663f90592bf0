// SPDX-License-Identifier: MIT
// One document through the extractor into records: what files and streams share.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/records.hpp"
#include "zhibiao/readers/offsets.hpp"
#include "zhibiao/readers/report_reader.hpp"

namespace zhibiao::cli {

/// What the user wants of `extract`, read from the command line once and shared by all workers.
struct Settings {
  Format format = Format::ndjson;
  std::shared_ptr<const Vocabulary> vocabulary;  ///< never null once the command line is read
  bool byte_order_mark = false;
  std::vector<std::string> indicators;  ///< empty: all
  std::optional<Role> role;
  std::optional<Measure> measure;
  bool skipped = false;       ///< gather what was not resolved
  bool all_numerals = false;  ///< and the numerals that are no figures
  RegionCode region;          ///< where the input itself gives none
  Date date{};
  unsigned threads = 1;
  bool ordered = true;
  bool quiet = false;
  std::size_t max_bytes = 0;              ///< of a record or file; 0: as the input has it
  std::optional<std::size_t> max_errors;  ///< none: any number
  std::vector<std::string> paths;
  std::optional<readers::Encoding> encoding;                        ///< none: found out for each file
  readers::OffsetUnit offsets = readers::OffsetUnit::bytes;         ///< what offsets of records count
  std::string manifest, out, skipped_out, structure_out, database;  ///< with a database there is no `out`

  bool admits(const ObservationView& observation) const;
};

/// Empties a string whose memory will be used again, unless it had grown huge.
void clear(std::string& used);

/// What a job leaves: records, lines for stderr, and the counts that decide the exit code.
struct Outcome {
  std::string records, skipped, messages;
  std::vector<std::size_t> error_ends;  ///< where in `records` the record of each unreadable input ends
  std::size_t documents = 0, observations = 0, incomplete = 0, bytes = 0;

  /// As new, but for the room of its strings.
  void clear();
};

/// A document and what is known of it.
struct Input {
  const readers::SourceText* source = nullptr;
  std::string_view bytes{};  ///< that the source was read from
  std::string_view doc{}, path{}, passthrough{};
  RegionCode region{};
  Date date{};
};

/// A message for stderr with the line of the input that byte `offset` stands in, and a caret under it.
std::string located(const Input& input, std::uint64_t offset, const std::string& message);

/// One thread's extractor and writer.
class Extraction {
 public:
  explicit Extraction(const Settings& settings);

  /// Appends the records of one document to `outcome`.
  ReportInfo document(const Input& source, Outcome& outcome);
  /// Appends the record of an input that could not be read.
  void failure(const ndjson::DocRecord& record, Outcome& outcome);

 private:
  const Settings& settings_;
  readers::ReportReader reader_;
  std::unique_ptr<Records> records_;
};

/// Reads "330211" or "镇海区", one of `divisions`, the date helping with names of the past.
Result<RegionCode> parse_region(const Divisions& divisions, std::string_view text, Date date = {});

}  // namespace zhibiao::cli
