// What English figures count: by the text's trade, the noun that changed and how somebody came.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(english_indicators, how_visitors_came_makes_no_air_traffic_of_them) {
  EXPECT_EQ(indicators_told("Arrivals in Bhutan by air rose 4 per cent to 12,300 in May 2024, by road they fell 2 per "
                            "cent to 8,100."),
            (told_lines{"4 per cent visitors", "12,300 visitors", "2 per cent visitors", "8,100 visitors"}));
}

TEST(english_indicators, what_has_been_approved_is_so_in_any_order) {
  EXPECT_EQ(indicators_told("Sarawak drew RM12.4 billion (US$2.9 billion) of approved investments in the first "
                            "quarter: RM8.1 billion foreign, RM4.3 billion domestic."),
            (told_lines{"RM12.4 billion approved_amount", "US$2.9 billion approved_amount",
                        "RM8.1 billion approved_amount", "RM4.3 billion approved_amount"}));
}

TEST(english_indicators, a_text_about_electricity_invests_in_it) {
  EXPECT_EQ(indicators_told("Installed solar capacity in Gansu rose to 31 million kilowatts. Investment in solar power "
                            "came to 21.3 billion yuan."),
            (told_lines{"31 million kilowatts capacity", "21.3 billion yuan power_investment"}));
}

TEST(english_indicators, a_noun_that_many_share_is_what_changed_where_no_other_stands) {
  EXPECT_EQ(indicators_told("Earnings of Eastern Railway rose 3.1 per cent to Rs 61 billion. Passengers grew 0.7 per "
                            "cent."),
            (told_lines{"3.1 per cent operating_revenue", "Rs 61 billion operating_revenue", "0.7 per cent pax_sent"}));
}

TEST(english_indicators, trips_by_every_means_are_people_on_the_move) {
  EXPECT_EQ(indicators_told("China expects 541 million cross-regional trips over the holiday. The railways carried "
                            "39.1 million, the roads recorded 490 million trips, water transport and civil aviation "
                            "2.1 million and 4.8 million passenger trips."),
            (told_lines{"541 million cross-regional trips person_flow", "39.1 million person_flow",
                        "490 million trips person_flow", "2.1 million person_flow",
                        "4.8 million passenger trips person_flow"}));
}

TEST(english_indicators, what_projects_are_worth_is_signed_or_approved_as_they_are) {
  EXPECT_EQ(
      indicators_told("PEZA approved 41 projects worth P8.2 billion in May, up from 33 projects."),
      (told_lines{"41 projects projects_approved", "P8.2 billion approved_amount", "33 projects projects_approved"}));
  EXPECT_EQ(indicators_told("At the investment fair Changchun signed 61 projects worth 7.3 billion yuan."),
            (told_lines{"61 projects projects_signed", "7.3 billion yuan signed_amount"}));
}

TEST(english_indicators, millions_who_ride_on_trains_are_no_trains) {
  EXPECT_EQ(indicators_told("The Wuhan railway group sent 9.1 million passengers, including 6.2 million on high-speed "
                            "trains."),
            (told_lines{"9.1 million passengers pax_sent", "6.2 million pax_sent"}));
}

TEST(english_indicators, domestic_money_is_not_foreign_where_both_are_told) {
  EXPECT_EQ(
      indicators_told("Investment realization reached Rp 912 trillion. Foreign investment grew to Rp 481 trillion "
                      "and domestic investment to Rp 431 trillion. Outside Java the nine months reached Rp 470 "
                      "trillion."),
      (told_lines{"Rp 912 trillion invest_amount", "Rp 481 trillion fdi", "Rp 431 trillion invest_amount",
                  "Rp 470 trillion invest_amount"}));
}

