#include <random>

#include "act/duty/duty_house.h"

namespace fengsui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

using days_of_duty = duty_house;

// Rows 45 of the promises: 1,000 random alarms through kills, pauses and clock jumps.
TEST_F(days_of_duty, with_a_thousand_random_alarms_kills_pauses_clock_jumps_and_no_way_out_lose_none_and_leave_none_silent) {
  staff();
  std::mt19937 dice{20250404};
  auto const roll = [&](int least, int most) { return std::uniform_int_distribution<int>{least, most}(dice); };
  std::set<std::string> asked;
  struct expected {
    model::duration since{};
    bool jumped = false;     // since it was raised
    bool uncertain = false;  // and killed after that: how long it has waited can only be guessed
    std::size_t told = 0;
    model::duration told_at{};
  };
  std::map<std::string, expected> open;
  int kills = 0;
  int jumps = 0;
  int pauses = 0;
  int outages = 0;
  model::duration offset{};  // steady begins anew after a kill
  auto const elapsed = [&] { return offset + steady; };
  for (int i = 0; i < 1000; ++i) {
    auto const id = "a" + std::to_string(i);
    act::alarm one;
    one.desk = "hill";
    one.title = {"样例", "Sample"};
    one.post = "hill.room";
    one.severity = static_cast<model::severity>(roll(0, 3));
    room->decide([&](act::duty_room::state const& state, act::reading at, act::refusals&) {
      one.raised = at.wall;
      std::vector<ledger::draft> made;
      made.push_back(state.alarms.by_hand(id, one, "o1", ""));
      return made;
    });
    asked.insert(id);
    open[id] = {.since = elapsed(), .told_at = elapsed()};
    auto const fate = roll(0, 19);
    if (fate == 0) {  // killed, and down for a while
      offset += steady - hours{1};
      auto const down = seconds{roll(1, 40)};
      house.now += down;
      offset += down;
      kill_and_restart();
      ++kills;
      for (auto& [name, what] : open) what.uncertain = what.uncertain || what.jumped;
    } else if (fate == 1) {
      jump(seconds{roll(-7200, 7200)});
      ++jumps;
      for (auto& [name, what] : open) what.jumped = true;
    } else if (fate == 2) {  // the machine stands still
      auto const pause = seconds{roll(1, 90)};
      house.now += pause;
      steady += pause;
      ++pauses;
    } else if (fate == 3 || fate == 4) {  // the way out of the house is cut, or there again
      outages += !carrier_down && fate == 3 ? 1 : 0;
      carrier_down = fate == 3;
    }
    run(seconds{roll(1, 30)});
    // Some are answered; of the rest none may have waited longer than a step without word.
    for (auto at = open.begin(); at != open.end();) {
      if (roll(0, 9) == 0) {
        act_on(at->first, "acknowledged");
        at = open.erase(at);
      } else {
        ++at;
      }
    }
    auto const view = room->look();
    for (auto& [name, what] : open) {
      auto const* kept = view.alarms.alarms().find(name);
      ASSERT_NE(kept, nullptr) << name << " is lost";
      ASSERT_FALSE(kept->told.empty()) << name << " is silent";
      for (std::size_t k = 1; k < kept->told.size(); ++k) ASSERT_EQ(kept->told[k].step, kept->told[k - 1].step + 1) << name;
      if (kept->told.size() > what.told) what.told_at = elapsed();
      what.told = kept->told.size();
      if (what.uncertain) {
        ASSERT_LE(elapsed() - what.told_at, seconds{300}) << name << " has fallen silent";
        continue;
      }
      // The default chain: 0, 60, 180, 300 s, then each 120 s after the last word; a pause of the machine puts words off.
      ASSERT_LE(elapsed() - what.told_at, seconds{240}) << name << " has fallen silent";
      auto const waited = elapsed() - what.since;
      auto const steps = waited < seconds{60}    ? 1
                         : waited < seconds{180} ? 2
                         : waited < seconds{300} ? 3
                                                 : 4;
      ASSERT_GE(static_cast<long>(kept->told.size()), steps) << name << " after " << waited / seconds{1} << " s";
    }
  }
  EXPECT_GT(kills, 20);
  EXPECT_GT(jumps, 20);
  EXPECT_GT(pauses, 20);
  EXPECT_GT(outages, 10);
  std::set<std::string> found;
  for (auto const& one : alarms("")) {
    if (one.rule.empty()) found.insert(one.id);
  }
  EXPECT_EQ(found, asked);
  std::set<std::string> ids;
  for (auto const& m : messages) EXPECT_TRUE(ids.insert(m.id).second) << "told twice: " << m.id;
}

TEST_F(days_of_duty, a_week_with_alarms_replays_in_a_moment) {
  staff();
  auto const begun = std::chrono::steady_clock::now();
  for (int hour = 0; hour < 7 * 24; ++hour) {
    if (hour % 2 == 0) tell("hill.hotspot", "seen", "h" + std::to_string(hour), R"({"pixels":9})");
    tell("hill.fix", "sent", "", R"({"crew":"alpha"})");
    room->work();
    run(minutes{5});
    for (auto const& one : alarms()) {
      if (one.state == act::alarm_state::raised || one.state == act::alarm_state::returned) act_on(one.id, "closed");
    }
    run(minutes{55});
  }
  auto const took = std::chrono::steady_clock::now() - begun;
  EXPECT_EQ(alarms("hill.hotspot").size(), 84U);
  EXPECT_EQ(alarms("hill.silent").size(), 168U);
  RecordProperty("milliseconds", static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
  std::printf("a week of duty took %.2f s\n", std::chrono::duration<double>(took).count());
}

}  // namespace
}  // namespace fengsui::test
