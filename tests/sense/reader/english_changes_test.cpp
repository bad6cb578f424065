// English changes: the amount and the rate of one change, the level that both are of, the base behind "over" or "on".
#include <gtest/gtest.h>

#include "sense/reader/quantity/quantity.h"
#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "1.2 million t 1200": value and unit, a line a figure.
told_lines worths_told(std::string_view text) {
  return lines_told(text, kToldOn,
                    [](model::printed_figure const& one) { return plain_text(one.value) + " " + one.unit; });
}

TEST(english_changes, what_lends_its_unit_lends_its_scale) {
  EXPECT_EQ(
      worths_told("Cocoa shipped from Tema fell to 84.2 million kg in June 2024 from 91.75 million a year earlier."),
      (told_lines{"84.2 million kg 84200 t", "91.75 million 91750 t"}));
  EXPECT_EQ(worths_told("Rubber exports of Penang reached 4.1 million kilos in June 2024: 0.9 million by rail."),
            (told_lines{"4.1 million kilos 4100 t", "0.9 million 900 t"}));
}

TEST(english_changes, amount_and_rate_of_one_change_are_of_one_level) {
  EXPECT_EQ(changes_told("Lotte raised its revenue by $48 million, or 4.2%, to $1.19 billion in June 2024."),
            (told_lines{"$48 million chg_abs up of c", "4.2% chg_pct up of c", "$1.19 billion level"}));
  EXPECT_EQ(changes_told("Haifa Port saw 412,300 passenger movements on 188 cruise ships in June 2024, an increase of "
                         "37,100 passengers or 9.9% on the 375,200 passengers of a year before."),
            (told_lines{"412,300 passenger movements level", "188 cruise ships level",
                        "37,100 passengers chg_abs up of a", "9.9% chg_pct up of a", "375,200 passengers level base"}));
  EXPECT_EQ(changes_told("Births in Latvia came to 14,210 in June 2024, which was 310 or 2.1% lower, and deaths to "
                         "27,450, which was 120 or 0.4% less."),
            (told_lines{"14,210 level", "310 chg_abs down of a", "2.1% chg_pct down of a", "27,450 level",
                        "120 chg_abs down of d", "0.4% chg_pct down of d"}));
  EXPECT_EQ(changes_told("The average fare reached Rs. 412.5 in June 2024, up 3% or Rs. 12.01."),
            (told_lines{"Rs. 412.5 level", "3% chg_pct up of a", "Rs. 12.01 chg_abs up of a"}));
}

TEST(english_changes, a_rate_behind_from_and_to_says_how_far_it_went) {
  EXPECT_EQ(changes_told("Road deaths in Peru declined from 2,140 to 1,926, or 10%, in June 2024."),
            (told_lines{"2,140 level base", "1,926 level", "10% chg_pct down of b"}));
}

TEST(english_changes, what_a_change_is_over_is_its_base) {
  EXPECT_EQ(
      changes_told("Revenue was Rs. 8.4 billion in June 2024, an increase of Rs. 1.1 billion over Rs. 7.3 billion."),
      (told_lines{"Rs. 8.4 billion level", "Rs. 1.1 billion chg_abs up of a", "Rs. 7.3 billion level base"}));
  EXPECT_EQ(changes_told("Output of 12.4 million kilograms was 0.8 million kilograms lower than 13.2 million kilograms "
                         "in June 2023."),
            (told_lines{"12.4 million kilograms level", "0.8 million kilograms chg_abs down of a",
                        "13.2 million kilograms level base"}));
}

TEST(english_changes, a_rate_is_of_the_level_that_its_base_is_of_the_sort_of) {
  EXPECT_EQ(changes_told("The board approved $4.1 billion for 52 projects in June 2024, 130 percent higher than $1.8 "
                         "billion."),
            (told_lines{"$4.1 billion level", "52 projects level", "130 percent chg_pct up of a",
                        "$1.8 billion level base"}));
  auto const jobs =
      "The plants should bring 21,400 jobs, 95 percent over 10,970; farms bring 3,200 jobs, 206 percent "
      "more than 1,046.";
  EXPECT_EQ(changes_told(jobs), (told_lines{"21,400 jobs level", "95 percent chg_pct up of a", "10,970 level base",
                                            "3,200 jobs level", "206 percent chg_pct up of d", "1,046 level base"}));
  EXPECT_EQ(units_told(jobs)[2], "10,970 person");
}

