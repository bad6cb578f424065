#include "act/flow/move.h"

#include <algorithm>
#include <set>

#include "know/fold.h"
#include "ledger/codec.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;

namespace {

bool has(std::vector<ledger::field_value> const& fields, int wanted) {
  return std::ranges::any_of(fields, [&](auto const& one) { return one.field == wanted && one.value; });
}

std::string state_name(model::kind const& kind, int state) {
  return state < 0 ? "-" : kind.verbs[static_cast<std::size_t>(state)].id;
}

know::thing_state state_of(know::knowledge const& known, int kind, std::string const& thing) {
  auto const lock = known.read();
  return know::fold(known.history(kind, thing, known.head()), known.catalogue());
}

std::string approval_id(duty_room::state const& state, reading now) {
  auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
  auto const taken = [&](std::string const& id) { return state.work.approvals().find(id) != nullptr; };
  auto id = fmt::format("approval-{}", stamp);
  for (int n = 2; taken(id); ++n) id = fmt::format("approval-{}.{}", stamp, n);
  return id;
}

}  // namespace

std::string_view to_text(move_result one) {
  return one == move_result::moved ? "moved" : one == move_result::waiting ? "waiting" : "refused";
}

std::vector<way> ways_of(model::kind const& kind, know::thing_state const& thing) {
  std::vector<way> found;
  if (!kind.flow) return found;
  for (auto const& one : kind.flow->moves) {
    if (std::ranges::find(one.from, thing.state) == one.from.end()) continue;
    way made{&one, {}};
    for (int const need : one.needs) {
      if (!has(thing.fields, need)) made.missing.push_back(need);
    }
    for (int const need : kind.verbs[static_cast<std::size_t>(one.to)].needs) {
      bool const known = std::ranges::find(made.missing, need) != made.missing.end();
      if (!has(thing.fields, need) && !known) made.missing.push_back(need);
    }
    found.push_back(std::move(made));
  }
  return found;
}

base::faults against_move(model::kind const& kind, know::thing_state const& before, ledger::event const& e,
                          holds_role const& holds) {
  base::faults why;
  if (!kind.flow || e.verb < 0 || e.verb >= kind.flow->states) {
    std::string states;
    for (int i = 0; kind.flow && i < kind.flow->states; ++i) states += (i == 0 ? "" : ", ") + state_name(kind, i);
    why.push_back(make_fault(fault_code::unknown_verb, kind.id, state_name(kind, e.verb), states.empty() ? "-" : states));
    return why;
  }
  // A thing that is not there yet may begin in any state, as an event from outside may.
  if (before.state < 0) return why;
  auto const* move = kind.flow->find(before.state, e.verb);
  if (move == nullptr) {
    std::vector<std::string> ways;
    for (auto const& one : ways_of(kind, before)) ways.push_back(state_name(kind, one.move->to));
    why.push_back(make_fault(fault_code::move_refused, e.thing, state_name(kind, before.state), state_name(kind, e.verb),
                             model::known_list(ways)));
    return why;
  }
  auto const needs = [&](std::vector<int> const& fields) {
    for (int const need : fields) {
      auto const given = std::ranges::find(e.fields, need, &ledger::field_value::field);
      bool const there = given != e.fields.end() ? given->value.has_value() : has(before.fields, need);
      if (there) continue;
      auto const& id = kind.fields[static_cast<std::size_t>(need)].id;
      why.push_back(at_field(make_fault(fault_code::needs_field, state_name(kind, e.verb), id), "fields." + id));
    }
  };
  needs(move->needs);
  if (!move->may.empty() && std::ranges::none_of(move->may, [&](auto const& role) { return holds(role); })) {
    std::string roles;
    for (auto const& role : move->may) roles += (roles.empty() ? "" : ", ") + role;
    why.push_back(make_fault(fault_code::not_yours, roles));
  }
  return why;
}

