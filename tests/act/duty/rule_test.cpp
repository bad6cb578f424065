#include "act/duty/duty_house.h"

namespace fengsui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

using rules = duty_house;

TEST_F(rules, an_event_that_meets_its_bound_raises_an_alarm_with_that_event_as_evidence) {
  tell("hill.hotspot", "seen", "h1", R"({"pixels":2})");
  tell("hill.hotspot", "seen", "h2", R"({"pixels":3})");
  room->work();
  auto const found = alarms("hill.hotspot");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].evidence.size(), 1U);
  EXPECT_EQ(house.known->effective(found[0].evidence[0], house.store->head().seq)->thing, "h2");
  EXPECT_EQ(found[0].severity, model::severity::orange);
  EXPECT_EQ(found[0].place.code, "900101");
  EXPECT_EQ(found[0].group, "900101");
}

TEST_F(rules, silence_of_a_crew_that_was_heard_becomes_an_alarm_after_its_time_and_ends_when_it_speaks) {
  tell("hill.fix", "sent", "", R"({"crew":"alpha"})");
  tell("hill.fix", "sent", "", R"({"crew":"beta"})");
  run(minutes{20});
  tell("hill.fix", "sent", "", R"({"crew":"beta"})");
  run(minutes{9});
  EXPECT_TRUE(alarms("hill.silent").empty());
  run(minutes{1});
  auto found = alarms("hill.silent");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject, "alpha");
  tell("hill.fix", "sent", "", R"({"crew":"alpha"})");
  room->work();
  EXPECT_EQ(alarms("hill.silent")[0].state, act::alarm_state::returned);
  run(minutes{40});
  found = alarms("hill.silent");
  ASSERT_EQ(found.size(), 2U) << "both crews have fallen silent since; that of alpha is raised again";
  auto const alpha = std::ranges::find(found, "alpha", &act::alarm::subject);
  EXPECT_EQ(alpha->state, act::alarm_state::raised);
  EXPECT_EQ(alpha->evidence.size(), 2U);
}

TEST_F(rules, what_is_answered_in_time_raises_nothing) {
  tell("hill.fire", "suspected", "f1");
  tell("hill.fire", "suspected", "f2");
  run(minutes{14});
  tell("hill.fire", "verifying", "f1");
  run(minutes{2});
  auto const found = alarms("hill.unchecked");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject, "f2");
}

TEST_F(rules, a_thing_past_its_red_limit_is_an_alarm_until_it_moves_on) {
  tell("hill.fire", "suspected", "f1");
  tell("hill.fire", "verifying", "f1");
  run(hours{1} + minutes{31});
  EXPECT_EQ(alarms("hill.stays").size(), 1U);
  EXPECT_TRUE(alarms("hill.late").empty());
  run(minutes{30});
  ASSERT_EQ(alarms("hill.late").size(), 1U);
  EXPECT_EQ(alarms("hill.late")[0].state, act::alarm_state::raised);
  tell("hill.fire", "out", "f1");
  room->work();
  EXPECT_EQ(alarms("hill.late")[0].state, act::alarm_state::returned);
  EXPECT_EQ(alarms("hill.stays")[0].state, act::alarm_state::returned);
}

TEST_F(rules, a_figure_above_its_bound_is_one_alarm_and_ends_when_a_correction_takes_it_back) {
  std::string lines;
  for (int i = 0; i < 101; ++i)
    lines += fmt::format(R"({{"source":"sat","source_seq":{},"kind":"hill.hotspot","at":"{}","fields":{{"pixels":1}}}})"
                         "\n", i + 1, base::to_text(house.now));
  ASSERT_EQ(house.send(lines).refused, 0);
  room->work();
  ASSERT_EQ(alarms("hill.many").size(), 1U);
  EXPECT_EQ(alarms("hill.many")[0].state, act::alarm_state::raised);
  house.send(R"({"source":"sat","source_seq":500,"op":"retract","target":{"source":"sat","source_seq":3}})" "\n");
  room->work();
  EXPECT_EQ(alarms("hill.many")[0].state, act::alarm_state::returned);
}

TEST_F(rules, what_should_be_there_by_a_time_of_day_is_asked_for_once_a_day) {
  EXPECT_EQ(alarms("hill.morning").size(), 1U) << "the house was opened at 09:00, after the time";
  house.now = local("2025-04-05 07:30");
  kill_and_restart();
  run(minutes{50});
  ASSERT_EQ(alarms("hill.morning").size(), 2U);
  run(hours{24});
  EXPECT_EQ(alarms("hill.morning").size(), 3U);
  run(hours{22} + minutes{45});
  tell("hill.fix", "sent", "", R"({"crew":"alpha"})");
  run(hours{2});
  EXPECT_EQ(alarms("hill.morning").size(), 3U) << "on the third day the report came at 07:05";
}

TEST_F(rules, evidence_that_is_taken_back_leaves_the_alarm) {
  tell("hill.hotspot", "seen", "h1", R"({"pixels":5})");
  tell("hill.hotspot", "seen", "h2", R"({"pixels":6})");
  room->work();
  ASSERT_EQ(alarms("hill.hotspot")[0].evidence.size(), 2U);
  house.send(fmt::format(R"({{"source":"test","source_seq":{},"op":"retract","target":{{"source":"test","source_seq":1}}}})" "\n", ++number));
  room->work();
  ASSERT_EQ(alarms("hill.hotspot")[0].evidence.size(), 1U);
  house.send(fmt::format(R"({{"source":"test","source_seq":{},"op":"amend","target":{{"source":"test","source_seq":2}},"fields":{{"pixels":1}}}})" "\n", ++number));
  room->work();
  EXPECT_TRUE(alarms("hill.hotspot")[0].evidence.empty());
  EXPECT_EQ(alarms("hill.hotspot")[0].state, act::alarm_state::returned);
}

TEST_F(rules, an_old_event_that_comes_late_is_history_and_no_alarm) {
  house.now += hours{30};
  auto const at = base::to_text(house.now - hours{25});
  house.send(fmt::format(R"({{"source":"late","source_seq":1,"kind":"hill.hotspot","at":"{}","fields":{{"pixels":9}}}})" "\n", at));
  room->work();
  EXPECT_TRUE(alarms("hill.hotspot").empty());
}

TEST_F(rules, ten_thousand_hotspots_in_a_minute_are_a_handful_of_alarms_with_every_event_behind_them) {
  staff();
  std::size_t raised = 0;
  for (int minute = 0; minute < 6; ++minute) {
    std::string lines;
    for (int i = 0; i < 1667; ++i) {
      int const n = minute * 1667 + i + 1;
      lines += fmt::format(R"({{"source":"sat","source_seq":{},"kind":"hill.hotspot","thing":"s{}","at":"{}","place":"{}","fields":{{"pixels":4}}}})"
                           "\n", n, n, base::to_text(house.now), n % 2 == 0 ? "900101" : "900102");
    }
    ASSERT_EQ(house.send(lines).refused, 0);
    run(seconds{10});
  }
  std::set<ledger::event_seq> behind;
  for (auto const& one : alarms()) {
    ++raised;
    behind.insert(one.evidence.begin(), one.evidence.end());
  }
  EXPECT_LE(raised, 6U);
  EXPECT_EQ(behind.size(), 10'002U) << "nothing is hidden";
}

}  // namespace
}  // namespace fengsui::test
