// What English says once and means again: lists of shares, clauses without their verb, money in another currency, days
// that are told of in passing.
#include <gtest/gtest.h>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

// "span kind indicator >of", one a figure.
std::vector<std::string> counted_in_english(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day("2024-08-01")}).figures) {
    auto line = one.span + " " + kind_name(one.kind) + " " + one.indicator;
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    lines.push_back(line);
  }
  return lines;
}

// "span first..last", one a figure.
std::vector<std::string> dated_on(std::string_view day, std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day(day)}).figures) {
    auto line = one.span + " ";
    if (one.period_start) line += base::to_text(*one.period_start) + ".." + base::to_text(*one.period_end);
    lines.push_back(line);
  }
  return lines;
}

using read_lines = std::vector<std::string>;

TEST(english_lists, the_next_members_of_a_list_of_shares_are_shares) {
  EXPECT_EQ(counted_in_english("Italy received 6.2 million visitors in May. Germans made up 21.4% of the total, "
                               "followed by the French (9.8%) and the Dutch (6.1%)."),
            (read_lines{"6.2 million visitors level visitors", "21.4% share visitors", "9.8% share visitors",
                        "6.1% share visitors"}));
  EXPECT_EQ(counted_in_english("Norway generated 150 TWh in 2023. The share of hydropower was 89.1 percent and that of "
                               "wind 9.4 percent."),
            (read_lines{"150 TWh level power_generation", "89.1 percent share power_generation",
                        "9.4 percent share power_generation"}));
}

TEST(english_lists, percents_of_those_counted_are_shares) {
  EXPECT_EQ(counted_in_english("Cyprus welcomed 420,000 tourists in June 2024; 34% came from Britain and 12% arrived "
                               "from Israel."),
            (read_lines{"420,000 tourists level visitors", "34% share visitors >a", "12% share visitors >a"}));
}

TEST(english_lists, a_change_is_of_the_money_and_not_of_what_it_is_in_dollars) {
  EXPECT_EQ(counted_in_english("Retail sales in Macao totalled 5.2 billion patacas (about 650 million U.S. dollars) in "
                               "June 2024, up 7.5 percent from a year earlier."),
            (read_lines{"5.2 billion patacas level retail_sales", "650 million U.S. dollars level retail_sales",
                        "7.5 percent chg_pct retail_sales >a"}));
}

TEST(english_lists, a_clause_without_verb_and_noun_counts_like_the_one_before) {
  auto const read = read_bulletin(
                        "Regional trains carried 3.2 million passengers in January 2024, and night trains "
                        "nearly 1.1 million.",
                        {.doc = "t"})
                        .figures;
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[1].unit, "person_trip");
  EXPECT_EQ(read[1].indicator, read[0].indicator);
}

TEST(english_lists, a_rate_is_of_what_the_sentence_before_counted) {
  EXPECT_EQ(counted_in_english("Iceland welcomed 142,000 visitors in June 2024. Compared with the same month last year "
                               "the number of visitors grew by 4.2%."),
            (read_lines{"142,000 visitors level visitors", "4.2% chg_pct visitors >a"}));
}

TEST(english_lists, what_befell_people_stands_beside_their_number) {
  EXPECT_EQ(counted_in_english("Floods in Peru killed 14 people and injured 31 in June 2024."),
            (read_lines{"14 people level deaths", "31 level injured"}));
}

TEST(english_lists, provinces_and_firms_that_no_table_knows_own_their_figures) {
  auto const org_of = [](std::string_view text) { return read_bulletin(text, {.doc = "t"}).figures.front().org; };
  EXPECT_EQ(org_of("The southern province of Ca Mau attracted 12 projects in June 2024."), "Ca Mau");
  EXPECT_EQ(org_of("Samara Oblast drew 310,000 tourists in June 2024."), "Samara Oblast");
  EXPECT_EQ(org_of("Cargo falls at Lusoport\nLusoport handled 412,000 tonnes of cargo in June 2024."), "Lusoport");
  EXPECT_EQ(org_of("Exports from Vietnam reached 24.1 billion U.S. dollars in June 2024."), "Vietnam");
}

TEST(english_lists, what_only_describes_a_port_or_a_line_is_no_name) {
  auto const owners = [](std::string_view text) {
    std::vector<std::string> made;
    for (auto const& one : read_bulletin(text, {.doc = "t"}).figures) made.push_back(one.org);
    return made;
  };
  EXPECT_EQ(
      owners("First-half port cargo up 4.1%\nThe port of Gdansk handled 31.2 million tonnes in the first half of 2024. "
             "Inward port cargo made up 18 million tonnes."),
      (std::vector<std::string>{"port of Gdansk", "port of Gdansk", "port of Gdansk"}));
  EXPECT_EQ(
      owners(
          "The Lanzhou bureau carried 2.1 million passengers in May 2024. On the Baoji-Tianshui railway 310,000 tons "
          "of coal were carried."),
      (std::vector<std::string>{"Lanzhou bureau", "Lanzhou bureau"}));
}

