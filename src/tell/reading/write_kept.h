#pragma once

#include "base/json_writer.h"
#include "tell/reading/read_kept.h"

namespace fengsui::tell {

// The shapes of docs/openapi.json: a line of the list, and a bulletin whole.
void write_summary(base::json_writer&, know::knowledge const&, know::thing const& bulletin, base::instant now);
void write(base::json_writer&, model::catalogue const&, kept_bulletin const&);

}  // namespace fengsui::tell
