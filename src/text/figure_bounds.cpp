// SPDX-License-Identifier: MIT
#include "text/figure_bounds.hpp"

namespace zhibiao::text {
namespace {

using std::size_t;
using std::string_view;

struct BoundWord {
  string_view word;
  Bound bound;
  string_view not_after = {};  // characters that make another word of it: 节约, 通过, 最近
};

// Longer words first, so that 不超过 is not read as 超过. 以上, 以内 include the number, 超过, 不足 do not
// (Civil Code of the PRC, art. 1259).
constexpr BoundWord kBefore[] = {
    {"不低于", Bound::ge},
    {"不少于", Bound::ge},
    {"不小于", Bound::ge},
    {"不下于", Bound::ge},
    {"不亚于", Bound::ge},
    {"至少", Bound::ge},
    {"不下", Bound::ge},
    {"不超过", Bound::le},
    {"不高于", Bound::le},
    {"不大于", Bound::le},
    {"不多于", Bound::le},
    {"不超", Bound::le},
    {"最多", Bound::le},
    {"至多", Bound::le},
    {"超过", Bound::gt},
    {"突破", Bound::gt},
    {"高于", Bound::gt},
    {"大于", Bound::gt},
    {"多于", Bound::gt},
    {"超出", Bound::gt},
    {"冲破", Bound::gt},
    {"跨过", Bound::gt},
    {"逾", Bound::gt},
    {"低于", Bound::lt},
    {"少于", Bound::lt},
    {"小于", Bound::lt},
    {"不足", Bound::lt},
    {"不到", Bound::lt},
    {"不满", Bound::lt},
    {"接近", Bound::lt},
    {"将近", Bound::lt},
    {"逼近", Bound::lt},
    {"大约", Bound::approx},
    {"大概", Bound::approx},
    {"超", Bound::gt, "赶反"},
    {"破", Bound::gt, "侦爆打攻查"},
    {"过", Bound::gt, "通经不度渡走胜难错改见报超跨越"},
    {"近", Bound::lt, "最附邻靠临远亲贴就"},
    {"约", Bound::approx, "节预签合契条公制集履违邀守简俭特续"},
};
constexpr CharScan kBeforeLast("于少下过多超破出逾足到满近约概");

constexpr BoundWord kAfter[] = {
    {"及以上", Bound::ge}, {"或以上", Bound::ge},   {"以上", Bound::ge},
    {"及以下", Bound::le}, {"以下", Bound::le},     {"以内", Bound::le},
    {"之内", Bound::le},   {"左右", Bound::approx}, {"上下", Bound::approx},
};
constexpr CharScan kAfterFirst("及或以之左上");

const BoundWord* word_before(const Neighbourhood& text, size_t pos) {
  const string_view head = text.until(pos);
  const std::uint32_t last_key = pos < 3 ? 0 : key(head.data() + pos - 3);
  if (!kBeforeLast.may_have(last_key)) return nullptr;
  for (const BoundWord& word : kBefore) {
    if (key(word.word.data() + word.word.size() - 3) != last_key || !head.ends_with(word.word)) continue;
    const string_view last = last_char(head.substr(0, head.size() - word.word.size()));
    return one_of(last, word.not_after) ? nullptr : &word;
  }
  return nullptr;
}

const BoundWord* word_beginning(string_view rest) {
  for (const BoundWord& word : kAfter)
    if (rest.starts_with(word.word)) return &word;
  return nullptr;
}

inline const BoundWord* word_at(const Neighbourhood& text, size_t pos) {
  if (pos + 3 > text.size() || !kAfterFirst.may_have(key(text.text().data() + pos))) return nullptr;
  return word_beginning(text.from(pos));
}

bool read_before(const Neighbourhood& text, const Quantity& q, Figure& f) {
  size_t begin = f.span.begin;
  if (text.before(begin, "了") || text.before(begin, "达")) begin -= 3;
  if (text.before(begin, "每立方米")) begin -= 12;
  if (const BoundWord* word = word_before(text, begin)) {
    // 通过3项, 近三年: with small numbers 过 and 近 say something else.
    const bool small = q.power < 4 && !q.implicit && f.kind != NumeralKind::percent;
    if ((word->word == "过" && small) || (word->word == "近" && f.unit == "year")) return false;
    f.bound = word->bound;
    f.outer.begin = begin - word->word.size();
    return true;
  }
  // 上百万, but not 以上百万
  if (q.implicit && text.before(begin, "上") && !text.before(begin, "以上")) {
    f.bound = Bound::ge;
    f.outer.begin = begin - 3;
    return true;
  }
  // 至少建成1家
  for (size_t back = 6; back <= 12 && back + 6 <= begin; back += 3) {
    if (!text.before(begin - back, "至少")) continue;
    for (size_t pos = begin; pos > begin - back + 3; pos -= 3)
      if (!text.han_before(pos)) return false;
    f.bound = Bound::ge;
    f.outer.begin = begin - back - 6;
    return true;
  }
  return false;
}

// 30个项目以上: up to six characters between, and the phrase ends there.
void read_far(const Neighbourhood& text, Figure& f) {
  const size_t begin = f.span.end;
  for (size_t pos = begin + 3; pos <= begin + 18 && text.han_at(pos - 3); pos += 3) {
    const BoundWord* word = word_at(text, pos);
    if (!word) continue;
    const size_t end = pos + word->word.size();
    const string_view last = text.text().substr(pos - 3, 3);
    if (text.han_at(end) || one_of(last, "级元亩类等上中岁人及")) return;  // 市级以上项目
    f.bound = word->bound;
    f.outer.end = end;
    return;
  }
}

void read_after(const Neighbourhood& text, Figure& f) {
  size_t end = f.span.end;
  if (text.at(end, "多") && (f.unit == "year" || f.unit == "x")) {  // 一倍多
    f.bound = Bound::gt;
    f.outer.end = end += 3;
  }
  if (const BoundWord* word = word_at(text, end)) {
    f.bound = word->bound;
    f.outer.end = end + word->word.size();
    return;
  }
  const auto time = [&] {
    return f.unit == "day" || f.unit == "workday" || f.unit == "hour" || f.unit == "minute";
  };
  if (text.at(end, "内") && time()) {
    f.bound = Bound::le;
    f.outer.end = end + 3;
    return;
  }
  if (f.kind == NumeralKind::amount && f.bound == Bound::eq) read_far(text, f);
}

}  // namespace

void read_bounds(const Neighbourhood& text, const Quantity& quantity, Figure& figure) {
  figure.outer = figure.span;
  figure.bound = quantity.hedged ? Bound::gt : Bound::eq;
  read_before(text, quantity, figure);
  read_after(text, figure);
  // 约4至6家: the two ends say more than the word.
  if (figure.ranged && (figure.bound == Bound::eq || figure.bound == Bound::approx))
    figure.bound = Bound::range;
}

size_t skip_bound(const Neighbourhood& text, size_t pos) {
  const BoundWord* word = word_at(text, pos);
  return word ? pos + word->word.size() : pos;
}

}  // namespace zhibiao::text
