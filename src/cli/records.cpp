// SPDX-License-Identifier: MIT
#include "cli/records.hpp"

#include "zhibiao/io/csv.hpp"
#include "zhibiao/io/table.hpp"

namespace zhibiao::cli {
namespace {

class NdjsonRecords final : public Records {
 public:
  void observation(std::string& out, const ObservationView& o, std::string_view offset_base,
                   std::string_view offset_unit, const readers::Place& place) override {
    ndjson::append(out, o, offset_base, place.page, place.paragraph, offset_unit);
  }
  void document(std::string& out, const ndjson::DocRecord& record) override { ndjson::append(out, record); }
};

class CsvRecords final : public Records {
 public:
  void observation(std::string& out, const ObservationView& o, std::string_view, std::string_view,
                   const readers::Place&) override {
    csv::append(out, o);
  }
  void document(std::string&, const ndjson::DocRecord&) override {}
};

// "浙江省 (330000)", the code alone where the tables have no name for it.
std::string place(const Divisions& divisions, RegionCode code, int year) {
  if (!code.known()) return "region not known";
  const Division* division = divisions.find(code, year);
  if (!division) division = divisions.find(code);
  return division ? std::string(division->name) + " (" + code.to_string() + ")" : code.to_string();
}

class TableRecords final : public Records {
 public:
  TableRecords(Table::Style style, const Divisions& divisions) : style_(style), divisions_(divisions) {}

  void observation(std::string&, const ObservationView& o, std::string_view, std::string_view,
                   const readers::Place&) override {
    table::append(table_, o);
  }
  void document(std::string& out, const ndjson::DocRecord& record) override {
    if (style_ == Table::Style::markdown) out += "## ";
    if (record.error) {
      out +=
          std::string(record.path.empty() ? record.doc : record.path) + ": " + record.error->message + "\n\n";
      return;
    }
    out += place(divisions_, record.region, record.delivered.year);
    out += record.delivered.known() ? ", delivered " + record.delivered.to_string() : ", date not known";
    out += " · " + std::string(record.path.empty() ? record.doc : record.path);
    out += " · " + std::to_string(record.observations) +
           (record.observations == 1 ? " observation\n" : " observations\n");
    if (style_ == Table::Style::markdown) out += '\n';
    if (!table_.empty()) table_.write(out, style_);
    table_.clear();
    out += '\n';
  }

 private:
  Table::Style style_;
  Divisions divisions_;
  Table table_ = table::observations();
};

}  // namespace

std::unique_ptr<Records> make_records(Format format, const Divisions& divisions) {
  switch (format) {
    case Format::csv:
      return std::make_unique<CsvRecords>();
    case Format::table:
      return std::make_unique<TableRecords>(Table::Style::plain, divisions);
    case Format::markdown:
      return std::make_unique<TableRecords>(Table::Style::markdown, divisions);
    default:
      return std::make_unique<NdjsonRecords>();
  }
}

std::string head(Format format, bool byte_order_mark) {
  std::string text;
  if (format == Format::csv) {
    if (byte_order_mark) text += csv::byte_order_mark;
    csv::append_header(text);
  }
  return text;
}

}  // namespace zhibiao::cli
