// SPDX-License-Identifier: MIT
#include "text/provenance.hpp"

#include <algorithm>
#include <bitset>
#include <string>

#include "text/chars.hpp"
#include "text/headings.hpp"
#include "text/places.hpp"
#include "text/written_date.hpp"
#include "zhibiao/model/period.hpp"

namespace zhibiao::text {
namespace {

constexpr std::uint32_t nation = 100000;
constexpr std::string_view han_digits = "〇一二三四五六七八九";
std::string_view before(std::string_view s, std::string_view word) {
  return s.substr(0, std::min(s.find(word), s.size()));
}

bool valid(Date date) { return !date.day || Date::parse(date.to_string()).has_value(); }

// What stands around the name of the place in a title: 2009年度…人民, （…）.
std::string_view without_years(std::string_view s) {
  for (bool again = true; again && !s.empty();) {
    again = false;
    std::size_t i = 0;
    if (year_at(s, i) != 0) {
      s.remove_prefix(i);
      if (s.starts_with("年")) s.remove_prefix(3);
      if (s.starts_with("度")) s.remove_prefix(3);
      again = true;
    }
    for (const std::string_view mark : {"关于", "《", "——", "—", "（", "“", "："})
      if (s.starts_with(mark)) {
        s.remove_prefix(mark.size());
        again = true;
      }
    for (const std::string_view mark : {"年度", "年", "人民", "的", "《", "（", "“", "——"})
      if (s.ends_with(mark)) {
        s.remove_suffix(mark.size());
        again = true;
      }
    while (!s.empty() && is_digit(s.back())) s.remove_suffix(1);
    if (s.size() >= 12 && one_of(s.substr(s.size() - 3), han_digits) &&
        last_year_in(std::string(s.substr(s.size() - 12)) + "年") != 0)
      s.remove_suffix(12);
  }
  return s;
}

// The words between the last mark or preposition and `end`, where a place may stand.
std::string_view phrase_before(std::string_view s, std::size_t end) {
  std::size_t begin = end > 90 ? end - 90 : 0;
  while (begin < end && is_continuation(s[begin])) ++begin;
  std::string_view phrase = s.substr(begin, end - begin);
  for (const std::string_view mark :
       {"在", "日", "号", "（", "）", "——", "—", "，", "：", "《", "》", "。", "“", "”", "\n"})
    if (const std::size_t at = phrase.rfind(mark); at != std::string_view::npos)
      phrase.remove_prefix(at + mark.size());
  return phrase;
}

class Finder {
 public:
  Finder(Document& document, const Divisions& divisions)
      : document_(document), divisions_(divisions), text_(document.text), sample_(text_.substr(0, 400000)) {}

  void run(Wanted wanted) {
    read_head();
    find_date();
    if (wanted == Wanted::date_and_region) find_region();
  }

 private:
  struct Claim {
    std::string_view place;
    Source source;
  };

  // ---- The top of the document ----------------------------------------------------------------------------

  void read_head() {
    std::size_t paragraphs = 0;
    for (const Block& block : document_.blocks) {
      const std::string_view s = block.span.of(text_);
      if (block.kind == BlockKind::title && head_.size() < 8000) {
        titles_.push_back(s);
        head_ += s;
        // "2018年2月7日在某区" goes on in the next line; other lines do not.
        if (!(is_delivery(s) && !has(s, "会议"))) head_ += '\n';
      } else if (block.kind == BlockKind::paragraph) {
        if (++paragraphs <= 4) opening_.push_back(s.substr(0, 900));
      } else if (block.kind == BlockKind::furniture && paragraphs == 0 && !has(s, "http")) {
        furniture_.push_back(s);
      } else if (block.kind == BlockKind::heading) {
        headings_.push_back(s);
      }
    }
    communique_ = has(head_, "统计公报");
  }

  // ---- Date -----------------------------------------------------------------------------------------------

  void set(Date date, Source source) {
    document_.delivered = date;
    document_.date_source = source;
  }

