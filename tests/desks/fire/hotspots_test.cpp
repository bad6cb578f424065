#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "fire/satellite/fire_objects.h"
#include "fire/satellite/heat_areas.h"
#include "fire/satellite/hotspot.h"
#include "fire/satellite/known_heat.h"
#include "support/shared_data.h"
#include "support/test_house.h"

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

TEST(hotspots, after_a_spreadsheet_or_another_program_are_still_read) {
  auto const first = [](std::string const& text) {
    std::istringstream in{text};
    auto const made = fire::read_hotspots(in, "h.csv");
    EXPECT_TRUE(made.faults.empty()) << text << (made.faults.empty() ? "" : made.faults[0].en);
    return made.rows.empty() ? fire::hotspot{} : made.rows[0];
  };
  EXPECT_EQ(
      base::to_text(first("\xEF\xBB\xBFlatitude,longitude,acq_date,acq_time\n36.6,101.7,8/1/2019,635\n").acquired),
      "2019-08-01T06:35:00Z");
  EXPECT_EQ(base::to_text(first("LATITUDE;LONGITUDE;ACQ_DATE;ACQ_TIME\n36.6;101.7;2019/08/01;06:35:00\n").acquired),
            "2019-08-01T06:35:00Z");
  EXPECT_EQ(base::to_text(first("latitude\tlongitude\tacq_date\tacq_time\n36.6\t101.7\t20190801\t635.0\n").acquired),
            "2019-08-01T06:35:00Z");
  auto const modis = first(
      "latitude,longitude,acq_date,acq_time,satellite,instrument,confidence,daynight\n"
      "36.6,101.7,2019-08-01,0635,,MODIS,85%,N\n");
  EXPECT_DOUBLE_EQ(modis.pixel_km, 1.0);
  EXPECT_EQ(modis.confidence, fire::confidence::high);
  EXPECT_TRUE(modis.by_night);
  EXPECT_DOUBLE_EQ(first("latitude,longitude,bright_t31,acq_date,acq_time\n36.6,101.7,290,2019-08-01,0635\n").pixel_km,
                   1);
}

// What a gzip holds; Debian's zcat does it.
std::string unpacked(std::filesystem::path const& path) {
  auto* pipe = ::popen(("zcat '" + path.string() + "'").c_str(), "r");
  std::string made;
  std::array<char, 65536> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) made.append(buffer.data(), n);
  ::pclose(pipe);
  return made;
}

TEST(hotspots, of_four_years_are_replayed_in_the_order_in_which_they_became_visible) {
  FENGSUI_NEEDS_SHARED("geo/fire/modis_nrt_global_snapshots_2021_2024.csv.gz");
  std::istringstream in{unpacked(tests::shared_data("geo/fire/modis_nrt_global_snapshots_2021_2024.csv.gz"))};
  auto const table = fire::read_hotspots(in, "world.csv");
  EXPECT_TRUE(table.faults.empty());
  auto const& all = table.rows;
  ASSERT_EQ(all.size(), 466'683U);
  auto const objects = fire::link(all);
  std::size_t rows = 0;
  base::instant begun{};
  for (auto const& object : objects) {
    rows += object.rows.size();
    ASSERT_GE(all[object.rows.front()].visible, begun) << "objects stand in order of their first arrival";
    begun = all[object.rows.front()].visible;
    for (std::size_t i = 1; i < object.rows.size(); ++i) {
      ASSERT_GE(all[object.rows[i]].visible, all[object.rows[i - 1]].visible) << "and their detections in that order";
    }
  }
  EXPECT_EQ(rows, all.size()) << "none is dropped, none counted twice";

  // What the feed had said by a day: in its first half of April 2022 Aqua said nothing, in October 2022 Terra did not.
  auto const silent_at = [&](std::chrono::sys_days now) {
    std::vector<fire::hotspot> known;
    for (auto const& h : all) {
      if (h.visible <= now) known.push_back(h);
    }
    std::string names;
    for (auto const& one : fire::satellite_states(known, now, 48h, {"Aqua", "Terra"})) {
      if (one.silent) names += one.satellite + " ";
    }
    return names;
  };
  EXPECT_EQ(silent_at(2022y / 4 / 14), "Aqua ");
  EXPECT_EQ(silent_at(2022y / 10 / 22), "Terra ");
}

TEST(fire_objects, what_is_said_twice_counts_once_in_power_and_stays_in_the_list) {
  auto one = at(36.6, 101.7, kDay, 5, "S-NPP", 10);
  auto again = at(36.60005, 101.70004, kDay, 5, "S-NPP", 11);
  again.visible += 3h;
  auto const other = at(36.6, 101.7, kDay, 5, "NOAA-20", 10);
  auto const beside = at(36.6033, 101.7, kDay, 5, "S-NPP", 4);
  std::vector const all{again, one, other, beside};
  EXPECT_EQ(fire::repeated(all), (std::vector{true, false, false, false}));
  auto const made = fire::link(all);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].rows.size(), 4U);
  EXPECT_EQ(made[0].repeats, 1U);
  EXPECT_DOUBLE_EQ(made[0].frp_mw, 14) << "S-NPP's pass: 10 and its neighbour's 4";
}

