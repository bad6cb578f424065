#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>

#include "ledger/ledger.h"
#include "ledger/store.h"
#include "model/catalogue.h"
#include "sense/csv_events.h"

namespace fengsui::sense {

enum class format { ndjson, csv };

struct ingest_options {
  std::string file;  // for faults; empty: none
  sense::format format = sense::format::ndjson;
  column_map map;  // csv
  bool all_or_nothing = false;
};

struct ingest_line {
  int line;
  ledger::receipt receipt;
};

struct ingest_report {
  std::int64_t lines = 0;
  std::int64_t accepted = 0;
  std::int64_t repeated = 0;
  std::int64_t refused = 0;
};

struct ingest_hooks {
  // Whether the sender may send this, before it goes on its way; may set the actor. Empty: everything is welcome.
  std::function<std::optional<base::fault>(ledger::event&)> admit = {};
  std::function<void(base::fault const&)> on_fault;      // with file and line
  std::function<void(ingest_line const&)> on_receipt;    // may be empty
  std::function<void(std::uint64_t bytes)> on_progress;  // may be empty
};

// Reads events line by line, checks them, and hands them to the ledger in batches while it goes on reading. Good lines
// are kept whatever stands beside them, or with all_or_nothing none unless all are good. Memory does not grow with the
// file, except with all_or_nothing, where the whole file is one transaction.
ingest_report ingest(std::istream&, ingest_options const&, model::catalogue const&, ledger::ledger&, ledger::store&,
                     ingest_hooks const&);

// By the name's ending; a file or stream without one by its first character.
format guess_format(std::string_view name, std::istream&);

}  // namespace fengsui::sense
