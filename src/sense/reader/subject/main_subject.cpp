#include "sense/reader/subject/main_subject.h"

#include <algorithm>
#include <array>

#include "sense/reader/subject/contest_name.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/main_candidates.h"
#include "sense/reader/subject/subject_meant.h"

namespace fengsui::sense::reader {
namespace {

// Chooses among the candidates. A later step knows better than an earlier one.
struct main_chooser {
  document const& doc;
  std::vector<subject> const& all;
  home_names const& home;
  std::vector<draft> const& drafts;
  candidates seen;
  // Where the first figure of the body stands and where its sentence ends.
  std::size_t first_figure = doc.text().size();
  std::size_t first_end = first_figure;
  std::string opening = {};  // whom an English body begins with, where only a part is known by its kind

  subject choose();

 private:
  // Named only behind the first figures, or not at all.
  bool is_late(subject const* one) const { return one == nullptr || one->from > first_figure; }
  bool is_self_area(subject const* one) const { return one != nullptr && one->is == subject_kind::self_area; }
  bool has_narrow_area() const { return seen.area != nullptr && !is_self_area(seen.area); }
  void find_the_first_figure();
  void prefer_who_reports();
  void widen_the_area();
  void fall_back_on_who_reports();
  void drop_a_late_part();
  bool is_the_countrys() const;
  bool is_the_early_areas() const;
  bool only_tells_of_an_area() const;
  bool is_who_counts_for_all() const;
  void drop_a_company_of_a_later_sentence();
  void drop_an_area_of_a_later_sentence();
  bool is_the_companys() const;
  subject told_of_by_the_opening() const;
  subject told_by_its_signs() const;
  subject resolved(subject const& one) const {
    return one.is == subject_kind::self_area ? home_area(all, one.level, home) : one;
  }
  subject const* named_anywhere() const;
  subject const* station_that_opens() const;
  bool opens_the_text(fair_named const&) const;
  bool tells_of_aviation() const;
  subject told_by_the_agency() const;
  subject unnamed() const;
};

// A headline's figures come again in the body, and 春节假期8天 is of no one.
void main_chooser::find_the_first_figure() {
  if (drafts.empty()) return;
  auto const body = std::find_if(drafts.begin(), drafts.end(), [&](draft const& one) {
    return !doc.sentences[one.sentence].headline && one.dimension != dimension::days;
  });
  auto const& first = body != drafts.end() ? *body : drafts.front();
  first_figure = first.from;
  first_end = doc.sentences[first.sentence].to;
}

void main_chooser::prefer_who_reports() {
  if (seen.source_company == nullptr || seen.company == nullptr || has_narrow_area() ||
      seen.source_company->from >= first_figure)
    return;
  // 据青岛港集团统计,…。烟台港同期…: who reports is the subject, not who is named behind the first figures.
  auto const late = seen.company->from > first_figure;
  // 重庆轨道交通…\n记者从重庆轨道集团获悉: the body gives the name in full.
  auto const same_house =
      seen.headline_only && seen.company->name.substr(0, 6) == seen.source_company->name.substr(0, 6);
  if (late || same_house) seen.company = seen.source_company;
}

// 昆明市…。全省到位资金…: the wider area is what the text is about.
void main_chooser::widen_the_area() {
  if (seen.area == nullptr || seen.self_area == nullptr || rank_of(seen.self_area->level) <= rank_of(seen.area->level))
    return;
  // 福州市共接待…, with all that it had, and at the end 全省接待…: for comparison.
  constexpr std::ptrdiff_t kMany = 8;
  auto const told_of = [&](draft const& one) { return one.from > seen.area->from && one.from < seen.self_area->from; };
  if (!doc.english && seen.area->from < first_figure && std::count_if(drafts.begin(), drafts.end(), told_of) >= kMany)
    return;
  seen.area = seen.self_area;
}

void main_chooser::fall_back_on_who_reports() {
  // 据南昌昌北国际机场消息,…。江西空管分局…: an area that is named only behind the first figures is not what they are
  // of.
  auto const late_area = seen.area != nullptr && seen.area->from > first_figure && seen.source_company != nullptr &&
                         seen.source_company->from < first_figure;
  // 全省发送旅客1.047亿人…。据武汉铁路局介绍,…: who reports only behind the area's figures is a part of it.
  auto const reports_late =
      seen.source_company != nullptr && seen.source_company->from >= first_end && seen.area != nullptr;
  if (seen.company == nullptr && !reports_late && (!has_narrow_area() || late_area)) seen.company = seen.source_company;
}

// 据民航局披露,春运运输量预计7300万人次。首都机场…: a national agency's first figures are the country's.
bool main_chooser::is_the_countrys() const {
  return !doc.english && seen.agency != nullptr && seen.agency->from < first_figure && is_late(seen.area) &&
         is_late(seen.company) && is_late(seen.source_company) && doc.topic != "contest";
}

// "61 large fires had burned 1.2 million acres in 11 states, the National Interagency Fire Center said. Idaho has 17":
// who counts, where the sentence of the first figures names nobody else.
bool main_chooser::is_who_counts_for_all() const {
  // "The border was crossed by 236,320 people, the Finnish Border Guard said"
  if (doc.english && doc.topic == "border" && seen.told_by != nullptr && seen.told_by->from < first_end &&
      seen.told_by->name.find("Border") != std::string::npos)
    return true;
  return doc.english && seen.told_by != nullptr && seen.told_by->from < first_end &&
         seen.told_by->name.starts_with("National ") && seen.told_by->name.find(" Center") != std::string::npos &&
         (seen.area == nullptr || seen.area->from >= first_end) &&
         (seen.company == nullptr || seen.company->from >= first_end);
}

// 春运首日,广东辖区航空运输保障顺畅。六个机场共保障…。其中白云机场…: who comes behind the first figures is a part.
// "The Maldives welcomed its two millionth tourist. Arrivals came to 2,046,615. China led": whom a sentence before the
// figures tells of, where others come behind them.
bool main_chooser::is_the_early_areas() const {
  if (doc.english && seen.early_area != nullptr && seen.early_area->from < first_figure && is_late(seen.area) &&
      is_late(seen.company) && is_late(seen.source_company) && seen.area != nullptr && seen.told_by == nullptr) {
    auto const opens = std::any_of(doc.sentences.begin(), doc.sentences.end(), [&](sentence const& in) {
      constexpr std::size_t kThe = 5;
      return !in.headline && seen.early_area->from >= in.from && seen.early_area->from <= in.from + kThe;
    });
    if (opens) return true;
  }
  return !doc.english && seen.early_area != nullptr && seen.early_area->from < first_figure &&
         seen.company != nullptr && seen.company->from > first_figure && is_late(seen.area) &&
         is_late(seen.source_company);
}

// 据黄石市商务委介绍,全市…。黄石经济技术开发区…: who comes only behind the area's figures is a part of it.
void main_chooser::drop_a_late_part() {
  if (seen.company != nullptr && seen.self_area != nullptr && seen.area == seen.self_area && !seen.headline_only &&
      !seen.company->source && seen.self_area->from < first_figure && seen.company->from > first_figure)
    seen.company = nullptr;
}

// 记者从新疆电力交易中心有限公司获悉,新疆外送电量616.1亿千瓦时; 据郑州海关统计,全省进出口778.3亿元: who tells what an
// area has is not whom the text is of.
bool main_chooser::only_tells_of_an_area() const {
  if (doc.english || seen.area == nullptr || !seen.company->source || seen.area->from < seen.company->to) return false;
  auto const first = std::find_if(drafts.begin(), drafts.end(), [&](draft const& d) { return d.from == first_figure; });
  auto const counts_trade =
      seen.company->name.ends_with("海关") && first != drafts.end() && first->dimension == dimension::money;
  return first != drafts.end() && (counts_trade || is_of_an_area(first->indicator)) && seen.area->to <= first->from &&
         doc.sentences[first->sentence].from <= seen.area->from;
}

// "Railways hauled 1.39 billion tons, the Ministry of Railways announced. … On the Datong-Qinhuangdao railway": who
// comes only sentences behind the first figures is a part, where somebody else has told them.
void main_chooser::drop_a_company_of_a_later_sentence() {
  if (!doc.english || seen.company == nullptr || seen.company->from < first_end) return;
  auto const by_agency = seen.agency != nullptr && seen.agency->from < first_end;
  auto const told = by_agency || (seen.told_by != nullptr && seen.told_by->from < first_end);
  auto const of_an_area = seen.area != nullptr && seen.area->from < first_end;
  if (!told && !of_an_area) {
    if (seen.area == nullptr || seen.area->from >= first_end) {
      opening = name_that_opens_the_body(doc);
      if (opening.empty()) opening = whom_the_body_tells_of(doc);
    }
    if (!opening.empty()) seen.company = nullptr, seen.area = nullptr;
    // "Over the Songkran holiday 287 people died. … Airports of Thailand handled": the country that keeps such days.
    auto const country = country_by_its_signs(doc, drafts);
    auto const first_area = seen.area != nullptr ? seen.area->from : doc.text().size();
    if (opening.empty() && !country.name.empty() && country.at < first_end && first_area >= first_end)
      seen.company = nullptr;
    return;
  }
  // One that a headline names comes first of all.
  auto const early = std::find_if(all.begin(), all.end(), [&](subject const& one) {
    return one.is == subject_kind::company && !one.source && one.from < first_end;
  });
  seen.company = early != all.end() ? &*early : nullptr;
  if (seen.company == nullptr && seen.area == nullptr) seen.source = by_agency ? seen.agency : seen.told_by;
}

// "…, according to the National Tourism Administration. Beijing's parks sold 8.9 million tickets": what an office of
// the country told first is not of a city that comes later.
void main_chooser::drop_an_area_of_a_later_sentence() {
  if (!doc.english || seen.company != nullptr || seen.area == nullptr || seen.area->from < first_end) return;
  // "Freight trains made 6,184 trips, China Railway data show. Trains to Russia …": who the first sentence names.
  auto const early = std::find_if(all.begin(), all.end(), [&](subject const& one) {
    return one.is == subject_kind::company && !one.source && one.level != kActing && one.from < first_end;
  });
  if (early != all.end() && early->from > first_figure) {
    seen.company = &*early;
    seen.area = nullptr;
    return;
  }
  if (seen.area->level == "country") return;
  // "…, the Ministry of Culture and Tourism said. Chengdu received": an agency that a table knows.
  if (seen.agency != nullptr && seen.agency->from < first_end) {
    seen.area = nullptr;
    seen.source = seen.agency;
    return;
  }
  if (seen.told_by == nullptr || seen.told_by->from >= first_end) return;
  seen.area = nullptr;
  seen.source = seen.told_by;
}

// "Bali welcomed 2.27 million tourists. … Chinese arrivals rose": whom the first sentence tells of, where every place
// that a table knows comes behind its figures or is only where they come from.
subject main_chooser::told_of_by_the_opening() const {
  subject made;
  if (!doc.english || (seen.company != nullptr && seen.company->from < first_figure)) return made;
  if (made = where_the_investors_go(doc, all, first_end); !made.name.empty()) return resolved(made);
  auto const early = seen.area != nullptr && seen.area->from < first_figure;
  if (early && !is_where_they_come_from(doc, *seen.area)) return made;
  if (made = where_the_counted_go(doc, all, first_end); !made.name.empty()) return resolved(made);
  // "Nigerian states attracted $17.88b. The money came from the United Kingdom": whose the first sentence says.
  if (seen.area != nullptr && seen.area->from >= first_end && seen.area->level == "country") {
    if (auto country = country_that_opens(doc, first_figure); !country.empty())
      return {.name = std::move(country), .level = "country", .is = subject_kind::area};
  }
  if (!early && !all.empty()) made = {.name = whom_the_body_tells_of(doc), .is = subject_kind::company};
  return made;
}

// "Thailand: 386 die in seven days\nSpeeding caused …", "3,338 accidents left 386 dead over Songkran. Nakhon Phanom had
// 76": a country that a headline names, or that keeps such days or counts in such money, where whoever is named comes
// only in a later sentence.
subject main_chooser::told_by_its_signs() const {
  subject made;
  auto const is_early = [&](subject const* one) { return one != nullptr && one->from < first_end; };
  if (!doc.english || all.empty() || is_early(seen.area) || seen.company != nullptr) return made;
  if (auto place = place_that_its_opening_leads_to(doc, first_end); !place.empty())
    return {.name = std::move(place), .is = subject_kind::company};
  // "the Department of Airports said": what runs them counts its own.
  auto const told_of_its_own = is_early(seen.told_by) && (seen.told_by->name.find("Airport") != std::string::npos ||
                                                          seen.told_by->name.find("Rail") != std::string::npos ||
                                                          seen.told_by->name.find("Port") != std::string::npos);
  if (told_of_its_own) return made;
  auto const later = seen.area != nullptr ? seen.area->from : doc.text().size();
  auto const country = country_by_its_signs(doc, drafts);
  if (country.name.empty() || country.at >= later) return made;
  return {.name = std::string{country.name}, .level = "country", .is = subject_kind::area};
}

// A company that reports of itself is the subject, an area's name before it only tells where.
bool main_chooser::is_the_companys() const {
  if (seen.company == nullptr || only_tells_of_an_area()) return false;
  // "Thailand's Board of Investment", "Hamburg's Port Authority"
  if (doc.english && seen.area != nullptr && seen.area->to < seen.company->from &&
      seen.company->from - seen.area->to <= 3)
    return true;
  // "Italy's Covid-hit cruise port of Civitavecchia"
  constexpr std::size_t kLongestAdjectives = 32;
  if (doc.english && seen.area != nullptr && seen.area->to < seen.company->from &&
      seen.company->from - seen.area->to <= kLongestAdjectives) {
    auto const between = doc.text().substr(seen.area->to, seen.company->from - seen.area->to);
    if ((between.starts_with(u"'s "sv) || between.starts_with(u"’s "sv)) &&
        between.find_first_of(u",;.:(0123456789"sv) == between.npos && between.find(u" of "sv) == between.npos &&
        between.find(u" the "sv) == between.npos)
      return true;
  }
  if (seen.area == nullptr || is_self_area(seen.area) || seen.company->from < seen.area->from) return true;
  return seen.company->source && !(seen.area->from < seen.company->from && seen.area->name == "全国");
}

// Where nobody stands before a figure: the first that is named at all.
subject const* main_chooser::named_anywhere() const {
  for (auto const& one : all) {
    if (one.is == subject_kind::company && !(doc.english && one.source)) return &one;
  }
  for (auto const& one : all) {
    if (is_where_a_part_is(doc, one) || is_listed_by_rank(doc, one) ||
        (one.listed && (doc.english || doc.topic == "invest")))
      continue;
    if (one.is == subject_kind::area || one.is == subject_kind::self_area) return &one;
  }
  if (seen.told_by != nullptr) return seen.told_by;
  // A station is the whole text's subject only where its first figure is the station's.
  for (auto const& one : all) {
    if (one.is == subject_kind::station && !drafts.empty() && one.from < drafts.front().from) return &one;
  }
  return nullptr;
}

// 东营汽车总站发送1万多人次。…另外胜利机场接送2165人次: whose the first figures are, where whoever else is named comes
// later.
subject const* main_chooser::station_that_opens() const {
  if (doc.english || !is_late(seen.area) || seen.company == nullptr || !is_late(seen.company) || !is_late(seen.source))
    return nullptr;
  auto const one = std::find_if(all.begin(), all.end(), [](subject const& s) { return s.is == subject_kind::station; });
  return one != all.end() && one->from < first_figure ? &*one : nullptr;
}

// 春节假期民航运输旅客900万人次: of all the country's airlines and airports, whoever is named besides.
bool main_chooser::tells_of_aviation() const {
  return doc.topic == "air" && std::any_of(all.begin(), all.end(), [](subject const& one) {
           return one.is == subject_kind::mode && one.name == "民航";
         });
}

subject main_chooser::told_by_the_agency() const {
  auto made = *seen.agency;
  made.is = subject_kind::area;
  if (tells_of_aviation()) made.name = "民航";
  return made;
}

subject main_chooser::unnamed() const {
  subject made;
  made.name = doc.english                                    ? named_by_its_look(doc, drafts)
              : doc.topic == "rail"                          ? "全国铁路"
              : tells_of_aviation()                          ? "民航"
              : doc.topic == "invest" || doc.topic == "fire" ? ""
                                                             : "全国";
  made.level = "country";
  return made;
}

// 第十四届西博会闭幕,共签约462个。从地区看,四川省签约307个: an area that comes behind the fair's figures is a part, but
// the one where it is held has what follows: 第五届西洽会签约仪式在重庆举行,…。重庆签约84个.
bool main_chooser::opens_the_text(fair_named const& fair) const {
  if (fair.to > first_figure) return false;
  if (seen.area == nullptr) return true;
  if (seen.area->from >= fair.from && seen.area->to <= fair.to) return true;
  auto const is_held_there = std::any_of(all.begin(), all.end(), [&](subject const& one) {
    return one.from < first_figure && one.name == seen.area->name && is_where_it_was_held(doc, one);
  });
  return is_late(seen.area) && !is_held_there;
}

subject main_chooser::choose() {
  auto const as_area = [&](subject made) {
    if (made.is == subject_kind::source) made.is = subject_kind::area;
    if (doc.english && made.source) {
      if (auto country = country_of_an_office(made.name); !country.empty())
        return subject{.name = std::move(country), .level = "country", .is = subject_kind::area};
    }
    return made;
  };
  find_the_first_figure();
  prefer_who_reports();
  widen_the_area();
  fall_back_on_who_reports();
  if (is_who_counts_for_all()) {
    if (auto border = border_by_its_name(doc, first_end); !border.name.empty()) return border;
    return *seen.told_by;
  }
  if (is_the_countrys()) return told_by_the_agency();
  if (is_the_early_areas()) return *seen.early_area;
  if (doc.topic == "contest") {
    if (auto named = contest_of(doc); !named.empty()) return {.name = std::move(named), .is = subject_kind::company};
  }
  drop_a_late_part();
  drop_a_company_of_a_later_sentence();
  drop_an_area_of_a_later_sentence();
  if (!opening.empty()) return {.name = std::move(opening), .is = subject_kind::company};
  if (auto one = told_of_by_the_opening(); !one.name.empty()) return one;
  if (auto one = told_by_its_signs(); !one.name.empty()) return one;
  if (auto const* station = station_that_opens()) return *station;
  if (is_the_companys()) return *seen.company;
  auto fair = doc.topic == "invest" ? fair_of(doc) : fair_named{};
  auto const opens = !fair.name.empty() && opens_the_text(fair);
  if (seen.area != nullptr && !opens) return resolved(*seen.area);
  if (!fair.name.empty()) return {.name = std::move(fair.name), .is = subject_kind::company};
  if (seen.source != nullptr) return as_area(*seen.source);
  if (doc.english && seen.told_by != nullptr && !country_of_an_office(seen.told_by->name).empty())
    return as_area(*seen.told_by);
  if (auto const* one = named_anywhere()) return as_area(resolved(*one));
  return unnamed();
}

}  // namespace

subject main_subject(document const& doc, std::vector<subject> const& all, home_names const& home,
                     std::vector<draft> const& drafts) {
  return main_chooser{doc, all, home, drafts, candidates_of(doc, all, drafts)}.choose();
}

}  // namespace fengsui::sense::reader
