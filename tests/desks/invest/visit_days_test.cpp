#include "invest/visits/day_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace fengsui::invest {
namespace {

visit_days day_in_suzhou(std::size_t companies) {
  visit_days made{.start = {120.62, 31.30}};
  std::mt19937 dice{9};
  for (std::size_t i = 0; i < companies; ++i) {
    auto const part = [&] { return static_cast<double>(dice() % 1000) / 1000; };
    made.wishes.push_back({.id = "c" + std::to_string(i),
                           .at = {120.4 + 0.5 * part(), 31.1 + 0.4 * part()},
                           .value = 1 + std::floor(part() * 9),
                           .minutes = 60});
  }
  return made;
}

std::vector<std::string> visited(visit_plan const& plan) {
  std::vector<std::string> ids;
  for (auto const& tour : plan.tours) {
    for (auto const& one : tour.visits) ids.push_back(one.id);
  }
  return ids;
}

TEST(visit_days, keeps_hours_and_comes_back_in_time) {
  auto days = day_in_suzhou(9);
  days.wishes[2].opens = 14 * 60;
  auto const plan = plan_visits(days);
  EXPECT_TRUE(plan.proven);
  for (auto const& tour : plan.tours) {
    int before = days.begins;
    for (auto const& one : tour.visits) {
      auto const& wish = *std::ranges::find(days.wishes, one.id, &visit_wish::id);
      EXPECT_GE(one.begins, wish.opens);
      EXPECT_LE(one.leaves, wish.closes);
      EXPECT_GE(one.arrives, before);
      EXPECT_EQ(one.leaves - one.begins, wish.minutes);
      before = one.leaves;
    }
    EXPECT_LE(tour.back, days.ends);
  }
}

TEST(visit_days, what_is_promised_is_visited_before_anything_else) {
  auto days = day_in_suzhou(12);
  auto const poorest = std::ranges::min_element(days.wishes, {}, &visit_wish::value);
  poorest->promised = true;
  auto const plan = plan_visits(days);
  auto const ids = visited(plan);
  EXPECT_NE(std::ranges::find(ids, poorest->id), ids.end());
  EXPECT_TRUE(plan.impossible.empty());
  poorest->opens = poorest->closes;
  EXPECT_EQ(plan_visits(days).impossible, std::vector<std::string>{poorest->id})
      << "and said where there is no room for it";
}

TEST(visit_days, a_company_left_out_makes_room_for_another_and_the_plan_is_the_same_each_time) {
  auto days = day_in_suzhou(30);
  days.tours = 2;
  auto const before = plan_visits(days);
  EXPECT_EQ(visited(before), visited(plan_visits(days)));
  EXPECT_FALSE(before.left_out.empty());
  auto const gone = visited(before).front();
  std::erase_if(days.wishes, [&](auto const& one) { return one.id == gone; });
  auto const after = plan_visits(days);
  auto const ids = visited(after);
  EXPECT_EQ(std::ranges::find(ids, gone), ids.end());
  EXPECT_LE(after.value, before.value + 1e-9);
}

// Two days, two cars, a leader with an appointment, lunch, two windows, money: each counts.
visit_days hard_days(std::size_t companies, unsigned seed) {
  auto made = day_in_suzhou(companies);
  std::mt19937 dice{seed};
  made.days = 1 + static_cast<int>(dice() % 2);
  made.tours = 1 + static_cast<int>(dice() % 2);
  made.leaders = {"示例主任"};
  made.pauses = {{.name = "lunch", .from = 11 * 60 + 30, .until = 13 * 60, .minutes = 60}};
  if (dice() % 2 == 0) made.pauses.push_back({.name = "call", .from = 15 * 60, .until = 15 * 60, .minutes = 30, .leader = "示例主任", .day = 0});
  if (dice() % 2 == 0) {
    made.budget = static_cast<double>(3 + dice() % 6);
    made.car_day = static_cast<double>(dice() % 3);
  }
  for (auto& wish : made.wishes) {
    wish.minutes = 40 + static_cast<int>(dice() % 4) * 20;
    wish.fee = static_cast<double>(dice() % 3);
    if (dice() % 3 == 0) wish.leader = "示例主任";
    if (dice() % 3 == 0) wish.windows = {{9 * 60, 11 * 60, 0}, {14 * 60, 17 * 60, -1}};
    if (dice() % 6 == 0) wish.promised = true;
  }
  return made;
}

// All orders of all choices, one car after another, each walked by the checker's own rules: slow and simple.
double best_by_trying(visit_days const& days) {
  day_rules const rules{days};
  auto const worth = worths(days);
  double best = 0;
  std::vector<std::vector<std::size_t>> plan(rules.tours().size());
  std::vector<bool> used(days.wishes.size(), false);
  auto const go = [&](auto const& self, std::size_t tour, double value) -> void {
    if (tour == plan.size()) {
      if (rules.fee_of(plan) <= days.budget) best = std::max(best, value);
      return;
    }
    self(self, tour + 1, value);
    for (std::size_t wish = 0; wish < used.size(); ++wish) {
      auto const& leader = days.wishes[wish].leader;
      if (used[wish] || (!leader.empty() && leader != rules.tours()[tour].leader)) continue;
      plan[tour].push_back(wish);
      used[wish] = true;
      if (rules.walk(tour, plan[tour])) self(self, tour, value + worth[wish]);
      used[wish] = false;
      plan[tour].pop_back();
    }
  };
  go(go, 0, 0);
  return best;
}

TEST(visit_days, small_days_with_lunch_leaders_windows_and_money_are_the_best_there_are) {
  int with_pause = 0;
  for (unsigned seed = 1; seed <= 24; ++seed) {
    auto const days = hard_days(5, seed);
    auto const plan = plan_visits(days);  // which walks itself by the checker
    EXPECT_TRUE(plan.proven);
    auto const worth = worths(days);
    double value = 0;
    for (auto const& id : visited(plan)) value += worth[static_cast<std::size_t>(std::ranges::find(days.wishes, id, &visit_wish::id) - days.wishes.begin())];
    EXPECT_NEAR(value, best_by_trying(days), 1e-9) << "seed " << seed;
    EXPECT_LE(plan.cost, days.budget);
    for (auto const& tour : plan.tours) with_pause += !tour.pauses.empty();
    // And the search for larger ones comes close to it.
    day_rules const rules{days};
    double found = 0;
    for (auto const& tour : search_plan(rules, 100)) {
      for (auto const wish : tour) found += worth[wish];
    }
    EXPECT_GE(found, 0.85 * value) << "seed " << seed;
  }
  EXPECT_GT(with_pause, 10);
}

TEST(visit_days, nobody_misses_lunch_and_a_leader_is_where_the_calendar_says) {
  auto days = hard_days(24, 4);
  days.days = 2;
  days.tours = 2;
  days.budget = std::numeric_limits<double>::infinity();
  days.pauses = {{.name = "lunch", .from = 11 * 60 + 30, .until = 13 * 60, .minutes = 60}, {.name = "meeting", .from = 15 * 60, .until = 15 * 60, .minutes = 45, .leader = "示例主任", .day = 1}};
  auto const plan = plan_visits(days);
  EXPECT_EQ(plan.tours.size(), 4U);
  EXPECT_FALSE(plan.proven);
  EXPECT_GT(visited(plan).size(), 12U);
  for (auto const& tour : plan.tours) {
    EXPECT_EQ(std::ranges::count(tour.pauses, "lunch", &timed_pause::name), 1);
    for (auto const& visit : tour.visits) {
      EXPECT_TRUE(visit.leaves <= 15 * 60 || visit.begins >= 15 * 60 + 45 || tour.car != 0 || tour.day != 1) << visit.id;
      auto const& wish = *std::ranges::find(days.wishes, visit.id, &visit_wish::id);
      EXPECT_TRUE(wish.leader.empty() || tour.car == 0);
    }
  }
  // The checker sees what is wrong: an hour too early, a company twice, lunch left out.
  auto wrong = plan;
  wrong.tours[0].visits[0].begins -= 60;
  EXPECT_NE(why_not(days, wrong), "");
  wrong = plan;
  wrong.tours[1].visits = wrong.tours[0].visits;
  EXPECT_NE(why_not(days, wrong), "");
  wrong = plan;
  wrong.tours[0].pauses.clear();
  EXPECT_NE(why_not(days, wrong), "");
}

TEST(visit_days, with_nobody_to_visit_is_an_empty_day) {
  EXPECT_TRUE(visited(plan_visits(day_in_suzhou(0))).empty());
  EXPECT_NEAR(road_km({120, 31}, {121, 31}), 95.3 * 1.3, 1);
}

}  // namespace
}  // namespace fengsui::invest
