#include "act/roster/change.h"

#include <algorithm>

#include "act/refusal.h"

namespace fengsui::act {

using base::fault_code;
using base::make_fault;
using std::chrono::hours;

namespace {

constexpr auto kEarliestSignIn = hours{2};

using drafts = std::vector<ledger::draft>;

base::fault fault_of(roster_problem const& one) {
  auto const code = is_refused(one.kind) ? fault_code::roster_refused : fault_code::roster_doubtful;
  auto made = refusal(code, {one.duty, one.duty}, one.message);
  made.field = one.duty;
  return made;
}

// What speaks against it and is not accepted with a reason.
void object(std::vector<roster_problem> const& problems, roster_actor const& by, refusals& why) {
  for (auto const& one : problems) {
    if (one.kind == roster_problem::what::gap) continue;
    if (!is_refused(one.kind) && by.force && !by.note.empty()) continue;
    why.push_back(fault_of(one));
  }
}

bool is(roster_book const& book, roster_actor const& by, std::string const& who) {
  auto const* one = book.member_of(by.id);
  return by.id == who || (one != nullptr && one->id == who);
}

void must_be(roster_book const& book, roster_actor const& by, std::string const& who, refusals& why) {
  if (by.for_others || is(book, by, who)) return;
  auto const* one = book.members().find(who);
  why.push_back(refusal(fault_code::not_yours, one == nullptr ? base::name{who, who} : one->called()));
}

base::fault leaders_only() { return refusal(fault_code::not_yours, {"带班领导", "a leader"}); }

// A seat, an asking or a note that stands otherwise than what was asked of it needs.
base::fault stands(base::name const& what, std::string_view state) {
  return refusal(fault_code::state_forbids, what, standing_name(state));
}
base::fault stands(duty_room const& room, duty const& one, std::string_view state) {
  return stands(seat_name(room.known().catalogue(), one.post, one.role, one.from), state);
}
base::name const kSwap{"换班申请", "the swap"};
base::name const kLeave{"请假申请", "the leave"};
base::name const kHandover{"交班记录", "the hand-over note"};

duty const* find_duty(roster_book const& book, std::string const& id, refusals& why) {
  auto const* one = book.duties().find(id);
  if (one == nullptr) why.push_back(make_fault(fault_code::unknown_duty, id));
  return one;
}

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

std::string seat_number(std::string const& duty) {
  return duty.substr(duty.rfind('-') + 1);
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

saying about_duty(std::string_view verb, std::string const& duty, reading now, roster_actor const& by) {
  return {.kind = "roster.duty", .verb = verb, .thing = duty, .at = now.wall, .actor = by.id, .note = by.note};
}

// A seat becomes a duty, or its duty somebody else's.
void put(duty_room& room, seat const& wanted, std::string const& who, reading now, roster_actor const& by, drafts& out) {
  bool const planned = wanted.filled != nullptr && wanted.filled->state != duty_state::cancelled;
  auto made = about_duty(planned ? (who.empty() ? "emptied" : "assigned") : "planned", wanted.duty, now, by);
  if (!planned) {
    made.fields = {{"post", wanted.post},
                   {"role", wanted.role},
                   {"from", time_value(wanted.from)},
                   {"to", time_value(wanted.to)}};
  }
  if (!who.empty()) made.fields.emplace_back("who", who);
  if (!by.note.empty()) made.fields.emplace_back("reason", by.note);
  if (auto const* post = room.known().catalogue().find_post(wanted.post)) made.place.code = post->place;
  out.push_back(room.writer().draft(made));
}

std::string fresh_id(std::string_view what, reading now, auto const& taken) {
  auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
  auto id = fmt::format("{}-{}", what, stamp);
  for (int n = 2; taken(id); ++n) id = fmt::format("{}-{}.{}", what, stamp, n);
  return id;
}

}  // namespace

std::optional<refusals> enrol(duty_room& room, member_change const& change, roster_actor const& by) {
  auto const& catalogue = room.known().catalogue();
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    if (change.id.empty() || change.id.find('/') != std::string::npos)
      why.push_back(make_fault(fault_code::bad_identifier, change.id, "a-z A-Z 0-9 _ -"));
    std::vector<std::string> posts;
    for (auto const& one : catalogue.posts) posts.push_back(one.id);
    for (auto const& post : change.posts) {
      auto const* defined = catalogue.find_post(post);
      if (defined == nullptr) {
        why.push_back(at_field(make_fault(fault_code::unknown_post, post, model::known_list(posts)), "posts"));
      }
    }
    if (change.name.empty()) why.push_back(at_field(make_fault(fault_code::missing_key, "name"), "name"));
    if (change.roles.empty()) why.push_back(at_field(make_fault(fault_code::missing_key, "roles"), "roles"));
    if (!why.empty()) return {};
    auto const* there = state.rosters.members().find(change.id);
    saying made{.kind = "roster.member", .verb = there != nullptr && there->enrolled ? "changed" : "enrolled",
                .thing = change.id, .at = now.wall, .actor = by.id, .note = by.note,
                .fields = {{"name", change.name}, {"role", texts_value(change.roles)}, {"posts", texts_value(change.posts)},
                           {"what", change.vehicle ? "vehicle" : "person"}}};
    if (!change.name_en.empty()) made.fields.emplace_back("name_en", change.name_en);
    if (!change.phone.empty()) made.fields.emplace_back("phone", change.phone);
    if (!change.account.empty()) made.fields.emplace_back("account", change.account);
    drafts out;
    out.push_back(room.writer().draft(made));
    return out;
  });
}