TEST(english_changes, amount_and_rate_led_to_the_level_behind_them) {
  EXPECT_EQ(
      changes_told("Koper moved 88,100 TEUs in June 2024. Full boxes came to 66,200 TEUs and empties were up 3,100 "
                   "TEUs, or 16.5 percent, to 21,900 TEUs."),
      (told_lines{"88,100 TEUs level", "66,200 TEUs level", "3,100 TEUs chg_abs up of e",
                  "16.5 percent chg_pct up of e", "21,900 TEUs level"}));
  EXPECT_EQ(changes_told("Koper moved 2,480 boxes in June 2024 as opposed to 2,610 in June 2023, down 5%."),
            (told_lines{"2,480 boxes level", "2,610 level base", "5% chg_pct down of a"}));
}

TEST(english_changes, a_share_is_of_the_level_told_of_the_same_name) {
  auto const text =
      "Garment orders approved by the councils reached $9.4 billion in June 2024. Spain topped the list, "
      "pledging $4.1 billion, then came Italy with $2.2 billion and Norway with $0.9 billion; Italy "
      "accounted for 23.4 percent of the total while Spain accounted for 43.6 percent.";
  EXPECT_EQ(changes_told(text),
            (told_lines{"$9.4 billion level", "$4.1 billion level", "$2.2 billion level", "$0.9 billion level",
                        "23.4 percent share of c", "43.6 percent share of b"}));
  // Who heads a list is no more than a part.
  EXPECT_EQ(owners_told(text).front(), "$9.4 billion ");
}

// "4,120 Spain part": place and role.
told_lines places_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) { return one.place + " " + one.role; });
}

TEST(english_changes, a_place_behind_from_is_of_the_number_before_it) {
  EXPECT_EQ(
      places_told("Malta hosted 91,000 tourists in June 2024. Those from Spain and Italy together came to 31,700, "
                  "of which 12,400 from Spain, up 1.4%, and 19,300 from Italy, up 3.3%."),
      (told_lines{"91,000 tourists  ", "31,700  total", "12,400 Spain part", "1.4% Spain ", "19,300 Italy part",
                  "3.3% Italy "}));
  EXPECT_EQ(places_told("Malta hosted 7,410 visitors in June 2024, of whom 4,120 were Danes, 2,310 from Poland and "
                        "980 from Norway."),
            (told_lines{"7,410 visitors  total", "4,120  part", "2,310 Poland part", "980 Norway part"}));
}

TEST(english_changes, weeks_with_a_number_are_no_counts_and_cases_no_fires) {
  auto const text =
      "Between week 1 and week 26 of 2024 a total of 812,400 measles cases were reported in Lima, including "
      "415 deaths. Of the total cases 301,280 (37.1%) were confirmed. In weeks 3 to 8 some 91,300 cases "
      "came in.";
  EXPECT_EQ(units_told(text), (told_lines{"812,400 measles cases incident", "415 deaths person", "301,280 incident",
                                          "37.1% %", "91,300 cases incident"}));
  EXPECT_EQ(indicators_told(text),
            (told_lines{"812,400 measles cases ", "415 deaths deaths", "301,280 ", "37.1% ", "91,300 cases "}));
  EXPECT_EQ(places_told(text)[2], "301,280  part");
}

TEST(english_changes, the_last_days_before_an_average_are_counted) {
  EXPECT_EQ(days_told("As many as 412,800 children were given drops in Oyo during the last three days, an average of "
                      "137,600 children a day."),
            (told_lines{"412,800 children 2024-07-08..2024-07-10", "three days 2024-07-08..2024-07-10",
                        "137,600 children 2024-07-08..2024-07-10"}));
}

TEST(english_changes, rates_of_two_months_are_of_the_two_levels_behind_them) {
  auto const text =
      "Visitors to Fiji in the first three months of 2024 rose 3.1 percent to 214,300. January rose 9.2 "
      "percent to 81,200 from 74,360, whereas February dropped 1.4 percent and March 0.8 percent, to 66,900 "
      "and 66,200 respectively, compared to 67,850 and 66,734.";
  EXPECT_EQ(changes_told(text),
            (told_lines{"3.1 percent chg_pct up of b", "214,300 level", "9.2 percent chg_pct up of d", "81,200 level",
                        "74,360 level base", "1.4 percent chg_pct down of h", "0.8 percent chg_pct down of i",
                        "66,900 level", "66,200 level", "67,850 level base", "66,734 level base"}));
  auto const days = days_told(text, "2024-04-16");
  EXPECT_EQ(days[7], "66,900 2024-02-01..2024-02-29");
  EXPECT_EQ(days[9], "67,850 2023-02-01..2023-02-28");
  EXPECT_EQ(days[10], "66,734 2023-03-01..2023-03-31");
}

