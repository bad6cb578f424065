#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "act/duty_room.h"
#include "act/list/hazard.h"
#include "tell/access/personal_sight.h"
#include "tell/http/router.h"

namespace fengsui::tell {

// Something that leaves the house as a file.
struct taken_out {
  std::string who;
  std::string what;  // "list/key-projects"
  std::string format;
  std::size_t rows = 0;
};
// Writes it down for the auditor; a fault where that cannot be: then nothing leaves.
using export_noted = std::function<std::optional<base::fault>(taken_out const&)>;

// Lists, and their way through a spreadsheet and back (docs/http-duty.md). `learned`: see act::view_list; `masked`: what
// is shown of personal values, nothing without it.
std::vector<http::route> list_routes(act::duty_room&, export_noted = {}, act::hazards_of learned = {}, masks masked = {});

}  // namespace fengsui::tell
