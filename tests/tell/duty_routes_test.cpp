// Duty over HTTP: what docs/openapi.json says of alarms, rosters, moves, lists and plans, asked of the real server.
#include <algorithm>

#include "act/duty_worker.h"
#include "tell/event/sentence.h"
#include "tell/served_house.h"

namespace fengsui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// The flood desk with a post, rules, and a move that needs a second person.
std::string flood_with_duty() {
  auto text = flood();
  auto const move = text.find("from = \"reported\"\nto = \"guarded\"");
  text.insert(move, "approval = true\n");
  return text + R"(
[post.room]
name = { zh = "防汛值班室", en = "Flood duty room" }
place = "900100"
shifts = ["08:00/24h"]
needs = { leader = 1, officer = 1, vehicle = 1 }
rest = "24h"
most_a_week = 4

[rule.high]
name = { zh = "高水位", en = "High water" }
when = { event = "reading.read", at_least = { level = 8 } }
raises = { severity = "red", post = "room", group = ["county"] }
)";
}

class duty_routes : public served_house {
 protected:
  duty_routes() : served_house{catalogue_of(flood_with_duty())} {}

  json act(std::string const& target, json const& body, int status = 200) { return post(body.dump(), status, "/api/v1/" + target); }
  void enrol(std::string const& id, std::string const& role, std::string const& what = "person") {
    act("members", {{"actor", "chief"}, {"id", id}, {"name", "示例 " + id}, {"roles", {role}}, {"posts", {"flood.room"}}, {"what", what}}, 201);
  }
  void breach(std::string const& id) {
    post(fmt::format(R"({{"source":"t","source_seq":{},"kind":"flood.breach","thing":"{}","verb":"reported","at":"2025-04-07T08:00:00+08:00","place":"900101"}})",
                     ++number_, id));
  }
  std::string raise() {
    post(reading("g", ++number_, "2025-04-08T08:00:00+08:00", "8.50"));
    duty.work();
    return get("/api/v1/alarms")["alarms"][0]["id"];
  }
  int number_ = 0;
};

TEST_F(duty_routes, an_alarm_is_listed_answered_and_keeps_its_history) {
  auto const id = raise();
  auto const page = get("/api/v1/alarms");
  EXPECT_EQ(page["waiting"]["red"], 1);
  EXPECT_EQ(page["alarms"][0]["place"]["code"], "900101");
  EXPECT_EQ(page["alarms"][0]["evidence"].size(), 1U);
  auto const answered = act("alarms/" + id + "/acknowledge", {{"actor", "m-01"}, {"note", "seen"}});
  EXPECT_EQ(answered["alarm"]["state"], "acknowledged");
  EXPECT_EQ(answered["alarm"]["acknowledged"]["by"], "m-01");
  EXPECT_GE(answered["history"].size(), 3U);
  act("alarms/" + id + "/acknowledge", {{"actor", "m-01"}}, 409);
  act("alarms/" + id + "/shelve", {{"actor", "m-01"}}, 400);
  act("alarms/" + id + "/close", {{"actor", "m-01"}});
  EXPECT_EQ(get("/api/v1/alarms")["count"], 0);
  EXPECT_EQ(get("/api/v1/alarms?state=any")["count"], 1);
  act("alarms/nowhere/close", json::object(), 404);
}

TEST_F(duty_routes, an_alarm_by_hand_an_exercise_and_a_rule_on_the_shelf) {
  auto const made = act("alarms", {{"actor", "m-01"}, {"post", "flood.room"}, {"severity", "orange"}, {"title", "演练"}, {"mode", "exercise"}}, 201);
  EXPECT_EQ(made["alarm"]["mode"], "exercise");
  act("alarms", {{"post", "nowhere"}, {"severity", "orange"}, {"title", "x"}}, 404);
  EXPECT_EQ(get("/api/v1/rules")["rules"][0]["state"], "live");
  EXPECT_EQ(act("rules/flood.high/shelve", {{"actor", "chief"}, {"note", "sensor works"}, {"minutes", 60}})["state"], "shelved");
  raise();
  EXPECT_TRUE(get("/api/v1/alarms?severity=red")["alarms"][0]["shelved"]);
}

