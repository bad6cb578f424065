#pragma once

#include <vector>

#include "sense/reader/draft.h"
#include "sense/reader/subject/main_subject.h"

namespace fengsui::sense::reader {

// Whose figures an English text's are, where its trade has a name of its own for them.

// The subject of the whole text, in English called as its trade calls it.
subject subject_of(document const&, std::vector<subject> const& all, home_names const&, std::vector<draft> const&);
// "Nationally, 91 large fires were burning, according to the National Interagency Fire Center": of who counts for all;
// null where nobody does.
subject const* who_counts_for_all(document const&, std::vector<subject> const& all, draft const&);
// "Sweden generated 6.1 TWh. France's generation reached 5.5 TWh": of several countries each has what it makes itself.
bool is_a_country_beside_others(document const&, subject const& area, draft const& one);
// The area that a text names first, null where it names none.
subject const* first_area(std::vector<subject> const& all);

// "Los Angeles and Long Beach together took", "Hanoi has drawn": the name that its body begins with; empty where it
// begins with none.
std::string name_that_opens_the_body(document const&);
// "Nigerian states attracted": the country whose adjective stands before the first figure of the body, unless it says
// where travellers are from; empty where none does.
std::string country_that_opens(document const&, std::size_t first_figure);
// "the Dutch coast": the country whose adjective comes first; empty where none does.
std::string country_of_an_adjective(std::u16string_view);
bool is_an_adjective_of_a_country(std::u16string_view word);
// "13 billion baht", "the Songkran holiday": the country that counts in such money or keeps such days, and where the
// text says so first; no name where nothing says it.
struct country_told {
  std::size_t at = 0;
  std::string_view name = {};
};
// "109 key projects in Fenyi were started": the place, known or not, that the sentences before `end` lead to.
std::string place_that_its_opening_leads_to(document const&, std::size_t end);
// "According to the Korea Forest Service": whose country an office counts for that only tells; empty where its name
// does not name one.
std::string country_of_an_office(std::string_view name);
country_told country_by_its_signs(document const&, std::vector<draft> const&);
// "Boracay's arrivals hit 982,710", "In October 2014 Goa was visited by": whom the first sentence of its body tells of;
// empty where it opens with no name.
std::string whom_the_body_tells_of(document const&);
// "Japanese visitors to Palau rose", "318,000 visited Macau": where those go that the body counts first, named before
// `first_end`; unnamed where nobody says.
subject where_the_counted_go(document const&, std::vector<subject> const& all, std::size_t first_end);
// "Singapore led FDI in Binh Duong", "the contraction of Pakistan's FDI": where the money goes that the body counts
// first, named before `first_end`; unnamed where nobody says.
subject where_the_investors_go(document const&, std::vector<subject> const& all, std::size_t first_end);
// "300 fires in Surrey and 200 in Essex", "in Porto (2,294) and Braga (1,066)": each has the place that it stands
// beside.
void place_rows(document const&, std::vector<draft>&);
// "Huangshan, Jiuhua Mountain and Tianzhu Mountain received 69,000, 77,000 and 38,000 visits": each name has its own,
// unless known ones were handed out to the list.
void name_respectively(document const&, subject const& main, std::vector<subject const*> const& handed_out,
                       std::vector<draft>&);
// "the Labor Day Golden Week", "Diwali": days that are kept, and nobody.
bool is_a_holidays_name(std::u16string_view name);
// "Chinese visitors", "Thai tourists": the country is where they come from.
bool is_where_they_come_from(document const&, subject const& area);
// "Arrivals in Cambodia totalled 6.6 million. Phnom Penh received 4.4 million": of a country that counts its visitors,
// a place that no table knows is a part.
void drop_parts_of_a_country(document const&, subject const& main, std::vector<subject>& all);
// "by road, rail, water and air": whether every means of transport is counted together.
bool lists_every_mode(std::u16string_view text);
// "Peru finished third at the Andean Olympiad with four gold medals": whose the prizes of its sentence are; null where
// nobody won them so.
subject const* winner_of(document const&, std::vector<subject> const& all, draft const&);
// Whom an English text is of that names nobody by kind or table, by how its words are written; empty where none is.
std::string named_by_its_look(document const&, std::vector<draft> const&);
// "Korea topped the list, pledging 23.8 billion, then came Japan": where such a listing by rank is said; npos where
// none is.
std::size_t where_a_ranking_begins(std::u16string_view text);
bool is_listed_by_rank(document const&, subject const&);
// "eight of them in the Vilyuisky District": where a part of what is counted is, and not whom the text is of.
bool is_where_a_part_is(document const&, subject const&);
// "Exports to Germany rose", "those from Poland": whether the words lead to those with whom somebody trades.
bool leads_to_a_partner(std::u16string_view lead);
// "Great Britain" of the United Kingdom, "the port of Rotterdam": each name as the text prints it, the longest of
// several.
void name_as_printed(document const&, std::vector<subject> const& all, std::vector<draft>&);
// "the Ukrainian-Polish land border": the border that a text's travellers cross, named before `first_end`; unnamed
// where none is.
subject border_by_its_name(document const&, std::size_t first_end);

}  // namespace fengsui::sense::reader
