// Whose figure it is: the document's subject, the subjects that sentences name, and the places that narrow them.
#include <algorithm>
#include <array>
#include <map>

#include "sense/reader/draft.h"
#include "sense/reader/subject_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

bool is_one_of(char16_t c, std::u16string_view set) {
  return set.find(c) != std::u16string_view::npos;
}

// The city that an organisation's name begins with; empty where it begins with none.
std::string city_of_name(subject const& one) {
  auto const name = to_utf16(one.name);
  auto const place = words().surfaces.longest_at(name, 0);
  if (!place) return {};
  for (auto const index : words().groups[place->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == "city") return entry.name;
  }
  return {};
}

// The area that 全省 or 全市 means: the one that the text names, else the one its places lie in, else the
// installation's.
subject home_area(std::vector<subject> const& all, std::string const& level, home_names const& home) {
  std::map<std::string, int> named;
  std::map<std::string, int> around;
  std::string first_named;
  for (auto const& one : all) {
    // 深圳湾口岸 in a text about 全市口岸.
    if (one.is == subject_kind::company && level == "city") {
      if (auto city = city_of_name(one); !city.empty()) ++around[city];
    }
    // What organisations are called tells the province as well: 玉树机场 in a text about 全省机场.
    if (one.is == subject_kind::company && level == "province" && !one.province.empty()) ++around[one.province];
    if (one.is != subject_kind::area || one.name == "全国") continue;
    // 据黄石市商务委介绍,…全市: who speaks of all the city is of that city.
    if (one.level == level) named[one.name] += one.source ? 3 : 1;
    if (one.level == level && first_named.empty()) first_named = one.name;
    if (level == "province" && !one.province.empty()) ++around[one.province];
  }
  auto const most = [&](std::map<std::string, int> const& votes) {
    std::string top;
    auto best = 0;
    for (auto const& [name, count] : votes) {
      if (count > best || (count == best && name == first_named)) {
        best = count;
        top = name;
      }
    }
    return top;
  };
  subject made{.level = level};
  made.is = subject_kind::area;
  // 宁夏…全区: of an autonomous region, where the text names one and no district.
  if (level == "county" && named.empty()) {
    for (auto const& one : all) {
      if (one.is != subject_kind::area || one.level != "province" || !one.name.ends_with("自治区")) continue;
      made.level = "province";
      made.name = one.name;
      return made;
    }
  }
  // 大兴安岭地区…全区
  if (level == "county" && named.empty()) {
    for (auto const& one : all) {
      if (one.is == subject_kind::area && one.name.ends_with("地区")) return one;
    }
  }
  made.name = most(named);
  if (made.name.empty() && !around.empty()) made.name = most(around);
  if (made.name.empty() && level == "province") made.name = home.province.empty() ? "本省" : home.province;
  if (made.name.empty() && level == "city") made.name = home.city.empty() ? "本市" : home.city;
  if (made.name.empty()) made.name = level == "prefecture" ? "本州" : "本区";
  return made;
}

int rank_of(std::string const& level) {
  return level == "country"                         ? 4
         : level == "province"                      ? 3
         : level == "city" || level == "prefecture" ? 2
         : level == "county"                        ? 1
                                                    : 0;
}

