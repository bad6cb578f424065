// When English figures are of: fiscal years, what is compared with, and the years that an average is of.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "4% yoy 2023-05-01": what a change is compared with, and when that began.
told_lines bases_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    if (!one.cmp) return std::string{"-"};
    return one.cmp->type + " " + (one.cmp->base_start ? base::to_text(*one.cmp->base_start) : one.cmp->base_rule);
  });
}

TEST(english_periods, fiscal_years_begin_where_their_country_begins_them) {
  EXPECT_EQ(days_told("Amtrak carried 32.8 million passengers in Fiscal Year 2023."),
            (told_lines{"32.8 million passengers 2022-10-01..2023-09-30"}));
  EXPECT_EQ(
      days_told("Sales of 2.1 billion U.S. dollars were told. Bangladesh exported 1.2 million tonnes in FY2023."),
      (told_lines{"2.1 billion U.S. dollars 2022-07-01..2023-06-30", "1.2 million tonnes 2022-07-01..2023-06-30"}));
}

TEST(english_periods, the_whole_year_is_that_of_the_month_told_before_it) {
  EXPECT_EQ(
      days_told("Oslo Airport handled 2.1 million passengers in December 2023. The whole year brought 25 million."),
      (told_lines{"2.1 million passengers 2023-12-01..2023-12-31", "25 million 2023-01-01..2023-12-31"}));
}

TEST(english_periods, more_than_so_many_is_compared_with_nothing) {
  EXPECT_EQ(
      days_told("In Alberta 2,245 wildfires burned more than 2.8 million hectares between April 1 and October 31, "
                "2023. Of them 80 per cent were small."),
      (told_lines{"2,245 wildfires 2023-04-01..2023-10-31", "2.8 million hectares 2023-04-01..2023-10-31",
                  "80 per cent 2023-04-01..2023-10-31"}));
}

TEST(english_periods, a_half_year_is_compared_with_that_of_the_year_named) {
  EXPECT_EQ(days_told("In the first half of 2024 the railway carried 897 million passengers, 0.4 percent fewer than in "
                      "the same period of 2022 (901 million).")
                .back(),
            "901 million 2022-01-01..2022-06-30");
  EXPECT_EQ(days_told("Fires in Spain burned 52,227 hectares in the first five months of 2024, over twice the 20,947 "
                      "hectares burned in 2022. They took 24,129 hectares of scrub."),
            (told_lines{"52,227 hectares 2024-01-01..2024-05-31", "twice 2024-01-01..2024-05-31",
                        "20,947 hectares 2022-01-01..2022-05-31", "24,129 hectares 2024-01-01..2024-05-31"}));
}

TEST(english_periods, money_that_grew_over_the_year_has_come_in_since_it_began) {
  EXPECT_EQ(days_told("FDI inflows to Thailand fell by 12.3 percent on year to US$6.8 billion as of June 20, 2024. "
                      "Manufacturing drew US$2.7 billion, 39.7 percent of the total."),
            (told_lines{"12.3 percent 2024-01-01..2024-06-20", "US$6.8 billion 2024-01-01..2024-06-20",
                        "US$2.7 billion 2024-01-01..2024-06-20", "39.7 percent 2024-01-01..2024-06-20"}));
}

TEST(english_periods, the_years_of_an_average_are_no_other_figures_years) {
  EXPECT_EQ(days_told("From January to May 2024 fires burned 80,409 hectares, against an average of 61,300 ha for "
                      "2006-2023. Spain lost 9,938 ha.")
                .back(),
            "9,938 ha 2024-01-01..2024-05-31");
}

TEST(english_periods, what_came_by_the_end_of_a_month_came_since_the_year_began) {
  EXPECT_EQ(days_told("By the end of June 2024 the Ghana Investment Centre had recorded 69 projects. Services had 25 "
                      "projects."),
            (told_lines{"69 projects 2024-01-01..2024-06-30", "25 projects 2024-01-01..2024-06-30"}));
}

TEST(english_periods, a_change_may_be_all_that_says_when) {
  EXPECT_EQ(days_told("Tajik railways carried 8.9 million people, 12 percent up on January-May 2023."),
            (told_lines{"8.9 million people 2024-01-01..2024-05-31", "12 percent 2024-01-01..2024-05-31"}));
}

