#pragma once

#include <string>
#include <vector>

#include "act/duty_room.h"
#include "act/flow/limit.h"
#include "know/things.h"

namespace fengsui::act {

// A thing past its amber or red limit.
struct overdue_thing {
  know::thing thing;
  limit_moments limits;
  std::string owner;
};

// Things of a desk (empty: of all) past a limit, the red ones first, then those that have been so longest.
std::vector<overdue_thing> overdue(duty_room&, std::string const& desk, base::instant now);

}  // namespace fengsui::act
