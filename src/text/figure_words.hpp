// SPDX-License-Identifier: MIT
// The words by which the neighbourhood of a numeral says what the numeral is. Each list is a mechanism's
// vocabulary: to teach it a word, add the word.
#pragma once

#include <string_view>

#include "text/neighbourhood.hpp"

namespace zhibiao::text::words {

// 第二: a place in an order, or an ordinal
inline constexpr Chars kRankLeads("居列位排名跃升至到为占省市国区州县疆藏界球内中前持保得联获夺部游速量额");
inline constexpr Words kPlaced({"质量", "放在", "摆在", "置于", "放到", "摆到", "坚持", "作为", "放"});
inline constexpr Words kMoves({"前移", "上升", "提升", "提高", "跃升", "前进", "晋升", "下降", "后移",
                               "前移了", "上升了", "提升了", "下降了"});

// 一平方米: a measure, where 一 is mostly an article
inline constexpr Words kGrows({"增加", "减少", "提高", "扩大", "下降", "增长", "净增", "降低"});

// 五个方面: a Chinese count that only announces a list
inline constexpr Words kHeadings(
    {"方面",     "层面",   "关键",   "聚焦", "毫不",   "维护", "意识",   "自信",     "坚持", "确保",   "提升",
     "高水平",   "高",     "更",     "着力", "重点",   "结合", "转变",   "不",       "全面", "率先",   "领域",
     "阶段",     "环节",   "原则",   "规定", "制度",   "机制", "补贴",   "文明",     "统筹", "统一",   "突出",
     "强化",     "加快",   "大局",   "问题", "基本",   "清单", "网",     "图",       "路径", "控制线", "防线",
     "底线",     "红线",   "理念",   "精神", "途径",   "目标", "定位",   "效益",     "责任", "主体",   "力量",
     "体系",     "战略",   "工程",   "行动", "平台",   "战场", "市场",   "资源",     "要素", "革命",   "任务",
     "工作",     "建设",   "发展",   "改革", "攻坚",   "世界", "环境",   "百分",     "零",   "大事",   "优先",
     "能力",     "中心",   "务必",   "主动", "到位",   "增长", "循环",   "生产",     "先行", "典范",   "之",
     "样板",     "示范",   "台阶",   "一批", "并重",   "名片", "牌",     "费用",     "指标", "大战",   "硬仗",
     "战役",     "窗口",   "标杆",   "抓手", "政策",   "措施", "举措",   "方案",     "关系", "节点",   "为主",
     "是",       "有",     "要",     "最",   "百公里", "百分", "现代化", "超级大国", "阶级", "积极性", "道路",
     "路线",     "部分",   "关口",   "严禁", "推进",   "必须", "“",      "千亿",     "百亿", "万亿",   "百万",
     "专项行动", "大台阶", "篇文章", "文章", "大文章", "翻番", "突破",   "支撑",     "认同", "确立",   "健康",
     "全覆盖",   "一体化", "维度",   "合作", "空间",   "国土", "齐下",   "驱动",     "腿",   "线管",   "五年",
     "承诺",     "要求",   "意见",   "层次", "满分",   "费",   "方向",   "主线"});
// The same after Arabic digits, where most counts are real.
inline constexpr Words kAspects({"方面", "层面", "环节", "指标", "特色领域", "维度"});
// 三类水质, 五类标准: classes are numbered.
inline constexpr Words kClasses({"水体", "水质", "标准", "及以", "以上", "街路", "断面", "功能区"});
// 二次会议, 三次全会: meetings are numbered.
inline constexpr Words kMeetings({"会议", "全会", "全体", "全委", "党代会", "人代会", "代表大会", "人大",
                                  "政协", "党代表"});

// 近三年, 三年行动计划: a time, where 连续三年 is a measured duration
inline constexpr Words kSpanBefore({"近",   "过去", "前",   "未来", "今后", "此后", "后",
                                    "这",   "头",   "最近", "经过", "用",   "利用", "再用",
                                    "力争", "往后", "新",   "历时", "时隔", "为期"});
inline constexpr Words kSpanAfter({"来",   "间",     "以来",     "计划", "规划", "行动", "内",   "后",
                                   "之",   "前",     "期",       "攻坚", "大变", "过渡", "再造", "累计",
                                   "任期", "时间",   "左右时间", "实施", "滚动", "成长", "目标", "倍增",
                                   "提升", "大会战", "发展",     "工作", "建设", "禁渔", "一",   "见",
                                   "任务", "的",     "改造",     "整治", "专项", "，"});
inline constexpr Words kDurations({"连续", "平均", "提前"});

// 千亿元: a multiplier without digits is an amount only after these
inline constexpr Words kReaches({"破",   "超",   "过",   "达",   "达到", "上",     "近",
                                 "逾",   "跨",   "跨上", "跃上", "突破", "稳定在", "跨越",
                                 "不足", "不到", "迈上", "接近", "登上", "约"});

// 列46位, 由227位升到49位: a place, where 院士81位 is a count.
inline constexpr Words kPlaces({"列", "居", "排", "由", "从", "升到", "升至", "进至", "移至", "移到", "跃至",
                                "提升至", "提升到", "排名", "位次"});

// 附件2, 表1: parts of a document.
inline constexpr Words kParts({"附件", "附表", "附录", "附图"});

inline constexpr Words kRoads({"国道", "省道", "县道", "乡道", "高速", "公路"});

// 3400万农民: what the noun says that a bare number counts
struct Noun {
  std::string_view noun, unit;
};
inline constexpr Noun kNouns[] = {
    {"农民家庭", "户"}, {"困难家庭", "户"}, {"农牧民", "人"}, {"牧民", "人"},   {"农户", "户"},
    {"牧户", "户"},     {"贫困户", "户"},   {"住户", "户"},   {"用户", "户"},   {"人口", "人"},
    {"农民", "人"},     {"群众", "人"},     {"职工", "人"},   {"学生", "人"},   {"居民", "人"},
    {"老人", "人"},     {"老年人", "人"},   {"劳动力", "人"}, {"劳动者", "人"}, {"移民", "人"},
    {"干部", "人"},     {"党员", "人"},     {"人民", "人"},   {"青年", "人"},   {"儿童", "人"},
    {"妇女", "人"},     {"游客", "人"},     {"毕业生", "人"}, {"残疾人", "人"}, {"师生", "人"},
    {"寄宿生", "人"},   {"大学生", "人"},   {"人员", "人"},   {"对象", "人"},   {"患者", "人"},
    {"老百姓", "人"},   {"市民", "人"},     {"青壮年", "人"}, {"同胞", "人"},   {"中国人", "人"},
    {"学员", "人"},     {"家庭", "户"},     {"企业", "家"},   {"基金", "CNY"},  {"资金", "CNY"},
    {"债券", "CNY"},    {"贷款", "CNY"},
};

}  // namespace zhibiao::text::words
