// "730,289 passengers, as against 748,345 in the first quarter and 596,792 a year before: 22.37 per cent growth year on
// year and -2.41 per cent quarter on quarter": pairs and rates of one sentence in any order. A rate that one of them
// makes is of that; what is left on both sides belongs together.
#include <algorithm>
#include <vector>

#include "know/audit/checks/checks.h"
#include "know/audit/checks/growth/english_pairs_told.h"
#include "know/audit/english_words.h"

namespace fengsui::know::audit {
namespace {

struct rate_told {
  std::size_t figure = 0;
  std::vector<std::size_t> made_by;  // pairs
};

relation grown_in_pair(page const& of, pair_told const& pair, std::size_t rate) {
  auto made = growth_told_so(of, pair.level, pair.base, rate, way_told_of(of, rate));
  made.near_percent = 200;
  made.named = false;
  return made;
}

bool makes_told_rate(page const& of, pair_told const& pair, std::size_t rate) {
  auto const grown = growth_over(of, pair.level, pair.base);
  return meet(way_told_of(of, rate) < 0 ? negative(grown) : grown, of.range(rate));
}

bool goes_that_way(page const& of, pair_told const& pair, std::size_t rate) {
  bool const more = printed_value(of.at(pair.level).value) > printed_value(of.at(pair.base).value);
  return more == (way_told_of(of, rate) > 0);
}

// The pairs of a sentence, and the rates of it or, where it has none, of the one before.
struct sentence_told {
  std::vector<pair_told> pairs;
  std::vector<rate_told> rates;
};

std::vector<rate_told> rates_in(page const& of, std::size_t around, int sentence) {
  std::vector<rate_told> made;
  auto first = around;
  while (first > 0 && of.sentence(first - 1) >= sentence) --first;
  for (auto i = first; i < of.size() && of.sentence(i) <= sentence; ++i) {
    if (of.sentence(i) == sentence && is_rate_of_pair(of, i) && way_told_of(of, i) != 0) made.push_back({.figure = i});
  }
  return made;
}

void add_left(page const& of, sentence_told told, bool of_own_sentence, std::vector<relation>& to) {
  constexpr std::size_t kMost = 12;  // a table in one sentence
  if (told.pairs.size() > kMost || told.rates.size() > kMost) return;
  std::vector<bool> made(told.pairs.size(), false);
  for (auto& rate : told.rates) {
    for (std::size_t k = 0; k < told.pairs.size(); ++k) {
      if (!makes_told_rate(of, told.pairs[k], rate.figure)) continue;
      rate.made_by.push_back(k);
      made[k] = true;
      // It holds, and says what the rate is of.
      to.push_back(grown_in_pair(of, told.pairs[k], rate.figure));
    }
  }
  if (told.pairs.size() != told.rates.size() || (told.pairs.size() == 1 && !of_own_sentence)) return;
  auto const left = std::ranges::count_if(told.rates, [](rate_told const& one) { return one.made_by.empty(); });
  if (left != 1 || std::ranges::count(made, false) != 1) return;
  auto const rate = std::ranges::find_if(told.rates, [](rate_told const& one) { return one.made_by.empty(); });
  auto const& pair = told.pairs[static_cast<std::size_t>(std::ranges::find(made, false) - made.begin())];
  // "losses rose 7.7 % to 616.8 GWh, with those of distribution at 542.7 compared to 521.7": of the level it led to.
  auto const host = of.host(rate->figure);
  bool const of_another = host && *host != pair.level && *host != pair.base && is_told_amount(of, *host) &&
                          of.sentence(*host) == of.sentence(rate->figure) &&
                          of.at(*host).unit == of.at(pair.level).unit;
  if (of_another && told.pairs.size() == 1) return;
  if (goes_that_way(of, pair, rate->figure)) to.push_back(grown_in_pair(of, pair, rate->figure));
}

}  // namespace

void add_english_rates_left(page const& of, std::vector<relation>& to) {
  auto const pairs = english_pairs_told(of);
  for (std::size_t k = 0; k < pairs.size();) {
    auto const sentence = of.sentence(pairs[k].base);
    sentence_told told;
    for (; k < pairs.size() && of.sentence(pairs[k].base) == sentence; ++k) told.pairs.push_back(pairs[k]);
    auto const around = told.pairs.front().base;
    told.rates = rates_in(of, around, sentence);
    bool const own = !told.rates.empty();
    if (!own && sentence > 0) told.rates = rates_in(of, around, sentence - 1);
    add_left(of, std::move(told), own, to);
  }
}

}  // namespace fengsui::know::audit
