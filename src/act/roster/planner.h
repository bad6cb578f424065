#pragma once

#include <map>
#include <string>
#include <vector>

#include "act/roster/book.h"

namespace fengsui::act {

// What one person has in a stretch of days, at one post and in one role.
struct load {
  std::string who;
  std::string role;
  int duties = 0;
  int nights = 0;
  int weekends = 0;
  int holidays = 0;  // public holidays
  std::chrono::minutes time{};
};

// Least and most of it among those who can take the role, and the least possible difference: total work that does not
// divide evenly leaves one over.
struct spread {
  int least = 0;
  int most = 0;
  int best_possible = 0;
};

struct role_spread {
  std::string role;
  spread duties;
  spread nights;
  spread weekends;
  spread holidays;
};

struct fairness {
  std::vector<load> people;
  std::vector<role_spread> roles;
};

struct roster_proposal {
  placings seats;                  // every seat of the stretch that somebody would hold
  std::vector<std::string> fresh;  // duties that the planner filled or changed
  std::vector<std::string> open;   // seats that nobody may take
  fairness shared;
};

// Fills the seats of a post between two days so that nights, weekends and holidays are shared fairly: everybody's number of
// each is brought as close together as members, leave, rest and limits allow. What people had in the ninety days before
// counts. `keep`: who is already planned stays.
//
// Each seat first goes to whoever has least; then single changes and exchanges are made as long as they bring the sum of
// squares down (10 for a holiday, 3 for a night, 2 for a weekend day, 1 for a duty). The same input gives the same roster.
roster_proposal propose(roster_book const&, know::calendar const&, model::post const&, base::day from,
                        base::day to, bool keep);

// How the work of these days is shared, with these placings where they are given.
fairness fairness_of(roster_book const&, know::calendar const&, model::post const&, base::day from, base::day to,
                     placings const& = {});

}  // namespace fengsui::act
