#include <algorithm>

#include "sense/reader/choice/chinese_counts.h"
#include "sense/reader/choice/english_counts.h"
#include "sense/reader/choice/figure_choice.h"
#include "sense/reader/choice/structure_ratios.h"
#include "sense/reader/choice/wordless_figures.h"
#include "sense/reader/draft.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// 火灾45次, 森林火警6574次
bool counts_fires(std::u16string_view text, std::size_t to) {
  static constexpr any_of_words kNouns{u"火灾", u"火情", u"火警", u"山火", u"林火", u"起火"};
  return kNouns.close(text.substr(0, to)) > 0;
}

void count_fires(draft& made) {
  made.unit = "incident";
  made.dimension = dimension::incident;
}

// 年平均32次 behind 发生火灾162次: an average, a limit or a change of what the sentence has counted in the same words.
bool goes_on_counting(std::u16string_view text, std::vector<draft> const& before, draft const& made,
                      sentence const& in) {
  constexpr std::size_t kLead = 12;
  auto const lead =
      text.substr(made.words_from > kLead ? made.words_from - kLead : 0, std::min(made.words_from, kLead));
  auto const said = {u"平均"sv, u"年均"sv, u"指标"sv, u"减少"sv, u"增加"sv,
                     u"下降"sv, u"上升"sv, u"目标"sv, u"上限"sv, u"控制"sv};
  auto const of_a_year = lead.ends_with(u"年为"sv) || lead.ends_with(u"年的"sv) || lead.ends_with(u"发生"sv);
  if (!of_a_year &&
      std::none_of(said.begin(), said.end(), [&](auto const word) { return lead.find(word) != lead.npos; }))
    return false;
  for (auto i = before.size(); i-- > first_near(before.size()) && (of_a_year || before[i].from >= in.from);) {
    if (before[i].classifier == made.classifier) return before[i].unit == "incident";
  }
  return false;
}

// A draft is large: its place is sorted, and each is moved once.
void sort_by_place(std::vector<draft>& drafts) {
  std::vector<std::pair<std::size_t, std::size_t>> order(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) order[i] = {drafts[i].from, i};
  std::sort(order.begin(), order.end());
  std::vector<draft> sorted;
  sorted.reserve(drafts.size());
  for (auto const& [from, index] : order) sorted.push_back(std::move(drafts[index]));
  drafts = std::move(sorted);
}

struct unit_found {
  unit_entry const* unit = nullptr;  // null where it has none
  bool lent = false;
};

// What a number is printed with, or what is lent by the words around it.
unit_found unit_of(document const& doc, std::size_t index, sentence const& in) {
  auto const& read = doc.numbers[index];
  if (auto const* crossings = unit_of_crossings(doc, read)) return {crossings, true};
  if (auto const* mean = doc.english ? unit_of_an_average(doc, index, in) : nullptr) return {mean, true};
  if (auto const* ones = doc.english ? unit_of_the_ones(doc, index) : nullptr) return {ones, true};
  auto const* lent = unit_of_its_pair(doc, index, in);
  if (lent == nullptr && doc.english) lent = unit_of_where_it_came_from(doc, index, in);
  if (lent == nullptr) lent = unit_of_crores(doc, index);
  if (lent == nullptr) lent = money_of_a_task(doc, read);
  if (lent == nullptr) lent = unit_beside(doc, index, in);
  if (lent == nullptr) lent = unit_of_the_list(doc, index, in);
  if (lent == nullptr) lent = unit_of_the_nouns(doc, index, in);
  if (lent == nullptr) lent = unit_of_people_behind(doc, read);
  if (lent == nullptr) lent = unit_of_fires_there(doc, read);
  if (lent == nullptr) lent = unit_of_what_was_named(doc, read);
  if (lent == nullptr) lent = unit_said_before(doc, index, in);
  return {read.unit != nullptr ? read.unit : lent, lent != nullptr};
}

