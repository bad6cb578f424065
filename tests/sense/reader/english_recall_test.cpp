// English figures that are said for short: fractions, nouns before their number, verbs and nouns said once, names that
// no table knows, and stretches of time that only the text around them gives.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(english_recall, fractions_of_something_are_percentages_and_those_of_a_time_are_none) {
  EXPECT_EQ(kinds_told("Grain exports from Odesa shrank by a quarter to 1.2 million tonnes in June 2024."),
            (told_lines{"a quarter chg_pct of b", "1.2 million tonnes level"}));
  EXPECT_EQ(units_told("Half of the 640 flights left on time in the first half of 2024."),
            (told_lines{"Half %", "640 flights flight"}));
}

TEST(english_recall, a_number_counts_the_subject_of_its_verb) {
  EXPECT_EQ(units_told("Ship arrivals at Santos dropped 2.4 percent to 1,318 in June 2024, while container trucks "
                       "numbered 41,200."),
            (told_lines{"2.4 percent %", "1,318 count", "41,200 vehicle"}));
  EXPECT_EQ(units_told("Colombo berthed 2.1 million net registered tonnes of shipping in May 2024."),
            (told_lines{"2.1 million net registered tonnes t"}));
}

TEST(english_recall, those_who_did_something_are_of_those_counted_before) {
  EXPECT_EQ(units_told("Of the 31 students at the contest, nine won gold medals and fourteen took silver."),
            (told_lines{"31 students person", "nine person", "fourteen person"}));
}

TEST(english_recall, a_verb_said_once_is_that_of_every_clause) {
  EXPECT_EQ(kinds_told("In June 2024 ore loadings rose by 310,000 tons to 4.2 million tons, timber by 15,000 tons to "
                       "260,000 tons."),
            (told_lines{"310,000 tons chg_abs of b", "4.2 million tons level", "15,000 tons chg_abs of d",
                        "260,000 tons level"}));
  EXPECT_EQ(kinds_told("Lisbon handled 3.1 million passengers in June 2024, 6.2% up on the year before."),
            (told_lines{"3.1 million passengers level", "6.2% chg_pct of a"}));
}

TEST(english_recall, a_list_says_its_last_noun_for_all) {
  EXPECT_EQ(units_told("In June 2024 Jeju hosted 1.2 million, Busan 2.3 million and Daegu 1.1 million tourists."),
            (told_lines{"1.2 million person_trip", "2.3 million person_trip", "1.1 million tourists person_trip"}));
  EXPECT_EQ(units_told("Peru generated 5.4 TWh in June 2024: gas 2.2, wind 0.4 and hydro 2.8 TWh."),
            (told_lines{"5.4 TWh kWh", "2.2 kWh", "0.4 kWh", "2.8 TWh kWh"}));
}

TEST(english_recall, names_of_a_list_have_their_own_numbers) {
  EXPECT_EQ(owners_told("Border crossings in June 2024: Horgos saw 812,000 travellers pass, Batrovci 640,000 and "
                        "Gradina 515,000."),
            (told_lines{"812,000 travellers Horgos", "640,000 Batrovci", "515,000 Gradina"}));
}

TEST(english_recall, who_comes_late_is_a_part_where_somebody_told_the_first_figures) {
  EXPECT_EQ(owners_told("Trains hauled 42 million tons of freight in June 2024, the Ministry of Transport announced. "
                        "On the Northern Coal Railway 3.1 million tons were carried.")
                .front(),
            "42 million tons Ministry of Transport");
}

TEST(english_recall, a_text_without_a_known_name_is_of_what_looks_like_one) {
  EXPECT_EQ(owners_told("RENFE ran 410 trains on 3 June 2024.").front(), "410 trains RENFE");
  EXPECT_EQ(owners_told("Of the 88 fires this year 31 were on land of the forestry department.").front(),
            "88 fires forestry department");
  EXPECT_EQ(owners_told("Wind farms off the Danish coast generated 1.4 TWh in June 2024.").front(), "1.4 TWh Denmark");
}

TEST(english_recall, years_and_halves_of_another_calendar) {
  EXPECT_EQ(days_told("India loaded 512 million tonnes in the first half of 2021-22.", "2021-11-02"),
            (told_lines{"512 million tonnes 2021-04-01..2021-09-30"}));
  EXPECT_EQ(days_told("In eight months Vietnam drew US$12.1 billion of FDI.", "2016-09-05"),
            (told_lines{"US$12.1 billion 2016-01-01..2016-08-31"}));
}

