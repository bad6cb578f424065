#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

base::name const kSwap{"换班申请", "the swap"};

seat seat_of(duty const& one) {
  return {one.id, one.post, one.role, 1, one.from, one.to, &one};
}

// Both hold each other's duty now: looked at together, or a swap of two nights would clash with itself.
void exchange(duty_room& room, roster_book const& book, swap const& asked, reading now, roster_actor const& by,
              refusals& why, drafts& out) {
  auto const* duty = find_duty(book, asked.duty, why);
  auto const* other = asked.in_exchange.empty() ? nullptr : find_duty(book, asked.in_exchange, why);
  if (duty == nullptr || (!asked.in_exchange.empty() && other == nullptr)) return;
  if (duty->who != asked.from) why.push_back(make_fault(fault_code::changed_meanwhile, duty->id, duty->who));
  if (other != nullptr && other->who != asked.to)
    why.push_back(make_fault(fault_code::changed_meanwhile, other->id, other->who));
  placings after{{duty->id, {asked.to, duty->from, duty->to}}};
  if (other != nullptr) after[other->id] = {asked.from, other->from, other->to};
  object_to(book.against(seat_of(*duty), asked.to, after), by, why);
  if (other != nullptr) object_to(book.against(seat_of(*other), asked.from, after), by, why);
  if (!why.empty()) return;
  put(room, seat_of(*duty), asked.to, now, by, out);
  if (other != nullptr) put(room, seat_of(*other), asked.from, now, by, out);
}

}  // namespace

std::optional<refusals> ask_swap(duty_room& room, std::string const& duty_id, std::string const& in_exchange,
                                 std::string const& to, roster_actor const& by, std::string& made) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const* one = find_duty(book, duty_id, why);
    auto const* other = in_exchange.empty() ? nullptr : find_duty(book, in_exchange, why);
    if (one == nullptr || (!in_exchange.empty() && other == nullptr)) return {};
    must_be(book, by, one->who, why);
    if (one->state != duty_state::planned) why.push_back(stands(room, *one, to_text(one->state)));
    if (other != nullptr && other->who != to) why.push_back(make_fault(fault_code::not_yours, to));
    if (other != nullptr && other->state != duty_state::planned)
      why.push_back(stands(room, *other, to_text(other->state)));
    if (book.members().find(to) == nullptr) why.push_back(make_fault(fault_code::unknown_member, to));
    if (!why.empty()) return {};
    made = fresh_id("swap", now, [&](std::string const& id) { return book.swaps().find(id) != nullptr; });
    saying said{.kind = "roster.swap",
                .verb = "asked",
                .thing = made,
                .at = now.wall,
                .actor = by.id,
                .note = by.note,
                .fields = {{"duty", duty_id}, {"from", one->who}, {"to", to}}};
    if (!in_exchange.empty()) said.fields.emplace_back("for", in_exchange);
    if (!by.note.empty()) said.fields.emplace_back("reason", by.note);
    drafts out;
    out.push_back(room.writer().draft(said));
    return out;
  });
}

std::optional<refusals> answer_swap(duty_room& room, std::string const& id, std::string_view action,
                                    roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const* one = book.swaps().find(id);
    if (one == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    auto const forbid = [&] { why.push_back(stands(kSwap, to_text(one->state))); };
    saying said{.kind = "roster.swap", .thing = id, .at = now.wall, .actor = by.id, .note = by.note};
    drafts out;
    if (action == "agree") {
      said.verb = "agreed";
      if (one->state != ask_state::asked) forbid();
      if (!is_self(book, by, one->to)) must_be(book, {.id = by.id}, one->to, why);
    } else if (action == "refuse") {
      said.verb = "refused";
      if (one->state != ask_state::asked && one->state != ask_state::agreed) forbid();
      if (!by.for_others) must_be(book, by, one->to, why);
    } else if (action == "approve") {
      said.verb = "approved";
      if (one->state != ask_state::agreed) forbid();
      if (!by.for_others) why.push_back(leaders_only());
      if (is_self(book, by, one->from) || is_self(book, by, one->to) || by.id == one->asked_by)
        why.push_back(refusal(fault_code::second_person, kSwap));
      exchange(room, book, *one, now, by, why, out);
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "agree, approve, refuse"));
    }
    if (!why.empty()) return {};
    out.push_back(room.writer().draft(said));
    return out;
  });
}

}  // namespace fengsui::act