TEST(english_periods, nine_month_volumes_run_from_january) {
  EXPECT_EQ(days_told("The port of Gdansk moved 171,000 TEUs in September 2023. Nine-month volumes rose 4.2 percent to "
                      "1.53 million TEUs."),
            (told_lines{"171,000 TEUs 2023-09-01..2023-09-30", "4.2 percent 2023-01-01..2023-09-30",
                        "1.53 million TEUs 2023-01-01..2023-09-30"}));
}

TEST(english_periods, three_quarters_end_with_the_day_told) {
  EXPECT_EQ(
      days_told("Wind capacity stood at 41 million kilowatts at the end of September 2023. In three quarters wind "
                "generation rose 8.2 percent to 61 billion kWh.",
                "2023-11-02"),
      (told_lines{"41 million kilowatts 2023-09-30..2023-09-30", "8.2 percent 2023-01-01..2023-09-30",
                  "61 billion kWh 2023-01-01..2023-09-30"}));
}

TEST(english_periods, behind_a_month_and_its_year_so_far_the_month_goes_on) {
  EXPECT_EQ(
      days_told("Arrivals in Fiji rose 6.1 percent to 71,204 in July 2023, and 14.2 percent to 412,330 for the year "
                "up to July. Asian visitors rose 21 percent to 9,120."),
      (told_lines{"6.1 percent 2023-07-01..2023-07-31", "71,204 2023-07-01..2023-07-31",
                  "14.2 percent 2023-01-01..2023-07-31", "412,330 2023-01-01..2023-07-31",
                  "21 percent 2023-07-01..2023-07-31", "9,120 2023-07-01..2023-07-31"}));
}

TEST(english_periods, double_that_of_a_time_is_no_time_of_what_follows) {
  EXPECT_EQ(
      days_told("Wind capacity reached 33.2 million kilowatts by the end of October 2021, double that of the end of "
                "2015. Solar had 18.4 million kilowatts.",
                "2021-11-22"),
      (told_lines{"33.2 million kilowatts 2021-10-31..2021-10-31", "double 2021-10-31..2021-10-31",
                  "18.4 million kilowatts 2021-10-31..2021-10-31"}));
}

TEST(english_periods, the_first_days_of_a_holiday) {
  EXPECT_EQ(days_told("Zhuhai received 412,300 tourists in the first three days of Golden Week.", "2024-10-04"),
            (told_lines{"412,300 tourists 2024-10-01..2024-10-03", "three days 2024-10-01..2024-10-03"}));
}

TEST(english_periods, the_last_quarter_of_a_year_is_a_quarter) {
  EXPECT_EQ(days_told("Approvals in the last quarter of 2018 came to 91.2 million pesos. For 2018 as a whole they rose "
                      "to 179 million pesos. Peru gave 48 million pesos or 52.6 percent of the quarter's total.",
                      "2019-03-01"),
            (told_lines{"91.2 million pesos 2018-10-01..2018-12-31", "179 million pesos 2018-01-01..2018-12-31",
                        "48 million pesos 2018-10-01..2018-12-31", "52.6 percent 2018-10-01..2018-12-31"}));
}

TEST(english_periods, a_quarter_ends_where_its_end_is_told) {
  EXPECT_EQ(
      days_told("The airline carried 12.4 million passengers in the first quarter ended June 30, 2019, up 18% from "
                "10.5 million passengers.",
                "2019-07-20"),
      (told_lines{"12.4 million passengers 2019-04-01..2019-06-30", "18% 2019-04-01..2019-06-30",
                  "10.5 million passengers 2018-04-01..2018-06-30"}));
}

TEST(english_periods, so_many_months_past_are_those_of_the_year) {
  EXPECT_EQ(days_told("Peru received 4,118,969 tourists in the past ten months.", "2013-11-04"),
            (told_lines{"4,118,969 tourists 2013-01-01..2013-10-31"}));
}

TEST(english_periods, what_was_then_is_of_the_time_told_before_it) {
  EXPECT_EQ(
      days_told("In 2012 Peru received 67,800 tourists, a 36% increase compared to 2011, when it received 49,900.",
                "2013-04-11")
          .back(),
      "49,900 2011-01-01..2011-12-31");
}

