#include "act/roster/change_parts.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;
using std::chrono::hours;

namespace {

// The seat that a duty's id names, whether or not it has been planned.
std::optional<seat> seat_named(duty_room const& room, roster_book const& book, std::string const& id) {
  if (auto const* one = book.duties().find(id)) return seat{id, one->post, one->role, 1, one->from, one->to, one};
  auto const& catalogue = room.known().catalogue();
  for (auto const& post : catalogue.posts) {
    auto const head = post.id + "-";
    if (!id.starts_with(head) || id.size() < head.size() + 8) continue;
    auto const stamp = id.substr(head.size(), 8);
    auto const day = base::parse_day(stamp.substr(0, 4) + "-" + stamp.substr(4, 2) + "-" + stamp.substr(6, 2));
    if (!day) continue;
    for (auto& one : book.shifts(post, *day, *day)) {
      for (auto& wanted : one.seats) {
        if (wanted.duty == id) return wanted;
      }
    }
  }
  return {};
}

// Who holds the same seat of an earlier shift and has not been relieved.
duty const* before(roster_book const& book, duty const& next) {
  duty const* found = nullptr;
  for (auto const* one : book.of_post(next.post, next.from - hours{72}, next.from + hours{1})) {
    if (one->state == duty_state::on && one->role == next.role && one->from < next.from &&
        seat_number(one->id) == seat_number(next.id))
      found = one;
  }
  return found;
}

}  // namespace

std::optional<refusals> publish(duty_room& room, model::post const& post, base::day from, base::day to,
                                std::optional<std::vector<seat_choice>> chosen, roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    placings after;
    std::vector<std::pair<seat, std::string>> changes;
    if (!chosen) {
      auto const proposal = propose(book, room.known().calendar(), post, from, to, true);
      chosen.emplace();
      for (auto const& duty : proposal.fresh) chosen->push_back({duty, proposal.seats.at(duty).who});
    }
    std::map<std::string, seat> seats;
    for (auto const& one : book.shifts(post, from, to)) {
      for (auto const& wanted : one.seats) seats.emplace(wanted.duty, wanted);
    }
    for (auto const& [duty, who] : *chosen) {
      auto const found = seats.find(duty);
      if (found == seats.end()) {
        why.push_back(make_fault(fault_code::unknown_duty, duty));
        continue;
      }
      auto const& wanted = found->second;
      bool const held = wanted.filled != nullptr && wanted.filled->stands();
      if (held && wanted.filled->who == who) continue;
      if (!held && who.empty()) continue;
      if (held && wanted.filled->state != duty_state::planned) {
        why.push_back(stands(room, *wanted.filled, to_text(wanted.filled->state)));
        continue;
      }
      after[duty] = {who, wanted.from, wanted.to};
      changes.emplace_back(wanted, who);
    }
    for (auto const& [wanted, who] : changes) {
      if (!who.empty()) object_to(book.against(wanted, who, after), by, why);
    }
    if (!why.empty()) return {};
    drafts out;
    for (auto const& [wanted, who] : changes) put(room, wanted, who, now, by, out);
    return out;
  });
}

std::optional<refusals> change_duty(duty_room& room, std::string const& id, std::string_view action,
                                    std::string const& who, roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    auto const wanted = seat_named(room, book, id);
    if (!wanted) {
      why.push_back(make_fault(fault_code::unknown_duty, id));
      return {};
    }
    auto const* one = wanted->filled;
    auto const held = one == nullptr ? duty_state::planned : one->state;
    drafts out;
    if (action == "assign") {
      if (held != duty_state::planned && held != duty_state::cancelled)
        why.push_back(stands(room, *one, to_text(held)));
      object_to(book.against(*wanted, who), by, why);
      if (why.empty()) put(room, *wanted, who, now, by, out);
      return out;
    }
    if (one == nullptr) {
      why.push_back(make_fault(fault_code::unknown_duty, id));
      return {};
    }
    if (held != duty_state::planned) why.push_back(stands(room, *one, to_text(held)));
    if (action == "empty") {
      if (why.empty()) out.push_back(room.writer().draft(about_duty("emptied", id, now, by)));
    } else if (action == "cancel") {
      if (why.empty()) out.push_back(room.writer().draft(about_duty("cancelled", id, now, by)));
    } else if (action == "sign-in") {
      must_be(book, by, one->who, why);
      if (one->who.empty()) why.push_back(make_fault(fault_code::needs_field, "sign-in", "who"));
      if (now.wall < one->from - kEarliestSignIn || now.wall >= one->to)
        why.push_back(stands(room, *one, now.wall < one->from ? "too early" : "over"));
      if (auto const* last = before(book, *one)) why.push_back(stands(room, *last, "on"));
      if (why.empty()) out.push_back(room.writer().draft(about_duty("on", id, now, by)));
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "assign, empty, sign-in, cancel"));
    }
    return out;
  });
}

}  // namespace fengsui::act
