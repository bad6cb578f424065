#include "know/audit/lists/partitions.h"

#include <algorithm>
#include <array>

#include "know/audit/said_words.h"

namespace fengsui::know::audit {

std::vector<partition> const& partitions() {
  static std::vector<partition> const kPartitions{
      {{"新建", "续建"}, {}},
      {{"新签", "续建"}, {}},
      {{"动车", "普速"}, {}},
      {{"人为", "自然"}, {"fires"}},
      {{"人为", "雷击"}, {"fires"}},
      {{"白班", "夜班"}, {}},
      {{"内资", "外资"}, {}},
      {{"省内", "省外"}, {}},
      {{"市内", "市外"}, {}},
      {{"境内", "境外"}, {}},
      {{"国内", "国际"}, {}},
      {{"国内", "入境"}, {}},
      {{"男", "女"}, {}},
      {{"汉族", "少数民族"}, {}},
      {{"税收", "非税"}, {"gov_revenue"}},
      {{"国税", "地税", "财政"}, {"gov_revenue"}},
      {{"固定", "流动"}, {}},
      {{"固定", "临时"}, {}},
      {{"专职", "兼职"}, {}},
      {{"线上", "线下"}, {}},
      {{"本地", "外地"}, {}},
      {{"本科", "专科"}, {}},
      {{"公办", "民办"}, {}},
      {{"成人", "儿童"}, {}},
      {{"散客", "团队"}, {}},
      {{"城镇", "乡村"}, {}},
      {{"城镇", "农村"}, {}},
      {{"城市", "农村"}, {}},
      {{"内贸", "外贸"}, {}},
      {{"沿海", "内河"}, {}},
      {{"存款", "贷款"}, {"bank_balance"}},
      {{"跨局", "管内"}, {}},
      {{"跨铁路局", "管内"}, {}},
      {{"跨省", "省内"}, {}},
      {{"公共充电桩", "私人充电桩"}, {}},
      {{"5A", "4A", "3A", "2A"}, {"scenic_spots"}},
      {{"直通", "管内"}, {}},
      {{"进港", "出港"}, {}},
      {{"进岛", "出岛"}, {}},
      {{"进站", "出站"}, {}},
      {{"上行", "下行"}, {}},
      {{"重箱", "空箱"}, {}},
      {{"集中", "分散"}, {}},
      {{"入境", "出境"}, {"pax_border", "travellers", "vehicles", "flights", "trains_run"}},
      {{"内地", "香港", "澳门", "台湾", "外国"}, {"pax_border", "travellers"}},
      {{"内地", "港澳台", "外国"}, {"pax_border", "travellers"}},
      {{"内地", "港澳", "台湾", "外国"}, {"pax_border", "travellers"}},
      {{"中国籍", "外国籍"}, {"pax_border", "travellers"}},
      {{"中国公民", "外国人"}, {"pax_border", "travellers"}},
      {{"住宅", "非住宅"}, {}},
      {{"海路", "陆路", "空路"}, {"pax_border", "travellers", "visitors"}},
      {{"第一产业", "第二产业", "第三产业", "居民"}, {"power_consumption"}},
      {{"一产", "二产", "三产", "居民"}, {"power_consumption"}},
      {{"第一产业", "第二产业", "第三产业"}, {}, "生产总值"},
      {{"出口", "进口"}, {}},
      {{"动车", "普速"}, {}},
      {{"高铁", "普速"}, {}},
      {{"客运", "货运"}, {}},
      {{"行政处罚", "刑事处罚"}, {}},
      {{"去程", "回程"}, {}},
      {{"永久", "临时"}, {}},
      {{"东部", "中部", "西部", "东北"}, {}},
      {{"东部", "中部", "西部"}, {}},
      {{"过夜", "一日游"}, {"visitors"}},
      {{"餐饮收入", "商品零售"}, {"retail_sales"}},
      {{"中央", "地方"}, {"gov_revenue", "gov_spending"}},
      {{"地方", "上划中央", "上划省"}, {"gov_revenue"}},
      {{"采矿业", "制造业", "电力"}, {"industrial_va"}},
      {{"采矿业", "制造业", "供应业"}, {"industrial_va"}},
      {{"第一产业", "第二产业", "第三产业"}, {"fai"}},
      {{"一产", "二产", "三产"}, {"fai", "funds_arrived"}},
      {{"轻工业", "重工业"}, {}},
      {{"工业", "农业", "服务业"}, {"projects_signed", "projects_started", "projects_underway"}},
      {{"铁路", "公路", "水路", "民航"}, {"person_flow", "pax_sent", "travellers"}},
      {{"铁路", "道路", "水路", "民航"}, {"person_flow", "pax_sent", "travellers"}},
      {{"铁路", "公路", "水运", "民航"}, {"person_flow", "pax_sent", "travellers"}},
      {{"铁路", "道路", "水运", "民航"}, {"person_flow", "pax_sent", "travellers"}},
      {{"铁路", "道路", "航空"}, {"person_flow", "pax_sent", "travellers"}},
      {{"一般", "较大", "重大"}, {"fires"}},
      {{"一般", "较大"}, {"fires"}, {}, "重大"},
      {{"投递", "收寄"}, {"parcels"}},
      {{"本科", "高职"}, {}},
      {{"建设项目", "前期项目"}, {}},
      {{"续建", "新开工", "预备"}, {}},
      {{"在建", "新开工", "预备"}, {}},
      {{"续建", "新开工", "前期"}, {}},
      {{"续建", "新建", "前期"}, {}},
      {{"续建", "新建", "预备"}, {}},
      {{"续建", "投产", "新开工"}, {}},
      {{"项目投资", "房地产"}, {"fai"}},
      {{"营业性客运", "小客车"}, {"person_flow"}},
      {{"residential", "primary", "secondary", "tertiary"}, {"power_consumption"}},
      {{"inward", "outward"}, {}},
      {{"inbound", "outbound"}, {}},
      {{"seaborne", "river"}, {}},
      {{"laden", "empty"}, {}},
      {{"domestic", "international"}, {}},
      {{"imports", "exports", "empties"}, {"port_teu"}},
      {{"loaded", "empt"}, {"port_teu"}},
  };
  return kPartitions;
}

bool leaves_some_out(partition const& one, std::string_view text) {
  constexpr std::size_t kReach = 18;  // bytes: 未发生特别
  static constexpr std::array<std::string_view, 4> kNone{"无", "未", "没有", "零"};
  if (one.unless.empty()) return false;
  for (auto at = text.find(one.unless); at != text.npos; at = text.find(one.unless, at + one.unless.size())) {
    auto const lead = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
    if (!contains_any(lead, kNone)) return true;
  }
  return false;
}

bool is_denied(std::string_view head) {
  static constexpr std::array<std::string_view, 4> kDenials{"非", "半", "未", "不"};
  return ends_with_any(head, kDenials);
}

namespace {

// 进出口, 进出站, 出入境
bool goes_both_ways(std::string_view head, std::string_view word) {
  return (word.starts_with("出") && head.ends_with("进")) || (word.starts_with("入") && head.ends_with("出"));
}

// 城镇居民生活用电 beside the three industries: some of the residents, and no class like them.
bool are_some_of_them(std::string_view head, std::string_view word) {
  static constexpr std::array<std::string_view, 4> kSome{"城镇", "乡村", "农村", "城市"};
  return word.starts_with("居民") && ends_with_any(head, kSome);
}

}  // namespace

bool names_class(std::string_view name, std::string_view word) {
  for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + word.size())) {
    auto const head = name.substr(0, at);
    if (!is_denied(head) && !goes_both_ways(head, word) && !are_some_of_them(head, word)) return true;
  }
  return false;
}

std::optional<std::size_t> class_in(partition const& one, std::string_view name) {
  std::optional<std::size_t> made;
  for (std::size_t k = 0; k < one.classes.size(); ++k) {
    if (!names_class(name, one.classes[k])) continue;
    if (made) return {};
    made = k;
  }
  return made;
}

namespace {

// Classes of different kinds: a thing may be in several of them at once, so that they need not stay below the whole.
constexpr std::array<std::string_view, 36> kFacets{
    "外贸", "以上",   "以下",   "超",   "不足", "重点", "新增", "省外", "市外", "境外", "外资",  "民营",
    "民间", "高新",   "高技术", "入园", "线上", "网上", "动车", "高铁", "夜间", "过夜", "自驾",  "散客",
    "学生", "农民工", "女",     "老年", "青年", "落地", "本月", "当月", "首日", "over", "above", "new"};

}  // namespace

bool names_facet(std::string_view name, std::string_view but_for) {
  return std::ranges::any_of(kFacets,
                             [&](std::string_view word) { return contains(name, word) && !contains(but_for, word); });
}

bool is_of(partition const& one, std::string const& indicator) {
  return one.only.empty() || std::ranges::find(one.only, indicator) != one.only.end();
}

}  // namespace fengsui::know::audit
