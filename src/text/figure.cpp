// SPDX-License-Identifier: MIT
// Finds the places where a numeral begins, has the grammar read it there, and judges from the characters
// around it what it is.
#include "zhibiao/text/figure.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "text/characters.hpp"
#include "text/counting.hpp"
#include "text/dates.hpp"
#include "text/figure_bounds.hpp"
#include "text/figure_words.hpp"
#include "text/landmarks.hpp"
#include "text/neighbourhood.hpp"
#include "text/quantity.hpp"
#include "text/unit_table.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao {
namespace text {
namespace {

using std::size_t;
using std::string_view;

// A set of characters, each of three bytes as those that it is asked for.
class Signs {
 public:
  consteval explicit Signs(string_view characters) {
    for (size_t i = 0; i < characters.size(); i += 3) {
      const std::uint32_t code = code_of(key(characters.data() + i));
      bits_[code / 64] |= std::uint64_t{1} << code % 64;
    }
  }
  constexpr bool has(std::uint32_t key) const {
    const std::uint32_t code = code_of(key);
    return bits_[code / 64] >> code % 64 & 1;
  }

 private:
  static constexpr std::uint32_t code_of(std::uint32_t key) {
    return (key & 0x0F) << 12 | (key >> 8 & 0x3F) << 6 | (key >> 16 & 0x3F);
  }
  std::array<std::uint64_t, 0x10000 / 64> bits_{};
};
constexpr Signs kSigns(kNumeralSigns);

// What may follow 一 where it is a numeral; 一 begins too many other words to ask the grammar each time.
constexpr Signs kAfterOne(
    "一二三四五六七八九十百千万亿〇零点成半倍番分个家名户件项人套辆条座处所台批次场起例种类篇部册张份笔只头"
    "间栋幢片块口支队组对级岁年天日月小度元吨公斤亩平米方立升号期届轮位大是季世周版路代等、）");

NumeralKind kind_of(const Quantity& q) {
  switch (q.form) {
    case NumeralForm::share:
    case NumeralForm::fraction:
      return NumeralKind::percent;
    case NumeralForm::permille:
      return NumeralKind::permille;
    case NumeralForm::doubling:
      return NumeralKind::doubling;
    case NumeralForm::plain:
      break;
  }
  if (!q.unit) return q.unit_name.empty() ? NumeralKind::bare : NumeralKind::amount;
  static constexpr auto kByUnit = [] {
    std::array<NumeralKind, 1 + static_cast<size_t>(UnitKind::serial)> kinds{};  // amounts
    kinds[static_cast<size_t>(UnitKind::percent)] = NumeralKind::percent;
    kinds[static_cast<size_t>(UnitKind::permille)] = NumeralKind::permille;
    kinds[static_cast<size_t>(UnitKind::points)] = NumeralKind::points;
    kinds[static_cast<size_t>(UnitKind::times)] = NumeralKind::times;
    return kinds;
  }();
  return kByUnit[static_cast<size_t>(q.unit->kind)];
}

string_view unit_of(const Quantity& q) {
  switch (q.form) {
    case NumeralForm::share:
    case NumeralForm::fraction:
      return "%";
    case NumeralForm::permille:
      return "permille";
    case NumeralForm::doubling:
      return "x";
    case NumeralForm::plain:
      break;
  }
  return q.unit_name;
}

/// Walks over one text. Each reading member appends what stands at its place and returns where to go on.
class Scanner {
 public:
  /// `places` are Landmarks::numerals of the text.
  Scanner(string_view text, std::span<const size_t> places, std::vector<Figure>& out, const Units& units)
      : text_(text), places_(places), out_(out), units_(units), before_(out.size()) {}

  void run() {
    for (size_t at = next(0); at < text_.size(); at = next(at)) {
      const size_t end = is_digit(text_[at]) ? arabic(at) : chinese(at);
      at = done_ = std::max(end, at + 1);
    }
  }

 private:
  // The next place from `pos` on where a numeral may begin.
  size_t next(size_t pos) {
    if (text_.digit_at(pos)) return pos;  // within a row of digits, whose first alone is a landmark
    for (; place_ < places_.size(); ++place_) {
      const size_t at = places_[place_];
      if (at >= pos) return at;
    }
    return text_.size();
  }

