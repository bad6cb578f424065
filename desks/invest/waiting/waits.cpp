#include "invest/waiting/waits.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace fengsui::invest {
namespace {

constexpr std::size_t kLeastEnded = 10;

double hours_between(base::instant from, base::instant to) {
  return std::chrono::duration<double, std::ratio<3600>>(to - from).count();
}

struct waits_of_kind {
  std::vector<double> hours;
  std::int64_t overdue = 0;

  void add(double one, bool over) {
    hours.push_back(one);
    overdue += over;
  }
};

wait_summary summary_of(std::string name, waits_of_kind waits, double all) {
  auto& hours = waits.hours;
  wait_summary made{
      .name = std::move(name), .waits = static_cast<std::int64_t>(hours.size()), .overdue = waits.overdue};
  if (hours.empty()) return made;
  std::ranges::sort(hours);
  for (auto const one : hours) made.total += one;
  auto const count = hours.size();
  made.mean = made.total / static_cast<double>(count);
  made.median = hours[(count - 1) / 2];
  made.p90 = hours[(9 * count + 9) / 10 - 1];
  made.longest = hours.back();
  made.share = all > 0 ? made.total / all : 0;
  return made;
}

// Events of a case up to that moment.
std::size_t until(log_case const& one, base::instant now) {
  return static_cast<std::size_t>(std::ranges::upper_bound(one.events, now, {}, &log_event::at) - one.events.begin());
}

std::vector<bool> final_activities(event_log const& log, stuck_options const& how) {
  std::vector<bool> made(log.activities.size(), false);
  if (!how.final.empty()) {
    for (std::size_t i = 0; i < made.size(); ++i)
      made[i] = std::ranges::find(how.final, log.activities[i]) != how.final.end();
    return made;
  }
  std::vector<std::pair<int, int>> last(made.size());
  for (auto const& one : log.cases) {
    auto const count = until(one, how.now);
    for (std::size_t i = 0; i < count; ++i) {
      auto& into = last[static_cast<std::size_t>(one.events[i].activity)];
      ++into.second;
      into.first += i + 1 == count;
    }
  }
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = 2 * last[i].first > last[i].second;
  return made;
}

}  // namespace

double wait_limits::of(int activity) const {
  auto const at = static_cast<std::size_t>(activity);
  return at < after.size() ? after[at] : usual;
}

waiting_report summarise(event_log const& log, base::instant now, wait_limits const& limits) {
  waiting_report made;
  std::map<int, waits_of_kind> by_role;
  std::map<int, waits_of_kind> by_activity;
  std::map<std::pair<int, int>, waits_of_kind> by_pair;
  std::map<int, rework_loop> loops;
  for (auto const& one : log.cases) {
    auto const count = until(one, now);
    if (count == 0) continue;
    ++made.cases;
    made.events += static_cast<std::int64_t>(count);
    std::map<int, base::instant> seen;
    std::map<int, int> again;
    for (std::size_t i = 0; i < count; ++i) {
      auto const& event = one.events[i];
      auto const [last, first] = seen.try_emplace(event.activity, event.at);
      if (!first) {
        auto& loop = loops[event.activity];
        ++loop.repeats;
        loop.hours += hours_between(last->second, event.at);
        last->second = event.at;
        ++again[event.activity];
      }
      if (i == 0) continue;
      auto const before = one.events[i - 1].activity;
      auto const hours = hours_between(one.events[i - 1].at, event.at);
      auto const limit = limits.of(before);
      bool const over = limit > 0 && hours > limit;
      ++made.waits;
      made.hours += hours;
      made.overdue += over;
      by_role[event.role].add(hours, over);
      by_activity[event.activity].add(hours, over);
      by_pair[{before, event.activity}].add(hours, over);
    }
    for (auto const& [activity, times] : again) ++loops[activity].cases;
    made.cases_with_rework += !again.empty();
  }
  auto const name = [&](int activity) { return log.activities[static_cast<std::size_t>(activity)]; };
  for (auto& [role, hours] : by_role)
    made.roles.push_back(summary_of(log.roles[static_cast<std::size_t>(role)], std::move(hours), made.hours));
  for (auto& [activity, hours] : by_activity)
    made.activities.push_back(summary_of(name(activity), std::move(hours), made.hours));
  for (auto& [pair, hours] : by_pair)
    made.bottlenecks.push_back({name(pair.first), name(pair.second), summary_of("", std::move(hours), made.hours)});
  for (auto& [activity, loop] : loops) {
    loop.activity = name(activity);
    made.loops.push_back(loop);
  }
  auto const most = [](auto const& a, auto const& b) { return a.total > b.total; };
  std::ranges::stable_sort(made.roles, most);
  std::ranges::stable_sort(made.activities, most);
  std::ranges::stable_sort(made.bottlenecks, most, &handover::waits);
  std::ranges::stable_sort(made.loops, std::ranges::greater{}, &rework_loop::repeats);
  return made;
}

