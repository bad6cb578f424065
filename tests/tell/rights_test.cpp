// Who may call what: the table of rights against the routes of the program.
#include "tell/rights.h"

#include <map>

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

using tell::permission;

std::shared_ptr<act::person const> nobody() {
  return std::make_shared<act::person const>();
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
    auto target = std::string{one.pattern};
    for (auto const* name : {"{indicator}", "{kind}", "{name}", "{id*}", "{desk}"}) {
      if (auto const at = target.find(name); at != std::string::npos)
        target.replace(at, std::string_view{name}.size(), "flood.x");
    }
    if (target.find('{') != std::string::npos || one.needs == permission::anyone) continue;
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