TEST(english_lists, a_stamp_at_the_head_of_a_page_is_no_day_of_its_figures) {
  EXPECT_EQ(dated_on("2024-03-18",
                     "Statistics Office of Ruritania 2024-03-18 10:00\nFrom January to February exports were 31 "
                     "billion yuan. February saw a fall of 2.3 percent.\nIn industry 12 billion yuan were "
                     "invested."),
            (read_lines{"31 billion yuan 2024-01-01..2024-02-29", "2.3 percent 2024-02-01..2024-02-29",
                        "12 billion yuan 2024-01-01..2024-02-29"}));
}

TEST(english_lists, the_day_on_which_a_thing_began_is_not_when_it_was_counted) {
  EXPECT_EQ(dated_on("2023-10-09",
                     "Trains carried 4.1 million passengers in Guangxi over the National Day holiday, "
                     "which started on Sept. 29. On Oct. 1, the peak, 620,000 travelled."),
            (read_lines{"4.1 million passengers 2023-09-29..2023-10-06", "620,000 2023-10-01..2023-10-01"}));
  EXPECT_EQ(dated_on("2024-07-03",
                     "The fair, which opened on 12 June, drew 43,000 visitors in June. Since it opened in "
                     "2001 the fair has drawn 1.2 million visitors."),
            (read_lines{"43,000 visitors 2024-06-01..2024-06-30", "1.2 million visitors 2001-01-01..2024-06-30"}));
}

TEST(english_lists, a_former_best_is_of_its_own_time_and_of_no_other_figure) {
  EXPECT_EQ(dated_on("2017-06-12",
                     "The tunnel carried 120,400 trucks in May, against a previous best of 118,300 trucks "
                     "in March 2016. Coach traffic fell 3 percent to 9,400 in May."),
            (read_lines{"120,400 trucks 2017-05-01..2017-05-31", "118,300 trucks 2016-03-01..2016-03-31",
                        "3 percent 2017-05-01..2017-05-31", "9,400 2017-05-01..2017-05-31"}));
}

TEST(english_lists, the_first_days_of_a_holiday_stay_what_they_are) {
  EXPECT_EQ(dated_on("2024-10-07",
                     "Lhasa received 210,000 visitors from Tuesday to Friday, the first four days of the "
                     "National Day holiday, up 9 percent. Revenue was 41 million yuan."),
            (read_lines{"210,000 visitors 2024-10-01..2024-10-04", "four days 2024-10-01..2024-10-04",
                        "9 percent 2024-10-01..2024-10-04", "41 million yuan 2024-10-01..2024-10-04"}));
}

TEST(english_lists, a_length_and_the_day_on_which_it_ended_say_when) {
  EXPECT_EQ(dated_on("2021-04-09",
                     "The railways ran 312 extra trains during the five-day Easter holiday that ended on "
                     "Monday. They carried 1.82 million passengers."),
            (read_lines{"312 extra trains 2021-04-01..2021-04-05", "five-day 2021-04-01..2021-04-05",
                        "1.82 million passengers 2021-04-01..2021-04-05"}));
  EXPECT_EQ(dated_on("2024-01-25",
                     "Solar farms generated 24.1 TWh in Texas in 2023. At the end of the year installed "
                     "capacity stood at 18,400 megawatts."),
            (read_lines{"24.1 TWh 2023-01-01..2023-12-31", "18,400 megawatts 2023-12-31..2023-12-31"}));
}

TEST(english_lists, passengers_and_tonnes_are_carried_over_kilometres) {
  auto const read = read_bulletin(
                        "Deutsche Bahn produced 45.2 billion passenger-kilometres in 2023 and 74.1 billion "
                        "tonne-kilometres.",
                        {.doc = "t"})
                        .figures;
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].unit, "pkm");
  EXPECT_EQ(read[1].unit, "tkm");
}

TEST(english_lists, a_list_goes_on_counting_those_of_the_sentence_before) {
  EXPECT_EQ(
      counted_in_english("On July 20 some 14,210 firefighters were battling wildfires. Eastern Oregon had 5,120, "
                         "Nevada 3,480 and Utah 1,950; the headcount was 9,300 on July 1."),
      (read_lines{"14,210 firefighters level fire_team_members", "5,120 level fire_team_members",
                  "3,480 level fire_team_members", "1,950 level fire_team_members", "9,300 level fire_team_members"}));
}

TEST(english_lists, thousands_are_listed_with_thousands) {
  EXPECT_EQ(
      counted_in_english("In 2023 some 41.2 thousand wildfires burned 2.1 million acres: the Park Service had 4.1 "
                         "thousand and the Land Bureau 3.9 thousand."),
      (read_lines{"41.2 thousand wildfires level fires", "2.1 million acres level burned_area",
                  "4.1 thousand level fires", "3.9 thousand level fires"}));
}

