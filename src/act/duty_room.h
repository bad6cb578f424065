#pragma once

#include <atomic>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "act/alarm/alarm_desk.h"
#include "act/flow/work.h"
#include "act/list/list.h"
#include "act/plan/plan.h"
#include "act/reading.h"
#include "act/roster/book.h"
#include "act/rule/watch.h"
#include "act/scribe.h"
#include "ledger/ledger.h"

namespace fengsui::act {

// Why something was not done, each reason as a fault.
using refusals = base::faults;

// What is asked for lacks a field that it needs.
inline base::fault missing_field(std::string const& name) {
  return base::at_field(base::make_fault(base::fault_code::missing_key, name), name);
}

// The room where facts become somebody's work: rules look at events, alarms climb the roster, rosters say who is on
// duty.
//
// Operation: everything it holds is folded from events of the house kinds (model/house), which it hears after they are
// in the ledger; whatever it decides it writes as events, and it acts on nothing that is not there. So a restart tells
// nobody anything twice and loses nothing: what was not written has not happened, and is decided again.
//
// Concurrency: `heard` is called by the ledger's teller and never waits for a decision; `work` by one worker;
// everything else by any thread. Decisions are made one at a time and wait for their commit. Order of locks: deciding,
// state, known.read().
class duty_room {
 public:
  struct clocks {
    base::clock wall;
    std::function<model::duration()> steady;
  };
  // Sends a message on and writes `beside` in the same transaction. None, or one that fails: the events are written
  // alone.
  using sender = std::function<std::optional<base::fault>(alarm_message const&, std::vector<ledger::draft> beside)>;

  // Without a ledger it can be looked at, and nothing can be decided.
  duty_room(know::knowledge&, ledger::ledger*, clocks);

  sender send;
  std::function<void()> wake;  // called when there may be something to do
  // What must not be written, although it was decided: asked before each decision's events are written.
  std::function<refusals(std::vector<ledger::draft> const&, base::instant now)> guard;

  // Reads what the ledger holds, and what happened while nobody watched. Once, before anything else.
  void begin();
  void heard(std::vector<ledger::event> const&, std::vector<int> const& indicators);

  // Everything that is due by now. Returns when nothing is left to do.
  void work();
  // How long until something becomes due, if the wall clock is left alone meanwhile.
  model::duration idle_for() const;
  // Notes how far the rules have looked; otherwise it happens now and then.
  void note_watch();

  reading now() const { return {clocks_.wall(), clocks_.steady()}; }
  know::knowledge& known() const { return known_; }

  // What is held, to look at.
  struct state {
    alarm_desk const& alarms;
    roster_book const& rosters;
    work_book const& work;
    list_book const& lists;
    shelf<plan> const& plans;
  };
  struct view : state {
    std::unique_lock<std::mutex> lock;  // nothing changes meanwhile: keep it short
  };
  view look() const;

  // When the rules last looked, and up to which event: what tells a screen that somebody watches.
  struct watching {
    base::instant worked{};
    ledger::event_seq upto = 0;
  };
  watching watching_now() const;

  // The same for who must not wait for a room that hangs: when it last looked, and since when it has not been able to
  // write what it decided (none: it can), both on the steady clock. Takes no lock.
  struct pulse {
    model::duration worked{};
    std::optional<model::duration> failing{};
  };
  pulse feel() const;

  // One decision: `decide` sees the state and says what is to be written, or why not. Nothing else is decided
  // meanwhile; when it returns the events are on disk and folded. Not from the teller.
  using decision = std::function<std::vector<ledger::draft>(state const&, reading, refusals&)>;
  // `receipts`: the numbers of what was written, in the order of the drafts.
  std::optional<refusals> decide(decision const&, std::vector<ledger::receipt>* receipts = nullptr);

  // Runs `act` while nothing is decided: for what is written past `decide` and has to fit what is there. It must decide
  // nothing itself.
  void alone(std::function<void()> const& act);

  scribe& writer() { return scribe_; }

 private:
  bool write(std::vector<ledger::draft>);
  void watch_rosters(reading, std::vector<verdict>&);
  bool is_house(ledger::event const&) const;
  std::vector<verdict> look_at_news(reading);

  know::knowledge& known_;
  ledger::ledger* ledger_;
  clocks clocks_;
  model::catalogue const& catalogue_;
  scribe scribe_;
  model::rule check_in_;
  model::rule gap_;
  std::vector<model::rule> check_in_rules_;  // one a post
  std::vector<model::rule> gap_rules_;

  std::mutex deciding_;
  mutable std::mutex state_;
  state held() const { return {desk_, rosters_, work_, lists_, plans_}; }

  roster_book rosters_;
  work_book work_;
  list_book lists_;
  shelf<plan> plans_;
  alarm_desk desk_;
  act::watch watch_;
  std::vector<verdict> left_over_;  // found when the past was heard again
  bool ask_all_figures_ = true;
  model::duration rosters_next_{};
  base::instant worked_{};
  static constexpr model::duration::rep kWrites = std::numeric_limits<model::duration::rep>::max();
  std::atomic<model::duration::rep> worked_at_{0};
  std::atomic<model::duration::rep> failing_since_{kWrites};
  ledger::event_seq upto_ = 0;
  ledger::event_seq noted_ = 0;
  model::duration noted_at_{};

  std::mutex news_mutex_;
  std::vector<ledger::event> news_;
  std::vector<int> changed_indicators_;
  ledger::event_seq heard_ = 0;
};

}  // namespace fengsui::act
