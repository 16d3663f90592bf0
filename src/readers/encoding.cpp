// SPDX-License-Identifier: MIT
#include "readers/encoding.hpp"

#include <fmt/format.h>
#include <iconv.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include "readers/diagnostics.hpp"
#include "zhibiao/core/utf8.hpp"

#if ZHIBIAO_HAS_UCHARDET
#include <uchardet/uchardet.h>
#endif

namespace zhibiao::readers {
namespace {

constexpr std::string_view mark = "\uFEFF";

unsigned char byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

// Bytes at `at` that are ASCII, eight at a time.
std::size_t ascii_run(std::string_view s, std::size_t at) {
  std::size_t i = at;
  for (std::uint64_t eight; i + 8 <= s.size(); i += 8) {
    std::memcpy(&eight, s.data() + i, 8);
    if (eight & 0x8080808080808080u) break;
  }
  while (i < s.size() && byte_at(s, i) < 0x80) ++i;
  return i - at;
}

bool is_utf8(std::string_view s) { return simdjson::validate_utf8(s.data(), s.size()); }

// Where the first byte from `at` on that is not UTF-8 stands; the size where there is none.
std::size_t next_invalid(std::string_view s, std::size_t at) {
  while (at < s.size()) {
    const auto c = utf8::decode(s, at);
    if (!c.valid) return at;
    at += c.size;
  }
  return at;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes)
    out += fmt::format("{}{:02X}", out.empty() ? "" : " ", static_cast<unsigned char>(c));
  return out;
}

// Text under construction with its map and what was mended.
class Writer {
 public:
  Writer(std::string_view bytes, Encoding encoding, std::size_t max_diagnostics)
      : bytes_(bytes), name_(to_string(encoding)), diagnostics_(max_diagnostics) {
    text_.reserve(bytes.size() + bytes.size() / 2);
  }

  void put(char32_t c, std::size_t from, std::size_t size) {
    const std::size_t at = text_.size();
    utf8::append(text_, c);
    map_.add(at, from, text_.size() - at, size);
  }
  void copy(std::size_t from, std::size_t size) {
    map_.add(text_.size(), from, size);
    text_.append(bytes_.substr(from, size));
  }
  void put(std::string_view utf8, std::size_t from, std::size_t size) {
    map_.add(text_.size(), from, utf8.size(), size);
    text_.append(utf8);
  }
  // Neighbouring bytes are reported as one run.
  void invalid(std::size_t from, std::size_t size) {
    if (size == 0) return;
    if (run_end_ != from || run_size_ == 0) report();
    if (run_size_ == 0) run_begin_ = from;
    run_end_ = from + size;
    run_size_ = run_end_ - run_begin_;
    put(utf8::replacement, from, size);
  }

  SourceText finish(Encoding encoding) {
    report();
    SourceText source(std::move(text_));
    source.map = std::move(map_);
    source.encoding = encoding;
    source.diagnostics = diagnostics_.take();
    return source;
  }

 private:
  void report() {
    if (run_size_ == 0) return;
    const std::string_view run = bytes_.substr(run_begin_, run_size_);
    diagnostics_.add(run_begin_, fmt::format("{} byte{} that {} not {} ({}{}), read as U+FFFD", run.size(),
                                             run.size() == 1 ? "" : "s", run.size() == 1 ? "is" : "are",
                                             name_, hex(run.substr(0, 8)), run.size() > 8 ? " …" : ""));
    run_size_ = 0;
  }

  std::string_view bytes_, name_;
  std::string text_;
  OffsetMap map_;
  DiagnosticList diagnostics_;
  std::size_t run_begin_ = 0, run_end_ = 0, run_size_ = 0;
};

std::size_t mark_size(std::string_view bytes) { return bytes.starts_with(mark) ? mark.size() : 0; }

// Of bytes that are known to be UTF-8.
SourceText borrow(std::string_view bytes) {
  const std::size_t begin = mark_size(bytes);
  SourceText source(bytes.substr(begin));
  if (begin > 0) source.map.add(0, begin, bytes.size() - begin);
  return source;
}

SourceText decode_utf8(std::string_view bytes, std::size_t max_diagnostics) {
  if (is_utf8(bytes)) return borrow(bytes);
  const std::size_t begin = mark_size(bytes);
  Writer out(bytes, Encoding::utf8, max_diagnostics);
  for (std::size_t at = begin, bad = next_invalid(bytes, at);;) {
    out.copy(at, bad - at);
    if (bad == bytes.size()) break;
    out.invalid(bad, 1);
    at = bad + 1;
    bad = next_invalid(bytes, at);
  }
  return out.finish(Encoding::utf8);
}

char32_t unit_at(std::string_view s, std::size_t i, bool little) {
  const unsigned a = byte_at(s, i), b = byte_at(s, i + 1);
  return little ? a | b << 8 : a << 8 | b;
}

SourceText decode_utf16(std::string_view bytes, Encoding encoding, std::size_t max_diagnostics) {
  const bool little = encoding == Encoding::utf16le;
  Writer out(bytes, encoding, max_diagnostics);
  std::size_t i = 0;
  if (bytes.size() >= 2 && unit_at(bytes, 0, little) == 0xFEFF) i = 2;
  for (; i + 2 <= bytes.size(); i += 2) {
    const char32_t unit = unit_at(bytes, i, little);
    if (unit < 0xD800 || unit >= 0xE000) {
      out.put(unit, i, 2);
      continue;
    }
    const char32_t low = unit < 0xDC00 && i + 4 <= bytes.size() ? unit_at(bytes, i + 2, little) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      out.put(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), i, 4);
      i += 2;
    } else {
      out.invalid(i, 2);
    }
  }
  out.invalid(i, bytes.size() - i);
  return out.finish(encoding);
}