TEST(english_changes, a_clause_with_a_class_of_its_own_is_not_of_the_level_before) {
  EXPECT_EQ(
      changes_told("In June 2024 Split Airport served 412,300 passengers, up 3.2 per cent on last year: international "
                   "traffic grew 8.4 per cent and domestic traffic 1.2 per cent."),
      (told_lines{"412,300 passengers level", "3.2 per cent chg_pct up of a", "8.4 per cent chg_pct up",
                  "1.2 per cent chg_pct up"}));
}

// "65.2 percent target_share of a, whole b"
told_lines wholes_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    auto const letter = [](auto const& at) { return at ? std::string(1, static_cast<char>('a' + *at)) : "none"; };
    return kind_name(one.kind) + " " + one.role + " of " + letter(one.of) + ", whole " + letter(one.whole);
  });
}

TEST(english_changes, a_percentage_of_a_target_is_of_what_was_reached) {
  EXPECT_EQ(
      wholes_told("The drive in Punjab reached 912,400 children in June 2024; its target is 1.4 million children, of "
                  "which 65.2 percent is done."),
      (told_lines{"912,400 children level  of none, whole none",
                  "1.4 million children level target of none, whole none",
                  "65.2 percent target_share  of a, whole b"}));
  EXPECT_EQ(
      wholes_told("While the number of cattle set to be vaccinated was 1,200,000, the number vaccinated was 1,344,000 "
                  "in June 2024, so that the campaign achieved 112% of its objectives.")
          .back(),
      "112% target_share  of b, whole a");
  EXPECT_EQ(
      wholes_told("The board approved $4.6 billion in June 2024. That is 46 percent of the target of $10 billion.")[1],
      "46 percent target_share  of a, whole c");
}

TEST(english_changes, what_each_added_is_a_change_as_the_whole_is) {
  EXPECT_EQ(
      changes_told("Wind capacity of Iberia grew by 26.4 GW in 2023, beating the record of 18.1 GW set in 2022. Spain "
                   "added 14.2 GW, Portugal 9.1 GW and Andorra 3.1 GW."),
      (told_lines{"26.4 GW chg_abs up", "18.1 GW level", "14.2 GW chg_abs up", "9.1 GW chg_abs up",
                  "3.1 GW chg_abs up"}));
  EXPECT_EQ(changes_told("The three regional airports Split, Zadar and Pula gained 0.4 per cent in June 2024."),
            (told_lines{"three regional airports level", "0.4 per cent chg_pct up"}));
}

TEST(english_changes, a_name_that_opens_a_sentence_has_figures_of_its_own) {
  EXPECT_EQ(
      changes_told("Royal Post delivered 1.2 billion parcels in June 2024, compared to 1.1 billion. Express Letter "
                   "volume rose by 5.2% and revenue by 3.1% to $410 million."),
      (told_lines{"1.2 billion parcels level", "1.1 billion level base", "5.2% chg_pct up", "3.1% chg_pct up of e",
                  "$410 million level"}));
}

TEST(english_changes, a_verb_goes_on_behind_the_parts_of_its_level) {
  auto const text =
      "Flights at Brno rose 5.2% to 4,180 in June 2024, of them 2,900 domestic and 1,280 international, and "
      "cargo 9.1% to 2,410 tons.";
  EXPECT_EQ(changes_told(text), (told_lines{"5.2% chg_pct up of b", "4,180 level", "2,900 level", "1,280 level",
                                            "9.1% chg_pct up of f", "2,410 tons level"}));
  auto const figures = figures_told(text);
  EXPECT_EQ(figures[2].what + " " + figures[3].what, "domestic international");
  EXPECT_EQ(
      changes_told("Output of coffee in Java was lower in June 2024, all regions falling: the east by 0.7 million "
                   "kilograms, the west by 0.2 million kilograms."),
      (told_lines{"0.7 million kilograms chg_abs down", "0.2 million kilograms chg_abs down"}));
}

