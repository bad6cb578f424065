// What a figure counts: the words of indicators.lex around it are weighed by place, strength and what they may count.
#include <algorithm>
#include <array>

#include "sense/reader/choice/english_nouns.h"
#include "sense/reader/indicator/indicator_hints.h"
#include "sense/reader/indicator/indicator_vote.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

using model::figure_kind;

// People who are counted as such, not by their trips: 6万人次 behind 2376名裁判 are no referees.
bool is_a_role(std::string_view indicator) {
  return indicator == "judges" || indicator == "contestants" || indicator == "staff" || indicator == "deaths" ||
         indicator == "injured";
}

// 代表队获一等奖2项: the word that touches the number is what it counts.
constexpr int kTouches = 4;

// The words around one level or change of so much, each asked for what it says; the weightiest is what is counted.
struct level_vote {
  document const& doc;
  std::vector<draft> const& drafts;
  std::size_t i;
  draft const& one = drafts[i];
  std::u16string_view text = doc.text();
  sentence const& inside = doc.sentences[one.sentence];
  std::size_t clause = start_of_clause(text, one.words_from, inside.from);
  std::size_t lead = std::max(clause, std::min(one.lead_from, one.words_from));
  // Where 项目 stands behind the number.
  std::size_t project_at =
      text.substr(one.to, std::min<std::size_t>(12, one.tail_to > one.to ? one.tail_to - one.to : 0)).find(u"项目"sv);
  // 人 of travellers and of staff share a word; a change without a host counts whatever its words name.
  weigher weigh{doc, one, one.dimension};

  std::string read(std::string& rule);

 private:
  // 项目: only what happens to projects; 其中新建21个: no class of what has been counted.
  void keep_to_projects();
  void hear_classifier();
  void hear_english_nouns();
  void hear_what_led_to_it();
  void hear_lead();
  void hear_tail();
  // What a word of the tail is worth.
  int weight_behind(term const&) const;
  void hear_earlier_clauses();
  // Whether what a figure before it counts may be counted by it too.
  bool may_count_like(draft const& earlier) const;
  void inherit();
  void hear_lines_above();
  void fall_back();
  // What the words say, where the text has not been counting something that they stand for.
  std::string unless_for_short(std::string& rule) const;
};

void level_vote::keep_to_projects() {
  // 10支招商分队共签约项目58个: the projects are the next figure's.
  if (project_at != std::u16string_view::npos &&
      text.substr(one.to, project_at).find(u'共') != std::u16string_view::npos)
    project_at = std::u16string_view::npos;
  auto const projects = text.substr(0, one.words_from).ends_with(u"项目"sv) ||
                        text.substr(0, one.words_from).ends_with(u"项目共"sv) ||
                        (project_at != std::u16string_view::npos && one.classifier != u"项目"sv);
  // "Among countries, Japan led with 34 projects"
  if (doc.english && one.classifier == u"projects"sv) weigh.only("projects_");
  if (projects && one.dimension == dimension::count && doc.topic != "contest") weigh.only("projects_");
  for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
    if (drafts[j].kind != figure_kind::level || drafts[j].dimension != one.dimension) continue;
    if (drafts[j].classifier == one.classifier && drafts[j].indicator.starts_with("projects_")) weigh.skip_classes();
    break;
  }
}

// 九部门, 六州市, 15国: the classifier itself is what is counted.
void level_vote::hear_classifier() {
  // 4金、5银、8铜
  if (one.classifier == u"金"sv || one.classifier == u"银"sv || one.classifier == u"铜"sv)
    weigh.offer("prizes", 140, "medals");
  if (doc.topic == "contest" && one.classifier == u"队"sv) weigh.offer("teams", 140, "teams");
  if (one.classifier.size() > 1) {
    if (auto const own = words().surfaces.longest_at(one.classifier, 0); own && own->length == one.classifier.size()) {
      for (auto const index : words().groups[own->value]) {
        auto const& entry = words().entries[index];
        auto const of_the_topic = entry.topic == doc.topic && !entry.topic.empty();
        if (entry.is == word_class::indicator && (entry.dimensions & set_of(one.dimension)) != 0 &&
            (entry.topic.empty() || of_the_topic) && one.dimension == dimension::count) {
          // In English the noun is what is counted, whatever it does.
          weigh.offer(entry.name, (doc.english ? 108 : 96) + (of_the_topic ? 2 : 0), "classifier");
        }
      }
    }
  }
}

