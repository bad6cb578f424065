#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

base::name const kLeave{"请假申请", "the leave"};

}  // namespace

std::optional<refusals> ask_leave(duty_room& room, std::string const& who, base::instant from, base::instant to,
                                  roster_actor const& by, std::string& made) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    if (book.members().find(who) == nullptr)
      why.push_back(make_fault(fault_code::unknown_member, who));
    else
      must_be(book, by, who, why);
    if (from >= to) why.push_back(at_field(make_fault(fault_code::bad_time, base::to_text(to)), "to"));
    if (!why.empty()) return {};
    made = fresh_id("leave", now, [&](std::string const& id) { return book.leaves().find(id) != nullptr; });
    saying said{.kind = "roster.leave",
                .verb = "asked",
                .thing = made,
                .at = now.wall,
                .actor = by.id,
                .note = by.note,
                .fields = {{"who", who}, {"from", time_value(from)}, {"to", time_value(to)}}};
    if (!by.note.empty()) said.fields.emplace_back("reason", by.note);
    drafts out;
    out.push_back(room.writer().draft(said));
    return out;
  });
}

std::optional<refusals> answer_leave(duty_room& room, std::string const& id, std::string_view action,
                                     roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const* one = book.leaves().find(id);
    if (one == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    auto const forbid = [&] { why.push_back(stands(kLeave, to_text(one->state))); };
    saying said{.kind = "roster.leave", .thing = id, .at = now.wall, .actor = by.id, .note = by.note};
    drafts out;
    if (action == "withdraw") {
      said.verb = "withdrawn";
      must_be(book, by, one->who, why);
      if (one->state != ask_state::asked && one->state != ask_state::approved) forbid();
    } else if (action == "grant" || action == "refuse") {
      said.verb = action == "grant" ? "granted" : "refused";
      if (one->state != ask_state::asked) forbid();
      if (is_self(book, by, one->who)) why.push_back(refusal(fault_code::second_person, kLeave));
      if (!by.for_others) why.push_back(leaders_only());
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "grant, refuse, withdraw"));
    }
    if (!why.empty()) return {};
    out.push_back(room.writer().draft(said));
    if (action == "grant") {
      // What they had been planned for meanwhile becomes a gap that everybody sees.
      for (auto const* held : book.of_member(one->who)) {
        if (held->state == duty_state::planned && held->from < one->to && one->from < held->to)
          out.push_back(room.writer().draft(about_duty("emptied", held->id, now, by)));
      }
    }
    return out;
  });
}

}  // namespace fengsui::act
