// English bulletins of budgets, ports and fires: currencies and scales of many countries, bases without their noun,
// amounts beside their rates, percentages of a plan or of a whole, and the nouns that say which level changed.
#include <gtest/gtest.h>

#include "sense/reader/quantity/quantity.h"
#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

// "Rs. 12 Cr. 120000000 INR": value and unit, a line a figure.
told_lines money_told(std::string_view text) {
  return lines_told(text, kToldOn,
                    [](model::printed_figure const& one) { return plain_text(one.value) + " " + one.unit; });
}

// "4.2% chg_pct up of a", "base" where it is one.
told_lines links_told(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) {
    auto line = kind_name(one.kind);
    if (one.cmp) line += one.cmp->direction == model::direction::down ? " down" : " up";
    if (one.role == "base") line += " base";
    return line + (one.of ? " of " + std::string(1, static_cast<char>('a' + *one.of)) : "");
  });
}

TEST(english_budgets, money_is_read_in_the_currency_and_scale_of_its_country) {
  EXPECT_EQ(money_told("Income was AMD 31.5 billion, expenditure 34.2 bln drams in June 2024."),
            (told_lines{"AMD 31.5 billion 31500000000 AMD", "34.2 bln drams 34200000000 AMD"}));
  EXPECT_EQ(money_told("The line earned Kshs. 2.5 billion in June 2024."),
            (told_lines{"Kshs. 2.5 billion 2500000000 KES"}));
  EXPECT_EQ(money_told("Earnings were Rs. 512/- Cr. in June 2024."), (told_lines{"Rs. 512/- Cr. 5120000000 INR"}));
  EXPECT_EQ(money_told("Profits came to EUR 412,5 million in June 2024."),
            (told_lines{"EUR 412,5 million 412500000 EUR"}));
  EXPECT_EQ(
      money_told("Tax revenue was 30.5 billion dram in June 2024. For the year approved revenue is 71.2 billion "
                 "and the deficit 4 billion."),
      (told_lines{"30.5 billion dram 30500000000 AMD", "71.2 billion 71200000000 AMD", "4 billion 4000000000 AMD"}));
}

TEST(english_budgets, letters_before_millions_are_signs_of_money) {
  EXPECT_EQ(money_told("Zambia Railways earned K245.6 million in June 2024, Guatemala took Q5.6 million."),
            (told_lines{"K245.6 million 245600000 ZMW", "Q5.6 million 5600000 GTQ"}));
  EXPECT_EQ(money_told("Kenya earned Sh352.5 billion from tourism in June 2024."),
            (told_lines{"Sh352.5 billion 352500000000 KES"}));
  EXPECT_EQ(money_told("Namibia exported goods for N$2.3 billion in June 2024."),
            (told_lines{"N$2.3 billion 2300000000 NAD"}));
  EXPECT_EQ(money_told("The airport handled 1.1m passengers in June 2024, up from 0.9m in June 2023."),
            (told_lines{"1.1m passengers 1100000 person_trip", "0.9m 900000 person_trip"}));
}

// "Capitol Corridor": whose, a line a figure.
told_lines owners_of(std::string_view text) {
  return lines_told(text, kToldOn, [](model::printed_figure const& one) { return one.org; });
}

TEST(english_budgets, a_sign_of_money_is_nobody_and_a_name_behind_the_is_somebody) {
  EXPECT_EQ(
      owners_of("In 2024 trains filled up. The Harbour Limited had its highest June yet, 44,700 passengers. The Valley "
                "Flyer gained 1.7 percent to 15,497 passengers."),
      (told_lines{"44,700 passengers Harbour Limited", "1.7 percent Valley Flyer", "15,497 passengers Valley Flyer"}));
  EXPECT_EQ(owners_of("Revenue of Zambia Railways rose to Kshs. 2.4 billion in 2023 from Kshs. 2.1 billion in 2022."),
            (told_lines{"Kshs. 2.4 billion Zambia Railways", "Kshs. 2.1 billion Zambia Railways"}));
}

// "4.1 million passengers 2024-10-01 2024-10-08"
told_lines days_of_figures(std::string_view text) {
  return lines_told(text, "2024-10-10", [](model::printed_figure const& one) {
    return one.period_start ? base::to_text(*one.period_start) + " " + base::to_text(*one.period_end) : std::string{};
  });
}

TEST(english_budgets, more_than_a_number_over_a_holiday_compares_nothing) {
  EXPECT_EQ(
      days_of_figures("Macao recorded more than 5.5 million crossings over the National Day holiday, October 1 to "
                      "8; October 4 set a record with 821,000 crossings."),
      (told_lines{"5.5 million crossings 2024-10-01 2024-10-08", "821,000 crossings 2024-10-04 2024-10-04"}));
  EXPECT_EQ(days_of_figures("Dong Thap attracted 31 new projects in quarter I - 2024."),
            (told_lines{"31 new projects 2024-01-01 2024-03-31"}));
}