// 2025年全市青年理论宣讲大赛: a contest is its own subject; the longest name that the text gives it.
std::string contest_of(document const& doc) {
  auto const text = doc.text();
  std::u16string_view best;
  for (auto const noun : {u"挑战赛", u"锦标赛", u"邀请赛", u"联赛", u"竞赛", u"大赛", u"比赛", u"运动会", u"博览会"}) {
    std::u16string_view const word{noun};
    for (auto at = text.find(word); at != std::u16string_view::npos; at = text.find(word, at + word.size())) {
      auto begin = at;
      while (begin > 0 && at - begin < 30 &&
             (is_cjk(text[begin - 1]) || is_digit(text[begin - 1]) || is_letter(text[begin - 1]) ||
              is_one_of(text[begin - 1], u"“”·")) &&
             text[begin - 1] != u'的' && text[begin - 1] != u'办' && text[begin - 1] != u'在') {
        --begin;
      }
      // An opening quote without its end is no part of the name.
      auto name = text.substr(begin, at + word.size() - begin);
      if (name.find(u'”') < name.find(u'“')) name.remove_prefix(name.find(u'”') + 1);
      for (auto const opening : {u"本届", u"此次", u"本次", u"次"}) {
        if (name.starts_with(opening)) name.remove_prefix(std::u16string_view{opening}.size());
      }
      // A year opens a name: what stands before it is another line.
      for (std::size_t i = 1; i + 5 < name.size(); ++i) {
        if (name[i] == u'2' && name[i + 1] == u'0' && name[i + 4] == u'年' && !is_digit(name[i - 1])) {
          name.remove_prefix(i);
          break;
        }
      }
      if (name.size() > best.size()) best = name;
    }
    if (!best.empty()) break;
  }
  return to_utf8(best);
}

// 湖北省全社会用电量, 全市固定资产投资: what is counted of an area, whoever tells it.
bool is_of_an_area(std::string_view indicator) {
  static constexpr std::array<std::string_view, 11> kOfAreas{
      "power_consumption", "power_generation", "power_export", "industrial_va", "industrial_output", "retail_sales",
      "gov_revenue",       "gov_spending",     "fai",          "bank_balance",  "capacity"};
  return std::find(kOfAreas.begin(), kOfAreas.end(), indicator) != kOfAreas.end();
}

