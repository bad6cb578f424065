#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "know/audit/relation.h"

namespace fengsui::know::audit {

class page;

// How many names a text gives.
struct named_list {
  int fewest = 0;  // 和 may stand inside the last name
  int most = 0;
  bool open = false;  // 等
};

// That a count says how many they are.
relation count_of_names(page const&, std::size_t count, named_list const&);

// What is counted name by name; 12个项目 after two trades is no list of projects.
constexpr std::array<std::string_view, 124> kNamed{"路线",        "班列",
                                                   "线路",        "航线",
                                                   "赛道",        "高校",
                                                   "赛区",        "片区",
                                                   "省",          "市",
                                                   "州",          "县",
                                                   "区",          "盟",
                                                   "旗",          "城市",
                                                   "地区",        "部门",
                                                   "单位",        "站",
                                                   "车站",        "机场",
                                                   "园区",        "专班",
                                                   "招商及",      "国家",
                                                   "领域",        "方面",
                                                   "行业",        "平台",
                                                   "街道",        "乡镇",
                                                   "镇",          "乡",
                                                   "村",          "社区",
                                                   "重点区",      "重点地",
                                                   "工种",        "环节",
                                                   "产业",        "办事处",
                                                   "景区",        "景点",
                                                   "口岸",        "港口",
                                                   "港区",        "码头",
                                                   "基地",        "中心",
                                                   "学校",        "医院",
                                                   "板块",        "品种",
                                                   "品类",        "专业",
                                                   "学科",        "指标",
                                                   "民族",        "语种",
                                                   "奖项",        "赛事",
                                                   "赛项",        "展区",
                                                   "展馆",        "会场",
                                                   "海关",        "高速",
                                                   "水库",        "场馆",
                                                   "分局",        "支队",
                                                   "工程",        "行动",
                                                   "阶段",        "渠道",
                                                   "水系",        "流域",
                                                   "岛",          "国别",
                                                   "大类",        "要素",
                                                   "步骤",        "系统",
                                                   "集群",        "组别",
                                                   "工作组",      "小组",
                                                   "小分队",      "链",
                                                   "cities",      "regions",
                                                   "provinces",   "departments",
                                                   "countries",   "airports",
                                                   "ports",       "stations",
                                                   "counties",    "states",
                                                   "districts",   "zones",
                                                   "routes",      "lines",
                                                   "airlines",    "towns",
                                                   "villages",    "islands",
                                                   "schools",     "universities",
                                                   "hospitals",   "museums",
                                                   "parks",       "sectors",
                                                   "industries",  "categories",
                                                   "areas",       "municipalities",
                                                   "prefectures", "territories",
                                                   "terminals",   "berths",
                                                   "nations",     "languages"};

}  // namespace fengsui::know::audit
