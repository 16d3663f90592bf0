// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <memory>
#include <vector>

#include "cli/command.hpp"
#include "cli/extraction.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/own_tables.hpp"
#include "zhibiao/io/table.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"

namespace zhibiao::cli {
namespace {

struct Options {
  std::string phrase, region, date;
  OwnTables tables;
};

void explain_canonical(std::string& out, const std::string& phrase) {
  OffsetMap map;
  out += "Text as it is read\n  " + canonical(phrase, map) + "\n";
}

// Every numeral, with what it was taken for.
void explain_numerals(std::string& out, const std::string& phrase, const Units& units) {
  OffsetMap map;
  const std::string text = canonical(phrase, map);
  std::vector<Figure> numerals;
  scan_figures(text, numerals, units);
  out += "\nNumerals\n";
  if (numerals.empty()) out += "  none\n";
  Table table({{"text"}, {"kind"}, {"bound"}, {"value", Table::Align::right}, {"unit"}, {"step"}});
  for (const auto& f : numerals) {
    if (!is_figure(f.kind)) {
      table.row({std::string(f.outer.of(text)), std::string(to_string(f.kind)) + ", no figure"});
      continue;
    }
    const std::string upper = f.ranged ? "—" + f.upper.to_string() : "";
    table.row({std::string(f.outer.of(text)), std::string(to_string(f.kind)), std::string(to_string(f.bound)),
               f.value.to_string() + upper, std::string(f.unit), f.value.step().to_string()});
  }
  if (!table.empty()) table.write(out);
}

/// What the whole extraction makes of a phrase: the stages of each figure, observations, what was left.
class Explanation : public ReportSink {
 public:
  void observation(const ObservationView& o) override { table::append(observations_, o); }
  void skipped(const SkippedView& s) override {
    if (is_figure(s.kind)) left_ += fmt::format("  {}: {}\n", s.text, s.reason);
  }
  bool explains() const override { return true; }
  void reading(const ReadingView& r) override {
    if (part_.empty())
      part_ = fmt::format("{}{}{}", to_string(r.part), r.part_period.known() ? " of " : "",
                          r.part_period.known() ? r.part_period.to_string() : "");
    const auto period = r.topic.known() ? r.topic : r.part_period;
    const auto from = r.topic.known() ? "the paragraph's" : "the part's";
    stages_.row({std::string(r.figure), std::string(r.link), std::string(r.clause), std::string(r.subject),
                 std::string(r.predicate), std::string(r.cue), std::string(r.basis),
                 !r.time.empty()  ? std::string(r.time)
                 : period.known() ? fmt::format("{} {}", from, period.to_string())
                                  : "?",
                 std::string(r.rule)});
  }

  void write(std::string& out) const {
    if (!stages_.empty()) {
      out += fmt::format("\nClauses, in a part that is read as {}\n", part_);
      stages_.write(out);
    }
    out += "\nObservations\n";
    if (observations_.empty())
      out += "  none\n";
    else
      observations_.write(out);
    if (!left_.empty()) out += "\nNot resolved\n" + left_;
  }

 private:
  std::string part_, left_;
  Table stages_{{{"figure"},
                 {"follows by"},
                 {"clause before it"},
                 {"subject"},
                 {"predicate"},
                 {"which is"},
                 {"against"},
                 {"time"},
                 {"named by"}}};
  Table observations_ = table::observations();
};

void explain_reading(std::string& out, const Options& options, const Vocabulary& vocabulary) {
  const auto required = [](const auto& result, const char* option) {
    if (!result) throw Failure(Exit::usage, std::string(option) + ": " + result.error().message);
    return *result;
  };
  ReportOptions known;
  if (!options.date.empty()) known.delivered = required(Date::parse(options.date), "--date");
  if (!options.region.empty())
    known.region = required(parse_region(vocabulary.divisions, options.region, known.delivered), "--region");
  Explanation explanation;
  Extractor(vocabulary).extract(options.phrase, known, explanation);
  explanation.write(out);
}

}  // namespace

Run add_explain(CLI::App& program) {
  auto* command = program.add_subcommand("explain", "Show how a phrase is read, stage by stage");
  const auto options = std::make_shared<Options>();
  command->add_option("PHRASE", options->phrase, "城镇居民人均可支配收入增长7.5%以上")->required();
  command->add_option("--region", options->region, "As for extract")->type_name("CODE|NAME");
  command->add_option("--date", options->date, "As for extract")->type_name("DATE");
  options->tables.add(*command, "OPTIONS");
  return [options] {
    const auto vocabulary = options->tables.read();
    std::string out;
    explain_canonical(out, options->phrase);
    explain_numerals(out, options->phrase, vocabulary->units);
    explain_reading(out, *options, *vocabulary);
    Output("-").write(out);
    return Exit::done;
  };
}

}  // namespace zhibiao::cli
