#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "fire/danger/danger_level.h"

namespace fengsui::main {

struct danger_tables_reading {
  fire::danger_tables read;
  base::faults faults;  // with file, line and field; then `read` is not to be used
};

// A file of danger tables, as desks/fire/danger/tables has them and explains them.
danger_tables_reading read_danger_tables(std::string_view toml, std::string const& file);

}  // namespace fengsui::main
