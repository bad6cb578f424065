// sqlite_query FILE < STATEMENTS
// One statement a line; for each: milliseconds, rows, and the sum of the columns named val…, so that answers
// can be compared. Rows are read to the end inside the clock.
#include <sqlite3.h>

#include <iostream>
#include <string_view>

#include "bench/measure.h"

using namespace fengsui::bench;

int main(int argc, char** argv) {
  sqlite3* db = nullptr;
  if (argc != 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 2;
  sqlite3_exec(db, "PRAGMA cache_size=-2000000; PRAGMA mmap_size=30000000000; PRAGMA temp_store=MEMORY", nullptr,
               nullptr, nullptr);
  std::string sql;
  while (std::getline(std::cin, sql)) {
    auto const start = wall_seconds();
    sqlite3_stmt* asked = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &asked, nullptr) != SQLITE_OK) {
      fmt::print(stderr, "sqlite: {}: {}\n", sqlite3_errmsg(db), sql);
      return 4;
    }
    std::vector<int> values;
    for (int i = 0; i < sqlite3_column_count(asked); ++i) {
      if (std::string_view{sqlite3_column_name(asked, i)}.starts_with("val")) values.push_back(i);
    }
    long rows = 0;
    double sum = 0;
    int step = 0;
    while ((step = sqlite3_step(asked)) == SQLITE_ROW) {
      ++rows;
      for (int const i : values) sum += sqlite3_column_double(asked, i);
    }
    sqlite3_finalize(asked);
    if (step != SQLITE_DONE) return 4;
    fmt::print("{:.6f} {} {:.17g}\n", (wall_seconds() - start) * 1e3, rows, sum);
    std::fflush(stdout);
  }
  sqlite3_close(db);
}
