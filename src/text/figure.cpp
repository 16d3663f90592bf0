// SPDX-License-Identifier: MIT
// Finds the places where a numeral begins, has the grammar read it there, and judges from the characters
// around it what it is.
#include "zhibiao/text/figure.hpp"

#include <array>
#include <cstdint>
#include <string>

#include "text/figure_words.hpp"
#include "text/quantity.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao {
namespace {

using std::size_t;
using std::string_view;

constexpr size_t kNone = static_cast<size_t>(-1);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr unsigned byte(char c) { return static_cast<unsigned char>(c); }

// The characters of U+3000–U+9FFF at which a numeral may begin, as a bit set.
constexpr auto kSigns = [] {
  std::array<std::uint64_t, 0x7000 / 64> bits{};
  for (const char32_t c : U"〇零一二两三四五六七八九十百千万亿翻第首榜半") {
    if (c >= 0x3000) bits[(c - 0x3000) / 64] |= std::uint64_t{1} << ((c - 0x3000) % 64);
  }
  return bits;
}();

class Scanner {
 public:
  Scanner(string_view text, std::vector<Figure>& out) : text_(text), out_(out) {}

  void run() {
    for (size_t at = next(0); at < text_.size(); at = next(at)) {
      const size_t end = is_digit(text_[at]) ? arabic(at) : chinese(at);
      at = std::max(end, at + 1);
    }
  }

 private:
  // --- neighbourhood -------------------------------------------------------------------------------------
  bool at(size_t pos, string_view word) const {
    return text_.substr(std::min(pos, text_.size())).starts_with(word);
  }
  bool before(size_t pos, string_view word) const { return text_.substr(0, pos).ends_with(word); }
  template <class Words>
  bool any_at(size_t pos, const Words& list) const {
    const string_view rest = text_.substr(std::min(pos, text_.size()));
    return std::any_of(std::begin(list), std::end(list), [&](string_view w) { return rest.starts_with(w); });
  }
  template <class Words>
  bool any_before(size_t pos, const Words& list) const {
    const string_view rest = text_.substr(0, pos);
    return std::any_of(std::begin(list), std::end(list), [&](string_view w) { return rest.ends_with(w); });
  }
  // The character before or at `pos`, empty at the ends of the text.
  string_view char_before(size_t pos) const {
    size_t begin = pos;
    while (begin > 0 && pos - begin < 4) {
      --begin;
      if ((byte(text_[begin]) & 0xC0) != 0x80) break;
    }
    return text_.substr(begin, pos - begin);
  }
  string_view char_at(size_t pos) const {
    if (pos >= text_.size()) return {};
    const unsigned c = byte(text_[pos]);
    return text_.substr(pos, c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4);
  }
  static bool one_of(string_view character, string_view set) {
    return !character.empty() && set.find(character) != string_view::npos;
  }
  static bool is_han(string_view c) { return c.size() == 3 && byte(c[0]) >= 0xE4 && byte(c[0]) <= 0xE9; }
  bool line_start(size_t pos) const {
    while (pos > 0 && (text_[pos - 1] == ' ' || text_[pos - 1] == '#' || text_[pos - 1] == '*')) --pos;
    return pos == 0 || text_[pos - 1] == '\n' || before(pos, "　");
  }
  size_t digits_end(size_t pos) const {
    while (pos < text_.size() && is_digit(text_[pos])) ++pos;
    return pos;
  }
  int small(size_t begin, size_t end) const {
    int value = 0;
    for (size_t i = begin; i < end && i < begin + 6; ++i) value = value * 10 + (text_[i] - '0');
    return value;
  }
  // Where the mark of a range ends that begins at `pos`; kNone where there is none.
  size_t dash(size_t pos) const {
    for (const string_view mark : {"——", "—", "-", "~", "～", "－", "–", "至", "到"}) {
      if (at(pos, mark)) return pos + mark.size();
    }
    return kNone;
  }
  // Bytes between the quotes around [begin, end); kNone outside of quotes or where they are far apart.
  size_t quoted(size_t begin, size_t end) const {
    if (quote_ == kNone || begin - quote_ > 45) return kNone;
    const size_t close = text_.substr(end, 45).find("”");
    return close == string_view::npos ? kNone : end + close - quote_;
  }

  // --- output --------------------------------------------------------------------------------------------
  size_t put(NumeralKind kind, size_t begin, size_t end) {
    Figure& f = out_.emplace_back();
    f.kind = kind;
    f.span = f.outer = {begin, end};
    return end;
  }
  size_t put(NumeralKind kind, size_t begin, size_t end, const Quantity& q, string_view unit) {
    Figure& f = out_.emplace_back();
    f.kind = kind;
    f.span = {begin, end};
    f.printed = q.printed;
    f.multiplier = q.power;
    f.value = q.value();
    f.unit = unit;
    if (q.hedged) f.bound = Bound::gt;
    return bounds(f, q);
  }

