// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/growth.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/monotone.hpp"

namespace zhibiao {
namespace {

const Interval one(1.0), hundred(100.0);

Interval percent(Interval ratio) { return (ratio - one) * hundred; }
double percent(double ratio) { return (ratio - 1) * 100; }

// 1 + r/100, refused where nothing or less than nothing would be left.
Result<Estimate> factor(const Estimate& rate) {
  if (!rate.known()) return refusal(Cause::missing, "no growth rate");
  const Estimate f{1 + rate.value / 100, one + rate.interval / hundred};
  if (f.value <= 0 || f.interval.high() <= 0)
    return refusal(Cause::zero_base, fmt::format("growth of {} % leaves nothing", rate.value));
  return f;
}

Error refused(Cause cause, const Estimate& now, const Estimate& before) {
  switch (cause) {
    case Cause::missing:
      return refusal(cause, now.known() ? "the base has no value" : "the later period has no value");
    case Cause::zero_base:
      return refusal(
          cause, fmt::format("the base {} is zero or may be; state the difference instead", before.value));
    default:
      return refusal(cause, fmt::format("from {} to {} is not a percentage; state the difference instead",
                                        before.value, now.value));
  }
}

Error no_years(int years) {
  return refusal(Cause::periods, fmt::format("an average over {} years needs at least one", years));
}

}  // namespace

Cause growth_refused(const Estimate& now, const Estimate& before) {
  if (!now.known() || !before.known()) return Cause::missing;
  if (before.value < 0 || now.value < 0) return before.value == 0 ? Cause::zero_base : Cause::sign_change;
  if (before.value == 0) return Cause::zero_base;
  // Where nothing is known of the digits (左右), the value itself decides.
  if (before.interval.known() && before.interval.contains(0)) return Cause::zero_base;
  return Cause::none;
}

Result<Estimate> growth(const Estimate& now, const Estimate& before) {
  if (const Cause c = growth_refused(now, before); c != Cause::none) return refused(c, now, before);
  return Estimate::result(percent(now.value / before.value), percent(now.interval / before.interval));
}

Result<Estimate> log_growth(const Estimate& now, const Estimate& before) {
  Cause c = growth_refused(now, before);
  if (c == Cause::none && now.value <= 0) c = Cause::sign_change;
  if (c != Cause::none) return refused(c, now, before);
  const auto log = [](double x) { return x <= 0 ? -Interval::infinity : std::log(x); };
  return Estimate::result(std::log(now.value / before.value) * 100,
                          rising(now.interval / before.interval, log) * hundred);
}

Result<Estimate> average_annual(const Estimate& last, const Estimate& base, int years) {
  if (years < 1) return no_years(years);
  if (const Cause c = growth_refused(last, base); c != Cause::none) return refused(c, last, base);
  const double power = 1.0 / years;
  const auto root = [&](double x) { return x <= 0 ? 0.0 : years == 1 ? x : std::pow(x, power); };
  return Estimate::result(percent(root(last.value / base.value)),
                          percent(rising(last.interval / base.interval, root)));
}

Result<Estimate> average_rate(std::span<const Estimate> rates) {
  if (rates.empty()) return refusal(Cause::missing, "an average of no growth rates");
  Estimate product = Estimate::point(1);
  for (const Estimate& rate : rates) {
    const auto f = factor(rate);
    if (!f) return f.error();
    product = {product.value * f->value, product.interval * f->interval};
  }
  return average_annual(product, Estimate::point(1), static_cast<int>(rates.size()));
}

Result<Estimate> contribution(const Estimate& part_now, const Estimate& part_before,
                              const Estimate& whole_now, const Estimate& whole_before) {
  if (!part_now.known() || !part_before.known() || !whole_now.known() || !whole_before.known())
    return refusal(Cause::missing, "a contribution needs part and whole in both periods");
  const Interval rise = whole_now.interval - whole_before.interval;
  const double whole = whole_now.value - whole_before.value;
  if (whole == 0 || rise.contains(0))
    return refusal(Cause::zero_base,
                   fmt::format("the whole changes by {}, which the digits cannot tell from 0", whole));
  return Estimate::result((part_now.value - part_before.value) / whole * 100,
                          (part_now.interval - part_before.interval) / rise * hundred);
}

Result<Estimate> pull(const Estimate& part_now, const Estimate& part_before, const Estimate& whole_before) {
  if (!part_now.known() || !part_before.known())
    return refusal(Cause::missing, "a pull needs the part in both periods");
  if (const Cause c = growth_refused(whole_before, whole_before); c != Cause::none)
    return refused(c, whole_before, whole_before);
  return Estimate::result((part_now.value - part_before.value) / whole_before.value * 100,
                          (part_now.interval - part_before.interval) / whole_before.interval * hundred);
}

Result<Estimate> implied_base(const Estimate& level, const Estimate& growth) {
  if (!level.known()) return refusal(Cause::missing, "no level");
  const auto f = factor(growth);
  if (!f) return f.error();
  return Estimate::result(level.value / f->value, level.interval / f->interval);
}

Result<Estimate> implied_deflator(const Estimate& now, const Estimate& before, const Estimate& real_growth) {
  if (const Cause c = growth_refused(now, before); c != Cause::none) return refused(c, now, before);
  const auto f = factor(real_growth);
  if (!f) return f.error();
  return Estimate::result(percent(now.value / before.value / f->value),
                          percent(now.interval / before.interval / f->interval));
}

Result<Estimate> required_growth(const Estimate& target, const Estimate& now, int years) {
  return average_annual(target, now, years);
}

Result<Estimate> doubling_time(const Estimate& rate) {
  if (!rate.known()) return refusal(Cause::missing, "no growth rate");
  if (rate.value <= 0)
    return refusal(Cause::sign_change, fmt::format("at {} % a year nothing doubles", rate.value));
  const auto years = [](double r) {
    return r <= 0 ? Interval::infinity : std::isinf(r) ? 0.0 : std::log(2.0) / std::log1p(r / 100);
  };
  return Estimate{years(rate.value), -rising(rate.interval, [&](double r) { return -years(r); })};
}

Result<Estimate> single_period(const Estimate& cumulated, const Estimate& before) {
  if (!cumulated.known() || !before.known())
    return refusal(Cause::missing, "a single period needs both cumulated figures");
  const Estimate d = Estimate::result(cumulated.value - before.value, cumulated.interval - before.interval);
  if (d.interval.contains(0))
    return refusal(Cause::zero_base, fmt::format("{} less {} is {}, which the digits cannot tell from 0",
                                                 cumulated.value, before.value, d.value));
  return d;
}

}  // namespace zhibiao
