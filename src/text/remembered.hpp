// SPDX-License-Identifier: MIT
// Answers that are asked for again and again.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhibiao::text {

/// The last answers to one question about phrases of a text, found by where a phrase stands: the stages that
/// name a figure each ask about the same few.
template <class Answer>
class Remembered {
 public:
  /// From now on another text, or another question.
  void forget() { now_ += std::uint64_t{1} << 32; }

  /// What `ask` answers about `phrase`, of less than 4 GiB, which stands where it is until all is forgotten.
  template <class Ask>
  const Answer& of(std::string_view phrase, Ask ask) {
    auto& known = known_[slot(phrase)];
    const auto stamp = now_ + phrase.size();
    if (known.begin != phrase.data() || known.stamp != stamp) known = {phrase.data(), stamp, ask(phrase)};
    return known.answer;
  }

 private:
  struct Known {
    const char* begin = nullptr;
    std::uint64_t stamp = 0;  // when it was asked, above the size of the phrase
    Answer answer{};
  };
  static constexpr int kBits = 5;
  static std::size_t slot(std::string_view phrase) {
    const auto place = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(phrase.data()));
    return (place * 31 + phrase.size()) * 0x9E3779B97F4A7C15u >> (64 - kBits);
  }

  std::array<Known, std::size_t{1} << kBits> known_;
  std::uint64_t now_ = std::uint64_t{1} << 32;
};

}  // namespace zhibiao::text
