#include "ledger/chain.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <fstream>

#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

namespace fengsui::ledger::test {
namespace {

constexpr std::size_t kEvents = 20;

// A ledger of twenty events, two of them corrections, that somebody changes behind the store's back.
struct tampering : testing::Test {
  temp_folder folder;
  std::filesystem::path file = folder.path() / "ledger.db";

  tampering() { fill(); }

  void fill() {
    for (auto const* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
    auto rows = rows_after({}, kEvents);
    rows[8].target = 3;
    rows[14].target = 3;
    hash before{};
    for (auto& one : rows) {
      if (one.seq % 3 == 0) one.key.source = "pier-2";
      before = one.hash = chained(before, one);
    }
    open_sqlite(file, access::read_write)->append(rows);
  }

  void act(std::string const& sql) const {
    SQLite::Database db{file.string(), SQLite::OPEN_READWRITE};
    db.exec(sql);
  }

  verification found() const { return verify(*open_sqlite(file, access::read_only)); }

  void expect_first(event_seq bad, std::string const& sql) {
    fill();
    act(sql);
    auto const one = found();
    ASSERT_TRUE(one.first_bad) << "not found: " << sql;
    EXPECT_EQ(*one.first_bad, bad) << sql << "\n" << one.en;
    EXPECT_EQ(one.verified, bad > 0 ? bad - 1 : 0) << sql;
    EXPECT_FALSE(one.zh.empty());
    EXPECT_FALSE(one.en.empty());
  }
};

TEST_F(tampering, none_is_found_where_there_is_none) {
  EXPECT_FALSE(found().first_bad);
  EXPECT_EQ(found().verified, static_cast<event_seq>(kEvents));
}

TEST_F(tampering, by_altering_an_event) {
  expect_first(7, "UPDATE event SET body = CAST('{\"people\":50}' AS BLOB) WHERE seq = 7");
  expect_first(1, "UPDATE event SET body = body || ' ' WHERE seq = 1");
  expect_first(20, "UPDATE event SET body = x'' WHERE seq = 20");
  expect_first(7, "UPDATE event SET hash = zeroblob(32) WHERE seq = 7");
  expect_first(7, "UPDATE event SET hash = x'00' WHERE seq = 7");
  expect_first(7, "UPDATE event SET known = known + 1 WHERE seq = 7");
  expect_first(7, "UPDATE event SET known = known - 3600000000 WHERE seq = 7");
  expect_first(7, "UPDATE event SET source_seq = 700 WHERE seq = 7");
  expect_first(7, "UPDATE event SET target = 3 WHERE seq = 7");
  expect_first(9, "UPDATE event SET target = NULL WHERE seq = 9");
  expect_first(15, "UPDATE event SET target = 4 WHERE seq = 15");
  expect_first(7, "UPDATE event SET source = (SELECT id FROM source WHERE name = 'pier-2') WHERE seq = 7");
  expect_first(7, "UPDATE event SET source = 99 WHERE seq = 7");
  expect_first(3, "UPDATE source SET name = 'pier-9' WHERE name = 'pier-2'");
  expect_first(3, "DELETE FROM source WHERE name = 'pier-2'");
}

TEST_F(tampering, by_removing_events) {
  expect_first(1, "DELETE FROM event WHERE seq = 1");
  expect_first(7, "DELETE FROM event WHERE seq = 7");
  expect_first(7, "DELETE FROM event WHERE seq BETWEEN 7 AND 12");
  expect_first(19, "DELETE FROM event WHERE seq = 19");
  // With the gap closed.
  expect_first(7, "DELETE FROM event WHERE seq = 7; UPDATE event SET seq = seq - 1 WHERE seq > 7");
}

TEST_F(tampering, by_exchanging_events) {
  expect_first(7,
               "UPDATE event SET seq = -7 WHERE seq = 7; UPDATE event SET seq = 7 WHERE seq = 8; UPDATE "
               "event SET seq = 8 WHERE seq = -7");
  expect_first(5,
               "UPDATE event SET seq = -5 WHERE seq = 5; UPDATE event SET seq = 5 WHERE seq = 18; UPDATE "
               "event SET seq = 18 WHERE seq = -5");
}

TEST_F(tampering, by_inserting_events) {
  expect_first(21, "INSERT INTO event SELECT 21, source, 21, known + 1, NULL, body, hash FROM event WHERE seq = 20");
  expect_first(21, "INSERT INTO event SELECT 40, source, 40, known + 1, NULL, body, hash FROM event WHERE seq = 20");
  expect_first(10,
               "UPDATE event SET seq = seq + 1000 WHERE seq >= 10; UPDATE event SET seq = seq - 999 WHERE seq >= 1000;"
               "INSERT INTO event SELECT 10, source, 900, known + 1, NULL, body, hash FROM event WHERE seq = 9");
  // Where a look from seq 1 on would not see them, though they correct an event.
  expect_first(1,
               "INSERT INTO event SELECT 0, source, 900, 1, 5, CAST('{\"op\":\"retract\"}' AS BLOB), hash "
               "FROM event WHERE seq = 9");
  expect_first(1,
               "INSERT INTO event SELECT -4, source, 900, 1, 5, CAST('{\"op\":\"retract\"}' AS BLOB), hash "
               "FROM event WHERE seq = 9");
}

// What a chain alone cannot show: a tail cut off, and a tail written anew by somebody who can compute hashes.
// Both are only seen by who kept an earlier head (it is printed on bulletins for that).
TEST_F(tampering, by_cutting_off_the_tail_is_seen_only_beside_an_earlier_head) {
  auto const head = open_sqlite(file, access::read_only)->head();
  act("DELETE FROM event WHERE seq > 15");
  EXPECT_FALSE(found().first_bad);
  auto const cut = open_sqlite(file, access::read_only);
  EXPECT_NE(cut->head().seq, head.seq);
  EXPECT_NE(cut->head().hash, head.hash);
}

TEST_F(tampering, anywhere_is_found) {
  EXPECT_TRUE(rc::check("any single change to a row is found at that row", [&] {
    fill();
    auto const seq = *rc::gen::inRange<event_seq>(1, kEvents + 1);
    auto const at = " WHERE seq = " + std::to_string(seq);
    auto const by = std::to_string(*rc::gen::suchThat(rc::gen::arbitrary<int>(), [](int n) { return n != 0; }));
    auto const byte = *rc::gen::inRange(1, 33);
    std::string const place = std::to_string(byte);
    std::vector<std::string> const acts{
        "UPDATE event SET known = known + " + by + at,
        "UPDATE event SET source_seq = source_seq + 1000 + abs(" + by + ")" + at,
        "UPDATE event SET target = coalesce(target, 0) + " + by + at,
        "UPDATE event SET body = CAST(substr(body, 1, length(body) - 1) || hex(" + by + ") AS BLOB)" + at,
        // One byte of the hash, by its complement's first hex digit.
        "UPDATE event SET hash = substr(hash, 1, " + place + " - 1) || CASE WHEN substr(hash, " + place +
            ", 1) = x'00' THEN x'01' "
            "ELSE x'00' END || substr(hash, " +
            place + " + 1)" + at,
        "UPDATE event SET seq = 1000000" + at,
    };
    auto const& sql = acts[*rc::gen::inRange<std::size_t>(0, acts.size())];
    act(sql);
    auto const one = found();
    RC_LOG() << sql << '\n';
    RC_ASSERT(one.first_bad.has_value());
    RC_ASSERT(*one.first_bad == seq);
  }));
}

// The file itself damaged: found, or refused by SQLite, or in a place that holds no event.
TEST_F(tampering, of_any_byte_of_the_file_gives_no_wrong_event) {
  act("PRAGMA wal_checkpoint(TRUNCATE)");
  auto const whole = all_rows(*open_sqlite(file, access::read_only));
  auto const size = static_cast<std::uint32_t>(std::filesystem::file_size(file));
  int noticed = 0;
  EXPECT_TRUE(rc::check("a flipped bit never passes as an event", [&] {
    auto const place = static_cast<std::streamoff>(*rc::gen::inRange<std::uint32_t>(0, size));
    auto const bit = *rc::gen::inRange(0, 8);
    auto const flip = [&] {
      std::fstream bytes{file, std::ios::in | std::ios::out | std::ios::binary};
      bytes.seekg(place);
      int const before = bytes.get();
      bytes.seekp(place);
      bytes.put(static_cast<char>(before ^ (1 << bit)));
    };
    flip();
    try {
      auto const kept = open_sqlite(file, access::read_only);
      if (verify(*kept).first_bad) {
        ++noticed;
      } else {
        auto const rows = all_rows(*kept);
        RC_ASSERT(rows.size() <= whole.size());
        for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(same(rows[i], whole[i]));
      }
    } catch (storage_error const&) {
      ++noticed;
    }
    for (auto const* suffix : {"-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
    flip();
  }));
  EXPECT_GT(noticed, 0);
}

TEST(chain_hash, tells_rows_apart_whose_bytes_run_together) {
  row a;
  a.seq = 1;
  a.key = {"ab", 1};
  a.body = "c";
  auto b = a;
  b.key.source = "a";
  b.body = "bc";
  EXPECT_NE(chained({}, a), chained({}, b));
  auto c = a;
  c.hash.fill(7);
  EXPECT_EQ(chained({}, a), chained({}, c));
}

}  // namespace
}  // namespace fengsui::ledger::test
