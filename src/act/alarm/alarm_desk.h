#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "act/alarm/alarm.h"
#include "act/alarm/climb.h"
#include "act/alarm/quota.h"
#include "act/alarm/rule_mode.h"
#include "act/reading.h"
#include "act/rule/watch.h"
#include "act/shelf.h"

namespace fengsui::act {

// Word to people about alarms, for whoever sends it on. `id` is the same when it is handed over again.
struct alarm_message {
  std::string id;
  std::vector<std::string> people;  // members of the roster
  std::vector<std::string> by;      // screen, sound, sms, …
  base::name title;
  base::name text;
  model::severity severity = model::severity::yellow;
  bool exercise = false;
  std::vector<std::string> alarms;
};

// Something to be written in one transaction, with the message that goes out because of it.
struct order {
  std::vector<ledger::draft> drafts;
  std::optional<alarm_message> message;
};

// Who is to hear of a step; the roster answers.
using people_of = std::function<std::vector<std::string>(std::string const& post, model::chain_step const&, base::instant)>;

// Turns verdicts into alarms, and waiting alarms into steps up the roster.
//
// Everything it knows is folded from alarm events, so after a restart it goes on where it was: an alarm's id names its
// cause, and a cause that has an alarm raises no second one.
class alarm_desk {
 public:
  alarm_desk(know::knowledge const&, scribe&, people_of);

  // Under known.read(). `replay_from`: events from there on will be heard again.
  void load(reading, ledger::event_seq replay_from);
  void heard(ledger::event const&);
  // After load and after events were heard: sets the clocks of what has changed.
  void schedule(reading);

  // New alarms, and what is added to open ones: one event for each alarm, however many verdicts.
  std::vector<ledger::draft> take(std::vector<verdict> const&, reading);
  // Steps that are due, in the order in which they became due.
  std::vector<order> climbs(reading);
  // Messages that gather what one person could not be told singly.
  std::vector<order> digests(reading);

  std::optional<model::duration> next_due() const;

  shelf<alarm> const& alarms() const { return alarms_; }
  shelf<rule_mode> const& modes() const { return modes_; }
  model::chain const* chain_for(alarm const&) const;
  // What an alarm will do next, by the wall clock.
  struct upcoming {
    base::instant at{};
    int step = 0;
    model::chain_step const* how = nullptr;
    std::vector<std::string> people;
  };
  std::optional<upcoming> next_of(alarm const&, reading) const;

  // An alarm that a person raises.
  ledger::draft by_hand(std::string const& id, alarm const&, std::string const& actor, std::string const& note) const;

 private:
  struct growing {
    verdict const* first = nullptr;
    alarm const* open = nullptr;  // none: a new alarm
    std::string id;
    bool storm = false;
    std::vector<ledger::event_seq> evidence;
  };
  struct scheduled {
    int step = 0;
    base::instant raised{};
    std::optional<base::instant> snoozed;
    bool silent = false;  // waits for the end of a shelf
    model::duration due{};
    bool operator==(scheduled const&) const = default;
  };

  alarm const* open_in(std::string const& rule, std::string const& group) const;
  void gather(verdict const&, reading, std::map<std::pair<std::string, std::string>, growing>&);
  void end(verdict const&, reading, std::vector<ledger::draft>&);
  void drop(verdict const&, reading, std::vector<ledger::draft>&);
  base::name called(std::string const& subject, std::vector<ledger::event_seq> const& evidence) const;
  ledger::draft raise(growing const&, reading) const;
  void end_one(alarm const&, reading, std::vector<ledger::draft>&);
  void set_clock(alarm const&, reading);
  // The next step of its chain: who is told, and who was told enough for now.
  order climb(alarm const&, int step, reading);
  order unshelved(alarm const&, reading) const;
  std::size_t raised_lately(std::string const& rule, reading) const;

  know::knowledge const& known_;
  scribe& scribe_;
  people_of people_;
  shelf<alarm> alarms_;
  shelf<rule_mode> modes_;
  shelf<alarm_digest> digests_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> open_;  // (rule, group) → open alarms
  std::set<std::pair<std::string, ledger::event_seq>> taken_;                  // evidence since replay_from
  std::map<std::string, std::deque<model::duration>> raised_;                  // by rule: when, lately
  std::set<std::string> changed_;
  std::map<std::string, scheduled> clocks_;
  std::map<std::string, reading> begun_;  // by alarm: the moment its delays count from, by both clocks
  quota quota_;
};

// The evidence of an alarm belongs to it once; "count" is how many events.
constexpr std::string_view kStorm = "*";

}  // namespace fengsui::act
