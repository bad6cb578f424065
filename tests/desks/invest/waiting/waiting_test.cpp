#include "invest/waiting/waits.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "support/shared_data.h"

namespace {

using namespace fengsui;

base::zone const& utc() {
  static base::zone const made{"UTC"};
  return made;
}

invest::event_log read(std::string const& text) {
  std::istringstream in{text};
  auto made = invest::read_event_log(in, "log.csv", utc());
  return made;
}

base::instant moment(std::string const& text) {
  return base::parse_time(text, utc())->at;
}

constexpr auto kEvents = "invest/approval_log/permit_events.csv";

// A slow recount that shares nothing with the engine: strings, one pass a question.
struct plain_event {
  std::string activity;
  std::string role;
  double hours;
};
std::map<std::string, std::vector<plain_event>> plainly() {
  std::map<std::string, std::vector<plain_event>> made;
  for (auto const& row : tests::read_table(tests::shared_data(kEvents))) {
    int y, mo, d, h, mi, zh, zm;
    double s;
    char sign;
    auto const& text = row.at("time");
    EXPECT_EQ(std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%lf%c%d:%d", &y, &mo, &d, &h, &mi, &s, &sign, &zh, &zm), 9)
        << text;
    std::tm tm{};
    tm.tm_year = y - 1900;
    tm.tm_mon = mo - 1;
    tm.tm_mday = d;
    auto const offset = (zh * 60 + zm) * (sign == '-' ? -1 : 1);
    made[row.at("case_id")].push_back({row.at("activity"), row.at("role"),
                                       static_cast<double>(timegm(&tm)) / 3600 + h + (mi - offset) / 60.0 + s / 3600});
  }
  return made;
}

TEST(waiting, real_approvals_come_out_as_a_slow_recount_says) {
  FENGSUI_NEEDS_SHARED(kEvents);
  std::ifstream in{tests::shared_data(kEvents)};
  auto const log = invest::read_event_log(in, "permit_events.csv", utc());
  ASSERT_TRUE(log.faults.empty());
  constexpr double kLimit = 5 * 24;
  auto const made = invest::summarise(log, moment("2100-01-01T00:00:00Z"), kLimit);
  EXPECT_EQ(made.events, 59547);
  EXPECT_EQ(made.cases, 4732);

  auto const cases = plainly();
  std::int64_t overdue = 0;
  std::int64_t rework = 0;
  double hours = 0;
  for (auto const& [id, events] : cases) {
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < events.size(); ++i) {
      kinds.insert(events[i].activity);
      if (i == 0) continue;
      hours += events[i].hours - events[i - 1].hours;
      overdue += events[i].hours - events[i - 1].hours > kLimit + 1e-9;
    }
    rework += kinds.size() < events.size();
  }
  EXPECT_EQ(made.overdue, overdue);
  EXPECT_EQ(made.cases_with_rework, rework);
  EXPECT_NEAR(made.hours, hours, 1e-6 * hours);

  for (auto const& role : made.roles) {
    std::vector<double> waits;
    for (auto const& [id, events] : cases) {
      for (std::size_t i = 1; i < events.size(); ++i) {
        if (events[i].role == role.name) waits.push_back(events[i].hours - events[i - 1].hours);
      }
    }
    std::ranges::sort(waits);
    ASSERT_EQ(role.waits, static_cast<std::int64_t>(waits.size())) << role.name;
    double total = 0;
    for (auto const one : waits) total += one;
    EXPECT_NEAR(role.total, total, 1e-6 * total + 1e-6) << role.name;
    EXPECT_NEAR(role.longest, waits.back(), 1e-4);
    // So many waits are no longer than the median and the ninth tenth.
    auto const no_longer = [&](double than) {
      return std::ranges::count_if(waits, [&](double one) { return one <= than + 1e-6; });
    };
    EXPECT_GE(2 * no_longer(role.median), role.waits) << role.name;
    EXPECT_GE(10 * no_longer(role.p90), 9 * role.waits) << role.name;
    EXPECT_LT(10 * std::ranges::count_if(waits, [&](double one) { return one < role.p90 - 1e-6; }), 9 * role.waits)
        << role.name;
  }
  for (auto const& loop : made.loops) {
    std::int64_t repeats = 0;
    std::int64_t with = 0;
    double lost = 0;
    for (auto const& [id, events] : cases) {
      std::vector<double> times;
      for (auto const& one : events) {
        if (one.activity == loop.activity) times.push_back(one.hours);
      }
      if (times.size() < 2) continue;
      ++with;
      repeats += static_cast<std::int64_t>(times.size()) - 1;
      lost += times.back() - times.front();
    }
    EXPECT_EQ(loop.repeats, repeats) << loop.activity;
    EXPECT_EQ(loop.cases, with) << loop.activity;
    EXPECT_NEAR(loop.hours, lost, 1e-4 + 1e-6 * lost) << loop.activity;
  }
  auto const& worst = made.bottlenecks.front();
  double total = 0;
  for (auto const& [id, events] : cases) {
    for (std::size_t i = 1; i < events.size(); ++i) {
      if (events[i - 1].activity == worst.from && events[i].activity == worst.to)
        total += events[i].hours - events[i - 1].hours;
    }
  }
  EXPECT_NEAR(worst.waits.total, total, 1e-6 * total);
  for (auto const& one : made.bottlenecks) EXPECT_LE(one.waits.total, worst.waits.total);
}

// A light is worth having if it is right: of those it calls stuck, more are still waiting later than of those it does
// not.
TEST(waiting, a_light_learned_by_a_day_foretells_who_still_waits) {
  FENGSUI_NEEDS_SHARED(kEvents);
  std::ifstream in{tests::shared_data(kEvents)};
  auto const log = invest::read_event_log(in, "permit_events.csv", utc());
  auto const now = moment("2018-04-01T00:00:00Z");
  auto const rows = invest::open_cases(log, {.now = now});
  ASSERT_GT(rows.size(), 100U);
  std::map<std::string, invest::log_case const*> by_id;
  for (auto const& one : log.cases) by_id[one.id] = &one;
  std::map<invest::light, std::pair<int, int>> still;
  for (auto const& row : rows) {
    auto const& events = by_id.at(row.id)->events;
    auto const later = now + std::chrono::hours{24 * 14};
    auto const moved = std::ranges::any_of(events, [&](auto const& one) { return one.at > now && one.at <= later; });
    auto& into = still[row.shows];
    ++into.second;
    into.first += !moved;
  }
  auto const share = [&](invest::light shows) {
    return still[shows].second == 0 ? 0.0 : static_cast<double>(still[shows].first) / still[shows].second;
  };
  std::cout << "still waiting two weeks later: green " << share(invest::light::green) << " of "
            << still[invest::light::green].second << ", yellow " << share(invest::light::yellow) << " of "
            << still[invest::light::yellow].second << ", red " << share(invest::light::red) << " of "
            << still[invest::light::red].second << "\n";
  EXPECT_GT(share(invest::light::red), share(invest::light::green) + 0.1);
}

TEST(waiting, the_light_knows_what_is_slow_where_the_same_days_are_usual_elsewhere) {
  std::string text = "case_id,time,activity,role\n";
  auto const put = [&](std::string const& id, int day, std::string const& what) {
    text += id + "," + base::to_text(base::day_from(19000 + day)) + "," + what + ",r\n";
  };
  for (int i = 0; i < 60; ++i) {
    auto const id = "c" + std::to_string(i);
    put(id, i, "asked");
    put(id, i + 1 + i % 3, "measured");    // one to three days
    put(id, i + 30 + i % 40, "licensed");  // about a month or two
    put(id, i + 31 + i % 40, "done");
  }
  put("slow", 200, "asked");
  put("usual", 190, "asked");
  put("usual", 200, "measured");
  auto const rows =
      invest::open_cases(read(text), {.now = moment(base::to_text(base::day_from(19212)) + "T00:00:00Z")});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].id, "slow");
  EXPECT_EQ(rows[0].shows, invest::light::red);
  EXPECT_EQ(rows[1].id, "usual");
  EXPECT_EQ(rows[1].shows, invest::light::green);
}

