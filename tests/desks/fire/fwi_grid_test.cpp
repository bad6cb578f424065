#include "fire/danger/fwi_grid_season.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "fire/terrain/raster.h"
#include "support/shared_data.h"
#include "support/test_house.h"

namespace {

using namespace fengsui;

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

struct made_up_weather {
  std::vector<float> temp, rh, ws, prec, latitude;
  fire::grid_weather spans() const { return {temp, rh, ws, prec}; }
};

made_up_weather weather_of(std::size_t cells, unsigned seed) {
  std::mt19937 random{seed};
  auto const between = [&](double least, double most) {
    return static_cast<float>(std::uniform_real_distribution{least, most}(random));
  };
  made_up_weather made;
  for (std::size_t i = 0; i < cells; ++i) {
    made.temp.push_back(between(-25, 40));
    made.rh.push_back(i % 17 == 0 ? 100 : between(0, 100));
    made.ws.push_back(i % 13 == 0 ? 0 : between(0, 80));
    made.prec.push_back(between(0, 1) < 0.6F ? 0 : between(0, 60));
    made.latitude.push_back(between(-50, 60));
  }
  return made;
}

TEST(fwi_grid, equals_the_point_equations_day_after_day) {
  constexpr std::size_t kCells = 3'001;  // not a whole number of blocks
  auto codes = fire::grid_codes::starting(kCells, {});
  std::vector<fire::moisture_codes> points(kCells);
  double worst = 0;
  for (int day = 0; day < 40; ++day) {
    auto const w = weather_of(kCells, static_cast<unsigned>(day));
    auto const month = day % 12 + 1;
    auto const made = fire::rate_day(w.spans(), month, w.latitude, {}, codes);
    EXPECT_EQ(made.rated, kCells);
    for (std::size_t i = 0; i < kCells; ++i) {
      auto const expected =
          fire::next_day(points[i], {w.temp[i], w.rh[i], w.ws[i], w.prec[i]}, month, double{w.latitude[i]});
      points[i] = expected.codes;
      for (auto const& [value, wanted] : {std::pair{codes.ffmc[i], expected.codes.ffmc},
                                          {codes.dmc[i], expected.codes.dmc},
                                          {codes.dc[i], expected.codes.dc}}) {
        worst = std::max(worst, std::abs(value - wanted) / std::max(1.0, std::abs(wanted)));
      }
      ASSERT_NEAR(made.fwi[i], expected.fwi, 1e-6 * std::max(1.0, expected.fwi)) << "day " << day << ", cell " << i;
      ASSERT_NEAR(made.dsr[i], expected.dsr, 1e-6 * std::max(1.0, expected.dsr)) << "day " << day << ", cell " << i;
    }
  }
  EXPECT_LT(worst, 1e-9) << "the codes that carry over are kept in double";
  std::cout << "largest relative difference of the codes after 40 days: " << worst << '\n';
}

TEST(fwi_grid, equals_the_reference_package_over_its_season) {
  FENGSUI_NEEDS_SHARED("fire/fwi/r_series.csv");
  std::map<std::string, std::vector<tests::table_row>> stations;
  for (auto const& row : tests::read_table(tests::shared_data("fire/fwi/r_series.csv"))) {
    stations[row.at("id")].push_back(row);
  }
  auto const days = stations.begin()->second.size();
  auto codes = fire::grid_codes::starting(stations.size(), {});
  double worst = 0;
  for (std::size_t day = 0; day < days; ++day) {
    made_up_weather w;
    for (auto const& [id, rows] : stations) {
      auto const of = [&row = rows[day]](char const* name) { return std::stof(row.at(name)); };
      w.temp.push_back(of("temp"));
      w.rh.push_back(of("rh"));
      w.ws.push_back(of("ws"));
      w.prec.push_back(of("prec"));
      w.latitude.push_back(of("lat"));
    }
    auto const month = std::stoi(stations.begin()->second[day].at("mon"));
    auto const made = fire::rate_day(w.spans(), month, w.latitude, {}, codes);
    std::size_t cell = 0;
    for (auto const& [id, rows] : stations) {
      for (auto const& [values, name] : {std::pair{&made.ffmc, "ffmc"},
                                         {&made.dmc, "dmc"},
                                         {&made.dc, "dc"},
                                         {&made.isi, "isi"},
                                         {&made.bui, "bui"},
                                         {&made.fwi, "fwi"},
                                         {&made.dsr, "dsr"}}) {
        worst = std::max(worst, std::abs(double{(*values)[cell]} - std::stod(rows[day].at(name))));
      }
      ++cell;
    }
  }
  EXPECT_LT(worst, 1e-4);
  std::cout << "largest difference from the R package: " << worst << '\n';
}

TEST(fwi_grid, a_cell_without_weather_loses_its_codes_unless_told_to_carry_them) {
  made_up_weather w{{15, 15, 15}, {40, kNone, 130}, {10, 10, 10}, {0, 0, 0}, {36, 36, 36}};
  auto codes = fire::grid_codes::starting(3, {});
  auto const refused = fire::rate_day(w.spans(), 4, w.latitude, {}, codes);
  EXPECT_EQ(refused.rated, 1U);
  EXPECT_EQ(refused.missing, 1U);
  EXPECT_EQ(refused.impossible, 1U) << "humidity of 130 %";
  EXPECT_EQ(refused.first_impossible, 2U);
  EXPECT_TRUE(std::isnan(refused.fwi[1]));
  w.rh = {40, 40, 40};
  auto const next = fire::rate_day(w.spans(), 4, w.latitude, {}, codes);
  EXPECT_EQ(next.rated, 1U) << "what has no yesterday has no today";

  w.rh = {40, kNone, 40};
  codes = fire::grid_codes::starting(3, {});
  fire::grid_options const carry{.on_gap = fire::gap::carry};
  auto const carried = fire::rate_day(w.spans(), 4, w.latitude, carry, codes);
  EXPECT_TRUE(std::isnan(carried.fwi[1])) << "the day itself is not made up";
  EXPECT_DOUBLE_EQ(codes.ffmc[1], 85);
  w.rh = {40, 40, 40};
  EXPECT_EQ(fire::rate_day(w.spans(), 4, w.latitude, carry, codes).rated, 3U);
}

TEST(fwi_grid, latitudes_follow_the_frame_and_one_belt_is_asked_once) {
  fire::raster_frame degrees{.columns = 3, .rows = 4, .transform = {101, 0.1, 0, 31, 0, -0.5}, .reference = ""};
  auto const each = fire::cell_latitudes(degrees);
  ASSERT_TRUE(each);
  EXPECT_FLOAT_EQ((*each)[0], 30.75F);
  EXPECT_FLOAT_EQ((*each)[11], 29.25F);
  auto const across = fire::cell_latitudes(degrees, fire::kLatitudeBorders);
  EXPECT_FLOAT_EQ((*across)[11], 29.25F) << "30 degrees lie between its rows";
  degrees.transform[3] = 37;
  auto const one_belt = fire::cell_latitudes(degrees, fire::kLatitudeBorders);
  EXPECT_FLOAT_EQ((*one_belt)[0], (*one_belt)[11]);
  degrees.transform[3] = 4'000'000;
  EXPECT_FALSE(fire::cell_latitudes(degrees)) << "metres without a reference have no latitude";
}

TEST(fwi_grid, codes_go_through_a_file_unchanged) {
  test::temporary_folder const folder;
  fire::raster_frame const frame{.columns = 2, .rows = 1, .transform = {101, 0.1, 0, 37, 0, -0.1}, .reference = ""};
  std::vector<double> const code{100.0 / 3, std::numeric_limits<double>::quiet_NaN()};
  auto const path = folder.path / "codes.tif";
  ASSERT_FALSE(fire::write_bands(path, frame, std::vector<fire::named_band<double>>{{"dc", &code}}));
  auto const file = fire::raster_file::open(path);
  ASSERT_TRUE(file);
  EXPECT_TRUE(fire::same_cells(file->frame(), frame));
  auto const read = file->read_exact(1);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cells[0], 100.0 / 3);
  EXPECT_TRUE(std::isnan(read->cells[1]));
}

