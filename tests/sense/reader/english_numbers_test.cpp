// How English texts of many countries print numbers, money and units, and what a number without a noun counts.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

told_lines values_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    auto const& value = one.value;
    return std::to_string(value.mantissa) + (value.exponent == 0 ? "" : "e" + std::to_string(value.exponent)) + " " +
           one.unit;
  });
}

TEST(english_numbers, a_comma_before_a_scale_or_energy_is_a_point) {
  EXPECT_EQ(values_told("In June 2024 fires burned 312,7 thousand hectares; plants made 41,6 TWh."),
            (told_lines{"312,7 thousand hectares 3127e2 ha", "41,6 TWh 416e8 kWh"}));
}

TEST(english_numbers, a_space_may_slip_behind_the_comma_of_what_something_rose_to) {
  EXPECT_EQ(values_told("In June 2024 guests from Malta rose 12 percent to 14, 208, the most since 2019."),
            (told_lines{"12 percent 12 %", "14, 208 14208 count"}));
}

TEST(english_numbers, a_text_that_lets_spaces_slip_behind_commas_does_so_in_all_its_numbers) {
  EXPECT_EQ(values_told("In 2023 the airport counted 84, 512 flights against 79, 346 in 2022. It reported 10, 613, 240 "
                        "passengers, which is 1,048, 615 more, and 3,416, 227 in transit."),
            (told_lines{"84, 512 flights 84512 flight", "79, 346 79346 flight",
                        "10, 613, 240 passengers 10613240 person_trip", "1,048, 615 1048615 person_trip",
                        "3,416, 227 3416227 person_trip"}));
  EXPECT_EQ(values_told("The highest numbers of 2019 were 162,100 arrivals on October 5, 161,600 on October 3."),
            (told_lines{"162,100 arrivals 162100 person_trip", "161,600 161600 person_trip"}));
}

TEST(english_numbers, one_letter_is_a_million_or_a_billion_where_no_length_is_told) {
  EXPECT_EQ(values_told("Wizz carried 4.3m guests in June 2024, up 4% on the prior year's 4.1m."),
            (told_lines{"4.3m guests 43e5 person_trip", "4% 4 %", "4.1m 41e5 person_trip"}));
  EXPECT_EQ(values_told("Penang drew RM2.1bil of investments in 2023 and Perak RM0.4b."),
            (told_lines{"RM2.1bil 21e8 MYR", "RM0.4b 4e8 MYR"}));
}

TEST(english_numbers, two_letters_are_money_of_millions) {
  EXPECT_EQ(values_told("Inflows into the Gulf in 2023 came to SR 41.2 billion and RO 3.9 bn."),
            (told_lines{"SR 41.2 billion 412e8 SAR", "RO 3.9 bn 39e8 OMR"}));
}

TEST(english_numbers, rupees_and_shillings_are_of_the_country_that_the_text_names) {
  EXPECT_EQ(units_told("Kenya earned Shs 157 billion from tourists in 2023, a rise of 12 billion shillings."),
            (told_lines{"Shs 157 billion KES", "12 billion shillings KES"}));
  EXPECT_EQ(units_told("Pakistan Railways earned Rs 8 billion in June 2024."), (told_lines{"Rs 8 billion PKR"}));
  EXPECT_EQ(units_told("Central Railway earned Rs 8 billion in June 2024."), (told_lines{"Rs 8 billion INR"}));
}

TEST(english_numbers, what_it_was_and_what_it_came_to_are_counted_alike) {
  EXPECT_EQ(units_told("Lagos handled 1.1 million TEUs in 2023. Imports came to 19.3 million tonnes, up from 17.4 "
                       "million in 2022, and other cargo rose by 0.5 million tonnes to 1.9 million."),
            (told_lines{"1.1 million TEUs TEU", "19.3 million tonnes t", "17.4 million t", "0.5 million tonnes t",
                        "1.9 million t"}));
}

TEST(english_numbers, a_list_goes_on_past_what_its_brackets_add) {
  EXPECT_EQ(units_told("Uttarakhand had 1,202 fires in June 2024: 518 in Garhwal (affecting 1,413.5 ha), 463 in Kumaon "
                       "(1,076.2 ha)."),
            (told_lines{"1,202 fires incident", "518 incident", "1,413.5 ha ha", "463 incident", "1,076.2 ha ha"}));
  EXPECT_EQ(units_told("There were 14 new fires on 3 June 2024: six in Lapland, three in Kainuu and five in Savo."),
            (told_lines{"14 new fires incident", "six incident", "three incident", "five incident"}));
}

TEST(english_numbers, so_many_of_these_are_what_was_counted_last) {
  EXPECT_EQ(units_told("Foreigners made 41.1 million border crossings in 2023; 30.08 million of these needed no visa."),
            (told_lines{"41.1 million border crossings person_trip", "30.08 million person_trip"}));
}

