#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "fire/satellite/fire_objects.h"
#include "fire/satellite/hotspot.h"
#include "fire/satellite/known_heat.h"
#include "support/shared_data.h"

namespace {

using namespace fengsui;

fire::hotspot_table read_file(std::string const& path) {
  std::ifstream in{tests::shared_data(path)};
  return fire::read_hotspots(in, path);
}

TEST(hotspots, hang_together_as_the_reference_counts_them) {
  FENGSUI_NEEDS_SHARED("fire/viirs/firms_2023-11-09_china_mongolia_sea.csv");
  auto const table = read_file("fire/viirs/firms_2023-11-09_china_mongolia_sea.csv");
  EXPECT_TRUE(table.faults.empty());
  for (auto const& row :
       tests::read_table(tests::shared_data("fire/viirs/firms_2023-11-09_china_mongolia_sea_expected.csv"))) {
    auto const objects = fire::link(table.rows, {.link_km = std::stod(row.at("link_km"))});
    std::size_t largest = 0;
    std::size_t single = 0;
    std::size_t both = 0;
    for (auto const& one : objects) {
      largest = std::max(largest, one.rows.size());
      single += one.rows.size() == 1;
      both += one.satellites.size() == 2;
    }
    EXPECT_EQ(table.rows.size(), std::stoul(row.at("detections")));
    EXPECT_EQ(objects.size(), std::stoul(row.at("clusters")));
    EXPECT_EQ(largest, std::stoul(row.at("largest_cluster")));
    EXPECT_EQ(single, std::stoul(row.at("singletons")));
    EXPECT_EQ(both, std::stoul(row.at("clusters_seen_by_both_satellites")));
  }
}

TEST(hotspots, of_a_large_fire_are_grouped_half_day_by_half_day) {
  FENGSUI_NEEDS_SHARED("fire/viirs/creek_fire_2020_snpp.csv");
  std::map<std::string, std::vector<fire::hotspot>> steps;
  auto const table = read_file("fire/viirs/creek_fire_2020_snpp.csv");
  ASSERT_TRUE(table.faults.empty());
  auto const lines = tests::read_table(tests::shared_data("fire/viirs/creek_fire_2020_snpp.csv"));
  for (auto const& one : table.rows) {
    auto const& line = lines[static_cast<std::size_t>(one.line - 2)];
    auto day = line.at("datetime_utc").substr(0, 10);
    std::erase(day, '-');
    steps[day + "_" + line.at("ampm")].push_back(one);
  }
  int compared = 0;
  for (auto const& row : tests::read_table(tests::shared_data("fire/viirs/creek_fire_2020_expected.csv"))) {
    auto const& of_step = steps[row.at("step")];
    EXPECT_EQ(of_step.size(), std::stoul(row.at("pixels"))) << row.at("step");
    EXPECT_EQ(fire::link(of_step).size(), std::stoul(row.at("clusters_0.7km"))) << row.at("step");
    ++compared;
  }
  EXPECT_GT(compared, 30);
}

TEST(hotspots, are_read_in_every_schema_the_feed_has_had) {
  auto const read = [](std::string const& text) {
    std::istringstream in{text};
    return fire::read_hotspots(in, "h.csv");
  };
  auto const modis = read(
      "latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,bright_t31,frp,"
      "daynight,"
      "type\n-11.8,142.05,313,1,1,2019-08-01,56,Terra,MODIS,48,297.3,6.6,D,2\n");
  ASSERT_EQ(modis.rows.size(), 1U);
  EXPECT_EQ(base::to_text(modis.rows[0].acquired), "2019-08-01T00:56:00Z");
  EXPECT_EQ(modis.rows[0].satellite, "Terra");
  EXPECT_EQ(modis.rows[0].confidence, fire::confidence::nominal);
  EXPECT_EQ(modis.rows[0].feed_type, 2);
  auto const viirs = read(
      "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,confidence,version,bright_ti5,frp,daynight,"
      "first_seen_utc\n36.6,101.7,334.9,.4,.4,2023-11-09,6:38,1,h,2.0NRT,288,2.7,D,2023-11-09T08:17:00Z\n");
  ASSERT_EQ(viirs.rows.size(), 1U);
  EXPECT_EQ(viirs.rows[0].satellite, "NOAA-20");
  EXPECT_EQ(viirs.rows[0].confidence, fire::confidence::high);
  EXPECT_EQ(base::to_text(viirs.rows[0].visible), "2023-11-09T08:17:00Z");
}

TEST(hotspots, that_cannot_be_are_named_and_the_rest_is_kept) {
  std::istringstream in{
      "latitude,longitude,acq_date,acq_time,satellite,confidence,frp\n"
      "36.6,101.7,2025-04-04,0635,N,n,1\n"
      "96.6,101.7,2025-04-04,0635,N,n,1\n"
      "36.6,101.7,2025-02-30,0635,N,n,1\n"
      "36.6,101.7,2025-04-04,2460,N,n,1\n"
      "36.6,101.7,2025-04-04,0635,N,maybe,1\n"};
  auto const table = fire::read_hotspots(in, "h.csv");
  EXPECT_EQ(table.rows.size(), 1U);
  std::vector<std::string> said;
  for (auto const& one : table.faults) said.push_back(one.where() + " " + std::string{base::fault_name(one.code)});
  EXPECT_EQ(said, (std::vector<std::string>{"h.csv:3: latitude bad-coordinate", "h.csv:4: acq_date bad-day",
                                            "h.csv:5: acq_date bad-time", "h.csv:6: confidence unknown-choice"}));
}

fire::hotspot at(double latitude, double longitude, std::chrono::sys_days day, int hours, char const* satellite,
                 double frp = 1) {
  fire::hotspot h{.latitude = latitude, .longitude = longitude, .frp_mw = frp, .satellite = satellite};
  h.acquired = h.visible = day + std::chrono::hours{hours};
  return h;
}

using namespace std::chrono_literals;
constexpr auto kDay = std::chrono::sys_days{2025y / 4 / 4};

TEST(fire_objects, a_late_detection_joins_what_it_lies_between) {
  auto const east = at(36.6, 101.700, kDay, 5, "S-NPP");
  auto const west = at(36.6, 101.712, kDay, 5, "S-NPP");
  auto middle = at(36.6, 101.706, kDay, 4, "NOAA-20");
  EXPECT_EQ(fire::link(std::vector{east, west}).size(), 2U);
  middle.visible += 24h;
  auto const joined = fire::link(std::vector{middle, east, west});
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined[0].rows, (std::vector<std::size_t>{1, 2, 0}));
}

