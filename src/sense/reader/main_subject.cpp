#include "sense/reader/main_subject.h"

#include <algorithm>
#include <map>

#include "sense/reader/time/en_point.h"

namespace fengsui::sense::reader {
namespace {

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

// The name that ends in the noun at [at, end): 2025年全市青年理论宣讲大赛.
std::u16string_view contest_name(std::u16string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 30;
  auto begin = at;
  while (begin > 0 && at - begin < kLongest &&
         (is_cjk(text[begin - 1]) || is_digit(text[begin - 1]) || is_letter(text[begin - 1]) ||
          is_one_of(text[begin - 1], u"“”·")) &&
         !is_one_of(text[begin - 1], u"的办在"))
    --begin;
  // An opening quote without its end is no part of the name.
  auto name = text.substr(begin, end - begin);
  if (name.find(u'”') < name.find(u'“')) name.remove_prefix(name.find(u'”') + 1);
  // 学校“双创活动月”第三届创新创业大赛
  if (auto const quoted = name.rfind(u'”');
      quoted != std::u16string_view::npos && name.substr(quoted + 1).starts_with(u"第"))
    name.remove_prefix(quoted + 1);
  // “中国梦·劳动美·我与改革创新”全省职工演讲比赛: a motto is none of its name, where a name is left; “挑战杯” is.
  constexpr std::size_t kLongestCup = 7;
  if (auto const motto = name.find(u'”'); name.starts_with(u"“") && motto > kLongestCup &&
                                          motto != std::u16string_view::npos && name.size() > motto + 3 + end - at)
    name.remove_prefix(motto + 1);
  for (std::u16string_view const opening : {u"本届", u"此次", u"本次", u"次"}) {
    if (name.starts_with(opening)) name.remove_prefix(opening.size());
  }
  // …获奖名单揭晓“稷山四宝”征集大赛: what a headline said before it.
  for (std::u16string_view const said : {u"揭晓", u"落幕", u"收官", u"启动", u"开幕", u"举行", u"举办"}) {
    if (auto const word = name.rfind(said); word != std::u16string_view::npos && word + said.size() < name.size())
      name.remove_prefix(word + said.size());
  }
  // A year opens a name: what stands before it is another line.
  for (std::size_t i = 1; i + 5 < name.size(); ++i) {
    if (name[i] == u'2' && name[i + 1] == u'0' && name[i + 4] == u'年' && !is_digit(name[i - 1])) return name.substr(i);
  }
  return name;
}

// 参加了全省各级500多场演讲比赛, 1.7亿人次通过“云观赛”观摩大赛: counted or watched, no name.
bool is_a_contest(std::u16string_view name, std::size_t noun) {
  if (name.size() < noun + 2) return false;
  for (std::u16string_view const other :
       {u"了", u"场", u"人次", u"通过", u"观摩", u"参加", u"组织", u"开展", u"举行", u"举办"}) {
    if (name.find(other) != std::u16string_view::npos) return false;
  }
  return true;
}

// A contest is its own subject: the longest name that the text gives it.
std::string contest_of(document const& doc) {
  auto const text = doc.text();
  std::u16string_view best;
  std::u16string_view bare;
  for (std::u16string_view const noun :
       {u"挑战赛", u"锦标赛", u"邀请赛", u"联赛", u"竞赛", u"大赛", u"比赛", u"运动会", u"博览会"}) {
    for (auto at = text.find(noun); at != std::u16string_view::npos; at = text.find(noun, at + noun.size())) {
      auto const name = contest_name(text, at, at + noun.size());
      if (is_a_contest(name, noun.size()) && name.size() > best.size()) best = name;
      if (bare.empty()) bare = noun;
    }
    if (!best.empty()) break;
  }
  return to_utf8(best.empty() ? bare : best);
}

// "Firefighters in Attica", where no table knows the place: the first capitalised words behind "in".
std::string place_named_first(std::u16string_view text) {
  for (auto at = text.find(u" in "); at != std::u16string_view::npos; at = text.find(u" in ", at + 4)) {
    auto end = at + 4;
    while (end < text.size() && text[end] >= u'A' && text[end] <= u'Z') {
      while (end < text.size() && (is_letter(text[end]) || text[end] == u'-')) ++end;
      if (end + 1 >= text.size() || text[end] != u' ' || text[end + 1] < u'A' || text[end + 1] > u'Z') break;
      ++end;
    }
    auto const name = text.substr(at + 4, end - at - 4);
    auto const first = times::en_word_at(text, at + 4);
    if (name.size() > 2 && !times::is_name_of_month(first.text()) && !times::is_name_of_weekday(first.text()))
      return to_utf8(name);
  }
  return {};
}

// Whether it stands outside the sentence of the first figure.
bool is_outside(document const& doc, std::vector<draft> const& drafts, subject const& one) {
  auto const& in = doc.sentences[drafts.front().sentence];
  return one.from < in.from || one.from >= in.to || in.headline;
}

}  // namespace

bool is_abroad(std::string_view name) {
  return name.starts_with("香港") || name.starts_with("澳门") || name.starts_with("台湾");
}

int rank_of(std::string const& level) {
  return level == "country"                         ? 4
         : level == "province"                      ? 3
         : level == "city" || level == "prefecture" ? 2
         : level == "county"                        ? 1
                                                    : 0;
}

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
    if (!one.said_of.empty() && one.level == level) named[one.said_of] += 2;
    if (one.is != subject_kind::area || one.name == "全国" || is_abroad(one.name)) continue;
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
  // 临海市…全市: a city of a county's rank, where the text names none above it.
  if (level == "city" && named.empty() && around.empty()) {
    for (auto const& one : all) {
      if (one.is == subject_kind::area && one.level == "county" && one.name.ends_with("市")) return one;
    }
  }
  made.name = most(named);
  if (made.name.empty() && !around.empty()) made.name = most(around);
  if (made.name.empty() && level == "province") made.name = home.province.empty() ? "本省" : home.province;
  if (made.name.empty() && level == "city") made.name = home.city.empty() ? "本市" : home.city;
  // 我县, 全旗: as the text calls itself.
  for (auto const& one : all) {
    if (made.name.empty() && one.is == subject_kind::self_area && one.level == level && one.name.starts_with("本"))
      made.name = one.name;
  }
  if (made.name.empty()) made.name = level == "prefecture" ? "本州" : "本区";
  return made;
}

