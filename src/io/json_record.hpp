// SPDX-License-Identifier: MIT
// A record of JSON put together in a buffer of its own and appended to a string in one piece: it has a
// hundred parts, most of them a few bytes.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "zhibiao/core/decimal.hpp"

namespace zhibiao::json {

/// What stands in `out` is whole once the record is destroyed.
class Record {
 public:
  explicit Record(std::string& out) : out_(out) {}
  ~Record() { flush(); }
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;

  /// JSON text as it stands: names of fields, marks, words that need no escapes.
  template <std::size_t N>
  void raw(const char (&literal)[N]) {
    static_assert(N <= kRoom);
    want(N - 1);
    std::memcpy(at_, literal, N - 1);
    at_ += N - 1;
  }
  void raw(std::string_view text) {
    if (text.size() > room()) flush();
    if (text.size() > room()) {
      out_.append(text);
      return;
    }
    copy(at_, text);
    at_ += text.size();
  }

  /// A string in quotes, as append_string has it.
  void string(std::string_view text);
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
    want(24);
    at_ = std::to_chars(at_, at_ + 24, number).ptr;
  }
  /// As append_decimal and append_printed have them.
  void decimal(Decimal number) { write(number); }
  void printed(Decimal number);
  /// Anything with write(char*) and max_text: digits, a period.
  template <class Value>
  void write(const Value& value) {
    want(Value::max_text);
    at_ = value.write(at_);
  }

 private:
  static constexpr std::size_t kRoom = 1024;

  /// Of the sizes that words have as two numbers that may overlap.
  static void copy(char* out, std::string_view text) {
    const auto ends = [&]<class Number>(Number) {
      Number front, back;
      const std::size_t last = text.size() - sizeof(Number);
      std::memcpy(&front, text.data(), sizeof front);
      std::memcpy(&back, text.data() + last, sizeof back);
      std::memcpy(out, &front, sizeof front);
      std::memcpy(out + last, &back, sizeof back);
    };
    if (text.size() >= 4 && text.size() <= 8)
      ends(std::uint32_t{});
    else if (text.size() > 8 && text.size() <= 16)
      ends(std::uint64_t{});
    else
      std::memcpy(out, text.data(), text.size());
  }
  std::size_t room() const { return static_cast<std::size_t>(buffer_.data() + kRoom - at_); }
  void want(std::size_t size) {
    if (size > room()) flush();
  }
  void flush() {
    out_.append(buffer_.data(), static_cast<std::size_t>(at_ - buffer_.data()));
    at_ = buffer_.data();
  }

  std::string& out_;
  std::array<char, kRoom> buffer_;
  char* at_ = buffer_.data();
};

}  // namespace zhibiao::json
