// SPDX-License-Identifier: MIT
#include "text/time_expression.hpp"

#include <array>
#include <cstring>

#include "text/characters.hpp"
#include "text/landmarks.hpp"
#include "text/neighbourhood.hpp"
#include "text/pairs.hpp"

namespace zhibiao::text {
namespace {

constexpr std::string_view nian = "年", yue = "月";

/// 零 to 十 as 0 to 10; -1: none.
int digit_of(std::string_view c) {
  if (c.size() != 3) return -1;
  constexpr std::string_view digits = "〇一二三四五六七八九十两零";
  for (int i = 0; i < 13; ++i)
    if (key(digits.data() + 3 * i) == key(c.data())) return i == 11 ? 2 : i == 12 ? 0 : i;
  return -1;
}

/// A number that ends at `pos`, at most four characters: 2017, 17, 五, 十一, 二〇一七. Moves `pos` to its
/// begin.
int number_before(std::string_view text, std::size_t floor, std::size_t& pos) {
  auto p = pos;
  if (p > floor && is_digit(text[p - 1])) {
    int value = 0, scale = 1, n = 0;
    while (p > floor && is_digit(text[p - 1]) && n < 5) {
      value += (text[--p] - '0') * scale;
      scale *= 10;
      ++n;
    }
    if (n > 4) return -1;
    pos = p;
    return value;
  }
  int value = 0, scale = 1, n = 0;
  bool ten = false;
  while (p > floor && n < 4) {
    const auto q = before(text, p);
    if (q < floor) break;
    const int d = digit_of(text.substr(q, p - q));
    if (d < 0) break;
    if (d == 10) {  // 十一 = 11, 二十 = 20
      ten = true;
      scale = 10;
      value += 0;
      // a leading 十 counts one ten unless a digit stands before it
      const auto r = q > floor ? before(text, q) : q;
      const int tens = q > floor ? digit_of(text.substr(r, q - r)) : -1;
      value += (tens > 0 && tens < 10 ? 0 : 10);
    } else {
      value += d * scale;
      scale *= 10;
    }
    p = q;
    ++n;
  }
  (void)ten;
  if (n == 0) return -1;
  pos = p;
  return value;
}

int full_year(int y, std::size_t digits) {
  if (digits >= 4 || y >= 1000) return y;
  if (digits == 2) return y >= 50 ? 1900 + y : 2000 + y;
  return -1;
}

/// The characters at which the reader looks up.
constexpr CharScan kFirst(kTimeSigns);

struct Reader {
  std::string_view text;
  std::size_t begin, end;
  const ReportYear& year;
  std::vector<TimeExpression>& out;
  std::size_t done;  // end of the last expression: no character belongs to two
  bool heading = false;

  template <std::size_t N>
  bool ends_with(std::size_t pos, const char (&word)[N]) const {
    return pos >= begin + (N - 1) && same(text.data() + pos - (N - 1), word);
  }
  template <std::size_t N>
  bool starts_with(std::size_t pos, const char (&word)[N]) const {
    return pos + (N - 1) <= end && same(text.data() + pos, word);
  }
  template <std::size_t... N>
  std::size_t take(std::size_t& pos, const char (&... words)[N]) const {
    const auto n = pos <= end ? any_at_begin(text.substr(pos, end - pos), words...).size() : 0;
    pos += n;
    return n;
  }
  template <std::size_t... N>
  bool take_before(std::size_t& pos, const char (&... words)[N]) const {
    const auto n = any_at_end(text.substr(begin, pos - begin), words...).size();
    pos -= n;
    return n > 0;
  }

  void add(TimeExpression t) {
    // 今年, 去年 of a report without a date
    constexpr int first_year_of_calendar = 1400;
    if (!year.known() && t.period.known() && t.period.first_year() < first_year_of_calendar) t.period = {};
    if (t.span.begin < done) t.span.begin = done;
    out.push_back(t);
    done = t.span.end;
  }

