// sqlite_insert FILE ROWS BATCH
// SQLite alone: the ledger's own table and rows, a prepared insert, BATCH rows a commit, the ledger's own
// settings. Rows are made beforehand, out of the clock: only binding, insert and commit are timed. No
// parsing, no checks, no hash.
#include <sqlite3.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "bench/measure.h"
#include "bench/rows.h"

namespace {

using namespace fengsui::bench;

constexpr char kSchema[] = R"(
PRAGMA page_size=8192; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-65536; PRAGMA synchronous=FULL;
PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=8192;
CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO source VALUES(1,'bench-1'),(2,'bench-2'),(3,'bench-3'),(4,'bench-4');
CREATE TABLE event(
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source(id),
  source_seq INTEGER NOT NULL,
  known INTEGER NOT NULL,
  target INTEGER,
  body BLOB NOT NULL,
  hash BLOB NOT NULL);
CREATE UNIQUE INDEX event_key ON event(source, source_seq);
CREATE INDEX event_target ON event(target) WHERE target IS NOT NULL;)";

struct ready_row {
  reading of;
  std::string body;
  std::array<unsigned char, 32> hash;
};

void must(sqlite3* db, int code, int wanted = SQLITE_OK) {
  if (code == wanted) return;
  fmt::print(stderr, "sqlite: {}\n", sqlite3_errmsg(db));
  std::exit(4);
}

void insert(sqlite3* db, sqlite3_stmt* into, ready_row const& r) {
  sqlite3_bind_int64(into, 1, r.of.number);
  sqlite3_bind_int64(into, 2, r.of.source);
  sqlite3_bind_int64(into, 3, r.of.source_seq);
  sqlite3_bind_int64(into, 4, kKnownBase + r.of.number);
  sqlite3_bind_null(into, 5);
  sqlite3_bind_blob(into, 6, r.body.data(), static_cast<int>(r.body.size()), SQLITE_STATIC);
  sqlite3_bind_blob(into, 7, r.hash.data(), static_cast<int>(r.hash.size()), SQLITE_STATIC);
  must(db, sqlite3_step(into), SQLITE_DONE);
  sqlite3_reset(into);
}

constexpr std::int64_t kRowsBeforeSmallCommits = 300'000;

struct time_spent {
  double wall = 0;
  double cpu = 0;
};

time_spent insert_all(sqlite3* db, sqlite3_stmt* into, readings& from, std::int64_t rows, std::size_t batch) {
  time_spent spent;
  std::vector<ready_row> ready(batch * 100);
  while (rows > 0) {
    std::size_t filled = 0;
    for (; filled < ready.size() && rows > 0 && from.next(ready[filled].of); ++filled, --rows) {
      auto& one = ready[filled];
      one.body.clear();
      append_body(one.body, one.of);
      one.hash = stand_in_hash(one.of.number);
    }
    auto const start = wall_seconds();
    auto const start_cpu = cpu_seconds();
    for (std::size_t first = 0; first < filled; first += batch) {
      must(db, sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
      for (auto i = first; i < std::min(first + batch, filled); ++i) insert(db, into, ready[i]);
      must(db, sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    }
    spent.wall += wall_seconds() - start;
    spent.cpu += cpu_seconds() - start_cpu;
  }
  return spent;
}

std::int64_t number_of(char const* text) {
  return std::strtoll(text, nullptr, 10);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: sqlite_insert FILE ROWS BATCH\n", stderr);
    return 2;
  }
  auto const rows = number_of(argv[2]);
  auto const batch = static_cast<std::size_t>(number_of(argv[3]));
  sqlite3* db = nullptr;
  must(db, sqlite3_open(argv[1], &db));
  must(db, sqlite3_exec(db, kSchema, nullptr, nullptr, nullptr));
  sqlite3_stmt* into = nullptr;
  must(db, sqlite3_prepare_v2(db, "INSERT INTO event VALUES(?,?,?,?,?,?,?)", -1, &into, nullptr));

  // Small commits meet a log that has reached its full length, as in a ledger in use: overwriting it is
  // quicker than making it longer.
  auto const before = batch < 1000 ? kRowsBeforeSmallCommits : 0;
  readings all{before + rows};
  if (before > 0) insert_all(db, into, all, before, 1000);
  auto const spent = insert_all(db, into, all, rows, batch);
  sqlite3_finalize(into);
  sqlite3_close(db);
  report{"sqlite_insert"}
      .put("version", sqlite3_libversion())
      .put("rows", static_cast<double>(rows))
      .put("batch", static_cast<double>(batch))
      .put("seconds", spent.wall)
      .put("cpu_seconds", spent.cpu)
      .put("rows_per_second", static_cast<double>(rows) / spent.wall)
      .print();
}
