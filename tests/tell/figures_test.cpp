#include "tell/served_house.h"

namespace fengsui::test {
namespace {

class figures : public served_house {
 protected:
  figures() {
    auto const before = house.now;
    house.now = base::parse_time("2025-04-05T12:00:00+08:00", house.catalogue.zone).operator*().at;
    post_lines(reading("gauges", 1, "2025-04-04", "3.50", "rain", "900101") +
               reading("gauges", 2, "2025-04-04", "1.25", "dry", "900102") +
               reading("duty-room", 1, "2025-04-05", "2.00", "rain", "900101P") +
               reading("gauges", 3, "2024-04-04", "4.00", "hail", "900102"));
    house.now = before;
    post_lines(reading("gauges", 4, "2025-04-05", "0.30", "hail", "900102"));
  }
};

TEST_F(figures, value_exact_with_units_and_names) {
  auto const got = get("/api/v1/figures/flood.level_sum?period=2025-04");
  EXPECT_EQ(got["value"].dump(), "7.05");
  EXPECT_EQ(got["indicator"], "flood.level_sum");
  EXPECT_EQ(got["name"]["en"], "Levels added up");
  EXPECT_EQ(got["period"]["from"], "2025-04-01");
  EXPECT_EQ(got["period"]["days"], 30);
  EXPECT_EQ(got["events"], 4);
  EXPECT_EQ(got["made_up"], true);
  EXPECT_EQ(got["head"], 5);
  EXPECT_EQ(got["compare"], nullptr);
  EXPECT_EQ(got["target"]["value"].dump(), "12.5");
  EXPECT_EQ(get("/api/v1/figures/flood.level_mean?period=2023")["value"], nullptr);
}

TEST_F(figures, split_and_chosen) {
  auto const by = get("/api/v1/figures/flood.readings?period=2025-04&by=county&by=weather");
  int sum = 0;
  for (auto const& one : by["by"]) {
    EXPECT_EQ(one["key"].size(), 2U);
    sum += one["value"].get<int>();
  }
  EXPECT_EQ(sum, by["value"].get<int>());
  EXPECT_EQ(get("/api/v1/figures/flood.readings?period=2025-04&where=weather=rain&where=place=900101")["value"], 2);
  EXPECT_EQ(get("/api/v1/figures/flood.level_sum?period=2025-04&by=day")["by"].size(), 2U);
}

TEST_F(figures, compared_in_one_way_or_several) {
  auto const one = get("/api/v1/figures/flood.readings?period=2025-04-04&compare=last-year")["compare"];
  EXPECT_EQ(one["base"], 1);
  EXPECT_EQ(one["change"], 1);
  EXPECT_EQ(one["growth"], 1);
  auto const two =
      get("/api/v1/figures/flood.readings?period=2025-04-04&compare=last-year&compare=previous")["compare"];
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[1]["kind"], "previous");
  EXPECT_EQ(two[1]["growth"], nullptr);
  auto const holiday = get("/api/v1/figures/flood.readings?period=qingming-2025&compare=same-holiday")["compare"];
  EXPECT_EQ(holiday["days"].size(), holiday["days_compared"].get<std::size_t>());
}

TEST_F(figures, compared_as_usual_with_the_same_holiday_or_last_year) {
  for (auto const& [period, way] : {std::pair{"qingming-2025", "same-holiday"}, {"2025-04-04", "last-year"}}) {
    auto const asked = std::string{"/api/v1/figures/flood.readings?period="} + period + "&compare=";
    auto const usual = get(asked + "usual")["compare"];
    EXPECT_EQ(usual["kind"], way) << "it says which it was";
    EXPECT_EQ(usual, get(asked + way)["compare"]);
  }
}

TEST_F(figures, as_known_earlier) {
  EXPECT_EQ(get("/api/v1/figures/flood.readings?period=2025-04&as-known-at=2025-04-05")["value"], 3);
  EXPECT_EQ(get("/api/v1/figures/flood.readings?period=2025-04&as-known-at=2025-04-01")["value"], 0);
  auto const at =
      get("/api/v1/figures/flood.readings?period=2025-04&as-known-at=" + percent("2025-04-05T12:00:01+08:00"));
  EXPECT_EQ(at["value"], 3);
  EXPECT_EQ(at["as_known_at"], "2025-04-05T04:00:01Z");
}

TEST_F(figures, wrong_questions_are_refused_in_both_languages) {
  struct wrong {
    std::string target;
    int status;
    std::string code;
  };
  for (auto const& [target, status, code] : std::vector<wrong>{
           {"figures/flood.nothing?period=2025", 404, "unknown-indicator"},
           {"figures/flood.readings", 400, "missing-key"},
           {"figures/flood.readings?period=2025-13", 400, "bad-period"},
           {"figures/flood.readings?period=2025&by=colour", 400, "unknown-dimension"},
           {"figures/flood.readings?period=2025&where=colour=red", 400, "unknown-dimension"},
           {"figures/flood.readings?period=2025&where=weather=snow", 400, "unknown-choice"},
           {"figures/flood.readings?period=2025&where=place=1", 400, "unknown-place"},
           {"figures/flood.readings?period=2025&where=rain", 400, "unknown-setting"},
           {"figures/flood.readings?period=2025&compare=before", 400, "bad-comparison"},
           {"figures/flood.readings?period=2025&as-known-at=noon", 400, "bad-time"},
           {"board/fire", 404, "unknown-desk"},
           {"board/flood?period=x", 400, "bad-period"},
           {"traces/flood.readings?period=2025&limit=-1", 400, "unknown-setting"},
           {"traces/flood.readings?period=2025&after=x", 400, "unknown-setting"},
           {"traces/flood.nothing?period=2025", 404, "unknown-indicator"},
           {"events?limit=1001", 400, "unknown-setting"},
           {"events?after=1e3", 400, "unknown-setting"},
           {"events?desk=fire", 404, "unknown-desk"},
           {"things/flood.boat", 400, "unknown-kind"},
           {"things/flood.breach?where=colour=red", 400, "unknown-field"},
           {"thing/nobody", 404, "unknown-thing"},
           {"bulletins/flood.nightly", 404, "unknown-bulletin"},
           {"bulletins/flood.daily?lang=fr", 400, "unknown-setting"},
           {"bulletins/flood.daily?format=pdf", 400, "unknown-setting"},
           {"live?after=x", 400, "unknown-setting"},
       }) {
    EXPECT_EQ(get("/api/v1/" + target, status)["faults"][0]["code"], code) << target;
  }
  auto const nowhere = request(port(), "GET", "/api/v1/nowhere");
  EXPECT_EQ(nowhere.status, 404);
  expect_both_languages(json::parse(nowhere.body));
}

TEST_F(figures, board_has_every_indicator_of_the_desk) {
  auto const board = get("/api/v1/board/flood?period=2025-04&compare=previous");
  EXPECT_EQ(board["desk"], "flood");
  EXPECT_EQ(board["head"], 5);
  ASSERT_EQ(board["figures"].size(), house.catalogue.find_desk("flood")->indicators.size());
  for (auto const& one : board["figures"]) {
    EXPECT_EQ(one["period"]["id"], "2025-04");
    EXPECT_EQ(one["compare"]["kind"], "previous");
  }
  EXPECT_EQ(get("/api/v1/board/flood")["period"]["id"], "2025-04") << "the desk's own period";
}

TEST_F(figures, trace_pages_join_without_gap_and_add_up) {
  auto const whole = get("/api/v1/traces/flood.level_sum?period=2025-04");
  EXPECT_EQ(whole["count"], 4);
  std::vector<std::int64_t> paged;
  std::int64_t after = 0;
  for (;;) {
    auto const page = get(fmt::format("/api/v1/traces/flood.level_sum?period=2025-04&limit=1&after={}", after));
    EXPECT_EQ(page["count"], 4);
    if (page["events"].empty()) break;
    after = page["events"][0]["seq"];
    paged.push_back(after);
  }
  std::vector<std::int64_t> all;
  double sum = 0;
  for (auto const& one : whole["events"]) {
    all.push_back(one["seq"]);
    sum += one["contributes"].get<double>();
  }
  EXPECT_EQ(paged, all);
  EXPECT_NEAR(sum, whole["value"].get<double>(), 1e-9);
  EXPECT_EQ(get("/api/v1/traces/flood.readings?period=2025-04&where=weather=rain")["count"], 2);
}

TEST_F(figures, events_newest_first_or_from_a_seq_on) {
  auto const seqs = [](json const& answer) {
    std::vector<int> made;
    for (auto const& one : answer["events"]) made.push_back(one["seq"]);
    return made;
  };
  auto const all = get("/api/v1/events");
  EXPECT_EQ(all["head"], 5);
  EXPECT_EQ(seqs(all), (std::vector{5, 4, 3, 2, 1}));
  EXPECT_EQ(seqs(get("/api/v1/events?limit=2")), (std::vector{5, 4}));
  EXPECT_EQ(seqs(get("/api/v1/events?limit=2&before=4")), (std::vector{3, 2}));
  EXPECT_EQ(seqs(get("/api/v1/events?after=2")), (std::vector{3, 4, 5}));
  EXPECT_EQ(seqs(get("/api/v1/events?after=2&limit=1")), (std::vector{3}));
  EXPECT_EQ(seqs(get("/api/v1/events?after=5")), std::vector<int>{});
  EXPECT_EQ(seqs(get("/api/v1/events?desk=flood&limit=1")), (std::vector{5}));
  EXPECT_EQ(seqs(get("/api/v1/events?desk=figure")), std::vector<int>{});
  auto const& newest = all["events"][0];
  EXPECT_EQ(newest["verb"], "read");
  EXPECT_EQ(newest["fields"]["level"].dump(), "0.3");
  EXPECT_EQ(newest["place"]["name"]["en"], "West County");
}

TEST_F(figures, what_was_reported_stands_beside_the_count) {
  post(
      R"({"source":"gauges","source_seq":9,"kind":"figure.reported","at":"2025-04-06","fields":{"indicator":"flood.readings","period":"2025-04","value":"5","unit":"1"},"document":"week 14"})");
  auto const got = get("/api/v1/figures/flood.readings?period=2025-04");
  EXPECT_EQ(got["value"], 4);
  ASSERT_EQ(got["reported"].size(), 1U);
  EXPECT_EQ(got["reported"][0]["value"], 5);
  EXPECT_EQ(got["reported"][0]["document"], "week 14");
}

}  // namespace
}  // namespace fengsui::test