  // Does [begin, end) stand in a short quotation? What is counted there is mostly a programme's name.
  bool quoted(size_t begin, size_t end) const {
    constexpr size_t kFar = 45, kMark = 3;
    if (text_.from(end).substr(0, kFar).find("”") == string_view::npos) return false;
    const string_view before = text_.until(begin).substr(begin > kFar + kMark ? begin - kFar - kMark : 0);
    const size_t open = before.rfind("“");
    return open != string_view::npos && before.find("”", open) == string_view::npos &&
           before.find('\n', open) == string_view::npos;
  }

  static Figure figure(NumeralKind kind, Span span, const Quantity& q, string_view unit) {
    return {.kind = kind,
            .span = span,
            .outer = span,
            .printed = q.printed,
            .multiplier = q.power,
            .value = q.value(),
            .upper = {},
            .unit = unit};
  }
  size_t put(NumeralKind kind, size_t begin, size_t end) {
    out_.push_back(figure(kind, {begin, end}, {}, {}));
    return end;
  }
  size_t put(NumeralKind kind, size_t begin, size_t end, const Quantity& q, string_view unit) {
    Figure f = figure(kind, {begin, end}, q, unit);
    read_bounds(text_, q, f);
    out_.push_back(f);
    return end;
  }
  size_t put_rank(size_t begin, size_t end, Decimal place) {
    Quantity q;
    q.printed = place;
    return put(NumeralKind::rank, begin, end, q, "rank");
  }

  // What the grammar reads at `pos`, without a measure word that only begins the next word: 六项|目.
  Quantity read(size_t pos) const {
    constexpr size_t kLongest = 120;
    Quantity q = parse_quantity(text_.from(pos).substr(0, kLongest), units_);
    if (q.unit && !q.unit->not_before.empty() && q.unit_name == q.unit->unit &&
        one_of(text_.char_at(pos + q.size), q.unit->not_before)) {
      q.size -= static_cast<std::uint32_t>(q.unit->spelling.size());
      q.power -= q.unit->power;
      q.unit = nullptr;
      q.unit_name = {};
    }
    return q;
  }

  bool own_unit_at(size_t pos) const {
    const auto& own = units_.table().own;
    return std::any_of(own.begin(), own.end(),
                       [&](auto* word) { return text_.from(pos).starts_with(word->spelling); });
  }

  // --- Arabic digits -------------------------------------------------------------------------------------

  size_t arabic(size_t begin) {
    const size_t end = text_.digits_end(begin);
    if (stands_alone(begin, end)) return judge(begin, read(begin));
    if (const size_t e = misread(begin)) return e;
    if (const size_t e = latin(begin)) return e;
    if (const size_t e = heading(begin, end)) return e;
    if (const size_t e = date_end(text_, begin, end)) return put(NumeralKind::date, begin, e);
    if (const size_t e = joined(begin, end)) return e;
    if (text_.at(end, "#")) return put(NumeralKind::name, begin, end + 1);  // 13#泊位
    if (text_.before(begin, words::kParts)) return put(NumeralKind::number, begin, end);
    const bool minus = begin > 0 && text_[begin - 1] == '-' && !text_.at(end, "-") &&
                       (begin == 1 || text_.han_before(begin - 1) || text_.before(begin - 1, "、"));
    if (minus) --begin;  // 增长-2.3%
    return judge(begin, read(begin));
  }

  // 增长7.5%, 达到1021.6亿元: is the number, with its decimals, between characters that make nothing else of
  // it, no date, heading, ratio, name or part of a document? So are nearly all.
  bool stands_alone(size_t begin, size_t end) const {
    static constexpr CharScan kBefore("〔【　件表录图");
    static constexpr CharScan kBehind("、）．年月日周世季至到和—–～－∶：");
    if (begin < 3) return false;
    const std::uint32_t before = key(text_.text().data() + begin - 3);
    if (!is_wide(before) || kBefore.may_have(before)) return false;
    if (text_.at(end, ".") && text_.digit_at(end + 1)) end = text_.digits_end(end + 1);
    if (end + 3 > text_.size()) return false;
    const std::uint32_t behind = key(text_.text().data() + end);
    return text_[end] == '%' || (is_wide(behind) && !kBehind.may_have(behind));
  }