  /// 比, 较, 与…相比 before; 末的, 的N倍 after make it a basis.
  void finish(TimeExpression t, std::size_t from, std::size_t to) {
    auto b = from;
    while (take_before(b, "“", "全国")) {
    }
    if (take_before(b, "比", "较", "超", "高于", "低于", "相比", "相较", "与", "和", "同")) {
      // 与2010年相比; a plain 与, 同 needs 相比 behind
      const auto word = text.substr(b, from - b);
      const bool joined = word.starts_with("与") || word.starts_with("和") || word.starts_with("同");
      if (!joined || starts_with(to, "比，") ||
          has(text.substr(to, std::min<std::size_t>(end - to, 30)), "相比") ||
          has(text.substr(to, std::min<std::size_t>(end - to, 12)), "持平")) {
        t.use = TimeExpression::Use::basis;
        from = b;
      }
    } else if (take_before(b, "是", "为", "相当于", "等于")) {
      auto p = to;
      const bool of = take(p, "的") > 0;
      take(p, "近", "约", "超过", "超", "逾", "将近");
      if (of && (p < end) && (is_digit(text[p]) || digit_of(text.substr(p, width(text[p]))) >= 0)) {
        t.use = TimeExpression::Use::basis;
        from = b;
      }
    } else if (auto p = to; take_before(b, "恢复到", "恢复至") && take(p, "的")) {
      t.use = TimeExpression::Use::basis;  // 恢复至2019年的94%
      from = b;
    } else if (take_before(b, "力争到", "争取到", "到", "至", "截至", "截止", "截止到", "截至到")) {
      t.end_only = true;
      if (t.period.known() && year.known() && t.period.last_year() > year.review) t.ahead = true;
      if (t.period.count() > 1 && t.period.frequency() == Frequency::year)
        t.period = Period::year(t.period.last_year());
      from = b;
    } else if (take_before(b, "自", "从", "由")) {
      t.use = TimeExpression::Use::from;
      from = b;
    }
    auto p = to;
    if (starts_with(p, "开始")) t.use = TimeExpression::Use::from;
    // 2007年新型农村合作医疗开展以来: the clause goes on to 以来
    if (!starts_with(p, "以来") && t.period.single_year() && year.known() &&
        t.period.first_year() < year.review) {
      const auto ahead = text.substr(p, std::min<std::size_t>(end - p, 60));
      const auto since = ahead.find("以来"), stop = ahead.find("，");
      if (since != std::string_view::npos && since < stop) {
        t.period = Period::years(t.period.first_year(), year.review);
        t.several = true;
      }
    }
    if (take(p, "的基础上", "基础上")) {
      t.use = TimeExpression::Use::basis;
      take_before(from, "在");
      to = p;
    } else if (starts_with(p, "以来") && marks_record(p + std::string_view("以来").size())) {
      return;
    } else if (take(p, "以来", "起")) {
      t.use = TimeExpression::Use::period;
      if (t.period.known() && year.known() && t.period.frequency() == Frequency::year &&
          t.period.first_year() <= year.review) {
        const bool early = t.period.first_year() == year.now;
        if (!early) t.period = Period::years(t.period.first_year(), year.review);
        t.several = t.period.count() > 1;
      }
      to = p;
    }
    t.span = {from, to};
    add(t);
  }