TEST(english_periods, so_far_is_up_to_the_day_that_is_counted_to) {
  EXPECT_EQ(days_told("Fires have burnt 15,957 hectares in Peru this year. Between January 1 and July 15, 5,489 fires "
                      "were registered.",
                      "2013-07-20"),
            (told_lines{"15,957 hectares 2013-01-01..2013-07-15", "5,489 fires 2013-01-01..2013-07-15"}));
}

TEST(english_periods, what_was_approved_as_of_a_day_was_so_in_its_year) {
  EXPECT_EQ(days_told("Project approvals in Peru reached 1.16 billion dollars as of Dec. 18.", "2023-12-27"),
            (told_lines{"1.16 billion dollars 2023-01-01..2023-12-18"}));
}

TEST(english_periods, behind_a_row_of_months_comes_what_is_of_all_of_them) {
  EXPECT_EQ(days_told("The port of Lutin handled 1.2 million tonnes in January, 1.1 million tonnes in February and 1.4 "
                      "million tonnes in March. Wheat shipments came to 2.1 million tonnes."),
            (told_lines{"1.2 million tonnes 2024-01-01..2024-01-31", "1.1 million tonnes 2024-02-01..2024-02-29",
                        "1.4 million tonnes 2024-03-01..2024-03-31", "2.1 million tonnes 2024-01-01..2024-03-31"}));
  EXPECT_EQ(days_told("Prices in Norway rose 2.4% in May, following growth of 2.6% in April. Food was up 3.3%."),
            (told_lines{"2.4% 2024-05-01..2024-05-31", "2.6% 2024-04-01..2024-04-30", "3.3% 2024-05-01..2024-05-31"}));
}

TEST(english_periods, what_a_change_is_against_stands_behind_it) {
  EXPECT_EQ(bases_told("The port moved 5 million tonnes in May, up 4% from April and 6% more than in May 2023."),
            (told_lines{"5 million tonnes -", "4% previous_period 2024-04-01", "6% yoy 2023-05-01"}));
  EXPECT_EQ(bases_told("Output in Norway fell 0.9% in May from the previous month, and trade rose 2% on the month."),
            (told_lines{"0.9% mom 2024-04-01", "2% mom 2024-04-01"}));
  EXPECT_EQ(bases_told("GDP grew 0.6% quarter on quarter in the second quarter of 2024 and 2.1% year on year."),
            (told_lines{"0.6% mom 2024-01-01", "2.1% yoy 2023-04-01"}));
  EXPECT_EQ(bases_told(
                "Trains carried 102 people in the first three months of 2024, 5% more than in the corresponding period "
                "of 2023, and 12% fewer than the ten-year average."),
            (told_lines{"102 people -", "5% yoy 2023-01-01", "12% vs_historical_mean "}));
}

TEST(english_periods, a_change_is_against_the_time_of_the_level_behind_it) {
  EXPECT_EQ(bases_told("Arrivals hit 5.1 million people in 2023, still 12% below the 5.8 million recorded in 2019."),
            (told_lines{"5.1 million people -", "12% vs_2019 2019-01-01", "5.8 million -"}));
}

TEST(english_periods, at_the_same_point_last_year_is_a_base) {
  EXPECT_EQ(days_told("Alberta had 812 fires this year, compared with 620 fires at the same point last year."),
            (told_lines{"812 fires 2024-01-01..2024-07-10", "620 fires 2023-01-01..2023-07-10"}));
  EXPECT_EQ(days_told("Eurostar carried 1.7 million passengers in June, a 6% increase on the summer of 2022."),
            (told_lines{"1.7 million passengers 2024-06-01..2024-06-30", "6% 2024-06-01..2024-06-30"}));
}

TEST(english_periods, a_time_behind_a_level_and_its_change_is_of_both) {
  EXPECT_EQ(
      days_told("Lutin moved 2.7 million TEUs last year and more than 1.3 million TEUs, up 3 percent, in the first "
                "half of 2024."),
      (told_lines{"2.7 million TEUs 2023-01-01..2023-12-31", "1.3 million TEUs 2024-01-01..2024-06-30",
                  "3 percent 2024-01-01..2024-06-30"}));
}

