#include "ledger/sqlite/arriving_rows.h"

#include <sqlite3.h>

namespace fengsui::ledger {
namespace {

// SQLite's objects of a virtual table begin with its own part, which it fills.
struct arriving_table {
  sqlite3_vtab part;
  arriving_rows const* from;
};

struct arriving_cursor {
  sqlite3_vtab_cursor part;
  arriving_rows const* from;
  std::size_t at;
};

arriving_cursor& cursor_of(sqlite3_vtab_cursor* part) {
  return *reinterpret_cast<arriving_cursor*>(part);
}

int connect(sqlite3* db, void* from, int, char const* const*, sqlite3_vtab** made, char**) {
  int const code = sqlite3_declare_vtab(db, "CREATE TABLE arriving(seq, source, source_seq, known, target, body, hash)");
  if (code != SQLITE_OK) return code;
  auto* table = new arriving_table{{}, static_cast<arriving_rows const*>(from)};
  *made = &table->part;
  return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
  delete reinterpret_cast<arriving_table*>(table);
  return SQLITE_OK;
}

// There is one way to read it: from the first row to the last.
int best_index(sqlite3_vtab*, sqlite3_index_info*) {
  return SQLITE_OK;
}

int open(sqlite3_vtab* table, sqlite3_vtab_cursor** made) {
  auto* cursor = new arriving_cursor{{}, reinterpret_cast<arriving_table*>(table)->from, 0};
  *made = &cursor->part;
  return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
  delete &cursor_of(cursor);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, char const*, int, sqlite3_value**) {
  cursor_of(cursor).at = 0;
  return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
  ++cursor_of(cursor).at;
  return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) {
  auto const& c = cursor_of(cursor);
  return c.at >= c.from->rows().size() ? 1 : 0;
}

// Bodies and hashes stay where they are until the statement has ended.
int column(sqlite3_vtab_cursor* cursor, sqlite3_context* out, int number) {
  auto const& c = cursor_of(cursor);
  auto const& one = c.from->rows()[c.at];
  switch (number) {
    case 0:
      sqlite3_result_int64(out, one.seq);
      break;
    case 1:
      sqlite3_result_int64(out, c.from->sources()[c.at]);
      break;
    case 2:
      sqlite3_result_int64(out, one.key.number);
      break;
    case 3:
      sqlite3_result_int64(out, one.known.time_since_epoch().count());
      break;
    case 4:
      if (one.target != 0) sqlite3_result_int64(out, one.target);  // NULL otherwise
      break;
    case 5:
      sqlite3_result_blob64(out, one.body.data(), one.body.size(), SQLITE_STATIC);
      break;
    default:
      sqlite3_result_blob64(out, one.hash.data(), one.hash.size(), SQLITE_STATIC);
      break;
  }
  return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(cursor_of(cursor).at);
  return SQLITE_OK;
}

// Without a way to create it, it is there by its name and in no schema.
sqlite3_module const& arriving_module() {
  static sqlite3_module const kModule = [] {
    sqlite3_module made{};
    made.xConnect = connect;
    made.xBestIndex = best_index;
    made.xDisconnect = disconnect;
    made.xOpen = open;
    made.xClose = close;
    made.xFilter = filter;
    made.xNext = next;
    made.xEof = at_end;
    made.xColumn = column;
    made.xRowid = rowid;
    return made;
  }();
  return kModule;
}

}  // namespace

int arriving_rows::attach(sqlite3* db) {
  return sqlite3_create_module(db, "arriving", &arriving_module(), this);
}

}  // namespace fengsui::ledger
