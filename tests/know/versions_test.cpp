// A definition that changes on a day: each day is counted as it was defined then, and whoever asks is told.
#include <gtest/gtest.h>

#include "know/figure.h"
#include "know/trace.h"
#include "support/test_house.h"

namespace fengsui::know {
namespace {

constexpr char kVersionedDesk[] = R"(
[desk]
id = "v"
name = { zh = "期", en = "V" }
[choices.c]
goods = { zh = "货", en = "Goods" }
mail = { zh = "邮", en = "Mail" }
[kind.load]
name = { zh = "载", en = "Load" }
verbs.seen = { zh = "见", en = "seen" }
fields.c = { type = "choice", from = "c", name = { zh = "类", en = "C" } }
fields.net = { type = "count", name = { zh = "净", en = "Net" } }
fields.gross = { type = "count", name = { zh = "毛", en = "Gross" } }
fields.day = { type = "text", name = { zh = "班", en = "Shift" } }
[indicator.tonnes]
name = { zh = "吨", en = "Tonnes" }
sum = "load.net"
by = ["c", "day"]
where = { c = "goods" }
[[indicator.tonnes.version]]
from = "2025-04-03"
note = { zh = "含邮件", en = "mail counted too" }
where = { c = ["goods", "mail"] }
[[indicator.tonnes.version]]
from = "2025-04-05"
note = { zh = "按毛重", en = "by gross weight" }
sum = "load.gross"
)";

std::string load(int number, int day, char const* c) {
  return fmt::format(
      R"({{"source":"s","source_seq":{},"kind":"v.load","at":"2025-04-{:02}T12:00+08:00","fields":{{"c":"{}","net":10,"gross":12,"day":"early"}}}})"
      "\n",
      number, day, c);
}

class versions : public testing::Test {
 protected:
  versions() {
    for (int day = 1; day <= 6; ++day) house.send(load(day, day, "goods") + load(day + 100, day, "mail"));
    // The numbers above are not in order for one source; all are kept.
    EXPECT_TRUE(house.faults.empty());
  }
  figure ask_over(std::string period, std::vector<comparison> how = {}) {
    auto const asked = ask(*house.known, {.indicator = "v.tonnes", .period = std::move(period), .compare = how});
    EXPECT_TRUE(asked);
    return *asked;
  }
  test::house house{test::catalogue_of(kVersionedDesk)};
};

TEST_F(versions, each_day_counts_as_it_was_defined_then) {
  EXPECT_EQ(ask_over("2025-04-01..2025-04-02").value, (base::ratio{20, 1}));
  EXPECT_EQ(ask_over("2025-04-03..2025-04-04").value, (base::ratio{40, 1}));
  EXPECT_EQ(ask_over("2025-04-05..2025-04-06").value, (base::ratio{48, 1}));
  EXPECT_EQ(ask_over("2025-04-01..2025-04-06").value, (base::ratio{108, 1}));
}

TEST_F(versions, a_figure_says_which_definitions_held) {
  auto const over = ask_over("2025-04-02..2025-04-05");
  ASSERT_EQ(over.versions.size(), 3U);
  EXPECT_EQ(over.versions[0].number, 0U);
  EXPECT_EQ(base::to_text(over.versions[0].to), "2025-04-02");
  EXPECT_EQ(base::to_text(over.versions[1].from), "2025-04-03");
  EXPECT_EQ(base::to_text(over.versions[1].to), "2025-04-04");
  EXPECT_EQ(over.versions[2].note.en, "by gross weight");
  EXPECT_EQ(ask_over("2025-04-06").versions.size(), 1U);
}

TEST_F(versions, a_comparison_over_a_change_says_so) {
  EXPECT_FALSE(ask_over("2025-04-05..2025-04-06", {comparison::previous}).compare.at(0).same_definition);
  EXPECT_TRUE(ask_over("2025-04-06", {comparison::previous}).compare.at(0).same_definition);
}

TEST_F(versions, a_trace_says_which_definition_counted_each_event) {
  auto const traced = trace(*house.known, {.indicator = "v.tonnes", .period = "2025-04-01..2025-04-06"});
  ASSERT_TRUE(traced);
  std::vector<std::size_t> numbers;
  for (auto const& one : traced->events) numbers.push_back(one.version);
  EXPECT_EQ(numbers, (std::vector<std::size_t>{0, 0, 1, 1, 1, 1, 2, 2, 2, 2}));
}

TEST_F(versions, a_correction_that_moves_an_event_over_the_change_is_counted_anew) {
  house.send(R"({"source":"s","source_seq":500,"op":"amend","target":1,"at":"2025-04-06T12:00+08:00"})");
  ASSERT_TRUE(house.faults.empty());
  EXPECT_EQ(ask_over("2025-04-01..2025-04-06").value, (base::ratio{110, 1}));
}

TEST_F(versions, as_known_before_is_counted_by_the_same_definitions) {
  auto const then = house.store->head().known;
  auto const asked =
      ask(*house.known, {.indicator = "v.tonnes", .period = "2025-04-01..2025-04-06", .as_known_at = then});
  EXPECT_EQ(asked->value, (base::ratio{108, 1}));
}

// A field with such a name hid the split by time.
TEST_F(versions, a_field_named_day_leaves_the_days_alone) {
  auto const days = ask(*house.known, {.indicator = "v.tonnes", .period = "2025-04-01..2025-04-02", .by = {"day"}});
  ASSERT_TRUE(days);
  ASSERT_EQ(days->by.size(), 2U);
  EXPECT_EQ(days->by[0].key.at(0), "2025-04-01");
  auto const shifts =
      ask(*house.known, {.indicator = "v.tonnes", .period = "2025-04-01..2025-04-02", .by = {"fields.day"}});
  ASSERT_TRUE(shifts);
  ASSERT_EQ(shifts->by.size(), 1U);
  EXPECT_EQ(shifts->by[0].key.at(0), "early");
}

}  // namespace
}  // namespace fengsui::know