TEST_F(duty_routes, a_roster_is_proposed_published_and_double_bookings_are_refused) {
  for (int i = 1; i <= 4; ++i) enrol("o" + std::to_string(i), "officer");
  for (int i = 1; i <= 3; ++i) enrol("l" + std::to_string(i), "leader");
  enrol("car", "vehicle", "vehicle");
  auto const proposed = act("rosters/flood.room/propose", {{"from", "2025-04-01"}, {"to", "2025-04-30"}});
  EXPECT_TRUE(proposed["problems"].empty()) << proposed["problems"].dump();
  for (auto const& role : proposed["fairness"]["spread"]) {
    for (auto const* what : {"duties", "nights", "holidays"})
      EXPECT_LE(role[what]["most"].get<int>() - role[what]["least"].get<int>(), 1) << role.dump();
  }
  EXPECT_EQ(get("/api/v1/rosters/flood.room?from=2025-04-01&to=2025-04-30")["problems"].size(), 90U) << "nothing is stored yet";
  act("rosters/flood.room/publish", {{"actor", "chief"}, {"from", "2025-04-01"}, {"to", "2025-04-30"}});
  auto const now = get("/api/v1/duty?at=2025-04-08T09:00:00%2B08:00");
  EXPECT_EQ(now["posts"][0]["seats"].size(), 3U);
  EXPECT_TRUE(now["posts"][0]["empty"].empty());
  std::string const officer = now["posts"][0]["seats"][1]["who"]["id"];
  // The next day's seat for the same person: no rest between the two.
  act("duties/flood.room-20250409T0800-officer-1/assign", {{"actor", "chief"}, {"who", officer}}, 409);
  act("duties/flood.room-20250409T0800-officer-1/assign", {{"actor", "chief"}, {"who", "car"}}, 409);
  auto const calendar = request(port(), "GET", "/api/v1/members/" + officer + "/calendar");
  EXPECT_EQ(calendar.status, 200);
  EXPECT_NE(calendar.body.find("BEGIN:VEVENT\r\n"), std::string::npos);
}

TEST_F(duty_routes, what_happened_is_told_by_names_and_not_by_ids) {
  enrol("o1", "officer");
  act("duties/flood.room-20250408T0800-officer-1/assign", {{"actor", "chief"}, {"who", "o1"}});
  raise();
  std::map<std::string, base::name> last;
  auto const page = get("/api/v1/events?limit=50");
  for (auto const& e : page["events"])
    last.try_emplace(e["kind"].get<std::string>() + " " + e["verb"].get<std::string>(), base::name{e["text"]["zh"], e["text"]["en"]});
  EXPECT_EQ(last["roster.duty planned"].zh, "班次已排 · 岗位 防汛值班室 · 职责 值班 · 值班人 示例 o1");
  EXPECT_EQ(last["roster.duty planned"].en, "Duty planned · Post Flood duty room · Role officer · Who 示例 o1");
  EXPECT_EQ(last["roster.member enrolled"].en, "Member enrolled: 示例 o1 · Person or vehicle Person");
  EXPECT_TRUE(last["alarm.alarm raised"].zh.starts_with("告警待确认：高水位")) << last["alarm.alarm raised"].zh;
  EXPECT_TRUE(last["alarm.alarm raised"].en.starts_with("Alarm waiting: High water")) << last["alarm.alarm raised"].en;
}

TEST(sentence, a_text_in_both_languages_is_each_readers_own_half) {
  EXPECT_EQ(tell::both_languages("引入融资担保 / a guarantee"), (base::name{"引入融资担保", "a guarantee"}));
  for (auto const* same : {"宁大路 / G227", "a / guarantee", "甲 / 乙", "甲 / one / two", "引入融资担保"})
    EXPECT_EQ(tell::both_languages(same), (base::name{same, same})) << same;
}

