// How English names are written, and which words of a list are names of somebody.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(english_names, a_body_is_called_as_the_text_prints_it) {
  EXPECT_EQ(owners_told("Rail journeys in Great Britain rose to 431 million in 2018."),
            (told_lines{"431 million Great Britain"}));
  EXPECT_EQ(owners_told("The National Interagency Fire Center counts 31,200 wildfires so far this year."),
            (told_lines{"31,200 wildfires National Interagency Fire Center"}));
  EXPECT_EQ(owners_told("China State Railway Group expects 92 million passenger trips over the holiday."),
            (told_lines{"92 million passenger trips China State Railway Group"}));
  EXPECT_EQ(owners_told("The port of Koper handled 21.3 million tonnes of cargo in 2023."),
            (told_lines{"21.3 million tonnes port of Koper"}));
  EXPECT_EQ(owners_told("Gansu Province generated 61.2 billion kWh of electricity in 2020."),
            (told_lines{"61.2 billion kWh Gansu Province"}));
  EXPECT_EQ(owners_told("Some 2.1 million people should pass Hong Kong checkpoints over Easter, 610,000 through Lo Wu "
                        "Control Point."),
            (told_lines{"2.1 million people Hong Kong checkpoints", "610,000 Lo Wu Control Point"}));
}

TEST(english_names, an_office_may_have_two_tasks) {
  EXPECT_EQ(owners_told("The Ohio Department of Forestry and Wildlife Protection has fought 412 fires since May 1."),
            (told_lines{"412 fires Ohio Department of Forestry and Wildlife Protection"}));
}

TEST(english_names, letters_are_somebody_where_they_act_or_own) {
  EXPECT_EQ(owners_told("Turkey SHGM's traffic in June: passengers were 9.1 million, up 3.1%."),
            (told_lines{"9.1 million Turkey SHGM", "3.1% Turkey SHGM"}));
  EXPECT_EQ(owners_told("Freight volume at DB fell by 3.1% to 41 billion tonne-km, and the Ebit came to EUR 1.1bn."),
            (told_lines{"3.1% DB", "41 billion tonne-km DB", "EUR 1.1bn DB"}));
}

TEST(english_names, as_many_names_as_figures_have_one_each) {
  EXPECT_EQ(owners_told("At the Chengdu Tianfu, Xi'an Xianyang and Wuhan Tianhe airports 21,000, 18,000 and 9,000 "
                        "inbound and outbound passengers are expected a day at the border checks."),
            (told_lines{"21,000 Chengdu Tianfu", "18,000 Xi'an Xianyang",
                        "9,000 inbound and outbound passengers Wuhan Tianhe"}));
}

TEST(english_names, what_people_go_to_has_its_own_visitors) {
  EXPECT_EQ(owners_told("Hunan received 21.3 million tourists over the holiday, led by the Huping Waterfall (210,000 "
                        "visits, up 4%) and the Xiang Museum (190,000 visits)."),
            (told_lines{"21.3 million tourists Hunan", "210,000 visits Huping Waterfall", "4% Huping Waterfall",
                        "190,000 visits Xiang Museum"}));
}

TEST(english_names, lines_of_a_railway_are_where_it_runs) {
  EXPECT_EQ(owners_told("The State Railway of Thailand carried 81,000 passengers on Friday. The southern route had "
                        "24,100 passengers, the eastern 9,200 and Mahachai 8,700."),
            (told_lines{"81,000 passengers State Railway of Thailand", "24,100 passengers State Railway of Thailand",
                        "9,200 State Railway of Thailand", "8,700 State Railway of Thailand"}));
}

TEST(english_names, districts_where_fires_burned_are_places_of_who_counts_them) {
  EXPECT_EQ(
      owners_told("ICNF counted 4,120 rural fires with 31,900 hectares burnt. Evora lost most, followed by Beja "
                  "with 7,120 hectares and Setubal with 3,300 hectares."),
      (told_lines{"4,120 rural fires ICNF", "31,900 hectares ICNF", "7,120 hectares ICNF", "3,300 hectares ICNF"}));
}

