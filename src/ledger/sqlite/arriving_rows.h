#pragma once

#include <cstdint>
#include <span>

#include "ledger/store.h"

struct sqlite3;

namespace fengsui::ledger {

// Rows in memory as a table named `arriving` of one connection, with the columns of `event`, so that a whole commit is
// one statement: INSERT INTO event SELECT * FROM arriving. A prepared insert for each row binds seven values, opens the
// table and its indexes and closes them again, every time; that is more than a quarter of SQLite's own work on a row.
//
// The connection keeps a pointer to this object, which must outlive it and is used by the connection's thread alone.
class arriving_rows {
 public:
  arriving_rows() = default;
  arriving_rows(arriving_rows const&) = delete;
  arriving_rows& operator=(arriving_rows const&) = delete;

  // Makes the table known to the connection; SQLite's code where it cannot, SQLITE_OK otherwise.
  int attach(sqlite3*);

  // What the table holds from now on. `sources` has the number of each row's source; nothing is copied.
  void set(std::span<row const> rows, std::span<std::int64_t const> sources) {
    rows_ = rows;
    sources_ = sources;
  }

  std::span<row const> rows() const { return rows_; }
  std::span<std::int64_t const> sources() const { return sources_; }

 private:
  std::span<row const> rows_;
  std::span<std::int64_t const> sources_;
};

}  // namespace fengsui::ledger
