// SPDX-License-Identifier: MIT
// The figures of a phrase: numbers with unit, multiplier and words of bound, and the numerals that are none.
#pragma once

#include <string_view>
#include <vector>

#include "zhibiao/core/decimal.hpp"
#include "zhibiao/core/result.hpp"
#include "zhibiao/core/span.hpp"
#include "zhibiao/model/bound.hpp"
#include "zhibiao/quantity/reported.hpp"
#include "zhibiao/text/units.hpp"

namespace zhibiao {

/// What a numeral is, judged by itself and the few characters around it.
enum class NumeralKind : std::uint8_t {
  // Figures: may become observations.
  amount,    ///< 1021.6亿元, 41项, 500余名, 3万多人, 千亿元 (after 破, 超, 过 …)
  percent,   ///< 7.5%, 百分之七点五, 七成, 一半
  permille,  ///< 5.8‰, 千分之三
  points,    ///< 3.3个百分点
  times,     ///< 2.3倍, 一倍, 两倍
  doubling,  ///< 翻一番, 翻两番, 翻番: value 2, 4, 2
  rank,      ///< 第二, 第3位, 首位, 榜首 as a place in an order
  bare,      ///< a number with neither unit nor measure word: 增长7.5和8.3, 第三产业比重为12.3
  // Numerals that are no figures.
  date,       ///< 2016年, 2月8日, 2016—2020年, 二〇二〇年, “十三五”, 1-11月, 一季度
  clock,      ///< 8:30, 24小时 as 全天候 is not one
  ordinal,    ///< 第二批, 第十三届, 第一次, 第三产业
  number,     ///< 国发〔2016〕5号, 第123号令, telephone and page numbers
  heading,    ///< 一、 （二） 1. 3） at the head of a line, 一是 二是
  name,       ///< 2号线, 5G, PM2.5, G20, 214省道, A股, 4A级景区
  programme,  ///< “五水共治”, “1+5+5”, “3315计划”, 三改一拆
  idiom,      ///< 一系列, 一批, 一张网, 万众一心, 千方百计
  misread,    ///< 1O21.6亿元, 10l家: a letter where OCR saw one; reported, not guessed
};
constexpr bool is_figure(NumeralKind kind) { return kind <= NumeralKind::bare; }
std::string_view to_string(NumeralKind);

/// One numeral of a text. `unit` views the table of units: ISO code, "%", "pp", "x", "rank", "m2" … or the
/// measure word itself ("家"); empty for `bare` and for what is no figure.
struct Figure {
  NumeralKind kind = NumeralKind::bare;
  Span span;                ///< number and unit, without words of bound: "1021.6亿元", "第二"
  Span outer;               ///< the same with the words of bound before and after: "超过1021.6亿元"
  Decimal printed;          ///< 1021.6
  int multiplier = 0;       ///< 8
  Decimal value;            ///< 102160000000, unsigned, in `unit`
  Decimal upper;            ///< of a range
  bool ranged = false;      ///< 6%—6.5%, 4至6家
  std::string_view unit;    ///< CNY
  Bound bound = Bound::eq;  ///< as the words around it say, on the unsigned number

  /// The figure as a typed quantity; none where its unit measures something else. Whether 5.5% is a growth or
  /// a share the figure alone does not say: it is what is asked for.
  template <class Q>
  std::optional<Reported<Q>> as() const {
    return reported<Q>(value, unit, bound, ranged ? std::optional(upper) : std::nullopt);
  }
};

/// All numerals of `text` in order, figures and others; nothing that holds a digit is left out. `text` is in
/// the canonical form of the document stage (see document.hpp). Appends to `out`; spans are offsets into
/// `text`.
void scan_figures(std::string_view text, std::vector<Figure>& out, const Units& units = Units::standard());

/// The figures alone of a phrase in any form (full-width digits, blanks in and around numbers), spans
/// referring to `phrase`: parse_figures("地区生产总值5.3万亿元、增长5.5%") gives an amount of 5300000000000
/// CNY and a percent of 5.5. Refuses a numeral that does not fit 18 digits (ErrorCode::range, with its
/// offset).
Result<std::vector<Figure>> parse_figures(std::string_view phrase, const Units& units = Units::standard());

}  // namespace zhibiao
