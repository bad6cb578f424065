#pragma once

// What every store must do. A store instantiates it in a test program of its own:
//   INSTANTIATE_TEST_SUITE_P(sqlite, store_conformance, testing::Values(store_kind{...}));

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <memory>
#include <thread>

#include "ledger/chain.h"
#include "tests/ledger/world.h"

namespace fengsui::ledger::test {

using opener = std::function<std::unique_ptr<store>()>;

// `fresh` makes a new empty place for a ledger; what it returns opens that place as often as wanted.
struct store_kind {
  std::string name;
  std::function<opener()> fresh;
};

inline void PrintTo(store_kind const& kind, std::ostream* out) {
  *out << kind.name;
}

class store_conformance : public testing::TestWithParam<store_kind> {
 protected:
  store_conformance() : open{GetParam().fresh()}, kept{open()} {}

  std::vector<row> grow(std::size_t count, std::string const& source = "pier-1") {
    auto rows = rows_after(kept->head(), count, source);
    kept->append(rows);
    return rows;
  }

  void expect_rows(std::vector<row> const& expected) {
    auto const found = all_rows(*kept);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_TRUE(same(found[i], expected[i])) << "event " << i + 1;
  }

  std::vector<event_seq> seqs(event_seq from, event_seq to) {
    std::vector<event_seq> seen;
    kept->scan(from, to, [&](row const& one) {
      seen.push_back(one.seq);
      return true;
    });
    return seen;
  }

