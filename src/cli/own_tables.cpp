// SPDX-License-Identifier: MIT
#include "cli/own_tables.hpp"

#include "cli/output.hpp"

namespace zhibiao::cli {
namespace {

template <class T>
void extend(T& table, const std::string& option, const std::string& file) {
  if (file.empty()) return;
  const auto tsv = read_file(file);
  if (!tsv) throw Failure(Exit::io, file + ": " + tsv.error().message);
  auto extended = table.with(*tsv, file);
  if (!extended) throw Failure(Exit::usage, option + ":\n" + extended.error().message);
  table = *std::move(extended);
}

}  // namespace

void OwnTables::add(CLI::App& command, const std::string& group) {
  const auto option = [&](const char* name, std::string& file, const char* what) {
    command.add_option(name, file, what)->type_name("FILE")->group(group);
  };
  option("--indicators", indicators,
         "Table (TSV) of indicators and synonyms of yours, beside the built-in ones");
  option("--regions", regions, "Table (TSV) of regions, names and areas of yours, beside the built-in ones");
  option("--units", units, "Table (TSV) of units of yours, beside the built-in ones; docs/extending.md");
}

std::shared_ptr<const Vocabulary> OwnTables::read() const {
  auto vocabulary = std::make_shared<Vocabulary>();
  extend(vocabulary->catalogue, "--indicators", indicators);
  extend(vocabulary->divisions, "--regions", regions);
  extend(vocabulary->units, "--units", units);
  return vocabulary;
}

}  // namespace zhibiao::cli
