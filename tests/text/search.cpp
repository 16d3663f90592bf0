// SPDX-License-Identifier: MIT
// Looking for characters and words, against the plainest way to do the same on random texts.
#include "text/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.hpp"
#include "text/landmarks.hpp"
#include "text/marks.hpp"
#include "text/neighbourhood.hpp"
#include "text/pairs.hpp"
#include "text/remembered.hpp"
#include "text/unit_traits.hpp"
#include "text/word_table.hpp"

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

// The last two are of another size than words of Chinese are made of.
constexpr std::string_view kAlphabet[] = {"增", "长", "速", "比", "重", "，", "、", "和", "年",
                                          "1",  ".",  "a",  "“",  "”",  "。", "\n", "é",  "𠮷"};

class Source {
 public:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
  std::string text(std::size_t characters) { return of(std::size(kAlphabet), characters); }
  std::string common(std::size_t characters) { return of(std::size(kAlphabet) - 2, characters); }

 private:
  std::string of(std::size_t kinds, std::size_t characters) {
    std::string out;
    while (characters-- > 0) out += kAlphabet[below(kinds)];
    return out;
  }

  std::mt19937 engine_{20};
};

std::size_t characters_of(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += !is_continuation(c);
  return n;
}

}  // namespace

TEST_CASE("words are found where the standard library finds them") {
  Source source;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = source.text(source.below(40)), word = source.text(1 + source.below(4));
    const std::size_t from = source.below(text.size() + 2);
    CAPTURE(text);
    CAPTURE(word);
    CHECK(find_word(text, word, from) == std::string_view(text).find(word, from));
    CHECK(rfind_word(text, word) == std::string_view(text).rfind(word));
    CHECK(has(text, word) == (text.find(word) != std::string::npos));
  }
}

TEST_CASE("characters are counted and told apart") {
  Source source;
  static constexpr std::string_view set = "长，é1“";
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = source.text(source.below(30)), c = source.text(1);
    CHECK(length(text) == characters_of(text));
    CHECK(one_of(c, set) == (set.find(c) != std::string_view::npos));
    CHECK(any_of(c, "长", "，", "“") == (c == "长" || c == "，" || c == "“"));
    CHECK(any_of(text, "增", "a", "增长", "1.1") ==
          (text == "增" || text == "a" || text == "增长" || text == "1.1"));
    CHECK(any_at_begin(text, "增长", "增").size() == (text.starts_with("增长") ? 6u
                                                      : text.starts_with("增") ? 3u
                                                                               : 0u));
    CHECK(any_at_end(text, "比重", "和").size() == (text.ends_with("比重") ? 6u
                                                    : text.ends_with("和") ? 3u
                                                                           : 0u));
    static constexpr Chars marks("、和");
    const auto listed = text.rfind("、"), joined = text.rfind("和");
    const auto last = listed == std::string::npos   ? joined
                      : joined == std::string::npos ? listed
                                                    : std::max(listed, joined);
    CHECK(rfind_any(text, marks) == last);
  }
}

TEST_CASE("a list of words is found at its first place and counted at all") {
  Source source;
  static constexpr Words words({"增长", "增速", "比"});
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = source.text(source.below(40));
    std::size_t first = std::string::npos, n = 0;
    for (std::size_t i = text.size(); i-- > 0;)
      for (const std::string_view w : {"增长", "增速", "比"})
        if (std::string_view(text).substr(i).starts_with(w)) {
          first = i;
          ++n;
        }
    CHECK(words.find(text) == first);
    CHECK(words.in(text) == (n > 0));
  }
}

TEST_CASE("a table finds the longest word at either end") {
  Source source;
  using Table = WordTable<std::size_t>;
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    for (std::size_t n = source.below(40); n-- > 0;) words.push_back(source.common(1 + source.below(4)));
    for (const auto end : {Table::End::front, Table::End::back}) {
      std::vector<Table::Entry> entries;
      for (std::size_t i = 0; i < words.size(); ++i) entries.push_back({words[i], i});
      const Table table(std::move(entries), end);
      for (int k = 0; k < 50; ++k) {
        const std::string text = source.common(source.below(6));
        std::size_t longest = 0, of_two = 0;
        for (const auto& w : words)
          if (end == Table::End::front ? text.starts_with(w) : text.ends_with(w)) {
            longest = std::max(longest, w.size());
            if (w.size() >= Table::kTwo) of_two = std::max(of_two, w.size());
          }
        const auto* found = table.match(text);
        CHECK((found == nullptr ? 0 : found->word.size()) == longest);
        if (found != nullptr) CHECK(words[found->payload] == found->word);
        const auto* longer = table.match_two(text);
        CHECK((longer == nullptr ? 0 : longer->word.size()) == of_two);
        if (end == Table::End::front && found != nullptr && text.size() >= Table::kTwo)
          CHECK(table.may_begin(text.substr(0, Table::kTwo)));
      }
    }
  }
}

