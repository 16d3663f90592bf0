// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include <algorithm>
#include <thread>

#include "cli/extract.hpp"
#include "cli/output.hpp"

namespace zhibiao::cli {
namespace {

template <class T>
T require(const Result<T>& result, const std::string& option) {
  if (!result) throw Failure(Exit::usage, option + ": " + result.error().message);
  return *result;
}

}  // namespace

void ReportCommand::add_known(CLI::App& command) {
  command.add_option("PATH", settings.paths,
                     "Files, folders (read with all below them), or - for standard input");
  const auto known = "What is known";
  command.add_option("--manifest", settings.manifest, "Table (TSV) with the columns file, region, date")
      ->type_name("FILE")
      ->group(known);
  command
      .add_option("--region", region, "Region of the reports, where the manifest has none: 330211 or 镇海区")
      ->type_name("CODE|NAME")
      ->group(known);
  command.add_option("--date", date, "Day of delivery, where the manifest has none: YYYY-MM-DD, or YYYY")
      ->type_name("DATE")
      ->group(known);
  command
      .add_option(
          "--encoding", encoding,
          "Encoding of the files: utf-8, utf-16le, utf-16be, gb18030 (gbk) or big5; without it found out "
          "for each")
      ->type_name("NAME")
      ->group(known);
  tables.add(command, known);
}

void ReportCommand::add_running(CLI::App& command) {
  const auto running = "Running";
  command
      .add_option("--in", in, "files, or ndjson: a stream of {\"id\":…,\"text\":…,\"region\":…,\"date\":…}")
      ->check(CLI::IsMember({"files", "ndjson"}))
      ->type_name("")
      ->capture_default_str()
      ->group(running);
  command.add_option("--threads", settings.threads, "Threads that extract; all processors by default")
      ->check(CLI::Range(1, 1024))
      ->type_name("N")
      ->group(running);
  command
      .add_option("--max-bytes", settings.max_bytes,
                  "Refuse larger files (64 MiB by default) or, in a stream, records (16 MiB)")
      ->type_name("N")
      ->group(running);
  command.add_option("--max-errors", max_errors, "End with code 6 after more than N unreadable inputs")
      ->type_name("N")
      ->group(running);
  command.add_flag("--strict", strict, "End at the first unreadable input: --max-errors 0")->group(running);
  command.add_flag("--quiet", settings.quiet, "No progress and no warnings on stderr")->group(running);
}

void ReportCommand::resolve(const CLI::App& command) {
  Settings& s = settings;
  s.ordered = !unordered;
  if (s.out.empty()) s.out = "-";
  s.skipped = !s.skipped_out.empty();
  if (!encoding.empty()) s.encoding = require(readers::parse_encoding(encoding), "--encoding");
  if (!date.empty()) s.date = require(Date::parse(date), "--date");
  s.vocabulary = tables.read();
  if (!region.empty()) s.region = require(parse_region(s.vocabulary->divisions, region, s.date), "--region");
  if (!role.empty()) s.role = parse_role(role);
  if (!measure.empty()) s.measure = parse_measure(measure);
  for (const auto& id : s.indicators)
    if (!s.vocabulary->catalogue.find(id))
      throw Failure(Exit::usage, "--indicator: the catalogue has no '" + id + "'");
  if (strict || command.count("--max-errors") > 0) s.max_errors = max_errors;
  if (command.count("--threads") == 0) s.threads = std::max(1u, std::thread::hardware_concurrency());
}

Exit ReportCommand::run() { return in == "ndjson" ? extract_stream(settings) : extract_files(settings); }

}  // namespace zhibiao::cli
