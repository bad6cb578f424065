// Who may call what: the table of rights against the routes of the program.
#include "tell/access/rights.h"

#include <map>

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

using tell::permission;

std::shared_ptr<act::person const> nobody() {
  return std::make_shared<act::person const>();
}

// An address that a pattern matches.
std::string address_of(std::string_view pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] != '{') {
      out += pattern[at++];
      continue;
    }
    out += "flood.x";
    at = pattern.find('}', at) + 1;
  }
  return out;
}

class rights : public served_house {
 protected:
  // A server of its own, whose every caller is this person.
  std::unique_ptr<tell::http::server> serve_to(std::shared_ptr<act::person const> caller) {
    return std::make_unique<tell::http::server>(
        tell::http::server_settings{.port = 0},
        tell::http::router{tell::guarded(api.routes(), [caller](tell::http::request const&) { return caller; })});
  }
};

TEST_F(rights, every_route_of_the_program_has_its_line_and_every_line_its_route) {
  std::set<std::string> routed;
  for (auto const& one : api.routes()) routed.insert(one.method + " " + one.pattern);
  std::set<std::string> listed;
  for (auto const& one : tell::rights()) {
    EXPECT_TRUE(listed.insert(std::string{one.method} + " " + std::string{one.pattern}).second)
        << one.pattern << " twice";
    bool const named = one.desk.empty() || one.pattern.find("{" + std::string{one.desk}) != std::string_view::npos;
    EXPECT_TRUE(named) << one.pattern;
  }
  EXPECT_EQ(listed, routed);
}

TEST_F(rights, a_route_without_a_line_is_refused_to_everybody) {
  auto routes =
      tell::guarded({{"GET", "/api/v1/forgotten",
                      tell::http::plain_handler{[](auto const&) { return tell::http::response{.body = "open"}; }}}},
                    [](auto const&) { return tell::visitor(act::rank::leader); });
  tell::http::server alone{{.port = 0}, tell::http::router{std::move(routes)}};
  EXPECT_EQ(request(alone.port(), "GET", "/api/v1/forgotten").status, 403);
}

TEST_F(rights, who_has_not_signed_in_gets_401_everywhere_but_at_open_doors) {
  auto const alone = serve_to(nobody());
  for (auto const& one : tell::rights()) {
    auto const target = address_of(one.pattern);
    if (one.needs == permission::anyone) continue;
    header_list headers;
    if (one.method != "GET") {
      for (auto const& route : api.routes()) {
        if (route.pattern == one.pattern && route.method == one.method && !route.content_types.empty())
          headers = {{"Content-Type", route.content_types.front()}};
      }
    }
    EXPECT_EQ(request(alone->port(), one.method, target, headers).status, 401) << one.method << " " << target;
  }
  EXPECT_EQ(request(alone->port(), "GET", "/api/v1/health").status, 200);
}

// One table: who by what the line needs. A new route is in it as soon as it has its line.
TEST_F(rights, every_route_answers_each_sort_of_person_as_its_line_says) {
  struct sort {
    char const* name;
    act::person who;
  };
  auto const at_flood = [](act::rank rank) { return std::vector<act::desk_role>{{.desk = "flood", .rank = rank}}; };
  auto const person = [](act::office office, std::vector<act::desk_role> roles) {
    return act::person{.id = "p", .office = office, .roles = std::move(roles), .by = act::person::came::token};
  };
  sort const sorts[] = {
      {"viewer", person(act::office::none, at_flood(act::rank::viewer))},
      {"reporter", person(act::office::none, at_flood(act::rank::reporter))},
      {"officer", person(act::office::none, at_flood(act::rank::officer))},
      {"leader", person(act::office::none, at_flood(act::rank::leader))},
      {"system", person(act::office::system, {})},
      {"security", person(act::office::security, {})},
      {"auditor", person(act::office::auditor, {})},
      {"elsewhere", person(act::office::none, {{.desk = "fire", .rank = act::rank::leader}})},
  };
  std::map<permission, std::set<std::string>> const may{
      {permission::anyone, {"viewer", "reporter", "officer", "leader", "system", "security", "auditor", "elsewhere"}},
      {permission::somebody, {"viewer", "reporter", "officer", "leader", "system", "security", "auditor", "elsewhere"}},
      {permission::view, {"viewer", "reporter", "officer", "leader"}},
      {permission::report, {"reporter", "officer", "leader"}},
      {permission::officer, {"officer", "leader"}},
      {permission::leader, {"leader"}},
      {permission::system, {"system"}},
      {permission::security, {"security"}},
      {permission::administer, {"system", "security"}},
      {permission::audit, {"auditor"}},
  };
  int cells = 0;
  for (auto const& line : tell::rights()) {
    tell::http::request asked{.method = std::string{line.method}};
    if (!line.desk.empty()) asked.params.emplace_back(std::string{line.desk}, "flood.readings");
    for (auto const& one : sorts) {
      bool const elsewhere = one.name == std::string_view{"elsewhere"};
      bool const rank = line.needs >= permission::view && line.needs <= permission::leader;
      // Where a route names no desk, any desk lets in; its handler then shows what is of that desk.
      bool const wanted = elsewhere && rank ? line.desk.empty() : may.at(line.needs).contains(one.name);
      EXPECT_EQ(tell::allows(line, one.who, asked), wanted) << line.method << " " << line.pattern << ": " << one.name;
      ++cells;
    }
  }
  EXPECT_EQ(cells, static_cast<int>(tell::rights().size() * std::size(sorts)));
}

