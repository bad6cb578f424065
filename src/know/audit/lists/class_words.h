#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace fengsui::know::audit {

constexpr std::size_t kMostClasses = 5;

// Classes that leave nothing beside them, each by the words that name it, parted by |.
using class_words = std::array<std::string_view, kMostClasses>;
constexpr auto kClasses = std::to_array<class_words>({
    {"import|imports", "export|exports", "transhipment|transshipment|transit"},
    {"import|imports", "export|exports", "empty|empties"},
    {"import|imports", "export|exports", "domestic"},
    {"mainland", "non-mainland"},
    {"mainland", "kong|macao|macau|taiwan", "foreign|foreigners"},
    {"gold|golds", "silver|silvers", "bronze|bronzes"},
    {"import|imports|imported", "export|exports|exported"},
    {"inbound", "outbound"},
    {"incoming", "outgoing"},
    {"domestic", "international", "transit"},
    {"inward", "outward"},
    {"arrival|arrivals|arriving|arrived|entries", "departure|departures|departing|departed|left|exits"},
    {"domestic|domestically", "international|internationally|intercontinental"},
    {"domestic", "overseas"},
    {"domestic|local", "foreign|foreigners"},
    {"ddi|local", "fdi"},
    {"coastal|seaborne|seaports", "inland|river"},
    {"laden|loaded|full", "empty|empties"},
    {"male|males", "female|females"},
    {"boys", "girls"},
    {"men", "women"},
    {"urban", "rural"},
    {"eastern", "central", "western"},
    {"overnight", "same-day|day-trip|day-trips|day-trippers"},
    {"freight", "mail"},
    {"dry", "liquid"},
    {"hydro|hydropower|hydroelectric", "solar|photovoltaic", "wind", "biomass"},
    {"distribution", "transmission"},
    {"conventional", "renewable|renewables"},
    {"rail|railway|railways", "road|roads|highway", "water|waterway", "air|airlines|aviation"},
    {"locally|domestically", "imported|imports"},
    {"passenger|passengers", "freight|cargo"},
    {"suburban|commuter", "long-distance"},
    {"land|road", "sea|ferry", "air|airport"},
    {"person-caused|human-caused|people", "lightning-caused|lightning"},
    {"primary", "secondary", "tertiary"},
    {"primary", "secondary", "tertiary", "residential|residents|households"},
    {"过夜", "一日游"},
    {"沿海", "内河"},
    {"国内", "国际"},
    {"入境", "出境"},
    {"进站", "出站"},
    {"进港", "出港"},
    {"进岛", "出岛"},
    {"进口", "出口"},
    {"到达", "发送"},
    {"直通", "管内"},
    {"省内", "省外"},
    {"市内", "市外"},
    {"市内", "市外", "境外"},
    {"区内", "区外"},
    {"境内", "境外"},
    {"金牌", "银牌", "铜牌"},
    {"内地居民", "港澳", "外国"},
    {"内地居民", "港澳", "台湾", "外国"},
    {"城镇", "乡村"},
    {"城镇", "农村"},
    {"同城", "异地", "国际"},
    {"第一产业|一产", "第二产业|二产", "第三产业|三产"},
    {"第一产业|一产", "第二产业|二产", "第三产业|三产", "居民"},
    {"轻工业", "重工业"},
    {"东部", "中部", "西部"},
    {"东部", "中部", "西部", "东北"},
    {"城市", "农村"},
    {"本科", "专科|高职"},
    {"男", "女"},
    {"批发业", "零售业"},
    {"住宿业", "餐饮业"},
    {"铁路", "公路|道路", "水路|水运", "民航|航空"},
    // Stages of projects, which leave out none.
    {"已开工", "未开工"},
    {"建设项目", "前期项目"},
    {"续建", "投产", "新开工"},
    {"在建|续建", "新开工|新建", "预备|前期"},
    {"续建|在建", "新签"},
});
constexpr std::size_t kFirstOfStages = kClasses.size() - 5;

}  // namespace fengsui::know::audit
