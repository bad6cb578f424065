#include "model/desk.h"

#include <gtest/gtest.h>

#include <set>

#include "flood.h"

namespace fengsui::model {
namespace {

desk flood() {
  auto read = read_desk(flood_text(), "flood/desk.toml");
  for (auto const& one : read.faults) ADD_FAILURE() << one.where() << " " << one.en;
  return std::move(read.read);
}

TEST(desk, its_head) {
  auto const read = flood();
  EXPECT_EQ(read.id, "flood");
  EXPECT_EQ(read.name, (base::name{"防汛", "Flood control"}));
  EXPECT_EQ(read.headline, (std::vector<std::string>{"flood.breaches", "flood.level_max"}));
  ASSERT_EQ(read.units.size(), 1U);
  EXPECT_EQ(read.units[0].id, "gauge");
  ASSERT_EQ(read.windows.size(), 2U);
  EXPECT_EQ(read.windows[0].holiday, "qingming");
  EXPECT_EQ(read.windows[0].before, 1);
  EXPECT_EQ(read.windows[1].from, "2025-09-29");
}

TEST(desk, choices_keep_the_order_of_the_file) {
  auto const read = flood();
  ASSERT_EQ(read.choices.size(), 1U);
  std::string order;
  for (auto const& one : read.choices[0].choices) order += one.id + " ";
  EXPECT_EQ(order, "rain hail dry ");
}

TEST(desk, a_record) {
  auto const read = flood();
  auto const& reading = read.kinds.at(0);
  EXPECT_EQ(reading.id, "flood.reading");
  EXPECT_FALSE(reading.flow);
  ASSERT_EQ(reading.verbs.size(), 1U);
  auto const level = reading.find_field("level");
  ASSERT_GE(level, 0);
  EXPECT_EQ(reading.verbs[0].needs, std::vector<int>{level});
  auto const& field = reading.fields[static_cast<std::size_t>(level)];
  EXPECT_EQ(field.type, field_type::decimal);
  EXPECT_EQ(field.decimals, 2);
  EXPECT_EQ(field.min, -500);
  EXPECT_EQ(field.max, 9900);
  auto const& cost = reading.fields[static_cast<std::size_t>(reading.find_field("cost"))];
  EXPECT_EQ(cost.unit, "CNY");
  EXPECT_EQ(cost.decimals, 2);
  EXPECT_EQ(reading.fields[static_cast<std::size_t>(reading.find_field("breach"))].ref_kind, "flood.breach");
}

TEST(desk, a_thing_with_a_flow) {
  auto const read = flood();
  auto const& breach = read.kinds.at(1);
  ASSERT_TRUE(breach.flow);
  EXPECT_EQ(breach.flow->states, 3);
  EXPECT_EQ(breach.verbs.size(), 4U);
  int const reported = breach.find_verb("reported");
  int const guarded = breach.find_verb("guarded");
  int const closed = breach.find_verb("closed");
  EXPECT_EQ(reported, 0);
  EXPECT_TRUE(breach.verbs[0].is_state);
  EXPECT_FALSE(breach.verbs[static_cast<std::size_t>(breach.find_verb("updated"))].is_state);
  ASSERT_NE(breach.flow->find(reported, guarded), nullptr);
  ASSERT_NE(breach.flow->find(guarded, closed), nullptr);
  EXPECT_EQ(breach.flow->find(closed, reported), nullptr);
  EXPECT_EQ(breach.flow->find(guarded, closed)->needs, std::vector<int>{breach.find_field("length")});
  ASSERT_EQ(breach.flow->limits.size(), 3U);
  EXPECT_EQ(breach.flow->limits[0].amber->amount, 6);
  EXPECT_EQ(breach.flow->limits[0].amber->counted_in, time_limit::unit::hours);
  EXPECT_EQ(breach.flow->limits[1].red->counted_in, time_limit::unit::working_days);
  EXPECT_FALSE(breach.flow->limits[2].amber);
  EXPECT_TRUE(breach.fields[static_cast<std::size_t>(breach.find_field("crew"))].personal);
}

TEST(desk, indicators_targets_and_bulletins) {
  auto const read = flood();
  auto const find = [&](std::string_view id) {
    for (auto const& one : read.indicators) {
      if (one.id == id) return one;
    }
    ADD_FAILURE() << id;
    return indicator{};
  };
  EXPECT_EQ(find("flood.readings").measure, measure::count);
  EXPECT_EQ(find("flood.readings").unit, "1");
  EXPECT_EQ(find("flood.level_sum").unit, "m");
  EXPECT_EQ(find("flood.level_sum").decimals, 2);
  EXPECT_TRUE(find("flood.breaches_open").is_stock());
  EXPECT_FALSE(find("flood.days_reported").is_stock());
  EXPECT_EQ(find("flood.wet_share").numerator, "flood.wet_readings");
  ASSERT_EQ(find("flood.wet_readings").where.size(), 1U);
  EXPECT_EQ(find("flood.wet_readings").where[0].values, (std::vector<std::string>{"rain", "hail"}));
  ASSERT_EQ(read.targets.size(), 2U);
  EXPECT_EQ(read.targets[0].indicator, "flood.breaches");
  ASSERT_EQ(read.bulletins.size(), 1U);
  EXPECT_EQ(read.bulletins[0].id, "flood.daily");
}

TEST(desk, the_spec_of_an_indicator_changes_with_its_meaning_alone) {
  auto const spec = [](std::string const& text) { return read_desk(text, "f").read.indicators.at(1).spec; };
  auto text = flood_text();
  auto const before = spec(text);
  text.insert(text.find("sum = \"reading.level\""), "# a remark\n");
  EXPECT_EQ(spec(text), before);
  text.replace(text.find("sum = \"reading.level\""), 21, "min = \"reading.level\"");
  EXPECT_NE(spec(text), before);
}

TEST(desk, every_desk_of_the_house_is_right) {
  int desks = 0;
  for (auto const& folder : std::filesystem::directory_iterator{tests_folder() / "../desks"}) {
    auto const path = folder.path() / "desk.toml";
    if (!std::filesystem::exists(path)) continue;
    ++desks;
    auto const read = read_desk(file_text(path), path.string());
    EXPECT_EQ(read.read.id, folder.path().filename().string());
    for (auto const& one : read.faults) ADD_FAILURE() << one.where() << " " << one.en;
  }
  EXPECT_GE(desks, 5);
}

TEST(desk, the_houses_own_desks_are_right) {
  auto const desks = house_desks();
  std::set<std::string> kinds;
  for (auto const& one : desks) {
    EXPECT_FALSE(one.kinds.empty()) << one.id;
    for (auto const& each : one.kinds) kinds.insert(each.id);
  }
  for (auto const* id : {"figure.reported", "ledger.conflict", "notice.message"}) EXPECT_TRUE(kinds.contains(id)) << id;
}

TEST(desk, a_persons_name_is_personal_unless_the_desk_says_that_it_is_an_office) {
  auto const read = read_desk(R"(
[desk]
id = "a"
name = { zh = "甲", en = "A" }
[kind.shift]
name = { zh = "班", en = "Shift" }
verbs.done = { zh = "完成", en = "done" }
fields.guest = { type = "person", name = { zh = "来客", en = "Guest" } }
fields.officer = { type = "person", personal = false, name = { zh = "值班员", en = "Officer" } }
fields.phone = { type = "text", personal = true, name = { zh = "电话", en = "Phone" } }
)", "a/desk.toml");
  ASSERT_TRUE(read.faults.empty()) << read.faults.front().en;
  auto const& fields = read.read.kinds.front().fields;
  std::string personal;
  for (auto const& one : fields) personal += one.personal ? one.id + " " : "";
  EXPECT_EQ(personal, "guest phone ");
}

TEST(desk, a_kind_says_how_long_what_is_personal_is_kept) {
  auto const read_with = [](std::string const& forget, std::string const& personal = "true") {
    return read_desk("[desk]\nid = \"a\"\nname = { zh = \"甲\", en = \"A\" }\n[kind.visit]\nname = { zh = \"访\", en = \"Visit\" }\n" + forget +
                         "\nverbs.done = { zh = \"完成\", en = \"done\" }\nfields.phone = { type = \"text\", personal = " + personal +
                         ", name = { zh = \"电话\", en = \"Phone\" } }\n",
                     "a/desk.toml");
  };
  EXPECT_EQ(read_with("").read.kinds.front().forget, std::nullopt);
  EXPECT_EQ(read_with("forget = { days = 90 }").read.kinds.front().forget, (forgetting{.days = 90}));
  EXPECT_EQ(read_with("forget = { season_ends = \"05-31\" }").read.kinds.front().forget, (forgetting{.days = 30, .month = 5, .day = 31}))
      << "thirty days unless it says more";
  for (auto const* wrong : {"forget = {}", "forget = { days = -1 }", "forget = { season_ends = \"31 May\" }"})
    EXPECT_EQ(read_with(wrong).faults.size(), 1U) << wrong;
  EXPECT_EQ(read_with("forget = { days = 90 }", "false").faults.size(), 1U) << "nothing personal in it";
}

}  // namespace
}  // namespace fengsui::model
