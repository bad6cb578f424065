#include "ingest_fixture.h"

namespace fengsui::sense {
namespace {

using enum base::fault_code;
using namespace std::string_literals;
using csv = ingest_fixture;

constexpr char kHead[] = "source,source_seq,kind,at,place,lon,lat,frame,level,fields.weather,gauges,remark\n";

TEST_F(csv, rows_are_events) {
  auto const said =
      take(std::string{kHead} +
               "gauges,1,flood.reading,2025-04-04T09:00,900101,,,,1.25,rain,,\r\n"
               "gauges,2,flood.reading,2025-04-04T10:00,,101.75,36.5,gcj02,1.5,,3,\"two\nlines, \"\"quoted\"\"\"\r\n"
               "\n"
               "gauges,3,flood.reading,2025-04-04,,,,,2,,,",
           format::csv);
  EXPECT_EQ(said.report.accepted, 3) << described(said.faults);
  EXPECT_EQ(said.report.lines, 3);
  EXPECT_EQ(said.receipts.at(2).line, 6);
  EXPECT_EQ(event(1).place.code, "900101");
  EXPECT_EQ(event(2).place.at, (base::coordinate{101.75, 36.5, base::frame::gcj02}));
  EXPECT_NE(store_->read(2)->body.find(R"("remark":"two\nlines, \"quoted\"")"), std::string::npos)
      << store_->read(2)->body;
}

TEST_F(csv, bad_rows_are_named_and_their_neighbours_kept) {
  struct bad_row {
    std::string row;
    base::fault_code code;
    std::string field;
  };
  std::vector<bad_row> const rows{
      {"gauges,2,flood.ship,2025-04-04,,,,,1,,,", unknown_kind, "kind"},
      {"gauges,,flood.reading,2025-04-04,,,,,1,,,", missing_field, "source_seq"},
      {",2,flood.reading,2025-04-04,,,,,1,,,", missing_field, "source"},
      {"gauges,x,flood.reading,2025-04-04,,,,,1,,,", bad_number, "source_seq"},
      {"gauges,2,flood.reading,2025-02-29,,,,,1,,,", bad_time, "at"},
      {"gauges,2,flood.reading,,,,,,1,,,", missing_field, "at"},
      {"gauges,2,flood.reading,2025/04/04,,,,,1,,,", bad_time, "at"},
      {"gauges,2,flood.reading,2025-04-04,900109,,,,1,,,", unknown_place, "place"},
      {"gauges,2,flood.reading,2025-04-04,,181,36,,1,,,", bad_coordinate, "place.lon"},
      {"gauges,2,flood.reading,2025-04-04,,101,,,1,,,", missing_field, "place"},
      {"gauges,2,flood.reading,2025-04-04,,101,36,utm,1,,,", bad_frame, "place.frame"},
      {"gauges,2,flood.reading,2025-04-04,900101,101,36,,1,,,", duplicate_key, "place"},
      {"gauges,2,flood.reading,2025-04-04,,,,,,,,", needs_field, "fields.level"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1.255,,,", too_many_decimals, "fields.level"},
      {"gauges,2,flood.reading,2025-04-04,,,,,\"1,250\",,,", bad_number, "fields.level"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1e400,,,", number_out_of_range, "fields.level"},
      {"gauges,2,flood.reading,2025-04-04,,,,,NaN,,,", bad_number, "fields.level"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,snow,,", unknown_choice, "fields.weather"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,-3,", negative_number, "fields.gauges"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,9223372036854775808,", number_out_of_range, "fields.gauges"},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,", csv_width, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,,,", csv_width, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,,a\"b", bad_csv, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,,\"a\"b", bad_csv, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,,\xCE\xF7\xC4\xFE", bad_utf8, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,,a\0b"s, nul_character, ""},
      {"\xEF\xBB\xBFgauges,2,flood.reading,2025-04-04,,,,,1,,,", byte_order_mark, ""},
      {"gauges,2,flood.reading,2025-04-04,,,,,1,,," + std::string(4097, 'x'), text_too_long, "fields.remark"},
  };
  std::string text = kHead;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += fmt::format("gauges,{},flood.reading,2025-04-04,,,,,1,,,\n{}\n", 10 * i + 1, rows[i].row);
  }
  auto const said = take(text, format::csv);
  EXPECT_EQ(said.report.accepted, static_cast<std::int64_t>(rows.size()));
  EXPECT_EQ(said.report.refused, static_cast<std::int64_t>(rows.size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    base::faults here;
    for (auto const& fault : said.faults) {
      if (fault.line == static_cast<int>(2 * i + 3)) here.push_back(fault);
    }
    EXPECT_TRUE(std::ranges::any_of(
        here, [&](auto const& fault) { return fault.code == rows[i].code && fault.field == rows[i].field; }))
        << rows[i].row.substr(0, 200) << "\nwanted [" << base::fault_name(rows[i].code) << "] at " << rows[i].field
        << described(here);
    auto const whole =
        take(kHead + "gauges,100001,flood.reading,2025-04-04,,,,,1,,,\n"s + rows[i].row + "\n", format::csv, true);
    EXPECT_EQ(whole.report.accepted, 0);
  }
  EXPECT_EQ(stored(), static_cast<std::int64_t>(rows.size()));
}

TEST_F(csv, a_file_in_another_encoding_is_refused_whole) {
  std::string utf16 = "\xFF\xFE";
  for (char const c : "source,source_seq\ngauges,1\n"s) utf16 += std::string{c, '\0'};
  for (auto const& [text, code] :
       {std::pair{"\xEF\xBB\xBF"s + kHead + "gauges,1,flood.reading,2025-04-04,,,,,1,,,\n", byte_order_mark},
        {utf16, utf16_text},
        {"source,\xC0\xB4\xD4\xB4\ngauges,1\n"s, bad_utf8}}) {
    auto const said = take(text, format::csv);
    ASSERT_FALSE(said.faults.empty());
    EXPECT_EQ(said.faults[0].code, code);
    EXPECT_EQ(said.faults[0].line, 1);
    EXPECT_EQ(said.report.accepted, 0);
  }
  EXPECT_EQ(stored(), 0);
}

TEST_F(csv, a_column_named_twice_is_refused) {
  for (auto const* head : {"source,source", "level,level", "level,fields.level", "fields.level,fields.level"}) {
    auto const said = take(std::string{head} + ",source_seq,kind,at\n1,2,1,flood.reading,2025-04-04\n", format::csv);
    ASSERT_FALSE(said.faults.empty()) << head;
    EXPECT_EQ(said.faults[0].code, duplicate_name) << head;
    EXPECT_EQ(said.faults[0].line, 1) << head;
  }
  EXPECT_EQ(stored(), 0);
}

TEST_F(csv, no_rows) {
  EXPECT_EQ(take("", format::csv).report.lines, 0);
  EXPECT_EQ(take("\n\n", format::csv).report.lines, 0);
  EXPECT_EQ(take(kHead, format::csv).report.lines, 0);
}

TEST_F(csv, a_column_that_no_kind_has_is_named_in_every_row) {
  auto const said = take(
      "source,source_seq,kind,at,level,depth\ngauges,1,flood.reading,2025-04-04,1,2\ngauges,2,flood.reading,2025-04-04,"
      "1,\n",
      format::csv);
  EXPECT_EQ(said.report.accepted, 1);
  ASSERT_EQ(said.faults.size(), 1U);
  EXPECT_EQ(said.faults[0].code, unknown_field);
  EXPECT_EQ(said.faults[0].field, "fields.depth");
}

TEST_F(csv, a_quote_never_closed_loses_what_it_swallowed_and_says_where) {
  auto const said = take(std::string{kHead} +
                             "gauges,1,flood.reading,2025-04-04,,,,,1,,,\ngauges,2,flood.reading,2025-04-04,,,,,1,,,"
                             "\"open\ngauges,3,flood.reading,2025-04-04,,,,,1,,,\n",
                         format::csv);
  EXPECT_EQ(said.report.accepted, 1);
  ASSERT_EQ(said.faults.size(), 1U);
  EXPECT_EQ(said.faults[0].line, 3);
}

TEST_F(csv, corrections) {
  take(std::string{kHead} + "gauges,1,flood.reading,2025-04-04,,,,,1,,,\n", format::csv);
  auto const said = take(
      "source,source_seq,op,target.source,target.source_seq,target,level\n"
      "gauges,2,amend,gauges,1,,2\n"
      "gauges,3,amend,,,1,3\n"
      "gauges,4,amend,gauges,1,1,3\n"
      "gauges,5,retract,gauges,9,,\n",
      format::csv);
  EXPECT_EQ(said.report.accepted, 2) << described(said.faults);
  ASSERT_EQ(said.faults.size(), 2U) << described(said.faults);
  EXPECT_EQ(said.faults[0].code, duplicate_key);
  EXPECT_EQ(said.faults[1].code, target_not_found);
  EXPECT_EQ(store_->corrections(1).size(), 2U);
}

column_map map_of(std::string_view toml) {
  auto read = read_column_map(toml, "map.toml");
  if (!read) ADD_FAILURE() << read.error().where() << " " << read.error().en;
  return read ? std::move(*read) : column_map{};
}

TEST_F(csv, a_map_file_says_what_foreign_columns_mean) {
  auto const map = map_of(
      "[const]\nsource = \"gauges\"\nkind = \"flood.reading\"\n\"fields.weather\" = \"dry\"\n"
      "[columns]\n\"序号\" = \"source_seq\"\n\"时间\" = \"at\"\n\"水位\" = \"level\"\n\"天气\" = \"weather\"\n\"备忘\" "
      "= \"-\"\n");
  auto const said = take("序号,时间,水位,备忘\n1,2025-04-04T09:00,1.5,whatever\n", format::csv, false, map);
  EXPECT_EQ(said.report.accepted, 1) << described(said.faults);
  EXPECT_NE(store_->read(1)->body.find(R"("weather":"dry")"), std::string::npos);
  // A column says more than a constant.
  auto const again = take("序号,时间,水位,天气\n2,2025-04-04T09:00,1.5,hail\n", format::csv, false, map);
  EXPECT_EQ(again.report.accepted, 1) << described(again.faults);
  EXPECT_NE(store_->read(2)->body.find(R"("weather":"hail")"), std::string::npos);
}

TEST(column_map, mistakes) {
  struct mistake {
    std::string_view toml;
    base::fault_code code;
    int line;
  };
  for (auto const& one : {mistake{"[constant]\nsource = \"x\"\n", unknown_key, 1},
                          {"[const]\nsource = 5\n", wrong_type, 2},
                          {"[columns]\n\"a\" = [\"b\"]\n", wrong_type, 2},
                          {"const = 5\n", wrong_type, 1},
                          {"[columns\n", toml_syntax, 1},
                          {"[columns]\na = \"at\"\na = \"level\"\n", toml_syntax, 3}}) {
    auto const read = read_column_map(one.toml, "map.toml");
    ASSERT_FALSE(read) << one.toml;
    EXPECT_EQ(read.error().code, one.code) << one.toml;
    EXPECT_EQ(read.error().line, one.line) << one.toml;
    EXPECT_EQ(read.error().file, "map.toml");
  }
}

TEST(guess_format, by_name_then_by_the_first_character) {
  auto const guess = [](std::string_view name, std::string const& text) {
    std::istringstream in{text};
    return guess_format(name, in);
  };
  EXPECT_EQ(guess("a.csv", "{"), format::csv);
  EXPECT_EQ(guess("a.ndjson", "x"), format::ndjson);
  EXPECT_EQ(guess("-", "{\"a\":1}"), format::ndjson);
  EXPECT_EQ(guess("-", "source,kind"), format::csv);
}

}  // namespace
}  // namespace fengsui::sense