std::optional<refusals> strike_off(duty_room& room, std::string const& who, roster_actor const& by) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const* one = state.rosters.members().find(who);
    if (one == nullptr || !one->enrolled) {
      why.push_back(make_fault(fault_code::unknown_member, who));
      return {};
    }
    drafts out;
    out.push_back(room.writer().draft({.kind = "roster.member", .verb = "left", .thing = who, .at = now.wall,
                                       .actor = by.id, .note = by.note}));
    // Their seats are empty from now on, which the roster shows as gaps.
    for (auto const* held : state.rosters.of_member(who)) {
      if (held->from <= now.wall || held->state != duty_state::planned) continue;
      out.push_back(room.writer().draft(about_duty("emptied", held->id, now, by)));
    }
    return out;
  });
}

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
      if (!who.empty()) object(book.against(wanted, who, after), by, why);
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
      object(book.against(*wanted, who), by, why);
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
      if (auto const* last = before(book, *one))
        why.push_back(stands(room, *last, "on"));
      if (why.empty()) out.push_back(room.writer().draft(about_duty("on", id, now, by)));
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "assign, empty, sign-in, cancel"));
    }
    return out;
  });
}

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
      if (same && later->from > one->from && later->stands() && (next == nullptr || later->from < next->from)) next = later;
    }
    if (next == nullptr) why.push_back(stands(room, *one, "no relief"));
    bool there = false;
    book.handovers().each([&](handover const& h) { there = there || (h.duty == duty_id && !h.signed_at); });
    if (there) why.push_back(stands(room, *one, "written"));
    if (!why.empty()) return {};
    made = fresh_id("handover", now, [&](std::string const& id) { return book.handovers().find(id) != nullptr; });
    drafts out;
    out.push_back(room.writer().draft({.kind = "roster.handover", .verb = "written", .thing = made, .at = now.wall,
                                       .actor = by.id, .note = by.note,
                                       .fields = {{"post", one->post}, {"role", one->role}, {"duty", duty_id},
                                                  {"next", next->id}, {"text", text},
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
    if (by.id == note->written_by || is(book, by, last->who)) why.push_back(refusal(fault_code::second_person, kHandover));
    must_be(book, by, next->who, why);
    if (next->state != duty_state::planned)
      why.push_back(stands(room, *next, to_text(next->state)));
    if (now.wall < next->from - kEarliestSignIn) why.push_back(stands(room, *next, "too early"));
    if (!why.empty()) return {};
    drafts out;
    out.push_back(room.writer().draft({.kind = "roster.handover", .verb = "signed", .thing = id, .at = now.wall,
                                       .actor = by.id, .note = by.note}));
    out.push_back(room.writer().draft(about_duty("on", next->id, now, by)));
    out.push_back(room.writer().draft(about_duty("relieved", last->id, now, by)));
    return out;
  });
}

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
    saying said{.kind = "roster.swap", .verb = "asked", .thing = made, .at = now.wall, .actor = by.id, .note = by.note,
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
      if (!is(book, by, one->to)) must_be(book, {.id = by.id}, one->to, why);
    } else if (action == "refuse") {
      said.verb = "refused";
      if (one->state != ask_state::asked && one->state != ask_state::agreed) forbid();
      if (!by.for_others) must_be(book, by, one->to, why);
    } else if (action == "approve") {
      said.verb = "approved";
      if (one->state != ask_state::agreed) forbid();
      if (!by.for_others) why.push_back(leaders_only());
      if (is(book, by, one->from) || is(book, by, one->to) || by.id == one->asked_by)
        why.push_back(refusal(fault_code::second_person, kSwap));
      auto const* duty = find_duty(book, one->duty, why);
      auto const* other = one->in_exchange.empty() ? nullptr : find_duty(book, one->in_exchange, why);
      if (duty == nullptr || (!one->in_exchange.empty() && other == nullptr)) return {};
      if (duty->who != one->from) why.push_back(make_fault(fault_code::changed_meanwhile, duty->id, duty->who));
      if (other != nullptr && other->who != one->to)
        why.push_back(make_fault(fault_code::changed_meanwhile, other->id, other->who));
      // Both hold each other's duty now: looked at together, or a swap of two nights would clash with itself.
      placings after{{duty->id, {one->to, duty->from, duty->to}}};
      if (other != nullptr) after[other->id] = {one->from, other->from, other->to};
      auto const seat_of = [&](act::duty const* of) { return seat{of->id, of->post, of->role, 1, of->from, of->to, of}; };
      object(book.against(seat_of(duty), one->to, after), by, why);
      if (other != nullptr) object(book.against(seat_of(other), one->from, after), by, why);
      if (!why.empty()) return {};
      put(room, seat_of(duty), one->to, now, by, out);
      if (other != nullptr) put(room, seat_of(other), one->from, now, by, out);
    } else {
      why.push_back(make_fault(fault_code::unknown_action, action, "agree, approve, refuse"));
    }
    if (!why.empty()) return {};
    out.push_back(room.writer().draft(said));
    return out;
  });
}

