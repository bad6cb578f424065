#include <gtest/gtest.h>

#include <algorithm>

#include "flood.h"
#include "model/desk.h"

namespace fengsui::model {
namespace {

using enum base::fault_code;

// The flood desk with one text replaced by another; what is then said, in which line, and what would be right.
struct mistake {
  std::string_view instead_of;
  std::string_view written;
  std::string_view at;  // the line that holds this
  base::fault_code code;
  std::string_view says;  // in the English sentence
};

constexpr std::string_view kLevel =
    R"(fields.level = { type = "decimal", unit = "m", decimals = 2, min = -5, max = 99, name = { zh = "水位", en = "Level" } })";
constexpr std::string_view kLevelSum = "sum = \"reading.level\"\nby = [\"weather\", \"place\"]";

constexpr mistake kMistakes[] = {
    // the file
    {"[desk]\n", "[desk\n", "[desk", toml_syntax, "TOML"},
    {"id = \"flood\"", "id = \"flood", "id = \"flood", toml_syntax, "TOML"},
    {"id = \"flood\"", "id = \"flood\"\nid = \"again\"", "id = \"again\"", toml_syntax, "TOML"},
    {"[unit]\n", "[unit]\n[unit]\n", "[unit]\ngauge", toml_syntax, "TOML"},
    {"id = \"flood\"", "id = é", "id = é", toml_syntax, ""},
    {"id = \"flood\"", "id、= \"flood\"", "id、", toml_syntax, ""},
    {"[unit]\n", "[.unit]\n", "[.unit]", toml_syntax, "[one.two]"},
    {"[unit]\n", "[[[unit]]]\n", "[[[unit]]]", toml_syntax, "[one.two]"},
    {"[unit]\n", "[units]\n", "[units]", unknown_key, "known: desk, unit, window"},
    {"[desk]\n", "[office]\n", "# The sixth", missing_key, "[desk]"},
    {"[unit]\n", "[kinds.x]\n", "[kinds.x]", unknown_key, "“kinds”"},

    // the head
    {"id = \"flood\"\n", "", "[desk]", missing_key, "“id”"},
    {"id = \"flood\"", "id = 5", "id = 5", wrong_type, "text"},
    {"id = \"flood\"", "id = \"防汛\"", "[desk]", bad_identifier, "a-z A-Z 0-9 _ -"},
    {"id = \"flood\"", "id = \"flood.two\"", "[desk]", bad_identifier, "“flood.two”"},
    {"name = { zh = \"防汛\", en = \"Flood control\" }\n", "", "[desk]", missing_key, "name = { zh"},
    {"name = { zh = \"防汛\", en = \"Flood control\" }", "name = \"Floods\"", "name = \"Floods\"", wrong_type, "{ zh"},
    {"name = { zh = \"防汛\", en = \"Flood control\" }", "name = { zh = \"防汛\" }", "name = { zh = \"防汛\" }",
     missing_key, "“en”"},
    {"name = { zh = \"防汛\", en = \"Flood control\" }", "name = { en = \"Flood control\" }", "name = { en",
     missing_key, "“zh”"},
    {"en = \"Flood control\" }", "en = \"Flood control\", fr = \"Crues\" }", "fr = ", unknown_key, "zh, en"},
    {"color = ", "colour = ", "colour = ", unknown_key, "color"},
    {"headline = [\"breaches\"", "headline = [\"breeches\"", "headline = ", unknown_name, "breaches"},

    // what bulletins tell
    {"becomes = \"breach.reported\"", "become = \"breach.reported\"", "[from_bulletin.project_start]", missing_key,
     "“becomes”"},
    {"becomes = \"breach.reported\"", "becomes = \"breech.reported\"", "becomes = ", unknown_name, "flood.breach"},
    {"becomes = \"breach.reported\"", "becomes = \"breach.opened\"", "becomes = ", unknown_name, "reported, guarded"},
    {"fields = { weather = \"words\" }", "fields = { wether = \"words\" }", "fields = { wether", unknown_name,
     "weather"},
    {"fields = { weather = \"words\" }", "fields = { weather = \"word\" }", "fields = { weather = \"word\"",
     unknown_name, "code_count"},
    {"fields = { weather = \"words\" }", "each = \"code\"", "each = \"code\"", unknown_name, "weather"},
    {"fields = { weather = \"words\" }", "fields = \"weather\"", "fields = \"weather\"", wrong_type, "words"},
    {"[from_bulletin.project_start]", "[from_bulletin.project_begin]", "[from_bulletin.project_begin]", unknown_name,
     "project_start, signing"},

    // units, windows, choices
    {"gauge = { zh = \"处\", en = \"gauges\" }", "gauge = \"gauges\"", "gauge = \"gauges\"", wrong_type, "table"},
    {"qingming = { before = 1, after = 1 }", "qingming = { before = -1 }", "before = -1", bad_definition, "0 to 60"},
    {"qingming = { before = 1, after = 1 }", "qingming = { before = \"1\" }", "before = \"1\"", wrong_type, "integer"},
    {"qingming = { before = 1, after = 1 }", "qingming = { days = 1 }", "days = 1", unknown_key,
     "before, after, from, to"},
    {"qingming = { before = 1, after = 1 }", "qingmin = { before = 1, after = 1 }", "qingmin = ", unknown_name,
     "qingming"},
    {"from = \"2025-09-29\"", "from = \"2025-09-31\"", "2025-09-31", bad_day, "day of the calendar"},
    {"from = \"2025-09-29\", ", "", "\"national-2025\"", bad_definition, "come together"},
    {"from = \"2025-09-29\"", "from = \"2025-11-29\"", "2025-11-29", bad_definition, "not after"},
    {"rain = { zh = \"雨\", en = \"Rain\" }", "rain = \"Rain\"", "rain = \"Rain\"", wrong_type, "{ zh"},
    {"rain = { zh = \"雨\", en = \"Rain\" }", "rain = { zh = \"雨\" }", "rain = { zh", missing_key, "“en”"},

    // fields
    {kLevel, R"(fields.level = { type = "number", name = { zh = "水位", en = "Level" } })", "\"number\"", unknown_name,
     "count, decimal"},
    {kLevel, R"(fields.level = { unit = "m", name = { zh = "水位", en = "Level" } })", "fields.level", missing_key,
     "“type”"},
    {kLevel, R"(fields.level = { type = "decimal", name = { zh = "水位", en = "Level" }, digits = 2 })", "digits",
     unknown_key, "decimals"},
    {kLevel, R"(fields.level = { type = "decimal" })", "fields.level", missing_key, "name = { zh"},
    {kLevel, R"(fields.level = "decimal")", "fields.level", wrong_type, "table"},
    {"decimals = 2, min", "decimals = 10, min", "decimals = 10", bad_definition, "0 to 9"},
    {"decimals = 2, min", "decimals = \"2\", min", "decimals = \"2\"", wrong_type, "integer"},
    {"unit = \"m\", decimals = 2", "unit = \"metre\", decimals = 2", "metre", unknown_name, "kg"},
    {"min = -5", "min = \"low\"", "min = \"low\"", bad_number, "“low”"},
    {"min = -5", "min = -5.125", "min = -5.125", too_many_decimals, "2 decimals"},
    {"min = -5, max = 99", "min = 99, max = -5", "min = 99", bad_definition, "min"},
    {"max = 99", "max = true", "max = true", bad_number, ""},
    {"from = \"weather\", name = { zh = \"天气\", en = \"Weather\" } }\nfields.gauges",
     "from = \"wether\", name = { zh = \"天气\", en = \"Weather\" } }\nfields.gauges", "wether", unknown_name,
     "known: weather"},
    {"type = \"choice\", from = \"weather\", name = { zh = \"天气\", en = \"Weather\" } }\nfields.gauges",
     "type = \"choice\", name = { zh = \"天气\", en = \"Weather\" } }\nfields.gauges", "fields.weather", missing_key,
     "“from”"},
    {"type = \"list\", of = \"decimal\"", "type = \"list\"", "fields.levels", missing_key, "“of”"},
    {"type = \"list\", of = \"decimal\"", "type = \"list\", of = \"list\"", "of = \"list\"", unknown_name,
     "text, count"},
    {"type = \"ref\", kind = \"breach\"", "type = \"ref\"", "fields.breach", missing_key, "“kind”"},
    {"fields.leader = ", "fields.\"the leader\" = ", "the leader", bad_identifier, "a-z"},

    // kinds, verbs and flows
    {"[kind.reading]\n", "[kind.\"reading 2\"]\n", "[kind.\"reading 2\"]", bad_identifier, "a-z"},
    {"name = { zh = \"水位读数\", en = \"Gauge reading\" }\n", "", "[kind.reading]", missing_key, "name"},
    {"[kind.reading]\n", "[kind.reading]\nstates = []\n", "states = []", unknown_key, "name, fields, verbs, flow"},
    {"verbs.read = { zh = \"读数\", en = \"read\", needs = [\"level\"] }\n", "", "[kind.reading]", bad_definition,
     "verbs.done"},
    {"needs = [\"level\"]", "needs = [\"levle\"]", "levle", unknown_name, "level, weather"},
    {"needs = [\"level\"]", "needs = 5", "needs = 5", wrong_type, "[\"…\""},
    {"needs = [\"level\"]", "requires = [\"level\"]", "requires", unknown_key, "zh, en, needs"},
    {"verbs.updated = ", "verbs.closed = ", "verbs.closed", duplicate_name, "“closed”"},
    {"states.reported = { zh = \"报告\", en = \"Reported\" }\nstates.guarded = { zh = \"守护\", en = \"Guarded\", "
     "needs = [\"leader\"] }\nstates.closed = { zh = \"合龙\", en = \"Closed\" }\n",
     "", "[kind.breach.flow]", bad_definition, "states.open"},
    {"to = \"guarded\"", "to = \"gaurded\"", "[[kind.breach.flow.move]]", unknown_name, "reported, guarded, closed"},
    {"from = [\"reported\", \"guarded\"]", "from = [\"reported\", \"updated\"]", "[[kind.breach.flow.move]]\nfrom = [",
     unknown_name, "reported, guarded, closed"},
    {"from = \"reported\"\nto = \"guarded\"", "to = \"guarded\"", "[[kind.breach.flow.move]]", missing_key, "“from”"},
    {"from = \"reported\"\nto = \"guarded\"", "from = \"reported\"", "[[kind.breach.flow.move]]", missing_key, "“to”"},
    {"from = \"reported\"\nto = \"guarded\"", "from = \"reported\"\nto = \"guarded\"\nby = \"chief\"", "by = \"chief\"",
     unknown_key, "from, to, needs"},
    {"amber = \"6h\"", "amber = \"6 hours\"", "6 hours", bad_definition, "6h, 45d or 10wd"},
    {"amber = \"6h\"", "amber = \"0h\"", "0h", bad_definition, "6h"},
    {"amber = \"6h\"", "amber = 6", "amber = 6", wrong_type, "text"},
    {"amber = \"6h\"", "yellow = \"6h\"", "yellow", unknown_key, "amber, red"},
    {"guarded = { amber = \"2d\"", "gone = { amber = \"2d\"", "gone = ", unknown_name, "reported"},

    // indicators
    {"count = \"reading\"\nby", "count = \"readings\"\nby", "count = \"readings\"", unknown_name, "reading, breach"},
    {"count = \"reading\"\nby", "count = \"reading.level\"\nby", "count = \"reading.level\"", bad_definition,
     "kind alone"},
    {"count = \"reading\"\nby", "count = \"reading\"\nsum = \"reading.level\"\nby", "[indicator.readings]",
     bad_definition, "exactly one measure"},
    {"count = \"reading\"\nby", "by", "[indicator.readings]", bad_definition, "exactly one measure"},
    {"count = \"reading\"\nby", "counts = \"reading\"\nby", "counts", unknown_key, "count, sum"},
    {"count = \"reading\"\nby", "count = 5\nby", "count = 5", wrong_type, "text"},
    {kLevelSum, "sum = \"reading.depth\"\nby = [\"weather\"]", "reading.depth", unknown_name, "level, weather"},
    {kLevelSum, "sum = \"reading.weather\"\nby = [\"weather\"]", "reading.weather", bad_definition, "not a number"},
    {kLevelSum, "sum = \"reading.level\"\nby = [\"wether\"]", "wether", unknown_name, "verb, place"},
    {kLevelSum, "sum = \"reading.level\"\nby = [\"levels\"]", "\"levels\"", unknown_name, "weather"},
    {kLevelSum, "sum = \"reading.level\"\nby = 5", "by = 5", wrong_type, "[\"…\""},
    {kLevelSum, "sum = \"reading.level\"\nunit = \"metre\"", "unit = \"metre\"", unknown_name, "kg"},
    {kLevelSum, "sum = \"reading.level\"\nwhere = { depth = \"1\" }", "where = { depth", unknown_name, "level"},
    {kLevelSum, "sum = \"reading.level\"\nwhere = { weather = \"snow\" }", "snow", unknown_name, "rain, hail, dry"},
    {kLevelSum, "sum = \"reading.level\"\nwhere = \"hail\"", "where = \"hail\"", wrong_type, "field"},
    {kLevelSum, "sum = \"reading.level\"\nwhere = { weather = 5 }", "weather = 5", wrong_type, "[\"…\""},
    {kLevelSum, "sum = \"reading.level\"\nwhere = { verb = \"wrote\" }", "wrote", unknown_name, "read"},
    {kLevelSum, "sum = \"reading.level\"\nin = \"read\"", "in = \"read\"", unknown_name, ""},
    {"on = \"reported\"", "on = \"reportd\"", "reportd", unknown_name, "reported, guarded, closed, updated"},
    {"on = \"reported\"", "on = \"reported\"\nin = \"closed\"", "in = \"closed\"", bad_definition, "not both"},
    {"on = \"reported\"\n", "", "[indicator.breaches]", bad_definition, "say on"},
    {"in = \"reported\"", "in = \"updated\"", "in = \"updated\"", unknown_name, "reported"},
    {"count = \"breach\"\nin = \"reported\"", "distinct = \"breach.leader\"\nin = \"reported\"", "in = \"reported\"",
     bad_definition, "count or sum only"},
    {"time_in = \"breach.reported\"", "time_in = \"breach.open\"", "breach.open", unknown_name, "reported"},
    {"time_in = \"breach.reported\"\nunit = \"h\"", "time_in = \"breach.reported\"\nunit = \"km\"", "time_in",
     bad_definition, "d or h"},
    {"ratio = [\"wet_readings\", \"readings\"]", "ratio = [\"wet_readings\"]", "ratio = ", wrong_type, "denominator"},
    {"ratio = [\"wet_readings\", \"readings\"]", "ratio = \"wet_readings\"", "ratio = ", wrong_type, "denominator"},

    // targets and bulletins
    {"breaches = { \"2025\" = 4", "breeches = { \"2025\" = 4", "breeches", unknown_name, "readings"},
    {"\"2025\" = 4", "\"2025\" = \"four\"", "\"four\"", bad_number, "“four”"},
    {"breaches = { \"2025\" = 4, \"2025-04\" = 1 }", "breaches = 4", "breaches = 4", wrong_type, "table"},
    {"compare = \"last-year\"", "compare = \"last year\"", "last year", bad_comparison, "last-year"},
    {"text.zh = ", "text.cn = ", "text.cn", unknown_key, "zh, en"},
    {"title = { zh = \"{period}汛情\", en = \"Floods, {period}\" }\n", "", "[bulletin.daily]", missing_key, "title"},
    {"[bulletin.daily]\n", "[bulletin.daily]\nlayout = \"wide\"\n", "layout", unknown_key,
     "name, compare, title, text"},
};

int line_of(std::string const& text, std::string_view marker) {
  auto const at = text.find(marker);
  return at == std::string::npos
             ? -1
             : 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

TEST(desk, every_mistake_is_refused_with_line_and_what_would_be_right) {
  auto const good = flood_text();
  ASSERT_TRUE(read_desk(good, "f").faults.empty());
  for (auto const& one : kMistakes) {
    auto text = good;
    auto const at = text.find(one.instead_of);
    if (at == std::string::npos) {
      ADD_FAILURE() << "the flood desk has no " << one.instead_of;
      continue;
    }
    text.replace(at, one.instead_of.size(), one.written);
    auto const faults = read_desk(text, "desks/flood/desk.toml").faults;
    auto const said = [&] {
      std::string all;
      for (auto const& fault : faults)
        all += fmt::format("\n  {} [{}] {}", fault.where(), base::fault_name(fault.code), fault.en);
      return all.empty() ? "\n  nothing" : all;
    };
    auto const wanted = line_of(text, one.at);
    auto const found = std::ranges::any_of(faults, [&](auto const& fault) {
      return fault.code == one.code && fault.line == wanted && fault.file == "desks/flood/desk.toml" &&
             fault.en.find(one.says) != std::string::npos && !fault.zh.empty();
    });
    EXPECT_TRUE(found) << "written: " << one.written << "\nwanted line " << wanted << " [" << base::fault_name(one.code)
                       << "] … " << one.says << "\nsaid:" << said();
  }
}

TEST(desk, what_is_no_toml_at_all_is_refused) {
  for (std::string const& text :
       {std::string{"\xEF\xBB\xBF"} + "[desk]", std::string{"\xFF\xFE[\0d\0", 6}, std::string{"\xCE\xF7\xC4\xFE"},
        std::string{"\0", 1}, std::string{"{\"desk\":1}"}, std::string(100'000, '['), std::string{}}) {
    EXPECT_FALSE(read_desk(text, "f").faults.empty()) << ::testing::PrintToString(text.substr(0, 20));
  }
}

TEST(desk, all_mistakes_are_told_at_once) {
  auto text = flood_text();
  for (auto const& [from, to] : {std::pair{"color = ", "colour = "},
                                 {"amber = \"6h\"", "amber = \"6x\""},
                                 {"on = \"reported\"", "on = \"opened\""}}) {
    text.replace(text.find(from), std::string_view{from}.size(), to);
  }
  auto const faults = read_desk(text, "f").faults;
  EXPECT_EQ(faults.size(), 3U);
}

}  // namespace
}  // namespace fengsui::model
