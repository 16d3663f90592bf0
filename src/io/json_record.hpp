// SPDX-License-Identifier: MIT
// A record of JSON, put together in a buffer that has room for all of it whatever its texts hold, so that
// none of its hundred parts, most of them a few bytes, asks for room; appended to a string in one piece.
#pragma once

#include <array>
#include <cassert>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "zhibiao/core/decimal.hpp"

namespace zhibiao::json {

/// Writes what append_string appends and returns the end; overwrites at most room_for_string(text.size()).
char* write_string(char* out, std::string_view text);
/// Each byte may become \u001f, and short texts are written with blanks behind them.
constexpr std::size_t room_for_string(std::size_t size) { return 6 * size + 18; }

/// A few words of JSON, copied with their room whatever their size: those of a field with few values.
struct Piece {
  static constexpr std::size_t kRoom = 31;
  char text[kRoom] = {};
  std::uint8_t size = 0;

  constexpr Piece() = default;
  constexpr Piece(std::initializer_list<std::string_view> parts) {
    for (const auto part : parts)
      for (const char c : part) text[size++] = c;
  }
};

/// Asks for no room: whoever makes it has it, with some behind the end for pieces that are copied whole.
class Record {
 public:
  explicit Record(char* out) : at_(out) {}
  char* end() const { return at_; }

  /// JSON text as it stands: names of fields, marks, words that need no escapes.
  template <std::size_t N>
  void raw(const char (&literal)[N]) {
    std::memcpy(at_, literal, N - 1);
    at_ += N - 1;
  }
  void raw(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }
  void raw(const Piece& piece) {
    std::memcpy(at_, piece.text, Piece::kRoom);
    at_ += piece.size;
  }

  /// A string in quotes, as append_string has it.
  void string(std::string_view text) { at_ = write_string(at_, text); }
  void string_or_null(std::string_view text) {
    if (text.empty())
      raw("null");
    else
      string(text);
  }
  /// A word of our own in quotes: it needs no escapes.
  void word(std::string_view text) {
    raw("\"");
    raw(text);
    raw("\"");
  }
  template <std::integral Integer>
  void integer(Integer number) {
    auto magnitude = static_cast<std::uint64_t>(number);
    if constexpr (std::signed_integral<Integer>) {
      if (number < 0) {
        raw("-");
        magnitude = 0 - magnitude;
      }
    }
    at_ = detail::write_digits(at_, magnitude);
  }
  /// Anything with write(char*): digits, a period.
  template <class Value>
  void write(const Value& value) {
    at_ = value.write(at_);
  }
  void printed(Decimal number) { at_ = number.write_printed(at_); }

 private:
  char* at_;
};

/// Appends the record that `write` fills, of `most` bytes at most.
template <class Write>
void append_record(std::string& out, std::size_t most, Write write) {
  std::array<char, 4096> here;
  std::unique_ptr<char[]> elsewhere;
  if (most > here.size()) elsewhere = std::make_unique_for_overwrite<char[]>(most);
  char* const begin = elsewhere ? elsewhere.get() : here.data();
  Record record(begin);
  write(record);
  assert(record.end() <= begin + most);
  out.append(begin, static_cast<std::size_t>(record.end() - begin));
}

}  // namespace zhibiao::json