  // Words of bound around the figure; returns where the scan goes on.
  size_t bounds(Figure& f, const Quantity& q) {
    f.outer = f.span;
    size_t begin = f.span.begin;
    if (before(begin, "了") || before(begin, "达")) begin -= 3;
    if (before(begin, "每立方米")) begin -= 12;
    bool found = false;
    for (const auto& [word, bound, exclude] : words::kBefore) {
      if (!before(begin, word)) continue;
      const size_t start = begin - word.size();
      if (!exclude.empty() && one_of(char_before(start), exclude)) break;
      if (word == "过" && q.power < 4 && !q.implicit && f.kind != NumeralKind::percent) break;
      if (word == "近" && f.unit == "year") break;
      f.bound = bound;
      f.outer.begin = start;
      found = true;
      break;
    }
    // 至少建成1家
    for (size_t back = 6; !found && back <= 12 && back + 6 <= begin; back += 3) {
      if (!before(begin - back, "至少")) continue;
      f.bound = Bound::ge;
      f.outer.begin = begin - back - 6;
      found = true;
    }
    if (!found && q.implicit && before(f.span.begin, "上") && !before(f.span.begin, "以上")) {
      f.bound = Bound::ge;
      f.outer.begin = f.span.begin - 3;
    }
    size_t end = f.span.end;
    if (f.unit == "year" || f.unit == "x") {
      if (at(end, "多")) f.bound = Bound::gt, f.outer.end = end += 3;
    }
    bool after = false;
    for (const auto& [word, bound, exclude] : words::kAfter) {
      if (!at(end, word)) continue;
      f.bound = bound;
      f.outer.end = end + word.size();
      after = true;
      break;
    }
    if (!after && at(end, "内") &&
        (f.unit == "day" || f.unit == "workday" || f.unit == "hour" || f.unit == "minute")) {
      f.bound = Bound::le;
      f.outer.end = end + 3;
    }
    if (!after && f.kind == NumeralKind::amount && f.bound == Bound::eq) far_bound(f);
    if (f.ranged) {
      if (f.bound == Bound::eq || f.bound == Bound::approx) f.bound = Bound::range;
    }
    return f.span.end;
  }
  // 30个项目以上: up to six characters between, and the phrase ends there.
  void far_bound(Figure& f) {
    size_t pos = f.span.end;
    for (int i = 0; i < 6; ++i) {
      const string_view c = char_at(pos);
      if (!is_han(c)) return;
      pos += c.size();
      for (const auto& [word, bound, exclude] : words::kAfter) {
        if (!at(pos, word)) continue;
        if (is_han(char_at(pos + word.size())) || one_of(c, "级元亩类等上中岁人及")) return;
        f.bound = bound;
        f.outer.end = pos + word.size();
        return;
      }
    }
  }

  // --- finding candidates --------------------------------------------------------------------------------
  size_t next(size_t pos) {
    const char* const text = text_.data();
    const size_t size = text_.size();
    while (pos < size) {
      const unsigned c = byte(text[pos]);
      if (c < 0x80) {
        if (is_digit(text[pos])) return pos;
        if (c == '\n') quote_ = kNone;
        ++pos;
      } else if (c < 0xE0) {
        pos += c < 0xC0 ? 1 : 2;
      } else if (c < 0xF0) {
        if (pos + 2 >= size) return size;
        if (c >= 0xE3 && c <= 0xE9) {
          const unsigned cp =
              ((c & 15) << 12 | (byte(text[pos + 1]) & 63) << 6 | (byte(text[pos + 2]) & 63)) - 0x3000;
          if (kSigns[cp / 64] >> (cp % 64) & 1) return pos;
        } else if (c == 0xE2 && byte(text[pos + 1]) == 0x80) {
          if (byte(text[pos + 2]) == 0x9C) quote_ = pos + 3;
          if (byte(text[pos + 2]) == 0x9D) quote_ = kNone;
        }
        pos += 3;
      } else {
        pos += 4;
      }
    }
    return size;
  }

  // --- Arabic digits -------------------------------------------------------------------------------------
  size_t arabic(size_t begin) {
    const size_t end = digits_end(begin);
    if (const size_t e = latin(begin)) return e;
    if (const size_t e = heading(begin, end)) return e;
    if (const size_t e = date(begin, end)) return put(NumeralKind::date, begin, e);
    if (const size_t e = joined(begin, end)) return e;
    size_t start = begin;
    if (begin > 0 && text_[begin - 1] == '-' && (begin == 1 || is_han(char_before(begin - 1)))) --start;
    const Quantity q = read(start, 120);
    return judge(start, q);
  }

  // PM2.5, G60, art_1229: digits that belong to letters before them; 5G, 3D, 4A级: to letters after them.
  size_t latin(size_t begin) {
    if (begin == 0) return 0;
    const char c = text_[begin - 1];
    const bool linked = c == '.' || c == '-' || c == '/' || c == '&' || c == '_' || c == '=';
    if (!is_alpha(c) && c != '_' && !(linked && begin > 1 && is_alpha(text_[begin - 2]))) return 0;
    size_t word = begin;
    while (word > 0 && (is_alpha(text_[word - 1]) || text_[word - 1] == '&')) --word;
    const string_view letters = text_.substr(word, begin - word);
    for (const string_view w : {"GDP", "CPI", "PPI", "PMI", "R&D", "FDI", "IPO", "GNP", "RCEP"}) {
      if (letters == w) return 0;
    }
    size_t end = begin;
    while (end < text_.size()) {
      const char d = text_[end];
      const bool inner = (d == '.' || d == '-' || d == '/') && end + 1 < text_.size() &&
                         (is_digit(text_[end + 1]) || is_alpha(text_[end + 1]));
      if (!is_digit(d) && !is_alpha(d) && d != '_' && !inner) break;
      ++end;
    }
    return put(NumeralKind::name, is_alpha(c) ? word : begin, end);
  }

