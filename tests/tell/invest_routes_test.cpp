// The investment office over HTTP, asked of the real server over the desk as it is shipped.
#include <set>
#include <thread>

#include "act/list/workbook.h"
#include "tell/served_house.h"

namespace fengsui::test {
namespace {

std::string invest_desk() {
  std::ifstream in{root() / "desks" / "invest" / "desk.toml"};
  std::stringstream text;
  text << in.rdbuf();
  auto made = text.str();
  // The tests' own city has no such post.
  for (std::size_t at = 0; (at = made.find("630100", at)) != std::string::npos;) made.replace(at, 6, "900100");
  return made;
}

class invest_routes : public served_house {
 protected:
  invest_routes() : served_house{catalogue_of(invest_desk())} {}

  void say(std::string const& kind, std::string const& thing, std::string const& verb, json fields, std::string const& at = "2025-03-31T10:00:00+08:00") {
    json e{{"source", "t"}, {"source_seq", ++number_}, {"kind", "invest." + kind}, {"thing", thing}, {"verb", verb}, {"at", at}, {"fields", fields}};
    post(e.dump());
  }
  json act(std::string const& target, json const& body, int status) { return post(body.dump(), status, "/api/v1/invest/" + target); }
  void parties() {
    say("task_force", "force-lithium", "active", {{"title", "锂电专班"}, {"title_en", "Task force for lithium"}});
    say("regional_team", "team-shanghai", "active", {{"title", "上海区域招商专班"}, {"title_en", "Shanghai regional team"}});
  }
  void site(int power) {
    say("site", "s1", "offered", {{"title", "示例地块"}, {"title_en", "Sample site"}, {"park", "900101P"}, {"land_mu", 300}, {"power_kva", power}, {"free_from", "2025-01-01"}});
    for (auto const* project : {"p1", "p2"}) say("project", project, "lead", {{"title", project}, {"power_kva", 60000}, {"needed_from", "2025-07-01"}});
  }
  int number_ = 0;
};

TEST_F(invest_routes, a_contact_is_asked_about_where_another_team_was_nine_days_ago) {
  parties();
  say("company", "co", "target", {{"title", "江苏星隔新材料股份有限公司"}, {"also", {"XG"}}, {"industry", "lithium"}});
  house.now = base::parse_time("2025-03-31T10:00:00", house.catalogue.zone)->at;
  auto const first = act("contacts", {{"enterprise", "XG"}, {"party", "team-shanghai"}, {"way", "visit"}, {"person_met", "示例总经理"}}, 201);
  EXPECT_EQ(first["guard"]["verdict"], "free");
  house.now = base::parse_time("2025-04-09T09:00:00", house.catalogue.zone)->at;
  auto const asked = get("/api/v1/invest/contacts?enterprise=" + std::string{"%E6%98%9F%E9%9A%94%E6%96%B0%E6%9D%90%E6%96%99"} + "&party=force-lithium");
  EXPECT_EQ(asked["verdict"], "asks");
  EXPECT_EQ(asked["contacts"][0]["sentence"]["en"], "this company was visited by the Shanghai regional team nine days ago (2025-03-31)");
  auto const no = act("contacts", {{"enterprise", "星隔新材料"}, {"party", "force-lithium"}, {"way", "call"}}, 409);
  EXPECT_EQ(no["faults"][0]["code"], "was-there");
  EXPECT_NE(no["faults"][0]["message"]["zh"].get<std::string>().find("9 天前上海区域招商专班已拜访该企业"), std::string::npos);
  act("contacts", {{"enterprise", "星隔新材料"}, {"party", "force-lithium"}, {"way", "call"}, {"again_because", "上海专班委托"}}, 201);
  EXPECT_EQ(get("/api/v1/figures/invest.contacts?period=2025-04")["value"], 1);
  act("contacts", {{"enterprise", "某公司"}, {"party", "nobody"}}, 400);
  act("contacts", {{"enterprise", "某公司"}, {"party", "force-lithium"}, {"way", "pigeon"}}, 400);
}

TEST_F(invest_routes, a_text_and_what_it_is_in_english_are_one_field_of_a_sentence) {
  say("project", "p1", "lead", {{"title", "示例项目"}, {"title_en", "Sample project"}, {"investor", "示例企业甲"}, {"investor_en", "Sample enterprise A"}, {"industry", "lithium"}});
  auto const text = get("/api/v1/events?limit=1")["events"][0]["text"];
  EXPECT_NE(text["zh"].get<std::string>().find("投资方 示例企业甲 · 产业"), std::string::npos) << text;
  EXPECT_NE(text["en"].get<std::string>().find("Investor Sample enterprise A · Industry"), std::string::npos) << text;
}

TEST_F(invest_routes, a_site_is_matched_and_what_is_short_is_said) {
  site(50000);
  auto const found = get("/api/v1/invest/match?project=p1");
  ASSERT_TRUE(found["fitting"].empty());
  EXPECT_EQ(found["others"][0]["shortages"][0]["factor"], "power");
  EXPECT_EQ(found["others"][0]["shortages"][0]["when"], "2025-Q3");
  EXPECT_EQ(found["others"][0]["shortages"][0]["short_by"], 10000);
  EXPECT_TRUE(found["others"][0]["shortages"][0]["enough_from"].is_null());
  say("supply", "more", "added", {{"site", "s1"}, {"factor", "power"}, {"amount", 20000}, {"begins", "2025-10-01"}});
  EXPECT_EQ(get("/api/v1/invest/match?project=p1")["others"][0]["shortages"][0]["enough_from"], "2025-Q4");
  say("need", "later", "stated", {{"project", "p1"}, {"factor", "power"}, {"amount", 60000}, {"begins", "2025-10-01"}});
  EXPECT_EQ(get("/api/v1/invest/match?project=p1&weights=green_share:1")["fitting"][0]["site"], "s1");
  get("/api/v1/invest/match?project=nobody", 404);
  get("/api/v1/invest/match?project=p1&weights=beauty:1", 400);
}

// Sixty of a hundred megawatts twice: each officer asks at the same moment, many times over; one gets it, the other hears what
// is still there, and the ledger never holds more than the site has.
TEST_F(invest_routes, of_two_officers_who_promise_the_same_megawatt_at_once_one_gets_it) {
  site(100000);
  auto const ask = [this](std::string const& project, int& status) {
    status = request(port(), "POST", "/api/v1/invest/reservations", {{"Content-Type", "application/json"}}, json{{"site", "s1"}, {"project", project}, {"actor", project}}.dump()).status;
  };
  for (int round = 0; round < 8; ++round) {
    int first = 0, second = 0;
    std::thread one{[&] { ask("p1", first); }};
    std::thread two{[&] { ask("p2", second); }};
    one.join();
    two.join();
    EXPECT_EQ(std::minmax(first, second), (std::pair<int const&, int const&>{201, 409})) << "round " << round;
    auto const held = get("/api/v1/things/invest.reservation?where=state=held")["things"];
    ASSERT_EQ(held.size(), 1U);
    EXPECT_TRUE(get("/api/v1/invest/match?project=p1")["overpromised"].empty());
    std::string const id = held[0]["id"];
    say("reservation", id, "released", {{"reason", "again"}}, "2025-04-08T09:00:00+08:00");
    house.now += std::chrono::seconds{1};
  }
  auto const no = act("reservations", {{"site", "s1"}, {"project", "p1"}, {"power_kva", 100001}}, 409);
  EXPECT_EQ(no["faults"][0]["code"], "short-of-supply");
  EXPECT_NE(no["faults"][0]["message"]["en"].get<std::string>().find("short 1 kVA"), std::string::npos) << no.dump();
  EXPECT_EQ(act("reservations", {{"site", "s1"}, {"project", "p1"}, {"power_kva", 100000}}, 201)["amounts"][0]["amount"], 100000);
  act("reservations", {{"site", "nowhere"}, {"project", "p1"}}, 404);
  act("reservations", {{"site", "s1"}, {"project", "p1"}, {"power_kva", -1}}, 400);
}

TEST_F(invest_routes, a_hold_lapses_after_its_last_day) {
  site(60000);
  act("reservations", {{"site", "s1"}, {"project", "p1"}, {"until", "2025-04-30"}}, 201);
  act("reservations", {{"site", "s1"}, {"project", "p2"}}, 409);
  house.now += std::chrono::days{30};
  act("reservations", {{"site", "s1"}, {"project", "p2"}}, 201);
}

TEST_F(invest_routes, a_bank_line_says_what_can_be_drawn_and_what_is_missing) {
  say("credit", "line", "granted", {{"bank", "示例银行"}, {"amount", "700000000"}, {"project", "p1"}, {"conditions", {"抵押登记"}}, {"match_percent", 30}});
  say("credit", "line", "drawn_down", {{"drawn", "100000000"}}, "2025-04-01T10:00:00+08:00");
  say("receipt", "r1", "recognised", {{"project", "p1"}, {"amount", "200000000"}, {"recognised", "200000000"}, {"voucher", "bank_slip"}}, "2025-04-02T10:00:00+08:00");
  auto line = get("/api/v1/invest/credit")["lines"][0];
  EXPECT_EQ(line["drawable"], 0);
  EXPECT_EQ(line["conditions"][0]["met"], false);
  say("credit", "line", "condition_met", {{"met", {"抵押登记"}}}, "2025-04-03T10:00:00+08:00");
  line = get("/api/v1/invest/credit")["lines"][0];
  EXPECT_EQ(line["left"], 600000000);
  EXPECT_NEAR(line["drawable"].get<double>(), 366666666.66, 0.01);
  EXPECT_EQ(line["own_short"], 100000000);
}

TEST_F(invest_routes, a_lead_is_offered_with_chosen_fields_accepted_and_credited_to_both) {
  say("project", "p1", "lead", {{"title", "示例线索"}, {"industry", "materials"}, {"investment", "800000000"}});
  auto const offer = act("offers", {{"project", "p1"}, {"from", "xining"}, {"to", "haixi"}, {"fields", {"title", "industry"}}, {"rule", "60/40"}}, 201)["offers"][0];
  EXPECT_EQ(offer["shared"], (json{{"title", "示例线索"}, {"industry", "materials"}})) << "and not the amount";
  std::string const id = offer["id"];
  act("offers/" + id + "/credit", {{"amount", 100}}, 409);
  act("offers/" + id + "/accept", json::object(), 200);
  act("offers/" + id + "/recall", json::object(), 409);
  auto const both = act("offers/" + id + "/credit", {{"amount", "500000000.01"}}, 200)["offers"][0];
  EXPECT_EQ(both["from_credit"], 300000000);
  EXPECT_NEAR(both["to_credit"].get<double>(), 200000000.01, 0.001);
  act("offers", {{"project", "p1"}, {"from", "xining"}, {"to", "xining"}, {"fields", {"title"}}, {"rule", "60/40"}}, 400);
  act("offers", {{"project", "p1"}, {"from", "xining"}, {"to", "haixi"}, {"fields", {"secret"}}, {"rule", "70/40"}}, 400);
  act("offers/" + id + "/burn", json::object(), 404);
}

TEST_F(invest_routes, green_power_is_balanced_by_the_hour_and_told_by_the_month) {
  // Ten hours of sun of 20 MW over a load of 10, then ten without; in two months.
  std::string hours = "at,load,solar\n";
  for (int i = 0; i < 40; ++i) hours += "2025-0" + std::to_string(1 + i / 20) + "-01T00:00,10," + (i % 20 < 10 ? "20" : "0") + "\n";
  auto const bare = post(hours, 200, "/api/v1/invest/green", "text/csv");
  EXPECT_EQ(bare["months"].size(), 2U);
  EXPECT_EQ(bare["all"]["green_share"], 0.5);
  EXPECT_EQ(bare["all"]["shortfall_mwh"], 200);
  EXPECT_EQ(bare["months"][0]["hours_short"], 10);
  auto const stored = post(hours, 200, "/api/v1/invest/green?storage_mw=10&storage_mwh=100&efficiency=1&share=80", "text/csv");
  EXPECT_GT(stored["all"]["green_share"].get<double>(), 0.95);
  EXPECT_GT(stored["storage_for_share_mw"].get<double>(), 0);
  post("at,solar\n", 400, "/api/v1/invest/green", "text/csv");
  post("load\nten\n", 400, "/api/v1/invest/green", "text/csv");
  post(hours, 400, "/api/v1/invest/green?storage_mw=lots", "text/csv");
}

TEST_F(invest_routes, a_trip_has_starts_and_places_and_what_stands_in_calendars) {
  auto const none = get("/api/v1/invest/trip/ground");
  EXPECT_EQ(none["at"], "");
  EXPECT_TRUE(none["spots"].empty());
  auto const company = [&](std::string const& id, std::string const& home, double lon, double lat, std::string const& worth) {
    json one{{"source", "t"}, {"source_seq", ++number_}, {"kind", "invest.company"}, {"thing", id}, {"verb", "known"}, {"at", "2025-04-01T10:00:00+08:00"}, {"place", {{"lon", lon}, {"lat", lat}}}, {"fields", {{"title", id}, {"home", home}, {"intent_amount", worth}}}};
    post(one.dump(), 200, "/api/v1/events");
  };
  company("a", "苏州", 120.60, 31.30, "1240000000.00");
  company("b", "苏州", 120.70, 31.30, "0.00");
  company("c", "上海", 121.47, 31.23, "200000000.00");
  company("far", "成都", 104.07, 30.66, "200000000.00");
  auto const out = get("/api/v1/invest/trip/ground?way=out");
  EXPECT_EQ(out["at"], "苏州") << "where most are";
  EXPECT_NEAR(out["starts"][0]["lon"].get<double>(), 120.65, 1e-6);
  ASSERT_EQ(out["spots"].size(), 3U) << "not what is a day's drive beyond: " << out;
  for (auto const& one : out["spots"]) EXPECT_EQ(one["value"], one["id"] == "a" ? 12 : one["id"] == "b" ? 1 : 2);
  auto const chosen = get("/api/v1/invest/trip/ground?at=%E6%88%90%E9%83%BD");
  ASSERT_EQ(chosen["spots"].size(), 1U);
  EXPECT_EQ(chosen["spots"][0]["id"], "far");

  auto const appointment = [&](std::string const& id, std::string const& begins, int minutes, std::string const& leader) {
    say("appointment", id, "planned", {{"title", id}, {"leader", leader}, {"begins", begins}, {"minutes", minutes}});
  };
  appointment("council", "2025-04-10T15:00:00+08:00", 60, "示例主任");
  appointment("early", "2025-04-09T07:00:00+08:00", 120, "示例主任");
  appointment("night", "2025-04-09T20:00:00+08:00", 60, "示例主任");
  appointment("later", "2025-04-11T10:00:00+08:00", 60, "示例主任");
  appointment("hers", "2025-04-09T10:00:00+08:00", 60, "别人");
  auto const booked = get("/api/v1/invest/trip/ground?leaders=%E7%A4%BA%E4%BE%8B%E4%B8%BB%E4%BB%BB&first=2025-04-09&days=2&begins=08:30&ends=18:00")["booked"];
  ASSERT_EQ(booked.size(), 2U) << booked;
  EXPECT_EQ(booked[0]["id"], "early");
  EXPECT_EQ(booked[0]["from"], "08:30") << "as far as it lies within the trip's hours";
  EXPECT_EQ(booked[0]["minutes"], 30);
  EXPECT_EQ(booked[1]["day"], 2);
  for (auto const* wrong : {"way=sideways", "first=soon", "days=0", "days=2x", "begins=25:00"})
    get(std::string{"/api/v1/invest/trip/ground?"} + wrong, 400);
}

TEST_F(invest_routes, a_trip_is_planned_and_mends_itself) {
  json wish{{"lon", 120.62}, {"lat", 31.3}, {"stops", json::array()}};
  for (int i = 0; i < 6; ++i) wish["stops"].push_back({{"id", "c" + std::to_string(i)}, {"lon", 120.5 + 0.03 * i}, {"lat", 31.25}, {"value", i + 1}, {"minutes", 90}});
  auto const plan = act("trip", wish, 200);
  EXPECT_TRUE(plan["proven"]);
  EXPECT_EQ(plan["tours"][0]["visits"].size() + plan["left_out"].size(), 6U);
  std::string const poor = plan["left_out"][0];
  for (auto& stop : wish["stops"]) stop["promised"] = stop["id"] == poor;
  auto const mended = act("trip", wish, 200);
  EXPECT_TRUE(std::ranges::any_of(mended["tours"][0]["visits"], [&](json const& one) { return one["id"] == poor; }));
  // Two days with a leader who has lunch and a meeting, a company that opens on the second day alone, and money for four.
  wish["days"] = 2;
  wish["cars"] = json::array({{{"leader", "示例主任"}}});
  wish["pauses"] = json::array({{{"name", "lunch"}, {"from", "11:30"}, {"until", "13:00"}, {"minutes", 60}}, {{"name", "meeting"}, {"from", "15:00"}, {"minutes", 30}, {"leader", "示例主任"}, {"day", 1}}});
  wish["budget"] = 4;
  for (auto& stop : wish["stops"]) {
    stop["fee"] = 1;
    stop["minutes"] = 120;
  }
  wish["stops"][5]["windows"] = json::array({{{"opens", "09:00"}, {"closes", "12:00"}, {"day", 2}}});
  auto const days = act("trip", wish, 200);
  ASSERT_EQ(days["tours"].size(), 2U);
  EXPECT_TRUE(days["proven"]);
  EXPECT_EQ(days["cost"], 4);
  EXPECT_EQ(days["tours"][1]["visits"][0]["id"], "c5");
  EXPECT_EQ(days["tours"][0]["leader"], "示例主任");
  for (auto const& tour : days["tours"]) {
    bool const lunch = !tour["pauses"].empty() && tour["pauses"][0]["name"] == "lunch";
    EXPECT_TRUE(lunch || tour["back"].get<std::string>() <= "13:00") << "out at noon, and no lunch";
  }
  wish["stops"][1]["id"] = "c0";
  act("trip", wish, 400);
  wish["stops"][1]["id"] = "c1";
  wish["ends"] = "07:00";
  act("trip", wish, 400);
}

TEST_F(invest_routes, a_rate_counted_from_the_ledger_names_its_projects) {
  auto const climb = [&](std::string const& id, std::vector<std::pair<std::string, std::string>> const& moves, json fields = {}) {
    for (auto const& [verb, day] : moves) {
      fields["park"] = "900101P";
      say("project", id, verb, fields, day + "T10:00:00+08:00");
    }
  };
  climb("a", {{"negotiating", "2025-01-05"}, {"signed", "2025-02-01"}, {"registered", "2025-02-20"}, {"land_supplied", "2025-03-01"}, {"started", "2025-03-20"}}, {{"investment", "1000000000"}});
  climb("b", {{"signed", "2025-02-10"}, {"ended", "2025-03-15"}}, {{"investment", "500000000"}});
  climb("c", {{"signed", "2025-03-02"}, {"permits", "2025-03-30"}}, {{"investment", "300000000"}});
  climb("old", {{"started", "2025-01-10"}}, {{"investment", "200000000"}, {"batch", "carried"}});
  climb("talk", {{"negotiating", "2025-03-01"}});
  say("receipt", "r1", "recognised", {{"project", "a"}, {"amount", "400000000"}, {"recognised", "400000000"}, {"voucher", "bank_slip"}}, "2025-03-25T10:00:00+08:00");
  house.now = base::parse_time("2025-03-31T18:00:00", house.catalogue.zone)->at;
  auto const answer = get("/api/v1/invest/rates?period=2025-Q1");
  auto const rate = [&](std::string const& id) -> json {
    for (auto const& one : answer["rates"]) {
      if (one["id"] == id) return one;
    }
    return {};
  };
  EXPECT_EQ(rate("fulfilment_not_terminated")["printed"], "75.00") << "three of four contracts, the carried-over one too";
  EXPECT_EQ(rate("fulfilment_carried_out")["printed"], "66.67") << "a and c of a, b, c: who has permits has registered";
  EXPECT_EQ(rate("started_new")["printed"], "33.3");
  EXPECT_EQ(rate("funds_arrived_share")["printed"], "20.0") << "4 of 20 hundred million";
  std::set<std::string> contracts;
  for (auto const& one : answer["quantities"]["contracts"]["trace"]) contracts.insert(one["id"]);
  EXPECT_EQ(contracts, (std::set<std::string>{"a", "b", "c", "old"}));
  EXPECT_EQ(answer["units"], (json::array({{{"id", "900101P"}, {"name", answer["units"][0]["name"]}}})));
  // An assessment says what it still has to be given; once the target is set, it comes out line by line.
  auto scored = get("/api/v1/invest/assessment?rules=county_year&period=2025-Q1")["scores"][0];
  EXPECT_EQ(scored["missing"], json::array({"funds_target"}));
  say("quota", "q1", "set", {{"quantity", "funds_target"}, {"unit", "900101P"}, {"period", "2025"}, {"value", 8}});
  auto const whole = get("/api/v1/invest/assessment?rules=county_year&period=2025-Q1");
  scored = whole["scores"][0];
  EXPECT_TRUE(scored["missing"].empty());
  // 10 × 66.666… % + 20 × 50 % + 35 × 20 % + 35 × 50 %, each line rounded.
  EXPECT_NEAR(scored["total"].get<double>(), 6.67 + 10 + 7 + 17.5, 1e-9);
  EXPECT_EQ(whole["what_would_raise"][0]["action"], "funds") << "35 / 20 and 35 / 8 a hundred million, against 20 / 4 for one project started";
  EXPECT_NEAR(whole["what_would_raise"][0]["points"].get<double>(), 6.125, 1e-4);
  EXPECT_NEAR(get("/api/v1/invest/assessment?period=2025-Q1&unit=900101P&given=funds_target=4")["scores"][0]["total"].get<double>(), 6.67 + 10 + 7 + 35, 1e-9);
  get("/api/v1/invest/assessment?rules=nobody", 400);
  get("/api/v1/invest/rates?period=sometime", 400);
  get("/api/v1/invest/rates?word=" + std::string{"%E5%B1%A5%E7%BA%A6%E7%8E%87"} + "&by=moon", 400);
  EXPECT_EQ(get("/api/v1/invest/rates?word=" + std::string{"%E5%B1%A5%E7%BA%A6%E7%8E%87"})["rates"].size(), 2U) << "both readings";
}

// Sixty projects, each twenty days in talks; every third is signed, the others end. What was entered late is not known before.
TEST_F(invest_routes, the_target_is_foreseen_week_by_week_as_known_at_the_time) {
  std::string lines;
  auto const line = [&](std::string const& thing, std::string const& verb, base::day day, json fields = json::object()) {
    lines += json{{"source", "t"}, {"source_seq", ++number_}, {"kind", "invest.project"}, {"thing", thing}, {"verb", verb}, {"at", base::to_text(day) + "T10:00:00+08:00"}, {"fields", fields}}.dump() + "\n";
  };
  auto const begin = *base::parse_day("2024-10-01");
  auto const now = *base::parse_day("2025-03-31");
  house.now = base::parse_time("2025-02-01T08:00:00", house.catalogue.zone)->at;
  auto const year = *base::parse_day("2025-01-01"), february = *base::parse_day("2025-02-01");
  int done = 0, done_early = 0, signed_in_all = 0;
  for (int pass = 0; pass < 2; ++pass) {  // what happened before February is entered then, the rest at the end of March
    for (int i = 0; i < 90; ++i) {
      auto const entered = begin + std::chrono::days{2 * i};
      auto const leaves = entered + std::chrono::days{20};
      auto const early = [&](base::day day) { return (day < february) == (pass == 0) && day <= now; };
      if (early(entered)) line("p" + std::to_string(i), "negotiating", entered, {{"industry", "lithium"}});
      if (early(leaves)) line("p" + std::to_string(i), i % 3 == 0 ? "signed" : "ended", leaves, {{"investment", "100000000"}});
      if (pass == 1 || i % 3 != 0 || leaves > now) continue;
      ++signed_in_all;
      done += leaves >= year;
      done_early += leaves >= year && leaves < february;
    }
    post_lines(std::exchange(lines, {}));
    house.now = base::parse_time("2025-03-31T18:00:00", house.catalogue.zone)->at;
  }
  auto const answer = get("/api/v1/invest/attain?until=2025-06-30&target_count=20");
  EXPECT_EQ(answer["done"]["count"], done);
  EXPECT_EQ(answer["done"]["count"], get("/api/v1/figures/invest.projects_signed?period=2025-Q1")["value"]);
  EXPECT_EQ(answer["done"]["amount"], done * 1e8);
  EXPECT_EQ(answer["live"], get("/api/v1/figures/invest.projects_negotiating?period=2025-03-31")["value"]);
  EXPECT_LE(answer["count"]["low80"], answer["count"]["mean"]);
  EXPECT_NEAR(answer["count"]["mean"].get<double>(), answer["live"].get<double>() / 3, 2) << "a third of those in talks";
  ASSERT_FALSE(answer["deciding"].empty());
  EXPECT_EQ(answer["deciding"][0]["stage"], "negotiating");
  // In the middle of March nobody had entered anything since February began.
  for (auto const& week : answer["weeks"]) {
    std::string const day = week["as_known"];
    if (day > "2025-02-05") {
      EXPECT_EQ(week["done"]["count"], done_early) << day;
    }
    EXPECT_EQ(week["recorded"], day > "2025-02-01") << day;
  }
  EXPECT_GT(answer["weeks"].size(), 10U);
  EXPECT_EQ(answer, get("/api/v1/invest/attain?until=2025-06-30&target_count=20")) << "the same question, the same answer";
  auto const then = get("/api/v1/invest/attain?cut=2025-03-01&until=2025-06-30&weeks=no");
  EXPECT_EQ(then["done"]["count"], done_early);
  get("/api/v1/invest/attain?cut=2026-01-01", 400);
  get("/api/v1/invest/attain?until=2024-01-01", 400);
  get("/api/v1/invest/attain?target_count=many", 400);

  // The waits of the same projects, recounted: each closed case waited twenty days and was the party's to end.
  auto const waits = get("/api/v1/invest/waiting");
  EXPECT_EQ(waits["cases"], 90);
  EXPECT_EQ(waits["waits"].get<int>(), 90 - answer["live"].get<int>());
  EXPECT_EQ(waits["roles"].size(), 2U) << "who signs and who ends";
  for (auto const& role : waits["roles"]) EXPECT_EQ(role["median_hours"], 480);
  EXPECT_EQ(waits["overdue"], 0) << "sixty days are the ladder's limit";
  EXPECT_EQ(waits["open"]["cases"], answer["live"].get<int>() + signed_in_all) << "who is signed waits on, who ended does not";
  for (auto const& one : waits["open_cases"]) EXPECT_EQ(one["learned"], one["after"] == "negotiating") << "nobody has gone on from a signature yet";
  get("/api/v1/invest/waiting?by=weather", 400);
}

// The same megawatt, posted past the reserving route.
TEST_F(invest_routes, an_event_that_promises_a_megawatt_twice_is_refused_whichever_way_it_comes) {
  site(100000);
  auto const hold = [&](std::string const& id, std::string const& project, int kva, json more = json::object()) {
    json e{{"source", "t"}, {"source_seq", ++number_}, {"kind", "invest.reservation"}, {"thing", id}, {"verb", "held"}, {"at", "2025-04-08T09:00:00+08:00"},
           {"fields", {{"site", "s1"}, {"project", project}, {"power_kva", kva}, {"begins", "2025-07-01"}}}};
    e.update(more);
    return e;
  };
  auto const first = hold("h1", "p1", 60000);
  post(first.dump());
  post(first.dump());  // sent again after a lost answer: it is the same
  auto const no = post(hold("h2", "p2", 60000).dump(), 409);
  EXPECT_EQ(no["faults"][0]["code"], "short-of-supply");
  EXPECT_NE(no["faults"][0]["message"]["en"].get<std::string>().find("short 20,000 kVA"), std::string::npos) << no.dump();
  // A batch is looked at as a whole: the second of two that do not fit beside each other is refused.
  auto const batch = post_lines(hold("h3", "p2", 30000).dump() + "\n" + hold("h4", "p2", 30000).dump() + "\n", 207);
  EXPECT_EQ(batch["accepted"], 1);
  EXPECT_EQ(batch["faults"][0]["line"], 2);
  // A correction that takes more is refused, one that takes less is not; what is given back is there again.
  json amend{{"source", "t"}, {"source_seq", ++number_}, {"op", "amend"}, {"target", {{"source", "t"}, {"source_seq", first["source_seq"]}}}, {"fields", {{"power_kva", 80000}}}};
  EXPECT_EQ(post(amend.dump(), 409)["faults"][0]["code"], "short-of-supply");
  amend["source_seq"] = ++number_;
  amend["fields"]["power_kva"] = 40000;
  post(amend.dump());
  post(hold("h5", "p2", 30000).dump());
  say("reservation", "h1", "released", {{"reason", "again"}}, "2025-04-08T10:00:00+08:00");
  EXPECT_TRUE(get("/api/v1/invest/match?project=p1")["overpromised"].empty());
  // Two at the same moment, many times over.
  for (int round = 0; round < 6; ++round) {
    auto const one = hold("a" + std::to_string(round), "p1", 40000).dump(), other = hold("b" + std::to_string(round), "p2", 40000).dump();
    int first_status = 0, second_status = 0;
    auto const send = [this](std::string const& body, int& status) { status = request(port(), "POST", "/api/v1/events", {{"Content-Type", "application/json"}}, body).status; };
    std::thread left{[&] { send(one, first_status); }};
    std::thread right{[&] { send(other, second_status); }};
    left.join();
    right.join();
    EXPECT_EQ(std::minmax(first_status, second_status), (std::pair<int const&, int const&>{200, 409})) << "round " << round;
    say("reservation", (first_status == 200 ? "a" : "b") + std::to_string(round), "released", {{"reason", "again"}}, "2025-04-08T11:00:00+08:00");
  }
}

TEST_F(invest_routes, a_visit_entered_elsewhere_is_asked_about_as_well_and_an_industry_code_must_be_one) {
  parties();
  house.now = base::parse_time("2025-04-09T09:00:00", house.catalogue.zone)->at;
  say("visit", "v1", "made", {{"enterprise", "示例隔膜"}, {"party", "team-shanghai"}});
  json visit{{"source", "t"}, {"source_seq", 900}, {"kind", "invest.visit"}, {"thing", "v2"}, {"verb", "made"}, {"at", "2025-04-09T10:00:00+08:00"}, {"fields", {{"enterprise", "示例隔膜有限公司"}, {"party", "force-lithium"}}}};
  auto const asked = post(visit.dump(), 409);
  EXPECT_EQ(asked["faults"][0]["code"], "was-there");
  EXPECT_EQ(asked["faults"][0]["field"], "again_because");
  visit["fields"]["again_because"] = "上海专班委托";
  post(visit.dump());
  // A trip says whose visit it is.
  say("trip", "t1", "made", {{"destination", "shanghai"}, {"task_force", "force-lithium"}});
  say("visit", "v3", "made", {{"enterprise", "示例玻璃"}, {"party", "team-shanghai"}});
  visit = {{"source", "t"}, {"source_seq", 901}, {"kind", "invest.visit"}, {"thing", "v4"}, {"verb", "made"}, {"at", "2025-04-02T10:00:00+08:00"}, {"fields", {{"enterprise", "示例玻璃"}, {"trip", "t1"}}}};
  post(visit.dump(), 409);
  // A file of old records cannot answer.
  visit["source_seq"] = 902;
  post_lines(visit.dump() + "\n");

  say("project", "p9", "lead", {{"title", "示例"}, {"industry_code", "C3841"}});
  say("project", "p9", "updated", {{"industry_code", "384"}});
  json wrong{{"source", "t"}, {"source_seq", 903}, {"kind", "invest.project"}, {"thing", "p9"}, {"verb", "updated"}, {"at", "2025-04-02T10:00:00+08:00"}, {"fields", {{"industry_code", "C3847"}}}};
  auto const no = post(wrong.dump(), 400);
  EXPECT_NE(no["faults"][0]["message"]["en"].get<std::string>().find("C3841, C3842"), std::string::npos) << no.dump();
  EXPECT_EQ(post_lines(wrong.dump() + "\n", 400)["refused"], 1);
}

// A city that says in its own folder what its rates mean.
class own_rates : public served_house {
 protected:
  explicit own_rates(std::string const& text) : served_house{defined(text)} {}
  own_rates() : own_rates{R"(
[quantity.heavy]
name = { zh = "亿元以上项目", en = "large projects" }
where = ["signed by end", "investment >= 5"]
[definition.heavy_share]
name = { zh = "大项目占比", en = "share of large projects" }
also = ["大项目率"]
numerator = "heavy"
denominator = "contracts"
times = "100"
unit = "%"
decimals = 0
rounding = "truncate"
period = { zh = "累计", en = "to date" }
recognised_by = { zh = "市招商局", en = "the city's bureau" }
source = "示例办法"
)"} {}
  static model::catalogue defined(std::string const& text) {
    static temporary_folder const folder;
    std::ofstream{folder.path / "rates.toml"} << text;
    auto made = catalogue_of(invest_desk());
    made.city.folder = folder.path;
    return made;
  }
};

TEST_F(own_rates, stand_beside_the_shipped_ones_and_are_reckoned_from_the_ledger) {
  int number = 0;
  for (auto const& [id, yuan] : {std::pair{"a", "1000000000"}, {"b", "300000000"}, {"c", "700000000"}}) {
    json e{{"source", "t"}, {"source_seq", ++number}, {"kind", "invest.project"}, {"thing", id}, {"verb", "signed"}, {"at", "2025-03-01T10:00:00+08:00"}, {"fields", {{"park", "900101P"}, {"investment", yuan}}}};
    post(e.dump());
  }
  house.now = base::parse_time("2025-03-31T18:00:00", house.catalogue.zone)->at;
  auto const answer = get("/api/v1/invest/rates?word=" + std::string{"%E5%A4%A7%E9%A1%B9%E7%9B%AE%E7%8E%87"} + "&period=2025-Q1");
  ASSERT_EQ(answer["rates"].size(), 1U);
  EXPECT_EQ(answer["rates"][0]["own"], true);
  EXPECT_EQ(answer["rates"][0]["printed"], "66") << "two of three, truncated";
  EXPECT_EQ(answer["quantities"]["heavy"]["trace"].size(), 2U);
  auto const listed = get("/api/v1/invest/rates")["rates"];
  for (auto const& one : listed) EXPECT_EQ(one["own"], one["id"] == "heavy_share") << one["id"];
}

class wrong_rates : public own_rates {
 protected:
  wrong_rates() : own_rates{"[quantity.heavy]\nname = { zh = \"大\", en = \"large\" }\nwhere = [\"sined by end\"]\n"} {}
};
TEST_F(wrong_rates, are_refused_with_file_and_line) {
  for (auto const* route : {"rates", "assessment"}) {
    auto const no = get("/api/v1/invest/" + std::string{route}, 400)["faults"][0];
    EXPECT_EQ(no["line"], 1) << no.dump();
    EXPECT_NE(no["file"].get<std::string>().find("rates.toml"), std::string::npos) << no.dump();
    EXPECT_NE(no["message"]["en"].get<std::string>().find("signed"), std::string::npos) << "names what would be right";
  }
}

// Twelve projects went on from talks after ten to twenty-one days; one waits eighty, another two. Only the calendar's limit would
// show green for both and for the list of difficulties nothing has been learned.
TEST_F(invest_routes, a_list_has_its_light_from_what_became_of_others_there) {
  std::string lines;
  auto const line = [&](std::string const& thing, std::string const& verb, base::day day) {
    lines += json{{"source", "t"}, {"source_seq", ++number_}, {"kind", "invest.project"}, {"thing", thing}, {"verb", verb}, {"at", base::to_text(day) + "T10:00:00+08:00"}, {"fields", {{"title", thing}, {"industry", "lithium"}}}}.dump() + "\n";
  };
  auto const today = *base::parse_day("2025-03-31");
  for (int i = 0; i < 12; ++i) {
    line("old" + std::to_string(i), "negotiating", today - std::chrono::days{90});
    line("old" + std::to_string(i), "ended", today - std::chrono::days{80 - i});
  }
  line("slow", "negotiating", today - std::chrono::days{40});
  line("fresh", "negotiating", today - std::chrono::days{2});
  post_lines(lines);
  house.now = base::parse_time("2025-03-31T18:00:00", house.catalogue.zone)->at;
  post(R"({"id":"talks","title":"在谈","desk":"invest","kind":"invest.project","where":["state=negotiating"],"columns":["title"],"actor":"li"})", 201, "/api/v1/lists");
  auto const rows = get("/api/v1/lists/talks")["rows"];
  ASSERT_EQ(rows.size(), 2U);
  for (auto const& row : rows) {
    EXPECT_EQ(row["light"], row["thing"] == "slow" ? "red" : "green") << row.dump();
    EXPECT_EQ(row["hazard"]["light"], row["light"]);
    EXPECT_EQ(row["hazard"]["slower_than"].get<double>() > 0.9, row["thing"] == "slow");
  }
  // The page of waiting shows the same.
  auto const open_cases = get("/api/v1/invest/waiting")["open_cases"];
  for (auto const& one : open_cases)
    EXPECT_EQ(one["light"], one["case"] == "slow" ? "red" : "green");
  auto const book = request(port(), "GET", "/api/v1/lists/talks/xlsx?lang=en").body;
  auto const sheet = act::read_workbook(book);
  ASSERT_TRUE(sheet);
  ASSERT_EQ(sheet->rows[0][3].text, "Likely stuck (%)");
  for (std::size_t i = 1; i < 3; ++i) EXPECT_EQ(sheet->rows[i][3].text == "100", sheet->rows[i][0].text == "slow") << sheet->rows[i][3].text;
  EXPECT_EQ(post(book, 200, "/api/v1/lists/talks/xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")["changes"], json::array());
}

class no_invest_desk : public served_house {};
TEST_F(no_invest_desk, a_city_without_this_desk_says_so) {
  get("/api/v1/invest/credit", 404);
  post("{}", 404, "/api/v1/invest/reservations");
}

TEST_F(invest_routes, who_has_no_rank_at_the_desk_is_refused) {
  who = tell::visitor(act::rank::viewer);
  post(R"({"site":"s1","project":"p1"})", 403, "/api/v1/invest/reservations");
  get("/api/v1/invest/credit");
}

}  // namespace
}  // namespace fengsui::test
