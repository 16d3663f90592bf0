// SPDX-License-Identifier: MIT
// The words by which the neighbourhood of a numeral says what the numeral is.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "zhibiao/model/bound.hpp"

namespace zhibiao::words {

using std::string_view;

struct BoundWord {
  string_view word;
  Bound bound;
  string_view not_after = {};  ///< characters that make another word of it: 节约, 通过, 最近
};

// Longer words first, so that 不超过 is not read as 超过.
inline constexpr BoundWord kBefore[] = {
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

inline constexpr BoundWord kAfter[] = {
    {"及以上", Bound::ge}, {"或以上", Bound::ge},   {"以上", Bound::ge},
    {"及以下", Bound::le}, {"以下", Bound::le},     {"以内", Bound::le},
    {"之内", Bound::le},   {"左右", Bound::approx}, {"上下", Bound::approx},
};

// A place in an order rather than an ordinal: 居全市第二.
inline constexpr string_view kRankLeads = "居列位排名跃升至到为占省市国区州县界球内中前持保";
// 放在首位, 第一时间: no place that anything took.
inline constexpr string_view kPlacedWords[] = {"放在", "摆在", "置于", "放到", "摆到", "坚持", "作为"};

// What a Chinese count heads when it only announces a list: 五个方面, 三项措施.
inline constexpr string_view kHeadings[] = {
    "方面", "层面", "关键", "聚焦", "毫不", "维护", "意识",   "自信", "坚持", "确保", "提升", "高水平",
    "高",   "更",   "着力", "重点", "结合", "转变", "不",     "全面", "率先", "领域", "阶段", "环节",
    "原则", "规定", "制度", "机制", "补贴", "文明", "统筹",   "统一", "突出", "强化", "加快", "大局",
    "问题", "基本", "清单", "网",   "图",   "路径", "控制线", "防线", "底线", "红线", "理念", "精神",
    "途径", "目标", "定位", "效益", "责任", "主体", "力量",   "体系", "战略", "工程", "行动", "平台",
    "战场", "市场", "资源", "要素", "革命", "任务", "工作",   "建设", "发展", "改革", "攻坚", "世界",
    "环境", "百分", "零",   "大事", "优先", "能力", "中心",   "务必", "主动", "到位", "增长", "循环",
    "生产", "先行", "典范", "之",   "样板", "示范", "台阶",   "一批", "并重", "名片", "牌",   "费用",
    "指标", "大战", "硬仗", "战役", "百",   "窗口", "标杆",   "抓手", "政策", "措施", "举措", "方案",
    "关系", "节点", "为主", "是",   "有",   "要",   "最",
};

// The same after Arabic digits, where most counts are real.
inline constexpr string_view kAspects[] = {"方面", "层面", "环节", "指标", "特色领域", "维度"};

// A measure word that only begins the next word: 六项|目, 115人|才, 千亿台|阶.
struct Split {
  string_view unit, next;
};
inline constexpr Split kSplits[] = {
    {"项", "目"},           {"人", "才"},       {"家", "庭"},       {"集", "中团聚群约成镇"},
    {"条", "件例"},         {"座", "谈"},       {"本", "科级土"},   {"台", "阶湾商海州"},
    {"部", "门署分委级队"}, {"类", "型似"},     {"口", "岸碑号"},   {"组", "织团"},
    {"队", "伍"},           {"片", "区"},       {"块", "状"},       {"场", "所景馆地"},
    {"网", "络格"},         {"名", "单片"},     {"支", "撑持柱"},   {"对", "接口标"},
    {"份", "额"},           {"天", "然气津"},   {"度", "假"},       {"方", "案式向位针略便"},
    {"元", "素旦宵化月年"}, {"升", "级"},       {"亩", "均"},       {"周", "边年"},
    {"市", "场民级"},       {"县", "道域级城"}, {"省", "道级"},     {"镇", "域区"},
    {"村", "级民"},         {"园", "区林"},     {"店", "铺"},       {"厂", "房"},
    {"站", "点"},           {"层", "级次面"},   {"节", "约能点"},   {"里", "程"},
    {"班", "子"},           {"期", "间货"},     {"股", "份权东市"}, {"分", "之类别离级"},
    {"批", "发准"},         {"道", "路德"},     {"级", "别"},       {"强", "化度"},
    {"门", "类户"},         {"线", "上下"},     {"院", "校"},       {"位", "一置数"},
    {"代", "表"},           {"轮", "船车"},     {"国", "道家"},     {"金", "额融属"},
    {"银", "行"},           {"铜", "牌"},       {"段", "落"},       {"区", "域块"},
    {"克", "服"},           {"立方", "公"},     {"张", "家"},       {"孔", "子"},
    {"幅", "度"},           {"件", "均"},       {"棚", "户改"},     {"间", "隔"},
    {"单", "位"},           {"票", "据"},       {"版", "图"},       {"路", "径"},
};

// Meetings: 三次会议, 二次全会.
inline constexpr string_view kMeetings[] = {"会议",     "全会", "全体", "党代会", "人代会",
                                            "代表大会", "人大", "政协", "党代表"};

// Nouns that say what a bare number counts: 3400万农民.
struct Counted {
  string_view noun, unit;
};
// The first of these within a few characters decides: people, then households, money, firms.
inline constexpr Counted kCounted[] = {
    {"农民家庭", "户"}, {"困难家庭", "户"}, {"农户", "户"},  {"牧户", "户"},   {"贫困户", "户"},
    {"住户", "户"},     {"用户", "户"},     {"人口", "人"},  {"农民", "人"},   {"群众", "人"},
    {"职工", "人"},     {"学生", "人"},     {"居民", "人"},  {"老人", "人"},   {"老年人", "人"},
    {"劳动力", "人"},   {"劳动者", "人"},   {"移民", "人"},  {"干部", "人"},   {"党员", "人"},
    {"人民", "人"},     {"青年", "人"},     {"儿童", "人"},  {"妇女", "人"},   {"游客", "人"},
    {"毕业生", "人"},   {"残疾人", "人"},   {"师生", "人"},  {"人员", "人"},   {"对象", "人"},
    {"患者", "人"},     {"老百姓", "人"},   {"市民", "人"},  {"青壮年", "人"}, {"同胞", "人"},
    {"中国人", "人"},   {"学员", "人"},     {"家庭", "户"},  {"企业", "家"},   {"基金", "CNY"},
    {"资金", "CNY"},    {"债券", "CNY"},    {"贷款", "CNY"},
};

// 近三年, 未来五年; 三年行动计划, 五年来.
inline constexpr string_view kSpanBefore[] = {"近",   "过去", "前",   "未来", "今后", "此后",
                                              "后",   "这",   "头",   "最近", "经过", "用",
                                              "利用", "再用", "力争", "往后", "新"};
inline constexpr string_view kSpanAfter[] = {
    "来",   "间",   "以来", "计划", "规划", "行动",   "内",   "后",   "之",       "前",
    "期",   "攻坚", "大变", "过渡", "再造", "累计",   "任期", "时间", "左右时间", "实施",
    "滚动", "成长", "目标", "倍增", "提升", "大会战", "发展", "工作", "建设",     "禁渔",
    "一",   "见",   "任务", "的",   "改造", "整治",   "专项", "，",
};

// 上百亿, 达千万: after these a multiplier without digits is an amount.
inline constexpr string_view kReaches[] = {"破",   "超",   "过",   "达",   "达到", "上",     "近",
                                           "逾",   "跨",   "跨上", "跃上", "突破", "稳定在", "跨越",
                                           "不足", "不到", "迈上", "接近", "登上", "约"};

inline constexpr string_view kNamedAfter[] = {"广场", "热线", "平台", "志愿", "工程", "计划", "国道", "省道"};
inline constexpr string_view kRoads[] = {"国道", "省道", "县道", "乡道", "高速", "公路"};

}  // namespace zhibiao::words