void level_vote::hear_english_nouns() {
  // "36,115 new jobs, 181 percent over 12,841": the base of a change counts what its level does.
  if (doc.english && one.role == "base" && i > 0 && drafts[i - 1].is_change() && drafts[i - 1].of &&
      *drafts[i - 1].of < i && drafts[i - 1].sentence == one.sentence) {
    auto const& level = drafts[*drafts[i - 1].of];
    if (level.dimension == one.dimension && !level.indicator.empty()) weigh.offer(level.indicator, 112, "base");
  }
  // "RMB 609.03b (USD 95.09billion) of foreign capital was used"
  if (doc.english && one.dimension == dimension::money && is_foreign_money(text.substr(one.words_to, 48)))
    weigh.offer("fdi", 125, "noun");
  // "Hotels were 58 percent full"
  if (doc.english && one.dimension == dimension::percent &&
      (text.substr(one.words_to).starts_with(u" full"sv) || text.substr(one.words_to).starts_with(u" occupied"sv)))
    weigh.offer("occupancy", 130, "full");
  // "11.2 million passengers, of whom 8.7 million took high-speed trains"
  if (doc.english && text.substr(0, one.words_from).ends_with(u"of whom "sv)) {
    for (auto j = i; j-- > first_near(i) && drafts[j].sentence == one.sentence;) {
      if (drafts[j].kind == figure_kind::level && !drafts[j].indicator.empty()) {
        weigh.offer(drafts[j].indicator, 130, "of whom");
        break;
      }
    }
  }
  // "an additional 1,476 passenger trains", "1,203 trains were added": more than run by the timetable.
  if (doc.english && (one.dimension == dimension::train || one.dimension == dimension::train_pair) &&
      says_they_are_more(text, one))
    weigh.offer("trains_added", 125, "more trains");
  // "52 projects worth 13 billion baht filed applications": what they did stands behind what they are worth.
  if (doc.english && one.classifier == u"projects"sv && i + 1 < drafts.size() &&
      drafts[i + 1].dimension == dimension::money && drafts[i + 1].sentence == one.sentence &&
      drafts[i + 1].from - one.to < 24)
    weigh.read(
        drafts[i + 1].to, std::min(inside.to, drafts[i + 1].to + 24), [](term const&) { return 90; },
        "behind its worth");
  // "36 of the 59 gold medals": what the whole counts.
  if (doc.english && i + 1 < drafts.size() && gap_between(text, one, drafts[i + 1]) == u" of the "sv &&
      drafts[i + 1].dimension == dimension::count)
    weigh.read(
        drafts[i + 1].from, drafts[i + 1].to, [](term const&) { return 125; }, "of the");
  // "of whom 507 were awarded national medals", "seven won gold medals": who is counted by what they won
  if (doc.english && doc.topic == "contest" && one.dimension == dimension::person &&
      won_something(text.substr(one.words_to, 60)))
    weigh.offer("prizes", 140, "won");
  // "killed 41 people and injured 62", "left 33 people dead, 73 injured"
  if (doc.english && one.dimension == dimension::person) {
    auto const fate = english_fate_of(text.substr(0, one.words_from), text.substr(one.words_to, 16));
    if (!fate.empty()) weigh.offer(fate, 130, "fate");
  }
  // "250 more officers" are no travellers, whatever the text counts.
  static constexpr std::array<std::u16string_view, 12> kAtWork{
      u"officers", u"officer", u"staff",      u"staff_members", u"workers",    u"employees",
      u"police",   u"guards",  u"inspectors", u"volunteers",    u"attendants", u"policemen"};
  if (doc.english && one.dimension == dimension::person && doc.topic != "fire" &&
      std::find(kAtWork.begin(), kAtWork.end(), one.classifier) != kAtWork.end())
    weigh.offer("staff", 125, "noun");
  // "58 lightning-caused fires": the noun is what is counted.
  if (doc.english && one.dimension == dimension::incident &&
      (one.classifier.ends_with(u"fires"sv) || one.classifier == u"blazes"sv))
    weigh.offer("fires", 120, "noun");
}

// "while output marked an 8% drop to 243.8 TWh": what the change names is what it led to.
void level_vote::hear_what_led_to_it() {
  if (doc.english && i > 0 && drafts[i - 1].is_change() && drafts[i - 1].of == i) {
    // "the number of visitors grew by 310,000, or 9.5 percent, to 4.21 million"
    auto first = i - 1;
    if (first > 0 && drafts[first - 1].is_change() && drafts[first - 1].of == i) --first;
    auto const& led = drafts[first];
    weigh.read(
        std::max(start_of_clause(text, led.words_from, inside.from), std::min(led.lead_from, led.words_from)),
        led.words_from, [&](term const& w) { return 98 - static_cast<int>(led.words_from - w.to) / 6; }, "led to");
  }
}

