// Whose figure it is: the document's subject, the subjects that sentences name, and the places that narrow them.
#include <algorithm>
#include <set>

#include "sense/reader/links/english/links.h"
#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/english/owners.h"
#include "sense/reader/subject/english/prize_winner.h"
#include "sense/reader/subject/kept_subject.h"
#include "sense/reader/subject/main_subject.h"
#include "sense/reader/subject/subject_meant.h"
#include "sense/reader/subject/subject_owners.h"
#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 公路人员流动量16555万人次。其中,小客车13336万人次: a sentence that opens with 其中 is of whom the one before it is.
bool goes_on_from(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (i == 0 || doc.english) return false;
  auto const& in = doc.sentences[drafts[i].sentence];
  auto const first = drafts[i - 1].sentence != drafts[i].sentence;
  return doc.text().substr(in.from, 2) == u"其中"sv && (!first || drafts[i - 1].sentence + 1 == drafts[i].sentence);
}

// Whether no figure but a length of time (国庆七天,全国接待…) stands between the last ; and `at`, within the sentence
// of `drafts[i]`.
bool opens_its_clause(document const& doc, std::vector<draft> const& drafts, std::size_t i, std::size_t at) {
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == drafts[i].sentence;) {
    if (drafts[j].words_to <= at && drafts[j].dimension != dimension::days)
      return doc.text().substr(drafts[j].words_to, at - drafts[j].words_to).find(u';') != std::u16string_view::npos;
  }
  return true;
}

using subject_at = std::vector<subject>::const_iterator;

bool lies_there(std::u16string_view text, subject const& company, subject const& area) {
  constexpr std::size_t kLongest = 28;
  if (area.from <= company.to || area.from - company.to > kLongest) return false;
  auto const between = text.substr(company.to, area.from - company.to);
  // "Kuusamo, in the north of Finland, 217"
  if (between.starts_with(u", in the "sv) && between.ends_with(u" of "sv)) return true;
  return between.ends_with(u" in "sv) &&
         (between.size() == 4 || (between.starts_with(u" ("sv) && between.size() <= 12));
}

// "150,532 from the UK, up 1.2%, and 129,890 from Russia": the level right before the place has it; none where the
// place stands otherwise.
std::optional<std::size_t> level_that_is_from(document const& doc, std::vector<draft> const& drafts, std::size_t i,
                                              subject const& area) {
  if (!doc.english || area.is != subject_kind::area) return {};
  auto const lead = doc.text().substr(0, area.from);
  auto const joint = lead.ends_with(u" from "sv) ? 6U : lead.ends_with(u" from the "sv) ? 10U : 0U;
  if (joint == 0) return {};
  for (auto j = i + 1; j-- > first_near(i) && drafts[j].words_to + joint >= area.from;) {
    if (drafts[j].words_to + joint != area.from) continue;
    return drafts[j].kind == figure_kind::level && drafts[j].dimension != dimension::percent ? std::optional{j}
                                                                                             : std::nullopt;
  }
  return {};
}

// "Arrivals from the UK and Russia together came to 209,369": of neither alone.
bool is_of_both(document const& doc, subject_at first, subject_at at) {
  auto const behind = doc.text().substr(at->to, 12);
  if (at == first || at->is != subject_kind::area || std::prev(at)->is != subject_kind::area ||
      !(behind.starts_with(u" together "sv) || behind.starts_with(u" combined "sv) ||
        behind.starts_with(u" jointly "sv)))
    return false;
  auto const from = std::prev(at)->to;
  auto const between = doc.text().substr(from, at->from - std::min(from, at->from));
  return between == u" and "sv || between == u" and the "sv;
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
          suffix_at(of.doc.text(), each.to, {u"共"sv, u"累计"sv, u"日均"sv, u"总计"sv}) > 0)
        return;
      // "Xi'an Airport (XIY) in China handled": where it lies.
      if (of.doc.english && who.company != nullptr && lies_there(of.doc.text(), *who.company, each)) return;
      if (each.name == "全国" || each.level == "country") who.company = nullptr;
      // 经济技术开发区开工46个;大冶市35个: the next of an area's parts is none of the one before it.
      if (of.main.is == subject_kind::area && each.from > 0 && is_one_of(of.doc.text()[each.from - 1], u";、,") &&
          !of.doc.english)
        who.company = nullptr;
      // "followed by Yinkou with 4.37 million TEUs and Dalian with 4.05 million", of all of China's ports
      if (of.doc.english && each.level != "country" && is_of_many_ports(of.main)) who.company = nullptr;
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
      if (c == u';') who = outside ? *outside : leads;
      if (c == u'(') outside = who;
      if (c == u')' && outside) who = *outside, outside.reset();
    }
  };
  subject const* speaker = nullptr;  // 国航方面表示,…
  auto of_the_text = false;          // 全港, 公司: the text's own subject is said
  for (auto at = first; at != of.all.cend() && at->from <= one.words_to + kBehind; ++at) {
    auto const behind = at->from >= one.words_from;
    // "The 14 Greek airports reached 1.6 million": who is counted is named by the figure's own noun.
    auto const inside = at->from > one.words_from && at->to <= one.words_to;
    if (auto const level = level_that_is_from(doc, drafts, i, *at)) {
      if (*level == i) take(of, who, at);
      continue;
    }
    if (behind && !(doc.english && (at->from >= one.words_to || inside) && at->is == subject_kind::company)) continue;
    if (at->source && at->is == subject_kind::company && at->from > drafts.front().from) speaker = &*at;
    if (!may_be_of(doc, of.all, at, one)) continue;
    if (!behind) go_to(at->from);
    if (doc.english && is_of_both(doc, first, at)) {
      who.area = nullptr;
      continue;
    }
    take(of, who, at);
    of_the_text = at->is == subject_kind::self && who.company == nullptr;
    // 青溪古城17224人次;乡村旅游33774人次: what people go to has its own clause and no more.
    auto const is_a_sight = !doc.english && at->is == subject_kind::area && at->level.empty();
    // "will use Lo Wu; about 200,000 will depart there": a crossing goes on being told of.
    auto const crossing = doc.english && at->level == "crossing";
    if (crossing || (!is_a_sight && opens_its_clause(doc, drafts, i, at->from))) leads = who;
  }
  go_to(one.words_from);
  // 国铁集团最新消息:春运第一天铁路发送旅客…: its own.
  auto const its_trains = speaker != nullptr && who.company != nullptr && who.company->is == subject_kind::mode &&
                          who.company->name == "铁路" && speaker->name.find("铁路") != std::string::npos;
  if ((who.at() == 0 || its_trains) && !doc.english && !of_the_text) who.company = speaker;
  return who;
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

