// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <memory>

#include "cli/gather.hpp"
#include "cli/output.hpp"
#include "cli/results.hpp"
#include "zhibiao/analysis/growth_series.hpp"

namespace zhibiao::cli {
namespace {

using Column = Results::Column;
using For = Results::For;
constexpr auto right = Table::Align::right;

struct Options : DataOptions {
  std::string transform = "pc1", average, scope, unit;
  bool across_breaks = false;
};

// The names that FRED gives to transformations. By the year, previous period and year ago are the same.
constexpr std::array<std::string_view, 9> transforms = {"lin", "chg", "ch1", "pch", "pc1",
                                                        "pca", "cch", "cca", "log"};

struct Row {
  std::optional<Release> now, before;
  Estimate result;
  Cause cause = Cause::none;
  Period period, base;
};

std::optional<Release> at(const AnySeries& s, Period p) {
  const Release* r = s.find(p);
  return r ? std::optional(*r) : std::nullopt;
}

Result<std::vector<Row>> rows_of(const AnySeries& series, const Options& o) {
  std::vector<Row> rows;
  if (o.transform == "lin" || o.transform == "log") {
    for (const Release& r : series) {
      Row row{r, {}, r.estimate(), Cause::none, r.period, {}};
      if (o.transform == "log") {
        // ln x is the log growth on 1, without the per cent.
        const auto log = log_growth(r.estimate(), Estimate::point(1));
        if (log)
          row.result = Estimate::result(log->value / 100, log->interval / Interval(100.0));
        else
          row.cause = Cause::sign_change;
      }
      rows.push_back(row);
    }
    return rows;
  }
  GrowthOptions options;
  options.across_breaks = o.across_breaks;
  options.logarithmic = o.transform == "cch" || o.transform == "cca";
  const auto points =
      o.transform == "chg" || o.transform == "ch1" ? change(series, options) : growth(series, options);
  if (!points) return points.error();
  for (const GrowthPoint& p : *points)
    rows.push_back({at(series, p.period), at(series, p.base), p.result, p.cause, p.period, p.base});
  return rows;
}

class GrowthTable {
 public:
  GrowthTable(const Dataset& data, const Selection& wanted, const Options& o)
      : data_(data), wanted_(wanted), options_(o), results_("growth", columns()) {}

  Results run() {
    for (const SeriesKey& key : data_.keys()) {
      if (key.role != Role::actual || key.measure != Measure::level || key.grid != Grid::year ||
          key.indicator.empty() || !key.region.known() || !key.area.empty() || key.scope != options_.scope ||
          !wanted_.admits(key.region))
        continue;
      const Indicator* indicator = data_.catalogue().find(key.indicator);
      if (!indicator || key.unit != (options_.unit.empty() ? indicator->unit : options_.unit)) continue;
      if (options_.average.empty())
        rows(key);
      else
        average(key);
    }
    return std::move(results_);
  }

 private:
  static std::vector<Column> columns() {
    std::vector<Column> list = {{"indicator"},
                                {"region"},
                                {"name"},
                                {"period"},
                                {"level", For::people, right},
                                {"base", For::people, right},
                                {"computed", For::people, right},
                                {"by digits", For::people},
                                {"stated", For::people, right},
                                {"base implied", For::people, right},
                                {"prices", For::people, right},
                                {"cause"},
                                {"level at", For::people},
                                {"transform", For::programs},
                                {"computed", For::programs},
                                {"computed_low", For::programs},
                                {"computed_high", For::programs},
                                {"implied_base", For::programs},
                                {"implied_base_low", For::programs},
                                {"implied_base_high", For::programs},
                                {"implied_deflator", For::programs},
                                {"implied_deflator_low", For::programs},
                                {"implied_deflator_high", For::programs}};
    for (const char* name : {"level", "base", "stated"}) add_source_columns(list, name);
    return list;
  }

  // What the region itself says of the growth.
  std::optional<Release> stated(const SeriesKey& key, Period period) const {
    const auto series = data_.series(
        SeriesQuery{
            .indicator = key.indicator, .region = key.region, .measure = Measure::growth, .scope = key.scope},
        wanted_.vintage);
    return series ? at(*series, period) : std::nullopt;
  }

  void rows(const SeriesKey& key) {
    const AnySeries series = data_.series_of(key, wanted_.vintage);
    const auto some = rows_of(series, options_);
    if (!some) return;  // rates have no growth; --transform ch1 has their change
    for (const Row& r : *some)
      if (wanted_.admits(r.period)) row(key, r);
  }

