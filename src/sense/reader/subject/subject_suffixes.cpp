// What stands behind a place's name and makes it an organisation or a station.
#include <algorithm>
#include <array>

#include "sense/reader/subject/subject_parts.h"

namespace fengsui::sense::reader {
namespace {

// 长三角口岸群, 浙江沿海港口: all of a kind there.
constexpr auto kAllOfAKind = std::to_array<std::u16string_view>({
    u"口岸群",       u"规模以上港口",
    u"重点监测港口", u"重点监控港口",
    u"重点港口",     u"两大机场",
    u"三大机场",     u"生产建设兵团",
    u"主要港口",     u"沿海港口",
    u"内河港口",     u"港口",
    u"航空枢纽",     u"铁路口岸站",
    u"铁路口岸",     u"公路口岸",
    u"航空口岸",     u"陆路口岸",
    u"水运口岸",     u"民航机场",
    u"运输机场",     u"出入境边防检查机关",
    u"边防检查机关", u"公安边检机关",
    u"边检机关",     u"移民管理机构",
    u"公安机关",     u"检察机关",
    u"公安交管部门", u"消防救援队伍",
    u"急救中心",     u"各口岸",
    u"各车站",       u"各机场",
    u"各港口",       u"消协组织",
    u"两级法院",     u"三级法院",
    u"国税系统",     u"地税系统",
    u"税务系统",     u"交通运输系统",
});

// Right behind the place.
constexpr auto kOrganisationsOfAPlace = std::to_array<std::u16string_view>({
    u"铁路局集团有限公司",
    u"铁路局集团公司",
    u"铁路局集团",
    u"局集团有限公司",
    u"局集团公司",
    u"局集团",
    u"铁路局",
    u"铁路集团公司",
    u"铁路集团",
    u"铁路公司",
    u"省机场管理集团",
    u"机场管理集团",
    u"国际机场集团",
    u"国际机场",
    u"机场集团公司",
    u"机场集团",
    u"机场公司",
    u"机场",
    u"港口集团",
    u"港务集团",
    u"港务控股集团",
    u"港口控股集团",
    u"国际陆港",
    u"港集团",
    u"港综合保税区",
    u"港保税区",
    u"海关",
    u"出入境边防检查总站",
    u"出入境边防检查站",
    u"边防检查总站",
    u"边防检查站",
    u"边检总站",
    u"边检站",
    u"口岸",
    u"国家级经济技术开发区",
    u"经济技术开发区",
    u"国家高新区",
    u"高新技术产业开发区",
    u"高新区",
    u"经开区",
    u"开发区",
    u"保税区",
    u"自贸区",
    u"电网公司",
    u"供电公司",
    u"电力公司",
    u"地铁",
    u"轨道交通",
    u"地区铁路各车站",
    u"地区铁路",
    u"铁路各车站",
    u"铁路",
    u"航空",
    u"空管分局",
    u"空管站",
    u"客运段",
    u"车务段",
    u"机务段",
    u"动车段",
    u"车辆段",
    u"工务段",
    u"电务段",
    u"供电段",
    u"水文站",
    u"海事局",
    u"海域",
    u"水域",
    u"省代表队",
    u"市代表队",
    u"代表队",
    u"省代表团",
    u"市代表团",
    u"代表团",
    u"职教中心",
    u"职业中专",
    u"大学",
    u"市场监管系统",
    u"市场监管部门",
    u"人民法院",
    u"人民检察院",
    u"检察院",
    u"法院",
});

// Behind a name of its own that stands behind the place.
constexpr auto kOrganisationsWithAName = std::to_array<std::u16string_view>({
    u"国际机场",
    u"机场",
    u"综合保税区",
    u"保税区",
    u"经济技术开发区",
    u"高新技术产业开发区",
    u"开发区",
    u"高新区",
    u"经开区",
    u"化工基地",
    u"产业基地",
    u"能源基地",
    u"工业园区",
    u"产业园区",
    u"工业园",
    u"大学",
    u"学院",
    u"医院",
    u"水文站",
    u"空管分局",
    u"客运段",
    u"中学",
    u"小学",
    u"学校",
    u"职教中心",
    u"职业中专",
    u"职专",
    u"代表团",
    u"代表队",
    u"会展中心",
    u"疾控中心",
    u"血液中心",
    u"(集团)股份有限公司",
    u"(集团)有限责任公司",
    u"(集团)有限公司",
    u"(集团)公司",
    u"股份有限公司",
    u"有限责任公司",
    u"产业园",
    u"自贸试验区",
    u"自贸区",
    u"新区",
    u"口岸",
    u"集团有限公司",
    u"集团公司",
    u"有限公司",
    u"集团",
    u"公司",
});

// It reaches up to `to` and is called as it is printed.
bool reaches(std::u16string_view text, subject& one, std::size_t to, subject_kind is) {
  one.to = to;
  one.is = is;
  one.name = to_utf8(text.substr(one.from, one.to - one.from));
  return true;
}

bool becomes_all_of_a_kind(std::u16string_view text, subject& one) {
  auto const kind = suffix_at(text, one.to, kAllOfAKind);
  // 厦门港口管理局, 福建港口集团: one body.
  if (kind > 0 && suffix_at(text, one.to + kind, {u"管理"sv, u"集团"sv, u"局"sv, u"公司"sv, u"发展"sv, u"行政"sv}) > 0)
    return false;
  return kind > 0 && reaches(text, one, one.to + kind, subject_kind::company);
}

bool becomes_an_organisation(std::u16string_view text, subject& one) {
  auto const company = suffix_at(text, one.to, kOrganisationsOfAPlace);
  // 陕西省大学生
  if (text.substr(one.to).starts_with(u"大学生"sv) || text.substr(one.to).starts_with(u"大学城"sv)) return false;
  // 成都铁路运输平稳有序, 北京铁路、民航、公路客运量 speak of transport, not of a company.
  auto const adjective = company == 2 && text.substr(one.to).starts_with(u"铁路"sv) &&
                         suffix_at(text, one.to + 2,
                                   {u"运输"sv, u"沿线"sv, u"公安"sv, u"警方"sv, u"建设"sv, u"口岸"sv, u"、民航"sv,
                                    u"、公路"sv, u"、水路"sv, u"、航空"sv, u"、道路"sv, u"、水运"sv}) > 0;
  // 河北航空运输旅客210万人次; no 河北航空市场, 河北航空口岸.
  auto const of_the_air = company == 2 && text.substr(one.to).starts_with(u"航空"sv) &&
                          suffix_at(text, one.to + 2,
                                    {u"运输旅客"sv, u"执行"sv, u"承运"sv, u"累计"sv, u"计划"sv, u"安排"sv, u"共"sv,
                                     u"日均"sv, u"预计"sv, u"投入"sv, u"加班"sv, u"集团"sv, u"公司"sv}) == 0;
  if (company == 0 || adjective || of_the_air) return false;
  auto to = one.to + company;
  // 西安国际陆港集团有限公司
  to += suffix_at(text, to,
                  {u"集团有限公司"sv, u"集团股份有限公司"sv, u"集团公司"sv, u"集团"sv, u"股份有限公司"sv,
                   u"有限责任公司"sv, u"有限公司"sv});
  // 国网青海省电力公司
  if (text.substr(0, one.from).ends_with(u"国网"sv)) one.from -= 2;
  return reaches(text, one, to, subject_kind::company);
}

// 国网湖北电力, 国铁西安局, 中国铁路武汉局
bool becomes_a_branch(std::u16string_view text, subject& one) {
  auto const before = text.substr(0, one.from);
  auto const network = before.ends_with(u"国网"sv);
  auto const group = before.ends_with(u"国铁集团"sv) || before.ends_with(u"中国铁路"sv);
  auto const railway = before.ends_with(u"国铁"sv) || group;
  auto const branch = network   ? suffix_at(text, one.to,
                                            {u"省电力公司"sv, u"市供电公司"sv, u"电力有限公司"sv, u"省电力有限公司"sv,
                                             u"电力公司"sv, u"供电公司"sv, u"电力"sv})
                      : railway ? suffix_at(text, one.to, {u"局集团公司"sv, u"局集团"sv, u"局"sv})
                                : 0;
  if (branch == 0) return false;
  one.from -= group ? std::size_t{4} : std::size_t{2};
  return reaches(text, one, one.to + branch, subject_kind::company);
}

// 六安汽车客运南站, 东营汽车总站, 西宁站: what is carried stands before which of the town's stations it is.
bool becomes_a_station(std::u16string_view text, subject& one) {
  auto const carried = suffix_at(
      text, one.to, {u"汽车客运"sv, u"公路客运"sv, u"长途客运"sv, u"长途汽车"sv, u"客运"sv, u"汽车"sv, u"火车"sv});
  auto const which = suffix_at(
      text, one.to + carried, {u"总站"sv, u"中心站"sv, u"车站"sv, u"东站"sv, u"西站"sv, u"南站"sv, u"北站"sv, u"站"sv});
  auto const station = which > 0 ? carried + which : 0;
  auto const to = one.to + station;
  if (station == 0 || (to < text.size() && is_one_of(text[to], u"点台位长房"))) return false;
  return reaches(text, one, to, subject_kind::station);
}

// 北京局、上海局分别加开列车: bureaus in a list.
bool goes_on_with_a_bureau(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kReach = 5;
  return at < text.size() && is_one_of(text[at], u"、和与") &&
         text.substr(at + 1, kReach).find(u'局') != std::u16string_view::npos;
}

// 北京局发送旅客82.3万人次: a railway bureau by its short name; no 局部, 局势.
bool becomes_a_bureau(std::u16string_view text, subject& one) {
  return one.level == "city" && one.to - one.from <= 4 && text.substr(one.to).starts_with(u"局"sv) &&
         ((one.to + 1 < text.size() && is_digit(text[one.to + 1])) || goes_on_with_a_bureau(text, one.to + 1) ||
          suffix_at(text, one.to + 1,
                    {u"分别"sv, u"发送"sv, u"日均"sv, u"累计"sv, u"共"sv, u"开行"sv, u"加开"sv, u"增开"sv, u"预计"sv,
                     u"装车"sv, u"管内"sv, u"集团"sv, u"增幅"sv, u"达"sv, u"同比"sv, u"增长"sv}) > 0) &&
         reaches(text, one, one.to + 1, subject_kind::company);
}

bool becomes_a_port(std::u16string_view text, subject& one) {
  auto const is_port = text.substr(one.to).starts_with(u"港"sv) &&
                       !(one.to + 1 < text.size() && is_one_of(text[one.to + 1], u"元币澳股商口"));
  return is_port && reaches(text, one, one.to + 1, subject_kind::company);
}

// A word that says or counts something stands between the place and the noun behind it: they are no one name.
bool says_something(std::u16string_view text, std::size_t at) {
  auto const word = words().surfaces.longest_at(text, at);
  if (!word) return false;
  auto const& group = words().groups[word->value];
  return std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return (entry.is == word_class::indicator && !entry.weak && word->length > 1) ||
           (entry.is == word_class::up && word->length > 1) || (entry.is == word_class::down && word->length > 1) ||
           entry.is == word_class::yoy || entry.is == word_class::total || entry.is == word_class::part ||
           entry.is == word_class::each || entry.is == word_class::avg_day ||
           (entry.is == word_class::organisation && entry.kind != "company");
  });
}