  // 1. or 3、 or （2） at the head of a line.
  size_t heading(size_t begin, size_t end) {
    if (end - begin > 3) return 0;
    const bool bracket = before(begin, "（");
    if (bracket && at(end, "）") && end - begin <= 2) return put(NumeralKind::heading, begin, end);
    const string_view after = char_at(end + 3);
    if (at(end, "、") && is_han(after) && end - begin <= 2 &&
        (before(begin, "：") || before(begin, "。") || before(begin, "；"))) {
      return put(NumeralKind::heading, begin, end);
    }
    if (!line_start(begin)) return 0;
    if (at(end, "、") || at(end, "）") || at(end, ")")) return put(NumeralKind::heading, begin, end);
    if (at(end, "．")) return put(NumeralKind::heading, begin, end);
    if (at(end, ".")) {
      const bool more = end + 1 < text_.size() && is_digit(text_[end + 1]);
      const bool mobile = more && at(end + 2, "G");                // 30.5G技术
      const bool hotline = more && digits_end(end + 1) > end + 4;  // 28.12345热线
      if (!more || mobile || hotline) return put(NumeralKind::heading, begin, end);
    }
    return 0;
  }

  static bool is_year(int value) { return value >= 1800 && value <= 2100; }

  // The end of a date that begins with the digits [begin, end), 0 where there is none.
  size_t date(size_t begin, size_t end) const {
    const size_t count = end - begin;
    const int value = small(begin, end);
    if (count == 4 && is_year(value)) {
      if (at(end, "年")) return year_tail(end + 3);
      const size_t mark = dash(end);
      if (mark != kNone || at(end, "/") || at(end, "、") || at(end, "和") || at(end, ".")) {
        const size_t second = mark != kNone ? mark : end + char_at(end).size();
        const size_t second_end = digits_end(second);
        if (second_end - second == 4 && is_year(small(second, second_end))) {
          if (at(second_end, "年")) return year_tail(second_end + 3);
          if (mark != kNone && !at(second_end, ".")) return second_end;
        }
        if (second_end > second && second_end - second <= 2 &&
            (at(end, "-") || at(end, "/") || at(end, ".")) && text_[end] == char_at(second_end)[0] &&
            !char_at(second_end).empty()) {
          const size_t third_end = digits_end(second_end + 1);
          if (third_end > second_end + 1 && third_end - second_end <= 3) return third_end;
        }
      }
      return 0;
    }
    if (count > 2) return at(end, "周年") ? end + 6 : 0;
    if (at(end, "周年")) return end + 6;
    if (at(end, "世纪")) return end + 6;
    if (at(end, "年代")) return end + 6;
    if (at(end, "季度")) return end + 6;
    if (count == 2 && at(end, "年") &&
        (text_[begin] == '0' || at(end + 3, "底") || at(end + 3, "末") || at(end + 3, "初"))) {
      return year_tail(end + 3);
    }
    if (value >= 1 && value <= 12 && at(end, "月")) return month_tail(end + 3);
    if (value >= 1 && value <= 31 && at(end, "日") && !at(end + 3, "内") && !at(end + 3, "游"))
      return end + 3;
    const size_t mark = at(end, "、") ? end + 3 : dash(end);
    if (mark != kNone && value >= 1 && value <= 31) {
      const size_t second_end = digits_end(mark);
      const int second = small(mark, second_end);
      if (second_end > mark && second_end - mark <= 2) {
        if (value <= 12 && second >= 1 && second <= 12 && at(second_end, "月"))
          return month_tail(second_end + 3);
        if (second >= 1 && second <= 31 && at(second_end, "日") && !at(second_end + 3, "内"))
          return second_end + 3;
        if (at(second_end, "年代")) return second_end + 6;
      }
    }
    return 0;
  }
  size_t year_tail(size_t pos) const {
    for (const string_view w : {"代", "度", "份", "底", "末", "初"}) {
      if (at(pos, w)) return pos + w.size();
    }
    size_t month = pos, month_end = digits_end(pos);
    if (month_end > month && month_end - month <= 2) {
      if (at(month_end, "月")) return month_tail(month_end + 3);
      const size_t mark = dash(month_end);
      if (mark != kNone) {
        const size_t second_end = digits_end(mark);
        if (second_end > mark && at(second_end, "月")) return month_tail(second_end + 3);
      }
    }
    const size_t mark = dash(pos);
    if (mark != kNone && !at(pos, "到")) {
      const size_t second_end = digits_end(mark);
      if (second_end - mark == 4 && is_year(small(mark, second_end)) && at(second_end, "年"))
        return year_tail(second_end + 3);
    }
    return pos;
  }
  size_t month_tail(size_t pos) const {
    if (at(pos, "份") || at(pos, "底") || at(pos, "末") || at(pos, "初")) return pos + 3;
    const size_t day_end = digits_end(pos);
    if (day_end > pos && day_end - pos <= 2) {
      if (at(day_end, "日") || at(day_end, "号")) return day_end + 3;
      const size_t mark = dash(day_end);
      if (mark != kNone) {
        const size_t second_end = digits_end(mark);
        if (second_end > mark && at(second_end, "日")) return second_end + 3;
      }
    }
    return pos;
  }

