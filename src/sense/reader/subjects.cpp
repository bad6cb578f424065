// Whose figure it is: the document's subject, the subjects that sentences name, and the places that narrow them.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sense/reader/english_owners.h"
#include "sense/reader/kept_subject.h"
#include "sense/reader/main_subject.h"
#include "sense/reader/subject_meant.h"
#include "sense/reader/subject_parts.h"
#include "sense/reader/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 三江新区, 西宁机场: a spot inside the place that its name begins with.
bool lies_inside(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kSpots{"区", "机场", "站", "口岸", "港", "园", "基地"};
  return std::any_of(kSpots.begin(), kSpots.end(), [&](std::string_view spot) { return name.ends_with(spot); });
}

// 宁东能源化工基地: no city is a part of it.
bool is_zone(std::string_view name) {
  return name.ends_with("区") || name.ends_with("园") || name.ends_with("基地");
}

// 海口美兰机场: the level of the place that a company's name begins with; empty where it begins with none.
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

// 公路人员流动量16555万人次。其中,小客车13336万人次: a sentence that opens with 其中 is of whom the one before it is.
bool goes_on_from(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (i == 0 || doc.english) return false;
  auto const& in = doc.sentences[drafts[i].sentence];
  auto const first = drafts[i - 1].sentence != drafts[i].sentence;
  return doc.text().substr(in.from, 2) == u"其中" && (!first || drafts[i - 1].sentence + 1 == drafts[i].sentence);
}

// Whether no figure stands between the last ; and `at`, within the sentence of `drafts[i]`.
bool opens_its_clause(document const& doc, std::vector<draft> const& drafts, std::size_t i, std::size_t at) {
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
    if (drafts[j].words_to <= at)
      return doc.text().substr(drafts[j].words_to, at - drafts[j].words_to).find(u';') != std::u16string_view::npos;
  }
  return true;
}

struct line_head {
  subject const* who = nullptr;
  std::size_t line_end = 0;
};

// What a text's figures are of, as far as the whole text tells.
struct owners {
  document const& doc;
  std::vector<subject> all;
  subject main;
  std::string main_level = level_of_name(main);
  std::map<std::string, std::string> homes = {};  // what 全省, 全市 … mean here
  std::string all_of = {};                        // once said, 全省 goes on to mean 全省机场
  std::vector<line_head> heads = {};              // 四川:…, each of its own line
  bool aviation_in_full = false;                  // it says 全国民航
  std::size_t modes = 0;                          // how many means of transport it speaks of
};

using subject_at = std::vector<subject>::const_iterator;

// 四川:全省接待游客633万人次: who opens a line with a colon has what the line tells.
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

// Whom the words of a figure's own sentence name.
struct named {
  subject const* company = nullptr;
  subject const* area = nullptr;

  std::size_t at() const { return std::max(company != nullptr ? company->to : 0, area != nullptr ? area->to : 0); }
};

bool lies_there(std::u16string_view text, subject const& company, subject const& area) {
  constexpr std::size_t kLongest = 28;
  if (area.from <= company.to || area.from - company.to > kLongest) return false;
  auto const between = text.substr(company.to, area.from - company.to);
  // "Kuusamo, in the north of Finland, 217"
  if (between.starts_with(u", in the ") && between.ends_with(u" of ")) return true;
  return between.ends_with(u" in ") && (between.size() == 4 || (between.starts_with(u" (") && between.size() <= 12));
}

void take(owners& of, named& who, subject_at at) {
  auto const& each = *at;
  switch (each.is) {
    case subject_kind::company:
    case subject_kind::station:
      who = {.company = &each};
      break;
    case subject_kind::self:
      // 国网宁夏电力有限公司消息,宁夏电网…。该公司…: in a text about an area the company that was named last.
      who = {.company = meant_by(of.doc, of.all, at)};
      if (who.company == nullptr && of.main.is == subject_kind::area && is_of_a_company(of.doc, each))
        who.company = company_before(of.all, at);
      break;
    case subject_kind::mode:
      who.company = &each;
      break;
    case subject_kind::self_area:
      if (!each.all_of.empty()) of.all_of = each.all_of;
      who = {.area = &each};
      break;
    case subject_kind::area:
      // 全国民航运输旅客1799.2万人次;全国共保障航班13.7万班: still of all the country's airlines.
      if (each.name == "全国" && who.company != nullptr && who.company->name.starts_with("全国") &&
          suffix_at(of.doc.text(), each.to, {u"共", u"累计", u"日均", u"总计"}) > 0)
        return;
      // "Xi'an Airport (XIY) in China handled": where it lies.
      if (of.doc.english && who.company != nullptr && lies_there(of.doc.text(), *who.company, each)) return;
      if (each.name == "全国" || each.level == "country" || is_trade_of_the_area(of.doc, of.main, each))
        who.company = nullptr;
      // 经济技术开发区开工46个;大冶市35个: the next of an area's parts is none of the one before it.
      if (of.main.is == subject_kind::area && each.from > 0 && is_one_of(of.doc.text()[each.from - 1], u";、,") &&
          !of.doc.english)
        who.company = nullptr;
      who.area = &each;
      break;
    default:
      break;
  }
}

