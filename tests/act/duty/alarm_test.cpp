#include <atomic>
#include <thread>

#include "act/alarm/dead_man.h"
#include "act/duty/duty_house.h"

namespace fengsui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class an_alarm : public duty_house {
 protected:
  std::string raise() {
    tell("hill.hotspot", "seen", "h" + std::to_string(++raised_), R"({"pixels":9})");
    room->work();
    return alarms("hill.hotspot").back().id;
  }
  act::alarm the(std::string const& id) const {
    auto const view = room->look();
    return *view.alarms.alarms().find(id);
  }
  std::vector<std::string> told(std::string const& id) const {
    std::vector<std::string> people;
    for (auto const& step : the(id).told) people.insert(people.end(), step.people.begin(), step.people.end());
    return people;
  }
  std::size_t messages_about(std::string const& id) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        messages, [&](auto const& m) { return std::ranges::find(m.alarms, id) != m.alarms.end(); }));
  }
  int raised_ = 0;
};

TEST_F(an_alarm, that_nobody_answers_climbs_to_the_second_officer_the_leader_and_all_leaders) {
  staff();
  auto const id = raise();
  EXPECT_EQ(told(id), (std::vector<std::string>{"o1"}));
  run(seconds{59});
  EXPECT_EQ(told(id).size(), 1U);
  run(seconds{1});
  EXPECT_EQ(told(id), (std::vector<std::string>{"o1", "o2"}));
  run(seconds{120});
  EXPECT_EQ(told(id).back(), "l1");
  run(seconds{120});
  EXPECT_EQ(the(id).told.back().people, (std::vector<std::string>{"l1", "l2"}));
  run(minutes{4});
  EXPECT_EQ(the(id).told.size(), 6U) << "all leaders again every two minutes";
  EXPECT_EQ(messages_about(id), 6U);
}

TEST_F(an_alarm, that_is_acknowledged_climbs_no_further) {
  staff();
  auto const id = raise();
  run(seconds{30});
  act_on(id, "acknowledged");
  run(hours{1});
  EXPECT_EQ(told(id).size(), 1U);
  EXPECT_EQ(the(id).acknowledged->by, "o1");
}

TEST_F(an_alarm, with_nobody_on_the_roster_goes_on_to_the_next_step_at_once_and_says_so) {
  member("l2", R"("leader")", R"("hill.tower")");
  auto const id = raise();
  run(seconds{1});
  auto const one = the(id);
  ASSERT_GE(one.told.size(), 4U);
  EXPECT_TRUE(one.told[0].people.empty());
  EXPECT_EQ(one.told[3].people, (std::vector<std::string>{"l2"})) << "a leader who is not on duty is better than nobody";
}

TEST_F(an_alarm, snoozed_is_silent_until_then_and_speaks_again) {
  staff();
  auto const id = raise();
  act_on(id, "snoozed", {{"until", act::time_value(house.now + minutes{10})}});
  run(minutes{9} + seconds{59});
  EXPECT_EQ(the(id).told.size(), 1U);
  run(seconds{2});
  EXPECT_EQ(the(id).told.size(), 2U);
}

TEST_F(an_alarm, on_the_shelf_is_silent_until_it_is_taken_off) {
  staff();
  auto const id = raise();
  act_on(id, "shelved", {{"reason", "known burn"}, {"until", act::time_value(house.now + hours{1})}});
  run(minutes{59});
  EXPECT_EQ(the(id).told.size(), 1U);
  EXPECT_TRUE(the(id).shelved);
  run(minutes{2});
  EXPECT_FALSE(the(id).shelved);
  EXPECT_GT(the(id).told.size(), 1U);
}

TEST_F(an_alarm, of_a_rule_in_test_is_an_exercise_and_of_a_shelved_rule_calls_nobody) {
  staff();
  auto const set = [&](std::string_view verb) {
    room->decide([&](act::duty_room::state const&, act::reading, act::refusals&) {
      std::vector<ledger::draft> made;
      made.push_back(room->writer().draft({.kind = "alarm.rule", .verb = verb, .thing = "hill.hotspot", .at = house.now,
                                           .actor = "l1", .fields = {{"reason", "drill"}}}));
      return made;
    });
  };
  set("test");
  auto const drill = raise();
  EXPECT_TRUE(the(drill).exercise);
  EXPECT_TRUE(std::ranges::find(messages, std::vector{drill}, &act::alarm_message::alarms)->exercise);
  act_on(drill, "closed");
  set("shelved");
  run(minutes{11});
  auto const quiet = raise();
  run(minutes{10});
  EXPECT_TRUE(the(quiet).shelved);
  EXPECT_EQ(messages_about(quiet), 0U);
}

TEST_F(an_alarm, is_raised_once_and_told_once_however_often_the_house_is_killed) {
  staff();
  auto const id = raise();
  for (int i = 0; i < 5; ++i) {
    run(seconds{10});
    kill_and_restart();
    EXPECT_EQ(alarms("hill.hotspot").size(), 1U);
  }
  EXPECT_EQ(told(id), (std::vector<std::string>{"o1"}));
  run(seconds{10});
  EXPECT_EQ(told(id), (std::vector<std::string>{"o1", "o2"})) << "60 s after it was raised, across the restarts";
  EXPECT_EQ(messages_about(id), 2U);
}

