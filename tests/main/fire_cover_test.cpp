#include <gtest/gtest.h>

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

class fire_cover : public testing::Test {
 protected:
  std::string file(std::string const& name, std::string const& content) const {
    std::ofstream{folder.path / name, std::ios::binary} << content;
    return (folder.path / name).string();
  }
  test::temporary_folder folder;
};

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

TEST_F(fire_cover, a_folder_without_the_tile_says_which_is_missing) {
  auto const towers = file("t.csv", "id,lon,lat\na,101.5,36.5\n");
  auto const made = test::run("fire cover --towers " + towers + " --dem " + folder.path.string());
  EXPECT_EQ(made.code, 3);
  EXPECT_NE(made.err.find("N36E101"), std::string::npos) << made.err;
}

}  // namespace
}  // namespace fengsui