// "128.4 mt … 5.31 mt" of a railway's freight: nobody counts a hundredth of a ton there.
bool counts_in_decimals_of_mt(document const& doc) {
  constexpr std::size_t kNumbers = 48;
  auto const end = doc.numbers.begin() + static_cast<std::ptrdiff_t>(std::min(doc.numbers.size(), kNumbers));
  return std::any_of(doc.numbers.begin(), end, [](quantity const& one) {
    return one.unit != nullptr && one.unit->surface == u"mt"sv && one.number.value.last_digit < 0;
  });
}

// "1,161 million tonnes of freight, 555 MT of coal among it": no ship's 52,000 MT.
bool is_among_millions_of_tonnes(std::u16string_view text, sentence const& in, draft const& made) {
  constexpr auto kMost = 1000.0;
  auto const from = std::max(in.from, made.from > kCharactersBack ? made.from - kCharactersBack : 0);
  return worth(made) < kMost && text.substr(from, made.from - from).find(u" million tonne"sv) != text.npos;
}

bool says_they_travel(std::u16string_view behind) {
  static constexpr any_of_words kTravel{u" visited",   u" have visited",          u" travelled",    u" traveled",
                                        u" flew",      u" will travel",           u" will journey", u" will fly",
                                        u" to travel", u" are expected to travel"};
  // "50.9 million Americans will journey"
  auto const people = behind.starts_with(u' ') && behind.size() > 1 && behind[1] >= u'A' && behind[1] <= u'Z'
                          ? std::min(behind.find(u' ', 1), behind.size())
                          : std::size_t{0};
  return kTravel.open(behind.substr(people)) > 0;
}

// What the words around make of a count word.
void count_as_said(document const& doc, std::vector<draft> const& before, sentence const& in, draft& made) {
  auto const text = doc.text();
  // 重联动车组42组: the sets of trains before the number are what it counts.
  if (made.classifier == u"组"sv && text.substr(0, made.words_from).ends_with(u"动车组"sv)) {
    made.unit = "trainset";
    made.dimension = dimension::trainset;
  }
  // 全年共发生草原火灾45次; 发生火灾162次,…,年平均32次, 控制指标130次: fires again.
  if (made.classifier == u"次"sv && (counts_fires(text, made.words_from) || goes_on_counting(text, before, made, in)))
    count_fires(made);
  // 重点项目91宗, 办结2477宗: cases of all kinds; of fires and accidents incidents.
  if (made.classifier == u"宗"sv && doc.topic != "fire") {
    made.unit = "count";
    made.dimension = dimension::count;
  }
  // 书法作品426幅: works that a contest receives are counted alike, whatever their count word.
  if (doc.topic == "contest" && made.dimension == dimension::count && made.classifier.size() == 1 &&
      is_one_of(made.classifier.front(), u"幅副篇首")) {
    made.unit = "piece";
    made.dimension = dimension::piece;
  }
  // "6,210 entries from 80 countries": in a contest.
  if (doc.topic == "contest" && doc.english && text.substr(0, made.to).ends_with(u" entries"sv)) {
    made.unit = "piece";
    made.dimension = dimension::piece;
  }
  // "4.5 million crossings: 2.3 million entries and 2.2 million exits", at a border.
  static constexpr any_of_words kWays{u" entries", u" exits"};
  if (doc.topic == "border" && doc.english && made.dimension == dimension::count &&
      kWays.close(text.substr(0, made.to)) > 0) {
    made.unit = "person_trip";
    made.dimension = dimension::traveller;
  }
  // "34 special services" of a railway are trains.
  if (doc.topic == "rail" && doc.english && made.classifier == u"things"sv &&
      text.substr(0, made.to).ends_with(u" services"sv)) {
    made.unit = "train";
    made.dimension = dimension::train;
  }
  // "16,981 occurrences", in a text about fires.
  static constexpr any_of_words kIncidents{u" occurrences", u" emergencies", u" callouts", u" blazes"};
  if (doc.topic == "fire" && doc.english && made.classifier == u"things"sv &&
      kIncidents.close(text.substr(0, made.to)) > 0)
    count_fires(made);
  // "More than 4,000 people visited", "3.2 million people travelled": they came, as visitors do.
  if (doc.english && made.dimension == dimension::person && made.classifier == u"people"sv &&
      says_they_travel(text.substr(made.words_to, 40))) {
    made.unit = "person_trip";
    made.dimension = dimension::traveller;
  }
  // "JNPT handled 48.07 MT": in India's trade a million tonnes; 152.5 MT of an airport are metric tons.
  constexpr int kMillion = 6;
  constexpr auto kHundredsOfMillions = 1000.0;
  auto const large = doc.topic == "port" || doc.topic == "rail" || doc.topic == "power";
  bool const capital = text.substr(0, made.to).ends_with(u"MT"sv);
  if (!doc.english || made.classifier != u"mt"sv) return;
  // "3.2mt": nobody moves a fifth of a ton; the letters are joined as a scale is.
  bool const joined = made.value.last_digit < 0 && made.to > made.from + 3 && is_digit(text[made.to - 3]);
  auto const told = [&] {
    return is_among_millions_of_tonnes(text, in, made) ||
           // "Paradip 93.38 MT, Kolkata 53 MT": a whole number of them.
           (capital && doc.topic == "port" && worth(made) < kHundredsOfMillions && counts_in_decimals_of_mt(doc));
  };
  bool const of_trade =
      joined || (doc.topic == "port" && made.value.last_digit < 0) ||
      (large &&
       (told() || (capital ? made.value.last_digit < 0 : doc.topic == "rail" && counts_in_decimals_of_mt(doc))));
  if (of_trade) {
    made.value.exponent += kMillion;
    made.value.last_digit += kMillion;
  }
}