subject main_subject(document const& doc, std::vector<subject> const& all, home_names const& home,
                     std::vector<draft> const& drafts) {
  subject const* source = nullptr;
  subject const* first_area = nullptr;
  subject const* first_company = nullptr;
  subject const* first_self_area = nullptr;
  subject const* source_company = nullptr;
  subject const* agency = nullptr;      // 民航局: a national one
  subject const* early_area = nullptr;  // named where nothing is counted yet
  subject const* told_by = nullptr;     // who only tells an English text
  auto headline_only = false;           // the first company stands in a headline or a sentence without figures
  auto const text = doc.text();
  for (auto const& one : all) {
    if (one.is == subject_kind::area && one.level.empty()) continue;  // 老君山景区: a spot narrows
    if (one.is == subject_kind::self || one.is == subject_kind::mode || one.is == subject_kind::station) continue;
    if (doc.english && one.source && one.is == subject_kind::company) {
      if (told_by == nullptr) told_by = &one;
      continue;
    }
    if (one.is == subject_kind::source || one.source) {
      if (source == nullptr || (source->is != subject_kind::company && one.is == subject_kind::company)) source = &one;
      if (one.is == subject_kind::company && source_company == nullptr) source_company = &one;
      if (one.is == subject_kind::source && agency == nullptr) agency = &one;
      continue;
    }
    // 昭通、保山、文山: a member of a list is nobody's subject.
    auto const listed =
        (one.to < text.size() && text[one.to] == u'、') || (one.from > 0 && text[one.from - 1] == u'、');
    // Only what stands before a figure in its sentence can be its subject.
    auto const next = std::lower_bound(drafts.begin(), drafts.end(), one.to,
                                       [](draft const& d, std::size_t at) { return d.from < at; });
    if (next == drafts.end()) {
      if (doc.english && one.is == subject_kind::area && first_area == nullptr && !drafts.empty() &&
          !is_outside(doc, drafts, one))
        first_area = &one;
      continue;
    }
    auto const& in = doc.sentences[next->sentence];
    auto const same_sentence = one.from >= in.from;
    // "Crews were battling 23 large fires across Montana": the place may stand behind the first figure.
    if (doc.english && !same_sentence && one.is == subject_kind::area && first_area == nullptr &&
        !is_outside(doc, drafts, one))
      first_area = &one;
    if (!same_sentence && one.is == subject_kind::area && early_area == nullptr && !listed) early_area = &one;
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
  // A headline's figures come again in the body, and 春节假期8天 is of no one.
  auto const is_told = [&](draft const& one) {
    return !doc.sentences[one.sentence].headline && one.dimension != dimension::days;
  };
  auto const body = std::find_if(drafts.begin(), drafts.end(), is_told);
  auto const& first = body != drafts.end() ? body : drafts.begin();
  auto const first_figure = first != drafts.end() ? first->from : text.size();
  auto const first_end = first != drafts.end() ? doc.sentences[first->sentence].to : text.size();
  auto const wider_area = first_area == nullptr || first_area->is == subject_kind::self_area;
  if (source_company != nullptr && first_company != nullptr && wider_area && source_company->from < first_figure) {
    // 据青岛港集团统计,…。烟台港同期…: who reports is the subject, not who is named behind the first figures.
    auto const late = first_company->from > first_figure;
    // 重庆轨道交通…\n记者从重庆轨道集团获悉: the body gives the name in full.
    auto const same_house = headline_only && first_company->name.substr(0, 6) == source_company->name.substr(0, 6);
    if (late || same_house) first_company = source_company;
  }
  // 昆明市…。全省到位资金…: the wider area is what the text is about.
  if (first_area != nullptr && first_self_area != nullptr &&
      rank_of(first_self_area->level) > rank_of(first_area->level)) {
    first_area = first_self_area;
  }
  // 据南昌昌北国际机场消息,…。江西空管分局…: an area that is named only behind the first figures is not what they are
  // of.
  auto const late_area = first_area != nullptr && first_area->from > first_figure && source_company != nullptr &&
                         source_company->from < first_figure;
  // 全省发送旅客1.047亿人…。据武汉铁路局介绍,…: who reports only behind the area's figures is a part of it.
  auto const reports_late = source_company != nullptr && source_company->from >= first_end && first_area != nullptr;
  if (first_company == nullptr && !reports_late &&
      (first_area == nullptr || first_area->is == subject_kind::self_area || late_area))
    first_company = source_company;
  // 据民航局披露,春运运输量预计7300万人次。首都机场…: a national agency's first figures are the country's.
  auto const is_late = [&](subject const* one) { return one == nullptr || one->from > first_figure; };
  if (!doc.english && agency != nullptr && agency->from < first_figure && is_late(first_area) &&
      is_late(first_company) && is_late(source_company) && doc.topic != "contest") {
    auto made = *agency;
    made.is = subject_kind::area;
    return made;
  }
  // 春运首日,广东辖区航空运输保障顺畅。六个机场共保障…。其中白云机场…: who comes behind the first figures is a part.
  if (!doc.english && early_area != nullptr && early_area->from < first_figure && first_company != nullptr &&
      first_company->from > first_figure && is_late(first_area) && is_late(source_company))
    return *early_area;
  if (doc.topic == "contest") {
    if (auto named = contest_of(doc); !named.empty()) return {.name = std::move(named), .is = subject_kind::company};
  }
  // 据黄石市商务委介绍,全市…。黄石经济技术开发区…: who comes only behind the area's figures is a part of it.
  if (first_company != nullptr && first_self_area != nullptr && first_area == first_self_area && !headline_only &&
      !first_company->source && first_self_area->from < first_figure && first_company->from > first_figure) {
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
    if (one.is == subject_kind::company && !(doc.english && one.source)) return one;
  }
  for (auto const& one : all) {
    if (one.is == subject_kind::area || one.is == subject_kind::self_area) return resolved(one);
  }
  if (told_by != nullptr && place_named_first(text).empty()) return *told_by;
  // A station is the whole text's subject only where its first figure is the station's.
  for (auto const& one : all) {
    if (one.is == subject_kind::station && !one.source && !drafts.empty() && one.from < drafts.front().from) return one;
  }
  // 京沪高铁开通十年…: a line or a spot, where nobody else is named.
  for (auto const& one : all) {
    if (one.is == subject_kind::area && !doc.english && !drafts.empty() && one.from < drafts.front().from) return one;
  }
  subject made;
  made.name = doc.english                                    ? place_named_first(doc.text())
              : doc.topic == "rail"                          ? "全国铁路"
              : doc.topic == "invest" || doc.topic == "fire" ? ""
                                                             : "全国";
  made.level = "country";
  return made;
}

}  // namespace fengsui::sense::reader