TEST(english_changes, those_who_are_those_of_whom_it_was_told) {
  EXPECT_EQ(
      wholes_told("A total of 31,840 candidates sat the test in Cork in June 2024; 28,110 passed and 2,290 scored top "
                  "marks, which is 7.2 percent of those who sat.")
          .back(),
      "7.2 percent share  of c, whole a");
  EXPECT_EQ(
      indicators_told("Tourism receipts of Jeju rose to 193 billion won in June 2024, while the number of visitors "
                      "grew by 31,000, or 9.5 percent, to 357,000.")
          .back(),
      "357,000 visitors");
}

TEST(english_changes, ports_of_a_list_have_their_own_figures) {
  EXPECT_EQ(
      owners_told("In the first half of 2024 Koper handled 11.2 million tons of cargo, down 4.4%, and remained the "
                  "largest port of the Adriatic. Rijeka posted a 6.1% drop to 6.9 million tons, Ploce fell by 11.5% "
                  "to 1.9 million tons and Zadar by 3% to 0.4 million tons. The Omisalj terminal took 3.1 million "
                  "tons of crude. In Albania, Durres was down by 1.2% to 2.2 million tons and Vlora by 9.1% to 0.6 "
                  "million tons."),
      (told_lines{"11.2 million tons Koper", "4.4% Koper", "6.1% Rijeka", "6.9 million tons Rijeka", "11.5% Ploce",
                  "1.9 million tons Ploce", "3% Zadar", "0.4 million tons Zadar", "3.1 million tons Omisalj terminal",
                  "1.2% Durres", "2.2 million tons Durres", "9.1% Vlora", "0.6 million tons Vlora"}));
}

TEST(english_changes, a_change_is_not_of_a_price_beside_the_sum) {
  EXPECT_EQ(
      changes_told("The fair of Graz took in 17.3 million euros in June 2024, 120 euros per visitor, against 15.2 "
                   "million euros in 2023, an increase of 13.8 percent."),
      (told_lines{"17.3 million euros level", "120 euros level", "15.2 million euros level base",
                  "13.8 percent chg_pct up of a"}));
  EXPECT_EQ(owners_told("Arrivals from Norway led with 31,000, followed by Sweden with 28,000 and Poland with 24,000.")
                .front(),
            "31,000 ");
}

TEST(english_changes, nights_and_beds_are_no_people_and_of_which_is_of_them) {
  auto const text =
      "Gozo received 51,200 tourists in June 2024. Nights spent went up by 3.1% to 244,300, of which 62.1% in "
      "hotels. The number of beds rose from 7,210 a year before to 7,480.";
  EXPECT_EQ(units_told(text), (told_lines{"51,200 tourists person_trip", "3.1% %", "244,300 count", "62.1% %",
                                          "7,210 count", "7,480 count"}));
  EXPECT_EQ(wholes_told(text)[3], "62.1% share  of none, whole c");
}

TEST(english_changes, who_will_travel_are_travellers) {
  EXPECT_EQ(
      indicators_told("A total of 12.4 million people are expected to travel in Portugal over the long weekend of July "
                      "2024. The most, 3.1 million, will travel on July 6. Toll roads should see 2.2 million cars."),
      (told_lines{"12.4 million people travellers", "3.1 million travellers", "2.2 million cars vehicles"}));
}

TEST(english_changes, how_long_ago_is_no_part_of_the_number) {
  EXPECT_EQ(
      changes_told("Sales of Acme grew 13.5% to $5.76 billion in June 2024, up from $5.1 billion one year earlier."),
      (told_lines{"13.5% chg_pct up of b", "$5.76 billion level", "$5.1 billion level base"}));
  EXPECT_EQ(
      changes_told("Retail sales of Chile increased six percent to 21.2 trillion pesos in June 2024, or 7.1 percent "
                   "without cars."),
      (told_lines{"six percent chg_pct up of b", "21.2 trillion pesos level", "7.1 percent chg_pct up"}));
}