// glibc's converter, one for one text.
class Converter {
 public:
  explicit Converter(Encoding encoding)
      : handle_(iconv_open("UTF-8", encoding == Encoding::big5 ? "BIG5-HKSCS" : "GB18030")) {}
  ~Converter() {
    if (known()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }
  /// Converts whole characters from the front of `in` into `out`, as long as they are valid and fit; returns
  /// the bytes of input taken and sets the bytes written.
  std::size_t convert(std::string_view in, char* out, std::size_t room, std::size_t& written) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    char* from = const_cast<char*>(in.data());
    std::size_t left = in.size(), space = room;
    char* to = out;
    iconv(handle_, &from, &left, &to, &space);
    iconv(handle_, nullptr, nullptr, &to, &space);  // BIG5-HKSCS holds back what may take an accent
    written = room - space;
    return in.size() - left;
  }

 private:
  iconv_t handle_;
};

// Bytes of the character at `at` by the shape of its bytes alone.
std::size_t character_size(std::string_view s, std::size_t at, Encoding encoding) {
  if (byte_at(s, at) < 0x80 || at + 1 >= s.size()) return 1;
  if (encoding == Encoding::gb18030 && byte_at(s, at + 1) >= 0x30 && byte_at(s, at + 1) <= 0x39)
    return std::min<std::size_t>(4, s.size() - at);
  return 2;
}

SourceText decode_two_byte(std::string_view bytes, Encoding encoding, std::size_t max_diagnostics) {
  Converter converter(encoding);
  Writer out(bytes, encoding, max_diagnostics);
  if (!converter.known()) {
    out.invalid(0, bytes.size());
    return out.finish(encoding);
  }
  std::array<char, 4096> piece;
  std::size_t at = encoding == Encoding::gb18030 && bytes.starts_with("\x84\x31\x95\x33") ? 4 : 0;
  while (at < bytes.size()) {
    if (const std::size_t n = ascii_run(bytes, at)) {
      out.copy(at, n);
      at += n;
      continue;
    }
    std::size_t end = at, n = 0;
    while (n < 512 && end < bytes.size() && byte_at(bytes, end) >= 0x80) {
      end += character_size(bytes, end, encoding);
      ++n;
    }
    std::size_t written = 0;
    std::size_t taken = converter.convert(bytes.substr(at, end - at), piece.data(), piece.size(), written);
    const std::string_view text(piece.data(), written);
    // One character became one character, but for a few of BIG5-HKSCS that become two.
    std::size_t i = 0;
    for (const std::size_t stop = at + taken; at < stop;) {
      const std::size_t size = std::min(character_size(bytes, at, encoding), stop - at);
      std::size_t next = utf8::next(text, i);
      if (size == 2 && byte_at(bytes, at) == 0x88)
        while (next < text.size() && (utf8::decode(text, next).code | 8) == 0x30C)
          next = utf8::next(text, next);
      out.put(text.substr(i, next - i), at, size);
      at += size;
      i = next;
    }
    if (at < end) {
      // An invalid lead may swallow no ASCII: what follows it is read again.
      const bool alone = at + 1 >= bytes.size() || byte_at(bytes, at + 1) < 0x80;
      out.invalid(at, alone ? 1 : 2);
      at += alone ? 1 : 2;
    }
  }
  return out.finish(encoding);
}

// The commonest characters of running text, in both scripts.
constexpr std::u32string_view common =
    U"的一是在不了有和人中大为上个国以要时来用生到作地于出分对成会主发年动同工也能下过产面方后多定行学法民得"
    U"经十三"
    U"之进等部度家力水化高二理现实加量两体制机业本性开合由前外政四日社事平全与各重新内数利比质第建月公总市区"
    U"县省"
    U"提展设基资农长期改强服务收入增城乡安保环治教文元万亿達為個國時來對會發動過產後學經進現實體業開與質總縣"
    U"設資"
    U"農長強務億鄉環萬標調劃實績創辦區點項們將關";

