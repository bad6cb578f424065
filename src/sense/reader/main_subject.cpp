#include "sense/reader/main_subject.h"

#include <algorithm>
#include <array>

#include "sense/reader/contest_name.h"
#include "sense/reader/english_owners.h"

namespace fengsui::sense::reader {
namespace {

// Whether it stands outside the sentence of the first figure.
bool is_outside(document const& doc, std::vector<draft> const& drafts, subject const& one) {
  auto const& in = doc.sentences[drafts.front().sentence];
  return one.from < in.from || one.from >= in.to || in.headline;
}

// 我国港口生产回升。全国规模以上港口完成…: what has figures is named in full behind what the text opens with.
bool names_the_class_in_full(subject const& first, subject const& one) {
  auto const country = [](std::string_view name) { return name.starts_with("我国") || name.starts_with("全国"); };
  constexpr std::size_t kNoun = 6;
  auto const name = std::string_view{first.name};
  return country(name) && country(one.name) && name.size() > kNoun && one.name.size() > name.size() &&
         one.name.ends_with(name.substr(name.size() - kNoun));
}

// Those that may be whom a text is of: the first of each sort.
struct candidates {
  subject const* area = nullptr;
  subject const* self_area = nullptr;  // 全省
  subject const* company = nullptr;
  subject const* source = nullptr;  // where the news is from, a company before others
  subject const* source_company = nullptr;
  subject const* agency = nullptr;      // 民航局: a national one
  subject const* early_area = nullptr;  // named where nothing is counted yet
  subject const* told_by = nullptr;     // who only tells an English text
  bool headline_only = false;           // the company stands in a headline or a sentence without figures
};

// Goes through all that a text names, in order.
struct candidate_gatherer {
  document const& doc;
  std::vector<draft> const& drafts;
  // The first figure, in English that of the body: a headline's comes again there.
  std::size_t first_counted = drafts.empty() ? 0 : drafts.front().from;
  std::size_t first_sentence = drafts.empty() ? 0 : drafts.front().sentence;
  candidates seen = {};

  void look_at(subject const&);
  void begin_with_the_body();