TEST_CASE("landmarks are the characters of their kinds, in a text of any length") {
  Source source;
  Landmarks landmarks;
  for (const std::size_t size : {0, 1, 7, 400, 4'000, 9'000}) {
    const std::string text = source.text(size);
    landmarks.find(text);
    const auto places = [&](std::string_view set, bool digits) {
      std::vector<std::size_t> at;
      for (std::size_t i = 0; i < text.size(); i += width(text[i])) {
        const auto c = std::string_view(text).substr(i, width(text[i]));
        if ((c.size() == 3 && set.find(c) != std::string_view::npos) ||
            (digits && is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]))))
          at.push_back(i);
      }
      return at;
    };
    // a place may turn out to be something else, but none is missing
    const auto includes = [](std::span<const std::size_t> all, const std::vector<std::size_t>& some) {
      return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    CHECK(includes(landmarks.numerals.all(), places(kNumeralSigns, true)));
    CHECK(includes(landmarks.times.all(), places(kTimeSigns, false)));
    CHECK(includes(landmarks.ends.all(), places(kSentenceEnds, false)));
    CHECK(includes(landmarks.signs.all(), places(kSignBegins, false)));
    for (int round = 0; round < 20; ++round) {  // forwards and back
      const std::size_t begin = source.below(size + 1), end = begin + source.below(size + 1 - begin);
      const auto all = landmarks.times.all(), some = landmarks.times.within(begin, end);
      const auto inside = [&](std::size_t at) { return at >= begin && at < end; };
      CHECK(std::all_of(some.begin(), some.end(), inside));
      CHECK(std::count_if(all.begin(), all.end(), inside) == std::ssize(some));
    }
  }
}

TEST_CASE("marks are found from either side, and told apart") {
  Source source;
  const auto may_be = [](char c) { return c == '\xE2' || c == '\xE3' || c == '\xEF' || c == '\n'; };
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = source.text(source.below(40));
    const std::size_t from = source.below(text.size() + 1), end = from + source.below(text.size() - from + 1);
    CAPTURE(text);
    const auto inside = std::string_view(text).substr(0, end);
    const auto first = std::find_if(inside.begin() + static_cast<std::ptrdiff_t>(from), inside.end(), may_be);
    CHECK(next_mark(text, from, end) == static_cast<std::size_t>(first - inside.begin()));
    std::size_t last = kNone;
    for (std::size_t i = from; i < end; ++i)
      if (may_be(text[i])) last = i;
    CHECK(last_mark(text, from, end) == last);
  }
  const std::string_view marks = "，；：。！？（）“《”》、年";
  constexpr Mark expected[] = {Mark::comma,      Mark::semicolon,  Mark::colon,        Mark::stop,
                               Mark::stop,       Mark::stop,       Mark::open_bracket, Mark::close_bracket,
                               Mark::open_quote, Mark::open_quote, Mark::close_quote,  Mark::close_quote,
                               Mark::none,       Mark::none};
  for (std::size_t i = 0; i < std::size(expected); ++i) CHECK(mark_at(marks, 3 * i) == expected[i]);
  CHECK(mark_at("\n", 0) == Mark::line);
  CHECK(mark_at("1", 0) == Mark::none);
}

TEST_CASE("what stands in a text is never ruled out") {
  Source source;
  static constexpr Chars set("长，“");
  static constexpr PairScan pairs("增长比重");
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = source.text(source.below(40));
    if (has_any(text, "长", "，", "“")) CHECK(set.may_stand_in(text));
  }
  CHECK_FALSE(set.may_stand_in("比重年比重年比重年"));
  const auto may_have = [](std::string_view two) {
    return pairs.may_have(key(two.data()), key(two.data() + 3));
  };
  CHECK(may_have("增长"));
  CHECK(may_have("比重"));
  CHECK_FALSE(may_have("长增"));
  CHECK_FALSE(may_have("增重"));
}

TEST_CASE("units are counted, money or measured") {
  for (const std::string_view unit : {"家", "项", "人次", "户", "蒸吨", "TWD", ""})
    CHECK(is_count_unit(unit));
  for (const std::string_view unit : {"CNY", "%", "permille", "m", "mm", "km2", "workday", "℃", "CNY/m2",
                                      "t/year", "a unit of more than eight bytes/year"})
    CHECK_FALSE(is_count_unit(unit));
  CHECK(is_money("USD"));
  CHECK_FALSE(is_money("CNY/m2"));
  CHECK(is_physical("km2"));
  CHECK_FALSE(is_physical("mm"));
}

TEST_CASE("an answer is remembered until it is forgotten") {
  const std::string_view text = "财政收入增长";
  Remembered<std::size_t> sizes;
  int asked = 0;
  const auto ask = [&](std::string_view phrase) {
    ++asked;
    return phrase.size();
  };
  CHECK(sizes.of(text, ask) == text.size());
  CHECK(sizes.of(text, ask) == text.size());
  CHECK(asked == 1);
  CHECK(sizes.of(text.substr(6), ask) == text.size() - 6);
  CHECK(sizes.of(text.substr(0, 6), ask) == 6);
  sizes.forget();
  CHECK(sizes.of(text, ask) == text.size());
  CHECK(asked == 4);
}
