#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/duty_room.h"
#include "act/roster/planner.h"

namespace fengsui::act {

// Who changes a roster. What belongs to somebody (signing in, a hand-over, an answer to a swap) may be done by them alone, or
// by somebody who may act for others: a leader.
struct roster_actor {
  std::string id;
  std::string note;
  bool for_others = false;
  bool force = false;  // accept what is doubtful: too little rest, too many duties
};

struct member_change {
  std::string id;
  std::string name;
  std::string name_en;  // empty: as `name`
  std::vector<std::string> roles;
  std::vector<std::string> posts;
  std::string phone;
  std::string account;
  bool vehicle = false;
};
std::optional<refusals> enrol(duty_room&, member_change const&, roster_actor const&);
std::optional<refusals> strike_off(duty_room&, std::string const& who, roster_actor const&);

struct seat_choice {
  std::string duty;
  std::string who;  // empty: nobody
};
// Puts people on the seats of a stretch of days, all or none. Without `seats` the planner's proposal is taken.
std::optional<refusals> publish(duty_room&, model::post const&, base::day from, base::day to,
                                std::optional<std::vector<seat_choice>> seats, roster_actor const&);

// `action`: assign (`who`), empty, sign-in, cancel.
std::optional<refusals> change_duty(duty_room&, std::string const& duty, std::string_view action, std::string const& who,
                                    roster_actor const&);

// The note of who leaves; `made` is its id. What is open is added by the house.
struct open_work {
  std::vector<std::string> alarms;
  std::vector<std::string> tasks;
  std::vector<std::string> overdue;
};
std::optional<refusals> write_handover(duty_room&, std::string const& duty, std::string const& text, open_work,
                                       roster_actor const&, std::string& made);
// Signed by who comes: relieves the one and puts the other on duty.
std::optional<refusals> sign_handover(duty_room&, std::string const& id, roster_actor const&);

std::optional<refusals> ask_swap(duty_room&, std::string const& duty, std::string const& in_exchange, std::string const& to,
                                 roster_actor const&, std::string& made);
// `action`: agree (by who is asked), approve (by somebody else than the two), refuse.
std::optional<refusals> answer_swap(duty_room&, std::string const& id, std::string_view action, roster_actor const&);

std::optional<refusals> ask_leave(duty_room&, std::string const& who, base::instant from, base::instant to,
                                  roster_actor const&, std::string& made);
// `action`: grant, refuse (not by oneself), withdraw.
std::optional<refusals> answer_leave(duty_room&, std::string const& id, std::string_view action, roster_actor const&);

// The duties of a member as iCalendar (RFC 5545), from a month ago on.
std::string calendar_of(duty_room&, std::string const& who, std::string_view lang);

}  // namespace fengsui::act
