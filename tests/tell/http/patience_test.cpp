#include <gtest/gtest.h>

#include <list>

#include "tell/http/server_fixture.h"

namespace fengsui::tell::http::testing {
namespace {

using http_patience = server_fixture;

TEST_F(http_patience, ends_a_head_that_does_not_come) {
  auto const port = start();
  raw_client client{port};
  auto const begun = std::chrono::steady_clock::now();
  client.send("GET /hello HTTP/1.1\r\n");
  std::thread drip{[&] {
    for (int turn = 0; turn < 20 && client.send("X"); ++turn) std::this_thread::sleep_for(50ms);
  }};
  EXPECT_EQ(status_of_reply(client.read_until("}]}")), 408);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 700ms);
  drip.join();
}

TEST_F(http_patience, ends_a_body_that_does_not_come) {
  auto const port = start();
  raw_client client{port};
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\n");
  std::thread drip{[&] {
    for (int turn = 0; turn < 40 && client.send("X"); ++turn) std::this_thread::sleep_for(50ms);
  }};
  EXPECT_EQ(status_of_reply(client.read_until("}]}", 1, 1500ms)), 408);
  drip.join();
}

TEST_F(http_patience, waits_between_requests_and_then_leaves) {
  auto const port = start();
  raw_client client{port};
  client.send(get("/hello"));
  EXPECT_NE(client.read_until("hello"), "");
  std::this_thread::sleep_for(400ms);  // longer than a head may take
  client.send(get("/hello"));
  EXPECT_NE(client.read_until("hello"), "");
  EXPECT_EQ(client.read_all(1500ms), "");
  EXPECT_TRUE(client.closed());
  raw_client silent{port};
  EXPECT_EQ(silent.read_all(1500ms), "");
  EXPECT_TRUE(silent.closed());
}

TEST_F(http_patience, answers_others_while_a_handler_is_slow) {
  auto chosen = settings();
  chosen.handler_threads = 2;
  auto const port = start(chosen);
  raw_client slow{port};
  slow.send(get("/slow"));
  auto const begun = std::chrono::steady_clock::now();
  for (int turn = 0; turn < 20; ++turn) EXPECT_EQ(status_of_reply(ask(port, get("/hello"))), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 250ms);
  EXPECT_NE(slow.read_until("slow"), "");
}

TEST_F(http_patience, serves_many_at_once_and_limits_one_peer) {
  auto chosen = settings();
  chosen.limits.idle = chosen.limits.head = 20s;
  chosen.limits.connections_from_here = 300;
  auto const port = start(chosen);
  std::list<raw_client> clients;
  for (int number = 0; number < 300; ++number) clients.emplace_back(port);
  ASSERT_TRUE(soon([&] { return server_->counts().connections == 300; }));
  auto const reply = raw_client{port}.read_all();
  EXPECT_EQ(status_of_reply(reply), 429);
  for (auto& client : clients) client.send(get("/hello"));
  for (auto& client : clients) EXPECT_NE(client.read_until("hello"), "");
  clients.clear();
  EXPECT_TRUE(soon([&] { return server_->counts().connections == 0; }));
  EXPECT_EQ(status_of_reply(ask(port, get("/hello"))), 200);
}

TEST_F(http_patience, finishes_what_is_in_hand_when_stopped) {
  auto const port = start();
  raw_client slow{port}, idle{port}, live{port};
  slow.send(get("/slow"));
  live.send(get("/live"));
  idle.send(get("/hello"));
  EXPECT_NE(idle.read_until("hello"), "");
  EXPECT_NE(live.read_until("data: none"), "");
  ASSERT_TRUE(soon([&] { return slow_ == 1; }));
  auto const begun = std::chrono::steady_clock::now();
  std::thread stopping{[&] { server_->stop(2s); }};
  auto const reply = slow.read_all();
  EXPECT_EQ(body_of_reply(reply), "slow");
  EXPECT_NE(reply.find("Connection: close\r\n"), std::string::npos);
  EXPECT_EQ(idle.read_all(), "");
  live.read_all();
  EXPECT_TRUE(idle.closed() && live.closed());
  stopping.join();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 1500ms);
  EXPECT_THROW(raw_client{port}, std::runtime_error);
  EXPECT_FALSE(streams().front().send("late", "late"));
}

TEST_F(http_patience, does_not_wait_for_ever_when_stopped) {
  auto const port = start();
  raw_client kept{port}, half{port};
  kept.send(get("/kept"));
  half.send("GET /hel");
  ASSERT_TRUE(soon([&] {
    std::scoped_lock const held{lock_};
    return kept_.size() == 1;
  }));
  auto const begun = std::chrono::steady_clock::now();
  server_->stop(200ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 1s);
  server_.reset();
  kept_.front()({.body = "too late"});  // goes nowhere, and harms nobody
  kept_.clear();
}

TEST_F(http_patience, lets_go_of_a_reader_that_does_not_read) {
  auto const port = start();
  {
    raw_client reader{port};
    reader.send(get("/big"));
    EXPECT_NE(reader.read_until("HTTP/1.1 200"), "");
  }
  EXPECT_TRUE(soon([&] { return server_->counts().connections == 0; }));
}

TEST_F(http_patience, cannot_listen_where_somebody_listens) {
  auto const port = start();
  auto chosen = settings();
  chosen.port = port;
  EXPECT_THROW((server{chosen, router{{}}}), std::system_error);
  chosen.address = "not an address";
  EXPECT_THROW((server{chosen, router{{}}}), std::system_error);
}

}  // namespace
}  // namespace fengsui::tell::http::testing
