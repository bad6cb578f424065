// The fire desk over HTTP, asked of the real server over the desk as it is shipped.
#include <mosquitto.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "tell/fire/position_intake.h"
#include "tell/served_house.h"

namespace fengsui::test {
namespace {

std::string fire_desk() {
  std::ifstream in{root() / "desks" / "fire" / "desk.toml"};
  std::stringstream text;
  text << in.rdbuf();
  auto made = text.str();
  for (std::size_t at = 0; (at = made.find("630100", at)) != std::string::npos;) made.replace(at, 6, "900100");
  return made;
}

class fire_routes : public served_house {
 protected:
  fire_routes() : served_house{catalogue_of(fire_desk())} { house.now = base::parse_time("2025-04-04T15:00:00", house.catalogue.zone)->at; }

  json tell(std::string const& lines, int status = 201) { return post(lines, status, "/api/v1/fire/reports", "application/x-ndjson"); }
  json join(std::string const& action, json const& body, int status = 200) { return post(body.dump(), status, "/api/v1/fire/joinings/" + action); }
  json incident(std::string const& id) { return get("/api/v1/fire/incidents/" + id); }
  std::string state_of(std::string const& id) { return get("/api/v1/thing/" + id + "?kind=fire.incident")["things"][0]["state"]; }
  static std::string report(std::string const& id, std::string const& from, std::string const& minute, double lat, double lon, double real) {
    return json{{"detection", {{"id", id}, {"from", from}, {"station", from + "-1"}, {"at", "2025-04-04T06:" + minute + ":00Z"}, {"lat", lat}, {"lon", lon}, {"sigma_m", 300}, {"real", real}}}}.dump() + "\n";
  }
  static std::vector<std::string> ids(json const& list) {
    std::vector<std::string> made;
    for (auto const& one : list) made.push_back(one["id"]);
    return made;
  }
};

TEST_F(fire_routes, reports_of_one_fire_become_one_incident_that_a_person_parts_and_joins_and_takes_back) {
  auto const land = std::string{R"({"station":{"id":"camera-1","kind":"camera","lat":36.60,"lon":101.70,"range_m":9000,"azimuth":45,"fov":60}})"} + "\n" +
                    R"({"danger":{"day":"2025-04-04","level":4,"ffmc":88.5,"curing":80}})" + "\n" + R"({"pass":{"satellite":"NOAA-20","at":"2025-04-04T05:40:00Z","heard":"2025-04-04T06:40:00Z","cloud":0.2}})" + "\n";
  auto const told = tell(land + report("c1", "camera", "00", 36.630, 101.740, 0.9) + report("p1", "phone", "09", 36.632, 101.739, 0.8) + report("q1", "camera", "20", 36.560, 101.660, 0.1));
  EXPECT_EQ(told["land"], 3);
  EXPECT_EQ(told["raised"], json::array({"fire-c1"}));
  // Sent again, as a phone without signal does: nothing counts twice.
  auto const again = tell(land + report("c1", "camera", "00", 36.630, 101.740, 0.9));
  EXPECT_EQ(again["repeated"], 1);
  EXPECT_EQ(again["land"], 0);

  auto const list = get("/api/v1/fire/incidents");
  ASSERT_EQ(ids(list["incidents"]), std::vector<std::string>{"fire-c1"});
  EXPECT_EQ(list["below"], 1);
  EXPECT_EQ(get("/api/v1/fire/incidents?all=1")["incidents"].size(), 2U);
  EXPECT_EQ(get("/api/v1/figures/fire.alarms?period=2025-04-04")["value"], 1);
  EXPECT_EQ(get("/api/v1/figures/fire.fire_reports?period=2025-04-04")["value"], 3);
  auto one = incident("fire-c1");
  EXPECT_EQ(one["state"], "suspected");
  EXPECT_EQ(ids(one["evidence"]), (std::vector<std::string>{"c1", "p1"}));
  EXPECT_GT(one["chance"].get<double>(), 0.5);
  double sum = 0;
  for (auto const& why : one["reasons"]) sum += why["log_odds"].get<double>();
  EXPECT_GT(sum, 0);
  ASSERT_EQ(one["story"].size(), 3U);  // twice when it was reported, and now, after an hour in which nobody said it again
  EXPECT_EQ(one["story"][2]["chance"], one["chance"]);
  EXPECT_LT(one["chance"], one["story"][1]["chance"]);

  join("part", {{"incident", "fire-c1"}, {"reports", {"c1", "p1"}}}, 409);  // one has to stay
  join("part", {{"incident", "fire-c1"}, {"reports", {"nobody's"}}}, 404);
  auto const parted = join("part", {{"incident", "fire-c1"}, {"reports", {"p1"}}, {"note", "another hill"}});
  EXPECT_EQ(parted["id"], "fire-p1");
  EXPECT_EQ(parted["joinings"][0]["note"], "another hill");
  EXPECT_EQ(ids(incident("fire-c1")["evidence"]), std::vector<std::string>{"c1"});
  EXPECT_EQ(state_of("fire-p1"), "suspected");
  // What comes now stays with the one it fits; the room does not join again what a person parted.
  tell(report("c2", "camera", "25", 36.630, 101.740, 0.9));
  EXPECT_TRUE(incident("fire-p1")["joinings"].size() == 1U);

  auto const back = join("take-back", {{"incident", "fire-c1"}, {"joining", parted["joinings"][0]["id"]}});
  EXPECT_EQ(back["id"], "fire-c1");
  EXPECT_EQ(back["evidence"].size(), 3U);
  EXPECT_EQ(state_of("fire-p1"), "joined");
  EXPECT_EQ(incident("fire-p1")["id"], "fire-c1");
  join("take-back", {{"incident", "fire-c1"}, {"joining", parted["joinings"][0]["id"]}}, 409);

  auto const merged = join("merge", {{"incident", "fire-q1"}, {"into", "fire-c1"}});
  EXPECT_EQ(merged["evidence"].size(), 4U);
  auto const undone = join("take-back", {{"incident", "fire-c1"}, {"joining", merged["joinings"].back()["id"]}});
  EXPECT_EQ(ids(undone["evidence"]), std::vector<std::string>{"q1"});
  join("merge", {{"incident", "fire-nowhere"}, {"into", "fire-c1"}}, 404);
  join("burn", {{"incident", "fire-c1"}}, 400);
}

TEST_F(fire_routes, what_was_ruled_out_hears_its_own_camera_again_and_somebody_else_anew) {
  tell(report("c1", "camera", "00", 36.630, 101.740, 0.9) + report("p1", "patrol", "05", 36.630, 101.740, 0.9));
  post(json{{"source", "t"}, {"source_seq", 1}, {"kind", "fire.incident"}, {"thing", "fire-c1"}, {"verb", "false_alarm"}, {"at", "2025-04-04T14:30:00+08:00"}, {"fields", {{"nature", "heat_source"}}}}.dump());
  EXPECT_EQ(tell(report("c2", "camera", "40", 36.630, 101.740, 0.9))["raised"], json::array());
  EXPECT_EQ(incident("fire-c1")["evidence"].size(), 3U);
  EXPECT_EQ(state_of("fire-c1"), "false_alarm");
  auto const anew = tell(report("t1", "tower", "45", 36.630, 101.740, 0.95) + report("d1", "drone", "47", 36.630, 101.740, 0.97));
  EXPECT_EQ(anew["raised"], json::array({"fire-t1"}));
  // A confirmed fire is not given away.
  for (auto const* verb : {"confirmed"})
    post(json{{"source", "t"}, {"source_seq", 2}, {"kind", "fire.incident"}, {"thing", "fire-t1"}, {"verb", verb}, {"at", "2025-04-04T14:50:00+08:00"}, {"fields", {{"nature", "grassland_fire"}}}}.dump());
  join("merge", {{"incident", "fire-t1"}, {"into", "fire-c1"}}, 409);
}

TEST_F(fire_routes, the_map_says_who_watches_what_nobody_sees_and_when_satellites_came) {
  EXPECT_TRUE(get("/api/v1/fire/map")["passes"].empty());
  tell(std::string{R"({"station":{"id":"camera-1","kind":"camera","lat":36.60,"lon":101.70,"range_m":16000}})"} + "\n" + R"({"outage":{"station":"camera-1","from":"2025-04-04T03:00:00Z","to":"2025-04-04T04:00:00Z"}})" + "\n" +
       R"({"pass":{"satellite":"NOAA-20","at":"2025-04-04T05:40:00Z","heard":"2025-04-04T06:40:00Z","cloud":0.2}})" + "\n" + R"({"danger":{"day":"2025-04-04","level":4,"ffmc":88.5,"curing":80}})" + "\n" + report("h1", "satellite", "05", 36.63, 101.74, 0.6));
  auto const now = get("/api/v1/fire/map");
  EXPECT_EQ(now["danger"], 4);
  EXPECT_EQ(now["stations"][0]["working"], true);
  EXPECT_TRUE(now["blind"].empty());
  EXPECT_EQ(now["passes"][0]["satellite"], "NOAA-20");
  EXPECT_EQ(now["hotspots"][0]["id"], "h1");
  auto const then = get("/api/v1/fire/map?at=2025-04-04T03:30:00Z");
  EXPECT_EQ(then["stations"][0]["working"], false);
  EXPECT_FALSE(then["blind"].empty());
  EXPECT_TRUE(then["passes"].empty());
  auto const danger = get("/api/v1/fire/danger?day=2025-04-04");
  EXPECT_EQ(danger["days"][0]["ffmc"], 88.5);
  EXPECT_TRUE(danger["days"][0]["fwi"].is_null());
  tell(R"({"detection":{"id":"x","from":"pigeon"}})", 400);
  get("/api/v1/fire/incidents?from=yesterday", 400);
}

TEST_F(fire_routes, a_camera_that_was_turned_to_a_preset_looks_there_on_the_map) {
  tell(R"({"station":{"id":"camera-1","kind":"camera","lat":36.60,"lon":101.70,"range_m":16000,"presets":[{"name":"east slope","azimuth":80,"tilt":-3.5,"fov":45},{"name":"pass","azimuth":200,"fov":30}]}})");
  auto station = [&] { return get("/api/v1/fire/map")["stations"][0]; };
  EXPECT_TRUE(station()["azimuth"].is_null());
  EXPECT_EQ(station()["presets"][0], (json{{"name", "east slope"}, {"azimuth", 80}, {"tilt", -3.5}, {"fov", 45}}));
  auto const turn = std::string{R"({"turned":{"station":"camera-1","at":"2025-04-04T05:00:00Z","preset":"east slope"}})"};
  EXPECT_EQ(tell(turn)["land"], 1);
  EXPECT_EQ(tell(turn)["land"], 0);  // said again
  EXPECT_EQ(station()["preset"], "east slope");
  EXPECT_EQ(station()["azimuth"], 80);
  EXPECT_EQ(station()["fov"], 45);
  // By hand to where no preset is.
  tell(R"({"turned":{"station":"camera-1","at":"2025-04-04T06:00:00Z","azimuth":123.5}})");
  EXPECT_EQ(station()["azimuth"], 123.5);
  EXPECT_TRUE(station()["preset"].is_null());
  // Presets that were surveyed anew; what is not known is refused by name.
  EXPECT_EQ(tell(R"({"station":{"id":"camera-1","kind":"camera","lat":36.60,"lon":101.70,"range_m":16000,"presets":[{"name":"pass","azimuth":205,"fov":30}]}})")["land"], 1);
  tell(R"({"turned":{"station":"camera-1","at":"2025-04-04T06:30:00Z","preset":"pass"}})");
  EXPECT_EQ(station()["azimuth"], 205);
  tell(R"({"turned":{"station":"camera-1","at":"2025-04-04T06:40:00Z","preset":"east slope"}})", 400);
  tell(R"({"turned":{"station":"camera-9","at":"2025-04-04T06:40:00Z","preset":"pass"}})", 404);
}

TEST_F(fire_routes, what_has_a_name_on_the_map_is_called_by_it_in_both_languages) {
  auto const position = [](char const* id, char const* names, int minute) {
    return fmt::format(R"({{"position":{{"tracker":"{}"{},"means":"foot","at":"2025-04-04T06:{:02}:00Z","lat":36.6,"lon":101.6}}}})", id, names, minute) + "\n";
  };
  tell(std::string{R"({"station":{"id":"camera-1","name":"东山摄像机","name_en":"East Hill camera","kind":"camera","lat":36.60,"lon":101.70,"range_m":16000}})"} + "\n" +
       R"({"station":{"id":"camera-2","kind":"camera","lat":36.60,"lon":101.72,"range_m":16000}})" + "\n" + position("patrol-1", R"(,"name":"一队")", 10) + position("patrol-2", "", 9) +
       report("c1", "camera", "00", 36.630, 101.740, 0.9));
  auto const name = [&](char const* list, std::size_t row) { return get("/api/v1/fire/map")[list][row]["name"]; };
  EXPECT_EQ(name("stations", 0), (json{{"zh", "东山摄像机"}, {"en", "East Hill camera"}}));
  EXPECT_EQ(name("stations", 1), (json{{"zh", "camera-2"}, {"en", "camera-2"}}));
  EXPECT_EQ(name("tracks", 0), (json{{"zh", "一队"}, {"en", "一队"}}));
  EXPECT_EQ(name("tracks", 1)["zh"], "patrol-2");
  // Said again it is no news; a new name is.
  tell(position("patrol-1", R"(,"name":"一队")", 25) + position("patrol-1", R"(,"name":"一队","name_en":"Team 1")", 45));
  EXPECT_EQ(name("tracks", 0)["en"], "Team 1");
  auto const history = get("/api/v1/thing/patrol-1?kind=fire.tracker")["things"][0]["history"];
  EXPECT_EQ(std::ranges::count_if(history, [](json const& e) { return e["fields"].contains("title"); }), 2);
  auto const renamed = R"({"station":{"id":"camera-1","name":"东山顶摄像机","name_en":"Hilltop camera","kind":"camera","lat":36.60,"lon":101.70,"range_m":16000}})";
  EXPECT_EQ(tell(renamed)["land"], 1);
  EXPECT_EQ(tell(renamed)["land"], 0);
  EXPECT_EQ(name("stations", 0)["en"], "Hilltop camera");
}

TEST_F(fire_routes, positions_that_a_broker_hands_over_are_thinned_into_tracks_on_the_map) {
  test::temporary_folder const folder;
  int const port = 21000 + ::getpid() % 20000;
  std::ofstream{folder.path / "conf"} << "listener " << port << " 127.0.0.1\nallow_anonymous true\nuser root\n";
  auto const pid = ::fork();
  if (pid == 0) {
    ::execlp("mosquitto", "mosquitto", "-c", (folder.path / "conf").c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  std::vector<base::fault> wrongs;
  std::mutex guard;
  {
    auto from = act::mqtt_subscription_from(fmt::format("mqtt://127.0.0.1:{}/patrol/+/position", port));
    ASSERT_TRUE(from);
    tell::position_intake intake{duty, *from, [&](base::fault const& wrong) {
                                   std::scoped_lock const lock{guard};
                                   wrongs.push_back(wrong);
                                 }};
    if (!intake.listens(std::chrono::seconds{5})) {
      ::kill(pid, SIGTERM);
      ::waitpid(pid, nullptr, 0);
      GTEST_SKIP() << "mosquitto is not installed";
    }
    auto* sender = mosquitto_new("team", true, nullptr);
    ASSERT_EQ(mosquitto_connect(sender, "127.0.0.1", port, 10), MOSQ_ERR_SUCCESS);
    mosquitto_loop_start(sender);
    auto const say = [&](char const* topic, std::string const& payload) {
      mosquitto_publish(sender, nullptr, topic, static_cast<int>(payload.size()), payload.data(), 1, false);
    };
    // Ten minutes on foot, heard of every five seconds; a drone that says who it is; a payload that is none.
    for (int s = 0; s < 600; s += 5)
      say("patrol/team-3/position", fmt::format(R"({{"lat":{:.6f},"lon":101.7,"means":"foot","at":"2025-04-04T06:{:02}:{:02}Z"}})", 36.7 + s * 1.4 / 111195, 30 + s / 60, s % 60));
    say("patrol/x/position", R"({"id":"drone-2","means":"drone","lat":36.6,"lon":101.6,"alt":2900,"tst":1743749400})");
    say("patrol/y/position", "36.6,101.6");
    for (int i = 0; i < 100; ++i) {
      if (get("/api/v1/fire/map")["tracks"].size() == 2U) break;
      std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    mosquitto_disconnect(sender);
    mosquitto_loop_stop(sender, false);
    mosquitto_destroy(sender);
  }
  ::kill(pid, SIGTERM);
  ::waitpid(pid, nullptr, 0);
  auto const tracks = get("/api/v1/fire/map")["tracks"];
  ASSERT_EQ(tracks.size(), 2U);
  EXPECT_EQ(tracks[0]["id"], "drone-2");
  EXPECT_EQ(tracks[1]["id"], "team-3");
  EXPECT_EQ(tracks[1]["means"], "foot");
  EXPECT_NEAR(tracks[1]["age_minutes"].get<double>(), 21, 2);  // it is 15:00 in the house
  EXPECT_EQ(tracks[1]["ways"].size(), 1U);
  EXPECT_GE(tracks[1]["ways"][0].size(), 7U);  // 840 m
  EXPECT_LE(tracks[1]["ways"][0].size(), 9U);
  ASSERT_EQ(wrongs.size(), 1U);
  EXPECT_EQ(wrongs[0].file, "patrol/y/position");
  // The same as lines, once more and earlier than what is there: nothing is written twice.
  auto const line = std::string{R"({"position":{"tracker":"drone-2","means":"drone","lat":36.6,"lon":101.6,"at":"2025-04-04T06:50:00Z"}})"} + "\n";
  EXPECT_EQ(tell(line)["positions"], 0);
  auto const later = std::string{R"({"position":{"tracker":"drone-2","means":"drone","lat":36.61,"lon":101.6,"at":"2025-04-04T06:51:00Z"}})"} + "\n";
  EXPECT_EQ(tell(later)["positions"], 1);
  EXPECT_FALSE(act::mqtt_subscription_from("mqtt://u:secret@host/topic"));  // a password stands in no address
  EXPECT_FALSE(act::mqtt_subscription_from("http://host/topic"));
}

}  // namespace
}  // namespace fengsui::test
