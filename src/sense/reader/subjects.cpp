// Whose figure it is: the document's subject, the subjects that sentences name, and the places that narrow them.
#include <algorithm>
#include <array>
#include <map>

#include "sense/reader/main_subject.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// 湖北省全社会用电量, 全市固定资产投资: what is counted of an area, whoever tells it.
bool is_of_an_area(std::string_view indicator) {
  static constexpr std::array<std::string_view, 11> kOfAreas{
      "power_consumption", "power_generation", "power_export", "industrial_va", "industrial_output", "retail_sales",
      "gov_revenue",       "gov_spending",     "fai",          "bank_balance",  "capacity"};
  return std::find(kOfAreas.begin(), kOfAreas.end(), indicator) != kOfAreas.end();
}

// 昆明海关:前5个月云南省外贸进出口1026亿元: the customs tell of the area's trade.
bool is_trade_of_the_area(document const& doc, subject const& main, subject const& area) {
  if (!main.name.ends_with("海关")) return false;
  auto const behind = doc.text().substr(area.to, 6);
  for (std::u16string_view const word : {u"外贸", u"进出口", u"进口", u"出口", u"货物贸易", u"对外贸易"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

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

// Does the word stand where a subject stands: first in its clause, or right before the number it owns?
bool in_subject_place(document const& doc, subject const& one, draft const& figure) {
  auto const text = doc.text();
  if (one.from == 0) return true;
  auto const before = text[one.from - 1];
  if (is_one_of(before, u",;。:!?()、\n“” ")) {
    // A list of places is a subject only right before the number: 赴北京、上海等地 is none.
    if (before != u'、') return true;
  }
  for (auto const opening :
       {u"其中", u"今年", u"去年", u"同时", u"此外", u"当天", u"当日", u"期间", u"假期", u"止", u"日", u"月",
        u"年",   u"季度", u"月份", u"而",   u"以来", u"末",   u"底",   u"有",   u"和",   u"对", u"看", u"年底"}) {
    if (text.substr(0, one.from).ends_with(opening)) return true;
  }
  // 地处海沧港区的嵩屿集装箱码头,…: what stands before it says where it lies.
  if (before == u'的' && one.to < text.size() && text[one.to] == u',') {
    auto const lead = text.substr(one.from > 16 ? one.from - 16 : 0, std::min<std::size_t>(16, one.from));
    auto const clause = lead.substr(lead.find_last_of(u",;。\n") + 1);
    for (std::u16string_view const lies : {u"地处", u"位于", u"坐落", u"作为"}) {
      if (clause.starts_with(lies)) return true;
    }
  }
  // 铁路上海站: what sort of station it is stands before its name.
  if (one.is == subject_kind::station && text.substr(0, one.from).ends_with(u"铁路")) return true;
  auto const to = figure.words_from;
  return to >= one.to && to - one.to <= 8 && text.substr(one.to, to - one.to).find(u',') == std::u16string_view::npos;
}

// Whether the word is an indicator that is counted in that dimension.
bool counts_in(term const& one, dimension d) {
  auto const& group = words().groups[one.group];
  return std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return entry.is == word_class::indicator && (entry.dimensions & set_of(d)) != 0;
  });
}

// 其中临时检查站1530个, 普速列车216列、研学专列12列: what a member of a list is called where no table knows the class.
// The words before the number, without the noun that is counted.
std::string unlisted_class(document const& doc, draft const& one) {
  constexpr std::size_t kLongest = 10;
  auto const text = doc.text();
  auto from = one.words_from;
  while (from > one.lead_from && one.words_from - from <= kLongest && is_cjk(text[from - 1]) &&
         !is_one_of(text[from - 1], u",;。:、()"))
    --from;
  auto const opened = from > 0 && is_one_of(text[from - 1], u":、(");
  auto const first = text.substr(from, 2) == u"其中";
  if (first) from += 2;
  if (!opened && !first) return {};
  auto to = one.words_from;
  auto const [begin, end] = doc.terms_in(from, to);
  // From the number backwards: 林地热点 is of 林地, which alone would be an area.
  for (auto i = end; i-- > begin;) {
    auto const& word = doc.terms[i];
    if (word.to > one.words_from) continue;
    if (!doc.has(word, word_class::indicator)) return {};
    if (word.to == to && counts_in(word, one.dimension)) to = word.from;
  }
  if (to < from + 2 || to - from > kLongest) return {};
  // 目标任务:全年引进项目160个: a time is no class.
  if (auto const time = doc.first_time(from); time < doc.times.size() && doc.times[time].begin < to) return {};
  return to_utf8(text.substr(from, to - from));
}

// 该公司, 公司, 该局: no 该市.
bool is_of_a_company(document const& doc, subject const& self) {
  auto const word = doc.text().substr(self.from, self.to - self.from);
  return word.ends_with(u"公司") || word.ends_with(u"局") || word.ends_with(u"集团");
}

subject const* company_before(std::vector<subject> const& all, std::vector<subject>::const_iterator at) {
  constexpr int kReach = 24;
  for (int looked = 0; at != all.begin() && looked < kReach; ++looked) {
    --at;
    if (at->is == subject_kind::company) return &*at;
  }
  return nullptr;
}

// 海源国际机场: what is no class there.
bool is_in_a_name(std::u16string_view text, term const& one) {
  if (text.substr(one.from, one.to - one.from) != u"国际") return false;
  for (std::u16string_view const noun : {u"机场", u"陆港", u"港", u"空港", u"会展", u"物流", u"博览", u"旅游度假"}) {
    if (text.substr(one.to).starts_with(noun)) return true;
  }
  return false;
}

std::string what_of(document const& doc, draft const& one) {
  auto const text = doc.text();
  std::string made;
  auto from = one.words_from;
  // 国际(地区)航班: a bracket that closes again belongs to the clause.
  for (auto closed = 0; from > one.lead_from && !is_one_of(text[from - 1], u",;。:\n"); --from) {
    closed += text[from - 1] == u')' ? 1 : text[from - 1] == u'(' ? -1 : 0;
    if (closed < 0) break;
  }
  auto const gather = [&](std::size_t a, std::size_t b) {
    auto const [first, last] = doc.terms_in(a, b);
    for (auto i = first; i < last; ++i) {
      if (doc.terms[i].to > b) break;
      if (doc.has(doc.terms[i], word_class::what)) {
        if (is_in_a_name(text, doc.terms[i])) continue;
        // 进出口总额 is of both ways, not of exports.
        if (doc.terms[i].from > 0 && text[doc.terms[i].from - 1] == u'进' && text[doc.terms[i].from] == u'出') continue;
        auto const words_of = to_utf8(text.substr(doc.terms[i].from, doc.terms[i].to - doc.terms[i].from));
        if (made.find(words_of) == std::string::npos) made += (doc.english && !made.empty() ? " " : "") + words_of;
      }
    }
  };
  auto start = std::max(from, one.lead_from);
  // "214,600 TEUs of exports and 185,500 TEUs of empties": what stands behind a number is its own.
  auto const is_behind = [&](std::size_t at) {
    return text.substr(at).starts_with(u" of ") || text.substr(at, 1) == u" ";
  };
  if (doc.english && one.lead_from > doc.sentences[one.sentence].from && start == one.lead_from) {
    auto const lead = text.substr(start, one.words_from - std::min(start, one.words_from));
    if (lead.starts_with(u" of ")) {
      auto const stop = std::min(lead.find(u" and "), lead.find_first_of(u",;"));
      start = stop == std::u16string_view::npos ? one.words_from : start + stop;
    }
  }
  gather(start, one.words_from);
  if (doc.english && made.empty() && is_behind(one.words_to)) {
    auto const first = one.words_to + (text.substr(one.words_to).starts_with(u" of ") ? 4 : 1);
    auto const [begin, end] = doc.terms_in(first, first + 1);
    for (auto i = begin; i < end; ++i) {
      if (doc.has(doc.terms[i], word_class::what)) made = to_utf8(text.substr(first, doc.terms[i].to - first));
    }
  }
  return made.empty() && !doc.english ? unlisted_class(doc, one) : made;
}

// 西安站、西安北站累计发送旅客分别为512万人次和1186万人次: a list of as many subjects before a list of figures is
// handed out to it. By the figure's index; null where nothing is handed out.
std::vector<subject const*> listed_subjects(document const& doc, std::vector<subject> const& all,
                                            std::vector<draft> const& drafts) {
  std::vector<subject const*> made(drafts.size(), nullptr);
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].list != i || !drafts[i].distributed || drafts[i].kind != figure_kind::level) continue;
    auto count = std::size_t{1};
    while (i + count < drafts.size() && drafts[i + count].list == i && drafts[i + count].in_list) ++count;
    if (count < 2) continue;
    // The last run of subjects before the list that only 、 and 和 join.
    auto const end = std::lower_bound(all.begin(), all.end(), drafts[i].words_from,
                                      [](subject const& s, std::size_t at) { return s.from < at; });
    auto last = end;
    while (last != all.begin() && std::prev(last)->is != subject_kind::company &&
           std::prev(last)->is != subject_kind::station && std::prev(last)->from >= drafts[i].lead_from)
      --last;
    auto first = last;
    while (first != all.begin()) {
      auto const& one = *std::prev(first);
      if (one.from < drafts[i].lead_from ||
          (one.is != subject_kind::company && one.is != subject_kind::station && one.is != subject_kind::area))
        break;
      if (first != last) {
        auto const joint = text.substr(one.to, first->from > one.to ? first->from - one.to : 0);
        if (joint != u"、" && joint != u"和" && joint != u"与" && joint != u"及" && joint != u"以及") break;
      }
      --first;
    }
    if (static_cast<std::size_t>(last - first) != count) continue;
    for (std::size_t k = 0; k < count; ++k) made[i + k] = &*(first + static_cast<std::ptrdiff_t>(k));
  }
  return made;
}

