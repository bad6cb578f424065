// English changes, shares and averages that turn to what another sentence or another clause told.
#include <gtest/gtest.h>

#include "sense/reader/quantity/quantity.h"
#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "4.2% chg_pct down of a in b", "base" where it is one.
told_lines turns_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    auto const letter = [](std::size_t k) { return std::string(1, static_cast<char>('a' + k)); };
    auto line = kind_name(one.kind);
    if (one.cmp) line += one.cmp->direction == model::direction::down ? " down" : " up";
    if (one.role == "base") line += " base";
    if (one.of) line += " of " + letter(static_cast<std::size_t>(*one.of));
    return line + (one.whole ? " in " + letter(static_cast<std::size_t>(*one.whole)) : "");
  });
}

TEST(english_turns, the_second_year_of_two_counts_nothing) {
  EXPECT_EQ(turns_told("In 2021-22 containers had dropped 6.4 percent at Lutin."),
            (told_lines{"6.4 percent chg_pct down"}));
}

TEST(english_turns, an_increase_on_last_year_is_of_the_sentence_before) {
  EXPECT_EQ(
      turns_told("Riga Airport expects 61,000 passengers this Midsummer. That is an increase of 41,000 passengers "
                 "on last year, when just 20,000 passengers travelled, but 12% below the 69,300 passengers of "
                 "2019."),
      (told_lines{"61,000 passengers level", "41,000 passengers chg_abs up of a", "20,000 passengers level base",
                  "12% chg_pct down of a", "69,300 passengers level base"}));
}

TEST(english_turns, an_amount_with_its_rate_leads_to_its_level) {
  EXPECT_EQ(turns_told("In June 2024 the Cretan resorts lost 4,100 guests or 3.9 per cent, to 101,200 guests from "
                       "105,300 guests."),
            (told_lines{"4,100 guests chg_abs down of c", "3.9 per cent chg_pct down of c", "101,200 guests level",
                        "105,300 guests level base"}));
}

TEST(english_turns, so_many_more_than_last_year_are_of_what_comes_next) {
  EXPECT_EQ(turns_told("Danish residents made 12,400 trips more abroad this June than last. The office counted 151,400 "
                       "trips abroad in the month."),
            (told_lines{"12,400 trips chg_abs up of b", "151,400 trips level"}));
}

TEST(english_turns, what_an_earlier_level_fell_to_is_the_level_of_now) {
  EXPECT_EQ(
      turns_told("Arrivals in Tonga for the first quarter of 2024 were 8,200 visitors. The fourth quarter of 2023 "
                 "had 9,400 visitors, so the fall is 12.8 percent."),
      (told_lines{"8,200 visitors level", "9,400 visitors level base", "12.8 percent chg_pct down of a"}));
}

TEST(english_turns, a_share_of_these_is_of_the_level_before_it) {
  EXPECT_EQ(turns_told("In June 2024 Latvia had 212,000 tourists. 140,000 tourists came from abroad; 31% of these were "
                       "from Germany. 48% of foreign tourists stayed in Riga."),
            (told_lines{"212,000 tourists level", "140,000 tourists level", "31% share in b", "48% share in b"}));
}

TEST(english_turns, a_share_of_the_total_is_of_the_largest_told) {
  EXPECT_EQ(turns_told("Capital inflow into Ghana stood at $912.4 million in June 2024. By sector, banking led with "
                       "$210.3 million. The Netherlands sent $182.5 million, 20 per cent of the total inflow."),
            (told_lines{"$912.4 million level", "$210.3 million level", "$182.5 million level",
                        "20 per cent share of c in a"}));
}

TEST(english_turns, what_has_been_achieved_is_of_the_whole_time) {
  EXPECT_EQ(
      turns_told("Investment pledges in Cebu reached P91.2 billion in the first half of 2024. Approved in June was "
                 "a P4.1 billion wind farm. The agency has now achieved 57 percent of its target of P160 billion."),
      (told_lines{"P91.2 billion level", "P4.1 billion level", "57 percent target_share of a in d",
                  "P160 billion level"}));
}

TEST(english_turns, each_of_those_named_did_what_all_did) {
  EXPECT_EQ(turns_told("Croatian ports handled 212,000 TEUs in June 2024. Nine harbours lost trade, Split 8.2%, Zadar "
                       "6.4% and Pula 3.1% among them."),
            (told_lines{"212,000 TEUs level", "Nine harbours level", "8.2% chg_pct down", "6.4% chg_pct down",
                        "3.1% chg_pct down"}));
  EXPECT_EQ(
      owners_told("The Port of Rijeka handled 212,000 TEUs in June 2024. Others lost trade, Split 8.2%, Zadar 6.4% "
                  "and Pula 3.1%."),
      (told_lines{"212,000 TEUs Port of Rijeka", "8.2% Split", "6.4% Zadar", "3.1% Pula"}));
}