TEST(english_periods, what_has_come_since_the_start_of_something_came_since_its_day) {
  EXPECT_EQ(days_told("Iran has made 190 TWh since the start of its year on March 21, 6.4 percent above last year."),
            (told_lines{"190 TWh 2024-03-21..2024-07-10", "6.4 percent 2024-03-21..2024-07-10"}));
}

TEST(english_periods, those_of_the_same_period_last_year_are_the_base) {
  EXPECT_EQ(days_told("Cebu had 76,391 cases from January 1 until June 2, almost half of the 139,937 cases of the same "
                      "period last year."),
            (told_lines{"76,391 cases 2024-01-01..2024-06-02", "half 2024-01-01..2024-06-02",
                        "139,937 cases 2023-01-01..2023-06-02"}));
}

TEST(english_periods, what_last_year_came_to_is_of_last_year) {
  EXPECT_EQ(days_told("The port moved 2.1 million tonnes from January to May, past last year's 1.9 million tonnes."),
            (told_lines{"2.1 million tonnes 2024-01-01..2024-05-31", "1.9 million tonnes 2023-01-01..2023-05-31"}));
  EXPECT_EQ(days_told("Revenue came to $3.2 billion in the first quarter, more than last year's total of $2.9 billion. "
                      "Costs were $1.1 billion."),
            (told_lines{"$3.2 billion 2024-01-01..2024-03-31", "$2.9 billion 2023-01-01..2023-03-31",
                        "$1.1 billion 2024-01-01..2024-03-31"}));
  EXPECT_EQ(days_told("By June 30 approvals were $8 billion, already exceeding last year's whole total of $7 billion "
                      "and 82 percent above the $4.4 billion of the same period."),
            (told_lines{"$8 billion 2024-06-30..2024-06-30", "$7 billion 2023-01-01..2023-12-31",
                        "82 percent 2024-06-30..2024-06-30", "$4.4 billion 2023-06-30..2023-06-30"}));
}

TEST(english_periods, what_has_come_up_to_a_day_has_come_since_the_year_began) {
  EXPECT_EQ(days_told("From January to June 15 the board approved $1.35 billion."),
            (told_lines{"$1.35 billion 2024-01-01..2024-06-15"}));
  EXPECT_EQ(days_told("Traffic of the port to the end of June was 23.4 million tonnes."),
            (told_lines{"23.4 million tonnes 2024-01-01..2024-06-30"}));
  EXPECT_EQ(days_told("Volume for June was 884,315 TEUs. Through six months the port moved 4,376,402 TEUs."),
            (told_lines{"884,315 TEUs 2024-06-01..2024-06-30", "4,376,402 TEUs 2024-01-01..2024-06-30"}));
  EXPECT_EQ(days_told("Last week 32 hectares burned, bringing this year's total to 410 hectares."),
            (told_lines{"32 hectares 2024-07-01..2024-07-07", "410 hectares 2024-01-01..2024-07-10"}));
}

TEST(english_periods, a_number_beyond_all_plans_is_no_year) {
  EXPECT_EQ(days_told("In June arrivals rose by 13.8 percent, a boost of 2142. In May they were 20,647."),
            (told_lines{"13.8 percent 2024-06-01..2024-06-30", "2142 2024-06-01..2024-06-30",
                        "20,647 2024-05-01..2024-05-31"}));
}

TEST(english_periods, what_was_before_is_before_what_is_told_of) {
  for (auto const& [when, days] :
       {std::pair{"in May, up from 1,590 tonnes in the previous month", "2024-04-01..2024-04-30"},
        std::pair{"in May, up from 1,590 tonnes a month earlier", "2024-04-01..2024-04-30"},
        std::pair{"in the second quarter, against 1,590 tonnes in the prior quarter", "2024-01-01..2024-03-31"},
        std::pair{"on 11 May, up from 1,590 tonnes the day before", "2024-05-10..2024-05-10"},
        std::pair{"on 31 May, against 1,590 tonnes a month earlier", "2024-04-30..2024-04-30"},
        std::pair{"in 2021-22, up from 1,590 tonnes in the preceding fiscal", "2020-04-01..2021-03-31"}})
    EXPECT_EQ(days_told("Indian Railways moved 1,617 tonnes " + std::string{when} + ".").back(),
              "1,590 tonnes " + std::string{days})
        << when;
  EXPECT_EQ(days_told("In May freight came to 1,617 tonnes. The previous month saw 1,590 tonnes.").back(),
            "1,590 tonnes 2024-04-01..2024-04-30");
}

