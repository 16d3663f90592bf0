// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

#include "cli/gather.hpp"
#include "cli/output.hpp"
#include "cli/results.hpp"
#include "zhibiao/analysis/attainment.hpp"
#include "zhibiao/analysis/attrition.hpp"

namespace zhibiao::cli {
namespace {

using Column = Results::Column;
using For = Results::For;
constexpr auto right = Table::Align::right;

struct Options : DataOptions {
  std::string measure, tolerance, verdict;
  std::vector<std::string> summaries;  // none: the rows
  bool all = false, attrition = false;
};

std::vector<Measure> measures(const Options& o) {
  if (o.measure.empty()) return {Measure::growth, Measure::level};
  return {*parse_measure(o.measure)};
}

std::vector<std::string> indicators(const Selection& wanted, const Dataset& data) {
  if (!wanted.indicators.empty()) return wanted.indicators;
  std::vector<std::string> ids;
  for (const SeriesKey& key : data.keys())
    if (key.role == Role::target && !key.indicator.empty() && (ids.empty() || ids.back() != key.indicator))
      ids.push_back(key.indicator);
  return ids;
}

std::vector<AttainmentRow> judge_all(const Dataset& data, const Selection& wanted, const Options& o) {
  AttainmentOptions options;
  options.outcome = wanted.vintage;
  options.first_year = wanted.first_year;
  options.last_year = wanted.last_year;
  if (!o.tolerance.empty()) {
    const auto tolerance = Decimal::parse(o.tolerance);
    if (!tolerance) throw Failure(Exit::usage, "--tolerance: " + tolerance.error().message);
    options.tolerance = *tolerance;
  }
  std::vector<AttainmentRow> rows;
  for (const std::string& id : indicators(wanted, data))
    for (const Measure m : measures(o)) {
      auto some = attainment(data, {.indicator = id, .measure = m}, options);
      if (!some) continue;  // nothing stated with this measure
      for (AttainmentRow& row : *some)
        if (wanted.admits(row.key.region) && (o.all || row.verdict() != Verdict::no_target) &&
            (o.verdict.empty() || o.verdict == to_string(row.verdict())))
          rows.push_back(std::move(row));
    }
  return rows;
}

std::vector<Column> columns() {
  std::vector<Column> list = {{"indicator"},
                              {"measure", For::programs},
                              {"region"},
                              {"name"},
                              {"period"},
                              {"target", For::people, right},
                              {"stretch", For::people, right},
                              {"outcome", For::people, right},
                              {"verdict"},
                              {"by digits", For::people},
                              {"margin", For::people, right},
                              {"above", For::people, right},
                              {"ahead of it", For::people, right},
                              {"target at", For::people},
                              {"outcome at", For::people},
                              {"verdict_digits", For::programs},
                              {"margin", For::programs},
                              {"margin_low", For::programs},
                              {"margin_high", For::programs},
                              {"margin_unit", For::programs},
                              {"exceeded", For::programs},
                              {"reason"},
                              {"stance", For::programs},
                              {"hard_yu2019", For::programs},
                              {"hard_bare", For::programs},
                              {"hard_ensure", For::programs},
                              {"is_range", For::programs},
                              {"scope", For::programs},
                              {"stretch_verdict", For::programs},
                              {"parent", For::programs},
                              {"layering_gap", For::programs},
                              {"prior_outcome", For::programs}};
  for (const char* name : {"target", "stretch", "floor", "outcome", "parent_target"})
    add_source_columns(list, name);
  return list;
}

Cell yes_or_no(std::optional<bool> answer) { return {answer ? *answer ? "1" : "0" : "", true}; }

std::vector<Cell> cells(const Dataset& data, const AttainmentRow& row) {
  const Observation* target = row.target && row.target->observation != Release::none
                                  ? &data.observations()[row.target->observation]
                                  : nullptr;
  const bool both = row.target && row.outcome;
  const Judgement& j = row.judgement;
  const int digits =
      row.outcome
          ? std::clamp(
                -std::min(row.outcome->value.exponent(), row.target ? row.target->value.exponent() : 0), 0, 6)
          : 0;
  const std::string unit = row.margin_unit == "pp" ? " pp" : "";
  const auto hardness = [&](HardnessRecipe r) { return yes_or_no(target ? hard(*target, r) : std::nullopt); };
  std::vector<Cell> list = {
      cell(row.key.indicator),
      cell(to_string(row.key.measure)),
      cell(row.key.region.to_string()),
      cell(region_name(data, row.key.region, row.period.first_year())),
      cell(row.period.to_string()),
      cell(figure_text(data, row.target)),
      cell(figure_text(data, row.stretch)),
      cell(figure_text(data, row.outcome)),
      cell(to_string(row.verdict())),
      cell(to_string(j.within_digits)),
      cell(both ? rounded(j.margin.value, digits) + unit : ""),
      cell(figure_text(data, row.parent_target)),
      cell(row.layering ? row.layering->to_string() + unit : ""),
      cell(place_text(data, row.target ? row.target->observation : Release::none)),
      cell(place_text(data, row.outcome ? row.outcome->observation : Release::none)),
      cell(to_string(j.within_digits)),
      both ? cell(j.margin.value) : Cell{{}, true},
      both ? cell(j.margin.low()) : Cell{{}, true},
      both ? cell(j.margin.high()) : Cell{{}, true},
      cell(row.margin_unit),
      yes_or_no(row.verdict() == Verdict::met ? std::optional(j.exceeded) : std::nullopt),
      cell(j.reason),
      cell(target && target->stance ? to_string(*target->stance) : ""),
      hardness(HardnessRecipe::yu2019),
      hardness(HardnessRecipe::bare_is_hard),
      hardness(HardnessRecipe::strict_only_ensure),
      yes_or_no(target ? std::optional(target->bound == Bound::range) : std::nullopt),
      cell(row.key.scope),
      cell(row.stretch_judgement ? to_string(row.stretch_judgement->verdict) : ""),
      cell(row.parent.known() ? row.parent.to_string() : ""),
      cell(row.layering),
      cell(row.prior_outcome ? std::optional(row.prior_outcome->value) : std::nullopt)};
  for (const auto* release : {&row.target, &row.stretch, &row.floor, &row.outcome, &row.parent_target})
    add_source_cells(list, data, *release);
  return list;
}

std::string level_name(const Dataset& data, RegionCode region) {
  constexpr std::string_view names[] = {"nation", "province", "prefecture", "county"};
  const Division* d = data.divisions().find(region);
  return d ? std::string(names[static_cast<int>(d->level)]) : "unknown";
}

std::string group_name(const Dataset& data, const AttainmentRow& row, const std::string& by) {
  return by == "period"   ? row.period.to_string()
         : by == "level"  ? level_name(data, row.key.region)
         : by == "region" ? row.key.region.to_string() + " " + region_name(data, row.key.region)
                          : row.key.indicator;
}

// A group for each name and measure, and one of all for each measure: margins of different units have no
// mean.
Results summary(const Dataset& data, const std::vector<AttainmentRow>& rows, const std::string& by) {
  struct Key {
    Measure measure;
    std::string unit, name;
    auto operator<=>(const Key&) const = default;
  };
  const std::string all = "\x7f";  // behind every name
  std::map<Key, std::vector<AttainmentRow>> groups;
  for (const AttainmentRow& row : rows)
    for (const auto& name : {group_name(data, row, by), all})
      groups[{row.key.measure, row.margin_unit, name}].push_back(row);
  std::erase_if(groups, [&](const auto& group) {  // all of one group
    if (group.first.name != all) return false;
    Key one = group.first;
    one.name = group_name(data, group.second.front(), by);
    return groups.at(one).size() == group.second.size();
  });
  Results results("attainment_summary", {{by},
                                         {"measure"},
                                         {"targets", For::all, right},
                                         {"both sides", For::people, right},
                                         {"both_sides", For::programs},
                                         {"met", For::all, right},
                                         {"exceeded", For::all, right},
                                         {"missed", For::all, right},
                                         {"undecided", For::all, right},
                                         {"share met", For::people, right},
                                         {"95 %", For::people},
                                         {"mean margin", For::people, right},
                                         {"unit", For::people},
                                         {"margin_unit", For::programs},
                                         {"share_met", For::programs},
                                         {"share_met_low", For::programs},
                                         {"share_met_high", For::programs},
                                         {"mean_margin", For::programs},
                                         {"mean_absolute_margin", For::programs},
                                         {"ahead of parent", For::people, right},
                                         {"mean_layering_gap", For::programs},
                                         {"with parent", For::people, right},
                                         {"with_parent", For::programs}});
  for (const auto& [key, group] : groups) {
    const AttainmentSummary s = summarize(group);
    const auto [low, high] = s.wilson95();
    const int both = s.met + s.missed + s.undecided;
    double gap = 0;
    int gaps = 0;
    for (const AttainmentRow& row : group)
      if (row.layering) {
        gap += row.layering->to_double();
        ++gaps;
      }
    const double mean_gap = gaps ? gap / gaps : std::numeric_limits<double>::quiet_NaN();
    const bool judged = s.judged() > 0;
    results.row({cell(key.name == all ? "all" : key.name),
                 cell(to_string(key.measure)),
                 cell(both + s.no_outcome),
                 cell(both),
                 cell(both),
                 cell(s.met),
                 cell(s.exceeded),
                 cell(s.missed),
                 cell(s.undecided),
                 cell(judged ? rounded(100 * s.share_met(), 0) + " %" : ""),
                 cell(judged ? rounded(100 * low, 0) + "–" + rounded(100 * high, 0) : ""),
                 cell(rounded(s.mean_margin, 2)),
                 cell(key.unit),
                 cell(key.unit),
                 cell(s.share_met()),
                 cell(low),
                 cell(high),
                 cell(s.mean_margin),
                 cell(s.mean_absolute_margin),
                 cell(rounded(mean_gap, 2)),
                 cell(mean_gap),
                 cell(gaps),
                 cell(gaps)});
  }
  return results;
}

Results row_table(const Dataset& data, const std::vector<AttainmentRow>& rows) {
  Results results("attainment", columns());
  for (const AttainmentRow& row : rows) results.row(cells(data, row));
  return results;
}

// What is written, in order.
std::vector<std::string> shown(const Options& o) {
  if (o.summaries.size() > 1 && o.format == "csv")
    throw Failure(Exit::usage, "--summary: a CSV holds one table; name one, or choose another --format");
  return o.summaries.empty() ? std::vector<std::string>{"rows"} : o.summaries;
}

Results attrition_table(const Dataset& data, const Selection& wanted, const Options& o) {
  std::vector<Wanted> things;
  for (const std::string& id : indicators(wanted, data))
    for (const Measure m : measures(o)) things.push_back({id, m, Role::target});
  Results results("attrition", {{"doc"},
                                {"region"},
                                {"published"},
                                {"indicator"},
                                {"measure"},
                                {"status"},
                                {"figures", For::people},
                                {"n", For::programs},
                                {"path", For::programs}});
  for (const AttritionRow& row : attrition(data, things)) {
    const SourceReport& report = data.reports()[row.report];
    if (!wanted.admits(report.region)) continue;
    std::string figures;
    for (const std::uint32_t i : row.observations) {
      const Observation& said = data.observations()[i];
      figures += (figures.empty() ? "" : ", ") + said.period.to_string() + " " + table::figure(view(said));
    }
    results.row({cell(report.doc), cell(report.region.known() ? report.region.to_string() : ""),
                 cell(report.published.known() ? report.published.to_string() : ""),
                 cell(row.wanted.indicator), cell(to_string(row.wanted.measure)), cell(to_string(row.status)),
                 cell(figures), cell(static_cast<int>(row.observations.size())), cell(report.path)});
  }
  return results;
}

}  // namespace

Run add_targets(CLI::App& program) {
  auto* command = program.add_subcommand("targets", "What was promised, and what came of it");
  const auto options = std::make_shared<Options>();
  add_data_options(*command, *options);
  const auto judging = "Judging";
  command->add_option("--measure", options->measure, "Targets of this kind only; growth and level by default")
      ->check(CLI::IsMember({"level", "growth", "change", "share", "multiple"}))
      ->type_name("")
      ->group(judging);
  command
      ->add_option("--tolerance", options->tolerance,
                   "How far 左右 reaches, in the unit or in points; without it what falls short is undecided")
      ->type_name("NUMBER")
      ->group(judging);
  command->add_option("--verdict", options->verdict, "Only rows with this verdict")
      ->check(CLI::IsMember({"met", "missed", "undecided", "no_target", "no_outcome"}))
      ->type_name("")
      ->group(judging);
  command->add_flag("--all", options->all, "Also outcomes for which no target was found")->group(judging);
  command
      ->add_option(
          "--summary", options->summaries,
          "Counts and shares by period, level, region or indicator instead of rows; several, and the "
          "rows among them, as in rows,period,level")
      ->check(CLI::IsMember({"rows", "period", "level", "region", "indicator"}))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("")
      ->group(judging);
  command
      ->add_flag("--attrition", options->attrition,
                 "For each report: were the targets found, absent, ambiguous?")
      ->group(judging);
  return [options] {
    const Selection wanted = selection(*options);
    const Loaded loaded = load(*options, wanted, wanted.indicators);
    Output out(options->out);
    const Format format = parse_format(options->format);
    if (options->attrition) {
      out.write(attrition_table(loaded.data, wanted, *options).text(format));
    } else {
      const auto rows = judge_all(loaded.data, wanted, *options);
      std::string text;
      for (const std::string& by : shown(*options)) {
        if (!text.empty() && format != Format::ndjson) text += '\n';
        text += (by == "rows" ? row_table(loaded.data, rows) : summary(loaded.data, rows, by)).text(format);
      }
      out.write(text);
    }
    out.close();
    return loaded.exit;
  };
}

}  // namespace zhibiao::cli