  // 1O21.6亿元, 10l家, l5.3%: an amount but for letters that look like digits. O3 is ozone.
  size_t misread(size_t digits) {
    constexpr size_t kLongest = 24;
    const auto looks = [&](size_t at) {
      const char c = at < text_.size() ? text_[at] : '\0';
      return c == 'l' || c == 'I' || c == 'O' || c == 'o';
    };
    size_t begin = digits, letters = 0, figures = 0;
    while (begin > done_ && looks(begin - 1)) --begin;
    if (begin > 0 && (is_letter(text_[begin - 1]) ||
                      std::string_view("._-/&=").find(text_[begin - 1]) != std::string_view::npos))
      return 0;
    size_t end = begin;
    for (; end < text_.size() && end - begin < kLongest; ++end) {
      if (looks(end))
        ++letters;
      else if (is_digit(text_[end]))
        ++figures;
      else if (text_[end] != '.' || !(text_.digit_at(end + 1) || looks(end + 1)))
        break;
    }
    const size_t length = end - begin;
    const bool ozone = begin < digits && text_[begin] != 'l' && length < 3;
    if (letters == 0 || letters > figures || ozone || text_.letter_at(end)) return 0;
    std::string number(text_.from(begin).substr(0, length + 40));
    for (size_t i = 0; i < length; ++i)
      if (is_letter(number[i])) number[i] = number[i] == 'l' || number[i] == 'I' ? '1' : '0';
    const Quantity q = parse_quantity(number, units_);
    if (q.size <= length || q.unit_name.empty()) return 0;
    return put(NumeralKind::misread, begin, begin + q.size);
  }

  // PM2.5, G60, art_1229: digits that belong to the letters before them.
  size_t latin(size_t begin) {
    if (begin == 0) return 0;
    const char c = text_[begin - 1];
    const bool link = c == '.' || c == '-' || c == '/' || c == '&' || c == '=';
    if (!is_letter(c) && c != '_' && !(link && begin > 1 && is_letter(text_[begin - 2]))) return 0;
    size_t word = begin;
    while (word > done_ && (is_letter(text_[word - 1]) || text_[word - 1] == '&')) --word;
    const string_view letters = text_.text().substr(word, begin - word);
    for (const string_view indicator : {"GDP", "CPI", "PPI", "PMI", "R&D", "FDI", "IPO"}) {
      if (letters == indicator) return 0;
    }
    size_t end = begin;
    for (; end < text_.size(); ++end) {
      const char d = text_[end];
      const bool inner =
          (d == '.' || d == '-' || d == '/') && (text_.digit_at(end + 1) || text_.letter_at(end + 1));
      if (!is_digit(d) && !is_letter(d) && d != '_' && !inner) break;
    }
    return put(NumeralKind::name, is_letter(c) ? word : begin, end);
  }

  // 1. and 3、 and （2） at the head of a line; 1、 and 1. after a colon or full stop.
  size_t heading(size_t begin, size_t end) {
    static constexpr Chars kMarks("、）．");
    static constexpr Chars kStops("：。；");
    if (end - begin > 3 || (text_.at(end, "、") && text_.digit_at(end + 3))) return 0;
    const bool bracketed = text_.before(begin, "（") && text_.at(end, "）") && end - begin <= 2;
    const bool mark = text_.at(end, "、")
                          ? text_.han_at(end + 3)
                          : text_.at(end, ".") && end + 1 < text_.size() && !is_digit(text_[end + 1]);
    const bool listed = mark && end - begin <= 2 && text_.before(begin, kStops);
    if (bracketed || listed) return put(NumeralKind::heading, begin, end);
    if (!text_.at(end, kMarks) && !text_.at(end, ".") && !text_.at(end, ")")) return 0;
    if (!text_.line_start(begin)) return 0;
    // 1.2亿元 begins no list, but 30.5G技术 and 28.12345热线 do.
    const bool decimal = text_.at(end, ".") && text_.digit_at(end + 1) && !text_.at(end + 2, "G") &&
                         text_.digits_end(end + 1) <= end + 4;
    if (!decimal) return put(NumeralKind::heading, begin, end);
    const Quantity q = read(end + 1);  // 4.1县: the fourth note, on one county
    const bool counts =
        q.power == 0 && q.unit && (q.unit->kind == UnitKind::counted || q.unit->kind == UnitKind::loose);
    return counts ? put(NumeralKind::heading, begin, end) : 0;
  }

