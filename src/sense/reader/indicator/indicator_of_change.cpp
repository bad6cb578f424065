// What a change or share is of that stands without a level.
#include <algorithm>

#include "sense/reader/indicator/indicator_hints.h"
#include "sense/reader/indicator/indicator_vote.h"

namespace fengsui::sense::reader {
namespace {

// 货邮方面,…: the stretch of the sentence that names its theme; empty where none does.
std::pair<std::size_t, std::size_t> theme_of(document const& doc, sentence const& inside, std::size_t to) {
  constexpr std::size_t kLongestTheme = 12;
  auto const least = std::max(inside.from, to > kCharactersBack ? to - kCharactersBack : 0);
  auto const told = doc.text().substr(least, to - least);
  auto const at = told.rfind(u"方面,"sv);
  if (at == std::u16string_view::npos) return {0, 0};
  return {least + (at > kLongestTheme ? at - kLongestTheme : 0), least + at};
}

// One past the last figure before drafts[i] that is of that indicator; 0 where none is near.
std::size_t last_named(std::vector<draft> const& drafts, std::size_t i, std::string_view indicator) {
  for (auto j = i; j-- > first_near(i);) {
    if (drafts[j].indicator == indicator) return j + 1;
  }
  return 0;
}

// "18% in foreign tourist arrivals", "20 percent increase in passengers handled": the words that say in what; nothing
// where no such words follow.
std::pair<std::size_t, std::size_t> noun_that_changed(std::u16string_view text, draft const& one) {
  constexpr std::size_t kReach = 60;
  auto tail = text.substr(one.words_to, kReach);
  tail = tail.substr(0, tail.find_first_of(u",;:.()\n0123456789"sv));
  for (std::u16string_view const change :
       {u" increase"sv, u" growth"sv, u" rise"sv, u" drop"sv, u" fall"sv, u" decline"sv, u" decrease"sv, u" jump"sv,
        u" surge"sv, u" gain"sv, u" reduction"sv}) {
    if (tail.starts_with(change)) tail.remove_prefix(change.size());
  }
  if (!tail.starts_with(u" in "sv)) return {0, 0};
  tail = tail.substr(4);
  for (std::u16string_view const stop :
       {u" in "sv, u" at "sv, u" from "sv, u" over "sv, u" during "sv, u" compared "sv, u" while "sv})
    tail = tail.substr(0, tail.find(stop));
  auto const from = static_cast<std::size_t>(tail.data() - text.data());
  return {from, from + tail.size()};
}

// What the level before a share counts, where the share is "of it", "of this", "of that total", or the next member of
// such a list; empty where it is not.
std::string counted_by_it(std::u16string_view text, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  if (one.rule == "share:list" && i > 0) return drafts[i - 1].indicator;
  auto of_it = false;
  for (std::u16string_view const it :
       {u" of it"sv, u" of this"sv, u" of that"sv, u" of the amount"sv, u" of the sum"sv})
    of_it = of_it || text.substr(one.words_to).starts_with(it);
  for (auto j = i; of_it && j-- > first_near(i) && one.sentence - drafts[j].sentence <= 1;) {
    if (drafts[j].kind == model::figure_kind::level && drafts[j].dimension != dimension::percent)
      return drafts[j].indicator;
  }
  return {};
}

}  // namespace

// A change or share without a level: the words before it name what changed, in whatever it is counted.
std::string indicator_of_change(document const& doc, std::vector<draft> const& drafts, std::size_t i) {
  auto const& one = drafts[i];
  auto const text = doc.text();
  auto const& inside = doc.sentences[one.sentence];
  auto const clause = start_of_clause(text, one.words_from, inside.from);
  std::string_view found;
  std::string_view shared;  // what a noun that many share means in the text's own topic
  auto const look = [&](std::size_t from, std::size_t to) {
    auto const [first, last] = doc.terms_in(from, to);
    for (auto k = first; k < last; ++k) {
      auto const& word = doc.terms[k];
      if (!doc.has(word, word_class::indicator) || is_a_sort_of_firms(text, word)) continue;
      std::string_view strong;
      std::size_t latest = 0;  // one past the last figure of what the word may mean
      for (auto const index : words().groups[word.group]) {
        auto const& entry = words().entries[index];
        if (entry.is != word_class::indicator || (entry.weak && !doc.english)) continue;
        if (!entry.topic.empty() && entry.topic != inside.topic && entry.topic != doc.topic) continue;
        // "Traffic at Italian airports up 4.2%": where, not what.
        if (doc.english && (entry.name == "airports" || entry.name == "airlines" || entry.name == "cities" ||
                            entry.name == "industries" || entry.name == "countries" || entry.name == "regions" ||
                            entry.name == "communities" || entry.name == "provinces"))
          continue;
        // 火灾城市占39%、农村占61%: where, not what.
        if (!doc.english && one.kind == model::figure_kind::share &&
            (entry.name == "cities" || entry.name == "communities"))
          continue;
        // A word of several indicators means the one that the text has been counting last; one that many share only
        // that.
        auto const named = last_named(drafts, i, entry.name);
        if (entry.weak && named == 0) {
          if (!entry.topic.empty()) shared = entry.name;
          continue;
        }
        // "port cargo": what the word means in the text's own topic.
        auto const of_the_topic = doc.english && !entry.topic.empty() && latest == 0;
        if (strong.empty() || named > latest || of_the_topic) strong = entry.name;
        latest = std::max(latest, named);
      }
      if (!strong.empty()) found = strong;
    }
  };
  // "a growth of 18% in foreign tourist arrivals", "a 20 percent increase in cargo"
  if (doc.english) {
    if (auto const in = noun_that_changed(text, one); in.second > in.first) look(in.first, in.second);
  }
  if (!found.empty()) return std::string{found};
  // "44 per cent of forest fires", "42% are human-caused"
  if (doc.english && one.kind == model::figure_kind::share &&
      (one.rule == "share:those" || text.substr(one.words_to).starts_with(u" of "sv))) {
    auto const behind = text.substr(one.words_to, 40);
    look(one.words_to, one.words_to + std::min(behind.find_first_of(u",;:.(\n0123456789"sv), behind.size()));
    if (found == "countries" || found == "regions" || found == "provinces") found = {};
    if (!found.empty()) return std::string{found};
  }
  // "UK tourists accounting for 17.6% of it": of what was counted last.
  if (doc.english && one.kind == model::figure_kind::share) {
    if (auto const said = counted_by_it(text, drafts, i); !said.empty()) return said;
  }
  // "15 percent fewer rural fires"
  if (one.rule.starts_with("growth:noun")) look(one.words_to, std::min(inside.to, one.words_to + 30));
  if (!found.empty()) return std::string{found};
  // 货邮方面,国际航线、地区航线分别增长: the theme is what changed, unless the clause itself names another.
  look(std::max(clause, std::min(one.lead_from, one.words_from)), one.words_from);
  if (found == "routes" || found == "countries" || found == "regions") found = {};
  if (!found.empty()) return std::string{found};
  if (auto const theme = theme_of(doc, inside, one.words_from); theme.second > theme.first)
    look(theme.first, theme.second);
  if (!found.empty()) return std::string{found};
  if (one.lead_from <= clause) look(std::min(one.lead_from, clause), one.words_from);
  if (!found.empty()) return std::string{found};
  // "Strong passenger growth was noted to Denpasar (+13%)": its own sentence before what others have counted.
  if (doc.english && (i == 0 || drafts[i - 1].sentence != one.sentence))
    look(std::max(inside.from, clause > kCharactersBack ? clause - kCharactersBack : 0), clause);
  if (found == "routes" || found == "countries" || found == "regions") found = {};
  if (!found.empty()) return std::string{found};
  // "Passengers grew 0.82 per cent", behind what was earned
  if (doc.english && !shared.empty()) return std::string{shared};
  for (auto j = i; j-- > first_near(i);) {
    if (doc.english && drafts[j].indicator == "airports") continue;
    if (!drafts[j].indicator.empty() && drafts[j].indicator.find("duration") == std::string::npos) {
      if (drafts[j].sentence == one.sentence || one.sentence - drafts[j].sentence <= 3) return drafts[j].indicator;
      break;
    }
  }
  look(one.words_to, one.tail_to);
  if (!found.empty()) return std::string{found};
  look(std::max(inside.from, one.from > kCharactersBack ? one.from - kCharactersBack : 0),
       std::min(inside.to, one.to + kCharactersBack));
  return std::string{found};
}

}  // namespace fengsui::sense::reader