TEST(english_numbers, a_fire_of_so_much_or_more_is_a_class) {
  EXPECT_EQ(units_told("In June 2024 nine fires burned 500 hectares or more."), (told_lines{"nine fires incident"}));
}

TEST(english_numbers, more_than_once_as_much_is_more) {
  auto const read = figures_told("In June 2024 fires burned 40,000 hectares, 2.4 times the average of ten years.");
  ASSERT_GE(read.size(), 2u);
  ASSERT_TRUE(read[1].cmp);
  EXPECT_EQ(read[1].cmp->direction, model::direction::up);
}

TEST(english_numbers, a_change_measured_twice_goes_one_way) {
  auto const read = figures_told("Output was 8,414 GWh in June 2024, down 15.1% YoY and 3% MoM.");
  ASSERT_EQ(read.size(), 3u);
  ASSERT_TRUE(read[2].cmp);
  EXPECT_EQ(read[2].cmp->direction, model::direction::down);
}

TEST(english_numbers, what_a_change_is_over_is_what_it_was) {
  auto const roles = [](std::string_view text) {
    return lines_told(text, kToldOn, [](model::printed_figure const& one) { return one.role; });
  };
  EXPECT_EQ(roles("Qatar welcomed 4.1 million visitors in 2023, a 9% YoY increase over 3.8 million in 2022."),
            (told_lines{"4.1 million visitors ", "9% ", "3.8 million base"}));
  EXPECT_EQ(
      roles("Food inflation was 25.0 percent in June 2024, down 1.5 points from the previous month's 26.5 percent."),
      (told_lines{"25.0 percent ", "1.5 points ", "26.5 percent base"}));
}

TEST(english_numbers, how_often_how_old_and_for_how_long_are_no_counts) {
  EXPECT_EQ(units_told("One in five commuters paid by card in June 2024."), (told_lines{"One in five %"}));
  EXPECT_EQ(units_told("Ms Tan, 34, a teacher, led the team in June 2024."), (told_lines{}));
  EXPECT_EQ(units_told("The nine-month investment was 41 million euros in 2023."),
            (told_lines{"41 million euros EUR"}));
  EXPECT_EQ(units_told("In June 2024 fires took Nuble: 80% of the 420 fires hit less than five hectares."),
            (told_lines{"80% %", "420 fires incident"}));
}

TEST(english_numbers, a_measure_is_a_level_whatever_its_verb_says) {
  EXPECT_EQ(kinds_told("In June 2024 the operating ratio of 59.2% improved 110 basis points."),
            (told_lines{"59.2% level", "110 basis points chg_pp of a"}));
  EXPECT_EQ(
      kinds_told("Vale earned 4.1 million dollars more in June 2024. Revenue grew by 290 million dollars, i.e. 12.5 "
                 "percent.")
          .back(),
      "12.5 percent chg_pct");
}

TEST(english_numbers, whom_a_verb_takes_needs_no_noun) {
  EXPECT_EQ(
      units_told("Tourists spent 5.2 billion yuan in Beijing in June 2024; the Olympic Park attracted more than 2.8 "
                 "million. Its hotels and scenic spots had visitors from abroad."),
      (told_lines{"5.2 billion yuan CNY", "2.8 million person_trip"}));
  EXPECT_EQ(units_told("AAA says that 50.9 million Americans will travel in June 2024."),
            (told_lines{"50.9 million person_trip"}));
}

TEST(english_numbers, another_kind_is_counted_alike) {
  EXPECT_EQ(units_told("The port of Turku had 1,511 calls by freighters and 3,738 by ferries in June 2024."),
            (told_lines{"1,511 calls count", "3,738 count"}));
  EXPECT_EQ(units_told("There were 312 forest fires, including seven major ones, in June 2024."),
            (told_lines{"312 forest fires incident", "seven major ones incident"}));
}

TEST(english_numbers, the_bounds_of_a_class_are_no_figures) {
  EXPECT_EQ(units_told("Of 412 fires in June 2024 206 burned between 1 and 500 hectares."),
            (told_lines{"412 fires incident", "206 incident"}));
}

TEST(english_numbers, people_have_no_thousandths) {
  EXPECT_EQ(values_told("In June 2024 the projects absorbed 141.153 workers."),
            (told_lines{"141.153 workers 141153 person"}));
  EXPECT_EQ(units_told("The 26-member team won in June 2024."), (told_lines{"26-member person"}));
}

TEST(english_numbers, districts_beside_brackets_of_land_count_fires) {
  EXPECT_EQ(units_told("In June 2024 41 fires on 1,871 hectares were put out in Russia. Buryatia had nine (3,100 ha), "
                       "Irkutsk Region seven and Amur Region four."),
            (told_lines{"41 fires incident", "1,871 hectares ha", "nine incident", "3,100 ha ha", "seven incident",
                        "four incident"}));
}

