// Notices over HTTP: what docs/openapi.json says of them, asked of the real server.
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "act/notice/send/mqtt.h"
#include "tell/served_house.h"

namespace fengsui::test {
namespace {

class notice_routes : public served_house {
 protected:
  json act(std::string const& target, json const& body, int status = 200) {
    return post(body.dump(), status, "/api/v1/" + target);
  }
  static json fire(std::string const& id, json more = json::object()) {
    json made{{"id", id}, {"to", {"duty"}}, {"template", "fire"}, {"words", {"place=北山"}}, {"actor", "wang"}};
    made.update(more);
    return made;
  }
  void be(act::rank rank, std::string const& id, std::string const& desk = "*", std::vector<std::string> places = {}) {
    who = std::make_shared<act::person const>(act::person{
        .id = id, .roles = {{.desk = desk, .rank = rank, .places = std::move(places)}}, .by = act::person::came::token});
  }
};

TEST_F(notice_routes, what_can_be_chosen_names_channels_groups_and_templates_and_no_address) {
  auto const ways = get("/api/v1/notices/ways");
  EXPECT_EQ(ways["channels"].size(), 3U);  // the screens are every house's
  EXPECT_EQ(ways["groups"][0]["members"], 1);
  EXPECT_EQ(ways["templates"][0]["text"]["en"], "Fire at {place}");
  EXPECT_EQ(ways.dump().find("13900000000"), std::string::npos);
}

TEST_F(notice_routes, a_dry_run_says_who_would_be_told_and_tells_nobody) {
  auto const shown = act("notices", fire("n1", {{"dry_run", true}}));
  EXPECT_EQ(shown["text"]["zh"], "北山起火");
  ASSERT_EQ(shown["deliveries"].size(), 1U);
  EXPECT_EQ(shown["deliveries"][0]["channel_name"]["en"], "Mobile");
  EXPECT_EQ(get("/api/v1/notices")["notices"].size(), 0U);
  EXPECT_TRUE(box.take_due("mobile", 9).empty());
}

TEST_F(notice_routes, a_notice_is_decided_once_and_shows_what_became_of_each_recipient) {
  EXPECT_EQ(act("notices", fire("n1"), 201)["state"], "released");
  act("notices", fire("n1", {{"words", {"place=南山"}}}));  // the first word counts
  auto const jobs = box.take_due("mobile", 9);
  ASSERT_EQ(jobs.size(), 1U);
  box.report(jobs[0].delivery, {act::notice::outcome::kind::refused, {}, "SMPP 0xb", {}});
  auto const page = get("/api/v1/notices");
  ASSERT_EQ(page["notices"].size(), 1U);
  EXPECT_EQ(page["notices"][0]["text"]["zh"], "北山起火");
  EXPECT_EQ(page["notices"][0]["deliveries"][0]["state"], "failed");
  EXPECT_EQ(page["notices"][0]["deliveries"][0]["why"], "SMPP 0xb");
  // Sent again by a person, under that person's name.
  auto const again = act("notice/retry?id=n1", {{"actor", "li"}});
  EXPECT_EQ(again["deliveries"][0]["state"], "queued");
  EXPECT_EQ(box.take_due("mobile", 9).size(), 1U);
  act("notice/retry?id=n1", {{"actor", "li"}}, 409);  // nothing of it has failed
  act("notice/burn?id=n1", json::object(), 404);
  get("/api/v1/notice?id=nobody", 404);
}

// The phone that somebody was enrolled with is used and stands nowhere: not in the ledger, the vault, or what is shown.
TEST_F(notice_routes, reach_a_member_by_the_phone_that_the_vault_keeps_and_no_file_shows) {
  post(R"({"source":"t","source_seq":1,"kind":"roster.member","verb":"enrolled","thing":"m-7","at":"2025-04-07T08:00:00+08:00",)"
       R"("fields":{"name":"示例","role":["officer"],"posts":["flood.room"],"phone":"13871234567"}})");
  auto const made = act("notices", fire("n1", {{"to", {"m-7"}}, {"by", {"sms", "screen"}}}), 201);
  EXPECT_EQ(made["deliveries"].size(), 2U);
  EXPECT_EQ(made.dump().find("13871234567"), std::string::npos);
  auto const jobs = box.take_due("mobile", 9);
  ASSERT_EQ(jobs.size(), 1U);
  EXPECT_EQ(notices.listed().find_contact("m-7")->phone, "13871234567");
  // Nor on the bus, should the notice go there too, nor in a backup.
  auto const bus = act::notice::mqtt_json(act::notice::made_out(jobs[0].message, jobs[0].delivery, notices.listed().find_contact("m-7"), "zh", house.now));
  EXPECT_NE(bus.find("北山起火"), std::string::npos);
  EXPECT_EQ(bus.find("13871234567"), std::string::npos) << bus;
  for (auto const* file : {"ledger.db", "access.db"}) {
    SQLite::Database from{(house.folder.path / file).string(), SQLite::OPEN_READONLY};
    from.exec("VACUUM INTO '" + (house.folder.path / (std::string{"backup-"} + file)).string() + "'");
  }
  box.report(jobs[0].delivery, {act::notice::outcome::kind::sent, "id-1", {}, {}});
  for (auto const& entry : std::filesystem::recursive_directory_iterator{house.folder.path}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in{entry.path(), std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(bytes.find("13871234567"), std::string::npos) << entry.path();
  }
}

TEST_F(notice_routes, a_public_notice_waits_for_a_leader_who_did_not_write_it) {
  auto const word = fire("p1", {{"reach", "public"}, {"by", {"warning"}}, {"to", json::array()}});
  be(act::rank::officer, "wang");
  EXPECT_EQ(act("notices", word, 201)["state"], "drafted");
  EXPECT_EQ(get("/api/v1/notices")["waiting"], 1);
  act("notice/approve?id=p1", json::object(), 403);  // an officer decides nothing
  be(act::rank::leader, "wang");
  act("notice/approve?id=p1", json::object(), 403);  // nor does its author
  be(act::rank::leader, "zhao");
  auto const done = act("notice/approve?id=p1", json::object());
  EXPECT_EQ(done["state"], "released");
  EXPECT_EQ(done["approver"], "zhao");
  auto const cap = request(port(), "GET", "/api/v1/notice/cap?id=p1");
  EXPECT_EQ(cap.headers.at("content-type"), "application/cap+xml");
  EXPECT_NE(cap.body.find("<scope>Public</scope>"), std::string::npos);
  EXPECT_EQ(act("notice/cancel?id=p1", {{"note", "雨"}})["state"], "cancelled");
}

TEST_F(notice_routes, are_seen_by_who_sees_what_they_are_about) {
  act("notices", fire("n1"), 201);
  be(act::rank::viewer, "c", "flood");
  EXPECT_EQ(get("/api/v1/notices")["notices"].size(), 0U);
  get("/api/v1/notice?id=n1", 404);
  request(port(), "GET", "/api/v1/notice/cap?id=n1");
  be(act::rank::leader, "c", "flood");
  act("notices", fire("n2"), 403);
  be(act::rank::viewer, "v");
  EXPECT_EQ(get("/api/v1/notices")["notices"].size(), 1U);
  act("notices", fire("n2"), 403);
  act("campaigns/x/approve", json::object(), 403);
}

TEST_F(notice_routes, wrong_words_are_named_in_both_languages) {
  EXPECT_EQ(act("notices", fire("a b"), 400)["faults"][0]["field"], "id");
  EXPECT_EQ(act("notices", fire("n1", {{"words", json::array()}}), 400)["faults"][0]["field"], "words.place");
  EXPECT_EQ(act("notices", fire("n1", {{"severity", "loud"}}), 400)["faults"][0]["field"], "severity");
  EXPECT_EQ(act("notices", fire("n1", {{"to", {"nobody"}}}), 400)["faults"][0]["field"], "to");
  act("notices", fire("n1", {{"colour", "red"}}), 400);
}

TEST_F(notice_routes, a_campaign_is_drafted_from_a_list_of_the_house_and_approved_by_another_leader) {
  std::filesystem::create_directories(word_settings.lists);
  std::ofstream{std::filesystem::path{word_settings.lists} / "spring.csv"} << "13900000001\n13900000002\n13900000001\nx\n";
  json const wanted{{"id", "spring"}, {"list", "spring.csv"}, {"text", "森林防火,人人有责"}, {"by", {"mobile"}}};
  auto elsewhere = wanted;
  elsewhere["list"] = "../lists/spring.csv";
  act("campaigns", elsewhere, 400);
  be(act::rank::leader, "wang");
  auto const made = act("campaigns", wanted, 201);
  EXPECT_EQ(made["phase"], "drafted");
  EXPECT_EQ(made["lines"], 4);
  EXPECT_EQ(made["counts"]["wrong"], 1);
  EXPECT_EQ(made["counts"]["repeated"], 1);
  act("campaigns/spring/start", json::object(), 409);
  act("campaigns/spring/approve", json::object(), 403);
  be(act::rank::leader, "zhao");
  EXPECT_EQ(act("campaigns/spring/approve", json::object())["phase"], "approved");
  // No carrier is there: it is being sent until somebody cancels it.
  act("campaigns/spring/start", json::object());
  act("campaigns/spring/start", json::object(), 409);
  act("campaigns/spring/cancel", json::object());
  auto const begun = std::chrono::steady_clock::now();
  while (get("/api/v1/campaigns/spring")["phase"] != "cancelled") {
    ASSERT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds{2});
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  EXPECT_EQ(get("/api/v1/campaigns")["campaigns"].size(), 1U);
  get("/api/v1/campaigns/nothing", 404);
}

}  // namespace
}  // namespace fengsui::test