std::optional<refusals> ask_leave(duty_room& room, std::string const& who, base::instant from, base::instant to,
                                  roster_actor const& by, std::string& made) {
  return room.decide([&](duty_room::state const& state, reading now, refusals& why) -> drafts {
    auto const& book = state.rosters;
    if (book.members().find(who) == nullptr) why.push_back(make_fault(fault_code::unknown_member, who));
    else must_be(book, by, who, why);
    if (from >= to) why.push_back(at_field(make_fault(fault_code::bad_time, base::to_text(to)), "to"));
    if (!why.empty()) return {};
    made = fresh_id("leave", now, [&](std::string const& id) { return book.leaves().find(id) != nullptr; });
    saying said{.kind = "roster.leave", .verb = "asked", .thing = made, .at = now.wall, .actor = by.id, .note = by.note,
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
      if (is(book, by, one->who)) why.push_back(refusal(fault_code::second_person, kLeave));
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

std::string calendar_of(duty_room& room, std::string const& who, std::string_view lang) {
  auto const stamp = [](base::instant at) {
    auto text = base::to_text(std::chrono::floor<std::chrono::seconds>(at));
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
  };
  // RFC 5545, 3.3.11 and 3.1: text escaped, lines folded at 75 octets without cutting a character.
  auto const escaped = [](std::string const& text) {
    std::string out;
    for (char const c : text) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c == '\n' ? ' ' : c;
    }
    return out;
  };
  std::string out;
  auto const line = [&](std::string const& text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      bool const starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
      if (starts && length >= 70) {
        out += "\r\n ";
        length = 1;
      }
      out += text[i];
      ++length;
    }
    out += "\r\n";
  };
  auto const& catalogue = room.known().catalogue();
  auto const now = room.now().wall;
  line("BEGIN:VCALENDAR");
  line("VERSION:2.0");
  line("PRODID:-//Fengsui//Duty roster//EN");
  line("CALSCALE:GREGORIAN");
  auto const view = room.look();
  for (auto const* one : view.rosters.of_member(who)) {
    if (one->to < now - std::chrono::days{31}) continue;
    auto const* post = catalogue.find_post(one->post);
    auto const* place = post == nullptr ? nullptr : catalogue.city.find_place(post->place);
    auto const name = post == nullptr ? one->post : post->name.in(lang);
    line("BEGIN:VEVENT");
    line("UID:" + one->id + "@" + catalogue.city.id + ".fengsui");
    line("DTSTAMP:" + stamp(now));
    line("DTSTART:" + stamp(one->from));
    line("DTEND:" + stamp(one->to));
    line("SUMMARY:" + escaped(name + " · " + one->role));
    if (place != nullptr) line("LOCATION:" + escaped(place->name.in(lang)));
    line("STATUS:CONFIRMED");
    line("END:VEVENT");
  }
  line("END:VCALENDAR");
  return out;
}

}  // namespace fengsui::act