TEST(english_changes, a_contest_is_called_with_its_year) {
  auto const text =
      "Chile led the winners of RoboSkills Rio Verde 2023 with 12 medals, five of them gold. Peru won nine "
      "medals in 31 skills over four days.";
  EXPECT_EQ(owners_told(text).front(), "12 medals RoboSkills Rio Verde 2023");
  EXPECT_EQ(figures_told(text).back().qualifier, model::figure_qualifier::exact);
}

TEST(english_changes, days_that_guests_spent_may_grow) {
  EXPECT_EQ(
      changes_told("Guests spent 812,400 days in Samoa from January to April 2024, 9.1 percent more than the 744,600 "
                   "days of a year before."),
      (told_lines{"812,400 days level", "9.1 percent chg_pct up of a", "744,600 days level base"}));
  EXPECT_EQ(
      indicators_told("Via Rail carried 61,200 passengers in June 2024. Ridership rose 3.1 percent on the short routes "
                      "and 0.7 percent on the long-distance services.")
          .back(),
      "0.7 percent pax_sent");
}

TEST(english_changes, a_rate_behind_the_day_of_a_peak_is_of_that_day) {
  EXPECT_EQ(
      days_told("Toll roads of Italy should carry 2.2 million cars a day from June 1 to 10, 2024, with a peak of 2.9 "
                "million cars on June 2, up 2.3% from 2.8 million cars.")[2],
      "2.3% 2024-06-02..2024-06-02");
}

TEST(english_changes, what_was_added_and_what_last_year_had) {
  EXPECT_EQ(
      changes_told("Freight loading in Peru was 116.46 MT in April, an incremental loading of 4.25 MT and a growth "
                   "of 3.8%."),
      (told_lines{"116.46 MT level", "4.25 MT chg_abs up of a", "3.8% chg_pct up of a"}));
  EXPECT_EQ(changes_told("Peru took in $1.181 billion in 2016, a 43.7% increase over last year's $822 million."),
            (told_lines{"$1.181 billion level", "43.7% chg_pct up of a", "$822 million level base"}));
}

TEST(english_changes, a_point_without_its_nought_is_one) {
  auto const told = figures_told("The brigade of Lutin took 2,069 calls, of which 11, or .53%, were false.");
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back().span, ".53%");
  EXPECT_EQ(told.back().value.mantissa, 53);
  EXPECT_EQ(told.back().value.exponent, -2);
}

TEST(english_changes, what_grows_by_another_amount_is_a_change) {
  EXPECT_EQ(changes_told("Coal of 540 million tonnes was loaded in June 2024 and is to increase by another 15 million "
                         "tonnes.")
                .back(),
            "15 million tonnes chg_abs up of a");
}

TEST(english_changes, a_rate_may_stand_between_its_name_and_its_level) {
  EXPECT_EQ(
      kinds_told("Chinese ports handled 25 million TEUs in June 2024. Guangzhou, up 2.5%, handled 2.1 million TEUs, "
                 "Xiamen, up 1.8%, 1.1 million TEUs. At the end is Dalian with a growth of 3.1% and 0.4 million "
                 "TEUs."),
      (told_lines{"25 million TEUs level", "2.5% chg_pct of c", "2.1 million TEUs level", "1.8% chg_pct of e",
                  "1.1 million TEUs level", "3.1% chg_pct of g", "0.4 million TEUs level"}));
}

TEST(english_changes, two_rates_behind_two_levels_are_each_of_its_own) {
  EXPECT_EQ(
      kinds_told("In June 2024 the park received 321,000 visitors and earned 12.1 million yuan, up 65.6% and 64.3%."),
      (told_lines{"321,000 visitors level", "12.1 million yuan level", "65.6% chg_pct of a", "64.3% chg_pct of b"}));
}

TEST(english_changes, what_was_and_what_it_came_to_stand_behind_the_rate) {
  EXPECT_EQ(kinds_told("In June 2024 exports decreased 2.5 percent, dropping from 412,000 tonnes to 401,700 tonnes."),
            (told_lines{"2.5 percent chg_pct of c", "412,000 tonnes level", "401,700 tonnes level"}));
  EXPECT_EQ(kinds_told("In June 2024 output rose to 110.1 GWh from 109.8 GWh, only 0.3 per cent."),
            (told_lines{"110.1 GWh level", "109.8 GWh level", "0.3 per cent chg_pct of a"}));
}

