// SPDX-License-Identifier: MIT
#include "zhibiao/analysis/judgement.hpp"

#include <utility>

namespace zhibiao {
namespace {

// A range of decimals: exact, where Interval would round 7.1 outward and leave 7.1 ≥ 7.1 open.
struct Range {
  std::optional<Decimal> low, high;
  bool low_open = false, high_open = false;
};

Decimal moved(Decimal value, Decimal by, bool up) {
  const auto result = up ? add(value, by) : subtract(value, by);
  return result ? *result : value;  // 18 digits: no room for half a step
}

// What an outcome may be: by its words alone, or also by its digits.
Range range_of(const Release& r, bool digits, const std::optional<Decimal>& tolerance) {
  switch (r.bound) {
    case Bound::ge:
    case Bound::gt:
      return {r.value, {}, r.bound == Bound::gt, false};
    case Bound::le:
    case Bound::lt:
      return {{}, r.value, false, r.bound == Bound::lt};
    case Bound::approx:
      if (!tolerance) return {};
      return {moved(r.value, *tolerance, false), moved(r.value, *tolerance, true)};
    case Bound::range:
      return {r.value, r.upper.value_or(r.value)};
    case Bound::eq:
      break;
  }
  if (!digits || r.exact) return {r.value, r.value};
  const Decimal half(5, r.value.exponent() - 1);
  const bool rounds_down = !r.value.negative();  // halves go away from zero
  return {moved(r.value, half, false), moved(r.value, half, true), r.value.negative() || r.value.zero(),
          rounds_down || r.value.zero()};
}

enum class Holds { always, never, sometimes };

Holds at_least(const Range& x, Decimal limit, bool strict) {
  if (x.low && (*x.low > limit || (*x.low == limit && (!strict || x.low_open)))) return Holds::always;
  if (x.high && (*x.high < limit || (*x.high == limit && (strict || x.high_open)))) return Holds::never;
  return Holds::sometimes;
}

Holds at_most(const Range& x, Decimal limit, bool strict) {
  const auto negated = [](const std::optional<Decimal>& d) { return d ? std::optional(-*d) : d; };
  return at_least({negated(x.high), negated(x.low), x.high_open, x.low_open}, -limit, strict);
}

Holds both(Holds a, Holds b) {
  if (a == Holds::never || b == Holds::never) return Holds::never;
  return a == Holds::always && b == Holds::always ? Holds::always : Holds::sometimes;
}

Holds near(const Range& x, const Release& target, const std::optional<Decimal>& tolerance) {
  const Decimal reach = tolerance.value_or(Decimal());
  const Holds h = both(at_least(x, moved(target.value, reach, false), false),
                       at_most(x, moved(target.value, reach, true), false));
  return !tolerance && h == Holds::never ? Holds::sometimes : h;
}

Holds holds(const Range& x, const Release& target, Demand demand, const std::optional<Decimal>& tolerance) {
  const Decimal t = target.value, top = target.upper.value_or(t);
  switch (demand) {
    case Demand::at_least:
      return at_least(x, t, false);
    case Demand::above:
      return at_least(x, t, true);
    case Demand::at_most:
      return at_most(x, top, false);
    case Demand::below:
      return at_most(x, t, true);
    case Demand::within:
      return both(at_least(x, t, false), at_most(x, top, false));
    case Demand::about_or_more: {
      const Holds h = at_least(x, tolerance ? moved(t, *tolerance, false) : t, false);
      return h == Holds::never && !tolerance ? Holds::sometimes : h;
    }
    case Demand::about_or_less: {
      const Holds h = at_most(x, tolerance ? moved(t, *tolerance, true) : t, false);
      return h == Holds::never && !tolerance ? Holds::sometimes : h;
    }
    case Demand::about:
      break;
  }
  return near(x, target, tolerance);
}

Verdict verdict(Holds h) {
  if (h == Holds::sometimes) return Verdict::undecided;
  return h == Holds::always ? Verdict::met : Verdict::missed;
}

bool upwards(Demand d) { return d == Demand::at_least || d == Demand::above || d == Demand::about_or_more; }
bool downwards(Demand d) { return d == Demand::at_most || d == Demand::below || d == Demand::about_or_less; }

}  // namespace

Demand demand_of(Bound bound, Direction direction) {
  switch (bound) {
    case Bound::ge:
      return Demand::at_least;
    case Bound::gt:
      return direction == Direction::down ? Demand::about_or_less : Demand::above;
    case Bound::le:
      return Demand::at_most;
    case Bound::lt:
      return direction == Direction::up ? Demand::about_or_more : Demand::below;
    case Bound::eq:
    case Bound::range:
      if (direction == Direction::up) return Demand::at_least;
      if (direction == Direction::down) return Demand::at_most;
      return bound == Bound::range ? Demand::within : Demand::about;
    case Bound::approx:
      break;
  }
  if (direction == Direction::up) return Demand::about_or_more;
  return direction == Direction::down ? Demand::about_or_less : Demand::about;
}

Judgement judge(const Release& target, const Release& outcome, Direction direction,
                std::optional<Decimal> tolerance) {
  const Demand demand = demand_of(target.bound, direction);
  Judgement j;
  j.verdict = verdict(holds(range_of(outcome, false, tolerance), target, demand, tolerance));
  j.within_digits = verdict(holds(range_of(outcome, true, tolerance), target, demand, tolerance));

  const Decimal counts = downwards(demand) && target.upper ? *target.upper : target.value;
  const Estimate t = Estimate::exact(counts), o = outcome.estimate();
  const auto exact_margin = subtract(outcome.value, counts);
  j.margin =
      Estimate::result(exact_margin ? exact_margin->to_double() : o.value - t.value, o.interval - t.interval);
  if (j.verdict == Verdict::met)
    j.exceeded = upwards(demand)     ? outcome.value > target.upper.value_or(target.value)
                 : downwards(demand) ? outcome.value < target.value
                                     : false;
  if (j.verdict == Verdict::undecided) {
    if (outcome.bound == Bound::approx && !tolerance)
      j.reason = "the outcome is stated with 左右, which names no band; give a tolerance";
    else if (outcome.bound != Bound::eq && outcome.bound != Bound::approx)
      j.reason = "the outcome is stated as a bound, and both are possible";
    else if (demand == Demand::about && target.bound == Bound::eq)
      j.reason =
          "the target is one number and the catalogue does not say which side is better; give a tolerance";
    else
      j.reason = "the target is stated with 左右 or the like, which names no band; give a tolerance";
  }
  return j;
}

}  // namespace zhibiao