  void find_date() {
    // The line that says when and where it was delivered comes before any other line with a date.
    std::optional<Date> dated, month;
    std::size_t begin = 0;
    while (begin < head_.size()) {
      const std::size_t end = std::min(head_.find('\n', begin), head_.size());
      const std::string_view line = std::string_view(head_).substr(begin, end - begin);
      begin = end + 1;
      const bool session = has(line, "会议") || has(line, "人民代表大会") || has(line, "届人大");
      for (auto found = text::find_date(line); found; found = text::find_date(line, found->end)) {
        if (!valid(found->date)) continue;
        if (found->date.day == 0) {
          if (!month) month = found->date;
        } else if (session) {
          return set(found->date, Source::title);
        } else if (!dated) {
          dated = found->date;
        }
      }
    }
    if (dated) return set(*dated, Source::title);
    const int year = year_of_headings();
    if (month && (year == 0 || year == month->year)) return set(*month, Source::title);
    const int titled = year_of_titles();
    // "1月19日在…": the day in the title, its year in a heading or another line of the title.
    if (const Date day = day_without_year(); day.month != 0 && (year != 0 || titled != 0)) {
      const Date date{year != 0 ? year : titled, day.month, day.day};
      if (valid(date)) return set(date, Source::title);
    }
    for (const std::string_view line : furniture_)
      if (const auto found = text::find_date(line);
          found && found->date.day != 0 && valid(found->date) &&
          (year == 0 ? titled == 0 || titled == found->date.year : year == found->date.year))
        return set(found->date, Source::text);
    if (year != 0) return set({year, 0, 0}, Source::heading);
    if (titled != 0) return set({titled, 0, 0}, Source::title);
    if (const int opened = year_of_opening(); opened != 0) return set({opened, 0, 0}, Source::text);
  }

  Date day_without_year() const {
    const std::size_t month = head_.find("月");
    if (month == std::string::npos) return {};
    std::size_t begin = month;
    while (begin > 0 && is_digit(head_[begin - 1])) --begin;
    std::size_t at = begin;
    Date date;
    date.month = begin == month ? -1 : small_number(head_, at);
    at = month + 3;
    date.day = small_number(head_, at);
    const bool whole = std::string_view(head_).substr(at).starts_with("日");
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 && whole ? date : Date{};
  }