TEST(english_names, a_route_is_of_neither_end) {
  EXPECT_EQ(owners_told("Some 610 China-Europe freight trains went through the Alashankou Port in the first half. The "
                        "outbound trains numbered 290."),
            (told_lines{"610 China-Europe freight trains Alashankou Port", "290 Alashankou Port"}));
}

TEST(english_names, areas_in_a_row_are_no_subject_of_a_text) {
  EXPECT_EQ(owners_told("The school contest had teams from Singapore, Malaysia, India and Kenya. Kenya's 16 students "
                        "won four gold medals."),
            (told_lines{"16 students Kenya", "four gold medals Kenya"}));
}

TEST(english_names, where_a_text_was_written_is_nobody) {
  EXPECT_EQ(owners_told("KUCHING: Borneo Ports Holdings Bhd handled 4.1 million tonnes in the first quarter."),
            (told_lines{"4.1 million tonnes Borneo Ports Holdings Bhd"}));
  EXPECT_EQ(owners_told("Surabaya - PT Terminal Peti Kemas handled 412,000 TEUs in the first quarter."),
            (told_lines{"412,000 TEUs PT Terminal Peti Kemas"}));
}

TEST(english_names, a_countrys_part_is_meant_behind_its_country) {
  EXPECT_EQ(owners_told("Southwest China's Guizhou Province received 21 million tourists over the holiday."),
            (told_lines{"21 million tourists Guizhou Province"}));
}

TEST(english_names, what_a_ministry_told_is_the_countrys) {
  EXPECT_EQ(owners_told("Some 612 million domestic trips were made during the holiday, the Ministry of Culture and "
                        "Tourism said. Xi'an received 9.1 million visitors."),
            (told_lines{"612 million domestic trips China", "9.1 million visitors China"}));
}

TEST(english_names, each_of_a_ranking_has_its_own_medals_and_the_contest_all) {
  EXPECT_EQ(owners_told("The International Physics Olympiad in Isfahan gathered 193 contestants. China topped the "
                        "ranking with five gold medals, followed by Romania with four golds. In all 18 gold medals "
                        "were awarded."),
            (told_lines{"193 contestants International Physics Olympiad", "five gold medals China",
                        "four golds Romania", "18 gold medals International Physics Olympiad"}));
}

TEST(english_names, a_fire_with_a_name_is_a_place_of_who_counts_them_all) {
  EXPECT_EQ(owners_told("CAL FIRE reports that 3,120 wildfires have burned 91,000 acres so far. The Ridge Fire reached "
                        "40,100 acres."),
            (told_lines{"3,120 wildfires CAL FIRE", "91,000 acres CAL FIRE", "40,100 acres CAL FIRE"}));
}

TEST(english_names, railways_of_one_place_are_parts_of_all) {
  EXPECT_EQ(
      owners_told("Nearly 11 million rail trips are expected on the first day of the Mid-Autumn Festival holiday. "
                  "The Guangzhou Railway Group expects 1.2 million passengers; Chengdu and Wuhan bureaus 510,000 "
                  "and 690,000."),
      (told_lines{"11 million rail trips China Railway", "1.2 million passengers Guangzhou Railway Group",
                  "510,000 Chengdu bureau", "690,000 Wuhan bureau"}));
}

TEST(english_names, money_behind_a_country_makes_no_other_name_of_it) {
  EXPECT_EQ(lines_told("Approved investments in the Philippines came to PHP21.4 billion in the first quarter. The "
                       "Netherlands pledged PHP8.1 billion, Japan PHP3.2 billion and Singapore PHP2.4 billion.",
                       kToldOn, [](model::printed_figure const& one) { return one.place; }),
            (told_lines{"PHP21.4 billion ", "PHP8.1 billion Netherlands", "PHP3.2 billion Japan",
                        "PHP2.4 billion Singapore"}));
}

TEST(english_names, who_comes_only_later_is_a_part_of_the_country_that_keeps_such_days) {
  EXPECT_EQ(owners_told("During the Songkran holiday there were 1,811 road accidents with 240 deaths. Airports of "
                        "Thailand handled 2.1 million passengers."),
            (told_lines{"1,811 road accidents Thailand", "240 deaths Thailand",
                        "2.1 million passengers Airports of Thailand"}));
}

