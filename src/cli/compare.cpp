// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>

#include "cli/gather.hpp"
#include "cli/output.hpp"
#include "cli/results.hpp"
#include "zhibiao/analysis/comparison.hpp"
#include "zhibiao/analysis/ranking.hpp"

namespace zhibiao::cli {
namespace {

using Column = Results::Column;
using For = Results::For;
constexpr auto right = Table::Align::right;

struct Options : DataOptions {
  std::string measure = "level", order, scope;
  bool claims = false;
};

std::vector<Column> columns() {
  std::vector<Column> list = {{"indicator"},
                              {"period"},
                              {"rank", For::all, right},
                              {"may be", For::people, right},
                              {"region"},
                              {"name"},
                              {"figure", For::people, right},
                              {"above", For::people, right},
                              {"gap", For::people, right},
                              {"share", For::people, right},
                              {"at", For::people},
                              {"best", For::programs},
                              {"worst", For::programs},
                              {"tied", For::programs},
                              {"of", For::programs},
                              {"parent", For::programs},
                              {"gap", For::programs},
                              {"gap_low", For::programs},
                              {"gap_high", For::programs},
                              {"share", For::programs},
                              {"share_low", For::programs},
                              {"share_high", For::programs}};
  for (const char* name : {"own", "above"}) add_source_columns(list, name);
  return list;
}

class Comparison {
 public:
  Comparison(const Dataset& data, const Selection& wanted, const Options& o)
      : data_(data), wanted_(wanted), options_(o), results_("comparison", columns()) {}

  Results run() {
    std::vector<std::string> ids = wanted_.indicators;
    if (ids.empty())
      for (const SeriesKey& key : data_.keys())
        if (!key.indicator.empty() && (ids.empty() || ids.back() != key.indicator))
          ids.push_back(key.indicator);
    for (const std::string& id : ids) indicator(id);
    return std::move(results_);
  }

 private:
  void indicator(const std::string& id) {
    query_ = {.indicator = id, .measure = *parse_measure(options_.measure), .scope = options_.scope};
    std::vector<RegionCode> regions;
    for (const SeriesKey& key : data_.keys())
      if (key.indicator == id && key.role == Role::actual && key.region.known() && wanted_.admits(key.region))
        regions.push_back(key.region);
    const Indicator* indicator = data_.catalogue().find(id);
    if (regions.empty() || !indicator) return;
    const auto values = panel(data_, query_, regions, wanted_.vintage);
    if (!values) return;
    const bool low =
        options_.order == "lowest" || (options_.order.empty() && indicator->direction == Direction::down);
    for (int year = values->first_year; year < values->first_year + static_cast<int>(values->years());
         ++year) {
      if (!wanted_.admits(Period::year(year))) continue;
      const auto places = ranking(*values, year, low ? Order::lowest_first : Order::highest_first);
      if (!places) continue;
      for (const Place& p : *places) row(p, year, static_cast<int>(places->size()));
    }
  }

  void row(const Place& p, int year, int of) {
    query_.region = p.region;
    const auto own = data_.series(query_, wanted_.vintage);
    const Release* r = own ? own->find(Period::year(year)) : nullptr;
    std::optional<ParentPoint> beside;
    if (const auto points = compare_with_parent(data_, query_, wanted_.vintage))
      for (const ParentPoint& point : *points)
        if (point.period == Period::year(year)) beside = point;
    const bool rates = own && (own->key().unit == "%" || own->key().unit == "permille");
    const bool yuan = own && own->key().unit == "CNY";
    const auto amount = [&](double x) {
      return rates ? rounded(x, 2) + " pp" : yuan ? rounded(x / 1e8, 2) + "亿" : rounded(x, 2);
    };
    const Estimate gap = beside ? beside->gap : Estimate{}, share = beside ? beside->share : Estimate{};
    const auto known = [](const Estimate& e, double x) { return e.known() ? cell(x) : Cell{{}, true}; };
    const std::optional<Release> own_release = r ? std::optional(*r) : std::nullopt;
    const std::optional<Release> above = beside ? std::optional(beside->above) : std::nullopt;
    std::vector<Cell> list = {
        cell(query_.indicator),
        cell(Period::year(year).to_string()),
        cell(p.rank),
        cell(p.best == p.worst ? "" : std::to_string(p.best) + "–" + std::to_string(p.worst)),
        cell(p.region.to_string()),
        cell(region_name(data_, p.region, year)),
        cell(figure_text(data_, own_release)),
        cell(figure_text(data_, above)),
        cell(gap.known() ? amount(gap.value) : ""),
        cell(share.known() ? rounded(share.value, 2) + " %" : ""),
        cell(place_text(data_, r ? r->observation : Release::none)),
        cell(p.best),
        cell(p.worst),
        {p.tied ? "1" : "0", true},
        cell(of),
        cell(beside ? beside->parent.to_string() : ""),
        known(gap, gap.value),
        known(gap, gap.low()),
        known(gap, gap.high()),
        known(share, share.value),
        known(share, share.low()),
        known(share, share.high())};
    add_source_cells(list, data_, own_release);
    add_source_cells(list, data_, above);
    results_.row(std::move(list));
  }