  void average(const SeriesKey& key) {
    const auto span = Period::parse(options_.average);
    if (!span || span->count() < 2 || span->frequency() != Frequency::year)
      throw Failure(Exit::usage, "--average: name the base year and the last one, as in 2015/2020");
    const AnySeries series = data_.series_of(key, wanted_.vintage);
    const Period base = Period::year(span->first_year()), last = Period::year(span->last_year());
    if (!series.find(base) && !series.find(last)) return;
    Row r{at(series, last), at(series, base), {}, Cause::none, *span, base};
    const auto result = average_annual(series, base.first_year(), last.first_year(),
                                       {.across_breaks = options_.across_breaks});
    if (result)
      r.result = *result;
    else if (!r.now || !r.before)
      r.cause = Cause::missing;
    else
      r.cause = territory_changed(key.region, base.first_year(), last.first_year()) && !options_.across_breaks
                    ? Cause::territory
                    : growth_refused(r.now->estimate(), r.before->estimate());
    row(key, r);
  }

  void row(const SeriesKey& key, const Row& r) {
    const auto rate = options_.average.empty() ? stated(key, r.period) : std::nullopt;
    Estimate base, deflator;
    const Indicator* indicator = data_.catalogue().find(key.indicator);
    if (rate && r.now)
      if (const auto b = implied_base(r.now->estimate(), rate->estimate())) base = *b;
    if (rate && r.now && r.before && r.cause == Cause::none &&
        indicator->growth_basis == PriceBasis::constant)
      if (const auto d = implied_deflator(r.now->estimate(), r.before->estimate(), rate->estimate()))
        deflator = *d;
    const bool yuan = key.unit == "CNY" || key.unit == "USD";
    const auto amount = [&](double x) { return yuan ? rounded(x / 1e8, 2) + "亿" : rounded(x, 2); };
    const auto known = [](const Estimate& e, double x) { return e.known() ? cell(x) : Cell{{}, true}; };
    const bool percent = options_.transform[0] == 'p' || options_.transform.starts_with("cc");
    const auto result = [&](double x) {
      return percent || !options_.average.empty() ? rounded(x, 2) + " %" : amount(x);
    };
    const Estimate& c = r.result;
    std::vector<Cell> list = {cell(key.indicator),
                              cell(key.region.to_string()),
                              cell(region_name(data_, key.region, r.period.last_year())),
                              cell(r.period.to_string()),
                              cell(figure_text(data_, r.now)),
                              cell(figure_text(data_, r.before)),
                              cell(c.known() ? result(c.value) : ""),
                              cell(c.known() ? "[" + result(c.low()) + ", " + result(c.high()) + "]" : ""),
                              cell(figure_text(data_, rate)),
                              cell(base.known() ? amount(base.value) : ""),
                              cell(deflator.known() ? rounded(deflator.value, 1) + " %" : ""),
                              cell(r.cause == Cause::none ? "" : to_string(r.cause)),
                              cell(place_text(data_, r.now ? r.now->observation : Release::none)),
                              cell(options_.average.empty() ? options_.transform : "average"),
                              known(c, c.value),
                              known(c, c.low()),
                              known(c, c.high()),
                              known(base, base.value),
                              known(base, base.low()),
                              known(base, base.high()),
                              known(deflator, deflator.value),
                              known(deflator, deflator.low()),
                              known(deflator, deflator.high())};
    for (const auto* release : {&r.now, &r.before, &rate}) add_source_cells(list, data_, *release);
    results_.row(std::move(list));
  }

  const Dataset& data_;
  const Selection& wanted_;
  const Options& options_;
  Results results_;
};

}  // namespace

Run add_growth(CLI::App& program) {
  auto* command = program.add_subcommand("growth", "How levels grew, beside the growth that reports state");
  const auto options = std::make_shared<Options>();
  add_data_options(*command, *options);
  const auto group = "Calculation";
  command
      ->add_option("--transform", options->transform,
                   "lin level, chg ch1 change, pch pc1 pca per cent, cch cca log growth, log (FRED's names)")
      ->check(CLI::IsMember(std::vector<std::string>(transforms.begin(), transforms.end())))
      ->type_name("")
      ->capture_default_str()
      ->group(group);
  command
      ->add_option("--average", options->average,
                   "Average annual growth from a base year to a last one: 2015/2020")
      ->type_name("BASE/LAST")
      ->group(group);
  command->add_flag("--across-breaks", options->across_breaks, "Also where the territory of a region changed")
      ->group(group);
  command->add_option("--scope", options->scope, "Levels of this scope: 市级")
      ->type_name("WORDS")
      ->group(group);
  command->add_option("--unit", options->unit, "Levels in this unit; the catalogue's by default")
      ->type_name("UNIT")
      ->group(group);
  return [options] {
    const Selection wanted = selection(*options);
    const Loaded loaded = load(*options, wanted, wanted.indicators);
    Output out(options->out);
    out.write(GrowthTable(loaded.data, wanted, *options).run().text(parse_format(options->format)));
    out.close();
    return loaded.exit;
  };
}

}  // namespace zhibiao::cli
