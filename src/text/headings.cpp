// SPDX-License-Identifier: MIT
#include "text/headings.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/line_words.hpp"
#include "text/neighbourhood.hpp"
#include "text/search.hpp"

namespace zhibiao::text {
namespace {

constexpr Chars han_digits("一二三四五六七八九十百〇");

// Bytes of the run of Chinese digits that `s` begins with.
std::size_t han_number(std::string_view s) {
  std::size_t n = 0;
  while (s.size() - n >= 3 && han_digits.has(key(s.data() + n))) n += 3;
  return n;
}
// Can a line that begins so be numbered? Most are not, by their first character.
bool may_number(std::string_view s) {
  static constexpr CharScan first("一二三四五六七八九十百〇（第");
  return is_digit(s[0]) || first.may_have(key(s.data())) || (s[0] == '\xE2' && s[1] == '\x91');
}
std::size_t arabic_number(std::string_view s) {
  std::size_t n = 0;
  while (n < s.size() && is_digit(s[n])) ++n;
  return n;
}

// 十二 → 12, 12 → 12; what is beyond two digits does not matter.
int value_of(std::string_view s) {
  int value = 0;
  if (!s.empty() && is_digit(s[0])) {
    for (const char c : s.substr(0, 4)) value = value * 10 + (c - '0');
    return value;
  }
  for (std::size_t i = 0; i + 3 <= s.size(); i += 3) {
    const std::size_t digit = han_digits.place(key(s.data() + i)) + 1;  // 一 is the first
    value = digit == 10 ? std::max(value, 1) * 10 : value + static_cast<int>(digit);
  }
  return value;
}

}  // namespace

Enumerator enumerator(std::string_view s) {
  if (s.size() < 3 || !may_number(s)) return {};
  if (const std::size_t n = han_number(s); n != 0 && n <= 12) {
    const std::string_view rest = s.substr(n);
    if (rest.starts_with("、") || rest.starts_with("．"))
      return {Style::chinese, n + 3, value_of(s.substr(0, n))};
    if (rest.starts_with(".")) return {Style::chinese, n + 1, value_of(s.substr(0, n))};
    if (rest.starts_with("）")) return {Style::chinese_bracket, n + 3, value_of(s.substr(0, n))};
    return {};
  }
  if (s.starts_with("（")) {
    const std::string_view inner = s.substr(3);
    if (const std::size_t n = han_number(inner); n != 0 && n <= 12 && inner.substr(n).starts_with("）")) {
      std::size_t size = 3 + n + 3;
      if (s.substr(size).starts_with("、")) size += 3;
      return {Style::chinese_bracket, size, value_of(inner.substr(0, n))};
    }
    if (const std::size_t n = arabic_number(inner); n != 0 && n <= 3 && inner.substr(n).starts_with("）"))
      return {Style::arabic_bracket, 3 + n + 3, value_of(inner.substr(0, n))};
    return {};
  }
  if (is_digit(s[0])) {
    const std::size_t n = arabic_number(s);
    if (n > 3) return {};
    const std::string_view rest = s.substr(n);
    const int value = value_of(s.substr(0, n));
    if (rest.starts_with("、") || rest.starts_with("．")) return {Style::arabic, n + 3, value};
    if (rest.starts_with("）")) return {Style::arabic_bracket, n + 3, value};
    // "1. 2017年" numbers an item, "1.5亿元" is a number.
    if (rest.starts_with(".") && rest.size() > 1 && !is_digit(rest[1]))
      return {Style::arabic, n + (rest[1] == ' ' ? 2u : 1u), value};
    return {};
  }
  if (s.starts_with("第")) {
    const std::size_t n = std::max(han_number(s.substr(3)), arabic_number(s.substr(3)));
    if (n == 0) return {};
    const std::string_view rest = s.substr(3 + n);
    if (rest.starts_with("部分")) return {Style::part, 3 + n + 6, value_of(s.substr(3, n))};
    if (rest.starts_with("章") || rest.starts_with("篇"))
      return {Style::part, 3 + n + 3, value_of(s.substr(3, n))};
    return {};
  }
  if (s[0] == '\xE2' && s[1] == '\x91' && static_cast<unsigned char>(s[2]) >= 0xA0)
    return {Style::circled, 3, static_cast<unsigned char>(s[2]) - 0xA0 + 1};
  return {};
}

std::size_t columns(std::string_view text) {
  const Counted n = count(text);
  return 2 * n.characters - n.ascii;
}

bool wider(std::string_view text, std::size_t limit) {
  // No character has more than three bytes for two columns, or four in the planes above.
  return text.size() > 2 * limit || (text.size() > limit && columns(text) > limit);
}

std::size_t characters(std::string_view text) { return count(text).characters; }

bool ends_sentence(std::string_view line) {
  static constexpr Chars closing("”’）》");
  static constexpr Chars ending("。！？；：…");
  while (ends_in(line, closing)) line.remove_suffix(3);
  return ends_in(line, ending);
}

bool has_sentence_inside(std::string_view line) {
  if (line.empty()) return false;
  line.remove_suffix(last_char(line).size());
  return find_word(line, "；") != std::string_view::npos || sentence_end(line, 0) != std::string_view::npos;
}

bool has_figure(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_digit(line[i])) continue;
    const std::size_t begin = i;
    while (i < line.size() && (is_digit(line[i]) || line[i] == '.')) ++i;
    const std::string_view rest = line.substr(i);
    const bool date = (i - begin == 4 && (rest.starts_with("—") || rest.starts_with("-"))) ||
                      rest.starts_with("年") || rest.starts_with("月") || rest.starts_with("日");
    const bool letter = begin > 0 && is_letter(line[begin - 1]);
    if (!date && !letter) return true;
  }
  return false;
}

