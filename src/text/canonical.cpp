// SPDX-License-Identifier: MIT
#include "text/canonical.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/chars.hpp"
#include "zhibiao/text/document.hpp"

namespace zhibiao::text {
namespace {

enum class Lead : std::uint8_t { plain, wide, special };

// How a character that begins with this byte is gone about: `plain` stands as it is, `wide` has three bytes
// that stands() judges.
constexpr std::array<Lead, 256> lead_table() {
  std::array<Lead, 256> table{};
  for (std::size_t i = 0; i < 256; ++i) table[i] = i < 0x20 || i >= 0x7F ? Lead::special : Lead::plain;
  for (std::size_t i = 0xE2; i <= 0xE9; ++i) table[i] = Lead::wide;
  table[0xEF] = Lead::wide;
  for (const char c : std::string_view(" \"(),;:!?*[\\~&<-_"))
    table[static_cast<unsigned char>(c)] = Lead::special;
  return table;
}
constexpr auto leads = lead_table();

constexpr char32_t wide_to_ascii(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

bool ascii_or_wide_digit(Decoded d) {
  return d.size != 0 && wide_to_ascii(d.c) >= '0' && wide_to_ascii(d.c) <= '9';
}

struct Entity {
  std::string_view name, text;
};
constexpr Entity entities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""}, {"mdash", "—"}, {"ndash", "—"},
    {"permil", "‰"}, {"times", "×"},  {"middot", "·"}, {"ldquo", "“"}, {"rdquo", "”"}, {"lsquo", "‘"},
    {"rsquo", "’"},  {"hellip", "…"}, {"nbsp", " "},   {"ensp", " "},  {"emsp", " "},  {"thinsp", " "},
    {"#160", " "},   {"#12288", " "}, {"#8203", ""},   {"bull", "·"},  {"sup2", "²"},  {"deg", "°"}};

// The entity at `p` ("&mdash;") and its length.
const Entity* entity_at(const char* p, const char* end, std::size_t& size) {
  const std::string_view rest(p, static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - p, 9)));
  const std::size_t stop = rest.find(';');
  if (stop == std::string_view::npos || stop < 2) return nullptr;
  for (const Entity& e : entities)
    if (rest.substr(1, stop - 1) == e.name) {
      size = stop + 1;
      return &e;
    }
  return nullptr;
}

// A vowel with the mark of a tone, as only pinyin has them: ā á ǎ à … ǚ ǜ.
bool toned(char32_t c) {
  return (c >= 0xE0 && c <= 0xFC && c != 0xF7) || c == 0x101 || c == 0x113 || c == 0x11B || c == 0x12B ||
         c == 0x14D || c == 0x16B || (c >= 0x1CE && c <= 0x1DC);
}

using Byte = unsigned char;
constexpr bool within(Byte c, Byte first, Byte last) { return static_cast<Byte>(c - first) <= last - first; }
constexpr bool begins_three(Byte c) { return (c & 0xE0) == 0xE0; }

// Does the byte `c` stand as it is behind these three, by the rules of Canonicaliser::append? A character of
// three bytes is judged by its last one. Refuses more than it must: what is rare is looked at by itself.
[[gnu::always_inline]] constexpr bool stands(Byte before, Byte lead, Byte second, Byte c) {
  const bool last = begins_three(lead), continuation = within(c, 0x80, 0xBF);
  // a continuation stands behind a character's first byte and nowhere else
  const bool whole = continuation == (last | begins_three(second));
  const bool ascii = (c == '%') | within(c, '.', '9');
  const bool han = within(lead, 0xE4, 0xE9);                                           // U+4000–U+9FFF
  const bool general = (second == 0x80) & (((lead == 0xE2) & ((c & 0xFE) == 0x9C)) |   // “ ”
                                           ((lead == 0xE3) & within(c, 0x81, 0x8B)));  // 、 。 《 》
  // “，” behind a digit may be a thousands separator
  const bool full_width =
      (lead == 0xEF) & (second == 0xBC) &
      ((c == 0x89) | ((c & 0xFE) == 0x9A) | ((c == 0x8C) & (before >= 0x80)));  // ） ： ； ，
  return (ascii | continuation | begins_three(c)) & whole & (!last | han | general | full_width);
}

