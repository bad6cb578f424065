#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "know/audit/page.h"

namespace fengsui::know::audit {

// What an English sentence says around a figure, asked by several checks. All are false in Chinese texts.

// The words of its own clause before a figure, behind the last stop, figures among them.
std::string_view english_clause_before(page const&, std::size_t i);

// Those words and what stands behind the figure in its sentence, so far on at most.
std::string english_sentence_around(page const&, std::size_t i, std::size_t code_points_behind);

// What a stretch of English text has behind the last full stop before a capital, all of it where there is none; and
// whether there is one.
std::string_view behind_english_stop(std::string_view text);
bool ends_english_sentence(std::string_view text);
// "442,418 hectares, 223,901 of them in October, while another office estimates 563,000": behind such a word somebody
// else's figure begins.
std::string_view behind_english_turn(std::string_view text);
// "two in the north. Twenty-three fires were put out": with a word of its own the figure begins a sentence.
bool begins_english_sentence(page const&, std::size_t i);

// "The pupils of the 7 schools won medals: 13 gold and 11 bronze medals": the row behind a colon is of the noun before
// it, which one of its members is printed with and the level before it is not.
bool is_of_noun_before_colon(page const&, std::size_t whole, std::size_t first);

// A month's name, whether a text prints it, and whether it prints "15 April" or "April 15". "Maybe" is no May.
std::string_view english_month(std::chrono::month);
bool names_english_month(std::string_view text, std::chrono::month);
bool prints_english_date(std::string_view text, std::chrono::year_month_day);

// "handled on average 2,140 calls at 36 sites": a mean over something, whatever its period looks like.
bool is_told_on_average(page const&, std::size_t i);

// "31,500 per day in the peak season", "64,200 per day in the week before": of another span than the total's.
bool is_average_of_another_time(page const&, std::size_t average);

// "Net FDI was 402.8 million: inflows of 707.2 million less an outflow of 304.4 million": no whole of what is gross.
bool is_told_net(page const&, std::size_t whole);

// "southbound", "one-way": of one direction alone.
bool counts_one_way(std::string_view words);

// "Denmark's rose to 12.4 million; Norway's reached 9.8 million": behind a semicolon another's own figure begins.
bool is_of_next_owner(page const&, std::size_t whole, std::size_t part);

// "81 medals: 30 gold medals, 28 silver medals and 9 diplomas": where others of the row are called as the whole is, by
// its very noun, a member with a noun of its own is none of it.
bool is_of_another_noun(page const&, std::vector<std::size_t> const& row, std::size_t whole, std::size_t part);

// "Gera 412 million, 9.1 percent of the total, Jena 388 million, 8.6 percent": what has a share of its own before
// another's is beside that, unless "of which" leads from the one to the other.
bool stands_beside_with_share(page const&, std::size_t whole, std::size_t part);

// "130 percent of its budget", "125% of the full-year targets": over a hundred is no wonder; of a total it is.
bool may_exceed_what_it_is_of(page const&, std::size_t percent);

// "3,157 tourists including 164 foreigners, after 3,354 including 159": what was before, and of nothing that is now.
bool is_told_as_what_was(page const&, std::size_t i);

// "with a 20 percent reduction in fares, it made Rs 420 million as against Rs 350 million": a rate of the fares, where
// the level behind is not printed with their noun.
bool is_of_a_noun_of_its_own(page const&, std::size_t rate, std::size_t level);

// "electronics 22.5 billion, machinery 9.3 billion, plastics 1.1 billion": without "and" before its last a row has only
// named the largest.
bool closes_with_and(page const&, std::vector<std::size_t> const& row);

// "61,432 tonnes (imports 27,905, exports 24,118)", "the Mill Fire (2,840 acres), the Creek Fire (1,963)": whatever the
// reader took it to count.
bool is_bare_in_bracket(page const&, std::size_t one, std::size_t other);

// "Red Line 3.12 million, Blue Line 2.67 million, Green Line 2.05 million: 7.84 million": no part of the last.
bool totals_row_before_colon(page const&, std::size_t i);

// "the remaining 12", "the other 122": what stands beside all that was told before it.
bool is_called_remaining(page const&, std::size_t i);

// The last word that the figure was printed with, "medals" of "41 gold medals"; empty where that is no noun.
std::string_view noun_printed(page const&, std::size_t i);
// Things, persons or their journeys, which one list may count by nouns of their own.
bool counts_things_or_people(std::string const& unit);
// One unit, or two of such.
bool may_count_alike(std::string const& unit, std::string const& other);
// Unless each was printed with a noun of its own: "41 medals" and "12 cars" are not.
bool may_be_of_one_noun(page const&, std::size_t one, std::size_t other);
// A count without a noun of its own, which counts what those around it do.
bool is_bare_count(page const&, std::size_t i);

// A percentage that says how much of something, not by how much it changed.
bool is_told_percentage(page const&, std::size_t i);
// A level of things or money, as a base, a part or a whole is told; no percentage and no number of days.
bool is_told_amount(page const&, std::size_t i);
// And no number of years.
bool is_told_count(page const&, std::size_t i);

}  // namespace fengsui::know::audit
