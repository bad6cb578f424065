// English clauses that leave out what the sentence has said: their verb, or the noun that they count.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

told_lines ways_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    return !one.cmp                                       ? std::string{"-"}
           : one.cmp->direction == model::direction::down ? std::string{"down"}
           : one.cmp->direction == model::direction::up   ? std::string{"up"}
                                                          : std::string{"?"};
  });
}

TEST(english_gapping, a_percent_without_a_verb_is_the_change_that_was_told) {
  EXPECT_EQ(ways_told("In June 2024 day visitors (310,000) grew by 8.2%, hotel guests (120,000) by 3.1%."),
            (told_lines{"310,000 -", "8.2% up", "120,000 -", "3.1% up"}));
  EXPECT_EQ(
      ways_told("In June 2024 Riga lost 4 per cent overall, its eastern docks 6 per cent and Daugava 2 per cent."),
      (told_lines{"4 per cent down", "6 per cent down", "2 per cent down"}));
}

TEST(english_gapping, what_is_itself_measured_in_percent_is_no_change) {
  EXPECT_EQ(kinds_told("In June 2024 passengers grew 8.2%, and the load factor 81.5%.").back(), "81.5% level");
  EXPECT_EQ(kinds_told("In June 2024 passengers grew 8.2%, and the airline had 41% at Riga.").back(), "41% level");
}

TEST(english_gapping, so_many_of_a_text_about_fires_are_fires) {
  EXPECT_EQ(
      units_told("Oregon counted 160 wildfires in June 2024, of which 120 were started by people and 40 are still "
                 "burning. Today 31 are out of control."),
      (told_lines{"160 wildfires incident", "120 incident", "40 incident", "31 incident"}));
}

TEST(english_gapping, a_number_before_what_travellers_do_counts_them) {
  EXPECT_EQ(units_told("In June 2024 some 412,385 travelled by train, against 398,100 a year earlier."),
            (told_lines{"412,385 person_trip", "398,100 person_trip"}));
}

TEST(english_gapping, the_second_of_a_pair_is_of_the_unit_that_the_pair_before_had) {
  EXPECT_EQ(units_told("In June 2024 the east took Rs 41.21 crore from 8.13 lakh cases, the west Rs 8.79 crore from "
                       "1.72 lakh."),
            (told_lines{"Rs 41.21 crore INR", "8.13 lakh cases incident", "Rs 8.79 crore INR", "1.72 lakh incident"}));
}

TEST(english_gapping, averages_and_measures_have_their_nouns_before_them) {
  EXPECT_EQ(units_told("On the roads 213 people died in June 2024, 7.1 a day."),
            (told_lines{"213 people person", "7.1 person"}));
  EXPECT_EQ(
      units_told("Train kilometres were 14.2 million in June 2024, and passenger-km slipped 0.8% to 1.6 billion."),
      (told_lines{"14.2 million km", "0.8% %", "1.6 billion pkm"}));
  EXPECT_EQ(units_told("Road accidents fell from 73 to 59 in June 2024."), (told_lines{"73 incident", "59 incident"}));
}

TEST(english_gapping, a_multiple_in_a_word_stands_before_what_is_multiplied) {
  EXPECT_EQ(units_told("Crossings reached 310,000 in June 2024, more than double that of 2023."),
            (told_lines{"310,000 person_trip", "double times"}));
  EXPECT_EQ(units_told("The airport plans to double the fleet in June 2024."), told_lines{});
}

TEST(english_gapping, a_sum_of_money_and_its_percent_are_two_numbers) {
  EXPECT_EQ(units_told("In June 2024 Brunei's part was RM5 billion 18 per cent."),
            (told_lines{"RM5 billion MYR", "18 per cent %"}));
}

TEST(english_gapping, a_part_may_stand_behind_its_share) {
  EXPECT_EQ(kinds_told("In June 2024 foreign firms accounted for 65%, worth 434 million baht.").front(),
            "65% share of b");
  EXPECT_EQ(kinds_told("In June 2024 89 percent of all travellers, 4.5 million, went by road.").front(),
            "89 percent share of b");
  EXPECT_EQ(kinds_told("Manufacturing (70.1 per cent) had RM30 billion in June 2024."),
            (told_lines{"70.1 per cent share of b", "RM30 billion level"}));
  EXPECT_EQ(kinds_told("In June 2024 domestic money, 67 percent of the total, grew 10.5 percent to RM5.3 billion."),
            (told_lines{"67 percent share of c", "10.5 percent chg_pct of c", "RM5.3 billion level"}));
}

TEST(english_gapping, trips_that_somebody_made_are_those_of_the_sentence_before) {
  EXPECT_EQ(
      units_told("In June 2024 a total of 33 million exits and entries were inspected. Residents made 15 million "
                 "and foreigners 8.2 million."),
      (told_lines{"33 million exits and entries person_trip", "15 million person_trip", "8.2 million person_trip"}));
}

