#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "invest/waiting/event_log.h"

namespace fengsui::invest {

// Waits of one kind, in hours. A wait lasts from an event to the case's next one and is that of the role that acts
// next: it is they who were waited for.
struct wait_summary {
  std::string name;
  std::int64_t waits = 0;
  double total = 0;
  double mean = 0;
  double median = 0;  // the lower of two middle ones
  double p90 = 0;     // the smallest that nine in ten do not exceed
  double longest = 0;
  std::int64_t overdue = 0;  // longer than the limit
  double share = 0;          // of all waiting
};

struct handover {
  std::string from;  // activities
  std::string to;
  wait_summary waits;
};

// An activity that a case comes to again.
struct rework_loop {
  std::string activity;
  std::int64_t cases = 0;
  std::int64_t repeats = 0;  // beyond the first
  double hours = 0;          // from each occurrence to the next
};

struct waiting_report {
  std::int64_t cases = 0;
  std::int64_t events = 0;
  std::int64_t waits = 0;
  double hours = 0;
  std::int64_t overdue = 0;
  std::int64_t cases_with_rework = 0;
  std::vector<wait_summary> roles;       // most waiting first
  std::vector<wait_summary> activities;  // most waiting first
  std::vector<handover> bottlenecks;     // pairs of activities, most waiting first
  std::vector<rework_loop> loops;        // most repeats first
};

// After how many hours a wait is overdue; 0: never. `after` is by the activity waited after, by its number in the log;
// what it does not have is as `usual`.
struct wait_limits {
  double usual = 0;
  std::vector<double> after;

  double of(int activity) const;
};

// What was waited for up to `now`; a limit makes a wait overdue.
waiting_report summarise(event_log const&, base::instant now, wait_limits const&);
inline waiting_report summarise(event_log const& log, base::instant now, double limit) {
  return summarise(log, now, wait_limits{.usual = limit});
}

// The survival curve of the wait after each activity (Kaplan and Meier 1958): cases that still wait are censored.
class wait_survival {
 public:
  // Durations in hours, and whether the next event came.
  explicit wait_survival(std::vector<std::pair<double, bool>> waits);

  double at(double hours) const;                       // the share still waiting
  std::optional<double> quantile(double share) const;  // by when that share has gone on; none where it never does
  std::size_t ended() const { return ended_; }

 private:
  std::vector<std::pair<double, double>> steps_;
  std::size_t ended_ = 0;
};

enum class light { green, yellow, red };
std::string_view to_text(light);

struct open_case {
  std::string id;
  std::string activity;  // the last
  double waited = 0;     // hours
  double stuck = 0;      // how likely it will still wait after another usual wait
  double slower = 0;     // the share of earlier waits there that were shorter
  light shows = light::green;
  bool overdue = false;
  bool learned = false;  // enough waits ended there to learn from; else the limit alone decides
};

struct stuck_options {
  base::instant now;
  wait_limits limit;
  std::vector<std::string>
      final;  // activities after which nothing is waited for; empty: those that most cases end with
  double yellow = 0.75;
  double red = 0.9;
};

// Cases that wait at `now`, with a light from the hazard of being stuck: learned from the waits after the same
// activity, it says how likely another usual wait (the median, at least a day) brings nothing. Yellow also once four in
// five earlier waits were shorter, red once nineteen in twenty were. Fewer than ten waits ended there say nothing: then
// the limit alone decides. Reddest and longest first.
std::vector<open_case> open_cases(event_log const&, stuck_options const&);

struct open_counts {
  std::int64_t cases = 0;
  std::int64_t overdue = 0;
  std::array<std::int64_t, 3> lights{};  // green, yellow, red
};
open_counts counts_of(std::vector<open_case> const&);

}  // namespace fengsui::invest
