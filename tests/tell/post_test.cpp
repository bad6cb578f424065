#include <atomic>
#include <thread>

#include "tell/served_house.h"

namespace fengsui::test {
namespace {

class posting : public served_house {
 protected:
  std::int64_t head() const { return get("/api/v1/health")["head"]; }
};

TEST_F(posting, one_event_once_again_and_changed) {
  auto const first = post(reading("gauges", 1, "2025-04-04", "3.50"));
  EXPECT_EQ(first["accepted"], 1);
  EXPECT_EQ(first["results"][0], json({{"line", 1}, {"seq", 1}, {"status", "accepted"}}));
  auto const again = post(reading("gauges", 1, "2025-04-04", "3.50"));
  EXPECT_EQ(again["repeated"], 1);
  EXPECT_EQ(again["results"][0], json({{"line", 1}, {"seq", 1}, {"status", "repeated"}}));
  EXPECT_EQ(head(), 1);
  auto const other = post(reading("gauges", 1, "2025-04-04", "3.51"), 409);
  EXPECT_EQ(other["faults"][0]["code"], "conflict");
  EXPECT_EQ(other["refused"], 1);
  EXPECT_EQ(get("/api/v1/events")["events"][0]["kind"], "ledger.conflict");
  EXPECT_EQ(get("/api/v1/figures/flood.level_sum?period=2025")["value"].dump(), "3.5");
}

TEST_F(posting, one_wrong_event_says_where) {
  auto const field = post(
      R"({"source":"gauges","source_seq":1,"kind":"flood.reading","at":"2025-04-04","fields":{"level":"1","lvel":"1"}})",
      400);
  EXPECT_EQ(field["faults"][0]["code"], "unknown-field");
  EXPECT_TRUE(field["faults"][0]["field"].get<std::string>().starts_with("fields")) << field.dump();
  EXPECT_EQ(post("", 400)["faults"][0]["code"], "bad-json");
  EXPECT_EQ(post("{\"source\":", 400)["faults"][0]["code"], "bad-json");
  EXPECT_EQ(post("[]", 400)["faults"][0]["code"], "bad-json");
  EXPECT_EQ(
      post(reading("gauges", 1, "2025-04-04", "1") + reading("gauges", 2, "2025-04-04", "1"), 400)["faults"][0]["code"],
      "bad-json");
  EXPECT_EQ(post("\xff\xfe{}", 400)["faults"].size(), 1U);
  auto const several =
      post(R"({"source":"gauges","source_seq":0,"kind":"flood.reading","at":"never","fields":{"level":"high"}})", 400);
  EXPECT_GE(several["faults"].size(), 3U) << "all that is wrong at once";
  EXPECT_EQ(head(), 0);
}

TEST_F(posting, white_space_and_the_type_in_any_case) {
  post(
      "{\n  \"source\": \"gauges\", \"source_seq\": 1,\n  \"kind\": \"flood.reading\", \"at\": \"2025-04-04\",\n  "
      "\"fields\": {\"level\": \"1\"}\n}\n",
      200, "/api/v1/events", "Application/JSON; charset=UTF-8");
  auto const lines =
      post_lines("\n" + reading("gauges", 2, "2025-04-04", "1") + "\r\n  \n" + reading("gauges", 3, "2025-04-04", "1"));
  EXPECT_EQ(lines["accepted"], 2);
  EXPECT_EQ(lines["results"][0]["line"], 2);
  EXPECT_EQ(lines["results"][1]["line"], 5);
  EXPECT_EQ(post_lines("")["accepted"], 0);
}

TEST_F(posting, many_keep_what_is_good_and_name_what_is_not) {
  auto const body = reading("gauges", 1, "2025-04-04", "1") + "{\"source\":\n" +
                    reading("gauges", 2, "2025-04-04", "2", "snow") + reading("gauges", 1, "2025-04-04", "1") +
                    reading("gauges", 3, "2025-04-04", "3");
  auto const got = post_lines(body, 207);
  EXPECT_EQ(got["accepted"], 2);
  EXPECT_EQ(got["repeated"], 1);
  EXPECT_EQ(got["refused"], 2);
  std::map<int, std::string> wrong;
  for (auto const& one : got["faults"]) wrong[one["line"]] = one["code"];
  EXPECT_EQ(wrong, (std::map<int, std::string>{{2, "bad-json"}, {3, "unknown-choice"}}));
  EXPECT_EQ(head(), 2);
  post_lines("{}\n[]\n", 400);
}

TEST_F(posting, all_or_nothing) {
  auto const good = reading("gauges", 1, "2025-04-04", "1") + reading("gauges", 2, "2025-04-04", "2");
  auto const none = post_lines(good + reading("gauges", 3, "2025-04-04", "x"), 400, "?all-or-nothing=1");
  EXPECT_EQ(none["accepted"], 0);
  EXPECT_EQ(none["refused"], 3);
  EXPECT_EQ(head(), 0);
  EXPECT_EQ(post_lines(good, 200, "?all-or-nothing=1")["accepted"], 2);
  // A conflict shows only in the ledger: nothing of its batch is kept either.
  auto const conflict = post_lines(reading("gauges", 4, "2025-04-04", "1") + reading("gauges", 1, "2025-04-04", "9"),
                                   400, "?all-or-nothing=1");
  EXPECT_EQ(conflict["accepted"], 0);
  EXPECT_EQ(get("/api/v1/figures/flood.readings?period=2025")["value"], 2);
}

TEST_F(posting, too_large) {
  std::string const long_text(1 << 20, 'x');
  auto const event =
      R"({"source":"gauges","source_seq":1,"kind":"flood.reading","at":"2025-04-04","fields":{"level":"1","remark":")" +
      long_text + "\"}}";
  EXPECT_EQ(post(event, 413)["faults"][0]["code"], "too-large");
  EXPECT_EQ(post_lines(event, 413)["faults"][0]["code"], "line-too-long");
  EXPECT_EQ(post_lines(event + "\n" + reading("gauges", 2, "2025-04-04", "1"), 207)["accepted"], 1);
  // More than a request may hold is refused by its head, before any of it is read.
  auto const huge =
      request(port(), "POST", "/api/v1/events", {{"Content-Type", "application/x-ndjson"}}, "", (64U << 20) + 1);
  EXPECT_EQ(checked("POST", "/api/v1/events", huge, 413)["faults"][0]["code"], "body-too-large");
}

TEST_F(posting, other_types_and_other_sites_are_refused) {
  auto const event = reading("gauges", 1, "2025-04-04", "1");
  post(event, 415, "/api/v1/events", "text/plain");
  post(event, 415, "/api/v1/events", "application/x-www-form-urlencoded");
  auto const from = [&](std::string const& origin) {
    return request(port(), "POST", "/api/v1/events", {{"Content-Type", "application/json"}, {"Origin", origin}}, event);
  };
  checked("POST", "/api/v1/events", from("http://evil.example"), 403);
  checked("POST", "/api/v1/events", from("null"), 403);
  EXPECT_EQ(head(), 0);
  checked("POST", "/api/v1/events", from(server.url()), 200);
  auto const put = request(port(), "PUT", "/api/v1/events");
  EXPECT_EQ(put.status, 405);
  expect_both_languages(json::parse(put.body));
}

TEST_F(posting, whoever_has_the_answer_sees_the_event) {
  constexpr int kPosters = 8;
  constexpr int kEach = 25;
  std::atomic<int> unseen = 0;
  std::vector<std::thread> posters;
  for (int p = 0; p < kPosters; ++p) {
    posters.emplace_back([&, p] {
      auto const day = fmt::format("2025-04-{:02}", p + 1);
      for (int i = 1; i <= kEach; ++i) {
        auto const sent = request(port(), "POST", "/api/v1/events", {{"Content-Type", "application/json"}},
                                  reading(fmt::format("post-{}", p), i, day, "1"));
        auto const seq = sent.status == 200 ? json::parse(sent.body)["results"][0]["seq"].get<std::int64_t>() : 0;
        auto const seen = request(port(), "GET", "/api/v1/figures/flood.readings?period=" + day);
        auto const figure = json::parse(seen.body, nullptr, false);
        if (seq == 0 || seen.status != 200 || figure["value"] != i || figure["head"].get<std::int64_t>() < seq)
          ++unseen;
      }
    });
  }
  for (auto& one : posters) one.join();
  EXPECT_EQ(unseen, 0);
  EXPECT_EQ(head(), kPosters * kEach);
}

}  // namespace
}  // namespace fengsui::test