// 上海虹桥站, 洛阳龙门站; no 检查站, 加油站, 站点. `gap`: the length of the name before it.
bool is_named_station(std::u16string_view text, std::size_t at, std::size_t gap) {
  return gap >= 2 && gap <= 4 && text[at] == u'站' &&
         !(at + 1 < text.size() && is_one_of(text[at + 1], u"点台位长房在前内")) &&
         !is_one_of(text[at - 1], u"查油测费务电种车理级个座全本该各");
}

}  // namespace

std::size_t suffix_at(std::u16string_view text, std::size_t at, std::span<std::u16string_view const> suffixes) {
  for (auto const suffix : suffixes) {
    if (text.substr(at).starts_with(suffix)) return suffix.size();
  }
  return 0;
}

void extend_place(std::u16string_view text, subject& one) {
  if (becomes_all_of_a_kind(text, one) || becomes_an_organisation(text, one) || becomes_a_branch(text, one) ||
      becomes_a_bureau(text, one) || becomes_a_station(text, one))
    return;
  becomes_a_port(text, one);
}

void extend_country(std::u16string_view text, subject& one) {
  extend_place(text, one);
  if (one.is != subject_kind::area) return;
  auto const kind = suffix_at(text, one.to,
                              {u"规模以上快递服务企业"sv, u"快递服务企业"sv, u"快递企业"sv, u"收费公路"sv,
                               u"高速公路"sv, u"主要集装箱港口"sv, u"集装箱港口"sv, u"集装箱港"sv});
  if (kind > 0) reaches(text, one, one.to + kind, subject_kind::company);
}

void extend_named(std::u16string_view text, subject& one) {
  constexpr std::size_t kLongestName = 6;
  for (std::size_t gap = 1; gap <= kLongestName; ++gap) {
    auto const at = one.to + gap;
    if (at >= text.size() || !is_cjk(text[at - 1]) ||
        is_one_of(text[at - 1], u"的和与及等在至到从为是有将已共各经赴由向、个座"))
      return;
    if (says_something(text, at - 1)) return;
    auto const kind = suffix_at(text, at, kOrganisationsWithAName);
    if (kind == 2 && text.substr(at + 2).starts_with(u'生')) return;
    if (kind > 0) {
      reaches(text, one, at + kind, subject_kind::company);
      return;
    }
    if (is_named_station(text, at, gap)) {
      reaches(text, one, at + 1, subject_kind::station);
      return;
    }
  }
}

}  // namespace fengsui::sense::reader
