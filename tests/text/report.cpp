// SPDX-License-Identifier: MIT
#include "zhibiao/text/report.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zhibiao;

namespace {

const ReportOptions zhenhai{.region = RegionCode{330211}, .delivered = {2017, 2, 8}, .doc = {}, .path = {}};

const std::string small_report =
    "政府工作报告\n"
    "\n"
    "（2017年2月8日在镇海区第五十五届人民代表大会第十三次会议上）\n"
    "\n"
    "各位代表：\n"
    "\n"
    "现在，我代表区政府报告工作，请予审议。\n"
    "\n"
    "一、2016年工作回顾\n"
    "\n"
    "（一）经济稳步向好。初步核算，地区生产总值740.5亿元，按可比价计算增长7.6%"
    "。高新区规上工业总产值210亿元。\n"
    "\n"
    "二、2017年工作安排\n"
    "\n"
    "（一）主要目标\n"
    "\n"
    "一般公共预算收入同口径增长8%以上，力争增长9%；万元生产总值能耗下降3%左右。\n"
    "\n"
    "（二）抓好项目\n"
    "\n"
    "新建公园6—8座，为70岁以上老年人办好12件实事。\n";

/// The observation whose figure reads so; the first of several.
const Observation& at(const Report& report, std::string_view text) {
  const auto found = std::find_if(report.observations.begin(), report.observations.end(),
                                  [&](const Observation& o) { return o.text == text; });
  REQUIRE_MESSAGE(found != report.observations.end(), text);
  return *found;
}

/// The only observation of a sentence in the review of a report of 镇海区 of February 2017.
Observation only(const std::string& sentence) {
  INFO(sentence);
  const auto report = read_report("一、2016年工作回顾\n" + sentence + "\n", zhenhai);
  REQUIRE(report.observations.size() == 1);
  return report.observations.front();
}

/// Is every ASCII digit of `text` inside a figure or among the skipped?
std::string first_digits_without_account(const std::string& text, const Report& report) {
  std::vector<bool> covered(text.size());
  const auto cover = [&](Span s) {
    for (auto i = s.begin; i < s.end; ++i) covered[i] = true;
  };
  for (const auto& o : report.observations) cover(o.figure);
  for (const auto& s : report.skipped) cover(s.span);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] >= '0' && text[i] <= '9' && !covered[i]) return text.substr(i, 24);
  return {};
}

}  // namespace

TEST_CASE("region and date are looked for in the text, and what is given goes before") {
  const auto found = read_report(small_report);
  CHECK(found.region == RegionCode{330211});
  CHECK(found.region_source == Source::title);
  CHECK(found.delivered == Date{2017, 2, 8});
  CHECK(found.date_source == Source::title);

  const auto given = read_report(
      small_report, {.region = RegionCode{330203}, .delivered = {2018, 1, 30}, .doc = {}, .path = {}});
  CHECK(given.region == RegionCode{330203});
  CHECK(given.region_source == Source::given);
  CHECK(given.delivered == Date{2018, 1, 30});
  CHECK(given.date_source == Source::given);
  CHECK(at(given, "740.5亿元").region == RegionCode{330203});
}

