// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/destination.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace zhibiao::cli {
namespace {

bool is_records(std::string_view path) { return path.ends_with(".ndjson") || path.ends_with(".jsonl"); }

// Records that `extract` wrote go in as they are.
void load_records(const Settings& settings, const std::string& path) {
  const auto text = read_file(path);
  if (!text) throw Failure(Exit::io, path + ": " + text.error().message);
  const auto database = make_database(settings.database, *settings.vocabulary);
  try {
    database->take(*text);
    const std::string account = database->finish();
    if (!settings.quiet) std::fwrite(account.data(), 1, account.size(), stderr);
  } catch (const Failure& failure) {
    throw Failure(failure.code(), path + ": " + failure.what());
  }
}

}  // namespace

Run add_load(CLI::App& program) {
  auto* command = program.add_subcommand(
      "load", "Put the observations of reports, or records that extract wrote, into an SQLite database");
  const auto options = std::make_shared<ReportCommand>();
  command->add_option("--db", options->settings.database, "The database; made where there is none")
      ->type_name("FILE")
      ->required();
  options->add_known(*command);
  options->add_running(*command);
  return [command, options] {
    options->resolve(*command);
    auto& paths = options->settings.paths;
    const auto records =
        std::stable_partition(paths.begin(), paths.end(), [](const auto& path) { return !is_records(path); });
    for (auto path = records; path != paths.end(); ++path) load_records(options->settings, *path);
    if (records == paths.begin() && !paths.empty()) return Exit::done;
    paths.erase(records, paths.end());
    return options->run();
  };
}

}  // namespace zhibiao::cli
