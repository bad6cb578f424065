#include "know/knowledge.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <future>

#include "know/figure.h"
#include "know/things.h"
#include "support/test_house.h"

namespace fengsui::know {
namespace {

std::string desk_with(std::string const& more) {
  return R"(
[desk]
id = "d"
name = { zh = "席", en = "Desk" }
[kind.fact]
name = { zh = "事", en = "Fact" }
verbs.seen = { zh = "见", en = "seen" }
fields.v = { type = "count", name = { zh = "数", en = "V" } }
[kind.case]
name = { zh = "案", en = "Case" }
fields.v = { type = "count", name = { zh = "数", en = "V" } }
[kind.case.flow]
states.open = { zh = "开", en = "Open" }
states.shut = { zh = "结", en = "Shut" }
[[kind.case.flow.move]]
from = "open"
to = "shut"
[kind.case.flow.limit]
open = { amber = "6h", red = "2wd" }
[indicator.n]
name = { zh = "n", en = "n" }
count = "fact"
by = ["place"]
)" + more;
}

std::string fact(int number, std::string const& place = R"("900101")") {
  return fmt::format(
      R"({{"source":"s","source_seq":{},"kind":"d.fact","at":"2025-04-04","place":{},"fields":{{"v":{}}}}})", number,
      place, number);
}

std::string value(knowledge const& known, std::string const& id,
                  std::vector<std::pair<std::string, std::string>> where = {}) {
  auto const f = ask(known, {.indicator = id, .period = "2025-04", .where = std::move(where)});
  return f ? (f->value ? base::to_text(*f->value) : "-") : f.error().en;
}

TEST(knowledge, fills_a_new_indicator_from_history) {
  test::house one{test::catalogue_of(desk_with(""))};
  for (int i = 1; i <= 5; ++i) one.send(fact(i));
  one.send(R"({"source":"s","source_seq":9,"op":"amend","target":2,"fields":{"v":100}})");
  one.send(
      R"({"source":"s","source_seq":10,"kind":"d.case","thing":"C","verb":"open","at":"2025-04-04","fields":{"v":7}})");
  ASSERT_TRUE(one.faults.empty());
  one.close();
  one.catalogue = test::catalogue_of(desk_with(R"(
[indicator.total]
name = { zh = "t", en = "t" }
sum = "fact.v"
[indicator.open]
name = { zh = "o", en = "o" }
sum = "case.v"
in = "open"
)"));
  one.open();
  EXPECT_EQ(value(*one.known, "d.n"), "5");
  EXPECT_EQ(value(*one.known, "d.total"), "113");
  EXPECT_EQ(value(*one.known, "d.open"), "7");
}

TEST(knowledge, does_not_trust_a_snapshot_of_another_ledger) {
  test::house one{test::catalogue_of(desk_with(""))};
  test::house other{test::catalogue_of(desk_with(""))};
  one.send(fact(1));
  other.send(fact(1) + "\n" + fact(2));
  one.close();
  other.close();
  std::filesystem::copy_file(other.folder.path / "know.db", one.folder.path / "know.db",
                             std::filesystem::copy_options::overwrite_existing);
  one.open();
  EXPECT_EQ(value(*one.known, "d.n"), "1");
}

TEST(knowledge, makes_a_damaged_snapshot_anew) {
  test::house one{test::catalogue_of(desk_with(""))};
  one.send(fact(1));
  one.close();
  std::ofstream{one.folder.path / "know.db", std::ios::trunc} << "not a database at all, not at all, not at all";
  one.open();
  EXPECT_EQ(value(*one.known, "d.n"), "1");
}

TEST(knowledge, makes_cells_anew_of_which_a_byte_was_changed) {
  test::house one{test::catalogue_of(desk_with(""))};
  one.send(fact(1) + "\n" + fact(2));
  one.close();
  {
    SQLite::Database db{(one.folder.path / "know.db").string(), SQLite::OPEN_READWRITE};
    // The last byte of each is a cell's: two facts become three, say.
    ASSERT_EQ(
        db.exec("UPDATE snapshot SET cells = substr(cells, 1, length(cells) - 1) || x'06' WHERE indicator = 'd.n'"), 1);
  }
  one.open();
  EXPECT_EQ(value(*one.known, "d.n"), "2");
}

TEST(knowledge, leaves_cells_packed_until_they_are_asked_for_or_added_to) {
  test::house one{test::catalogue_of(desk_with(""))};
  one.send(fact(1));
  for (int start = 2; start <= 4; ++start) {
    one.close();
    one.open();
    if (start == 3) one.send(fact(start));  // a start with nothing asked and nothing sent comes before and after
  }
  EXPECT_EQ(value(*one.known, "d.n"), "2");
  one.send(fact(5));
  EXPECT_EQ(value(*one.known, "d.n"), "3");
  EXPECT_EQ(value(*one.known, "d.n", {{"county", "900101"}}), value(*one.known, "d.n", {{"place", "900101"}}));
}

TEST(knowledge, opens_cells_for_several_at_once) {
  test::house one{test::catalogue_of(desk_with(""))};
  one.send(fact(1) + "\n" + fact(2));
  for (int again = 0; again < 20; ++again) {
    one.close();
    one.open();
    std::vector<std::future<std::string>> asked;
    for (int i = 0; i < 4; ++i)
      asked.push_back(std::async(std::launch::async, [&] { return value(*one.known, "d.n"); }));
    one.send(fact(3 + again));
    one.known->open_cells();
    for (auto& answer : asked) EXPECT_NE(answer.get(), "0");
    EXPECT_EQ(value(*one.known, "d.n"), std::to_string(3 + again));
  }
}

TEST(knowledge, counts_a_coordinate_for_the_county_around_it_in_either_frame) {
  test::house one{test::catalogue_of(desk_with(""))};
  auto const* east = one.catalogue.city.find_place("900101");
  auto const here = base::converted(*east->at, base::frame::gcj02);
  one.send(fact(1, fmt::format(R"({{"lon":{},"lat":{},"frame":"gcj02"}})", here.lon, here.lat)));
  one.send(fact(2, fmt::format(R"({{"lon":{},"lat":{}}})", east->at->lon, east->at->lat)));
  one.send(fact(3, R"({"lon":0,"lat":0})"));
  EXPECT_EQ(value(*one.known, "d.n", {{"county", "900101"}}), "2");
  EXPECT_EQ(value(*one.known, "d.n"), "3");
}

TEST(knowledge, answers_while_others_write) {
  test::house one{test::catalogue_of(desk_with(""))};
  std::atomic<bool> done{false};
  std::vector<std::thread> readers;
  std::atomic<int> wrong{0};
  for (int r = 0; r < 4; ++r) {
    readers.emplace_back([&] {
      while (!done) {
        // All cells of one answer are of the same moment: the parts are the whole.
        auto const f = ask(*one.known, {.indicator = "d.n", .period = "2025-04", .by = {"place"}});
        base::wide sum = 0;
        for (auto const& part : f->by) sum += part.value->numerator;
        wrong += sum != f->value->numerator;
      }
    });
  }
  for (int i = 1; i <= 300; ++i) one.send(fact(2 * i, R"("900101")") + "\n" + fact(2 * i + 1, R"("900102")"));
  done = true;
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(value(*one.known, "d.n"), "600");
}

TEST(knowledge, finds_things_with_long_names_after_a_restart) {
  test::house one{test::catalogue_of(desk_with(""))};
  std::string lines;
  std::vector<std::string> ids;
  for (int i = 1; i <= 50; ++i) {
    ids.push_back(fmt::format("a-thing-with-a-name-longer-than-any-short-string-{}", i));
    lines +=
        fmt::format(
            R"({{"source":"s","source_seq":{},"kind":"d.case","thing":"{}","verb":"open","at":"2025-04-03T10:00+08:00"}})",
            i, ids.back()) +
        "\n";
  }
  one.send(lines);
  one.close();
  one.open();
  auto const lock = one.known->read();
  for (auto const& id : ids)
    EXPECT_EQ(one.known->history(one.catalogue.find_kind("d.case"), id, one.known->head()).size(), 1U) << id;
}

TEST(things, show_state_light_and_history) {
  test::house one{test::catalogue_of(desk_with(""))};
  one.send(
      R"({"source":"s","source_seq":1,"kind":"d.case","thing":"C1","verb":"open","at":"2025-04-03T10:00+08:00","fields":{"v":7}}
{"source":"s","source_seq":2,"kind":"d.case","thing":"C2","verb":"open","at":"2025-04-03T10:00+08:00"}
{"source":"s","source_seq":3,"kind":"d.case","thing":"C2","verb":"shut","at":"2025-04-03T12:00+08:00"})");
  ASSERT_TRUE(one.faults.empty());
  auto const at = [&](char const* text) { return base::parse_time(text, one.catalogue.zone).operator*().at; };
  auto const light_at = [&](char const* text) {
    return things_of(*one.known, "d.case", {{"state", "open"}}, at(text))->things.at(0).light;
  };
  EXPECT_EQ(light_at("2025-04-03T15:59+08:00"), light::green);
  EXPECT_EQ(light_at("2025-04-03T16:00+08:00"), light::amber);
  // Friday to Sunday are Qingming: the second working day after Thursday the 3rd is Tuesday the 8th.
  EXPECT_EQ(light_at("2025-04-07T23:00+08:00"), light::amber);
  EXPECT_EQ(light_at("2025-04-08T00:00+08:00"), light::red);
  auto const history = thing_with_history(*one.known, "C2", "", at("2025-04-08"));
  ASSERT_TRUE(history);
  EXPECT_EQ(history->at(0).events.size(), 2U);
  EXPECT_FALSE(thing_with_history(*one.known, "C9", "", at("2025-04-08")));
  EXPECT_FALSE(things_of(*one.known, "d.case", {{"colour", "red"}}, at("2025-04-08")));
}

}  // namespace
}  // namespace fengsui::know
