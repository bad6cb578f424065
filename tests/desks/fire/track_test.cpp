#include <gtest/gtest.h>

#include "fire/incident/tracker.h"
#include "fire/track/track.h"

namespace fengsui::fire {
namespace {

base::zone const kUtc{"UTC"};
base::instant const kStart = base::parse_time("2025-04-04T01:00:00Z", kUtc)->at;

// A way north along one meridian, a position each minute, so many metres a minute.
track walk(int minutes, double metres_a_minute, int from_minute = 0) {
  track made{.name = "walk", .positions = {}};
  for (int m = 0; m <= minutes; ++m) {
    made.positions.push_back({.at = kStart + std::chrono::minutes{from_minute + m},
                              .latitude = 36.6 + m * metres_a_minute / 111'195,
                              .longitude = 101.7,
                              .height_m = {}});
  }
  return made;
}

TEST(track, gpx_of_a_receiver_is_read_with_its_names_times_and_heights) {
  auto const read = read_gpx(R"(<?xml version="1.0"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>北山一组</name>
<trkseg><trkpt lat="36.70" lon="101.70"><ele>2500.5</ele><time>2025-04-04T01:00:00Z</time></trkpt></trkseg>
<trkseg><trkpt lat="36.71" lon="101.70"><time>2025-04-04T09:30:00+08:00</time></trkpt></trkseg></trk></gpx>)",
                             "a.gpx");
  EXPECT_TRUE(read.faults.empty());
  ASSERT_EQ(read.tracks.size(), 1U);
  EXPECT_EQ(read.tracks[0].name, "北山一组");
  ASSERT_EQ(read.tracks[0].positions.size(), 2U);
  EXPECT_EQ(read.tracks[0].positions[1].at, kStart + std::chrono::minutes{30});
  EXPECT_DOUBLE_EQ(*read.tracks[0].positions[0].height_m, 2500.5);
}

TEST(track, a_point_without_time_or_place_is_named_with_its_line_and_the_rest_is_read) {
  auto const read = read_gpx(
      "<gpx><trk><trkseg>\n<trkpt lat=\"36.7\" lon=\"101.7\"/>\n<trkpt lat=\"200\" "
      "lon=\"101.7\"><time>2025-04-04T01:00:00Z</time></trkpt>\n"
      "<trkpt lat=\"36.7\" lon=\"101.7\"><time>2025-04-04T01:00:00Z</time></trkpt></trkseg></trk></gpx>",
      "b.gpx");
  ASSERT_EQ(read.faults.size(), 2U);
  EXPECT_EQ(read.faults[0].line, 2);
  EXPECT_EQ(read.faults[1].line, 3);
  EXPECT_EQ(read.tracks[0].positions.size(), 1U);
}

TEST(track, what_is_no_gpx_or_declares_entities_is_refused) {
  EXPECT_EQ(read_gpx("not xml", "c").faults.size(), 1U);
  EXPECT_EQ(read_gpx("<!DOCTYPE g [<!ENTITY a \"aaaa\">]><gpx>&a;</gpx>", "d").faults.size(), 1U);
}

TEST(track, an_outing_has_its_length_and_hours) {
  auto const all = outings(walk(120, 70));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NEAR(all[0].length_m, 8'400, 20);
  EXPECT_DOUBLE_EQ(all[0].moving_hours, 2);
}

TEST(track, a_long_gap_parts_two_outings_and_a_long_rest_is_no_patrol) {
  auto t = walk(60, 70);
  for (auto const& p : walk(60, 70, 200).positions) t.positions.push_back(p);
  EXPECT_EQ(outings(t).size(), 2U);
  auto rested = walk(60, 70);
  auto const there = rested.positions.back();
  for (int m = 1; m <= 90; ++m) {
    rested.positions.push_back(
        {there.at + std::chrono::minutes{m}, there.latitude + (m % 2) * 1e-4, there.longitude, {}});
  }
  auto const all = outings(rested);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NEAR(all[0].moving_hours, 1, 0.05);
}

TEST(track, a_jump_of_the_receiver_adds_no_way) {
  auto t = walk(60, 70);
  t.positions[30].latitude += 1;  // 111 km off for a minute
  auto const all = outings(t);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].jumps, 1U);
  EXPECT_NEAR(all[0].length_m, 4'200, 20);
}

TEST(track, cover_is_the_band_beside_the_way_counted_once) {
  auto const there_and_back = std::vector<track>{walk(60, 100), walk(60, 100, 70)};
  auto const band = cover_of(there_and_back, 500, 100);
  EXPECT_NEAR(band.km2(), 6.0 * 1.0 + 3.1416 * 0.25, 0.35);
  EXPECT_EQ(band.cells.size(), cover_of({walk(60, 100)}, 500, 100).cells.size());
  // A gap of positions on the way is walked all the same.
  auto sparse = walk(60, 100);
  for (std::size_t i = sparse.positions.size() - 1; i > 0; --i) {
    if (i % 10 != 0) sparse.positions.erase(sparse.positions.begin() + static_cast<std::ptrdiff_t>(i));
  }
  EXPECT_NEAR(cover_of({sparse}, 500, 100).km2(), band.km2(), 0.25);
}

TEST(track, live_positions_are_read_as_trackers_publish_them) {
  auto const own = read_position(R"({"_type":"location","lat":36.7,"lon":101.7,"tst":1743728400,"alt":2300})", {});
  ASSERT_TRUE(own);
  EXPECT_EQ(own->at, kStart);
  auto const plain = read_position(R"({"latitude":36.7,"longitude":101.7,"time":"2025-04-04T01:00:00Z"})", {});
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->at, kStart);
  EXPECT_EQ(read_position(R"({"lat":36.7,"lon":101.7})", kStart)->at, kStart);
  EXPECT_FALSE(read_position(R"({"lat":36.7})", kStart));
  EXPECT_FALSE(read_position(R"({"lat":136.7,"lon":1})", kStart));
  EXPECT_FALSE(read_position("36.7,101.7", kStart));
}

