#include "ledger/ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <set>

#include "ledger/attachments.h"
#include "ledger/chain.h"
#include "ledger/codec.h"
#include "ledger/sqlite/sqlite_store.h"
#include "tests/ledger/world.h"

namespace fengsui::ledger::test {
namespace {

using base::fault_code;
using status = receipt::status;

// What names and notes are made of, and what JSON has signs for.
std::string some_text() {
  static std::vector<std::string> const kPieces{"a", "湟", "1", " ", "-", "\"", "\\", "\n", ",", "}", "{", ":", "null"};
  std::string made;
  for (int left = *rc::gen::weightedElement<int>({{4, 0}, {4, 3}, {1, 20}}); left > 0; --left)
    made += kPieces[*rc::gen::inRange<std::size_t>(0, *rc::gen::arbitrary<bool>() ? 5 : kPieces.size())];
  return made;
}

TEST(bodies, read_back_as_they_were_written) {
  EXPECT_TRUE(rc::check("a body reads back as it was written", [] {
    event e;
    e.op = *rc::gen::element(operation::assert_new, operation::amend);
    e.kind = catalogue().find_kind("pier.boat");
    e.verb = *rc::gen::inRange(-1, 1);
    e.thing = some_text();
    auto const moment = [] {
      return base::instant{std::chrono::microseconds{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000'000)}};
    };
    e.at = moment();
    if (*rc::gen::arbitrary<bool>()) e.until = moment();
    if (*rc::gen::arbitrary<bool>())
      e.place.code = some_text();
    else if (*rc::gen::arbitrary<bool>())
      e.place.at = base::coordinate{101.75, 36.5, base::frame::gcj02};
    auto const gone = [] { return *rc::gen::inRange(0, 5) == 0; };
    if (*rc::gen::arbitrary<bool>())
      e.fields.push_back({0, gone() ? std::nullopt : std::optional<model::value>{*rc::gen::arbitrary<std::int64_t>()}});
    if (*rc::gen::arbitrary<bool>())
      e.fields.push_back({1, gone() ? std::nullopt : std::optional<model::value>{some_text()}});
    e.how = *rc::gen::element(grade::observed, grade::reported);
    e.document = some_text();
    if (*rc::gen::arbitrary<bool>()) e.span = {3, 17};
    e.actor = some_text();
    e.note = some_text();
    auto const body = encode(e, catalogue());
    static decoder reading{catalogue()};
    static event again;  // what is left of the last one must not show
    reading.decode(body, again);
    RC_ASSERT(encode(again, catalogue()) == body);
    RC_ASSERT(again.fields == e.fields);
    RC_ASSERT(again.at == e.at);
    RC_ASSERT(again.thing == e.thing);
    RC_ASSERT(again.place == e.place);
    RC_ASSERT(again.note == e.note);
  }));
}

struct open_ledger {
  explicit open_ledger(std::filesystem::path file, base::clock now = ticking())
      : file_{std::move(file)},
        kept{open_sqlite(file_, access::read_write)},
        book{std::in_place, *kept, catalogue(), std::move(now),
             [this](auto const& events) { heard.insert(heard.end(), events.begin(), events.end()); }} {}

  receipt append(draft one) { return book->append_and_wait(std::vector{std::move(one)}).front(); }
  std::vector<receipt> append(std::vector<draft> some, bool whole = false) {
    return book->append_and_wait(std::move(some), whole);
  }

  std::filesystem::path file_;
  std::unique_ptr<store> kept;
  std::vector<event> heard;
  std::optional<ledger> book;
};

struct ledger_promises : testing::Test {
  temp_folder folder;
  open_ledger open{folder.path() / "ledger.db"};
  ledger& book = *open.book;

  receipt append(draft one) { return open.append(std::move(one)); }
  std::vector<receipt> append(std::vector<draft> some, bool whole = false) {
    return open.append(std::move(some), whole);
  }
};

void expect_refused(receipt const& found, fault_code code) {
  EXPECT_EQ(found.what, status::refused);
  ASSERT_TRUE(found.why);
  EXPECT_EQ(found.why->code, code) << found.why->en;
  EXPECT_FALSE(found.why->en.empty());
  EXPECT_FALSE(found.why->zh.empty());
}

void expect_sound(store& kept) {
  auto const found = verify(kept);
  EXPECT_FALSE(found.first_bad) << *found.first_bad << ": " << found.en;
  EXPECT_EQ(found.verified, kept.head().seq);
}

TEST_F(ledger_promises, seq_has_no_gap_over_many_threads) {
  constexpr int kThreads = 8;
  constexpr int kEach = 40;
  std::mutex mutex;
  std::set<event_seq> given;
  {
    std::vector<std::jthread> senders;
    for (int t = 0; t < kThreads; ++t) {
      senders.emplace_back([&, t] {
        for (int n = 1; n <= kEach; ++n) {
          auto const got = append(sighting("pier-" + std::to_string(t), n, n));
          std::scoped_lock const lock{mutex};
          EXPECT_EQ(got.what, status::accepted);
          EXPECT_TRUE(given.insert(got.seq).second) << "seq " << got.seq << " was given twice";
        }
      });
    }
  }
  EXPECT_EQ(given.size(), kThreads * kEach);
  EXPECT_EQ(*given.begin(), 1);
  EXPECT_EQ(*given.rbegin(), kThreads * kEach);
  expect_sound(*open.kept);
  // Whoever listens hears each event once, in order.
  ASSERT_EQ(open.heard.size(), kThreads * kEach);
  for (std::size_t i = 0; i < open.heard.size(); ++i) EXPECT_EQ(open.heard[i].seq, static_cast<event_seq>(i + 1));
}

TEST_F(ledger_promises, a_repeat_is_answered_with_the_first_seq) {
  EXPECT_EQ(append(sighting("pier-1", 5, 10)).seq, 1);
  EXPECT_EQ(append(sighting("pier-1", 9, 11)).seq, 2);
  for (int i = 0; i < 2; ++i) {
    auto const again = append(sighting("pier-1", 5, 10));
    EXPECT_EQ(again.what, status::repeated);
    EXPECT_EQ(again.seq, 1);
  }
  EXPECT_EQ(append(sighting("pier-2", 5, 10)).what, status::accepted);  // another source's 5
  EXPECT_EQ(append(sighting("pier-1", 7, 10)).what, status::accepted);  // late, but never seen
  EXPECT_EQ(append(sighting("pier-1", -1, 10)).what, status::accepted);
  EXPECT_EQ(append(sighting("pier-1", -1, 10)).what, status::repeated);
  EXPECT_EQ(open.kept->head().seq, 5);
}

TEST_F(ledger_promises, a_repeat_with_other_content_is_a_conflict_and_recorded) {
  append(sighting("pier-1", 1, 10));
  auto const other = append(sighting("pier-1", 1, 11));
  expect_refused(other, fault_code::conflict);
  EXPECT_EQ(other.seq, 1);
  auto const recorded = open.kept->read(2);
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->key.source, "ledger");
  EXPECT_NE(recorded->body.find("ledger.conflict"), std::string::npos);
  EXPECT_NE(recorded->body.find("pier-1"), std::string::npos);
  EXPECT_EQ(open.kept->read(1)->body, sighting("pier-1", 1, 10).body);
  EXPECT_EQ(append(sighting("pier-1", 1, 10)).what, status::repeated);
  ASSERT_EQ(open.heard.size(), 2U);
  EXPECT_EQ(open.heard[1].kind, catalogue().find_kind("ledger.conflict"));
  expect_sound(*open.kept);
}

TEST_F(ledger_promises, a_correction_with_another_target_is_another_content) {
  append(std::vector{sighting("pier-1", 1, 10), sighting("pier-1", 2, 10)});
  EXPECT_EQ(append(amendment({"desk", 1}, {"pier-1", 1}, 12)).what, status::accepted);
  EXPECT_EQ(append(amendment({"desk", 1}, {"pier-1", 1}, 12)).what, status::repeated);
  EXPECT_EQ(append(by_seq(amendment({"desk", 1}, {}, 12), 1)).what, status::repeated);
  expect_refused(append(amendment({"desk", 1}, {"pier-1", 2}, 12)), fault_code::conflict);
}

TEST_F(ledger_promises, repeats_within_one_batch) {
  auto const got = append(
      {sighting("pier-1", 1, 10), sighting("pier-1", 1, 10), sighting("pier-1", 1, 11), sighting("pier-1", 2, 10)});
  EXPECT_EQ(got[0].what, status::accepted);
  EXPECT_EQ(got[1].what, status::repeated);
  EXPECT_EQ(got[1].seq, 1);
  expect_refused(got[2], fault_code::conflict);
  EXPECT_EQ(got[3].what, status::accepted);
  EXPECT_EQ(open.kept->head().seq, 3);  // the conflict is one of them
  expect_sound(*open.kept);
}

TEST_F(ledger_promises, a_whole_batch_is_taken_or_left) {
  append(sighting("pier-1", 1, 10));
  auto const bad =
      append({sighting("pier-1", 2, 10), amendment({"pier-1", 3}, {"nobody", 1}, 5), sighting("pier-1", 4, 1)}, true);
  expect_refused(bad[0], fault_code::refused_with_batch);
  expect_refused(bad[1], fault_code::target_not_found);
  expect_refused(bad[2], fault_code::refused_with_batch);
  EXPECT_EQ(open.kept->head().seq, 1);
  auto const good = append({sighting("pier-1", 2, 10), sighting("pier-1", 1, 10), sighting("pier-1", 4, 1)}, true);
  EXPECT_EQ(good[0].what, status::accepted);
  EXPECT_EQ(good[1].what, status::repeated);
  EXPECT_EQ(good[2].what, status::accepted);
  EXPECT_EQ(good[2].seq, 3);
  expect_sound(*open.kept);
  EXPECT_EQ(open.heard.size(), 3U);
}

TEST_F(ledger_promises, a_batch_left_acknowledges_nothing_of_its_own) {
  auto const bad = append({sighting("pier-1", 1, 10), sighting("pier-1", 1, 10), sighting("pier-1", 1, 11),
                           retraction({"pier-1", 2}, {"nobody", 1})},
                          true);
  for (auto const& one : bad) {
    EXPECT_EQ(one.what, status::refused);
    EXPECT_EQ(one.seq, 0) << "names an event that is not in the ledger";
  }
  EXPECT_EQ(open.kept->head().seq, 0);
  EXPECT_EQ(append(sighting("pier-1", 1, 11)).what, status::accepted);
}

TEST_F(ledger_promises, a_conflict_in_a_batch_left_is_recorded_all_the_same) {
  append(sighting("pier-1", 1, 10));
  auto const bad = append({sighting("pier-1", 2, 10), sighting("pier-1", 1, 11), sighting("pier-1", 3, 10)}, true);
  expect_refused(bad[0], fault_code::refused_with_batch);
  expect_refused(bad[1], fault_code::conflict);
  EXPECT_EQ(bad[1].seq, 1);
  ASSERT_EQ(open.kept->head().seq, 2);
  auto const recorded = open.kept->read(2);
  EXPECT_EQ(recorded->key, (event_key{"ledger", 1}));
  EXPECT_NE(recorded->body.find(R"("source":"pier-1")"), std::string::npos) << recorded->body;
  EXPECT_EQ(append(sighting("pier-1", 2, 10)).seq, 3);
  append({sighting("pier-1", 1, 12)});
  EXPECT_EQ(open.kept->read(4)->key, (event_key{"ledger", 2}));
  expect_sound(*open.kept);
}

TEST_F(ledger_promises, a_retraction_left_with_its_batch_retracts_nothing) {
  append(sighting("pier-1", 1, 10));
  append({retraction({"desk", 1}, {"pier-1", 1}), retraction({"desk", 2}, {"nobody", 1})}, true);
  EXPECT_EQ(append(amendment({"desk", 3}, {"pier-1", 1}, 4)).what, status::accepted);
}

// Two requests in one commit: the clock holds the writer back until both wait.
TEST(ledger_group, a_retraction_left_with_its_batch_leaves_no_trace_in_its_group) {
  temp_folder const folder;
  std::promise<void> both_wait;
  int looks = 0;
  open_ledger open{folder.path() / "ledger.db", [&, clock = ticking()]() mutable {
                     if (++looks == 2) both_wait.get_future().wait();
                     return clock();
                   }};
  open.append(sighting("pier-1", 1, 10));
  std::vector<receipt> left;
  open.book->append({sighting("pier-1", 2, 10)}, false, [](auto const&) {});
  open.book->append({retraction({"desk", 1}, {"pier-1", 1}), retraction({"desk", 2}, {"nobody", 1})}, true,
                    [&](auto const& got) { left = got; });
  std::promise<receipt> amended;
  open.book->append({amendment({"desk", 3}, {"pier-1", 1}, 4)}, false,
                    [&](auto const& got) { amended.set_value(got.front()); });
  both_wait.set_value();
  auto const got = amended.get_future().get();
  EXPECT_EQ(got.what, status::accepted);
  EXPECT_EQ(got.seq, 3);
  ASSERT_EQ(left.size(), 2U);
  expect_refused(left[0], fault_code::refused_with_batch);
  expect_sound(*open.kept);
}

// Its record must be readable again, whatever the source is called: a replay stops at what it cannot read.
TEST_F(ledger_promises, a_conflict_is_recorded_readably_for_the_longest_name) {
  std::string source;
  for (int i = 0; i < 64; ++i) source += "湟";
  append({sighting(source, 1, 10), sighting(source, 1, 11)});
  auto const recorded = open.kept->read(2);
  ASSERT_TRUE(recorded);
  event again;
  decoder reading{catalogue()};
  ASSERT_NO_THROW(reading.decode(recorded->body, again));
  ASSERT_NE(again.find(0), nullptr);
  EXPECT_EQ(std::get<std::string>(*again.find(0)), source);
}

TEST_F(ledger_promises, a_correction_finds_the_first_event_of_its_chain) {
  append(sighting("pier-1", 1, 10));
  EXPECT_EQ(append(by_seq(amendment({"desk", 1}, {}, 11), 1)).seq, 2);
  EXPECT_EQ(append(amendment({"desk", 2}, {"desk", 1}, 12)).seq, 3);    // of an amendment, by key
  EXPECT_EQ(append(by_seq(amendment({"desk", 3}, {}, 13), 3)).seq, 4);  // of an amendment of one, by seq
  auto const batch = append({sighting("pier-1", 2, 1), amendment({"desk", 4}, {"pier-1", 2}, 2),
                             amendment({"desk", 5}, {"desk", 4}, 3),
                             by_seq(amendment({"desk", 6}, {}, 4), 7)});  // of events of its own batch
  for (auto const& one : batch) EXPECT_EQ(one.what, status::accepted);
  for (event_seq const seq : {2, 3, 4}) EXPECT_EQ(open.kept->read(seq)->target, 1);
  for (event_seq const seq : {6, 7, 8}) EXPECT_EQ(open.kept->read(seq)->target, 5);
  EXPECT_EQ(open.kept->corrections(1), (std::vector<event_seq>{2, 3, 4}));
  EXPECT_EQ(open.kept->corrections(5), (std::vector<event_seq>{6, 7, 8}));
  EXPECT_EQ(open.heard[7].target, 5);
}

TEST_F(ledger_promises, a_correction_of_nothing_is_refused) {
  append(sighting("pier-1", 1, 10));
  expect_refused(append(amendment({"desk", 1}, {"pier-1", 2}, 1)), fault_code::target_not_found);
  expect_refused(append(amendment({"desk", 1}, {"pier-2", 1}, 1)), fault_code::target_not_found);
  for (event_seq const seq : {-1, 0, 2, 3})
    expect_refused(append(by_seq(retraction({"desk", 1}, {}), seq)), fault_code::target_not_found);
  expect_refused(append(amendment({"desk", 1}, {"desk", 1}, 1)), fault_code::target_not_found);  // itself
  EXPECT_EQ(open.kept->head().seq, 1);
}

TEST_F(ledger_promises, what_is_retracted_cannot_be_corrected) {
  append({sighting("pier-1", 1, 10), amendment({"desk", 1}, {"pier-1", 1}, 2)});
  EXPECT_EQ(append(retraction({"desk", 2}, {"desk", 1})).what, status::accepted);  // by way of its amendment
  expect_refused(append(amendment({"desk", 3}, {"pier-1", 1}, 5)), fault_code::target_retracted);
  expect_refused(append(retraction({"desk", 3}, {"pier-1", 1})), fault_code::target_retracted);
  expect_refused(append(amendment({"desk", 3}, {"desk", 2}, 5)),
                 fault_code::target_retracted);                                    // nor the retraction itself
  EXPECT_EQ(append(retraction({"desk", 2}, {"desk", 1})).what, status::repeated);  // but a repeat is a repeat
  auto const batch = append(
      {sighting("pier-1", 2, 1), retraction({"desk", 4}, {"pier-1", 2}), amendment({"desk", 5}, {"pier-1", 2}, 2)});
  EXPECT_EQ(batch[1].what, status::accepted);
  expect_refused(batch[2], fault_code::target_retracted);
}

TEST(ledger_clock, known_rises_even_when_the_clock_does_not) {
  temp_folder const folder;
  EXPECT_TRUE(rc::check("known is strictly rising and never before the clock's first word",
                        [&](std::vector<std::int16_t> const& jumps) {
                          auto const file = folder.path() / "ledger.db";
                          for (auto const* suffix : {"", "-wal", "-shm"})
                            std::filesystem::remove(file.string() + suffix);
                          base::instant at{std::chrono::hours{24 * 365 * 50}};
                          open_ledger open{file, [&] { return at; }};
                          std::int64_t number = 0;
                          for (auto const jump : jumps) {
                            at += std::chrono::hours{jump};
                            RC_ASSERT(open.append(sighting("pier-1", ++number, 1)).what == status::accepted);
                          }
                          auto last = base::instant::min();
                          for (auto const& one : all_rows(*open.kept)) {
                            RC_ASSERT(one.known > last);
                            last = one.known;
                          }
                          RC_ASSERT(!verify(*open.kept).first_bad);
                        }));
}

TEST(ledger_reopened, goes_on_where_it_was) {
  temp_folder const folder;
  auto const file = folder.path() / "ledger.db";
  base::instant known;
  {
    open_ledger open{file};
    for (int n = 1; n <= 20; ++n) open.append(sighting("pier-1", n, n));
    open.append(retraction({"desk", 1}, {"pier-1", 3}));
    known = open.kept->head().known;
  }
  open_ledger open{file, [] { return base::instant{}; }};  // a clock of 1970
  EXPECT_EQ(open.append(sighting("pier-1", 7, 7)).seq, 7);
  EXPECT_EQ(open.append(sighting("pier-1", 7, 7)).what, status::repeated);
  expect_refused(open.append(amendment({"desk", 2}, {"pier-1", 3}, 1)), fault_code::target_retracted);
  auto const next = open.append(sighting("pier-1", 21, 1));
  EXPECT_EQ(next.seq, 22);
  EXPECT_GT(open.kept->read(22)->known, known);
  expect_sound(*open.kept);
}

// Any stream of sendings, cut into batches and re-sent at will, leaves each key once with its first content.
TEST(ledger_law, each_key_is_kept_once_with_its_first_content) {
  temp_folder const folder;
  auto const file = folder.path() / "ledger.db";
  EXPECT_TRUE(rc::check("keys are taken once",
                        [&](std::vector<std::vector<std::tuple<bool, std::uint8_t, bool>>> const& batches, bool whole) {
                          for (auto const* suffix : {"", "-wal", "-shm"})
                            std::filesystem::remove(file.string() + suffix);
                          std::map<std::pair<std::string, std::int64_t>, std::string> first;
                          open_ledger open{file};
                          for (auto const& batch : batches) {
                            std::vector<draft> drafts;
                            for (auto const& [second, number, odd] : batch)
                              drafts.push_back(sighting(second ? "b" : "a", number % 8, odd ? 1 : 0));
                            auto const bodies = drafts;
                            auto const got = open.append(drafts, whole);
                            for (std::size_t i = 0; i < got.size(); ++i) {
                              std::pair const key{bodies[i].event.key.source, bodies[i].event.key.number};
                              if (got[i].what == status::accepted) RC_ASSERT(first.emplace(key, bodies[i].body).second);
                              if (got[i].what == status::repeated) RC_ASSERT(first.contains(key));
                              if (got[i].what != status::refused)
                                RC_ASSERT(open.kept->read(got[i].seq)->body == bodies[i].body);
                            }
                          }
                          std::size_t kept = 0;
                          for (auto const& one : all_rows(*open.kept)) {
                            if (one.key.source == "ledger") continue;
                            ++kept;
                            RC_ASSERT(first.at({one.key.source, one.key.number}) == one.body);
                          }
                          RC_ASSERT(kept == first.size());
                          RC_ASSERT(!verify(*open.kept).first_bad);
                        }));
}

TEST_F(ledger_promises, a_copy_is_the_same_byte_for_byte_and_is_heard) {
  append({sighting("pier-1", 1, 3), sighting("pier-1", 2, 4), sighting("pier-2", 1, 5)});
  append(amendment({"pier-2", 2}, {"pier-1", 1}, 9));
  open_ledger copy{folder.path() / "copy.db"};
  copy.book->only_copy(make_fault(fault_code::node_follows, "https://first"));
  auto const rows = all_rows(*open.kept);
  EXPECT_FALSE(copy.book->copy_and_wait({rows.begin(), rows.begin() + 2}));
  EXPECT_FALSE(copy.book->copy_and_wait({rows.begin() + 2, rows.end()}));
  auto const copied = all_rows(*copy.kept);
  ASSERT_EQ(copied.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_TRUE(same(rows[i], copied[i])) << i;
  EXPECT_EQ(copy.heard.size(), rows.size());
  expect_sound(*copy.kept);
  // Nobody else writes into it, until it may: then its own events go on where the copied ones end.
  expect_refused(copy.append(sighting("pier-1", 3, 1)), fault_code::node_follows);
  EXPECT_EQ(copy.kept->head().seq, open.kept->head().seq);
  copy.book->only_copy({});
  EXPECT_EQ(copy.append(sighting("pier-1", 2, 4)).what, status::repeated) << "its numbers are known";
  EXPECT_EQ(copy.append(sighting("pier-1", 3, 1)).seq, open.kept->head().seq + 1);
}

TEST_F(ledger_promises, a_copy_that_does_not_fit_is_refused_as_a_whole) {
  append({sighting("pier-1", 1, 3), sighting("pier-1", 2, 4), sighting("pier-1", 3, 5)});
  auto const rows = all_rows(*open.kept);
  open_ledger copy{folder.path() / "copy.db"};
  auto const refused = [&](std::vector<row> wrong, char const* how) {
    auto const why = copy.book->copy_and_wait(std::move(wrong));
    ASSERT_TRUE(why) << how;
    EXPECT_EQ(why->code, fault_code::node_forked) << how;
    EXPECT_EQ(copy.kept->head().seq, 0) << how;
    EXPECT_TRUE(copy.heard.empty()) << how;
  };
  refused({rows[1]}, "a gap");
  refused({rows[0], rows[2]}, "a gap within");
  auto altered = rows;
  altered[2].body[altered[2].body.size() / 2] ^= 1;
  refused(altered, "another body");
  altered = rows;
  altered[1].hash[5] ^= 1;
  refused(altered, "another hash");
  altered = rows;
  altered[1].known -= std::chrono::hours{1};
  refused(altered, "another time");
  EXPECT_FALSE(copy.book->copy_and_wait(rows));
  EXPECT_TRUE(copy.book->copy_and_wait(rows)) << "nor twice";
}

TEST(attachments, are_listed_by_digest_without_what_was_left_half_written) {
  temp_folder const folder;
  attachments const files{folder.path() / "attachments"};
  EXPECT_TRUE(files.digests().empty()) << "no folder yet";
  std::set<std::string> const put{files.put("smoke"), files.put("no smoke"), files.put("smoke")};
  auto const& one = *put.begin();
  std::ofstream{folder.path() / "attachments" / one.substr(0, 2) / (one + ".123")} << "half";
  auto const listed = files.digests();
  EXPECT_EQ((std::set<std::string>{listed.begin(), listed.end()}), put);
  EXPECT_EQ(listed.size(), 2U);
}

}  // namespace
}  // namespace fengsui::ledger::test
