// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/consistency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "zhibiao/analysis/comparison.hpp"
#include "zhibiao/analysis/growth_series.hpp"

namespace zhibiao {
namespace {

// What the parts of a total are by definition.
struct Sum {
  std::string_view total;
  std::array<std::string_view, 3> parts;
};
constexpr std::array<Sum, 2> sums = {
    {{"gdp", {"va_primary", "va_secondary", "va_tertiary"}}, {"trade_total", {"exports", "imports"}}}};

// A part, and the whole that it cannot exceed.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> parts_of = {
    {{"exports", "trade_total"},
     {"imports", "trade_total"},
     {"va_primary", "gdp"},
     {"va_secondary", "gdp"},
     {"va_tertiary", "gdp"},
     {"va_industry_all", "gdp"},
     {"expenditure_livelihood", "expenditure_public"},
     {"investment_industry", "investment_fixed"},
     {"investment_private", "investment_fixed"},
     {"investment_realestate", "investment_fixed"},
     {"investment_infrastructure", "investment_fixed"},
     {"loans_manufacturing", "loans"},
     {"patents_invention", "patents_granted"}}};

class Audit {
 public:
  Audit(const Dataset& data, const ConsistencyOptions& options) : data_(data), options_(options) {
    for (SeriesKey& key : data.keys()) {
      if (key.role != Role::actual || !key.region.known()) continue;
      if (options.region.known() && key.region != options.region) continue;
      keys_.push_back(std::move(key));
    }
  }