TEST(track, a_live_position_is_of_who_the_payload_names_or_else_the_topic) {
  auto const of = [](std::string const& topic, std::string const& filter, std::string const& payload) {
    auto const read = read_tracker(topic, filter, payload, kStart);
    return read ? read->tracker + "/" + read->means : read.error().field;
  };
  EXPECT_EQ(of("patrol/team-3/position", "patrol/+/position", R"({"lat":36.7,"lon":101.7})"), "team-3/");
  EXPECT_EQ(of("patrol/team-3/position", "#", R"({"lat":36.7,"lon":101.7,"id":"二队","means":"foot"})"), "二队/foot");
  EXPECT_EQ(of("positions", "positions", R"({"lat":36.7,"lon":101.7})"), "positions/");
  EXPECT_EQ(of("positions", "positions", R"({"lat":36.7,"lon":101.7,"means":"horse"})"), "means");
  EXPECT_EQ(of("positions", "positions", R"({"lat":36.7,"lon":101.7,"tst":1993728400})"), "at");  // tomorrow's clock
}

TEST(track, a_way_is_thinned_to_its_shape_and_who_rests_is_still_heard_of) {
  std::vector<position> all;
  auto const at = [&](int second, double lat) {
    all.push_back({kStart + std::chrono::seconds{second}, lat, 101.7, {}});
  };
  for (int s = 0; s < 600; s += 5) at(s, 36.7 + s * 1.4 / 111'195);       // ten minutes on foot
  for (int s = 600; s < 3600; s += 5) at(s, 36.7 + 600 * 1.4 / 111'195);  // fifty of rest
  at(3605, 37.5);                                                         // the receiver's mistake
  auto const kept = thinned(all);
  EXPECT_GE(kept.size(), 8U + 4U);
  EXPECT_LE(kept.size(), 9U + 6U);
  for (auto const& one : kept) EXPECT_LT(one.latitude, 36.8);
  EXPECT_FALSE(worth_keeping(all[0], all[0]));
  EXPECT_FALSE(worth_keeping(all[100], all[0]));  // an older one that came late
}

}  // namespace
}  // namespace fengsui::fire