TEST_CASE("what is neither given nor stated is null, and the rest is given all the same") {
  const auto report = read_report("出口总额62.1亿美元，增长4.4%。\n");
  CHECK_FALSE(report.region.known());
  CHECK(report.region_source == Source::none);
  CHECK_FALSE(report.delivered.known());
  CHECK(report.date_source == Source::none);
  REQUIRE(report.observations.size() == 2);
  for (const auto& o : report.observations) {
    CHECK_FALSE(o.region.known());
    CHECK_FALSE(o.period.known());
    CHECK(o.indicator == "exports");
  }
  CHECK(report.observations[0].value == Decimal(6'210'000'000));
  CHECK(report.observations[1].value == Decimal(44, -1));
}

TEST_CASE("the input's names go into each observation as they came") {
  const auto report = read_report(
      small_report, {.region = {}, .delivered = {}, .doc = "zhenhai-2017", .path = "in/zhenhai-2017.txt"});
  for (const auto& o : report.observations) {
    CHECK(o.doc == "zhenhai-2017");
    CHECK(o.path == "in/zhenhai-2017.txt");
  }
}

TEST_CASE("a figure and its sentence are byte ranges of the original") {
  const auto report = read_report(small_report);
  REQUIRE(report.observations.size() == 8);
  CHECK(report.ReportInfo::observations == 8);
  for (const auto& o : report.observations) {
    CHECK(o.figure.of(small_report) == o.text);
    CHECK(o.sentence.contains(o.figure));
  }
  CHECK(at(report, "740.5亿元").sentence.of(small_report) ==
        "初步核算，地区生产总值740.5亿元，按可比价计算增长7.6%。");
  // in document order
  CHECK(std::is_sorted(report.observations.begin(), report.observations.end(),
                       [](const auto& a, const auto& b) { return a.figure.begin < b.figure.begin; }));
}

TEST_CASE("full-width digits, blanks and line ends inside a number stay in the text") {
  const std::string text = "拆除违法建筑３７. 06 万\n平方米，绿化美化 12 公里。\n";
  const auto report = read_report(text, zhenhai);
  REQUIRE(report.observations.size() == 2);
  const auto& o = report.observations[0];
  CHECK(o.figure.of(text) == o.text);
  CHECK(o.value == Decimal(370'600));
  CHECK(o.name == "拆除违法建筑");
  CHECK(report.observations[1].text == "12 公里");
}

TEST_CASE("the headings above a figure, outermost first") {
  const auto report = read_report(small_report);
  CHECK(at(report, "740.5亿元").heading == "一、2016年工作回顾 / （一）经济稳步向好。");
  CHECK(at(report, "8%").heading == "二、2017年工作安排 / （一）主要目标");
  CHECK(at(report, "6—8座").heading == "二、2017年工作安排 / （二）抓好项目");
}

TEST_CASE("name, indicator and scope") {
  const auto report = read_report(small_report);
  CHECK(at(report, "740.5亿元").name == "地区生产总值");
  CHECK(at(report, "740.5亿元").indicator == "gdp");
  CHECK(at(report, "12件").indicator == "");
  CHECK(at(report, "8%").scope == "同口径");
  CHECK(at(report, "9%").scope == "");
  CHECK(only("市级一般公共预算收入32亿元。").scope == "市级");
}

TEST_CASE("value, printed number, multiplier and step") {
  const auto level = only("财政总收入1021.6亿元。");
  CHECK(level.value == Decimal(102'160'000'000));
  CHECK(level.printed == Decimal(10'216, -1));
  CHECK(level.multiplier == 8);
  CHECK(level.value.step() == Decimal(10'000'000));
  CHECK(level.unit == "CNY");
  CHECK_FALSE(level.upper);

  const auto rate = only("工业投资增长7.10%。");
  CHECK(rate.value == Decimal(710, -2));
  CHECK(rate.value.step() == Decimal(1, -2));
  CHECK(rate.multiplier == 0);
  CHECK(rate.printed == Decimal(710, -2));

  const auto times = only("网络零售额增长2.3倍。");
  CHECK(times.measure == Measure::growth);
  CHECK(times.value == Decimal(230));
  CHECK(times.printed == Decimal(23, -1));

  const auto range = at(read_report(small_report), "6—8座");
  CHECK(range.bound == Bound::range);
  CHECK(range.value == Decimal(6));
  REQUIRE(range.upper);
  CHECK(*range.upper == Decimal(8));
}

TEST_CASE("the bound is on the signed value") {
  const auto fall = only("化学需氧量下降3%以上。");
  CHECK(fall.value == Decimal(-3));
  CHECK(fall.bound == Bound::le);
  const auto range = only("二氧化硫排放量下降3%—5%。");
  CHECK(range.value == Decimal(-5));
  REQUIRE(range.upper);
  CHECK(*range.upper == Decimal(-3));
}

TEST_CASE("measures") {
  CHECK(only("出口总额62.1亿美元。").measure == Measure::level);
  CHECK(only("出口总额增长4.4%。").measure == Measure::growth);
  CHECK(only("城镇化率提高1.2个百分点。").measure == Measure::change);
  CHECK(only("高新技术产业投资占比达49.5%。").measure == Measure::share);
  CHECK(only("出口总额居全市第二。").measure == Measure::rank);
  CHECK(only("居民人均可支配收入是2011年的1.6倍。").measure == Measure::multiple);
}

TEST_CASE("role, stance and tier of targets") {
  const auto report = read_report(small_report);
  const auto& done = at(report, "740.5亿元");
  CHECK(done.role == Role::actual);
  CHECK_FALSE(done.stance);
  CHECK_FALSE(done.tier);
  const auto& base = at(report, "8%");
  CHECK(base.role == Role::target);
  CHECK(base.stance == Stance::plain);
  CHECK(base.tier == Tier::base);
  const auto& stretch = at(report, "9%");
  CHECK(stretch.stance == Stance::strive);
  CHECK(stretch.tier == Tier::stretch);
  CHECK_FALSE(at(report, "12件").tier);
}

TEST_CASE("status and prices, as stated") {
  const auto report = read_report(small_report);
  CHECK(at(report, "740.5亿元").status == Status::P);
  CHECK_FALSE(at(report, "740.5亿元").price);
  CHECK(at(report, "7.6%").price == Price::real);
  CHECK(at(report, "210亿元").status == Status::A);
  CHECK_FALSE(at(report, "8%").price);
  CHECK(only("居民人均可支配收入名义增长8.2%。").price == Price::nominal);
  CHECK(only("预计实现财政总收入104亿元。").status == Status::P);
}

TEST_CASE("the basis of growth, change, multiple, rank and share") {
  CHECK(only("出口总额增长4.4%。").basis == "yoy");
  CHECK(only("出口总额比上年增长4.4%。").basis == "yoy");
  CHECK(only("财政总收入五年来年均增长9.4%。").basis == "annual_average");
  CHECK(only("本外币贷款余额比年初新增85.7亿元。").basis == "year_start");
  CHECK(only("单位地区生产总值能耗比2011年下降21%。").basis == "2011");
  CHECK(only("降尘量较整治前下降60%。").basis == "较整治前");
  CHECK(only("进口总额增幅高于全省平均1.8个百分点。").basis == "全省平均");
  CHECK(only("出口总额居全市第二。").basis == "全市");
  CHECK(only("民生支出占一般公共预算支出的76.4%。").basis == "一般公共预算支出");
  CHECK(only("服务业对经济增长的贡献率达到52.3%。").basis == "经济增长");
  CHECK(only("出口总额62.1亿美元。").basis == "");
}

TEST_CASE("region and area: a part with a code of its own, and one without") {
  const ReportOptions changsha{
      .region = RegionCode{430100}, .delivered = {2018, 1, 5}, .doc = {}, .path = {}};
  const auto report =
      read_report("一、2017年工作回顾\n长沙县财政总收入300亿元。全省粮食产量3073万吨。\n", changsha);
  REQUIRE(report.observations.size() == 2);
  CHECK(report.observations[0].region == RegionCode{430121});
  CHECK(report.observations[0].area == "");
  CHECK(report.observations[1].region == RegionCode{430000});

  const auto zone = only("九龙湖新区固定资产投资18亿元。");
  CHECK(zone.region == RegionCode{330211});
  CHECK(zone.area == "九龙湖新区");
  CHECK(zone.indicator == "");  // of a part of the region: narrower than the catalogue's
}

TEST_CASE(
    "without a date the years that the text names are known, and those it counts from its own are not") {
  const auto report =
      read_report("2015年财政收入30亿元，今年增长8%，去年以来的投资5亿元，五年来增收2亿元。\n");
  REQUIRE(report.observations.size() == 4);
  CHECK(report.observations[0].period == Period::year(2015));
  for (std::size_t i = 1; i < 4; ++i) CHECK(!report.observations[i].period.known());
}

TEST_CASE("a sink may ask how each figure was read") {
  struct Sink : ReportSink {
    std::string out;
    void observation(const ObservationView&) override {}
    bool explains() const override { return true; }
    void reading(const ReadingView& r) override {
      out += fmt::format("{} | {} | {} | {} | {} | {} | {} | {} | {}\n", r.figure, to_string(r.part), r.link,
                         r.subject, r.predicate, r.cue, r.basis, r.time, r.rule);
    }
  } sink;
  Extractor().extract("五年来，财政收入由5亿元增加到9亿元，占生产总值的比重达8.1%；税收年均增长7%以上。\n",
                      zhenhai, sink);
  CHECK(sink.out ==
        "5亿元 | actual | comma | 财政收入 | 由 |  |  | 五年来 | subject\n"
        "9亿元 | actual | joined |  | 增加到 | reach |  | 五年来 | from-to\n"
        "8.1% | actual | comma | 占生产总值的比重 | 达 | reach | 生产总值 | 五年来 | share\n"
        "7%以上 | actual | semicolon | 税收 | 年均增长 | rise |  | 五年来 | subject\n");
}

TEST_CASE("the rule says by which mechanism a figure was named") {
  CHECK(only("出口总额62.1亿美元。").rule == "subject");
  CHECK(only("民生支出占一般公共预算支出的76.4%。").rule == "share");
  CHECK(only("建成5个文化礼堂。").rule == "object");
  const auto report =
      read_report("一、2016年工作回顾\n进口、出口分别增长3%和4%，工业投资12亿元，增长5%。\n", zhenhai);
  REQUIRE(report.observations.size() == 4);
  CHECK(report.observations[0].rule == "list");
  CHECK(report.observations[3].rule == "carried");
}

TEST_CASE("what is no observation is handed on with its kind, or with the reason") {
  const auto report = read_report(small_report);
  const auto left = [&](std::string_view text) -> const Skipped& {
    const auto found = std::find_if(report.skipped.begin(), report.skipped.end(),
                                    [&](const Skipped& s) { return s.text == text; });
    REQUIRE_MESSAGE(found != report.skipped.end(), text);
    return *found;
  };
  CHECK(left("2016年").kind == NumeralKind::date);
  CHECK(left("2016年").reason.empty());
  CHECK(left("70岁").kind == NumeralKind::amount);
  CHECK_FALSE(left("70岁").reason.empty());
  for (const auto& s : report.skipped) {
    CHECK(s.span.of(small_report) == s.text);
    CHECK(is_figure(s.kind) == !s.reason.empty());
  }
}

TEST_CASE("each digit is accounted for, by an observation or among the skipped") {
  CHECK(first_digits_without_account(small_report, read_report(small_report)) == "");
  // phrases that go together in any order, so that figures meet words that they were not written for
  const std::string parts[] = {"地区生产总值", "增长",   "12",    "7.5%",      "，",   "2016年", "其中",
                               "3.2万亿元",    "分别为", "和",    "第二",      "、",   "（",     "）",
                               "5G",           "占",     "由4",   "增加到11",  "。\n", "以上",   "1—9月",
                               "70岁",         "；",     "“1+5”", "3个百分点", "个",   "200",    "户"};
  unsigned state = 20170208;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525U + 1013904223U;
      text += parts[(state >> 16) % std::size(parts)];
    }
    text += "\n";
    CAPTURE(text);
    const auto report = read_report(text, zhenhai);
    CHECK(first_digits_without_account(text, report) == "");
    for (const auto& o : report.observations) {
      CHECK(o.figure.of(text) == o.text);
      CHECK(o.sentence.contains(o.figure));
    }
  }
}

TEST_CASE("a sentence may have thousands of figures") {
  constexpr std::size_t figures = 4000;
  for (const std::string item : {"甲乡学校5所、", "，乙镇3户农户", "新建3户农房", "（投资3亿元"}) {
    CAPTURE(item);
    std::string sentence = "新建校舍";
    for (std::size_t i = 0; i < figures; ++i) sentence += item;
    const auto report = read_report(sentence + "，新建厕所、水窖5口。\n", zhenhai);
    CHECK(report.observations.size() == figures + 1);
  }
}

TEST_CASE("an extractor reads one report after another, and nothing of one is left in the next") {
  struct Lines : ReportSink {
    std::string out;
    void observation(const ObservationView& o) override {
      out += std::string(o.name) + " " + o.period.to_string() + " " + o.region.to_string() + "\n";
    }
  };
  const std::string five_years = "一、过去五年工作回顾\n五年来，财政总收入年均增长9.4%。\n";
  const std::string fragment = "增长3%。\n";
  Extractor extractor;
  const auto read = [&](const std::string& text) {
    Lines lines;
    const auto info = extractor.extract(text, zhenhai, lines);
    CHECK(info.observations ==
          static_cast<std::size_t>(std::count(lines.out.begin(), lines.out.end(), '\n')));
    return lines.out;
  };
  const auto alone = read(fragment);
  CHECK(read(five_years) == "财政总收入 2012/2016 330211\n");
  CHECK(read(fragment) == alone);
  Extractor moved = std::move(extractor);
  Lines lines;
  moved.extract(five_years, zhenhai, lines);
  CHECK(lines.out == "财政总收入 2012/2016 330211\n");
}

TEST_CASE("a catalogue of one's own names its indicators too") {
  const auto mine =
      Catalogue::standard().with("id\tname\tunit\tflow\nberths\t万吨级泊位\t个\tstock\n", "mine.tsv").value();
  struct Ids : ReportSink {
    std::vector<std::string> ids;
    void observation(const ObservationView& o) override { ids.emplace_back(o.indicator); }
  } sink;
  Extractor extractor({.catalogue = mine});
  extractor.extract("一、2016年工作回顾\n万吨级泊位达到36个。\n", zhenhai, sink);
  CHECK(sink.ids == std::vector<std::string>{"berths"});
}

TEST_CASE("regions, areas and units of one's own come out of a report") {
  Vocabulary mine;
  mine.divisions = Divisions::standard()
                       .with("code\tname\tshort\n330290\t南湾新区\t南湾\n\t环湾片区\t\n", "regions.tsv")
                       .value();
  mine.units = Units::standard().with("spelling\tunit\tpower\n公担\tkg\t2\n", "units.tsv").value();
  struct Rows : ReportSink {
    std::string out;
    void observation(const ObservationView& o) override {
      out += std::string(o.name) + " " + o.value.to_string() + " " + std::string(o.unit) + " " +
             o.region.to_string() + " " + std::string(o.area) + "\n";
    }
  } sink;
  Extractor extractor(mine);
  const auto info = extractor.extract(
      "南湾新区政府工作报告\n2020年1月8日\n一、2019年工作回顾\n茶叶产量达到36公担。环湾片区财政总收入5."
      "3亿元。\n",
      {}, sink);
  CHECK(info.region == RegionCode{330290});
  CHECK(sink.out == "茶叶产量 3600 kg 330290 \n环湾片区财政总收入 530000000 CNY 330290 环湾片区\n");
  // A part of the region that reports, by its own code.
  sink.out.clear();
  extractor.extract("一、2019年工作回顾\n南湾新区财政总收入5.3亿元。\n",
                    {.region = {330200}, .delivered = {2020, 1, 8}}, sink);
  CHECK(sink.out == "南湾新区财政总收入 530000000 CNY 330290 \n");
}

TEST_CASE("a document that a reader made is read through its map") {
  const std::string bytes = "财政总收入１０４亿元。\n";
  const auto document = read_document(bytes);
  struct Places : ReportSink {
    std::vector<Span> figures;
    void observation(const ObservationView& o) override { figures.push_back(o.figure); }
  } sink;
  Extractor().extract(document, bytes, zhenhai, sink);
  REQUIRE(sink.figures.size() == 1);
  CHECK(sink.figures[0].of(bytes) == "１０４亿元");
}

TEST_CASE("nothing in, nothing out") {
  for (const std::string text : {"", "\n", "各位代表：\n", "\xFF\xFE\x00"}) {
    const auto report = read_report(text);
    CHECK(report.observations.empty());
    CHECK_FALSE(report.region.known());
  }
}