TEST(english_numbers, millions_of_money_in_one_letter) {
  EXPECT_EQ(values_told("Revenue was 17.3bn euros in 2023, EBIT 821m euros."),
            (told_lines{"17.3bn euros 173e8 EUR", "821m euros 821e6 EUR"}));
}

TEST(english_numbers, a_letter_before_millions_written_out_is_money) {
  EXPECT_EQ(values_told("In June 2024 passengers paid N512,803,114, as against N498,220,675."),
            (told_lines{"N512,803,114 512803114 NGN", "N498,220,675 498220675 NGN"}));
}

TEST(english_numbers, train_passengers_are_no_trains_and_units_of_stations_are_electricity) {
  EXPECT_EQ(units_told("In June 2024 the railway counted 81,204 train passengers."),
            (told_lines{"81,204 train passengers person_trip"}));
  EXPECT_EQ(units_told("In June 2024 thermal stations gave 212.5 billion units, hydro 41.3 billion units."),
            (told_lines{"212.5 billion units kWh", "41.3 billion units kWh"}));
}

TEST(english_numbers, a_year_behind_in_is_no_count_of_the_noun_behind_it) {
  EXPECT_EQ(days_told("In 2018 visitors rose to 3.1 million."), (told_lines{"3.1 million 2018-01-01..2018-12-31"}));
}

TEST(english_numbers, boxes_of_twenty_feet_are_one_or_many_and_laden) {
  EXPECT_EQ(
      values_told("Penang took 95,000 20-foot equivalent unit (TEUs) containers in June 2024 and 1.2 million loaded "
                  "20-foot equivalent units in 2023."),
      (told_lines{"95,000 20-foot equivalent unit 95000 TEU", "1.2 million loaded 20-foot equivalent units 12e5 TEU"}));
}

TEST(english_numbers, a_capital_b_is_baht) {
  EXPECT_EQ(values_told("Phuket earned B22.07 billion in June 2024, with B10.2bn from abroad."),
            (told_lines{"B22.07 billion 2207e7 THB", "B10.2bn 102e8 THB"}));
}

TEST(english_numbers, a_lone_dollar_is_of_the_place_that_the_text_is_of) {
  EXPECT_EQ(units_told("Hong Kong's exports rose 4.1% to $121.3 billion in June 2024."),
            (told_lines{"4.1% %", "$121.3 billion HKD"}));
  EXPECT_EQ(units_told("Canada Post earned $31 million in June 2024."), (told_lines{"$31 million CAD"}));
  EXPECT_EQ(units_told("China's exports to Hong Kong rose to $21.3 billion in June 2024."),
            (told_lines{"$21.3 billion USD"}));
}

TEST(english_numbers, a_heading_before_a_colon_says_the_unit_of_a_row) {
  EXPECT_EQ(
      values_told("Paradip's cargo in June 2024 (in million tonnes): crude oil 3.12, iron ore 2.4 and coal 4.05."),
      (told_lines{"3.12 312e4 t", "2.4 24e5 t", "4.05 405e4 t"}));
}

TEST(english_numbers, blanks_behind_the_commas_of_a_number) {
  EXPECT_EQ(values_told("Arrivals rose 5.1 percent in May 2024 to 118, 204 and 12.3 percent in five months to 1, 021, "
                        "643."),
            (told_lines{"5.1 percent 51e-1 %", "118, 204 118204 person_trip", "12.3 percent 123e-1 %",
                        "1, 021, 643 1021643 person_trip"}));
}

TEST(english_numbers, one_each_counts_what_the_row_counts) {
  EXPECT_EQ(values_told("In June 2024 Idaho had 9 wildfires, Oregon 7; Utah and Nevada had 1 each."),
            (told_lines{"9 wildfires 9 incident", "7 7 incident", "1 1 incident"}));
}

TEST(english_numbers, whole_millions_of_tonnes_among_decimals) {
  EXPECT_EQ(values_told("In June 2024 the port of Kandla led with 11.31 MT, Paradip at 9 MT."),
            (told_lines{"11.31 MT 1131e4 t", "9 MT 9e6 t"}));
}

TEST(english_numbers, a_sum_of_months_is_no_length_of_time) {
  EXPECT_EQ(values_told("Derry airport had an 8 per cent rise in passenger traffic. Rolling 12 month total: Derry "
                        "3,120,407."),
            (told_lines{"8 per cent 8 %", "3,120,407 3120407 person_trip"}));
}

TEST(english_numbers, capitals_are_a_million_units_of_energy) {
  EXPECT_EQ(values_told("Power generation in 2024 was 11,088 MU against 10,507 MU."),
            (told_lines{"11,088 MU 11088e6 kWh", "10,507 MU 10507e6 kWh"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