// The clause before the number, nearest first.
void level_vote::hear_lead() {
  weigh.read(
      lead, one.words_from,
      [&](term const& w) {
        auto const touches = !doc.english && w.to == one.words_from ? kTouches : 0;
        return 100 + touches - static_cast<int>(one.words_from - w.to) / (doc.english ? 6 : 3);
      },
      "lead");
}

int level_vote::weight_behind(term const& w) const {
  auto const distance = w.from > one.to ? static_cast<int>(w.from - one.to) : 0;
  // 签约的112个项目开工56个: of the number behind it.
  auto const of_next = !doc.english && i + 1 < drafts.size() && w.to == drafts[i + 1].words_from;
  if (of_next && project_at != std::u16string_view::npos && w.from >= one.to + project_at + 2) return 0;
  // 11个新签约项目落地开工建设: what is said of the projects, not which projects they are.
  if (project_at != std::u16string_view::npos && w.from >= one.to + project_at + 2 && doc.topic != "contest")
    return 118 + distance / 8;
  if (doc.english && w.from < one.to) return 92;
  if (w.to <= one.to) return 0;
  if (!is_classifier(one)) return 82 - distance / (doc.english ? 4 : 2);
  return 103 + (!doc.english && w.from == one.to ? kTouches : 0) - distance / (doc.english ? 4 : 2);
}

// Behind it: the noun that is counted, up to the clause's end.
void level_vote::hear_tail() {
  if (doc.english && is_of_people_who_move(text, one)) return;
  auto tail_reach = std::min(one.tail_to, one.to + (doc.english ? std::size_t{40} : std::size_t{28}));
  if (doc.english) tail_reach = end_of_english_tail(text, one.to, tail_reach);
  // A word may begin with the count noun: 5个城市.
  auto const noun_from = one.to - std::min(one.classifier.size(), one.to - one.from);
  weigh.read(
      doc.english ? one.from : noun_from, tail_reach, [&](term const& w) { return weight_behind(w); }, "tail");
}

// 在谈项目23个, earlier clauses of the sentence: worth less with every comma.
// (They are worth 70 and what a word's own topic and length add, so a better one need not be looked for.)
void level_vote::hear_earlier_clauses() {
  if (weigh.best().weight < 70 + kMostAdded)
    weigh.read(
        std::max(inside.from, lead > kCharactersBack ? lead - kCharactersBack : 0), lead,
        [&](term const& w) {
          auto const between = text.substr(w.to, one.words_from - w.to);
          // 分县(区)看,巴州区2个: how a list is sorted is not what it counts.
          static constexpr any_of_words kSorted{u"看,", u"分,", u"看:", u"算,", u"计,"};
          if (!doc.english && kSorted.open(between) > 0) return 0;
          auto const clauses =
              std::count_if(between.begin(), between.end(), [](char16_t c) { return is_one_of(c, u",;:、"); });
          return 70 - 4 * static_cast<int>(clauses) - static_cast<int>(between.size()) / 12;
        },
        "sentence");
}

bool level_vote::may_count_like(draft const& earlier) const {
  if (earlier.indicator.empty() || earlier.kind != figure_kind::level || earlier.zero_statement) return false;
  // "In the first seven days they hit 647,352": a number alone counts no days.
  if (doc.english && one.dimension == dimension::none && earlier.dimension == dimension::days) return false;
  if (earlier.dimension == dimension::traveller && is_a_noun_of_staff(one.classifier)) return false;
  // "The other 38 airports had 3.2 million"
  constexpr double kMost = 1'000;
  if (doc.english && one.dimension == dimension::none && earlier.dimension == dimension::count && worth(one) > kMost &&
      worth(earlier) < kMost)
    return false;
  return earlier.dimension == one.dimension ||
         (earlier.dimension == dimension::person && one.dimension == dimension::traveller &&
          !is_a_role(earlier.indicator)) ||
         (earlier.dimension == dimension::traveller && one.dimension == dimension::person) ||
         (doc.english && one.dimension == dimension::none && earlier.sentence == one.sentence);
}

// What the level before it counts, where the same is counted: 其中工业58个、农业18个.
void level_vote::inherit() {
  auto other_class = false;
  auto const item = first_of_the_item_before(doc, drafts, i);
  for (auto j = item ? *item + 1 : i; j-- > first_near(i);) {
    auto const& earlier = drafts[j];
    if (!may_count_like(earlier)) continue;
    // 稿件31022篇,来自34个省份。3万多篇来稿: of what is counted alike the last in the same count word is meant.
    auto const same_class = earlier.classifier == one.classifier;
    if (other_class && !same_class && one.sentence - earlier.sentence <= 3) continue;
    if (earlier.sentence == one.sentence) {
      weigh.offer(earlier.indicator, (same_class ? 80 : 60) - static_cast<int>(i - j) / 2, "inherited");
    } else if (one.sentence - earlier.sentence <= 3) {
      weigh.offer(earlier.indicator, same_class ? 40 : 30, "inherited:before");
    }
    if (same_class || doc.english || one.sentence == earlier.sentence) break;
    other_class = true;
  }
}