TEST(english_turns, lone_words_go_on_counting) {
  EXPECT_EQ(turns_told("Bhutan approved 51 projects in June 2024: 38 projects in tourism, 10 in farming, two in mining "
                       "and one in transport."),
            (told_lines{"51 projects level", "38 projects level", "10 level", "two level", "one level"}));
}

TEST(english_turns, parts_go_on_behind_another_count) {
  auto const roles = [](std::string_view text) {
    return lines_told(text, kToldOn, [](model::printed_figure const& one) { return one.role; });
  };
  EXPECT_EQ(roles("A total of 41,300 candidates applied. Of them, 30,100 candidates came from nine districts, 8,100 "
                  "candidates from the islands and 3,100 candidates from abroad."),
            (told_lines{"41,300 candidates total", "30,100 candidates part", "nine districts ", "8,100 candidates part",
                        "3,100 candidates part"}));
  EXPECT_EQ(roles("Some 4,120 boys passed with honours in June 2024, out of 31,400 pupils."),
            (told_lines{"4,120 boys part", "31,400 pupils total"}));
}

TEST(english_turns, a_share_behind_its_source_is_of_what_came_from_it) {
  EXPECT_EQ(turns_told("Norway generated 12,400 GWh of electricity in June 2024: 11,284 GWh from hydro power, or 91%."),
            (told_lines{"12,400 GWh level", "11,284 GWh level", "91% share of b in a"}));
}

TEST(english_turns, at_least_so_many_this_year_are_no_base) {
  EXPECT_EQ(days_told("Tasmania saw more than 1,400 wildfires this year, which burned about 41,000 hectares; in 2019 "
                      "about 80,000 hectares burned there. Victoria had 620 wildfires."),
            (told_lines{"1,400 wildfires 2024-01-01..2024-07-10", "41,000 hectares 2024-01-01..2024-07-10",
                        "80,000 hectares 2019-01-01..2019-12-31", "620 wildfires 2024-01-01..2024-07-10"}));
}

TEST(english_turns, a_holiday_is_the_days_of_its_average) {
  EXPECT_EQ(days_told("Cork Airport expects 61,000 passengers this Christmas. Over the 19 days from December 17 to "
                      "January 4 an average of 3,200 passengers are expected each day.",
                      "2023-12-11"),
            (told_lines{"61,000 passengers 2023-12-17..2024-01-04", "19 days 2023-12-17..2024-01-04",
                        "3,200 passengers 2023-12-17..2024-01-04"}));
}

TEST(english_turns, what_serves_beside_travellers_is_staff) {
  EXPECT_EQ(units_told("The Greek Coast Guard monitored 18,220 passengers in June 2024. Its 2,140 personnel inspected "
                       "201 vessels."),
            (told_lines{"18,220 passengers person_trip", "2,140 personnel person", "201 vessels count"}));
  EXPECT_EQ(units_told("Cork Airport expects 61,000 passengers in June 2024, with 512 flights instead of 498."),
            (told_lines{"61,000 passengers person_trip", "512 flights flight", "498 flight"}));
}

TEST(english_turns, what_was_occupied_is_no_share_of_guests) {
  EXPECT_EQ(turns_told("In June 2024 Latvia had 212,000 tourists. 48% of foreign tourists stayed in Riga and 9% in "
                       "Liepaja. 812 hotels offered 21,000 rooms and 44,000 beds, of which 61% and 54% were occupied."),
            (told_lines{"212,000 tourists level", "48% share", "9% share", "812 hotels level", "21,000 rooms level",
                        "44,000 beds level", "61% level", "54% level"}));
}

TEST(english_turns, what_is_expected_of_the_whole_year_is_a_change) {
  EXPECT_EQ(
      turns_told("The world's top 40 airlines carried 1.21 billion passengers in the first half of 2024, a growth "
                 "of 4.2%; for the whole year the analyst expects 3.8%."),
      (told_lines{"40 airlines level", "1.21 billion passengers level", "4.2% chg_pct up of b", "3.8% chg_pct up"}));
}

