// SPDX-License-Identifier: MIT
#include "zhibiao/model/period.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <optional>

#include "digits.hpp"

namespace zhibiao {
namespace {

namespace calendar = boost::gregorian;

// Boost.Date_Time knows the years 1400 to 9999.
constexpr int first_year_of_calendar = 1400;

constexpr int months_in[] = {12, 6, 3, 1};
int months_of(Frequency f) { return months_in[static_cast<int>(f)]; }

Error not_a_period(std::string_view text, std::size_t at, const char* forms) {
  return {ErrorCode::syntax, "'" + std::string(text) + "' is not a period; write " + forms, at};
}

bool in_range(int value, int last) { return 1 <= value && value <= last; }

// 2019 · 2019-Q1 · 2019-H1 · 2019-11; `half` is H in our spelling and S in SDMX.
std::optional<Period> single(Digits& in, char half) {
  int year = 0, part = 0;
  if (!in.number(4, year) || year < first_year_of_calendar) return {};
  if (!in.skip('-')) return Period::year(year);
  if (in.skip('Q'))
    return in.number(1, part) && in_range(part, 4) ? std::optional(Period::quarter(year, part))
                                                   : std::nullopt;
  if (in.skip(half))
    return in.number(1, part) && in_range(part, 2) ? std::optional(Period::half(year, part)) : std::nullopt;
  return in.number(2, part) && in_range(part, 12) ? std::optional(Period::month(year, part)) : std::nullopt;
}

char* spell(char* out, Frequency f, int ordinal, char half) {
  const int n = 12 / months_of(f), part = ordinal % n + 1;
  out = write_padded(out, ordinal / n, 4);
  if (f == Frequency::year) return out;
  *out++ = '-';
  if (f == Frequency::month) return write_padded(out, part, 2);
  *out++ = f == Frequency::half ? half : 'Q';
  return write_padded(out, part, 1);
}

calendar::date first_day(Frequency f, int ordinal) {
  const int month = ordinal * months_of(f);
  return {static_cast<calendar::greg_year::value_type>(month / 12),
          static_cast<calendar::greg_month::value_type>(month % 12 + 1), 1};
}

Date to_date(const calendar::date& d) { return {d.year(), d.month(), d.day()}; }

}  // namespace

Date Period::begin_date() const { return known() ? to_date(first_day(frequency_, first_)) : Date{}; }
Date Period::end_date() const {
  if (!known()) return {};
  const int months = months_of(frequency_) * (first_ + count_);
  return to_date(first_day(Frequency::month, months - 1).end_of_month());
}

Result<Period> Period::parse(std::string_view text) {
  constexpr const char* forms = "2019, 2012/2016, 2019-Q1, 2019-H1, 2019-11 or 2019-01/2019-11";
  Digits in(text);
  const auto begin = single(in, 'H');
  if (begin && in.done()) return *begin;
  if (!begin || !in.skip('/')) return not_a_period(text, in.at(), forms);
  const std::size_t second = in.at();
  const auto end = single(in, 'H');
  if (!end || !in.done()) return not_a_period(text, in.at(), forms);
  if (end->frequency_ != begin->frequency_ || end->first_ < begin->first_)
    return not_a_period(text, second, "two ends of one kind, the earlier first, such as 2012/2016");
  return Period(begin->frequency_, begin->first_, end->first_ - begin->first_ + 1);
}

char* Period::write(char* out) const {
  if (!known()) return out;
  out = spell(out, frequency_, first_, 'H');
  if (count_ <= 1) return out;
  *out++ = '/';
  return spell(out, frequency_, first_ + count_ - 1, 'H');
}

std::string Period::to_string() const {
  char text[max_text];
  return {text, write(text)};
}

Result<Period> Period::parse_iso(std::string_view text) {
  constexpr const char* forms = "2019, 2019-S1, 2019-Q3, 2019-09, 2012-01-01/P5Y or 2019-01-01/P9M";
  Digits in(text);
  int year = 0, month = 0, day = 0;
  if (text.find('/') == std::string_view::npos) {
    const auto period = single(in, 'S');
    if (period && in.done()) return *period;
    return not_a_period(text, in.at(), forms);
  }
  int count = 0;
  const bool form = in.number(4, year) && in.skip('-') && in.number(2, month) && in.skip('-') &&
                    in.number(2, day) && in.skip('/') && in.skip('P') && in.any_number(count);
  const bool years = form && in.skip('Y');
  if (!form || (!years && !in.skip('M')) || !in.done() || year < first_year_of_calendar || count == 0 ||
      !in_range(month, 12) || day != 1 || (years && month != 1))
    return not_a_period(text, in.at(), forms);
  return years ? Period(Frequency::year, year, count)
               : Period(Frequency::month, year * 12 + month - 1, count);
}

std::string Period::to_iso() const {
  if (!known()) return {};
  if (count_ == 1) {
    char text[max_text];
    return {text, spell(text, frequency_, first_, 'S')};
  }
  const int month = first_ * months_of(frequency_);
  const std::string begin = padded(month / 12, 4) + '-' + padded(month % 12 + 1, 2) + "-01/P";
  return frequency_ == Frequency::year ? begin + std::to_string(count_) + 'Y'
                                       : begin + std::to_string(count_ * months_of(frequency_)) + 'M';
}

Result<Period> plan_period(int number) {
  if (number < 1)
    return Error{ErrorCode::range,
                 "there is no plan number " + std::to_string(number) + "; the first ran from 1953 to 1957"};
  // Plans followed one another but for the years of adjustment, 1963 to 1965.
  const int first = number <= 2 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return Period::years(first, first + 4);
}

}  // namespace zhibiao
