#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"
#include "model/field.h"

namespace fengsui::model {

// Something that can happen to a thing. In a flow, a state is also the verb that reaches it.
struct verb {
  std::string id;
  base::name name;
  std::vector<int> needs;  // field numbers
  bool is_state = false;
};

struct time_limit {
  enum class unit { hours, days, working_days };
  int amount = 0;
  unit counted_in = unit::days;
};

struct state_limit {
  std::optional<time_limit> amber;
  std::optional<time_limit> red;
};

struct move {
  std::vector<int> from;  // verb numbers of states
  int to = 0;
  std::vector<int> needs;
  std::vector<std::string> may{};  // roles that may make the move; none: any officer
  bool approval = false;           // a second person has to agree
};

// The states are the kind's first verbs, in their order.
struct flow {
  int states = 0;
  std::vector<move> moves;
  std::vector<state_limit> limits;  // one a state

  move const* find(int from, int to) const;
};

// When what is personal of a thing is destroyed: so many days after its last event, or after the end of the season (a day
// of the year) into which that event falls.
struct forgetting {
  int days = 30;
  int month = 0;  // 0: no season
  int day = 0;

  bool operator==(forgetting const&) const = default;
};

// What a desk keeps. Without a flow it is a record: each event stands alone and is counted by its own fields.
// With a flow it is a thing that lives: state and fields are the fold of all its events.
struct kind {
  std::string id;  // "air.flight"
  std::string desk;
  base::name name;
  std::vector<field> fields;
  std::vector<verb> verbs;
  std::optional<model::flow> flow;
  std::optional<forgetting> forget{};  // none: kept until somebody destroys it

  int find_field(std::string_view) const;  // -1 where there is none
  int find_verb(std::string_view) const;
};

}  // namespace fengsui::model
