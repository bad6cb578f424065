#include <rapidcheck.h>

#include "ingest_fixture.h"

namespace fengsui::sense {
namespace {

using ndjson = ingest_fixture;

TEST_F(ndjson, an_event_is_kept_as_it_was_said) {
  auto const said = take(
      R"({"source":"gauges","source_seq":1,"desk":"flood","kind":"reading","verb":"read","thing":"g-1","at":"2025-04-04T09:00+08:00","until":"2025-04-04T10:00+08:00",)"
      R"("place":{"lon":101.75,"lat":36.5,"frame":"gcj02"},"grade":"estimated","document":"d1","span":[3,9],"actor":"甲","note":"🔥",)"
      R"("fields":{"level":"1.50","weather":"hail","gauges":3,"county":"900101","day":"2025-04-04","taken":"2025-04-04T09:00","cost":"12.50","remark":"\u4e2d\ud83d\udd25","levels":[1,"2.5"],"breach":"b-1"}})");
  ASSERT_EQ(said.report.accepted, 1) << described(said.faults);
  auto const row = store_->read(1);
  EXPECT_EQ(
      row->body,
      R"({"kind":"flood.reading","verb":"read","thing":"g-1","at":"2025-04-04T01:00:00Z","until":"2025-04-04T02:00:00Z",)"
      R"("place":{"lon":101.75,"lat":36.5,"frame":"gcj02"},"fields":{"breach":"b-1","cost":12.5,"county":"900101","day":"2025-04-04","gauges":3,"level":1.5,)"
      R"("levels":[1,2.5],"remark":"中🔥","taken":"2025-04-04T01:00:00Z","weather":"hail"},"grade":"estimated","document":"d1","span":[3,9],"actor":"甲","note":"🔥"})");
  auto const e = event(1);
  EXPECT_EQ(ledger::encode(e, flood_city()), row->body);
}

TEST_F(ndjson, ends_of_lines_and_of_the_file) {
  EXPECT_EQ(take("").report.lines, 0);
  EXPECT_EQ(take("\n\r\n  \n").report.lines, 0);
  EXPECT_EQ(take(reading(1)).report.accepted, 1);                                     // no end at the end
  EXPECT_EQ(take(reading(2) + "\r\n\r\n" + reading(3) + "\r\n").report.accepted, 2);  // CRLF
  EXPECT_EQ(take("  " + reading(4) + " \t\n").report.accepted, 1);
  EXPECT_EQ(stored(), 4);
}

TEST_F(ndjson, a_whole_day_lasts_until_the_next) {
  take(R"({"source":"gauges","source_seq":1,"kind":"flood.reading","at":"2025-04-04","fields":{"level":1}})");
  auto const e = event(1);
  EXPECT_EQ(base::to_text(*e.at), "2025-04-03T16:00:00Z");
  EXPECT_EQ(base::to_text(*e.until), "2025-04-04T16:00:00Z");
}

TEST_F(ndjson, numbers_as_text_and_with_exponents_are_the_same_number) {
  int number = 0;
  for (auto const* level : {"1.5", "\"1.5\"", "1.50", "15e-1", "0.15E1", "\"1.500\""}) {
    take(with_fields(++number, fmt::format("\"level\":{}", level)));
    EXPECT_NE(store_->read(number)->body.find("\"level\":1.5}"), std::string::npos) << level;
  }
}

TEST_F(ndjson, a_field_of_null_says_nothing) {
  take(with_fields(1, R"("level":1,"remark":null)"));
  EXPECT_EQ(event(1).fields.size(), 1U);
}

TEST_F(ndjson, a_repeat_is_answered_and_a_conflict_recorded) {
  EXPECT_EQ(take(reading(1)).report.accepted, 1);
  EXPECT_EQ(take(reading(1)).report.repeated, 1);
  auto const said = take(with_fields(1, "\"level\":2"));
  EXPECT_EQ(said.report.refused, 1);
  ASSERT_EQ(said.faults.size(), 1U);
  EXPECT_EQ(said.faults[0].code, base::fault_code::conflict);
  EXPECT_EQ(said.faults[0].line, 1);
  EXPECT_EQ(stored(), 2);
  EXPECT_EQ(flood_city().kinds[static_cast<std::size_t>(event(2).kind)].id, "ledger.conflict");
}

std::string amend(int number, std::string const& target, std::string const& fields) {
  return fmt::format(R"({{"op":"amend","source":"gauges","source_seq":{},"target":{},"fields":{{{}}}}})", number,
                     target, fields);
}

TEST_F(ndjson, a_correction_names_a_line_just_above_an_amendment_or_a_seq) {
  for (bool const whole : {false, true}) {
    int const base = whole ? 100 : 0;
    auto const key = [&](int n) { return fmt::format(R"({{"source":"gauges","source_seq":{}}})", base + n); };
    auto const said = take(reading(base + 1) + "\n" + amend(base + 2, key(1), R"("level":2)") + "\n" +
                               amend(base + 3, key(2), R"("level":3,"remark":null)") + "\n",
                           format::ndjson, whole);
    EXPECT_EQ(said.report.accepted, 3) << described(said.faults);
    auto const first = store_->find({"gauges", base + 1})->seq;
    EXPECT_EQ(store_->corrections(first).size(), 2U);
    EXPECT_EQ(take(amend(base + 4, std::to_string(first), R"("level":4)")).report.accepted, 1);
    EXPECT_EQ(store_->corrections(first).size(), 3U);
  }
}

TEST_F(ndjson, what_is_retracted_is_corrected_no_more) {
  take(reading(1));
  EXPECT_EQ(
      take(R"({"op":"retract","source":"gauges","source_seq":2,"target":1,"note":"wrong gauge"})").report.accepted, 1);
  auto const said = take(amend(3, "1", R"("level":2)"));
  ASSERT_EQ(said.faults.size(), 1U) << described(said.faults);
  EXPECT_EQ(said.faults[0].code, base::fault_code::target_retracted);
}

// Found by reading: each correction waited for a commit of its own, and searched all drafts before it.
TEST_F(ndjson, twenty_thousand_corrections_of_one_file_take_no_time) {
  for (bool const whole : {false, true}) {
    int const base = whole ? 100'000 : 0;
    std::string text;
    for (int i = 1; i <= 20'000; ++i) {
      text += reading(base + 2 * i - 1) + "\n" +
              amend(base + 2 * i, fmt::format(R"({{"source":"gauges","source_seq":{}}})", base + 2 * i - 1),
                    R"("level":2)") +
              "\n";
    }
    auto const begin = std::chrono::steady_clock::now();
    EXPECT_EQ(take(text, format::ndjson, whole).report.accepted, 40'000);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{30});
  }
}

TEST_F(ndjson, more_than_one_batch) {
  std::string text;
  for (int i = 1; i <= 2500; ++i) text += i % 100 == 0 ? "broken\n" : reading(i) + "\n";
  auto const said = take(text);
  EXPECT_EQ(said.report.accepted, 2475);
  EXPECT_EQ(said.report.refused, 25);
  EXPECT_EQ(said.receipts.size(), 2475U);
  for (auto const& one : said.receipts) EXPECT_EQ(store_->read(one.receipt.seq)->key.number, one.line);
}

// A stream of one line as long as wanted, and a good one after it.
class one_long_line : public std::streambuf {
 public:
  one_long_line(std::size_t bytes, std::string head, std::string tail)
      : head_{std::move(head)}, left_{bytes}, tail_{std::move(tail)} {}

 protected:
  int_type underflow() override {
    auto const give = [&](std::string& from) {
      auto const some = from.copy(block_, sizeof block_);
      from.erase(0, some);
      setg(block_, block_, block_ + some);
    };
    if (!head_.empty()) {
      give(head_);
    } else if (left_ > 0) {
      auto const some = std::min(left_, sizeof block_);
      std::fill_n(block_, some, 'x');
      left_ -= some;
      setg(block_, block_, block_ + some);
    } else if (!tail_.empty()) {
      give(tail_);
    } else {
      return traits_type::eof();
    }
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::string head_;
  std::size_t left_;
  std::string tail_;
  char block_[1 << 15]{};
};

TEST_F(ndjson, a_line_of_100_mb_is_refused_and_the_next_one_kept) {
  for (auto const in : {format::ndjson, format::csv}) {
    auto const good = in == format::csv ? std::string{"gauges,2,flood.reading,2025-04-04,1\n"} : reading(1) + "\n";
    one_long_line bytes{100'000'000, in == format::csv ? "source,source_seq,kind,at,level\n" : "{\"note\":\"",
                        "\"}\n" + good};
    std::istream stream{&bytes};
    auto const said = take(stream, {.file = "big", .format = in});
    EXPECT_EQ(said.report.accepted, 1);
    ASSERT_EQ(said.faults.size(), 1U) << described(said.faults);
    EXPECT_EQ(said.faults[0].code, base::fault_code::line_too_long);
    EXPECT_EQ(said.faults[0].line, in == format::csv ? 2 : 1);
  }
}

TEST_F(ndjson, an_event_of_almost_a_mebibyte_is_taken) {
  std::string levels = "1";
  while (levels.size() < 1'000'000) levels += ",1.5";
  EXPECT_EQ(take(with_fields(1, "\"level\":1,\"levels\":[" + levels + "]")).report.accepted, 1);
  EXPECT_EQ(std::get<std::vector<model::scalar>>(*event(1).find(flood_city().kinds[0].find_field("levels"))).size(),
            250'001U);
}

// Whatever bytes a good line is damaged with, its neighbours are kept and the ledger stays whole.
TEST_F(ndjson, damaged_lines_never_hurt_their_neighbours) {
  int number = 0;
  auto const good = rc::check("damaged lines", [&] {
    auto line = reading(++number);
    auto const at = *rc::gen::inRange<std::size_t>(0, line.size());
    auto const bytes = *rc::gen::container<std::string>(
        rc::gen::suchThat(rc::gen::arbitrary<char>(), [](char c) { return c != '\n'; }));
    line.replace(at, *rc::gen::inRange<std::size_t>(0, 8), bytes);
    auto const before = ++number, after = ++number;
    auto const said = take(reading(before) + "\n" + line + "\n" + reading(after) + "\n");
    RC_ASSERT(store_->find({"gauges", before}).has_value());
    RC_ASSERT(store_->find({"gauges", after}).has_value());
    RC_ASSERT(said.report.accepted + said.report.refused + said.report.repeated == said.report.lines);
  });
  EXPECT_TRUE(good);
  EXPECT_FALSE(ledger::verify(*store_).first_bad);
}

}  // namespace
}  // namespace fengsui::sense