TEST(english_recall, a_months_report_ends_the_year_so_far) {
  EXPECT_EQ(
      days_told("Riga Airport served 610,000 passengers in May. So far this year 2.4 million have come.", "2024-06-12"),
      (told_lines{"610,000 passengers 2024-05-01..2024-05-31", "2.4 million 2024-01-01..2024-05-31"}));
}

TEST(english_recall, the_holiday_of_another_year_has_its_days) {
  EXPECT_EQ(days_told("Yinchuan received 1.2 million visitors over the National Day holiday. During the 2022 holiday "
                      "640,000 had come.",
                      "2024-10-09")
                .back(),
            "640,000 2022-10-01..2022-10-07");
}

TEST(english_recall, fires_there_crossings_in_times_and_millions_of_tonnes) {
  EXPECT_EQ(units_told("Sixteen forest fires were burning on 212.5 hectares on Monday: nine on 61 hectares in Tuva and "
                       "seven on 151.5 hectares in Buryatia. Over the past day 18 were put out."),
            (told_lines{"Sixteen forest fires incident", "212.5 hectares ha", "nine incident", "61 hectares ha",
                        "seven incident", "151.5 hectares ha", "18 incident"}));
  EXPECT_EQ(
      units_told("At the border crossing points Slovaks crossed the frontier 2.3 million times in June 2024.").front(),
      "2.3 million times person_trip");
  EXPECT_EQ(units_told("Paradip Port handled 53.52 MT of cargo in June 2024, against 50.85 MT a year ago."),
            (told_lines{"53.52 MT t", "50.85 MT t"}));
}

TEST(english_recall, shares_by_source_and_a_change_by_another_measure) {
  EXPECT_EQ(kinds_told("Output in June 2024 was 22.48 GWh: 37 percent from natural gas, 18.9 percent from hydro."),
            (told_lines{"22.48 GWh level", "37 percent share", "18.9 percent share"}));
  EXPECT_EQ(kinds_told("In June 2024 containers at Gdansk fell 1.7% to 204,791 TEU, or 2.8% to 2,508,857 tonnes."),
            (told_lines{"1.7% chg_pct of b", "204,791 TEU level", "2.8% chg_pct of d", "2,508,857 tonnes level"}));
}

TEST(english_recall, hundreds_stand_behind_lakhs_and_thousands) {
  EXPECT_EQ(units_told("About 1 lakh 12 thousand 405 tourists came to Bhutan in June 2024, from Assam 21 thousand 310 "
                       "people."),
            (told_lines{"1 lakh 12 thousand 405 tourists person_trip", "21 thousand 310 people person_trip"}));
}

TEST(english_recall, lakhs_and_crores_are_parted_in_twos) {
  EXPECT_EQ(units_told("In all 1,23,45,678 tourists came to Lutin, 3,41,703 of them by air; 12,345 stayed."),
            (told_lines{"1,23,45,678 tourists person_trip", "3,41,703 person_trip", "12,345 person_trip"}));
}

TEST(english_recall, a_percentage_may_have_a_comma_for_its_point) {
  EXPECT_EQ(kinds_told("Passengers rose 3,4% to 61,200."), (told_lines{"3,4% chg_pct of b", "61,200 level"}));
}

TEST(english_recall, ages_and_a_place_called_dong_are_no_figures) {
  EXPECT_EQ(units_told("The painting contest chose 18 winners in each group (ages 6-9, 10-13 and 14-18) from 4,310 "
                       "entries."),
            (told_lines{"18 winners person", "4,310 entries piece"}));
  EXPECT_EQ(units_told("In 2019 Dong Thap drew 214 million USD."), (told_lines{"214 million USD USD"}));
}

TEST(english_recall, a_list_counts_what_its_sentence_opens_with) {
  EXPECT_EQ(units_told("Twelve people were hurt. Of 1,640 road accidents in June 2024 Lviv accounted for 71, Lutsk for "
                       "58 and Rivne for 40."),
            (told_lines{"Twelve people person", "1,640 road accidents incident", "71 incident", "58 incident",
                        "40 incident"}));
}

TEST(english_recall, baltic_tons_and_a_share_with_its_millions) {
  EXPECT_EQ(units_told("Riga port handled 21.4 mln tn in June 2024: coal 6,120.5 thou tn, grain 4,310.2 thou. tn."),
            (told_lines{"21.4 mln tn t", "6,120.5 thou tn t", "4,310.2 thou. tn t"}));
  EXPECT_EQ(units_told("Of 4.1 million visitors in June 2024 Japan accounted for 24.3 per cent (1.02m)."),
            (told_lines{"4.1 million visitors person_trip", "24.3 per cent %", "1.02m person_trip"}));
}