TEST(english_turns, a_rate_is_of_what_its_noun_counted_sentences_before) {
  EXPECT_EQ(turns_told("Over the week Chile saw 1,930 accidents, in which 214 people died. Maule had 31 deaths. Speed "
                       "was to blame for 41%. Accidents rose 7% (from 1,804 in 2022) and fatalities fell 4.5% (from "
                       "224)."),
            (told_lines{"1,930 accidents level", "214 people level", "31 deaths level", "41% level",
                        "7% chg_pct up of a", "1,804 level base", "4.5% chg_pct down of b", "224 level base"}));
  EXPECT_EQ(turns_told("A total of 318 people were killed in 2,714 crashes. The number of crashes was down 8.3% on "
                       "2021."),
            (told_lines{"318 people level", "2,714 crashes level", "8.3% chg_pct down of b"}));
}

TEST(english_turns, shares_have_their_counts_in_brackets) {
  EXPECT_EQ(turns_told("There were 2,410 cases: 96.27% speeding (2,320 cases), 3.32% racing (80 cases)."),
            (told_lines{"2,410 cases level", "96.27% share of c in a", "2,320 cases level", "3.32% share of e in a",
                        "80 cases level"}));
}

TEST(english_turns, a_ratio_of_sectors_is_their_shares) {
  EXPECT_EQ(
      turns_told("The GDP of Wuhu came to 210.4 billion yuan. The primary industry made 8.4 billion yuan, the "
                 "secondary industry 96.1 billion yuan, the tertiary industry 105.9 billion yuan. The ratio of "
                 "the three industries was 4.0: 45.7: 50.3."),
      (told_lines{"210.4 billion yuan level", "8.4 billion yuan level", "96.1 billion yuan level",
                  "105.9 billion yuan level", "4.0 share of b in a", "45.7 share of c in a", "50.3 share of d in a"}));
}

TEST(english_turns, a_group_of_so_many_are_people) {
  EXPECT_EQ(
      units_told("The 3rd Baltic Skills Contest drew 910 contestants in June 2024, the Danish team of 140 being the "
                 "largest. "
                 "More than 20 thousand people visited, including 2,100 visitors from Norway and 70 from "
                 "elsewhere."),
      (told_lines{"910 contestants person", "140 person", "20 thousand people person_trip",
                  "2,100 visitors person_trip", "70 person_trip"}));
}

TEST(english_turns, a_change_right_behind_so_many_a_day_is_the_days) {
  EXPECT_EQ(
      turns_told("Buses carried 8.1 million passengers in June 2024, or 270,000 passengers per day, a 4.2% rise."),
      (told_lines{"8.1 million passengers level", "270,000 passengers level", "4.2% chg_pct up of b"}));
}

TEST(english_turns, of_these_or_so_many_percent_is_their_share) {
  EXPECT_EQ(turns_told("In June 2024 Latvia had 212,000 tourists; 53,000 of these, or 25%, came by sea."),
            (told_lines{"212,000 tourists level", "53,000 level", "25% share of b in a"}));
}

TEST(english_turns, a_share_of_what_some_did_is_none_of_their_number) {
  EXPECT_EQ(turns_told("In June 2024 seven ports grew. These five ports handled 61 percent of the total."),
            (told_lines{"seven ports level", "five ports level", "61 percent share"}));
}

TEST(english_turns, a_share_of_a_months_volume_is_in_what_that_month_brought) {
  EXPECT_EQ(turns_told("Tonga saw 9,400 visitors in June 2024. Since January there were 52,000 visitors. Asia sent "
                       "3,900 visitors (41.5 percent) of the June volume, America 20.2 percent with 1,900 visitors, "
                       "and Europe 8.5 percent with 800 visitors."),
            (told_lines{"9,400 visitors level", "52,000 visitors level", "3,900 visitors level",
                        "41.5 percent share of c in a", "20.2 percent share of f in a", "1,900 visitors level",
                        "8.5 percent share of h in a", "800 visitors level"}));
}

TEST(english_turns, down_from_an_earlier_growth_is_growth_too) {
  for (std::string const from : {", down from ", ", compared with ", ", against ", ", slower than April's "})
    EXPECT_EQ(changes_told("Prices in Norway rose 2.4% in May" + from + "2.6% the month before."),
              (told_lines{"2.4% chg_pct up", "2.6% chg_pct up base"}));
}