TEST(english_budgets, a_bracket_with_its_time_tells_the_base) {
  EXPECT_EQ(days_of_figures("Nepal had 48,200 visitors in May 2024 (May 2023: 41,100)."),
            (told_lines{"48,200 visitors 2024-05-01 2024-05-31", "41,100 2023-05-01 2023-05-31"}));
  EXPECT_EQ(links_told("Nepal had 48,200 visitors in May 2024 (May 2023: 41,100)."),
            (told_lines{"48,200 visitors level", "41,100 level base"}));
}

TEST(english_budgets, entries_and_exits_of_a_border_are_people) {
  EXPECT_EQ(money_told("The border police counted 4.5 million crossings in June 2024: 2.3 million entries and 2.2 "
                       "million exits."),
            (told_lines{"4.5 million crossings 4500000 person_trip", "2.3 million entries 2300000 person_trip",
                        "2.2 million exits 2200000 person_trip"}));
  EXPECT_EQ(money_told("The deficit shrank to TND 3.2 billion in June 2024."),
            (told_lines{"TND 3.2 billion 3200000000 TND"}));
}

TEST(english_budgets, a_space_inside_a_number_does_not_part_it) {
  EXPECT_EQ(money_told("Revenue rose from KSh 2, 310, 000 to KSh 2, 450, 000 in June 2024."),
            (told_lines{"KSh 2, 310, 000 2310000 KES", "KSh 2, 450, 000 2450000 KES"}));
  EXPECT_EQ(money_told("The port handled 12,45,17, 318 tonnes in June 2024."),
            (told_lines{"12,45,17, 318 tonnes 124517318 t"}));
}

TEST(english_budgets, a_base_has_the_unit_and_scale_of_its_level) {
  EXPECT_EQ(money_told("Network losses of 41.3 compared to 39.8 GWh were told in June 2024."),
            (told_lines{"41.3 41300000 kWh", "39.8 GWh 39800000 kWh"}));
  EXPECT_EQ(money_told("Lefkas Airport had 1.21 million passengers in June 2024 as opposed to 1.18 a year before."),
            (told_lines{"1.21 million passengers 1210000 person_trip", "1.18 1180000 person_trip"}));
  EXPECT_EQ(links_told("Exports were 812 GWh in June 2024, more than double the 394 GWh of June 2023."),
            (told_lines{"812 GWh level", "double ratio_times up of a", "394 GWh level base"}));
}

TEST(english_budgets, an_amount_beside_its_rate_is_of_the_level_of_the_rate) {
  EXPECT_EQ(links_told("Tonnage grew by 10 percent, nearly 300,000 tonnes, to 3.3 million tonnes in June 2024."),
            (told_lines{"10 percent chg_pct up of c", "300,000 tonnes chg_abs up of c", "3.3 million tonnes level"}));
  EXPECT_EQ(links_told("Grain rose by 25 percent, an additional 20,000 tonnes, to 100,000 tonnes in June 2024."),
            (told_lines{"25 percent chg_pct up of c", "20,000 tonnes chg_abs up of c", "100,000 tonnes level"}));
}

TEST(english_budgets, percentages_of_a_plan_are_of_the_levels_in_their_order) {
  EXPECT_EQ(links_told("Revenues made 40 bln drams and expenditures 38 bln drams in June 2024, 91% and 84% of the "
                       "quarterly program."),
            (told_lines{"40 bln drams level", "38 bln drams level", "91% target_share of a", "84% target_share of b"}));
}

TEST(english_budgets, percentages_that_make_a_hundred_are_shares) {
  EXPECT_EQ(
      links_told("Of incoming freight 52.5 percent was sent by rail, 30.1 percent by road and 17.4 percent by sea "
                 "in June 2024."),
      (told_lines{"52.5 percent share", "30.1 percent share", "17.4 percent share"}));
}

TEST(english_budgets, the_noun_behind_says_which_level_changed) {
  EXPECT_EQ(
      links_told("Spain had 4,100 fires and 21,300 hectares burned by June 2024, 12% fewer fires and 30% less land "
                 "than in 2023."),
      (told_lines{"4,100 fires level", "21,300 hectares level", "12% chg_pct down of a", "30% chg_pct down of b"}));
}

TEST(english_budgets, a_percent_sign_left_out_in_brackets_is_that_of_the_others) {
  EXPECT_EQ(money_told("Arrivals were 50,822 in May (up 4.4 per cent from 48,680) and 49,801 in June 2024 (up 8.5 from "
                       "45,899)."),
            (told_lines{"50,822 50822 person_trip", "4.4 per cent 4.4 %", "48,680 48680 person_trip",
                        "49,801 49801 person_trip", "8.5 8.5 %", "45,899 45899 person_trip"}));
}

TEST(english_budgets, names_and_words_go_on_counting_in_a_list) {
  EXPECT_EQ(money_told("Of the projects of June 2024 the North attracted 41, the Islands six and the South four."),
            (told_lines{"41 41 count", "six 6 count", "four 4 count"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