TEST(satellites, have_a_state_with_their_last_pass_and_silence_is_not_no_fire) {
  std::vector<fire::hotspot> all;
  for (int pass = 0; pass < 20; ++pass) all.push_back(at(36.6, 101.7, kDay, 12 * pass, "Terra"));
  all.push_back(at(36.6, 101.7, kDay, 3, "Aqua"));
  auto const states = fire::satellite_states(all, kDay + 240h, 24h, {"NOAA-20", "Terra"});
  ASSERT_EQ(states.size(), 3U);
  EXPECT_EQ(states[0].satellite, "Aqua");
  EXPECT_TRUE(states[0].silent);
  EXPECT_EQ(states[0].age, 237h);
  EXPECT_EQ(states[1].satellite, "NOAA-20");
  EXPECT_TRUE(states[1].silent) << "it never reported";
  EXPECT_FALSE(states[1].last_pass);
  EXPECT_FALSE(states[2].silent);
  EXPECT_EQ(states[2].usual_gap, 12h);
}

fire::heat_source plant(std::string id, double latitude, double longitude, double half) {
  fire::heat_source made{
      .id = std::move(id), .name = "p", .kind = "coal", .latitude = latitude, .longitude = longitude, .radius_m = 300};
  made.outline = {{{longitude - half, latitude - half},
                   {longitude + half, latitude - half},
                   {longitude + half, latitude + half},
                   {longitude - half, latitude + half}}};
  return made;
}

TEST(known_heat, in_an_outline_or_just_beyond_it_is_labelled) {
  auto const one = plant("P1", 36.6, 101.7, 0.01);
  EXPECT_TRUE(fire::holds(one, 36.609, 101.709));
  EXPECT_TRUE(fire::holds(one, 36.6125, 101.7)) << "280 m beyond";
  EXPECT_FALSE(fire::holds(one, 36.6135, 101.7)) << "390 m beyond";
  auto ring = one;
  ring.radius_m = 10;
  ring.outline.push_back({{101.695, 36.595}, {101.705, 36.595}, {101.705, 36.605}, {101.695, 36.605}});
  EXPECT_FALSE(fire::holds(ring, 36.6, 101.7)) << "a hole";
}

TEST(known_heat, many_places_answer_as_one_list_does) {
  std::mt19937 random{5};
  auto const between = [&](double a, double b) { return std::uniform_real_distribution{a, b}(random); };
  std::vector<fire::heat_source> sources;
  for (int i = 0; i < 300; ++i) {
    auto one = plant("P" + std::to_string(i), between(36, 37), between(101, 102), between(0.001, 0.03));
    if (i % 3 == 0) one.outline.clear();
    if (i % 5 == 0) one.usual_frp_mw = 5;
    if (i % 7 == 0) one.gives_heat = false;
    sources.push_back(std::move(one));
  }
  fire::heat_places const places{sources};
  base::zone const beijing{"Asia/Shanghai"};
  int known = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const h = at(between(35.95, 37.05), between(100.95, 102.05), kDay, 5, "N", between(0, 10));
    auto const fast = places.label(h, nullptr, beijing);
    auto const slow = fire::label(h, sources, nullptr, beijing);
    ASSERT_EQ(fast.source, slow.source);
    ASSERT_EQ(fast.as_usual(), slow.as_usual());
    known += fast.known();
  }
  EXPECT_GT(known, 100);
}