  std::vector<Finding> run() {
    for (const SeriesKey& key : keys_) {
      if (!key.indicator.empty()) {
        if (key.measure == Measure::growth && key.basis == "yoy") level_and_growth(key);
        if (key.measure == Measure::change && key.basis == "yoy") change_of_level(key);
        if (key.measure == Measure::share) share_of_whole(key);
        if (key.measure == Measure::share && key.indicator == "va_primary") shares_of_gdp(key);
        if (key.measure == Measure::growth && key.basis == "annual_average") average_growth(key);
        if (key.measure == Measure::level) parts_and_total(key);
        if (key.measure == Measure::level && key.indicator == "income") urban_and_rural(key);
        if (key.measure == Measure::level && key.indicator == "income_ratio") income_ratio(key);
      }
      restated(key);
    }
    for (const Conflict& c : data_.conflicts()) said_twice(c);
    std::erase_if(found_, [&](const Finding& f) {
      return !options_.indicator.empty() && f.key.indicator != options_.indicator;
    });
    std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
      return std::tie(a.key.region, a.period, a.check, a.key) <
             std::tie(b.key.region, b.period, b.check, b.key);
    });
    return std::move(found_);
  }

 private:
  const AnySeries& series(const SeriesKey& key) {
    const auto it = cache_.find(key);
    return it != cache_.end() ? it->second : cache_.emplace(key, data_.series_of(key)).first->second;
  }
  const Indicator* indicator(std::string_view id) const { return data_.catalogue().find(id); }

  // The key of the level that belongs to a statement: in the statement's own unit where that is a level, else
  // in the catalogue's, or the only one there is.
  SeriesKey level_key(const SeriesKey& like, std::string_view id) const {
    SeriesQuery query{
        .indicator = std::string(id), .region = like.region, .area = like.area, .scope = like.scope};
    if (like.measure == Measure::level && like.unit != "x") query.unit = like.unit;
    if (const auto key = data_.resolve(query)) return *key;
    SeriesKey none;
    none.indicator = id;
    none.region = like.region;
    return none;
  }

  Finding& add(Check check, const SeriesKey& key, const Release& stated, std::vector<const Release*> others,
               const Result<Estimate>& computed) {
    Finding f;
    f.check = check;
    f.key = key;
    f.period = stated.period;
    f.observations.push_back(stated.observation);
    bool bare = stated.bound == Bound::eq;
    for (const Release* r : others) {
      f.observations.push_back(r->observation);
      bare = bare && r->bound == Bound::eq;
    }
    f.stated = stated.estimate();
    if (!computed) {
      f.reason = computed.error().message;
    } else {
      f.computed = *computed;
      decide(f, bare);
    }
    found_.push_back(std::move(f));
    return found_.back();
  }

  static void decide(Finding& f, bool bare) {
    if (!f.stated.interval.intersects(f.computed.interval))
      f.agreement = Agreement::inconsistent;
    else if (bare)
      f.agreement = Agreement::consistent;
    else
      f.reason = "one of the figures is only a bound, which does not contradict the others";
  }

  static void cannot(Finding& f, std::string reason) {
    f.agreement = Agreement::undecided;
    f.reason = std::move(reason);
  }

  bool broken(const SeriesKey& key, int first, int last, Finding& f) {
    if (!territory_changed(key.region, first, last)) return false;
    cannot(f, fmt::format("the territory of {} changed", key.region.to_string()));
    return true;
  }

  void level_and_growth(const SeriesKey& key) {
    const Indicator* i = indicator(key.indicator);
    if (!i || key.grid != Grid::year) return;
    const SeriesKey lk = level_key(key, key.indicator);
    const AnySeries& levels = series(lk);
    for (const Release& g : series(key)) {
      const Period base = g.period.plus_years(-1);
      const Release *now = levels.find(g.period), *before = levels.find(base);
      if (!now || !before) continue;
      Finding* f =
          &add(Check::level_and_growth, key, g, {now, before}, growth(now->estimate(), before->estimate()));
      f->soft = i->ratio_check != RatioCheck::hard;
      if (i->ratio_check == RatioCheck::never) {
        cannot(*f,
               "the catalogue does not let levels be held against this growth: their prices, sample or "
               "revisions differ, and what lies between them is no error");
        continue;
      }
      if (key.price == Price::real && i->growth_basis != PriceBasis::constant) {
        cannot(*f, "the growth is real and the levels are at current prices");
        continue;
      }
      if (broken(key, base.first_year(), g.period.last_year(), *f)) continue;
      if (f->agreement != Agreement::inconsistent) continue;
      // The base may have been restated with the growth.
      for (const Release& other : data_.releases(lk, base)) {
        const auto again = growth(now->estimate(), other.estimate());
        if (!again || !again->interval.intersects(f->stated.interval)) continue;
        f->agreement = Agreement::consistent;
        f->computed = *again;
        f->observations.back() = other.observation;
        f->reason = "with the level of the year before as another report states it";
        break;
      }
      if (f->agreement == Agreement::inconsistent && f->soft)
        f->reason =
            "levels of this indicator are revised now and then, and growth is then on the revised base";
    }
  }

  void change_of_level(const SeriesKey& key) {
    const Indicator* i = indicator(key.indicator);
    if (!i || key.grid != Grid::year) return;
    const bool points = key.unit == "pp" && (i->unit == "%" || i->unit == "permille");
    if (!points && key.unit != i->unit) return;
    const AnySeries& levels = series(level_key(key, key.indicator));
    for (const Release& c : series(key)) {
      const Period base = c.period.plus_years(-1);
      const Release *now = levels.find(c.period), *before = levels.find(base);
      if (!now || !before) continue;
      Finding& f =
          add(Check::change_of_level, key, c, {now, before}, difference(now->estimate(), before->estimate()));
      f.soft = true;
      if (i->unit == "permille")
        cannot(f, "the levels are per mille and the change is in points");
      else
        broken(key, base.first_year(), c.period.last_year(), f);
    }
  }

  void share_of_whole(const SeriesKey& key) {
    const Indicator* whole = data_.catalogue().named(key.basis);
    if (!whole || key.grid != Grid::year) return;
    const AnySeries &parts = series(level_key(key, key.indicator)),
                    &wholes = series(level_key(key, whole->id));
    for (const Release& s : series(key)) {
      const Release *part = parts.find(s.period), *all = wholes.find(s.period);
      if (!part || !all) continue;
      Finding& f = add(Check::share_of_whole, key, s, {part, all}, share(part->estimate(), all->estimate()));
      if (parts.key().unit != wholes.key().unit) cannot(f, "part and whole are in different units");
    }
  }

  // What one report says of several things: parts of different vintages do not add up.
  std::optional<Release> of_report(const SeriesKey& key, Period period, std::uint32_t report) const {
    for (const Release& r : data_.releases(key, period))
      if (r.report == report) return r;
    return std::nullopt;
  }

  void shares_of_gdp(const SeriesKey& key) {
    SeriesKey second = key, third = key;
    second.indicator = "va_secondary";
    third.indicator = "va_tertiary";
    for (const Release& one : series(key)) {
      const auto two = of_report(second, one.period, one.report),
                 three = of_report(third, one.period, one.report);
      if (!two || !three) continue;
      const Estimate a = two->estimate(), b = three->estimate();
      add(Check::shares_of_gdp, key, one, {&*two, &*three},
          Estimate::result(100 - a.value - b.value, Interval(100.0) - a.interval - b.interval));
    }
  }

  void parts_and_total(const SeriesKey& key) {
    for (const Sum& sum : sums) {
      if (sum.total != key.indicator || key.grid != Grid::year) continue;
      for (const Release& total : series(key)) {
        std::vector<Release> parts;
        Estimate all = Estimate::point(0);
        bool complete = true;
        for (const auto id : sum.parts) {
          if (id.empty()) continue;
          const SeriesKey pk = level_key(key, id);
          const auto p = pk.unit == key.unit ? of_report(pk, total.period, total.report) : std::nullopt;
          if (!p) {
            complete = false;
            break;
          }
          parts.push_back(*p);
          const Estimate e = p->estimate();
          all = Estimate::result(all.value + e.value, all.interval + e.interval);
        }
        std::vector<const Release*> others;
        for (const Release& p : parts) others.push_back(&p);
        if (complete) add(Check::parts_and_total, key, total, others, all);
      }
    }
    for (const auto& [part, whole] : parts_of) {
      if (part != key.indicator || key.grid != Grid::year) continue;
      const SeriesKey wk = level_key(key, whole);
      if (wk.unit != key.unit) continue;
      for (const Release& p : series(key)) {
        const auto w = of_report(wk, p.period, p.report);
        if (!w) continue;
        const Estimate e = w->estimate();
        add(Check::parts_and_total, key, p, {&*w},
            Estimate::result(e.value, {-Interval::infinity, e.high()}));
      }
    }
  }

  void average_growth(const SeriesKey& key) {
    if (key.grid != Grid::years) return;
    const Indicator* i = indicator(key.indicator);
    SeriesKey yearly = key;
    yearly.grid = Grid::year;
    yearly.basis = "yoy";
    for (const Release& average : series(key)) {
      const int first = average.period.first_year(), last = average.period.last_year();
      std::vector<const Release*> rates;
      std::vector<Estimate> estimates;
      for (int y = first; y <= last; ++y)
        if (const Release* r = series(yearly).find(Period::year(y))) {
          rates.push_back(r);
          estimates.push_back(r->estimate());
        }
      if (static_cast<int>(rates.size()) == last - first + 1) {
        Finding& f = add(Check::average_growth, key, average, rates, average_rate(estimates));
        f.soft = true;
        if (f.agreement == Agreement::inconsistent)
          f.reason = "the growth of single years may have been revised since";
      }
      if (!i || i->ratio_check == RatioCheck::never) continue;
      const AnySeries& levels = series(level_key(key, key.indicator));
      const Release *base = levels.find(Period::year(first - 1)), *end = levels.find(Period::year(last));
      if (!base || !end) continue;
      Finding& f = add(Check::average_growth, key, average, {end, base},
                       average_annual(end->estimate(), base->estimate(), last - first + 1));
      f.soft = i->ratio_check != RatioCheck::hard;
      if (key.price == Price::real)
        cannot(f, "the growth is real and the levels are at current prices");
      else
        broken(key, first - 1, last, f);
    }
  }

  void urban_and_rural(const SeriesKey& key) {
    if (key.grid != Grid::year) return;
    for (const Release& whole : series(key)) {
      const Release* urban = series(level_key(key, "income_urban")).find(whole.period);
      const Release* rural = series(level_key(key, "income_rural")).find(whole.period);
      if (!urban || !rural) continue;
      const Estimate u = urban->estimate(), r = rural->estimate();
      add(Check::urban_and_rural, key, whole, {urban, rural},
          Estimate::result((u.value + r.value) / 2, {r.low(), u.high()}));
    }
  }

  void income_ratio(const SeriesKey& key) {
    if (key.grid != Grid::year) return;
    for (const Release& stated : series(key)) {
      const Release* urban = series(level_key(key, "income_urban")).find(stated.period);
      const Release* rural = series(level_key(key, "income_rural")).find(stated.period);
      if (urban && rural)
        add(Check::urban_and_rural, key, stated, {urban, rural}, ratio(urban->estimate(), rural->estimate()));
    }
  }

  void restated(const SeriesKey& key) {
    std::vector<Period> periods;
    for (const Release& r : series(key)) periods.push_back(r.period);
    for (const Period p : periods) {
      const auto all = data_.releases(key, p);
      for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].own != all[0].own) break;
        Finding& f = add(Check::restated, key, all[i], {&all[0]}, Result<Estimate>(all[0].estimate()));
        f.soft = true;
        if (f.agreement == Agreement::inconsistent)
          f.reason = "a later report gives another figure: a revision, or another thing by the same name";
      }
    }
  }

  void said_twice(const Conflict& c) {
    if (c.key.role != Role::actual || (options_.region.known() && c.key.region != options_.region)) return;
    const auto release = [&](std::uint32_t i) {
      const Observation& o = data_.observations()[i];
      Release r;
      r.period = o.period;
      r.value = o.value;
      r.upper = o.upper;
      r.bound = o.bound;
      r.observation = i;
      return r;
    };
    const Release kept = release(c.kept), other = release(c.other);
    add(Check::said_twice, c.key, kept, {&other}, Result<Estimate>(other.estimate()));
  }

  const Dataset& data_;
  const ConsistencyOptions& options_;
  std::vector<SeriesKey> keys_;
  std::map<SeriesKey, AnySeries> cache_;
  std::vector<Finding> found_;
};

}  // namespace

std::string_view to_string(Check c) {
  constexpr std::string_view names[] = {"level_and_growth", "change_of_level", "share_of_whole",
                                        "shares_of_gdp",    "parts_and_total", "average_growth",
                                        "urban_and_rural",  "said_twice",      "restated"};
  return names[static_cast<int>(c)];
}

std::vector<Finding> check_consistency(const Dataset& data, const ConsistencyOptions& options) {
  return Audit(data, options).run();
}

}  // namespace zhibiao
