// SPDX-License-Identifier: MIT
#include "text/names.hpp"

#include <array>
#include <cstring>
#include <memory_resource>

#include "model/name_key.hpp"
#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/neighbourhood.hpp"

namespace zhibiao::text {
namespace {

/// Room on the stack for a name that is put together to be looked up.
struct Room {
  std::array<char, 256> bytes;
  std::pmr::monotonic_buffer_resource memory{bytes.data(), bytes.size()};
};

std::vector<WordTable<const Indicator*>::Entry> entries(const Catalogue& catalogue) {
  std::vector<WordTable<const Indicator*>::Entry> out;
  for (const auto& i : catalogue.all()) {
    out.push_back({i.name, &i});
    for (const auto& s : i.synonyms) out.push_back({s, &i});
  }
  return out;
}

/// Qualifiers that narrow a figure without making it another indicator: kept as its scope.
std::string_view scope_at_begin(std::string_view s) {
  static constexpr std::string_view scopes[] = {"市级",   "区级",     "县级",     "省级", "本级",   "市本级",
                                                "区本级", "县本级",   "州本级",   "州级", "省本级", "全口径",
                                                "同口径", "可比口径", "自然口径", "市属", "区属"};
  static constexpr Words words(scopes);
  return words.begin(s) ? scopes[words.which(s)] : std::string_view();
}

/// Words before a name that leave it what it is.
std::string_view neutral_at_begin(std::string_view s) {
  if (const auto lead = lead_at_begin(s); !lead.empty()) return lead;
  // a size that is the indicator's usual scope: 500万元以上项目固定资产投资
  if (is_digit(s[0]))
    for (const std::string_view w : {"以上项目", "以上"})
      if (const auto at = s.find(w); at != std::string_view::npos && at <= 16 && !has(s.substr(0, at), "岁"))
        return s.substr(0, at + w.size());
  static const WordTable<bool> words = [] {
    std::vector<WordTable<bool>::Entry> entries;
    for (const std::string_view w :
         {"本地", "地区", "市内", "区内", "县内",   "州内",     "省内",   "境内", "实施", "拟安排",
          "建设", "启动", "开工", "到位", "主要",   "设区城市", "设区市", "全部", "地方", "年度",
          "全市", "区域", "属地", "辖区", "辖内",   "各项",     "实际",   "名义", "大力", "年",
          "推动", "保持", "争取", "促进", "实有",   "新签",     "预期",   "预计", "力争", "确定",
          "设定", "带动", "拉动", "发行", "构建起", "本外币",   "现有"})
      entries.push_back({w, true});
    return WordTable<bool>(std::move(entries), WordTable<bool>::End::front);
  }();
  const auto* e = words.match(s);
  return e == nullptr ? std::string_view() : e->word;
}

}  // namespace

NameTable::NameTable(const Catalogue& catalogue)
    : catalogue_(catalogue.table()), front_(entries(catalogue), WordTable<const Indicator*>::End::front) {
  for (const auto name : catalogue_.names.names())
    if (name.size() >= kTail) tails_[tail_hash(name)] = true;
}

const Indicator* NameTable::exact(std::string_view phrase) const {
  if (const auto* i = catalogue_.spelled(phrase); i != nullptr) return i;
  constexpr char kQuote = '\xE2';  // the first byte of a quotation mark, and of few characters else
  if (phrase.find(kQuote) == std::string_view::npos || !has_any(phrase, "“", "”")) return nullptr;
  Room room;
  std::pmr::string key(&room.memory);
  key.reserve(phrase.size());
  append_key(key, phrase);
  return catalogue_.spelled(key);
}

// What stands in brackets behind a name explains it: 规模以上工业增加值（现价）.
const Indicator* NameTable::whole(std::string_view phrase) const {
  if (const auto* i = exact(phrase); i != nullptr) return i;
  if (!phrase.ends_with("）")) return nullptr;
  const auto open = phrase.rfind("（");
  return open != std::string_view::npos && open > 0 ? exact(phrase.substr(0, open)) : nullptr;
}

// Names end in few ways, so that most phrases are no name of the catalogue by their last bytes. What has a
// bracket, a quote or a blank there may be spelled in another way.
bool NameTable::may_end_with(std::string_view phrase) const {
  if (phrase.size() < kTail || tails_[tail_hash(phrase)]) return true;
  bool other = false;
  for (std::size_t i = phrase.size() - kTail; i < phrase.size(); ++i) {
    const char c = phrase[i];
    other |= (c == '\xE2') | (c == '\xEF') | (c == '"') | (c == ' ');
  }
  return other;
}

std::size_t NameTable::tail_hash(std::string_view phrase) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, phrase.data() + phrase.size() - kTail, kTail);
  return (bits * 0x9E3779B97F4A7C15u) >> (64 - kTailBits);
}

