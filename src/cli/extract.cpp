// SPDX-License-Identifier: MIT
#include "cli/extract.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <thread>

namespace zhibiao::cli {
namespace {

const std::map<std::string, Format> formats = {{"ndjson", Format::ndjson},
                                               {"csv", Format::csv},
                                               {"table", Format::table},
                                               {"markdown", Format::markdown}};

// The command line as text, before its words are looked up.
struct Options {
  Settings settings;
  std::string region, date, role, measure, encoding, in = "files", format = "ndjson";
  std::size_t max_errors = 0;
  bool strict = false, unordered = false;
};

template <class T>
T require(const Result<T>& result, const std::string& option) {
  if (!result) throw Failure(Exit::usage, option + ": " + result.error().message);
  return *result;
}

void add_options(CLI::App& command, Options& o) {
  Settings& s = o.settings;
  command.add_option("PATH", s.paths, "Files, folders (read with all below them), or - for standard input");
  const auto known = "What is known";
  command.add_option("--manifest", s.manifest, "Table (TSV) with the columns file, region, date")
      ->type_name("FILE")
      ->group(known);
  command
      .add_option("--region", o.region,
                  "Region of the reports, where the manifest has none: 330211 or 镇海区")
      ->type_name("CODE|NAME")
      ->group(known);
  command.add_option("--date", o.date, "Day of delivery, where the manifest has none: YYYY-MM-DD, or YYYY")
      ->type_name("DATE")
      ->group(known);
  command
      .add_option(
          "--encoding", o.encoding,
          "Encoding of the files: utf-8, utf-16le, utf-16be, gb18030 (gbk) or big5; without it found out "
          "for each")
      ->type_name("NAME")
      ->group(known);
  const auto wanted = "What is wanted";
  command.add_option("--indicator", s.indicators, "Only these indicators, by id: gdp,revenue_public")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID")
      ->group(wanted);
  command.add_option("--role", o.role, "Only what was achieved, or only what is promised")
      ->check(CLI::IsMember({"actual", "target"}))
      ->type_name("")
      ->group(wanted);
  command.add_option("--measure", o.measure, "Only one kind of statement")
      ->check(CLI::IsMember({"level", "growth", "change", "share", "rank", "multiple"}))
      ->type_name("")
      ->group(wanted);
  const auto output = "Output";
  command.add_option("--format", o.format, "ndjson, csv, table or markdown")
      ->check(CLI::IsMember({"ndjson", "csv", "table", "markdown"}))
      ->type_name("")
      ->capture_default_str()
      ->group(output);
  command.add_option("--out", s.out, "Write to a file instead of standard output")
      ->type_name("FILE")
      ->group(output);
  command
      .add_option("--skipped", s.skipped_out,
                  "List the figures that were not resolved, with reasons (NDJSON)")
      ->type_name("FILE")
      ->group(output);
  command
      .add_flag("--all-numerals", s.all_numerals,
                "In that list also the numerals that are no figures: dates, ordinals, names")
      ->group(output);
  command.add_flag("--bom", s.byte_order_mark, "Begin a CSV with a byte-order mark, for Excel")
      ->group(output);
  command.add_flag("--quiet", s.quiet, "No progress and no warnings on stderr")->group(output);
  const auto running = "Running";
  command
      .add_option("--in", o.in, "files, or ndjson: a stream of {\"id\":…,\"text\":…,\"region\":…,\"date\":…}")
      ->check(CLI::IsMember({"files", "ndjson"}))
      ->type_name("")
      ->capture_default_str()
      ->group(running);
  command.add_option("--threads", s.threads, "Threads that extract; all processors by default")
      ->check(CLI::Range(1, 1024))
      ->type_name("N")
      ->group(running);
  command.add_flag("--unordered", o.unordered, "Write documents as they are done, not in order of input")
      ->group(running);
  command
      .add_option("--max-bytes", s.max_bytes, "Refuse larger records (default 16 MiB in a stream) or files")
      ->type_name("N")

      ->group(running);
  command.add_option("--max-errors", o.max_errors, "End with code 6 after more than N unreadable inputs")
      ->type_name("N")
      ->group(running);
  command.add_flag("--strict", o.strict, "End at the first unreadable input: --max-errors 0")->group(running);
}

// Looks up what the options name.
void resolve(const CLI::App& command, Options& o) {
  Settings& s = o.settings;
  s.format = formats.at(o.format);
  s.ordered = !o.unordered;
  if (s.out.empty()) s.out = "-";
  s.skipped = !s.skipped_out.empty();
  if (s.all_numerals && !s.skipped) throw Failure(Exit::usage, "--all-numerals needs --skipped FILE");
  if (s.byte_order_mark && s.format != Format::csv) throw Failure(Exit::usage, "--bom is for --format csv");
  if (!o.encoding.empty()) s.encoding = require(readers::parse_encoding(o.encoding), "--encoding");
  if (!o.date.empty()) s.date = require(Date::parse(o.date), "--date");
  if (!o.region.empty()) s.region = require(parse_region(o.region, s.date), "--region");
  if (!o.role.empty()) s.role = parse_role(o.role);
  if (!o.measure.empty()) s.measure = parse_measure(o.measure);
  for (const auto& id : s.indicators)
    if (!Catalogue::standard().find(id))
      throw Failure(Exit::usage, "--indicator: the catalogue has no '" + id + "'");
  if (o.strict || command.count("--max-errors") > 0) s.max_errors = o.max_errors;
  if (command.count("--threads") == 0) s.threads = std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

Run add_extract(CLI::App& program) {
  auto* command = program.add_subcommand("extract", "Write the observations of reports");
  const auto options = std::make_shared<Options>();
  add_options(*command, *options);
  return [command, options] {
    resolve(*command, *options);
    return options->in == "ndjson" ? extract_stream(options->settings) : extract_files(options->settings);
  };
}

}  // namespace zhibiao::cli
