#pragma once

#include <memory>
#include <string>

#include "ledger/sqlite/sqlite_store.h"
#include "ledger/store.h"

namespace fengsui::ledger {

// True of what open_postgres takes: "postgresql://…" or "postgres://…".
bool is_postgres_address(std::string_view);

// The ledger in a schema of a PostgreSQL database (version 13 or later), the one that the address' search_path names
// first; made there where it is opened for writing and not there yet. One program writes: it holds an advisory lock of
// the database for as long as it is open. A server that does not put a commit on disk before it answers (fsync or
// full_page_writes off) is refused.
// Throws storage_error. A connection lost while appending is `broken`: whether the commit has happened is only known
// after opening again.
std::unique_ptr<store> open_postgres(std::string const& address, access);

}  // namespace fengsui::ledger