TEST(english_recall, a_signed_amount_is_the_change_of_its_rate) {
  EXPECT_EQ(kinds_told("In June 2024 at Riga: dry cargo 4,310.2 thou. tn, -2.4 pct. or -106.0 thou. tn; liquid cargo "
                       "6,120.5 thou tn, +31.2 pct. or +1,455.5 thou. tn."),
            (told_lines{"4,310.2 thou. tn level", "-2.4 pct chg_pct of a", "-106.0 thou. tn chg_abs of a",
                        "6,120.5 thou tn level", "31.2 pct chg_pct of d", "1,455.5 thou. tn chg_abs of d"}));
}

TEST(english_recall, crashes_are_incidents) {
  EXPECT_EQ(units_told("In June 2024 there were 318 crashes and 1,204 road accidents."),
            (told_lines{"318 crashes incident", "1,204 road accidents incident"}));
}

TEST(english_recall, lakhs_and_crores_may_stand_in_the_plural_and_together) {
  EXPECT_EQ(units_told("In June 2024 it earned over Rs 1.10 lakh crore, after Rs 14,077.94 crores in May."),
            (told_lines{"Rs 1.10 lakh crore INR", "Rs 14,077.94 crores INR"}));
}

TEST(english_recall, a_space_may_have_slipped_behind_the_comma_of_thousands) {
  EXPECT_EQ(units_told("In June 2024 arrivals rose from 962, 809 to 1,053, 737 of them by sea."),
            (told_lines{"962, 809 person_trip", "1,053 person_trip", "737 person_trip"}));
  EXPECT_EQ(units_told("Visitors in June 2024 came to 120, 230 more than in May."),
            (told_lines{"120 person_trip", "230 person_trip"}));
}

TEST(english_recall, what_the_first_bracket_of_a_list_says_all_say) {
  EXPECT_EQ(kinds_told("In June 2024 visitors came from Peru 47,867 (88 percent growth), Chile 31,416 (52 percent) and "
                       "Bolivia 20,915 (166 percent)."),
            (told_lines{"47,867 level", "88 percent chg_pct of a", "31,416 level", "52 percent chg_pct of c",
                        "20,915 level", "166 percent chg_pct of e"}));
}

TEST(english_recall, scale_words_may_stand_in_the_plural) {
  EXPECT_EQ(
      units_told("Kars was entered by 412 thousand visitors in June 2024, 36 thousands more than in 2023. Of them "
                 "112.4 thousands were tourists and 46.1 thousands of travellers were in transit."),
      (told_lines{"412 thousand visitors person_trip", "36 thousands person_trip", "112.4 thousands person_trip",
                  "46.1 thousands of travellers person_trip"}));
}

TEST(english_recall, how_long_each_box_is_belongs_to_no_number) {
  EXPECT_EQ(units_told("Durban moved 2.13 million twenty foot equivalent units in 2024, after 1.97 million 20-foot "
                       "equivalent units."),
            (told_lines{"2.13 million twenty foot equivalent units TEU", "1.97 million 20-foot equivalent units TEU"}));
}

TEST(english_recall, a_comma_may_be_the_point_of_millions) {
  EXPECT_EQ(units_told("In June 2024 it received US$3,47mn and EUR 2,6 million."),
            (told_lines{"US$3,47mn USD", "EUR 2,6 million EUR"}));
  EXPECT_EQ(kinds_told("In June 2024 it received US$3,470,000.").front(), "US$3,470,000 level");
}

TEST(english_recall, a_top_ten_counts_no_travellers) {
  EXPECT_EQ(units_told("Arrivals in Bhutan are up 9%. The top 3 markets are India with 41,208, China 12,730 and Nepal "
                       "10,416."),
            (told_lines{"9% %", "3 markets count", "41,208 person_trip", "12,730 person_trip", "10,416 person_trip"}));
}

TEST(english_recall, nouns_that_were_unknown_once) {
  EXPECT_EQ(units_told("The border inspection of Horgos checked 31,400 carriers in June 2024."),
            (told_lines{"31,400 carriers vehicle"}));
  EXPECT_EQ(units_told("Railways loaded 61,300 freight cars a day in June 2024, 1,240 cars more than in May."),
            (told_lines{"61,300 freight cars wagon", "1,240 cars wagon"}));
  EXPECT_EQ(units_told("Deaths totaled 48,120 in June 2024; heart disease led with 9,340 cases, 19.4%."),
            (told_lines{"48,120 person", "9,340 cases person", "19.4% %"}));
  EXPECT_EQ(units_told("At the contest of June 2024 it won 3 gold awards and 1 silver award; 18 won best players."),
            (told_lines{"3 gold awards count", "1 silver award count", "18 person"}));
  EXPECT_EQ(units_told("In June 2024 Lyon handled 412,000 passengers; takeoffs and landings reached 6,140."),
            (told_lines{"412,000 passengers person_trip", "6,140 flight"}));
}