TEST_F(duty_routes, one_shift_relieves_the_other_by_a_note_that_both_sign) {
  for (auto const* id : {"o1", "o2"}) enrol(id, "officer");
  for (auto const& [day, member] : {std::pair{"08", "o1"}, std::pair{"09", "o2"}})
    act(fmt::format("duties/flood.room-202504{}T0800-officer-1/assign", day), {{"actor", "chief"}, {"who", member}});
  house.now = base::parse_time("2025-04-08T08:05:00", house.catalogue.zone)->at;
  act("duties/flood.room-20250408T0800-officer-1/sign-in", {{"actor", "o2"}}, 403);
  EXPECT_EQ(act("duties/flood.room-20250408T0800-officer-1/sign-in", {{"actor", "o1"}})["state"], "on");
  house.now += hours{23};
  act("duties/flood.room-20250409T0800-officer-1/sign-in", {{"actor", "o2"}}, 409);
  auto const note = act("handovers", {{"actor", "o1"}, {"duty", "flood.room-20250408T0800-officer-1"}, {"text", "水位回落"}}, 201);
  EXPECT_EQ(note["state"], "written");
  std::string const id = note["id"];
  act("handovers/" + id + "/sign", {{"actor", "o1"}}, 403);
  EXPECT_EQ(act("handovers/" + id + "/sign", {{"actor", "o2"}})["state"], "signed");
  house.now += hours{2};
  auto const now = get("/api/v1/duty");
  EXPECT_EQ(now["posts"][0]["seats"][1]["who"]["id"], "o2");
  EXPECT_EQ(now["posts"][0]["seats"][1]["state"], "on");
}

TEST_F(duty_routes, a_swap_is_asked_agreed_and_approved_by_a_third_person_and_leave_makes_a_gap) {
  for (auto const* id : {"o1", "o2"}) enrol(id, "officer");
  act("duties/flood.room-20250410T0800-officer-1/assign", {{"actor", "chief"}, {"who", "o1"}});
  act("duties/flood.room-20250414T0800-officer-1/assign", {{"actor", "chief"}, {"who", "o2"}});
  std::string const swap = act("swaps", {{"actor", "o1"}, {"duty", "flood.room-20250410T0800-officer-1"},
                                         {"for", "flood.room-20250414T0800-officer-1"}, {"to", "o2"}}, 201)["id"];
  act("swaps/" + swap + "/agree", {{"actor", "o1"}}, 403);
  act("swaps/" + swap + "/agree", {{"actor", "o2"}});
  act("swaps/" + swap + "/approve", {{"actor", "chief"}}, 403);
  who = tell::visitor(act::rank::leader);
  act("swaps/" + swap + "/approve", {{"actor", "o2"}}, 403);
  EXPECT_EQ(act("swaps/" + swap + "/approve", {{"actor", "chief"}})["state"], "approved");
  EXPECT_EQ(get("/api/v1/duty?at=2025-04-10T12:00:00%2B08:00")["posts"][0]["seats"][1]["who"]["id"], "o2");
  std::string const leave = act("leaves", {{"actor", "o2"}, {"who", "o2"}, {"from", "2025-04-09"}, {"to", "2025-04-12"}}, 201)["id"];
  act("leaves/" + leave + "/grant", {{"actor", "chief"}});
  EXPECT_EQ(get("/api/v1/duty?at=2025-04-10T12:00:00%2B08:00")["posts"][0]["empty"].size(), 3U);
  act("duties/flood.room-20250410T0800-officer-1/assign", {{"actor", "chief"}, {"who", "o2"}}, 409);
}

