// The demo city reproduces the page: every figure of the newspaper's table, computed from events, through the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "main/run_program.h"

namespace fengsui {
namespace {

std::string const& demo() {
  static test::temporary_folder const folder;
  static std::string const path = [] {
    auto const made = (folder.path / "demo").string();
    auto const result =
        test::run("init " + made + " --city " + (test::root() / "cities" / "xining").string() + " --demo --json");
    if (result.code != 0) throw std::runtime_error{"the demo city cannot be made: " + result.err};
    return made;
  }();
  return path;
}

// The number behind a key of flat JSON; the first one.
std::string number_after(std::string const& json, std::string const& key) {
  auto const at = json.find("\"" + key + "\":");
  if (at == std::string::npos) return "none";
  auto const from = at + key.size() + 3;
  return json.substr(from, json.find_first_of(",}]", from) - from);
}

std::string figure(std::string const& arguments) {
  auto const result = test::run("figure " + demo() + " " + arguments + " --json");
  EXPECT_EQ(result.code, 0) << result.err;
  return result.out;
}

std::string value(std::string const& arguments) {
  return number_after(figure(arguments), "value");
}

// The groups of a split figure, "key value" each.
std::map<std::string, std::string> split(std::string const& arguments) {
  auto const json = figure(arguments);
  std::map<std::string, std::string> groups;
  for (auto at = json.find("{\"key\":{"); at != std::string::npos; at = json.find("{\"key\":{", at + 1)) {
    std::string key;
    auto const inside = json.substr(at + 8, json.find('}', at) - at - 8);
    for (std::size_t colon = inside.find("\":\""); colon != std::string::npos;
         colon = inside.find("\":\"", colon + 3)) {
      key += (key.empty() ? "" : " ") + inside.substr(colon + 3, inside.find('"', colon + 3) - colon - 3);
    }
    groups[key] = number_after(json.substr(at), "value");
  }
  return groups;
}

using groups = std::map<std::string, std::string>;

TEST(demo, invest_first_quarter) {
  std::pair<char const*, char const*> const table[] = {
      {"projects_signed", "23"},      {"signed_amount", "24500000000"}, {"outbound_trips", "19"},
      {"enterprises_visited", "45"},  {"enterprises_invited", "26"},    {"invited_intent_amount", "48000000000"},
      {"projects_negotiating", "23"}, {"projects_started", "11"},       {"task_forces", "5"},
      {"regional_teams", "3"},        {"stationed_staff", "9"},         {"lists", "4"},
      {"credit_line", "20000000000"}};
  for (auto const& [indicator, expected] : table)
    EXPECT_EQ(value("invest." + std::string{indicator} + " --period 2025-Q1"), expected) << indicator;
  EXPECT_GT(std::stoi(value("invest.major_projects --period 2025-Q1")), 40);
  EXPECT_EQ(number_after(figure("invest.signed_amount --period 2025-Q1"), "days"), "90");
  auto const completion =
      std::stod(number_after(figure("invest.signed_amount --period 2025-Q1 --compare target"), "completion"));
  EXPECT_EQ(static_cast<int>(completion * 100 + 0.5), 87);
}

// The office's verbs ask the ledger as the pages do, and say the same to a person and to a program.
TEST(demo, the_investment_desks_verbs_read_a_data_folder) {
  auto const attain = test::run("invest attain " + demo() + " --json");
  ASSERT_EQ(attain.code, 0) << attain.err;
  EXPECT_EQ(number_after(attain.out.substr(attain.out.find("\"done\":")), "count"),
            value("invest.projects_signed --period 2025"));
  auto const text = test::run("--lang en invest attain " + demo());
  EXPECT_NE(text.out.find("of " + number_after(attain.out, "live") + " live"), std::string::npos)
      << text.out << text.err;
  auto const waiting = test::run("invest waiting " + demo() + " --by party --json");
  ASSERT_EQ(waiting.code, 0) << waiting.err;
  EXPECT_GT(std::stoi(number_after(waiting.out, "cases")), 40);
  EXPECT_NE(test::run("--lang en invest waiting " + demo()).out.find(number_after(waiting.out, "cases") + " cases"),
            std::string::npos);
  auto const rate =
      test::run("--lang en invest rate compute " + demo() + " fulfilment_not_terminated --period 2025-Q1");
  ASSERT_EQ(rate.code, 0) << rate.err;
  EXPECT_NE(rate.out.find("contracts:"), std::string::npos) << rate.out;
  EXPECT_EQ(test::run("invest rate list " + demo() + " 履约率 --json").code, 0);
  EXPECT_EQ(test::run("invest rate assess " + demo() + " task_force_quarter --by task_force --json")
                    .out.find("\"assessment\":\"task_force_quarter\"") == std::string::npos,
            false);
  auto const trip =
      test::run("invest trip " + demo() + " --days 2 --cars 2 --must co-models --without co-collagen --json");
  ASSERT_EQ(trip.code, 0) << trip.err;
  auto const plan = trip.out.substr(trip.out.find("\"plan\""));
  EXPECT_NE(plan.find("\"co-models\""), std::string::npos);
  EXPECT_EQ(plan.find("\"co-collagen\""), std::string::npos);
  EXPECT_NE(test::run("--lang en invest trip " + demo() + " --host").out.find("from Xining"), std::string::npos);
  EXPECT_EQ(test::run("invest trip " + demo() + " --at nowhere").code, 1);
  EXPECT_EQ(test::run("invest trip " + demo() + " --must nobody").code, 1);
  EXPECT_EQ(test::run("invest trip " + demo() + " --format toptw").code, 2);
  EXPECT_EQ(test::run("invest attain " + demo() + " --won signed").code, 2)
      << "a table's option says nothing of a folder";
  EXPECT_EQ(test::run("invest rate compute " + demo() + " nonsense").code, 3);
  // What the city itself says of its rates is read with its other definitions, and refused like them.
  auto const own = std::filesystem::path{demo()} / "city" / "rates.toml";
  std::ofstream{own} << "[quantity.large]\nname = { zh = \"大\", en = \"large\" }\nwhere = [\"sined by end\"]\n";
  auto const wrong = test::run("--lang en invest rate list " + demo());
  std::filesystem::remove(own);
  EXPECT_EQ(wrong.code, 3);
  EXPECT_NE(wrong.err.find("rates.toml:1"), std::string::npos) << wrong.err;
}

TEST(demo, invest_groundbreakings_by_park_and_day) {
  EXPECT_EQ(
      split("invest.groundbreakings --period 2025-Q1 --by day --by park"),
      (groups{{"2025-02-16 park-biological", "5"}, {"2025-02-19 park-nanchuan", "1"}, {"2025-02-23 park-ganhe", "1"}}));
}

TEST(demo, every_major_project_has_one_commissioner) {
  auto const listed = test::run("trace " + demo() + " invest.major_projects --period 2025-Q1 --json");
  std::size_t commissioners = 0;
  for (auto at = listed.out.find("\"commissioner\":\""); at != std::string::npos;
       at = listed.out.find("\"commissioner\":\"", at + 1))
    ++commissioners;
  EXPECT_EQ(std::to_string(commissioners), number_after(listed.out, "count"));
}

TEST(demo, contest_final) {
  EXPECT_EQ(value("contest.contestants --period 2025-04-08"), "9");
  EXPECT_EQ(value("contest.teams --period 2025-04-08"), "6");
  EXPECT_EQ(value("contest.tracks --period 2025-04-08"), "2");
  auto const prizes = split("contest.prizes --period 2025-04-08 --by track --by grade");
  ASSERT_EQ(prizes.size(), 6U);
  for (auto const& [key, count] : prizes) {
    auto const expected = key.ends_with("first") ? "1" : key.ends_with("second") ? "2" : "3";
    EXPECT_EQ(count, expected) << key;
  }
}

TEST(demo, air_holiday) {
  std::pair<std::string, std::array<std::string, 2>> const table[] = {
      {"air.flights", {"463", "8"}},
      {"air.passengers", {"48000", "9"}},
      {"air.cargo_mail", {"288", "15"}},
      {"air.flights --where airport=XNN", {"379", "8"}},
      {"air.passengers --where airport=XNN", {"41500", "8"}},
      {"air.cargo_mail --where airport=XNN", {"267", "15"}}};
  for (auto const& [question, expected] : table) {
    auto const json = figure(question + " --period qingming-2025 --compare same-holiday");
    EXPECT_EQ(number_after(json, "value"), expected[0]) << question;
    EXPECT_EQ(std::to_string(static_cast<int>(std::stod(number_after(json, "growth")) * 100 + 0.5)), expected[1])
        << question;
    EXPECT_NE(json.find("\"from\":\"2024-04-04\",\"to\":\"2024-04-06\""), std::string::npos);
  }
  auto const day_of_most = [](std::string const& direction) {
    std::pair<int, std::string> most{0, ""};
    for (auto const& [day, passengers] :
         split("air.passengers --period qingming-2025 --by day --where direction=" + direction))
      most = std::max(most, {std::stoi(passengers), day});
    return most.second;
  };
  EXPECT_EQ(day_of_most("departure"), "2025-04-04");
  EXPECT_EQ(day_of_most("arrival"), "2025-04-06");
}

TEST(demo, rail_holiday) {
  auto const json = figure("rail.passengers --period qingming-2025 --compare same-holiday");
  EXPECT_EQ(number_after(json, "value"), "270200");
  EXPECT_EQ(number_after(json, "change"), "21200");
  EXPECT_EQ(number_after(json, "days"), "5");
  auto const days = split("rail.passengers --period qingming-2025 --by day");
  EXPECT_EQ(days.size(), 5U);
  EXPECT_EQ(days.at("2025-04-04"), "67000");
  for (auto const& [day, passengers] : days) EXPECT_LE(std::stoi(passengers), 67000) << day;
  auto const directions = split("rail.passengers --period qingming-2025 --by direction");
  for (auto const* one : {"minhe-south", "menyuan", "golmud", "delingha", "beyond"})
    EXPECT_TRUE(directions.contains(one)) << one;
  EXPECT_EQ(split("rail.trains_coupled --period qingming-2025 --by train"),
            (groups{{"D2732/1", "3"}, {"D2736/5", "3"}}));
  EXPECT_EQ(split("rail.trains_coupled --period qingming-2025 --by day"),
            (groups{{"2025-04-04", "2"}, {"2025-04-05", "2"}, {"2025-04-06", "2"}}));
  auto const added = split("rail.trains_added --period qingming-2025 --by train");
  EXPECT_EQ(added.at("D9911/2"), "4");
  EXPECT_EQ(added.at("D9913/4"), "4");
  EXPECT_EQ(added.at("C959"), "1");
  EXPECT_EQ(split("rail.trains_added --period qingming-2025 --where to=st-golmud --by day"),
            (groups{{"2025-04-03", "1"}, {"2025-04-06", "1"}}));
  EXPECT_EQ(value("rail.trains_added --period qingming-2025 --where to=st-delingha"), "1");
}

TEST(demo, stations_see_by_viewsheds_on_terrain_that_stands_in_and_says_so) {
  // What is kept is what the engine reckons on that ground: nothing is said anew.
  auto const kept = test::run("fire sight " + demo() + " --json");
  ASSERT_EQ(kept.code, 0) << kept.err;
  EXPECT_NE(kept.out.find(R"("stations":12,"events":0)"), std::string::npos) << kept.out;
  EXPECT_NE(kept.out.find(R"("stand_in":true)"), std::string::npos);
  for (auto const* said : {"代用地形", "stand-in terrain", "缺图幅 N36E101", "missing are N36E101"})
    EXPECT_NE(kept.out.find(said), std::string::npos) << said;
  test::temporary_folder const folder;
  auto const copy = (folder.path / "copy").string();
  std::filesystem::copy(demo(), copy, std::filesystem::copy_options::recursive);
  std::filesystem::copy_file(demo() + ".key", copy + ".key");
  EXPECT_NE(test::run("fire sight " + copy + " --height 80 --json").out.find(R"("events":12)"), std::string::npos)
      << "higher towers see more";
  // A tile under its true name goes before what stands in.
  auto const terrain = std::filesystem::path{copy} / "city" / "terrain" / "N36E101.tif";
  std::filesystem::copy_file(std::filesystem::path{copy} / "city" / "stand_in" / "andes_90m.tif", terrain);
  auto const real = test::run("fire sight " + copy + " --json");
  EXPECT_NE(real.out.find(R"("stand_in":false)"), std::string::npos) << real.out;
  EXPECT_NE(real.out.find(R"("missing_tiles":["N37E100","N37E101"])"), std::string::npos) << real.out;
  std::filesystem::remove(terrain);
  std::filesystem::remove_all(std::filesystem::path{copy} / "city" / "stand_in");
  auto const none = test::run("fire sight " + copy);
  EXPECT_EQ(none.code, 1) << none.out;
  EXPECT_NE(none.err.find("N36E101"), std::string::npos) << none.err;
}

TEST(demo, fire_holiday) {
  EXPECT_EQ(value("fire.fires --period qingming-2025"), "0");
  EXPECT_EQ(value("fire.illegal_fire_use --period qingming-2025 --where prefecture=630100"), "22");
  EXPECT_EQ(value("fire.monitored_area --period qingming-2025"), "1070000");
  auto const messages = split("fire.messages_sent --period qingming-2025 --by day --by carrier");
  EXPECT_EQ(messages.size(), 9U);  // three carriers, each of three days
  for (auto const* more : {"patrols", "patrol_hours", "checkpoints"}) {
    auto const json = figure(std::string{"fire."} + more + " --period qingming-2025 --compare previous");
    EXPECT_GT(std::stod(number_after(json, "change")), 0) << more;
  }
  for (auto const* some : {"people_registered", "fire_sources_held", "worship_points", "posts_on_duty"}) {
    EXPECT_GT(std::stod(value(std::string{"fire."} + some + " --period qingming-2025")), 0) << some;
  }
}

TEST(demo, every_figure_says_that_it_rests_on_sample_data) {
  for (auto const* one : {"invest.signed_amount --period 2025-Q1", "air.flights --period qingming-2025",
                          "rail.passengers --period qingming-2025"}) {
    EXPECT_NE(figure(one).find("\"made_up\":true"), std::string::npos) << one;
    auto const shown = test::run("--lang en figure " + demo() + " " + one);
    EXPECT_NE(shown.out.find("sample data, made up"), std::string::npos) << one;
  }
}

TEST(demo, reported_figures_stand_beside_computed_ones) {
  auto const json = figure("air.passengers --period qingming-2025");
  auto const at = json.find("\"reported\":[{");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(number_after(json.substr(at), "value"), "48000");
}

TEST(demo, answers_as_known_on_an_earlier_evening) {
  auto const on = [](std::string const& evening) {
    return std::stoi(value("air.flights --period qingming-2025 --as-known-at " + evening));
  };
  EXPECT_EQ(on("2025-04-03"), 0);
  EXPECT_GT(on("2025-04-04"), 100);
  EXPECT_LT(on("2025-04-05"), 400);
  EXPECT_EQ(on("2025-04-09"), 463);
}

// Ids are the program's; a person reads names, amounts with their unit, and the city's clock.
TEST(demo, what_is_shown_of_a_thing_is_named_and_has_its_units) {
  struct said {
    std::string arguments;
    std::vector<char const*> words;
  };
  auto const city = " " + demo();
  said const table[] = {
      {"thing" + city + " basalt --lang zh",
       {"园区=生物园区", "用地=120亩", "区域专班=深圳区域招商专班", "产业=新材料"}},
      {"things" + city + " roster.duty --lang en", {"Post=Airport operations duty room", "From=2025-04-01 08:00"}},
      {"list show" + city + " list-talks --lang en", {"Basalt fibre", "Liang Mou"}},
      {"plan show" + city + " plan-labour-day --lang zh", {"提出: 祁某", "18600 元", "处置野外违规用火"}},
      {"move ways" + city + " invest.project basalt --lang en", {"Investment, Batch, Agreement, Contract", "yes"}},
      {"roster members" + city + " --lang en", {"Tian Mou", "Airport operations duty room"}},
      {"figure" + city + " fire.patrol_hours --period qingming-2025 --by county --lang zh", {"区县"}},
  };
  for (auto const& one : table) {
    auto const shown = test::run(one.arguments);
    EXPECT_EQ(shown.code, 0) << shown.err;
    for (auto const* words : one.words)
      EXPECT_NE(shown.out.find(words), std::string::npos) << one.arguments << ": " << words << "\n" << shown.out;
  }
}

TEST(demo, notices_say_in_both_languages_that_they_are_made_up) {
  auto const status = test::run("notify status " + demo() + " --json");
  ASSERT_EQ(status.code, 0) << status.err;
  auto const times = [&](std::string const& text) {
    int made = 0;
    for (auto at = status.out.find(text); at != std::string::npos; at = status.out.find(text, at + 1)) ++made;
    return made;
  };
  auto const notices = times("\"id\":\"sample-");
  EXPECT_GE(notices, 4);
  for (auto const* mark : {"\"status\":\"exercise\"", "\"zh\":\"样例：", "\"en\":\"Sample: ", "（样例，内容虚构）\"",
                           "(Sample; its content is made up.)\""})
    EXPECT_EQ(times(mark), notices) << mark;
  for (auto const* state : {"drafted", "released", "rejected"})
    EXPECT_GT(times("\"state\":\"" + std::string{state}), 0) << state << " is there to be seen";
}

TEST(demo, a_trace_adds_up_to_its_figure) {
  auto const traced = test::run("trace " + demo() + " invest.signed_amount --period 2025-Q1 --json");
  long double sum = 0;
  std::size_t events = 0;
  for (auto at = traced.out.find("\"contributes\":"); at != std::string::npos;
       at = traced.out.find("\"contributes\":", at + 1), ++events) {
    sum += std::stold(traced.out.substr(at + 14, 20));
  }
  EXPECT_EQ(events, 23U);
  EXPECT_EQ(sum, 24'500'000'000.0L);
}

TEST(demo, bulletins_print_the_page_in_both_languages) {
  struct expected {
    char const* bulletin;
    char const* lang;
    std::vector<char const*> words;
  };
  expected const table[] = {
      {"invest.quarter --period 2025-Q1", "zh", {"245亿元", "87%", "480亿元", "40余个", "200亿元"}},
      {"invest.quarter --period 2025-Q1", "en", {"24.5 billion", "87%", "more than 40"}},
      {"contest.final --period 2025-04-08", "zh", {"9名选手", "6个团队", "一等奖1名"}},
      {"air.holiday --period qingming-2025", "zh", {"463架次", "4.8万人次", "288吨", "8%、9%和15%", "4.15万人次"}},
      {"air.holiday --period qingming-2025", "en", {"48,000 passengers", "8%, 9% and 15%"}},
      {"rail.holiday --period qingming-2025", "zh", {"27.02万人次", "2.12万人次", "5.4万人次", "4月4日", "6.7万人次"}},
      {"fire.holiday --period qingming-2025", "zh", {"未发生森林草原火灾", "107万亩", "22起"}},
      {"fire.holiday --period qingming-2025", "en", {"1.07 million mu"}},
  };
  for (auto const& one : table) {
    auto const printed = test::run("bulletin " + demo() + " " + one.bulletin + " --lang " + one.lang);
    EXPECT_EQ(printed.code, 0) << printed.err;
    for (auto const* words : one.words)
      EXPECT_NE(printed.out.find(words), std::string::npos) << one.bulletin << ": " << words << "\n" << printed.out;
  }
}

// Where each figure of a bulletin stands in its text, in code points.
std::vector<std::pair<std::size_t, std::size_t>> spans_of(std::string const& json) {
  std::vector<std::pair<std::size_t, std::size_t>> made;
  for (auto at = json.find("\"span\":["); at != std::string::npos; at = json.find("\"span\":[", at + 1)) {
    std::size_t read = 0;
    auto const from = std::stoul(json.substr(at + 8, 20), &read);
    made.emplace_back(from, std::stoul(json.substr(at + 8 + read + 1, 20)));
  }
  return made;
}

// The quarter's text says nothing that is not a figure with events behind it: each number stands in a figure's span,
// but for those of dates and of the period itself.
TEST(demo, every_number_of_the_quarters_bulletin_is_a_figure_with_events_behind_it) {
  for (auto const* lang : {"zh", "en"}) {
    auto const printed = test::run("bulletin " + demo() + " invest.quarter --period 2025-Q1 --json --lang " + lang);
    ASSERT_EQ(printed.code, 0) << printed.err;
    auto const begin = printed.out.find("\"text\":\"") + 8;
    auto const text = printed.out.substr(begin, printed.out.find("\",\"made_up\"", begin) - begin);
    auto const spans = spans_of(printed.out);
    EXPECT_EQ(spans.size(), 26U) << lang;
    std::size_t point = 0;
    int outside = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      auto const c = static_cast<unsigned char>(text[i]);
      if (c == '\\' && text[i + 1] == 'n') {  // a line break, one code point
        ++i, ++point;
        continue;
      }
      bool const digit = c >= '0' && c <= '9';
      bool const first = digit && !(i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9');
      if (first &&
          std::ranges::none_of(spans, [&](auto const& one) { return one.first <= point && point < one.second; }))
        ++outside;
      if ((c & 0xC0) != 0x80) ++point;
    }
    // 2025, one quarter (zh: 一), 90 days, and the days of three ceremonies with their months in Chinese.
    EXPECT_EQ(outside, std::string_view{lang} == "zh" ? 2 + 2 * 3 : 3 + 3) << text;
  }
  for (auto const* indicator :
       {"projects_signed", "signed_amount", "outbound_trips", "enterprises_visited", "enterprises_invited",
        "invited_intent_amount", "projects_negotiating", "projects_started", "groundbreakings", "task_forces",
        "regional_teams", "stationed_staff", "lists", "major_projects", "credit_line"}) {
    auto const traced = test::run("trace " + demo() + " invest." + indicator + " --period 2025-Q1 --json");
    EXPECT_GT(std::stoi(number_after(traced.out, "count")), 0) << indicator;
  }
}

}  // namespace
}  // namespace fengsui
