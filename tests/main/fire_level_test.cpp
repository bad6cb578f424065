#include <gtest/gtest.h>

#include "main/run_program.h"

namespace fengsui {
namespace {

class fire_level : public test::in_a_folder {};

std::vector<std::string> lines(std::string const& text) {
  std::vector<std::string> made;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) made.push_back(line);
  return made;
}

TEST_F(fire_level, cut_points_and_colours_are_those_of_the_standard) {
  struct asked {
    int index;
    int level;
    char const* colour;
  };
  for (auto const& [index, level, colour] : {asked{0, 1, "green"},
                                             {25, 1, "green"},
                                             {26, 2, "blue"},
                                             {50, 2, "blue"},
                                             {51, 3, "yellow"},
                                             {72, 3, "yellow"},
                                             {73, 4, "orange"},
                                             {90, 4, "orange"},
                                             {91, 5, "red"},
                                             {130, 5, "red"}}) {
    auto const* tables = level % 2 == 0 ? "wjf-2020" : "ly-t-1172-1995";
    auto const made = test::run(fmt::format("fire level --index {} --tables {} --json", index, tables));
    EXPECT_EQ(made.code, 0);
    EXPECT_TRUE(test::has(made.out, fmt::format(R"("index":{},"level":{})", index, level))) << made.out;
    EXPECT_TRUE(test::has(made.out, fmt::format(R"("colour":"{}","flag":{})", colour, level >= 3))) << made.out;
  }
}

TEST_F(fire_level, the_points_of_the_factors_add_up_and_cover_takes_away) {
  auto const made = test::run("fire level --points 16,20,45,20,5 --json");
  EXPECT_TRUE(test::has(made.out, R"("index":96,"level":5)")) << made.out;
  EXPECT_EQ(test::run("fire level --points 16,20").code, 2);
}

TEST_F(fire_level, weather_becomes_points_and_the_days_without_rain_are_counted_through_the_series) {
  // 18.3 degrees: 12; 24 %: 20; wind 20 km/h is force 4: 20; 20 % green takes 5 away.
  auto const path = file("w.csv",
                         "id,yr,mon,day,temp,tmax,rh,rhmin,ws,prec,green\n"
                         "a,2025,4,1,10,18.3,40,24,20,3,20\n"
                         "a,2025,4,2,10,18.3,40,24,20,0,20\n"
                         "a,2025,4,3,10,18.3,40,24,20,0.1,20\n"
                         "a,2025,4,4,10,18.3,40,24,20,0.2,20\n");
  auto const made = lines(test::run("fire level " + path + " --json").out);
  ASSERT_EQ(made.size(), 4U);
  EXPECT_TRUE(test::has(made[0], R"("index":47,"level":2)")) << made[0];
  EXPECT_TRUE(test::has(made[1], R"("index":52,"level":3)")) << made[1];
  EXPECT_TRUE(test::has(made[2], R"("index":57,"level":3)")) << "0.1 mm counts as no rain: " << made[2];
  EXPECT_TRUE(test::has(made[3], R"("index":47,"level":2)")) << made[3];
  EXPECT_TRUE(test::has(made[3], R"("fwi":{"value":)")) << "the other scale stands beside it";
  EXPECT_TRUE(test::has(made[3], R"("tables":"wjf-2020")")) << "it says whose tables they are";
}

TEST_F(fire_level, a_table_that_is_not_at_hand_is_never_made_up) {
  auto const path = file("w.csv", "yr,mon,day,temp,rh,ws,prec\n2025,4,1,20,20,20,0\n");
  auto const made = test::run("fire level " + path + " --tables ly-t-1172-1995 --json");
  EXPECT_EQ(made.code, 1);
  EXPECT_TRUE(test::has(made.out, R"("index":null,"level":null)")) << made.out;
  EXPECT_TRUE(test::has(made.out, R"("tables_absent":["A","B","C","D"])")) << made.out;
}

TEST_F(fire_level, curing_and_visitors_are_shown_beside_the_level_and_never_in_it) {
  auto const path = file("w.csv",
                         "yr,mon,day,temp,rh,ws,prec,curing,visitors\n"
                         "2025,4,4,20,30,20,0,90,41000\n"
                         "2025,4,5,20,30,20,0,60,9000\n");
  auto const made = lines(test::run("fire level " + path + " --usual-visitors 10000 --json").out);
  ASSERT_EQ(made.size(), 2U);
  EXPECT_TRUE(test::has(made[0], R"("index":53,"level":3)")) << made[0];
  EXPECT_TRUE(test::has(made[0], R"("attention":{"level":5,"colour":"red"})")) << made[0];
  EXPECT_TRUE(test::has(made[0], R"("value":4.1,"raises":1)")) << made[0];
  EXPECT_TRUE(test::has(made[1], R"("index":58,"level":3)")) << made[1];
  EXPECT_TRUE(test::has(made[1], R"("attention":{"level":3,"colour":"yellow"})")) << made[1];
}

TEST_F(fire_level, tables_can_be_edited_and_a_mistake_in_them_is_named) {
  auto text = test::run("fire level --show-tables wjf-2020").out;
  auto const mine = file("mine.toml", text);
  EXPECT_EQ(test::run("fire level --index 60 --tables " + mine).code, 0);
  text.replace(text.find("up_to = 50\n"), 11, "up_to = 20\n");
  auto const wrong = test::run("fire level --index 60 --tables " + file("wrong.toml", text));
  EXPECT_EQ(wrong.code, 3);
  EXPECT_TRUE(test::has(wrong.err, "levels.level.up_to")) << wrong.err;
  EXPECT_TRUE(test::has(wrong.err, "wrong.toml:")) << wrong.err;
}

}  // namespace
}  // namespace fengsui
