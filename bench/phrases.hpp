// SPDX-License-Identifier: MIT
// Reports made of phrases of our own: as many as you like, of any size, the same for the same seed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace zhibiao::bench {

/// Writes reports with about as many figures a byte as real ones have (one in 200 to 250).
class ReportMaker {
 public:
  explicit ReportMaker(std::uint32_t seed = 1) : random_(seed) {}

  /// A report of a made-up delivery year and at least `bytes` bytes.
  std::string make(std::size_t bytes) {
    std::string out = "# 政府工作报告\n\n";
    year_ = 1996 + static_cast<int>(below(28));
    out += "——" + std::to_string(year_) + "年1月" + std::to_string(5 + below(20)) +
           "日在市人民代表大会会议上\n\n各位代表：\n\n";
    part(out, "一、" + std::to_string(year_ - 1) + "年工作回顾", bytes / 2);
    part(out, "二、" + std::to_string(year_) + "年工作安排", bytes);
    return out;
  }

 private:
  void part(std::string& out, const std::string& heading, std::size_t until) {
    out += "## " + heading + "\n\n";
    while (out.size() < until) {
      for (auto n = 4 + below(6); n > 0; --n)
        out += below(100) < 45 ? with_figures() : std::string(pick(kPlain));
      out += "\n\n";
    }
  }
  std::string with_figures() {
    std::string out(pick(kLeads));
    for (auto n = 1 + below(3); n > 0; --n) {
      out += pick(kSubjects);
      switch (below(4)) {
        case 0:
          out += "达到" + number(5000, 1) + "亿元，同比增长" + number(150, 1) + "%";
          break;
        case 1:
          out += "完成" + number(900, 2) + "亿元，比上年提高" + number(50, 1) + "个百分点";
          break;
        case 2:
          out += std::to_string(10 + below(400)) + "个、" + std::to_string(10 + below(900)) + "家";
          break;
        default:
          out += "年均增长" + number(120, 1) + "%，居全省第" + std::to_string(1 + below(9)) + "位";
      }
      out += n > 1 ? "，" : "。";
    }
    return out;
  }
  std::string number(std::uint32_t limit, int places) {
    std::string out = std::to_string(1 + below(limit));
    if (places > 0) out += '.' + std::to_string(below(places == 1 ? 10 : 90) + (places == 1 ? 0 : 10));
    return out;
  }
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  template <std::size_t N>
  std::string_view pick(const std::array<std::string_view, N>& list) {
    return list[below(N)];
  }

  static constexpr std::array<std::string_view, 8> kLeads = {"全年",       "",     "一年来，", "到年末，",
                                                             "初步核算，", "其中", "预计",     "力争"};
  static constexpr std::array<std::string_view, 14> kSubjects = {
      "固定资产投资",           "地区生产总值",      "农村居民人均可支配收入", "重点项目累计投资",
      "一般公共预算收入",       "城镇新增就业",      "社会消费品零售总额",     "新改扩建学校和幼儿园",
      "规模以上工业增加值",     "外贸进出口总额",    "城镇居民人均可支配收入", "改造提升老旧小区",
      "森林抚育和造林绿化面积", "新认定高新技术企业"};
  static constexpr std::array<std::string_view, 8> kPlain = {
      "我们把产业集群当作头等大事来抓，沿河工业带和东部新城逐渐连成一片。",
      "乡镇卫生院添了设备、来了大夫，看小病不出村正在成为习惯。",
      "水库除险、河道清淤、堤防加固一项接着一项，汛期安稳度过。",
      "办事大厅的窗口少了，手机上能办的事多了，群众少跑了许多路。",
      "老街巷修旧如旧，夜市和书店又热闹起来，外地游客愿意多住一晚。",
      "种粮大户领头，合作社跟进，秋收以后田里接着种上了油菜和小麦。",
      "我们清醒地看到，产业层次偏低、人才留不住、财政收支紧张等难题还没有根本解决。",
      "干部下到企业和村里，当面听意见，当场定办法，回头再看办得怎样。"};

  std::mt19937 random_;
  int year_ = 0;
};

}  // namespace zhibiao::bench
