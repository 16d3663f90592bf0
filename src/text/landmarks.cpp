// SPDX-License-Identifier: MIT
#include "text/landmarks.hpp"

#include <algorithm>
#include <array>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

enum Kind : unsigned char { numeral = 1, time = 2, sentence_end = 4, sign = 8 };

// By a hash of the character, all kinds that one with this hash may be of.
constexpr std::uint32_t hash(std::uint32_t character) { return character * 2654435761u >> 20; }
constexpr auto kKinds = [] {
  std::array<unsigned char, 4096> kinds{};
  const auto add = [&](std::string_view characters, Kind kind) {
    for (std::size_t i = 0; i < characters.size(); i += 3) kinds[hash(key(characters.data() + i))] |= kind;
  };
  add(kNumeralSigns, numeral);
  add(kQuotes, numeral);
  add(kTimeSigns, time);
  add(kSentenceEnds, sentence_end);
  add(kSignBegins, sign);
  return kinds;
}();

}  // namespace

std::span<const std::size_t> Places::within(std::size_t begin, std::size_t end) {
  if (next_ > 0 && at_[next_ - 1] >= begin)
    next_ = static_cast<std::size_t>(std::lower_bound(at_.begin(), at_.end(), begin) - at_.begin());
  while (next_ < at_.size() && at_[next_] < begin) ++next_;
  const std::size_t first = next_;
  while (next_ < at_.size() && at_[next_] < end) ++next_;
  return std::span(at_).subspan(first, next_ - first);
}

void Landmarks::find(std::string_view text) {
  for (Places* places : {&numerals, &times, &ends, &signs}) places->clear();
  const auto note = [&](std::size_t at, unsigned kinds) {
    if (kinds & numeral) numerals.add(at);
    if (kinds & time) times.add(at);
    if (kinds & sentence_end) ends.add(at);
    if (kinds & sign) signs.add(at);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (is_digit(text[at]) || text[at] == '\n') numerals.add(at);
      ++at;
    } else if (at + 16 <= text.size() && five_wide(text.data() + at)) {
      for (const std::size_t stop = at + 15; at < stop; at += 3)
        if (const unsigned kinds = kKinds[hash(load_key(text.data() + at))]; kinds != 0) note(at, kinds);
    } else if (at + 3 <= text.size() && is_wide(key(text.data() + at))) {
      note(at, kKinds[hash(key(text.data() + at))]);
      at += 3;
    } else {
      ++at;  // a character of another size; of broken bytes, which canonical text has none of, each by itself
    }
  }
}

}  // namespace zhibiao::text
