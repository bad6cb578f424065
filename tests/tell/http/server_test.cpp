#include <gtest/gtest.h>

#include "tell/http/server_fixture.h"
#include "tell/http/smuggling_cases.h"

namespace fengsui::tell::http::testing {
namespace {

using http_server = server_fixture;

TEST_F(http_server, answers_with_length_and_guards) {
  auto const reply = ask(start(), get("/hello"));
  EXPECT_EQ(status_of_reply(reply), 200);
  EXPECT_EQ(body_of_reply(reply), "hello");
  for (auto const* const line :
       {"Content-Length: 5\r\n", "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
        "Cross-Origin-Opener-Policy: same-origin\r\n", "Cache-Control: no-store\r\n",
        "Content-Security-Policy: default-src 'self'; object-src 'none'; worker-src 'self' "
        "blob:; img-src "
        "'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'\r\n"}) {
    EXPECT_NE(reply.find(line), std::string::npos) << line;
  }
  EXPECT_EQ(reply.find("Access-Control"), std::string::npos);
}

TEST_F(http_server, lets_no_header_value_begin_another_line) {
  auto const reply = ask(start(), get("/headers"));
  EXPECT_NE(reply.find("X-Split: aX-Evil: b\r\n"), std::string::npos);
  EXPECT_NE(reply.find("Cache-Control: max-age=1\r\n"), std::string::npos);
  EXPECT_EQ(reply.find("no-store"), std::string::npos);
  EXPECT_EQ(body_of_reply(reply), "127.0.0.1");
}

TEST_F(http_server, answers_every_smuggling_case_once_and_closes) {
  auto const port = start();
  for (auto const& [name, status, text] : smuggling_cases()) {
    raw_client client{port};
    client.send(text);
    auto const reply = client.read_all(4s);
    EXPECT_EQ(status_of_reply(reply), status) << name << "\n" << reply;
    EXPECT_EQ(count_replies(reply), 1) << name;
    EXPECT_TRUE(client.closed()) << name;
    EXPECT_NE(reply.find("Connection: close\r\n"), std::string::npos) << name;
    EXPECT_TRUE(body_of_reply(reply).starts_with("{\"faults\":[{\"code\":\"")) << name;
  }
  EXPECT_EQ(smuggled_, 0);
  EXPECT_EQ(server_->counts().refused, smuggling_cases().size());
  EXPECT_EQ(status_of_reply(ask(port, get("/hello"))), 200);
}

TEST_F(http_server, sends_a_head_without_body) {
  auto const port = start();
  auto const reply = ask(port, "HEAD /hello HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/hello"));
  EXPECT_EQ(count_replies(reply), 2);
  EXPECT_TRUE(reply.find("Content-Length: 5\r\n") < reply.find("\r\n\r\n"));
  EXPECT_TRUE(body_of_reply(reply).starts_with("HTTP/1.1 200"));
  auto const lost = ask(port, "HEAD /live HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(body_of_reply(lost), "");
  EXPECT_NE(lost.find("text/event-stream"), std::string::npos);
}

TEST_F(http_server, names_what_a_path_takes) {
  auto const port = start();
  auto const reply = ask(port, "DELETE /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of_reply(reply), 405);
  EXPECT_NE(reply.find("Allow: GET, HEAD, OPTIONS\r\n"), std::string::npos);
  auto const options = ask(port, "OPTIONS /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(status_of_reply(options), 204);
  EXPECT_NE(options.find("Allow: OPTIONS, POST\r\n"), std::string::npos);
  EXPECT_EQ(options.find("Content-Length"), std::string::npos);
  EXPECT_EQ(body_of_reply(ask(port, get("/desk/%E8%88%AA"))), "page /desk/航");
}

TEST_F(http_server, answers_pipelined_requests_in_order) {
  auto const port = start();
  std::string wanted;
  for (int number = 0; number < 50; ++number) wanted += post("/later", std::to_string(number)) + get("/hello");
  auto const reply = ask(port, wanted);
  EXPECT_EQ(count_replies(reply), 100);
  std::size_t at = 0;
  for (int number = 0; number < 50; ++number) {
    at = reply.find("later " + std::to_string(number), at);
    ASSERT_NE(at, std::string::npos) << number;
  }
  EXPECT_EQ(reply.find("twice"), std::string::npos);
}

TEST_F(http_server, keeps_or_closes_as_asked) {
  auto const port = start();
  EXPECT_EQ(count_replies(ask(port, get("/hello", "Connection: close\r\n") + get("/hello"))), 1);
  EXPECT_EQ(count_replies(ask(port, "GET /hello HTTP/1.0\r\nHost: localhost\r\n\r\n" + get("/hello"))), 1);
  auto const kept =
      ask(port, "GET /hello HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n" + get("/hello"));
  EXPECT_EQ(count_replies(kept), 2);
  EXPECT_NE(kept.find("Connection: keep-alive\r\n"), std::string::npos);
}

TEST_F(http_server, reads_a_body_in_any_pieces) {
  auto const port = start();
  std::string const body(300'000, 'x');
  auto const text = post("/echo", body);
  for (std::size_t const piece : {7u, 4'000u, 100'000u}) {
    raw_client client{port};
    for (std::size_t from = 0; from < 200; from += piece)
      client.send(std::string_view{text}.substr(from, std::min(piece, 200 - from)));
    client.send(std::string_view{text}.substr(200));
    client.finish_sending();
    EXPECT_EQ(body_of_reply(client.read_all()), body);
  }
}

TEST_F(http_server, asks_a_careful_client_for_its_body) {
  auto const port = start();
  raw_client client{port};
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nExpect: "
      "100-continue\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("hello");
  client.finish_sending();
  EXPECT_EQ(body_of_reply(client.read_all()), "hello");
  auto const refused = ask(port,
                           "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                           "Content-Length: 5000000\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(status_of_reply(refused), 413);
  EXPECT_EQ(count_replies(refused), 1);
}

TEST_F(http_server, refuses_a_large_body_without_reading_it) {
  auto const port = start();
  raw_client client{port};
  auto const begun = std::chrono::steady_clock::now();
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
      "1048577\r\n\r\nbegin");
  auto const reply = client.read_until("}]}");
  EXPECT_EQ(status_of_reply(reply), 413);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 100ms);
  EXPECT_EQ(body_of_reply(ask(port, post("/echo", std::string(1 << 20, 'a')))).size(), 1u << 20);
  EXPECT_EQ(body_of_reply(ask(port, post("/import", std::string(8 << 20, 'a')))), "8388608");
}

TEST_F(http_server, refuses_writing_from_another_site) {
  auto const port = start();
  EXPECT_EQ(status_of_reply(ask(port, post("/echo", "a", "Origin: http://evil.example\r\n"))), 403);
  EXPECT_EQ(status_of_reply(ask(port, post("/echo", "a", "Sec-Fetch-Site: cross-site\r\n"))), 403);
  EXPECT_EQ(status_of_reply(ask(port, post("/echo", "a", "Origin: http://localhost\r\n"))), 200);
  EXPECT_EQ(
      status_of_reply(
          ask(port, "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\na")),
      415);
  EXPECT_EQ(status_of_reply(ask(port, get("/hello", "Origin: http://evil.example\r\n"))), 200);
}

TEST_F(http_server, turns_failing_handlers_into_500) {
  auto const port = start();
  EXPECT_EQ(status_of_reply(ask(port, get("/throws"))), 500);
  EXPECT_EQ(status_of_reply(ask(port, get("/never"))), 500);
  EXPECT_EQ(status_of_reply(ask(port, get("/hello"))), 200);
}

TEST_F(http_server, tells_the_client_to_come_back_when_too_much_is_unanswered) {
  auto chosen = settings();
  chosen.limits.unanswered = 2;
  auto const port = start(chosen);
  raw_client first{port}, second{port};
  first.send(get("/kept"));
  second.send(get("/kept"));
  ASSERT_TRUE(soon([&] {
    std::scoped_lock const held{lock_};
    return kept_.size() == 2;
  }));
  auto const reply = ask(port, get("/hello"));
  EXPECT_EQ(status_of_reply(reply), 503);
  EXPECT_NE(reply.find("Retry-After: 1\r\n"), std::string::npos);
  {
    std::scoped_lock const held{lock_};
    for (auto const& answer : kept_) answer({.body = "kept"});
  }
  EXPECT_NE(first.read_until("kept"), "");
  EXPECT_EQ(status_of_reply(ask(port, get("/hello"))), 200);
}

TEST_F(http_server, answers_what_is_brief_while_all_handlers_are_at_work) {
  auto chosen = settings();
  chosen.handler_threads = 1;
  auto const port = start(chosen);
  raw_client busy{port}, waits{port};
  busy.send(get("/held"));
  ASSERT_TRUE(soon([&] { return held_ == 1; }));
  waits.send(post("/brief", "long"));
  EXPECT_EQ(body_of_reply(ask(port, post("/brief", "b"))), "brief b");
  let_go_ = true;
  EXPECT_NE(busy.read_until("held"), "");
  EXPECT_NE(waits.read_until("brief long"), "");
}

TEST_F(http_server, holds_no_more_body_than_it_may) {
  auto chosen = settings();
  chosen.limits.body_bytes = 2 << 20;
  auto const port = start(chosen);
  EXPECT_EQ(status_of_reply(ask(port, post("/import", std::string(4 << 20, 'a')))), 503);
  EXPECT_EQ(status_of_reply(ask(port, post("/import", std::string(1 << 20, 'a')))), 200);
  EXPECT_EQ(status_of_reply(ask(port, post("/import", std::string(1 << 20, 'a')))), 200);
}

}  // namespace
}  // namespace fengsui::tell::http::testing