constexpr std::size_t kBlock = 64;

// Bit i for byte i, each of which is 0 or 1.
[[gnu::always_inline]] inline std::uint64_t bits_of(const Byte (&bytes)[kBlock]) {
  std::uint64_t parts[kBlock / 8], any = 0, bits = 0;
  std::memcpy(parts, bytes, sizeof parts);
  for (const std::uint64_t part : parts) any |= part;
  if (any == 0) return 0;
  if constexpr (std::endian::native != std::endian::little) return 1;
  for (std::size_t i = 0; i < kBlock / 8; ++i) bits |= (parts[i] * 0x0102040810204080u >> 56) << 8 * i;
  return bits;
}

// The end of the characters from `begin` on that stand as they are, as far as whole blocks tell. A character
// begins at `begin`, and at least three bytes stand before it.
[[gnu::always_inline]] inline const char* plain_blocks_of(const char* const begin, const char* const end) {
  const auto* p = reinterpret_cast<const Byte*>(begin);
  for (; end - reinterpret_cast<const char*>(p) >= static_cast<std::ptrdiff_t>(kBlock); p += kBlock) {
    // The compiler makes vectors of this; Clang only where it does not carry bytes from one step to the next.
    const Byte *before = p - 3, *lead = p - 2, *second = p - 1;
    Byte doubtful[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i) doubtful[i] = !stands(before[i], lead[i], second[i], p[i]);
    const std::uint64_t bits = bits_of(doubtful);
    if (bits == 0) continue;
    p += std::countr_zero(bits);
    break;
  }
  // back to the begin of a character that is cut here, or broken off
  const char* const stop = reinterpret_cast<const char*>(p);
  const char* second = stop;
  while (second != begin && is_continuation(second[-1])) --second;
  const bool begun = second != begin && begins_three(static_cast<Byte>(second[-1]));
  return begun && stop - second < 2 ? second - 1 : stop;
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] const char* plain_blocks_avx2(const char* begin, const char* end) {
  return plain_blocks_of(begin, end);
}
const char* plain_blocks(const char* begin, const char* end) {
  return __builtin_cpu_supports("avx2") ? plain_blocks_avx2(begin, end) : plain_blocks_of(begin, end);
}
#else
const char* plain_blocks(const char* begin, const char* end) { return plain_blocks_of(begin, end); }
#endif

// Verbs and nouns before a signed figure: 增长－3.5% has a minus sign, 1月－11月 a range.
constexpr std::string_view before_sign = "长降减跌滑为至到值幅速达率约";

constexpr std::string_view han_numerals = "〇一二三四五六七八九十";

}  // namespace

std::size_t blank_at(const char* p, const char* end, int& width) {
  if (p >= end) return 0;
  const auto b = static_cast<unsigned char>(*p);
  const auto next = [&](std::ptrdiff_t i) {
    return p + i < end ? static_cast<unsigned char>(p[i]) : static_cast<unsigned char>(0);
  };
  width = 1;
  if (b == ' ') return 1;
  if (b == '\t') return width = 4, 1;
  if (b == '\r') return width = 0, p + 1 == end || next(1) == '\n' ? 1 : 0;
  if (b < 0x20 && b != '\n' && b != '\f' && b != '\v') return width = 0, 1;
  if (b == 0x7F) return width = 0, 1;
  if (b == 0xC2 && next(1) == 0xA0) return 2;
  if (b == 0xC2 && next(1) == 0xAD) return width = 0, 2;
  if (b == 0xE3 && next(1) == 0x80 && next(2) == 0x80) return width = 2, 3;
  if (b == 0xE2 && next(1) == 0x80) {
    const unsigned char c = next(2);
    if (c >= 0x80 && c <= 0x8A) return 3;
    if ((c >= 0x8B && c <= 0x8F) || (c >= 0xAA && c <= 0xAE)) return width = 0, 3;
    if (c == 0xAF) return 3;
  }
  if (b == 0xE2 && next(1) == 0x81 && (next(2) == 0x9F || next(2) == 0xA0)) return width = 0, 3;
  if (b == 0xEF && next(1) == 0xBB && next(2) == 0xBF) return width = 0, 3;
  if (b == '&') {
    std::size_t size = 0;
    if (const Entity* e = entity_at(p, end, size); e && (e->text.empty() || e->text == " ")) return size;
  }
  // A run of question marks stands where a converter lost its blanks.
  if (b == '?' && next(1) == '?') {
    std::ptrdiff_t n = 2;
    while (next(n) == '?') ++n;
    return static_cast<std::size_t>(n);
  }
  return 0;
}

