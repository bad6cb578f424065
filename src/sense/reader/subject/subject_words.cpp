#include "sense/reader/subject/subject_words.h"

#include <algorithm>
#include <array>

#include "sense/reader/subject/english/names.h"
#include "sense/reader/subject/subject_parts.h"
#include "sense/reader/subject/subject_shapes.h"

namespace fengsui::sense::reader {
namespace {

// 玉树机场 lies where 玉树 lies: the province of the place that an organisation's name begins with.
std::string province_of_name(document const& doc, term const& one) {
  for (std::size_t length = 3; length >= 2; --length) {
    auto const head = doc.text().substr(one.from, std::min(length, one.to - one.from));
    auto const match = words().surfaces.longest_at(head, 0);
    if (!match || match->length != head.size()) continue;
    auto const* place = doc.entry_of({one.from, one.from + head.size(), match->value}, word_class::place);
    if (place != nullptr) return place->province;
  }
  return {};
}

// The place of that level that a word names: 海南 is a province, and a prefecture elsewhere.
std::string of_level(document const& doc, subject const& one, std::string_view level) {
  auto const printed = doc.text().substr(one.from, one.to - one.from);
  auto const word = words().surfaces.longest_at(printed, 0);
  if (!word || word->length != printed.size()) return one.level == level ? one.name : std::string{};
  for (auto const index : words().groups[word->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == level) return entry.name;
  }
  return {};
}

bool narrower_than(std::string_view level, std::string_view other) {
  static constexpr std::array<std::string_view, 5> kLevels{"country", "province", "city", "prefecture", "county"};
  auto const rank = [](std::string_view one) { return std::find(kLevels.begin(), kLevels.end(), one); };
  return rank(level) != kLevels.end() && rank(level) > rank(other);
}

// "China-Europe freight trains", "the China-Laos railway": from one to the other, and of neither.
bool joins_another_place(std::u16string_view text, term const& one) {
  auto const to_next = one.to + 1 < text.size() && text[one.to] == u'-' && is_capital(text[one.to + 1]);
  return to_next || (one.from > 1 && text[one.from - 1] == u'-' && is_letter(text[one.from - 2]));
}

// One text, word by word; what has been found so far may be taken into the next.
struct subject_finder {
  document const& doc;
  std::u16string_view text = doc.text();
  std::vector<subject> found = {};

  std::vector<subject> find();

