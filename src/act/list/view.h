#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/duty_room.h"
#include "act/list/hazard.h"
#include "know/things.h"

namespace fengsui::act {

// A row's traffic light: red when its deadline (its own, else the list's) has passed, its thing is past the red limit of its
// flow, or history says that it is stuck; amber when the deadline is at most three working days away, the thing past its amber
// limit, or history doubts it; done when it is done.
struct viewed_row {
  know::thing thing;
  std::string owner;  // the row's, else whoever looks after the thing, else the list's
  std::optional<base::day> deadline;
  std::string remark;
  std::optional<base::day> done;
  row_light light = row_light::none;
  std::optional<act::hazard> hazard;  // none: nobody has learned from its like
};

struct viewed_list {
  saved_list list;
  std::vector<int> columns;  // fields of the kind
  std::vector<viewed_row> rows;
};

// Fault: unknown_entry; what the selection itself gets wrong. `learned`: what the kind's desk has learned of how long its
// things stand; none where nobody has.
base::result<viewed_list> view_list(duty_room&, std::string const& id, base::instant now, hazards_of const& learned = {});

// Things by which a list can be told apart from its title: how many rows of each light.
struct light_count {
  std::int64_t green = 0, amber = 0, red = 0, done = 0, none = 0;
};
light_count count_lights(viewed_list const&);

struct list_actor {
  std::string id;
  std::string note;
};

// Saves a list anew, or changes what it says. Faults: unknown kind, field, column.
std::optional<refusals> save_list(duty_room&, saved_list const&, list_actor const&);
// `action`: close, open.
std::optional<refusals> turn_list(duty_room&, std::string const& id, std::string_view action, list_actor const&);

// What a row is to say; a member that is not given stays as it is, an empty one is taken away.
struct row_change {
  std::string thing;
  std::optional<std::string> owner;
  std::optional<std::string> deadline;  // a day
  std::optional<std::string> remark;
  std::optional<std::string> done;
  // What each was when the change was thought of; where it is no longer, the change is refused.
  std::optional<std::string> owner_was;
  std::optional<std::string> deadline_was;
  std::optional<std::string> remark_was;
  std::optional<std::string> done_was;
};
std::optional<refusals> set_rows(duty_room&, std::string const& list, std::vector<row_change> const&, list_actor const&);

}  // namespace fengsui::act