TEST(known_heat, a_permit_holds_on_its_days_and_a_solar_park_explains_no_heat) {
  std::istringstream in{
      "id,name,kind,lat,lon,radius_m,first_day,last_day,frame\n"
      "B1,计划烧除,permitted_burn,36.6,101.7,500,2025-04-04,2025-04-05,\n"
      "S1,光伏,solar,36.8,101.9,500,,,\n"
      "G1,窑,kiln,36.5,101.8,300,,,gcj02\n"};
  auto const known = fire::read_heat_register(in, "heat.csv");
  ASSERT_TRUE(known.faults.empty());
  base::zone const beijing{"Asia/Shanghai"};
  auto const label = [&](fire::hotspot const& h) { return fire::label(h, known.sources, nullptr, beijing); };
  EXPECT_TRUE(label(at(36.6, 101.7, kDay, 5, "N")).as_usual());
  EXPECT_TRUE(label(at(36.6, 101.7, kDay, 17, "N")).as_usual()) << "already 5 April in Xining";
  EXPECT_TRUE(label(at(36.6, 101.7, kDay, 42, "N")).outside_days) << "6 April in Xining";
  EXPECT_TRUE(label(at(36.8, 101.9, kDay, 5, "N")).known());
  EXPECT_FALSE(label(at(36.8, 101.9, kDay, 5, "N")).as_usual()) << "labelled, and still an alarm";
  EXPECT_EQ(known.sources[2].measured_in, base::frame::gcj02);
  EXPECT_NEAR((101.8 - known.sources[2].longitude) * 89'000, 170, 60);
}

TEST(known_heat, a_place_without_a_strength_of_its_own_has_the_one_that_was_learned) {
  std::vector<fire::hotspot> past;
  for (int month = 0; month < 10; ++month)
    past.push_back(at(36.6, 101.7, kDay + std::chrono::days{30 * month}, 5, "N", 4));
  fire::persistent_heat const learned{past};
  EXPECT_EQ(learned.at(36.6, 101.7)->months, 9) << "ten days, twice in one month";
  std::vector const sources{plant("P1", 36.6, 101.7, 0.01)};
  base::zone const beijing{"Asia/Shanghai"};
  EXPECT_TRUE(fire::label(at(36.6, 101.7, kDay, 5, "N", 5), sources, &learned, beijing).as_usual());
  auto const strong = fire::label(at(36.6, 101.7, kDay, 5, "N", 50), sources, &learned, beijing);
  EXPECT_EQ(strong.source, "P1");
  EXPECT_TRUE(strong.stronger_than_usual);
}

TEST(heat_areas, of_the_map_are_plants_and_substations_with_their_kind) {
  FENGSUI_NEEDS_SHARED("geo/osm/power_polygons_qinghai.geojson.gz");
  auto const made = fire::read_heat_areas(tests::shared_data("geo/osm/power_polygons_qinghai.geojson.gz"), {});
  EXPECT_EQ(made.sources.size() + made.faults.size(), 1423U);
  EXPECT_TRUE(made.faults.empty());
  EXPECT_TRUE(std::ranges::any_of(made.sources, [](auto const& s) { return s.kind == "coal" && !s.outline.empty(); }));
  EXPECT_TRUE(std::ranges::any_of(made.sources, [](auto const& s) { return s.kind == "hydro" && !s.gives_heat; }));
  EXPECT_TRUE(std::ranges::any_of(made.sources, [](auto const& s) { return s.kind == "substation"; }));
}

TEST(heat_areas, may_have_hours_days_and_a_frame_and_name_what_cannot_be_read) {
  test::temporary_folder const folder;
  std::ofstream{folder.path / "a.geojson"} << R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"id":"W1","name":"祭祀点","kind":"worship","from":"08:00","to":"18:00","radius_m":200,
      "first_day":"2025-04-03","last_day":"2025-04-06","usual_frp_mw":3,"frame":"gcj02"},
      "geometry":{"type":"Point","coordinates":[101.7,36.6]}},
    {"type":"Feature","properties":{"id":"W2","from":"8 am"},"geometry":{"type":"Point","coordinates":[101.7,36.6]}}]})";
  auto const made = fire::read_heat_areas(folder.path / "a.geojson", {});
  ASSERT_EQ(made.sources.size(), 1U);
  auto const& one = made.sources[0];
  EXPECT_EQ(one.from_minute, 480);
  EXPECT_EQ(base::to_text(*one.last_day), "2025-04-06");
  EXPECT_EQ(one.usual_frp_mw, 3);
  EXPECT_LT(one.longitude, 101.6995) << "moved to WGS-84";
  ASSERT_EQ(made.faults.size(), 1U);
  EXPECT_EQ(made.faults[0].where(), "a.geojson: features[1].from");
}

}  // namespace