TEST(english_lists, a_change_goes_on_in_parts_and_behind_by) {
  EXPECT_EQ(counted_in_english("Cargo throughput at the port of Gdansk saw rises of 4 per cent in coal, 11 per cent in "
                               "grain and two per cent "
                               "in timber in June 2024."),
            (read_lines{"4 per cent chg_pct port_cargo", "11 per cent chg_pct port_cargo",
                        "two per cent chg_pct port_cargo"}));
  EXPECT_EQ(counted_in_english("Grain at the port of Gdansk grew by 12 percent to 3.2 million tonnes in June 2024, and "
                               "timber by 30 percent to 0.9 million tonnes."),
            (read_lines{"12 percent chg_pct port_cargo >b", "3.2 million tonnes level port_cargo",
                        "30 percent chg_pct port_cargo >d", "0.9 million tonnes level port_cargo"}));
}

TEST(english_lists, what_is_approved_is_no_inflow) {
  EXPECT_EQ(
      counted_in_english("Ghana's manufacturing sector recorded $2.4 billion in approved investments in the first "
                         "half of 2024."),
      (read_lines{"$2.4 billion level approved_amount"}));
}

TEST(english_lists, a_month_behind_after_is_the_bases_alone) {
  EXPECT_EQ(
      dated_on("2024-07-10",
               "Wind made 31% of Portugal's electricity in June 2024, the operator said, after 28.4% in May. Solar "
               "plants gave 610 GWh."),
      (read_lines{"31% 2024-06-01..2024-06-30", "28.4% 2024-05-01..2024-05-31", "610 GWh 2024-06-01..2024-06-30"}));
  EXPECT_EQ(dated_on("2024-08-01", "By July 15, 2024, 210 wildfires had burned 41,000 hectares in Ontario."),
            (read_lines{"210 wildfires 2024-01-01..2024-07-15", "41,000 hectares 2024-01-01..2024-07-15"}));
}

// "span place", one a figure.
std::vector<std::string> placed(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : read_bulletin(text, {.doc = "t", .published = *base::parse_day("2024-08-01")}).figures)
    lines.push_back(one.span + " " + one.place);
  return lines;
}

TEST(english_lists, each_of_a_row_has_the_place_beside_it) {
  EXPECT_EQ(placed("England had 1,700 fires. There were 1,200 fires in Kent, 300 in Surrey and 200 in West Sussex."),
            (read_lines{"1,700 fires ", "1,200 fires Kent", "300 Surrey", "200 West Sussex"}));
  EXPECT_EQ(placed("Spain counted 9,000 fires. Most broke out in Zamora (2,294), Lugo (1,066) and La Rioja (900)."),
            (read_lines{"9,000 fires ", "2,294 Zamora", "1,066 Lugo", "900 La Rioja"}));
  EXPECT_EQ(placed("Rail trips rose 3 percent in January and 4 percent in February."),
            (read_lines{"3 percent ", "4 percent "}));
}

TEST(english_lists, a_rate_goes_on_by_place_by_rank_and_to_a_level_of_its_own) {
  EXPECT_EQ(
      counted_in_english("Port cargo fell 28 percent in Kent, 25 percent in Surrey and 12 percent in Essex."),
      (read_lines{"28 percent chg_pct port_cargo", "25 percent chg_pct port_cargo", "12 percent chg_pct port_cargo"}));
  EXPECT_EQ(counted_in_english("Domestic arrivals grew by 13.1 percent to 1,980,155 from 1,750,385 in 2022, foreign "
                               "arrivals by 12.3 percent to 1,304,233."),
            (read_lines{"13.1 percent chg_pct visitors >b", "1,980,155 level visitors", "1,750,385 level visitors",
                        "12.3 percent chg_pct visitors >e", "1,304,233 level visitors"}));
  EXPECT_EQ(counted_in_english("Hull's container trade grew fastest with 19.9 percent, followed by Goole with 14.3 "
                               "percent."),
            (read_lines{"19.9 percent chg_pct port_teu", "14.3 percent chg_pct port_teu"}));
}

TEST(english_lists, a_number_told_of_the_level_right_before_it_counts_what_that_does) {
  EXPECT_EQ(counted_in_english("The port handled 3.1 million TEUs. Imports came to 19.3 million tonnes, up from 17.4 "
                               "million in 2023. A total of 65,500 flights, 1,638 daily on average, are scheduled."),
            (read_lines{"3.1 million TEUs level port_teu", "19.3 million tonnes level port_cargo",
                        "17.4 million level port_cargo", "65,500 flights level flights", "1,638 level flights"}));
}

TEST(english_lists, percentages_alone_in_their_brackets_are_shares_where_they_come_near_to_a_hundred) {
  EXPECT_EQ(counted_in_english("The fires burned 18,400 hectares in scrubland (64%), forests (23%) and pasture (15%)."),
            (read_lines{"18,400 hectares level burned_area", "64% share burned_area >a", "23% share burned_area >a",
                        "15% share burned_area >a"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