TEST(fwi_grid, seasons_start_end_and_winter_over_as_the_point_form_has_them_cell_by_cell) {
  constexpr std::size_t kCells = 40;
  constexpr int kDays = 800;
  base::day const first{std::chrono::year{2023} / 1 / 10};
  std::mt19937 random{7};
  auto const between = [&](double least, double most) {
    return static_cast<float>(std::uniform_real_distribution{least, most}(random));
  };
  fire::weather_table table;
  std::vector<made_up_weather> days(kDays);
  std::vector<std::vector<float>> highest(kDays);
  for (std::size_t cell = 0; cell < kCells; ++cell) {
    table.stations.push_back(std::to_string(cell));
    auto const colder = between(-4, 4);
    for (int d = 0; d < kDays; ++d) {
      auto& w = days[static_cast<std::size_t>(d)];
      auto const temp = static_cast<float>(8 - 16 * std::cos(2 * M_PI * (d - 5) / 365.25)) + colder + between(-6, 6);
      w.temp.push_back(temp);
      w.rh.push_back(between(10, 100));
      w.ws.push_back(between(0, 40));
      w.prec.push_back(between(0, 1) < 0.7F ? 0 : between(0, 15));
      w.latitude.push_back(36.6F);
      // Of every third cell the day's highest is known, and decides; of every fifth some days are missing.
      highest[static_cast<std::size_t>(d)].push_back(cell % 3 == 0 ? temp + 4 : kNone);
      if (cell % 5 == 0 && d % 97 == 96) {
        w.rh.back() = kNone;
        continue;
      }
      fire::station_day row{.station = cell, .day = first + std::chrono::days{d}, .weather = {temp, w.rh.back(), w.ws.back(), w.prec.back()}};
      row.latitude = 36.6;
      if (cell % 3 == 0) row.highest_temp = double{temp + 4};
      table.days.push_back(std::move(row));
    }
  }
  fire::series_options options{.on_gap = fire::gap::carry, .season = fire::season_rule{}};
  auto const points = fire::rate(table, "", options);
  std::map<std::pair<std::size_t, int>, fire::fire_weather> wanted;
  std::size_t wintered = 0;
  for (auto const& one : points.days) {
    auto const& row = table.days[one.row];
    auto const day = static_cast<int>((row.day - first).count());
    if (!one.rating) continue;
    wanted[{row.station, day}] = *one.rating;
    wintered += day > 365 ? 1 : 0;
  }
  ASSERT_GT(wintered, kCells * 100) << "a second season, after a winter";

  auto codes = fire::grid_codes::starting(kCells, {});
  auto season = fire::grid_season::starting(kCells);
  for (int d = 0; d < kDays; ++d) {
    auto const& w = days[static_cast<std::size_t>(d)];
    auto const month = static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{first + std::chrono::days{d}}.month()));
    auto const made = fire::rate_season_day(w.spans(), highest[static_cast<std::size_t>(d)], month, w.latitude, {.on_gap = fire::gap::carry}, {}, codes, season);
    EXPECT_EQ(made.rating.rated + made.resting + made.rating.missing, kCells);
    for (std::size_t cell = 0; cell < kCells; ++cell) {
      auto const at = wanted.find({cell, d});
      ASSERT_EQ(std::isnan(made.rating.fwi[cell]), at == wanted.end()) << "cell " << cell << ", day " << d;
      if (at == wanted.end()) continue;
      ASSERT_NEAR(made.rating.fwi[cell], at->second.fwi, 1e-6 * std::max(1.0, at->second.fwi));
      ASSERT_NEAR(made.rating.dc[cell], at->second.codes.dc, 1e-6 * at->second.codes.dc);
    }
  }
}