  // Numerals tied to others by a sign: 1+5+5, 6·17, 8:30, 22.7∶21.0∶56.3, 〔2016〕5号, 0574-86261234, 1/4.
  size_t joined(size_t begin, size_t end) {
    const bool plus_before = begin > 0 && text_[begin - 1] == '+';
    if (plus_before || (at(end, "+") && end + 1 < text_.size() && !is_han(char_at(end + 1)))) {
      size_t e = end;
      while (e < text_.size() && (is_digit(text_[e]) || is_alpha(text_[e]) || text_[e] == '+')) ++e;
      return put(NumeralKind::programme, begin, e);
    }
    if (at(end, "·") || before(begin, "·")) {
      const size_t second = at(end, "·") ? end + 2 : begin;
      const size_t second_end = digits_end(second);
      if (second_end > second && (second != begin)) return put(NumeralKind::name, begin, second_end);
    }
    if (at(end, "×") || at(end, "*")) return put(NumeralKind::name, begin, end);
    if (before(begin, "〔") || before(begin, "[") || before(begin, "【"))
      return put(NumeralKind::number, begin, end);
    if (at(end, ":") || at(end, "：")) {
      const size_t second = end + char_at(end).size();
      const size_t second_end = digits_end(second);
      if (second_end - second == 2 && small(begin, end) <= 24 && small(second, second_end) < 60 &&
          end - begin <= 2) {
        if (!at(second_end, ":") && !at(second_end, "：") && !at(second_end, "."))
          return put(NumeralKind::clock, begin, second_end);
      }
    }
    if (const size_t e = ratio(begin)) return e;
    if (at(end, "-")) {
      const size_t second_end = digits_end(end + 1);
      if ((text_[begin] == '0' && end - begin >= 3 && second_end - end > 6) || second_end - end > 8) {
        return put(NumeralKind::number, begin, second_end);
      }
    }
    if (at(end, "/")) {
      const size_t second_end = digits_end(end + 1);
      const int above = small(begin, end), below = small(end + 1, second_end);
      if (second_end > end + 1 && second_end - end <= 3 && above > 0 && above < below &&
          !at(second_end, "/") && !(begin > 0 && text_[begin - 1] == '/')) {
        Quantity q;
        const std::int64_t hundredths = (std::int64_t{10000} * above + below / 2) / below;
        q.printed = hundredths % 100 == 0 ? Decimal(hundredths / 100) : Decimal(hundredths, -2);
        return put(NumeralKind::percent, begin, second_end, q, "%");
      }
    }
    return 0;
  }

  // The structure of three sectors in per cent: 7.8∶41.2∶51.0. Other ratios are names of nothing.
  size_t ratio(size_t begin) {
    std::array<Span, 8> parts;
    std::array<Quantity, 8> numbers;
    size_t count = 0, pos = begin;
    double sum = 0;
    while (count < parts.size() && pos < text_.size() && is_digit(text_[pos])) {
      size_t e = digits_end(pos);
      if (e + 1 < text_.size() && text_[e] == '.' && is_digit(text_[e + 1])) e = digits_end(e + 1);
      std::int64_t mantissa = 0;
      int places = 0;
      bool point = false;
      if (e - pos > 12) return 0;
      for (size_t i = pos; i < e; ++i) {
        if (text_[i] == '.') {
          point = true;
          continue;
        }
        mantissa = mantissa * 10 + (text_[i] - '0');
        if (point) ++places;
      }
      double value = static_cast<double>(mantissa);
      for (int i = 0; i < places; ++i) value /= 10;
      sum += value;
      numbers[count].printed = Decimal(mantissa, -places);
      parts[count++] = {pos, e};
      const string_view sign = char_at(e);
      if (sign != "∶" && sign != ":" && sign != "：") break;
      pos = e + sign.size();
    }
    if (count < 2) return 0;
    if (count == 3 && sum > 98.5 && sum < 101.5) {
      for (size_t i = 0; i < count; ++i)
        put(NumeralKind::percent, parts[i].begin, parts[i].end, numbers[i], "%");
      return parts[2].end;
    }
    if (count >= 2) return put(NumeralKind::name, begin, parts[count - 1].end);
    return 0;
  }

  // What the grammar reads at `pos`, without a measure word that only begins the next word: 六项目.
  Quantity read(size_t pos, size_t most) const {
    Quantity q = parse_quantity(text_.substr(pos, most));
    if (q.unit && q.unit->kind != UnitKind::percent && q.unit_name == q.unit->unit) {
      for (const auto& [unit, next_chars] : words::kSplits) {
        if (q.unit->spelling != unit || !one_of(char_at(pos + q.size), next_chars)) continue;
        q.size -= static_cast<std::uint32_t>(unit.size());
        q.unit = nullptr;
        q.unit_name = {};
        break;
      }
    }
    return q;
  }