// 公路人员流动量16555万人次。其中,小客车13336万人次: a sentence that opens with 其中 is of whom the one before it is.
bool goes_on_from(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  if (i == 0 || doc.english) return false;
  auto const& in = doc.sentences[drafts[i].sentence];
  auto const first = drafts[i - 1].sentence != drafts[i].sentence;
  return doc.text().substr(in.from, 2) == u"其中" && (!first || drafts[i - 1].sentence + 1 == drafts[i].sentence);
}

}  // namespace

void read_subjects(document const& doc, home_names const& home, std::vector<draft>& drafts) {
  auto const all = find_subjects(doc);
  auto main = main_subject(doc, all, home, drafts);
  // A country's railways are a company of their own in English news.
  if (doc.english && doc.topic == "rail" && main.name == "China")
    main = {.name = "China Railway", .is = subject_kind::company};
  // The fires of the whole United States are those of its National Interagency Fire Center.
  if (doc.english && doc.topic == "fire" && main.name == "United States")
    main = {.name = "NIFC", .is = subject_kind::company};
  // A crossing's travellers are the crossing's; all of them together those of the control points.
  if (doc.english && doc.topic == "border" &&
      std::any_of(all.begin(), all.end(), [](subject const& s) { return s.level == "crossing"; }))
    main = {.name = "Hong Kong control points", .is = subject_kind::company};
  auto const main_level = level_of_name(main);
  std::string all_of;  // once said, 全省 goes on to mean 全省机场
  std::map<std::string, std::string> homes;
  for (auto const* level : {"province", "city", "prefecture", "county"})
    homes[level] = home_area(all, level, home).name;
  auto const handed_out = listed_subjects(doc, all, drafts);
  std::vector<std::size_t> named_at(drafts.size(), 0);  // where the subject of each stands
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (handed_out[i] != nullptr && handed_out[i]->is != subject_kind::area) one.org = handed_out[i]->name;
    auto const listed_org = one.org;
    auto const listed_place = one.place;
    subject const* company = nullptr;
    subject const* area = nullptr;
    auto flows = false;
    if (!doc.sentences[one.sentence].headline || doc.sentences.size() == 1) {
      auto const from =
          std::max(doc.sentences[one.sentence].from, one.from > kCharactersBack ? one.from - kCharactersBack : 0);
      for (auto at = std::lower_bound(all.begin(), all.end(), from,
                                      [](subject const&s, std::size_t place) { return s.from < place; });
           at != all.end(); ++at) {
        auto const& each = *at;
        if (each.from > one.words_to + 18) break;
        auto const behind = doc.english && each.from >= one.words_to && each.from <= one.words_to + 18 &&
                            each.is == subject_kind::company;
        if (each.from >= one.words_from && !behind) continue;
        if (each.source || each.is == subject_kind::source) continue;
        // 江苏、浙江、上海在皖投资分别为…: of a list no member alone.
        auto const next = std::next(at);
        if (each.is == subject_kind::area && next != all.end() && next->is == subject_kind::area &&
            next->from == each.to + 1 && doc.text()[each.to] == u'、')
          continue;
        if (behind) {
          auto const between = doc.text().substr(one.words_to, each.from - one.words_to);
          if (between.find(u"by the") == std::u16string_view::npos && between.find(u"by ") == std::u16string_view::npos)
            continue;
        } else if (!in_subject_place(doc, each, one) && !doc.english) {
          continue;
        }
        switch (each.is) {
          case subject_kind::company:
          case subject_kind::station:
            company = &each;
            area = nullptr;
            break;
          case subject_kind::self:
            // 国网宁夏电力有限公司消息,宁夏电网…。该公司…: in a text about an area the company that was named last.
            company = main.is == subject_kind::area && is_of_a_company(doc, each) ? company_before(all, at) : nullptr;
            area = nullptr;
            flows = false;
            break;
          case subject_kind::mode:
            flows = true;
            company = &each;
            break;
          case subject_kind::self_area:
            company = nullptr;
            if (!each.all_of.empty()) all_of = each.all_of;
            area = &each;
            break;
          case subject_kind::area:
            if (each.name == "全国" || each.level == "country" || is_trade_of_the_area(doc, main, each))
              company = nullptr;
            // 经济技术开发区开工46个;大冶市35个: the next of an area's parts is none of the one before it.
            if (main.is == subject_kind::area && each.from > 0 && is_one_of(doc.text()[each.from - 1], u";、,") &&
                !doc.english)
              company = nullptr;
            area = &each;
            break;
          default:
            break;
        }
      }
    }
    for (auto const* named : {company, area}) {
      if (named != nullptr) named_at[i] = std::max(named_at[i], named->to);
    }
    one.org = company == nullptr && area == nullptr && goes_on_from(doc, drafts, i) ? drafts[i - 1].org : main.name;
    if (area != nullptr) {
      if (area->is == subject_kind::self_area && !area->said_of.empty() && area->all_of.empty()) {
        one.org = area->said_of;
      } else if (area->is == subject_kind::self_area) {
        // A company's own 全省 is its part of it, but no city's airport is a whole province.
        if (main.is != subject_kind::company || is_of_an_area(one.indicator) ||
            (!main_level.empty() && (rank_of(area->level) > rank_of(main_level) ||
                                     (rank_of(area->level) == rank_of(main_level) && lies_inside(main.name)))))
          one.org = homes[area->level];
        // 全省机场: of the whole area, whoever reports it.
        if (!all_of.empty() && !area->level.empty()) {
          auto short_name = homes[area->level];
          if (short_name.starts_with("本")) short_name.clear();
          for (std::string const tail : {"省", "市", "自治区"}) {
            if (short_name.ends_with(tail)) short_name.resize(short_name.size() - tail.size());
          }
          one.org = short_name + all_of;
        }
      } else if (area->name != main.name) {
        if (area->name == "全国" || area->name == "全社会跨区域人员流动") {
          one.org = area->name;
        } else if (main.is == subject_kind::area && rank_of(area->level) >= rank_of(main.level) &&
                   area->level != "country") {
          one.org = area->name;
        } else if (main.is == subject_kind::company && company == nullptr && !doc.english &&
                   (is_of_an_area(one.indicator) || is_trade_of_the_area(doc, main, *area) ||
                    (is_zone(main.name) && rank_of(area->level) > 0 && area->from > 0 &&
                     is_one_of(doc.text()[area->from - 1], u",;。\n")))) {
          one.org = area->name;
        } else {
          one.place = to_utf8(doc.text().substr(area->from, area->to - area->from));
        }
      }
    }
    if (company != nullptr) {
      if (company->is == subject_kind::mode) {
        if (one.indicator == "person_flow") one.org = company->name;
        if (one.indicator == "pax_sent" && company->name == "铁路" && main.is != subject_kind::company)
          one.org = "全国铁路";
      } else {
        one.org = company->name;
      }
    }
    (void)flows;
    if (!listed_org.empty()) one.org = listed_org;
    if (!listed_place.empty()) one.place = listed_place;
    if (one.what.empty()) one.what = what_of(doc, one);
  }
  // 开行6117列,上年为4940列: last year's level is of what this year's is of.
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const& now = drafts[i - 1];
    if (doc.english || one.role != "base" || one.kind != figure_kind::level || now.kind != figure_kind::level ||
        now.role == "base" || now.sentence != one.sentence || now.dimension != one.dimension)
      continue;
    one.org = now.org;
    one.place = now.place;
    one.what = now.what;
  }
  // A change is of what its level is of; a share may name its own: 全省沿海港口2.36亿吨,连云港港占67%.
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (!one.of || one.kind == figure_kind::level) continue;
    auto const& host = drafts[*one.of];
    if (one.kind == figure_kind::share && named_at[i] > host.words_to) continue;
    one.org = host.org;
    one.place = host.place;
    one.what = host.what;
  }
}

}  // namespace fengsui::sense::reader