namespace {

// 城镇累计新增就业, 第三产业实现增加值: a word of accounting within the name
constexpr std::string_view accounting[] = {"累计", "实现", "完成", "全年", "年末"};
constexpr Words any_accounting(accounting);

}  // namespace

bool NameTable::is_name(std::string_view phrase) const {
  return whole(phrase) != nullptr ||
         (any_accounting.in(phrase) && match(phrase).name.size() == phrase.size());
}

NameMatch NameTable::match(std::string_view phrase) const {
  const bool may_be_name = may_end_with(phrase);
  if (may_be_name)
    if (auto m = match_spelled(phrase); m.indicator != nullptr) return m;
  // a word of accounting with kTail bytes or more behind it leaves the end as it is
  constexpr std::size_t kNear = 6 + kTail - 1;  // bytes of such a word with fewer behind it
  const bool near_end = !may_be_name && phrase.size() > kNear;
  if (!any_accounting.in(near_end ? phrase.substr(phrase.size() - kNear) : phrase)) return {};
  for (const auto w : accounting)
    if (const auto at = phrase.find(w);
        at != std::string_view::npos && at > 0 && at + w.size() < phrase.size()) {
      Room room;
      std::pmr::string joined(&room.memory);
      joined.reserve(phrase.size());
      joined.append(phrase.substr(0, at)).append(phrase.substr(at + w.size()));
      if (!may_end_with(joined)) continue;
      auto m = match_spelled(joined);
      if (m.indicator == nullptr) continue;
      m.name = phrase;
      if (!m.scope.empty()) m.scope = scope_at_begin(phrase);
      return m;
    }
  return {};
}

NameMatch NameTable::match_spelled(std::string_view phrase) const {
  NameMatch m;
  while (!phrase.empty()) {
    m.name = phrase;
    if ((m.indicator = whole(phrase)) != nullptr) return m;
    if (const auto w = scope_at_begin(phrase); !w.empty() && w.size() < phrase.size()) {
      m.scope = w;
      phrase.remove_prefix(w.size());
    } else if (const auto l = neutral_at_begin(phrase); !l.empty() && l.size() < phrase.size()) {
      phrase.remove_prefix(l.size());
    } else {
      break;
    }
  }
  return {};
}

NameMatch NameTable::find_at_begin(std::string_view text) const {
  const auto* e = front_.match(text);
  return e == nullptr ? NameMatch{} : NameMatch{e->payload, text.substr(0, e->word.size()), {}};
}

NameMatch NameTable::find_last(std::string_view text) const {
  NameMatch last;
  for (std::size_t i = 0; i < text.size();) {
    if (const auto* e = front_.match(text.substr(i)); e != nullptr) {
      last = {e->payload, text.substr(i, e->word.size()), {}};
      i += e->word.size();
    } else {
      i += width(text[i]);
    }
  }
  return last;
}