  /// "年" at `at`.
  void read_year(std::size_t at) {
    auto b = at;
    auto e = at + nian.size();
    TimeExpression t;
    // 今年 去年 上年 前年 明年
    if (take_before(b, "今", "本")) {
      if (ends_with(b, "基")) return;
      t.period = Period::year(year.now);
      t.plan_year = year.now == year.plan;
      if (take(e, "以来")) {
        t.span = {b, e};
        t.plan_year = false;
        t.end_only = true;
        add(t);
        return;
      }
      tail_of_year(t, b, e);
      return;
    }
    if (ends_with(b, "以上")) return;                              // 20家⟨以上年⟩销售过亿元的
    if (starts_with(e, "结转") || starts_with(e, "结余")) return;  // 上年结转收入
    const bool before_it = ends_with(b, "上");                     // the year reviewed, not this one
    if (take_before(b, "去", "上")) {
      if (ends_with(b, "比") || ends_with(b, "较") || ends_with(b, "比当")) {
        take(e, "同期", "底", "末", "度");
      }
      t.period = Period::year(before_it ? year.review - 1 : year.now - 1);
      t.year_before = before_it;
      tail_of_year(t, b, e);
      return;
    }
    if (take_before(b, "明")) {
      t.period = Period::year(year.now + 1);
      tail_of_year(t, b, e);
      return;
    }
    const auto number_end = b;
    const int n = number_before(text, begin, b);
    if (n < 0) {
      // 年底, 年末 alone
      if (starts_with(e, "底") || starts_with(e, "末")) {
        if (!year.known() || ends_with(at, "比") || ends_with(at, "较") || ends_with(at, "上") ||
            ends_with(at, "每"))
          return;
        e += 3;
        t.period = Period::year(year.review);
        t.yearless = t.end_only = true;
        t.span = {at, e};
        add(t);
      }
      return;
    }
    const auto digits = is_digit(text[b]) ? number_end - b : (number_end - b) / 3;
    if (digits >= 4 ||
        (digits == 2 && is_digit(text[b]) && n > 1 && followed_by_year_word(e) == 0 && ends_with(b, "—"))) {
      int y = full_year(n, digits);
      if (y < 1900 || y > 2100) return;
      if (starts_with(e, "不变价") || starts_with(e, "价格") || starts_with(e, "可比价")) return;
      t.period = Period::year(y);
      // 2016—2020年
      auto s = b;
      if (take_before(s, "—", "至", "到", "-", "～", "~")) {
        take_before(s, "年");
        const auto first_end = s;
        const int first = number_before(text, begin, s);
        if (first >= 1900 && first < y && first_end - s >= 4) {
          t.period = Period::years(first, y);
          t.several = true;
          b = s;
          while (!out.empty() && out.back().span.end > b) {
            b = out.back().span.begin;
            out.pop_back();
          }
          done = std::min<std::size_t>(done, b);
        }
      }
      tail_of_year(t, b, e);
      return;
    }
    // N年来, 过去N年, 今后N年, N年间
    if (n < 1 || n > 60) return;
    const bool past = take_before(b, "过去的这", "过去这", "刚刚过去的", "过去的", "过去", "近", "这", "前",
                                  "最近", "本届政府任期", "以往");
    const bool future = !past && take_before(b, "今后", "未来", "下一个", "接下来的", "再用", "力争用", "用");
    // 两年平均增长2.5%
    if (n < 10 && !past && !future && (starts_with(e, "平均") || starts_with(e, "年均"))) {
      t.several = true;
      if (year.known()) t.period = Period::years(year.review - n + 1, year.review);
      t.span = {b, e};
      add(t);
      return;
    }
    auto p = e;
    const bool since = take(p, "以来", "来", "间", "期间", "中", "里") != 0;
    if (since && marks_record(p)) return;
    if (!past && !future && !since) {
      if (n == 5 && (b == begin || ends_with(b, "，") || ends_with(b, "。")) && !starts_with(e, "计划") &&
          !starts_with(e, "规划") && !starts_with(e, "行动")) {
        // "五年实际利用外资…", "五年，我们…", "五年内…"
        take(e, "内");
        t.several = true;
        t.yearless = true;
        t.period = year.known() ? Period::years(year.review - 4, year.review) : Period();
        t.span = {b, e};
        add(t);
      }
      return;
    }
    if (since) e = p;
    t.several = n > 1;
    if (year.known())
      t.period = future ? Period::years(year.plan, year.plan + n - 1)
                        : Period::years(year.review - n + 1, year.review);
    t.ahead = future;
    if (starts_with(b, "前")) return;  // 前三年 counts from the front of a span that we do not know
    t.span = {b, e};
    add(t);
  }

  /// 53年来⟨最强⟩, 1996年以来⟨新高⟩: how far back a record reaches is no time of what is stated.
  bool marks_record(std::size_t p) const {
    return take(p, "最", "新高", "新低", "的最", "的新高", "罕见", "少有", "未有", "同期最", "历史同期") != 0;
  }

