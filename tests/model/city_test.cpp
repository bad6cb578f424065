#include "model/city.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "flood.h"
#include "model/catalogue.h"

namespace fengsui::model {
namespace {

TEST(city, the_test_city) {
  auto const reading = read_city(tests_folder() / "city");
  for (auto const& one : reading.faults) ADD_FAILURE() << one.where() << " " << one.en;
  auto const& city = reading.read;
  EXPECT_EQ(city.id, "testville");
  EXPECT_EQ(city.places.size(), 7U);
  EXPECT_EQ(city.find_place("900103")->at->measured_in, base::frame::gcj02);
  EXPECT_EQ(city.find_place("000000"), nullptr);
  EXPECT_TRUE(city.within("900101P", "900000"));
  EXPECT_TRUE(city.within("900101", "900101"));
  EXPECT_FALSE(city.within("900101", "900102"));
  EXPECT_EQ(city.at_level("900101P", "county")->code, "900101");
  EXPECT_EQ(city.at_level("TST", "park"), nullptr);
  EXPECT_TRUE(city.find_source("duty-room")->made_up);
  EXPECT_FALSE(city.find_source("gauges")->made_up);
  ASSERT_EQ(city.targets.size(), 1U);
  EXPECT_EQ(city.targets[0].value, base::make_ratio(25, 2));
}

TEST(city, a_point_lies_in_its_county) {
  auto const city = read_city(tests_folder() / "city").read;
  auto const code = [&](base::coordinate at) {
    auto const* found = city.containing(at);
    return found == nullptr ? std::string{} : found->code;
  };
  EXPECT_EQ(code({101.75, 36.5}), "900101");
  EXPECT_EQ(code({101.25, 36.5}), "900102");
  EXPECT_EQ(code({101.15, 36.15}), "");  // a hole
  EXPECT_EQ(code({103.0, 36.5}), "");
  // GCJ-02 lies 170 m east: this point of a Chinese map is west of the border.
  EXPECT_EQ(code({101.501, 36.5, base::frame::gcj02}), "900102");
  EXPECT_EQ(code({101.501, 36.5}), "900101");
}

TEST(catalogue, the_test_city_and_its_desk) {
  auto const reading = read_catalogue(tests_folder() / "city", tests_folder() / "desks");
  for (auto const& one : reading.faults) ADD_FAILURE() << one.where() << " " << one.en;
  auto const& made = reading.read;
  EXPECT_GE(made.find_kind("flood.breach"), 0);
  EXPECT_GE(made.find_kind("figure.reported"), 0);
  EXPECT_EQ(made.find_kind("flood.ship"), -1);
  EXPECT_GE(made.find_indicator("flood.breaches"), 0);
  EXPECT_NE(made.find_bulletin("flood.daily"), nullptr);
  EXPECT_EQ(made.find_bulletin("flood.weekly"), nullptr);
  EXPECT_EQ(made.unit_name("gauge").en, "gauges");
  EXPECT_EQ(made.unit_name("t").zh, "吨");
  EXPECT_EQ(made.targets.size(), 3U);
  EXPECT_TRUE(made.made_up("duty-room"));
  EXPECT_FALSE(made.made_up("nobody"));
}

TEST(catalogue, the_demo_city_and_the_five_desks) {
  auto const reading = read_catalogue(tests_folder() / "../cities/xining", tests_folder() / "../desks");
  for (auto const& one : reading.faults) ADD_FAILURE() << one.where() << " " << one.en;
}

TEST(catalogue, what_one_file_cannot_know) {
  auto const assembled = [](std::string text) {
    return assemble(read_city(tests_folder() / "city").read, {read_desk(text, "f").read}).faults;
  };
  EXPECT_TRUE(assembled(flood_text()).empty());
  auto const changed = [](std::string_view from, std::string_view to) {
    auto text = flood_text();
    text.replace(text.find(from), from.size(), to);
    return text;
  };
  for (auto const& [from, to] :
       {std::pair{"kind = \"breach\"", "kind = \"ship\""},
        {"kind = \"breach\"", "kind = \"rail.train\""},
        {"ratio = [\"wet_readings\", \"readings\"]", "ratio = [\"wet_readings\", \"rail.trains\"]"},
        {"ratio = [\"wet_readings\", \"readings\"]", "ratio = [\"wet_share\", \"readings\"]"}}) {
    auto const faults = assembled(changed(from, to));
    ASSERT_FALSE(faults.empty()) << to;
    EXPECT_EQ(faults[0].code, base::fault_code::unknown_name) << to;
    EXPECT_FALSE(faults[0].en.empty());
  }
}

// A copy of the test city with one file changed.
class changed_city : public ::testing::Test {
 protected:
  changed_city() : folder_{std::filesystem::temp_directory_path() / fmt::format("fengsui-city-{}", ::getpid())} {
    std::filesystem::create_directories(folder_);
  }
  ~changed_city() override { std::filesystem::remove_all(folder_); }