  // Numerals tied to others by a sign: 1+5+5, 6·17, 2×35万千瓦, 〔2016〕, 8:30, 7.8∶41.2∶51.0, 0574-86261234,
  // 1/4.
  size_t joined(size_t begin, size_t end) {
    const bool after_plus = begin > 0 && text_[begin - 1] == '+';
    if (after_plus || (text_.at(end, "+") && end + 1 < text_.size() && !text_.han_at(end + 1))) {
      size_t e = end;
      while (text_.digit_at(e) || text_.letter_at(e) || text_.at(e, "+")) ++e;
      return put(NumeralKind::programme, begin, e);
    }
    if (text_.at(end, "·")) {
      const size_t second_end = text_.digits_end(end + 2);
      if (second_end > end + 2) return put(NumeralKind::name, begin, second_end);
    }
    if (text_.at(end, "×") || text_.at(end, "*")) return put(NumeralKind::name, begin, end);
    if (text_.before(begin, "〔") || text_.before(begin, "[") || text_.before(begin, "[^") ||
        text_.before(begin, "【")) {
      return put(NumeralKind::number, begin, end);
    }
    if (const size_t e = clock(begin, end)) return e;
    if (const size_t e = ratio(begin)) return e;
    if (text_.at(end, "-")) {
      const size_t second_end = text_.digits_end(end + 1);
      const bool area_code = text_[begin] == '0' && end - begin >= 3 && second_end - end > 6;
      if (area_code || second_end - end > 8) return put(NumeralKind::number, begin, second_end);
    }
    return text_.at(end, "/") ? fraction(begin, end) : 0;
  }

  // The few words before a numeral.
  string_view lead(size_t begin) const { return text_.until(begin).substr(begin > 45 ? begin - 45 : 0); }

  size_t clock(size_t begin, size_t end) {
    if (end - begin > 2 || text_.number(begin, end) > 24) return 0;
    if (!text_.at(end, ":") && !text_.at(end, "：")) return 0;
    const size_t minutes = end + text_.step(end);
    const size_t minutes_end = text_.digits_end(minutes);
    if (minutes_end - minutes != 2 || text_.number(minutes, minutes_end) > 59) return 0;
    if (text_.at(minutes_end, ":") || text_.at(minutes_end, "：") || text_.at(minutes_end, ".")) return 0;
    return put(NumeralKind::clock, begin, minutes_end);
  }

  // The structure of three sectors in per cent: 7.8∶41.2∶51.0. Of other ratios nothing is measured.
  size_t ratio(size_t begin) {
    const auto number_end = [&](size_t pos) {
      const size_t end = text_.digits_end(pos);
      return text_.at(end, ".") && text_.digit_at(end + 1) ? text_.digits_end(end + 1) : end;
    };
    const auto mark_at = [&](size_t pos) {
      return text_.at(pos, "∶") || text_.at(pos, ":") || text_.at(pos, "：");
    };
    if (!mark_at(number_end(begin))) return 0;
    std::array<Span, 4> parts;
    std::array<Quantity, 4> numbers;
    size_t count = 0;
    double sum = 0;
    for (size_t pos = begin; count < parts.size() && text_.digit_at(pos);) {
      const size_t end = number_end(pos);
      const auto number = Decimal::parse(text_.text().substr(pos, end - pos));
      if (!number) return 0;
      numbers[count].printed = *number;
      sum += number->to_double();
      parts[count++] = {pos, end};
      if (!mark_at(end)) break;
      pos = end + text_.step(end);
    }
    if (count < 2) return 0;
    // 城乡居民收入比由2.8:1缩小到2.6:1: so many times the other
    if (count == 2 && numbers[1].printed == Decimal(1) && Decimal(1) < numbers[0].printed &&
        lead(begin).find("入比") != string_view::npos)
      return put(NumeralKind::amount, begin, parts[1].end, numbers[0], "x");
    if (count != 3 || sum < 98.5 || sum > 101.5) return put(NumeralKind::name, begin, parts[count - 1].end);
    for (size_t i = 0; i < count; ++i) {
      put(NumeralKind::percent, parts[i].begin, parts[i].end, numbers[i], "%");
    }
    return parts[2].end;
  }