TEST(fwi_grid, a_hole_in_the_weather_loses_the_season_when_gaps_are_refused_and_the_next_spring_starts_anew) {
  auto codes = fire::grid_codes::starting(1, {});
  auto season = fire::grid_season::starting(1);
  auto const day = [&](float temp, float prec) {
    std::vector<float> const t{temp}, rh{50}, ws{10}, p{prec}, latitude{36};
    return fire::rate_season_day({t, rh, ws, p}, {}, 4, latitude, {}, {}, codes, season);
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(day(15, 0).resting, 1U);
  EXPECT_EQ(day(15, 0).rating.rated, 1U);
  EXPECT_EQ(day(kNone, 0).rating.missing, 1U);
  EXPECT_EQ(day(15, 0).rating.missing, 1U) << "what has no yesterday has no today";
  for (int i = 0; i < 4; ++i) day(2, 0);
  EXPECT_EQ(day(2, 300).resting, 1U) << "the season ended all the same";
  for (int i = 0; i < 3; ++i) day(15, 0);
  auto const anew = day(15, 0);
  EXPECT_EQ(anew.rating.rated, 1U);
  EXPECT_NEAR(anew.rating.dc[0], fire::next_day({}, {15, 50, 10, 0}, 4, 36).codes.dc, 1e-4) << "no autumn is known";
}

}  // namespace
