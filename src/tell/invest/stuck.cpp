#include "tell/invest/stuck.h"

#include <algorithm>
#include <mutex>

#include "know/fold.h"

namespace fengsui::tell {
namespace {

constexpr double kDayHours = 24;
constexpr double kWorkingDayHours = 24 * 7.0 / 5;

double hours_of(model::time_limit const& limit) {
  switch (limit.counted_in) {
    case model::time_limit::unit::hours:
      return limit.amount;
    case model::time_limit::unit::days:
      return kDayHours * limit.amount;
    case model::time_limit::unit::working_days:
      break;
  }
  return kWorkingDayHours * limit.amount;
}

// Who stood in which state since when.
invest::event_log states_of(know::knowledge const& known, model::kind const& kind, base::instant now) {
  invest::event_log made;
  for (int i = 0; i < kind.flow->states; ++i) made.activities.push_back(kind.verbs[static_cast<std::size_t>(i)].id);
  made.roles.emplace_back();
  int const number = known.catalogue().find_kind(kind.id);
  auto const lock = known.read();
  for (auto const& id : known.thing_ids(number)) {
    invest::log_case row{.id = id};
    know::thing_state state;
    for (auto const& e : known.history(number, id, known.head())) {
      if (e.verb < 0 || !e.at || *e.at > now) continue;
      auto const before = state.state;
      know::step(state, e, kind);
      if (state.state != before && state.state >= 0) row.events.push_back({state.state, 0, *e.at});
    }
    if (!row.events.empty()) made.cases.push_back(std::move(row));
  }
  return made;
}

std::vector<std::string> final_states(model::kind const& kind) {
  if (kind.id == "invest.project") return {"at_capacity", "ended"};
  std::vector<std::string> made;
  for (std::size_t i = 0; i < static_cast<std::size_t>(kind.flow->states); ++i) {
    bool const limited = i < kind.flow->limits.size() && (kind.flow->limits[i].red || kind.flow->limits[i].amber);
    if (!limited) made.push_back(kind.verbs[i].id);
  }
  return made;
}

act::row_light light_of(invest::light one) {
  return one == invest::light::red      ? act::row_light::red
         : one == invest::light::yellow ? act::row_light::amber
                                        : act::row_light::green;
}

class kept_hazards {
 public:
  explicit kept_hazards(know::knowledge const& known) : known_{known} {}

  std::map<std::string, act::hazard> of(std::string_view id, base::instant now) {
    int const number = known_.catalogue().find_kind(id);
    if (number < 0) return {};
    auto const& kind = known_.catalogue().kinds[static_cast<std::size_t>(number)];
    if (kind.desk != "invest" || !kind.flow) return {};
    auto const head = [&] {
      auto const lock = known_.read();
      return known_.head();
    }();
    auto const hour = std::chrono::floor<std::chrono::hours>(now);
    std::lock_guard const alone{mutex_};
    auto& kept = kept_[kind.id];
    if (kept.head == head && kept.hour == hour) return kept.made;
    kept = {head, hour, {}};
    for (auto const& one : stuck_things(known_, kind, now)) {
      if (one.learned) kept.made[one.id] = {.stuck = one.stuck, .slower = one.slower, .light = light_of(one.shows)};
    }
    return kept.made;
  }

 private:
  struct answer {
    ledger::event_seq head = 0;
    base::instant hour{};
    std::map<std::string, act::hazard> made;
  };
  know::knowledge const& known_;
  std::mutex mutex_;
  std::map<std::string, answer> kept_;
};

}  // namespace

invest::wait_limits limits_of(model::kind const& kind, invest::event_log const& log) {
  invest::wait_limits made;
  for (auto const& activity : log.activities) {
    int const verb = kind.find_verb(activity);
    bool const limited = verb >= 0 && kind.flow && static_cast<std::size_t>(verb) < kind.flow->limits.size();
    auto const red = limited ? kind.flow->limits[static_cast<std::size_t>(verb)].red : std::nullopt;
    made.after.push_back(red ? hours_of(*red) : 0);
  }
  return made;
}

std::vector<invest::open_case> stuck_things(know::knowledge const& known, model::kind const& kind, base::instant now) {
  auto const log = states_of(known, kind, now);
  return invest::open_cases(log, {.now = now, .limit = limits_of(kind, log), .final = final_states(kind)});
}

act::hazards_of list_hazards(know::knowledge const& known) {
  auto const kept = std::make_shared<kept_hazards>(known);
  return [kept](std::string_view kind, base::instant now) { return kept->of(kind, now); };
}

}  // namespace fengsui::tell
