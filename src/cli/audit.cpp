// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <memory>

#include "cli/gather.hpp"
#include "cli/output.hpp"
#include "cli/results.hpp"
#include "zhibiao/analysis/consistency.hpp"
#include "zhibiao/readers/source.hpp"

namespace zhibiao::cli {
namespace {

using For = Results::For;
constexpr auto right = Table::Align::right;

struct Options : DataOptions {
  std::string check;
  bool all = false, soft = false;
};

// Sentences out of the files that records name, if these are still there.
class Sentences {
 public:
  std::string of(const Observation& o) {
    if (o.path.empty() || o.path == "-") return {};
    const auto [file, fresh] = files_.try_emplace(o.path);
    if (fresh)
      if (auto bytes = read_file(o.path)) {
        // Only where the text is the file: elsewhere the offsets count something else.
        const auto source = readers::read_source(*bytes);
        if (source && source->base == readers::OffsetBase::bytes && source->map.identity())
          file->second = std::move(*bytes);
      }
    if (o.sentence.end > file->second.size()) return {};
    return std::string(o.sentence.of(file->second));
  }

 private:
  std::map<std::string, std::string> files_;
};

std::string amount(const Estimate& e, std::string_view unit) {
  if (!e.known()) return {};
  const bool money = unit == "CNY" || unit == "USD";
  const auto text = [&](double x) { return money ? rounded(x / 1e8, 2) + "亿" : rounded(x, 2); };
  return text(e.value) + " [" + text(e.low()) + ", " + text(e.high()) + "]";
}

}  // namespace

Run add_audit(CLI::App& program) {
  auto* command = program.add_subcommand("audit", "Where reports contradict themselves or each other");
  const auto options = std::make_shared<Options>();
  add_data_options(*command, *options);
  const auto group = "Checks";
  command->add_flag("--all", options->all, "Also what is consistent, and what cannot be decided and why")
      ->group(group);
  command->add_flag("--soft", options->soft, "Also what revisions or adjusted bases often explain")
      ->group(group);
  command->add_option("--check", options->check, "One check only")
      ->check(
          CLI::IsMember({"level_and_growth", "change_of_level", "share_of_whole", "shares_of_gdp",
                         "parts_and_total", "average_growth", "urban_and_rural", "said_twice", "restated"}))
      ->type_name("")
      ->group(group);
  return [options] {
    const Selection wanted = selection(*options);
    // A check needs parts and wholes, so everything with an id is read, whatever is asked for.
    const Loaded loaded = load(*options, wanted, {});
    const Dataset& data = loaded.data;
    Results results("finding", {{"check"},
                                {"region"},
                                {"name"},
                                {"period"},
                                {"indicator"},
                                {"stated", For::people, right},
                                {"computed", For::people, right},
                                {"agreement"},
                                {"reason"},
                                {"at", For::people},
                                {"measure", For::programs},
                                {"unit", For::programs},
                                {"stated", For::programs},
                                {"stated_low", For::programs},
                                {"stated_high", For::programs},
                                {"computed", For::programs},
                                {"computed_low", For::programs},
                                {"computed_high", For::programs},
                                {"soft", For::programs},
                                {"places", For::programs},
                                {"sentences", For::programs}});
    Sentences sentences;
    for (const Finding& f : check_consistency(data)) {
      if (!wanted.admits(f.key.region) || !wanted.admits(f.period)) continue;
      if (!wanted.indicators.empty() && std::find(wanted.indicators.begin(), wanted.indicators.end(),
                                                  f.key.indicator) == wanted.indicators.end())
        continue;
      if (!options->check.empty() && options->check != to_string(f.check)) continue;
      if (!options->all && (f.agreement != Agreement::inconsistent || (f.soft && !options->soft))) continue;
      std::string places, quotes;
      for (const std::uint32_t i : f.observations) {
        places += (places.empty() ? "" : " ") + place_text(data, i);
        const std::string quote = options->format == "csv" || options->format == "ndjson"
                                      ? sentences.of(data.observations()[i])
                                      : std::string();
        if (!quote.empty() && quotes.find(quote) == quotes.npos)
          quotes += (quotes.empty() ? "" : " | ") + quote;
      }
      const auto known = [](const Estimate& e, double x) { return e.known() ? cell(x) : Cell{{}, true}; };
      results.row({cell(to_string(f.check)),
                   cell(f.key.region.to_string()),
                   cell(region_name(data, f.key.region, f.period.last_year())),
                   cell(f.period.to_string()),
                   cell(f.key.indicator.empty() ? f.key.name : f.key.indicator),
                   cell(table::figure(view(data.observations()[f.observations.front()]))),
                   cell(amount(f.computed, f.key.unit)),
                   cell(to_string(f.agreement)),
                   cell(f.reason),
                   cell(places),
                   cell(to_string(f.key.measure)),
                   cell(f.key.unit),
                   known(f.stated, f.stated.value),
                   known(f.stated, f.stated.low()),
                   known(f.stated, f.stated.high()),
                   known(f.computed, f.computed.value),
                   known(f.computed, f.computed.low()),
                   known(f.computed, f.computed.high()),
                   {f.soft ? "1" : "0", true},
                   cell(places),
                   cell(quotes)});
    }
    Output out(options->out);
    out.write(results.text(parse_format(options->format)));
    out.close();
    return loaded.exit;
  };
}

}  // namespace zhibiao::cli
