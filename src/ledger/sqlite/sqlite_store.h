#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "ledger/store.h"

namespace fengsui::ledger {

enum class access { read_write, read_only };

// The ledger in one SQLite file: WAL, synchronous=FULL. `vfs` names the disk to work on; tests hand in one that fails.
// `durability` is FULL; a test hands in NORMAL to show that its power cuts would be noticed.
// Throws storage_error where the file cannot be opened or is not a ledger.
std::unique_ptr<store> open_sqlite(std::filesystem::path const& file, access, std::string const& vfs = {},
                                   std::string const& durability = "FULL");

}  // namespace fengsui::ledger
