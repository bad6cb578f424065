#pragma once

#include <optional>
#include <string>
#include <vector>

#include "act/scribe.h"

namespace fengsui::act {

// A role as people say it; a city's own role by its id.
base::name role_name(std::string_view role);

// How a duty, an asking or a hand-over stands, as a word of a sentence: "on", "asked", "too early".
base::name standing_name(std::string_view state);

// One seat of one shift as people say it: its post, its role, when it begins.
base::name seat_name(model::catalogue const&, std::string_view post, std::string_view role, base::instant from);

// Somebody, or a vehicle, who may be put on the roster.
struct member {
  std::string id;
  std::string name;
  std::string name_en;  // how it is written in English (pinyin); empty: as `name`
  std::vector<std::string> roles;
  std::vector<std::string> posts;  // full ids
  std::string account;             // how they sign in to the house; empty: by their id
  bool vehicle = false;
  bool enrolled = true;
  void step(said const&);
  base::name called() const { return {name, name_en.empty() ? name : name_en}; }
  bool may(std::string const& post, std::string const& role) const;
};

enum class duty_state { planned, on, relieved, cancelled };
std::string_view to_text(duty_state);

// One seat of one shift of one post.
struct duty {
  std::string id;
  std::string post;
  std::string role;
  base::instant from{};
  base::instant to{};
  std::string who;  // a member; empty: nobody yet
  duty_state state = duty_state::planned;
  std::optional<base::instant> on_since;
  std::optional<base::instant> relieved_at;
  void step(said const&);
  bool covers(base::instant at) const { return state != duty_state::cancelled && from <= at && at < to; }
  bool stands() const { return state != duty_state::cancelled && !who.empty(); }
};

enum class ask_state { asked, agreed, approved, refused, withdrawn };
std::string_view to_text(ask_state);

struct swap {
  std::string id;
  std::string duty;
  std::string in_exchange;  // a duty of the other; empty: it is simply taken over
  std::string from;
  std::string to;
  std::string reason;
  std::string asked_by;
  base::instant asked_at{};
  std::string decided_by;
  ask_state state = ask_state::asked;
  void step(said const&);
};

struct leave {
  std::string id;
  std::string who;
  base::instant from{};
  base::instant to{};
  std::string reason;
  std::string asked_by;
  std::string decided_by;
  ask_state state = ask_state::asked;
  void step(said const&);
  bool granted() const { return state == ask_state::approved; }
};

// What is said when one shift follows another, signed by who leaves (`written`) and by who comes (`signed`).
struct handover {
  std::string id;
  std::string post;
  std::string role;
  std::string duty;
  std::string next;
  std::string text;
  std::vector<std::string> open_alarms;
  std::vector<std::string> open_tasks;
  std::vector<std::string> overdue;
  std::string written_by;
  base::instant written_at{};
  std::string signed_by;
  std::optional<base::instant> signed_at;
  void step(said const&);
};

}  // namespace fengsui::act
