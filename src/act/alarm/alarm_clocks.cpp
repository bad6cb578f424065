#include <algorithm>

#include "act/alarm/alarm_desk.h"

// When an alarm climbs, and whom it is told then.
namespace fengsui::act {

namespace {

// A chain is read when an alarm climbs; where its definition is gone, leaders hear at once and every two minutes.
model::chain const kLastResort{
    "default", {{.after = {}, .role = "leaders", .which = 1, .by = {"screen", "sound"}}}, std::chrono::minutes{2}};

}  // namespace

model::chain const* alarm_desk::chain_for(alarm const& one) const {
  auto const* rule = known_.catalogue().find_rule(one.rule);
  auto const* found = known_.catalogue().find_chain(one.desk, rule == nullptr ? "" : rule->raises.chain);
  return found == nullptr ? &kLastResort : found;
}

void alarm_desk::schedule(reading now) {
  for (auto const& id : changed_) {
    auto const* one = alarms_.find(id);
    if (one == nullptr || one->state != alarm_state::raised) {
      clocks_.erase(id);
      begun_.erase(id);
    } else {
      set_clock(*one, now);
    }
  }
  changed_.clear();
}

void alarm_desk::set_clock(alarm const& one, reading now) {
  if (one.shelved) {
    if (!one.shelved_until) {
      clocks_.erase(one.id);
      return;
    }
    scheduled made{.raised = one.raised, .snoozed = one.shelved_until, .silent = true};
    auto const before = clocks_.find(one.id);
    made.due = now.steady + std::max(*one.shelved_until - now.wall, model::duration{});
    if (before != clocks_.end() && before->second.silent && before->second.snoozed == made.snoozed) return;
    clocks_[one.id] = made;
    return;
  }
  auto const next = next_climb_of(one, *chain_for(one));
  if (!next) {
    clocks_.erase(one.id);
    return;
  }
  scheduled made{.step = next->step, .raised = one.raised, .snoozed = one.snoozed_until};
  auto const before = clocks_.find(one.id);
  if (before != clocks_.end() && !before->second.silent && before->second.step == made.step &&
      before->second.raised == made.raised && before->second.snoozed == made.snoozed)
    return;  // its clock runs
  auto const moment = next->again ? one.told.back().at : one.raised;
  auto& begun = begun_[one.id];
  // Seen for the first time, perhaps after the house stood still: what has passed counts, as far as the chain reaches.
  auto const longest = next->again ? next->in : chain_for(one)->steps.back().after;
  // A clock that stands before that moment was set back and says nothing: rather a word too early than silence.
  if (begun.wall != moment)
    begun = {moment, now.steady - (now.wall < moment ? next->in : std::min(now.wall - moment, longest))};
  // Nobody was there to be told: the next step comes at once.
  bool const unheard = !next->again && !one.told.empty() && one.told.back().people.empty();
  auto left = unheard ? model::duration{} : std::max(begun.steady + next->in - now.steady, model::duration{});
  if (one.snoozed_until && *one.snoozed_until > now.wall) {
    // Its chain waits with it: afterwards the steps keep their distances.
    left = std::max(left, *one.snoozed_until - now.wall);
    begun.steady = now.steady + left - next->in;
  }
  made.due = now.steady + left;
  clocks_[one.id] = made;
}

std::vector<order> alarm_desk::climbs(reading now) {
  std::vector<std::pair<model::duration, std::string>> due;
  for (auto const& [id, clock] : clocks_) {
    if (clock.due <= now.steady) due.emplace_back(clock.due, id);
  }
  std::ranges::sort(due);
  std::vector<order> out;
  for (auto const& [when, id] : due) {
    auto const* one = alarms_.find(id);
    if (one == nullptr) continue;
    auto const clock = clocks_[id];
    clocks_.erase(id);
    changed_.insert(
        id);  // its clock is set anew by what then stands in the ledger, also where nothing could be written
    out.push_back(clock.silent ? unshelved(*one, now) : climb(*one, clock.step, now));
  }
  return out;
}

order alarm_desk::unshelved(alarm const& one, reading now) const {
  order made;
  made.drafts.push_back(scribe_.draft({.kind = "alarm.alarm", .verb = "unshelved", .thing = one.id, .at = now.wall}));
  return made;
}

order alarm_desk::climb(alarm const& one, int number, reading now) {
  auto const& step = step_of(*chain_for(one), number);
  auto people = people_(one.post, step, now.wall);
  std::vector<std::string> held;
  std::vector<std::string> direct;
  for (auto const& person : people) {
    if (quota_.has_room(person, now.steady, one.severity == model::severity::red)) {
      quota_.sent(person, now.steady);
      direct.push_back(person);
    } else {
      quota_.hold(person, one.id);
      held.push_back(person);
    }
  }
  std::vector<std::pair<std::string_view, model::value>> fields{{"step", std::int64_t{number}},
                                                                {"by", texts_value(step.by)}};
  if (!people.empty()) fields.emplace_back("told", texts_value(people));
  if (people.empty()) fields.emplace_back("unheard", "nobody");
  if (!held.empty()) fields.emplace_back("held", texts_value(held));
  order made;
  made.drafts.push_back(scribe_.draft(
      {.kind = "alarm.alarm", .verb = "climbed", .thing = one.id, .at = now.wall, .fields = std::move(fields)}));
  if (!direct.empty()) {
    made.message =
        alarm_message{.id = fmt::format("alarm/{}/{}/{}", one.id, one.raised.time_since_epoch().count(), number),
                      .people = std::move(direct),
                      .by = step.by,
                      .title = one.title,
                      .text = one.title,
                      .severity = one.severity,
                      .exercise = one.exercise,
                      .alarms = {one.id}};
  }
  return made;
}

std::vector<order> alarm_desk::digests(reading now) {
  std::vector<order> out;
  for (auto const& person : quota_.ready(now.steady)) {
    std::vector<std::string> const alarms{quota_.held(person).begin(), quota_.held(person).end()};
    quota_.say(person);
    quota_.sent(person, now.steady);
    auto worst = model::severity::blue;
    bool exercise = true;
    base::name text{fmt::format("另有{}条告警：", alarms.size()), fmt::format("{} more alarms: ", alarms.size())};
    for (auto const& id : alarms) {
      auto const* one = alarms_.find(id);
      if (one == nullptr) continue;
      worst = std::max(worst, one->severity);
      exercise = exercise && one->exercise;
      if (text.en.size() > 400) continue;
      text.zh += one->title.zh + "；";
      text.en += one->title.en + "; ";
    }
    order made;
    made.drafts.push_back(scribe_.draft({.kind = "alarm.digest",
                                         .verb = "sent",
                                         .thing = person,
                                         .at = now.wall,
                                         .fields = {{"who", person}, {"alarms", texts_value(alarms)}}}));
    made.message = alarm_message{.id = fmt::format("digest/{}/{}", person, now.wall.time_since_epoch().count()),
                                 .people = {person},
                                 .by = {"screen", "sound", "sms"},
                                 .title = {"告警汇总", "Alarm digest"},
                                 .text = std::move(text),
                                 .severity = worst,
                                 .exercise = exercise,
                                 .alarms = alarms};
    out.push_back(std::move(made));
  }
  return out;
}

std::optional<model::duration> alarm_desk::next_due() const {
  auto first = quota_.next();
  for (auto const& [id, clock] : clocks_) {
    if (!first || clock.due < *first) first = clock.due;
  }
  return first;
}

std::optional<alarm_desk::upcoming> alarm_desk::next_of(alarm const& one, reading now) const {
  auto const found = clocks_.find(one.id);
  if (found == clocks_.end() || found->second.silent) return {};
  auto const& step = step_of(*chain_for(one), found->second.step);
  auto const at = now.wall + std::max(found->second.due - now.steady, model::duration{});
  return upcoming{at, found->second.step, &step, people_(one.post, step, at)};
}

}  // namespace fengsui::act