  opener open;
  std::unique_ptr<store> kept;
};

TEST_P(store_conformance, is_empty_at_first) {
  auto const head = kept->head();
  EXPECT_EQ(head.seq, 0);
  EXPECT_EQ(head.hash, hash{});
  EXPECT_TRUE(all_rows(*kept).empty());
  EXPECT_FALSE(kept->read(1));
  EXPECT_FALSE(kept->find({"pier-1", 1}));
  EXPECT_TRUE(kept->corrections(1).empty());
  EXPECT_EQ(kept->known_at(base::instant::max()), 0);
  EXPECT_TRUE(kept->newest_numbers().empty());
  EXPECT_FALSE(verify(*kept).first_bad);
}

TEST_P(store_conformance, gives_back_what_was_appended) {
  auto const first = grow(3);
  auto const more = grow(5, "pier-2");
  auto expected = first;
  expected.insert(expected.end(), more.begin(), more.end());
  expect_rows(expected);
  auto const head = kept->head();
  EXPECT_EQ(head.seq, 8);
  EXPECT_EQ(head.known, more.back().known);
  EXPECT_EQ(head.hash, more.back().hash);
  for (auto const& one : expected) {
    auto const by_seq = kept->read(one.seq);
    auto const by_key = kept->find(one.key);
    ASSERT_TRUE(by_seq && by_key);
    EXPECT_TRUE(same(*by_seq, one));
    EXPECT_TRUE(same(*by_key, one));
  }
  EXPECT_FALSE(kept->read(0));
  EXPECT_FALSE(kept->read(9));
  EXPECT_FALSE(kept->find({"pier-1", 8}));  // another source's number
  EXPECT_FALSE(kept->find({"pier", 1}));
}

TEST_P(store_conformance, keeps_awkward_values_to_the_byte) {
  auto rows = rows_after({}, 5);
  rows[0].body = std::string{"\0\xff\x80{\"'", 7};
  rows[1].body = std::string(300'000, 'x');
  rows[1].key = {"青海'; DROP TABLE event; --", std::numeric_limits<std::int64_t>::max()};
  rows[2].key = {"Pier-1", std::numeric_limits<std::int64_t>::min()};  // not the same source as pier-1
  rows[3].body = "";
  rows[4].key = {"pier-1 ", 0};
  kept->append(rows);
  expect_rows(rows);
  for (auto const& one : rows) EXPECT_TRUE(kept->find(one.key) && same(*kept->find(one.key), one)) << one.key.source;
}

TEST_P(store_conformance, an_empty_append_changes_nothing) {
  grow(2);
  kept->append({});
  EXPECT_EQ(kept->head().seq, 2);
}

TEST_P(store_conformance, appends_all_rows_or_none) {
  auto expected = grow(3);
  auto twice = rows_after(kept->head(), 4, "new-source");
  twice[3].key = expected[1].key;  // this key is taken
  EXPECT_THROW(kept->append(twice), storage_error);
  auto within = rows_after(kept->head(), 4, "new-source");
  within[3].key = within[0].key;
  EXPECT_THROW(kept->append(within), storage_error);
  auto seq = rows_after(kept->head(), 2);
  seq[1].seq = 1;
  EXPECT_THROW(kept->append(seq), storage_error);

  expect_rows(expected);
  EXPECT_EQ(kept->head().seq, 3);
  EXPECT_EQ(kept->newest_numbers().size(), 1U);
  // The store is as usable as before, the source first named in the refused batch too.
  auto const other = grow(1, "other-source");
  auto const again = grow(2, "new-source");
  expected.insert(expected.end(), other.begin(), other.end());
  expected.insert(expected.end(), again.begin(), again.end());
  expect_rows(expected);
  EXPECT_TRUE(kept->find(other[0].key) && same(*kept->find(other[0].key), other[0]));
  for (auto const& one : again) {
    EXPECT_TRUE(kept->find(one.key) && same(*kept->find(one.key), one));
    EXPECT_TRUE(kept->read(one.seq));
  }
  EXPECT_FALSE(verify(*kept).first_bad);
}

TEST_P(store_conformance, scans_ranges_by_rising_seq) {
  grow(10);
  EXPECT_EQ(seqs(3, 6), (std::vector<event_seq>{3, 4, 5, 6}));
  EXPECT_EQ(seqs(10, 10), (std::vector<event_seq>{10}));
  EXPECT_EQ(seqs(9, 100), (std::vector<event_seq>{9, 10}));
  EXPECT_TRUE(seqs(6, 3).empty());
  EXPECT_TRUE(seqs(11, 100).empty());
  EXPECT_EQ(seqs(-5, 2), (std::vector<event_seq>{1, 2}));
  int seen = 0;
  kept->scan(1, 10, [&](row const&) { return ++seen < 4; });
  EXPECT_EQ(seen, 4);
}

TEST_P(store_conformance, may_be_asked_while_scanning) {
  grow(5);
  int found = 0;
  kept->scan(1, 5, [&](row const& one) {
    found += kept->find(one.key).has_value() + kept->read(one.seq).has_value();
    kept->scan(one.seq, 5, [&](row const&) { return true; });
    return true;
  });
  EXPECT_EQ(found, 10);
}

TEST_P(store_conformance, a_scan_left_by_an_exception_holds_nothing_back) {
  grow(5);
  EXPECT_THROW(kept->scan(1, 5, [](row const&) -> bool { throw std::runtime_error{"the reader gives up"}; }),
               std::runtime_error);
  grow(5);
  EXPECT_EQ(kept->head().seq, 10);
  EXPECT_TRUE(kept->read(10));
  EXPECT_EQ(all_rows(*kept).size(), 10U);
}

TEST_P(store_conformance, names_the_corrections_of_an_event) {
  auto rows = rows_after({}, 6);
  rows[2].target = 1;
  rows[4].target = 1;
  rows[5].target = 2;
  kept->append(rows);
  EXPECT_EQ(kept->corrections(1), (std::vector<event_seq>{3, 5}));
  EXPECT_EQ(kept->corrections(2), (std::vector<event_seq>{6}));
  EXPECT_TRUE(kept->corrections(3).empty());
  EXPECT_TRUE(kept->corrections(0).empty());
  EXPECT_EQ(kept->read(5)->target, 1);
}

TEST_P(store_conformance, knows_what_was_known_at_a_moment) {
  auto const rows = grow(7);
  std::chrono::microseconds const tick{1};
  EXPECT_EQ(kept->known_at(rows[0].known - tick), 0);
  for (auto const& one : rows) {
    EXPECT_EQ(kept->known_at(one.known - tick), one.seq - 1);
    EXPECT_EQ(kept->known_at(one.known), one.seq);
    EXPECT_EQ(kept->known_at(one.known + tick), one.seq);
  }
  EXPECT_EQ(kept->known_at(base::instant::max()), 7);
  EXPECT_EQ(kept->known_at(base::instant::min()), 0);
}

TEST_P(store_conformance, names_the_newest_number_of_each_source) {
  auto rows = rows_after({}, 4);
  rows[0].key = {"b", 50};
  rows[1].key = {"a", -3};
  rows[2].key = {"b", 7};
  rows[3].key = {"a", -9};
  kept->append(rows);
  auto newest = kept->newest_numbers();
  std::ranges::sort(newest, {}, &event_key::source);
  EXPECT_EQ(newest, (std::vector<event_key>{{"a", -3}, {"b", 50}}));
}

TEST_P(store_conformance, is_the_same_after_reopening) {
  auto expected = grow(40);
  kept.reset();
  kept = open();
  expect_rows(expected);
  EXPECT_EQ(kept->head().hash, expected.back().hash);
  auto const more = grow(3, "pier-2");
  expected.insert(expected.end(), more.begin(), more.end());
  kept.reset();
  kept = open();
  expect_rows(expected);
  EXPECT_FALSE(verify(*kept).first_bad);
}

// Batches of 5: whoever reads sees whole batches, never fewer than before, each row chained to the one
// before.
TEST_P(store_conformance, readers_see_a_prefix_while_the_writer_appends) {
  constexpr int kBatches = 60;
  constexpr std::size_t kBatch = 5;
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> rounds = 0;
  auto const look = [&] {
    event_seq before = 0;
    while (!done) {
      auto const head = kept->head();
      hash last{};
      event_seq seen = 0;
      kept->scan(1, std::numeric_limits<event_seq>::max(), [&](row const& one) {
        if (one.seq != ++seen || chained(last, one) != one.hash) ++wrong;
        last = one.hash;
        return true;
      });
      if (head.seq < before || seen < head.seq || seen % static_cast<event_seq>(kBatch) != 0) ++wrong;
      if (head.seq > 0 && !kept->read(head.seq)) ++wrong;
      before = seen;
      ++rounds;
    }
  };
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i) readers.emplace_back(look);
  for (int i = 0; i < kBatches; ++i) grow(kBatch);
  while (rounds < 3) std::this_thread::yield();
  done = true;
  readers.clear();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(kept->head().seq, kBatches * static_cast<event_seq>(kBatch));
}

}  // namespace fengsui::ledger::test
