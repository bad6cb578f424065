#pragma once

#include "model/desk.h"
#include "model/toml_reader.h"

namespace fengsui::model {

// Reads [from_bulletin.x] of a desk whose kinds are read already.
void read_bulletin_events(toml_reader const&, toml::table const& file, desk& into);

}  // namespace fengsui::model
