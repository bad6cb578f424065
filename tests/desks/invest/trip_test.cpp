#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <sstream>

#include "invest/trip/instance_reader.h"
#include "invest/trip/planner.h"
#include "support/shared_data.h"

namespace {

using namespace fengsui;
using invest::instance_format;
using invest::trip_plan;
using invest::trip_problem;

// So many looks at the clock and no more: the same search on any machine.
invest::search_options rounds(int count, std::uint64_t seed = 1) {
  return {.seed = seed, .used = [count, done = 0]() mutable { return static_cast<double>(done++) / count; }};
}

trip_problem read_shared(std::string const& path, instance_format format, int tours) {
  std::ifstream in{tests::shared_data(path)};
  auto made = invest::read_instance(in, path, format, tours);
  EXPECT_TRUE(made) << (made ? "" : made.error().en);
  return made ? *made : trip_problem{};
}

TEST(trip, finds_what_the_exact_solver_proved_on_instances_with_windows) {
  FENGSUI_NEEDS_SHARED("invest/toptw/known_results.csv");
  double gap = 0;
  int compared = 0;
  for (auto const& row : tests::read_table(tests::shared_data("invest/toptw/known_results.csv"))) {
    auto const known = row.find("exact_optimum_m1");
    if (row.at("m") != "1" || known == row.end() || known->second.empty()) continue;
    if (compared++ % 4 != 0) continue;
    auto const problem =
        read_shared("invest/toptw/instances/" + row.at("instance") + ".txt", instance_format::toptw, 1);
    auto const plan = invest::plan_trip(problem, rounds(400));
    EXPECT_EQ(invest::why_not(problem, plan), "") << row.at("instance");
    EXPECT_LE(plan.value, std::stod(known->second)) << "better than the proven optimum: " << row.at("instance");
    gap += 1 - plan.value / std::stod(known->second);
  }
  ASSERT_GT(compared, 8);
  auto const mean = gap / ((compared + 3) / 4);
  std::cout << "mean gap to the proven optima: " << 100 * mean << " %\n";
  EXPECT_LT(mean, 0.003);
}

TEST(trip, holds_on_every_kind_of_instance_by_an_independent_check) {
  FENGSUI_NEEDS_SHARED("invest/mctopmtw/known_results.csv");
  for (int tours = 2; tours <= 4; ++tours) {
    auto const problem = read_shared("invest/toptw/instances/pr02.txt", instance_format::toptw, tours);
    auto const plan = invest::plan_trip(problem, rounds(60));
    EXPECT_EQ(invest::why_not(problem, plan), "");
    EXPECT_GT(plan.value, 0);
  }
  auto const fees = read_shared("invest/mctopmtw/instances/MCTOPMTW-2-c101.txt", instance_format::mctopmtw, 0);
  EXPECT_EQ(fees.tours, 2);
  EXPECT_EQ(invest::why_not(fees, invest::plan_trip(fees, rounds(60))), "");
}

TEST(trip, matches_the_classic_references) {
  FENGSUI_NEEDS_SHARED("invest/op_classic/reference_routes.csv");
  int compared = 0;
  int matched = 0;
  for (auto const& row : tests::read_table(tests::shared_data("invest/op_classic/reference_routes.csv"))) {
    if (compared++ % 6 != 0) continue;
    auto const problem =
        read_shared("invest/op_classic/instances/" + row.at("instance") + ".txt", instance_format::op, 1);
    auto const plan = invest::plan_trip(problem, rounds(300));
    EXPECT_EQ(invest::why_not(problem, plan), "");
    matched += plan.value >= std::stod(row.at("score"));
  }
  std::cout << matched << " of " << (compared + 5) / 6 << " references matched\n";
  EXPECT_GE(matched, (compared + 5) / 6 - 1);
}

trip_problem random_problem(std::mt19937& random, int points, int tours) {
  trip_problem p;
  p.tours = tours;
  p.limit = 60;
  std::uniform_real_distribution<double> place{0, 30};
  for (int i = 0; i <= points; ++i) {
    auto const opens = static_cast<double>(random() % 40);
    p.points.push_back({.number = i,
                        .x = place(random),
                        .y = place(random),
                        .duration = static_cast<double>(random() % 6),
                        .value = static_cast<double>(1 + random() % 20),
                        .opens = opens,
                        .closes = opens + 5 + static_cast<double>(random() % 20),
                        .fee = static_cast<double>(random() % 5)});
  }
  p.points[0] = {.number = 0, .x = 15, .y = 15};
  p.budget = 12;
  invest::measure(p, invest::distance_rule::exact);
  return p;
}

// All there is: every order of every choice, one tour after the other.
double best_by_trying(trip_problem const& p) {
  double best = 0;
  std::vector<bool> visited(p.points.size());
  std::function<void(std::size_t, double, double, double, int)> const walk = [&](std::size_t at, double leaves,
                                                                                 double value, double fees, int tour) {
    if (leaves + p.between(at, p.end) <= p.limit + 1e-9) {
      best = std::max(best, value);
      if (tour + 1 < p.tours && at != p.start) walk(p.start, 0, value, fees, tour + 1);
    }
    for (std::size_t next = 1; next < p.points.size(); ++next) {
      auto const& point = p.points[next];
      auto const begins = std::max(leaves + p.between(at, next), point.opens);
      if (visited[next] || begins > point.closes || fees + point.fee > p.budget) continue;
      visited[next] = true;
      walk(next, begins + point.duration, value + point.value, fees + point.fee, tour);
      visited[next] = false;
    }
  };
  walk(p.start, 0, 0, 0, 0);
  return best;
}

TEST(trip, small_days_are_solved_exactly) {
  std::mt19937 random{20250409};
  for (int i = 0; i < 30; ++i) {
    auto const problem = random_problem(random, 7, 1 + i % 2);
    ASSERT_TRUE(invest::small_enough(problem));
    auto const plan = invest::plan_exactly(problem);
    EXPECT_EQ(invest::why_not(problem, plan), "");
    EXPECT_TRUE(plan.proven);
    EXPECT_NEAR(plan.value, best_by_trying(problem), 1e-9);
    EXPECT_LE(invest::plan_trip(problem, rounds(20)).value, plan.value + 1e-9);
  }
}

TEST(trip, the_same_seed_gives_the_same_plan) {
  std::mt19937 random{7};
  auto const problem = random_problem(random, 40, 2);
  auto const once = invest::plan_trip(problem, rounds(50, 3));
  EXPECT_EQ(once.tours, invest::plan_trip(problem, rounds(50, 3)).tours);
}

TEST(trip, the_checker_finds_each_kind_of_wrong_plan) {
  trip_problem p;
  p.limit = 20;
  p.budget = 3;
  p.points = {{.number = 0},
              {.number = 1, .x = 3, .value = 5, .closes = 10, .fee = 2},
              {.number = 2, .x = 6, .value = 7, .closes = 4, .fee = 2}};
  invest::measure(p, invest::distance_rule::exact);
  EXPECT_EQ(invest::why_not(p, {.tours = {{1}}, .value = 5}), "");
  EXPECT_NE(invest::why_not(p, {.tours = {{1}}, .value = 6}), "") << "its value";
  EXPECT_NE(invest::why_not(p, {.tours = {{1, 1}}, .value = 10}), "") << "a point twice";
  EXPECT_NE(invest::why_not(p, {.tours = {{2}}, .value = 7}), "") << "closed";
  EXPECT_NE(invest::why_not(p, {.tours = {{1}, {}}, .value = 5}), "") << "too many tours";
  p.points[2].closes = 10;
  EXPECT_NE(invest::why_not(p, {.tours = {{1, 2}}, .value = 12}), "") << "over the budget";
  p.limit = 5;
  EXPECT_NE(invest::why_not(p, {.tours = {{1}}, .value = 5}), "") << "home too late";
}

TEST(trip, a_file_that_is_no_instance_is_named_by_line) {
  std::istringstream in{"1 10 100 1\n0 200\n 0 40 50 0 0 0 0 0 1236\n 1 45 sixty 90 10 1 1 1 912 967\n"};
  auto const read = invest::read_instance(in, "c.txt", instance_format::toptw, 1);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where(), "c.txt:4");
}

}  // namespace