  // 1/4, in per cent; 1.2/10万 is a rate, which the grammar reads.
  size_t fraction(size_t begin, size_t end) {
    const size_t second_end = text_.digits_end(end + 1);
    const int above = text_.number(begin, end), below = text_.number(end + 1, second_end);
    if (second_end == end + 1 || second_end > end + 3 || above <= 0 || above >= below) return 0;
    if (text_.at(second_end, "/") || text_.at(second_end, "万") || (begin > 0 && text_[begin - 1] == '/'))
      return 0;
    const std::int64_t hundredths = (std::int64_t{10000} * above + below / 2) / below;
    Quantity q;
    q.printed = hundredths % 100 == 0 ? Decimal(hundredths / 100) : Decimal(hundredths, -2);
    return put(NumeralKind::percent, begin, second_end, q, "%");
  }

  // --- what a quantity is ---------------------------------------------------------------------------------

  size_t judge(size_t begin, const Quantity& q) {
    const size_t end = begin + q.size;
    if (q.overflow) return put(NumeralKind::number, begin, end);
    if (!q.unit && q.unit_name.empty()) return unitless(begin, end, q);
    const bool cut = q.unit && is_letter(q.unit->spelling.back()) && text_.letter_at(end);
    return cut ? letters(begin, end) : with_unit(begin, end, q);
  }

  // 5G, 3D打印, 4A级
  size_t letters(size_t begin, size_t end) {
    while (text_.digit_at(end) || text_.letter_at(end)) ++end;
    return put(NumeralKind::name, begin, end);
  }

  size_t unitless(size_t begin, size_t end, const Quantity& q) {
    if (text_.letter_at(end)) return letters(begin, end);
    if (q.digits <= 2 && q.power == 0 && (text_.at(end, "时") || text_.at(end, "点"))) {
      const size_t minutes_end = text_.digits_end(end + 3);
      return put(NumeralKind::clock, begin,
                 minutes_end > end + 3 && text_.at(minutes_end, "分") ? minutes_end + 3 : end + 3);
    }
    if (const size_t e = range(begin, end, q)) return e;
    if (quoted(begin, end)) return put(NumeralKind::programme, begin, end);
    if (text_.at(end, "级")) return put(NumeralKind::name, begin, end + 3);  // 3000万级港口
    const bool plain = q.printed.exponent() == 0 && q.power == 0 && !q.hedged;
    if (plain) {
      const NumeralKind kind = listed(end);
      if (!is_figure(kind)) return put(kind, begin, end);
    }
    if (const string_view unit = counted_noun(text_, end, q); !unit.empty())
      return put(NumeralKind::amount, begin, end, q, unit);
    static constexpr Chars kFollowers("和与及至到或以左上之并");
    const bool version = q.printed.exponent() == -1 && q.digits == 2 && q.printed.mantissa() % 10 == 0;
    if (version && q.power == 0 && text_.han_at(end) && !text_.at(end, kFollowers))
      return put(NumeralKind::name, begin, end);  // 政务2.0建设
    if (plain) {
      static constexpr Chars kEnumerations("、和以左");
      if (text_.before(begin, "前")) return put(NumeralKind::ordinal, begin, end);  // 全省前5
      if (q.digits >= 8) return put(NumeralKind::number, begin, end);
      if (text_.before(begin, words::kRoads)) return put(NumeralKind::name, begin, end);
      if (text_.han_at(end) && !text_.at(end, kFollowers))
        return put(NumeralKind::name, begin, end);  // 1840广场
      const bool year = q.digits == 4 && is_year(static_cast<int>(q.printed.mantissa()));
      const size_t second_end = text_.at(end, "、") ? text_.digits_end(end + 3) : 0;  // 1978、1979两年
      const bool years =
          second_end == end + 7 && is_year(text_.number(end + 3, second_end)) && text_.han_at(second_end);
      if (year && (years || !text_.at(end, kEnumerations))) {
        return put(NumeralKind::date, begin, end);
      }
    }
    return put(NumeralKind::bare, begin, end, q, {});
  }

