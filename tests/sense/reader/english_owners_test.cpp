// Whose figures English sentences tell, what they count and when, by the ways in which a sentence can say so.
#include <gtest/gtest.h>

#include "sense/reader/told_lines.h"

namespace fengsui::sense::reader {
namespace {

TEST(english_owners, names_beside_numbers_of_their_own_have_them) {
  EXPECT_EQ(
      owners_told("Brazil's busiest airport was São Paulo Airport, with 3,912,000 passengers in June, followed by "
                  "Rio de Janeiro, with 1,204,000, and Recife, with 812,400."),
      (told_lines{"3,912,000 passengers São Paulo Airport", "1,204,000 Rio de Janeiro", "812,400 Recife"}));
}

TEST(english_owners, a_clause_is_of_its_subject) {
  EXPECT_EQ(
      owners_told("Indian airports handled 251,000 tonnes of cargo in June. Pune handled 4,100 tonnes, while Surat "
                  "saw a 12 percent increase to 310 tonnes."),
      (told_lines{"251,000 tonnes Indian airports", "4,100 tonnes Pune", "12 percent Surat", "310 tonnes Surat"}));
}

TEST(english_owners, a_port_is_called_in_full_where_the_text_does) {
  EXPECT_EQ(owners_told("The Port of Gdansk handled 2.1 million TEUs in 2023. Gdansk's throughput grew 9 percent."),
            (told_lines{"2.1 million TEUs Port of Gdansk", "9 percent Port of Gdansk"}));
}

TEST(english_owners, who_only_tells_has_no_figures) {
  EXPECT_EQ(owners_told("BEIJING -- China's ports handled 1.2 billion tonnes of cargo in June, according to figures "
                        "published by the Ministry of Transport."),
            (told_lines{"1.2 billion tonnes China"}));
  EXPECT_EQ(
      owners_told("The Port of Gdansk handled 41 million tonnes in 2023, the Maritime Office revealed on Monday."),
      (told_lines{"41 million tonnes Port of Gdansk"}));
}

TEST(english_owners, each_country_has_what_it_generates) {
  EXPECT_EQ(owners_told("Austria generated 5.1 TWh of electricity in June. Italy's generation reached 21.4 TWh."),
            (told_lines{"5.1 TWh Austria", "21.4 TWh Italy"}));
}

TEST(english_owners, a_round_up_goes_on_with_who_was_named_last) {
  EXPECT_EQ(owners_told(
                "Bergamo Airport saw 1.2 million passengers in June. Over in Poland at Krakow Airport 0.9 million "
                "passengers were counted.\nThis was 8 percent more than in June 2023. Riga Airport served 0.7 million "
                "passengers."),
            (told_lines{"1.2 million passengers Bergamo Airport", "0.9 million passengers Krakow Airport",
                        "8 percent Krakow Airport", "0.7 million passengers Riga Airport"}));
}

TEST(english_owners, areas_are_known_by_their_noun) {
  EXPECT_EQ(owners_told("Thai Binh province attracted $310 million of foreign direct investment in June."),
            (told_lines{"$310 million Thai Binh"}));
}

TEST(english_owners, travellers_are_what_the_text_is_about) {
  EXPECT_EQ(indicators_told(
                "The airport welcomed 512,300 travellers in June. Of these, 300,100 flew on international routes; "
                "air-traffic movements reached 4,120."),
            (told_lines{"512,300 travellers pax_throughput", "300,100 pax_throughput", "4,120 flights"}));
  EXPECT_EQ(
      indicators_told("The railway ran 8,100 passenger trains in June, with an additional 240 trains on weekends."),
      (told_lines{"8,100 passenger trains trains_run", "240 trains trains_added"}));
}

TEST(english_owners, any_time_behind_a_comparison_is_the_base) {
  EXPECT_EQ(days_told("The port moved 41,000 TEUs in June, 4 percent more than in all of 2019 and 2020. Imports were "
                      "20,100 TEUs."),
            (told_lines{"41,000 TEUs 2024-06-01..2024-06-30", "4 percent 2024-06-01..2024-06-30",
                        "20,100 TEUs 2024-06-01..2024-06-30"}));
  EXPECT_EQ(
      days_told("The airport served 310,000 passengers in June, against 290,000 in the corresponding month a year "
                "earlier."),
      (told_lines{"310,000 passengers 2024-06-01..2024-06-30", "290,000 2023-06-01..2023-06-30"}));
}

TEST(english_owners, a_change_against_a_month_of_last_year_is_of_that_month) {
  EXPECT_EQ(
      days_told(
          "The airport served 3.1 million passengers in the first six months of 2024. Movements were up 2 percent "
          "compared to June 2023."),
      (told_lines{"3.1 million passengers 2024-01-01..2024-06-30", "2 percent 2024-06-01..2024-06-30"}));
  EXPECT_EQ(days_told("The airport served 512,000 passengers in May, still 41 percent below the level of May 2019."),
            (told_lines{"512,000 passengers 2024-05-01..2024-05-31", "41 percent 2024-05-01..2024-05-31"}));
}

TEST(english_owners, ranges_are_told_by_verbs_and_weekdays) {
  EXPECT_EQ(days_told("Some 12 million trips are expected by rail during the rush that started on July 1 and will last "
                      "until Aug. 31."),
            (told_lines{"12 million trips 2024-07-01..2024-08-31"}));
  EXPECT_EQ(days_told("The railway expects 2 million trips from Friday to Monday.", "2024-07-13"),
            (told_lines{"2 million trips 2024-07-12..2024-07-15"}));
}

TEST(english_owners, a_year_that_is_not_over_goes_up_to_the_day) {
  EXPECT_EQ(days_told("Year-to-date data of the centre show 3,100 fires in 2024, against 2,900 fires in 2023."),
            (told_lines{"3,100 fires 2024-01-01..2024-07-10", "2,900 fires 2023-01-01..2023-07-10"}));
}

TEST(english_owners, where_a_part_is_does_not_own_the_whole) {
  EXPECT_EQ(
      owners_told("Forest fires in Lapland and the Far North have spread to 4,200 hectares, with 12 blazes, five of "
                  "them in the Tornio District."),
      (told_lines{"4,200 hectares Lapland and the Far North", "12 blazes Lapland and the Far North",
                  "five Lapland and the Far North"}));
}

TEST(english_owners, borders_and_ports_are_known_by_what_they_are_called) {
  EXPECT_EQ(
      owners_told("Passenger flow at the Finnish-Swedish land border crossing points reached 1.2 million crossings "
                  "in June 2024, the Swedish Border Guard says."),
      (told_lines{"1.2 million crossings Finnish-Swedish land border"}));
  EXPECT_EQ(owners_told("Chile's 9 major ports handled 8.1 million tonnes of cargo in June 2024."),
            (told_lines{"9 major ports Chile major ports", "8.1 million tonnes Chile major ports"}));
  EXPECT_EQ(owners_told("The ports of Trieste and Venice together handled 141,000 TEUs in June 2024."),
            (told_lines{"141,000 TEUs ports of Trieste and Venice"}));
}

TEST(english_owners, a_kind_of_train_is_nobody) {
  EXPECT_EQ(owners_told("KORAIL trains carried 2.1 million people over the holiday. KTX took 1.3 million passengers."),
            (told_lines{"2.1 million people KORAIL", "1.3 million passengers KORAIL"}));
}

TEST(english_owners, a_part_of_the_world_is_where_the_traffic_goes) {
  EXPECT_EQ(owners_told("Cork Airport handled 212,000 passengers in June. Southern Europe grew by 9% to 90,000 "
                        "passengers, while North America rose 4% to 31,000 passengers."),
            (told_lines{"212,000 passengers Cork Airport", "9% Cork Airport", "90,000 passengers Cork Airport",
                        "4% Cork Airport", "31,000 passengers Cork Airport"}));
  EXPECT_EQ(owners_told("The Baltic Seaport Alliance handled 41,300 TEUs in June 2024. The Port of Gdynia moved 20,100 "
                        "TEUs."),
            (told_lines{"41,300 TEUs Baltic Seaport Alliance", "20,100 TEUs Port of Gdynia"}));
}

TEST(english_owners, prizes_won_at_a_contest_are_the_winners) {
  EXPECT_EQ(owners_told("Peru finished third at the 4th Andean Science Olympiad, held in Quito in June 2024, with four "
                        "gold medals. 212 contestants took part."),
            (told_lines{"four gold medals Peru", "212 contestants Andean Science Olympiad"}));
}

TEST(english_owners, what_is_of_the_whole_country_is_the_countrys) {
  EXPECT_EQ(owners_told("Tasmania saw 120 wildfires this year. In all of Australia about 900 fires burn each year."),
            (told_lines{"120 wildfires Tasmania", "900 fires Australia"}));
}

TEST(english_owners, who_carried_some_carried_all) {
  EXPECT_EQ(indicators_told("Finnair carried 912,000 passengers in June 2024. Domestic passengers numbered 120,000."),
            (told_lines{"912,000 passengers pax_sent", "120,000 pax_sent"}));
  EXPECT_EQ(indicators_told("The Greek Coast Guard monitored 18,220 passengers in ports: 10,410 outbound and 7,810 "
                            "inbound."),
            (told_lines{"18,220 passengers pax_both", "10,410 pax_sent", "7,810 pax_arrived"}));
}

TEST(english_owners, who_is_said_to_be_a_countrys_port_or_is_called_by_it_has_its_own) {
  EXPECT_EQ(owners_told("Sohar, Oman's largest port, handled 4.1 million tonnes in June 2024. Imports rose by 3 per "
                        "cent."),
            (told_lines{"4.1 million tonnes Sohar", "3 per cent Sohar"}));
  EXPECT_EQ(owners_told("Air Malta carried 180,000 passengers in June 2024."),
            (told_lines{"180,000 passengers Air Malta"}));
  EXPECT_EQ(owners_told("The Council for the Promotion of Tourism approved 41 projects in June 2024."),
            (told_lines{"41 projects Council for the Promotion of Tourism"}));
}

TEST(english_owners, a_countrys_team_has_the_prizes_that_it_won) {
  EXPECT_EQ(owners_told("The Asian Chess Olympiad was held in June 2024. The Nepalese team captured two gold medals. "
                        "Another three bronze medals were won in pairs."),
            (told_lines{"two gold medals Nepal", "three bronze medals Nepal"}));
}

TEST(english_owners, a_city_in_a_round_up_of_ports_is_its_port) {
  EXPECT_EQ(owners_told("Chinese ports handled 25 million TEUs in June 2024. At the forefront is Shanghai with 4.2 "
                        "million TEUs. Shenzhen is third with 2.4 million TEUs."),
            (told_lines{"25 million TEUs Chinese ports", "4.2 million TEUs Shanghai", "2.4 million TEUs Shenzhen"}));
}

TEST(english_owners, what_burns_across_the_country_is_of_no_state) {
  EXPECT_EQ(owners_told("On 3 June 2024, 82 large fires were burning across the country and had burned 1.4 million "
                        "acres. Oregon had 14 fires.")
                .front(),
            "82 large fires NIFC");
}

TEST(english_owners, railways_carry_and_no_port_handles) {
  EXPECT_EQ(indicators_told("Zambia Railways moved 212,000 tonnes in June 2024 and ferried 41,000 passengers."),
            (told_lines{"212,000 tonnes cargo_mail", "41,000 passengers pax_sent"}));
}

TEST(english_owners, fires_have_causes_and_burned_land_has_none) {
  EXPECT_EQ(
      indicators_told("In June 2024 Alberta had 312 fires that burned 41,000 hectares; 70 per cent were caused by "
                      "lightning and 30 per cent were human-caused."),
      (told_lines{"312 fires fires", "41,000 hectares burned_area", "70 per cent fires", "30 per cent fires"}));
}

TEST(english_owners, jobs_are_jobs_in_a_text_about_tourists_too) {
  EXPECT_EQ(indicators_told("Jamaica welcomed 2.1 million tourists in 2023. Its hotels created 4,100 jobs."),
            (told_lines{"2.1 million tourists visitors", "4,100 jobs staff"}));
}

TEST(english_owners, whom_a_sentence_without_figures_tells_of_has_those_that_follow) {
  EXPECT_EQ(owners_told("The Maldives welcomed many in the holidays. Arrivals in 2023 were 1,878,543. China (187,000) "
                        "and Russia (209,000) led.")
                .front(),
            "1,878,543 Maldives");
}

TEST(english_owners, regions_of_a_row_have_their_own_and_the_first_ones_noun) {
  EXPECT_EQ(owners_told("The seaports of Russia handled 768 million tonnes in 2023. The Arctic Basin had 89.9 million "
                        "tonnes; the Baltic 225.2 million tonnes, the Caspian 5.4 million tonnes."),
            (told_lines{"768 million tonnes seaports of Russia", "89.9 million tonnes Arctic Basin",
                        "225.2 million tonnes Baltic Basin", "5.4 million tonnes Caspian Basin"}));
}

TEST(english_owners, a_sign_of_money_ends_no_sentence) {
  EXPECT_EQ(owners_told("Kenya's Standard Gauge Railway earned Kshs. 15 billion in 2023. On the Meter Gauge Railway "
                        "revenue was Kshs. 234 million against Kshs. 83 million in 2022.")
                .back(),
            "Kshs. 83 million Meter Gauge Railway");
}

TEST(english_owners, airlines_carry_where_no_airport_is_told_of) {
  EXPECT_EQ(indicators_told("The department counted 58.9 million passengers on U.S. airlines in June 2024. Domestic "
                            "passengers numbered 51 million."),
            (told_lines{"58.9 million passengers pax_sent", "51 million pax_sent"}));
}

TEST(english_owners, a_fair_is_whose_its_figures_are) {
  EXPECT_EQ(
      owners_told("More than 1,700 projects were signed at the Seventh Lutin International Fair for Investment and "
                  "Trade in Riga. Deals worth US$1.2 billion were agreed at the fair. The event drew 980 visitors."),
      (told_lines{"1,700 projects Lutin International Fair for Investment and Trade",
                  "US$1.2 billion Lutin International Fair for Investment and Trade",
                  "980 visitors Lutin International Fair for Investment and Trade"}));
  EXPECT_EQ(owners_told("Some 3,400 exhibitors took part in the China Import Expo in Shanghai."),
            (told_lines{"3,400 exhibitors China Import Expo"}));
}

TEST(english_owners, the_contest_is_the_one_that_was_named_and_it_the_winner) {
  EXPECT_EQ(
      owners_told("Kenya came first at the African Girls' Olympiad in Cairo, Egypt. It finished with 16 gold medals. "
                  "The event had 214 contestants."),
      (told_lines{"16 gold medals Kenya", "214 contestants African Girls' Olympiad"}));
}

TEST(english_owners, a_city_that_is_a_capital_of_somewhere_is_told_of_itself) {
  EXPECT_EQ(owners_told("Haikou, capital of south China's Hainan Province, received 1.17 million tourists in June."),
            (told_lines{"1.17 million tourists Haikou"}));
}

TEST(english_owners, an_abbreviated_country_is_called_in_full) {
  EXPECT_EQ(owners_told("The U.S. goods deficit was $55.2 billion in June. Exports were $206.3 billion."),
            (told_lines{"$55.2 billion United States", "$206.3 billion United States"}));
  EXPECT_EQ(owners_told("According to the ICNF, 9,701 rural fires broke out by June. The biggest, in Covo, took 24,334 "
                        "hectares."),
            (told_lines{"9,701 rural fires ICNF", "24,334 hectares ICNF"}));
}

TEST(english_owners, a_clause_is_whose_it_opens_with_whatever_stands_between) {
  EXPECT_EQ(owners_told("Dublin Airport handled 3.7 million passengers in June. Cork too grew by 5 per cent, with some "
                        "310,000 passing through; traffic at Knock rose to 88,500 passengers."),
            (told_lines{"3.7 million passengers Dublin Airport", "5 per cent Cork", "310,000 Cork",
                        "88,500 passengers Knock"}));
  EXPECT_EQ(owners_told("Ulm enjoyed its busiest June ever, with 7.4 million passengers at the airport.").front(),
            "7.4 million passengers Ulm");
  EXPECT_EQ(indicators_told("Dublin Airport had 3.7 million passengers in June. Cargo volumes came to 12,000 tonnes."),
            (told_lines{"3.7 million passengers pax_throughput", "12,000 tonnes cargo_mail"}));
}

TEST(english_owners, what_an_office_tells_is_of_the_country_in_its_name) {
  for (auto const office : {"The Slovak Statistical Office", "The National Statistics Institute of Slovakia",
                            "The Slovak Statistics Authority", "Statistics Slovakia"})
    EXPECT_EQ(owners_told(std::string{office} + " said exports rose to 12 billion euros in August."),
              (told_lines{"12 billion euros Slovakia"}))
        << office;
  EXPECT_EQ(owners_told("Kazakhstan Temir Zholy hauled 194 million tonnes of cargo in May."),
            (told_lines{"194 million tonnes Kazakhstan Temir Zholy"}));
}

TEST(english_owners, with_whom_one_trades_is_not_whose_the_trade_is) {
  EXPECT_EQ(owners_told("Exports to Germany rose to 12.1 billion euros and those to France fell to 6.3 billion euros, "
                        "Statistics Netherlands said."),
            (told_lines{"12.1 billion euros Netherlands", "6.3 billion euros Netherlands"}));
  EXPECT_EQ(
      owners_told("Germany was the largest source market with 412,000 tourists. Tyrol counted 6.1 million tourists."),
      (told_lines{"412,000 tourists Tyrol", "6.1 million tourists Tyrol"}));
  EXPECT_EQ(owners_told("China was the top investor with $1.2 billion. Uzbekistan drew $3.4 billion in all."),
            (told_lines{"$1.2 billion Uzbekistan", "$3.4 billion Uzbekistan"}));
}

TEST(english_owners, medals_are_whose_who_won_them_in_its_clause) {
  EXPECT_EQ(
      owners_told("At the International Olympiad in Informatics, Romania took one gold and three silvers; Bulgaria "
                  "finished with two golds. Some 330 students competed."),
      (told_lines{"one gold Romania", "three silvers Romania", "two golds Bulgaria",
                  "330 students International Olympiad in Informatics"}));
  EXPECT_EQ(
      owners_told("Team Finland won 11 medals at EuroSkills Herning 2023: three golds and five silvers. Latvia "
                  "picked up one silver medal."),
      (told_lines{"11 medals Finland", "three golds Finland", "five silvers Finland", "one silver medal Latvia"}));
}

TEST(english_owners, each_of_a_row_has_the_body_behind_it) {
  EXPECT_EQ(
      owners_told("Passengers rose by 12% at Riga Airport, by 8% at Tallinn Airport and by 5% at Vilnius Airport."),
      (told_lines{"12% Riga Airport", "8% Tallinn Airport", "5% Vilnius Airport"}));
  EXPECT_EQ(owners_told("There were 1.2 million passengers at Riga Airport and 0.9 million at Tallinn Airport."),
            (told_lines{"1.2 million passengers Riga Airport", "0.9 million Tallinn Airport"}));
  EXPECT_EQ(owners_told("Finavia's 20 airports handled 1.9 million passengers in May.").back(),
            "1.9 million passengers Finavia");
}

}  // namespace
}  // namespace fengsui::sense::reader
