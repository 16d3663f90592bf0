// SPDX-License-Identifier: MIT
#include "readers/script.hpp"

#include <algorithm>
#include <array>

#include "zhibiao/core/utf8.hpp"

#if ZHIBIAO_HAS_OPENCC
#include <opencc/opencc.h>
#endif

namespace zhibiao::readers {
namespace {

// Characters that simplified text does not have, the commonest of reports.
constexpr std::u32string_view traditional =
    U"國個產業務總發實現為與這時會來對動後學體開關經濟進過還點種長門間問題員質費資財貨負責稅區縣鄉鎮億萬標調"
    U"劃績創"
    U"辦項將強農環護設備結構統計團隊養護醫療險電網線絡車場條約導黨從戰勝難戶營廠礦採購價額達擴張優壓減並綠"
    U"藝術顯"
    U"滿認識讓軍隊聯繫單報導節約規範們幾億歲齡頭羣雙";

// One bit for each character of three bytes or fewer.
constexpr auto bits = [] {
  std::array<std::uint64_t, 0x10000 / 64> b{};
  for (const char32_t c : traditional) b[c / 64] |= std::uint64_t{1} << c % 64;
  return b;
}();

constexpr std::uint64_t key(char32_t before, char32_t c) { return std::uint64_t{before} << 32 | c; }

}  // namespace

namespace {

struct Counts {
  std::size_t traditional = 0, han = 0;
};

Counts count(std::string_view s) {
  std::size_t traditional = 0, han = 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  for (std::size_t i = 0; i + 2 < s.size();) {
    if (byte(i) < 0xE0) {
      ++i;
      continue;
    }
    // a mark counts as neither, and asking which it is would cost more than counting
    const char32_t c = (byte(i) & 0x0Fu) << 12 | (byte(i + 1) & 0x3Fu) << 6 | (byte(i + 2) & 0x3Fu);
    traditional += bits[c / 64] >> c % 64 & 1;
    han += c - 0x4E00 < 0xA000 - 0x4E00;
    i += 3;
  }
  return {traditional, han};
}

}  // namespace

bool is_traditional(std::string_view s) {
  // of a long text, pieces from all over it tell as much as the whole
  constexpr std::size_t pieces = 16, piece = 256;
  Counts counts;
  if (s.size() <= pieces * piece) {
    counts = count(s);
  } else {
    for (std::size_t i = 0; i < pieces; ++i) {
      const auto [traditional, han] = count(s.substr(s.size() / pieces * i, piece));
      counts.traditional += traditional;
      counts.han += han;
    }
  }
  return counts.traditional >= 2 && counts.traditional * 200 >= counts.han;
}

#if ZHIBIAO_HAS_OPENCC

struct Simplifier::Tables {
  opencc_t handle = opencc_open("t2s.json");
  ~Tables() {
    if (known()) opencc_close(handle);
  }
  bool known() const { return handle != reinterpret_cast<opencc_t>(-1); }
  std::string convert(std::string_view text) const {
    char* converted = opencc_convert_utf8(handle, text.data(), text.size());
    if (converted == nullptr) return std::string(text);
    std::string out(converted);
    opencc_convert_utf8_free(converted);
    return out;
  }
};

bool Simplifier::available() {
  static const bool known = Tables().known();
  return known;
}
Simplifier::Simplifier() : tables_(std::make_unique<Tables>()) {}

std::string Simplifier::simplify(std::string_view text, OffsetMap& map) const {
  if (!tables_->known()) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  // `from` stands for `to`, both of as many characters.
  const auto pair = [&](std::string_view from, std::size_t at, std::string_view to) {
    for (std::size_t i = 0, k = 0; i < from.size();) {
      const std::size_t n = utf8::next(from, i) - i, m = utf8::next(to, k) - k;
      map.add(out.size() + k, at + i, m, n);
      i += n;
      k += m;
    }
    out += to;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
    map.add(out.size(), at, end - at);
    out += text.substr(at, end - at);
    at = end;
    while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 && end - at < 4096) ++end;
    while (!utf8::is_boundary(text, end)) ++end;
    const std::string_view run = text.substr(at, end - at);
    if (run.empty()) continue;
    const std::string simple = tables_->convert(run);
    if (utf8::length(simple) == utf8::length(run)) {
      pair(run, at, simple);
    } else {  // a word became one of another length: take the characters one by one
      for (std::size_t i = 0; i < run.size();) {
        const std::size_t next = utf8::next(run, i);
        const std::string one = tables_->convert(run.substr(i, next - i));
        map.add(out.size(), at + i, one.size(), next - i);
        out += one;
        i = next;
      }
    }
    at = end;
  }
  return out;
}

#else

struct Simplifier::Tables {};
bool Simplifier::available() { return false; }
Simplifier::Simplifier() = default;
std::string Simplifier::simplify(std::string_view text, OffsetMap&) const { return std::string(text); }

#endif

Simplifier::~Simplifier() = default;

OwnScript::OwnScript(std::string_view simplified, const OffsetMap& map, std::string_view text) {
  char32_t before = 0;
  for (std::size_t i = 0; i < simplified.size();) {
    const auto c = utf8::decode(simplified, i);
    if (utf8::is_han(c.code)) {
      const auto own = map.to_original({i, i + c.size});
      const char32_t written = own.empty() ? c.code : utf8::decode(text, own.begin).code;
      own_.try_emplace(key(before, c.code), written);
      own_.try_emplace(key(0, c.code), written);
    }
    before = c.code;
    i += c.size;
  }
}

std::string OwnScript::restore(std::string_view words) const {
  std::string out;
  char32_t before = 0;
  for (std::size_t i = 0; i < words.size();) {
    const auto c = utf8::decode(words, i);
    auto own = own_.find(key(before, c.code));
    if (own == own_.end()) own = own_.find(key(0, c.code));
    if (c.valid)
      utf8::append(out, own == own_.end() ? c.code : own->second);
    else
      out += words[i];
    before = c.code;
    i += c.size;
  }
  return out;
}

}  // namespace zhibiao::readers