  // "2017年工作回顾" was delivered in the year after, "2018年主要任务" in that year, "“十二五”时期回顾" in
  // the year after the plan.
  int year_of_headings() const {
    const auto any = [](std::string_view s, std::initializer_list<std::string_view> words) {
      return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return has(s, w); });
    };
    int reviewed = 0;
    std::vector<int> planned;
    for (const std::string_view s : headings_) {
      if (any(s, {"远景", "展望"})) continue;
      if (any(s, {"回顾", "总结", "成效", "成就", "估计", "执行情况", "完成情况", "做了", "过去"})) {
        int year = last_year_in(before(s, "回顾"));
        if (year == 0) year = last_year_in(s);
        if (year == 0 && any(s, {"时期", "期间", "工作回顾"}) && !any(s, {"以来", "开局", "五年"}))
          year = plan_end(s);
        if (reviewed == 0 && year != 0) reviewed = year + 1;
      } else if (any(s, {"安排", "任务", "目标", "部署", "建议", "打算", "重点", "思路", "要求", "措施"})) {
        if (const int year = last_year_in(s); year != 0) planned.push_back(year);
      }
    }
    if (reviewed == 0) return planned.empty() ? 0 : *std::min_element(planned.begin(), planned.end());
    // Goals may lie further ahead, but not before the year that the report is for.
    const bool contradicted =
        !planned.empty() && std::all_of(planned.begin(), planned.end(), [&](int y) { return y < reviewed; });
    return contradicted ? 0 : reviewed;
  }
  // The last year of the five-year plan that a heading names: “十二五” ran to 2015.
  static int plan_end(std::string_view s) {
    const std::size_t five = s.find("五”");
    if (five == std::string_view::npos) return 0;
    std::string_view number = s.substr(0, five);
    const std::size_t quote = number.rfind("“");
    if (quote == std::string_view::npos) return 0;
    number.remove_prefix(quote + 3);
    std::size_t at = 0;
    const int n = small_number(number, at);
    const auto period =
        at == number.size() && n > 0 ? plan_period(n) : Result<Period>(Error{ErrorCode::syntax, ""});
    return period ? period->last_year() : 0;
  }
  // "2017年是…", "2017年，…" at the head of the first paragraph under the first heading: the year looked back
  // on.
  int year_of_opening() const {
    std::size_t at = 0;
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::paragraph || block.heading < 0) continue;
      const std::string_view s = block.span.of(text_);
      const int year = year_at(s, at);
      const bool whole = s.substr(at).starts_with("年，") || s.substr(at).starts_with("年是");
      return year != 0 && whole ? year + 1 : 0;
    }
    return 0;
  }
  int year_of_titles() const {
    for (const std::string_view s : titles_)
      if (const int year = last_year_in(s); year != 0 && is_title(s)) return communique_ ? year + 1 : year;
    return 0;
  }

  // ---- Region ---------------------------------------------------------------------------------------------

  void find_region() {
    if (national()) {
      document_.region = RegionCode{nation};
      document_.region_source = Source::title;
      return;
    }
    std::vector<Claim> claims;
    claim_sessions(head_, Source::title, claims);
    claim_opening(claims);
    claim_speakers(claims);
    claim_titles(claims);
    for (const std::string_view s : opening_) claim_sessions(s, Source::text, claims);
    const int year = document_.delivered.year;
    for (const Claim& claim : claims) {
      std::vector<const Division*> found = places(divisions_, claim.place, year);
      if (found.size() > 1) narrow(found, year);
      if (found.size() != 1) continue;
      document_.region = found.front()->code;
      document_.region_source = claim.source;
      return;
    }
    find_own_name(claims, year);
  }

  bool national() const {
    if (has(head_, "届全国人民代表大会") || has(head_, "全国人民代表大会第") || has(head_, "国务院总理"))
      return true;
    if (communique_ && (has(head_, "中华人民共和国") || has(head_, "国家统计局"))) return true;
    return std::any_of(opening_.begin(), opening_.end(),
                       [](std::string_view s) { return has(s, "我代表国务院") || has(s, "我受国务院"); });
  }

  // 在甘孜藏族自治州第五十二届…, 在某市十五届人大三次会议上
  static void claim_sessions(std::string_view s, Source source, std::vector<Claim>& claims) {
    for (std::size_t at = s.find("届人"); at != std::string_view::npos; at = s.find("届人", at + 3)) {
      std::size_t end = at;
      for (;;) {
        const std::string_view c = last_char(s.substr(0, end));
        if (!(one_of(c, "一二三四五六七八九十百零〇") || (c.size() == 1 && is_digit(c[0])))) break;
        end -= c.size();
      }
      if (last_char(s.substr(0, end)) == "第") end -= 3;
      claims.push_back({phrase_before(s, end), source});
    }
    // "某县人民代表大会第三次会议"
    for (std::size_t at = s.find("人民代表大会"); at != std::string_view::npos;
         at = s.find("人民代表大会", at + 3))
      if (!s.substr(0, at).ends_with("届")) claims.push_back({phrase_before(s, at), source});
  }

  // 我代表宁波市海曙区人民政府, 受某县人民政府委托
  void claim_opening(std::vector<Claim>& claims) const {
    for (const std::string_view s : opening_)
      for (const std::string_view verb : {"代表", "受"})
        for (std::size_t at = s.find(verb); at != std::string_view::npos; at = s.find(verb, at + 3)) {
          const std::string_view rest = s.substr(at + verb.size(), 90);
          const std::string_view place = before(before(rest, "人民政府"), "革命委员会");
          if (place.size() < rest.size() && !has(place, "，") && !has(place, "。"))
            claims.push_back({place, Source::text});
        }
  }

  // 镇海区人民政府区长…, 浙江省代省长…, 宁波市市长…
  void claim_speakers(std::vector<Claim>& claims) const {
    for (const std::string_view line : titles_) {
      if (!is_speaker(line) || is_title(line)) continue;
      std::string_view place = before(line, "人民政府");
      place = before(place, "统计局");
      for (const std::string_view role :
           {"代省长", "代市长", "代理", "代区长", "代县长", "省长", "市长", "区长", "县长", "州长", "旗长",
            "盟长", "主席", "行政公署", "行署", "专员"})
        place = before(place, role);
      if (place.size() < line.size()) claims.push_back({phrase_before(place, place.size()), Source::title});
    }
  }

  // 甘孜州政府工作报告, 江苏省2005年政府工作报告, 浙江省2011年…统计公报
  void claim_titles(std::vector<Claim>& claims) const {
    for (const std::string_view line : titles_) {
      std::string_view place = line;
      for (const std::string_view word : {"人民政府", "政府工作", "国民经济和社会发展", "统计公报"})
        place = before(place, word);
      if (place.size() < line.size()) claims.push_back({without_years(place), Source::title});
    }
  }

  // 省, 市, 区 …: how the report calls its division, from "我代表省人民政府", "在市第九届…" or from whom it
  // answers to.
  std::string_view own_kind(const std::vector<Claim>& claims) const {
    static constexpr std::string_view kinds[] = {"省", "市", "区", "县", "州", "旗"};
    for (const Claim& claim : claims) {
      if (claim.place == "自治区") return "自治区";
      if (claim.place == "自治州") return "州";
      if (std::find(std::begin(kinds), std::end(kinds), claim.place) != std::end(kinds)) return claim.place;
    }
    // "在市委、市政府和区委的领导下，在区人大、区政协的监督下": its own are the innermost.
    std::string_view best;
    std::size_t most = 1, second = 0;
    for (const std::string_view kind : kinds) {
      const std::string k(kind);
      const std::size_t n =
          count("和" + k + "委") + count(k + "人大") + count(k + "政协") + count("全" + k + "人民");
      if (n > most) {
        second = most;
        most = n;
        best = kind;
      } else {
        second = std::max(second, n);
      }
    }
    return most >= 2 * second ? best : std::string_view();
  }

  // A report that never says "某省人民政府" still names its division again and again. The one that is named
  // most, of the kind that the report calls its own, if no other comes near and the name stands where only a
  // name can: 美丽某某, 某某人民.
  void find_own_name(const std::vector<Claim>& claims, int year) {
    const std::string_view kind = own_kind(claims);
    if (kind.empty()) return;
    std::vector<std::pair<const Division*, std::size_t>> named;
    const auto of_kind = [&](const Division& d) {
      if (d.level == RegionLevel::nation ||
          (year == 0 ? !d.in_use() : d.from > year || (d.until != 0 && d.until + 1 <= year)))
        return false;
      const bool autonomous = d.name.ends_with("自治区");
      return kind == "自治区" ? autonomous : d.name.ends_with(kind) && !autonomous;
    };
    const auto look = [&](std::string_view s, std::size_t i) {
      for (std::size_t size = 6; size <= 12 && i + size <= s.size(); size += 3) {
        const auto bearers = divisions_.names(s.substr(i, size));
        for (const Divisions::Name& name : bearers) {
          const Division& d = divisions_.bearer(name);
          if (!of_kind(d)) continue;
          const auto known = std::find_if(named.begin(), named.end(), [&](auto& n) {
            return n.first->name == d.name && n.first->code == d.code;
          });
          if (known == named.end()) {
            named.emplace_back(&d, 1);
          } else {
            ++known->second;
          }
        }
      }
    };
    // A filter of the first two characters of the names that count: few places of the text pass it.
    std::bitset<1 << 15> starts;
    const auto slot = [](std::string_view name) {
      std::size_t h = 0;
      for (const char c : name.substr(0, 6)) h = h * 131 + static_cast<unsigned char>(c);
      return h % (1 << 15);
    };
    for (const Divisions::Name& name : divisions_.names())
      if (name.text.size() <= 12 && of_kind(divisions_.bearer(name))) starts.set(slot(name.text));
    // The beginning of the longest text is enough to tell.
    std::size_t budget = 300000;
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) continue;
      const std::string_view s = block.span.of(text_).substr(0, budget);
      budget -= s.size();
      for (std::size_t i = 0; i < s.size(); i += first_char(s.substr(i)).size())
        if (is_han(s.substr(i, 3)) && starts.test(slot(s.substr(i)))) look(s, i);
    }
    std::sort(named.begin(), named.end(), [](auto& a, auto& b) {
      return a.second > b.second || (a.second == b.second && a.first->code < b.first->code);
    });
    std::erase_if(named, [](auto& n) { return is_common_word(n.first->short_name); });
    if (named.empty() || named.front().second < 5) return;
    std::vector<const Division*> found;
    // The paper that printed it, where the report names its division too.
    for (const auto& [division, n] : named)
      if (n >= 5 && printed_by(*division)) found.push_back(division);
    if (found.size() == 1) {
      document_.region = found.front()->code;
      document_.region_source = Source::text;
      return;
    }
    found.clear();
    for (const auto& [division, n] : named) {
      if (n == named.front().second && division->short_name == named.front().first->short_name) {
        found.push_back(division);
      } else if (n * 3 > named.front().second && division->code != named.front().first->parent) {
        return;  // the division above may be named as often
      }
    }
    if (!stands_as_name(*found.front())) return;
    // A city that was raised in rank in that year bears the same name twice.
    for (const Division* d : found)
      if (d != found.front() && d->code.value / 10000 == found.front()->code.value / 10000) return;
    if (found.size() > 1) narrow(found, year);
    if (found.size() != 1) return;
    document_.region = found.front()->code;
    document_.region_source = Source::text;
  }
  // "稿源：某某日报", "来源：某某新闻网" above the report.
  bool printed_by(const Division& d) const {
    return std::any_of(furniture_.begin(), furniture_.end(), [&](std::string_view line) {
      const std::size_t at = std::min(line.find("来源："), line.find("稿源："));
      return at != std::string_view::npos && line.substr(at + 9).starts_with(d.short_name);
    });
  }
  // Short names that are words of every report.
  static bool is_common_word(std::string_view s) {
    static constexpr std::string_view words[] = {
        "合作", "公安", "平安", "和平", "共和", "东方", "长治", "安康", "资源", "城区", "友好",
        "新华", "建设", "开放", "集安", "兴业", "文安", "安全", "永安", "大同", "新兴", "城关",
        "高平", "民丰", "民和", "富民", "安居", "乐业", "和顺", "通道", "河道", "沿河", "清河",
        "南部", "古城", "港口", "新城", "矿区", "郊区", "海港", "城中", "城东", "城西", "城北",
        "市中", "市南", "市北", "河口", "江北", "江南", "山城"};
    return std::find(std::begin(words), std::end(words), s) != std::end(words);
  }
  bool stands_as_name(const Division& d) const {
    if (d.name != d.short_name && has(sample_, d.name)) return true;
    const std::string name(d.short_name);
    for (const std::string_view lead :
         {"美丽", "幸福", "法治", "平安", "健康", "数字", "现代化", "新时代", "有礼", "建设"})
      if (has(sample_, std::string(lead) + name)) return true;
    for (const std::string_view tail : {"人民", "儿女", "大地", "实践", "日报"})
      if (has(sample_, name + std::string(tail))) return true;
    return false;
  }

  // Of several divisions of one name, the one whose next higher division the report speaks of; failing that,
  // the only one in the province that it speaks of.
  void narrow(std::vector<const Division*>& found, int year) const {
    const auto above = [&](const Division* d) {
      const Division* parent = divisions_.find(d->parent, year);
      return parent ? parent : divisions_.find(d->parent);
    };
    const auto settle = [&](auto mentions) {
      std::vector<std::size_t> scores;
      for (const Division* d : found) scores.push_back(mentions(d));
      const auto best = std::max_element(scores.begin(), scores.end());
      const auto rivals =
          std::count_if(scores.begin(), scores.end(), [&](std::size_t s) { return s * 4 > *best; });
      if (*best < 2 || rivals != 1) return false;
      found = {found[static_cast<std::size_t>(best - scores.begin())]};
      return true;
    };
    const auto named = [&](const Division* d) {
      return d && d->level != RegionLevel::nation ? 2 * count(d->name) + count(d->short_name) : 0;
    };
    if (settle([&](const Division* d) { return named(above(d)); })) return;
    settle([&](const Division* d) {
      const Division* parent = above(d);
      return parent ? named(above(parent)) : 0;
    });
  }
  std::size_t count(std::string_view word) const {
    std::size_t n = 0;
    for (std::size_t at = sample_.find(word); at != std::string_view::npos;
         at = sample_.find(word, at + word.size()))
      ++n;
    return n;
  }

  Document& document_;
  const Divisions& divisions_;
  std::string_view text_;
  std::string_view sample_;  // as much of it as is counted in: a report twice over
  std::string head_;         // the title lines, a line feed between them
  std::vector<std::string_view> titles_, opening_, furniture_, headings_;
  bool communique_ = false;
};

}  // namespace

void find_provenance(Document& document, const Divisions& divisions, Wanted wanted) {
  Finder(document, divisions).run(wanted);
}

ReportYear year_reported(const Document& document, Date delivered) {
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::title) continue;
    const std::string_view title = block.span.of(document.text);
    if (!has(title, "统计公报")) continue;
    if (const int year = last_year_in(title); year != 0) return ReportYear::about(year);
    if (delivered.known()) return ReportYear::about(delivered.year - 1);
  }
  return ReportYear::of(delivered);
}

}  // namespace zhibiao::text