namespace {

/// Without the number of an item and what else introduces a phrase.
std::string_view without_opening(std::string_view phrase) {
  // 预计（下同）实现…: what is left of the aside before the name
  static constexpr std::string_view asides[] = {"（下同）", "下同）", "据不完全统计", "不完全统计"};
  static constexpr Words any_aside(asides);
  if (any_aside.begin(phrase))
    for (const auto aside : asides)
      if (phrase.starts_with(aside) && phrase.size() > aside.size()) phrase.remove_prefix(aside.size());
  // the number of an item: 1、新增…
  std::size_t digits = 0;
  while (digits < phrase.size() && is_digit(phrase[digits])) ++digits;
  if (digits > 0 && digits <= 2 && phrase.substr(digits).starts_with("、")) phrase.remove_prefix(digits + 3);
  if (digits > 0 && digits <= 2 && phrase.substr(digits) == ".") return {};
  if (digits > 0 && digits <= 2 &&
      (phrase.substr(digits).starts_with(".") || phrase.substr(digits).starts_with("．")) &&
      phrase.size() > digits + 4 && !is_digit(phrase[digits + 1]))
    phrase.remove_prefix(digits + (phrase[digits] == '.' ? 1 : 3));
  if (digits > 0 && digits <= 2 && phrase.substr(digits).starts_with("）")) phrase.remove_prefix(digits + 3);
  if (phrase.starts_with("（") && phrase.size() > 7 && is_digit(phrase[3])) {
    const auto close = phrase.find("）");
    if (close <= 6) phrase.remove_prefix(close + 3);
  }
  // 四）新增…, 二是完成…
  static constexpr std::string_view numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  static constexpr Words any_number(numbers);
  if (any_number.begin(phrase))
    for (const auto n : numbers)
      if (phrase.starts_with(n)) {
        const auto rest = phrase.substr(3);
        if (rest.starts_with("）") || rest.starts_with("是")) phrase = rest.substr(3);
      }
  // 到2015年产值规模, 年底前完成…
  if (phrase.starts_with("到") && phrase.size() > 10 && is_digit(phrase[3]))
    if (const auto at = phrase.find("年"); at <= 8) phrase = phrase.substr(at + 3);
  static constexpr std::string_view ends[] = {"年底前", "年内", "底前", "年底", "五年来", "五年内", "五年"};
  static constexpr Words any_end(ends);
  if (any_end.begin(phrase))
    for (const auto w : ends)
      if (phrase.starts_with(w) && phrase.size() > w.size() + 3) phrase = phrase.substr(w.size());
  // 按常住人口计算的人均…
  if (phrase.starts_with("按"))
    if (const auto at = find_word(phrase, "计算"); at != std::string_view::npos && at <= 30) {
      phrase.remove_prefix(at + std::string_view("计算").size());
      if (phrase.starts_with("的") || phrase.starts_with("，")) phrase.remove_prefix(3);
    }
  return phrase;
}

/// May `phrase` have such an opening? Most begin with a noun.
bool may_open(std::string_view phrase) {
  static constexpr CharScan openings("（下据不一二三四五六七八九十到年底按");
  if (phrase.size() < 3) return !phrase.empty() && is_digit(phrase[0]);
  return is_digit(phrase[0]) || openings.may_have(key(phrase.data()));
}

}  // namespace

