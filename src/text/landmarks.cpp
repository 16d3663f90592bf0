// SPDX-License-Identifier: MIT
#include "text/landmarks.hpp"

#include <algorithm>
#include <array>

#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

enum Kind : unsigned char { numeral = 1, time = 2, ends_sentence = 4, sign = 8, any = 0x80 };

// By a hash of the character, all kinds that one with this hash may be of; ASCII is told apart by itself.
constexpr std::uint32_t kHashes = 4096;
constexpr std::uint32_t hash(std::uint32_t character) { return character * (2654435761u << 8) >> 20; }
constexpr auto kKinds = [] {
  std::array<unsigned char, 2 * kHashes> kinds{};
  const auto add = [&](std::string_view characters, Kind kind) {
    for (std::size_t i = 0; i < characters.size(); i += 3)
      kinds[hash(key(characters.data() + i))] |= kind | any;
  };
  add(kNumeralSigns, numeral);
  add(kTimeSigns, time);
  add(kSentenceEnds, ends_sentence);
  add(kSignBegins, sign);
  for (const char c : std::string_view("0123456789"))
    kinds[kHashes + hash(static_cast<unsigned char>(c))] = numeral | any;
  return kinds;
}();
static_assert(kKinds[hash(0)] == 0);
static_assert([] {  // no other character of ASCII is taken for one of these
  int found = 0;
  for (std::uint32_t c = 0; c < 0x80; ++c) found += kKinds[kHashes + hash(c)] != 0;
  return found == 10;
}());

// What a character is made of: its size, which of its bytes tell it, and where its hashes begin. Of other
// sizes there are no landmarks: their bytes are passed one by one.
struct Shape {
  std::uint32_t telling;
  std::uint16_t hashes, size;
};
constexpr Shape kShapes[] = {{0, 0, 1}, {0xFF, kHashes, 1}, {0xFFFFFF, 0, 3}};
const Shape& shape_of(std::uint32_t character) {
  return kShapes[2 * unsigned{is_wide(character)} + unsigned{(character & 0x80) == 0}];
}

}  // namespace

std::size_t* Places::room(std::size_t more) {
  if (at_.size() < count_ + more + kAtOnce) at_.resize(2 * (count_ + more + kAtOnce));
  return at_.data() + count_;
}

void Places::written(const std::size_t* end) {
  count_ = static_cast<std::size_t>(end - at_.data());
  std::fill_n(at_.begin() + static_cast<std::ptrdiff_t>(count_), kAtOnce, kNone);
}

// How many places are passed cannot be foretold, so that some are compared at once.
std::size_t Places::first_from(std::size_t pos, std::size_t i) const {
  for (std::size_t before = kAtOnce; before == kAtOnce; i += before) {
    before = 0;
    for (std::size_t k = 0; k < kAtOnce; ++k) before += at_[i + k] < pos;
  }
  return i;
}

std::span<const std::size_t> Places::within(std::size_t begin, std::size_t end) {
  if (count_ == 0) return {};
  if (next_ > 0 && at_[next_ - 1] >= begin)
    next_ = static_cast<std::size_t>(std::lower_bound(all().begin(), all().end(), begin) - all().begin());
  const std::size_t first = first_from(begin, next_);
  next_ = first_from(end, first);
  return all().subspan(first, next_ - first);
}

void Landmarks::find(std::string_view text) {
  for (Places* places : {&numerals, &times, &ends, &signs}) places->clear();
  for (std::size_t at = 0; at < text.size();) at = find_some(text, at);
}

// Whether a character is a landmark cannot be foretold, so that nothing branches on it: each is written to
// the end of a list, which grows by none or one.
std::size_t Landmarks::find_some(std::string_view text, std::size_t begin) {
  constexpr std::size_t kStretch = 4096, kBlock = 16;
  constexpr std::uint32_t kPlace = 0x100;  // places are counted in these, before their kinds
  std::array<std::uint32_t, kStretch + kBlock> found;
  std::uint32_t* last = found.data();
  const auto note = [&](std::uint32_t place, std::uint32_t kinds) {
    *last = place + kinds;
    last += kinds / any;
  };
  const char* const stretch = text.data() + begin;
  const std::size_t size = text.size() - begin;
  std::uint32_t at = 0;
  std::uint32_t digit = 0;                          // 1 behind a digit: of a row the first is noted
  const auto step = [&](std::uint32_t character) {  // of any size
    const Shape& shape = shape_of(character);
    const std::uint32_t next = is_digit(static_cast<char>(character));
    note(at * kPlace, kKinds[shape.hashes + hash(character & shape.telling)] & ((next & digit) - 1));
    digit = next;
    at += shape.size;
  };
  while (at < kStretch && at + kBlock <= size) {
    if (const char* const five = stretch + at; five_wide(five)) {
      const std::uint32_t place = at * kPlace;
      for (std::uint32_t i = 0; i < 15; i += 3) note(place + i * kPlace, kKinds[hash(load_four(five + i))]);
      digit = 0;
      at += 15;
    } else {
      for (int i = 0; i < 5; ++i) step(load_four(stretch + at));
    }
  }
  while (at < std::min(size, kStretch)) {
    std::array<char, 4> rest{};
    std::copy_n(stretch + at, std::min(rest.size(), size - at), rest.begin());
    step(load_four(rest.data()));
  }
  const auto most = static_cast<std::size_t>(last - found.data());
  std::size_t *numeral_end = numerals.room(most), *time_end = times.room(most), *end_end = ends.room(most),
              *sign_end = signs.room(most);
  for (const std::uint32_t place : std::span(found.data(), last)) {
    *numeral_end = *time_end = *end_end = *sign_end = begin + place / kPlace;
    numeral_end += place / numeral & 1;
    time_end += place / time & 1;
    end_end += place / ends_sentence & 1;
    sign_end += place / sign & 1;
  }
  numerals.written(numeral_end);
  times.written(time_end);
  ends.written(end_end);
  signs.written(sign_end);
  return begin + at;
}

}  // namespace zhibiao::text