TEST_F(an_alarm, of_an_event_that_came_just_before_a_kill_is_raised_after_it) {
  staff();
  tell("hill.hotspot", "seen", "h1", R"({"pixels":9})");  // nobody has looked yet
  kill_and_restart();
  EXPECT_EQ(alarms("hill.hotspot").size(), 1U);
}

TEST_F(an_alarm, keeps_its_deadline_when_the_clock_is_set_back_or_forward) {
  staff();
  auto const id = raise();
  run(seconds{30});
  jump(-hours{3});
  run(seconds{30});
  EXPECT_EQ(told(id), (std::vector<std::string>{"o1", "o2"}));
  jump(hours{5});
  run(seconds{119});
  EXPECT_EQ(told(id).size(), 2U);
  run(seconds{1});
  EXPECT_EQ(told(id).back(), "l1");
}

TEST_F(an_alarm, whose_deadlines_passed_while_the_machine_stood_still_catches_up_in_order) {
  staff();
  auto const id = raise();
  steady += minutes{6};
  house.now += minutes{6};
  room->work();
  auto const one = the(id);
  ASSERT_GE(one.told.size(), 2U);
  run(seconds{1});
  for (std::size_t i = 1; i < the(id).told.size(); ++i) EXPECT_EQ(the(id).told[i].step, the(id).told[i - 1].step + 1);
}

TEST_F(an_alarm, among_many_reaches_an_officer_at_most_ten_times_in_ten_minutes_and_none_is_hidden) {
  staff();
  // Alarms of their own: raised by hand, one each ten seconds.
  for (int i = 0; i < 40; ++i) {
    act::alarm one;
    one.desk = "hill";
    one.title = {"演练", "Drill"};
    one.post = "hill.room";
    one.raised = house.now;
    auto const id = "hand-" + std::to_string(i);
    room->decide([&](act::duty_room::state const& state, act::reading, act::refusals&) {
      std::vector<ledger::draft> made;
      made.push_back(state.alarms.by_hand(id, one, "o1", ""));
      return made;
    });
    run(seconds{10});
    act_on(id, "acknowledged");
  }
  run(minutes{15});
  std::set<std::string> heard;
  std::vector<base::instant> times;
  std::size_t most = 0;
  for (auto const& m : messages) {
    if (std::ranges::find(m.people, "o1") == m.people.end()) continue;
    heard.insert(m.alarms.begin(), m.alarms.end());
  }
  EXPECT_EQ(heard.size(), 40U) << "every alarm was named to the officer";
  for (auto const& one : sent_to["o1"]) {
    times.push_back(one);
    most = std::max<std::size_t>(most, static_cast<std::size_t>(std::ranges::count_if(times, [&](auto at) { return one - at < minutes{10}; })));
  }
  EXPECT_LE(most, 10U);
}

TEST(dead_man, names_each_link_that_is_broken) {
  act::chain_state seen{.now = hours{2}, .worked = hours{2}, .failing = hours{2} - seconds{60}};
  EXPECT_TRUE(act::broken_links(seen).empty()) << "a minute is borne";
  seen.failing = hours{2} - seconds{61};
  ASSERT_EQ(act::broken_links(seen).size(), 1U);
  EXPECT_EQ(act::broken_links(seen)[0].en, "what the duty room decides has not been written for 61 s, so no alarm climbs");
  seen = {.ledger_writes = false, .now = hours{2}, .worked = hours{1}, .stuck_channels = {"mobile"}};
  EXPECT_EQ(act::broken_links(seen).size(), 3U);
}

TEST(dead_man, tells_again_and_again_while_it_lives_and_not_a_moment_longer) {
  std::atomic<int> whole{0};
  std::atomic<int> broken{0};
  std::atomic<bool> dead{false};
  {
    act::dead_man const watch{[&] { return act::chain_state{.ledger_writes = !dead}; },
                              [&](std::vector<base::name> const& what) { ++(what.empty() ? whole : broken); }, std::chrono::milliseconds{5}};
    for (int i = 0; i < 400 && whole < 3; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    EXPECT_GE(whole, 3);
    dead = true;
    for (int i = 0; i < 400 && broken < 2; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    EXPECT_GE(broken, 2);
  }
  int const told = whole + broken;
  std::this_thread::sleep_for(std::chrono::milliseconds{30});
  EXPECT_EQ(whole + broken, told);
}

// What the check looks at is what the room does: one that cannot write takes no step, and that is seen from outside.
TEST_F(an_alarm, whose_step_cannot_be_taken_is_seen_by_the_dead_man_check) {
  staff();
  raise();
  auto const seen = [&] {
    auto const pulse = room->feel();
    return act::broken_links({.now = steady, .worked = pulse.worked, .failing = pulse.failing});
  };
  auto const stand = [&](int times) {
    for (int i = 0; i < times; ++i) {
      steady += seconds{1};
      house.now += seconds{1};
      room->work();
    }
  };
  stand(59);
  EXPECT_TRUE(seen().empty());
  house.kept->only_copy(base::make_fault(base::fault_code::disk_full));
  carrier_down = true;
  stand(60);
  EXPECT_TRUE(seen().empty()) << "a minute is borne";
  stand(3);
  EXPECT_FALSE(seen().empty());
  house.kept->only_copy({});
  stand(2);
  EXPECT_TRUE(seen().empty());
}

}  // namespace
}  // namespace fengsui::test
