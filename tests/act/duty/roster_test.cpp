#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "act/duty/duty_house.h"
#include "act/roster/planner.h"

namespace fengsui::test {
namespace {

using std::chrono::days;

class roster : public duty_house {
 protected:
  roster() { sends = false; }
  model::post const& post(std::string const& id = "hill.room") const { return *house.catalogue.find_post(id); }
  base::day day(std::string const& text) const { return *base::parse_day(text); }
  void on_leave(std::string const& who, std::string const& from, std::string const& to) {
    auto const thing = "leave-" + who;
    auto const fields = fmt::format(R"({{"who":"{}","from":"{}","to":"{}"}})", who, base::to_text(local(from)), base::to_text(local(to)));
    tell("roster.leave", "asked", thing, fields);
    tell("roster.leave", "granted", thing);
  }
  act::roster_proposal proposal(std::string const& from, std::string const& to) {
    auto const view = room->look();
    return act::propose(view.rosters, house.known->calendar(), post(), day(from), day(to), true);
  }
};

TEST_F(roster, of_a_month_shares_nights_and_holidays_as_evenly_as_can_be) {
  for (int i = 0; i < 7; ++i) member("o" + std::to_string(i), R"("officer")", R"("hill.room")");
  for (int i = 0; i < 4; ++i) member("l" + std::to_string(i), R"("leader")", R"("hill.room")");
  auto const made = proposal("2025-04-01", "2025-04-30");
  EXPECT_TRUE(made.open.empty());
  for (auto const& role : made.shared.roles) {
    for (auto const* one : {&role.duties, &role.nights, &role.holidays})
      EXPECT_LE(one->most - one->least, one->best_possible) << role.role;
    EXPECT_LE(role.weekends.most - role.weekends.least, 2) << role.role;
  }
}

TEST_F(roster, puts_nobody_on_duty_who_is_on_leave_and_counts_what_people_had_before) {
  for (int i = 0; i < 5; ++i) member("o" + std::to_string(i), R"("officer")", R"("hill.room")");
  member("l0", R"("leader")", R"("hill.room")");
  on_leave("o0", "2025-04-10 00:00", "2025-04-20 00:00");
  // o1 has kept every night of the last days of March.
  for (int d = 20; d < 31; d += 2)
    duty("hill.room", "officer", 1, fmt::format("2025-03-{:02} 08:00", d), fmt::format("2025-03-{:02} 08:00", d + 1), "o1");
  auto const made = proposal("2025-04-10", "2025-04-19");
  int of_o1 = 0;
  int of_o2 = 0;
  for (auto const& [id, placed] : made.seats) {
    EXPECT_NE(placed.who, "o0") << id;
    of_o1 += placed.who == "o1";
    of_o2 += placed.who == "o2";
  }
  EXPECT_LT(of_o1, of_o2);
}

TEST_F(roster, says_who_is_to_hear_of_an_alarm_at_any_moment) {
  staff();
  auto const view = room->look();
  auto const people = [&](std::string role, int which, std::string const& at) {
    return view.rosters.people("hill.room", {.role = std::move(role), .which = which, .by = {}}, local(at));
  };
  EXPECT_EQ(people("officer", 2, "2025-04-04 03:00"), (std::vector<std::string>{"o2"}));
  EXPECT_EQ(people("leaders", 1, "2025-04-04 03:00"), (std::vector<std::string>{"l1", "l2"}));
  EXPECT_EQ(people("all", 1, "2025-04-04 03:00").size(), 3U);
  EXPECT_TRUE(people("officer", 1, "2025-06-01 03:00").empty());
}

TEST_F(roster, finds_gaps_double_bookings_and_too_little_rest) {
  member("o1", R"("officer")", R"("hill.room")");
  member("l1", R"("leader")", R"("hill.room","hill.tower")");
  duty("hill.room", "officer", 1, "2025-04-05 08:00", "2025-04-06 08:00", "o1");
  duty("hill.room", "officer", 1, "2025-04-06 08:00", "2025-04-07 08:00", "o1");
  duty("hill.room", "leader", 1, "2025-04-05 08:00", "2025-04-06 08:00", "l1");
  duty("hill.tower", "leader", 1, "2025-04-05 20:00", "2025-04-06 08:00", "l1");
  auto const view = room->look();
  std::map<std::string_view, int> found;
  for (auto const& one : view.rosters.problems(post(), day("2025-04-05"), day("2025-04-06"))) ++found[act::to_text(one.kind)];
  EXPECT_EQ(found["too-little-rest"], 2);
  EXPECT_EQ(found["double-booked"], 1);
  EXPECT_EQ(found["gap"], 3) << "the second officer twice, and the leader of the second day";
}

RC_GTEST_FIXTURE_PROP(roster, that_is_proposed_breaks_no_rule_whatever_people_there_are, ()) {
  auto const officers = *rc::gen::inRange(1, 9);
  for (int i = 0; i < officers; ++i) member("o" + std::to_string(i), R"("officer")", R"("hill.room")");
  for (int i = 0; i < officers; ++i) {
    auto const begins = *rc::gen::inRange(1, 28);
    if (begins % 3 == 0)
      on_leave("o" + std::to_string(i), fmt::format("2025-04-{:02} 00:00", begins), fmt::format("2025-05-{:02} 00:00", begins));
  }
  auto const made = proposal("2025-04-01", "2025-04-14");
  auto const view = room->look();
  for (auto const& one : view.rosters.problems(post(), day("2025-04-01"), day("2025-04-14"), made.seats))
    RC_ASSERT(one.kind == act::roster_problem::what::gap);
  // Nobody could take an open seat: else the planner would have given it.
  for (auto const& open : made.open) RC_ASSERT(!made.seats.contains(open));
}

}  // namespace
}  // namespace fengsui::test