  const Dataset& data_;
  const Selection& wanted_;
  const Options& options_;
  SeriesQuery query_;
  Results results_;
};

Results claims(const Dataset& data, const Selection& wanted) {
  Results results("rank_claim", {{"indicator"},
                                 {"period"},
                                 {"region"},
                                 {"name"},
                                 {"among"},
                                 {"claimed", For::all, right},
                                 {"best", For::all, right},
                                 {"worst", For::all, right},
                                 {"with_value", For::all, right},
                                 {"of", For::all, right},
                                 {"agreement"},
                                 {"reason"},
                                 {"at", For::people},
                                 {"path", For::programs},
                                 {"begin", For::programs},
                                 {"end", For::programs}});
  for (const RankClaim& c : check_ranks(data, wanted.vintage)) {
    const Observation& o = data.observations()[c.observation];
    if (!wanted.admits(o.region) || !wanted.admits(o.period)) continue;
    const bool known = c.best != 0;
    results.row({cell(o.indicator),
                 cell(o.period.to_string()),
                 cell(o.region.to_string()),
                 cell(region_name(data, o.region, o.period.first_year())),
                 cell(c.among.known() ? c.among.to_string() : o.basis),
                 cell(c.claimed),
                 known ? cell(c.best) : Cell{{}, true},
                 known ? cell(c.worst) : Cell{{}, true},
                 cell(c.with_value),
                 cell(c.of),
                 cell(to_string(c.agreement)),
                 cell(c.reason),
                 cell(place_text(data, c.observation)),
                 cell(o.path),
                 {std::to_string(o.figure.begin), true},
                 {std::to_string(o.figure.end), true}});
  }
  return results;
}

}  // namespace

Run add_compare(CLI::App& program) {
  auto* command =
      program.add_subcommand("compare", "Regions beside each other and beside the one above them");
  const auto options = std::make_shared<Options>();
  add_data_options(*command, *options);
  const auto group = "Comparison";
  command->add_option("--measure", options->measure, "What is compared")
      ->check(CLI::IsMember({"level", "growth", "change", "share", "multiple"}))
      ->type_name("")
      ->capture_default_str()
      ->group(group);
  command->add_option("--order", options->order, "Who comes first; by the indicator's direction if not given")
      ->check(CLI::IsMember({"highest", "lowest"}))
      ->type_name("")
      ->group(group);
  command->add_option("--scope", options->scope, "Figures of this scope: 市级")
      ->type_name("WORDS")
      ->group(group);
  command
      ->add_flag("--claims", options->claims,
                 "Instead, hold the places that reports claim against the values")
      ->group(group);
  return [options] {
    const Selection wanted = selection(*options);
    const Loaded loaded = load(*options, wanted, wanted.indicators);
    Output out(options->out);
    const Results results =
        options->claims ? claims(loaded.data, wanted) : Comparison(loaded.data, wanted, *options).run();
    out.write(results.text(parse_format(options->format)));
    out.close();
    return loaded.exit;
  };
}

}  // namespace zhibiao::cli
