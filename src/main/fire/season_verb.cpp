// fengsui fire season: a fire season of which the truth is known, to try the fusing of sources on.
#include <iostream>

#include "fire/incident/season_file.h"
#include "main/fire/incident_verbs.h"

namespace fengsui::main {

exit_code fire_season_verb::operator()() const {
  auto const begin = need(base::parse_day(first));
  base::zone const local{zone};
  fire::write_season(std::cout, fire::make_season({.seed = seed, .days = days, .first = begin}, local));
  std::cout.flush();
  return std::cout ? exit_code::done : exit_code::system;
}

}  // namespace fengsui::main
