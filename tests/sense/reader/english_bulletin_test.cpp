// English sentences as ports, fire centres, boards of investment and airports write them, and what must be read in
// them.
#include <gtest/gtest.h>

#include "sense/reader/reader.h"

namespace fengsui::sense::reader {
namespace {

std::vector<model::printed_figure> english_figures(std::string_view text) {
  return read_bulletin(text, {.doc = "t", .published = *base::parse_day("2024-07-10")}).figures;
}

// "span kind direction org >of", one a figure.
std::vector<std::string> english_told(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : english_figures(text)) {
    auto line = one.span + " " + kind_name(one.kind);
    if (one.cmp) line += one.cmp->direction == model::direction::down ? " down" : " up";
    line += " " + one.org;
    if (one.of) line += " >" + letter(static_cast<std::size_t>(*one.of));
    lines.push_back(line);
  }
  return lines;
}

// "span first..last", one a figure.
std::vector<std::string> english_dated(std::string_view text) {
  std::vector<std::string> lines;
  for (auto const& one : english_figures(text)) {
    auto line = one.span + " ";
    if (one.period_start) line += base::to_text(*one.period_start) + ".." + base::to_text(*one.period_end);
    lines.push_back(line);
  }
  return lines;
}

using english_lines = std::vector<std::string>;

TEST(english_bulletin, a_sign_in_a_bracket_makes_a_change_and_none_makes_a_share) {
  EXPECT_EQ(english_told("The Port of Tacoma moved 90,000 TEUs in June (-4.5%). Imports took 41,000 TEUs (45.6%)."),
            (english_lines{"90,000 TEUs level Port of Tacoma", "-4.5% chg_pct down Port of Tacoma >a",
                           "41,000 TEUs level Port of Tacoma", "45.6% share Port of Tacoma >c"}));
}

TEST(english_bulletin, one_sign_in_a_list_of_brackets_speaks_for_all) {
  EXPECT_EQ(english_told("The Port of Tacoma moved imports of 41,000 TEUs (2.1%) and exports of 30,000 TEUs (-6.4%)."),
            (english_lines{"41,000 TEUs level Port of Tacoma", "2.1% chg_pct up Port of Tacoma >a",
                           "30,000 TEUs level Port of Tacoma", "-6.4% chg_pct down Port of Tacoma >c"}));
}

TEST(english_bulletin, shares_are_said_of_a_whole_or_with_their_amount) {
  EXPECT_EQ(english_told("Wind supplied 31.2% of Spain's generation. Solar gave 18.4% (or 12.5 TWh) in June."),
            (english_lines{"31.2% share Spain", "18.4% share Spain >c", "12.5 TWh level Spain"}));
}

TEST(english_bulletin, shares_that_fell_to_something_are_no_changes) {
  EXPECT_EQ(english_told("In June the shares of coal and gas in Spain fell to 4.1% and 12%, respectively."),
            (english_lines{"4.1% share Spain", "12% share Spain"}));
}

TEST(english_bulletin, a_base_is_of_the_days_that_it_is_compared_over) {
  EXPECT_EQ(
      english_dated("In May 2024 Faro Airport handled 950,000 passengers, up from 910,000. Cargo reached 120 tonnes, "
                    "compared with 131 tonnes in May 2019."),
      (english_lines{"950,000 passengers 2024-05-01..2024-05-31", "910,000 2023-05-01..2023-05-31",
                     "120 tonnes 2024-05-01..2024-05-31", "131 tonnes 2019-05-01..2019-05-31"}));
}

TEST(english_bulletin, what_follows_a_base_is_of_the_texts_own_days) {
  EXPECT_EQ(english_dated(
                "The Port of Tacoma moved 90,000 TEUs in June 2024. Imports rose to 41,000 TEUs from 39,500 TEUs in "
                "June 2023, while exports were 30,000 TEUs."),
            (english_lines{"90,000 TEUs 2024-06-01..2024-06-30", "41,000 TEUs 2024-06-01..2024-06-30",
                           "39,500 TEUs 2023-06-01..2023-06-30", "30,000 TEUs 2024-06-01..2024-06-30"}));
}

TEST(english_bulletin, stretches_are_said_by_their_ends_and_in_two_parts) {
  EXPECT_EQ(english_dated("Faro Airport handled 2.4 million passengers in the three months to June 2024."),
            (english_lines{"2.4 million passengers 2024-04-01..2024-06-30"}));
  EXPECT_EQ(
      english_dated("Some 80,000 passengers passed Lo Wu from December 22 to 26, 2023 and December 30 to January 2."),
      (english_lines{"80,000 passengers 2023-12-22..2024-01-02"}));
}

TEST(english_bulletin, what_it_was_is_told_in_brackets_and_behind_records) {
  EXPECT_EQ(
      english_dated("In June 2024 punctuality averaged 91.5% (2023: 93.0%) on 4,100 trains, 4% below the record 4,270 "
                    "trains of June 2019."),
      (english_lines{"91.5% 2024-06-01..2024-06-30", "93.0% 2023-06-01..2023-06-30",
                     "4,100 trains 2024-06-01..2024-06-30", "4% 2024-06-01..2024-06-30",
                     "4,270 trains 2019-06-01..2019-06-30"}));
}

TEST(english_bulletin, a_dateline_is_when_it_was_written) {
  EXPECT_EQ(english_dated("FARO, 8 July 2024: The airport expects 95,000 passengers during 12 to 14 July."),
            (english_lines{"95,000 passengers 2024-07-12..2024-07-14"}));
}

TEST(english_bulletin, the_head_of_an_item_has_its_figures) {
  EXPECT_EQ(english_told("Estimates of Airports of Norway for each airport:\nBergen: 310 flights (+2.5%);\n"
                         "Stavanger: 205 flights (-1.0%)."),
            (english_lines{"310 flights level Bergen", "2.5% chg_pct up Bergen >a", "205 flights level Stavanger",
                           "-1.0% chg_pct down Stavanger >c"}));
}

TEST(english_bulletin, an_office_is_a_subject_where_it_does_something_and_goes_on_to_be) {
  EXPECT_EQ(
      english_told("On state lands the Idaho Department of Lands has counted 212 fires. The 90 lightning-caused fires "
                   "have burned 4,100 acres."),
      (english_lines{"212 fires level Idaho Department of Lands",
                     "90 lightning-caused fires level Idaho Department of Lands",
                     "4,100 acres level Idaho Department of Lands"}));
}

TEST(english_bulletin, acronyms_are_organisations_where_they_act) {
  EXPECT_EQ(
      english_told("Projects approved by the ZDA and ZIPA were worth $400 million. Of this, 70% (or $280 million) came "
                   "from ZDA. The ZDA-ZIPA approved projects grew."),
      (english_lines{"$400 million level ZDA-ZIPA", "70% share ZDA >c", "$280 million level ZDA"}));
}

TEST(english_bulletin, a_list_of_names_is_handed_out_to_a_list_of_numbers) {
  EXPECT_EQ(
      english_told("Lo Wu, Shenzhen Bay and Lok Ma Chau will see 200,000, 90,000 and 70,000 passengers respectively."),
      (english_lines{"200,000 level Lo Wu", "90,000 level Shenzhen Bay", "70,000 passengers level Lok Ma Chau"}));
}

TEST(english_bulletin, counts_whose_noun_stands_further_off) {
  EXPECT_EQ(
      english_told("In Idaho 1,046 fires were burning, 633 of them out of control; six of those fires were contained."),
      (english_lines{"1,046 fires level Idaho", "633 level Idaho", "six level Idaho"}));
}

TEST(english_bulletin, a_bracket_goes_on_with_the_change_before_it) {
  EXPECT_EQ(english_told("Most markets grew in Portugal, among them Spain (up 7.5%), Brazil (4.2%) and Japan (1.8%)."),
            (english_lines{"7.5% chg_pct up Portugal", "4.2% chg_pct up Portugal", "1.8% chg_pct up Portugal"}));
}

TEST(english_bulletin, fires_of_a_list_have_their_own_acres) {
  EXPECT_EQ(english_told("Fires in Montana: Elk Ridge (Lake and Park Counties) - 12,300 acres, 40% contained; Dixon "
                         "410 acres, 95% contained."),
            (english_lines{"12,300 acres level Elk Ridge", "40% share Elk Ridge", "410 acres level Dixon",
                           "95% share Dixon"}));
}

TEST(english_bulletin, every_means_of_transport_has_its_trips) {
  EXPECT_EQ(
      english_told("China counted 300 million passenger trips in the week. Railway trips came to 80 million, road "
                   "trips were 210 million, waterway trips 4 million, and travels by plane were 6 million."),
      (english_lines{"300 million passenger trips level China", "80 million level railway", "210 million level road",
                     "4 million level waterway", "6 million level civil aviation"}));
}

TEST(english_bulletin, what_began_on_a_day_has_gone_on_since) {
  EXPECT_EQ(english_dated("Since the season began in Idaho on Saturday, June 1, 2024, there have been 310 fires."),
            (english_lines{"310 fires 2024-06-01..2024-07-10"}));
}

TEST(english_bulletin, the_first_days_of_a_stretch) {
  EXPECT_EQ(english_dated("Faro Airport handled 95,000 passengers from 10 to 17 July 2024. In the first three days it "
                          "handled 31,000 passengers."),
            (english_lines{"95,000 passengers 2024-07-10..2024-07-17", "three days 2024-07-10..2024-07-12",
                           "31,000 passengers 2024-07-10..2024-07-12"}));
}

TEST(english_bulletin, inflows_up_to_a_day_and_their_parts) {
  EXPECT_EQ(
      english_dated("Portugal disbursed $2 billion in January-August 2024, while FDI inflows came to $3 billion as "
                    "of August 20. Of the latter, new capital was $1.2 billion."),
      (english_lines{"$2 billion 2024-01-01..2024-08-31", "$3 billion 2024-01-01..2024-08-20",
                     "$1.2 billion 2024-01-01..2024-08-20"}));
}

TEST(english_bulletin, as_many_rates_as_levels_belong_to_one_another) {
  EXPECT_EQ(english_told("In June the Port of Tacoma saw exports and imports rise 22% and 15% to 8.9 million and 12.6 "
                         "million tonnes."),
            (english_lines{"22% chg_pct up Port of Tacoma >c", "15% chg_pct up Port of Tacoma >d",
                           "8.9 million level Port of Tacoma", "12.6 million tonnes level Port of Tacoma"}));
}

TEST(english_bulletin, a_sentence_of_that_is_of_the_level_before) {
  EXPECT_EQ(english_told("The Port of Tacoma moved 90,000 TEUs in June. That was 4 percent more than a year earlier."),
            (english_lines{"90,000 TEUs level Port of Tacoma", "4 percent chg_pct up Port of Tacoma >a"}));
}

TEST(english_bulletin, the_noun_behind_a_rate_says_of_what_it_is) {
  EXPECT_EQ(english_told("Spain counted 900 wildfires in June, and 5,000 hectares burned. This is 20 percent fewer "
                         "fires and 45 percent less burned area than a year before."),
            (english_lines{"900 wildfires level Spain", "5,000 hectares level Spain",
                           "20 percent chg_pct down Spain >a", "45 percent chg_pct down Spain >b"}));
}

TEST(english_bulletin, what_a_rate_fell_to_is_no_change) {
  EXPECT_EQ(english_told("In June punctuality at Faro Airport fell to 64 percent."),
            (english_lines{"64 percent level Faro Airport"}));
}

TEST(english_bulletin, a_list_of_names_says_its_noun_once) {
  auto const read = english_figures("On July 9 Idaho had 17 fires, Oregon 14 and Montana nine.");
  ASSERT_EQ(read.size(), 3U);
  for (auto const& one : read) EXPECT_EQ(one.unit, "incident");
}

TEST(english_bulletin, an_acronym_that_is_hardly_used_gives_way_to_the_name) {
  EXPECT_EQ(english_told("The Board of Investments (BOI) approved 90 projects in June, BOI president Ana Ruiz said."),
            (english_lines{"90 projects level Board of Investments"}));
}

TEST(english_bulletin, a_month_goes_on_to_its_paragraphs_end_and_an_earlier_year_does_not) {
  EXPECT_EQ(english_dated("The Port of Tacoma moved 900,000 TEUs in January-June 2024. In June imports came to 70,000 "
                          "TEUs. Exports were 40,000 TEUs.\nEmpties came to 200,000 TEUs. In 2019 they were 300,000 "
                          "TEUs. Domestic boxes came to 90,000 TEUs."),
            (english_lines{"900,000 TEUs 2024-01-01..2024-06-30", "70,000 TEUs 2024-06-01..2024-06-30",
                           "40,000 TEUs 2024-06-01..2024-06-30", "200,000 TEUs 2024-01-01..2024-06-30",
                           "300,000 TEUs 2019-01-01..2019-12-31", "90,000 TEUs 2024-01-01..2024-06-30"}));
}

TEST(english_bulletin, all_airports_of_a_country_are_a_subject_and_the_one_named_next_another) {
  EXPECT_EQ(
      english_told("Faro Airport served 81,000 passengers in June. Traffic at the 9 Polish regional airports grew "
                   "by 4 percent to 402,000 passengers; the busiest were Krakow (KRK) with 98,000 passengers "
                   "(minus 3.1 percent) and Gdansk (GDN) with 71,000 passengers (plus 2 percent)."),
      (english_lines{"81,000 passengers level Faro Airport", "9 Polish regional airports level Faro Airport",
                     "4 percent chg_pct up Polish regional airports >d",
                     "402,000 passengers level Polish regional airports", "98,000 passengers level Krakow",
                     "3.1 percent chg_pct down Krakow >e", "71,000 passengers level Gdansk",
                     "2 percent chg_pct up Gdansk >g"}));
}

TEST(english_bulletin, how_sure_a_number_is_is_nobody) {
  EXPECT_EQ(
      english_told("Some 9,000 hectares have burned in Portugal this year. At least 400 hectares burned in June."),
      (english_lines{"9,000 hectares level Portugal", "400 hectares level Portugal"}));
}

TEST(english_bulletin, a_change_may_stand_behind_a_comma_or_in_the_next_time) {
  EXPECT_EQ(english_told("Freight at Faro Airport fell, by 6 percent to 810 tonnes. Growth was 3 percent in May and 2 "
                         "percent in June. Passengers came to 81,000, up 5 percent or 3,860 on the year."),
            (english_lines{"6 percent chg_pct down Faro Airport >b", "810 tonnes level Faro Airport",
                           "3 percent chg_pct up Faro Airport", "2 percent chg_pct up Faro Airport",
                           "81,000 level Faro Airport", "5 percent chg_pct up Faro Airport >e",
                           "3,860 chg_abs up Faro Airport >e"}));
}

TEST(english_bulletin, crossings_of_a_border_are_named_one_by_one) {
  EXPECT_EQ(
      english_told("The border was crossed by 90,000 people in June 2024, the Norwegian Border Police said. The "
                   "busiest checkpoint was Svinesund, which 41,000 people used, while 9,000 people passed through "
                   "Magnor. In Riksgransen 870 crossings were counted, in Storlien 217 (144 in May)."),
      (english_lines{"90,000 people level Norwegian Border Police", "41,000 people level Svinesund",
                     "9,000 people level Magnor", "870 crossings level Riksgransen", "217 level Storlien",
                     "144 level Storlien"}));
}

TEST(english_bulletin, a_year_before_a_bracket_and_a_fiscal_year_say_when) {
  EXPECT_EQ(english_dated("Spain lost 4,120 hectares in June 2024, more than in years such as 2015 (3,900 hectares) or "
                          "2019 (1,020 hectares). Output was 6 TWh in July-December 2022-2023."),
            (english_lines{"4,120 hectares 2024-06-01..2024-06-30", "3,900 hectares 2015-01-01..2015-12-31",
                           "1,020 hectares 2019-01-01..2019-12-31", "6 TWh 2022-07-01..2022-12-31"}));
}

TEST(english_bulletin, when_it_was_made_public_is_not_when) {
  EXPECT_EQ(
      english_dated("The Port of Tacoma moved 90,000 TEUs in June 2024, data that the ministry unveiled on July 8 "
                    "say. Coastal lines took 40,000 TEUs.\nFrom Feb. 3 to Feb. 9 it moved 20,000 TEUs."),
      (english_lines{"90,000 TEUs 2024-06-01..2024-06-30", "40,000 TEUs 2024-06-01..2024-06-30",
                     "20,000 TEUs 2024-02-03..2024-02-09"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