// The three administrators by the same table, on every route and over the wire: the auditor changes nothing, the system and
// the security administrator read none of the register, and what is refused leaves the ledger where it was.
TEST_F(rights, each_administrator_does_one_thing_and_reads_no_register) {
  house.send(R"({"source":"t","source_seq":1,"kind":"flood.breach","thing":"B-canary","verb":"reported","at":"2025-04-04T08:00+08:00","place":"900101"})"
             "\n");
  auto const routes = api.routes();
  std::map<act::office, std::set<permission>> const own{
      {act::office::system, {permission::system, permission::administer}},
      {act::office::security, {permission::security, permission::administer}},
      {act::office::auditor, {permission::audit}}};
  for (auto const& [office, granted] : own) {
    auto const alone = serve_to(
        std::make_shared<act::person const>(act::person{.id = "adm", .office = office, .by = act::person::came::token}));
    int refused = 0;
    for (auto const& line : tell::rights()) {
      auto const target = address_of(line.pattern);
      bool const open = line.needs == permission::anyone || line.needs == permission::somebody;
      bool const changes = line.method != "GET";
      if (office == act::office::auditor && changes) {
        EXPECT_FALSE(granted.contains(line.needs)) << line.pattern << ": an auditor's right that changes something";
      }
      if (granted.contains(line.needs)) continue;
      if (open) {
        // What everybody may: itself, and what the city is. Nothing of what happened in it.
        if (changes) continue;
        auto const got = request(alone->port(), line.method, target);
        EXPECT_EQ(got.body.find("B-canary"), std::string::npos) << target;
        continue;
      }
      auto const head = house.store->head().seq;
      header_list headers;
      for (auto const& route : routes) {
        if (changes && route.pattern == line.pattern && route.method == line.method)
          headers = {{"Content-Type", route.content_types.front()}};
      }
      auto const got = request(alone->port(), line.method, target, headers, changes ? "{}" : "");
      EXPECT_EQ(got.status, 403) << line.method << " " << target;
      EXPECT_EQ(house.store->head().seq, head) << line.method << " " << target;
      ++refused;
    }
    EXPECT_GT(refused, 80);
  }
}

TEST_F(rights, a_browser_with_a_session_changes_things_from_this_page_alone) {
  act::person const one{
      .id = "s", .roles = {{.desk = "*", .rank = act::rank::leader}}, .by = act::person::came::session};
  auto const alone = serve_to(std::make_shared<act::person const>(one));
  auto const host = "http://127.0.0.1:" + std::to_string(alone->port());
  int routes = 0;
  for (auto const& route : api.routes()) {
    if (route.method == "GET") continue;
    ++routes;
    auto const target = address_of(route.pattern);
    auto const type = route.content_types.front();
    auto const status = [&](header_list headers, std::string const& method = {}) {
      return request(alone->port(), method.empty() ? route.method : method, target, std::move(headers), "{}").status;
    };
    EXPECT_EQ(status({{"Content-Type", type}}), 403) << target << ": no Origin";
    EXPECT_EQ(status({{"Content-Type", type}, {"Origin", "http://evil.example"}}), 403) << target;
    EXPECT_EQ(status({{"Content-Type", type}, {"Origin", "null"}}), 403) << target;
    EXPECT_EQ(status({{"Content-Type", type}, {"Sec-Fetch-Site", "cross-site"}}), 403) << target;
    EXPECT_EQ(status({{"Content-Type", "text/plain"}, {"Origin", host}}), 415) << target;
    EXPECT_EQ(status({{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", host}}), 415) << target;
    auto const got = request(alone->port(), "GET", target, {{"X-HTTP-Method-Override", route.method}}).status;
    EXPECT_TRUE(got == 405 || got == 200 || got == 400 || got == 403 || got == 404)
        << target << ": a GET changes nothing " << got;
  }
  EXPECT_GT(routes, 15);
}

TEST_F(rights, a_viewer_reads_its_own_desk_and_sends_nothing) {
  act::person one{.id = "v", .roles = {{.desk = "flood"}}, .by = act::person::came::session};
  auto const at_flood = serve_to(std::make_shared<act::person const>(one));
  EXPECT_EQ(request(at_flood->port(), "GET", "/api/v1/board/flood").status, 200);
  EXPECT_EQ(request(at_flood->port(), "POST", "/api/v1/events", {{"Content-Type", "application/json"}}, "{}").status,
            403);
  one.roles.front().desk = "fire";
  auto const at_fire = serve_to(std::make_shared<act::person const>(one));
  EXPECT_EQ(request(at_fire->port(), "GET", "/api/v1/board/flood").status, 403);
  EXPECT_EQ(request(at_fire->port(), "GET", "/api/v1/figures/flood.readings?period=2025").status, 403);
}

TEST_F(rights, a_refusal_comes_before_the_body_is_read) {
  auto const alone = serve_to(nobody());
  connection slow{alone->port()};
  slow.send(
      "POST /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
      "60000000\r\n\r\n");
  EXPECT_TRUE(slow.some(64, std::chrono::seconds{2}).starts_with("HTTP/1.1 401"));
}

TEST(roles, are_written_and_read_as_one_line) {
  act::desk_role const whole{"fire", act::rank::reporter, {"fire.patrol", "fire.incident"}, {"630121"}, true};
  EXPECT_EQ(act::to_text(whole), "fire reporter @630121 #fire.patrol,fire.incident +personal");
  EXPECT_EQ(act::role_from(act::to_text(whole)), whole);
  EXPECT_EQ(act::role_from("* viewer"), (act::desk_role{.desk = "*"}));
  for (auto const* wrong : {"", "fire", "fire boss", "fire viewer 630121"})
    EXPECT_FALSE(act::role_from(wrong)) << wrong;
}

}  // namespace
}  // namespace fengsui::test