 private:
  void take(term const&);
  void take_organisation(term const&, word_entry const&, subject& made);
  void take_company(term const&, word_entry const&, subject& made) const;
  void take_whole_area(subject& made);
  bool has_no_place_for_a_short_county(term const&) const;
  void take_short_name_before(subject& made) const;
  void take_place(word_entry const&, subject& made) const;
  void take_english_noun(subject& made) const;
  bool begins_another_name(std::size_t at) const;
  bool holds_the_next_place(subject const& made) const;
  void mark_source(subject& made) const;
  void join_before(term const&, subject& made);
  bool touches(subject const& made, subject_kind is) const;
  std::string printed(subject const& one) const { return to_utf8(text.substr(one.from, one.to - one.from)); }
  void finish_chinese();
  void finish_english();
  void mark_lists_of_areas();
  void drop_countries_of_their_parts();
};

std::vector<subject> subject_finder::find() {
  for (auto const& one : doc.terms) take(one);
  if (!doc.english) finish_chinese();
  share_border_posts(doc, found);
  take_short_names(doc, found);
  if (doc.english) finish_english(), mark_lists_of_areas();
  for (auto& one : found)
    one.listed =
        one.listed || (one.to < text.size() && text[one.to] == u'、') || (one.from > 0 && text[one.from - 1] == u'、');
  return std::move(found);
}

void subject_finder::take(term const& one) {
  if (!found.empty() && one.from < found.back().to) return;
  subject made{.from = one.from, .to = one.to};
  if (auto const* entry = doc.entry_of(one, word_class::organisation)) {
    take_organisation(one, *entry, made);
  } else if (auto const* place = doc.entry_of(one, word_class::place)) {
    if (!doc.english && (begins_a_line(text, one.to) || has_no_place_for_a_short_county(one))) return;
    // 七天长假: days, and no 天长.
    if (text[one.from] == u'天' && one.from > 0 &&
        (is_digit(text[one.from - 1]) || is_one_of(text[one.from - 1], u"一二两三四五六七八九十")))
      return;
    if (doc.english && (names_a_currency(text, one.to) || joins_another_place(text, one))) return;
    take_place(*place, made);
    if (doc.english && begins_another_name(one.to)) {
      // It tells where the text is from where nothing else does.
      made.source = true;
      found.push_back(std::move(made));
      return;
    }
    if (doc.english) {
      take_english_noun(made);
    } else {
      extend_place(text, made);
      if (made.is == subject_kind::area && made.level != "country" && !holds_the_next_place(made))
        extend_named(text, made);
    }
  } else {
    return;
  }
  mark_source(made);
  if (means_nobody(doc, made)) return;
  join_before(one, made);
  found.push_back(std::move(made));
}

void subject_finder::take_organisation(term const& one, word_entry const& entry, subject& made) {
  made.name = entry.name == "=" ? printed(made) : entry.name;
  auto const& kind = entry.kind;
  if (kind == "company" || kind == "crossing") take_company(one, entry, made);
  if (kind == "area" || kind == "source") {
    made.is = kind == "area" ? subject_kind::area : subject_kind::source;
    made.level = "country";
  }
  if (kind == "mode") made.is = subject_kind::mode;
  if (kind == "self") made.is = subject_kind::self;
  if (kind == "province" || kind == "city" || kind == "prefecture" || kind == "county") {
    made.is = subject_kind::self_area;
    made.level = kind;
    if (entry.name != "-") made.said_of = entry.name;
    if (printed(made) == "开发区")
      made.name = printed(made);
    else if (is_one_of(text[made.to - 1], u"省市州县区旗"))
      made.name = "本" + to_utf8(text.substr(made.to - 1, 1));
  }
  if (kind == "area" && one.to - one.from == 2) extend_country(text, made);
  if (made.is == subject_kind::self_area && text[made.from] == u'全') take_whole_area(made);
}

void subject_finder::take_company(term const& one, word_entry const& entry, subject& made) const {
  made.is = subject_kind::company;
  made.level = entry.kind == "crossing" ? entry.kind : "";
  // 海航集团: the group that is called after it.
  if (entry.name == "=") {
    made.to += suffix_at(text, made.to,
                         {u"国际港务集团"sv, u"国际港务"sv, u"港务集团"sv, u"集团有限公司"sv, u"集团公司"sv, u"集团"sv,
                          u"股份有限公司"sv, u"股份"sv, u"有限责任公司"sv, u"有限公司"sv});
    made.name = printed(made);
  }
  if (doc.english) {
    if (entry.name == "=") made.name = printed({.from = made.from, .to = made.to = end_of_full_name(text, made.to)});
    if (!text.substr(made.to).starts_with(kControlPoint)) return;
    made.to += kControlPoint.size();
    if (entry.name == "=") made.name = printed(made);
    return;
  }
  made.province = province_of_name(doc, one);
  // 中川机场站: the railway's station there.
  if (made.name.ends_with("机场") && text.substr(made.to).starts_with(u"站"sv) &&
      !(made.to + 1 < text.size() && is_one_of(text[made.to + 1], u"点台位坪"))) {
    made.is = subject_kind::station;
    made.name = printed({.from = made.from, .to = ++made.to});
  }
}

// 沁县 in 上半年沁县共有…, none in 建成县级平台: a name of two letters stands behind what ends a word.
bool subject_finder::has_no_place_for_a_short_county(term const& one) const {
  if (one.to - one.from != 2 || text[one.to - 1] != u'县') return false;
  if (!found.empty() && found.back().to == one.from) return false;
  return one.from > 0 && is_cjk(text[one.from - 1]) &&
         !is_one_of(text[one.from - 1], u"年月日末底半度时间来在从由据对省市州区");
}

// 镇远全县: a place whose name alone is too short to be known.
void subject_finder::take_short_name_before(subject& made) const {
  constexpr std::size_t kName = 2;
  if (made.from < kName) return;
  auto const from = made.from - kName;
  if (from > 0 && is_cjk(text[from - 1])) return;
  auto const full = std::u16string{text.substr(from, kName)} + text[made.to - 1];
  auto const known = words().surfaces.longest_at(full, 0);
  if (!known || known->length != full.size()) return;
  for (auto const index : words().groups[known->value]) {
    auto const& entry = words().entries[index];
    if (entry.is == word_class::place && entry.kind == made.level) made.said_of = entry.name;
  }
}

// 全省, and what it is said with.
void subject_finder::take_whole_area(subject& made) {
  // 全省机场, 全省铁路: all of one kind in the area.
  auto const kind_of_all = suffix_at(text, made.to,
                                     {u"民用机场"sv, u"运输机场"sv, u"机场"sv, u"铁路"sv, u"口岸"sv, u"港口"sv,
                                      u"民航"sv, u"检察机关"sv, u"公安机关"sv, u"法院"sv, u"消协组织"sv});
  if (kind_of_all > 0) {
    made.to += kind_of_all;
    made.all_of = printed(made);
  } else if (touches(made, subject_kind::area)) {
    // 海南全省: whose it is stands before it.
    if (auto named = of_level(doc, found.back(), made.level); !named.empty()) {
      made.said_of = std::move(named);
      made.from = found.back().from;
      found.pop_back();
    }
  } else if (made.to - made.from == 2) {
    take_short_name_before(made);
  }
}

void subject_finder::take_place(word_entry const& place, subject& made) const {
  made.name = !doc.english && place.name == "China" ? "全国" : place.name;
  made.level = place.kind;
  made.province = place.province;
}

// "Shenzhen Bay" is a place of its own, not the city.
bool subject_finder::begins_another_name(std::size_t at) const {
  auto const behind = text.substr(at);
  // "Japan PHP3.8 billion", "Kedah RM 2.1 billion": money is no name.
  auto const word_end = behind.find_first_not_of(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"sv, 1);
  auto const counted = word_end < behind.size() ? behind.substr(word_end) : std::u16string_view{};
  if (word_end > 1 && word_end <= 5 && !counted.empty() &&
      (is_digit(counted.front()) || (counted.size() > 1 && counted[0] == u' ' && is_digit(counted[1])) ||
       counted.starts_with(u"$"sv)))
    return false;
  return behind.size() > 1 && behind[0] == u' ' && behind[1] >= u'A' && behind[1] <= u'Z' &&
         !behind.starts_with(u" Railway"sv) && !behind.starts_with(u" Port"sv) &&
         !behind.starts_with(u" International"sv);
}

// 海南省海口美兰机场, 湖南省长沙黄花机场: a province's city is whose name goes on.
bool subject_finder::holds_the_next_place(subject const& made) const {
  if (made.level != "province") return false;
  auto const next = words().surfaces.longest_at(text, made.to);
  if (!next) return false;
  return std::ranges::any_of(words().groups[next->value], [](std::uint32_t index) {
    auto const& entry = words().entries[index];
    return entry.is == word_class::place && entry.kind != "province" && entry.kind != "country";
  });
}

// "Lanzhou Railway Bureau", "Shanghai port"
void subject_finder::take_english_noun(subject& made) const {
  auto const noun =
      suffix_at(text, made.to,
                {u" Railway Bureau"sv, u" railway bureau"sv, u" railway group"sv, u" bureau"sv, u" Railway Group"sv,
                 u" Railway"sv, u" railways"sv, u" railway"sv, u" Ports"sv, u" ports"sv, u" Port"sv, u" port"sv,
                 u" airports"sv, u" airport"sv, u" International Airport"sv});
  if (noun == 0 || (made.to + noun < text.size() && is_letter(text[made.to + noun]))) return;
  made.to += noun;
  made.is = subject_kind::company;
  made.name = printed(made);
}

// 据…消息, 从…获悉, 中新网杭州4月6日电: it says where the news is from or was written.
void subject_finder::mark_source(subject& made) const {
  made.source = speaks_behind(text, made.to) || (made.from > 0 && text[made.from - 1] == u'据') ||
                is_dateline_place(text, made.to) || (doc.english && opens_an_english_dateline(text, made));
}

bool subject_finder::touches(subject const& made, subject_kind is) const {
  return !found.empty() && found.back().is == is && found.back().to == made.from;
}

// Takes into it what was found right before it and is a part of the same name.
void subject_finder::join_before(term const& one, subject& made) {
  if (made.is == subject_kind::company) {
    // 宁波舟山港, 西安咸阳机场: two names of one organisation.
    auto const* own = doc.entry_of(one, word_class::organisation);
    auto const names_a_place = doc.entry_of(one, word_class::place) != nullptr || (own != nullptr && own->name == "=");
    if (names_a_place && !found.empty() && found.back().to == one.from && found.back().is == subject_kind::area &&
        !found.back().source) {
      // 海南省海口美兰国际机场: called after its city.
      auto const* place = doc.entry_of(one, word_class::place);
      auto const of_a_city = !doc.english && found.back().level == "province" && place != nullptr &&
                             narrower_than(place->kind, "province");
      made.from = found.back().from;
      if (!of_a_city) made.name = printed(made);
      found.pop_back();
    }
    // 国铁集团郑州局: the longer name holds the shorter one.
    if (!found.empty() && found.back().to > made.from) found.pop_back();
    // 兰州局集团公司嘉峪关车务段, 山东港口青岛港: whose it is stands before it.
    if (!doc.english && touches(made, subject_kind::company) && found.back().name != "中国铁路") found.pop_back();
    // 中国铁路哈尔滨局集团有限公司 is one company.
    if (!found.empty() && found.back().to == made.from && found.back().name == "中国铁路") {
      made.from = found.back().from;
      found.pop_back();
    }
  }
  // 西宁市城东区: the narrower of two that touch is meant.
  if (made.is == subject_kind::area && !doc.english && touches(made, subject_kind::area) &&
      narrower_than(made.level, found.back().level)) {
    made.from = found.back().from;
    if (made.province.empty()) made.province = found.back().province;
    found.pop_back();
  }
}

void subject_finder::finish_chinese() {
  merge_subjects(found, named_by_kind(text), [](subject const& known, subject const& added) {
    // 昆玉河线: the place that its name begins with is a part of it; 东河口地震遗址公园 holds no 河口, and
    // 甘肃省民航机场集团 neither the province nor all civil aviation.
    auto const inside = known.from >= added.from && known.to <= added.to;
    auto const is_a_body = known.to < added.to && (added.name.ends_with("集团") || added.name.ends_with("公司") ||
                                                   added.name.ends_with("自由贸易试验区"));
    auto const of_its_name =
        inside && (known.is == subject_kind::area || is_a_body) && (is_a_body || known.from > added.from);
    // 广东辖区六个机场: those that an office there looks after.
    return known.is == subject_kind::self || known.is == subject_kind::self_area || of_its_name ||
           (inside && added.name.ends_with("辖区"));
  });
  add_line_heads(doc, found);
  add_told_groups(doc, found);
  join_the_provinces(doc, found);
  drop_destinations(doc, found);
  drop_examples(doc, found);
  share_nouns(doc, found);
  join_together(doc, found);
  take_full_names(found);
}

void subject_finder::finish_english() {
  // What lies inside an organisation's name is no subject of its own; a known organisation keeps its known name.
  merge_subjects(found, english_organisations(text, doc.topic), [](subject const& known, subject const& added) {
    auto const shorter = known.to - known.from < added.to - added.from;
    return shorter || (known.is != subject_kind::company && known.is != subject_kind::source);
  });
  find_named_again(text, found);
  drop_countries_of_their_parts();
  auto const modes = english_modes(text);
  auto const middle = found.insert(found.end(), modes.begin(), modes.end());
  std::inplace_merge(found.begin(), middle, found.end(),
                     [](subject const& a, subject const& b) { return a.from < b.from; });
}

// "southwest China's Guizhou Province", "Vietnam's Ha Giang": the narrower of the two is meant.
void subject_finder::drop_countries_of_their_parts() {
  constexpr std::size_t kOwn = 3;
  std::vector<bool> gone(found.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto const& country = found[i];
    auto const own = text.substr(country.to, kOwn);
    if (country.is != subject_kind::area) continue;
    gone[i] = says_where_another_lies(text, country) ||
              (country.level == "country" && (own == u"'s "sv || own == u"’s "sv) && i + 1 < found.size() &&
               found[i + 1].is == subject_kind::area && found[i + 1].from == country.to + kOwn);
  }
  drop_subjects(found, gone);
}

// "namely Singapore, Malaysia, South Africa and Thailand": three areas or more with nothing but a joint between them.
void subject_finder::mark_lists_of_areas() {
  constexpr std::size_t kFewest = 3;
  for (std::size_t i = 0; i < found.size();) {
    auto end = i + 1;
    for (; end < found.size() && found[i].is == subject_kind::area && found[end].is == subject_kind::area; ++end) {
      auto const to = found[end - 1].to;
      auto const joint = text.substr(to, found[end].from - std::min(to, found[end].from));
      if (joint != u", "sv && joint != u" and "sv && joint != u", and "sv && joint != u", the "sv &&
          joint != u" and the "sv && joint != u", and the "sv)
        break;
    }
    if (end - i >= kFewest)
      std::for_each(found.begin() + static_cast<std::ptrdiff_t>(i), found.begin() + static_cast<std::ptrdiff_t>(end),
                    [](subject& one) { one.listed = true; });
    i = end;
  }
}

}  // namespace

std::vector<subject> find_subjects(document const& doc) {
  return subject_finder{doc}.find();
}

}  // namespace fengsui::sense::reader