TEST(english_names, a_country_that_opens_a_clause_has_its_own_fires) {
  EXPECT_EQ(owners_told("Italy: firefighters battled 1,210 blazes, 480 in Sicily. Algeria counted 81 fires."),
            (told_lines{"1,210 blazes Italy", "480 Italy", "81 fires Algeria"}));
}

TEST(english_names, a_school_has_what_it_won) {
  EXPECT_EQ(
      owners_told("At the China Drone Competition 2,100 teams competed. Beihang University won five first prizes, "
                  "Xidian University three."),
      (told_lines{"2,100 teams China Drone Competition", "five first prizes Beihang University",
                  "three Xidian University"}));
}

TEST(english_names, two_that_share_a_noun_are_one_where_they_are_counted_together) {
  EXPECT_EQ(owners_told("Burgas and Varna airports handled 612,000 passengers in June. Burgas Airport had 410,000."),
            (told_lines{"612,000 passengers Burgas and Varna airports", "410,000 Burgas Airport"}));
}

TEST(english_names, a_second_list_is_of_the_names_of_the_first) {
  EXPECT_EQ(owners_told("Air China, China Eastern and China Southern operated 2,910, 3,120 and 3,460 flights on New "
                        "Year's Day, carrying 390,000, 420,000 and 480,000 passengers."),
            (told_lines{"2,910 Air China", "3,120 China Eastern", "3,460 flights China Southern", "390,000 Air China",
                        "420,000 China Eastern", "480,000 passengers China Southern"}));
}

TEST(english_names, an_autonomous_region_is_called_in_full) {
  EXPECT_EQ(owners_told("South China's Guangxi Zhuang Autonomous Region received 41 million tourists in May."),
            (told_lines{"41 million tourists Guangxi Zhuang Autonomous Region"}));
}

TEST(english_names, ports_of_a_round_up_have_their_own_and_a_contest_its_contestants) {
  EXPECT_EQ(owners_told("Chinese ports handled 31 million TEUs in May. Beibu Gulf leads in growth with 14.1%, followed "
                        "by Yinkou with a 12.5% rise to 412,000 TEUs and Dalian with 390,000 TEUs."),
            (told_lines{"31 million TEUs Chinese ports", "14.1% Beibu Gulf", "12.5% Yinkou", "412,000 TEUs Yinkou",
                        "390,000 TEUs Dalian"}));
  EXPECT_EQ(owners_told("A Taiwanese delegation won six gold medals at the 19th International Geography Competition in "
                        "Durban. They competed against 410 contestants."),
            (told_lines{"six gold medals Taiwan", "410 contestants International Geography Competition"}));
}

TEST(english_names, a_month_before_a_name_is_none_of_it) {
  EXPECT_EQ(owners_told("U.S. airlines carried 61.2 million passengers. In December Southwest Airlines carried 9.1 "
                        "million."),
            (told_lines{"61.2 million passengers U.S. airlines", "9.1 million Southwest Airlines"}));
}

TEST(english_names, whom_the_first_sentence_names_comes_before_a_place_of_a_later_one) {
  EXPECT_EQ(owners_told("In the first four months China-Europe freight trains carried 610,000 TEUs, China Railway data "
                        "show. Those to Russia carried 240,000 TEUs."),
            (told_lines{"610,000 TEUs China Railway", "240,000 TEUs China Railway"}));
}

TEST(english_names, who_opens_a_text_with_medals_has_them) {
  EXPECT_EQ(
      owners_told("China won 31 gold medals at the 46th WorldSkills Competition. South Korea took nine gold medals "
                  "and Switzerland four."),
      (told_lines{"31 gold medals China", "nine gold medals South Korea", "four Switzerland"}));
}

TEST(english_names, days_before_a_colon_are_nobody) {
  EXPECT_EQ(owners_told("Memorial Day: AAA projects 41.2 million travelers, 3% more than in 2023."),
            (told_lines{"41.2 million travelers AAA", "3% AAA"}));
}