Canonicaliser::Canonicaliser(std::string_view source, std::string& out, OffsetMap& map)
    : source_(source.data()), source_end_(source.data() + source.size()), out_(&out), map_(&map) {}

void Canonicaliser::start_line(bool continued) {
  line_begin_ = out_->size();
  last_blank_ = std::string::npos;
  if (!continued) quoting_ = false;
}

void Canonicaliser::keep(const char* from, const char* to) {
  map_->add(out_->size(), static_cast<std::size_t>(from - source_), static_cast<std::size_t>(to - from));
  out_->append(from, to);
}

void Canonicaliser::put(std::string_view replacement, const char* from, const char* to) {
  map_->add(out_->size(), static_cast<std::size_t>(from - source_), replacement.size(),
            static_cast<std::size_t>(to - from));
  out_->append(replacement);
}

void Canonicaliser::newline() { out_->push_back('\n'); }

std::size_t Canonicaliser::append(std::size_t begin, std::size_t finish, Stop& stop) {
  const char* p = source_ + begin;
  const char* const end = source_ + finish;
  stop = Stop::end;
  while (p < end) {
    const char* const start = p;
    while (p < end) {
      const auto byte = [&](std::ptrdiff_t i) { return static_cast<Byte>(p[i]); };
      Lead lead = leads[byte(0)];
      // Most of a text stands as it is, block by block. What stands before “，” may have been put in.
      if (lead != Lead::special && (p != start || byte(0) != 0xEF) && p - source_ >= 3) {
        p = std::min(plain_blocks(p, source_end_), end);
        if (p == end) break;
        lead = leads[byte(0)];
      }
      if (lead == Lead::special) break;
      if (lead == Lead::plain) {
        while (++p < end && leads[byte(0)] == Lead::plain) {
        }
      } else {
        const Byte before = p == start ? Byte{'0'} : byte(-1);
        if (end - p < 3 || !is_continuation(p[1]) || !stands(before, byte(0), byte(1), byte(2))) break;
        p += 3;
      }
    }
    if (p != start) keep(start, p);
    if (p == end) break;
    p = special(p, end, stop);
    if (stop != Stop::end) break;
    if (p > end) {
      stop = Stop::past_end;
      break;
    }
  }
  return static_cast<std::size_t>(p - source_);
}

