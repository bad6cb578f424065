// A department's text through the API: read, audited, corrected, confirmed, taken as a case.
#include "tell/reading/keep_bulletin.h"

#include "model/catalogue.h"

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

constexpr std::string_view kText =
    "2025年4月4日至6日,甲市机场公司共保障航班463架次,保障旅客4.8万人次。\n"
    "今年一季度,甲开发区共签约项目23项,完成全年目标任务的87%。2月16日,乙园区5个重点项目集中开工。\n";

class reading : public served_house {
 protected:
  reading() {
    api.attachments = folder;
    std::filesystem::remove_all(folder);
  }
  ~reading() override { std::filesystem::remove_all(folder); }

  tell::bulletin_kept keep(std::string_view text) {
    return tell::keep_bulletin({.file = text,
                                .text = text,
                                .organisation = "甲开发区",
                                .title = {},
                                .warning = {},
                                .source = {},
                                .published = *base::parse_day("2025-04-08"),
                                .now = house.now,
                                .actor = "tester"},
                               *house.known, *house.kept, *house.store, ledger::attachments{folder});
  }
  json post_to(std::string const& target, json const& body, int status = 200) {
    return post(body.dump(), status, target);
  }

  std::filesystem::path folder = std::filesystem::temp_directory_path() / fmt::format("fengsui-reading-{}", ::getpid());
};

TEST_F(reading, keeps_text_figures_and_findings_and_shows_them) {
  auto const kept = keep(kText);
  ASSERT_TRUE(kept.faults.empty()) << kept.faults.front().en;
  EXPECT_FALSE(kept.already_there);
  auto const list = get("/api/v1/readings")["readings"];
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0]["id"], kept.id);
  EXPECT_GE(list[0]["findings_open"].get<int>(), 1);
  auto const whole = get("/api/v1/readings/" + kept.id);
  EXPECT_EQ(whole["text"], std::string{kText});
  ASSERT_EQ(whole["figures"].size(), static_cast<std::size_t>(kept.figures));
  bool found = false;
  for (auto const& one : whole["findings"]) found = found || one["check"] == "integer_target";
  EXPECT_TRUE(found) << whole["findings"].dump();
  get("/api/v1/readings/B-000000000000", 404);
}

TEST_F(reading, takes_the_same_bytes_once_and_knows_what_replaces_what) {
  auto const first = keep(kText);
  EXPECT_TRUE(keep(kText).already_there);
  std::string changed{kText};
  changed.replace(changed.find("463"), 3, "464");
  auto const second = keep(changed);
  EXPECT_EQ(second.replaces, first.id);
  EXPECT_EQ(get("/api/v1/readings/" + first.id)["state"], "superseded");
  EXPECT_EQ(get("/api/v1/readings/" + first.id)["replaced_by"], second.id);
}

TEST_F(reading, corrects_a_field_by_an_event_of_its_own) {
  auto const kept = keep(kText);
  auto const target = "/api/v1/readings/" + kept.id + "/figures/a";
  auto const head = get("/api/v1/health")["head"].get<int>();
  auto const after =
      post_to(target, {{"fields", {{"organisation", "甲市机场"}, {"value", "4.63万"}}}, {"note", "误读"}});
  EXPECT_EQ(get("/api/v1/health")["head"].get<int>(), head + 1);
  auto const& figure = after["figures"][0];
  EXPECT_EQ(figure["organisation"], "甲市机场");
  EXPECT_EQ(figure["value"], 46300);
  EXPECT_EQ(figure["corrected"], true);
  post_to(target, {{"fields", {{"value", "many"}}}}, 400);
  post_to(target, {{"fields", {{"colour", "red"}}}}, 400);
  post_to("/api/v1/readings/" + kept.id + "/figures/zz", {{"fields", {{"unit", "t"}}}}, 404);
  auto const fewer = post_to(target, {{"retract", true}});
  EXPECT_EQ(fewer["figures"].size(), after["figures"].size() - 1);
}

TEST_F(reading, makes_a_finding_a_case_with_an_owner_and_settles_it_when_the_figure_is_put_right) {
  auto const kept = keep(kText);
  auto const whole = get("/api/v1/readings/" + kept.id);
  std::string key;
  for (auto const& one : whole["findings"]) {
    if (one["check"] == "integer_target") key = one["key"];
  }
  ASSERT_FALSE(key.empty());
  house.now += std::chrono::minutes{1};
  auto const find = [&](json const& in) {
    for (auto const& one : in["findings"]) {
      if (one["key"] == key) return one;
    }
    return json{};
  };
  auto const taken =
      find(post_to("/api/v1/readings/" + kept.id + "/findings/" + key, {{"state", "taken"}, {"owner", "统计科"}}));
  EXPECT_EQ(taken["state"], "taken");
  EXPECT_EQ(taken["owner"], "统计科");
  auto const letter = key.substr(key.rfind('-') + 1);
  auto const corrected =
      find(post_to("/api/v1/readings/" + kept.id + "/figures/" + letter, {{"fields", {{"value", "88"}}}}));
  EXPECT_EQ(corrected["current"], false) << "23 of 26 is 88.5 %";
  house.now += std::chrono::minutes{1};
  auto const settled =
      find(post_to("/api/v1/readings/" + kept.id + "/findings/" + key, {{"state", "settled"}, {"outcome", "已更正"}}));
  EXPECT_EQ(settled["state"], "settled");
  post_to("/api/v1/readings/" + kept.id + "/findings/sum:a-b", {{"state", "taken"}, {"owner", "x"}}, 404);
}