TEST(english_turns, a_level_in_a_bracket_behind_a_rate_or_a_share_is_what_it_is_of) {
  EXPECT_EQ(
      turns_told("Registrations in June 2024 were up 42.5% (6,340 cars) on June 2023 (4,449 cars); the year to date "
                 "is up 0.7% (101,492 cars)."),
      (told_lines{"42.5% chg_pct up of b", "6,340 cars level", "4,449 cars level", "0.7% chg_pct up of e",
                  "101,492 cars level"}));
  EXPECT_EQ(turns_told("Kenya had 26,018 visitors in June 2024. 44.9 per cent of them (11,696 visitors) came by sea."),
            (told_lines{"26,018 visitors level", "44.9 per cent share of c in a", "11,696 visitors level"}));
}

TEST(english_turns, an_amount_with_its_rate_is_a_change) {
  EXPECT_EQ(turns_told("Year to date the deficit grew $23.2 billion, or 7.9 percent; exports rose $0.5 billion."),
            (told_lines{"$23.2 billion chg_abs up", "7.9 percent chg_pct up", "$0.5 billion chg_abs up"}));
  EXPECT_EQ(turns_told("Cork Airport posted an increase of 1.7 million passengers or 5 per cent in June 2024."),
            (told_lines{"1.7 million passengers chg_abs up", "5 per cent chg_pct up"}));
}

TEST(english_turns, this_represents_an_increase_of_what_was_told) {
  for (auto const turn :
       {"This represents an increase of 40,000 over May 2023.", "This was 40,000 more than in the first half of 2023.",
        "The increase amounted to 40,000.", "The rise over May 2023 was 40,000."})
    EXPECT_EQ(turns_told("Passengers numbered 1,240,000 in May. " + std::string{turn}),
              (told_lines{"1,240,000 level", "40,000 chg_abs up of a"}))
        << turn;
  EXPECT_EQ(turns_told("There were 28,564 births in May. This is 412 fewer than in May 2023, a fall of 1.4%."),
            (told_lines{"28,564 births level", "412 chg_abs down of a", "1.4% chg_pct down of a"}));
  EXPECT_EQ(turns_told("The airport had 38 routes. This was three more than in 2023.").back(), "three chg_abs up of a");
}

TEST(english_turns, a_rate_by_value_is_of_the_money_and_one_by_volume_is_not) {
  for (auto const rates : {", up 21 per cent by volume and 63 per cent by value.",
                           ". This was a 21 per cent rise in volume and a 63 per cent rise in value.",
                           ". Volume rose 21 per cent and value 63 per cent.",
                           ", an increase of 21 per cent in quantity and 63 per cent in value."})
    EXPECT_EQ(turns_told("Exports reached 7.4 million bags, worth $2.2 billion" + std::string{rates}),
              (told_lines{"7.4 million bags level", "$2.2 billion level", "21 per cent chg_pct up of a",
                          "63 per cent chg_pct up of b"}))
        << rates;
}

TEST(english_turns, what_they_did_next_is_of_what_they_did_first) {
  EXPECT_EQ(turns_told("Retail sales came to 1.05 billion euros in May. In comparison with April they decreased by "
                       "1.1%, and in comparison with May 2023 they grew by 2.4%."),
            (told_lines{"1.05 billion euros level", "1.1% chg_pct down of a", "2.4% chg_pct up of a"}));
}

TEST(english_turns, this_is_an_increase_behind_what_it_is_compared_to) {
  EXPECT_EQ(
      turns_told("Nights in Tyrol numbered 10.9 million in May. Compared to May 2019, this is an increase of 3.1%."),
      (told_lines{"10.9 million level", "3.1% chg_pct up of a"}));
  EXPECT_EQ(turns_told("Wine exports increased by 14 percent in volume and 11 percent in value, reaching 66 million "
                       "litres and $121 million."),
            (told_lines{"14 percent chg_pct up of c", "11 percent chg_pct up of d", "66 million litres level",
                        "$121 million level"}));
}

TEST(english_turns, a_rate_is_of_the_bracket_behind_its_time) {
  EXPECT_EQ(
      turns_told("Arrivals were up 2.4 per cent in May (212,000) and 1.1 per cent in the year to May (2.1 million)."),
      (told_lines{"2.4 per cent chg_pct up of b", "212,000 level", "1.1 per cent chg_pct up of d",
                  "2.1 million level"}));
  EXPECT_EQ(turns_told("Serbia attracted 1.5 billion euros in foreign direct investment in the first five months. The "
                       "inflow was 0.8 billion euros lower than in the same period last year.")
                .back(),
            "0.8 billion euros chg_abs down of a");
}

}  // namespace
}  // namespace fengsui::sense::reader