  std::size_t followed_by_year_word(std::size_t e) const {
    return starts_with(e, "来") || starts_with(e, "间");
  }

  /// What may follow 2017年: 上半年, 一季度, 1—11月, 末, 底, 以来 …
  void tail_of_year(TimeExpression t, std::size_t b, std::size_t e) {
    const int y = t.period.known() ? t.period.last_year() : 0;
    if (take(e, "上半年")) {
      if (y) t.period = Period::half(y, 1);
    } else if (take(e, "下半年")) {
      if (y) t.period = Period::half(y, 2);
    } else if (take(e, "前三季度", "前3季度")) {
      if (y) t.period = Period::months(y, 1, 9);
    } else if (take(e, "一季度", "第一季度", "1季度")) {
      if (y) t.period = Period::quarter(y, 1);
    } else if (take(e, "全年", "度")) {
    } else if (take(e, "年底", "年末", "底", "末")) {
      t.end_only = true;
      t.period = y ? Period::year(t.period.last_year()) : t.period;
    } else {
      auto p = e;
      if (int first = month(p); first > 0) {
        int last = first;
        if (take(p, "—", "至", "到", "-", "～")) {
          const int l = month(p);
          if (l >= first) last = l;
        }
        if (take(p, "月份", "月") && first <= 12 && last <= 12) {
          auto q = p;
          if (month(q) > 0 && take(q, "日", "号")) {  // a day: 2017年2月8日
            e = q;
            if (y) t.period = Period::month(y, first);
          } else {
            if (take(p, "底", "末")) t.end_only = true;
            e = p;
            if (y) t.period = first == last ? Period::month(y, first) : Period::months(y, first, last);
          }
        }
      }
    }
    finish(t, b, e);
  }

  int month(std::size_t& p) const {
    int v = 0;
    std::size_t q = p;
    while (q < end && is_digit(text[q]) && q - p < 2) v = v * 10 + (text[q++] - '0');
    if (q == p) return -1;
    p = q;
    return v;
  }

  /// “十三五”期间, 十四五时期, “十二五”末
  void read_plan(std::size_t at) {
    constexpr std::string_view wu = "五";
    auto b = at;
    int n = 0;
    std::size_t q = b;
    const int units = q > begin ? digit_of(text.substr(before(text, q), q - before(text, q))) : -1;
    if (units < 0) return;
    q = before(text, q);
    if (units == 10)
      n = 10;
    else if (q > begin) {
      const auto r = before(text, q);
      if (digit_of(text.substr(r, q - r)) == 10) {
        n = 10 + units;
        q = r;
      }
    }
    if (n == 0) n = units;
    if (n < 5) return;
    // 十五年免费教育 is a number of years; the plans to the tenth come with quotes or a word behind
    if (n <= 10 && !text.substr(0, q).ends_with("“") && !starts_with(at + wu.size(), "期间") &&
        !starts_with(at + wu.size(), "时期") && !starts_with(at + wu.size(), "计划"))
      return;
    b = q;
    auto e = at + wu.size();
    take_before(b, "“");
    take(e, "”");
    const auto plan = plan_period(n);
    if (!plan) return;
    TimeExpression t;
    t.period = *plan;
    t.several = true;
    if (take(e, "末", "期末", "时期末")) {
      t.end_only = true;
      t.several = false;
      t.period = Period::year(plan->last_year());
    } else if (take(e, "初", "期初")) {
      t.several = false;
      t.period = Period::year(plan->first_year());
    } else if (!take(e, "期间", "时期", "以来", "五年", "这五年", "前四年", "前三年")) {
      // bare, it is a time where a statement follows; before a noun (“十四五”重点项目) it is part of a name
      const bool compared = ends_with(b, "是") || ends_with(b, "超") || ends_with(b, "比") ||
                            ends_with(b, "较") || ends_with(b, "为");
      const bool stated = e >= end || starts_with(e, "，") || starts_with(e, "累计") ||
                          starts_with(e, "全") || starts_with(e, "我") || starts_with(e, "年均") ||
                          starts_with(e, "共") || starts_with(e, "完成") || starts_with(e, "的") ||
                          starts_with(e, "）");
      if (!heading && !compared && !stated) return;
      const auto ahead_of = text.substr(e, std::min<std::size_t>(end - e, 36));
      if (has(ahead_of, "之年") && ahead_of.find("之年") < ahead_of.find("，")) return;
    }
    if (year.known() && t.period.first_year() > year.review) t.ahead = true;
    if (t.several && year.known() && !t.ahead && t.period.last_year() > year.review &&
        t.period.first_year() <= year.review && year.review < t.period.last_year()) {
      // a plan under way: kept whole, as the report says it
    }
    finish(t, b, e);
  }