draft draft_of(document const& doc, quantity const& read, unit_entry const* unit) {
  draft made;
  made.from = read.from;
  made.to = read.to;
  made.words_from = read.words_from;
  made.words_to = read.words_to;
  // "334 million kg from 348 million": what lends its unit lends the unit's scale.
  made.value = value_in_base_unit(read.number, unit);
  made.negative = read.number.negative;
  if (unit != nullptr) {
    made.unit = unit->unit;
    made.unit_exponent = unit->exponent;
    made.dimension = unit->dimension;
    made.classifier = unit->surface;
  }
  made.unit_from_list = read.unit_from_list;
  made.qualifier = read.qualifier;
  if (read.shape == number_shape::size_class || is_passed_by_each(doc.text(), read)) made.role = "threshold";
  return made;
}

// What a time expression has taken is no figure, unless it is itself a length of time; `time`: the first that may.
bool is_taken_by_a_time(document const& doc, quantity const& read, std::size_t& time) {
  while (time < doc.times.size() && doc.times[time].end <= read.from) ++time;
  if (time >= doc.times.size() || doc.times[time].begin >= read.to) return false;
  auto const& said = doc.times[time];
  if (said.role == time_role::duration || said.role == time_role::clock || said.role == time_role::each) return false;
  // 4月3日、4月6日两天 is one time; 2019年"五一"4天 and 清明三天假期 hold a count of days behind the holiday.
  auto const of_a_holiday = said.unit == time_unit::holiday && said.begin < read.from && read.unit != nullptr &&
                            read.unit->dimension == dimension::days;
  // 春运前20天发送旅客, 节前20天,日均发送: so do the days of a part of it.
  auto const of_a_part = !doc.english && said.begin < read.from && read.to == said.end && read.unit != nullptr &&
                         read.unit->dimension == dimension::days && is_part_of_a_season(doc.text(), read.from);
  // "in the last four days, an average of 206,613 a day" counts the days that the average is of.
  auto const is_averaged = said.rule == "en.past" && read.unit != nullptr && read.unit->dimension == dimension::days &&
                           stands_at(doc.text(), read.to, u", an average of "sv);
  return said.end >= read.to && !of_a_holiday && !is_averaged && !of_a_part;
}