  // --- what a quantity is --------------------------------------------------------------------------------
  size_t judge(size_t begin, const Quantity& q) {
    const size_t end = begin + q.size;
    if (q.overflow) return put(NumeralKind::number, begin, end);
    const string_view next_char = char_at(end);
    if (!q.unit && q.unit_name.empty()) return unitless(begin, end, q);
    if (q.unit && is_alpha(q.unit->spelling.back()) && !next_char.empty() && is_alpha(next_char[0])) {
      return letters(begin, end);
    }
    return with_unit(begin, end, q);
  }

  // 5G, 3D打印, 4A级
  size_t letters(size_t begin, size_t end) {
    while (end < text_.size() && (is_digit(text_[end]) || is_alpha(text_[end]))) ++end;
    return put(NumeralKind::name, begin, end);
  }

  size_t unitless(size_t begin, size_t end, const Quantity& q) {
    const string_view next_char = char_at(end);
    if (!next_char.empty() && is_alpha(next_char[0])) return letters(begin, end);
    if (at(end, "时") && q.digits <= 2 && q.power == 0) {
      const size_t minutes = digits_end(end + 3);
      return put(NumeralKind::clock, begin, minutes > end + 3 && at(minutes, "分") ? minutes + 3 : end + 3);
    }
    if (at(end, "点") && q.digits <= 2 && q.power == 0 && !at(end, "点多"))
      return put(NumeralKind::clock, begin, end + 3);
    if (const size_t e = range(begin, end, q)) return e;
    if (quoted(begin, end) != kNone) return put(NumeralKind::programme, begin, end);
    if (at(end, "级")) return put(NumeralKind::name, begin, end + 3);
    if (const NumeralKind listed = list_kind(end); q.power == 0 && !is_figure(listed))
      return put(listed, begin, end);
    if (const string_view unit = counted_noun(end, q); !unit.empty())
      return put(NumeralKind::amount, begin, end, q, unit);
    if (q.printed.exponent() == 0 && q.power == 0 && !q.hedged) {
      if (q.digits >= 8) return put(NumeralKind::number, begin, end);
      if (any_before(begin, words::kRoads)) return put(NumeralKind::name, begin, end);
      if (is_han(next_char) && !one_of(next_char, "和与及至到或以左上之、并"))
        return put(NumeralKind::name, begin, end);
      if (q.digits == 4 && is_year(static_cast<int>(q.printed.mantissa())) && !at(end, "、") &&
          !at(end, "和") && !any_at(end, std::array<string_view, 2>{"以上", "左右"})) {
        return put(NumeralKind::date, begin, end);
      }
    }
    return put(NumeralKind::bare, begin, end, q, {});
  }
  // 地铁2、3、9号线, 2016、2017年: whole numbers before the word that says what they all are.
  NumeralKind list_kind(size_t pos) const {
    for (int i = 0; i < 12; ++i) {
      const string_view mark = char_at(pos);
      if (!one_of(mark, "、和与及至—-")) return NumeralKind::bare;
      const size_t next_number = pos + mark.size();
      pos = digits_end(next_number);
      if (pos == next_number) return NumeralKind::bare;
      if (at(pos, "号")) return NumeralKind::name;
      if (at(pos, "月") || at(pos, "日")) return NumeralKind::date;
    }
    return NumeralKind::bare;
  }

  // What the noun after a number without measure word takes: 3400万农村人口 → 人. Only after 万, 亿 and 余
  // does it stand some characters away.
  string_view counted_noun(size_t pos, const Quantity& q) const {
    for (const auto& [word, bound, exclude] : words::kAfter) {
      if (at(pos, word)) pos += word.size();
    }
    const int most = q.power > 0 || q.hedged ? 10 : 1;
    string_view firms;
    for (int i = 0; i < most; ++i) {
      for (const auto& [noun, unit] : words::kCounted) {
        if (!at(pos, noun)) continue;
        if (unit != "家") return unit;
        if (i == 0) firms = unit;
      }
      const string_view c = char_at(pos);
      if (!is_han(c)) break;
      pos += c.size();
    }
    return firms;
  }

