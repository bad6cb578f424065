#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;
using std::chrono::hours;

namespace {

base::name const kHandover{"交班记录", "the hand-over note"};

}  // namespace

std::optional<refusals> write_handover(duty_room& room, std::string const& duty_id, std::string const& text,
                                       open_work work, roster_actor const& by, std::string& made) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const* one = find_duty(book, duty_id, why);
    if (one == nullptr) return {};
    must_be(book, by, one->who, why);
    if (one->state != duty_state::on) why.push_back(stands(room, *one, to_text(one->state)));
    // The next shift's same seat.
    duty const* next = nullptr;
    for (auto const* later : book.of_post(one->post, one->to - hours{1}, one->to + hours{24})) {
      bool const same = later->role == one->role && seat_number(later->id) == seat_number(one->id);
      if (same && later->from > one->from && later->stands() && (next == nullptr || later->from < next->from))
        next = later;
    }
    if (next == nullptr) why.push_back(stands(room, *one, "no relief"));
    bool there = false;
    book.handovers().each([&](handover const& h) { there = there || (h.duty == duty_id && !h.signed_at); });
    if (there) why.push_back(stands(room, *one, "written"));
    if (!why.empty()) return {};
    made = fresh_id("handover", now, [&](std::string const& id) { return book.handovers().find(id) != nullptr; });
    drafts out;
    out.push_back(room.writer().draft({.kind = "roster.handover",
                                       .verb = "written",
                                       .thing = made,
                                       .at = now.wall,
                                       .actor = by.id,
                                       .note = by.note,
                                       .fields = {{"post", one->post},
                                                  {"role", one->role},
                                                  {"duty", duty_id},
                                                  {"next", next->id},
                                                  {"text", text},
                                                  {"open_alarms", texts_value(work.alarms)},
                                                  {"open_tasks", texts_value(work.tasks)},
                                                  {"overdue", texts_value(work.overdue)}}}));
    return out;
  });
}

std::optional<refusals> sign_handover(duty_room& room, std::string const& id, roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const* note = book.handovers().find(id);
    if (note == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    if (note->signed_at) why.push_back(stands(kHandover, "signed"));
    auto const* next = find_duty(book, note->next, why);
    auto const* last = find_duty(book, note->duty, why);
    if (next == nullptr || last == nullptr) return {};
    // Who leaves cannot sign for who comes, whatever rank they have.
    if (by.id == note->written_by || is_self(book, by, last->who))
      why.push_back(refusal(fault_code::second_person, kHandover));
    must_be(book, by, next->who, why);
    if (next->state != duty_state::planned) why.push_back(stands(room, *next, to_text(next->state)));
    if (now.wall < next->from - kEarliestSignIn) why.push_back(stands(room, *next, "too early"));
    if (!why.empty()) return {};
    drafts out;
    out.push_back(room.writer().draft(
        {.kind = "roster.handover", .verb = "signed", .thing = id, .at = now.wall, .actor = by.id, .note = by.note}));
    out.push_back(room.writer().draft(about_duty("on", next->id, now, by)));
    out.push_back(room.writer().draft(about_duty("relieved", last->id, now, by)));
    return out;
  });
}

}  // namespace fengsui::act