TEST(english_gapping, numbers_in_words_go_on_counting_what_befell_others) {
  EXPECT_EQ(units_told("Ten trains were cancelled in June 2024, six delayed and four rerouted."),
            (told_lines{"Ten trains train", "six train", "four train"}));
}

TEST(english_gapping, letters_of_millions_before_of_them) {
  EXPECT_EQ(units_told("The network delivered 2.1bn items in June 2024, 340m of them from abroad."),
            (told_lines{"2.1bn items piece", "340m piece"}));
  EXPECT_EQ(units_told("Tourist numbers were up by a quarter in June 2024, to 3.2 million.").back(),
            "3.2 million person_trip");
}

TEST(english_gapping, rates_by_two_measures_and_rates_of_another_time) {
  EXPECT_EQ(kinds_told("Retail sales edged up 0.4% m/m and 2.3% y/y in June 2024."),
            (told_lines{"0.4% chg_pct", "2.3% chg_pct"}));
  EXPECT_EQ(kinds_told("GDP grew 4.7 percent in Q2 2024, slower than the 5.3 percent of Q1."),
            (told_lines{"4.7 percent chg_pct", "5.3 percent chg_pct"}));
  EXPECT_EQ(
      ways_told("The jobless rate was 5.0 percent in June 2024, unchanged from May and 0.2 percentage points lower "
                "than a year earlier.")
          .back(),
      "0.2 percentage points down");
}

TEST(english_gapping, a_year_between_two_numbers_parts_them_not) {
  EXPECT_EQ(units_told("Generation fell from 589.5 million kilowatt-hours in 2023 to 179.3 million."),
            (told_lines{"589.5 million kilowatt-hours kWh", "179.3 million kWh"}));
  EXPECT_EQ(units_told("The fires burned 2.84 million hectares in 2023, double the record of 1.35 million."),
            (told_lines{"2.84 million hectares ha", "double times", "1.35 million ha"}));
  EXPECT_EQ(units_told("The port had 1,511 visits by freighters in 2023 and 3,738 by ferries."),
            (told_lines{"1,511 visits count", "3,738 count"}));
}

TEST(english_gapping, a_decimal_that_was_has_the_unit_of_what_it_is) {
  EXPECT_EQ(
      units_told("The average stay shortened to 6.9 nights in June 2024 from 10.1, and the jobless rate slipped to "
                 "5.2 percent, down from 5.6."),
      (told_lines{"6.9 nights night", "10.1 night", "5.2 percent %", "5.6 %"}));
  EXPECT_EQ(units_told("The load factor was 84.2% in June 2024, up 1.3 pts; the team won with 185 pts."),
            (told_lines{"84.2% %", "1.3 pts pp"}));
}

TEST(english_gapping, how_much_more_is_told_behind_the_rate_or_without_it) {
  EXPECT_EQ(
      kinds_told("Gas plants of Peru gave 52.6 TWh in June 2024, 4.3 TWh (9%) more month-on-month and 3.9 TWh (8%) "
                 "more year-on-year."),
      (told_lines{"52.6 TWh level", "4.3 TWh chg_abs of a", "9% chg_pct of a", "3.9 TWh chg_abs of a",
                  "8% chg_pct of a"}));
  EXPECT_EQ(kinds_told("Callao moved 214,000 TEUs in June 2024, 3.1% more than a year earlier and 12,000 TEUs better "
                       "than in May."),
            (told_lines{"214,000 TEUs level", "3.1% chg_pct of a", "12,000 TEUs chg_abs of a"}));
  EXPECT_EQ(kinds_told("Lima airport had 84,910 passengers on 7 June 2024, beating 82,640 on 5 July 2019 by 2,270 or "
                       "2.75%."),
            (told_lines{"84,910 passengers level", "82,640 level", "2,270 chg_abs of a", "2.75% chg_pct of a"}));
}

TEST(english_gapping, where_it_went_to_counts_what_it_came_from) {
  EXPECT_EQ(units_told("The burned area of Peru went from 31,480 acres in 2019 to 412,600 in 2023."),
            (told_lines{"31,480 acres acre", "412,600 acre"}));
  EXPECT_EQ(units_told("The railways of Peru earned Rs 41.2 crore in June 2024; 24.93 million were booked."),
            (told_lines{"Rs 41.2 crore INR", "24.93 million person_trip"}));
}

TEST(english_gapping, rates_behind_levels_and_their_bases_go_in_order) {
  EXPECT_EQ(
      kinds_told("In June 2024 Peru's railways carried 14.26 million and 9.31 million passengers compared to 13.15 "
                 "million and 9.92 million, an increase of 8.44 per cent and a decrease of 6.15 per cent "
                 "respectively."),
      (told_lines{"14.26 million level", "9.31 million passengers level", "13.15 million level", "9.92 million level",
                  "8.44 per cent chg_pct of a", "6.15 per cent chg_pct of b"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