// The lines above: a headline's own words.
void level_vote::hear_lines_above() {
  for (auto s = one.sentence; s-- > 0 && one.sentence - s < 3 && weigh.best().weight < 26 + kMostAdded;) {
    weigh.read(
        doc.sentences[s].from, doc.sentences[s].to, [](term const&) { return 26; }, "above");
  }
}

// A default is a literal, so it outlives the vote.
void level_vote::fall_back() {
  // An English text about fires counts acres that burned; what is watched over is a Chinese matter.
  auto const burned =
      doc.english && one.dimension == dimension::area && (inside.topic == "fire" || doc.topic == "fire");
  auto const visits = counts_turns(one) && one.dimension == dimension::count && doc.topic == "invest" &&
                      text.substr(lead, one.words_from - lead).find(u"招商"sv) != std::u16string_view::npos;
  if (visits) weigh.offer("visits_outbound", 75, "turns");
  if (is_of_a_fleet(text, one)) return;
  auto const fallback = burned ? std::string_view{"burned_area"} : default_of(one.dimension, inside.topic, doc.topic);
  if (!fallback.empty()) weigh.offer(fallback, 15, "default");
}

std::string level_vote::unless_for_short(std::string& rule) const {
  rule = weigh.best().rule;
  if (auto const short_for = said_for_short(doc, drafts, i, weigh.best().indicator);
      !doc.english && short_for != weigh.best().indicator) {
    rule = "for short";
    return std::string{short_for};
  }
  if (doc.english) {
    if (auto const before = investment_counted_before(doc, drafts, i, weigh.best().indicator); !before.empty())
      return before;
    if (auto const before = projects_counted_before(doc, drafts, i, weigh.best().indicator); !before.empty())
      return before;
  }
  return std::string{weigh.best().indicator};
}

std::string level_vote::read(std::string& rule) {
  if (wins_prizes(doc, one)) {
    rule = "wins";
    return "prizes";
  }
  if (auto const said = told_by_what_is_said(doc, one); !said.empty()) {
    rule = "said";
    return std::string{said};
  }
  keep_to_projects();
  hear_classifier();
  hear_english_nouns();
  hear_what_led_to_it();
  hear_lead();
  hear_tail();
  hear_earlier_clauses();
  inherit();
  hear_lines_above();
  fall_back();
  return unless_for_short(rule);
}

}  // namespace

void read_indicators(document const& doc, std::vector<draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    auto& one = drafts[i];
    if (one.zero_statement) continue;
    if (!one.indicator.empty()) continue;  // from a list behind 分别
    if (one.kind == figure_kind::level && one.dimension != dimension::points && one.dimension != dimension::times) {
      std::string rule;
      one.indicator = level_vote{doc, drafts, i}.read(rule);
      one.rule += "/" + rule;
    } else if (one.kind == figure_kind::chg_abs) {
      if (one.of) {
        one.indicator = drafts[*one.of].indicator;
      } else {
        std::string rule;
        one.indicator = level_vote{doc, drafts, i}.read(rule);
      }
    } else if (one.of && *one.of > i) {
      continue;  // its level stands behind it
    } else if (one.rule == "share:of_which" || one.rule == "growth:in_parts") {
      one.indicator = drafts[one.whole.value_or(i - 1)].indicator;
    } else if (one.of && !drafts[*one.of].indicator.empty()) {
      one.indicator = drafts[*one.of].indicator;
    } else {
      one.indicator = indicator_of_change(doc, drafts, i);
      // 固定资产投资增长16.8%,其中第一产业投资增长39.9%
      if (!doc.english && one.indicator == "invest_amount" && is_part_of_fai(drafts, i)) one.indicator = "fai";
      // "Investment from France surged 84.1 percent" in a text that has been counting foreign investment.
      if (doc.english && (one.indicator == "invest_amount" || one.indicator == "fdi")) {
        if (auto before = investment_counted_before(doc, drafts, i, one.indicator); !before.empty())
          one.indicator = std::move(before);
      }
    }
  }
  narrow_by_subject(doc, drafts);
  for (auto& one : drafts) {
    if (one.of && one.kind != figure_kind::level && !one.zero_statement) one.indicator = drafts[*one.of].indicator;
  }
  count_every_mode(doc, drafts);
}

}  // namespace fengsui::sense::reader
