// SPDX-License-Identifier: MIT
#include "cli/extract.hpp"

#include <map>
#include <memory>

#include "cli/options.hpp"

namespace zhibiao::cli {
namespace {

const std::map<std::string, Format> formats = {
    {"ndjson", Format::ndjson},     {"csv", Format::csv},           {"table", Format::table},
    {"markdown", Format::markdown}, {"sdmx-csv", Format::sdmx_csv}, {"sdmx-json", Format::sdmx_json}};

void add_wanted(CLI::App& command, ReportCommand& o) {
  Settings& s = o.settings;
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
}

void add_output(CLI::App& command, ReportCommand& o) {
  Settings& s = o.settings;
  const auto output = "Output";
  command.add_option("--format", o.format, "ndjson, csv, table, markdown, sdmx-csv or sdmx-json")
      ->check(CLI::IsMember({"ndjson", "csv", "table", "markdown", "sdmx-csv", "sdmx-json"}))
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
  command
      .add_option(
          "--offsets", o.offsets,
          "What begin, end and sentence count: bytes of the file, its characters (as Python counts), or "
          "utf16 (as JavaScript and Java count)")
      ->check(CLI::IsMember({"bytes", "characters", "utf16"}))
      ->type_name("")
      ->capture_default_str()
      ->group(output);
  command.add_flag("--bom", s.byte_order_mark, "Begin a CSV with a byte-order mark, for Excel")
      ->group(output);
  command
      .add_option("--structure", s.structure_out,
                  "With an SDMX format: write the structure message that its readers need (SDMX-ML 2.1)")
      ->type_name("FILE")
      ->group(output);
  command.add_flag("--unordered", o.unordered, "Write documents as they are done, not in order of input")
      ->group(output);
}

void check(ReportCommand& o) {
  Settings& s = o.settings;
  s.format = formats.at(o.format);
  const bool sdmx = s.format == Format::sdmx_csv || s.format == Format::sdmx_json;
  if (s.out.empty()) s.out = "-";
  s.skipped = !s.skipped_out.empty();
  if (s.all_numerals && !s.skipped) throw Failure(Exit::usage, "--all-numerals needs --skipped FILE");
  if (s.byte_order_mark && s.format != Format::csv) throw Failure(Exit::usage, "--bom is for --format csv");
  if (!s.structure_out.empty() && !sdmx)
    throw Failure(Exit::usage, "--structure is for --format sdmx-csv and sdmx-json");
  if (o.offsets != "bytes" && sdmx) throw Failure(Exit::usage, "SDMX has no offsets; leave --offsets out");
  s.offsets = o.offsets == "characters" ? readers::OffsetUnit::characters
              : o.offsets == "utf16"    ? readers::OffsetUnit::utf16
                                        : readers::OffsetUnit::bytes;
}

}  // namespace

Run add_extract(CLI::App& program) {
  auto* command = program.add_subcommand("extract", "Write the observations of reports");
  const auto options = std::make_shared<ReportCommand>();
  options->add_known(*command);
  add_wanted(*command, *options);
  add_output(*command, *options);
  options->add_running(*command);
  return [command, options] {
    check(*options);
    options->resolve(*command);
    return options->run();
  };
}

}  // namespace zhibiao::cli
