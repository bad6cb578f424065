#include "base/utf8.h"
#include "ingest_fixture.h"

namespace fengsui::sense {
namespace {

using enum base::fault_code;
using namespace std::string_literals;

struct bad_line {
  std::string line;
  base::fault_code code;
  std::string field;
  std::string says = {};  // in the English sentence
};

std::string nested(int depth) {
  return with_fields(2, "\"levels\":" + std::string(static_cast<std::size_t>(depth), '[') +
                            std::string(static_cast<std::size_t>(depth), ']'));
}

std::string many_keys(int count) {
  std::string fields;
  for (int i = 0; i < count; ++i) fields += fmt::format("{}\"k{}\":1", i == 0 ? "" : ",", i);
  return with_fields(2, fields);
}

std::string head(std::string const& text) {
  return "{" + text + R"(,"fields":{"level":1}})";
}

std::vector<bad_line> bad_lines() {
  auto const f = [](std::string const& fields) { return with_fields(2, fields); };
  return {
      // what it is about
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.ship","at":"2025-04-04")"), unknown_kind, "kind",
       "flood.reading"},
      {head(R"("source":"gauges","source_seq":2,"desk":"rail","kind":"train","at":"2025-04-04")"), unknown_kind, "kind",
       "rail.train"},
      {head(R"("source":"gauges","source_seq":2,"kind":"ledger.conflict","at":"2025-04-04")"), unknown_kind, "kind"},
      {head(R"("source":"gauges","source_seq":2,"kind":7,"at":"2025-04-04")"), wrong_type, "kind"},
      {head(R"("source":"gauges","source_seq":2,"at":"2025-04-04")"), missing_field, "kind"},
      {reading(2, R"(,"verb":"wrote")"), unknown_verb, "verb", "read"},
      {reading(2, R"(,"colour":"red")"), unknown_key, "colour", "source, source_seq"},
      {reading(2, R"(,"thing":"")"), bad_identifier, "thing"},
      {reading(2, R"(,"thing":"a\u0007b")"), bad_identifier, "thing"},
      {reading(2, R"(,"thing":")" + std::string(129, 'x') + "\""), text_too_long, "thing", "128"},
      {reading(2, R"(,"grade":"sure")"), unknown_choice, "grade", "observed"},
      {reading(2, R"(,"span":[1])"), wrong_type, "span"},
      {reading(2, R"(,"span":[-1,2])"), negative_number, "span"},
      {reading(2, R"(,"note":5)"), wrong_type, "note"},
      {reading(2, R"(,"op":"delete")"), unknown_choice, "op", "retract"},
      {reading(2, R"(,"target":1)"), unknown_key, "target"},
      {R"({"source":"gauges","source_seq":2,"kind":"flood.breach","at":"2025-04-04"})", missing_field, "verb"},
      {R"({"source":"gauges","source_seq":2,"kind":"flood.breach","verb":"guarded","at":"2025-04-04"})", needs_field,
       "fields.leader"},
      {R"({"source":"gauges","source_seq":2,"kind":"flood.reading","at":"2025-04-04"})", needs_field, "fields.level"},

      // who sent it
      {head(R"("source_seq":2,"kind":"flood.reading","at":"2025-04-04")"), missing_field, "source"},
      {head(R"("source":"gauges","kind":"flood.reading","at":"2025-04-04")"), missing_field, "source_seq"},
      {head(R"("source":"gauges","source_seq":0,"kind":"flood.reading","at":"2025-04-04")"), number_out_of_range,
       "source_seq"},
      {head(R"("source":"gauges","source_seq":-3,"kind":"flood.reading","at":"2025-04-04")"), number_out_of_range,
       "source_seq"},
      {head(R"("source":"gauges","source_seq":2.5,"kind":"flood.reading","at":"2025-04-04")"), too_many_decimals,
       "source_seq"},
      {head(R"("source":"gauges","source_seq":9223372036854775808,"kind":"flood.reading","at":"2025-04-04")"),
       number_out_of_range, "source_seq"},
      {head(R"("source":"gauges","source_seq":true,"kind":"flood.reading","at":"2025-04-04")"), wrong_type,
       "source_seq"},
      {head(R"("source":"","source_seq":2,"kind":"flood.reading","at":"2025-04-04")"), bad_identifier, "source"},
      {head(R"("source":"水文站","source_seq":2,"kind":"flood.reading","at":"2025-04-04")"), bad_identifier, "source"},
      {head(R"("source":"ledger","source_seq":2,"kind":"flood.reading","at":"2025-04-04")"), bad_identifier, "source"},
      {head(R"("source":")" + std::string(65, 'x') + R"(","source_seq":2,"kind":"flood.reading","at":"2025-04-04")"),
       text_too_long, "source"},

