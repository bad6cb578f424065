#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "invest/factor/credit_line.h"
#include "invest/factor/site_match.h"
#include "invest/register/contact_guard.h"
#include "know/things.h"

namespace fengsui::tell {

// What the investment office's engines ask, read from what is known.

// Task forces, regional teams and what they are called.
std::map<std::string, base::name> parties_of(know::knowledge const&, base::instant now);

struct office_register {
  std::vector<invest::listed_company> companies;
  std::vector<invest::past_contact>
      contacts;  // visits, inspections and other contacts of the last half year, and planned ones
  std::vector<invest::followed_project> projects;  // that live
};
office_register read_register(know::knowledge const&, base::instant now, base::day about);

// The guard, over the register as it is known now.
invest::guard_answer guard_contact(know::knowledge const&, base::instant now, invest::contact_wish const&);

// Sites with what comes and what is promised; credit that banks still give by quarter. A hold counts until its last
// day, and for good once it is supplied.
// `without`: reservations that are left out.
invest::factor_market read_market(know::knowledge const&, base::instant now, std::set<std::string> const& without = {});
// What a reservation promises as it stands; none where it was released or has lapsed.
std::optional<invest::promise> promise_of(know::thing_state const&, model::kind const&, base::day today);

// What a project needs: its own fields from `needed_from` on (from now where that is not said), and the steps stated
// beside. Fault: unknown_thing.
base::result<invest::factor_need> read_need(know::knowledge const&, std::string const& project, base::instant now);

struct line_standing {
  invest::credit_line line;
  invest::credit_standing standing;
  std::int64_t arrived_fen = 0;  // recognised funds of its project, or of all projects
  bool made_up = false;
};
std::vector<line_standing> read_credit(know::knowledge const&, base::instant now);

// The quarter in which a day lies; for what is given, the first quarter that has it from its first day on.
invest::quarter quarter_of_day(base::day);
invest::quarter whole_quarter_from(base::day);
base::day first_day(invest::quarter);

}  // namespace fengsui::tell