TEST(english_names, a_company_is_called_as_far_as_its_name_goes) {
  EXPECT_EQ(owners_told("SNCF Voyageurs sold 17 million tickets. Of these, 5.2 million were for slow trains."),
            (told_lines{"17 million tickets SNCF Voyageurs", "5.2 million SNCF Voyageurs"}));
  EXPECT_EQ(owners_told("AirAsia Indonesia flew 1.8 million passengers in May. Ryanair May figures show 19 million "
                        "passengers."),
            (told_lines{"1.8 million passengers AirAsia Indonesia", "19 million passengers Ryanair"}));
}

TEST(english_names, what_is_run_is_not_who_runs_it) {
  EXPECT_EQ(owners_told("National rail operator Renfe carried 48.2 million passengers. High-speed trains accounted for "
                        "9.7 million."),
            (told_lines{"48.2 million passengers Renfe", "9.7 million Renfe"}));
  EXPECT_EQ(owners_told("Spanish airports operator Aena handled 36.2 million passengers in August. International "
                        "traffic grew 4.1%."),
            (told_lines{"36.2 million passengers Aena", "4.1% Aena"}));
  EXPECT_EQ(owners_told("Passengers of Mysuru airport grew 32.9 percent to 8.02 million."),
            (told_lines{"32.9 percent Mysuru airport", "8.02 million Mysuru airport"}));
  EXPECT_EQ(owners_told("Jetwing, which flew 996,000 passengers, had 9.6 per cent. IndiGo carried 5.8 million."),
            (told_lines{"996,000 passengers Jetwing", "9.6 per cent Jetwing", "5.8 million IndiGo"}));
}

TEST(english_names, a_unit_before_a_conjunction_begins_no_name) {
  EXPECT_EQ(owners_told("China's ports handled 24.3 million TEUs. Sea ports rose to 21.5 million TEUs but river ports "
                        "fell to 2.8 million TEUs.")
                .back(),
            "2.8 million TEUs China");
}

TEST(english_names, several_countries_together_are_an_area) {
  EXPECT_EQ(owners_told("Caribbean arrivals grew 6.1 per cent to 34.2 million in 2024. The United States sent 16.9 "
                        "million of these visitors.")
                .front(),
            "6.1 per cent Caribbean");
}

TEST(english_names, a_prize_is_a_contest_and_a_beach_a_name) {
  EXPECT_EQ(owners_told("With 12,300 entries, this year's Baltic Photo Prize had a record. About 40 per cent of the "
                        "entries came from Lithuania.")
                .front(),
            "12,300 entries Baltic Photo Prize");
  EXPECT_EQ(owners_told("Los Angeles handled 883,053 TEU, down 7.5%, and Long Beach 797,537 TEU, down 3.9%.").back(),
            "3.9% Long Beach");
  EXPECT_EQ(owners_told("Brno Airport handled 1.8 million passengers in May. London was the most popular destination "
                        "with 118,000 passengers.")
                .back(),
            "118,000 passengers Brno Airport");
}

TEST(english_names, what_is_moved_is_nobody_and_ports_of_entry_are_called_so) {
  EXPECT_EQ(
      owners_told("Chennai port handled 72.72 million tonnes. Major cargo (in million tonnes): crude and POL 18.92, "
                  "iron ore 14.39.")
          .back(),
      "14.39 Chennai port");
  EXPECT_EQ(owners_told("The El Paso area ports of entry processed 864,181 trucks in May."),
            (told_lines{"864,181 trucks El Paso area ports of entry"}));
  EXPECT_EQ(owners_told("Greece's Hellenic Train carried 1.28 million passengers in May."),
            (told_lines{"1.28 million passengers Hellenic Train"}));
}

TEST(english_names, two_that_are_counted_together_are_one) {
  EXPECT_EQ(
      owners_told("Cork Airport and Shannon Airport together handled 512,000 passengers in May. Cork accounted for "
                  "330,000 of these and Shannon for the remaining 182,000."),
      (told_lines{"512,000 passengers Cork Airport and Shannon Airport", "330,000 Cork", "182,000 Shannon Airport"}));
}

}  // namespace
}  // namespace fengsui::sense::reader