  // 地铁2、3、9号线: whole numbers before the word that says what they all are; `bare` where none does.
  NumeralKind listed(size_t pos) const {
    static constexpr Chars kLinks("、和与及至—");
    for (int i = 0; i < 12 && (text_.at(pos, kLinks) || text_.at(pos, "-")); ++i) {
      const size_t number = pos + text_.step(pos);
      pos = text_.digits_end(number);
      if (pos == number) break;
      if (text_.at(pos, "号") || text_.at(pos, "#") || text_.at(pos, words::kRoads)) return NumeralKind::name;
      if (text_.at(pos, "月") || text_.at(pos, "日")) return NumeralKind::date;
    }
    return NumeralKind::bare;
  }

  size_t with_unit(size_t begin, size_t end, const Quantity& q) {
    const UnitKind kind = q.unit ? q.unit->kind : UnitKind::measured;
    const NumeralKind numeral = kind_of(q);
    if (kind == UnitKind::serial) return serial(begin, end, q);
    if (kind == UnitKind::loose && text_.before(begin, words::kRoads)) {
      return put(NumeralKind::name, begin, end - q.unit->spelling.size());  // 省道314|道孚
    }
    if (const size_t e = range(begin, end, q)) return e;
    string_view unit = q.unit_name;
    if (numeral != NumeralKind::amount) return put(numeral, begin, end, q, unit);
    if (text_.at(end, "级")) return put(NumeralKind::name, begin, end + 3);  // 10万吨级泊位
    const NumeralKind other = counted_kind(text_, begin, end, q, quoted(begin, end));
    if (other == NumeralKind::rank) return put_rank(begin, end, q.printed);
    if (!is_figure(other)) return put(other, begin, end);
    // 3000套（户）: the alternative belongs to the span, but 个（次） is one word.
    if (kind == UnitKind::counted && text_.at(end, "（") && text_.han_at(end + 3) &&
        text_.at(end + 6, "）") && !text_.at(end + 3, "次")) {
      end += 9;
    }
    if (text_.before(begin, "每立方米")) unit = unit == "ug" ? "ug/m3" : unit == "mg" ? "mg/m3" : unit;
    if (q.unit && any_of(q.unit->spelling, "度") && q.power < 4) unit = "度";
    if (any_of(unit, "分") && text_.before(begin, "小时")) unit = "minute";  // 3小时20分
    return put(NumeralKind::amount, begin, end, q, unit);
  }

  // 5号, 二级, 五百强, 三期
  size_t serial(size_t begin, size_t end, const Quantity& q) {
    const string_view sign = q.unit->spelling;
    if (sign == "号" &&
        (text_.before(begin, "〕") || text_.at(end, "令") || text_.at(end, "文") || text_.at(end, "公告"))) {
      return put(NumeralKind::number, begin, end);
    }
    if (sign == "期" && !q.chinese) return put(NumeralKind::amount, begin, end, q, "期");
    const bool order = sign == "代" || sign == "期" || sign == "届次";
    return put(order ? NumeralKind::ordinal : NumeralKind::name, begin, end);
  }

  // 4至6家, 6%—6.5%, 3000至5000元, 3—5万元: `first` ends at `end`; 0 where no second number follows.
  size_t range(size_t begin, size_t end, const Quantity& first) {
    const size_t mark = text_.dash(end);
    if (mark == kNone || mark >= text_.size()) return 0;
    if (!text_.digit_at(mark) && !first.chinese) return 0;
    if (text_.before(begin, "从") || text_.before(begin, "由")) return 0;  // 由6%到8% are two
    const Quantity second = read(mark);
    if (second.size == 0 || second.overflow || second.chinese != first.chinese || second.form != first.form)
      return 0;
    const size_t stop = mark + second.size;
    Quantity low = first;
    if (first.unit && second.unit_name != first.unit_name) return 0;
    if (!first.unit && first.form == NumeralForm::plain) {
      if (!second.unit && second.power != first.power) return 0;
      if (first.power == 0 && first.printed < second.printed) low.power = second.power;
    }
    if (second.unit && second.unit->kind == UnitKind::serial) return put(NumeralKind::name, begin, stop);
    if (text_.at(stop, "#")) return put(NumeralKind::name, begin, stop + 1);  // 16—17#泊位
    if (second.value() < low.value()) return 0;
    const NumeralKind kind = kind_of(second);
    if (kind == NumeralKind::amount || kind == NumeralKind::bare) {
      const NumeralKind other =
          second.unit ? counted_kind(text_, begin, stop, second, quoted(begin, stop)) : NumeralKind::bare;
      if (!is_figure(other)) return put(other, begin, stop);
      if (quoted(begin, stop)) return put(NumeralKind::programme, begin, stop);
    }
    Figure& f = out_.emplace_back();
    f.kind = kind;
    f.span = {begin, stop};
    f.printed = first.printed;
    f.multiplier = low.power;
    f.value = low.value();
    f.upper = second.value();
    f.ranged = true;
    f.unit = unit_of(second);
    read_bounds(text_, low, f);
    return stop;
  }

