#pragma once

#include <string>
#include <vector>

#include "model/printed_event.h"
#include "sense/reader/draft.h"

namespace fengsui::sense::reader {

// The dated events that a text tells: projects signed and started, trains added and coupled with their numbers spelled
// out, finals held, checkpoints set up, peak days.
std::vector<model::printed_event> read_events(document const&, time_context const&, std::vector<draft> const&,
                                              std::string const& doc_name);

}  // namespace fengsui::sense::reader
