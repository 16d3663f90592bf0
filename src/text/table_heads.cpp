// SPDX-License-Identifier: MIT
#include "text/table_heads.hpp"

#include <algorithm>
#include <vector>

#include "text/characters.hpp"

namespace zhibiao::text {
namespace {

// Words that say of a head's figures what they are, and are no part of a name where they stand at its edge.
struct EdgeWord {
  std::string_view word;
  std::optional<Measure> measure = {};
  std::optional<Role> role = {};
  bool yoy = false;
};
constexpr EdgeWord edge_words[] = {
    // longer ones first
    {"比上年同期增长", Measure::growth, {}, true},
    {"预期目标", {}, Role::target},
    {"比上年增长", Measure::growth, {}, true},
    {"较上年增长", Measure::growth, {}, true},
    {"比上年增减", Measure::growth, {}, true},
    {"同比增长率", Measure::growth, {}, true},
    {"同比增减", Measure::growth, {}, true},
    {"同比增长", Measure::growth, {}, true},
    {"同比增速", Measure::growth, {}, true},
    {"同比增幅", Measure::growth, {}, true},
    {"年均增长", Measure::growth},
    {"完成情况", {}, Role::actual},
    {"实际完成", {}, Role::actual},
    {"预计完成", {}, Role::actual},
    {"增加额", Measure::change},
    {"增减额", Measure::change},
    {"增长率", Measure::growth},
    {"目标值", {}, Role::target},
    {"目标数", {}, Role::target},
    {"计划数", {}, Role::target},
    {"完成数", {}, Role::actual},
    {"实际数", {}, Role::actual},
    {"实际值", {}, Role::actual},
    {"比上年", Measure::growth, {}, true},
    {"较上年", Measure::growth, {}, true},
    {"绝对数"},
    {"绝对值"},
    {"绝对量"},
    {"增长", Measure::growth},
    {"增速", Measure::growth},
    {"增幅", Measure::growth},
    {"涨幅", Measure::growth},
    {"同比", Measure::growth, {}, true},
    {"增量", Measure::change},
    {"±", Measure::growth},
    {"目标", {}, Role::target},
    {"预期", {}, Role::target},
    {"计划", {}, Role::target},
    {"完成", {}, Role::actual},
    {"实际", {}, Role::actual},
    {"实绩", {}, Role::actual},
    {"总量"},
    {"数值"},
    {"数量"},
    {"数据"},
    {"累计"},
    {"本年"},
    {"本期"},
    {"全年"},
    {"年度"},
};
constexpr std::string_view generic[] = {
    "指标", "指标名称", "主要指标", "名称", "项目", "类别",     "序号", "编号", "单位", "计量单位", "备注",
    "合计", "总计",     "年份",     "时间", "地区", "区（市）", "数",   "值",   "额",   "其中",     "内容"};

void erase(std::string& s, std::size_t begin, std::size_t end) { s.erase(begin, end - begin); }

// "1.", "（一）", "一、", "#", "其中：", "——" before a name.
void strip_lead(std::string& s) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {"其中：", "其中", "#", "——", "：", "、", "-", "*", "其它："})
      if (s.starts_with(mark)) {
        s.erase(0, mark.size());
        again = true;
      }
  }
  std::size_t i = 0;
  while (i < s.size() && s[i] >= '0' && s[i] <= '9') ++i;
  if (i > 0 && i < s.size()) {
    for (const std::string_view mark : {".", "、", "．"})
      if (s.compare(i, mark.size(), mark) == 0) return void(s.erase(0, i + mark.size()));
  }
  if (s.starts_with("（")) {
    const std::size_t end = s.find("）");
    if (end != s.npos && end <= 9 && end + 3 < s.size()) s.erase(0, end + 3);
  }
  const std::size_t comma = s.find("、");
  if (comma != s.npos && comma > 0 && comma <= 6 && comma + 3 < s.size() &&
      std::string_view("一二三四五六七八九十").find(std::string_view(s).substr(0, 3)) !=
          std::string_view::npos)
    s.erase(0, comma + 3);
}

// Units in brackets, and a per cent sign at the end.
void take_unit(std::string& s, const Units& units, TableHead& head) {
  for (std::size_t open = s.find("（"); open != s.npos; open = s.find("（", open)) {
    const std::size_t close = s.find("）", open);
    if (close == s.npos) break;
    std::string_view inside = std::string_view(s).substr(open + 3, close - open - 3);
    if (inside.starts_with("单位：")) inside.remove_prefix(9);
    while (inside.starts_with("±") || inside.starts_with("+") || inside.starts_with("-") ||
           inside.starts_with("/"))
      inside.remove_prefix(inside.starts_with("±") ? 2 : 1);
    if (const auto unit = table_unit(inside, units)) {
      head.unit = *unit;
      erase(s, open, close + 3);
    } else {
      open += 3;
    }
  }
  if (s.ends_with("%")) {
    head.unit = table_unit("%");
    s.pop_back();
  }
}

