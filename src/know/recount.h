#pragma once

#include <map>
#include <string>
#include <vector>

#include "know/knowledge.h"

namespace fengsui::know {

// Where a recount of all events disagrees with what is kept.
struct recount_difference {
  int indicator = -1;
  std::string cell;  // "2025-04-04 a1 p-3", or "total p-3"
  cell_total kept;
  cell_total recounted;
};

struct recounted {
  ledger::event_seq to = 0;  // up to this event
  std::int64_t cells = 0;    // that were compared
  std::int64_t different = 0;
  std::vector<recount_difference> first;  // of each indicator that differs
};

// Counts everything once more from the ledger alone, each event as corrected, without postings, snapshots or earlier
// cells, and compares cell by cell, totals included, with what was kept when it began. Others go on reading and
// writing meanwhile; memory holds all cells twice. `report` is called now and then with the seq reached.
recounted recount(knowledge const&, knowledge::progress const& report = {});

}  // namespace fengsui::know
