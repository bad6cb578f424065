#include "tell/http/router.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tell/http/fault_reply.h"
#include "tell/http/guard.h"

namespace fengsui::tell::http {
namespace {

plain_handler says(std::string text) {
  return [text](request const&) { return response{.body = text}; };
}

router sample() {
  return router{{
      {.method = "GET", .pattern = "/", .handle = says("root")},
      {.method = "GET", .pattern = "/figures/{indicator}", .handle = says("figure")},
      {.method = "GET", .pattern = "/figures/list", .handle = says("list")},
      {.method = "POST", .pattern = "/events", .handle = says("post"), .content_types = {"application/json"}},
      {.method = "GET", .pattern = "/events", .handle = says("events")},
      {.method = "GET", .pattern = "/thing/{id*}", .handle = says("thing")},
      {.method = "DELETE", .pattern = "/lists/{list}/items/{item}", .handle = says("item")},
  }};
}

std::string answer_of(router const& routes, std::string_view method, std::string_view path, pairs* params = nullptr) {
  auto const found = routes.find(method, path);
  if (auto const* const none = std::get_if<no_route>(&found)) return std::to_string(none->answer.status);
  auto const& [to, captured] = std::get<found_route>(found);
  if (params) *params = captured;
  return std::get<plain_handler>(to->handle)({}).body;
}

TEST(router, prefers_the_literal_segment) {
  auto const routes = sample();
  pairs params;
  EXPECT_EQ(answer_of(routes, "GET", "/"), "root");
  EXPECT_EQ(answer_of(routes, "GET", "/figures/list"), "list");
  EXPECT_EQ(answer_of(routes, "GET", "/figures/air.flights", &params), "figure");
  EXPECT_EQ(params, (pairs{{"indicator", "air.flights"}}));
  EXPECT_EQ(answer_of(routes, "DELETE", "/lists/a/items/b", &params), "item");
  EXPECT_EQ(params, (pairs{{"list", "a"}, {"item", "b"}}));
}

TEST(router, lets_a_last_capture_take_slashes) {
  pairs params;
  EXPECT_EQ(answer_of(sample(), "GET", "/thing/demo/air/5", &params), "thing");
  EXPECT_EQ(params, (pairs{{"id", "demo/air/5"}}));
  EXPECT_EQ(answer_of(sample(), "GET", "/thing/"), "404");
  EXPECT_EQ(answer_of(sample(), "GET", "/thing"), "404");
}

TEST(router, knows_no_path_by_two_spellings) {
  for (auto const* const path : {"/figures", "/figures/", "/figures/a/", "/figures/a/b", "/events/", "/Events"}) {
    EXPECT_EQ(answer_of(sample(), "GET", path), "404") << path;
  }
}

TEST(router, names_the_methods_that_a_path_takes) {
  auto const found = sample().find("PUT", "/events");
  auto const& answer = std::get<no_route>(found).answer;
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.headers, (pairs{{"Allow", "GET, HEAD, OPTIONS, POST"}}));
  auto const options = sample().find("OPTIONS", "/events");
  EXPECT_EQ(std::get<no_route>(options).answer.status, 204);
  EXPECT_EQ(std::get<no_route>(options).answer.headers, answer.headers);
  EXPECT_EQ(answer_of(sample(), "OPTIONS", "/nothing"), "404");
  EXPECT_EQ(answer_of(sample(), "HEAD", "/events"), "events");
}

TEST(router, asks_the_page_for_what_no_route_knows) {
  router const routes{{{.method = "POST", .pattern = "/events", .handle = says("post")}}, says("page")};
  EXPECT_EQ(answer_of(routes, "GET", "/overview"), "page");
  EXPECT_EQ(answer_of(routes, "HEAD", "/overview"), "page");
  EXPECT_EQ(answer_of(routes, "POST", "/overview"), "405");
  EXPECT_EQ(answer_of(routes, "GET", "/events"), "405");
  EXPECT_EQ(routes.routes().size(), 1u);
}

request posting(pairs headers, std::uint64_t length = 2) {
  return {.method = "POST", .path = "/events", .headers = std::move(headers), .content_length = length};
}

// The table of foreign writers, over every route that writes: a new route cannot be missed.
TEST(guard, refuses_writing_from_another_site_on_every_route) {
  pairs const plain{{"host", "city.example:8640"}, {"content-type", "application/json"}};
  auto const routes = sample();
  for (auto const& to : routes.routes()) {
    if (to.method == "GET") continue;
    auto const with = [&](std::string name, std::string value) {
      auto headers = plain;
      headers.emplace_back(std::move(name), std::move(value));
      auto asked = posting(headers, 0);
      asked.method = to.method;
      return forbidden(asked, to);
    };
    for (auto const* const origin :
         {"http://evil.example", "null", "", "https://city.example", "http://city.example:8641",
          "http://city.example:8640.evil.example", "file://city.example:8640"}) {
      EXPECT_EQ(with("origin", origin), http_fault::foreign_origin) << origin;
    }
    for (auto const* const site : {"cross-site", "same-site", "?"}) {
      EXPECT_EQ(with("sec-fetch-site", site), http_fault::foreign_origin) << site;
    }
    EXPECT_EQ(with("origin", "http://City.example:8640"), std::nullopt);
    EXPECT_EQ(with("origin", "https://city.example:8640"), std::nullopt);
    EXPECT_EQ(with("sec-fetch-site", "same-origin"), std::nullopt);
    EXPECT_EQ(with("accept", "*/*"), std::nullopt);
  }
}

TEST(guard, leaves_out_the_default_port_on_either_side) {
  auto const routes = sample();
  auto const& to = routes.routes()[3];
  auto const from = [&](std::string origin, std::string host) {
    return forbidden(posting({{"host", host}, {"origin", origin}, {"content-type", "application/json"}}), to);
  };
  EXPECT_EQ(from("https://city.example", "city.example"), std::nullopt);
  EXPECT_EQ(from("https://city.example", "city.example:443"), std::nullopt);
  EXPECT_EQ(from("http://city.example", "city.example:443"), http_fault::foreign_origin);
  EXPECT_EQ(from("http://[::1]:8640", "[::1]:8640"), std::nullopt);
}

TEST(guard, takes_only_the_bodies_a_route_names) {
  auto const routes = sample();
  auto const& events = routes.routes()[3];
  auto const sent = [&](std::string type) {
    return forbidden(posting({{"host", "a"}, {"content-type", type}}), events);
  };
  EXPECT_EQ(sent("application/json"), std::nullopt);
  EXPECT_EQ(sent("Application/JSON ; charset=\"UTF-8\""), std::nullopt);
  for (auto const* const type : {"text/plain", "", "application/jsonx", "multipart/form-data; boundary=x",
                                 "application/x-www-form-urlencoded", "application/json; charset=gbk"}) {
    EXPECT_EQ(sent(type), http_fault::wrong_content_type) << type;
  }
  EXPECT_EQ(forbidden(posting({{"host", "a"}}), events), http_fault::wrong_content_type);
  EXPECT_EQ(
      forbidden(posting({{"host", "a"}, {"content-type", "application/json"}, {"content-encoding", "gzip"}}), events),
      http_fault::wrong_content_type);
  EXPECT_EQ(forbidden(posting({{"host", "a"}, {"content-type", "application/json"}}, 1024 * 1024 + 1), events),
            http_fault::body_too_large);
  EXPECT_EQ(forbidden(posting({{"host", "a"}}, 1), routes.routes()[6]), http_fault::unexpected_body);
}

TEST(guard, answers_on_loopback_to_loopback_names_only) {
  auto const hosts = allowed_hosts("127.0.0.1", {});
  auto const answers = [&](std::vector<std::string> const& list, std::string host) {
    return answers_to(list, {.method = "GET", .path = "/", .headers = {{"host", host}}});
  };
  EXPECT_TRUE(answers(hosts, "127.0.0.1:8640"));
  EXPECT_TRUE(answers(hosts, "LocalHost"));
  EXPECT_TRUE(answers(hosts, "[::1]:8640"));
  EXPECT_FALSE(answers(hosts, "rebound.example:8640"));
  EXPECT_FALSE(answers(hosts, "127.0.0.1.evil.example"));
  EXPECT_TRUE(answers(allowed_hosts("127.0.0.1", {"Duty.example"}), "duty.example"));
  EXPECT_TRUE(answers(allowed_hosts("0.0.0.0", {}), "anything.example"));
  EXPECT_FALSE(answers(allowed_hosts("0.0.0.0", {"duty.example"}), "anything.example"));
}

TEST(fault_reply, writes_both_languages_and_escapes) {
  auto const answer = fault_reply(418, "tea", "引号\" 反斜杠\\ 换行\n", "a </script> \x01");
  EXPECT_EQ(answer.status, 418);
  EXPECT_EQ(answer.body,
            "{\"faults\":[{\"code\":\"tea\",\"message\":{\"zh\":\"引号\\\" 反斜杠\\\\ 换行\\u000a\","
            "\"en\":\"a \\u003c/script> \\u0001\"}}]}");
  EXPECT_EQ(fault_reply(http_fault::busy).headers, (pairs{{"Retry-After", "1"}}));
}

}  // namespace
}  // namespace fengsui::tell::http