void take_times(std::string& s, const ReportContext& report, TableHead& head) {
  std::vector<TimeExpression> times;
  find_times(s, 0, s.size(), report.year, times);
  for (auto t = times.rbegin(); t != times.rend(); ++t) {
    if (t->use == TimeExpression::Use::period && t->period.known()) {
      head.period = t->period;
      erase(s, t->span.begin, t->span.end);
    }
  }
  // "2016" alone, as heads of columns often are
  if (s.size() == 4 && std::all_of(s.begin(), s.end(), is_digit) && (s[0] == '1' || s[0] == '2')) {
    const int year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 + (s[3] - '0');
    if (year >= 1900 && year <= 2100) {
      head.period = Period::year(year);
      s.clear();
    }
  }
}

void take_edge_words(std::string& s, TableHead& head) {
  for (bool again = true; again && !s.empty();) {
    again = false;
    for (const EdgeWord& e : edge_words) {
      if (!s.ends_with(e.word) && !s.starts_with(e.word)) continue;
      // A word that is all there is says what it says; one inside a longer word, 增长点, is not at an edge.
      if (s.ends_with(e.word))
        s.resize(s.size() - e.word.size());
      else
        s.erase(0, e.word.size());
      if (e.measure) head.measure = e.measure;
      if (e.role) head.role = e.role;
      head.yoy = head.yoy || e.yoy;
      again = true;
      break;
    }
  }
  if (s.ends_with("比重") || s.ends_with("占比") || s.ends_with("比例")) head.measure = Measure::share;
  if (s.ends_with("排名") || s.ends_with("位次") || s.ends_with("名次")) head.measure = Measure::rank;
}

void take_region(std::string& s, const ReportContext& report, TableHead& head) {
  if (any_of(s, "全市", "全省", "全区", "全县", "全州", "全国")) {
    head.region = s == "全国" ? RegionCode{100000} : report.region;
    s.clear();
    return;
  }
  if (s.size() < 6 || s.size() > 45) return;
  // A part of the region that reports, or a place whose name says that it is one.
  const Divisions& divisions = report.vocabulary->divisions;
  auto code = divisions.region(s, report.region, report.year.now);
  if (!code && any_of(tail(s, 1), "省", "市", "州", "区", "县", "旗"))
    code = divisions.region(s, {}, report.year.now);
  if (!code) return;
  head.region = *code;
  s.clear();
}

}  // namespace

void TableHead::add(const TableHead& inner) {
  name += inner.name;
  if (inner.unit) unit = inner.unit;
  if (inner.measure) measure = inner.measure;
  if (inner.role) role = inner.role;
  if (inner.period.known()) period = inner.period;
  if (inner.region.known()) region = inner.region;
  yoy = yoy || inner.yoy;
}

TableHead read_head(std::string_view words, const ReportContext& report, const NameTable& names) {
  TableHead head;
  std::string s(words);
  strip_lead(s);
  take_unit(s, report.vocabulary->units, head);
  if (names.match(s).indicator == nullptr) {
    take_times(s, report, head);
    take_edge_words(s, head);
    if (std::find(std::begin(generic), std::end(generic), s) != std::end(generic)) s.clear();
    take_region(s, report, head);
  }
  head.name = std::move(s);
  return head;
}

CaptionUnits caption_units(std::string_view line, const Units& known) {
  CaptionUnits units;
  const std::size_t at = line.rfind("单位：");
  if (at == line.npos) return units;
  for (std::size_t from = at + 9; from < line.size();) {
    std::size_t to = from;
    while (to < line.size() && line.substr(to, 3) != "、" && line.substr(to, 3) != "，" &&
           line.substr(to, 3) != "；" && line.substr(to, 3) != "）" && line[to] != '\n' && line[to] != ' ')
      to += width(line[to]);
    if (const auto unit = table_unit(line.substr(from, to - from), known)) {
      if (unit->unit == "%")
        units.percent = true;
      else if (!units.unit)
        units.unit = unit;
    }
    from = to < line.size() ? to + width(line[to]) : to;
  }
  return units;
}

}  // namespace zhibiao::text
