// SPDX-License-Identifier: MIT
// The ids of the built-in catalogue as constants, so that a misspelt one does not compile.
#pragma once

#include <string_view>

/// `Catalogue::standard().find(indicators::gdp)`. One for each row of the catalogue, under its id.
namespace zhibiao::indicators {

inline constexpr std::string_view gdp = "gdp";                          ///< 地区生产总值
inline constexpr std::string_view gdp_per_capita = "gdp_per_capita";    ///< 人均地区生产总值
inline constexpr std::string_view va_primary = "va_primary";            ///< 第一产业增加值
inline constexpr std::string_view va_secondary = "va_secondary";        ///< 第二产业增加值
inline constexpr std::string_view va_tertiary = "va_tertiary";          ///< 第三产业增加值
inline constexpr std::string_view va_industry = "va_industry";          ///< 规模以上工业增加值
inline constexpr std::string_view output_industry = "output_industry";  ///< 规模以上工业总产值
inline constexpr std::string_view profit_industry = "profit_industry";  ///< 规模以上工业企业利润总额
inline constexpr std::string_view va_industry_all = "va_industry_all";  ///< 全部工业增加值
inline constexpr std::string_view va_digital = "va_digital";            ///< 数字经济核心产业增加值
inline constexpr std::string_view va_hightech = "va_hightech";          ///< 高新技术产业增加值
inline constexpr std::string_view va_emerging = "va_emerging";          ///< 战略性新兴产业增加值
inline constexpr std::string_view output_construction = "output_construction";  ///< 建筑业总产值
inline constexpr std::string_view output_agriculture = "output_agriculture";    ///< 农林牧渔业总产值
inline constexpr std::string_view grain_output = "grain_output";                ///< 粮食产量
inline constexpr std::string_view investment_fixed = "investment_fixed";        ///< 固定资产投资
inline constexpr std::string_view investment_industry = "investment_industry";  ///< 工业投资
inline constexpr std::string_view investment_technical = "investment_technical";  ///< 工业技改投资
inline constexpr std::string_view investment_manufacturing = "investment_manufacturing";  ///< 制造业投资
inline constexpr std::string_view investment_private = "investment_private";              ///< 民间投资
inline constexpr std::string_view investment_realestate = "investment_realestate";  ///< 房地产开发投资
inline constexpr std::string_view investment_infrastructure = "investment_infrastructure";  ///< 基础设施投资
inline constexpr std::string_view retail_sales = "retail_sales";              ///< 社会消费品零售总额
inline constexpr std::string_view sales_commodity = "sales_commodity";        ///< 商品销售额
inline constexpr std::string_view sales_wholesale = "sales_wholesale";        ///< 批发业商品销售额
inline constexpr std::string_view sales_online = "sales_online";              ///< 网络零售额
inline constexpr std::string_view trade_total = "trade_total";                ///< 外贸进出口总额
inline constexpr std::string_view exports = "exports";                        ///< 出口总额
inline constexpr std::string_view imports = "imports";                        ///< 进口总额
inline constexpr std::string_view fdi_actual = "fdi_actual";                  ///< 实际利用外资
inline constexpr std::string_view capital_domestic = "capital_domestic";      ///< 引进内资
inline constexpr std::string_view capital_zheshang = "capital_zheshang";      ///< 浙商回归资金
inline constexpr std::string_view revenue_public = "revenue_public";          ///< 一般公共预算收入
inline constexpr std::string_view revenue_fiscal = "revenue_fiscal";          ///< 财政总收入
inline constexpr std::string_view revenue_tax = "revenue_tax";                ///< 税收收入
inline constexpr std::string_view expenditure_public = "expenditure_public";  ///< 一般公共预算支出
inline constexpr std::string_view expenditure_livelihood = "expenditure_livelihood";  ///< 民生支出
inline constexpr std::string_view deposits = "deposits";                        ///< 本外币存款余额
inline constexpr std::string_view loans = "loans";                              ///< 本外币贷款余额
inline constexpr std::string_view loans_manufacturing = "loans_manufacturing";  ///< 制造业贷款余额
inline constexpr std::string_view npl_ratio = "npl_ratio";                      ///< 不良贷款率
inline constexpr std::string_view income = "income";              ///< 居民人均可支配收入
inline constexpr std::string_view income_urban = "income_urban";  ///< 城镇居民人均可支配收入
inline constexpr std::string_view income_rural = "income_rural";  ///< 农村居民人均可支配收入
inline constexpr std::string_view income_rural_net = "income_rural_net";  ///< 农村居民人均纯收入
inline constexpr std::string_view income_ratio = "income_ratio";          ///< 城乡居民收入比
inline constexpr std::string_view cpi = "cpi";                            ///< 居民消费价格指数
inline constexpr std::string_view unemployment_registered = "unemployment_registered";  ///< 城镇登记失业率
inline constexpr std::string_view unemployment_surveyed = "unemployment_surveyed";  ///< 城镇调查失业率
inline constexpr std::string_view jobs_new = "jobs_new";                            ///< 城镇新增就业
inline constexpr std::string_view jobs_reemployed = "jobs_reemployed";  ///< 城镇失业人员再就业
inline constexpr std::string_view population = "population";            ///< 常住人口
inline constexpr std::string_view population_registered = "population_registered";  ///< 户籍人口
inline constexpr std::string_view urbanization = "urbanization";              ///< 常住人口城镇化率
inline constexpr std::string_view poverty_population = "poverty_population";  ///< 农村贫困人口
inline constexpr std::string_view rd_expenditure = "rd_expenditure";  ///< 研究与试验发展经费支出
inline constexpr std::string_view rd_intensity =
    "rd_intensity";  ///< 研究与试验发展经费支出占地区生产总值比重
inline constexpr std::string_view firms_hightech = "firms_hightech";          ///< 高新技术企业
inline constexpr std::string_view firms_hightech_new = "firms_hightech_new";  ///< 新认定高新技术企业
inline constexpr std::string_view patents_granted = "patents_granted";        ///< 授权专利
inline constexpr std::string_view patents_invention = "patents_invention";    ///< 发明专利授权量
inline constexpr std::string_view market_entities = "market_entities";        ///< 市场主体
inline constexpr std::string_view pm25 = "pm25";                              ///< PM2.5平均浓度
inline constexpr std::string_view air_quality = "air_quality";                ///< 空气质量优良率
inline constexpr std::string_view energy_intensity = "energy_intensity";  ///< 单位地区生产总值能耗
inline constexpr std::string_view co2_intensity = "co2_intensity";  ///< 单位地区生产总值二氧化碳排放
inline constexpr std::string_view forest_coverage = "forest_coverage";    ///< 森林覆盖率
inline constexpr std::string_view sewage_rural = "sewage_rural";          ///< 农村生活污水纳管率
inline constexpr std::string_view revenue_tourism = "revenue_tourism";    ///< 旅游总收入
inline constexpr std::string_view tourists = "tourists";                  ///< 旅游人次
inline constexpr std::string_view revenue_software = "revenue_software";  ///< 软件业务收入
inline constexpr std::string_view revenue_services = "revenue_services";  ///< 生产性服务业经营收入
inline constexpr std::string_view turnover_market = "turnover_market";    ///< 商品市场成交额
inline constexpr std::string_view housing_demolished = "housing_demolished";  ///< 房屋征迁
inline constexpr std::string_view buildings_illegal = "buildings_illegal";    ///< 拆除违法建筑
inline constexpr std::string_view renewal_three = "renewal_three";            ///< “三改”
inline constexpr std::string_view parking_new = "parking_new";                ///< 新增公共停车位
inline constexpr std::string_view toilets_renewed = "toilets_renewed";        ///< 改造提升公厕
inline constexpr std::string_view lowrent_flats = "lowrent_flats";            ///< 公租房
inline constexpr std::string_view accidents = "accidents";                    ///< 生产安全事故
inline constexpr std::string_view deaths_accident = "deaths_accident";        ///< 死亡数
inline constexpr std::string_view crime_cases = "crime_cases";                ///< 刑事发案
inline constexpr std::string_view insurance_pension = "insurance_pension";    ///< 基本养老保险参保率
inline constexpr std::string_view mu_tax = "mu_tax";                          ///< 规上工业亩均税收
inline constexpr std::string_view mu_va = "mu_va";                            ///< 亩均增加值
inline constexpr std::string_view labour_productivity = "labour_productivity";  ///< 全员劳动生产率
inline constexpr std::string_view village_income = "village_income";            ///< 村集体经营性收入
inline constexpr std::string_view debt_local = "debt_local";                    ///< 地方政府债务余额
inline constexpr std::string_view deficit_ratio = "deficit_ratio";              ///< 赤字率
inline constexpr std::string_view deficit = "deficit";                          ///< 财政赤字
inline constexpr std::string_view bonds_special = "bonds_special";              ///< 地方政府专项债券
inline constexpr std::string_view m2 = "m2";                                    ///< 广义货币供应量
inline constexpr std::string_view forex_reserves = "forex_reserves";            ///< 外汇储备
inline constexpr std::string_view vehicles_nev = "vehicles_nev";                ///< 新能源汽车产量
inline constexpr std::string_view housing_shanty = "housing_shanty";            ///< 棚户区改造

}  // namespace zhibiao::indicators