const char* Canonicaliser::special(const char* p, const char* end, Stop& stop) {
  switch (*p) {
    case '(':
      return parenthesis(p, p + 1, end);
    case ')':
      return put("）", p, p + 1), p + 1;
    case ',':
      return comma(p, p + 1, end);
    case ';':
      return put("；", p, p + 1), p + 1;
    case ':':
      return put("：", p, p + 1), p + 1;
    case '!':
      return put("！", p, p + 1), p + 1;
    case '"':
      return quote(p, p + 1);
    case '[':
      return bracket(p, p + 1, end);
    case '<':
      return angle(p, end, stop);
    case '~':
      return dash(p, p + 1, end, '~');
    case '*':
      // 5*8 is a product; everything else that the sign is used for is a mark of emphasis or a footnote's.
      if (!line().empty() && is_digit(line().back()) && p + 1 < end && is_digit(p[1]))
        return put("×", p, p + 1), p + 1;
      return p + 1;
    case '_':
      if (p + 1 < end && p[1] == '_') return p + 2;
      return keep(p, p + 1), p + 1;
    case '-': {
      const char* q = p;
      while (q < end && *q == '-') ++q;
      if (q - p == 1) return keep(p, q), q;
      return put("——", p, q), q;
    }
    case '\\': {
      const Decoded d = decode(p + 1, end);
      const bool escape = d.size == 1 ? !is_letter(p[1]) && !is_digit(p[1]) && p[1] != '\\' : d.size != 0;
      if (!escape) keep(p, p + 1);
      return p + 1;
    }
    case '&': {
      int width = 0;
      return blank_at(p, end, width) != 0 ? blanks(p, end) : entity(p, end);
    }
    case '?':
      if (p + 1 < end && p[1] == '?') return blanks(p, end);
      return put("？", p, p + 1), p + 1;
    case '\f':
    case '\v':
    case '\n':
      return stop = Stop::line_break, p + 1;
    case '\r':
      if (p + 1 != end && p[1] != '\n') return stop = Stop::line_break, p + 1;
      break;
    default:
      break;
  }
  int width = 0;
  if (blank_at(p, end, width) != 0) return blanks(p, end);
  const Decoded d = decode(p, end);
  if (d.size == 0) return put("\uFFFD", p, p + 1), p + 1;
  return wide(p, p + d.size, d.c, stop);
}

const char* Canonicaliser::wide(const char* p, const char* after, char32_t c, Stop& stop) {
  const char* const end = source_end_;
  if (c >= 0xFF01 && c <= 0xFF5E) {
    const char ascii = static_cast<char>(c - 0xFEE0);
    switch (ascii) {
      case ',':
        return comma(p, after, end);
      case '(':
        return parenthesis(p, after, end);
      case '[':
        return bracket(p, after, end);
      case '"':
        return quote(p, after);
      case '*':
        return after;
      case '-':
      case '~':
        return dash(p, after, end, c);
      case '.': {
        // "２．" and "一．" at the head of a line number it; elsewhere behind a Han character it is a full
        // stop.
        const std::string_view before = line();
        const bool point =
            !before.empty() && (is_digit(before.back()) || is_letter(before.back()) ||
                                (before.size() <= 9 && one_of(last_char(before), han_numerals)));
        return put(point ? "." : "。", p, after), after;
      }
      case ')':
      case ':':
      case ';':
      case '!':
      case '?':
        return keep(p, after), after;
      default:
        return put(std::string_view(&ascii, 1), p, after), after;
    }
  }
  if (c == 0x85 || c == 0x2028 || c == 0x2029) {
    stop = Stop::line_break;
    return after;
  }
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0x223C || c == 0x301C ||
      c == 0xFE63 || c == 0xFE58)
    return dash(p, after, end, c);
  if (c >= 0x2460 && c <= 0x249B) return circled(p, after, c);
  if (c >= 0x3220 && c <= 0x3229) {
    std::string s = "（";
    constexpr std::string_view ten = "一二三四五六七八九十";
    s.append(ten.substr(3 * (c - 0x3220), 3)).append("）");
    return put(s, p, after), after;
  }
  // Raised digits: m² and km² keep theirs, any other is a footnote's.
  if (c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) {
    if (!line().empty() && is_letter(line().back())) keep(p, after);
    return after;
  }
  switch (c) {
    case 0x300C:
    case 0x301D:
      return put("“", p, after), after;
    case 0x300D:
    case 0x301E:
    case 0x301F:
      return put("”", p, after), after;
    case 0x300E:
      return put("‘", p, after), after;
    case 0x300F:
      return put("’", p, after), after;
    case 0x2236:
    case 0xFE55:
    case 0xFE13:
      return put("：", p, after), after;
    case 0xFE50:
      return comma(p, after, end);
    case 0xFE51:
    case 0xFF64:
      return put("、", p, after), after;
    case 0xFE52:
      return put(".", p, after), after;
    case 0xFE54:
      return put("；", p, after), after;
    case 0xFE56:
      return put("？", p, after), after;
    case 0xFE57:
      return put("！", p, after), after;
    case 0xFE59:
      return parenthesis(p, after, end);
    case 0xFE5A:
      return put("）", p, after), after;
    case 0xFE5D:
      return put("〔", p, after), after;
    case 0xFE5E:
      return put("〕", p, after), after;
    case 0xFE6A:
      return put("%", p, after), after;
    case 0xFF61:
      return put("。", p, after), after;
    case 0x30FB:
    case 0x2022:
    case 0x2027:
    case 0xFF65:
      return put("·", p, after), after;
    case 0x25CB:
    case 0x25EF:
    case 0x039F:
    case 0x041E:
      // 二○○九年 is written with whatever circle the keyboard had.
      if (one_of(last_char(line()), han_numerals)) return put("〇", p, after), after;
      break;
    default:
      break;
  }
  return keep(p, after), after;
}