TEST_F(duty_routes, a_move_asks_for_what_it_needs_and_a_second_person_who_is_not_the_first) {
  breach("B1");
  breach("B2");
  auto const ways = get("/api/v1/moves/flood.breach?thing=B1");
  EXPECT_EQ(ways["moves"].size(), 2U);
  EXPECT_EQ(ways["moves"][1]["missing"], json::array({"length"}));
  auto const closed = act("moves/flood.breach", {{"actor", "m-01"}, {"to", "closed"}, {"things", {{{"thing", "B1"}}}}}, 400);
  EXPECT_EQ(closed["refused"], 1);
  auto const bulk = act("moves/flood.breach", {{"actor", "m-01"}, {"to", "closed"},
                                              {"things", {{{"thing", "B2"}, {"fields", {{"length", "3.5"}}}}, {{"thing", "B9"}}}}});
  EXPECT_EQ(bulk["moved"], 1);
  EXPECT_EQ(bulk["refused"], 1);
  auto const asked = act("moves/flood.breach", {{"actor", "m-01"}, {"to", "guarded"}, {"things", {{{"thing", "B1"}, {"fields", {{"leader", "l1"}}}}}}});
  EXPECT_EQ(asked["waiting"], 1);
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=state=reported")["count"], 1) << "nothing has moved yet";
  std::string const id = asked["results"][0]["approval"];
  act("approvals/" + id + "/approve", {{"actor", "m-01"}}, 403);
  EXPECT_EQ(act("approvals/" + id + "/approve", {{"actor", "m-02"}})["state"], "approved");
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=state=guarded")["count"], 1);
  act("approvals/" + id + "/approve", {{"actor", "m-02"}}, 409);
}

TEST_F(duty_routes, what_is_past_its_limit_is_listed_red_first) {
  breach("B1");
  house.now = base::parse_time("2025-04-07T15:00:00", house.catalogue.zone)->at;
  auto page = get("/api/v1/overdue");
  EXPECT_EQ(page["amber"], 1);
  house.now += hours{6};
  page = get("/api/v1/overdue?desk=flood&light=red");
  EXPECT_EQ(page["red"], 1);
  EXPECT_EQ(page["things"][0]["thing"]["id"], "B1");
}

TEST_F(duty_routes, work_on_a_thing_is_assigned_handed_over_commented_and_files_are_what_they_say) {
  breach("B1");
  act("work/flood.breach/assign?thing=B1", {{"actor", "chief"}, {"owner", "m-01"}});
  act("work/flood.breach/hand-over?thing=B1", {{"actor", "m-09"}, {"owner", "m-02"}}, 403);
  act("work/flood.breach/hand-over?thing=B1", {{"actor", "m-01"}, {"owner", "m-02"}});
  act("work/flood.breach/comment?thing=B1", {{"actor", "m-02"}, {"note", "已加固"}});
  std::string const png = std::string{"\x89PNG\r\n\x1a\n"} + std::string(100, 'x');
  auto const target = [](std::string const& name) { return "/api/v1/attachments/flood.breach?thing=B1&name=" + name; };
  auto const work = post(png, 201, target("photo.png"), "application/octet-stream");
  EXPECT_EQ(work["owner"], "m-02");
  ASSERT_EQ(work["entries"].size(), 4U);
  std::string const digest = work["entries"][3]["digest"];
  EXPECT_EQ(request(port(), "GET", "/api/v1/attachments/" + digest).body, png);
  post(png, 415, target("photo.pdf"), "application/octet-stream");
  post("\x7f" "ELF....", 415, target("tool.txt"), "application/octet-stream");
  post("<html><script>", 415, target("page.txt"), "application/octet-stream");
}

TEST_F(duty_routes, a_list_goes_out_to_a_spreadsheet_and_comes_back_with_its_differences) {
  for (auto const* id : {"B1", "B2", "B3"}) breach(id);
  act("lists", {{"actor", "chief"}, {"id", "breaches"}, {"title", "险情清单"}, {"desk", "flood"}, {"kind", "flood.breach"},
                {"columns", {"length"}}, {"owner", "m-01"}, {"deadline", "2025-04-30"}}, 201);
  act("lists/breaches/row", {{"actor", "chief"}, {"thing", "B1"}, {"remark", "先办"}, {"deadline", "2025-04-07"}});
  auto const list = get("/api/v1/lists/breaches");
  EXPECT_EQ(list["rows"].size(), 3U);
  EXPECT_EQ(list["rows"][0]["light"], "red");
  auto const book = request(port(), "GET", "/api/v1/lists/breaches/xlsx?lang=en");
  EXPECT_TRUE(book.body.starts_with("PK"));
  auto const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  auto const same = post(book.body, 200, "/api/v1/lists/breaches/xlsx", type);
  EXPECT_EQ(same["rows"], 3);
  EXPECT_TRUE(same["changes"].empty()) << same.dump();
  // Meanwhile somebody else sets a row: what the workbook still says is a difference, and a stale one is refused.
  act("lists/breaches/row", {{"actor", "chief"}, {"thing", "B2"}, {"owner", "m-07"}});
  auto const later = post(book.body, 200, "/api/v1/lists/breaches/xlsx", type);
  ASSERT_EQ(later["changes"].size(), 1U);
  EXPECT_EQ(later["changes"][0]["was"], "m-07");
  act("lists/breaches/accept", {{"actor", "chief"}, {"changes", {{{"thing", "B2"}, {"what", "owner"}, {"was", "m-01"}, {"now", "m-03"}}}}}, 409);
  act("lists/breaches/accept", {{"actor", "chief"}, {"changes", later["changes"]}});
  EXPECT_EQ(get("/api/v1/lists/breaches")["rows"][1]["owner"], "m-01");
  post("not a workbook", 415, "/api/v1/lists/breaches/xlsx", type);
}