  // --- Chinese numerals ----------------------------------------------------------------------------------

  size_t chinese(size_t begin) {
    const size_t skip = begin + 3;
    const std::uint32_t sign = key(text_.text().data() + begin);
    if (!kSigns.has(sign)) return skip;
    switch (sign) {
      case key("第"):
        return ordinal(begin);
      case key("首"):
        return text_.at(skip, "位") ? top(begin, skip + 3) : skip;
      case key("榜"):
        return text_.at(skip, "首") ? top(begin, skip + 3) : skip;
      case key("翻"):
        return doubling(begin);
      case key("零"):  // 零增长
        return text_.at(skip, "增长") && !text_.before(begin, "“")
                   ? put(NumeralKind::percent, begin, skip, Quantity{}, "%")
                   : skip;
      case key("一"):
        if (!(skip + 3 <= text_.size() && kAfterOne.has(key(text_.text().data() + skip))) &&
            !own_unit_at(skip))
          return skip;  // 统一的, 进一步, 一定
        break;
      default:
        break;
    }
    if (const size_t e = plan_end(text_, begin)) return put(NumeralKind::date, begin, e);
    if (text_.at(skip, "是")) return put(NumeralKind::heading, begin, skip);  // 二是
    if (const size_t e = bracketed(begin)) return e;
    const Quantity q = read(begin);
    if (q.size == 0) return skip;
    const size_t end = begin + q.size;
    if (q.form != NumeralForm::plain) return share(begin, end, q);
    if (!q.unit && (text_.at(end, "、") || text_.at(end, "．") || text_.at(end, ".")) &&
        text_.line_start(begin)) {
      return put(NumeralKind::heading, begin, end);
    }
    if (q.unit || !q.unit_name.empty()) {
      if (q.unit && q.unit->spelling == "日" && !text_.at(end, "内")) {
        return put(NumeralKind::date, begin, std::max(chinese_day_end(text_, begin), end));
      }
      const bool year = q.unit && q.unit->spelling == "年" && q.positional && q.digits == 4;  // 二〇一八年
      return year ? put(NumeralKind::date, begin, chinese_day_end(text_, end)) : with_unit(begin, end, q);
    }
    static constexpr Words kSpans({"季度", "世纪", "年代", "周年"});
    if (text_.at(end, "月")) {
      return put(NumeralKind::date, begin, std::max(chinese_day_end(text_, begin), end + 3));
    }
    if (text_.at(end, kSpans)) return put(NumeralKind::date, begin, end + 6);
    if (q.power > 0 && !q.implicit) {
      if (const string_view unit = counted_noun(text_, end, q); !unit.empty())
        return put(NumeralKind::amount, begin, end, q, unit);
    }
    return quoted(begin, end) ? put(NumeralKind::programme, begin, end) : end;
  }

  // （三）
  size_t bracketed(size_t begin) {
    static constexpr Chars kDigits("一二三四五六七八九十");
    if (!text_.before(begin, "（")) return 0;
    size_t end = begin;
    while (text_.at(end, kDigits)) end += 3;
    return end > begin && text_.at(end, "）") ? put(NumeralKind::heading, begin, end) : 0;
  }

  size_t doubling(size_t begin) {
    const Quantity q = read(begin);
    return q.size == 0 ? begin + 3 : put(NumeralKind::doubling, begin, begin + q.size, q, "x");
  }

  // 百分之七点五, 七成, 一半, 三分之一
  size_t share(size_t begin, size_t end, const Quantity& q) {
    static constexpr Chars kOtherWords("立功果员为就长效本熟都套片批型不分份对");  // 三成立
    if (text_.before(end, "成") && text_.at(end, kOtherWords)) return end;
    const bool slogan = text_.before(end, "百分百") || q.form == NumeralForm::permille;
    if (slogan && quoted(begin, end)) return put(NumeralKind::programme, begin, end);
    if (const size_t e = range(begin, end, q)) return e;
    return put(kind_of(q), begin, end, q, unit_of(q));
  }