bool joins_members(std::u16string_view signs) {
  return signs == u"、"sv || signs == u"和"sv || signs == u"与"sv || signs == u"及"sv || signs == u","sv ||
         signs == u", "sv || signs == u" and "sv || signs == u", and "sv || signs == u"以及"sv || signs == u"~"sv ||
         signs == u"-"sv || signs == u"至"sv || signs == u" to "sv;
}

// The sentence and the list that each stands in, and where its lead begins.
void place_in_sentences(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  std::size_t in = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= one.from) ++in;
    one.sentence = in;
    auto const follows = i > 0 && drafts[i - 1].sentence == in;
    one.lead_from = follows ? drafts[i - 1].words_to : doc.sentences[in].from;
    one.list = i;
    if (!follows) continue;
    auto const& last = drafts[i - 1];
    auto const between = lead_of(text, one);
    // "fell 10.8 percent to 209,800 tons" is no list.
    one.in_list = joins_members(between) && (between != u" to "sv || last.dimension == one.dimension);
    if (one.in_list) one.list = last.list;
    // "about 79 000, 165 000 and 116 000": said once for all.
    if (one.in_list && doc.english && one.qualifier == model::figure_qualifier::exact &&
        !stands_at(text, one.words_to, u" of them"sv) && last.dimension == one.dimension &&
        last.qualifier == model::figure_qualifier::approx)
      one.qualifier = last.qualifier;
  }
}

// Where the words behind each end that are its own.
void find_tails(document const& doc, std::vector<draft>& drafts) {
  auto const text = doc.text();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    auto const end = doc.sentences[one.sentence].to;
    auto const most = i + 1 < drafts.size() && drafts[i + 1].sentence == one.sentence ? drafts[i + 1].words_from : end;
    one.tail_to = std::min(clause_end(text, one.words_to, most), std::max(one.words_to, most));
    // 死亡40人、伤26人: what stands behind the last 、 is the next figure's.
    if (most >= end || one.tail_to <= one.words_to) continue;
    auto const stop = text.substr(one.words_to, one.tail_to - one.words_to).rfind(u'、');
    if (stop != std::u16string_view::npos && one.words_to + stop + 8 >= most) one.tail_to = one.words_to + stop;
  }
}

}  // namespace

std::vector<draft> choose_figures(document const& doc) {
  std::vector<draft> drafts;
  drafts.reserve(doc.numbers.size());
  std::size_t time = 0;
  std::size_t in = 0;
  for (std::size_t index = 0; index < doc.numbers.size(); ++index) {
    auto const& read = doc.numbers[index];
    if (read.shape == number_shape::date || read.shape == number_shape::code || read.shape == number_shape::ordinal)
      continue;
    auto const bound = read.shape == number_shape::size_class && is_threshold(doc.text(), read);
    if (read.shape == number_shape::size_class && !bound) continue;
    while (in + 1 < doc.sentences.size() && doc.sentences[in].to <= read.from) ++in;
    if (in >= doc.sentences.size()) break;
    if (is_taken_by_a_time(doc, read, time)) continue;
    auto const [unit, lent] = unit_of(doc, index, doc.sentences[in]);
    if (!bound && !lent && !is_figure(doc, index, doc.sentences[in])) continue;
    auto made = draft_of(doc, read, unit);
    count_as_said(doc, drafts, doc.sentences[in], made);
    drafts.push_back(std::move(made));
  }
  add_zero_statements(doc, drafts);
  add_wordless_changes(doc, drafts);
  add_structure_ratios(doc, drafts);
  auto const in_order = [](draft const& a, draft const& b) { return a.from < b.from; };
  if (!std::is_sorted(drafts.begin(), drafts.end(), in_order)) sort_by_place(drafts);
  // Nothing overlaps.
  drafts.erase(std::unique(drafts.begin(), drafts.end(), [](draft const& a, draft const& b) { return b.from < a.to; }),
               drafts.end());
  place_in_sentences(doc, drafts);
  find_tails(doc, drafts);
  return drafts;
}

}  // namespace fengsui::sense::reader
