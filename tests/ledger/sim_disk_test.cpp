// A power cut at any moment, a full disk, failing writes and syncs: what was acknowledged stays, reads go on.

#include "tests/ledger/sim_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <iostream>
#include <set>

#include "ledger/chain.h"
#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

namespace fengsui::ledger::test {
namespace {

using base::fault_code;
using status = receipt::status;

// What senders were told is in the ledger.
struct acknowledged {
  std::map<event_seq, draft> events;
  std::int64_t number = 0;

  draft next(std::mt19937_64& chance) {
    return sighting("pier-" + std::to_string(chance() % 5), ++number, static_cast<std::int64_t>(chance() % 1'000'000));
  }

  // How many of them the ledger has not, or not as they were sent.
  std::size_t missing(store& kept) const {
    std::size_t lost = 0;
    for (auto const& [seq, sent] : events) {
      auto const found = kept.read(seq);
      auto const by_key = kept.find(sent.event.key);
      lost += !(found && by_key && found->key == sent.event.key && found->body == sent.body && by_key->seq == seq);
    }
    return lost;
  }
};

void expect_sound(store& kept) {
  auto const found = verify(kept);
  EXPECT_FALSE(found.first_bad) << "event " << *found.first_bad << ": " << found.en;
  std::set<std::pair<std::string, std::int64_t>> keys;
  for (auto const& one : all_rows(kept)) EXPECT_TRUE(keys.emplace(one.key.source, one.key.number).second) << "twice";
}

// The store and its ledger on a simulated disk, as long as one process lives.
struct life {
  explicit life(sim_disk& disk, std::string const& durability = "FULL")
      : kept{open_sqlite("ledger.db", access::read_write, disk.name(), durability)},
        book{*kept, catalogue(), ticking(), {}} {}

  // Sends until something is refused or all are taken; gives back the refusal.
  std::optional<receipt> send(acknowledged& told, std::mt19937_64& chance, int requests) {
    for (int i = 0; i < requests; ++i) {
      std::vector<draft> drafts;
      for (auto n = chance() % 5 + 1; n > 0; --n) drafts.push_back(told.next(chance));
      auto const got = book.append_and_wait(drafts, chance() % 2 == 0);
      for (std::size_t k = 0; k < got.size(); ++k) {
        if (got[k].what == status::refused) return got[k];
        told.events.emplace(got[k].seq, drafts[k]);
      }
    }
    return {};
  }

  std::unique_ptr<store> kept;
  ledger book;
};

// Copies the log into the database, as happens by itself only every 64 MiB.
void checkpoint(sim_disk& disk) {
  try {
    SQLite::Database{std::string{"ledger.db"}, SQLite::OPEN_READWRITE, 0, disk.name()}.exec(
        "PRAGMA wal_checkpoint(RESTART)");
  } catch (SQLite::Exception const&) {
    // the power went in the middle of it
  }
}

struct toll {
  std::size_t acknowledged = 0;
  std::size_t lost = 0;
  int cuts = 0;
};

// Three lives on one disk, each ended by a power cut.
void live_and_die(std::uint64_t seed, std::string const& durability, toll& count) {
  SCOPED_TRACE("round seed " + std::to_string(seed));
  std::mt19937_64 chance{seed};
  sim_disk disk{seed};
  acknowledged told;
  for (int lives = 0; lives < 3; ++lives) {
    disk.fail_power_after(static_cast<std::int64_t>(chance() % 150 + 1));
    try {
      for (bool powered = true; powered;) {
        life one{disk, durability};
        for (auto spells = chance() % 4 + 1; spells > 0 && powered; --spells) {
          powered = !one.send(told, chance, static_cast<int>(chance() % 8));
          if (chance() % 3 == 0) checkpoint(disk);
        }
        if (chance() % 8 == 0) break;  // it also goes after all was closed
      }
    } catch (storage_error const&) {
      EXPECT_TRUE(disk.powerless());  // while opening
    }
    disk.power_cut();
    ++count.cuts;
    life const after{disk, durability};
    expect_sound(*after.kept);
    auto const lost = told.missing(*after.kept);
    count.lost += lost;
    count.acknowledged += told.events.size();
    if (lost > 0) return;  // their numbers will be given again
  }
}

toll rounds(std::uint64_t seed, std::string const& durability, int how_many) {
  toll count;
  for (int i = 0; i < how_many && !testing::Test::HasFailure(); ++i) {
    live_and_die(seed + static_cast<std::uint64_t>(i), durability, count);
  }
  std::cout << durability << ": " << count.cuts << " power cuts, " << count.acknowledged << " looked for, "
            << count.lost << " lost\n";
  return count;
}

TEST(power_cut, loses_nothing_acknowledged) {
  auto const count = rounds(seed_of("power_cut"), "FULL", 300);
  EXPECT_EQ(count.lost, 0U);
  EXPECT_GT(count.acknowledged, 1000U);
}

// The control: where commits are not synced this very recipe must lose events, or it sees nothing.
TEST(power_cut, is_noticed_where_commits_are_not_synced) {
  auto const count = rounds(seed_of("power_cut control"), "NORMAL", 60);
  EXPECT_GT(count.lost, 0U) << "the recipe is blind";
}

struct faulty_disk : testing::Test {
  std::uint64_t seed = seed_of("faulty_disk");
  std::mt19937_64 chance{seed};

