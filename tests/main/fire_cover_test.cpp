#include <gtest/gtest.h>

#include "fire/incident/season_file.h"
#include "fire/incident/watched_ground.h"
#include "main/run_program.h"

namespace fengsui {
namespace {

// A plain of 40 by 40 cells of 100 m at sea level with a wall of 50 m along its middle column.
std::string wall() {
  std::string text = "ncols 40\nnrows 40\nxllcorner 500000\nyllcorner 4000000\ncellsize 100\nNODATA_value -9999\n";
  for (int row = 0; row < 40; ++row) {
    for (int column = 0; column < 40; ++column) text += column == 20 ? "50 " : "0 ";
    text += "\n";
  }
  return text;
}

class fire_cover : public test::in_a_folder {};

TEST_F(fire_cover, a_wall_is_looked_over_from_its_other_side_and_the_next_tower_is_built_there) {
  auto const dem = file("wall.asc", wall());
  auto const towers = file("t.csv", "id,x,y\nwest,501050,4002050\n");
  auto const candidates = file("c.csv", "id,x,y\nbeside,501250,4002050\neast,503050,4002050\n");
  auto const blind = (folder.path / "blind.geojson").string();
  auto const made = test::run("fire cover --towers " + towers + " --dem " + dem + " --area all --blind " + blind +
                              " --candidates " + candidates + " --next 2 --json");
  EXPECT_EQ(made.code, 0) << made.err;
  // 21 of 40 columns on this side and the wall itself; 19 behind it.
  EXPECT_NE(made.out.find(R"("area_ha":1600,"seen_ha":840,"blind_ha":760)"), std::string::npos) << made.out;
  EXPECT_NE(made.out.find(R"("blind":{"polygons":1,"largest_ha":760)"), std::string::npos) << made.out;
  EXPECT_NE(made.out.find(R"("next":[{"id":"east","x":503050,"y":4002050,"gain_ha":760,"total_ha":1600}])"),
            std::string::npos)
      << made.out;
  std::ifstream in{blind};
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  EXPECT_NE(text.find(R"("area_ha":760.00)"), std::string::npos) << text;
}

TEST_F(fire_cover, a_tower_off_the_terrain_is_named_and_the_rest_is_answered) {
  auto const dem = file("wall.asc", wall());
  auto const towers = file("t.csv", "id,x,y\nwest,501050,4002050\noff,900000,4002050\n");
  auto const made = test::run("fire cover --towers " + towers + " --dem " + dem + " --json");
  EXPECT_EQ(made.code, 3);
  EXPECT_NE(made.out.find(R"("id":"west")"), std::string::npos);
  EXPECT_NE(made.err.find("t.csv"), std::string::npos) << made.err;
}

TEST_F(fire_cover, the_room_gets_each_towers_viewshed_and_knows_what_nobody_sees_from_it) {
  // 100 by 60 cells of 0.001 degrees with a wall of 300 m at 101.75 E, and a tower on each side of it.
  std::string dem = "ncols 100\nnrows 60\nxllcorner 101.70\nyllcorner 36.60\ncellsize 0.001\n";
  for (int row = 0; row < 60; ++row) {
    for (int column = 0; column < 100; ++column) dem += column == 50 ? "300 " : "0 ";
    dem += "\n";
  }
  auto const towers =
      file("t.csv", "id,lon,lat,height,range\nwest,101.7205,36.6305,20,5000\neast,101.7805,36.6305,20,1500\n");
  auto const stations = folder.path / "stations.ndjson";
  auto const made =
      test::run("fire cover --towers " + towers + " --dem " + file("d.asc", dem) + " --stations " + stations.string());
  ASSERT_EQ(made.code, 0) << made.err;
  std::ifstream in{stations};
  auto told = fire::read_season(in, "stations.ndjson");
  ASSERT_TRUE(told.faults.empty()) << told.faults.front().en;
  auto& land = told.season.land;
  ASSERT_EQ(land.stations.size(), 2U);
  auto const& west = land.stations[0];
  EXPECT_TRUE(fire::sees(west, 36.6305, 101.7450)) << "to the wall";
  EXPECT_FALSE(fire::sees(west, 36.6305, 101.7550)) << "not behind it";
  EXPECT_FALSE(fire::sees(west, 36.6305, 101.9000)) << "nor where nobody asked";
  // Square degrees that are blind, and their westernmost longitude.
  base::instant const noon{};
  auto const blind = [&] {
    double all = 0, west_end = 180;
    for (auto const& polygon : fire::ground_watched(land, noon).blind) {
      for (auto const& ring : polygon) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
          all += (ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1]) / 2;  // holes turn the other way
          west_end = std::min(west_end, ring[i][0]);
        }
      }
    }
    return std::pair{all, west_end};
  };
  auto const [behind, begins] = blind();
  EXPECT_GT(behind, 0.0003) << "what the west tower was asked about beyond the wall";
  EXPECT_NEAR(begins, 101.75, 1e-9) << "nothing is blind on this side of the wall";
  // While the eastern tower is down nobody sees what it alone saw; it lies within the western one's reach.
  land.outages.push_back({.station = "east", .from = noon, .to = noon + std::chrono::hours{1}});
  EXPECT_GT(blind().first, behind + 0.0003);
  EXPECT_NEAR(blind().second, 101.75, 1e-9);
}

TEST_F(fire_cover, a_folder_without_the_tile_says_which_is_missing) {
  auto const towers = file("t.csv", "id,lon,lat\na,101.5,36.5\n");
  auto const made = test::run("fire cover --towers " + towers + " --dem " + folder.path.string());
  EXPECT_EQ(made.code, 3);
  EXPECT_NE(made.err.find("N36E101"), std::string::npos) << made.err;
}

}  // namespace
}  // namespace fengsui
