// SPDX-License-Identifier: MIT
// One pass over a text that notes the places which later stages look for. A place may turn out to be
// something else: whoever uses it looks again.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "zhibiao/text/figure.hpp"

namespace zhibiao::text {

/// Places of one kind, in order; asked for stretch after stretch of the text.
class Places {
 public:
  std::span<const std::size_t> all() const { return std::span(at_).first(count_); }
  /// Those in [begin, end).
  std::span<const std::size_t> within(std::size_t begin, std::size_t end);

  void clear() { count_ = next_ = 0; }
  /// Where to write up to `more` of them; then written() says where they end.
  std::size_t* room(std::size_t more);
  void written(const std::size_t* end);
  /// Only those of `places` that pass a test. Nothing branches on what it says, which cannot be foretold.
  template <class Test>
  void take(std::span<const std::size_t> places, Test may_be) {
    clear();
    std::size_t* last = room(places.size());
    for (const auto at : places) {
      *last = at;
      last += may_be(at);
    }
    written(last);
  }

 private:
  static constexpr std::size_t kAtOnce = 4;  // so many places are compared without a branch
  /// The first from place number `i` on that is not before `pos`.
  std::size_t first_from(std::size_t pos, std::size_t i) const;

  std::vector<std::size_t> at_;  // `count_` places and then some kNone; the rest need not be cleared
  std::size_t count_ = 0;
  std::size_t next_ = 0;  // behind the last stretch
};

/// The characters that each kind of place is looked for at.
inline constexpr std::string_view kNumeralSigns = "〇零一二两三四五六七八九十百千万亿翻第首榜";
inline constexpr std::string_view kTimeSigns = "年五半季月届目《》";
inline constexpr std::string_view kSentenceEnds = "。！？";
inline constexpr std::string_view kSignBegins = "确保必力争努预计建初快可不扣剔按至";

struct Landmarks {
  Places numerals;  ///< kNumeralSigns and at least the first digit of each row
  Places times;     ///< kTimeSigns
  Places ends;      ///< kSentenceEnds
  Places signs;     ///< kSignBegins
  void find(std::string_view text);

 private:
  std::size_t find_some(std::string_view text, std::size_t at);
};

/// scan_figures of a text whose landmarks are known.
void scan_figures(std::string_view text, const Landmarks& landmarks, std::vector<Figure>& out,
                  const Units& units);

}  // namespace zhibiao::text