  /// 上半年, 前三季度, 1—11月 without a year before, of the year reviewed or of this one, whoever uses it
  /// knows: the word that ends at `to`, where it belongs to no expression yet.
  bool read_part(std::size_t to, std::size_t size, Period period) {
    const auto from = to - size;
    if (!year.known() || from < done) return false;
    TimeExpression t;
    t.period = period;
    t.span = {from, to};
    t.yearless = true;
    add(t);
    return true;
  }

  /// 一季度, 前三季度; but 连续三季度 is a number of quarters, 一季度一考核 how often.
  void read_quarter(std::size_t at) {
    const auto to = at + std::string_view("季度").size();
    if (!starts_with(at, "季度")) return;
    if (ends_with(at, "前三")) {
      read_part(to, std::string_view("前三季度").size(), Period::months(year.review, 1, 9));
      return;
    }
    const int quarter = at > begin ? digit_of(text.substr(before(text, at), at - before(text, at))) : -1;
    const auto size = std::string_view("一季度").size();
    if (quarter < 1 || quarter > 4 || ends_with(to - size, "连续") || (quarter == 1 && starts_with(to, "一")))
      return;
    read_part(to, size, Period::quarter(year.review, quarter));
  }

  /// The year reviewed as a whole.
  bool read_whole_year(std::size_t to) {
    const auto size = std::string_view("全年").size();
    return ends_with(to, "全年") && !ends_with(to - size, "连续") &&
           read_part(to, size, Period::year(year.review));
  }

  /// What has the character `c` at `p`.
  void read_at(std::size_t p, std::uint32_t c) {
    switch (c) {
      case key("年"):
        if (!read_whole_year(p + nian.size())) read_year(p);
        return;
      case key("五"):
        return read_plan(p);
      case key("半"):
        if (ends_with(p, "上") && starts_with(p, "半年"))
          read_part(p + 6, std::string_view("上半年").size(), Period::half(year.review, 1));
        return;
      case key("季"):
        return read_quarter(p);
      default:
        break;
    }
    if (ends_with(p, "连续")) return;
    switch (c) {
      case key("月"):
        return read_month(p);
      case key("届"):
        return read_term(p);
      case key("目"):
        return read_present(p);
      default:
        return;
    }
  }

  /// 目前: what is the case when the report is given was so at the end of what it looks back on.
  void read_present(std::size_t p) {
    if (!starts_with(p, "目前") || !year.known() || ends_with(p, "项")) return;  // 项⟨目前⟩期
    TimeExpression t;
    t.period = Period::year(year.review);
    t.end_only = true;
    t.span = {p, p + std::string_view("目前").size()};
    add(t);
  }

  /// The term of a government is five years: the one that ends, or the one that begins.
  void read_term(std::size_t p) {
    const bool coming = ends_with(p, "新一");
    if ((!starts_with(p, "届政府") && !starts_with(p, "届期")) || (!coming && !ends_with(p, "本"))) return;
    if (coming && !heading && !starts_with(p, "届政府任期")) return;
    if (!coming && !heading && !starts_with(p, "届政府以来") && !starts_with(p, "届政府任期") &&
        !starts_with(p, "届期"))
      return;
    TimeExpression t;
    if (year.known())
      t.period =
          coming ? Period::years(year.plan, year.plan + 4) : Period::years(year.review - 4, year.review);
    t.ahead = coming;
    t.several = true;
    t.span = {p, p + 3};
    add(t);
  }