bool Canonicaliser::starts_group(const char* p, const char* end) const {
  int digits = 0, width = 0;
  while (const std::size_t n = blank_at(p, end, width)) p += n;
  for (;;) {
    const Decoded d = decode(p, end);
    if (!ascii_or_wide_digit(d)) break;
    p += d.size;
    if (++digits > 3) return false;
  }
  return digits == 3;
}

const char* Canonicaliser::comma(const char* p, const char* after, const char* end) {
  // 9,000 and 1,021,600: up to three digits before, or a group of three behind another separator.
  const std::string_view before = line();
  std::size_t digits = 0;
  while (digits < before.size() && is_digit(before[before.size() - 1 - digits])) ++digits;
  const char ahead = digits < before.size() ? before[before.size() - 1 - digits] : '\0';
  const bool leads_group = digits >= 1 && digits <= 3 && ahead != '.' && (ahead != ',' || digits == 3) &&
                           before[before.size() - digits] != '0';
  const bool in_group = digits == 3 && ahead == ',';
  if ((leads_group || in_group) && starts_group(after, end)) {
    if (*p == ',') return keep(p, after), after;
    return put(",", p, after), after;
  }
  if (after - p == 3 && static_cast<unsigned char>(*p) == 0xEF && p[2] == '\x8C')
    return keep(p, after), after;
  return put("，", p, after), after;
}

bool Canonicaliser::joins_digits(const char* next, const char* end, int width) const {
  if (width == 0) return true;
  if (width != 1) return false;
  // "增长1 3.5%": one number that a page's kerning tore apart. "2016 2017" or a row of a table are not: there
  // blanks stand around the numbers too.
  const auto part_of_number = [](char c) { return is_digit(c) || c == '.' || c == ','; };
  const std::string_view before = line();
  std::size_t left = 0, points = 0;
  while (left < before.size() && part_of_number(before[before.size() - 1 - left]))
    points += before[before.size() - 1 - left++] == '.';
  if (left == before.size() || before[before.size() - 1 - left] == ' ') return false;
  const bool blank_before = last_blank_ == out_->size() - left;
  bool blank_behind = false;
  std::size_t pieces = 0, longest = 0, last = 0;
  for (;;) {
    const char* const piece = next;
    for (; next < end && part_of_number(*next); ++next) points += *next == '.';
    ++pieces;
    last = static_cast<std::size_t>(next - piece);
    longest = std::max(longest, last);
    int blank = 0;
    const std::size_t n = blank_at(next, end, blank);
    if (n == 0) break;
    next += n;
    if (next == end || !part_of_number(*next)) {
      blank_behind = true;
      break;
    }
  }
  const Decoded d = decode(next, end);
  const bool percent = d.c == '%' || d.c == 0xFF05 || d.c == 0x2030;
  if (points > 1 || !(percent || (d.c >= 0x4E00 && d.c <= 0x9FFF))) return false;
  if (last == 4 && (left == 4 || d.c == U'年')) return false;  // 图1 2011年…
  if (pieces == 1 && !blank_before && !blank_behind) return true;
  if (left > 3 || longest > 3) return false;
  // "59 482 元": a group of three, as some write thousands, and a word behind it.
  if (pieces == 1 && !blank_before && last == 3 && points == 0) return true;
  // "3 0 0多场次", "2 70 元", "增长 1 1 %": torn apart, and a unit behind it.
  constexpr std::u32string_view sure = U"元万亿个", units = U"元万亿个多余人户家件项名吨亩公平立千场次倍";
  return percent || (blank_before && blank_behind ? sure : units).find(d.c) != std::u32string_view::npos;
}