bool is_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  std::size_t digits = 0;
  while (!line.empty()) {
    const std::string_view c = first_char(line);
    if (c.size() == 1 && is_digit(c[0])) {
      ++digits;
    } else if (!one_of(c, "-—·/第页共 ")) {
      return false;
    }
    line.remove_prefix(c.size());
  }
  return digits >= 1 && digits <= 6;
}

bool is_title(std::string_view line) {
  if (wider(line, 90)) return false;
  static constexpr LineWords words({"政府工作报告", "统计公报", "政府工作的报告", "工作报告"});
  const bool named = (line.starts_with("关于") && line.ends_with("报告")) ||
                     (words.in(line) && !has(line, "大会作政府工作报告") && !has(line, "报告工作"));
  return named && !has_sentence_inside(line) && !has(line, "|");
}

bool is_delivery(std::string_view line) {
  if (wider(line, 110) || has_sentence_inside(line)) return false;
  static constexpr LineWords words({"会议上", "次会议", "代表大会", "人大会议"});
  if (words.in(line)) return true;
  // A line that begins with a date: "2018年2月7日在某区", "（2006年1月16日 某某）", "二〇一八年二月七日".
  while (one_of(first_char(line), "（—")) line.remove_prefix(3);
  const std::size_t year = line.find("年"), month = line.find("月");
  return !wider(line, 60) && year <= 12 && month != std::string_view::npos && year < month && month <= 24 &&
         has(line.substr(month), "日");
}

bool is_speaker(std::string_view line) {
  if (wider(line, 60) || ends_sentence(line)) return false;
  static constexpr LineWords words({"省长", "市长", "州长", "区长", "县长", "旗长", "主席", "总理", "专员",
                                    "盟长", "政府", "统计局", "主任"});
  return words.in(line) && !has_sentence_inside(line);
}

bool is_furniture(std::string_view line) {
  if (wider(line, 400)) return false;
  static constexpr LineWords words(
      {"首页",     "来源：",     "稿源：",     "发布日期", "发布时间", "发布人",   "点击量",   "点击数",
       "浏览次数", "浏览量",     "阅读次数",   "访问量",   "【字体",   "字体：",   "打印本",   "打印该",
       "责任编辑", "分享到",     "分享：",     "上一篇",   "下一篇",   "上一条：", "下一条：", "版权所有",
       "ICP备",    "Copyright",  "copyright",  "关于我们", "联系我们", "当前位置", "您的位置", "上接第",
       "下转第",   "扫一扫",     "索引号",     "发文机关", "主题分类", "关闭窗口", "主办：",   "承办：",
       "公网安备", "网站地图",   "网站标识码", "相关链接", "相关阅读", "相关新闻", "编辑：",   "审核：",
       "信息来源", "打印】",     "www.",       "http：",   "https：",  "文章来源", "作者：",   "返回顶部",
       "热线：",   "数字电子报", "@",          "新闻中心"});
  if (words.in(line)) return true;
  if (line.ends_with(".doc") || line.ends_with(".docx") || line.ends_with(".pdf")) return true;
  // A menu, and not a row of a table, which begins with the mark.
  return !line.starts_with("|") && std::count(line.begin(), line.end(), '|') >= 3;
}

bool is_watermark(std::string_view line) {
  return line.starts_with("【") && (line.ends_with("网】") || line.ends_with("文库】"));
}

bool is_glossary_title(std::string_view line) {
  if (wider(line, 64) || has_sentence_inside(line)) return false;
  static constexpr LineWords words({"名词解释", "名词注释", "名词说明", "术语解释", "用语说明",
                                    "用语解释", "词语解释", "词语注释", "词语说明", "词汇解释",
                                    "名词术语", "有关名词", "注释说明", "相关说明", "名词、术语",
                                    "有关用语", "有关说明", "解释说明", "名词释义", "词条解释"});
  if (words.in(line)) return true;
  static constexpr std::string_view whole[] = {"注释",   "注释：", "注解", "注解：",  "附注",
                                               "附注：", "注",     "注：", "【注释】"};
  return std::find(std::begin(whole), std::end(whole), line) != std::end(whole);
}

bool is_appendix_title(std::string_view line) {
  return (line.starts_with("附件") || line.starts_with("附：") || line.starts_with("附表") ||
          line.starts_with("附录")) &&
         !wider(line, 80) && !has_sentence_inside(line);
}

bool names_year(std::string_view line) {
  for (std::size_t i = line.find("年"); i != std::string_view::npos; i = line.find("年", i + 3))
    if (i >= 4 && arabic_number(line.substr(i - 4, 4)) == 4) return true;
  return false;
}

bool names_part(std::string_view line) {
  static constexpr LineWords words(
      {"工作回顾",   "的回顾",     "工作总结", "目标任务",  "主要任务", "工作安排",   "工作部署", "总体要求",
       "预期目标",   "重点工作",   "主要工作", "指导思想",  "奋斗目标", "工作建议",   "主要目标", "发展回顾",
       "总体思路",   "工作任务",   "基本思路", "工作打算",  "工作思路", "目标和任务", "工作目标", "发展目标",
       "工作的安排", "工作的建议", "自身建设", "简要回顾",  "工作重点", "主要成就",   "工作情况", "的工作",
       "年工作",     "成绩和体会", "总体部署", "任务和措施"});
  return words.in(line);
}

}  // namespace zhibiao::text
