#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "act/refusal.h"
#include "act/roster/change.h"

// What every change of a roster asks and writes.
namespace fengsui::act {

using drafts = std::vector<ledger::draft>;

constexpr auto kEarliestSignIn = std::chrono::hours{2};

// What speaks against it and is not accepted with a reason.
void object_to(std::vector<roster_problem> const&, roster_actor const& by, refusals& why);

bool is_self(roster_book const&, roster_actor const& by, std::string const& who);
void must_be(roster_book const&, roster_actor const& by, std::string const& who, refusals& why);
base::fault leaders_only();

// A seat, an asking or a note that stands otherwise than what was asked of it needs.
base::fault stands(base::name const& what, std::string_view state);
base::fault stands(duty_room const&, duty const&, std::string_view state);

duty const* find_duty(roster_book const&, std::string const& id, refusals& why);
// "officer.2" of a duty's id: the same seat of another shift ends alike.
std::string seat_number(std::string const& duty);

saying about_duty(std::string_view verb, std::string const& duty, reading now, roster_actor const& by);
// A seat becomes a duty, or its duty somebody else's.
void put(duty_room&, seat const& wanted, std::string const& who, reading now, roster_actor const& by, drafts& out);

// "swap-1744070400000", or with ".2" behind it where that is taken.
template <class Taken>
std::string fresh_id(std::string_view what, reading now, Taken const& taken) {
  auto const stamp = now.wall.time_since_epoch() / std::chrono::milliseconds{1};
  auto id = fmt::format("{}-{}", what, stamp);
  for (int n = 2; taken(id); ++n) id = fmt::format("{}-{}.{}", what, stamp, n);
  return id;
}

}  // namespace fengsui::act
