#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace fengsui::invest {

struct log_event {
  int activity = 0;
  int role = 0;
  base::instant at;
};

struct log_case {
  std::string id;
  std::vector<log_event> events;  // by time; of one moment, as the file has them
};

struct event_log {
  std::vector<std::string> activities;
  std::vector<std::string> roles;
  std::vector<log_case> cases;
  base::faults faults;
};

// A CSV with a line an event: case_id (case, project), time (date, at), activity (stage, step), role (owner, who).
event_log read_event_log(std::istream&, std::string const& file, base::zone const& local);

}  // namespace fengsui::invest
