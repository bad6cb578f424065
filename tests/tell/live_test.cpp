#include <numeric>
#include <random>
#include <thread>

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

using namespace std::chrono_literals;

class live_stream : public served_house {
 protected:
  std::string readings(std::string const& source, int from, int count) const {
    std::string lines;
    for (int i = 0; i < count; ++i) lines += reading(source, from + i, "2025-04-04", "1");
    return lines;
  }
};

TEST_F(live_stream, an_event_arrives_and_then_its_figures) {
  listener to{port(), "/api/v1/live"};
  EXPECT_NE(to.head().find("text/event-stream"), std::string::npos);
  auto const hello = to.next();
  ASSERT_TRUE(hello);
  EXPECT_EQ(hello->name, "hello");
  post(reading("gauges", 1, "2025-04-04", "3.5"));
  auto const event = to.next(1s);
  ASSERT_TRUE(event) << "not within a second";
  EXPECT_EQ(event->name, "event");
  EXPECT_EQ(event->id, "1");
  auto const& schema = says.all()["components"]["schemas"]["event"];
  auto const told = json::parse(event->data);
  EXPECT_EQ(says.misfit(schema, told), "");
  EXPECT_EQ(told, get("/api/v1/events")["events"][0]) << "the same as when asked";
  auto const figures = to.next(1s);
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->name, "figures");
  auto const changed = json::parse(figures->data);
  EXPECT_EQ(changed["head"], 1);
  std::set<std::string> const names = changed["indicators"];
  EXPECT_TRUE(names.contains("flood.level_sum"));
  EXPECT_TRUE(names.contains("flood.wet_share")) << "a ratio changes with its parts";
  EXPECT_FALSE(names.contains("flood.breaches"));
}

TEST_F(live_stream, from_now_on_or_from_a_seq_on) {
  post_lines(readings("gauges", 1, 3));
  listener now{port(), "/api/v1/live"};
  EXPECT_EQ(now.next()->name, "hello");
  listener since{port(), "/api/v1/live?after=1"};
  EXPECT_EQ(since.next()->id, "2");
  EXPECT_EQ(since.next()->id, "3");
  EXPECT_EQ(since.next()->name, "figures");
  EXPECT_EQ(since.next()->name, "hello");
  listener all{port(), "/api/v1/live?after=0"};
  EXPECT_EQ(all.next()->id, "1") << "0 is a place to come back to: nothing was there yet";
  listener back{port(), "/api/v1/live?after=1", "3"};
  EXPECT_EQ(back.next()->name, "figures") << "it may have missed the figures of event 3";
  EXPECT_EQ(back.next()->name, "hello");
}

TEST_F(live_stream, an_import_is_told_as_a_number) {
  listener to{port(), "/api/v1/live"};
  EXPECT_EQ(to.next()->name, "hello");
  post_lines(readings("gauges", 1, 900), 200, "?all-or-nothing=1");
  auto const missed = to.next();
  ASSERT_TRUE(missed);
  EXPECT_EQ(missed->name, "missed");
  EXPECT_EQ(json::parse(missed->data), json({{"after", 0}, {"head", 900}}));
  EXPECT_EQ(to.next()->name, "figures");
  listener late{port(), "/api/v1/live?after=5"};
  EXPECT_EQ(json::parse(late.next()->data), json({{"after", 5}, {"head", 900}}));
}

TEST_F(live_stream, resuming_misses_nothing_and_repeats_nothing) {
  constexpr int kCuts = 200;
  auto const seed = std::random_device{}();
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937 random{seed};
  std::atomic<bool> enough = false;
  std::atomic<int> sent = 0;
  std::thread poster{[&] {
    std::mt19937 pace{seed + 1};
    while (!enough) {
      int const count = std::uniform_int_distribution{1, 4}(pace);
      request(port(), "POST", "/api/v1/events", {{"Content-Type", "application/x-ndjson"}},
              readings("gauges", sent + 1, count));
      sent += count;
      std::this_thread::sleep_for(std::chrono::milliseconds{std::uniform_int_distribution{0, 8}(pace)});
    }
  }};
  std::vector<std::int64_t> heard;
  std::string last;
  auto const hear = [&](said const& one) {
    if (one.name == "event") heard.push_back(std::stoll(one.id));
    if (!one.id.empty()) last = one.id;
    ASSERT_NE(one.name, "missed");
    ASSERT_NE(one.name, "dropped");
  };
  {
    listener first{port(), "/api/v1/live?after=0"};
    hear(*first.next());
  }
  for (int cut = 0; cut < kCuts; ++cut) {
    listener to{port(), "/api/v1/live", last};
    // Cut anywhere, within an event too.
    auto const bytes = std::uniform_int_distribution<std::size_t>{1, 6000}(random);
    for (auto const& one : to.gulp(bytes, 20ms)) hear(one);
  }
  enough = true;
  poster.join();
  for (listener to{port(), "/api/v1/live", last};;) {
    auto const one = to.next();
    ASSERT_TRUE(one) << "the stream ends before its hello";
    hear(*one);
    if (one->name == "hello") break;
  }
  std::vector<std::int64_t> wanted(static_cast<std::size_t>(sent));
  std::iota(wanted.begin(), wanted.end(), 1);
  EXPECT_EQ(heard, wanted);
  EXPECT_GT(sent, 50);
}

TEST_F(live_stream, whoever_has_gone_is_forgotten) {
  for (int i = 0; i < 20; ++i) listener{port(), "/api/v1/live"}.next();
  for (int turn = 0; turn < 200 && server.counts().streams > 0; ++turn) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(server.counts().streams, 0U);
  post(reading("gauges", 1, "2025-04-04", "1"));
}

}  // namespace
}  // namespace fengsui::test
