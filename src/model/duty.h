#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/name.h"
#include "base/number.h"

namespace fengsui::model {

using duration = std::chrono::microseconds;

// Where a definition stands, for faults that only show when all desks are together.
struct defined_at {
  std::string file;
  int line = 0;
};

// A shift of a post's day: when it begins, as time since midnight, and how long it lasts. A shift that runs past midnight
// belongs to the day on which it began.
struct shift_pattern {
  std::chrono::minutes begins{};
  std::chrono::minutes lasts{};

  // A night is a shift that covers 00:00 to 05:00 of some day, or most of it (three hours at least).
  bool is_night() const;
};

// A place where somebody is on duty round the clock: a room, a watchtower. What it needs is counted by role.
struct post {
  std::string id;  // "fire.room"
  std::string desk;
  base::name name;
  std::string place;
  std::vector<shift_pattern> shifts;
  std::vector<std::pair<std::string, int>> needs;  // ("leader", 1), ("officer", 2), ("vehicle", 1)
  std::chrono::minutes rest{};                     // at least this between two duties of one person
  int most_a_week = 7;                             // duties of one person in any seven days
  std::optional<std::chrono::minutes> check_in;    // after this an unsigned duty is an alarm
  defined_at at;
};

// Who hears of an unanswered alarm, and when.
struct chain_step {
  duration after{};
  std::string role;             // a role of the post, or "leaders" (of every post), or "all" (on duty at the post)
  int which = 1;                // the second officer is officer.2
  std::vector<std::string> by;  // screen, sound, sms, …: ways that notices know

  bool operator==(chain_step const&) const = default;
};

struct chain {
  std::string id;
  std::vector<chain_step> steps;  // by rising `after`
  duration repeat{};              // the last step again and again; 0: not again
};

// Which events a rule means. Places hold for everything within them.
struct event_test {
  std::string kind;  // "fire.incident"
  std::string verb;  // empty: any
  std::vector<std::pair<std::string, std::vector<std::string>>> where;
  std::vector<std::pair<std::string, base::decimal>> at_least;
  std::vector<std::pair<std::string, base::decimal>> at_most;
};

enum class severity { blue, yellow, orange, red };

// What must hold for a rule to raise its alarm.
struct rule_condition {
  enum class form {
    event,   // something happened
    figure,  // an indicator is above or below a bound
    silence, // something has not happened: since it last did, or by a time of day
    late,    // a thing is past its flow's amber or red limit
    stays,   // a thing has been in a state for the rule's `lasting`
  };
  form kind = form::event;
  event_test test;                        // event, silence; stays: kind and state; late: kind
  std::string light;                      // late: "amber" or "red"
  std::string indicator;                  // figure
  std::string period;                     // figure: "today", "this-month", "this-year"
  std::optional<base::ratio> above;       // figure: more than this
  std::optional<base::ratio> below;       // figure: less than this
  std::optional<std::chrono::minutes> by; // silence: by this time of day
  std::chrono::minutes since{};           // silence by a time of day: counted from this time on
  std::optional<std::pair<std::chrono::minutes, std::chrono::minutes>> hours;  // silence: only between these times
  std::vector<std::string> of;            // silence: the subjects that are expected, where they are not learnt
};

struct rule_alarm {
  model::severity severity = severity::yellow;
  std::string post;   // "fire.room"
  std::string chain;  // empty: the house's
  base::name title;   // empty: the rule's name
  std::vector<std::string> group;      // events that agree in these are one alarm
  std::optional<duration> within;      // since the last of them; none: as long as the alarm is open
  std::optional<duration> acknowledge; // how long an answer may take
  bool clears = false;                 // ends by itself when the condition does
  int most = 10;                       // alarms of this rule in ten minutes; what goes beyond is gathered in one
};

// What raises an alarm, written by those whose alarm it is.
struct rule {
  std::string id;  // "fire.hotspot"
  std::string desk;
  base::name name;
  rule_condition when;
  std::vector<std::string> each;     // what tells one subject from another; empty: the thing
  duration lasting{};                // `for`: how long it must hold
  duration fresh = std::chrono::hours{24};  // an event that happened longer ago is history, not an alarm
  std::optional<event_test> unless;  // an event that ends it
  rule_alarm raises;
  bool test = false;  // test mode: raised as an exercise, tells nobody outside the room
  defined_at at;
};

std::string_view to_text(severity);
std::optional<severity> severity_from(std::string_view);

// "90s", "30m", "6h", "2d"; none where it is not one.
std::optional<duration> parse_duration(std::string_view);
// "08:15" as time since midnight.
std::optional<std::chrono::minutes> parse_time_of_day(std::string_view);

}  // namespace fengsui::model
