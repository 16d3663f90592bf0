// SPDX-License-Identifier: MIT
#include "cli/destination.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "cli/output.hpp"
#include "zhibiao/io/sdmx_csv.hpp"
#include "zhibiao/io/sdmx_json.hpp"
#ifdef ZHIBIAO_HAS_SQLITE
#include "zhibiao/io/sqlite.hpp"
#endif

namespace zhibiao::cli {
namespace {

class TextDestination final : public Destination {
 public:
  explicit TextDestination(const Settings& settings) : out_(settings.out) {
    out_.write(head(settings.format, settings.byte_order_mark));
  }
  void take(std::string_view records) override { out_.write(records); }
  std::string finish() override {
    out_.close();
    return {};
  }
  bool terminal() const override { return out_.terminal(); }

 private:
  Output out_;
};

// A key must be unique over all documents, so the workers write NDJSON and it is turned into SDMX here.
class SdmxDestination : public Destination {
 public:
  explicit SdmxDestination(const Settings& settings)
      : out_(settings.out), structure_(settings.structure_out) {}

  void take(std::string_view records) override {
    for_each_record(
        records, [&](Observation&& o) { report_.push_back(std::move(o)); },
        [&](const auto&) {
          // 突破万亿元 and then 10745.5亿元: of several statements on one thing the exact one stands.
          std::stable_partition(report_.begin(), report_.end(),
                                [](const Observation& o) { return o.bound == Bound::eq; });
          for (const auto& o : report_) add(view(o));
          report_.clear();
        });
  }
  std::string finish() override {
    complete();
    out_.close();
    if (!structure_.empty()) {
      std::string text;
      flow().append_structure(text, timestamp());
      Output file(structure_);
      file.write(text);
      file.close();
    }
    return account();
  }

 protected:
  virtual void add(const ObservationView& o) = 0;
  virtual void complete() = 0;
  virtual const sdmx::Flow& flow() const = 0;
  Output out_;

 private:
  std::string account() const {
    const auto& counts = flow().counts();
    std::string text = fmt::format("zhibiao: {} observations in SDMX", counts[0]);
    for (std::size_t i = 1; i < counts.size(); ++i)
      if (counts[i] > 0)
        text += fmt::format("; left out {}: {}", counts[i], to_string(static_cast<sdmx::Admission>(i)));
    return text + '\n';
  }
  std::string structure_;
  std::vector<Observation> report_;
};

class SdmxCsvDestination final : public SdmxDestination {
 public:
  explicit SdmxCsvDestination(const Settings& settings)
      : SdmxDestination(settings), flow_(settings.vocabulary->catalogue, settings.vocabulary->divisions) {
    std::string header;
    sdmx_csv::append_header(header);
    out_.write(header);
  }
  void take(std::string_view records) override {
    SdmxDestination::take(records);
    out_.write(rows_);
    rows_.clear();
  }

 private:
  void add(const ObservationView& o) override {
    if (flow_.admit(o) == sdmx::Admission::taken) sdmx_csv::append(rows_, o);
  }
  void complete() override {}
  const sdmx::Flow& flow() const override { return flow_; }

  sdmx::Flow flow_;
  std::string rows_;
};

class SdmxJsonDestination final : public SdmxDestination {
 public:
  explicit SdmxJsonDestination(const Settings& settings)
      : SdmxDestination(settings), writer_(settings.vocabulary->catalogue, settings.vocabulary->divisions) {}

 private:
  void add(const ObservationView& o) override { writer_.add(o); }
  void complete() override {
    std::string text;
    writer_.write(text, sdmx::structure_id, timestamp());
    out_.write(text);
  }
  const sdmx::Flow& flow() const override { return writer_.flow(); }

  sdmx_json::Writer writer_;
};

#ifdef ZHIBIAO_HAS_SQLITE
class DatabaseDestination final : public Destination {
 public:
  DatabaseDestination(const std::string& path, const Vocabulary& vocabulary)
      : database_(open(path, vocabulary)) {}

  void take(std::string_view records) override {
    for_each_record(
        records, [&](Observation&& o) { observations_.push_back(std::move(o)); },
        [&](const ndjson::Document& document) {
          if (const auto error = database_.put(document, observations_))
            throw Failure(Exit::io, error->message);
          ++documents_;
          stored_ += observations_.size();
          observations_.clear();
        });
  }
  std::string finish() override {
    if (!observations_.empty())
      throw Failure(Exit::undecodable,
                    "the last document has no record of its end; its observations were not stored");
    return fmt::format("zhibiao: {} observations of {} documents loaded\n", stored_, documents_);
  }

 private:
  static sqlite::Database open(const std::string& path, const Vocabulary& vocabulary) {
    auto database = sqlite::Database::open(path, vocabulary.catalogue, vocabulary.divisions);
    if (!database) throw Failure(Exit::io, database.error().message);
    return std::move(*database);
  }

  sqlite::Database database_;
  std::vector<Observation> observations_;
  std::size_t documents_ = 0, stored_ = 0;
};
#endif

}  // namespace

void for_each_record(std::string_view records, const std::function<void(Observation&&)>& observation,
                     const std::function<void(const ndjson::Document&)>& document) {
  ndjson::Reader reader;
  const auto require = [](auto&& result, std::size_t line) -> auto&& {
    if (!result) throw Failure(Exit::undecodable, fmt::format("line {}: {}", line, result.error().message));
    return *result;
  };
  for (std::size_t number = 1; !records.empty(); ++number) {
    const std::string_view line = records.substr(0, records.find('\n'));
    records.remove_prefix(std::min(line.size() + 1, records.size()));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    if (auto found = require(reader.read(line), number))
      observation(std::move(*found));
    else if (auto end = require(reader.document(line), number))
      document(*end);
  }
}

std::unique_ptr<Destination> make_destination(const Settings& settings) {
  switch (settings.format) {
    case Format::sdmx_csv:
      return std::make_unique<SdmxCsvDestination>(settings);
    case Format::sdmx_json:
      return std::make_unique<SdmxJsonDestination>(settings);
    default:
      return std::make_unique<TextDestination>(settings);
  }
}

std::unique_ptr<Destination> make_database([[maybe_unused]] const std::string& path,
                                           [[maybe_unused]] const Vocabulary& vocabulary) {
#ifdef ZHIBIAO_HAS_SQLITE
  return std::make_unique<DatabaseDestination>(path, vocabulary);
#else
  throw Failure(Exit::usage,
                "this program was built without SQLite; install libsqlite3-dev and build it again");
#endif
}

std::string timestamp() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  const std::time_t now = epoch ? static_cast<std::time_t>(std::atoll(epoch)) : std::time(nullptr);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

}  // namespace zhibiao::cli