std::vector<moved> move_things(duty_room& room, std::vector<move_wish> wishes, move_options const& how,
                               holds_role const& holds) {
  std::vector<moved> results(wishes.size());
  std::vector<std::size_t> in_ledger;  // wishes that become events, in the order of the drafts
  auto const& catalogue = room.known().catalogue();
  std::vector<ledger::receipt> receipts;
  auto const no = room.decide(
      [&](duty_room::state const& state, reading now, refusals&) {
        std::vector<ledger::draft> drafts;
        std::set<std::string> seen;
        bool refused = false;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
          auto& wish = wishes[i];
          auto& result = results[i];
          result.thing = wish.thing;
          auto const& kind = catalogue.kinds[static_cast<std::size_t>(wish.event.kind)];
          auto const before = state_of(room.known(), wish.event.kind, wish.thing);
          if (before.events == 0) result.why.push_back(make_fault(fault_code::unknown_thing, wish.thing));
          if (!seen.insert(wish.thing).second) result.why.push_back(make_fault(fault_code::duplicate_name, wish.thing));
          for (auto& one : against_move(kind, before, wish.event, holds)) result.why.push_back(std::move(one));
          if (!result.why.empty()) {
            refused = true;
            continue;
          }
          wish.event.actor = how.actor;
          auto const* move = kind.flow->find(before.state, wish.event.verb);
          if (move == nullptr || !move->approval) {
            result.what = move_result::moved;
            in_ledger.push_back(i);
            drafts.push_back(room.writer().draft(wish.event));
            continue;
          }
          result.what = move_result::waiting;
          bool waits = false;
          state.work.approvals().each([&](approval const& one) {
            if (one.state == approval_state::asked && one.kind == kind.id && one.about == wish.thing) {
              result.approval = one.id;
              waits = one.to == state_name(kind, wish.event.verb);
            }
          });
          if (waits) continue;  // it has been asked for already
          result.approval = approval_id(state, now) + (i == 0 ? "" : "-" + std::to_string(i));
          in_ledger.push_back(i);
          drafts.push_back(room.writer().draft({.kind = "task.approval",
                                                .verb = "asked",
                                                .thing = result.approval,
                                                .at = now.wall,
                                                .actor = how.actor,
                                                .note = wish.event.note,
                                                .place = wish.event.place.empty() ? before.place : wish.event.place,
                                                .fields = {{"about_kind", kind.id},
                                                           {"about", wish.thing},
                                                           {"to", state_name(kind, wish.event.verb)},
                                                           {"body", ledger::encode(wish.event, catalogue)}}}));
        }
        if (how.dry_run || (refused && how.whole)) {
          for (auto& one : results) {
            if (one.what != move_result::refused && refused && how.whole) {
              one.what = move_result::refused;
              one.why.push_back(make_fault(fault_code::refused_with_batch));
            }
          }
          return std::vector<ledger::draft>{};
        }
        return drafts;
      },
      &receipts);
  if (no) {
    for (auto& one : results) {
      if (one.what == move_result::refused) continue;
      one.what = move_result::refused;
      one.why = *no;
    }
  }
  for (std::size_t i = 0; i < receipts.size() && i < in_ledger.size(); ++i) results[in_ledger[i]].seq = receipts[i].seq;
  return results;
}

std::optional<refusals> answer_approval(duty_room& room, std::string const& id, std::string_view action,
                                        second_word const& by, holds_role const& holds) {
  auto const& catalogue = room.known().catalogue();
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> std::vector<ledger::draft> {
    auto const* one = state.work.approvals().find(id);
    if (one == nullptr) {
      why.push_back(make_fault(fault_code::unknown_entry, id));
      return {};
    }
    if (action != "approve" && action != "refuse") {
      why.push_back(make_fault(fault_code::unknown_action, action, "approve, refuse"));
      return {};
    }
    if (one->state != approval_state::asked) why.push_back(make_fault(fault_code::state_forbids, id, to_text(one->state)));
    if (action == "approve" && by.actor == one->asked_by) why.push_back(make_fault(fault_code::second_person, id));
    std::vector<ledger::draft> drafts;
    if (action == "approve" && why.empty()) {
      ledger::event e;
      ledger::decoder{catalogue}.decode(one->body, e);
      if (e.kind < 0 || e.verb < 0) {
        why.push_back(make_fault(fault_code::unknown_kind, one->kind, "-"));
        return {};
      }
      auto const before = state_of(room.known(), e.kind, e.thing);
      // It may have moved on since it was asked for.
      auto const& kind = catalogue.kinds[static_cast<std::size_t>(e.kind)];
      for (auto& bad : against_move(kind, before, e, [](std::string_view) { return true; })) why.push_back(std::move(bad));
      auto const* move = before.state < 0 ? nullptr : kind.flow->find(before.state, e.verb);
      if (move != nullptr && !move->may.empty() &&
          std::ranges::none_of(move->may, [&](auto const& role) { return holds(role); }))
        why.push_back(make_fault(fault_code::not_yours, move->may.front()));
      if (!why.empty()) return {};
      e.document = "approval/" + id;
      drafts.push_back(room.writer().draft(std::move(e)));
    }
    if (!why.empty()) return {};
    drafts.push_back(room.writer().draft({.kind = "task.approval",
                                          .verb = action == "approve" ? "approved" : "refused",
                                          .thing = id,
                                          .at = now.wall,
                                          .actor = by.actor,
                                          .note = by.note}));
    return drafts;
  });
}

}  // namespace fengsui::act