struct Score {
  std::size_t common_characters = 0, characters = 0, invalid = 0;
  double value() const { return static_cast<double>(common_characters) - 2.0 * static_cast<double>(invalid); }
};

Score score(const SourceText& source, const std::vector<char32_t>& known) {
  Score s;
  const auto text = source.text();
  for (std::size_t i = 0; i < text.size();) {
    const auto c = utf8::decode(text, i);
    i += c.size;
    if (c.code < 0x80) continue;
    ++s.characters;
    s.invalid += c.code == utf8::replacement || !c.valid;
    s.common_characters += std::binary_search(known.begin(), known.end(), c.code);
  }
  return s;
}

#if ZHIBIAO_HAS_UCHARDET
std::optional<Encoding> ask_uchardet(std::string_view sample) {
  const std::unique_ptr<struct uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                              &uchardet_delete);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return std::nullopt;
  uchardet_data_end(detector.get());
  const auto encoding = parse_encoding(uchardet_get_charset(detector.get()));
  return encoding ? std::optional(*encoding) : std::nullopt;
}
#else
std::optional<Encoding> ask_uchardet(std::string_view) { return std::nullopt; }
#endif

}  // namespace

namespace {

// What is enough to tell an encoding by.
std::string_view sample_of(std::string_view bytes) {
  return bytes.substr(0, std::min<std::size_t>(bytes.size(), 64u << 10) & ~std::size_t{1});
}
// Text in UTF-16 has zero bytes in its line feeds and digits; text in the others has none.
bool is_wide(std::string_view sample) { return sample.size() >= 2 && sample.find('\0') != sample.npos; }

}  // namespace

std::optional<SourceText> plain_utf8(std::string_view bytes) {
  if (is_wide(sample_of(bytes)) || !is_utf8(bytes)) return std::nullopt;
  return borrow(bytes);
}

Encoding detect_encoding(std::string_view bytes) {
  if (bytes.starts_with(mark)) return Encoding::utf8;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
  if (bytes.starts_with("\x84\x31\x95\x33")) return Encoding::gb18030;
  const std::string_view sample = sample_of(bytes);
  const bool wide = is_wide(sample);
  if (!wide && is_utf8(bytes)) return Encoding::utf8;

  std::vector<char32_t> known(common.begin(), common.end());
  std::sort(known.begin(), known.end());
  Encoding best = Encoding::utf8;
  double most = -1e30, second = -1e30;
  Score of_best;
  for (const Encoding e :
       {Encoding::utf8, Encoding::gb18030, Encoding::big5, Encoding::utf16le, Encoding::utf16be}) {
    if ((e == Encoding::utf16le || e == Encoding::utf16be) && !wide) continue;
    const Score s = score(decode(sample, e, 0), known);
    if (s.value() > most) {
      second = most;
      most = s.value();
      best = e;
      of_best = s;
    } else {
      second = std::max(second, s.value());
    }
  }
  const bool sure = most > 0 && most > 1.5 * second && of_best.common_characters * 20 > of_best.characters;
  if (!sure)
    if (const auto guess = ask_uchardet(sample)) return *guess;
  // Zero bytes in what is no UTF-16 are noise in UTF-8.
  return most <= 0 && is_utf8(bytes) ? Encoding::utf8 : best;
}

SourceText decode(std::string_view bytes, Encoding encoding, std::size_t max_diagnostics) {
  switch (encoding) {
    case Encoding::utf8:
      return decode_utf8(bytes, max_diagnostics);
    case Encoding::utf16le:
    case Encoding::utf16be:
      return decode_utf16(bytes, encoding, max_diagnostics);
    case Encoding::gb18030:
    case Encoding::big5:
      break;
  }
  return decode_two_byte(bytes, encoding, max_diagnostics);
}

Result<Encoding> parse_encoding(std::string_view name) {
  std::string key;
  for (const char c : name)
    if (c != '-' && c != '_' && c != ' ') key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  constexpr std::pair<std::string_view, Encoding> names[] = {
      {"utf8", Encoding::utf8},       {"ascii", Encoding::utf8},      {"utf16le", Encoding::utf16le},
      {"utf16", Encoding::utf16le},   {"unicode", Encoding::utf16le}, {"utf16be", Encoding::utf16be},
      {"gb18030", Encoding::gb18030}, {"gbk", Encoding::gb18030},     {"gb2312", Encoding::gb18030},
      {"cp936", Encoding::gb18030},   {"xgbk", Encoding::gb18030},    {"windows936", Encoding::gb18030},
      {"big5", Encoding::big5},       {"big5hkscs", Encoding::big5},  {"cp950", Encoding::big5},
  };
  for (const auto& [known, encoding] : names)
    if (key == known) return encoding;
  return Error{ErrorCode::unknown,
               fmt::format("no encoding is called \"{}\"; there are utf-8, utf-16le, utf-16be, "
                           "gb18030 (gbk, gb2312) and big5",
                           name)};
}

}  // namespace zhibiao::readers