TEST_F(duty_routes, a_plan_is_approved_by_another_person_and_becomes_tasks_and_events) {
  breach("B1");
  json const proposal = {{"reasons", {"水位将再涨 0.5 米"}}, {"cost", 1200},
                         {"actions", {{{"id", "a1"}, {"title", "加固"}, {"owner", "m-03"}},
                                      {{"id", "a2"}, {"title", "合龙"}, {"event", {{"kind", "flood.breach"}, {"thing", "B1"}, {"verb", "closed"}, {"fields", {{"length", "4.0"}}}}}}}},
                         {"alternatives", {{{"id", "wait"}, {"reasons", {"雨将停"}}}}},
                         {"expected", {{{"indicator", "flood.metres_closed"}, {"period", "2025-04"}, {"value", 4}}}}};
  auto const plan = act("plans", {{"actor", "planner"}, {"desk", "flood"}, {"title", "合龙方案"}, {"proposal", proposal}}, 201);
  std::string const id = plan["id"];
  EXPECT_EQ(plan["alternatives"].size(), 1U);
  act("plans/" + id + "/approve", {{"actor", "planner"}}, 403);
  auto const done = act("plans/" + id + "/approve", {{"actor", "chief"}});
  EXPECT_EQ(done["tasks"].size(), 2U);
  EXPECT_EQ(done["outcome"][0]["actual"], 4);
  EXPECT_EQ(get("/api/v1/things/flood.breach?where=state=closed")["count"], 1);
  EXPECT_EQ(act("tasks/" + id + "-a1/finish", {{"actor", "m-03"}, {"result", "ok"}})["state"], "done");
  EXPECT_EQ(act("plans/" + id + "/outcome", {{"actor", "chief"}, {"text", "如期"}})["noted"]["text"], "如期");
  auto bad = proposal;
  bad["actions"][1]["event"]["verb"] = "flown";
  act("plans", {{"actor", "p"}, {"desk", "flood"}, {"title", "x"}, {"proposal", bad}}, 400);
}

TEST_F(duty_routes, an_alarm_reaches_the_screen_within_a_second_of_its_event) {
  act::duty_worker const worker{duty};
  listener screen{port(), "/api/v1/live"};
  screen.next("hello");
  std::vector<double> waits;
  for (int i = 0; i < 200; ++i) {
    auto const begun = std::chrono::steady_clock::now();
    post(reading("storm", i + 1, "2025-04-08T08:00:00+08:00", "9.00", "rain", i % 2 == 0 ? "900101" : "900102"));
    for (;;) {
      auto const heard = screen.next("event", seconds{5});
      ASSERT_TRUE(heard) << "the alarm was not shown";
      auto const told = json::parse(heard->data);
      if (told["kind"] == "alarm.alarm" && told["fields"].contains("evidence")) break;
    }
    waits.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  }
  std::ranges::sort(waits);
  std::printf("from event to alarm on the screen: median %.1f ms, p99 %.1f ms\n", waits[100] * 1e3, waits[197] * 1e3);
  EXPECT_LT(waits[197], 1.0);
}

}  // namespace
}  // namespace fengsui::test