// 其中交通运输业19起、死亡15人: what else is counted behind the class is of it, too.
void share_classes(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& last = drafts[i - 1];
    if (one.kind != figure_kind::level || last.kind != figure_kind::level || one.sentence != last.sentence ||
        !one.what.empty() || last.what.empty() || one.dimension == dimension::percent || one.org != last.org ||
        one.place != last.place)
      continue;
    auto const lead = lead_of(doc.text(), one);
    // 其中有效报警3120起(104起/天)
    auto const average = one.role.starts_with("avg") && lead.starts_with(u"("sv) && one.unit == last.unit;
    if (average || (lead.starts_with(u"、"sv) && one.dimension != last.dimension)) one.what = last.what;
  }
}

// 西宁、海东两市分别接待…: each of a list of areas that the text tells of nobody above has its own.
bool is_no_part(subject const& main, subject const& listed) {
  return listed.is == subject_kind::area && listed.level != "country" &&
         (main.name.empty() || is_as_wide(main, listed));
}

}  // namespace

void read_subjects(document const& doc, home_names const& home, std::vector<draft>& drafts) {
  auto all = find_subjects(doc);
  auto main = subject_of(doc, all, home, drafts);
  if (doc.english) drop_parts_of_a_country(doc, main, all);
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
  kept_subject spoken_of{doc};
  paragraph_subject paragraph{doc};
  prize_winner won_by{doc};
  std::vector<std::size_t> named_at(drafts.size(), 0);  // where the subject of each stands
  std::vector<bool> owned(drafts.size(), false);        // by an organisation that its sentence names
  auto const* whole_area = doc.english && of.main.is == subject_kind::company ? first_area(of.all) : nullptr;
  subject const* for_all = nullptr;  // who counts for all of the country in the sentence asked for last
  auto counted_in = doc.sentences.size();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    // A list that was handed out has said whose and where.
    auto const listed_org =
        handed_out[i] != nullptr && handed_out[i]->is != subject_kind::area ? handed_out[i]->name : one.org;
    auto const listed_place = one.place;
    auto who = named_for(of, drafts, i);
    if (doc.english && who.company == nullptr) {
      if (counted_in != one.sentence) for_all = who_counts_for_all(doc, of.all, one);
      counted_in = one.sentence;
      who.company = for_all;
    }
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
    if (auto const winner = won_by.of(of.all, one, who.at() != 0); !winner.empty()) one.org = winner, one.place.clear();
    if (named_at[i] == 0 && whole_area && spoken_of.counts_all_of_an_area() &&
        (whole_area->level == "country" || !spoken_of.counts_all_of_a_country()))
      one.org = whole_area->name;
    // What people travel by every means is the country's, whoever carries most of them.
    if (one.indicator == "person_flow" && doc.english && one.org == "China Railway") one.org = "China";
    if (doc.english && handed_out[i] != nullptr && handed_out[i]->level == "country" && is_of_an_area(one.indicator))
      one.org = handed_out[i]->name, one.place.clear();
    if (!listed_org.empty()) one.org = listed_org;
    if (!listed_place.empty()) one.place = listed_place;
    if (!doc.english && handed_out[i] != nullptr && is_no_part(of.main, *handed_out[i]))
      one.org = handed_out[i]->name, one.place.clear();
    if (one.what.empty()) one.what = what_of(doc, one);
  }
  keep_those_who_came(doc, of.all, of.main, drafts);
  name_each_of_a_list(doc, drafts);
  if (!doc.english) share_classes(doc, drafts);
  if (doc.english) place_rows(doc, drafts), name_respectively(doc, of.main, handed_out, drafts);
  share_with_bases(doc, drafts);
  share_lengths(doc, named_at, drafts);
  // A change is of what its level is of; it or a share may name its own: 全省沿海港口2.36亿吨,连云港港占67%.
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (!one.of || one.kind == figure_kind::level) continue;
    auto const& host = drafts[*one.of];
    // 全路日均装车131321车,…。呼和浩特铁路局同比增幅最大,达58.3%
    auto const names_its_own = (one.kind == figure_kind::share || owned[i]) && named_at[i] > host.words_to;
    if (names_its_own) {
      // What changed is then no level of somebody else's: 10个铁路局实现增长,呼和浩特铁路局增幅最大,达58.3%.
      if (one.is_change() && one.org != host.org) one.of.reset();
      continue;
    }
    one.org = host.org;
    one.place = host.place;
    one.what = host.what;
  }
  if (doc.english) name_as_printed(doc, of.all, drafts);
}

}  // namespace fengsui::sense::reader
