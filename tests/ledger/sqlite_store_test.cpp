#include "ledger/sqlite/sqlite_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

#include "tests/ledger/store_conformance.h"

namespace fengsui::ledger::test {
namespace {

opener fresh_file() {
  auto const folder = std::make_shared<temp_folder>();
  return [folder] { return open_sqlite(folder->path() / "ledger.db", access::read_write); };
}

INSTANTIATE_TEST_SUITE_P(sqlite, store_conformance, testing::Values(store_kind{"sqlite", fresh_file}),
                         [](auto const& one) { return one.param.name; });

struct sqlite_file : testing::Test {
  temp_folder folder;
  std::filesystem::path file = folder.path() / "ledger.db";
};

TEST_F(sqlite_file, is_kept_in_wal) {
  auto const kept = open_sqlite(file, access::read_write);
  SQLite::Database beside{file.string()};
  EXPECT_EQ(beside.execAndGet("PRAGMA journal_mode").getString(), "wal");
}

TEST_F(sqlite_file, can_be_read_while_another_program_writes) {
  auto const writer = open_sqlite(file, access::read_write);
  writer->append(rows_after({}, 3));
  auto const reader = open_sqlite(file, access::read_only);
  EXPECT_EQ(reader->head().seq, 3);
  writer->append(rows_after(writer->head(), 3));
  EXPECT_EQ(reader->head().seq, 6);
}

TEST_F(sqlite_file, that_is_none_is_refused) {
  EXPECT_THROW(open_sqlite(file, access::read_only), storage_error);
  EXPECT_FALSE(std::filesystem::exists(file));
  std::ofstream{file} << "this is a letter, not a ledger; it goes on for longer than a database header has bytes: "
                      << std::string(200, '.');
  EXPECT_THROW(open_sqlite(file, access::read_only), storage_error);
  EXPECT_THROW(open_sqlite(file, access::read_write), storage_error);
}

TEST_F(sqlite_file, of_another_program_is_refused) {
  SQLite::Database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
      "CREATE TABLE event(a); INSERT INTO event VALUES(1)");
  EXPECT_THROW(open_sqlite(file, access::read_only), storage_error);
  EXPECT_THROW(open_sqlite(file, access::read_write), storage_error);
}

TEST_F(sqlite_file, of_a_later_version_is_refused) {
  open_sqlite(file, access::read_write)->append(rows_after({}, 1));
  SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec("PRAGMA user_version=2");
  EXPECT_THROW(open_sqlite(file, access::read_write), storage_error);
}

}  // namespace
}  // namespace fengsui::ledger::test