TEST(english_changes, what_a_growth_adds_is_a_change) {
  EXPECT_EQ(kinds_told("Passenger growth on the railway was 5.2 per cent in June 2024, adding around 3.1 million "
                       "passengers."),
            (told_lines{"5.2 per cent chg_pct", "3.1 million passengers chg_abs"}));
}

TEST(english_changes, a_percentage_of_what_is_aimed_at_is_a_share_of_the_target) {
  EXPECT_EQ(kinds_told("Investment reached Rp 200 trillion in June 2024, or 25 percent of this year's Rp 800 trillion "
                       "target."),
            (told_lines{"Rp 200 trillion level", "25 percent target_share of a", "Rp 800 trillion level"}));
}

TEST(english_changes, up_on_the_year_for_short) {
  EXPECT_EQ(changes_told("In June 2024 output hit 27.4 billion kWh, 6.1% up y-o-y."),
            (told_lines{"27.4 billion kWh level", "6.1% chg_pct up of a"}));
  EXPECT_EQ(changes_told("In June 2024 parcel volumes rose 6%, letters -4%."),
            (told_lines{"6% chg_pct up", "-4% chg_pct down"}));
}

TEST(english_changes, a_row_of_names_behind_a_semicolon_has_shares) {
  EXPECT_EQ(
      kinds_told("Oman received 1.2 million foreigners in June 2024, 1.7% fewer; Russia 23.9%, Iran 17.2% and Iraq "
                 "9.5%."),
      (told_lines{"1.2 million foreigners level", "1.7% chg_pct of a", "23.9% share of a", "17.2% share of a",
                  "9.5% share of a"}));
}

TEST(english_changes, what_changed_has_its_level_in_a_bracket_behind_its_noun) {
  EXPECT_EQ(
      changes_told("Brussels saw 5.2 million guests in June 2024, thanks to a 3.1 percent rise in domestic guests "
                   "(4.4 million) and a 6.2 percent rise in foreign ones (0.8 million)."),
      (told_lines{"5.2 million guests level", "3.1 percent chg_pct up of c", "4.4 million level",
                  "6.2 percent chg_pct up of e", "0.8 million level"}));
}

TEST(english_changes, the_same_money_in_a_bracket_is_no_third_level_of_two_rates) {
  EXPECT_EQ(
      changes_told("In June 2024 Phuket had 84,300 guests and 2.4 billion baht (US$68 million), up 3.4 percent and "
                   "6.1 percent, respectively."),
      (told_lines{"84,300 guests level", "2.4 billion baht level", "US$68 million level", "3.4 percent chg_pct up of a",
                  "6.1 percent chg_pct up of b"}));
}

TEST(english_changes, a_rate_and_a_share_are_of_what_they_came_to) {
  EXPECT_EQ(changes_told("Malta had 310,400 arrivals in June 2024. Italy rose 4.3% with a 16.1% share of the total, "
                         "producing 49,970 arrivals compared to 47,910 a year ago."),
            (told_lines{"310,400 arrivals level", "4.3% chg_pct up of d", "16.1% share of d", "49,970 arrivals level",
                        "47,910 level base"}));
}

TEST(english_changes, rates_of_an_opening_are_each_of_their_own_count) {
  EXPECT_EQ(
      changes_told("Gdansk reached 5.3% growth in containers and a 4.1% rise in cargo in June 2024. Some 169,000 "
                   "TEU and 2.32 million tonnes of cargo were handled."),
      (told_lines{"5.3% chg_pct up of c", "4.1% chg_pct up of d", "169,000 TEU level", "2.32 million tonnes level"}));
}

TEST(english_changes, a_rate_of_a_year_is_of_the_level_of_that_year) {
  EXPECT_EQ(
      changes_told("Growth in boxes had been 2.9 per cent in 2022; the port of Gdansk handled 2.07 million TEUs in "
                   "2022 and 1.98 million TEUs in 2021."),
      (told_lines{"2.9 per cent chg_pct up of b", "2.07 million TEUs level", "1.98 million TEUs level"}));
}

TEST(english_changes, what_is_incremental_is_how_much_more_it_is) {
  EXPECT_EQ(
      changes_told("Indian Railways loaded 88.4 MT of freight in June 2024. The incremental loading was 3.1 MT, a "
                   "growth of 3.6% over June 2023."),
      (told_lines{"88.4 MT level", "3.1 MT chg_abs up of a", "3.6% chg_pct up of a"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