TEST(waiting, survival_counts_those_that_still_wait) {
  // The worked example: 1, 2+, 3, 4+ hours (+ still waits).
  invest::wait_survival const curve{{{1, true}, {2, false}, {3, true}, {4, false}}};
  EXPECT_DOUBLE_EQ(curve.at(0.5), 1);
  EXPECT_DOUBLE_EQ(curve.at(1), 0.75);
  EXPECT_DOUBLE_EQ(curve.at(3.5), 0.375);
  EXPECT_EQ(curve.quantile(0.5), 3);
  EXPECT_FALSE(curve.quantile(0.9));
}

TEST(waiting, rework_and_overdue_by_hand) {
  auto const log = read(
      "case,at,step,who\na,2024-01-01,draft,clerk\na,2024-01-03,check,chief\na,2024-01-04,draft,clerk\na,2024-01-10,"
      "check,chief\n");
  auto const made = invest::summarise(log, moment("2024-12-31"), 48);
  EXPECT_EQ(made.waits, 3);
  EXPECT_EQ(made.overdue, 1);  // 144 hours; 48 is not longer than 48
  ASSERT_EQ(made.loops.size(), 2U);
  EXPECT_EQ(made.roles[0].name, "chief");
  EXPECT_DOUBLE_EQ(made.roles[0].total, 48 + 144);
  EXPECT_EQ(invest::summarise(log, moment("2024-01-03"), 48).waits, 1) << "what came later is not known yet";
}

TEST(waiting, mistakes_are_named_by_line_and_field) {
  auto const log = read("case_id,time,activity,role\na,yesterday,x,r\n,2024-01-01,x,r\na,2024-01-01,x\n");
  ASSERT_EQ(log.faults.size(), 3U);
  EXPECT_EQ(log.faults[0].where(), "log.csv:2: time");
  EXPECT_EQ(read("a,b\n").faults.size(), 4U);
}

}  // namespace
