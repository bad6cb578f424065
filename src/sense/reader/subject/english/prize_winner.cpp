#include "sense/reader/subject/english/prize_winner.h"

#include <algorithm>

#include "sense/reader/subject/english/owners.h"
#include "sense/reader/text/any_of_words.h"

namespace fengsui::sense::reader {
namespace {

// "The Filipino students bagged", "a Taiwanese delegation won": the country of those who won; empty where none is told.
std::string country_of_the_team(document const& doc, draft const& one) {
  static constexpr any_of_words kTeams{u" team",         u" students",      u" delegation",  u" contestants",
                                       u" pupils",       u" youngsters",    u" competitors", u" squad",
                                       u" participants", u" schoolchildren"};
  static constexpr any_of_words kWon{u" won ",          u" bagged ",   u" captured ", u" took ",
                                     u" brought home ", u" earned ",   u" claimed ",  u" secured ",
                                     u" collected ",    u" clinched ", u" received ", u" grabbed "};
  auto const from = std::max(doc.sentences[one.sentence].from,
                             one.words_from > kCharactersBack ? one.words_from - kCharactersBack : 0);
  auto const said = doc.text().substr(from, one.words_from - from);
  auto const team = kTeams.next_in(said, 0);
  if (team.length == 0 || kWon.next_in(said, team.at).length == 0) return {};
  auto word = team.at;
  while (word > 0 && is_letter(said[word - 1])) --word;
  if (!is_an_adjective_of_a_country(said.substr(word, team.at - word))) return {};
  return country_of_an_adjective(said.substr(word, team.at - word));
}

}  // namespace

// "In all 54 gold medals were awarded": those of the whole contest.
bool prize_winner::is_of_all(draft const& one) const {
  constexpr std::size_t kLongest = 24;
  auto const& in = doc_.sentences[one.sentence];
  auto said = doc_.text().substr(in.from, kLongest);
  said.remove_prefix(std::min(said.find_first_not_of(u" \n"sv), said.size()));
  static constexpr any_of_words kAll{u"In all", u"In total", u"A total of", u"Altogether", u"Overall", u"There were"};
  static constexpr any_of_words kGiven{u" were awarded", u" were given", u" were presented", u" were handed out"};
  auto const whole = doc_.text().substr(in.from, std::min(in.to - in.from, kCharactersBack));
  return kAll.open(said) > 0 || kGiven.stand_in(whole);
}

std::string prize_winner::of(std::vector<subject> const& all, draft const& one, bool named) {
  if (!doc_.english || one.indicator != "prizes") return {};
  constexpr std::size_t kBehindIt = 4;
  auto told = one;
  // "China came first at the Olympiad. It finished with 16 gold medals."
  static constexpr any_of_words kAgain{u"It ", u"They ", u"The team ", u"The squad ", u"The delegation ", u"Its team "};
  auto const from = doc_.text().find_first_not_of(u" \n"sv, doc_.sentences[one.sentence].from);
  if (one.sentence > 0 && from != doc_.text().npos && kAgain.open(doc_.text().substr(from)) > 0) {
    told.sentence = one.sentence - 1;
    told.words_from = doc_.sentences[told.sentence].to + kBehindIt;
  }
  if (auto const* winner = winner_of(doc_, all, told)) {
    last_ = winner->name;
  } else if (auto country = country_of_the_team(doc_, one); !country.empty()) {
    last_ = std::move(country);
  } else if (named || one.sentence > sentence_ + 1 || (one.sentence != sentence_ && is_of_all(one))) {
    // Another is told of, or long nobody has won.
    last_.clear();
  }
  sentence_ = one.sentence;
  return last_;
}

}  // namespace fengsui::sense::reader
