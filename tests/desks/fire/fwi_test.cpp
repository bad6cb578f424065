#include "fire/danger/fwi.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "fire/danger/fwi_equations.h"
#include "fire/danger/season.h"
#include "fire/danger/station_series.h"
#include "support/shared_data.h"

namespace {

using namespace fengsui;
using tests::read_table;
using tests::shared_data;

double number(tests::table_row const& row, char const* name) {
  return std::stod(row.at(name));
}

// Four significant digits are printed in the reference files of the R package.
void expect_printed(double made, std::string const& printed, std::string const& what) {
  if (printed == "NA") return;
  auto const expected = std::stod(printed);
  EXPECT_NEAR(made, expected, 5.1e-4 * std::abs(expected) + 1e-12) << what;
}

TEST(fire_weather, equals_the_reference_on_every_day_of_every_station) {
  FENGSUI_NEEDS_SHARED("fire/fwi/r_series.csv");
  std::map<std::string, fire::moisture_codes> codes;
  double worst = 0;
  for (auto const& row : read_table(shared_data("fire/fwi/r_series.csv"))) {
    auto& before = codes[row.at("id")];
    auto const made = fire::next_day(
        before,
        {.temp = number(row, "temp"), .rh = number(row, "rh"), .ws = number(row, "ws"), .prec = number(row, "prec")},
        std::stoi(row.at("mon")), number(row, "lat"));
    before = made.codes;
    for (auto const& [name, value] : std::initializer_list<std::pair<char const*, double>>{{"ffmc", made.codes.ffmc},
                                                                                           {"dmc", made.codes.dmc},
                                                                                           {"dc", made.codes.dc},
                                                                                           {"isi", made.isi},
                                                                                           {"bui", made.bui},
                                                                                           {"fwi", made.fwi},
                                                                                           {"dsr", made.dsr}}) {
      worst = std::max(worst, std::abs(value - number(row, name)));
      ASSERT_NEAR(value, number(row, name), 1e-4)
          << name << ", station " << row.at("id") << ", " << row.at("mon") << "-" << row.at("day");
    }
  }
  EXPECT_EQ(codes.size(), 12U);
  std::cout << "largest difference from the R package: " << worst << '\n';
}

TEST(fire_weather, equals_the_printed_answers_for_other_starts_and_without_latitude) {
  FENGSUI_NEEDS_SHARED("fire/fwi/test_fwi_input.csv");
  struct asked {
    char const* file;
    fire::moisture_codes start;
    bool by_latitude;
  };
  for (auto const& one :
       {asked{"01", {85, 6, 15}, true}, asked{"05", {0, 0, 0}, true}, asked{"07", {85, 6, 15}, false}}) {
    auto codes = one.start;
    auto const weather = read_table(shared_data("fire/fwi/test_fwi_input.csv"), ';');
    auto const expected = read_table(shared_data(std::string{"fire/fwi/expected_fwi_"} + one.file + ".csv"));
    ASSERT_EQ(weather.size(), expected.size());
    for (std::size_t i = 0; i < weather.size(); ++i) {
      auto const& row = weather[i];
      auto const made = fire::next_day(
          codes,
          {.temp = number(row, "temp"), .rh = number(row, "rh"), .ws = number(row, "ws"), .prec = number(row, "prec")},
          std::stoi(row.at("mon")), number(row, "lat"), one.by_latitude);
      codes = made.codes;
      auto const what = std::string{one.file} + ", row " + std::to_string(i + 2);
      expect_printed(made.codes.ffmc, expected[i].at("FFMC"), what + " FFMC");
      expect_printed(made.codes.dmc, expected[i].at("DMC"), what + " DMC");
      expect_printed(made.codes.dc, expected[i].at("DC"), what + " DC");
      expect_printed(made.fwi, expected[i].at("FWI"), what + " FWI");
      expect_printed(made.dsr, expected[i].at("DSR"), what + " DSR");
    }
  }
}

// The one-step files try impossible weather too (humidity of -10 %, rain of -10 mm). Fengsui refuses such rows at the
// door, so those are left out here; a test below has the refusal.
bool possible(tests::table_row const& row) {
  fire::noon_weather w{.temp = 0, .rh = 50, .ws = 0, .prec = 0};
  if (row.contains("temp")) w.temp = number(row, "temp");
  if (row.contains("rh")) w.rh = number(row, "rh");
  if (row.contains("ws")) w.ws = number(row, "ws");
  if (row.contains("prec")) w.prec = number(row, "prec");
  return !fire::impossible(w);
}

TEST(fire_weather, each_equation_equals_the_reference_on_possible_weather) {
  FENGSUI_NEEDS_SHARED("fire/fwi/components/FineFuelMoistureCode.csv");
  namespace eq = fire::equations;
  auto const check = [](std::string const& name, auto const& compute) {
    int compared = 0;
    for (auto const& row : read_table(shared_data("fire/fwi/components/" + name + ".csv"))) {
      if (!possible(row) || row.at(name) == "NA") continue;
      auto const made = compute(row);
      if (!made) continue;
      std::string what = name + ":";
      for (auto const& [key, value] : row) what += " " + key + "=" + value;
      expect_printed(*made, row.at(name), what);
      ++compared;
    }
    EXPECT_GT(compared, 100) << name;
    std::cout << name << ": " << compared << " compared\n";
  };
  using answer = std::optional<double>;
  check("FineFuelMoistureCode", [](auto const& r) -> answer {
    return eq::fine_fuel_moisture_code(number(r, "ffmc_yda"), number(r, "temp"), number(r, "rh"), number(r, "ws"),
                                       number(r, "prec"));
  });
  check("DuffMoistureCode", [](auto const& r) -> answer {
    auto const latitude = r.at("lat.adjust") == "TRUE" ? number(r, "lat") : 55;
    return eq::duff_moisture_code(number(r, "dmc_yda"), number(r, "temp"), number(r, "rh"), number(r, "prec"),
                                  eq::day_length(latitude, std::stoi(r.at("mon"))));
  });
  check("DroughtCode", [](auto const& r) -> answer {
    auto const latitude = r.at("lat.adjust") == "TRUE" ? number(r, "lat") : 55;
    return eq::drought_code(number(r, "dc_yda"), number(r, "temp"), number(r, "prec"),
                            eq::drought_day_length(latitude, std::stoi(r.at("mon"))));
  });
  check("InitialSpreadIndex", [](auto const& r) -> answer {
    // The other wind function belongs to the fire behaviour system.
    if (r.at("fbpMod") == "TRUE" && number(r, "ws") >= 40) return {};
    return eq::initial_spread_index(number(r, "ffmc"), number(r, "ws"));
  });
  check("BuildupIndex", [](auto const& r) -> answer { return eq::buildup_index(number(r, "dmc"), number(r, "dc")); });
  check("FireWeatherIndex",
        [](auto const& r) -> answer { return eq::fire_weather_index(number(r, "isi"), number(r, "bui")); });
  // The hourly file is cut to two decimals, and the reference lets a code pass 101, which the scale does not have.
  for (auto const& row : read_table(shared_data("fire/fwi/components/HourlyFineFuelMoistureCode.csv"))) {
    auto const& printed = row.at("HourlyFineFuelMoistureCode");
    if (!possible(row) || printed == "NA") continue;
    auto const made = fire::hourly_ffmc(
        number(row, "ffmc_old"),
        {.temp = number(row, "temp"), .rh = number(row, "rh"), .ws = number(row, "ws"), .prec = number(row, "prec")},
        number(row, "time.step"));
    EXPECT_NEAR(made, std::min(101.0, std::stod(printed)), 0.0101)
        << row.at("ffmc_old") << ' ' << row.at("temp") << ' ' << row.at("rh") << ' ' << row.at("ws") << ' '
        << row.at("prec") << ' ' << row.at("time.step");
  }
  check("OverwinterDroughtCode", [](auto const& r) -> answer {
    auto const text = r.at("OverwinterDroughtCode");
    if (text == "Inf" || number(r, "rw") < 0) return {};
    return fire::overwintered_dc(number(r, "DCf"), number(r, "rw"), {number(r, "a"), number(r, "b")});
  });
}

TEST(fire_weather, season_starts_and_ends_on_the_days_of_the_reference) {
  FENGSUI_NEEDS_SHARED("fire/fwi/test_wDC_input.csv");
  auto const input = read_table(shared_data("fire/fwi/test_wDC_input.csv"), ';');
  struct asked {
    char const* station;
    fire::season_rule rule;
    char const* file;
  };
  for (auto const& one : {asked{"1", {12, 5}, "1"}, asked{"1", {10, 3}, "2"}, asked{"2", {12, 5}, "3"}}) {
    std::vector<double> highest;
    std::vector<tests::table_row> days;
    for (auto const& row : input) {
      if (row.at("id") != one.station) continue;
      highest.push_back(number(row, "tmax"));
      days.push_back(row);
    }
    auto const made = fire::fire_season(highest, one.rule);
    auto const expected = read_table(shared_data(std::string{"fire/fwi/FireSeason_test_wDC_"} + one.file + ".csv"));
    ASSERT_EQ(made.size(), expected.size()) << one.file;
    for (std::size_t i = 0; i < made.size(); ++i) {
      EXPECT_EQ(made[i].starts ? "start" : "end", expected[i].at("fsdatetype"));
      EXPECT_EQ(days[made[i].day].at("mon") + "-" + days[made[i].day].at("day"),
                expected[i].at("mon") + "-" + expected[i].at("day"));
    }
  }
}

TEST(station_weather, reads_columns_by_name_in_any_order_and_names_each_bad_row) {
  std::istringstream in{
      "day,mon,yr,RH,Temp,ws,prec,id\n"
      "4,4,2025,30,12.5,10,0,a\n"
      "5,4,2025,130,12.5,10,0,a\n"
      "31,4,2025,30,12.5,10,0,a\n"
      "6,4,2025,30,x,10,0,a\n"
      "6,4,2025,30,12,10,NA,a\n"
      "3,4,2025,30,12,10,0,a\n"
      "3,4,2025,30,12,10,0,b\n"};
  auto const table = fire::read_weather(in, "w.csv");
  ASSERT_EQ(table.days.size(), 2U);
  EXPECT_DOUBLE_EQ(table.days[0].weather.temp, 12.5);
  std::vector<std::string> said;
  for (auto const& one : table.faults) said.push_back(one.where() + " " + std::string{base::fault_name(one.code)});
  EXPECT_EQ(said, (std::vector<std::string>{"w.csv:3: rh number-out-of-range", "w.csv:4: day bad-day",
                                            "w.csv:5: temp bad-number", "w.csv:6: prec missing-field",
                                            "w.csv:7: day day-not-later"}));
}

TEST(station_weather, other_units_and_separators_are_told) {
  std::istringstream in{"yr;mon;day;temp;rh;ws;prec\n2025;4;4;50;30;10;0\n"};
  auto const table = fire::read_weather(in, "w.csv", {.fahrenheit = true, .metres_per_second = true});
  ASSERT_EQ(table.days.size(), 1U);
  EXPECT_NEAR(table.days[0].weather.temp, 10, 1e-9);
  EXPECT_NEAR(table.days[0].weather.ws, 36, 1e-9);
}

TEST(station_series, a_missing_day_stops_the_station_unless_told_to_carry_on) {
  std::string const text =
      "id,yr,mon,day,temp,rh,ws,prec\n"
      "a,2025,4,4,12,30,10,0\n"
      "a,2025,4,6,12,30,10,0\n"
      "b,2025,4,6,12,30,10,0\n";
  std::istringstream in{text};
  auto const table = fire::read_weather(in, "w.csv");
  auto const refused = fire::rate(table, "w.csv", {.latitude = 36.6});
  ASSERT_EQ(refused.days.size(), 2U);
  ASSERT_EQ(refused.faults.size(), 1U);
  EXPECT_EQ(refused.faults[0].where(), "w.csv:3: day");
  EXPECT_EQ(refused.faults[0].en,
            "station “a” has no rows from 2025-04-05 to 2025-04-05; each day carries on from the day before");
  auto const carried = fire::rate(table, "w.csv", {.latitude = 36.6, .on_gap = fire::gap::carry});
  EXPECT_EQ(carried.days.size(), 3U);
  EXPECT_EQ(carried.faults.size(), 1U) << "a hole is said even where it is carried over";
}

TEST(station_series, spring_drought_follows_from_autumn_and_the_winters_rain) {
  std::ostringstream text;
  text << "yr,mon,day,temp,rh,ws,prec\n";
  auto add = [&text, day = base::day{std::chrono::days{19'000}}](int count, double temp, double prec) mutable {
    for (int i = 0; i < count; ++i, day += std::chrono::days{1}) {
      std::chrono::year_month_day const d{day};
      text << int{d.year()} << ',' << unsigned{d.month()} << ',' << unsigned{d.day()} << ',' << temp << ",30,10,"
           << prec << '\n';
    }
  };
  add(60, 20, 0);   // a dry warm season, open from the fourth day
  add(40, 0, 0.5);  // winter: its fourth day is the season's last, 36 more bring rain, and three of spring's none
  add(10, 20, 0);
  std::istringstream in{text.str()};
  auto const table = fire::read_weather(in, "w.csv");
  auto const made = fire::rate(table, "w.csv", {.latitude = 36.6, .season = fire::season_rule{}});
  EXPECT_FALSE(made.days[2].rating);
  ASSERT_TRUE(made.days[3].rating);
  ASSERT_TRUE(made.days[63].rating) << "the day on which the season ends is its last";
  EXPECT_FALSE(made.days[64].rating);
  ASSERT_TRUE(made.days[103].rating);
  auto const autumn = made.days[63].rating->codes.dc;
  auto const spring = fire::overwintered_dc(autumn, 36 * 0.5);
  EXPECT_GT(spring, 15);
  std::chrono::year_month_day const first{table.days[103].day};
  auto const month = static_cast<int>(unsigned{first.month()});
  EXPECT_DOUBLE_EQ(made.days[103].rating->codes.dc,
                   fire::next_day({85, 6, spring}, {20, 30, 10, 0}, month, 36.6).codes.dc);
}

TEST(fire_weather, drought_overwinters_as_in_the_reference) {
  FENGSUI_NEEDS_SHARED("fire/fwi/OverwinterDroughtCode_test_wDC_1.csv");
  auto const printed = [](char const* name) {
    std::vector<double> made;
    for (auto const& row : read_table(shared_data(std::string{"fire/fwi/OverwinterDroughtCode_test_"} + name + ".csv")))
      made.push_back(number(row, "data"));
    return made;
  };
  EXPECT_NEAR(fire::overwintered_dc(300, 110), printed("wDC_1").at(0), 0.005);
  EXPECT_NEAR(fire::overwintered_dc(300, 110, {1.0, 0.9}), printed("wDC_2").at(0), 0.005);
  auto const several = printed("wDC_3");
  EXPECT_NEAR(fire::overwintered_dc(400, 99, {0.75, 0.75}), several.at(0), 0.005);
  EXPECT_NEAR(fire::overwintered_dc(300, 110, {1.0, 0.9}), several.at(1), 0.005);
  EXPECT_NEAR(fire::overwintered_dc(250, 200, {0.75, 0.75}), several.at(2), 0.005);
  // The rain of a winter: of the days after the season's last and before the next one's first.
  auto const turns = read_table(shared_data("fire/fwi/test_wDC_fireseason_input.csv"), ';');
  auto const day_of = [](tests::table_row const& row) {
    return std::chrono::year{std::stoi(row.at("yr"))} / std::stoi(row.at("mon")) / std::stoi(row.at("day"));
  };
  double rain = 0;
  for (auto const& row : read_table(shared_data("fire/fwi/test_wDC_input.csv"), ';')) {
    if (row.at("id") == "2" && day_of(row) > day_of(turns.at(5)) && day_of(row) < day_of(turns.at(6))) {
      rain += number(row, "prec");
    }
  }
  EXPECT_NEAR(fire::overwintered_dc(500, rain), printed("wDc_4").at(0), 0.005);
  EXPECT_NEAR(fire::overwintered_dc(250, rain), printed("wDc_5").at(0), 0.005);
}

fire::weather_table hourly(std::string const& text) {
  std::istringstream in{text};
  return fire::read_weather(in, "h.csv", {.hourly = true});
}

TEST(hourly_series, each_hour_carries_on_from_the_hour_before_over_midnight) {
  auto const table = hourly(
      "id,yr,mon,day,hr,temp,rh,ws,prec,bui\n"
      "a,2025,4,4,22,10,50,10,0,40\n"
      "a,2025,4,4,23,9,55,10,0,40\n"
      "a,2025,4,5,0,8,60,10,1.2,NA\n");
  ASSERT_TRUE(table.faults.empty());
  auto const made = fire::rate_hours(table, "h.csv", {});
  ASSERT_EQ(made.hours.size(), 3U);
  auto code = 85.0;
  for (std::size_t i = 0; i < 3; ++i) {
    code = fire::hourly_ffmc(code, table.days[i].weather);
    EXPECT_DOUBLE_EQ(made.hours[i].ffmc, code);
    EXPECT_DOUBLE_EQ(made.hours[i].isi, fire::equations::initial_spread_index(code, 10));
  }
  EXPECT_DOUBLE_EQ(*made.hours[0].fwi, fire::equations::fire_weather_index(made.hours[0].isi, 40));
  EXPECT_FALSE(made.hours[2].fwi) << "no BUI, no FWI";
}

TEST(hourly_series, a_missing_hour_stops_the_station_unless_told_to_carry_on_and_three_hours_may_be_a_step) {
  auto const table = hourly(
      "id,yr,mon,day,hr,temp,rh,ws,prec\n"
      "a,2025,4,4,9,10,50,10,0\n"
      "a,2025,4,4,10,10,50,10,0\n"
      "a,2025,4,4,14,10,50,10,0\n"
      "b,2025,4,4,9,10,50,10,0\n"
      "b,2025,4,4,12,10,50,10,0\n");
  auto const refused = fire::rate_hours(table, "h.csv", {});
  EXPECT_EQ(refused.hours.size(), 4U);
  ASSERT_EQ(refused.faults.size(), 1U);
  EXPECT_EQ(refused.faults[0].where(), "h.csv:4: hr");
  auto const carried = fire::rate_hours(table, "h.csv", {.on_gap = fire::gap::carry});
  ASSERT_EQ(carried.hours.size(), 5U);
  EXPECT_EQ(carried.faults.size(), 1U);
  EXPECT_DOUBLE_EQ(carried.hours[2].ffmc, fire::hourly_ffmc(carried.hours[1].ffmc, table.days[2].weather));
  EXPECT_DOUBLE_EQ(carried.hours[4].ffmc, fire::hourly_ffmc(carried.hours[3].ffmc, table.days[4].weather, 3));
}

TEST(hourly_series, needs_an_hour_and_hours_that_rise) {
  EXPECT_EQ(hourly("id,yr,mon,day,temp,rh,ws,prec\na,2025,4,4,10,50,10,0\n").faults.at(0).en, "“hr” is missing");
  auto const table = hourly(
      "id,yr,mon,day,hr,temp,rh,ws,prec\n"
      "a,2025,4,4,9,10,50,10,0\na,2025,4,4,9,10,50,10,0\na,2025,4,4,24,10,50,10,0\n");
  ASSERT_EQ(table.faults.size(), 2U);
  EXPECT_EQ(table.faults[0].where(), "h.csv:3: hr");
  EXPECT_EQ(table.faults[1].where(), "h.csv:4: hr");
}

}  // namespace
