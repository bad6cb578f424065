// Which figure an English rate, amount or share belongs to, where words or order say so.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(english_links, over_leads_from_a_level_to_what_it_was) {
  EXPECT_EQ(changes_told("In June 2024 cement came to 41.2 MT over 38.6 MT, up 6.7%."),
            (told_lines{"41.2 MT level", "38.6 MT level base", "6.7% chg_pct up of a"}));
  EXPECT_EQ(changes_told("Arrivals in 2023 totalled 3,581,204, ahead of 3,302,118 the year before by 8.45%."),
            (told_lines{"3,581,204 level", "3,302,118 level base", "8.45% chg_pct up of a"}));
}

TEST(english_links, rates_told_respectively_go_on_to_what_was_reached) {
  EXPECT_EQ(
      changes_told("In June 2024 visitors from Spain and Italy grew 4.1 percent and 28.3 percent respectively, "
                   "reaching 81,300 and 46,900."),
      (told_lines{"4.1 percent chg_pct up of c", "28.3 percent chg_pct up of d", "81,300 level", "46,900 level"}));
}

TEST(english_links, who_makes_up_a_share_has_its_level_behind) {
  EXPECT_EQ(kinds_told("Malta had 2.1 million visitors in 2023. Tourists from Italy, who make up 17 per cent of the "
                       "total, reached 361,240."),
            (told_lines{"2.1 million visitors level", "17 per cent share of c", "361,240 level"}));
  EXPECT_EQ(kinds_told("Malta had 2.1 million visitors in 2023. Italians led with a 17.2% share, or 361,240 arrivals."),
            (told_lines{"2.1 million visitors level", "17.2% share of c", "361,240 arrivals level"}));
}

TEST(english_links, a_share_goes_from_what_it_was_to_what_it_is) {
  EXPECT_EQ(kinds_told("Oman had 310,400 visitors in June 2024. India's share widened from 6.4% in 2023 to 8.8%."),
            (told_lines{"310,400 visitors level", "6.4% share", "8.8% share"}));
}

TEST(english_links, a_share_beside_a_base_is_of_the_base) {
  EXPECT_EQ(kinds_told("In June 2024 the deficit was 61.3 billion yuan, or 7.2% of imports, against 29.8 billion yuan, "
                       "or 3.9%, a year earlier."),
            (told_lines{"61.3 billion yuan level", "7.2% share of a", "29.8 billion yuan level", "3.9% share of c"}));
}

TEST(english_links, an_amount_and_a_percentage_in_a_bracket_go_on_with_shares) {
  EXPECT_EQ(kinds_told("In June 2024 Hue drew US$182.4 million, 31.2% of the total, before Vinh (US$91.3 million and "
                       "15.6%) and Dong Ha (US$60.2 million and 10.3%)."),
            (told_lines{"US$182.4 million level", "31.2% share of a", "US$91.3 million level", "15.6% share of c",
                        "US$60.2 million level", "10.3% share of e"}));
}

TEST(english_links, amounts_and_rates_respectively_are_of_who_came) {
  EXPECT_EQ(
      kinds_told("The 31st fair drew 142,310 buyers from 180 countries in 2023, 11,204 more than the 30th in spring "
                 "and 8,730 more than the 29th, an increase of 8.5 percent and 6.5 percent respectively."),
      (told_lines{"142,310 buyers level", "180 countries level", "11,204 chg_abs of a", "8,730 chg_abs of a",
                  "8.5 percent chg_pct of a", "6.5 percent chg_pct of a"}));
}

TEST(english_links, what_grew_has_its_level_behind_its_clause) {
  EXPECT_EQ(kinds_told("In June 2024 the port of Gdansk reported a 12.4 per cent rise, when it handled 190,200 TEU."),
            (told_lines{"12.4 per cent chg_pct of b", "190,200 TEU level"}));
  EXPECT_EQ(kinds_told("In June 2024 the port's full exports, which fell 4.1 percent, were 38,204 TEUs."),
            (told_lines{"4.1 percent chg_pct of b", "38,204 TEUs level"}));
  EXPECT_EQ(
      kinds_told("The registry of Malta grew by 12.2 per cent or 6.1 million GT in 2023; at the end of December it "
                 "stood at 56.1 million GT."),
      (told_lines{"12.2 per cent chg_pct of c", "6.1 million GT chg_abs of c", "56.1 million GT level"}));
}

TEST(english_links, a_share_told_first_is_of_what_is_told_of_its_name) {
  EXPECT_EQ(
      kinds_told("Fiji had 71,204 arrivals in June 2024. Asia had 61 percent of the traffic, Europe 12 percent and "
                 "Africa 1 percent. Europe gained 8.2 percent to 8,541."),
      (told_lines{"71,204 arrivals level", "61 percent share", "12 percent share of f", "1 percent share",
                  "8.2 percent chg_pct of f", "8,541 level"}));
}

TEST(english_links, a_few_countries_are_not_what_rose) {
  EXPECT_EQ(kinds_told("In June 2024 trade with Japan and the 10 ASEAN countries increased by 7.4%."),
            (told_lines{"10 ASEAN countries level", "7.4% chg_pct"}));
}

TEST(english_links, so_many_per_cent_over_last_year_is_more) {
  EXPECT_EQ(
      changes_told("Kandla handled 41.3 million tonnes in April 2024, 5.8 per cent over last April; the net "
                   "addition was 2.3 million tonnes."),
      (told_lines{"41.3 million tonnes level", "5.8 per cent chg_pct up of a", "2.3 million tonnes chg_abs up of a"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
