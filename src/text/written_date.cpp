// SPDX-License-Identifier: MIT
#include "text/written_date.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace zhibiao::text {
namespace {

constexpr std::string_view han_digits = "〇一二三四五六七八九";

// The value of a Chinese digit, or of "零", "○" and the Latin O that stand for 〇; -1: none of these.
int digit_at(std::string_view s, std::size_t i, std::size_t& size) {
  size = 1;
  if (i >= s.size()) return -1;
  if (is_digit(s[i])) return s[i] - '0';
  if (s[i] == 'O' || s[i] == 'o') return 0;
  const std::string_view c = first_char(s.substr(i));
  size = c.size();
  if (c == "零" || c == "○" || c == "Ｏ") return 0;
  if (size != 3) return -1;
  const std::size_t at = han_digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at / 3);
}

}  // namespace

int small_number(std::string_view s, std::size_t& i) {
  std::size_t size = 0;
  const std::size_t begin = i;
  if (i < s.size() && is_digit(s[i])) {
    int n = 0;
    while (i < s.size() && is_digit(s[i]) && i - begin < 3) n = n * 10 + (s[i++] - '0');
    return n;
  }
  int n = 0, digit = digit_at(s, i, size);
  if (digit > 0) {
    n = digit;
    i += size;
  }
  if (s.substr(i).starts_with("十")) {
    n = std::max(n, 1) * 10;
    i += 3;
    digit = digit_at(s, i, size);
    if (digit > 0) {
      n += digit;
      i += size;
    }
  }
  return i == begin ? -1 : n;
}

int year_at(std::string_view s, std::size_t& i) {
  int year = 0;
  std::size_t at = i;
  for (int k = 0; k < 4; ++k) {
    std::size_t size = 0;
    const int digit = digit_at(s, at, size);
    if (digit < 0) return 0;
    year = year * 10 + digit;
    at += size;
  }
  if (year < 1949 || year > 2099 || (at < s.size() && is_digit(s[at]))) return 0;
  i = at;
  return year;
}

int last_year_in(std::string_view s) {
  int found = 0;
  for (std::size_t i = 0; i < s.size();) {
    std::size_t at = i;
    const int year = (i == 0 || !is_digit(s[i - 1])) ? year_at(s, at) : 0;
    if (year != 0 && s.substr(at).starts_with("年")) {
      found = year;
      i = at;
    } else {
      i += first_char(s.substr(i)).size();
    }
  }
  return found;
}

std::optional<DatedSpan> find_date(std::string_view s, std::size_t from) {
  for (std::size_t i = from; i < s.size();) {
    std::size_t at = i;
    const bool fresh = i == 0 || !is_digit(s[i - 1]);
    const int year = fresh ? year_at(s, at) : 0;
    if (year != 0) {
      std::string_view mark;
      for (const std::string_view m : {"年", "-", "/", "."})
        if (s.substr(at).starts_with(m)) mark = m;
      if (!mark.empty()) {
        at += mark.size();
        const int month = small_number(s, at);
        const bool han = mark == "年";
        if (month >= 1 && month <= 12 && s.substr(at).starts_with(han ? std::string_view("月") : mark)) {
          at += han ? 3 : mark.size();
          const std::size_t behind_month = at;
          const int day = small_number(s, at);
          const bool dayed = day >= 1 && day <= 31 &&
                             (!han || s.substr(at).starts_with("日") || s.substr(at).starts_with("号"));
          if (dayed) return DatedSpan{{year, month, day}, i, at + (han ? 3 : 0)};
          if (han) return DatedSpan{{year, month, 0}, i, behind_month};
        }
      }
    }
    i += first_char(s.substr(i)).size();
  }
  return std::nullopt;
}

}  // namespace zhibiao::text
