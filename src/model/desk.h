#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/name.h"
#include "model/bulletin_event.h"
#include "model/duty.h"
#include "model/indicator.h"
#include "model/kind.h"

namespace fengsui::model {

struct unit {
  std::string id;
  base::name name;
};

// A field of duty: one folder, one file.
struct desk {
  std::string id;
  base::name name;
  std::string color;
  std::string period;                 // what its board shows first
  std::vector<std::string> headline;  // indicators for the overview
  std::vector<unit> units;
  std::vector<choice_list> choices;
  std::vector<window> windows;
  std::vector<kind> kinds;
  std::vector<indicator> indicators;
  std::vector<target> targets;
  std::vector<bulletin> bulletins;
  std::vector<post> posts;
  std::vector<chain> chains;
  std::vector<rule> rules;
  std::vector<bulletin_event> bulletin_events;
};

struct desk_reading {
  desk read;
  base::faults faults;  // empty: the desk may be used
};

// Reads desk.toml; `file` is only for the faults, each of which names its line and what would be right.
desk_reading read_desk(std::string_view toml, std::string const& file);

// The units known without being declared.
std::vector<unit> const& common_units();

// The desks of what the house itself records (model/house/*.toml): reported figures, conflicts and the like.
std::vector<desk> house_desks();

}  // namespace fengsui::model