TEST(english_periods, the_middle_of_a_month_begins_and_ends_a_stretch) {
  EXPECT_EQ(days_told("From mid-December to mid-April 1.34 million visitors came."),
            (told_lines{"1.34 million visitors 2023-12-15..2024-04-15"}));
  EXPECT_EQ(days_told("Between January and mid-April 1.34 million visitors came."),
            (told_lines{"1.34 million visitors 2024-01-01..2024-04-15"}));
}

TEST(english_periods, years_are_counted_back_from_their_last) {
  EXPECT_EQ(days_told("In the five years to 2023 the metro added 14 stations."),
            (told_lines{"14 stations 2019-01-01..2023-12-31"}));
}

TEST(english_periods, what_came_by_a_day_has_come_in_the_year) {
  for (auto const text :
       {"The park sold 31,000 tickets by the end of May.", "The Fire Service had counted 31,000 fires by 31 May.",
        "Until 31 May, 31,000 fires were counted.", "The Fire Service counted 31,000 fires up to 31 May."})
    EXPECT_TRUE(days_told(text).front().ends_with("2024-01-01..2024-05-31")) << text;
  EXPECT_EQ(days_told("Crete welcomed 1.1 million tourists by the end of May, 2% more than last year.").back(),
            "2% 2024-01-01..2024-05-31");
  EXPECT_EQ(days_told("Reservoirs were 61% full by the end of May."), (told_lines{"61% 2024-05-31..2024-05-31"}));
}

TEST(english_periods, a_year_says_whose_quarter_and_had_says_when) {
  EXPECT_EQ(
      days_told("In the first quarter of 2024 Nevis counted 32,843 passengers. Landings fell from 1,502 in 2023 to "
                "1,451 in 2024."),
      (told_lines{"32,843 passengers 2024-01-01..2024-03-31", "1,502 2023-01-01..2023-03-31",
                  "1,451 2024-01-01..2024-03-31"}));
  EXPECT_EQ(days_told("In May the railways handled 530 MT; they had handled 519 MT a year before.").back(),
            "519 MT 2023-05-01..2023-05-31");
  EXPECT_EQ(days_told("Cumulative arrivals to end-March were 478,838."),
            (told_lines{"478,838 2024-01-01..2024-03-31"}));
}

TEST(english_periods, the_figure_of_a_year_is_of_that_year) {
  EXPECT_EQ(days_told("Arrivals reached 6.1 million in 2023, above the 2019 figure of 5.8 million.").back(),
            "5.8 million 2019-01-01..2019-12-31");
  EXPECT_EQ(days_told("Arrivals reached 3.1 million in the first half of 2024, against the 2023 number of 2.8 million.")
                .back(),
            "2.8 million 2023-01-01..2023-06-30");
}

TEST(english_periods, a_report_is_of_its_year_and_a_law_counts_from_its_day) {
  EXPECT_EQ(days_told("In its 2023 annual report, Transnet said rail volumes improved to 160.1 million tonnes."),
            (told_lines{"160.1 million tonnes 2023-01-01..2023-12-31"}));
  EXPECT_EQ(days_told("Since the ban came into force on 1 May, police have registered 312 fires."),
            (told_lines{"312 fires 2024-05-01..2024-07-10"}));
}

TEST(english_periods, easter_is_four_days_that_move) {
  EXPECT_EQ(days_told("Over the Easter weekend 96,500 cars crossed, 11 per cent more than over Easter 2023. On Good "
                      "Friday 31,000 did."),
            (told_lines{"96,500 cars 2024-03-29..2024-04-01", "11 per cent 2024-03-29..2024-04-01",
                        "31,000 2024-03-29..2024-03-29"}));
  EXPECT_EQ(days_told("In April 96,500 cars crossed, up 4% because Easter fell later.").back(),
            "4% 2024-04-01..2024-04-30");
}

}  // namespace
}  // namespace fengsui::sense::reader
