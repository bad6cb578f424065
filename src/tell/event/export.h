#pragma once

#include <ostream>
#include <string_view>

#include "know/knowledge.h"

namespace fengsui::tell {

enum class export_format { ndjson, csv };

// Every event as it was written, oldest first. The NDJSON can be read in again by another ledger: corrections name
// their target by source and number.
void export_events(know::knowledge const&, export_format, std::ostream&);

}  // namespace fengsui::tell
