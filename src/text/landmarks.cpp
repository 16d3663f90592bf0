// SPDX-License-Identifier: MIT
#include "text/landmarks.hpp"

#include <algorithm>
#include <array>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

enum Kind : unsigned char { numeral = 1, time = 2, ends_sentence = 4, sign = 8 };

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
  add(kSentenceEnds, ends_sentence);
  add(kSignBegins, sign);
  return kinds;
}();

}  // namespace

void Places::add(std::span<const Place> places, unsigned char kind) {
  std::size_t n = at_.size();
  at_.resize(n + places.size());
  for (const auto& place : places) {
    at_[n] = place.at;
    n += (place.kinds & kind) != 0;
  }
  at_.resize(n);
}

std::span<const std::size_t> Places::within(std::size_t begin, std::size_t end) {
  if (next_ > 0 && at_[next_ - 1] >= begin)
    next_ = static_cast<std::size_t>(std::lower_bound(at_.begin(), at_.end(), begin) - at_.begin());
  while (next_ < at_.size() && at_[next_] < begin) ++next_;
  const std::size_t first = next_;
  while (next_ < at_.size() && at_[next_] < end) ++next_;
  return std::span(at_).subspan(first, next_ - first);
}

// Whether a character is a landmark cannot be foretold, so that nothing branches on it: each is written to
// the end of a list, which grows by none or one.
void Landmarks::find(std::string_view text) {
  for (Places* places : {&numerals, &times, &ends, &signs}) places->clear();
  for (std::size_t at = 0; at < text.size();) at = find_some(text, at);
}

std::size_t Landmarks::find_some(std::string_view text, std::size_t at) {
  constexpr std::size_t kStretch = 4096;
  std::array<Place, kStretch + 16> places;
  Place* last = places.data();
  const auto note = [&](std::size_t place, unsigned char kinds) {
    *last = {place, kinds};
    last += kinds != 0;
  };
  for (const std::size_t end = std::min(text.size(), at + kStretch); at < end;) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      note(at, is_digit(text[at]) || text[at] == '\n' ? numeral : 0);
      ++at;
    } else if (at + 16 <= text.size() && five_wide(text.data() + at)) {
      for (const std::size_t stop = at + 15; at < stop; at += 3)
        note(at, kKinds[hash(load_key(text.data() + at))]);
    } else if (at + 3 <= text.size() && is_wide(key(text.data() + at))) {
      note(at, kKinds[hash(key(text.data() + at))]);
      at += 3;
    } else {
      ++at;  // a character of another size; of broken bytes, which canonical text has none of, each by itself
    }
  }
  const std::span<const Place> found(places.data(), last);
  numerals.add(found, numeral);
  times.add(found, time);
  ends.add(found, ends_sentence);
  signs.add(found, sign);
  return at;
}

}  // namespace zhibiao::text