  // 首位, 榜首; but 放在首位 is no place that anything took, and 首位产业 is a name.
  size_t top(size_t begin, size_t end) {
    // 放在一切工作的首位
    const bool placed = text_.before(begin, "的") && words::kPlaced.in(lead(begin));
    if (placed || text_.before(begin, words::kPlaced) || text_.han_at(end))
      return put(NumeralKind::idiom, begin, end);
    return put_rank(begin, end, Decimal(1));
  }

  // 第二, 第3位 as a place in an order; else 第二批, 第十三届, 第三产业.
  size_t ordinal(size_t begin) {
    static constexpr Chars kDigits("零〇一二三四五六七八九十百");
    static constexpr Chars kClosers("的和与并");
    static constexpr Chars kStops("，。；、”：");
    const size_t number = begin + 3;
    size_t end = number;
    while (text_.at(end, kDigits)) end += 3;
    if (end == number) end = text_.digits_end(number);
    if (end == number) return number;
    const Quantity q = read(number);
    if (q.form != NumeralForm::plain || q.power != 0) return put(NumeralKind::ordinal, begin, end);
    if (text_.at(end, "位") || text_.at(end, "名")) {
      if (text_.before(begin, words::kPlaced)) return put(NumeralKind::ordinal, begin, end + 3);
      return put_rank(begin, end + 3, q.printed);
    }
    if (text_.at(end, "大") && !text_.before(begin, kStops))
      return put_rank(begin, end, q.printed);  // 全国第二大
    const bool closed = !text_.han_at(end) || text_.at(end, kClosers);
    const bool led = text_.before(begin, words::kRankLeads) && !text_.before(begin, words::kPlaced);
    const bool continued = text_.before(begin, "、") && out_.size() > before_ &&
                           out_.back().kind == NumeralKind::rank && out_.back().span.end + 3 == begin;
    if (closed && (led || continued)) return put_rank(begin, end, q.printed);
    if (text_.at(end, "号")) return put(NumeralKind::number, begin, end + 3);
    return put(NumeralKind::ordinal, begin, q.unit ? number + q.size : end);
  }

  Neighbourhood text_;
  std::span<const size_t> places_;
  size_t place_ = 0;
  std::vector<Figure>& out_;
  const Units& units_;
  size_t before_;    // figures of earlier texts
  size_t done_ = 0;  // where the last numeral ended
};

}  // namespace

void scan_figures(std::string_view text, const Landmarks& landmarks, std::vector<Figure>& out,
                  const Units& units) {
  Scanner(text, landmarks.numerals.all(), out, units).run();
}

}  // namespace text

void scan_figures(std::string_view text, std::vector<Figure>& out, const Units& units) {
  text::Landmarks landmarks;
  landmarks.find(text);
  text::scan_figures(text, landmarks, out, units);
}

Result<std::vector<Figure>> parse_figures(std::string_view phrase, const Units& units) {
  OffsetMap map;
  const std::string text = canonical(phrase, map);
  std::vector<Figure> figures;
  scan_figures(text, figures, units);
  for (const Figure& f : figures) {
    const std::string_view digits = f.span.of(text);
    if (f.kind != NumeralKind::number || std::count_if(digits.begin(), digits.end(), text::is_digit) <= 18)
      continue;
    return Error{ErrorCode::range, "a number of more than 18 digits: give it in 万 or 亿, or round it",
                 map.to_original(f.span).begin};
  }
  std::erase_if(figures, [](const Figure& f) { return !is_figure(f.kind); });
  for (Figure& f : figures) {
    f.span = map.to_original(f.span);
    f.outer = map.to_original(f.outer);
  }
  return figures;
}

std::string_view to_string(NumeralKind kind) {
  constexpr std::string_view kNames[] = {"amount",  "percent", "permille",  "points", "times",   "doubling",
                                         "rank",    "bare",    "date",      "clock",  "ordinal", "number",
                                         "heading", "name",    "programme", "idiom",  "misread"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace zhibiao
