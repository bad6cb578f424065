#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "act/notice/alarm_word.h"
#include "support/test_house.h"
#include "tell/access/rights.h"
#include "tell/api.h"
#include "tell/client.h"
#include "tell/http/server.h"
#include "tell/notice/notice_routes.h"
#include "tell/schema.h"

namespace fengsui::test {

inline std::string flood() {
  std::ifstream in{root() / "tests" / "desks" / "flood" / "desk.toml"};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// A house with its door open: the real server over the flood desk, and everything it answers held against the
// description.
class served_house : public ::testing::Test {
 protected:
  explicit served_house(model::catalogue defined = catalogue_of(flood())) : house{std::move(defined)} {
    house.known->changed = [this](std::vector<ledger::event> const& events, std::vector<int> const& indicators) {
      duty.heard(events, indicators);
      live.tell(events, indicators);
    };
    duty.begin();
  }
  ~served_house() override { server.stop(); }

  // As JSON; the status must be this one.
  json get(std::string const& target, int status = 200) const {
    return checked("GET", target, request(port(), "GET", target), status);
  }
  json post(std::string const& body, int status = 200, std::string const& target = "/api/v1/events",
            std::string const& type = "application/json") const {
    return checked("POST", target, request(port(), "POST", target, {{"Content-Type", type}}, body), status);
  }
  json post_lines(std::string const& body, int status = 200, std::string const& tail = {}) const {
    return post(body, status, "/api/v1/events" + tail, "application/x-ndjson");
  }
  json checked(std::string_view method, std::string const& target, reply const& got, int status) const {
    EXPECT_EQ(got.status, status) << target << "\n" << got.body.substr(0, 500);
    EXPECT_EQ(says.misfit(method, target, got.status,
                          got.headers.contains("content-type") ? got.headers.at("content-type") : "", got.body),
              "")
        << target;
    auto made = json::parse(got.body, nullptr, false);
    if (got.status >= 400) expect_both_languages(made);
    return made;
  }
  static void expect_both_languages(json const& answer) {
    auto faults = answer.value("faults", json::array());
    if (!answer.contains("faults")) {  // of several things each says its own
      for (auto const& one : answer.value("results", json::array())) {
        for (auto const& fault : one.value("faults", json::array())) faults.push_back(fault);
      }
    }
    ASSERT_FALSE(faults.empty()) << answer.dump();
    for (auto const& one : faults) {
      std::string const zh = one["message"]["zh"];
      EXPECT_TRUE(std::ranges::any_of(zh, [](char c) { return static_cast<unsigned char>(c) >= 0xE4; })) << zh;
      EXPECT_FALSE(one["message"]["en"].get<std::string>().empty());
    }
  }
  std::uint16_t port() const { return server.port(); }

  // A gauge's reading as one line.
  static std::string reading(std::string const& source, int number, std::string const& at, std::string const& level,
                             std::string const& weather = "rain", std::string const& place = "900101") {
    return fmt::format(
        R"({{"source":"{}","source_seq":{},"kind":"flood.reading","at":"{}","place":"{}","fields":{{"level":"{}","weather":"{}"}}}})"
        "\n",
        source, number, at, place, level, weather);
  }

  description says;
  test::house house;
  act::vault vault{house.folder.path / "access.db", house.folder.path / "key", act::system_random()};
  bool sealed = house.seal_with(vault);
  tell::live live{*house.known};
  // Its clocks stand still with the house; it works when a test says so.
  act::duty_room duty{*house.known, house.kept.get(), {[this] { return house.now; }, [this] { return steady; }}};
  model::duration steady{};
  base::instant clock = std::chrono::sys_days{std::chrono::year{2025} / 4 / 8};
  act::entrance door{*house.known,
                     *house.kept,
                     *house.store,
                     vault,
                     [this] { return clock; },
                     {.visitors = act::rank::officer, .cost = {1, 8192}}};
  // A carrier that nobody reaches, a group, and somebody to tell: what is sent is a test's to say.
  act::notice::settings word_settings = [this] {
    act::notice::settings made;
    made.channels.push_back({.listed = {.id = "mobile", .protocol = "smpp", .name = {"移动", "Mobile"}}});
    made.channels.push_back({.listed = {.id = "warning", .protocol = "cap", .name = {"预警平台", "Warning platform"}}});
    made.people["zhang"] = {.name = {"张三", "Zhang San"}, .phone = "13900000000"};
    made.groups["duty"] = {.name = {"值班员", "Duty officers"}, .members = {"zhang"}, .by = {"mobile"}};
    made.templates["fire"] = {.name = {"火情", "Fire"},
                              .severity = act::notice::severity::severe,
                              .subject = {"{place}火情", "Fire at {place}"},
                              .text = {"{place}起火", "Fire at {place}"}};
    made.author = {"duty@city.example", {"值班室", "Duty room"}, ""};
    made.number_key = act::notice::number_key{};
    made.lists = (house.folder.path / "lists").string();
    return made;
  }();
  act::notice::outbox box{*house.kept,         *house.store, house.catalogue, act::notice::directory_of(word_settings, &duty, &vault),
                          act::notice::outbox_rules{}, [this] { return house.now; }, [] { return 0.5; }};
  act::notice::campaign_desk campaigns{house.folder.path / "campaigns", word_settings, house.catalogue, *house.store, *house.kept,
                                       [this] { return house.now; }};
  act::notice::inbox alerts{*house.kept, *house.store, house.catalogue, {}, [this] { return house.now; }};
  tell::notice_house notices{box, word_settings, act::notice::directory_of(word_settings, &duty, &vault), campaigns, alerts};
  tell::api api{*house.known,
                *house.kept,
                *house.store,
                live,
                [this] { return house.now; },
                duty,
                root() / "docs" / "openapi.json",
                door,
                notices,
                nullptr,
                house.folder.path / "attachments"};
  // Everybody who asks: an officer of every desk, until a test says otherwise.
  std::shared_ptr<act::person const> who = tell::visitor(act::rank::officer);
  tell::http::server server{
      {.port = 0}, tell::http::router{tell::guarded(api.routes(), [this](tell::http::request const&) { return who; })}};
};

}  // namespace fengsui::test