const char* Canonicaliser::blanks(const char* p, const char* end) {
  const char* const begin = p;
  int width = 0, total = 0;
  while (const std::size_t n = blank_at(p, end, width)) {
    p += n;
    total += width;
  }
  const std::string_view before = line();
  if (p == end || before.empty()) return p;
  const char left = before.back();
  const Decoded d = decode(p, end);
  const char32_t right = wide_to_ascii(d.c);
  const bool digit = right >= '0' && right <= '9';
  bool space = false;
  if (is_letter(left)) {
    space = total > 0 && ((right >= 'a' && right <= 'z') || (right >= 'A' && right <= 'Z'));
  } else if (digit && is_digit(left)) {
    space = !joins_digits(p, end, total);
  } else if (digit && left == '.') {
    // "37. 06" is a number, "1. 2017年" at the head of a line an item.
    std::size_t i = 0;
    while (i < 3 && is_digit(before[i])) ++i;
    space = i + 1 == before.size();
  }
  if (!space) {
    last_blank_ = out_->size();
    return p;
  }
  if (p - begin == 1 && *begin == ' ') return keep(begin, p), p;
  return put(" ", begin, p), p;
}

const char* Canonicaliser::quote(const char* p, const char* after) {
  quoting_ = !quoting_;
  return put(quoting_ ? "“" : "”", p, after), after;
}

const char* Canonicaliser::dash(const char* p, const char* after, const char* end, char32_t c) {
  const std::size_t size = static_cast<std::size_t>(after - p);
  const char* q = after;
  while (static_cast<std::size_t>(end - q) >= size && std::memcmp(q, p, size) == 0) q += size;
  if (c == 0x2014) return keep(p, q), q;
  if (q != after) return put("——", p, q), q;
  if (c == '~' || c == 0xFF5E || c == 0x223C || c == 0x301C || c == 0x2500) return put("—", p, after), after;
  if (c == 0x2010 || c == 0x2011) return put("-", p, after), after;
  int width = 0;
  while (const std::size_t n = blank_at(q, end, width)) q += n;
  const std::string_view left = last_char(line());
  const bool number_follows = ascii_or_wide_digit(decode(q, end));
  const bool sign =
      number_follows && (left.empty() || one_of(left, before_sign) || one_of(left, "，。；：、（"));
  return put(sign || (c == 0x2212 && !number_follows) ? "-" : "—", p, after), after;
}

const char* Canonicaliser::circled(const char* p, const char* after, char32_t c) {
  const auto number = [](char32_t n) {
    return n < 10 ? std::string(1, static_cast<char>('0' + n))
                  : std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
  };
  if (c >= 0x2474 && c <= 0x2487) return put("（" + number(c - 0x2474 + 1) + "）", p, after), after;
  if (c >= 0x2488) return put(number(c - 0x2488 + 1) + ".", p, after), after;
  // ① at the head of a clause enumerates; behind a word it leads to a footnote.
  const std::string_view left = last_char(line());
  if (left.empty() || one_of(left, "。；：，、！？“（")) keep(p, after);
  return after;
}

