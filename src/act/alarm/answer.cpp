#include "act/alarm/answer.h"

#include <algorithm>

namespace fengsui::act {

using base::fault_code;
using base::make_fault;
using std::chrono::minutes;

namespace {

constexpr std::string_view kActions = "acknowledge, close, snooze, shelve, unshelve, comment";
constexpr auto kLongestSnooze = minutes{24 * 60};
constexpr auto kLongestShelf = minutes{30 * 24 * 60};

std::optional<base::fault> too_long(answer const& by, minutes most) {
  if (!by.minutes || (*by.minutes >= minutes{1} && *by.minutes <= most)) return {};
  return at_field(make_fault(fault_code::number_out_of_range, by.minutes->count(), 1, most.count()), "minutes");
}

}  // namespace

std::optional<refusals> answer_alarm(duty_room& room, std::string const& id, std::string_view action,
                                     answer const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    auto const* one = state.alarms.alarms().find(id);
    if (one == nullptr) {
      why.push_back(make_fault(fault_code::unknown_alarm, id));
      return {};
    }
    saying made{.kind = "alarm.alarm", .thing = id, .at = now.wall, .actor = by.actor, .note = by.note};
    auto const forbid = [&] { why.push_back(make_fault(fault_code::state_forbids, id, to_text(one->state))); };
    if (action == "acknowledge") {
      // Answering an alarm whose condition has gone closes it: there is nothing left to do about it.
      if (one->state == alarm_state::raised)
        made.verb = "acknowledged";
      else if (one->state == alarm_state::returned)
        made.verb = "closed";
      else
        forbid();
    } else if (action == "close") {
      made.verb = "closed";
      if (!one->is_open()) forbid();
    } else if (action == "snooze") {
      made.verb = "snoozed";
      if (one->state != alarm_state::raised) forbid();
      if (!by.minutes) why.push_back(missing_field("minutes"));
      if (auto bad = too_long(by, kLongestSnooze)) why.push_back(std::move(*bad));
      made.fields = {{"until", time_value(now.wall + by.minutes.value_or(minutes{}))}};
    } else if (action == "shelve") {
      made.verb = "shelved";
      if (!one->is_open() || one->shelved) forbid();
      if (by.note.empty()) why.push_back(missing_field("note"));
      if (auto bad = too_long(by, kLongestShelf)) why.push_back(std::move(*bad));
      made.fields = {{"reason", by.note}};
      if (by.minutes) made.fields.emplace_back("until", time_value(now.wall + *by.minutes));
    } else if (action == "unshelve") {
      made.verb = "unshelved";
      if (!one->shelved) forbid();
    } else if (action == "comment") {
      made.verb = "commented";
      if (by.note.empty()) why.push_back(missing_field("note"));
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, kActions));
    }
    std::vector<ledger::draft> drafts;
    if (why.empty()) drafts.push_back(room.writer().draft(made));
    return drafts;
  });
}

std::optional<refusals> set_rule(duty_room& room, std::string const& id, std::string_view action, answer const& by) {
  auto const& catalogue = room.known().catalogue();
  return room.decide([&](duty_room::state const&, reading now, refusals& why) -> std::vector<ledger::draft> {
    if (catalogue.find_rule(id) == nullptr) {
      std::vector<std::string> ids;
      for (auto const& one : catalogue.rules) ids.push_back(one.id);
      why.push_back(make_fault(fault_code::unknown_rule, id, model::known_list(ids)));
      return {};
    }
    auto const verb = action == "live" || action == "test" ? action
                      : action == "shelve"                 ? "shelved"
                                                           : std::string_view{};
    if (verb.empty()) why.push_back(make_fault(fault_code::unknown_action, action, "live, test, shelve"));
    if (verb == "shelved" && by.note.empty()) why.push_back(missing_field("note"));
    if (auto bad = too_long(by, kLongestShelf)) why.push_back(std::move(*bad));
    if (!why.empty()) return {};
    saying made{.kind = "alarm.rule", .verb = verb, .thing = id, .at = now.wall, .actor = by.actor, .note = by.note};
    if (!by.note.empty()) made.fields.emplace_back("reason", by.note);
    if (by.minutes && verb != "live") made.fields.emplace_back("until", time_value(now.wall + *by.minutes));
    std::vector<ledger::draft> drafts;
    drafts.push_back(room.writer().draft(made));
    return drafts;
  });
}

std::optional<refusals> raise_by_hand(duty_room& room, hand_raised& wanted) {
  auto const& catalogue = room.known().catalogue();
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    auto const* post = catalogue.find_post(wanted.post);
    if (post == nullptr) {
      std::vector<std::string> ids;
      for (auto const& one : catalogue.posts) ids.push_back(one.id);
      why.push_back(at_field(make_fault(fault_code::unknown_post, wanted.post, model::known_list(ids)), "post"));
    }
    if (wanted.title.zh.empty()) why.push_back(missing_field("title"));
    if (!wanted.place.empty() && catalogue.city.find_place(wanted.place) == nullptr)
      why.push_back(at_field(make_fault(fault_code::unknown_place, wanted.place), "place"));
    if (!why.empty()) return {};
    alarm one;
    one.desk = post->desk;
    one.post = post->id;
    one.title = wanted.title;
    if (one.title.en.empty()) one.title.en = one.title.zh;
    one.severity = wanted.severity;
    one.exercise = wanted.exercise;
    one.place.code = wanted.place.empty() ? post->place : wanted.place;
    one.raised = now.wall;
    auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
    for (int n = 0; wanted.id.empty() || state.alarms.alarms().find(wanted.id) != nullptr; ++n)
      wanted.id = fmt::format("{}.hand-{}{}", post->desk, stamp, n == 0 ? "" : "." + std::to_string(n));
    std::vector<ledger::draft> drafts;
    drafts.push_back(state.alarms.by_hand(wanted.id, one, wanted.actor, wanted.note));
    return drafts;
  });
}

}  // namespace fengsui::act
