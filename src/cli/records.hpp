// SPDX-License-Identifier: MIT
// The formats that extraction writes: NDJSON, CSV, tables for people.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "zhibiao/io/ndjson.hpp"
#include "zhibiao/model/observation.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/readers/source.hpp"

namespace zhibiao::cli {

enum class Format { ndjson, csv, table, markdown, sdmx_csv, sdmx_json };

/// Writes the records of one document after another; each worker has its own.
class Records {
 public:
  virtual ~Records() = default;
  /// Of a figure that stands in text taken out of something `offset_base` is "text", else empty;
  /// `offset_unit` is empty for bytes.
  virtual void observation(std::string& out, const ObservationView& o, std::string_view offset_base,
                           std::string_view offset_unit, const readers::Place& place) = 0;
  /// The document is at its end. One that could not be read has an error and no observations.
  virtual void document(std::string& out, const ndjson::DocRecord& record) = 0;
};

/// For SDMX records are NDJSON; a Destination turns them into it. The divisions give names to regions.
std::unique_ptr<Records> make_records(Format format, const Divisions& divisions);
/// What stands before all records: the header of a CSV.
std::string head(Format format, bool byte_order_mark);

}  // namespace zhibiao::cli