std::string_view trim_lead(std::string_view phrase) {
  if (may_open(phrase)) phrase = without_opening(phrase);
  for (auto w = lead_at_begin(phrase); !w.empty(); w = lead_at_begin(phrase)) {
    const auto rest = phrase.substr(w.size());
    if (any_of(w, "预期", "计划", "重点", "安全", "科学", "平均", "一般", "收入", "系统", "集中", "全面") &&
        (rest.empty() || doing_at_begin(rest).empty() || (w == "安全" && rest.starts_with("生产"))))
      break;  // 重点项目, 安全事故, 平均降水量 are nouns
    if (rest.starts_with("了")) {
      phrase = rest.substr(3);  // 完成了145个
      continue;
    }
    if (w == "上年" && (rest.starts_with("结转") || rest.starts_with("结余"))) break;
    if (rest.starts_with("性") || rest == "率") break;  // 全市性会议
    // 从业人员, 使用外资, 并网, 还款, 等级 begin with such a character by chance
    if (w.size() == 3 && any_of(head(phrase, 2), "从业", "从事", "使用", "使馆", "并网", "并购", "还款",
                                "还建", "还田", "还林", "等级", "将军", "等候", "由来", "即时"))
      break;
    phrase = rest;
  }
  // ⟨共⟩清理出拖欠款
  if (phrase.starts_with("共") && !long_doing_at_begin(phrase.substr(3)).empty() &&
      !any_at_begin(phrase, "共建", "共有").size())
    phrase = phrase.substr(3);
  if (phrase.starts_with("要"))
    if (const auto rest = phrase.substr(3);
        rest.empty() || rest.starts_with("着力") || !long_doing_at_begin(rest).empty())
      return trim_lead(rest);  // 今年⟨要⟩新建…
  return phrase;
}

void split_list(std::string_view phrase, Cut cut, std::vector<std::string_view>& out) {
  out.clear();
  int depth = 0;
  std::size_t from = 0;
  const auto close = [&](std::size_t at, std::size_t size) {
    if (at > from) out.push_back(phrase.substr(from, at - from));
    from = at + size;
  };
  static constexpr CharScan marks("（“《‘）”》’、以和及与或");
  for (std::size_t i = 0; i < phrase.size();) {
    i = skip(phrase.data(), i, phrase.size(), marks);
    if (i >= phrase.size()) break;
    const auto c = phrase.substr(i, width(phrase[i]));
    if (any_of(c, "（", "“", "《", "‘")) ++depth;
    if (any_of(c, "）", "”", "》", "’")) depth = depth > 0 ? depth - 1 : 0;
    std::size_t size = 0;
    if (depth == 0) {
      if ((static_cast<int>(cut) & 1) && c == "、") size = 3;
      if ((static_cast<int>(cut) & 2) && i > from) {
        const auto rest = phrase.substr(i);
        if (rest.starts_with("以及"))
          size = 6;
        else if (rest.starts_with("和") && !rest.starts_with("和谐") && !phrase.substr(0, i).ends_with("共"))
          size = 3;
        else if (rest.starts_with("及") || rest.starts_with("与") || rest.starts_with("或")) {
          // 普及, 参与, 研究与试验发展 are words
          const auto w = phrase.substr(0, i);
          if (!w.ends_with("普") && !w.ends_with("参") && !w.ends_with("涉") && !w.ends_with("给") &&
              !w.ends_with("危") && !w.ends_with("研究") && !rest.starts_with("及其") &&
              !rest.starts_with("及以") && !rest.starts_with("及格"))
            size = 3;
        }
      }
    }
    if (size > 0) {
      close(i, size);
      i += size;
    } else {
      i += c.size();
    }
  }
  close(phrase.size(), 0);
}

bool same_kind(std::string_view unit, std::string_view indicator_unit) {
  const auto kind = [](std::string_view u) {
    if (any_of(u, "CNY", "USD", "EUR", "HKD", "JPY", "GBP")) return 1;
    if (any_of(u, "%", "permille", "pp")) return 2;
    if (any_of(u, "m2", "km2", "ha", "mu")) return 3;
    if (any_of(u, "kg", "t", "jin")) return 4;
    if (any_of(u, "x")) return 5;
    if (any_of(u, "人", "人次", "名", "位", "户", "家", "个", "套", "件", "座", "起", "辆", "台", "项", "间",
               "所", "处", "条", "宗", "例")) {
      return 6;
    }
    if (any_of(u, "ug/m3", "mg/m3")) return 7;
    if (u.find('/') != std::string_view::npos) return 8;
    return 0;
  };
  const int k = kind(unit);
  return unit == indicator_unit || (k != 0 && k == kind(indicator_unit));
}

}  // namespace zhibiao::text