TEST_F(reading, confirms_what_a_text_says_has_happened) {
  auto const kept = keep(kText);
  if (kept.proposals == 0) GTEST_SKIP() << "the reader found no event in the text";
  house.now += std::chrono::minutes{1};
  auto const after = post_to("/api/v1/readings/" + kept.id + "/proposals/1", {{"state", "confirmed"}});
  EXPECT_EQ(after["proposals"][0]["state"], "confirmed");
  post_to("/api/v1/readings/" + kept.id + "/proposals/99", {{"state", "confirmed"}}, 404);
  post_to("/api/v1/readings/" + kept.id + "/proposals/1", {{"state", "eaten"}}, 400);
}

TEST_F(reading, makes_what_a_sixth_desk_says_of_an_event) {
  auto const kept = keep(kText);
  auto const target = "/api/v1/readings/" + kept.id;
  json started;
  auto const proposals = get(target)["proposals"];
  for (auto const& one : proposals) {
    if (one["type"] == "project_start") started = one;
  }
  ASSERT_FALSE(started.is_null()) << get(target)["proposals"].dump();
  EXPECT_EQ(started["event"]["kind"], "flood.breach") << "as tests/desks/flood/desk.toml has it";
  EXPECT_EQ(started["event"]["events"], 5);
  house.now += std::chrono::minutes{1};
  auto const after =
      post_to(target + "/proposals/" + started["number"].get<std::string>(), {{"state", "confirmed"}, {"event", true}});
  for (auto const& one : after["proposals"]) {
    if (one["type"] != "project_start") continue;
    EXPECT_EQ(one["became"].size(), 5U) << one.dump();
  }
}

// The house with the desks that keep trains and projects.
class reading_of_desks : public served_house {
 protected:
  reading_of_desks() : served_house{model::read_catalogue(root() / "cities" / "xining", root() / "desks").read} {
    api.attachments = folder;
    std::filesystem::remove_all(folder);
  }
  ~reading_of_desks() override { std::filesystem::remove_all(folder); }

  json proposal_of(json const& whole, std::string const& type) {
    for (auto const& one : whole["proposals"]) {
      if (one["type"] == type) return one;
    }
    return nullptr;
  }

  std::filesystem::path folder = std::filesystem::temp_directory_path() / fmt::format("fengsui-desks-{}", ::getpid());
};

TEST_F(reading_of_desks, writes_a_confirmed_proposal_as_events_of_the_desks_kind_and_takes_them_back) {
  constexpr std::string_view kRail =
      "4月4日至6日,对西宁至西安北D2732/1次动车组列车进行重联开行。2月16日,5个重点项目在生物园区集中开工。\n";
  auto const kept = tell::keep_bulletin({.file = kRail,
                                         .text = kRail,
                                         .organisation = "青藏集团公司",
                                         .title = {},
                                         .warning = {},
                                         .source = {},
                                         .published = *base::parse_day("2025-04-09"),
                                         .now = house.now,
                                         .actor = "tester"},
                                        *house.known, *house.kept, *house.store, ledger::attachments{folder});
  ASSERT_TRUE(kept.faults.empty()) << kept.faults.front().en;
  auto const target = "/api/v1/readings/" + kept.id;
  auto const coupled = proposal_of(get(target), "train_coupled");
  ASSERT_FALSE(coupled.is_null()) << get(target)["proposals"].dump();
  EXPECT_EQ(coupled["event"]["kind"], "rail.coupling");
  EXPECT_EQ(coupled["event"]["events"], 6) << "D2732 and D2731 on three days";
  house.now += std::chrono::minutes{1};
  auto const head = get("/api/v1/health")["head"].get<int>();
  auto const decide = target + "/proposals/" + coupled["number"].get<std::string>();
  auto after = post(json{{"state", "confirmed"}, {"event", true}}.dump(), 200, decide);
  EXPECT_EQ(get("/api/v1/health")["head"].get<int>(), head + 7) << "six events and the confirmation";
  auto const done = proposal_of(after, "train_coupled");
  ASSERT_EQ(done["became"].size(), 2U) << done.dump();
  EXPECT_EQ(done["became"][0]["kind"], "rail.coupling");
  auto const figure = get("/api/v1/figures/rail.trains_coupled?period=2025-04-04..2025-04-06");
  EXPECT_EQ(figure["value"], 6) << figure.dump();

  house.now += std::chrono::minutes{1};
  after = post(json{{"state", "proposed"}}.dump(), 200, decide);
  EXPECT_TRUE(proposal_of(after, "train_coupled")["became"].empty());
  EXPECT_EQ(get("/api/v1/figures/rail.trains_coupled?period=2025-04-04..2025-04-06")["value"], 0);

  auto const started = proposal_of(after, "project_start");
  ASSERT_FALSE(started.is_null());
  EXPECT_EQ(started["event"]["events"], 5);
  house.now += std::chrono::minutes{1};
  auto const start = target + "/proposals/" + started["number"].get<std::string>();
  post(json{{"state", "confirmed"}, {"event", true}, {"fields", {{"colour", "red"}}}}.dump(), 400, start);
  after = post(json{{"state", "confirmed"}, {"event", true}}.dump(), 200, start);
  ASSERT_EQ(proposal_of(after, "project_start")["became"].size(), 5U);
  auto const thing =
      get("/api/v1/thing/" + proposal_of(after, "project_start")["became"][0]["thing"].get<std::string>());
  EXPECT_NE(thing.dump().find(kept.id), std::string::npos) << "the event says which bulletin it was read in";
}

}  // namespace
}  // namespace fengsui::test