TEST(english_recall, how_long_a_rush_is_said_to_be) {
  EXPECT_EQ(
      units_told("Trains carried 4 million travellers during the four-week period between 1 June and 28 June 2024."),
      (told_lines{"4 million travellers person_trip", "four-week week"}));
}

TEST(english_recall, so_many_a_minute_are_no_change_and_a_figure_of_last_year_is_a_base) {
  EXPECT_EQ(kinds_told("Spain sent 1.2 billion parcels in 2023, up 9 percent, or 2,300 parcels per minute."),
            (told_lines{"1.2 billion parcels level", "9 percent chg_pct of a", "2,300 parcels level"}));
  EXPECT_EQ(kinds_told("Spain sent 1.2 billion parcels in 2023, a 9 percent increase from last year's figure of around "
                       "1.1 billion."),
            (told_lines{"1.2 billion parcels level", "9 percent chg_pct of a", "1.1 billion level"}));
}

TEST(english_recall, passengers_that_a_verb_stands_behind_lend_their_noun) {
  EXPECT_EQ(units_told("Pune handled 14,200 flights in June 2024. Its passengers went up by 6.6 per cent, from 12.1 "
                       "lakh to 12.9 lakh."),
            (told_lines{"14,200 flights flight", "6.6 per cent %", "12.1 lakh person_trip", "12.9 lakh person_trip"}));
  EXPECT_EQ(units_told("The bridge took 1,120 vehicles a day in June 2024; its daily passenger volume reached 51,000."),
            (told_lines{"1,120 vehicles vehicle", "51,000 person_trip"}));
}

TEST(english_recall, visits_of_tourists_are_people) {
  EXPECT_EQ(units_told("During the holiday of June 2024 scenic spots of Anhui received 412,000 visits of tourists."),
            (told_lines{"412,000 visits person_trip"}));
}

TEST(english_recall, planes_of_airports_are_flights) {
  EXPECT_EQ(units_told("The airports of Turkey served 12.4 million passengers and 98,400 planes in June 2024."),
            (told_lines{"12.4 million passengers person_trip", "98,400 planes flight"}));
}

TEST(english_recall, a_number_behind_a_month_and_a_comma_that_counts_is_no_day) {
  EXPECT_EQ(units_told("The port received 412 ships in June, 18 of them tankers."),
            (told_lines{"412 ships count", "18 count"}));
  EXPECT_EQ(units_told("Alberta has had 118 fires since April 1, 23 more than at this time last year."),
            (told_lines{"118 fires incident", "23 incident"}));
}

TEST(english_recall, words_count_those_who_were_counted_before_them) {
  EXPECT_EQ(units_told("Alberta has 118 fires. Of the total, 71 were human-caused and four are still burning."),
            (told_lines{"118 fires incident", "71 incident", "four incident"}));
  EXPECT_EQ(units_told("One firefighter died and eight were hurt."),
            (told_lines{"One firefighter person", "eight person"}));
  EXPECT_EQ(units_told("Among the 28 students seven won gold, eleven silver and nine bronze medals."),
            (told_lines{"28 students person", "seven person", "eleven silver count", "nine bronze medals count"}));
  EXPECT_EQ(units_told("The office approved 28 projects in June, five fewer than a year ago."),
            (told_lines{"28 projects count", "five count"}));
  EXPECT_EQ(units_told("Rome Airport had 4.1 million passengers. Of those, 1.1 million were on international flights."),
            (told_lines{"4.1 million passengers person_trip", "1.1 million person_trip"}));
}

TEST(english_recall, a_part_and_what_is_new_are_measured_as_the_whole) {
  EXPECT_EQ(units_told("Some 412 of the 500 kilometres of track were renewed."),
            (told_lines{"412 km", "500 kilometres km"}));
  EXPECT_EQ(units_told("Crews planted 120 new hectares of oak and 40 additional hectares of pine."),
            (told_lines{"120 new hectares ha", "40 additional hectares ha"}));
  EXPECT_EQ(units_told("Some 14,000 of its 21,000 passengers changed planes.").front(), "14,000 person_trip");
}

}  // namespace
}  // namespace fengsui::sense::reader