  base::faults faults(std::string const& file, std::string_view from, std::string_view to) {
    for (auto const* one : {"city.toml", "places.csv", "boundaries.geojson"}) {
      auto text = file_text(tests_folder() / "city" / one);
      if (file == one) {
        auto const at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
      }
      std::ofstream{folder_ / one, std::ios::binary} << text;
    }
    return read_city(folder_).faults;
  }

  // The first fault, as "code line".
  std::string first(std::string const& file, std::string_view from, std::string_view to) {
    auto const all = faults(file, from, to);
    if (all.empty()) return "nothing";
    EXPECT_FALSE(all[0].zh.empty());
    EXPECT_FALSE(all[0].en.empty());
    EXPECT_NE(all[0].where().find(file), std::string::npos) << all[0].where();
    return fmt::format("{} {}", base::fault_name(all[0].code), all[0].line);
  }

  std::filesystem::path folder_;
};

TEST_F(changed_city, mistakes_in_city_toml) {
  EXPECT_EQ(first("city.toml", "id = \"testville\"", "id = 1"), "wrong-type 5");
  EXPECT_EQ(first("city.toml", "home = \"900100\"\n", ""), "missing-key 4");
  EXPECT_EQ(first("city.toml", "today = \"2025-04-07\"", "today = \"2025-04-31\""), "bad-day 4");
  EXPECT_EQ(first("city.toml", "boundaries = \"wgs84\"", "boundaries = \"bd09\""), "bad-frame 13");
  EXPECT_EQ(first("city.toml", "made_up = true", "made_up = \"yes\""), "wrong-type 21");
  EXPECT_EQ(first("city.toml", "made_up = true", "invented = true"), "unknown-key 21");
  EXPECT_EQ(first("city.toml", "\"12.5\"", "\"much\""), "bad-number 24");
  EXPECT_EQ(first("city.toml", "\"12.5\"", "true"), "wrong-type 24");
  EXPECT_EQ(first("city.toml", "[city]", "[city"), "toml-syntax 4");
  EXPECT_EQ(first("city.toml", "zone = \"Asia/Shanghai\"", "zone = \"Asia/Xining\""), "unknown-name 4");
  EXPECT_EQ(first("city.toml", "attribution = [{ text", "attribution = [5, { text"), "wrong-type 2");
}

TEST_F(changed_city, the_root_and_the_home_are_places) {
  EXPECT_EQ(first("city.toml", "root = \"900000\"", "root = \"910000\"").substr(0, 13), "unknown-place");
  EXPECT_EQ(first("city.toml", "home = \"900100\"", "home = \"910100\"").substr(0, 13), "unknown-place");
}

TEST_F(changed_city, mistakes_in_places) {
  EXPECT_EQ(first("places.csv", "code,level", "code,kind"), "unknown-key 1");
  EXPECT_EQ(first("places.csv", "101.75,36.5", "191.75,36.5"), "bad-coordinate 4");
  EXPECT_EQ(first("places.csv", "101.75,36.5", "nan,36.5"), "bad-coordinate 4");
  EXPECT_EQ(first("places.csv", "101.75,36.5,wgs84", "101.75,36.5,bd09"), "bad-frame 4");
  EXPECT_EQ(first("places.csv", ",101.75,36.5,wgs84", ",101.75,36.5"), "csv-width 4");
  EXPECT_EQ(first("places.csv", "900102,county", "900101,county"), "duplicate-name 5");
  EXPECT_EQ(first("places.csv", "900101,county,900100", "900101,county,900109").substr(0, 13), "unknown-place");
  EXPECT_EQ(first("places.csv", "900000,province,,", "900000,province,900100,").substr(0, 14), "bad-definition");
  EXPECT_EQ(first("places.csv", "东县", "东\"县"), "bad-csv 4");
  EXPECT_EQ(first("places.csv", "东县", "\xB6\xAB\xCF\xD8"), "bad-utf8 4");
  EXPECT_EQ(first("places.csv", "东县,East County", "东县,"), "missing-field 4");
}

TEST_F(changed_city, mistakes_in_boundaries) {
  EXPECT_EQ(first("boundaries.geojson", "\"features\":[", "\"features\":"), "bad-json 0");
  EXPECT_EQ(first("boundaries.geojson", "\"code\":\"900101\"", "\"code\":5"), "bad-json 0");
  EXPECT_EQ(first("boundaries.geojson", "\"code\":\"900101\"", "\"code\":\"900109\"").substr(0, 13), "unknown-place");
  EXPECT_EQ(first("boundaries.geojson", "[101.5,36.0]", "[101.5]"), "bad-json 0");
}

TEST_F(changed_city, a_missing_file_is_named) {
  auto const reading = read_city(folder_ / "nowhere");
  ASSERT_EQ(reading.faults.size(), 1U);
  EXPECT_EQ(reading.faults[0].code, base::fault_code::no_file);
}

}  // namespace
}  // namespace fengsui::model
