#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "act/reading.h"
#include "act/rule/match.h"
#include "know/knowledge.h"

namespace fengsui::act {

// What a rule has to say about a subject.
struct verdict {
  enum class what {
    holds,  // its condition holds: raise, or add to what is raised
    ends,   // its condition is gone for this subject
    drops,  // an event that was evidence is so no more: it was corrected
  };
  what kind = what::holds;
  model::rule const* rule = nullptr;
  std::string subject;
  std::string group;
  std::string key;  // names the alarm, the same after a restart: the first event, a day, a period
  std::vector<ledger::event_seq> evidence;
  ledger::event_place place;
  base::name called{};  // the subject as people call it; empty: by its own title or name
};

// Looks at events, clocks and figures by the rules of the catalogue, and says what holds and what has ended. It decides
// nothing and writes nothing: what becomes of a verdict is the alarm desk's.
//
// Works in steps: what an event costs does not grow with history. One thread at a time.
class watch {
 public:
  explicit watch(know::knowledge const&);

  // How far back events must be heard again after a restart, so that nothing that was pending is lost.
  model::duration look_back() const { return look_back_; }

  // After a restart, before anything else: things that live are looked up, clocks are set.
  void begin(reading);
  // After the past was heard: an alarm of this rule is open for this subject. Says so where its condition has gone meanwhile.
  void recall(std::string_view rule, std::string const& subject, std::string const& group, std::vector<verdict>& out);
  // An event, or a correction. `past`: it was looked at before the restart, and only what was left pending matters.
  void hear(ledger::event const&, reading, bool past, std::vector<verdict>& out);
  // What the clocks make true.
  void due(reading, std::vector<verdict>& out);
  // Rules on figures whose indicators have changed; none given: all of them.
  void figures(std::vector<int> const& indicators, reading, std::vector<verdict>& out);

  // When `due` has something to do, by either clock.
  std::optional<model::duration> next_steady() const;
  std::optional<base::instant> next_wall() const;

  bool concerns(ledger::event const&) const;
  bool any() const { return !rules_.empty(); }

 private:
  struct pending {
    std::vector<ledger::event_seq> evidence;
    std::string group;
    ledger::event_place place;
    model::duration due{};
  };
  struct last_seen {
    ledger::event_seq seq = 0;
    base::instant at{};
    ledger::event_place place;
    std::string group;
    std::optional<model::duration> due;  // none: it has been said
  };
  struct staying {
    ledger::event_seq seq = 0;
    std::string group;
    ledger::event_place place;
    std::optional<base::instant> due_wall;     // late
    std::optional<model::duration> due_steady;  // stays
    bool said = false;

    bool is_due(reading now) const {
      return !said && ((due_wall && *due_wall <= now.wall) || (due_steady && *due_steady <= now.steady));
    }
  };
  struct watched {
    model::rule const* def;
    event_match when;
    std::optional<event_match> unless;
    std::vector<std::string> each;
    std::vector<std::string> group;
    std::map<std::string, pending> waiting;
    std::map<std::string, last_seen> last;
    std::map<std::string, staying> things;
    std::map<std::string, bool> over;
  };

  bool lives(watched const& w) const;
  void hear_event(watched&, std::size_t, ledger::event const&, ledger::event_seq evidence, reading, bool past,
                  std::vector<verdict>&);
  void hear_silence(watched&, std::size_t, ledger::event const&, reading, bool past, std::vector<verdict>&);
  void look_at(watched&, std::size_t, std::string const& thing, reading, bool past, std::vector<verdict>&);
  void silence_due(watched&, std::size_t, std::string const& subject, reading, std::vector<verdict>&);
  void day_due(watched&, std::size_t, reading, std::vector<verdict>&);
  void ask_figure(watched&, reading, std::vector<verdict>&);
  void arm(std::size_t rule, std::string const& subject, model::duration due) { steady_.insert({due, rule, subject}); }
  void arm_day(std::size_t rule, base::instant after);
  std::optional<ledger::event> whole(ledger::event const& correction) const;

  know::knowledge const& known_;
  std::vector<watched> rules_;
  std::vector<std::vector<std::size_t>> by_kind_;  // rules by number of the kind
  std::set<std::tuple<model::duration, std::size_t, std::string>> steady_;
  std::set<std::tuple<base::instant, std::size_t, std::string>> wall_;
  model::duration look_back_{};
};

}  // namespace fengsui::act
