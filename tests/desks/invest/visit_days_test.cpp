#include "invest/visits/visit_days.h"

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

TEST(visit_days, with_nobody_to_visit_is_an_empty_day) {
  EXPECT_TRUE(visited(plan_visits(day_in_suzhou(0))).empty());
  EXPECT_NEAR(road_km({120, 31}, {121, 31}), 95.3 * 1.3, 1);
}

}  // namespace
}  // namespace fengsui::invest
