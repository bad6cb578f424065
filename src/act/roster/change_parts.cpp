#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

base::fault fault_of(roster_problem const& one) {
  auto const code = is_refused(one.kind) ? fault_code::roster_refused : fault_code::roster_doubtful;
  auto made = refusal(code, {one.duty, one.duty}, one.message);
  made.field = one.duty;
  return made;
}

}  // namespace

void object_to(std::vector<roster_problem> const& problems, roster_actor const& by, refusals& why) {
  for (auto const& one : problems) {
    if (one.kind == roster_problem::what::gap) continue;
    if (!is_refused(one.kind) && by.force && !by.note.empty()) continue;
    why.push_back(fault_of(one));
  }
}

bool is_self(roster_book const& book, roster_actor const& by, std::string const& who) {
  auto const* one = book.member_of(by.id);
  return by.id == who || (one != nullptr && one->id == who);
}

void must_be(roster_book const& book, roster_actor const& by, std::string const& who, refusals& why) {
  if (by.for_others || is_self(book, by, who)) return;
  auto const* one = book.members().find(who);
  why.push_back(refusal(fault_code::not_yours, one == nullptr ? base::name{who, who} : one->called()));
}

base::fault leaders_only() {
  return refusal(fault_code::not_yours, {"带班领导", "a leader"});
}

base::fault stands(base::name const& what, std::string_view state) {
  return refusal(fault_code::state_forbids, what, standing_name(state));
}
base::fault stands(duty_room const& room, duty const& one, std::string_view state) {
  return stands(seat_name(room.known().catalogue(), one.post, one.role, one.from), state);
}

duty const* find_duty(roster_book const& book, std::string const& id, refusals& why) {
  auto const* one = book.duties().find(id);
  if (one == nullptr) why.push_back(make_fault(fault_code::unknown_duty, id));
  return one;
}

std::string seat_number(std::string const& duty) {
  return duty.substr(duty.rfind('-') + 1);
}

saying about_duty(std::string_view verb, std::string const& duty, reading now, roster_actor const& by) {
  return {.kind = "roster.duty", .verb = verb, .thing = duty, .at = now.wall, .actor = by.id, .note = by.note};
}

void put(duty_room& room, seat const& wanted, std::string const& who, reading now, roster_actor const& by,
         drafts& out) {
  bool const planned = wanted.filled != nullptr && wanted.filled->state != duty_state::cancelled;
  auto made = about_duty(planned ? (who.empty() ? "emptied" : "assigned") : "planned", wanted.duty, now, by);
  if (!planned) {
    made.fields = {
        {"post", wanted.post}, {"role", wanted.role}, {"from", time_value(wanted.from)}, {"to", time_value(wanted.to)}};
  }
  if (!who.empty()) made.fields.emplace_back("who", who);
  if (!by.note.empty()) made.fields.emplace_back("reason", by.note);
  if (auto const* post = room.known().catalogue().find_post(wanted.post)) made.place.code = post->place;
  out.push_back(room.writer().draft(made));
}

}  // namespace fengsui::act