named named_for(owners& of, std::vector<draft> const& drafts, std::size_t i) {
  auto const& doc = of.doc;
  auto const& one = drafts[i];
  auto const& in = doc.sentences[one.sentence];
  named who;
  if (in.headline && doc.sentences.size() != 1) return who;
  auto const kBehind = doc.english ? std::size_t{44} : std::size_t{18};
  auto const from = std::max(in.from, one.from > kCharactersBack ? one.from - kCharactersBack : 0);
  auto const first = std::lower_bound(of.all.cbegin(), of.all.cend(), from,
                                      [](subject const& s, std::size_t place) { return s.from < place; });
  // 发送煤炭5亿吨,全国363家电厂…;中老铁路…: who is named between a clause's figures is so up to its end alone, and in a
  // bracket up to its own.
  named leads;
  std::optional<named> outside;
  auto since = from;
  auto const go_to = [&](std::size_t to) {
    for (; since < to; ++since) {
      auto const c = doc.text()[since];
      if (c == u';') who = leads;
      if (c == u'(') outside = who;
      if (c == u')' && outside) who = *outside, outside.reset();
    }
  };
  subject const* speaker = nullptr;  // 国航方面表示,…
  auto of_the_text = false;          // 全港, 公司: the text's own subject is said
  for (auto at = first; at != of.all.cend() && at->from <= one.words_to + kBehind; ++at) {
    auto const behind = at->from >= one.words_from;
    if (behind && !(doc.english && at->from >= one.words_to && at->is == subject_kind::company)) continue;
    if (at->source && at->is == subject_kind::company && at->from > drafts.front().from) speaker = &*at;
    if (!may_be_of(doc, of.all, at, one)) continue;
    if (!behind) go_to(at->from);
    take(of, who, at);
    of_the_text = at->is == subject_kind::self && who.company == nullptr;
    if (opens_its_clause(doc, drafts, i, at->from)) leads = who;
  }
  go_to(one.words_from);
  if (who.at() == 0 && !doc.english && !of_the_text) who.company = speaker;
  return who;
}

// 全省机场: of the whole area, whoever reports it.
std::string all_in(std::string area, std::string const& all_of) {
  if (area.starts_with("本")) area.clear();
  for (std::string_view const tail : {"省", "市", "自治区"}) {
    if (area.ends_with(tail)) area.resize(area.size() - tail.size());
  }
  return area + all_of;
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
    } else if (rank_of(area.level) < rank_of(main.level) && text.substr(area.from, area.to - area.from) == u"开发区") {
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
  // 全国有1300多万名职工参加比赛: where a contest's people are from.
  if (of.doc.topic == "contest" && main.is == subject_kind::company && area.name == "全国") return;
  auto const as_wide = main.is == subject_kind::area && rank_of(area.level) >= rank_of(main.level) &&
                       area.level != "country" && (!is_abroad(area.name) || is_abroad(main.name));
  auto const beside_a_company =
      main.is == subject_kind::company && who.company == nullptr && !of.doc.english &&
      (is_of_an_area(one.indicator) || is_trade_of_the_area(of.doc, main, area) ||
       (is_zone(main.name) && rank_of(area.level) > 0 && area.from > 0 && is_one_of(text[area.from - 1], u",;。\n")));
  if (area.name == "全国" || area.name == "全社会跨区域人员流动" || as_wide || beside_a_company ||
      (of.doc.english && is_a_country_beside_others(of.doc, area, one)))
    one.org = area.name;
  else
    one.place = to_utf8(text.substr(area.from, area.to - area.from));
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
  return !named_before && suffix_at(text, mode.to, {u"局", u"部门", u"系统", u"机场"}) == 0 &&
         (one.indicator == "pax_sent" || one.indicator == "pax_throughput" || one.indicator == "flights" ||
          one.indicator == "cargo_mail" || one.indicator == "load_factor");
}