TEST(fire_objects, a_fire_that_slept_too_long_is_another_fire) {
  std::vector const both{at(36.6, 101.7, kDay, 5, "S-NPP"), at(36.6, 101.7, kDay + std::chrono::days{6}, 5, "S-NPP")};
  EXPECT_EQ(fire::link(both).size(), 2U);
  EXPECT_EQ(fire::link(both, {.asleep = 24h * 7}).size(), 1U);
}

TEST(fire_objects, powers_of_two_satellites_are_not_added_up) {
  auto const one = fire::link(std::vector{at(36.6, 101.7, kDay, 5, "S-NPP", 10), at(36.6, 101.703, kDay, 5, "S-NPP", 5),
                                          at(36.6, 101.7, kDay, 6, "NOAA-20", 12)});
  ASSERT_EQ(one.size(), 1U);
  EXPECT_DOUBLE_EQ(one[0].frp_mw, 15);
  EXPECT_EQ(one[0].satellites, (std::vector<std::string>{"NOAA-20", "S-NPP"}));
}

TEST(fire_objects, hang_together_across_the_date_line_and_near_the_pole) {
  EXPECT_EQ(fire::link(std::vector{at(10, 179.999, kDay, 5, "N"), at(10, -179.999, kDay, 5, "N")}).size(), 1U);
  EXPECT_EQ(fire::link(std::vector{at(80, 20.00, kDay, 5, "N"), at(80, 20.03, kDay, 5, "N")}).size(), 1U);
}

TEST(fire_objects, kilometre_pixels_reach_further_than_fine_ones) {
  auto coarse = at(36.6, 101.7, kDay, 5, "Terra");
  coarse.pixel_km = 1.0;
  EXPECT_EQ(fire::link(std::vector{coarse, at(36.6, 101.715, kDay, 6, "S-NPP")}).size(), 1U) << "1.3 km apart";
  EXPECT_EQ(fire::link(std::vector{at(36.6, 101.7, kDay, 5, "S-NPP"), at(36.6, 101.715, kDay, 6, "S-NPP")}).size(), 2U);
}

TEST(fire_objects, a_silent_satellite_is_said) {
  auto const silent = fire::silent_satellites(
      std::vector{at(36.6, 101.7, kDay, 5, "Aqua"), at(36.6, 101.7, kDay + std::chrono::days{2}, 5, "Terra")}, 24h);
  ASSERT_EQ(silent.size(), 1U);
  EXPECT_EQ(silent[0].satellite, "Aqua");
}

TEST(known_heat, a_permitted_place_is_labelled_and_alarms_outside_its_hours_or_strength) {
  std::istringstream in{
      "id,name,kind,lat,lon,radius_m,from,to,usual_frp_mw\n"
      "W1,凤凰山祭祀点,worship,36.6,101.7,300,08:00,18:00,5\n"
      "bad,x,kiln,36.6,101.7,-1,,,\n"};
  auto const known = fire::read_heat_register(in, "heat.csv");
  ASSERT_EQ(known.sources.size(), 1U);
  ASSERT_EQ(known.faults.size(), 1U);
  EXPECT_EQ(known.faults[0].where(), "heat.csv:3: radius_m");
  base::zone const beijing{"Asia/Shanghai"};
  auto const label = [&](fire::hotspot const& h) { return fire::label(h, known.sources, nullptr, beijing); };
  EXPECT_TRUE(label(at(36.601, 101.7, kDay, 5, "N", 2)).as_usual()) << "13:00 in Xining";
  EXPECT_TRUE(label(at(36.601, 101.7, kDay, 15, "N", 2)).outside_hours) << "23:00 in Xining";
  EXPECT_TRUE(label(at(36.601, 101.7, kDay, 5, "N", 9)).stronger_than_usual);
  EXPECT_FALSE(label(at(36.604, 101.7, kDay, 5, "N", 2)).known()) << "440 m away";
}

TEST(known_heat, a_furnace_is_learned_and_a_week_of_forest_fire_is_not) {
  std::vector<fire::hotspot> past;
  for (int month = 0; month < 10; ++month)
    past.push_back(at(36.9, 101.6, kDay + std::chrono::days{30 * month}, 5, "N", 4));
  for (int day = 0; day < 12; ++day) past.push_back(at(36.3, 101.2, kDay + std::chrono::days{day}, 5, "N", 50));
  fire::persistent_heat const learned{past};
  base::zone const beijing{"Asia/Shanghai"};
  EXPECT_EQ(fire::label(at(36.9, 101.6, kDay, 5, "N", 5), {}, &learned, beijing).source, "persistent");
  EXPECT_TRUE(fire::label(at(36.902, 101.602, kDay, 5, "N", 50), {}, &learned, beijing).stronger_than_usual);
  EXPECT_FALSE(fire::label(at(36.3, 101.2, kDay, 5, "N", 50), {}, &learned, beijing).known());
}

}  // namespace
