#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// Which figure a change or a share of an English text belongs to, where the order of a sentence or its nouns say so.

// "35.1 and 39.4 million tonnes, respectively 9% and 17% more", "were up 11% and 17% to 39.4 million and 16.1 million
// tonnes": as many rates as levels, each of its own.
std::optional<std::size_t> english_list_host(document const&, std::vector<draft> const&, std::size_t i);
// "rose 4 percent to 5.2 million", "an increase of 6.2%, totalling 494,180 tonnes": the level behind a change that it
// led to.
std::optional<std::size_t> level_led_to(document const&, std::vector<draft> const&, std::size_t i);
// "a 174% rise in the number of projects and a 123% increase in value": what is counted by the words behind a change.
dimension_set named_behind(document const&, draft const& guest);
// english/hosts.cpp. "… passengers, up 3.2 percent: international traffic grew 8.4 percent": of a class that the level
// is not of.
bool is_of_a_class_of_its_own(document const&, draft const& guest, draft const& host);
// "through its ten airports, a rise of 14.2%"; "27.9 million euros, 150 euros per visitor, against 24.1 million euros";
// "The four national airports gained 0.1 per cent"; "309.02 billion yuan (about 43.56 billion U.S. dollars)".
bool is_named_in_passing(std::u16string_view text, std::vector<draft> const&, std::size_t level);
bool is_far_from_its_base(std::vector<draft> const&, std::size_t change, draft const& level);
bool are_those_named(std::u16string_view text, draft const&);
bool is_converted(std::u16string_view text, std::vector<draft> const&, std::size_t level);
// "463 billion pesos for 68 projects, 155 percent higher than 181 billion pesos"
std::optional<std::size_t> host_like_its_base(document const&, std::vector<draft> const&, std::size_t change);
// english/named_rates.cpp. "2,310 accidents … Accidents rose 7%": the level that the rate's noun counted sentences
// before.
void link_rates_by_their_nouns(document const&, std::vector<draft>&);
// english_bracket_counts.cpp. "1,520 cases: 97.6% theft (1,484 cases), 2.1% fraud (32 cases)".
void link_bracketed_counts(document const&, std::vector<draft>&);
// Changes and shares that found nothing in their own sentence. Indicators, organisations and periods are known.
void link_english_sentences(document const&, std::vector<draft>&);
// english/shares.cpp. "Japan pledged 10 billion. … Japan accounted for 22.3 percent": the level told of the same name.
std::optional<std::size_t> english_level_of_the_name(document const&, std::vector<draft> const&, std::size_t i);
std::optional<std::size_t> part_behind_its_share(document const&, std::vector<draft> const&, std::size_t i);
// "99.1 and 93.9 billion, 66.2% and 53.6% of the program": as many levels as percentages of the plan, in their order.
std::optional<std::size_t> level_in_order_of_shares(document const&, std::vector<draft> const&, std::size_t i);
// english/targets.cpp. "its target is 1.6 million, of which 64.6 percent is done"; roles are known.
void read_english_completions(document const&, std::vector<draft>&);
// "more than 40 percent of the target of P1 trillion", "achieved 111% of its objectives": of which target, and what has
// been reached of it. Indicators, organisations and periods are known.
void link_english_targets(document const&, std::vector<draft>&);
// english/rate_runs.cpp. "February dropped 0.1 percent and March 2.5 percent, to 197,517 and 188,076": as many levels
// as rates, in their order; then each of its rate's days, and the bases behind them a year before.
void hand_out_rates_in_order(document const&, std::vector<draft>&);
void date_levels_in_order(std::vector<draft>&, model::holiday_table const&);
// "candidates sat the exam. … 3,214 scored grade A, 7.6 percent of those who sat": those of whom the same word was
// told.
std::optional<std::size_t> whole_of_those_who(document const&, std::vector<draft> const&, std::size_t i);
// The whole that a share names behind itself, where it does; it may be no figure.
struct whole_named {
  bool is_named = false;
  std::optional<std::size_t> whole = {};
};
// "305,000 came from abroad; 56% of these were from Japan", "60% of foreign guests": it frees `of` where what was told
// before is the whole.
whole_named kind_of_whole_named(document const&, std::vector<draft>&, std::size_t i);
// english/turns.cpp. Changes of what the sentence before or behind told: "but 42% below 2019", "so the fall is 6
// percent", "12,400 journeys more than last June". Periods are known.
void link_english_turns(document const&, std::vector<draft>&);
// english/rates_alone.cpp. "35.85 per cent, from 341,559 to 464,002": a rate before what it was and what it came to.
void read_rates_from_to(document const&, std::vector<draft>&);
// english/amounts_told.cpp. "exceeding 2012 by 218 thousand", "the net addition was 2.9 mt".
void read_amounts_told(document const&, std::vector<draft>&);
// A level that counts things, and no length of time, base, target or limit.
bool counts_something(draft const&);
// Whether two may count the same; one of them may say no unit.
bool counts_the_same(draft const&, draft const&);
// english/beside_levels.cpp. "Xiamen, up 1.8%, 10.36 million", "3.2 million guests and 1.1 billion yuan, up 6% and 4%".
void link_rates_beside_levels(document const&, std::vector<draft>&);
// Rates and amounts that have found no level yet: "is up by 54 per cent: it increased to 5.9 billion". All else is
// known.
void link_rates_alone(document const&, std::vector<draft>&);
// "accounted for 412,000 of the airport's 2.06 million passengers, or 20 percent"
void settle_share_of_an_of(document const&, std::vector<draft>&, std::size_t i);
// "Foreign visitors up 20pct in first quarter", over "The country welcomed 2.46 million foreign visitors": the level
// that the body begins with, where it counts the same and has no rate of its own.
std::optional<std::size_t> first_level_of_the_body(document const&, std::vector<draft> const&, std::size_t i);
// A headline's figure and the one of the body that says it again, perhaps less round.
bool is_said_again(draft const& headline, draft const& body);

}  // namespace fengsui::sense::reader
