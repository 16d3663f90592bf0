// SPDX-License-Identifier: MIT
#include "text/predicate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zhibiao;
using namespace zhibiao::text;

namespace {

/// The words before a figure, read with the times among them.
struct Read {
  explicit Read(std::string words, Predicate (*how)(std::string_view, std::size_t,
                                                    std::span<const TimeExpression>) = read_predicate)
      : text(std::move(words)) {
    find_times(text, 0, text.size(), ReportYear::of({2017, 2, 8}), times);
    p = how(text, 0, times);
  }
  std::string text;
  std::vector<TimeExpression> times;
  Predicate p;
};

}  // namespace

TEST_CASE("the main word and what it is said of") {
  struct Row {
    std::string text, phrase;
    std::optional<Cue> cue;
    bool falling = false;
  };
  for (const auto& row : std::vector<Row>{
           {"地区生产总值增长", "地区生产总值", Cue::rise},
           {"能耗下降", "能耗", Cue::fall, true},
           {"出口总额增速达到", "出口总额", Cue::rise_noun},
           {"价格降幅", "价格", Cue::fall_noun, true},
           {"覆盖率达到", "覆盖率", Cue::reach},
           {"失业率下降到", "失业率", Cue::reach},
           {"完成", "", Cue::achieve},
           {"民生支出占", "民生支出", Cue::share},
           {"财政总收入", "财政总收入", std::nullopt},
           {"", "", std::nullopt},
       }) {
    CAPTURE(row.text);
    const Read r(row.text);
    CHECK(r.p.phrase == row.phrase);
    CHECK(r.p.cue == row.cue);
    CHECK(r.p.falling == row.falling);
  }
}

TEST_CASE("adverbs between subject and main word") {
  CHECK(Read("出口总额同比增长").p.yoy);
  CHECK(Read("出口总额年均增长").p.average);
  CHECK(Read("贷款余额比年初增加").p.year_start);
  CHECK(Read("进口、出口分别增长").p.respectively);
  CHECK(Read("进口、出口均增长").p.each);
  CHECK(Read("公园累计达到").p.cumulative);
  CHECK(Read("财政收入同口径增长").p.comparable);
  CHECK(Read("上市公司由").p.from);
  CHECK(Read("居民收入实际增长").p.price == Price::real);
  CHECK(Read("居民收入名义增长").p.price == Price::nominal);
  CHECK(Read("投资力争增长").p.stance == Stance::strive);
  CHECK(Read("投资确保增长").p.stance == Stance::ensure);
  CHECK(Read("投资预期增长").p.stance == Stance::expect);
  const Read plain("投资增长");
  CHECK_FALSE(plain.p.yoy);
  CHECK_FALSE(plain.p.average);
  CHECK_FALSE(plain.p.respectively);
  CHECK_FALSE(plain.p.stance);
  CHECK_FALSE(plain.p.price);
}

TEST_CASE("人均 and 自然增长率 are parts of names") {
  CHECK(Read("住房面积人均").p.phrase == "住房面积人均");
  CHECK(Read("人口自然增长率").p.phrase == "人口自然增长率");
}

TEST_CASE("a time before the figure, and one that is compared with") {
  const Read at("粮食产量2016年达到");
  REQUIRE(at.p.time != nullptr);
  CHECK(at.p.time->period == Period::year(2016));
  CHECK(at.p.phrase == "粮食产量");
  const Read since("能耗较2011年下降");
  REQUIRE(since.p.basis_time != nullptr);
  CHECK(since.p.basis_time->period == Period::year(2011));
  CHECK(since.p.phrase == "能耗");
  const Read words("降尘量较整治前下降");
  CHECK(words.p.basis == "较整治前");
  CHECK(words.p.phrase == "降尘量");
}

TEST_CASE("a distance from another figure has that as its basis") {
  const Read above("投资增幅高于全省平均");
  CHECK(above.p.distance);
  CHECK(above.p.basis == "全省平均");
  CHECK_FALSE(above.p.falling);
  const Read below("价格涨幅低于全国");
  CHECK(below.p.distance);
  CHECK(below.p.falling);
  CHECK(below.p.basis == "全国");
  const Read faster("出口增速比全市快");
  CHECK(faster.p.distance);
  CHECK(faster.p.basis == "全市");
  const Read goal("财政收入超年初目标");
  CHECK(goal.p.distance);
  for (const char* text : {"财政收入超年初预算", "财政收入超过年初预算", "财政收入超额完成年初预算"}) {
    const Read over(text);
    CHECK(over.p.phrase == "财政收入");
    CHECK(over.p.basis == "年初预算");
  }
  const Read year_before("城镇化率比上年高");
  CHECK_FALSE(year_before.p.distance);
  CHECK(year_before.p.yoy);
}

TEST_CASE("a multiple is of a time or of words") {
  const Read of_year("总收入是2011年的", read_times_predicate);
  REQUIRE(of_year.p.basis_time != nullptr);
  CHECK(of_year.p.basis_time->period == Period::year(2011));
  CHECK(of_year.p.phrase == "总收入");
  const Read of_words("造林面积是前十年总量的", read_times_predicate);
  CHECK(of_words.p.phrase == "造林面积");
}

TEST_CASE("a rank is among those of a place") {
  struct Row {
    std::string text, phrase, basis;
    bool each = false;
  };
  for (const auto& row : std::vector<Row>{
           {"地区生产总值居全市", "地区生产总值", "全市"},
           {"地区生产总值跃居全省", "地区生产总值", "全省"},
           {"投资名列全市", "投资", "全市"},
           {"居民幸福感位居全国", "居民幸福感", "全国"},
           {"专利授权量全市", "专利授权量", "全市"},
           {"进口、出口均居全市", "进口、出口", "全市", true},
       }) {
    CAPTURE(row.text);
    const Read r(row.text, read_rank_predicate);
    CHECK(r.p.cue == Cue::rank);
    CHECK(r.p.phrase == row.phrase);
    CHECK(r.p.basis == row.basis);
    CHECK(r.p.each == row.each);
  }
}
