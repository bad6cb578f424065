#include "sense/reader/subject/subject_owners.h"

#include <array>

#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/main_subject.h"
#include "sense/reader/subject/subject_meant.h"
#include "sense/reader/subject/subject_parts.h"

namespace fengsui::sense::reader {
namespace {

// 三江新区, 西宁机场: a spot inside the place that its name begins with.
bool lies_inside(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kSpots{"区", "机场", "站", "口岸", "港", "园", "基地"};
  return std::any_of(kSpots.begin(), kSpots.end(), [&](std::string_view spot) { return name.ends_with(spot); });
}

// 宁东能源化工基地: no city is a part of it.
bool is_zone(std::string_view name) {
  return name.ends_with("区") || name.ends_with("园") || name.ends_with("基地");
}

// 平乐古镇6.12万人次, 丹霞山景区接待31.12万人次: what people go to has its own visitors and takings.
bool is_visited(owners const& of, subject const& area, draft const& one) {
  if (of.doc.english || !area.level.empty() || of.main.is != subject_kind::area) return false;
  static constexpr std::array<std::string_view, 5> kTold{"visitors", "ticket_revenue", "scenic_revenue",
                                                         "tourism_revenue", "operating_revenue"};
  static constexpr std::array<std::string_view, 10> kSights{"景区", "古城",   "古镇",   "公园",   "乐园",
                                                            "物园", "纪念馆", "度假区", "博物馆", "庄园"};
  // 重点景区, 旅游景区: a sort of them, and no name.
  static constexpr std::array<std::string_view, 12> kSorts{"旅游", "重点", "主要", "热门", "热点", "收费",
                                                           "级",   "其他", "各",   "监测", "大型", "乡村"};
  auto const is_a_sort = [&](auto const word) { return area.name.starts_with(word); };
  return std::none_of(kSorts.begin(), kSorts.end(), is_a_sort) &&
         std::find(kTold.begin(), kTold.end(), one.indicator) != kTold.end() &&
         std::any_of(kSights.begin(), kSights.end(), [&](auto const kind) { return area.name.ends_with(kind); });
}

// 地震遗址公园接待11673人次,营业收入4.5万元: what a sight takes in.
void be_of_a_sight(subject const& sight, draft& one) {
  one.org = sight.name;
  one.place.clear();
  if (one.indicator == "operating_revenue") one.indicator = "scenic_revenue";
}

// 全省机场: of the whole area, whoever reports it.
std::string all_in(std::string area, std::string const& all_of) {
  if (area.starts_with("本")) area.clear();
  for (std::string_view const tail : {"省", "市", "自治区"}) {
    if (area.ends_with(tail)) area.resize(area.size() - tail.size());
  }
  return area + all_of;
}

// 国航安排加班3216班次。春运民航旅客运输总量将达5455万人次: what 民航 carries, but in a province's text, whose it is.
bool is_the_countrys_aviation(owners const& of, subject const& mode, draft const& one) {
  auto const rank = rank_of(of.main.level);
  if (of.doc.topic != "air" || (of.main.is != subject_kind::company && rank > 0 && rank < rank_of("country")))
    return false;
  auto const text = of.doc.text();
  // 青海民航: a place's, where it is named right before it.
  auto const* before = &mode != of.all.data() ? &mode - 1 : nullptr;
  auto const named_before =
      before != nullptr && before->to == mode.from && before->is == subject_kind::area && before->name != "全国";
  return !named_before && suffix_at(text, mode.to, {u"局"sv, u"部门"sv, u"系统"sv, u"机场"sv}) == 0 &&
         (one.indicator == "pax_sent" || one.indicator == "pax_throughput" || one.indicator == "flights" ||
          one.indicator == "cargo_mail" || one.indicator == "load_factor");
}

bool is_a_named_fire(std::string_view name) {
  return name.ends_with(" Fire") || name.ends_with(" fire") || name.ends_with(" Complex");
}

}  // namespace

std::string level_of_name(subject const& one) {
  auto const name = to_utf16(one.name);
  auto const place = words().surfaces.longest_at(name, 0);
  if (!place) return {};
  for (auto const index : words().groups[place->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place) return entry.kind;
  }
  return {};
}

std::vector<line_head> line_heads(document const& doc, std::vector<subject> const& all) {
  std::vector<line_head> made;
  auto const text = doc.text();
  for (auto const& one : all) {
    auto const opens = one.from == 0 || text[one.from - 1] == u'\n';
    if (doc.english || !opens || one.to >= text.size() || text[one.to] != u':' || one.source ||
        one.is == subject_kind::self_area || one.is == subject_kind::source)
      continue;
    made.push_back({&one, std::min(text.find(u'\n', one.to), text.size())});
  }
  return made;
}

subject const* head_of(owners const& of, std::size_t at) {
  auto const next = std::upper_bound(of.heads.begin(), of.heads.end(), at,
                                     [](std::size_t place, line_head const& one) { return place < one.who->from; });
  if (next == of.heads.begin()) return nullptr;
  auto const& head = *std::prev(next);
  return at < head.line_end ? head.who : nullptr;
}

bool is_of_many_ports(subject const& main) {
  if (main.is != subject_kind::company) return false;
  for (std::string_view const noun : {" ports", " seaports", " ports in ", "ports of ", " ports of "}) {
    auto const at = main.name.find(noun);
    if (at != std::string::npos && (noun.ends_with(' ') || at + noun.size() == main.name.size())) return true;
  }
  return false;
}

bool is_as_wide(subject const& main, subject const& area) {
  return main.is == subject_kind::area && rank_of(area.level) >= rank_of(main.level) && area.level != "country" &&
         (!is_abroad(area.name) || is_abroad(main.name));
}

void put_area(owners const& of, named const& who, draft& one) {
  auto const& area = *who.area;
  auto const& main = of.main;
  auto const text = of.doc.text();
  if (is_whose_people_take_part(of.doc, area)) {
    auto const home = of.homes.find(area.level);
    one.org = area.is != subject_kind::self_area ? area.name : home != of.homes.end() ? home->second : one.org;
    return;
  }
  if (area.is == subject_kind::self_area) {
    if (!area.said_of.empty() && area.all_of.empty()) {
      one.org = area.said_of;
    } else if (rank_of(area.level) < rank_of(main.level) &&
               text.substr(area.from, area.to - area.from) == u"开发区"sv) {
      one.place = "开发区";  // of a city that speaks of itself
    } else if (auto const home = of.homes.find(area.level); !of.all_of.empty() && home != of.homes.end()) {
      one.org = all_in(home->second, of.all_of);
    } else if (home != of.homes.end() && (main.is != subject_kind::company || is_of_an_area(one.indicator) ||
                                          (!of.main_level.empty() && (rank_of(area.level) > rank_of(of.main_level) ||
                                                                      (rank_of(area.level) == rank_of(of.main_level) &&
                                                                       lies_inside(main.name)))))) {
      // A company's own 全省 is its part of it, but no city's airport is a whole province.
      one.org = home->second;
    }
    return;
  }
  if (area.name == main.name) return;
  // 全国民航运输旅客1708万人次。假期全国飞行航班134321班: still of all the country's airlines.
  if (area.name == "全国" && main.name == "全国民航" &&
      (one.indicator == "flights" || one.indicator == "load_factor" || one.indicator == "cargo_mail" ||
       one.indicator.empty()))
    return;
  // 全国有1300多万名职工参加比赛: where a contest's people are from.
  if (of.doc.topic == "contest" && main.is == subject_kind::company && area.name == "全国") return;
  auto const as_wide = is_as_wide(main, area);
  // 中南辖区机场起降134485架次。分省看,河南13067架次: the provinces that a region's body tells of.
  auto const of_a_region = main.is == subject_kind::company && who.company == nullptr && area.level == "province" &&
                           (main.name.find("辖区") != std::string::npos || main.name.find("地区") != std::string::npos);
  auto const beside_a_company =
      main.is == subject_kind::company && who.company == nullptr && !of.doc.english &&
      (is_of_an_area(one.indicator) ||
       (is_zone(main.name) && rank_of(area.level) > 0 && area.from > 0 && is_one_of(text[area.from - 1], u",;。\n")));
  // "Chinese ports handled 257 million TEUs. At the forefront is Shanghai": a city's port in a round-up of them.
  auto const of_a_round_up = of.doc.english && who.company == nullptr && is_of_many_ports(main) &&
                             !area.level.empty() && area.level != "country";
  if (of_a_round_up) {
    one.org = area.name;
    return;
  }
  if (area.name == "全国" || area.name == "全社会跨区域人员流动" || as_wide || beside_a_company || of_a_region ||
      (of.doc.english && is_a_country_beside_others(of.doc, area, one)))
    one.org = area.name;
  else if (is_visited(of, area, one))
    be_of_a_sight(area, one);
  else
    one.place = to_utf8(text.substr(area.from, area.to - area.from));
}

void put_company(owners const& of, subject const& company, draft& one) {
  // 旅游收入中,民航客票收入55亿元: what visitors spent on the way.
  if (company.is == subject_kind::mode && one.indicator == "tourism_revenue") return;
  // "CAL FIRE reports 4,792 wildfires. The York Fire reached 93,078 acres": a fire is where, of who counts them all.
  if (of.doc.english && is_a_named_fire(company.name) && !of.main.name.empty() && !is_a_named_fire(of.main.name)) {
    one.place = company.name;
    return;
  }
  if (company.is != subject_kind::mode) {
    one.org = company.name;
    return;
  }
  if (company.name == "民航" && is_the_countrys_aviation(of, company, one)) {
    one.org = of.aviation_in_full ? "全国民航" : "民航";
    return;
  }
  // 铁路客运量1163.4万人次 of all that moves; 铁路发送旅客 of the railways.
  auto const sends = of.doc.text().substr(company.to, 8).find(u"发送"sv) != std::u16string_view::npos;
  // 全国发送旅客7452万人次,其中铁路1096万人次,道路…,水路…
  auto const one_of_several = of.main.name == "全国" && of.modes > 1;
  if (one.indicator == "person_flow" || one_of_several || (of.main.name == "全社会跨区域人员流动" && !sends))
    one.org = company.name;
  else if (one.indicator == "pax_sent" && company.name == "铁路" && of.main.is != subject_kind::company &&
           (rank_of(of.main.level) == 0 || rank_of(of.main.level) == rank_of("country")))
    one.org = "全国铁路";
}

}  // namespace fengsui::sense::reader
