// SPDX-License-Identifier: MIT
#include <csignal>
#include <iostream>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "zhibiao/io/ndjson.hpp"
#include "zhibiao/readers/source.hpp"

namespace {

using namespace zhibiao::cli;

constexpr AddCommand commands[] = {add_extract, add_explain, add_targets, add_growth,
                                   add_compare, add_audit,   add_load};

constexpr const char* exit_codes =
    "Exit codes: 0 done; 1 done, but some inputs could not be read or lack their region or date; 2 usage;\n"
    "3 the stream cannot be decoded; 4 input or output failed; 5 internal error; 6 more bad records than\n"
    "--max-errors.";

int fail(Exit code, const std::string& message) {
  std::cerr << "zhibiao: " << message << '\n';
  return static_cast<int>(code);
}

// "zhibiao 0.1.0" and a line of the optional libraries that it was built with.
std::string version() {
  std::string text = "zhibiao " + std::string(zhibiao::ndjson::tool_version());
  const auto libraries = zhibiao::readers::built_with();
  for (std::size_t i = 0; i < libraries.size(); ++i) text += (i == 0 ? "\nbuilt with " : ", ") + libraries[i];
  return text;
}

int run(int argc, char** argv) {
  CLI::App program("Reads the figures of Chinese government work reports as typed observations.", "zhibiao");
  program.set_version_flag("--version", version(), "Print the version and exit");
  program.set_help_flag("-h,--help", "Print this help and exit");
  program.require_subcommand(1);
  program.footer(exit_codes);
  std::vector<std::pair<const CLI::App*, Run>> added;
  for (const auto add : commands) {
    Run command = add(program);
    added.emplace_back(program.get_subcommands([](auto*) { return true; }).back(), std::move(command));
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // Help and version are "errors" without one, too.
    return program.exit(error) == 0 ? 0 : static_cast<int>(Exit::usage);
  }
  for (const auto& [subcommand, command] : added)
    if (subcommand->parsed()) return static_cast<int>(command());
  return static_cast<int>(Exit::usage);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away shows as EPIPE where we write, and ends the program in order.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const PipeClosed&) {
    return static_cast<int>(Exit::done);
  } catch (const Failure& failure) {
    return fail(failure.code(), failure.what());
  } catch (const std::exception& error) {
    return fail(Exit::internal, std::string("internal error: ") + error.what());
  }
}