const char* Canonicaliser::bracket(const char* p, const char* after, const char* end) {
  const auto closes = [&](const char* q) -> const char* {
    if (q < end && *q == ']') return q + 1;
    if (end - q >= 3 && std::memcmp(q, "］", 3) == 0) return q + 3;
    return nullptr;
  };
  const char* q = after;
  if (q < end && *q == '^') ++q;
  if (end - q >= 3 && std::memcmp(q, "注", 3) == 0) q += 3;
  int digits = 0;
  for (Decoded d = decode(q, end); ascii_or_wide_digit(d); d = decode(q, end)) {
    q += d.size;
    ++digits;
  }
  // At the head of a line the mark names the note itself and stays.
  if (const char* stop = closes(q); stop && digits >= 1 && digits <= 3 && !line().empty()) return stop;
  if (const auto* close = static_cast<const char*>(
          std::memchr(after, ']', static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - after, 400))));
      close && close + 1 < end && close[1] == '(' && *p == '[') {
    // [text](address): the text stays, the address goes.
    const std::size_t room = static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - close, 800));
    const auto* address_end = static_cast<const char*>(std::memchr(close, ')', room));
    if (address_end && !std::memchr(after, '\n', static_cast<std::size_t>(address_end - after))) {
      Stop stop = Stop::end;
      append(static_cast<std::size_t>(after - source_), static_cast<std::size_t>(close - source_), stop);
      return address_end + 1;
    }
  }
  if (*p == '[') return keep(p, after), after;
  return put("[", p, after), after;
}

const char* Canonicaliser::parenthesis(const char* p, const char* after, const char* end) {
  // 经(jīng)济(jì): Latin letters in brackets behind a Han character, with the marks of tones; once a text
  // has shown such, also those of the neutral tone.
  if (is_han(last_char(line()))) {
    const char* q = after;
    bool pinyin = false, latin = true;
    for (Decoded d = decode(q, end); latin && q - after < 40; d = decode(q, end)) {
      if (d.size == 0) latin = false;
      if (d.size == 0 || d.c == ')' || d.c == 0xFF09) break;
      pinyin = pinyin || toned(d.c);
      latin = latin && ((d.c >= 'a' && d.c <= 'z') || d.c == ' ' || d.c == '\'' || toned(d.c));
      q += d.size;
    }
    const Decoded close = decode(q, end);
    if (latin && q != after && (close.c == ')' || close.c == 0xFF09) &&
        (pinyin || (pinyin_seen_ && q - after <= 6))) {
      pinyin_seen_ = true;
      return q + close.size;
    }
  }
  if (after - p == 3) return keep(p, after), after;
  return put("（", p, after), after;
}

const char* Canonicaliser::angle(const char* p, const char* end, Stop& stop) {
  const std::string_view rest(p, static_cast<std::size_t>(source_end_ - p));
  if (comments_close_ && rest.starts_with("<!--")) {
    const std::size_t close = rest.find("-->", 4);
    if (close != std::string_view::npos) return p + close + 3;
    comments_close_ = false;
  }
  if (rest.size() > 2 && (is_letter(rest[1]) || (rest[1] == '/' && is_letter(rest[2])))) {
    std::size_t i = 1;
    const std::size_t room = std::min<std::size_t>(static_cast<std::size_t>(end - p), 300);
    while (i < room && rest[i] != '>' && rest[i] != '<' && !(rest[i] & '\x80')) ++i;
    if (i < room && rest[i] == '>') {
      if (rest.substr(1, 2) == "br" || rest.substr(1, 2) == "BR") stop = Stop::line_break;
      return p + i + 1;
    }
  }
  return keep(p, p + 1), p + 1;
}

const char* Canonicaliser::entity(const char* p, const char* end) {
  std::size_t size = 0;
  const Entity* e = entity_at(p, end, size);
  if (e == nullptr) return keep(p, p + 1), p + 1;
  if (e->text == "\"") return quote(p, p + size);
  return put(e->text, p, p + size), p + size;
}

}  // namespace zhibiao::text

namespace zhibiao {

std::string canonical(std::string_view phrase, OffsetMap& map) {
  std::string out;
  out.reserve(phrase.size() + phrase.size() / 8 + 8);
  map = OffsetMap();
  text::Canonicaliser writer(phrase, out, map);
  text::Canonicaliser::Stop stop{};
  for (std::size_t at = 0; at < phrase.size();) at = writer.append(at, phrase.size(), stop);
  return out;
}

}  // namespace zhibiao