  // After whatever happened: everything acknowledged is there, the ledger takes more, and also a power cut
  // does no harm.
  void expect_well(sim_disk& disk, acknowledged& told) {
    for (int i = 0; i < 2; ++i) {
      life after{disk};
      expect_sound(*after.kept);
      EXPECT_EQ(told.missing(*after.kept), 0U);
      auto const refusal = after.send(told, chance, 4);
      EXPECT_FALSE(refusal) << refusal->why->en;
      if (i == 0) disk.power_cut();
    }
    life const last{disk};
    EXPECT_EQ(told.missing(*last.kept), 0U);
    expect_sound(*last.kept);
  }
};

TEST_F(faulty_disk, full_at_any_write_is_said_and_reads_go_on) {
  for (int n = 1; n <= 60; ++n) {
    SCOPED_TRACE("full at write " + std::to_string(n));
    sim_disk disk{seed + static_cast<std::uint64_t>(n)};
    acknowledged told;
    {
      life one{disk};
      one.send(told, chance, 3);
      disk.fail(sim_disk::fault::full, n);
      auto const refusal = one.send(told, chance, 60);
      ASSERT_TRUE(refusal);
      EXPECT_EQ(refusal->why->code, fault_code::disk_full) << refusal->why->en;
      auto const again = one.send(told, chance, 1);
      ASSERT_TRUE(again);
      EXPECT_EQ(again->why->code, fault_code::disk_full) << again->why->en;
      EXPECT_FALSE(one.book.stopped());
      EXPECT_EQ(told.missing(*one.kept), 0U);
      expect_sound(*one.kept);
      disk.make_room();
      EXPECT_FALSE(one.send(told, chance, 5)) << "room was made";
      EXPECT_EQ(told.missing(*one.kept), 0U);
      expect_sound(*one.kept);
    }
    expect_well(disk, told);
  }
}

TEST_F(faulty_disk, full_before_there_is_a_ledger_is_said) {
  for (int n = 1; n <= 12; ++n) {
    sim_disk disk{seed + static_cast<std::uint64_t>(n)};
    disk.fail(sim_disk::fault::full, n);
    try {
      life const one{disk};
    } catch (storage_error const& error) {
      EXPECT_EQ(error.why(), storage_error::cause::full) << error.what();
    }
    disk.make_room();
    acknowledged told;
    expect_well(disk, told);
  }
}

TEST_F(faulty_disk, a_failed_write_is_said_and_the_next_may_succeed) {
  for (int n = 1; n <= 60; ++n) {
    SCOPED_TRACE("write " + std::to_string(n) + " fails");
    sim_disk disk{seed + static_cast<std::uint64_t>(n)};
    acknowledged told;
    {
      life one{disk};
      one.send(told, chance, 3);
      disk.fail(sim_disk::fault::write, n);
      auto const refusal = one.send(told, chance, 60);
      ASSERT_TRUE(refusal);
      EXPECT_EQ(refusal->why->code, fault_code::storage_failed) << refusal->why->en;
      EXPECT_EQ(told.missing(*one.kept), 0U);
      EXPECT_FALSE(one.send(told, chance, 5));
      expect_sound(*one.kept);
    }
    expect_well(disk, told);
  }
}

TEST_F(faulty_disk, a_failed_read_gives_no_wrong_answer) {
  int noticed = 0;
  for (int n = 1; n <= 60; ++n) {
    SCOPED_TRACE("read " + std::to_string(n) + " fails");
    sim_disk disk{seed + static_cast<std::uint64_t>(n)};
    acknowledged told;
    life{disk}.send(told, chance, 20);
    disk.fail(sim_disk::fault::read, n);
    for (int tries = 0; tries < 2; ++tries) {
      try {
        life one{disk};
        EXPECT_EQ(told.missing(*one.kept), 0U);
        expect_sound(*one.kept);
        if (auto const refusal = one.send(told, chance, 5)) ++noticed;
        EXPECT_EQ(told.missing(*one.kept), 0U);
      } catch (storage_error const&) {
        ++noticed;
      }
    }
    disk.make_room();
    expect_well(disk, told);
  }
  EXPECT_GT(noticed, 0);
}

// Afterwards the process ends in good order, is killed, or the machine goes with it.
enum class ending { closed, killed, powerless };

TEST_F(faulty_disk, a_failed_sync_stops_the_ledger_and_reads_go_on) {
  for (auto const end : {ending::closed, ending::killed, ending::powerless}) {
    for (int n = 1; n <= 40; ++n) {
      SCOPED_TRACE("sync " + std::to_string(n) + " fails, ending " + std::to_string(static_cast<int>(end)));
      sim_disk disk{seed + static_cast<std::uint64_t>(n)};
      acknowledged told;
      {
        life one{disk};
        one.send(told, chance, 3);
        disk.fail(sim_disk::fault::sync, n);
        auto const refusal = one.send(told, chance, 100);
        ASSERT_TRUE(refusal);
        EXPECT_EQ(refusal->why->code, fault_code::ledger_closed) << refusal->why->en;
        EXPECT_TRUE(one.book.stopped());
        auto const again = one.send(told, chance, 1);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->why->code, fault_code::ledger_closed);
        EXPECT_EQ(told.missing(*one.kept), 0U);
        expect_sound(*one.kept);
        if (end == ending::killed) disk.kill();
        if (end == ending::powerless) disk.power_cut();
      }
      expect_well(disk, told);
      if (HasFailure()) return;
    }
  }
}

}  // namespace
}  // namespace fengsui::ledger::test