      // when
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading")"), missing_field, "at"},
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading","at":"2025-02-30")"), bad_time, "at",
       "2025-02-30"},
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading","at":"2025-04-04T25:00")"), bad_time, "at"},
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading","at":1743724800)"), wrong_type, "at"},
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading","at":null)"), wrong_type, "at"},
      {head(R"("source":"gauges","source_seq":2,"kind":"flood.reading","at":"0001-01-01T00:00+14:00")"), bad_time,
       "at"},
      {reading(2, R"(,"until":"2025-04-03")"), bad_time, "until"},

      // where
      {reading(2, R"(,"place":"900109")"), unknown_place, "place", "900109"},
      {reading(2, R"(,"place":5)"), wrong_type, "place"},
      {reading(2, R"(,"place":{"lon":191,"lat":36})"), bad_coordinate, "place.lon"},
      {reading(2, R"(,"place":{"lon":101,"lat":-90.5})"), bad_coordinate, "place.lat"},
      {reading(2, R"(,"place":{"lon":"nan","lat":36})"), bad_coordinate, "place.lon"},
      {reading(2, R"(,"place":{"lon":1e400,"lat":36})"), bad_number, "place.lon"},
      {reading(2, R"(,"place":{"lon":"east","lat":36})"), bad_number, "place.lon"},
      {reading(2, R"(,"place":{"lon":101})"), missing_field, "place"},
      {reading(2, R"(,"place":{"lon":101,"lat":36,"frame":"bd09"})"), bad_frame, "place.frame", "gcj02"},
      {reading(2, R"(,"place":{"lon":101,"lat":36,"height":2})"), unknown_key, "place"},

      // fields
      {f(R"("level":1,"depth":2)"), unknown_field, "fields.depth", "known: level"},
      {f(R"("level":"deep")"), bad_number, "fields.level"},
      {f(R"("level":true)"), wrong_type, "fields.level"},
      {f(R"("level":{})"), wrong_type, "fields.level"},
      {f(R"("level":1.255)"), too_many_decimals, "fields.level", "2 decimals"},
      {f(R"("level":1e400)"), number_out_of_range, "fields.level"},
      {f(R"("level":-1e400)"), number_out_of_range, "fields.level"},
      {f(R"("level":1e-400)"), too_many_decimals, "fields.level"},
      {f(R"("level":99.01)"), number_out_of_range, "fields.level", "-5 to 99"},
      {f(R"("level":-5.01)"), number_out_of_range, "fields.level"},
      {f(R"("level":".5")"), bad_number, "fields.level"},
      {f(R"("level":"5.")"), bad_number, "fields.level"},
      {f(R"("level":" 5")"), bad_number, "fields.level"},
      {f(R"("level":"")"), bad_number, "fields.level"},
      {f(R"("level":1,"gauges":-1)"), negative_number, "fields.gauges"},
      {f(R"("level":1,"gauges":1.5)"), too_many_decimals, "fields.gauges"},
      {f(R"("level":1,"gauges":9223372036854775808)"), number_out_of_range, "fields.gauges"},
      {f(R"("level":1,"weather":"snow")"), unknown_choice, "fields.weather", "rain, hail, dry"},
      {f(R"("level":1,"weather":3)"), wrong_type, "fields.weather"},
      {f(R"("level":1,"county":"900109")"), unknown_place, "fields.county"},
      {f(R"("level":1,"county":"900100")"), wrong_place_level, "fields.county", "should be county"},
      {f(R"("level":1,"day":"2025-04-31")"), bad_day, "fields.day"},
      {f(R"("level":1,"day":"2025-04-04T09:00")"), bad_day, "fields.day"},
      {f(R"("level":1,"taken":"9 o'clock")"), bad_time, "fields.taken"},
      {f(R"("level":1,"levels":1.5)"), wrong_type, "fields.levels"},
      {f(R"("level":1,"levels":[1.5,"x"])"), bad_number, "fields.levels"},
      {f(R"("level":1,"levels":[1.55])"), too_many_decimals, "fields.levels"},
      {f(R"("level":1,"breach":"")"), bad_identifier, "fields.breach"},
      {f(R"("level":1,"remark":")" + std::string(4097, 'x') + "\""), text_too_long, "fields.remark", "4096"},
      {f(R"("level":1,"remark":"a\u0000b")"), nul_character, "fields.remark"},
      {R"({"source":"gauges","source_seq":2,"kind":"flood.reading","at":"2025-04-04","fields":[1]})", wrong_type,
       "fields"},

      // text
      {"\xEF\xBB\xBF" + reading(2), byte_order_mark, ""},
      {f("\"level\":1,\"remark\":\"\xFF\""), bad_utf8, "", "byte"},
      {f("\"level\":1,\"remark\":\"\xCE\xF7\xC4\xFE\""), bad_utf8, "", "GBK"},
      {f("\"level\":1,\"remark\":\"\xED\xA0\x80\""), bad_utf8, ""},
      {f("\"level\":1,\"remark\":\"a\0b\""s), nul_character, ""},
      {"\xFF\xFE{\0\"\0"s, utf16_text, ""},
      {"{\0\"\0s\0"s, nul_character, ""},

      // JSON
      {"not JSON", bad_json, ""},
      {"[]", bad_json, ""},
      {"5", bad_json, ""},
      {"\"text\"", bad_json, ""},
      {"null", bad_json, ""},
      {"{", bad_json, ""},
      {"}", bad_json, ""},
      {reading(2).substr(0, 40), bad_json, ""},
      {reading(2).substr(0, reading(2).size() - 1), bad_json, ""},
      {reading(2) + "x", bad_json, ""},
      {reading(2) + reading(3), bad_json, ""},
      {reading(2) + ",", bad_json, ""},
      {f(R"("level":1,)"), bad_json, ""},
      {f(R"("level":NaN)"), bad_json, ""},
      {f(R"("level":Infinity)"), bad_json, ""},
      {f(R"("level":+1)"), bad_json, ""},
      {f(R"("level":01)"), bad_json, ""},
      {f(R"("level":.5)"), bad_json, ""},
      {f(R"("level":5.)"), bad_json, ""},
      {f(R"("level":0x10)"), bad_json, ""},
      {f(R"("level":-)"), bad_json, ""},
      {f(R"("level":1e)"), bad_json, ""},
      {f(R"("level":-01)"), bad_json, ""},
      {f(R"("level":1e5e5)"), bad_json, ""},
      {f(R"("level":1 2)"), bad_json, ""},
      {f(R"("level":tru)"), bad_json, ""},
      {f(R"('level':1)"), bad_json, ""},
      {f(R"("level":1,"remark":"\x41")"), bad_json, ""},
      {f(R"("level":1,"remark":"\ud800")"), bad_json, ""},
      {f(R"("level":1,"remark":"\udc00")"), bad_json, ""},
      {f(R"("level":1,"remark":"\u12")"), bad_json, ""},
      {f("\"level\":1,\"remark\":\"a\tb\""), bad_json, ""},
      {reading(2, R"(,"source":"other")"), duplicate_key, "source"},
      {reading(2, R"(,"\u0073ource":"other")"), duplicate_key, "source"},
      {f(R"("level":1,"level":2)"), duplicate_key, "level"},
      {reading(2, R"(,"place":{"lon":101,"lat":36,"lon":102})"), duplicate_key, "lon"},
      {nested(40), too_deep, "", "32"},
      {nested(100'000), too_deep, ""},
      {std::string(100'000, '['), bad_json, ""},
      {std::string(300'000, '{'), bad_json, ""},
      {many_keys(300), too_large, ""},

      // corrections
      {R"({"op":"amend","source":"gauges","source_seq":2,"target":{"source":"gauges","source_seq":77},"fields":{"level":1}})",
       target_not_found, "target", "gauges/77"},
      {R"({"op":"amend","source":"gauges","source_seq":2,"target":99999,"fields":{"level":1}})", target_not_found,
       "target", "99999"},
      {R"({"op":"retract","source":"gauges","source_seq":2})", missing_field, "target"},
      {R"({"op":"retract","source":"gauges","source_seq":2,"target":{"source":"gauges"}})", missing_field, "target"},
      {R"({"op":"retract","source":"gauges","source_seq":2,"target":{"source":"gauges","source_seq":1,"x":1}})",
       unknown_key, "target"},
      {R"({"op":"retract","source":"gauges","source_seq":2,"target":"first"})", bad_number, "target"},
      {R"({"op":"amend","source":"gauges","source_seq":2,"target":{"source":"gauges","source_seq":1},"kind":"flood.breach","fields":{}})",
       target_other_kind, "kind"},
      {R"({"op":"amend","source":"gauges","source_seq":2,"target":{"source":"gauges","source_seq":1},"fields":{"depth":1}})",
       unknown_field, "fields.depth"},
  };
}

using bad_ndjson = ingest_fixture;

TEST_F(bad_ndjson, each_is_refused_with_line_field_and_reason_and_its_neighbours_are_kept) {
  auto const cases = bad_lines();
  std::string text;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    text += reading(static_cast<int>(i) * 10 + 1) + "\n" + cases[i].line + "\n";
  }
  auto const said = take(text);
  EXPECT_EQ(said.report.lines, static_cast<std::int64_t>(2 * cases.size()));
  EXPECT_EQ(said.report.accepted, static_cast<std::int64_t>(cases.size()));
  EXPECT_EQ(said.report.refused, static_cast<std::int64_t>(cases.size()));
  EXPECT_EQ(stored(), static_cast<std::int64_t>(cases.size()));
  for (std::size_t i = 0; i < cases.size(); ++i) {
    auto const& one = cases[i];
    base::faults here;
    for (auto const& fault : said.faults) {
      if (fault.line == static_cast<int>(2 * i + 2)) here.push_back(fault);
    }
    bool const found = std::ranges::any_of(here, [&](auto const& fault) {
      return fault.code == one.code && fault.field == one.field && fault.file == "in" &&
             fault.en.find(one.says) != std::string::npos && !fault.zh.empty();
    });
    EXPECT_TRUE(found) << one.line.substr(0, 200) << "\nwanted [" << base::fault_name(one.code) << "] at " << one.field
                       << " … " << one.says << "\nsaid:" << described(here);
  }
  for (auto const& fault : said.faults) {
    EXPECT_EQ(fault.line % 2, 0) << "a good line was blamed: " << fault.where() << " " << fault.en;
    EXPECT_FALSE(base::first_bad_byte(fault.en)) << "a message that is no UTF-8";
    EXPECT_FALSE(base::first_bad_byte(fault.zh));
    EXPECT_LT(fault.en.size(), 2000U);
  }
  EXPECT_FALSE(ledger::verify(*store_).first_bad);
}

TEST_F(bad_ndjson, all_or_nothing_keeps_none) {
  for (auto const& one : bad_lines()) {
    auto const said = take(reading(1) + "\n" + one.line + "\n" + reading(3) + "\n", format::ndjson, true);
    EXPECT_EQ(said.report.accepted, 0) << one.line.substr(0, 200);
    EXPECT_EQ(said.report.refused, 3) << one.line.substr(0, 200);
    ASSERT_FALSE(said.faults.empty());
    EXPECT_EQ(said.faults[0].line, 2);
  }
  EXPECT_EQ(stored(), 0);
  EXPECT_EQ(take(reading(1) + "\n" + reading(3) + "\n", format::ndjson, true).report.accepted, 2);
}

TEST_F(bad_ndjson, everything_wrong_with_a_line_is_told) {
  auto const said = take(with_fields(0, R"("level":"x","gauges":-1,"depth":1)"));
  EXPECT_EQ(said.report.refused, 1);
  EXPECT_EQ(said.faults.size(), 4U) << described(said.faults);
}

TEST_F(bad_ndjson, a_long_chinese_name_is_cut_between_characters) {
  std::string name;
  for (int i = 0; i < 60; ++i) name += "水";
  auto const said = take(with_fields(1, "\"" + name + "\":1"));
  ASSERT_FALSE(said.faults.empty());
  for (auto const& fault : said.faults) {
    EXPECT_FALSE(base::first_bad_byte(fault.en)) << fault.en;
    EXPECT_FALSE(base::first_bad_byte(fault.field)) << fault.field;
  }
}

}  // namespace
}  // namespace fengsui::sense
