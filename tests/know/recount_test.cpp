#include "know/recount.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "know/figure.h"
#include "know/nightly.h"
#include "support/test_house.h"

namespace fengsui::know {
namespace {

constexpr char kRecountedDesk[] = R"(
[desk]
id = "r"
name = { zh = "算", en = "R" }
[choices.c]
x = { zh = "甲", en = "X" }
y = { zh = "乙", en = "Y" }
[kind.fact]
name = { zh = "事", en = "Fact" }
verbs.seen = { zh = "见", en = "seen" }
fields.c = { type = "choice", from = "c", name = { zh = "类", en = "C" } }
fields.v = { type = "count", name = { zh = "数", en = "V" } }
fields.who = { type = "text", name = { zh = "谁", en = "Who" } }
[kind.case]
name = { zh = "案", en = "Case" }
fields.c = { type = "choice", from = "c", name = { zh = "类", en = "C" } }
[kind.case.flow]
states.open = { zh = "开", en = "Open" }
states.shut = { zh = "结", en = "Shut" }
[[kind.case.flow.move]]
from = "open"
to = "shut"
[indicator.total]
name = { zh = "t", en = "t" }
sum = "fact.v"
by = ["c", "place"]
[indicator.most]
name = { zh = "m", en = "m" }
max = "fact.v"
by = ["c"]
[indicator.people]
name = { zh = "p", en = "p" }
distinct = "fact.who"
by = ["place"]
[indicator.open]
name = { zh = "o", en = "o" }
count = "case"
in = "open"
by = ["c"]
)";

class recounting : public testing::Test {
 protected:
  recounting() {
    std::string lines;
    for (int i = 1; i <= 40; ++i)
      lines += fmt::format(
          R"({{"source":"s","source_seq":{},"kind":"r.fact","at":"2025-04-{:02}T12:00+08:00","place":"{}","fields":{{"c":"{}","v":{},"who":"p{}"}}}})"
          "\n",
          i, i % 20 + 1, i % 3 == 0 ? "900101" : "900102", i % 2 == 0 ? "x" : "y", i, i % 7);
    for (int i = 41; i <= 60; ++i)
      lines += fmt::format(
          R"({{"source":"s","source_seq":{},"kind":"r.case","thing":"C{}","verb":"{}","at":"2025-04-{:02}T10:00+08:00","fields":{{"c":"x"}}}})"
          "\n",
          i, i % 8, i % 3 == 0 ? "shut" : "open", i - 40);
    lines += R"({"source":"s","source_seq":61,"op":"amend","target":3,"fields":{"v":1000,"c":"x"}})"
             "\n"
             R"({"source":"s","source_seq":62,"op":"retract","target":5})"
             "\n"
             R"({"source":"s","source_seq":63,"op":"retract","target":45})"
             "\n";
    house.send(lines);
    EXPECT_TRUE(house.faults.empty());
  }
  test::house house{test::catalogue_of(kRecountedDesk)};
};

TEST_F(recounting, agrees_with_what_was_kept_up_event_by_event) {
  auto const found = recount(*house.known);
  EXPECT_EQ(found.to, 63);
  EXPECT_GT(found.cells, 100);
  EXPECT_EQ(found.different, 0);
  for (auto const& one : found.first) ADD_FAILURE() << one.indicator << " " << one.cell;
}

TEST_F(recounting, agrees_after_a_restart_from_the_snapshot) {
  house.close();
  house.open();
  EXPECT_EQ(recount(*house.known).different, 0);
}

// A snapshot of the same ledger whose cells are another indicator's: nothing but a recount would notice.
TEST_F(recounting, names_the_first_cell_of_each_indicator_that_differs) {
  house.close();
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open((house.folder.path / "know.db").c_str(), &db), SQLITE_OK);
  char const* spoil =
      "UPDATE snapshot SET (cells, hash) = (SELECT cells, hash FROM snapshot WHERE indicator = 'figure.reports') "
      "WHERE indicator = 'r.total'";
  ASSERT_EQ(sqlite3_exec(db, spoil, nullptr, nullptr, nullptr), SQLITE_OK);
  ASSERT_EQ(sqlite3_changes(db), 1);
  sqlite3_close(db);
  house.open();
  auto const found = recount(*house.known);
  ASSERT_EQ(found.first.size(), 1U);
  EXPECT_EQ(found.first[0].indicator, house.catalogue.find_indicator("r.total"));
  EXPECT_GT(found.different, 20);
  EXPECT_EQ(found.first[0].kept, cell_total{});
  EXPECT_GT(found.first[0].recounted.count, 0);
  EXPECT_EQ(found.first[0].cell.substr(0, 8), "2025-04-");
}

TEST(nightly, comes_at_three_by_the_citys_clocks) {
  base::zone const zone{"Asia/Shanghai"};
  auto const at = [&](char const* text) { return base::parse_time(text, zone).operator*().at; };
  EXPECT_EQ(next_night(at("2025-04-04T02:59"), zone), at("2025-04-04T03:00"));
  EXPECT_EQ(next_night(at("2025-04-04T03:00"), zone), at("2025-04-05T03:00"));
  EXPECT_EQ(next_night(at("2025-04-04T23:00"), zone), at("2025-04-05T03:00"));
}

TEST(nightly, works_once_a_night_and_ends_when_told) {
  base::zone const zone{"Asia/Shanghai"};
  std::atomic<std::int64_t> hours{0};
  std::atomic<int> worked{0};
  auto const begin = base::parse_time("2025-04-04T00:30", zone).operator*().at;
  {
    nightly const one{[&] { return begin + std::chrono::hours{hours}; }, zone, [&] { ++worked; },
                      std::chrono::milliseconds{1}};
    auto const wait_for = [&](int times) {
      for (int i = 0; i < 5000 && worked < times; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
      EXPECT_EQ(worked, times);
    };
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    EXPECT_EQ(worked, 0);
    hours = 4;
    wait_for(1);
    hours = 12;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    EXPECT_EQ(worked, 1);
    hours = 28;
    wait_for(2);
  }
  EXPECT_EQ(worked, 2);
}

}  // namespace
}  // namespace fengsui::know
