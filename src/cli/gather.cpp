// SPDX-License-Identifier: MIT
#include "cli/gather.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <thread>

#include "cli/extract.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#ifdef ZHIBIAO_HAS_SQLITE
#include "zhibiao/io/sqlite.hpp"
#endif

namespace zhibiao::cli {
namespace {

bool holds_records(const std::string& path) {
  return path == "-" || path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

// A database by its name, or by how the file begins.
bool is_database(const std::string& path) {
  for (const std::string_view end : {".sqlite", ".sqlite3", ".db"})
    if (path.ends_with(end)) return true;
  std::error_code none;
  if (path == "-" || !std::filesystem::is_regular_file(path, none)) return false;
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::string head(magic.size(), '\0');
  std::ifstream(path, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
  return head == magic;
}

// Gathers the records of one report after the other.
class Gatherer {
 public:
  Gatherer(Dataset& data, const std::vector<std::string>& indicators)
      : data_(data), indicators_(indicators) {}

  // Takes whole lines; the name is for messages.
  void take(std::string_view lines, const std::string& name) {
    for (std::size_t number = 1; !lines.empty(); ++number) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      const std::string_view line = lines.substr(0, end);
      lines.remove_prefix(std::min(end + 1, lines.size()));
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      const auto refuse = [&](const Error& error) {
        return Failure(Exit::undecodable, name + ":" + std::to_string(number) + ": " + error.message);
      };
      auto observation = reader_.read(line);
      if (!observation) throw refuse(observation.error());
      if (*observation) {
        if (wanted(**observation)) observations_[(*observation)->doc].push_back(std::move(**observation));
        continue;
      }
      const auto document = reader_.document(line);
      if (!document) throw refuse(document.error());
      if (*document) report(**document);
    }
  }

#ifdef ZHIBIAO_HAS_SQLITE
  void take(const sqlite::Database& database, const std::string& name) {
    const auto require = [&](auto&& result) -> auto&& {
      if (!result) throw Failure(Exit::io, name + ": " + result.error().message);
      return *result;
    };
    std::string ids;
    for (const std::string& id : indicators_) ids += (ids.empty() ? "'" : ",'") + id + "'";
    auto all = database.observations(ids.empty() ? "" : "indicator IN (" + ids + ")");
    auto observation = require(all).begin();
    const auto documents = database.documents();
    for (const ndjson::Document& document : require(documents)) {
      std::vector<Observation>& own = observations_[document.doc];
      for (; observation != all->end() && observation->doc == document.doc &&
             observation->path == document.path;
           ++observation)
        own.push_back(std::move(*observation));
      report(document);
    }
  }
#endif

  // Reports whose end was not in the records.
  void finish() {
    for (auto& [doc, observations] : observations_) data_.add(std::move(observations));
    observations_.clear();
  }

  bool partial = false;

 private:
  bool wanted(const Observation& o) const {
    return indicators_.empty() ||
           std::find(indicators_.begin(), indicators_.end(), o.indicator) != indicators_.end();
  }

  void report(const ndjson::Document& document) {
    std::vector<Observation> said = std::move(observations_[document.doc]);
    observations_.erase(document.doc);
    // Two files of one name in two folders are two reports.
    const auto [known, fresh] = paths_.try_emplace(document.doc, document.path);
    SourceReport report{fresh || known->second == document.path ? document.doc : document.path, document.path,
                        document.region, document.delivered, document.error};
    partial = partial || !document.error.empty() || !document.region.known() || !document.delivered.known();
    data_.add(std::move(report), std::move(said));
  }

  Dataset& data_;
  const std::vector<std::string>& indicators_;
  ndjson::Reader reader_;
  std::map<std::string, std::vector<Observation>> observations_;
  std::map<std::string, std::string> paths_;
};

template <class T>
T require(const Result<T>& result, const std::string& option) {
  if (!result) throw Failure(Exit::usage, option + ": " + result.error().message);
  return *result;
}

void take_database([[maybe_unused]] Gatherer& gatherer, [[maybe_unused]] const std::string& path) {
#ifdef ZHIBIAO_HAS_SQLITE
  const auto database = sqlite::Database::open_to_read(path);
  if (!database) throw Failure(Exit::io, database.error().message);
  gatherer.take(*database, path);
#else
  throw Failure(Exit::usage,
                path + ": this program was built without SQLite; install libsqlite3-dev and build it again");
#endif
}

// Ids of records that were made with a table of the user's.
std::string not_catalogued(const Dataset& data) {
  std::string ids, last;
  for (const SeriesKey& key : data.keys()) {
    if (key.indicator == last || key.indicator.empty() || data.catalogue().find(key.indicator)) continue;
    last = key.indicator;
    ids += (ids.empty() ? "" : ", ") + last;
  }
  return ids;
}

Vintage parse_vintage(const std::string& word) {
  if (word == "first") return Vintage::first();
  if (word == "latest") return Vintage::latest();
  return Vintage::as_of(require(Date::parse(word), "--vintage"));
}

}  // namespace

void add_data_options(CLI::App& command, DataOptions& o) {
  command
      .add_option("PATH", o.paths,
                  "Reports and folders of them, records that extract wrote (.ndjson, -), or a database that "
                  "load made (.sqlite, .db)")
      ->required();
  command
      .add_option("--manifest", o.manifest, "Table (TSV) with the columns file, region, date of the reports")
      ->type_name("FILE");
  o.tables.add(command, "Tables of yours");
  const auto wanted = "What is wanted";
  command.add_option("--indicator", o.indicators, "Only these indicators, by id: gdp,revenue_public")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID")
      ->group(wanted);
  command.add_option("--region", o.regions, "Only these regions: 330211 or 镇海区")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("CODE|NAME")
      ->group(wanted);
  command.add_option("--level", o.level, "Only regions of one level")
      ->check(CLI::IsMember({"nation", "province", "prefecture", "county"}))
      ->type_name("")
      ->group(wanted);
  command.add_option("--period", o.period, "Only this year, or these: 2017 or 2012/2017")
      ->type_name("PERIOD")
      ->group(wanted);
  command
      .add_option("--vintage", o.vintage,
                  "Of a value published more than once: first, latest, or as of a date")
      ->type_name("first|latest|DATE")
      ->capture_default_str()
      ->group(wanted);
  const auto output = "Output";
  command.add_option("--format", o.format, "table, markdown, csv or ndjson")
      ->check(CLI::IsMember({"table", "markdown", "csv", "ndjson"}))
      ->type_name("")
      ->capture_default_str()
      ->group(output);
  command.add_option("--out", o.out, "Write to a file instead of standard output")
      ->type_name("FILE")
      ->group(output);
  command.add_flag("--quiet", o.quiet, "No progress and no warnings on stderr")->group(output);
  command.add_option("--threads", o.threads, "Threads that extract; all processors by default")
      ->check(CLI::Range(1, 1024))
      ->type_name("N")
      ->group("Running");
}

bool Selection::admits(RegionCode region) const {
  if (!regions.empty() && std::find(regions.begin(), regions.end(), region) == regions.end()) return false;
  if (!level) return true;
  const Division* d = vocabulary->divisions.find(region);
  return d && d->level == *level;
}

bool Selection::admits(Period period) const {
  return period.first_year() >= first_year && period.last_year() <= last_year;
}

Selection selection(const DataOptions& o) {
  Selection s;
  s.vocabulary = o.tables.read();
  s.indicators = o.indicators;
  for (const std::string& id : o.indicators)
    if (!s.vocabulary->catalogue.find(id))
      throw Failure(Exit::usage, "--indicator: the catalogue has no '" + id + "'");
  for (const std::string& r : o.regions)
    s.regions.push_back(require(parse_region(s.vocabulary->divisions, r), "--region"));
  if (!o.period.empty()) {
    const Period p = require(Period::parse(o.period), "--period");
    s.first_year = p.first_year();
    s.last_year = p.last_year();
  }
  s.vintage = parse_vintage(o.vintage);
  if (!o.level.empty()) {
    constexpr std::string_view names[] = {"nation", "province", "prefecture", "county"};
    for (int i = 0; i < 4; ++i)
      if (names[i] == o.level) s.level = static_cast<RegionLevel>(i);
  }
  return s;
}

Loaded load(const DataOptions& o, const Selection& wanted, const std::vector<std::string>& indicators) {
  Loaded loaded{Dataset(wanted.vocabulary->catalogue, wanted.vocabulary->divisions)};
  Gatherer gatherer(loaded.data, indicators);
  Settings settings;
  settings.vocabulary = wanted.vocabulary;
  settings.manifest = o.manifest;
  settings.quiet = o.quiet;
  settings.indicators = indicators;
  settings.threads = o.threads != 0 ? o.threads : std::max(1u, std::thread::hardware_concurrency());
  for (const std::string& path : o.paths) {
    if (is_database(path)) {
      take_database(gatherer, path);
    } else if (holds_records(path)) {
      const auto text = read_file(path);
      if (!text) throw Failure(Exit::io, path + ": " + text.error().message);
      gatherer.take(*text, path);
    } else {
      settings.paths.push_back(path);
    }
  }
  if (!settings.paths.empty()) {
    const Manifest manifest =
        o.manifest.empty() ? Manifest() : Manifest(o.manifest, wanted.vocabulary->divisions);
    const auto files = report_files(settings, manifest);
    Progress progress(!o.quiet, files.size());
    each_file(settings, manifest, files, [&](Outcome& outcome) {
      if (!outcome.messages.empty() && !o.quiet) {
        progress.clear();
        std::fputs(outcome.messages.c_str(), stderr);
      }
      gatherer.take(outcome.records, "records");
      progress.add(outcome.documents, outcome.bytes, outcome.error_ends.size());
      outcome = Outcome();
      return true;
    });
    progress.clear();
  }
  gatherer.finish();
  if (const std::string ids = not_catalogued(loaded.data); !ids.empty() && !o.quiet)
    std::fprintf(stderr, "zhibiao: passed over indicators that the catalogue lacks: %s; see --indicators\n",
                 ids.c_str());
  if (gatherer.partial) loaded.exit = Exit::partial;
  return loaded;
}

}  // namespace zhibiao::cli
