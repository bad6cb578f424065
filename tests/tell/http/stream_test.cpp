#include "tell/http/stream.h"

#include <gtest/gtest.h>

#include "tell/http/server_fixture.h"

namespace fengsui::tell::http::testing {
namespace {

using http_stream = server_fixture;

TEST(stream, writes_an_event_as_the_browser_reads_it) {
  EXPECT_EQ(*make_event("event", "{\"seq\":7}", "7"), "id: 7\nevent: event\ndata: {\"seq\":7}\n\n");
  EXPECT_EQ(*make_event("", "a\nb\r\nc\rd"), "data: a\ndata: b\ndata: c\ndata: d\n\n");
  EXPECT_EQ(*make_event("x\nid: 9", "", "1\n2"), "id: 12\nevent: xid: 9\ndata: \n\n");
}

TEST_F(http_stream, begins_where_the_client_left_off) {
  auto const port = start();
  raw_client fresh{port}, again{port};
  fresh.send(get("/live"));
  again.send(get("/live", "Last-Event-ID: 41\r\n"));
  auto const reply = fresh.read_until("data: none\n\n");
  EXPECT_NE(reply.find("Content-Type: text/event-stream; charset=utf-8\r\n"), std::string::npos);
  EXPECT_NE(reply.find("X-Content-Type-Options: nosniff\r\n"), std::string::npos);
  EXPECT_EQ(reply.find("Content-Length"), std::string::npos);
  EXPECT_NE(again.read_until("id: 1\nevent: hello\ndata: 41\n\n"), "");
  EXPECT_EQ(server_->counts().streams, 2u);
}

TEST_F(http_stream, brings_events_of_many_threads_in_each_ones_order) {
  raw_client client{start()};
  client.send(get("/live"));
  EXPECT_NE(client.read_until("data: none\n\n"), "");
  ASSERT_TRUE(soon([&] { return streams().size() == 1; }));
  auto const live = streams().front();
  std::vector<std::thread> senders;
  for (int sender = 0; sender < 4; ++sender) {
    senders.emplace_back([live, sender] {
      for (int number = 0; number < 100; ++number) {
        EXPECT_TRUE(live.send("s" + std::to_string(sender), std::to_string(number)));
        if (number % 10 == 0) std::this_thread::sleep_for(1ms);
      }
    });
  }
  for (auto& sender : senders) sender.join();
  auto const text = client.read_until("data: 99\n\n", 4);
  for (int sender = 0; sender < 4; ++sender) {
    std::size_t at = 0;
    for (int number = 0; number < 100; ++number) {
      at = text.find("event: s" + std::to_string(sender) + "\ndata: " + std::to_string(number) + "\n", at);
      ASSERT_NE(at, std::string::npos) << sender << " " << number;
    }
  }
}

TEST_F(http_stream, beats_in_silence) {
  raw_client client{start()};
  client.send(get("/live"));
  EXPECT_NE(client.read_until("data: none\n\n"), "");
  EXPECT_NE(client.read_until(":\n\n", 2, 2s), "");
}

TEST_F(http_stream, may_be_refused) {
  auto const reply = ask(start(), get("/live?after=bad") + get("/hello"));
  EXPECT_EQ(status_of_reply(reply), 400);
  EXPECT_EQ(count_replies(reply), 2);
}

TEST_F(http_stream, notices_that_the_client_has_left) {
  auto const port = start();
  {
    raw_client client{port};
    client.send(get("/live"));
    EXPECT_NE(client.read_until("data: none\n\n"), "");
  }
  ASSERT_TRUE(soon([&] { return server_->counts().connections == 0; }));
  EXPECT_FALSE(streams().front().open());
  EXPECT_FALSE(streams().front().send("a", "b"));
}

TEST_F(http_stream, ends_when_the_sender_closes_it) {
  raw_client client{start()};
  client.send(get("/live"));
  EXPECT_NE(client.read_until("data: none\n\n"), "");
  ASSERT_TRUE(soon([&] { return streams().size() == 1; }));
  streams().front().send("last", "words");
  streams().front().close();
  EXPECT_NE(client.read_all().find("event: last\ndata: words\n\n"), std::string::npos);
  EXPECT_TRUE(client.closed());
}

TEST_F(http_stream, drops_a_client_that_is_too_slow_and_says_so) {
  raw_client client{start()};
  client.send(get("/live"));
  EXPECT_NE(client.read_until("data: none\n\n"), "");
  ASSERT_TRUE(soon([&] { return streams().size() == 1; }));
  auto const live = streams().front();
  auto const large = make_event("large", std::string(64 * 1024, 'x'));
  int sent = 0;
  while (live.send(large) && sent < 10'000) ++sent;  // the client does not read meanwhile
  EXPECT_LT(sent, 10'000);
  EXPECT_FALSE(live.open());
  auto const rest = client.read_all();
  EXPECT_TRUE(rest.ends_with("event: dropped\ndata: {\"code\":\"too-slow\"}\n\n"));
  EXPECT_TRUE(soon([&] { return server_->counts().dropped_streams == 1; }));
}

}  // namespace
}  // namespace fengsui::tell::http::testing
