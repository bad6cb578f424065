// Times that an English sentence names in passing, and those that another sentence has told.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

std::string last_days(std::string_view text, std::string_view day = kToldOn) {
  return days_told(text, day).back();
}

TEST(english_asides, a_time_that_a_part_a_base_or_a_bracket_has_is_left_again) {
  EXPECT_EQ(last_days("Fires took 4,400 hectares from January 1 to June 30, 2,200 hectares of them in June. There were "
                      "310 fires."),
            "310 fires 2024-01-01..2024-06-30");
  EXPECT_EQ(
      days_told("In 2023 the railway carried 8.1 million passengers. Freight grew 0.8 per cent after a reduction of "
                "1.8 per cent in 2022. Loads came to 1.2 million tonnes."),
      (told_lines{"8.1 million passengers 2023-01-01..2023-12-31", "0.8 per cent 2023-01-01..2023-12-31",
                  "1.8 per cent 2022-01-01..2022-12-31", "1.2 million tonnes 2023-01-01..2023-12-31"}));
  EXPECT_EQ(last_days("In April to June 2024 plants gave 31 GWh. Hydro gave 6.1 GWh (plan 6.4 GWh, last year 6.5 GWh), "
                      "wind 1.2 GWh."),
            "1.2 GWh 2024-04-01..2024-06-30");
}

TEST(english_asides, what_is_to_come_is_left_again) {
  EXPECT_EQ(last_days("In 2023 the railway moved 5.5 million tonnes of coal, with another 200,000 tonnes expected in "
                      "2025. Ore made 1.2 million tonnes."),
            "1.2 million tonnes 2023-01-01..2023-12-31");
  EXPECT_EQ(
      days_told("The railway expects 37.3 million passengers to leave the delta by train during the coming breaks, "
                "from September 28 to October 7."),
      told_lines{"37.3 million passengers 2024-09-28..2024-10-07"});
}

TEST(english_asides, months_of_this_fiscal_year_are_months_of_the_calendar) {
  EXPECT_EQ(
      days_told("FDI into India fell to $2.7 billion in April-September this fiscal. Singapore put in $1 billion.",
                "2023-11-20"),
      (told_lines{"$2.7 billion 2023-04-01..2023-09-30", "$1 billion 2023-04-01..2023-09-30"}));
}

TEST(english_asides, the_year_so_far_and_the_same_date_of_another) {
  EXPECT_EQ(last_days("Oakland moved 201,000 TEUs in May 2024. So far in the year 1.35 million TEUs have moved."),
            "1.35 million TEUs 2024-01-01..2024-05-31");
  EXPECT_EQ(days_told("By 30 June, 4,310 fires had burned, compared with 3,900 fires by the same date in 2023."),
            (told_lines{"4,310 fires 2024-01-01..2024-06-30", "3,900 fires 2023-01-01..2023-06-30"}));
}

TEST(english_asides, two_bases_have_the_times_of_the_pair_before) {
  EXPECT_EQ(days_told("Trains carried 565,385 passengers in Q2 2024 as against 108,238 in Q2 2023 and 424,460 in Q1 "
                      "2024. Goods came to 42,782 tons as against 38,691 and 40,511."),
            (told_lines{"565,385 passengers 2024-04-01..2024-06-30", "108,238 2023-04-01..2023-06-30",
                        "424,460 2024-01-01..2024-03-31", "42,782 tons 2024-04-01..2024-06-30",
                        "38,691 2023-04-01..2023-06-30", "40,511 2024-01-01..2024-03-31"}));
}

TEST(english_asides, a_time_of_what_was_passed_is_that_ones_alone) {
  EXPECT_EQ(
      days_told("In June 2024 visitors came to 1.32 million, just short of the 1.35 million of June 2019.").back(),
      "1.35 million 2019-06-01..2019-06-30");
  EXPECT_EQ(days_told("The port welcomed 3,210 vessels in the second quarter of 2024 (Q2 2023: 3,104), a 3.4 pct "
                      "increase."),
            (told_lines{"3,210 vessels 2024-04-01..2024-06-30", "3,104 2023-04-01..2023-06-30",
                        "3.4 pct 2024-04-01..2024-06-30"}));
}

TEST(english_asides, a_bracket_says_which_month_its_level_is_of) {
  EXPECT_EQ(
      days_told("Between January and May 2024 5.1 million people flew from Hamburg. The number of flights rose to "
                "11,204 (May 2023: 10,830)."),
      (told_lines{"5.1 million people 2024-01-01..2024-05-31", "11,204 2024-05-01..2024-05-31",
                  "10,830 2023-05-01..2023-05-31"}));
}

TEST(english_asides, a_look_back_is_not_what_the_text_is_about) {
  EXPECT_EQ(days_told("The contest ended in Astana on July 5. Its 4 students won three golds. Last year they took two "
                      "silvers. A total of 305 students took part.")
                .back(),
            "305 students 2024-07-05..2024-07-05");
}

}  // namespace
}  // namespace fengsui::sense::reader