// The subject of the whole text: the first that a body's figures stand behind, else where the news is from.
subject main_subject(document const& doc, std::vector<subject> const& all, home_names const& home,
                     std::vector<draft> const& drafts) {
  subject const* source = nullptr;
  subject const* first_area = nullptr;
  subject const* first_company = nullptr;
  subject const* first_self_area = nullptr;
  subject const* source_company = nullptr;
  auto headline_only = false;  // the first company stands in a headline or a sentence without figures
  auto const text = doc.text();
  for (auto const& one : all) {
    if (one.is == subject_kind::self || one.is == subject_kind::mode || one.is == subject_kind::station) continue;
    if (one.is == subject_kind::source || one.source) {
      if (source == nullptr || (source->is != subject_kind::company && one.is == subject_kind::company)) source = &one;
      if (one.is == subject_kind::company && source_company == nullptr) source_company = &one;
      continue;
    }
    // 昭通、保山、文山: a member of a list is nobody's subject.
    auto const listed =
        (one.to < text.size() && text[one.to] == u'、') || (one.from > 0 && text[one.from - 1] == u'、');
    // Only what stands before a figure in its sentence can be its subject.
    auto const next = std::lower_bound(drafts.begin(), drafts.end(), one.to,
                                       [](draft const& d, std::size_t at) { return d.from < at; });
    if (next == drafts.end()) continue;
    auto const& in = doc.sentences[next->sentence];
    auto const same_sentence = one.from >= in.from;
    if (!same_sentence && !one.source) {
      if (one.is == subject_kind::company && first_company == nullptr && one.from < drafts.front().from)
        first_company = &one, headline_only = true;
      continue;
    }
    if (in.headline) continue;
    if (one.is == subject_kind::company && first_company == nullptr && !listed) first_company = &one;
    if (one.is == subject_kind::self_area && first_self_area == nullptr) first_self_area = &one;
    if ((one.is == subject_kind::area || one.is == subject_kind::self_area) && first_area == nullptr && !listed)
      first_area = &one;
  }
  auto const wider_area = first_area == nullptr || first_area->is == subject_kind::self_area;
  if (source_company != nullptr && first_company != nullptr && wider_area && !drafts.empty() &&
      source_company->from < drafts.front().from) {
    // 据青岛港集团统计,…。烟台港同期…: who reports is the subject, not who is named behind the first figures.
    auto const late = first_company->from > drafts.front().from;
    // 重庆轨道交通…\n记者从重庆轨道集团获悉: the body gives the name in full.
    auto const same_house = headline_only && first_company->name.substr(0, 6) == source_company->name.substr(0, 6);
    if (late || same_house) first_company = source_company;
  }
  // 昆明市…。全省到位资金…: the wider area is what the text is about.
  if (first_area != nullptr && first_self_area != nullptr &&
      rank_of(first_self_area->level) > rank_of(first_area->level)) {
    first_area = first_self_area;
  }
  if (first_company == nullptr && (first_area == nullptr || first_area->is == subject_kind::self_area))
    first_company = source_company;
  if (doc.topic == "contest") {
    if (auto named = contest_of(doc); !named.empty()) return {.name = std::move(named), .is = subject_kind::company};
  }
  // 据黄石市商务委介绍,全市…。黄石经济技术开发区…: who comes only behind the area's figures is a part of it.
  if (first_company != nullptr && first_self_area != nullptr && first_area == first_self_area && !headline_only &&
      !first_company->source && !drafts.empty() && first_self_area->from < drafts.front().from &&
      first_company->from > drafts.front().from) {
    first_company = nullptr;
  }
  auto const resolved = [&](subject const& one) {
    return one.is == subject_kind::self_area ? home_area(all, one.level, home) : one;
  };
  // A company that reports of itself is the subject, an area's name before it only tells where.
  if (first_company != nullptr && (first_area == nullptr || first_company->from < first_area->from ||
                                   first_area->is == subject_kind::self_area || first_company->source)) {
    if (!(first_area != nullptr && first_area->from < first_company->from &&
          first_area->is != subject_kind::self_area && first_area->name == "全国")) {
      return *first_company;
    }
  }
  if (first_area != nullptr) return resolved(*first_area);
  if (source != nullptr) {
    auto made = *source;
    if (made.is == subject_kind::source) made.is = subject_kind::area;
    return made;
  }
  for (auto const& one : all) {
    if (one.is == subject_kind::company) return one;
  }
  for (auto const& one : all) {
    if (one.is == subject_kind::area || one.is == subject_kind::self_area) return resolved(one);
  }
  // A station is the whole text's subject only where its first figure is the station's.
  for (auto const& one : all) {
    if (one.is == subject_kind::station && !one.source && !drafts.empty() && one.from < drafts.front().from) return one;
  }
  subject made;
  made.name = doc.english                                    ? ""
              : doc.topic == "rail"                          ? "全国铁路"
              : doc.topic == "invest" || doc.topic == "fire" ? ""
                                                             : "全国";
  made.level = "country";
  return made;
}

// 三江新区, 西宁机场: a spot inside the place that its name begins with.
bool lies_inside(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kSpots{"区", "机场", "站", "口岸", "港", "园"};
  return std::any_of(kSpots.begin(), kSpots.end(), [&](std::string_view spot) { return name.ends_with(spot); });
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
  auto const to = figure.words_from;
  return to >= one.to && to - one.to <= 8 && text.substr(one.to, to - one.to).find(u',') == std::u16string_view::npos;
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
        auto const words_of = to_utf8(text.substr(doc.terms[i].from, doc.terms[i].to - doc.terms[i].from));
        if (made.find(words_of) == std::string::npos) made += (doc.english && !made.empty() ? " " : "") + words_of;
      }
    }
  };
  gather(std::max(from, one.lead_from), one.words_from);
  return made;
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
            company = nullptr;
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
            if (each.name == "全国" || each.level == "country") company = nullptr;
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
    one.org = main.name;
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
                   is_of_an_area(one.indicator)) {
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
  // A change is of what its level is of.
  for (auto& one : drafts) {
    if (!one.of || one.kind == figure_kind::level) continue;
    auto const& host = drafts[*one.of];
    one.org = host.org;
    one.place = host.place;
    one.what = host.what;
  }
}

}  // namespace fengsui::sense::reader