 private:
  static void keep_first(subject const*& kept, subject const& one) {
    if (kept == nullptr) kept = &one;
  }
  bool is_listed(subject const&) const;
  void look_at_source(subject const&);
  void look_at_place_behind(subject const&);
  void look_at_whom_it_passed(subject const&);
  void look_at_early(subject const&);
  void look_at_owner(subject const&);
};

// 昭通、保山、文山: a member of a list is nobody's subject.
bool candidate_gatherer::is_listed(subject const& one) const {
  auto const text = doc.text();
  return (one.to < text.size() && text[one.to] == u'、') || (one.from > 0 && text[one.from - 1] == u'、');
}

void candidate_gatherer::look_at_source(subject const& one) {
  auto const is_company = one.is == subject_kind::company;
  if (seen.source == nullptr || (seen.source->is != subject_kind::company && is_company)) seen.source = &one;
  if (is_company) keep_first(seen.source_company, one);
  if (one.is == subject_kind::source) keep_first(seen.agency, one);
}

// "Crews were battling 23 large fires across Montana": the place may stand behind the first figure.
void candidate_gatherer::look_at_place_behind(subject const& one) {
  if (doc.english && one.is == subject_kind::area && !drafts.empty() && !is_outside(doc, drafts, one))
    keep_first(seen.area, one);
}

// In a sentence that counts nothing behind it.
void candidate_gatherer::look_at_early(subject const& one) {
  if (one.is == subject_kind::area && !is_listed(one)) keep_first(seen.early_area, one);
  if (one.is == subject_kind::company && seen.company == nullptr && one.from < first_counted) {
    seen.company = &one;
    seen.headline_only = true;
  }
}

// In a sentence that goes on to count.
void candidate_gatherer::look_at_owner(subject const& one) {
  auto const listed = is_listed(one);
  if (one.is == subject_kind::company && !listed) {
    if (seen.headline_only && names_the_class_in_full(*seen.company, one))
      seen.company = &one, seen.headline_only = false;
    keep_first(seen.company, one);
  }
  if (one.is == subject_kind::self_area) keep_first(seen.self_area, one);
  if ((one.is == subject_kind::area || one.is == subject_kind::self_area) && !listed) keep_first(seen.area, one);
}

void candidate_gatherer::begin_with_the_body() {
  for (auto const& one : drafts) {
    if (doc.sentences[one.sentence].headline) continue;
    first_counted = one.from;
    first_sentence = one.sentence;
    return;
  }
}

// "More than 20,000 vehicles passed the Zhuhai port on Saturday": whose the first figures are stands behind them.
void candidate_gatherer::look_at_whom_it_passed(subject const& one) {
  auto const& in = doc.sentences[first_sentence];
  if (one.is != subject_kind::company || one.source || seen.company != nullptr || one.from < first_counted ||
      one.from >= in.to)
    return;
  constexpr std::size_t kLead = 16;
  auto const lead = doc.text().substr(one.from - std::min(one.from, kLead), std::min(one.from, kLead));
  for (std::u16string_view const word :
       {u" passed ", u" through ", u" at ", u" used ", u" crossed ", u" via ", u" entered ", u" by ", u" on "}) {
    auto const at = lead.rfind(word);
    if (at == std::u16string_view::npos) continue;
    auto const rest = lead.substr(at + word.size());
    if (!rest.empty() && rest != u"the ") continue;
    seen.company = &one;
    return;
  }
}

void candidate_gatherer::look_at(subject const& one) {
  if (is_where_a_part_is(doc, one)) return;
  if (one.is == subject_kind::area && one.level.empty()) return;  // 老君山景区: a spot narrows
  if (one.is == subject_kind::self || one.is == subject_kind::mode || one.is == subject_kind::station) return;
  if (doc.english && one.source && one.is == subject_kind::company) {
    keep_first(seen.told_by, one);
    return;
  }
  if (one.is == subject_kind::source || one.source) {
    look_at_source(one);
    return;
  }
  if (doc.english) look_at_whom_it_passed(one);
  // Only what stands before a figure in its sentence can be its subject.
  auto const next = std::lower_bound(drafts.begin(), drafts.end(), one.to,
                                     [](draft const& d, std::size_t at) { return d.from < at; });
  if (next == drafts.end()) {
    look_at_place_behind(one);
    return;
  }
  auto const& in = doc.sentences[next->sentence];
  if (one.from < in.from) {
    look_at_place_behind(one);
    look_at_early(one);
  } else if (!in.headline) {
    look_at_owner(one);
  }
}

// Chooses among them. A later step knows better than an earlier one.
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
  subject resolved(subject const& one) const {
    return one.is == subject_kind::self_area ? home_area(all, one.level, home) : one;
  }
  subject const* named_anywhere() const;
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
  if (seen.area != nullptr && seen.self_area != nullptr && rank_of(seen.self_area->level) > rank_of(seen.area->level))
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
bool main_chooser::is_the_early_areas() const {
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

// 记者从新疆电力交易中心有限公司获悉,新疆外送电量616.1亿千瓦时: who tells what an area has is not whom the text is of.
bool main_chooser::only_tells_of_an_area() const {
  if (doc.english || seen.area == nullptr || !seen.company->source || seen.area->from < seen.company->to) return false;
  auto const first = std::find_if(drafts.begin(), drafts.end(), [&](draft const& d) { return d.from == first_figure; });
  return first != drafts.end() && is_of_an_area(first->indicator) && seen.area->to <= first->from &&
         doc.sentences[first->sentence].from <= seen.area->from;
}

// "Railways hauled 1.39 billion tons, the Ministry of Railways announced. … On the Datong-Qinhuangdao railway": who
// comes only sentences behind the first figures is a part, where somebody else has told them.
void main_chooser::drop_a_company_of_a_later_sentence() {
  if (!doc.english || seen.company == nullptr || seen.company->from < first_end) return;
  auto const told = seen.told_by != nullptr && seen.told_by->from < first_end;
  auto const of_an_area = seen.area != nullptr && seen.area->from < first_end;
  if (!told && !of_an_area) {
    if (seen.area == nullptr || seen.area->from >= first_end) opening = name_that_opens_the_body(doc);
    if (!opening.empty()) seen.company = nullptr, seen.area = nullptr;
    return;
  }
  // One that a headline names comes first of all.
  auto const early = std::find_if(all.begin(), all.end(), [&](subject const& one) {
    return one.is == subject_kind::company && !one.source && one.from < first_end;
  });
  seen.company = early != all.end() ? &*early : nullptr;
  if (seen.company == nullptr && seen.area == nullptr) seen.source = seen.told_by;
}

// "…, according to the National Tourism Administration. Beijing's parks sold 8.9 million tickets": what an office of
// the country told first is not of a city that comes later.
void main_chooser::drop_an_area_of_a_later_sentence() {
  if (!doc.english || seen.told_by == nullptr || seen.told_by->from >= first_end || seen.company != nullptr ||
      seen.area == nullptr || seen.area->from < first_end || seen.area->level == "country")
    return;
  auto const& name = seen.told_by->name;
  if (!name.starts_with("National ") && !name.starts_with("Ministry of ")) return;
  seen.area = nullptr;
  seen.source = seen.told_by;
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
    if ((between.starts_with(u"'s ") || between.starts_with(u"’s ")) &&
        between.find_first_of(u",;.:(0123456789") == between.npos && between.find(u" of ") == between.npos &&
        between.find(u" the ") == between.npos)
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
    if (is_where_a_part_is(doc, one)) continue;
    if (one.is == subject_kind::area || one.is == subject_kind::self_area) return &one;
  }
  if (seen.told_by != nullptr) return seen.told_by;
  // A station is the whole text's subject only where its first figure is the station's.
  for (auto const& one : all) {
    if (one.is == subject_kind::station && !one.source && !drafts.empty() && one.from < drafts.front().from)
      return &one;
  }
  return nullptr;
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
  made.name = doc.english                                    ? named_by_its_look(doc)
              : doc.topic == "rail"                          ? "全国铁路"
              : tells_of_aviation()                          ? "民航"
              : doc.topic == "invest" || doc.topic == "fire" ? ""
                                                             : "全国";
  made.level = "country";
  return made;
}

subject main_chooser::choose() {
  auto const as_area = [](subject made) {
    if (made.is == subject_kind::source) made.is = subject_kind::area;
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
  if (is_the_companys()) return *seen.company;
  if (seen.area != nullptr) return resolved(*seen.area);
  if (doc.topic == "invest") {
    if (auto named = fair_of(doc); !named.empty()) return {.name = std::move(named), .is = subject_kind::company};
  }
  if (seen.source != nullptr) return as_area(*seen.source);
  if (auto const* one = named_anywhere()) return resolved(*one);
  return unnamed();
}

}  // namespace

subject main_subject(document const& doc, std::vector<subject> const& all, home_names const& home,
                     std::vector<draft> const& drafts) {
  candidate_gatherer gatherer{doc, drafts};
  if (doc.english) gatherer.begin_with_the_body();
  for (auto const& one : all) gatherer.look_at(one);
  return main_chooser{doc, all, home, drafts, gatherer.seen}.choose();
}

}  // namespace fengsui::sense::reader