wait_survival::wait_survival(std::vector<std::pair<double, bool>> waits) {
  std::ranges::sort(waits, {}, [](auto const& one) { return std::pair{one.first, !one.second}; });
  double still = 1;
  auto at_risk = static_cast<double>(waits.size());
  for (std::size_t i = 0; i < waits.size();) {
    auto const hours = waits[i].first;
    double went = 0;
    double gone = 0;
    for (; i < waits.size() && waits[i].first == hours; ++i) {
      went += waits[i].second;
      gone += 1;
    }
    if (went > 0) {
      still *= 1 - went / at_risk;
      steps_.emplace_back(hours, still);
      ended_ += static_cast<std::size_t>(went);
    }
    at_risk -= gone;
  }
}

double wait_survival::at(double hours) const {
  auto const next = std::ranges::upper_bound(steps_, hours, {}, &std::pair<double, double>::first);
  return next == steps_.begin() ? 1 : std::prev(next)->second;
}

std::optional<double> wait_survival::quantile(double share) const {
  for (auto const& [hours, still] : steps_) {
    if (1 - still >= share) return hours;
  }
  return {};
}

std::string_view to_text(light shows) {
  return shows == light::green ? "green" : shows == light::yellow ? "yellow" : "red";
}

std::vector<open_case> open_cases(event_log const& log, stuck_options const& how) {
  auto const final = final_activities(log, how);
  std::vector<std::vector<std::pair<double, bool>>> waits(log.activities.size());
  struct waiting {
    log_case const* one;
    log_event const* last;
  };
  std::vector<waiting> open;
  for (auto const& one : log.cases) {
    auto const count = until(one, how.now);
    for (std::size_t i = 0; i + 1 < count; ++i)
      waits[static_cast<std::size_t>(one.events[i].activity)].emplace_back(
          hours_between(one.events[i].at, one.events[i + 1].at), true);
    if (count == 0) continue;
    auto const& last = one.events[count - 1];
    waits[static_cast<std::size_t>(last.activity)].emplace_back(hours_between(last.at, how.now), false);
    if (!final[static_cast<std::size_t>(last.activity)]) open.push_back({&one, &last});
  }
  std::vector<wait_survival> learned;
  for (auto& one : waits) learned.emplace_back(std::move(one));
  std::vector<open_case> made;
  for (auto const& [one, last] : open) {
    auto const& curve = learned[static_cast<std::size_t>(last->activity)];
    open_case row{.id = one->id,
                  .activity = log.activities[static_cast<std::size_t>(last->activity)],
                  .waited = hours_between(last->at, how.now)};
    auto const limit = how.limit.of(last->activity);
    row.overdue = limit > 0 && row.waited > limit;
    row.learned = curve.ended() >= kLeastEnded;
    if (row.learned) {
      auto const usual = std::max(24.0, curve.quantile(0.5).value_or(24.0));
      auto const here = curve.at(row.waited);
      row.stuck = here > 0 ? curve.at(row.waited + usual) / here : 1;
      row.slower = 1 - here;
      row.shows = row.stuck >= how.red || row.slower >= 0.95     ? light::red
                  : row.stuck >= how.yellow || row.slower >= 0.8 ? light::yellow
                                                                 : light::green;
    } else {
      row.shows = row.overdue ? light::red : light::green;
    }
    made.push_back(std::move(row));
  }
  std::ranges::stable_sort(
      made, [](auto const& a, auto const& b) { return a.shows != b.shows ? a.shows > b.shows : a.waited > b.waited; });
  return made;
}

open_counts counts_of(std::vector<open_case> const& cases) {
  open_counts made{.cases = static_cast<std::int64_t>(cases.size())};
  for (auto const& one : cases) {
    ++made.lights[static_cast<std::size_t>(one.shows)];
    made.overdue += one.overdue;
  }
  return made;
}

}  // namespace fengsui::invest