  /// `next` gives the first character of kTimeSigns, and perhaps others, at or behind a place.
  void run(auto next) {
    int titled = 0;  // inside 《…》 years belong to a title
    for (auto p = next(begin); p < end; p = next(p + 3)) {
      const std::uint32_t c = key(text.data() + p);
      if (c == key("《")) ++titled;
      if (c == key("》") && titled > 0) --titled;
      const bool in_title = titled > 0 && text.find("》", p) < end;
      if (!in_title && p >= done) read_at(p, c);
    }
  }
  void run() {
    run([this](std::size_t p) {
      for (;; p += width(text[p])) {
        p = skip(text.data(), p, end, kFirst);
        if (p >= end || width(text[p]) == 3) return p;
      }
    });
  }
  void run(std::span<const std::size_t> places) {
    run([this, at = places.begin(), last = places.end()](std::size_t p) mutable {
      while (at != last && *at < p) ++at;
      return at == last ? end : *at;
    });
  }

  /// 1—11月 or 9月底 without a year.
  void read_month(std::size_t at) {
    auto b = at;
    const int last = number_before(text, begin, b);
    if (last < 1 || last > 12 || b < done) return;
    int first = last;
    auto s = b;
    if (take_before(s, "—", "至", "到", "-")) {
      const int f = number_before(text, begin, s);
      if (f >= 1 && f < last) {
        first = f;
        b = s;
      }
    }
    auto e = at + yue.size();
    if (e < end && (is_digit(text[e]) || starts_with(e, "份"))) {
      auto q = e;
      if (month(q) > 0 && (starts_with(q, "日") || starts_with(q, "号"))) return;
    }
    TimeExpression t;
    t.yearless = true;
    take(e, "份");
    if (take(e, "底前", "底", "末")) t.end_only = true;
    t.period = !year.known()   ? Period()
               : first == last ? Period::month(year.review, first)
                               : Period::months(year.review, first, last);
    t.span = {b, e};
    add(t);
  }
};

}  // namespace

ReportYear ReportYear::of(Date delivered) {
  if (!delivered.known()) return {};
  const bool late = delivered.month >= 11;
  const int plan = delivered.year + (late ? 1 : 0);
  return {delivered.year, plan, plan - 1};
}

bool may_tell_time(std::string_view text, std::size_t at) {
  // By what stands before or behind each. Digits of the other kind are looked at below.
  static constexpr PairScan pairs(
      "今年本年去年上年明年全年年底年末〇年一年二年三年四年五年六年七年八年九年十年两年零年"
      "〇月一月二月三月四月五月六月七月八月九月十月两月零月"
      "〇五一五二五三五四五五五六五七五八五九五十五两五零五"
      "半年季度届政届期目前");
  constexpr std::size_t kWide = 3, kLoaded = 4;
  if (at < kWide || at + kWide + kLoaded > text.size()) return true;
  const char* const p = text.data() + at;
  const auto c = load_key(p);
  bool may = is_digit(p[-1]);
  may |= pairs.may_have(load_key(p - kWide), c);
  may |= pairs.may_have(c, load_key(p + kWide));
  may |= c == key("《");
  may |= c == key("》");
  return may;
}

void find_heading_times(std::string_view text, const ReportYear& year, std::vector<TimeExpression>& out) {
  Reader{text, 0, text.size(), year, out, 0, true}.run();
}

void find_times(std::string_view text, std::size_t begin, std::size_t end, const ReportYear& year,
                std::vector<TimeExpression>& out) {
  Reader{text, begin, end, year, out, begin}.run();
}

void find_times(std::string_view text, Span where, std::span<const std::size_t> places,
                const ReportYear& year, std::vector<TimeExpression>& out) {
  Reader{text, where.begin, where.end, year, out, where.begin}.run(places);
}

}  // namespace zhibiao::text
