// "Arrivals are up 14%. … Arrivals are 14.7 percent ahead of last year with 478,416, compared to 417,079": a rate that
// the first sentence tells alone, and the sentence further down that has the levels it comes from.
#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <set>
#include <string>

#include "know/audit/checks/checks.h"
#include "know/audit/english_words.h"
#include "know/audit/scope.h"

namespace fengsui::know::audit {
namespace {

constexpr std::size_t kSentence = 120;  // code points behind a figure

// What says nothing of what grew: times, verbs, and the words of a comparison.
bool says_nothing(std::string_view word) {
  static constexpr std::array<std::string_view, 79> kWords{
      "from",     "with",     "this",    "that",      "than",    "last",         "year",    "years",    "same",
      "period",   "first",    "second",  "third",     "months",  "month",        "quarter", "half",     "percent",
      "cent",     "were",     "have",    "been",      "there",   "their",        "over",    "more",     "compared",
      "between",  "during",   "after",   "rose",      "grew",    "grown",        "fell",    "increase", "increased",
      "decrease", "growth",   "decline", "declined",  "dropped", "climbed",      "jumped",  "surged",   "soared",
      "reached",  "million",  "billion", "thousand",  "season",  "nearly",       "about",   "around",   "ahead",
      "record",   "recorded", "annual",  "according", "number",  "representing", "against", "the",      "and",
      "for",      "was",      "are",     "had",       "has",     "its",          "per",     "pct",      "but",
      "out",      "far",      "now",     "rise",      "fall",    "drop",         "down"};
  return std::ranges::find(kWords, word) != kWords.end();
}

// The words of three letters and more, in small letters and without the "s" of many; "US" and "UK" too.
std::set<std::string> long_words_of(std::string_view text) {
  constexpr std::size_t kShortest = 3;
  std::set<std::string> made;
  for (std::size_t at = 0; at < text.size();) {
    std::string word;
    bool const capital = at + 1 < text.size() && std::isupper(static_cast<unsigned char>(text[at + 1])) != 0;
    for (; at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0; ++at)
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
    ++at;
    if (word.size() + (capital ? 1 : 0) < kShortest || says_nothing(word)) continue;
    if (word.ends_with('s')) word.pop_back();
    made.insert(std::move(word));
  }
  return made;
}

// What the sentence of a rate begins with, up to its first figure: "Container traffic grew from ".
std::string_view subject_of_rate(page const& of, std::size_t rate) {
  auto first = rate;
  while (first > 0 && of.sentence(first - 1) == of.sentence(rate)) --first;
  return english_clause_before(of, first);
}

std::size_t count_shared(std::set<std::string> const& some, std::set<std::string> const& all) {
  return static_cast<std::size_t>(std::ranges::count_if(some, [&](auto const& word) { return all.contains(word); }));
}

// A rate of the first sentence, which tells no two levels that it could come from.
bool is_headline_rate(page const& of, std::size_t i) {
  if (!is_growth_rate(of, i) || of.sentence(i) != 0) return false;
  auto levels = 0;
  for (std::size_t k = 0; k < of.size() && of.sentence(k) == 0; ++k) {
    if (k != i && of.at(k).unit == "%") return false;
    levels += is_told_amount(of, k) ? 1 : 0;
  }
  return levels < 2;
}

// What another check reckons of a level, its base and a rate, by a link that is certain.
struct growth_known {
  std::size_t level = 0;
  std::size_t base = 0;
  std::size_t rate = 0;
};
std::vector<growth_known> known_growth(page const& of, std::vector<relation> const& all) {
  std::vector<growth_known> made;
  for (auto const& one : all) {
    if (one.check != "growth" || one.wrong_links > 0 || !one.linked || one.figures.size() != 3) continue;
    if (!contains(one.expression, "{0}/{1}") || one.figures[0].document != of.where(0).document) continue;
    auto const figure = [&](std::size_t k) { return static_cast<std::size_t>(one.figures[k].figure); };
    made.push_back({.level = figure(0), .base = figure(1), .rate = figure(2)});
  }
  return made;
}

bool goes_the_same_way(page const& of, std::size_t a, std::size_t b) {
  return has_way(of, b) && of.at(a).cmp->direction == of.at(b).cmp->direction;
}

// "up 449 pct" above "498,250, up 449 percent from only 90,648": printed with the same digits, of the same thing.
bool repeats(page const& of, std::size_t headline, growth_known const& told) {
  return printed_value(of.at(headline).value) == printed_value(of.at(told.rate).value) &&
         count_shared(long_words_of(english_sentence_around(of, headline, kSentence)),
                      long_words_of(english_sentence_around(of, told.rate, kSentence))) > 0;
}

// "In the second quarter traffic grew …" below "Traffic grew by 12.8 percent": of a time that the headline names not.
bool names_another_time(std::string_view subject, std::string_view headline) {
  static constexpr std::array<std::string_view, 9> kTimes{"irst ",  "econd ", "hird ", "uarter", " half",
                                                          " month", "eason",  " week", "In "};
  return std::ranges::any_of(
      kTimes, [&](std::string_view time) { return contains(subject, time) && !contains(headline, time); });
}

// "Container traffic through the port grew by 12.8 percent. … Container traffic grew from 415,948 to 463,920, 11.5 per
// cent": all that the second names the first names too, and the text's own levels make its rate.
bool is_told_otherwise(page const& of, std::size_t headline, growth_known const& told) {
  constexpr std::size_t kWords = 2;
  auto const& one = of.at(headline);
  auto const& other = of.at(told.rate);
  if (!same_period(one, other) || one.indicator != other.indicator || one.place != other.place) return false;
  if (one.cmp->type != other.cmp->type || one.qualifier != other.qualifier) return false;
  auto const lead = subject_of_rate(of, told.rate);
  auto const title = english_sentence_around(of, headline, kSentence);
  auto const subject = long_words_of(lead);
  if (subject.size() < kWords || count_shared(subject, long_words_of(title)) != subject.size()) return false;
  if (names_another_time(lead, title)) return false;
  return makes_rate(of, told.level, told.base, told.rate) && !meet(of.range(headline), of.range(told.rate));
}

void add_growth_of_headline(page const& of, std::size_t headline, growth_known const& told, std::vector<relation>& to) {
  constexpr int kPercentOff = 300;
  to.push_back(growth_told_so(of, told.level, told.base, headline, sign_of(of.at(headline).cmp->direction)));
  to.back().near_percent = kPercentOff;
}

// The month that a sentence names; none where it names several.
std::optional<std::chrono::month> month_named(std::string_view sentence) {
  std::optional<std::chrono::month> made;
  for (auto number = 1U; number <= 12; ++number) {
    if (!names_english_month(sentence, std::chrono::month{number})) continue;
    if (made) return {};
    made = std::chrono::month{number};
  }
  return made;
}

// "Arrivals increase by 16.6% in August" above "Arrivals rose 12.4 per cent in August on the same period": one rate in
// each, of one month and of what the title names.
void add_rate_told_below(page const& of, std::size_t headline, std::vector<relation>& to) {
  auto const told = headline + 1;
  if (!of.in_title(headline) || told >= of.size() || of.in_title(told) || !is_growth_rate(of, told)) return;
  if (told + 1 < of.size() && of.sentence(told + 1) == of.sentence(told)) return;
  auto const& one = of.at(headline);
  auto const& other = of.at(told);
  if (!goes_the_same_way(of, headline, told) || !same_period(one, other) || one.indicator != other.indicator) return;
  if (one.place != other.place || one.qualifier != other.qualifier) return;
  auto const title = english_sentence_around(of, headline, kSentence);
  auto const below = english_sentence_around(of, told, kSentence);
  auto const month = month_named(title);
  if (!month || month_named(below) != month) return;
  auto const subject = long_words_of(subject_of_rate(of, told));
  if (subject.empty() || count_shared(subject, long_words_of(title)) != subject.size()) return;
  static constexpr std::array<std::string_view, 5> kAnotherBase{"previous month", "month before", "month-on-month",
                                                                "a month earlier", "quarter"};
  bool const another = std::ranges::any_of(
      kAnotherBase, [&](std::string_view word) { return contains(below, word) && !contains(title, word); });
  if (!another) to.push_back(said_twice(of, headline, told));
}

// "disbursement" and "disbursed", "arrivals" and "arrive": words by what they begin with.
std::set<std::string> stems_of(std::string_view text) {
  constexpr std::size_t kStem = 5;
  std::set<std::string> made;
  static constexpr std::array<std::string_view, 9> kVerbs{"put",      "stood",   "came",  "hit",      "made",
                                                          "totalled", "totaled", "total", "estimated"};
  for (auto const& word : long_words_of(text)) {
    if (std::ranges::find(kVerbs, word) == kVerbs.end()) made.insert(word.substr(0, kStem));
  }
  return made;
}

// "FDI disbursement up 10.2% in eight months. Disbursed FDI was put at US$12.8 billion in January-August, a
// year-on-year rise of 10.5 percent": the first rate of the next sentence, where both begin with the same words and no
// others.
void add_rate_of_same_words(page const& of, std::size_t headline, std::vector<relation>& to) {
  constexpr std::size_t kFiguresOn = 2;
  constexpr std::size_t kWords = 2;
  auto told = headline + 1;
  while (told < of.size() && told - headline <= kFiguresOn && !is_growth_rate(of, told)) ++told;
  if (told >= of.size() || !is_growth_rate(of, told) || of.sentence(told) != of.sentence(headline) + 1) return;
  auto const& one = of.at(headline);
  auto const& other = of.at(told);
  if (!goes_the_same_way(of, headline, told) || one.qualifier != other.qualifier) return;
  if (one.value.last_digit != other.value.last_digit || one.place != other.place) return;
  auto const title = english_clause_before(of, headline);
  auto const below = subject_of_rate(of, told);
  auto const subject = stems_of(title);
  if (subject.size() < kWords || subject != stems_of(below)) return;
  auto const first = english_sentence_around(of, headline, kSentence);
  auto const second = english_sentence_around(of, told, kSentence);
  static constexpr std::array<std::string_view, 6> kAnotherBase{
      "previous month", "month before", "month-on-month", "month earlier", "quarter-on-quarter", "previous quarter"};
  bool const another = std::ranges::any_of(
      kAnotherBase, [&](std::string_view word) { return contains(second, word) != contains(first, word); });
  bool const apart = lie_apart(one, other);
  if (!another && !apart && !names_another_time(below, first)) to.push_back(said_twice(of, headline, told));
}

}  // namespace

void add_english_headlines(page const& of, std::vector<relation>& to) {
  if (!of.has_text() || of.is_chinese()) return;
  for (std::size_t i = 0; i < of.size() && of.sentence(i) == 0; ++i) {
    if (!is_headline_rate(of, i)) continue;
    add_rate_told_below(of, i, to);
    add_rate_of_same_words(of, i, to);
    for (auto const& told : known_growth(of, to)) {
      if (of.sentence(told.rate) == 0 || !goes_the_same_way(of, i, told.rate)) continue;
      if (repeats(of, i, told)) {
        add_growth_of_headline(of, i, told, to);
      } else if (is_told_otherwise(of, i, told)) {
        to.push_back(said_twice(of, i, told.rate));
        add_growth_of_headline(of, i, told, to);
      }
    }
  }
}

}  // namespace fengsui::know::audit