TEST(english_indicators, the_noun_behind_a_sum_says_whose_it_is) {
  EXPECT_EQ(indicators_told("From January to May 8,120 foreign-invested enterprises were newly approved, up 9.1%, and "
                            "RMB 312.4b (USD 48.1b) of foreign capital was used."),
            (told_lines{"8,120 foreign-invested enterprises projects_approved", "9.1% projects_approved",
                        "RMB 312.4b fdi", "USD 48.1b fdi"}));
}

TEST(english_indicators, a_number_that_no_word_speaks_for_counts_what_the_one_before_it_does) {
  EXPECT_EQ(
      indicators_told("Overnight visitors to Macao (812,400) grew by 8.1%, same-day visitors (911,300) by 23.4%."),
      (told_lines{"812,400 visitors", "8.1% visitors", "911,300 visitors", "23.4% visitors"}));
}

TEST(english_indicators, sectors_have_of_what_all_of_it_was) {
  EXPECT_EQ(indicators_told("The development board registered $1.9 billion of investment in 2023. Manufacturing took "
                            "$612 million and real estate $340 million."),
            (told_lines{"$1.9 billion invest_amount", "$612 million invest_amount", "$340 million invest_amount"}));
}

TEST(english_indicators, a_volume_is_of_what_the_sentence_before_counts) {
  EXPECT_EQ(indicators_told("Port Klang handled 3.1 million TEUs in the first quarter. Tanjung Pelepas saw its volume "
                            "rise 7% to 2.6 million."),
            (told_lines{"3.1 million TEUs port_teu", "7% port_teu", "2.6 million port_teu"}));
}

TEST(english_indicators, foreign_money_is_contracted_or_used) {
  EXPECT_EQ(
      indicators_told(
          "Some 301 foreign-invested firms were set up in Suzhou in May. Contracted foreign capital was 2.1 billion "
          "US dollars, and the actual use 1.2 billion US dollars."),
      (told_lines{"301 foreign-invested firms projects_registered", "2.1 billion US dollars signed_amount",
                  "1.2 billion US dollars fdi"}));
}

TEST(english_indicators, who_is_received_as_a_passenger_passes_through) {
  EXPECT_EQ(indicators_told("The Ezeiza terminal received 1.2 million passengers in January."),
            (told_lines{"1.2 million passengers pax_throughput"}));
}

TEST(english_indicators, buyers_of_a_fair_come_and_its_deals_are_signed) {
  EXPECT_EQ(
      indicators_told("The 31st fair drew 142,310 buyers in 2023; export turnover reached USD 12.4 billion, and deals "
                      "worth $2.1 billion were made with Asia."),
      (told_lines{"142,310 buyers visitors", "USD 12.4 billion signed_amount", "$2.1 billion signed_amount"}));
}

TEST(english_indicators, duty_free_sales_are_retail_and_railway_trips_are_the_railways) {
  EXPECT_EQ(indicators_told("Duty-free sales in Sanya reached 412 million yuan in June 2023."),
            (told_lines{"412 million yuan retail_sales"}));
  EXPECT_EQ(indicators_told("Some 5.1 million railway trips were made on June 22, 2023."),
            (told_lines{"5.1 million railway trips pax_sent"}));
}

TEST(english_indicators, the_noun_alone_says_who_is_counted) {
  EXPECT_EQ(indicators_told("The essay contest in Lyon drew 4,218 pupils. Judges picked 30 winners."),
            (told_lines{"4,218 pupils contestants", "30 winners prizes"}));
  EXPECT_EQ(indicators_told("United Airlines expects to carry 3.6 million customers on its flights in July."),
            (told_lines{"3.6 million customers pax_sent"}));
  EXPECT_EQ(indicators_told("Alberta recorded 153 new fires on Friday, of which 61 started at night."),
            (told_lines{"153 new fires fires", "61 fires"}));
  EXPECT_EQ(
      indicators_told("Industrial output in Japan fell 0.9 percent in May. Output should rise 2 percent in June."),
      (told_lines{"0.9 percent industrial_output", "2 percent industrial_output"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