void put_company(owners const& of, subject const& company, draft& one) {
  if (company.is != subject_kind::mode) {
    one.org = company.name;
    return;
  }
  if (company.name == "民航" && is_the_countrys_aviation(of, company, one)) {
    one.org = of.aviation_in_full ? "全国民航" : "民航";
    return;
  }
  // 铁路客运量1163.4万人次 of all that moves; 铁路发送旅客 of the railways.
  auto const sends = of.doc.text().substr(company.to, 8).find(u"发送") != std::u16string_view::npos;
  // 全国发送旅客7452万人次,其中铁路1096万人次,道路…,水路…
  auto const one_of_several = of.main.name == "全国" && of.modes > 1;
  if (one.indicator == "person_flow" || one_of_several || (of.main.name == "全社会跨区域人员流动" && !sends))
    one.org = company.name;
  else if (one.indicator == "pax_sent" && company.name == "铁路" && of.main.is != subject_kind::company &&
           (rank_of(of.main.level) == 0 || rank_of(of.main.level) == rank_of("country")))
    one.org = "全国铁路";
}

// 黄金周8天,哈尔滨机场起降3091架次: a length of time before anybody is named is whose the next figure is.
void share_lengths(document const& doc, std::vector<std::size_t> const& named_at, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (doc.english || one.dimension != dimension::days || named_at[i] != 0 || drafts[i + 1].sentence != one.sentence ||
        named_at[i + 1] <= one.words_to)
      continue;
    one.org = drafts[i + 1].org;
    one.place = drafts[i + 1].place;
  }
}

}  // namespace

void read_subjects(document const& doc, home_names const& home, std::vector<draft>& drafts) {
  auto all = find_subjects(doc);
  auto main = subject_of(doc, all, home, drafts);
  owners of{.doc = doc, .all = std::move(all), .main = std::move(main)};
  for (auto const* level : {"province", "city", "prefecture", "county"})
    of.homes[level] = home_area(of.all, level, home).name;
  of.heads = line_heads(doc, of.all);
  std::set<std::string_view> modes;
  for (auto const& one : of.all) {
    if (one.is == subject_kind::mode) modes.insert(one.name);
  }
  of.modes = modes.size();
  of.aviation_in_full =
      std::any_of(of.all.begin(), of.all.end(), [](subject const& one) { return one.name == "全国民航"; });
  auto const handed_out = listed_subjects(doc, of.all, drafts);
  kept_subject spoken_of{doc, doc.english && is_round_up(of.all, of.main)};
  paragraph_subject paragraph{doc};
  std::vector<std::size_t> named_at(drafts.size(), 0);  // where the subject of each stands
  std::vector<bool> owned(drafts.size(), false);        // by an organisation that its sentence names
  auto const* whole_area = doc.english && of.main.is == subject_kind::company ? first_area(of.all) : nullptr;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // A list that was handed out has said whose and where.
    auto const listed_org =
        handed_out[i] != nullptr && handed_out[i]->is != subject_kind::area ? handed_out[i]->name : one.org;
    auto const listed_place = one.place;
    auto who = named_for(of, drafts, i);
    if (doc.english && who.company == nullptr) who.company = who_counts_for_all(doc, of.all, one);
    auto const goes_on = who.at() == 0 && goes_on_from(doc, drafts, i);
    who.company = doc.english ? spoken_of.of(one, who.company, who.area)
                  : goes_on   ? nullptr
                              : paragraph.of(one, who.company, who.area);
    named_at[i] = who.at();
    owned[i] = !doc.english && who.company != nullptr && who.company->is == subject_kind::company;
    auto const* head = head_of(of, one.from);
    one.org = goes_on ? drafts[i - 1].org : head ? head->name : of.main.name;
    if (who.area != nullptr && !(head != nullptr && (who.area == head || who.area->is == subject_kind::self_area)))
      put_area(of, who, one);
    if (who.company != nullptr) put_company(of, *who.company, one);
    if (named_at[i] == 0 && whole_area && spoken_of.counts_all_of_an_area()) one.org = whole_area->name;
    // What people travel by every means is the country's, whoever carries most of them.
    if (one.indicator == "person_flow" && doc.english && one.org == "China Railway") one.org = "China";
    if (doc.english && handed_out[i] != nullptr && handed_out[i]->level == "country" && is_of_an_area(one.indicator))
      one.org = handed_out[i]->name, one.place.clear();
    if (!listed_org.empty()) one.org = listed_org;
    if (!listed_place.empty()) one.place = listed_place;
    if (one.what.empty()) one.what = what_of(doc, one);
  }
  share_with_bases(doc, drafts);
  share_lengths(doc, named_at, drafts);
  // A change is of what its level is of; it or a share may name its own: 全省沿海港口2.36亿吨,连云港港占67%.
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (!one.of || one.kind == figure_kind::level) continue;
    auto const& host = drafts[*one.of];
    // 全路日均装车131321车,…。呼和浩特铁路局同比增幅最大,达58.3%
    auto const names_its_own = (one.kind == figure_kind::share || owned[i]) && named_at[i] > host.words_to;
    if (names_its_own) continue;
    one.org = host.org;
    one.place = host.place;
    one.what = host.what;
  }
}

}  // namespace fengsui::sense::reader