  static NumeralKind kind_of(const Quantity& q) {
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
    switch (q.unit->kind) {
      case UnitKind::percent:
        return NumeralKind::percent;
      case UnitKind::permille:
        return NumeralKind::permille;
      case UnitKind::points:
        return NumeralKind::points;
      case UnitKind::times:
        return NumeralKind::times;
      default:
        return NumeralKind::amount;
    }
  }
  static string_view unit_of(const Quantity& q) {
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

  size_t with_unit(size_t begin, size_t end, const Quantity& q) {
    const UnitKind kind = q.unit ? q.unit->kind : UnitKind::measured;
    const NumeralKind numeral = kind_of(q);
    string_view unit = unit_of(q);
    if (kind == UnitKind::serial) return serial(begin, end, q);
    if (kind == UnitKind::loose && any_before(begin, words::kRoads))
      return put(NumeralKind::name, begin, begin + q.size - q.unit->spelling.size());
    if (const size_t e = range(begin, end, q)) return e;
    if (numeral == NumeralKind::amount) {
      if (at(end, "级")) return put(NumeralKind::name, begin, end + 3);
      const NumeralKind other = not_counted(begin, end, q);
      if (!is_figure(other)) return put(other, begin, end);
      if (other == NumeralKind::rank) return put(other, begin, end, q, "rank");
      if (kind == UnitKind::counted && at(end, "（")) {
        // 3000套（户）: the alternative belongs to the span.
        const string_view inner = char_at(end + 3);
        if (is_han(inner) && inner != "次" && at(end + 6, "）")) end += 9;
      }
      if ((unit == "ug" || unit == "mg") && (before(begin, "每立方米") || before(begin, "每立方"))) {
        unit = unit == "ug" ? "ug/m3" : "mg/m3";
      } else if ((unit == "ug" || unit == "mg")) {
        unit = unit == "ug" ? "ug" : "mg";
      }
      if (q.unit && q.unit->spelling == "度" && q.power < 4) unit = "度";
    }
    return put(numeral, begin, end, q, unit);
  }

  size_t serial(size_t begin, size_t end, const Quantity& q) {
    const string_view sign = q.unit->spelling;
    if (sign == "号" && (before(begin, "〕") || at(end, "令") || at(end, "文") || at(end, "公告"))) {
      return put(NumeralKind::number, begin, end);
    }
    if (sign == "期" && !q.chinese) return put(NumeralKind::amount, begin, end, q, "期");
    const bool order = sign == "代" || sign == "期" || sign == "届次";
    return put(order ? NumeralKind::ordinal : NumeralKind::name, begin, end);
  }

  // The kinds that a number with a measure word may have other than amount.
  NumeralKind not_counted(size_t begin, size_t end, const Quantity& q) const {
    const string_view unit = q.unit_name;
    const bool run = unit.starts_with("连");
    const UnitKind kind = q.unit ? q.unit->kind : UnitKind::measured;
    if (quoted(begin, end) != kNone && !run && !(kind == UnitKind::money && !q.chinese))
      return NumeralKind::programme;
    if (unit == "year") {
      if (q.unit->spelling == "年") return year_span(begin, end, q);
    }
    if (q.unit && q.unit->spelling == "位" &&
        any_before(begin, std::array<string_view, 12>{"前移", "上升", "提升", "提高", "跃升", "前进", "晋升",
                                                      "前移了", "上升了", "提升了", "下降", "后移"})) {
      return NumeralKind::rank;
    }
    if (before(begin, "每")) return NumeralKind::name;  // 每50公斤提高5元: the figure is the 5
    if (before(begin, "前") && kind != UnitKind::money && kind != UnitKind::measured)
      return NumeralKind::ordinal;
    if (unit == "minute" && at_circle(end)) return NumeralKind::name;
    if (!q.chinese) {
      const bool aspects = q.printed <= Decimal(10) && q.power == 0 && kind == UnitKind::counted;
      return aspects && any_at(end, words::kAspects) ? NumeralKind::programme : NumeralKind::amount;
    }
    return chinese_count(begin, end, q, kind);
  }
  // 15分钟生活圈
  bool at_circle(size_t pos) const {
    for (int i = 0; i < 12; ++i) {
      const string_view c = char_at(pos);
      if (!is_han(c) && c != "”") return false;
      if (c == "圈") return true;
      pos += c.size();
    }
    return false;
  }
  NumeralKind year_span(size_t begin, size_t end, const Quantity& q) const {
    if (any_before(begin, std::array<string_view, 3>{"连续", "已连续", "平均"})) return NumeralKind::amount;
    if (q.chinese || any_before(begin, words::kSpanBefore) || any_at(end, words::kSpanAfter))
      return NumeralKind::date;
    return NumeralKind::amount;
  }
  NumeralKind chinese_count(size_t begin, size_t end, const Quantity& q, UnitKind kind) const {
    if (q.vague || before(begin, "数") || before(begin, "几")) return NumeralKind::idiom;
    if (q.implicit && !q.hedged && !any_before(begin, words::kReaches)) return NumeralKind::name;
    if (q.implicit && before(begin, "以上")) return NumeralKind::name;
    if (q.positional) return NumeralKind::ordinal;
    if (q.value() == Decimal(1) && !q.implicit) return NumeralKind::idiom;
    if (kind == UnitKind::loose && q.unit->spelling != "位") {
      const bool congress = q.unit->spelling == "大" && q.value() >= Decimal(12);  // 十九大
      return congress                   ? NumeralKind::ordinal
             : q.unit->spelling == "分" ? NumeralKind::idiom
                                        : NumeralKind::programme;
    }
    if (q.unit && q.unit->spelling == "度" && q.power < 4) return NumeralKind::idiom;
    const bool digit = q.power == 0 && q.printed.exponent() == 0 && q.printed < Decimal(10) && !q.hedged;
    if (kind == UnitKind::money && digit) return NumeralKind::name;  // 二元结构
    if (kind == UnitKind::counted) {
      const string_view word = q.unit->spelling;
      // 二 before a measure word numbers, 两 counts: 二次招商, 二类水质.
      if (digit && before(end - word.size(), "二")) return NumeralKind::ordinal;
      if (any_at(end, words::kMeetings)) return NumeralKind::ordinal;
      if (word == "次") return at(end, "产业") ? NumeralKind::name : NumeralKind::amount;
      if (word == "门" || word == "台") return digit ? NumeralKind::name : NumeralKind::amount;
      if (word == "届" && q.printed > Decimal(2)) return NumeralKind::ordinal;
      if (!q.hedged && !q.implicit && any_at(end, words::kHeadings)) return NumeralKind::programme;
      if (digit && (at(end, "，") || at(end, "、"))) return NumeralKind::programme;
    }
    return NumeralKind::amount;
  }

  // 4至6家, 6%—6.5%, 3000至5000元: `first` ends at `end`; 0 where no second number follows.
  size_t range(size_t begin, size_t end, const Quantity& first) {
    const size_t mark = dash(end);
    if (mark == kNone || mark >= text_.size()) return 0;
    if (before(begin, "从") || before(begin, "由")) return 0;
    if (!is_digit(text_[mark]) && !first.chinese) return 0;
    const Quantity second = read(mark, 120);
    if (second.size == 0 || second.overflow || second.chinese != first.chinese || second.form != first.form)
      return 0;
    const size_t stop = mark + second.size;
    Quantity low = first;
    if (first.unit && second.unit_name != first.unit_name) return 0;
    if (!first.unit && first.form == NumeralForm::plain) {
      if (!second.unit && !(second.power == first.power && !at(stop, "-"))) return 0;
      if (first.power == 0 && second.power != 0 && first.printed < second.printed) low.power = second.power;
    }
    if (second.value() < low.value() || (second.unit && second.unit->kind == UnitKind::serial)) {
      if (second.unit && second.unit->kind == UnitKind::serial) return put(NumeralKind::name, begin, stop);
      return 0;
    }
    const NumeralKind kind = kind_of(second);
    if (kind == NumeralKind::amount || kind == NumeralKind::bare) {
      const NumeralKind other = second.unit ? not_counted(begin, stop, second) : NumeralKind::bare;
      if (!is_figure(other)) return put(other, begin, stop);
      if (quoted(begin, stop) != kNone) return put(NumeralKind::programme, begin, stop);
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
    Quantity both = low;
    both.implicit = false;
    return bounds(f, both);
  }

  // --- Chinese numerals ----------------------------------------------------------------------------------
  size_t chinese(size_t begin) {
    const size_t skip = begin + 3;
    const string_view sign = text_.substr(begin, 3);
    if (sign == "第") return ordinal(begin);
    if (sign == "首") return at(skip, "位") ? top(begin, skip + 3) : skip;
    if (sign == "榜") return at(skip, "首") ? top(begin, skip + 3) : skip;
    if (sign == "半") return skip;
    if (sign == "翻") {
      const Quantity q = read(begin, 40);
      return q.size == 0 ? skip : put(NumeralKind::doubling, begin, begin + q.size, q, "x");
    }
    if (sign == "零") {
      if (at(skip, "增长")) return put(NumeralKind::percent, begin, skip, Quantity{}, "%");
      return skip;
    }
    if (const size_t e = plan(begin)) return put(NumeralKind::date, begin, e);
    if (at(skip, "是")) return put(NumeralKind::heading, begin, skip);
    if (before(begin, "（") || before(begin, "(")) {
      size_t e = skip;
      while (one_of(char_at(e), "一二三四五六七八九十")) e += 3;
      if (at(e, "）") || at(e, ")")) return put(NumeralKind::heading, begin, e);
    }
    const Quantity q = read(begin, 80);
    if (q.size == 0) return skip;
    const size_t end = begin + q.size;
    if (q.form != NumeralForm::plain) return special(begin, end, q);
    if (line_start(begin) && (at(end, "、") || at(end, "．") || at(end, ".")))
      return put(NumeralKind::heading, begin, end);
    if (q.unit || !q.unit_name.empty()) {
      if (q.unit && q.unit->unit == "year" && q.positional && q.digits == 4)
        return put(NumeralKind::date, begin, chinese_day(end));
      return with_unit(begin, end, q);
    }
    if (at(end, "月") || at(end, "日"))
      return put(NumeralKind::date, begin, std::max(chinese_day(begin), end + 3));
    if (at(end, "季度") || at(end, "世纪") || at(end, "年代") || at(end, "周年"))
      return put(NumeralKind::date, begin, end + 6);
    if (q.power > 0 && !q.implicit) {
      if (const string_view unit = counted_noun(end, q); !unit.empty()) {
        return put(NumeralKind::amount, begin, end, q, unit);
      }
    }
    if (at(end, "大") && before(begin, "党的")) return put(NumeralKind::ordinal, begin, end + 3);
    if (quoted(begin, end) != kNone) return put(NumeralKind::programme, begin, end);
    return end;
  }

  // 百分之七点五, 七成, 一半, 三分之一
  size_t special(size_t begin, size_t end, const Quantity& q) {
    if (text_.substr(begin, end - begin).ends_with("成") &&
        one_of(char_at(end), "立功果员为就长效本熟都套片批型不分份对")) {
      return end;
    }
    if (text_.substr(begin, q.size) == "百分百" && quoted(begin, end) != kNone)
      return put(NumeralKind::programme, begin, end);
    if (q.form == NumeralForm::permille && quoted(begin, end) != kNone)
      return put(NumeralKind::programme, begin, end);
    if (const size_t e = range(begin, end, q)) return e;
    return put(kind_of(q), begin, end, q, unit_of(q));
  }

  // “十三五”, 十四五; “九五” only in quotes.
  size_t plan(size_t begin) const {
    for (const string_view w : {"十一五", "十二五", "十三五", "十四五", "十五五"}) {
      if (at(begin, w)) return begin + w.size();
    }
    if (before(begin, "“")) {
      for (const string_view w : {"六五”", "七五”", "八五”", "九五”", "十五”"}) {
        if (at(begin, w)) return begin + w.size() - 3;
      }
    }
    return 0;
  }

  // 二〇一八年二月八日: from a position inside of the date to its end.
  size_t chinese_day(size_t pos) const {
    const size_t first = pos;
    while (one_of(char_at(pos), "〇零一二三四五六七八九十")) pos += 3;
    if (pos == first) return first;
    if (at(pos, "日") || at(pos, "月份")) return pos + char_at(pos).size() + (at(pos, "月份") ? 3 : 0);
    if (at(pos, "月")) return chinese_day(pos + 3);
    return first;
  }

  bool rank_lead(size_t begin) const {
    const string_view c = char_before(begin);
    return one_of(c, words::kRankLeads) && !any_before(begin, words::kPlacedWords);
  }
  size_t top(size_t begin, size_t end) {
    if (any_before(begin, words::kPlacedWords) || is_han(char_at(end)))
      return put(NumeralKind::idiom, begin, end);
    Quantity q;
    q.printed = Decimal(1);
    return put(NumeralKind::rank, begin, end, q, "rank");
  }
  // 第二, 第3位 as a place in an order; else 第二批, 第十三届, 第三产业.
  size_t ordinal(size_t begin) {
    const size_t number = begin + 3;
    if (number >= text_.size()) return number;
    const Quantity q = read(number, 60);
    if (q.size == 0 || q.form != NumeralForm::plain || q.power != 0) {
      const size_t e = digits_end(number);
      return e > number ? put(NumeralKind::ordinal, begin, e) : number;
    }
    size_t end = number;
    while (one_of(char_at(end), "零〇一二三四五六七八九十百")) end += 3;
    if (end == number) end = digits_end(number);
    const bool place = at(end, "位") || at(end, "名");
    Quantity rank;
    rank.printed = q.printed;
    if (place) {
      if (any_before(begin, words::kPlacedWords)) return put(NumeralKind::ordinal, begin, end + 3);
      return put(NumeralKind::rank, begin, end + 3, rank, "rank");
    }
    const string_view after = char_at(end);
    const bool closed = !is_han(after) || one_of(after, "的和与，并");
    const bool listed = before(begin, "、") && !out_.empty() && out_.back().kind == NumeralKind::rank &&
                        out_.back().span.end + 3 == begin;
    if (at(end, "大") && !one_of(char_before(begin), "，。；、”"))
      return put(NumeralKind::rank, begin, end, rank, "rank");
    if (closed && (rank_lead(begin) || listed)) return put(NumeralKind::rank, begin, end, rank, "rank");
    if (at(end, "号")) return put(NumeralKind::number, begin, end + 3);
    const size_t tail = number + q.size;
    return put(NumeralKind::ordinal, begin, q.unit ? tail : end);
  }

  string_view text_;
  std::vector<Figure>& out_;
  size_t quote_ = kNone;  // where the text between the innermost open quotes begins
};

}  // namespace

void scan_figures(std::string_view text, std::vector<Figure>& out) { Scanner(text, out).run(); }

Result<std::vector<Figure>> parse_figures(std::string_view phrase) {
  OffsetMap map;
  const std::string text = canonical(phrase, map);
  std::vector<Figure> all;
  scan_figures(text, all);
  std::vector<Figure> figures;
  for (Figure& f : all) {
    if (!is_figure(f.kind)) {
      if (f.kind == NumeralKind::number && f.span.size() > 18) {
        return Error{ErrorCode::range,
                     "a number of more than 18 digits: write it with 万 or 亿, or shorten it",
                     map.to_original(f.span).begin};
      }
      continue;
    }
    f.span = map.to_original(f.span);
    f.outer = map.to_original(f.outer);
    figures.push_back(f);
  }
  return figures;
}

std::string_view to_string(NumeralKind kind) {
  constexpr std::string_view kNames[] = {"amount",  "percent", "permille",  "points", "times",   "doubling",
                                         "rank",    "bare",    "date",      "clock",  "ordinal", "number",
                                         "heading", "name",    "programme", "idiom"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace zhibiao
